//! Names of files, folders and sheets: lists of sources print them.

use super::names::{Names, Where};
use super::seen::visible;
use super::{Pointer, email, identity, phone};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Value};
use crate::model::Programme;
use crate::project::FreeTextPolicy;

/// Looks through the names of the data files, in their order: an error for
/// each that points at a person, which does not print what it is about but
/// tells which file it is by its number.
pub fn guard_file_names(files: &[&str], policy: &FreeTextPolicy) -> Diagnostics {
    let names = Names::new(&policy.names);
    let stopped = (1_usize..).zip(files).filter_map(|(number, file)| {
        let problem = Problem::PersonalFileName {
            what: Value::Entry(pointer_in(file, &names)?.entry()),
            number: number.into(),
            count: files.len().into(),
        };
        Some(problem.error_at(Place::File(without_names(file, &names))))
    });
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(stopped);
    diagnostics
}

/// The same for the names of the files' sheets, of pictures at the cells that
/// name them, and for listed names in the ids of labs, which reports' files and
/// figures are named after.
pub fn guard_source_names(
    files: &[&str],
    programme: &Programme,
    policy: &FreeTextPolicy,
) -> Diagnostics {
    let names = Names::new(&policy.names);
    let sheets = programme.sources.sheets().filter_map(|(file, sheet)| {
        let position = files.iter().position(|other| *other == file);
        let problem = Problem::PersonalSheetName {
            what: Value::Entry(pointer_in_part(sheet, &names)?.entry()),
            number: position.map_or(0, |position| position + 1).into(),
            count: files.len().into(),
        };
        Some(problem.error_at(Place::File(file.to_owned())))
    });
    let named = programme.labs.iter().filter_map(|lab| lab.picture.as_ref());
    let pictures = named.filter_map(|named| {
        let path = &named.path;
        let pointer = pointer_in(&path.value, &names)?;
        Some(picture(pointer, programme.sources.place(path.at)))
    });
    let mut diagnostics = Diagnostics::new();
    let ids = programme.labs.iter().filter_map(|lab| {
        let named = names.occur_in(&visible(&lab.id.value), Where::FileName);
        let place = programme.sources.place(lab.id.at);
        named.then(|| Problem::PersonalId.error_at(place))
    });
    diagnostics.extend(sheets.chain(pictures).chain(ids));
    diagnostics
}

fn picture(pointer: Pointer, cell: Place) -> Diagnostic {
    Problem::PersonalPictureName {
        what: Value::Entry(pointer.entry()),
    }
    .error_at(cell)
}

/// What in a path points at someone, in any of its parts.
fn pointer_in(path: &str, names: &Names) -> Option<Pointer> {
    parts(path).find_map(|(part, _)| pointer_in_part(part, names))
}

/// The folders and the name of a path, and what each ends in.
fn parts(path: &str) -> impl Iterator<Item = (&str, &str)> {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    let (folders, file) = path.split_at(name);
    let dot = file.rfind('.').filter(|at| *at > 0).unwrap_or(file.len());
    let folders = folders.split('/').filter(|folder| !folder.is_empty());
    folders
        .map(|folder| (folder, ""))
        .chain([file.split_at(dot)])
}

fn pointer_in_part(part: &str, names: &Names) -> Option<Pointer> {
    let spaced = part.replace("%20", " ").replace('_', " ");
    let (whole, seen) = (visible(part), visible(&spaced));
    let holds = [
        (
            Pointer::IdentityNumber,
            identity::holds_number_but_time(&seen),
        ),
        (Pointer::Phone, phone::holds_phone_number(&seen)),
        (Pointer::Email, email::holds_email(&whole)),
        (Pointer::Name, names.occur_in(&seen, Where::FileName)),
    ];
    holds
        .into_iter()
        .find(|(_, holds)| *holds)
        .map(|(pointer, _)| pointer)
}

/// The path with dots for each part that points at someone.
fn without_names(path: &str, names: &Names) -> String {
    let shown = parts(path).map(|(part, ending)| match pointer_in_part(part, names) {
        Some(_) => format!("…{ending}"),
        None => format!("{part}{ending}"),
    });
    shown.collect::<Vec<String>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_points_at_someone_is_found_and_left_out() {
        let names = Names::new(&["Maja Lind".to_owned(), "Liv".to_owned()]);
        for (path, shown) in [
            ("data/Maja_Lind.xlsx", "data/….xlsx"),
            ("data/maja%20lind-2.csv", "data/….csv"),
            ("data/MajaLind/labb.csv", "data/…/labb.csv"),
            ("data/liv.csv", "data/….csv"),
            ("data/maja@example.se.csv", "data/….csv"),
            ("data/0701234567.csv", "data/….csv"),
            ("data/811228-9874.csv", "data/….csv"),
        ] {
            assert!(pointer_in(path, &names).is_some(), "{path}");
            assert_eq!(without_names(path, &names), shown);
        }
        for path in [
            "data/labb.csv",
            "data/enkät_2018-12-28.csv",
            "data/results-survey281_20181228_1015.csv",
            "data/livskvalitet.csv",
            "data/labb@norr.csv",
        ] {
            assert_eq!(pointer_in(path, &names), None, "{path}");
        }
    }
}
