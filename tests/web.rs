//! The web edition as whoever opens it has it: pages that stand alone, say what
//! the PDFs say, and lead to each other.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use common::{case, copy, labbrapport};

/// Cases with labs, surveys, interviews and charts, in both languages.
const CASES: [&str; 4] = ["english", "charts", "survey-groups", "interviews"];

fn build(project: &Path, arguments: &[&str]) -> String {
    let built = labbrapport(project, arguments);
    let said = String::from_utf8_lossy(&built.stderr).into_owned();
    assert!(built.status.success(), "{said}");
    said
}

fn fails(project: &Path) -> String {
    let built = labbrapport(project, &["build"]);
    assert!(!built.status.success());
    String::from_utf8_lossy(&built.stderr).into_owned()
}

/// The pages under the output folder, by path.
fn pages(project: &Path) -> BTreeMap<PathBuf, String> {
    let found = walkdir::WalkDir::new(project.join("output")).into_iter();
    let paths = found.map(|entry| entry.unwrap().into_path());
    let pages = paths.filter(|path| path.extension().is_some_and(|ending| ending == "html"));
    pages
        .map(|path| (path.clone(), fs::read_to_string(&path).unwrap()))
        .collect()
}

/// The tags of a page, without `<` and `>`, and the letters of all that can be read.
fn tags_and_letters(page: &str) -> (Vec<&str>, String) {
    let (mut tags, mut letters) = (Vec::new(), String::new());
    let body = &page[page.find("</style>").unwrap()..];
    let mut rest = body;
    while let Some((text, from)) = rest.split_once('<') {
        letters.push_str(text);
        let mut quoted = false;
        let end = from.find(|letter| {
            quoted ^= letter == '"';
            letter == '>' && !quoted
        });
        let (tag, after) = from.split_at(end.unwrap());
        tags.push(tag);
        letters.push_str(tag);
        rest = &after[1..];
    }
    for (written, meant) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&#xa0;", "\u{a0}"),
        ("&amp;", "&"),
    ] {
        letters = letters.replace(written, meant);
    }
    (tags, without_spaces(&letters))
}

fn without_spaces(text: &str) -> String {
    let kept = |letter: &char| {
        !letter.is_whitespace() && !matches!(letter, '\u{200b}' | '\u{ad}' | '\u{2060}')
    };
    text.chars().filter(kept).collect()
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    value.split('"').next()
}

#[test]
fn pages_stand_alone() {
    for name in CASES {
        let project = copy(&case(name));
        build(project.path(), &["build"]);
        let pages = pages(project.path());
        assert!(pages.len() >= 2, "{name}");
        for (path, page) in pages {
            let path = path.display();
            assert!(page.starts_with("<!DOCTYPE html><html lang="), "{path}");
            assert!(page.contains("content=\"default-src 'none';"), "{path}");
            for foreign in [
                "<script",
                "src=\"http",
                "url(http",
                "@import",
                "<link",
                "<iframe",
            ] {
                assert!(!page.contains(foreign), "{path}: {foreign}");
            }
        }
    }
}

#[test]
fn a_page_has_one_title_headings_in_order_and_links_that_lead_somewhere() {
    for name in CASES {
        let project = copy(&case(name));
        build(project.path(), &["build"]);
        for (path, page) in pages(project.path()) {
            let (tags, _) = tags_and_letters(&page);
            let levels = tags.iter().filter_map(|tag| {
                let level = tag.strip_prefix('h')?.chars().next()?.to_digit(10)?;
                (tag.len() < 3 || tag.as_bytes()[2] == b' ').then_some(level)
            });
            let levels: Vec<u32> = levels.collect();
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
            for pair in levels.windows(2) {
                assert!(pair[1] <= pair[0] + 1, "{}: {levels:?}", path.display());
            }
            let ids: Vec<&str> = tags.iter().filter_map(|tag| attribute(tag, "id")).collect();
            let once: BTreeSet<&&str> = ids.iter().collect();
            assert_eq!(ids.len(), once.len(), "{}", path.display());
            for href in tags.iter().filter_map(|tag| attribute(tag, "href")) {
                if let Some(id) = href.strip_prefix('#') {
                    assert!(ids.contains(&id), "{}: {href}", path.display());
                } else if !href.starts_with("http") && !href.starts_with("mailto:") {
                    let target = path.parent().unwrap().join(href);
                    assert!(target.is_file(), "{}: {href}", path.display());
                }
            }
        }
    }
}

/// The texts that templates wrote for readers, as the kept markup has them.
fn written(markup: &str) -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    let pieces = markup
        .split("#\"")
        .skip(1)
        .chain(markup.split("#made-up(\"").skip(1));
    for piece in pieces {
        let mut text = String::new();
        let mut letters = piece.chars();
        loop {
            match letters.next().unwrap() {
                '"' => break,
                '\\' => text.extend(letters.next()),
                other => text.push(other),
            }
        }
        texts.insert(without_spaces(&text));
    }
    texts
}

#[test]
fn what_a_pdf_tells_its_page_tells() {
    // Said of paper alone.
    let of_paper = [
        "sida", "sidan", "page", "av", "of", "figur", "figure", "tabell", "table", "figures",
        "tables", "visar", "shows", "show", "och", "and",
    ];
    for name in CASES {
        let project = copy(&case(name));
        let kept = tempfile::tempdir().unwrap();
        let sources = kept.path().to_str().unwrap();
        build(project.path(), &["build", "--keep-sources", sources]);
        let mut compared = 0;
        for (path, page) in pages(project.path()) {
            let folder = project.path().join("output");
            let own = path.strip_prefix(folder).unwrap();
            let own: PathBuf = own.components().skip(1).collect();
            let markup = kept.path().join(own.with_extension("")).join("main.typ");
            let Ok(markup) = fs::read_to_string(markup) else {
                assert!(path.ends_with("index.html"));
                continue;
            };
            let (_, letters) = tags_and_letters(&page);
            for text in written(&markup) {
                let paper = of_paper.contains(&text.to_lowercase().as_str())
                    || text.contains("PDF-filen")
                    || text.contains("ThisPDF")
                    // Only where the figures are told one by one.
                    || text.starts_with("Underlag") && text.len() < 12
                    || text.starts_with("Source") && text.len() < 10
                    || text.starts_with("Medsandfärgad")
                    || text.starts_with("Sand-coloured");
                // A figure's number may stand before its full stop.
                let own = text.trim_end_matches('.');
                assert!(paper || letters.contains(own), "{}: {text}", path.display());
                compared += 1;
            }
        }
        assert!(compared > 50, "{name}: {compared}");
    }
}

#[test]
fn the_first_page_leads_to_every_report_also_after_a_build_of_one() {
    let project = copy(&case("english"));
    let index = project.path().join("output/web/index.html");
    build(project.path(), &["build"]);
    let whole = fs::read_to_string(&index).unwrap();
    let labs = fs::read_dir(project.path().join("output/web/labs")).unwrap();
    for lab in labs {
        let name = lab.unwrap().file_name().into_string().unwrap();
        assert!(whole.contains(&format!("href=\"labs/{name}\"")), "{name}");
        let pdf = name.replace(".html", ".pdf");
        assert!(whole.contains(&format!("href=\"../labs/{pdf}\"")), "{pdf}");
    }
    build(project.path(), &["build", "--document", "final-report"]);
    assert_eq!(fs::read_to_string(&index).unwrap(), whole);
    let verified = labbrapport(project.path(), &["verify"]);
    assert!(verified.status.success());
}

#[test]
fn a_project_that_wants_no_web_pages_has_none() {
    let project = copy(&case("english"));
    build(project.path(), &["build"]);
    assert!(!pages(project.path()).is_empty());
    let manifest = project.path().join("labbrapport.toml");
    let text = fs::read_to_string(&manifest).unwrap() + "\n[web]\noff = true\n";
    fs::write(&manifest, text).unwrap();
    build(project.path(), &["build"]);
    assert!(pages(project.path()).is_empty());
    assert!(!project.path().join("output/web").exists());
}

/// The case in English with a file of its own under `report-templates/`.
fn with_own(file: &str, text: &str) -> tempfile::TempDir {
    let project = copy(&case("english"));
    let path = project.path().join("report-templates").join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    project
}

fn shipped(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("report-templates");
    fs::read_to_string(path.join(file)).unwrap()
}

#[test]
fn what_html_has_no_word_for_is_an_error_at_its_line() {
    let text = shipped("summary.typ.j2") + "\n#polygon((0pt, 0pt), (5pt, 5pt), (0pt, 5pt))\n";
    let line = text.lines().count();
    let project = with_own("summary.typ.j2", &text);
    let said = fails(project.path());
    assert!(
        said.contains("error[ignored-on-web]: “polygon” cannot be shown on a web page"),
        "{said}"
    );
    assert!(
        said.contains(&format!("report-templates/summary.typ.j2:{line}:")),
        "{said}"
    );
}

#[test]
fn a_grid_of_a_projects_own_stands_on_the_page_without_its_columns() {
    let text = shipped("summary.typ.j2")
        + "\n#align(center, grid(columns: 2, [left one], box(width: 3cm, rotate(2deg)[right one])))\n";
    let project = with_own("summary.typ.j2", &text);
    build(project.path(), &["build"]);
    let page = fs::read_to_string(project.path().join("output/web/final-report.html")).unwrap();
    assert!(page.contains("left one") && page.contains("right one"));
}

#[test]
fn a_theme_of_the_web_that_drops_a_text_stops_the_build() {
    let text = shipped("web/theme.typ")
        + "\n#let notice(body, title: none, wide: false) = none\n#let side-head(title, body, width: none) = none\n";
    let project = with_own("web/theme.typ", &text);
    let said = fails(project.path());
    assert!(said.contains("error[lost-on-web]: “"), "{said}");
    assert!(said.contains("is missing from the web page"), "{said}");
    assert!(said.contains("report-templates/funder.typ.j2:"), "{said}");
}

#[test]
fn a_theme_of_pages_alone_still_gives_web_pages_and_a_warning() {
    let text = shipped("theme.typ") + "\n#let boxed(body) = rect(width: 100%, body)\n";
    let project = with_own("theme.typ", &text);
    let said = build(project.path(), &["build"]);
    assert!(said.contains("warning[theme-without-web]"), "{said}");
    assert!(!pages(project.path()).is_empty());
}

#[test]
fn a_link_that_would_run_something_is_text() {
    let text = shipped("summary.typ.j2") + "\n#link(\"javascript:alert(1)\")[press here]\n";
    let project = with_own("summary.typ.j2", &text);
    build(project.path(), &["build"]);
    let page = fs::read_to_string(project.path().join("output/web/final-report.html")).unwrap();
    assert!(page.contains("press here") && !page.contains("javascript:"));
}

#[test]
fn a_chart_has_its_numbers_as_a_table_and_no_withheld_one_among_them() {
    let project = copy(&case("charts"));
    build(project.path(), &["build"]);
    let results = project.path().join("output/resultat/results.json");
    let results: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(results).unwrap()).unwrap();
    let figures = results["figures"].as_array().unwrap();
    let printed: BTreeSet<&str> = figures
        .iter()
        .filter_map(|figure| figure["text"]["sv"].as_str())
        .collect();
    let mut cells = 0;
    for (path, page) in pages(project.path()) {
        for table in page.split("<details class=\"numbers\">").skip(1) {
            let table = table.split("</details>").next().unwrap();
            for cell in table.split("<td class=\"number\">").skip(1) {
                let cell = cell.split("</td>").next().unwrap();
                let value = cell.split(" (n ").next().unwrap();
                let value = value.replace("&lt;", "<");
                let known = value.is_empty() || value == ".." || printed.contains(value.as_str());
                assert!(known, "{}: {cell}", path.display());
                cells += 1;
            }
            assert!(
                !table.contains("measure-") && !table.contains("web-"),
                "{table}"
            );
        }
    }
    assert!(cells > 50, "{cells}");
}
