//! Evidence behind factors, conclusions and recommendations, and its gaps.

use super::*;
use crate::analysis::testing;
use crate::model::programme::{Conclusion, Recommendation, SuccessFactor, Text};
use crate::model::{Cell, CellRef, SheetId, Status};

fn text(value: &str) -> Text {
    let at = CellRef {
        sheet: SheetId(0),
        column: 0,
        row: 0,
    };
    Cell {
        value: value.to_owned(),
        at,
    }
}

/// Two codes that support the one factor, one that a conclusion names, one
/// that nothing rests on, under a heading.
fn programme(codings: &[(usize, usize)]) -> Programme {
    let parents = [Some(4), Some(4), Some(4), Some(4), None];
    let mut programme = testing::coded(2, 8, &parents, codings);
    for code in 0..2 {
        programme.codes[code].supports = vec![0.into()];
    }
    let (id, title, words) = (|| text("x"), || text("X"), || text("…"));
    programme.success_factors = vec![SuccessFactor {
        plain: None,
        id: id(),
        title: title(),
        text: words(),
        status: Status::Preliminary,
        indicators: Vec::new(),
    }];
    programme.conclusions = vec![Conclusion {
        id: id(),
        title: title(),
        text: words(),
        status: Status::Preliminary,
        codes: vec![2.into()],
    }];
    programme.recommendations = vec![
        Recommendation {
            plain: None,
            id: id(),
            title: title(),
            text: words(),
            status: Status::Preliminary,
            audience: None,
            grounds: vec![Ground::Factor(0.into()), Ground::Conclusion(0.into())],
        },
        Recommendation {
            plain: None,
            id: id(),
            title: title(),
            text: words(),
            status: Status::Preliminary,
            audience: None,
            grounds: Vec::new(),
        },
    ];
    programme
}

fn analysed(programme: &Programme) -> Register {
    let mut register = Register::default();
    analyse_evidence(programme, &EvidenceRule::default(), &mut register);
    register.sort();
    register
}

fn ids(programme: &Programme, register: &Register) -> Vec<&'static str> {
    let gaps = report_gaps(programme, register);
    gaps.iter().map(|gap| gap.problem.id()).collect()
}

#[test]
fn a_recommendation_is_as_strong_as_the_strongest_it_rests_on() {
    let rows: Vec<(usize, usize)> = (0..8).map(|row| (row, row % 2)).chain([(0, 2)]).collect();
    let programme = programme(&rows);
    let register = analysed(&programme);
    let value = |id: &str| {
        let key = FigureKey::parse(id, &programme).unwrap();
        register.get(key).map(|figure| figure.value)
    };
    assert_eq!(value("factor/x/interviews"), Some(8.0));
    assert_eq!(value("factor/x/interviews/lab0"), Some(4.0));
    assert_eq!(value("factor/x/strength"), Some(2.0));
    assert_eq!(value("conclusion/x/strength"), Some(1.0));
    assert_eq!(value("recommendation/x/strength"), Some(2.0));
    assert_eq!(value("factor/x/diary"), None, "the diary has no codes");
    let gaps = ids(&programme, &register);
    assert_eq!(
        gaps,
        ["recommendation-without-grounds", "code-supports-nothing"]
    );
}

#[test]
fn what_has_no_evidence_is_said() {
    let programme = programme(&[(0, 3)]);
    let register = analysed(&programme);
    assert_eq!(
        ids(&programme, &register),
        [
            "factor-without-evidence",
            "conclusion-without-evidence",
            "recommendation-on-no-evidence",
            "recommendation-without-grounds",
            "code-supports-nothing",
        ]
    );
}

#[test]
fn what_is_below_a_code_speaks_for_what_the_code_does() {
    // The heading supports the factor, and so do two of the codes below it;
    // three interviews have several of them.
    let rows = [(0, 0), (0, 3), (1, 2), (2, 3), (2, 2), (3, 1), (3, 0)];
    let mut programme = programme(&rows);
    programme.codes[4].supports = vec![0.into()];
    programme.conclusions[0].codes = vec![4.into()];
    let register = analysed(&programme);
    let value = |id: &str| {
        let key = FigureKey::parse(id, &programme).unwrap();
        register.get(key).map(|figure| figure.value)
    };
    for ground in ["factor", "conclusion"] {
        assert_eq!(value(&format!("{ground}/x/interviews")), Some(4.0));
        assert_eq!(value(&format!("{ground}/x/segments")), Some(7.0));
        assert_eq!(value(&format!("{ground}/x/labs")), Some(2.0));
    }
    assert_eq!(value("factor/x/interviews/lab0"), Some(2.0));
    assert!(!ids(&programme, &register).contains(&"code-supports-nothing"));
}

#[test]
fn what_several_mark_alike_is_one_segment() {
    // A passage that two coders marked, one of them twice and once of another
    // length; words that stand at no known place; nothing that is known.
    let mut programme = programme(&[(0, 0); 9]);
    for (coding, (coder, span, words)) in programme.codings.iter_mut().zip([
        ("EL", Some((0, 9)), "så"),
        ("EL", Some((0, 9)), "så"),
        ("MS", Some((0, 9)), "så"),
        ("MS", Some((0, 8)), "så"),
        ("EL", None, "så var det"),
        ("MS", None, " så var det"),
        ("EL", None, "så blev det"),
        ("EL", None, ""),
        ("EL", None, ""),
    ]) {
        coding.coder = Some(coder.to_owned());
        coding.span = span;
        coding.quote = Some(text(words));
    }
    let register = {
        let mut register = Register::default();
        crate::analysis::interviews::analyse_interviews(&programme, &mut register);
        analyse_evidence(&programme, &EvidenceRule::default(), &mut register);
        register.sort();
        register
    };
    for id in [
        "code/code0/all/segments",
        "code/code4/all/segments-with-children",
        "factor/x/segments",
    ] {
        let key = FigureKey::parse(id, &programme).unwrap();
        assert_eq!(
            register.get(key).map(|figure| figure.value),
            Some(5.0),
            "{id}"
        );
    }
}
