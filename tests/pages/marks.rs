//! Titles that are made up: marked where they are read, clean where they lead.

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Dict, String as PdfString};

use crate::drawn::{drawn_pages, open};
use crate::small::small_programme;
use crate::tags::{tag_tree, unicode};
use crate::whole::lines;

const MANIFEST: &str = "title = \"Prov\"\ndate = 2020-01-31\n\n[[data]]\nfiles = \"data/**\"\nstatus = \"publicerad\"\n\n[[data]]\nfiles = \"data/metoder.csv\"\nstatus = \"exempel\"\n\n[results]\nid = \"prov\"\n";

/// The titles of bookmarks from one on, those below each after it.
fn bookmarks(first: Option<Dict<'_>>, found: &mut Vec<String>) {
    let mut next = first;
    while let Some(bookmark) = next {
        let title = bookmark.get::<PdfString<'_>>("Title");
        found.extend(title.map(|title| unicode(&title)));
        bookmarks(bookmark.get("First"), found);
        next = bookmark.get("Next");
    }
}

fn bookmarks_of(pdf: &Pdf) -> Vec<String> {
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
    let outlines: Dict<'_> = catalog.get("Outlines").unwrap();
    let mut found = Vec::new();
    bookmarks(outlines.get("First"), &mut found);
    found
}

#[test]
fn a_made_up_name_is_marked_in_its_heading_and_not_in_its_bookmark() {
    let project = small_programme().with("labbrapport.toml", MANIFEST).table(
        "metoder",
        "id;namn;syfte;labb",
        [
            "kor;Sjung tillsammans!;Grannar lär känna varandra.;syd",
            "guide;Lokal guide;Den som kan området visar vägen.;norr",
        ],
    );
    let documents = project.build();
    let (_, summary) = documents
        .iter()
        .find(|(name, _)| name == "slutrapport.pdf")
        .unwrap();
    let pdf = open(summary);
    let own = bookmarks_of(&pdf);
    for name in ["Sjung tillsammans!", "Lokal guide"] {
        assert!(own.iter().any(|title| title == name), "{own:?}");
    }
    assert!(
        !own.iter().any(|title| title.contains("exempel")),
        "{own:?}"
    );
    let pages = drawn_pages(&pdf);
    let text: String = pages.iter().flat_map(lines).map(|line| line.text).collect();
    assert!(text.contains("Sjungtillsammans!(exempel)"));
    let tree = tag_tree(&pdf);
    let headings = tree
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with('H'));
    let named: Vec<&str> = headings.filter(|line| line.contains("Sjung")).collect();
    assert_eq!(named.len(), 1, "{tree}");
}
