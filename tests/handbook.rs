//! The handbooks do what they say. Everything in `docs/handbok.md` and
//! `docs/handbook.md` that a reader would do is done, in the order in which it stands:
//!
//! - ```` ```console ````: each line that begins with `$ ` is a command, run by bash where
//!   the last `cd` led. What is shown below it is all that it says, blank lines aside; `…`
//!   stands for anything, a line of its own for any lines. Where nothing else is shown, it
//!   must succeed.
//! - ```` ```toml ```` is put into the project's manifest, in which nothing may then be
//!   an error.
//! - ```` ```python ```` and ```` ```r ```` are run after those of the same language before
//!   them, where there is an interpreter; what is skipped is named.
//! - A table below `<!-- project/data/file.xlsx: Sheet -->` is what people type into that
//!   sheet, in place of the rows that are there; after `Sheet +` it is more rows. It may
//!   stand in the comment, where a reader need not see all of it.
//!
//! Blocks in comments count too; a block of another kind is an error.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;
#[path = "handbook/reader.rs"]
mod reader;
#[path = "handbook/sheets.rs"]
mod sheets;

use std::fs;
use std::path::Path;

use reader::Reader;

fn book(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(path).unwrap()
}

/// Does all that a book says, and tells what was skipped.
#[allow(clippy::print_stderr, reason = "what was not run is named")]
fn read(name: &str, locale: &'static str) {
    let mut reader = Reader::new(locale);
    let outcome = reader.read(&book(name));
    for skipped in &reader.skipped {
        eprintln!("skipped: {name}, {skipped}");
    }
    if let Err(problem) = outcome {
        panic!("{name}, {problem}");
    }
    // A book whose blocks are no longer found would pass without a word.
    assert!(reader.commands > 10, "{name}: {} commands", reader.commands);
}

#[test]
fn the_swedish_handbook_does_what_it_says() {
    read("docs/handbok.md", "sv_SE.UTF-8");
}

#[test]
fn the_english_handbook_does_what_it_says() {
    read("docs/handbook.md", "en_GB.UTF-8");
}

/// What a reader of a short text stumbles over.
fn stumbles(text: &str) -> String {
    Reader::new("en_GB.UTF-8").read(text).unwrap_err()
}

#[test]
fn a_book_that_shows_what_is_not_said_fails() {
    let block = |shown: &str| format!("Text.\n```console\n$ printf 'one\\ntwo\\n'\n{shown}```\n");
    for right in ["one\ntwo\n", "…\ntwo\n", "one\n…\n", "o…e\n\ntwo\n", ""] {
        let read = Reader::new("en_GB.UTF-8").read(&block(right));
        assert_eq!(read, Ok(()), "{right}");
    }
    for wrong in [
        "one\n",
        "two\n…\n",
        "…\none\n",
        "one\ntwo\nthree\n",
        "on…y\ntwo\n",
    ] {
        let problem = stumbles(&block(wrong));
        assert!(problem.starts_with("line 3: "), "{problem}");
    }
}

#[test]
fn a_book_with_a_command_that_fails_fails() {
    assert!(stumbles("```console\n$ false\n```\n").starts_with("line 2: "));
    assert!(stumbles("```console\n$ ls no-such-file\n…\n```\n").contains("no-such-file"));
    assert!(
        stumbles("```console\n$ labbrapport no-such-command\n```\n").contains("no-such-command")
    );
    assert!(stumbles("```console\nlabbrapport check\n```\n").contains("no command"));
}

#[test]
fn a_book_with_a_key_that_no_manifest_has_fails() {
    let text = "```console\n$ labbrapport new first --title A --labs B\n```\n\
                ```toml\n[disclosure]\nthreshhold = 5\n```\n";
    let problem = stumbles(text);
    assert!(problem.contains("threshhold"), "{problem}");
}

#[test]
fn a_block_that_nothing_runs_fails() {
    assert!(stumbles("```shell\nls\n```\n").contains("shell"));
    assert!(stumbles("```console\n$ ls\n").contains("no end"));
}

/// The pages that readers are sent to are there.
#[test]
fn the_pictures_and_pages_of_the_handbooks_exist() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    for name in ["docs/handbok.md", "docs/handbook.md"] {
        let text = book(name);
        let pictures = text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        for picture in pictures.filter(|file| file.ends_with(".png")) {
            let size = fs::metadata(docs.join(picture)).unwrap().len();
            assert!(size <= 60_000, "{name}: {picture} has {size} bytes");
        }
        let pages = text.split('`').filter(|code| code.starts_with("docs/"));
        for page in pages {
            assert!(docs.join("..").join(page).exists(), "{name} names {page}");
        }
    }
}
