//! What was typed that no command knows, said in the reader's language.

use std::error::Error as _;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ErrorKind};

use super::report::failure;
use crate::model::Language;
use crate::project::readers_language;
use crate::wording::Catalogue;

/// Says what cannot be understood of what was typed, what is meant, and how it
/// is written. Help and version that were asked for are printed as they are.
pub fn explain(error: &Error, words: &Catalogue) -> ExitCode {
    if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        error.exit();
    }
    failure(&told(error, words))
}

/// The language of what was typed: as it says itself, else the project's.
pub fn language_of(typed: &[OsString], nearest_project: fn() -> PathBuf) -> Language {
    let said = value_of(typed, &["--lang", "--language"]);
    match said.as_deref().and_then(OsStr::to_str) {
        Some("sv") => Language::Swedish,
        Some("en") => Language::English,
        _ => {
            let project = value_of(typed, &["--project"]).map(PathBuf::from);
            readers_language(&project.unwrap_or_else(nearest_project))
        }
    }
}

/// What stands behind an option, or in it after `=`.
fn value_of(typed: &[OsString], names: &[&str]) -> Option<OsString> {
    let mut typed = typed.iter();
    while let Some(one) = typed.next() {
        let Some(text) = one.to_str() else {
            continue;
        };
        if names.contains(&text) {
            return typed.next().cloned();
        }
        if let Some((name, value)) = text.split_once('=')
            && names.contains(&name)
        {
            return Some(value.into());
        }
    }
    None
}

fn told(error: &Error, words: &Catalogue) -> String {
    let context = |kind| {
        let said = error.get(kind).map(ToString::to_string);
        said.filter(|text| !text.is_empty())
    };
    let argument = context(ContextKind::InvalidArg);
    let argument = argument.as_deref().unwrap_or_default();
    let say = |key: &str, name: &str, value: &str| words.format(key, &[(name, value.into())]);
    let value = context(ContextKind::InvalidValue);
    let first = match (error.kind(), &value) {
        (ErrorKind::UnknownArgument, _) => say("usage-unknown-option", "option", argument),
        (ErrorKind::InvalidSubcommand, _) => {
            let command = context(ContextKind::InvalidSubcommand).unwrap_or_default();
            say("usage-unknown-command", "command", &command)
        }
        (ErrorKind::InvalidValue, None) => say("usage-no-value", "option", argument),
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Some(value)) => {
            let told = [("value", value.into()), ("option", argument.into())];
            let said = words.format("usage-unfit-value", &told);
            match error.source() {
                Some(why) => format!("{said} ({why})"),
                None => said,
            }
        }
        (ErrorKind::ArgumentConflict, _) => {
            let other = context(ContextKind::PriorArg).unwrap_or_default();
            let option = ("option", argument.into());
            match other == argument {
                true => words.format("usage-twice", &[option]),
                false => words.format("usage-conflict", &[option, ("other", (&other).into())]),
            }
        }
        (ErrorKind::MissingRequiredArgument, _) => say("usage-missing", "missing", argument),
        _ => words.text("usage-unclear"),
    };
    let near = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let near = near.into_iter().find_map(context);
    let choices = context(ContextKind::ValidValue);
    let advice = match (near, choices) {
        (Some(near), _) => Some(say("did-you-mean", "near", &near)),
        (None, Some(choices)) => Some(say("usage-choices", "choices", &choices)),
        (None, None) => None,
    };
    let usage = context(ContextKind::Usage);
    let usage = usage.map(|usage| {
        let usage = usage.trim().trim_start_matches("Usage:").trim_start();
        say("usage-form", "usage", usage)
    });
    let lines = [Some(first), advice, usage, Some(words.text("usage-more"))];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use clap::FromArgMatches;

    use super::super::{args::Args, help};
    use super::*;

    fn said(typed: &[&str]) -> String {
        let words = Catalogue::new(Language::Swedish);
        let matches = help::command(&words).try_get_matches_from(typed);
        let args = matches.and_then(|matches| Args::from_arg_matches(&matches));
        told(&args.unwrap_err(), &words)
    }

    #[test]
    fn what_nobody_knows_is_said_in_the_language() {
        let cases: [(&[&str], &str); 7] = [
            (
                &["bild"],
                "det finns inget kommando ”bild”\nmenade du build?\n",
            ),
            (
                &["build", "--edtion", "en"],
                "det finns inget val ”--edtion” här\nmenade du --edition?\nskriv så här: labbrapport build",
            ),
            (
                &["new"],
                "här fattas <MAPP>\nskriv så här: labbrapport new [VAL] <MAPP>",
            ),
            (
                &["check", "--format", "xml"],
                "”xml” går inte att skriva vid --format <FORM>\nskriv något av human, short, json\n",
            ),
            (
                &["check", "--format"],
                "vid --format <FORM> fattas ett värde\n",
            ),
            (
                &["check", "--quiet", "--verbose"],
                "--quiet och --verbose går inte att skriva tillsammans\n",
            ),
            (
                &["build", "--jobs", "0"],
                "”0” går inte att skriva vid --jobs <N> (number would be zero",
            ),
        ];
        for (typed, begins) in cases {
            let typed: Vec<&str> = ["labbrapport"].iter().chain(typed).copied().collect();
            let said = said(&typed);
            assert!(said.starts_with(begins), "{said}");
        }
    }

    #[test]
    fn the_language_is_what_was_typed_before_it_is_the_projects() {
        let typed = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        let nowhere = || PathBuf::from("examples");
        let typed_en = typed(&["new", "--language=en", "--x"]);
        assert_eq!(language_of(&typed_en, nowhere), Language::English);
        let of_project = typed(&["--project", ".", "bild"]);
        assert_eq!(language_of(&of_project, nowhere), Language::Swedish);
    }
}
