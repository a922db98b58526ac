//! All that the program writes and says of a project, as searchable text.

use std::fs;
use std::io::{Cursor, Read};

use hayro::hayro_syntax::object::{MaybeRef, Name, Object};

use crate::drawn::{drawn_pages, open};
use crate::project::Project;

/// Something that was told, and where.
pub struct Told {
    /// A file, or what was asked.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// What the program says when it is asked something.
pub fn said(project: &Project, arguments: &[&str]) -> Told {
    let output = project.run(arguments);
    let text = [output.stdout, output.stderr].concat();
    Told {
        name: arguments.join(" "),
        text: String::from_utf8(text).unwrap(),
    }
}

/// Builds everything in both languages, with the sources of documents, and
/// reads whatever was written.
pub fn everything_built(project: &Project) -> Vec<Told> {
    let sources = project.path().join("sources");
    let sources = sources.to_str().unwrap();
    let mut told = vec![
        said(project, &["build", "--keep-sources", sources]),
        said(project, &["build", "--edition", "en"]),
    ];
    assert!(told[1].text.contains("skrev "), "{}", told[1].text);
    for folder in ["output", "sources"] {
        for entry in walkdir::WalkDir::new(project.path().join(folder)) {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                let name = entry.path().strip_prefix(project.path()).unwrap();
                let text = text_of(&name.to_string_lossy(), &fs::read(entry.path()).unwrap());
                told.push(Told {
                    name: name.to_string_lossy().into_owned(),
                    text,
                });
            }
        }
    }
    told
}

fn text_of(name: &str, bytes: &[u8]) -> String {
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("pdf") => text_of_pdf(bytes),
        Some("xlsx") => text_of_archive(bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// What the pages draw, metadata and attachments, and every text of an object
/// (tags, alt text, names). Other numbers of a PDF are places and lengths.
fn text_of_pdf(bytes: &[u8]) -> String {
    let pdf = open(bytes);
    let mut text = String::new();
    for page in drawn_pages(&pdf) {
        text.extend(page.texts().into_values().map(|part| part + "\n"));
        text.extend(page.glyphs.iter().map(|glyph| glyph.text.as_str()));
    }
    for object in pdf.objects() {
        add_texts(&object, &mut text);
    }
    text
}

fn add_texts(object: &Object<'_>, text: &mut String) {
    match object {
        Object::Stream(stream) => {
            let kind: Option<Name<'_>> = stream.dict().get("Type");
            if kind.is_some_and(|kind| ["Metadata", "EmbeddedFile"].contains(&kind.as_str())) {
                text.push_str(&String::from_utf8_lossy(&stream.decoded().unwrap()));
                text.push('\n');
            }
        }
        Object::String(string) => {
            let units = string.as_bytes().chunks(2);
            let units: Vec<u16> = units
                .map(|unit| unit.iter().fold(0, |sum, byte| sum << 8 | u16::from(*byte)))
                .collect();
            text.push_str(&String::from_utf16_lossy(&units));
            text.push_str(&String::from_utf8_lossy(string.as_bytes()));
            text.push('\n');
        }
        Object::Array(array) => array
            .iter::<Object<'_>>()
            .for_each(|child| add_texts(&child, text)),
        Object::Dict(dict) => {
            for (_, child) in dict.entries() {
                // What a reference leads to is an object of its own.
                if let MaybeRef::NotRef(child) = child {
                    add_texts(&child, text);
                }
            }
        }
        _ => {}
    }
}

fn text_of_archive(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut bytes = Vec::new();
        archive
            .by_index(index)
            .unwrap()
            .read_to_end(&mut bytes)
            .unwrap();
        text.push_str(&String::from_utf8_lossy(&bytes));
    }
    text
}
