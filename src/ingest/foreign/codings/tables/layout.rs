//! Which tool's headings a sheet has, and where its columns are.

use super::super::super::super::cell;
use super::super::super::super::grid::Grid;
use crate::model::clean::folded;
use crate::project::CodingsFormat as Format;

/// Rows in which headings are looked for.
const HEADINGS_WITHIN: u32 = 20;

/// Where a table's columns are.
#[derive(Debug)]
pub struct Layout {
    /// Whose table it is.
    pub format: Format,
    /// The headings' row, from 0.
    pub row: u32,
    /// The source's name.
    pub document: Option<u16>,
    /// Groups of sources.
    pub group: Option<u16>,
    /// The case.
    pub case: Option<u16>,
    /// The code or codes.
    pub code: u16,
    /// How many codes there are.
    pub count: Option<u16>,
    /// The segment's text.
    pub quote: Option<u16>,
    /// Who coded.
    pub coder: Option<u16>,
    /// The coding's number.
    pub id: Option<u16>,
    /// What tells a passage from others with the same words: a number, or where it stands.
    pub passage: Vec<u16>,
    /// What a code stands for.
    pub description: Option<u16>,
    /// Categories that a code is in, the nearest first.
    pub categories: Vec<u16>,
    /// Variables of sources and cases: the name, whether it is one of cases, the column.
    pub variables: Vec<(String, bool, u16)>,
}

/// Finds the row that has a known tool's headings.
pub fn find_layout(grid: &Grid) -> Option<Layout> {
    let rows = grid.rows().take_while(|row| row.index() < HEADINGS_WITHIN);
    rows.filter_map(|row| {
        let headings = row.cells().iter().filter_map(|(column, data)| {
            let typed = cell::text(data).ok()?;
            Some((folded(&typed), typed.into_owned(), *column))
        });
        layout_of(&Headings(headings.collect()), row.index())
    })
    .next()
}

/// Headings as they are compared, as they are typed, and their columns.
struct Headings(Vec<(String, String, u16)>);

impl Headings {
    /// The first column that has any of these headings, in their order.
    fn find(&self, names: &[&str]) -> Option<u16> {
        let find = |name: &&str| {
            let name = folded(name);
            self.0.iter().find(|(folded, ..)| *folded == name)
        };
        names.iter().find_map(find).map(|(.., column)| *column)
    }

    fn all(&self, name: &str) -> Vec<u16> {
        let own = self.0.iter().filter(|(folded, ..)| folded == name);
        own.map(|(.., column)| *column).collect()
    }

    fn variables(&self) -> Vec<(String, bool, u16)> {
        let variable = |typed: &str, column: u16| {
            let of_file = typed.strip_prefix("FileVar_").map(|name| (name, false));
            let (name, of_case) =
                of_file.or_else(|| typed.strip_prefix("CaseVar_").map(|name| (name, true)))?;
            Some((name.to_owned(), of_case, column))
        };
        let columns = self.0.iter();
        columns
            .filter_map(|(_, typed, column)| variable(typed, *column))
            .collect()
    }

    fn layout(&self, format: Format, row: u32, code: u16) -> Layout {
        Layout {
            format,
            row,
            document: None,
            group: None,
            case: None,
            code,
            count: None,
            quote: None,
            coder: None,
            id: None,
            passage: Vec::new(),
            description: None,
            categories: Vec::new(),
            variables: Vec::new(),
        }
    }
}

fn layout_of(headings: &Headings, row: u32) -> Option<Layout> {
    taguette(headings, row)
        .or_else(|| taguette_codebook(headings, row))
        .or_else(|| atlas_ti(headings, row))
        .or_else(|| maxqda(headings, row))
        .or_else(|| qualcoder(headings, row))
}

fn taguette(headings: &Headings, row: u32) -> Option<Layout> {
    let code = headings.find(&["tag"])?;
    Some(Layout {
        document: Some(headings.find(&["document"])?),
        quote: Some(headings.find(&["content"])?),
        passage: headings.find(&["id"]).into_iter().collect(),
        ..headings.layout(Format::Taguette, row, code)
    })
}

fn taguette_codebook(headings: &Headings, row: u32) -> Option<Layout> {
    let code = headings.find(&["tag"])?;
    headings.find(&["number of highlights"])?;
    Some(Layout {
        description: headings.find(&["description"]),
        ..headings.layout(Format::TaguetteCodebook, row, code)
    })
}

fn atlas_ti(headings: &Headings, row: u32) -> Option<Layout> {
    let code = headings.find(&["Codes", "Códigos"])?;
    Some(Layout {
        document: Some(headings.find(&["Document", "Documento"])?),
        quote: Some(headings.find(&[
            "Quotation Content",
            "Text Content",
            "Contenido de la cita",
            "Contenido del texto",
            "Conteúdo da citação",
            "Conteúdo do texto",
        ])?),
        group: headings.find(&["Document Groups", "Document Group", "Grupos de documentos"]),
        // Who made the quotation is told, and not who gave it its codes.
        count: headings.find(&[
            "Number of Codes",
            "Número de códigos",
            "Density",
            "Densidad",
            "Densidade",
        ]),
        passage: headings
            .find(&["ID", "Number", "Número"])
            .into_iter()
            .collect(),
        ..headings.layout(Format::AtlasTi, row, code)
    })
}

fn maxqda(headings: &Headings, row: u32) -> Option<Layout> {
    let code = headings.find(&["Code", "Código"])?;
    Some(Layout {
        document: Some(headings.find(&[
            "Document name",
            "Document",
            "Dokumentname",
            "Dokument",
            "Nombre del documento",
            "Nome do documento",
            "Documento",
        ])?),
        quote: Some(headings.find(&[
            "Segment",
            "Coded segment",
            "Codiertes Segment",
            "Segmento",
            "Segmento codificado",
        ])?),
        group: headings.find(&["Document group", "Dokumentgruppe", "Grupo de documentos"]),
        coder: headings.find(&[
            "Created by",
            "Author",
            "Autor",
            "Erstellt von",
            "Creado por",
            "Criado por",
            "Modified by",
            "Geändert von",
            "Modificado por",
        ]),
        passage: [
            ["Beginning", "Anfang", "Inicio", "Início"],
            ["End", "Ende", "Fin", "Fim"],
        ]
        .iter()
        .filter_map(|names| headings.find(names))
        .collect(),
        ..headings.layout(Format::MaxQda, row, code)
    })
}

fn qualcoder(headings: &Headings, row: u32) -> Option<Layout> {
    let code = headings.find(&["Codename"])?;
    let case = headings.find(&["Case"]);
    let document = headings.find(&["Filename", "File", "File/case"]);
    Some(Layout {
        document: Some(document.or(case)?),
        quote: Some(headings.find(&["Coded"])?),
        case,
        coder: headings.find(&["Coder"]),
        id: headings.find(&["Id"]),
        categories: headings.all("category"),
        variables: headings.variables(),
        ..headings.layout(Format::QualCoder, row, code)
    })
}
