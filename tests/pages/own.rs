//! A project's own theme and documents.

use std::fs;
use std::path::Path;

use crate::drawn::{drawn_pages, open};
use crate::small::small_programme;
use crate::whole::{faults_of, lines};

/// The example of the documentation, as it stands there.
fn documented_template() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = fs::read_to_string(root.join("docs/templates.md")).unwrap();
    let (_, section) = docs.split_once("## A document per focus area").unwrap();
    let block = section.split("```").nth(1).unwrap();
    block.trim_start().to_owned()
}

#[test]
fn the_documented_document_per_focus_area_is_made() {
    let manifest = "title = \"Prov\"\ndate = 2020-01-31\n\n[[data]]\nfiles = \"data/**\"\nstatus = \"publicerad\"\n\n[[document]]\nname = \"område\"\ntemplate = \"omrade.typ.j2\"\nfor-each = \"focus-area\"\noutput = \"omrade/{id}.pdf\"\n\n[results]\nid = \"prov\"\n\n[[theme.picture]]\nfile = \"bilder/karta.svg\"\nalt = \"Karta\"\n";
    // Its own programme calls it otherwise.
    let template = documented_template().replace("indicator/trygg/", "indicator/trygga/");
    let map = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20' fill='teal'/></svg>";
    let project = small_programme()
        .with("labbrapport.toml", manifest)
        .with("bilder/karta.svg", map)
        .with("report-templates/omrade.typ.j2", &template);
    let mut documents = project.build();
    // Beside those that ship.
    assert!(documents.iter().any(|(name, _)| name == "slutrapport.pdf"));
    documents.retain(|(name, _)| name.starts_with("omrade/"));
    let names: Vec<&str> = documents.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["omrade/arbete.pdf", "omrade/trygghet.pdf"]);
    for (name, pdf) in &documents {
        let pages = drawn_pages(&open(pdf));
        let faults = faults_of(name, &pages);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        let text: String = pages.iter().flat_map(lines).map(|line| line.text).collect();
        let own = ["Väntanpåettsvar", "Kännersigtrygga"].map(|name| text.contains(name));
        assert_eq!(own, [name.contains("arbete"), name.contains("trygghet")]);
    }
}

/// The size of the largest letters on the first page of the summary report.
fn title_size(project: &crate::project::Project) -> f64 {
    let documents = project.build();
    let (_, pdf) = documents
        .iter()
        .find(|(name, _)| name == "slutrapport.pdf")
        .unwrap();
    let pages = drawn_pages(&open(pdf));
    pages[0]
        .glyphs
        .iter()
        .map(|glyph| glyph.size)
        .fold(0.0, f64::max)
}

#[test]
fn a_theme_of_ones_own_replaces_the_shipped_one() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("report-templates/theme.typ");
    let theme = fs::read_to_string(shipped).unwrap();
    let line = "#let size-title = 24pt";
    assert!(theme.contains(line));
    let smaller = theme.replace(line, "#let size-title = 20pt");
    let own = small_programme().with("report-templates/theme.typ", smaller);
    assert!((title_size(&small_programme()) - 24.0).abs() < 0.1);
    assert!((title_size(&own) - 20.0).abs() < 0.1);
}
