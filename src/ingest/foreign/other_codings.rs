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
    headings
        .find_map(|own| tool(&own))
        .or_else(|| grids.iter().find_map(of_matrix))
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
        "code",
        "codes",
        "code name",
        "codigo",
        "codigos",
        "kod",
        "koder",
        "kodnamn",
        "node",
        "nodo",
        "tag",
        "quirk",
        "theme",
        "tema",
    ];
    // Lists of codes, with how often each was used.
    let counts_segments = [
        "coded segments",
        "codierte segmente",
        "segmentos codificados",
    ];
    let maxqda = has(&["code", "codigo", "code system", "parent code"])
        && counts_segments.iter().any(|start| begins(&folded(start)))
        || headings.first().is_some_and(|own| own == "codesystem");
    let atlas_ti = has(&["code", "codes"]) && has(&["grounded"]) && has(&["density"]);
    let document = [
        "document",
        "document name",
        "documento",
        "nombre del documento",
        "nome do documento",
        "dokument",
        "media title",
        "source",
        "source title",
        "file",
        "filename",
        "file name",
        "transcript",
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
        "text",
        "content",
        "coded text",
        "kodad text",
        "passage",
        "highlight",
        "segmento codificado",
        "contenido de la cita",
        "conteudo da citacao",
    ];
    let other = has(&code) && has(&document) && has(&segment);
    let tools = [
        (nvivo, "NVivo"),
        (dedoose, "Dedoose"),
        (maxqda, "MAXQDA"),
        (atlas_ti, "ATLAS.ti"),
        (other, "other"),
    ];
    tools.into_iter().find_map(|(is, tool)| is.then_some(tool))
}

/// Tables of codes down and documents across: NVivo's `1 : Code` and `A : Case`, and
/// ATLAS.ti's names with how often each was used, `● Code Gr=12`.
fn of_matrix(grid: &Grid) -> Option<&'static str> {
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
    let below = rows.next().unwrap_or_default();
    let grounded = |text: &String| {
        let count = text.rsplit_once("Gr=").map(|(_, count)| count.trim());
        count.is_some_and(|count| !count.is_empty() && count.chars().all(|c| c.is_ascii_digit()))
    };
    if across.iter().any(grounded) && below.first().is_some_and(grounded) {
        return Some("ATLAS.ti");
    }
    let is_letter = |c: char| c.is_ascii_uppercase();
    let headed = across.iter().filter(|text| named(text, is_letter)).count();
    let numbered = below.first();
    let numbered = numbered.is_some_and(|text| named(text, |c| c.is_ascii_digit()));
    (headed >= 1 && headed + 1 >= across.len() && numbered).then_some("NVivo")
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
            (
                ",\"1: Eva\nGr=10\",Totals\n\"● Trygg\nGr=3\",1,3\n",
                Some("ATLAS.ti"),
            ),
            ("Code,Grounded,Density\nTrygg,3,0\n", Some("ATLAS.ti")),
            (
                "Code System,Norra\\Intervju 1,SUM\nTrygg,2,2\n",
                Some("MAXQDA"),
            ),
            (
                "Color,Parent code,Code,Coded segments of all documents\n,,Trygg,3\n",
                Some("MAXQDA"),
            ),
            (
                "Quirk,Parent Quirk,Source,Text,Author\nTrygg,,Eva,Ja,A\n",
                Some("other"),
            ),
            ("Kod,Trygg (1-5)\nA1,5\n", None),
            ("Name,References\nAnna,5\n", None),
            ("Kod,A : Trygg,B : Nöjd\nA1,5,4\n", None),
        ] {
            assert_eq!(tool(text), named, "{text}");
        }
    }
}
