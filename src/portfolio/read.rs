//! From a results file to what is kept of it, once it is seen to hold all that
//! its version demands.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::account::{Account, ByLab, Measured, Of, Told, word};
use super::alike::as_compared;
use super::attached::{is_pdf, results_of_pdf};
use super::bearer::check_bearer;
use super::impossible::impossible;
use super::visible::in_lines;
use crate::diagnostic::{Problem, Value, plain, quoted};
use crate::model::choice::Chosen;
use crate::model::digest::sha256;
use crate::model::{Language, Status};
use crate::results::{Day, FigureRow, Results, read_results};

/// More objects than this are in no results file of the largest size; what is
/// read takes many times the place of `{}`.
const MOST_OBJECTS: usize = 600_000;
/// The same of values in lists and objects.
const MOST_VALUES: usize = 4_000_000;

/// What a file turned out to be.
#[derive(Debug)]
pub enum Read {
    /// A whole programme's.
    Programme(Box<Account>),
    /// One lab's: the lab, the programme that it is of, and the edition.
    Lab(String, String, NaiveDate),
}

/// Reads a results file, or the one that a PDF carries.
///
/// # Errors
/// What is wrong with it.
pub fn read_account(file: &str, contents: Vec<u8>, language: Language) -> Result<Read, Problem> {
    let Checked {
        digest,
        results,
        date,
        remark,
        ..
    } = read_checked(contents)?;
    if word(&results.scope.of) == "lab" || results.scope.lab.is_some() {
        let lab = results.scope.lab.unwrap_or_default();
        let programme = results.scope.part_of.unwrap_or(results.programme.id);
        return Ok(Read::Lab(lab, programme, date));
    }
    let labs = results.labs.iter();
    let mut lab_ids: Vec<String> = labs.map(|lab| as_compared(&lab.id)).collect();
    lab_ids.sort_unstable();
    let values = digest_of_values(&results);
    let account = Account {
        file: file.to_owned(),
        digest,
        date,
        measured: measured(&results, language)?,
        state: results.edition.state,
        labs: results.labs.len() as u64,
        lab_ids,
        noted: remark,
        values,
        programme: results.programme,
    };
    Ok(Read::Programme(Box::new(account)))
}

/// SHA-256 of what all figures say, in whichever order.
fn digest_of_values(results: &Results) -> String {
    let figures = results.figures.iter();
    let mut values: Vec<String> = figures
        .map(|figure| {
            let of = (figure.numerator, figure.denominator, figure.n);
            format!("{}={:?} {of:?}", figure.id, figure.value.0)
        })
        .collect();
    values.sort_unstable();
    sha256(values.join("\n").as_bytes())
}

/// A results file that holds all that its version demands.
#[derive(Debug)]
pub struct Checked {
    /// Its text.
    pub text: String,
    /// SHA-256 of it, in hexadecimal.
    pub digest: String,
    /// What it says.
    pub results: Results,
    /// Its edition's date.
    pub date: NaiveDate,
    /// What is worth knowing of the PDF that it came in.
    pub remark: Option<Problem>,
}

/// Reads a results file, or the one that a PDF carries, and holds it against
/// what its version demands.
///
/// # Errors
/// What is wrong with it.
pub fn read_checked(contents: Vec<u8>) -> Result<Checked, Problem> {
    let (contents, pdf) = match is_pdf(&contents) {
        true => (results_of_pdf(&contents)?, Some(contents)),
        false => (contents, None),
    };
    let digest = sha256(&contents);
    let text = String::from_utf8(contents).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        not_text(error.as_bytes().get(..valid).unwrap_or_default())
    })?;
    check_room(text.as_bytes())?;
    let results = read_results(&in_lines(&text))?;
    let date = check(&results)?;
    let remark = pdf.map(|pdf| check_bearer(&pdf, &results.programme));
    Ok(Checked {
        text,
        digest,
        date,
        remark: remark.transpose()?.flatten(),
        results,
    })
}

/// The problem that a file is no text from there on.
fn not_text(valid: &[u8]) -> Problem {
    let mut lines = valid.split(|byte| *byte == b'\n');
    let last = lines.next_back().unwrap_or_default();
    let line = lines.count() + 1;
    Problem::NotResults {
        line: line.into(),
        column: (last.len() + 1).into(),
    }
}

/// Refuses what would take far more memory than its length.
fn check_room(text: &[u8]) -> Result<(), Problem> {
    let count = |sign| memchr::memchr_iter(sign, text).count();
    match count(b'{') > MOST_OBJECTS || count(b',') > MOST_VALUES {
        true => Err(Problem::ResultsTooMany),
        false => Ok(()),
    }
}

fn without(key: &str, within: Value) -> Problem {
    Problem::ResultsWithout {
        key: quoted(key),
        within,
    }
}

/// Holds a file against what its version demands, and gives the edition's date.
fn check(results: &Results) -> Result<NaiveDate, Problem> {
    if results.programme.id.trim().is_empty() {
        return Err(without("id", plain("programme")));
    }
    let date = results
        .edition
        .date
        .told()
        .and_then(|date| date.parse().ok());
    let date = date.ok_or_else(|| without("date", plain("edition")))?;
    let mut seen = BTreeSet::new();
    for (at, indicator) in (1..).zip(&results.indicators) {
        let place = format!("indicators[{at}]");
        require("id", &indicator.id, &place)?;
        require("level", word(&indicator.level), &place)?;
        require("unit", word(&indicator.unit), &place)?;
        require("direction", word(&indicator.direction), &place)?;
        once(&mut seen, &indicator.id)?;
    }
    let mut seen = BTreeSet::new();
    for (at, figure) in (1..).zip(&results.figures) {
        let place = format!("figures[{at}]");
        require("id", &figure.id, &place)?;
        require("kind", &figure.kind.0, &place)?;
        require("measure", &figure.measure, &place)?;
        require("unit", word(&figure.unit), &place)?;
        if figure.value.0.is_none() && !figure.withheld {
            return Err(without("value", plain(place)));
        }
        once(&mut seen, &figure.id)?;
    }
    let mut seen = BTreeSet::new();
    for lab in &results.labs {
        once(&mut seen, &lab.id)?;
    }
    match impossible(results) {
        Some((figure, why)) => Err(Problem::ResultsImpossible {
            id: quoted(&figure.id),
            why: plain(why),
        }),
        None => Ok(date),
    }
}

fn require(key: &str, value: &str, place: &str) -> Result<(), Problem> {
    match value.trim().is_empty() {
        true => Err(without(key, plain(place))),
        false => Ok(()),
    }
}

fn once<'r>(seen: &mut BTreeSet<&'r str>, id: &'r str) -> Result<(), Problem> {
    match seen.insert(id) {
        true => Ok(()),
        false => Err(Problem::ResultsTwice { id: quoted(id) }),
    }
}

/// What is said of a programme's indicators over all its labs.
fn measured(results: &Results, language: Language) -> Result<Vec<Measured>, Problem> {
    let area = |id: &str| {
        let mut areas = results.focus_areas.iter();
        let area = areas.find(|area| area.id == id)?;
        area.name.of(language).map(ToOwned::to_owned)
    };
    let mut measured: Vec<Measured> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for indicator in &results.indicators {
        places.insert(&indicator.id, measured.len());
        let id = indicator.focus_area.as_deref();
        measured.push(Measured {
            about: indicator.clone(),
            focus_area: id.map(|id| area(id).unwrap_or_else(|| id.to_owned())),
            ..Measured::default()
        });
    }
    let commented = results.figures.iter().filter(|figure| {
        let comment = figure.comment.as_deref().unwrap_or_default();
        figure.kind.0 == "indicator" && !comment.trim().is_empty()
    });
    for subject in commented.filter_map(|figure| figure.subject.as_deref()) {
        let place = places.get(subject);
        if let Some(own) = place.and_then(|place| measured.get_mut(*place)) {
            own.commented = true;
        }
    }
    for figure in results.figures.iter().filter(|figure| is_of_a_lab(figure)) {
        let subject = figure.subject.as_deref().unwrap_or_default();
        let own = places.get(subject).and_then(|at| measured.get_mut(*at));
        let own = own.filter(|own| word(&figure.unit) == word(&own.about.unit));
        let value = figure.value.0.filter(|_| !figure.withheld);
        if let Some((own, value)) = own.zip(value) {
            own.by_lab = Some(ByLab::with(own.by_lab, value, status_of(figure)));
        }
    }
    let mut labs: BTreeMap<usize, [Option<u64>; 2]> = BTreeMap::new();
    for figure in results.figures.iter().filter(|figure| is_of_all(figure)) {
        let about = Of::ALL.into_iter().find(|of| of.word() == figure.measure);
        let about_labs = ["reached", "with-target"];
        let about_labs = about_labs.iter().position(|word| *word == figure.measure);
        if about.is_none() && about_labs.is_none() {
            continue;
        }
        let subject = figure.subject.as_deref().unwrap_or_default();
        let place = places.get(subject).copied();
        let found = place.and_then(|place| Some((place, measured.get_mut(place)?)));
        let (place, own) = found.ok_or_else(|| without("indicator", quoted(&figure.id)))?;
        if let Some(slot) = about.and_then(|of| own.figures.get_mut(of as usize)) {
            *slot = Some(told(figure, word(&own.about.unit)));
        }
        if let Some(slot) = about_labs.and_then(|at| labs.entry(place).or_default().get_mut(at)) {
            *slot = figure.told_value().map(|count| count.max(0.0) as u64);
        }
    }
    for (place, of) in labs {
        if let (Some(own), [Some(reached), Some(with)]) = (measured.get_mut(place), of) {
            own.labs = Some((reached, with));
        }
    }
    Ok(measured)
}

/// Whether a figure is an indicator's over all labs and everyone.
fn is_of_all(figure: &FigureRow) -> bool {
    figure.kind.0 == "indicator" && figure.lab.0.is_none() && figure.group.0.is_none()
}

/// Whether a figure is an indicator's actual of one lab and everyone in it.
fn is_of_a_lab(figure: &FigureRow) -> bool {
    let is_actual = figure.kind.0 == "indicator" && figure.measure == "actual";
    is_actual && figure.lab.0.is_some() && figure.group.0.is_none()
}

/// How certain a figure is; one that does not say is preliminary.
fn status_of(figure: &FigureRow) -> Status {
    let status = figure.status.as_ref().map(word);
    status
        .and_then(Status::from_word)
        .unwrap_or(Status::Preliminary)
}

fn told(figure: &FigureRow, unit: &str) -> Told {
    let fits = word(&figure.unit) == unit;
    let Some(value) = figure.told_value() else {
        return Told {
            fits,
            ..Told::default()
        };
    };
    let date = figure.date.as_ref().map(|date| date.0.clone());
    let day = |day: Option<&Day>| day.and_then(Day::told).map(str::to_owned);
    Told {
        value: Some(value),
        printed: figure.value.0,
        numerator: figure.numerator,
        denominator: figure.denominator,
        n: figure.n,
        hedge: figure.qualifier.as_ref().map(|said| word(said).to_owned()),
        status: Some(status_of(figure)),
        scale: figure.scale,
        first: day(figure.from.as_ref()).or_else(|| date.clone()),
        last: day(figure.to.as_ref()).or(date),
        fits,
    }
}
