//! Which figures a chart shows.

use crate::analysis::{ActivityMeasure, CodeMeasure, FactorMeasure, FigureKey, IndicatorMeasure};
use crate::disclosure::Publication;
use crate::model::{CodeIx, FactorIx, IndicatorIx, LabIx, Scope};

/// The figures that the chart `name` shows of `scope`, in the order of their
/// keys; what is withheld stands in it with its sign.
pub fn charted_figures(name: &str, publication: &Publication, scope: Scope) -> Vec<FigureKey> {
    let labs = || (0..publication.labs().len()).map(|lab| Scope::Lab(LabIx::from(lab)));
    let mut keys = match name {
        "indicator-overview" => {
            let measures = [
                IndicatorMeasure::Baseline,
                IndicatorMeasure::Actual,
                IndicatorMeasure::Target,
            ];
            indicators(publication, [scope], &measures)
        }
        "attainment" => indicators(publication, labs(), &[IndicatorMeasure::Attainment]),
        "activities" => {
            let scopes = labs().chain([Scope::All]);
            let within = scopes.filter(|one| scope == Scope::All || *one == scope);
            within
                .flat_map(|scope| months(publication, scope))
                .collect()
        }
        "effect-logic" => {
            let measures = [IndicatorMeasure::Actual, IndicatorMeasure::Target];
            indicators(publication, [scope], &measures)
        }
        "code-lab" => codes(publication, labs()),
        "joint-display" => factors(publication),
        "calendar" => vec![FigureKey::Diary { scope }],
        _ => Vec::new(),
    };
    keys.retain(|key| publication.figure(*key).is_some());
    keys.sort_unstable();
    keys
}

fn indicators(
    publication: &Publication,
    scopes: impl IntoIterator<Item = Scope>,
    measures: &[IndicatorMeasure],
) -> Vec<FigureKey> {
    let mut keys = Vec::new();
    for scope in scopes {
        for position in 0..publication.indicators().len() {
            keys.extend(measures.iter().map(|measure| FigureKey::Indicator {
                indicator: IndicatorIx::from(position),
                scope,
                measure: *measure,
                group: None,
            }));
        }
    }
    keys
}

/// The segments of every code in each of `scopes`.
fn codes(publication: &Publication, scopes: impl Iterator<Item = Scope>) -> Vec<FigureKey> {
    let count = publication.codes().len();
    let of = |scope| {
        (0..count).map(move |code| FigureKey::Code {
            code: CodeIx::from(code),
            scope,
            measure: CodeMeasure::Segments,
        })
    };
    scopes.flat_map(of).collect()
}

/// What speaks for every success factor.
fn factors(publication: &Publication) -> Vec<FigureKey> {
    let measures = [
        FactorMeasure::Segments,
        FactorMeasure::Interviews,
        FactorMeasure::Labs,
    ];
    let all = (0..publication.success_factors().len()).map(FactorIx::from);
    all.flat_map(|factor| measures.map(|measure| FigureKey::Factor { factor, measure }))
        .collect()
}

fn months(publication: &Publication, scope: Scope) -> impl Iterator<Item = FigureKey> {
    let month = |year, month| FigureKey::Activity {
        scope,
        measure: ActivityMeasure::Month { year, month },
    };
    let (first, last) = (month(i32::MIN, 0), month(i32::MAX, u32::MAX));
    publication
        .figures_from(first)
        .map(|(key, _)| key)
        .take_while(move |key| *key <= last)
}
