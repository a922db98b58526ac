//! Tables of codings that are told by their headings, and that nothing here reads: they
//! are named, so that they are never taken for answers to a survey.

use crate::ingest::grid::Grid;
use crate::model::clean::folded;

/// Headings stand within this many rows.
const SEARCHED: usize = 20;

/// The tool that wrote a table of codings: its name, or `other`.
pub fn tool_of(grids: &[Grid]) -> Option<&'static str> {
    let rows = grids.iter().flat_map(|grid| grid.rows().take(SEARCHED));
    let mut headings = rows.map(|row| {
        let cells = row.cells().iter();
        let texts = cells.filter_map(|(_, data)| crate::ingest::cell::text(data).ok());
        texts.map(|text| folded(&text)).collect::<Vec<String>>()
    });
    headings.find_map(|own| tool(&own)).or_else(|| {
        let matrix = grids.iter().any(is_matrix);
        matrix.then_some("NVivo")
    })
}

fn tool(headings: &[String]) -> Option<&'static str> {
    let has = |names: &[&str]| {
        let mut names = names.iter();
        names.any(|name| headings.contains(&folded(name)))
    };
    let begins = |start: &str| headings.iter().any(|own| own.starts_with(start));
    let files = has(&[
        "files", "sources", "archivos", "arquivos", "recursos", "fuentes", "fontes",
    ]);
    let nvivo = has(&[
        "hierarchical name",
        "coded by initials",
        "number of coding references",
    ]) || has(&["nombre jerarquico", "nome hierarquico"])
        || has(&["name", "nombre", "nome"]) && files && has(&["references", "referencias"]);
    let dedoose = has(&["excerpt copy", "excerpt range", "codes applied combined"])
        || has(&["media title"]) && begins("code:");
    let code = [
        "code", "codes", "codigo", "codigos", "kod", "koder", "node", "nodo", "tag",
    ];
    let document = [
        "document",
        "document name",
        "documento",
        "nombre del documento",
        "nome do documento",
        "dokument",
        "media title",
        "source",
        "dokumentnamn",
        "intervju",
        "interview",
        "kalla",
        "transkript",
    ];
    let segment = [
        "segment",
        "segmento",
        "quotation",
        "cita",
        "citacao",
        "citat",
        "kodat segment",
        "kodade segment",
        "textavsnitt",
        "utdrag",
        "quote",
        "citatets innehall",
        "citatinnehall",
        "citattext",
        "excerpt",
        "reference",
        "segmento codificado",
        "contenido de la cita",
        "conteudo da citacao",
    ];
    let other = has(&code) && has(&document) && has(&segment);
    let tools = [(nvivo, "NVivo"), (dedoose, "Dedoose"), (other, "other")];
    tools.into_iter().find_map(|(is, tool)| is.then_some(tool))
}

/// NVivo's matrices: `1 : Code` down, `A : Case` across.
fn is_matrix(grid: &Grid) -> bool {
    let mut rows = grid.rows().map(|row| {
        let cells = row.cells().iter();
        let texts = cells.filter_map(|(_, data)| crate::ingest::cell::text(data).ok());
        texts.map(|text| text.into_owned()).collect::<Vec<String>>()
    });
    let named = |text: &str, is: fn(char) -> bool| {
        let name = text.split_once(" : ").map(|(name, _)| name.trim());
        name.is_some_and(|name| !name.is_empty() && name.chars().all(is))
    };
    let across = rows.find(|row| row.iter().any(|text| !text.trim().is_empty()));
    let across = across.unwrap_or_default();
    let is_letter = |c: char| c.is_ascii_uppercase();
    let headed = across.iter().filter(|text| named(text, is_letter)).count();
    headed >= 1
        && headed + 1 >= across.len()
        && rows.next().is_some_and(|row| {
            row.first()
                .is_some_and(|text| named(text, |c| c.is_ascii_digit()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::text_file::read_text_file;

    fn tool(text: &str) -> Option<&'static str> {
        let (grid, _) = read_text_file(text.as_bytes(), "x").unwrap();
        tool_of(&[grid])
    }

    #[test]
    fn tables_of_codings_are_named_and_surveys_are_not() {
        for (text, named) in [
            (
                "Name,Files,References,Created on\nTrygghet,5,12,2019-05-01\n",
                Some("NVivo"),
            ),
            (
                "Nombre,Archivos,Referencias\nSeguridad,5,12\n",
                Some("NVivo"),
            ),
            (",A : Kvinnor,B : Män\n1 : Trygghet,5,3\n", Some("NVivo")),
            (
                "Media Title,Excerpt Copy,Code: Trygg Applied\na,b,True\n",
                Some("Dedoose"),
            ),
            ("Documento,Código,Cita\na,b,c\n", Some("other")),
            ("Kod,Trygg (1-5)\nA1,5\n", None),
            ("Name,References\nAnna,5\n", None),
            ("Kod,A : Trygg,B : Nöjd\nA1,5,4\n", None),
        ] {
            assert_eq!(tool(text), named, "{text}");
        }
    }
}
