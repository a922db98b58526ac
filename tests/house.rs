//! The rooms of the house and the doors between them, read from the paths that
//! the source names: a room uses only rooms to its left, and no two files use
//! each other.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, UseTree, Visibility};

/// The rooms in their order; those in one group may use each other's left.
const ROOMS: &[&[&str]] = &[
    &["diagnostic"],
    &["model"],
    &["project"],
    &["ingest"],
    &["analysis"],
    &["disclosure"],
    &["wording"],
    &["charts"],
    &["templates"],
    &["typeset"],
    &["results"],
    &["web"],
    &["publish"],
    &["pipeline"],
    &["trace", "compare", "portfolio", "scaffold"],
    &["preview"],
    &["cli"],
    &["main", "lib"],
];

/// A module's path from the crate's root.
type Module = Vec<String>;

/// The paths that a file names, tests aside.
#[derive(Default)]
struct Paths {
    found: Vec<Vec<String>>,
    /// Modules that are there in tests only.
    tests: Vec<String>,
}

fn is_test(attributes: &[Attribute]) -> bool {
    let mut own = attributes.iter();
    own.any(|attribute| {
        let list = attribute.meta.require_list();
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && list.is_ok_and(|list| list.tokens.to_string() == "test")
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

impl<'a> Visit<'a> for Paths {
    fn visit_item(&mut self, item: &'a Item) {
        match item {
            Item::Mod(module) if is_test(&module.attrs) => {
                self.tests.push(module.ident.to_string());
            }
            _ if is_test(attributes(item)) => {}
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_item_mod(&mut self, module: &'a ItemMod) {
        assert!(module.content.is_none(), "{} is a file", module.ident);
    }

    fn visit_visibility(&mut self, _: &'a Visibility) {
        // `pub(super)` uses nothing.
    }

    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        self.add_use(Vec::new(), &item.tree);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let parts = path.segments.iter().map(|part| part.ident.to_string());
        self.found.push(parts.collect());
        visit::visit_path(self, path);
    }
}

impl Paths {
    fn add_use(&mut self, mut path: Vec<String>, tree: &UseTree) {
        match tree {
            UseTree::Path(part) => {
                path.push(part.ident.to_string());
                self.add_use(path, &part.tree);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_use(path.clone(), tree);
                }
            }
            UseTree::Name(name) => {
                path.push(name.ident.to_string());
                self.found.push(path);
            }
            UseTree::Rename(name) => {
                path.push(name.ident.to_string());
                self.found.push(path);
            }
            UseTree::Glob(_) => self.found.push(path),
        }
    }
}

/// Which modules each module uses, through paths from the crate's root or
/// from modules above.
fn uses() -> BTreeMap<Module, BTreeSet<Module>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(&root).sort_by_file_name();
    let files = files.into_iter().map(|entry| entry.unwrap().into_path());
    let files: BTreeMap<Module, PathBuf> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| (module_of(path.strip_prefix(&root).unwrap()), path))
        .collect();
    let mut uses = BTreeMap::new();
    let mut tests = Vec::new();
    for (module, path) in &files {
        let source = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
        let mut paths = Paths::default();
        paths.visit_file(&source);
        let own = paths.tests.iter();
        tests.extend(own.map(|name| [&module[..], std::slice::from_ref(name)].concat()));
        let used = paths.found.iter().filter_map(|path| resolve(module, path));
        let used = used.filter_map(|path| {
            let lengths = (1..=path.len()).rev();
            let mut prefixes = lengths.map(|length| path[..length].to_vec());
            prefixes.find(|prefix| files.contains_key(prefix))
        });
        let used: BTreeSet<Module> = used.filter(|used| used != module).collect();
        uses.insert(module.clone(), used);
    }
    uses.retain(|module, _| !tests.iter().any(|test| module.starts_with(test)));
    uses
}

fn module_of(path: &Path) -> Module {
    let path = path.with_extension("");
    let mut parts: Module = path
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// A path from the crate's root; none where it leads to another crate.
fn resolve(module: &Module, path: &[String]) -> Option<Module> {
    let supers = path.iter().take_while(|part| *part == "super").count();
    match path.first()?.as_str() {
        "crate" => Some(path[1..].to_vec()),
        "self" => Some([module, &path[1..]].concat()),
        "super" => {
            let above = &module[..module.len().checked_sub(supers)?];
            Some([above, &path[supers..]].concat())
        }
        _ => None,
    }
}

fn place(room: &str) -> usize {
    let place = ROOMS.iter().position(|group| group.contains(&room));
    place.unwrap_or_else(|| panic!("{room} has no place in the house"))
}

#[test]
fn every_room_uses_only_rooms_to_its_left() {
    let mut back = Vec::new();
    let uses = uses();
    assert!(uses.len() > 200, "the source was read");
    for (module, used) in &uses {
        for other in used {
            let (from, to) = (&module[0], &other[0]);
            if from != to && place(from) <= place(to) {
                back.push(format!("{} → {}", module.join("::"), other.join("::")));
            }
        }
    }
    assert!(back.is_empty(), "{}", back.join("\n"));
}

#[test]
fn no_files_use_each_other() {
    let uses = uses();
    let mut circles = BTreeSet::new();
    for module in uses.keys() {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&Module> = uses[module].iter().collect();
        while let Some(next) = open.pop() {
            if next == module {
                circles.insert(module.join("::"));
            } else if seen.insert(next) {
                open.extend(uses.get(next).into_iter().flatten());
            }
        }
    }
    assert!(circles.is_empty(), "in a circle: {circles:?}");
}

/// Who may name rows: the project's own screen, and problems, which stand there.
const OWN_SCREEN: [&str; 5] = [
    "disclosure::publication::own_screen",
    "disclosure::publication::rows",
    "templates::typed",
    "templates::typed::told",
    "wording::told",
];

#[test]
fn nothing_that_publishes_reaches_rows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut through = BTreeSet::new();
    for entry in walkdir::WalkDir::new(&root) {
        let path = entry.unwrap().into_path();
        let module = module_of(path.strip_prefix(&root).unwrap());
        let within = module.first().map_or("", String::as_str);
        let is_source = path.extension().is_some_and(|ending| ending == "rs");
        if !is_source || place(within) < place("disclosure") {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let name = module.join("::");
        if source.contains("own_screen()") || source.contains("OwnScreen") {
            through.insert(name.clone());
        }
        let inputs = source.contains(".inputs") && source.contains("Input::");
        assert!(within == "disclosure" || !inputs, "{name} reads inputs");
    }
    for allowed in OWN_SCREEN {
        assert!(through.remove(allowed), "{allowed} does no longer");
    }
    // Names it for others, and is told of it in `trace`.
    for allowed in [
        "disclosure",
        "disclosure::publication",
        "trace",
        "trace::chain",
        "trace::quotes",
    ] {
        assert!(through.remove(allowed), "{allowed} does no longer");
    }
    assert!(through.is_empty(), "{through:?} name rows");
}
