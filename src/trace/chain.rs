//! From a recommendation through what it rests on, and the codes behind that, to
//! the coded segments, lab by lab, as a tree.

use serde::Serialize;

use super::quotes::plain_words;
use crate::analysis::{CodeMeasure, FactorMeasure, FigureKey};
use crate::disclosure::{Publication, Published};
use crate::model::programme::{Ground, Recommendation, code_supports, conclusion_names};
use crate::model::{CodeIx, LabIx, Scope};

/// A recommendation and what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chain {
    /// `recommendation`.
    pub kind: &'static str,
    /// The recommendation's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its own cell.
    pub cell: String,
    /// The success factors and conclusions that it rests on.
    pub grounds: Vec<GroundLink>,
}

/// What a recommendation rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroundLink {
    /// `factor` or `conclusion`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// In how many interviews it is spoken for.
    pub interviews: Count,
    /// The codes that speak for it.
    pub codes: Vec<CodeLink>,
}

/// A code that speaks for something.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodeLink {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its segments, lab by lab.
    pub labs: Vec<Segments>,
}

/// A code's segments in a lab.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Segments {
    /// The lab's id.
    pub lab: String,
    /// How many segments there are.
    pub segments: Count,
    /// In how many interviews.
    pub interviews: Count,
    /// Their cells; none where one of the two is withheld.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
}

/// A count, as far as it may be told.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Count {
    /// It is shown.
    Shown(f64),
    /// It is withheld.
    Withheld,
    /// There is none.
    None,
}

/// The recommendations that `text` means: an id, with `recommendation/` before it
/// or not, or a title or its first words.
pub(super) fn chains(publication: &Publication, text: &str) -> Vec<Chain> {
    let wanted = plain_words(text);
    let typed = text.trim().to_lowercase();
    let id = typed.strip_prefix("recommendation/").unwrap_or(&typed);
    let id = id.strip_suffix("/strength").unwrap_or(id);
    let means = |own: &&Recommendation| {
        let title = plain_words(&own.title.value);
        own.id.value.to_lowercase() == id
            || (!wanted.is_empty() && title == wanted)
            || (wanted.len() > 1 && title.starts_with(&wanted))
    };
    let found = publication.recommendations().iter().filter(means);
    found.map(|own| chain(publication, own)).collect()
}

fn chain(publication: &Publication, own: &Recommendation) -> Chain {
    let grounds = own.grounds.iter();
    Chain {
        kind: "recommendation",
        id: own.id.value.clone(),
        title: own.title.value.clone(),
        cell: publication.own_screen().address(own.id.at.into()),
        grounds: grounds.map(|own| ground(publication, *own)).collect(),
    }
}

fn ground(publication: &Publication, own: Ground) -> GroundLink {
    let codes = publication.codes();
    let measure = FactorMeasure::Interviews;
    let speaks = |code: CodeIx| match own {
        Ground::Factor(factor) => code_supports(codes, code, factor),
        Ground::Conclusion(ix) => {
            conclusion_names(codes, code, &publication.conclusions()[ix.at()])
        }
    };
    let (kind, id, title, key) = match own {
        Ground::Factor(factor) => {
            let row = &publication.success_factors()[factor.at()];
            let key = FigureKey::Factor { factor, measure };
            ("factor", &row.id, &row.title, key)
        }
        Ground::Conclusion(conclusion) => {
            let row = &publication.conclusions()[conclusion.at()];
            let key = FigureKey::Conclusion {
                conclusion,
                measure,
            };
            ("conclusion", &row.id, &row.title, key)
        }
    };
    let speaking = (0..codes.len()).map(CodeIx::from).filter(|ix| speaks(*ix));
    GroundLink {
        kind,
        id: id.value.clone(),
        title: title.value.clone(),
        interviews: count(publication, key),
        codes: speaking.map(|code| link(publication, code)).collect(),
    }
}

fn link(publication: &Publication, code: CodeIx) -> CodeLink {
    let own = &publication.codes()[code.at()];
    let labs = (0..publication.labs().len()).map(LabIx::from);
    CodeLink {
        id: own.id.value.clone(),
        name: own.name.value.clone(),
        labs: labs
            .filter_map(|lab| segments(publication, code, lab))
            .collect(),
    }
}

/// A code's segments in a lab; none where it has none there.
fn segments(publication: &Publication, code: CodeIx, lab: LabIx) -> Option<Segments> {
    let scope = Scope::Lab(lab);
    let key = |measure| FigureKey::Code {
        code,
        scope,
        measure,
    };
    let of_segments = key(CodeMeasure::Segments);
    publication.figure(of_segments)?;
    let interviews = count(publication, key(CodeMeasure::Interviews));
    let open = !matches!(interviews, Count::Withheld);
    let figure = publication.shown(of_segments).filter(|_| open);
    let screen = publication.own_screen();
    let cells = figure.map_or_else(Vec::new, |figure| screen.cells(figure));
    Some(Segments {
        lab: publication.labs()[lab.at()].id.value.clone(),
        segments: count(publication, of_segments),
        interviews,
        cells: cells.into_iter().map(|own| screen.address(own)).collect(),
    })
}

fn count(publication: &Publication, key: FigureKey) -> Count {
    match publication.figure(key) {
        Some(Published::Shown(figure)) => Count::Shown(figure.value),
        Some(Published::Withheld { .. }) => Count::Withheld,
        None => Count::None,
    }
}
