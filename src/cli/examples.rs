//! Examples that a command's help ends with.

pub const BUILD: &str = "\
Examples:\n\
\x20 labbrapport build\n\
\x20 labbrapport build --lab boden --lab portalen\n\
\x20 labbrapport build --edition en\n\
\x20 labbrapport build --shard 2/3";

pub const GATHER: &str = "\
Examples:\n\
\x20 labbrapport gather\n\
\x20 labbrapport gather /shared/parts/1-of-2 /shared/parts/2-of-2";

pub const CHECK: &str = "\
Examples:\n\
\x20 labbrapport check\n\
\x20 labbrapport check --all\n\
\x20 labbrapport --project my-report check --format json";

pub const NEW: &str = "\
Examples:\n\
\x20 labbrapport new my-report\n\
\x20 labbrapport new my-report --title \"Safer streets\" --labs \"North, South\" --lang en";

pub const QUOTES: &str = "\
Examples:\n\
\x20 labbrapport quotes\n\
\x20 labbrapport quotes --lab boden --code trust --format json";

pub const TRACE: &str = "\
Examples:\n\
\x20 labbrapport trace \"80 %\"\n\
\x20 labbrapport trace indicator/work/north/actual\n\
\x20 labbrapport trace --cell 'data/values.xlsx#Measurements!F14' --values";

pub const RECEIVE: &str = "\
Examples:\n\
\x20 labbrapport receive account.pdf\n\
\x20 labbrapport receive account.pdf --output received/2026.json";

pub const PORTFOLIO: &str = "\
Examples:\n\
\x20 labbrapport portfolio programmes/ --output portfolio\n\
\x20 labbrapport portfolio a.pdf b/results.json --output portfolio --lang en";

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::super::args::Args;
    use super::*;

    /// The words of a line as a shell parts them, where quotes hold some together.
    fn words(line: &str) -> Vec<String> {
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
    fn every_example_can_be_typed() {
        let all = [BUILD, GATHER, CHECK, NEW, QUOTES, TRACE, RECEIVE, PORTFOLIO];
        for line in all.iter().flat_map(|examples| examples.lines().skip(1)) {
            let parsed = Args::try_parse_from(words(line.trim()));
            assert!(parsed.is_ok(), "{line}: {}", parsed.unwrap_err());
        }
    }
}
