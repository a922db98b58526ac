//! Counts with children against counts by hand.

use std::collections::BTreeSet;

use super::*;
use crate::analysis::interviews::analyse_interviews;
use crate::analysis::testing;
use crate::model::LabIx;

/// Whether `code` is `ancestor` or stands below it.
fn is_within(programme: &Programme, code: CodeIx, ancestor: CodeIx) -> bool {
    let mut at = Some(code);
    while let Some(code) = at {
        if code == ancestor {
            return true;
        }
        at = programme.codes[code.at()].parent;
    }
    false
}

proptest::proptest! {
    #[test]
    fn every_coding_is_looked_at(
        parents in proptest::collection::vec(proptest::option::of(0_usize..100), 1..12),
        codings in proptest::collection::vec((0_usize..9, 0_usize..12), 0..60),
    ) {
        // A parent stands before its children here, so there is no circle.
        let parents = parents.iter().enumerate();
        let parents: Vec<Option<usize>> = parents
            .map(|(at, parent)| parent.filter(|_| at > 0).map(|parent| parent % at))
            .collect();
        let codings: Vec<(usize, usize)> = codings
            .into_iter()
            .map(|(interview, code)| (interview, code % parents.len()))
            .collect();
        let programme = testing::coded(3, 9, &parents, &codings);
        let mut register = Register::default();
        analyse_interviews(&programme, &mut register);
        register.sort();
        let labs = (0..3).map(|lab| Scope::Lab(LabIx::from(lab)));
        for scope in std::iter::once(Scope::All).chain(labs) {
            for code in (0..parents.len()).map(CodeIx::from) {
                let nested = parents.contains(&Some(code.at()));
                let rows: Vec<_> = programme
                    .codings
                    .iter()
                    .filter(|coding| {
                        let lab = programme.interviews[coding.interview.at()].lab;
                        let inside = scope == Scope::All || scope == Scope::Lab(lab);
                        inside && is_within(&programme, coding.code, code)
                    })
                    .collect();
                let interviews: BTreeSet<_> = rows.iter().map(|row| row.interview).collect();
                let expected = |count: usize| (nested && !rows.is_empty()).then_some(count as f64);
                let found = |measure| {
                    let figure = register.get(FigureKey::Code { code, scope, measure })?;
                    Some(figure.value)
                };
                proptest::prop_assert_eq!(
                    found(CodeMeasure::SegmentsWithChildren),
                    expected(rows.len())
                );
                proptest::prop_assert_eq!(
                    found(CodeMeasure::InterviewsWithChildren),
                    expected(interviews.len())
                );
            }
        }
    }
}

#[test]
fn a_figure_rests_on_the_cells_of_all_codes_below() {
    // A heading over a code that has a child of its own.
    let programme = testing::coded(1, 2, &[None, Some(0), Some(1)], &[(0, 1), (1, 2), (1, 2)]);
    let mut register = Register::default();
    analyse_interviews(&programme, &mut register);
    register.sort();
    let figure = |measure| {
        let key = FigureKey::Code {
            code: 0.into(),
            scope: Scope::All,
            measure,
        };
        register.get(key).unwrap()
    };
    let segments = figure(CodeMeasure::SegmentsWithChildren);
    let rows: u32 = register
        .cells(segments)
        .iter()
        .map(|range| range.last - range.first + 1)
        .sum();
    assert_eq!((segments.value, rows), (3.0, 3));
    assert_eq!(figure(CodeMeasure::LabsWithChildren).value, 1.0);
}

#[test]
fn a_passage_with_a_theme_and_the_theme_above_it_is_one() {
    let mut programme = testing::coded(1, 2, &[None, Some(0)], &[(0, 0), (0, 1), (1, 1)]);
    for coding in &mut programme.codings {
        coding.span = Some((10, 40));
    }
    let mut register = Register::default();
    analyse_interviews(&programme, &mut register);
    register.sort();
    let segments = |code: usize, measure| {
        let key = FigureKey::Code {
            code: code.into(),
            scope: Scope::All,
            measure,
        };
        register.get(key).unwrap().value
    };
    assert_eq!(segments(0, CodeMeasure::Segments), 1.0);
    assert_eq!(segments(1, CodeMeasure::Segments), 2.0);
    assert_eq!(segments(0, CodeMeasure::SegmentsWithChildren), 2.0);
}
