//! Agreement against the statistics on units written out one by one.

use super::*;
use crate::analysis::statistics::agreement::{krippendorff_alpha, raw_agreement};
use crate::analysis::testing;

/// Interview, code, coder, span.
type Row = (usize, usize, &'static str, u64, u64);

/// Interviews by who is listed, and codings.
fn programme(coders: &[&[&str]], codings: &[Row]) -> Programme {
    let plain: Vec<(usize, usize)> = codings.iter().map(|own| (own.0, own.1)).collect();
    let mut programme = testing::coded(1, coders.len(), &[None, None], &plain);
    for (interview, names) in programme.interviews.iter_mut().zip(coders) {
        interview.coders = names.iter().map(|name| (*name).to_owned()).collect();
    }
    for (coding, (.., coder, start, end)) in programme.codings.iter_mut().zip(codings) {
        coding.coder = Some((*coder).to_owned());
        coding.span = (start < end).then_some((*start, *end));
    }
    programme
}

fn figures(programme: &Programme) -> Register {
    let mut register = Register::default();
    analyse_agreement(programme, &mut register);
    register.sort();
    register
}

fn value(
    register: &Register,
    code: Option<usize>,
    unit: AgreementUnit,
    measure: AgreementMeasure,
) -> Option<f64> {
    let key = FigureKey::Agreement {
        code: code.map(CodeIx::from),
        unit,
        measure,
    };
    register.get(key).map(|figure| figure.value)
}

#[test]
fn only_interviews_that_two_are_listed_for_count() {
    let both: &[&str] = &["EL", "MS"];
    let found = figures(&programme(
        &[both, both, both, &["EL"], &[]],
        &[
            (0, 0, "EL", 0, 9),
            (0, 0, "ms ", 0, 9),
            (1, 0, "EL", 0, 9),
            (3, 0, "EL", 0, 9),
            (4, 0, "EL", 0, 9),
            // Not listed: what they say is not known to be all.
            (2, 0, "XX", 0, 9),
        ],
    ));
    let units = [
        vec![Some(1), Some(1)],
        vec![Some(1), Some(0)],
        vec![Some(0), Some(0)],
    ];
    let of = |measure| value(&found, Some(0), AgreementUnit::Interviews, measure);
    assert_eq!(of(AgreementMeasure::Raw), raw_agreement(&units));
    assert_eq!(of(AgreementMeasure::Alpha), krippendorff_alpha(&units));
    assert!((of(AgreementMeasure::Kappa).unwrap() - 0.4).abs() < 1e-12);
    let n = |code: Option<CodeIx>| {
        let key = FigureKey::Agreement {
            code,
            unit: AgreementUnit::Interviews,
            measure: AgreementMeasure::Raw,
        };
        found.get(key).and_then(|figure| figure.n)
    };
    assert_eq!(n(Some(0.into())), Some(3));
    assert_eq!(n(Some(1.into())), None, "a code that nobody used");
}

#[test]
fn three_coders_have_alpha_and_no_kappa() {
    let found = figures(&programme(
        &[&["A", "B"], &["B", "C"], &["A", "B", "C"]],
        &[
            (0, 0, "A", 0, 4),
            (0, 0, "B", 2, 4),
            (1, 0, "B", 0, 4),
            (2, 0, "C", 0, 4),
        ],
    ));
    let units = [
        vec![Some(1), Some(1), None],
        vec![None, Some(1), Some(0)],
        vec![Some(0), Some(0), Some(1)],
    ];
    let of = |measure| value(&found, Some(0), AgreementUnit::Interviews, measure);
    assert_eq!(of(AgreementMeasure::Kappa), None);
    assert_eq!(of(AgreementMeasure::Alpha), krippendorff_alpha(&units));
    assert_eq!(of(AgreementMeasure::Raw), Some(0.4));
    let characters = value(
        &found,
        Some(0),
        AgreementUnit::Characters,
        AgreementMeasure::Raw,
    );
    // 2 of 4 characters, none of 4, and a third of the pairs of 4 times 3.
    assert_eq!(characters, Some((2.0 + 0.0 + 4.0) / (4.0 + 4.0 + 12.0)));
}

#[test]
fn characters_are_judged_where_every_segment_has_offsets() {
    let both: &[&str] = &["EL", "MS"];
    let found = figures(&programme(
        &[both, both],
        &[
            (0, 0, "EL", 0, 10),
            (0, 0, "MS", 5, 10),
            (0, 1, "MS", 10, 20),
            (1, 0, "EL", 3, 3),
        ],
    ));
    let of = |code, measure| value(&found, code, AgreementUnit::Characters, measure);
    assert_eq!(of(Some(0), AgreementMeasure::Raw), Some(0.75));
    assert_eq!(of(Some(1), AgreementMeasure::Raw), Some(0.5));
    assert_eq!(of(None, AgreementMeasure::Raw), Some(0.625));
}

#[test]
fn full_agreement_on_one_thing_alone_has_no_kappa() {
    let both: &[&str] = &["EL", "MS"];
    let found = figures(&programme(
        &[both],
        &[(0, 0, "EL", 0, 2), (0, 0, "MS", 0, 2)],
    ));
    let of = |measure| value(&found, Some(0), AgreementUnit::Interviews, measure);
    assert_eq!(of(AgreementMeasure::Raw), Some(1.0));
    assert_eq!(of(AgreementMeasure::Kappa), None);
    assert_eq!(of(AgreementMeasure::Alpha), None);
}

#[test]
fn who_is_not_listed_is_named_at_the_interview() {
    let said = report_coders(&programme(
        &[&["EL"], &[], &[]],
        &[
            (0, 0, "EL", 0, 2),
            (0, 0, "MS", 0, 2),
            (0, 1, "MS", 0, 2),
            // Nobody is listed: one coder has nobody to agree with, two have.
            (1, 0, "EL", 0, 2),
            (2, 0, "EL", 0, 2),
            (2, 0, "MS", 0, 2),
        ],
    ));
    let said: Vec<String> = said.iter().map(|own| own.problem.told().0).collect();
    // Both of the last: somebody is listed elsewhere, and nobody there.
    assert_eq!(said.len(), 3);
    assert!(said[0].contains("MS") && said[0].contains("2 segments"));
}

/// So many segments of different characters.
fn segments(coder: &'static str, many: u64) -> impl Iterator<Item = Row> {
    (0..many).map(move |at| (0, 0, coder, at, at + 1))
}

#[test]
fn where_nobody_is_listed_a_tenth_of_the_most_active_coder_is_enough() {
    let with = |few: u64| {
        let twice = [(0, 0, "Chefen", 0, 1)];
        let rows: Vec<Row> = segments("EL", 20)
            .chain(segments("Chefen", few))
            .chain(twice)
            .collect();
        programme(&[&[]], &rows)
    };
    let of = |programme: &Programme| {
        value(
            &figures(programme),
            Some(0),
            AgreementUnit::Characters,
            AgreementMeasure::Raw,
        )
    };
    let (enough, little) = (with(2), with(1));
    assert_eq!(of(&enough), Some(0.1));
    assert!(report_coders(&enough).iter().next().is_none());
    assert_eq!(of(&little), None, "one coder agrees with nobody");
    let said: Vec<String> = report_coders(&little)
        .iter()
        .map(|own| own.problem.told().0)
        .collect();
    assert!(said.len() == 1 && said[0].contains("Chefen"), "{said:?}");
}

#[test]
fn what_nobody_marked_of_the_text_counts_too() {
    let both: &[&str] = &["EL", "MS"];
    let mut programme = programme(&[both], &[(0, 0, "EL", 0, 100), (0, 0, "MS", 0, 50)]);
    let raw = |programme: &Programme| {
        value(
            &figures(programme),
            Some(0),
            AgreementUnit::Characters,
            AgreementMeasure::Raw,
        )
    };
    assert_eq!(raw(&programme), Some(0.5), "the text is not known");
    programme.interviews[0].length = Some(2000);
    assert_eq!(raw(&programme), Some(0.975));
}
