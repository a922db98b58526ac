//! The row of headings, and which system wrote it.

use super::super::super::cell;
use super::super::super::grid::Grid;
use super::export::Format;
use super::words::{key, one_line};

/// Headings stand within this many rows.
const SEARCHED: usize = 20;

/// A row of headings with the row below it, which in one system belongs to it.
#[derive(Debug)]
pub struct Headings {
    /// The row, from 0.
    pub row: u32,
    /// Column and heading, from left to right; blank ones are absent.
    pub texts: Vec<(u16, String)>,
    /// The row below and its cells.
    pub below: Option<(u32, Vec<(u16, String)>)>,
    /// The row of Qualtrics' own ids, two below.
    pub import_ids: Option<u32>,
    keys: Vec<String>,
}

impl Headings {
    fn new(
        (row, texts): (u32, Vec<(u16, String)>),
        below: Option<(u32, Vec<(u16, String)>)>,
        import_ids: Option<u32>,
    ) -> Self {
        let keys = texts.iter().map(|(_, text)| key(text)).collect();
        Self {
            row,
            texts,
            below,
            import_ids,
            keys,
        }
    }

    /// Whether a column is headed by one of `keys`.
    pub fn has(&self, keys: &[&str]) -> bool {
        self.keys.iter().any(|key| keys.contains(&key.as_str()))
    }

    /// The first heading, as it is compared.
    fn first(&self) -> &str {
        self.keys.first().map_or("", String::as_str)
    }

    /// How a code and a text are parted in headings that hold both, told by
    /// the columns that LimeSurvey has of its own: `id. Response ID`.
    pub fn code_separator(&self) -> Option<String> {
        let own = ["submitdate", "lastpage", "startlanguage", "id"];
        self.texts.iter().find_map(|(_, text)| {
            let rest = own.iter().find_map(|code| text.strip_prefix(code))?;
            let words = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
            let separator = rest.strip_suffix(words)?;
            (!separator.is_empty() && !words.is_empty()).then(|| separator.to_owned())
        })
    }

    /// Which system wrote these headings; `None` where none is known by them.
    fn format(&self) -> Option<Format> {
        let own = |format, is: bool| is.then_some(format);
        own(Format::Qualtrics, self.is_qualtrics())
            .or_else(|| own(Format::Kobo, self.is_kobo()))
            .or_else(|| own(Format::RedCap, self.is_redcap()))
            .or_else(|| own(Format::LimeSurvey, self.is_limesurvey()))
            .or_else(|| own(Format::SurveyMonkey, self.is_surveymonkey()))
            .or_else(|| own(Format::MicrosoftForms, self.is_microsoft()))
            .or_else(|| own(Format::GoogleForms, self.is_google()))
    }

    fn is_qualtrics(&self) -> bool {
        let named = self.has(&["responseid"]) && self.has(&["recordeddate", "distributionchannel"]);
        let below = self.below.as_ref();
        let texts =
            below.is_some_and(|(_, texts)| texts.iter().any(|(_, text)| key(text) == "responseid"));
        self.import_ids.is_some() || named && texts
    }

    fn is_kobo(&self) -> bool {
        const OWN: [&str; 5] = [
            "_uuid",
            "_submission_time",
            "meta/instanceID",
            "formhub/uuid",
            "instanceID",
        ];
        self.texts
            .iter()
            .any(|(_, text)| OWN.contains(&text.as_str()))
    }

    fn is_redcap(&self) -> bool {
        let any_complete = self
            .texts
            .iter()
            .any(|(_, text)| text.ends_with("_complete"));
        self.keys.iter().any(|key| {
            key.starts_with("redcapevent")
                || key.starts_with("redcaprepeat")
                || key.starts_with("redcapdataaccess")
                || key.starts_with("redcapsurvey")
        }) || self.first() == "recordid" && any_complete
            || self.texts.iter().any(|(_, text)| is_form_status(text))
            || self.has(&["recordid"]) && self.has(&["eventname", "repeatinstance"])
    }

    fn is_limesurvey(&self) -> bool {
        let codes = ["id", "submitdate", "lastpage", "startlanguage", "seed"];
        let texts = [
            "responseid",
            "svarsid",
            "datesubmitted",
            "datuminskickat",
            "lastpage",
            "sistasidan",
            "sistasida",
            "startlanguage",
            "startsprak",
            "seed",
        ];
        let count = |own: &[&str]| own.iter().filter(|own| self.has(&[own])).count();
        count(&codes) >= 3
            || self.has(&["submitdate"]) && count(&codes) >= 2
            || count(&texts) >= 2
            || self.code_separator().is_some()
                && self
                    .keys
                    .iter()
                    .any(|key| key.starts_with("submitdate") || key.starts_with("lastpage"))
    }

    fn is_surveymonkey(&self) -> bool {
        let own =
            self.has(&["respondentid"]) && self.has(&["collectorid", "insamlarid", "startdate"]);
        let response = |text: &String| RESPONSE.contains(&key(text).as_str());
        let below = self
            .below
            .as_ref()
            .map(|(_, texts)| texts.iter().filter(|(_, text)| response(text)).count());
        own || self.has(&["respondentid"]) && below.is_some_and(|count| count >= 1)
    }

    fn is_microsoft(&self) -> bool {
        self.has(&["starttime", "starttid"]) && self.has(&["completiontime", "slutforandetid"])
    }

    fn is_google(&self) -> bool {
        ["timestamp", "tidstampel"].contains(&self.first())
    }
}

/// What REDCap calls the status of a form, where it writes labels.
pub fn is_form_status(text: &str) -> bool {
    ["Complete?", "Komplett?", "Slutförd?"].contains(&text)
}

/// What SurveyMonkey writes below a question that has one column of answers.
pub const RESPONSE: [&str; 5] = [
    "response",
    "openendedresponse",
    "svar",
    "oppetsvar",
    "opensvar",
];

/// The headings of a sheet and the system that wrote it. `None` where no row
/// looks like headings.
pub fn find_headings(grid: &Grid) -> Option<(Headings, Format)> {
    let rows: Vec<(u32, Vec<(u16, String)>)> = grid
        .rows()
        .take(SEARCHED)
        .map(|row| (row.index(), texts(&row)))
        .collect();
    let headings = |position: usize| {
        let (row, texts) = rows.get(position)?;
        Some(Headings::new(
            (*row, texts.clone()),
            rows.get(position + 1).cloned(),
            import_ids(rows.get(position + 2)),
        ))
    };
    let known = (0..rows.len()).filter_map(headings).find_map(|headings| {
        let format = headings.format()?;
        Some((headings, format))
    });
    known.or_else(|| headings(plain_headings(&rows)?).map(|headings| (headings, Format::Table)))
}

/// The row, where it is one of Qualtrics' own ids: `{"ImportId":"QID1"}`.
fn import_ids(row: Option<&(u32, Vec<(u16, String)>)>) -> Option<u32> {
    let (row, texts) = row?;
    let is_id = |text: &str| text.starts_with('{') && text.contains("ImportId");
    let all = !texts.is_empty() && texts.iter().all(|(_, text)| is_id(text));
    all.then_some(*row)
}

/// The first row that is about as wide as the widest one, in words that differ.
fn plain_headings(rows: &[(u32, Vec<(u16, String)>)]) -> Option<usize> {
    let widest = rows.iter().map(|(_, texts)| texts.len()).max()?;
    rows.iter().position(|(_, texts)| {
        let wordy = texts
            .iter()
            .filter(|(_, text)| text.chars().any(char::is_alphabetic))
            .count();
        texts.len() >= 2 && texts.len() * 2 > widest && wordy * 2 > texts.len()
    })
}

fn texts(row: &super::super::super::grid::GridRow<'_>) -> Vec<(u16, String)> {
    row.cells()
        .iter()
        .filter_map(|(column, data)| {
            let text = one_line(&cell::text(data).ok()?);
            (!text.is_empty()).then_some((*column, text))
        })
        .collect()
}
