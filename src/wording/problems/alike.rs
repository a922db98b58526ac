//! Problems in words where there are many: those of one kind are told as one.

use std::collections::BTreeMap;

use super::tell::{Told, tell};
use crate::diagnostic::{Diagnostic, Place, Problem, Severity, Value};
use crate::wording::Catalogue;

/// More problems of one kind in one column than this are told as one.
const MOST_ALIKE: usize = 20;
const MOST_ALIKE_IN_BRIEF: usize = 2;
/// Names that are spelt like others are told one by one, up to so many of a column:
/// each has an advice of its own.
const MOST_NAMES: usize = 8;
/// So many of their places are named, or runs of cells together.
const MOST_PLACES: usize = 20;

/// Whether a problem is about a figure, and its cell only one of those behind it.
fn is_of_figure(found: &Diagnostic) -> bool {
    let values = found.problem.values();
    values.iter().any(|(name, _)| *name == "figure")
}

/// Where problems must be to be told as one: in one column of one sheet, or one text.
/// What is about figures has no column of its own.
fn column_of(found: &Diagnostic) -> (Option<String>, Option<String>, Option<u32>) {
    let file = found.place.file().map(str::to_owned);
    match &found.place {
        _ if is_of_figure(found) => (file, None, None),
        Place::Cell { sheet, column, .. } => (file, Some(sheet.clone()), Some(*column)),
        Place::Sheet { sheet, .. } => (file, Some(sheet.clone()), None),
        Place::Element { element, .. } => (file, Some(element.clone()), None),
        _ => (file, None, None),
    }
}

/// Tells problems in their order; where a column has too many of one kind, the
/// first of them with the number and the places of the others.
pub fn tell_all<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    catalogue: &Catalogue,
) -> Vec<Told> {
    let groups = tell_in_groups(diagnostics, MOST_ALIKE, column_of, catalogue);
    told_as_ones(groups, catalogue)
}

/// Tells problems in their order, of those that say the same in a column the first with
/// the places of the others.
pub fn tell_each_once<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    catalogue: &Catalogue,
) -> Vec<Told> {
    let said = |d: &Diagnostic| (column_of(d), tell(d, catalogue).message);
    told_as_ones(tell_in_groups(diagnostics, 1, said, catalogue), catalogue)
}

fn told_as_ones(groups: Vec<Group<'_>>, catalogue: &Catalogue) -> Vec<Told> {
    let groups = groups.into_iter();
    groups
        .map(|group| match group {
            Group::One(told) => told,
            Group::Many(told, others) => tell_as_one(told, &others, catalogue),
        })
        .collect()
}

/// Tells problems in their order, of which notes in brief: of a kind that is
/// there more than once or twice, the first with the number of the others.
/// Gives also how many are not told.
pub fn tell_in_brief<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    catalogue: &Catalogue,
) -> (Vec<Told>, usize) {
    let all = diagnostics.into_iter();
    let (notes, others): (Vec<&Diagnostic>, _) =
        all.partition(|found| found.severity == Severity::Note);
    let mut told = tell_all(others.iter().copied(), catalogue);
    let mut untold = 0;
    let part = |found: &Diagnostic| (!is_of_figure(found)).then(|| column_of(found));
    let groups = tell_in_groups(notes, MOST_ALIKE_IN_BRIEF, part, catalogue);
    told.extend(groups.into_iter().map(|group| match group {
        Group::One(told) => told,
        Group::Many(told, others) if !others.iter().any(|own| is_of_figure(own)) => {
            untold += others.len();
            tell_as_one(told, &others, catalogue)
        }
        Group::Many(mut told, others) => {
            untold += others.len();
            let count = others.len() as u64;
            let more = catalogue.format("problem-alike-in-brief", &[("count", count.into())]);
            told.message = format!("{}; {more}", told.message);
            told
        }
    }));
    (told, untold)
}

/// Problems that are told by themselves, and those that are told as one.
enum Group<'d> {
    One(Told),
    Many(Told, Vec<&'d Diagnostic>),
}

/// Problems in their order; where more than `most` are of one kind and share a
/// `part`, they stand as one in the place of the first.
fn tell_in_groups<'d, P: Ord>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    most: usize,
    part: impl Fn(&Diagnostic) -> P,
    catalogue: &Catalogue,
) -> Vec<Group<'d>> {
    let all: Vec<&Diagnostic> = diagnostics.into_iter().collect();
    let kind = |d: &Diagnostic| (d.severity, d.problem.id(), told_apart(&d.problem), part(d));
    let mut alike: BTreeMap<_, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in &all {
        alike.entry(kind(diagnostic)).or_default().push(diagnostic);
    }
    let alike: BTreeMap<_, Vec<Vec<&Diagnostic>>> = alike
        .into_iter()
        .map(|(kind, same)| match same.len() <= most {
            true => (kind, same.into_iter().map(|own| vec![own]).collect()),
            false => (kind, by_name(same)),
        })
        .collect();
    let mut groups = Vec::new();
    for diagnostic in all {
        let mut same = alike[&kind(diagnostic)].iter();
        match same
            .find(|same| std::ptr::eq(same[0], diagnostic))
            .map(|same| &same[..])
        {
            Some([one]) => groups.push(Group::One(tell(one, catalogue))),
            Some([first, others @ ..]) => {
                groups.push(Group::Many(tell(first, catalogue), others.to_vec()));
            }
            _ => {}
        }
    }
    groups
}

/// Whether a problem is about a name that may be meant for another.
fn is_of_name(found: &Diagnostic) -> bool {
    found
        .problem
        .values()
        .iter()
        .any(|(name, _)| *name == "near")
}

/// Problems of one kind by the name that each is about, where it is spelt like
/// another; the last together, where there are too many.
fn by_name(same: Vec<&Diagnostic>) -> Vec<Vec<&Diagnostic>> {
    let mut named: Vec<Vec<&Diagnostic>> = Vec::new();
    for own in same {
        let found = named.iter().position(|others| {
            !is_of_name(own) || others[0].problem.values() == own.problem.values()
        });
        match found.or_else(|| (named.len() > MOST_NAMES).then_some(MOST_NAMES)) {
            Some(at) => named[at].push(own),
            None => named.push(vec![own]),
        }
    }
    named
}

/// The values that make problems of one name different ones: what a text
/// holds, why a number is none.
fn told_apart(problem: &Problem) -> Vec<Value> {
    let values = problem.values().into_iter();
    let apart = values.filter(|(name, _)| matches!(*name, "what" | "why"));
    apart.map(|(_, value)| value.clone()).collect()
}

/// Tells the first of some problems for all of them; where they are of other names
/// than the first, without an advice that holds for that alone.
fn tell_as_one(mut told: Told, others: &[&Diagnostic], catalogue: &Catalogue) -> Told {
    let mut pairs = others.windows(2);
    let same = pairs.all(|pair| pair[0].problem.values() == pair[1].problem.values())
        && others
            .first()
            .is_none_or(|other| tell(other, catalogue).message == told.message);
    let key = if same {
        "problem-alike"
    } else {
        "problem-similar"
    };
    if !same && others.iter().any(|other| is_of_name(other)) {
        told.help = None;
    }
    told.alike = others.iter().map(|other| other.place.clone()).collect();
    let mut places = in_runs(&told.alike);
    if places.len() > MOST_PLACES {
        places.truncate(MOST_PLACES);
        places.push("…".to_owned());
    }
    let count = others.len() as u64;
    let places = places.join(", ");
    let more = catalogue.format(
        key,
        &[("count", count.into()), ("places", (&places).into())],
    );
    told.message = format!("{}; {more}", told.message);
    told
}

/// Places without their file; cells below one another as one range, as a
/// spreadsheet can be told to go to: `Mätvärden!E11:E40`.
fn in_runs(places: &[Place]) -> Vec<String> {
    let follows = |above: &Place, below: &Place| match (above, below) {
        (
            Place::Cell {
                sheet, row, column, ..
            },
            Place::Cell {
                sheet: other,
                row: next,
                column: beside,
                ..
            },
        ) => sheet == other && column == beside && (*next == *row || *next == row + 1),
        _ => above == below,
    };
    let runs = places.chunk_by(follows).map(|run| {
        let first = run[0].within_file();
        let last = run[run.len() - 1].within_file();
        match last.rsplit_once('!') {
            Some((_, cell)) if last != first => format!("{first}:{cell}"),
            _ => first,
        }
    });
    runs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Class, plain, quoted};
    use crate::model::Language;

    #[test]
    fn many_alike_are_told_as_one() {
        let catalogue = Catalogue::new(Language::Swedish);
        let cell = |row| Place::Cell {
            file: "a.xlsx".into(),
            sheet: "Labb".into(),
            row,
            column: 1,
        };
        let problem = || Problem::UnknownLab {
            lab: quoted("nord"),
            near: Value::Nothing,
        };
        let many: Vec<Diagnostic> = (0..25).map(|row| problem().error_at(cell(row))).collect();
        let told = tell_all(&many, &catalogue);
        assert_eq!((told.len(), told[0].alike.len()), (1, 24));
        assert!(told[0].message.contains("24") && told[0].message.contains("(Labb!B2:B25)"));
        assert_eq!(tell_all(&many[..20], &catalogue).len(), 20);
        assert_eq!(problem().class(), Class::Use);
    }

    #[test]
    fn each_name_among_many_has_its_own_advice() {
        let catalogue = Catalogue::new(Language::Swedish);
        let found = (0..40_u32).map(|row| {
            let (lab, near) = match row % 2 {
                0 => ("nord", quoted("norr")),
                _ => ("sydd", quoted("syd")),
            };
            let (file, sheet) = ("a.xlsx".into(), "Labb".into());
            let place = Place::Cell {
                file,
                sheet,
                row,
                column: 1,
            };
            let lab = quoted(lab);
            Problem::UnknownLab { lab, near }.error_at(place)
        });
        let found: Vec<Diagnostic> = found.collect();
        let told = tell_all(&found, &catalogue);
        let alike: Vec<usize> = told.iter().map(|told| told.alike.len()).collect();
        assert_eq!(alike, [19, 19]);
        assert_ne!(told[0].help, told[1].help);
    }

    #[test]
    fn what_differs_is_told_however_many_are_alike() {
        let catalogue = Catalogue::new(Language::Swedish);
        let found = (0..50).map(|row| {
            let why = plain(if row == 30 { "fraction" } else { "value" });
            let place = Place::Cell {
                file: "a.csv".into(),
                sheet: "a".into(),
                row,
                column: 1,
            };
            Problem::NotACount { why }.error_at(place)
        });
        let told = tell_all(&found.collect::<Vec<_>>(), &catalogue);
        let alike: Vec<usize> = told.iter().map(|told| told.alike.len()).collect();
        assert_eq!(alike, [48, 0]);
    }
}
