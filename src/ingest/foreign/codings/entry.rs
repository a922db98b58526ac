//! The manifest's entry that reads a file, to paste.

use super::super::toml_text::{toml_table, toml_text};
use super::candidates::Candidate;
use super::coded::CodedProject;
use crate::project::By;

/// Words in a variable's name that tell what it is about.
const DETAILS: [(&str, &[&str]); 3] = [
    ("date", &["datum", "date"]),
    ("role", &["roll", "role"]),
    ("consent", &["samtycke", "consent"]),
];

/// The `[[import]]` entry for a project at `file` (its path under the
/// project's folder), with what tells the lab where something was found.
/// Whether segments may be quoted is for people to say.
pub fn manifest_entry(file: &str, project: &CodedProject, lab: &[&Candidate]) -> String {
    let mut entry = String::from("[[import]]\n");
    line(&mut entry, "files", &toml_text(file));
    line(&mut entry, "format", &toml_text(project.format.word()));
    if project.format.is_codebook() {
        return entry;
    }
    if lab.is_empty() {
        line(&mut entry, "lab", "\"…\"");
    } else {
        lab_lines(&mut entry, lab);
    }
    for (key, words) in DETAILS {
        let about = |name: &str| words.iter().any(|word| name.to_lowercase().contains(word));
        let mut names = project.variables.iter().map(|variable| &variable.name);
        if let Some(name) = names.find(|name| about(name)) {
            let told = format!("{{ variable = {} }}", toml_text(name));
            line(&mut entry, key, &told);
        }
    }
    if project.coders.is_empty() && !project.codings.is_empty() {
        entry.push_str("# coder = \"…\" names who coded: the file does not\n");
    }
    entry.push_str(
        "# quotable = true lets its segments be quoted, where the interview has consent\n",
    );
    entry
}

fn line(entry: &mut String, key: &str, value: &str) {
    entry.push_str(&format!("{key} = {value}\n"));
}

fn lab_lines(entry: &mut String, covering: &[&Candidate]) {
    let rules: Vec<String> = covering
        .iter()
        .map(|candidate| rule_text(candidate))
        .collect();
    match rules.as_slice() {
        [one] => line(entry, "lab", one),
        _ => line(
            entry,
            "lab",
            &format!("[\n    {},\n]", rules.join(",\n    ")),
        ),
    }
    // Names of cases and sources may be those of people.
    let told = covering
        .iter()
        .filter(|candidate| !matches!(candidate.by, By::Case(_) | By::Source(_)));
    let values = told.flat_map(|candidate| candidate.shown());
    for value in values.filter(|value| value.lab.is_none()).take(20) {
        let text = toml_text(&value.value);
        entry.push_str(&format!(
            "# {text} names no lab of the project: say in `values` which it means\n"
        ));
    }
}

fn rule_text(candidate: &Candidate) -> String {
    let rule = candidate.rule();
    let (key, name) = rule.by.key();
    let values = if rule.values.is_empty() {
        String::new()
    } else {
        let pairs = rule.values.iter();
        let pairs = pairs.map(|(value, lab)| (value.as_str(), lab.as_str()));
        format!(", values = {}", toml_table(pairs))
    };
    format!("{{ {key} = {}{values} }}", toml_text(name))
}
