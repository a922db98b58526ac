//! Code paths: tools that know no tree write it into the names.

use std::collections::BTreeMap;

use super::coded::Code;
use super::warnings::Warnings;
use crate::diagnostic::{Problem, quoted};

/// Between the parts of a path in ATLAS.ti.
pub const ATLAS_TI: &str = "::";
/// Parts that a path may have; a name with more is only a name.
const MOST_PARTS: usize = 32;

/// Codes by the one above them and their name.
type Places = BTreeMap<(Option<usize>, String), usize>;

/// The parts of a name that is a path; one where it is not.
pub fn parts<'n>(name: &'n str, separator: &str) -> Vec<&'n str> {
    let parts: Vec<&str> = name
        .split(separator)
        .map(str::trim)
        .take(MOST_PARTS + 1)
        .collect();
    if parts.len() > MOST_PARTS || parts.iter().any(|part| part.is_empty()) {
        return vec![name];
    }
    parts
}

/// Hangs codes whose names are paths below those that the paths name; a code
/// that stands only in paths is added.
pub fn nest(codes: &mut Vec<Code>, separator: &str) {
    let mut places = Places::new();
    let mut flat = Vec::new();
    for (position, code) in codes.iter().enumerate() {
        if parts(&code.name, separator).len() > 1 {
            flat.push(position);
        } else {
            places
                .entry((code.parent, code.name.clone()))
                .or_insert(position);
        }
    }
    // Codes nearer the top first, so that those below find them.
    flat.sort_by_key(|position| parts(&codes[*position].name, separator).len());
    for position in flat {
        let name = codes[position].name.clone();
        let mut path = parts(&name, separator);
        let own = path.pop().unwrap_or_default();
        let mut parent = codes[position].parent;
        for part in path {
            parent = Some(place(codes, &mut places, parent, part, position));
        }
        own.clone_into(&mut codes[position].name);
        codes[position].parent = parent;
        places.entry((parent, own.to_owned())).or_insert(position);
    }
}

/// The code `name` below `parent`, added where there is none.
fn place(
    codes: &mut Vec<Code>,
    places: &mut Places,
    parent: Option<usize>,
    name: &str,
    by: usize,
) -> usize {
    *places.entry((parent, name.to_owned())).or_insert_with(|| {
        codes.push(Code {
            folder: true,
            implied: true,
            ..Code::new(name, parent, codes[by].at)
        });
        codes.len() - 1
    })
}

/// Hangs tags with points in their names below those that are named by what
/// stands before a point, as Taguette has it. Names stay whole.
pub fn nest_tags(codes: &mut [Code]) {
    let names: BTreeMap<String, usize> = codes
        .iter()
        .enumerate()
        .map(|(position, code)| (code.name.clone(), position))
        .collect();
    for code in codes {
        let points = code.name.rmatch_indices('.').map(|(at, _)| at);
        let mut above = points
            .take(MOST_PARTS)
            .filter_map(|at| names.get(&code.name[..at]));
        code.parent = above.next().copied();
    }
}

/// Warns of codes that stand twice under one name in one place.
pub fn warn_of_doubles(codes: &[Code], warnings: &mut Warnings) {
    let mut places: BTreeMap<(Option<usize>, String), usize> = BTreeMap::new();
    for (position, code) in codes.iter().enumerate() {
        let key = (code.parent, code.name.to_lowercase());
        let first = *places.entry(key).or_insert(position);
        if first != position {
            let name = quoted(&code.name);
            warnings.push(Some(code.at), Problem::DuplicateCode { code: name });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::warnings::At;
    use super::*;

    fn codes(names: &[&str]) -> Vec<Code> {
        let at = At {
            sheet: 0,
            row: 0,
            column: 0,
        };
        let code = |name: &&str| Code::new(name, None, at);
        names.iter().map(code).collect()
    }

    #[test]
    fn flat_names_become_a_tree() {
        let mut found = codes(&[
            "Coke::diet Coke::light",
            "Coke",
            "Coke::diet Coke",
            "Fanta::Exotic",
            "a::",
            "::",
        ]);
        nest(&mut found, ATLAS_TI);
        let tree: Vec<_> = found
            .iter()
            .map(|code| (code.name.as_str(), code.parent, code.implied))
            .collect();
        assert_eq!(
            tree,
            [
                ("light", Some(2), false),
                ("Coke", None, false),
                ("diet Coke", Some(1), false),
                ("Exotic", Some(6), false),
                ("a::", None, false),
                ("::", None, false),
                ("Fanta", None, true),
            ]
        );
    }

    #[test]
    fn tags_hang_below_tags_that_there_are() {
        let mut found = codes(&["a.b.c", "a", "x.y"]);
        nest_tags(&mut found);
        let parents: Vec<_> = found.iter().map(|code| code.parent).collect();
        assert_eq!(parents, [Some(1), None, None]);
    }

    #[test]
    fn doubles_are_told() {
        let mut warnings = Warnings::default();
        warn_of_doubles(&codes(&["Stöd", "stöd", "Annat"]), &mut warnings);
        assert_eq!(warnings.kept.len(), 1);
    }
}
