//! What `--help` says, in the reader's language.

use clap::{Arg, Command, CommandFactory};

use super::args::Args;
use crate::wording::Catalogue;

/// Further down than any command has options.
const AFTER_ITS_OWN: usize = 900;

/// All commands and options, with what the catalogue says of each.
pub fn command(words: &Catalogue) -> Command {
    let mut command = told(Args::command(), None, words);
    for part in command.get_subcommands_mut() {
        let name = part.get_name().to_owned();
        *part = told(part.clone(), Some(&name), words);
    }
    // Adds the options and the command that ask for help, and the long names.
    command.build();
    for part in command.get_subcommands_mut() {
        if part.get_name() == "help" {
            *part = about(part.clone(), Some("help"), words);
        }
        *part = asks_for_help(part.clone(), words);
    }
    asks_for_help(command, words)
}

/// The key of a command's message: of the program itself where there is no name.
fn key(name: Option<&str>) -> String {
    name.map_or("help".to_owned(), |name| format!("help-{name}"))
}

fn about(command: Command, name: Option<&str>, words: &Catalogue) -> Command {
    let about = words.text(&key(name));
    command.about(about.clone()).long_about(about)
}

/// A command with what is said of it, its options, and examples.
fn told(command: Command, name: Option<&str>, words: &Catalogue) -> Command {
    let form = words.format("help-form", &[("usage", "{usage}".into())]);
    let command = about(command, name, words)
        .help_template(format!(
            "{{about-with-newline}}\n{form}\n\n{{all-args}}{{after-help}}"
        ))
        .subcommand_help_heading(words.text("help-heading-commands"))
        .subcommand_value_name(words.text("help-command-place"))
        .mut_args(|arg| option(arg, name, words));
    let examples = words.lookup(&format!("{}-examples", key(name)), &[]);
    match examples {
        Some(lines) => {
            let lines = lines.lines().map(|line| format!("\n  {line}"));
            let heading = words.text("help-heading-examples");
            command.after_help(format!("{heading}:{}", lines.collect::<String>()))
        }
        None => command,
    }
}

/// An option or argument: the command's own message, or the one of all that
/// have it. It names what can be written, and what holds otherwise.
fn option(arg: Arg, command: Option<&str>, words: &Catalogue) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    // Without a command the options are those of a build.
    let command = command.or(Some("build"));
    let own = words.lookup(&format!("{}-{id}", key(command)), &[]);
    let help = own.unwrap_or_else(|| words.text(&format!("help-any-{id}")));
    let heading = match arg.is_positional() {
        true => "help-heading-arguments",
        false => "help-heading-options",
    };
    let names = arg.get_value_names().into_iter().flatten();
    let names: Vec<String> = names
        .map(|name| {
            let key = format!("help-name-{}", name.to_lowercase());
            words.lookup(&key, &[]).unwrap_or_else(|| name.to_string())
        })
        .collect();
    // What every command takes stands behind what is its own.
    let arg = match arg.is_global_set() {
        true => arg.display_order(AFTER_ITS_OWN),
        false => arg,
    };
    let arg = match names.is_empty() {
        true => arg,
        false => arg.value_names(names),
    };
    arg.help(help.clone())
        .long_help(help)
        .help_heading(words.text(heading))
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// The options that clap adds by itself, and the line that shows the form.
fn asks_for_help(command: Command, words: &Catalogue) -> Command {
    let added = ["help", "version"];
    let mut command = command.mut_args(|arg| match added.contains(&arg.get_id().as_str()) {
        true => option(arg, None, words),
        false => arg,
    });
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    let usage = usage.replace("[OPTIONS]", &words.text("help-options-place"));
    command.override_usage(usage)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::model::Language;

    const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

    /// The words of a line as a shell parts them, where quotes hold some together.
    fn words_of(line: &str) -> Vec<String> {
        let (mut words, mut quote) = (vec![String::new()], None);
        for c in line.chars() {
            match (quote, c) {
                (None, '"' | '\'') => quote = Some(c),
                (Some(open), c) if open == c => quote = None,
                (None, ' ') => words.push(String::new()),
                _ => words.last_mut().unwrap().push(c),
            }
        }
        words
    }

    #[test]
    fn every_command_and_option_is_told_in_both_languages() {
        for language in LANGUAGES {
            let words = Catalogue::new(language);
            let command = command(&words);
            for part in [&command].into_iter().chain(command.get_subcommands()) {
                let name = part.get_name();
                let said = part.get_about().unwrap().to_string();
                assert!(!said.starts_with("help"), "{name}: {said}");
                for arg in part.get_arguments() {
                    let said = arg.get_help().unwrap().to_string();
                    assert!(!said.starts_with("help-"), "{name}: {said}");
                    // What can be written is named in the text, since clap's own list
                    // of it is in English.
                    for value in arg.get_possible_values() {
                        let value = value.get_name();
                        let takes_one = arg.get_action().takes_values();
                        assert!(!takes_one || said.contains(value), "{name} {value}: {said}");
                    }
                    for value in arg.get_default_values() {
                        let value = value.to_string_lossy();
                        let takes_one = arg.get_action().takes_values();
                        assert!(!takes_one || said.contains(&*value), "{name}: {said}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_help_is_in_one_language() {
        let mut swedish = command(&Catalogue::new(Language::Swedish));
        let said = swedish.render_long_help().to_string();
        for english in [
            "Usage",
            "Options",
            "Commands",
            "Print",
            "[default",
            "[OPTIONS]",
        ] {
            assert!(!said.contains(english), "{english}: {said}");
        }
        let build = swedish.find_subcommand_mut("build").unwrap();
        let said = build.render_long_help().to_string();
        assert!(
            said.contains("Skriv så här: labbrapport build [VAL]\n"),
            "{said}"
        );
    }

    #[test]
    fn every_example_can_be_typed() {
        for language in LANGUAGES {
            let words = Catalogue::new(language);
            let command = Args::command();
            let examples = command.get_subcommands().filter_map(|part| {
                words.lookup(&format!("help-{}-examples", part.get_name()), &[])
            });
            let lines: Vec<String> = examples
                .flat_map(|lines| lines.lines().map(ToOwned::to_owned).collect::<Vec<_>>())
                .collect();
            assert!(lines.len() > 10);
            for line in lines {
                let parsed = Args::try_parse_from(words_of(line.trim()));
                assert!(parsed.is_ok(), "{line}: {}", parsed.unwrap_err());
            }
        }
    }
}
