//! Descriptive tables: labs, methods, factors, organisations and the like.

use super::super::rows::{Reader, Row, Sheet};
use crate::diagnostic::{Problem, Relation, quote};
use crate::model::clean::folded;
use crate::model::programme::{
    Activity, Commentary, Conclusion, DiaryEntry, Film, FocusArea, Ground, Lab, Member, Method,
    Named, Organisation, ProgrammeItem, Recommendation, SuccessFactor, ToldResult, Transfer,
};
use crate::model::schema::TableId;
use crate::model::{CellRef, ConclusionIx, FactorIx};

/// Known keys of the programme table, Swedish and English; the English one is
/// what templates use.
const KEYS: [(&str, &str); 7] = [
    ("syfte", "aim"),
    ("lättläst", "plain language"),
    ("bakgrund", "background"),
    ("urval", "selection"),
    ("innovation", "innovation"),
    ("kontakt", "contact"),
    ("diarienummer", "reference number"),
];

/// The items about the whole programme; a key stands once.
pub(super) fn items(reader: &mut Reader<'_>, sheets: &[Sheet]) -> Vec<ProgrammeItem> {
    let mut items: Vec<ProgrammeItem> = Vec::new();
    let mut cells: Vec<CellRef> = Vec::new();
    for sheet in sheets
        .iter()
        .filter(|sheet| sheet.table.id == TableId::Programme)
    {
        for row in sheet.data_rows() {
            let mut row = Row::new(reader, sheet, row);
            let (Some(key), Some(value)) = (row.text("key"), row.text("value")) else {
                continue;
            };
            let typed = folded(&key.value);
            let known = KEYS
                .iter()
                .find(|(sv, en)| folded(sv) == typed || folded(en) == typed);
            let name = known.map_or(key.value.to_lowercase(), |(_, en)| (*en).to_owned());
            if let Some(first) = items.iter().position(|item| item.key == name) {
                let problem = Problem::new(
                    "duplicate-key",
                    format!("the key {} stands twice", quote(&key.value)),
                )
                .help("keep one of the rows");
                let (here, first) = (row.place(key.at), row.place(cells[first]));
                row.reader.diagnostics.push(
                    problem
                        .error_at(here)
                        .related(first, Relation::StandsHereFirst),
                );
                continue;
            }
            items.push(ProgrammeItem { key: name, value });
            cells.push(key.at);
        }
    }
    items
}

pub(super) fn lab(row: &mut Row<'_, '_>) -> Option<Lab> {
    let id = row.own_id();
    let (name, place) = (row.text("name"), row.text("place"));
    let (start, end) = (row.date("start"), row.date("end"));
    if let (Some(start), Some(end)) = (&start, &end)
        && end.value < start.value
    {
        row.error(end.at, end_before_start());
    }
    Some(Lab {
        operator: row.text("operator"),
        partners: row.texts("partners"),
        focus_areas: row.references("focus areas", TableId::FocusAreas),
        target_group: row.text("target group"),
        challenge: row.text("challenge"),
        summary: row.text("summary"),
        picture: row.picture(),
        id: id?,
        name: name?,
        place: place?,
        start,
        end,
    })
}

pub(super) fn end_before_start() -> Problem {
    Problem::new("end-before-start", "the end lies before the start")
        .help("swap or correct the dates")
}

pub(super) fn focus_area(row: &mut Row<'_, '_>) -> Option<FocusArea> {
    let id = row.own_id();
    let (name, description) = (row.text("name"), row.text("description"));
    Some(FocusArea {
        id: id?,
        name: name?,
        description,
    })
}

pub(super) fn told_result(row: &mut Row<'_, '_>) -> Option<ToldResult> {
    let text = row.text("text");
    Some(ToldResult {
        lab: row.reference("lab", TableId::Labs),
        indicator: row.reference("indicator", TableId::Indicators),
        status: row.status(),
        source: row.text("source"),
        text: text?,
    })
}

pub(super) fn commentary(row: &mut Row<'_, '_>) -> Option<Commentary> {
    let lab = row.reference("lab", TableId::Labs);
    let (section, text) = (row.choice("section"), row.text("text"));
    let status = row.status();
    Some(Commentary {
        lab,
        section: section?.value,
        text: text?,
        status,
    })
}

pub(super) fn success_factor(row: &mut Row<'_, '_>) -> Option<SuccessFactor> {
    let id = row.own_id();
    let (title, text) = (row.text("title"), row.text("text"));
    let indicators = row.references("indicators", TableId::Indicators);
    Some(SuccessFactor {
        id: id?,
        title: title?,
        text: text?,
        indicators,
    })
}

pub(super) fn method(row: &mut Row<'_, '_>) -> Option<Method> {
    let id = row.own_id();
    let name = row.text("name");
    let (purpose, description) = (row.text("purpose"), row.text("description"));
    let labs = row.references("labs", TableId::Labs);
    let status = row.status();
    Some(Method {
        id: id?,
        name: name?,
        purpose,
        description,
        labs,
        status,
    })
}

pub(super) fn activity(row: &mut Row<'_, '_>) -> Option<Activity> {
    let lab = row.reference("lab", TableId::Labs);
    let (date, name) = (row.date("date"), row.text("name"));
    Some(Activity {
        kind: row.text("type"),
        participants: row.count("participants"),
        lasting: row.yes_no("lasting"),
        method: row.reference("method", TableId::Methods),
        status: row.status(),
        lab: lab?,
        date: date?,
        name: name?,
    })
}

pub(super) fn diary_entry(row: &mut Row<'_, '_>) -> Option<DiaryEntry> {
    let (date, title) = (row.date("date"), row.text("title"));
    Some(DiaryEntry {
        lab: row.reference("lab", TableId::Labs),
        text: row.text("text"),
        author: row.text("author"),
        picture: row.picture(),
        codes: row.references("codes", TableId::Codes),
        status: row.status(),
        date: date?,
        title: title?,
    })
}

pub(super) fn transfer(row: &mut Row<'_, '_>) -> Option<Transfer> {
    let method = named(row, "method", TableId::Methods);
    let (from, to) = (
        named(row, "from", TableId::Labs),
        named(row, "to", TableId::Labs),
    );
    let description = row.text("description");
    Some(Transfer {
        method: method?,
        from: from?,
        to: to?,
        description,
        at: row.at(),
    })
}

fn named<I: From<usize>>(row: &mut Row<'_, '_>, heading: &str, table: TableId) -> Option<Named<I>> {
    let text = row.text(heading)?;
    Some(match row.reader.find(table, &text.value) {
        Some(position) => Named::Known(position?.into()),
        None => Named::Other(text.value),
    })
}

pub(super) fn conclusion(row: &mut Row<'_, '_>) -> Option<Conclusion> {
    let id = row.own_id();
    let (title, text) = (row.text("title"), row.text("text"));
    let codes = row.references("codes", TableId::Codes);
    Some(Conclusion {
        id: id?,
        title: title?,
        text: text?,
        codes,
    })
}

pub(super) fn recommendation(row: &mut Row<'_, '_>) -> Option<Recommendation> {
    let id = row.own_id();
    let (title, text) = (row.text("title"), row.text("text"));
    let audience = row.text("audience");
    let grounds =
        row.references_among("based on", &[TableId::SuccessFactors, TableId::Conclusions]);
    let grounds = grounds.into_iter().map(|(table, position)| match table {
        TableId::SuccessFactors => Ground::Factor(FactorIx::from(position)),
        _ => Ground::Conclusion(ConclusionIx::from(position)),
    });
    Some(Recommendation {
        grounds: grounds.collect(),
        id: id?,
        title: title?,
        text: text?,
        audience,
    })
}

pub(super) fn organisation(row: &mut Row<'_, '_>) -> Option<Organisation> {
    let id = row.own_id();
    let (name, roles) = (row.text("name"), row.choices("role"));
    let labs = row.references("labs", TableId::Labs);
    Some(Organisation {
        id: id?,
        name: name?,
        roles,
        labs,
    })
}

pub(super) fn member(row: &mut Row<'_, '_>) -> Option<Member> {
    let organisation = row.reference("organisation", TableId::Organisations);
    let (name, role) = (row.text("name"), row.text("role"));
    Some(Member {
        organisation: organisation?,
        name,
        role,
    })
}

pub(super) fn film(row: &mut Row<'_, '_>) -> Option<Film> {
    let title = row.text("title");
    let lab = row.reference("lab", TableId::Labs);
    let url = row.text("url");
    if let Some(url) = &url
        && !(url.value.starts_with("https://") || url.value.starts_with("http://"))
    {
        let problem = Problem::new("not-a-web-address", "this is not a web address")
            .help("write the whole address, beginning with https://");
        row.error(url.at, problem);
    }
    let description = row.text("description");
    Some(Film {
        title: title?,
        lab,
        url,
        description,
    })
}
