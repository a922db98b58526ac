//! What somebody meant who typed what no command knows: words that a shell or a word
//! processor has changed, the names of commands in Swedish, values without quotes.

use std::path::Path;

use clap::error::{ContextKind, ErrorKind};
use clap::{Command, Error};

use super::report::as_typed;
use crate::wording::Catalogue;

/// Words for what commands do, and the commands.
const OTHERWISE: [(&str, &str); 33] = [
    ("kontrollera", "check"),
    ("kolla", "check"),
    ("granska", "check"),
    ("validate", "check"),
    ("bygg", "build"),
    ("bygga", "build"),
    ("gör", "build"),
    ("skapa", "new"),
    ("nytt", "new"),
    ("ny", "new"),
    ("init", "new"),
    ("create", "new"),
    ("öppna", "open"),
    ("visa", "open"),
    ("bevaka", "watch"),
    ("vakta", "watch"),
    ("samla", "gather"),
    ("filer", "outputs"),
    ("citat", "quotes"),
    ("spåra", "trace"),
    ("importera", "import"),
    ("läs", "import"),
    ("bekräfta", "verify"),
    ("verifiera", "verify"),
    ("ta-emot", "receive"),
    ("mottag", "receive"),
    ("jämför", "diff"),
    ("skillnad", "diff"),
    ("compare", "diff"),
    ("portfölj", "portfolio"),
    ("hjälp", "help"),
    ("manual", "man"),
    ("komplettera", "completions"),
];

/// What was meant: the key of what is said, what was typed, and how it is typed.
pub struct Meant {
    key: &'static str,
    typed: String,
    right: String,
}

impl Meant {
    /// In words.
    pub fn said(&self, words: &Catalogue) -> String {
        let told = [
            ("typed", (&self.typed).into()),
            ("right", (&self.right).into()),
        ];
        words.format(self.key, &told)
    }
}

/// What was meant, where it can be known; `typed` begins with the program.
pub fn meant(error: &Error, typed: &[String], commands: &Command) -> Option<Meant> {
    let found = |key, typed: &str, right: String| {
        let typed = typed.to_owned();
        Some(Meant { key, typed, right })
    };
    let words = typed.get(1..).unwrap_or_default();
    let first = words.first().map(String::as_str).unwrap_or_default();
    let prompt = |word: &str| ["$", "%", ">", "#"].contains(&word);
    let program = |word: &str| ["labbrapport", "labbrapport.exe"].contains(&word);
    if prompt(first) || program(first) {
        let rest = words
            .iter()
            .skip_while(|word| prompt(word) || program(word));
        let rest: Vec<String> = rest.map(|word| as_typed(word)).collect();
        let right = ["labbrapport", &rest.join(" ")].join(" ");
        let key = match prompt(first) {
            true => "usage-prompt",
            false => "usage-program-twice",
        };
        return found(key, first, right.trim_end().to_owned());
    }
    let dashed = |word: &&String| word.starts_with(['–', '—', '−', '‑']);
    if let Some(word) = words.iter().find(dashed) {
        let bare = word.trim_start_matches(['–', '—', '−', '‑', '-']);
        let right = match bare.chars().count() {
            1 => format!("-{bare}"),
            _ => format!("--{bare}"),
        };
        return found("usage-long-dash", word, right);
    }
    let one_dash = |word: &&String| {
        let bare = word.strip_prefix('-').filter(|bare| bare.len() > 1);
        let bare = bare.and_then(|bare| bare.split('=').next());
        bare.is_some_and(|bare| has_option(commands, bare))
    };
    if let Some(word) = words.iter().find(one_dash) {
        return found("usage-one-dash", word, format!("-{word}"));
    }
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let said = error.get(ContextKind::InvalidSubcommand)?.to_string();
            let folded = said.to_lowercase();
            let mut known = commands.get_subcommands().map(Command::get_name);
            let command = known.find(|name| *name == folded).or_else(|| {
                let mut otherwise = OTHERWISE.iter();
                let (_, command) = otherwise.find(|(word, _)| *word == folded)?;
                Some(*command)
            })?;
            found("usage-command-meant", &said, command.to_owned())
        }
        ErrorKind::UnknownArgument => {
            let said = error.get(ContextKind::InvalidArg)?.to_string();
            if said.starts_with('-') {
                return None;
            }
            if let Some(right) = with_quotes(words, &said, commands) {
                return found("usage-outside-quotes", &said, right);
            }
            let folder = Path::new(&said).is_dir();
            folder
                .then(|| found("usage-folder-meant", &said, as_typed(&said)))
                .flatten()
        }
        _ => None,
    }
}

/// Whether some command has an option of this name.
fn has_option(commands: &Command, name: &str) -> bool {
    let all = [commands].into_iter().chain(commands.get_subcommands());
    let mut options = all.flat_map(Command::get_arguments);
    options.any(|own| own.get_long() == Some(name))
}

/// An option with all the words behind it in quotes, where `outside` is one of them and
/// not the first.
fn with_quotes(words: &[String], outside: &str, commands: &Command) -> Option<String> {
    let at = words.iter().position(|word| word == outside)?;
    let (before, after) = words.split_at_checked(at)?;
    let option = before.iter().rposition(|word| word.starts_with("--"))?;
    let name = before.get(option)?;
    if name.contains('=') || !has_option(commands, name.trim_start_matches('-')) {
        return None;
    }
    let first = before.get(option + 1..).filter(|own| !own.is_empty())?;
    let rest = after.iter().take_while(|word| !word.starts_with('-'));
    let value: Vec<&str> = first.iter().chain(rest).map(String::as_str).collect();
    // A list is parted by commas.
    let parted = name != "--labs" || value.iter().any(|word| word.ends_with(','));
    let value = value.join(if parted { " " } else { ", " });
    Some(format!("{name} \"{value}\""))
}
