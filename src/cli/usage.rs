//! What was typed that no command knows, said in the reader's language.

use std::error::Error as _;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Command, Error};

use super::meant::meant;
use super::report::{as_typed, failure};
use crate::diagnostic::{Diagnostics, Problem, plain, quoted};
use crate::model::Language;
use crate::project::readers_language;
use crate::wording::Catalogue;

/// Says what cannot be understood of what was typed, what is meant, and how it
/// is written. Help and version that were asked for are printed as they are.
pub fn explain(error: &Error, typed: (&[OsString], &Command), words: &Catalogue) -> ExitCode {
    if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        error.exit();
    }
    failure(&told(error, typed, words))
}

/// `help --help` asks for what `help` shows.
pub fn asked_for_help(mut typed: Vec<OsString>) -> Vec<OsString> {
    if typed.get(1).is_some_and(|own| own == "help") {
        typed.retain(|own| own != "--help" && own != "-h");
    }
    typed
}

/// What is said where `--project` names a file.
pub fn not_a_folder(project: &Path) -> Diagnostics {
    let folder = project.parent().map(|folder| folder.to_string_lossy());
    let folder = folder.filter(|folder| !folder.is_empty());
    Problem::ProjectNotFolder {
        path: quoted(&project.to_string_lossy()),
        folder: plain(as_typed(&folder.unwrap_or_else(|| ".".into()))),
    }
    .into()
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

fn told(error: &Error, (typed, commands): (&[OsString], &Command), words: &Catalogue) -> String {
    let typed: Vec<String> = typed
        .iter()
        .map(|own| own.to_string_lossy().into_owned())
        .collect();
    if let Some(meant) = meant(error, &typed, commands) {
        return [meant.said(words), words.text("usage-more")].join("\n");
    }
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
        let commands = help::command(&words);
        let matches = commands.clone().try_get_matches_from(typed);
        let args = matches.and_then(|matches| Args::from_arg_matches(&matches));
        let typed: Vec<OsString> = typed.iter().map(OsString::from).collect();
        told(&args.unwrap_err(), (&typed, &commands), &words)
    }

    #[test]
    fn what_nobody_knows_is_said_in_the_language() {
        let cases: [(&[&str], &str); 16] = [
            (
                &["–project", ".", "check"],
                "”–project” börjar med ett tankstreck\nskriv två bindestreck: --project\n",
            ),
            (
                &["check", "-project", "."],
                "”-project” börjar med bara ett bindestreck\nskriv två: --project\n",
            ),
            (
                &["$", "labbrapport", "check", "--all"],
                "”$” hör inte till kommandot\nskriv så här: labbrapport check --all\n",
            ),
            (
                &["labbrapport", "check"],
                "”labbrapport” står två gånger\nskriv så här: labbrapport check\n",
            ),
            (
                &["kontrollera"],
                "det finns inget kommando ”kontrollera”\nmenade du check?\n",
            ),
            (
                &["--project", "x", "Öppna"],
                "det finns inget kommando ”Öppna”\nmenade du open?\n",
            ),
            (
                &["new", "x", "--labs", "Björken", "Hamnen"],
                "”Hamnen” står utanför citattecknen\nskriv allt inom citattecken: --labs \"Björken, Hamnen\"\n",
            ),
            (
                &["new", "x", "--title", "Tryggare", "gator", "--labs", "A"],
                "”gator” står utanför citattecknen\nskriv allt inom citattecken: --title \"Tryggare gator\"\n",
            ),
            (
                &["check", "src"],
                "”src” hör inte till det som går att skriva här\när det projektets mapp, skriv --project src\n",
            ),
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
