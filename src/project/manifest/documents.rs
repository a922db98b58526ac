//! The documents to make.

use super::FILE_NAME;
use super::section::Section;
use crate::diagnostic::{Place, Problem};
use crate::model::Language;

/// A document: a template, what it is made for, and where it goes.
#[derive(Debug, Clone)]
pub struct DocumentEntry {
    /// Its name, for `--document`.
    pub name: String,
    /// What it is called in editions of the other language, where it ships.
    also: Option<&'static str>,
    /// Template under `report-templates/`.
    pub template: String,
    /// What one is made for.
    pub each: Each,
    /// Path under `output/`; `{id}` stands for the id of what it is made for.
    pub output: String,
    /// Where it stands in the manifest.
    pub place: Place,
}

impl DocumentEntry {
    /// Whether it is the one that somebody calls so.
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.also == Some(name)
    }
}

/// What a document is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Each {
    /// One for the programme.
    Once,
    /// One per lab.
    Lab,
    /// One per focus area.
    FocusArea,
}

/// A document that ships, with name and path in Swedish and English.
struct Shipped {
    names: [&'static str; 2],
    outputs: [&'static str; 2],
    template: &'static str,
    each: Each,
}

const SHIPPED: [Shipped; 4] = [
    Shipped {
        names: ["slutrapport", "final-report"],
        outputs: ["slutrapport.pdf", "final-report.pdf"],
        template: "summary.typ.j2",
        each: Each::Once,
    },
    Shipped {
        names: ["labb", "lab"],
        outputs: ["labb/{id}.pdf", "labs/{id}.pdf"],
        template: "lab.typ.j2",
        each: Each::Lab,
    },
    Shipped {
        names: ["resultatredovisning", "account"],
        outputs: ["resultatredovisning.pdf", "account.pdf"],
        template: "funder.typ.j2",
        each: Each::Once,
    },
    Shipped {
        names: ["lattlast", "easy-read"],
        outputs: ["lattlast.pdf", "easy-read.pdf"],
        template: "plain.typ.j2",
        each: Each::Once,
    },
];

impl Shipped {
    fn is_called(&self, name: &str) -> bool {
        self.names.contains(&name)
    }
}

/// What the manifest says of a document; of one that ships, only what is to be
/// otherwise.
#[derive(Debug, Clone)]
pub(super) struct Declared {
    name: String,
    template: Option<String>,
    each: Option<Each>,
    output: Option<String>,
    off: bool,
    place: Place,
}

/// The documents of an edition: those that ship, as the manifest has them, and
/// then its own.
pub(super) fn documents(declared: &[Declared], language: Language) -> Vec<DocumentEntry> {
    let mut own: Vec<&Declared> = declared.iter().collect();
    let mut entries = Vec::new();
    for shipped in &SHIPPED {
        let at = own.iter().position(|own| shipped.is_called(&own.name));
        let said = at.map(|at| own.remove(at));
        entries.extend(entry(Some(shipped), said, language));
    }
    // Another of a shipped name is told of where names are held against each other.
    let shipped = |own: &Declared| SHIPPED.iter().find(|shipped| shipped.is_called(&own.name));
    let own = own
        .into_iter()
        .map(|own| entry(shipped(own), Some(own), language));
    entries.extend(own.flatten());
    entries
}

fn entry(
    shipped: Option<&Shipped>,
    said: Option<&Declared>,
    language: Language,
) -> Option<DocumentEntry> {
    if said.is_some_and(|said| said.off) {
        return None;
    }
    let (here, there) = match language {
        Language::Swedish => (0, 1),
        Language::English => (1, 0),
    };
    let usual = shipped.map(|shipped| DocumentEntry {
        name: shipped.names[here].to_owned(),
        also: Some(shipped.names[there]),
        template: shipped.template.to_owned(),
        each: shipped.each,
        output: shipped.outputs[here].to_owned(),
        place: Place::File(FILE_NAME.into()),
    });
    let Some(said) = said else {
        return usual;
    };
    let usual = usual.as_ref();
    Some(DocumentEntry {
        name: usual.map_or(&said.name, |usual| &usual.name).clone(),
        also: usual.and_then(|usual| usual.also),
        template: said
            .template
            .as_ref()
            .or(usual.map(|usual| &usual.template))?
            .clone(),
        each: said
            .each
            .or(usual.map(|usual| usual.each))
            .unwrap_or(Each::Once),
        output: said
            .output
            .as_ref()
            .or(usual.map(|usual| &usual.output))?
            .clone(),
        place: said.place.clone(),
    })
}

pub(super) fn read_document(table: &mut Section<'_, '_>) -> Option<Declared> {
    let place = table.place.clone();
    let name = table.required_text("name", "example-document-name");
    let shipped = name
        .as_deref()
        .and_then(|name| SHIPPED.iter().find(|shipped| shipped.is_called(name)));
    let off = table.yes_no("off");
    let may_be_left_out = shipped.is_some() || off;
    let mut text = |key, example| match may_be_left_out {
        true => (table.text(key), true),
        false => {
            let text = table.required_text(key, example);
            let is_there = text.is_some();
            (text, is_there)
        }
    };
    let (template, has_template) = text("template", "example-template");
    let (output, has_output) = text("output", "example-output");
    let each = table.one_of(
        "for-each",
        &[
            ("once", Each::Once),
            ("lab", Each::Lab),
            ("focus-area", Each::FocusArea),
        ],
    );
    let made_for = each.or(shipped.map(|shipped| shipped.each));
    let of_each = made_for.is_some_and(|each| each != Each::Once);
    let problem = match &output {
        Some(output) if !safe_output(output) => Some(Problem::InvalidOutput),
        Some(output) if of_each != output.contains("{id}") => Some(Problem::OutputWithoutId),
        _ => None,
    };
    if let Some(problem) = problem {
        table.wrong("output", problem);
        return None;
    }
    (has_template && has_output).then_some(Declared {
        name: name?,
        template,
        each,
        output,
        off,
        place,
    })
}

fn safe_output(path: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part != "."
            && part != ".."
            && !part.starts_with('.')
            && !part.contains(['\\', ':', '*', '?', '"', '<', '>', '|'])
            && !part.contains(char::is_control)
    };
    path.ends_with(".pdf") && path.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::super::parse_manifest;
    use super::*;

    /// Name and output of the documents of an edition.
    fn made(source: &str, language: Language) -> Vec<(String, String)> {
        let mut manifest = parse_manifest(&format!("title = \"x\"\n{source}")).unwrap();
        manifest.set_edition(language);
        let documents = manifest.documents.into_iter();
        documents.map(|own| (own.name, own.output)).collect()
    }

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        let pairs = of.iter();
        pairs
            .map(|(name, output)| ((*name).to_owned(), (*output).to_owned()))
            .collect()
    }

    #[test]
    fn documents_are_named_in_the_language_of_their_edition() {
        let swedish = [
            ("slutrapport", "slutrapport.pdf"),
            ("labb", "labb/{id}.pdf"),
            ("resultatredovisning", "resultatredovisning.pdf"),
            ("lattlast", "lattlast.pdf"),
        ];
        assert_eq!(made("", Language::Swedish), pairs(&swedish));
        let english = [
            ("final-report", "final-report.pdf"),
            ("lab", "labs/{id}.pdf"),
            ("account", "account.pdf"),
            ("easy-read", "easy-read.pdf"),
        ];
        assert_eq!(made("", Language::English), pairs(&english));
    }

    #[test]
    fn what_ships_is_turned_off_or_changed_by_name_and_ones_own_are_added() {
        let source = "[[document]]\nname = \"labb\"\noff = true\n\
                      [[document]]\nname = \"lattlast\"\noff = true\n\
                      [[document]]\nname = \"account\"\noutput = \"till-finansiären.pdf\"\n\
                      [[document]]\nname = \"eget\"\ntemplate = \"eget.typ.j2\"\noutput = \"eget.pdf\"\n";
        let made = made(source, Language::Swedish);
        assert_eq!(
            made,
            pairs(&[
                ("slutrapport", "slutrapport.pdf"),
                ("resultatredovisning", "till-finansiären.pdf"),
                ("eget", "eget.pdf"),
            ])
        );
    }

    #[test]
    fn a_document_of_ones_own_has_a_template_and_a_place() {
        let source = "title = \"x\"\n[[document]]\nname = \"eget\"\n";
        let problems = parse_manifest(source).unwrap_err();
        assert_eq!(problems.iter().count(), 2);
    }
}
