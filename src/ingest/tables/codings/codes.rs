//! Codes of a file, joined with those of the project's codebook.

use std::collections::BTreeMap;

use super::super::super::foreign::codings::CodedProject;
use super::super::super::imports::ImportedCodings;
use super::super::super::rows::Reader;
use crate::diagnostic::{Problem, nearest, plain, quoted};
use crate::ingest::names::{Namer, slug};
use crate::model::programme::{Code, Text};
use crate::model::schema::TableId;
use crate::model::{CodeIx, Programme};

/// Adds the codes of files. A code that the codebook has (by name or id; of
/// several the one below the same code) keeps what stands there and gets what
/// does not; a code that an earlier file has at the same path is that one.
///
/// Gives, by file, what its codes became.
pub fn add_codes(
    reader: &mut Reader<'_>,
    imports: &[ImportedCodings],
    programme: &mut Programme,
) -> Vec<Vec<Option<CodeIx>>> {
    let mut joiner = Joiner {
        own: OwnCodes::of(programme),
        tree: BTreeMap::new(),
        codes: Vec::new(),
        namer: Namer::default(),
    };
    let files = imports.iter();
    files
        .map(|import| joiner.add_file(reader, import, programme))
        .collect()
}

/// The codes that the project's own codebook has.
struct OwnCodes {
    by_name: BTreeMap<String, Vec<CodeIx>>,
}

impl OwnCodes {
    fn of(programme: &Programme) -> Self {
        let mut by_name: BTreeMap<String, Vec<CodeIx>> = BTreeMap::new();
        for (position, code) in programme.codes.iter().enumerate() {
            let mut names: Vec<String> = [&code.id.value, &code.name.value]
                .into_iter()
                .chain(&code.other_names)
                .map(|name| name.to_lowercase())
                .collect();
            names.sort();
            names.dedup();
            for name in names {
                by_name.entry(name).or_default().push(position.into());
            }
        }
        Self { by_name }
    }

    fn named(&self, name: &str) -> &[CodeIx] {
        let by_name = self.by_name.get(&name.to_lowercase());
        let found = by_name.or_else(|| self.by_name.get(&slug(name)));
        found.map_or(&[], Vec::as_slice)
    }
}

/// A path, as the one above it and its own name in lower case.
type Path = (Option<usize>, String);

struct Joiner {
    own: OwnCodes,
    /// Places of paths in [`Self::codes`].
    tree: BTreeMap<Path, usize>,
    /// What each path became, where it has become something.
    codes: Vec<Option<CodeIx>>,
    namer: Namer,
}

impl Joiner {
    fn add_file(
        &mut self,
        reader: &mut Reader<'_>,
        import: &ImportedCodings,
        programme: &mut Programme,
    ) -> Vec<Option<CodeIx>> {
        let project = &import.project;
        let themes = themes(reader, import);
        let places = self.places(project, &themes);
        let counted = names(project, &themes);
        let order = from_the_top(project);
        let mut ambiguous = Vec::new();
        for code in &order {
            let Some((place, above)) = places[*code] else {
                continue;
            };
            if self.codes[place].is_none() {
                let above = above.and_then(|above| self.codes[above]);
                let name = &project.codes[*code].name;
                let alone = counted.get(&name.to_lowercase()) == Some(&1);
                match self.own_code(name, alone, above, programme) {
                    Ok(found) => self.codes[place] = found,
                    Err(()) => ambiguous.push(*code),
                }
            }
        }
        for code in ambiguous {
            tell_ambiguous(reader, import, code);
        }
        for (code, place) in places.iter().enumerate() {
            if let Some((place, _)) = place
                && self.codes[*place].is_none()
            {
                let once = counted.get(&project.codes[code].name.to_lowercase()) == Some(&1);
                self.codes[*place] = self.new_code(reader, import, code, once, programme);
            }
        }
        self.complete(import, &places, programme);
        let became = places.iter();
        became
            .map(|place| place.and_then(|(place, _)| self.codes[place]))
            .collect()
    }

    /// The place of each code's path and of the path above it.
    fn places(
        &mut self,
        project: &CodedProject,
        themes: &[bool],
    ) -> Vec<Option<(usize, Option<usize>)>> {
        let mut places: Vec<Option<(usize, Option<usize>)>> = vec![None; project.codes.len()];
        for code in from_the_top(project) {
            let mut above = project.codes[code].parent;
            // What is no theme stands for nothing in a path.
            while let Some(no_theme) = above.filter(|above| !themes[*above]) {
                above = project.codes[no_theme].parent;
            }
            let above = above
                .and_then(|above| places[above])
                .map(|(place, _)| place);
            if themes[code] {
                let next = self.codes.len();
                let path = (above, project.codes[code].name.to_lowercase());
                let place = *self.tree.entry(path).or_insert(next);
                if place == next {
                    self.codes.push(None);
                }
                places[code] = Some((place, above));
            }
        }
        places
    }

    /// The codebook's code that is meant, if any. `alone` says that no other
    /// code of the file has the name.
    ///
    /// # Errors
    /// Where several of the codebook could be meant.
    fn own_code(
        &self,
        name: &str,
        alone: bool,
        above: Option<CodeIx>,
        programme: &Programme,
    ) -> Result<Option<CodeIx>, ()> {
        let named = self.own.named(name);
        if let ([code], true) = (named, alone) {
            return Ok(Some(*code));
        }
        let below = |code: &&CodeIx| programme.codes[code.at()].parent == above;
        let mut found = named.iter().filter(below);
        match (found.next(), found.next()) {
            (Some(code), None) => Ok(Some(*code)),
            (None, _) if named.is_empty() || !alone => Ok(None),
            _ => Err(()),
        }
    }

    fn new_code(
        &mut self,
        reader: &mut Reader<'_>,
        import: &ImportedCodings,
        code: usize,
        once: bool,
        programme: &mut Programme,
    ) -> Option<CodeIx> {
        let own = &import.project.codes[code];
        let at = import.cell(own.at)?;
        let wanted = if once {
            slug(&own.name)
        } else {
            slug(&import.project.path(code).join(" "))
        };
        let taken = |id: &str| reader.find(TableId::Codes, id).is_some();
        let id = Text {
            value: self.namer.name(&wanted, "kod", taken),
            at,
        };
        let mut name = Text {
            value: own.name.clone(),
            at,
        };
        if name.value.is_empty() {
            name.value.clone_from(&id.value);
        }
        reader.check_covered(&name);
        let position = reader.register(TableId::Codes, &id)?;
        programme.codes.push(Code {
            id,
            name,
            other_names: Vec::new(),
            parent: None,
            definition: None,
            supports: Vec::new(),
        });
        Some(position.into())
    }

    /// Gives codes the parents and definitions that the codebook does not.
    fn complete(
        &self,
        import: &ImportedCodings,
        places: &[Option<(usize, Option<usize>)>],
        programme: &mut Programme,
    ) {
        for (code, place) in places.iter().enumerate() {
            let Some((place, above)) = place else {
                continue;
            };
            let Some(found) = self.codes[*place] else {
                continue;
            };
            let own = &import.project.codes[code];
            let target = &mut programme.codes[found.at()];
            let above = above.and_then(|above| self.codes[above]);
            target.parent = target.parent.or(above);
            if let (None, Some(value), Some(at)) =
                (&target.definition, &own.description, import.cell(own.at))
            {
                let value = value.clone();
                target.definition = Some(Text { value, at });
            }
        }
    }
}

fn tell_ambiguous(reader: &mut Reader<'_>, import: &ImportedCodings, code: usize) {
    let own = &import.project.codes[code];
    let problem = Problem::AmbiguousImportedCode {
        code: quoted(&own.name),
    };
    let place = import.place(Some(own.at), reader);
    reader.diagnostics.push(problem.error_at(place));
}

/// How often each name occurs, in lower case; codes at one path are one.
fn names(project: &CodedProject, themes: &[bool]) -> BTreeMap<String, usize> {
    let mut seen: BTreeMap<(Option<usize>, String), ()> = BTreeMap::new();
    let mut names = BTreeMap::new();
    for (code, _) in project
        .codes
        .iter()
        .zip(themes)
        .filter(|(_, theme)| **theme)
    {
        let name = code.name.to_lowercase();
        if seen.insert((code.parent, name.clone()), ()).is_none() {
            *names.entry(name).or_default() += 1;
        }
    }
    names
}

/// Codes in an order in which each comes after the one above it.
fn from_the_top(project: &CodedProject) -> Vec<usize> {
    let mut done = vec![false; project.codes.len()];
    let mut order = Vec::with_capacity(project.codes.len());
    for code in 0..project.codes.len() {
        let mut way = Vec::new();
        let mut at = Some(code);
        while let Some(code) = at.filter(|code| !done[*code]) {
            done[code] = true;
            way.push(code);
            at = project.codes[code].parent;
        }
        order.extend(way.into_iter().rev());
    }
    order
}

/// Which codes are themes: not those that only mark whom a segment belongs
/// to, and not those that the entry leaves out.
fn themes(reader: &mut Reader<'_>, import: &ImportedCodings) -> Vec<bool> {
    let project = &import.project;
    let mut left_out = vec![false; project.codes.len()];
    for wanted in &import.mapping.leave_out {
        let name = wanted.trim().to_lowercase();
        let before = left_out.iter().filter(|left| **left).count();
        for (code, left) in left_out.iter_mut().enumerate() {
            *left |= project.codes[code].name.to_lowercase() == name;
        }
        let after = left_out.iter().filter(|left| **left).count();
        if before == after {
            let names = project.codes.iter().map(|code| code.name.as_str());
            let problem = Problem::UnknownCode {
                file: plain(&import.file),
                code: quoted(wanted),
                near: nearest(wanted, names),
            };
            reader
                .diagnostics
                .push(problem.warning_at(import.entry.clone()));
        }
    }
    for code in from_the_top(project) {
        let above = project.codes[code].parent;
        left_out[code] |= above.is_some_and(|above| left_out[above]);
    }
    let codes = project.codes.iter().zip(left_out);
    codes
        .map(|(code, left_out)| !left_out && code.case.is_none())
        .collect()
}
