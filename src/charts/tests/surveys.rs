//! Charts of survey answers.

use super::super::change::{ChangeRow, draw_change};
use super::super::distribution::{AnswerScale, Answers, DistributionRow, draw_distribution};
use super::super::drawing::seen;
use super::*;
use crate::analysis::verdict::Verdict;
use crate::model::Direction;

fn direction(random: &mut fastrand::Rng) -> Direction {
    if random.bool() {
        Direction::Up
    } else {
        Direction::Down
    }
}

fn scale(random: &mut fastrand::Rng) -> AnswerScale {
    let (first, last) = [
        (1, 5),
        (0, 1),
        (1, 4),
        (0, 10),
        (-3, 3),
        (0, 100),
        (5, 1),
        (i32::MIN, i32::MAX),
    ][random.usize(..8)];
    let answers = i64::from(last) - i64::from(first) + 1;
    let labels = match random.u8(..3) {
        0 => (0..answers.clamp(0, 20)).map(|_| label(random)).collect(),
        1 => vec![label(random)],
        _ => Vec::new(),
    };
    AnswerScale {
        first,
        last,
        labels,
    }
}

fn answers(random: &mut fastrand::Rng) -> Answers {
    let most = [0, 3, 40, 20_000, u64::MAX][random.usize(..5)];
    let made_up = random.bool();
    match random.u8(..8) {
        0 => Answers::Withheld,
        1 => Answers::Missing,
        2 => Answers::Three {
            counts: [
                random.u64(..=most),
                random.u64(..=most),
                random.u64(..=most),
            ],
            made_up,
        },
        3 => match shown(random) {
            Shown::Value(mean) => Answers::Mean {
                stayed: false,
                n: random.u64(..=most),
                mean,
            },
            _ => Answers::Withheld,
        },
        _ => Answers::Classes {
            counts: (0..random.usize(..14))
                .map(|_| random.u64(..=most))
                .collect(),
            made_up,
        },
    }
}

#[test]
fn distributions_stay_inside_and_apart() {
    stay_inside_and_apart(200, |random, setting| {
        let scales: Vec<AnswerScale> = (0..3).map(|_| scale(random)).collect();
        let rows: Vec<DistributionRow> = (0..random.usize(1..=50))
            .map(|_| DistributionRow {
                item: label(random),
                scale: scales[random.usize(..3)].clone(),
                wanted: direction(random),
                before: answers(random),
                after: answers(random),
                has_change: random.bool(),
            })
            .collect();
        let of = label(random);
        let mut answers = rows.iter().flat_map(|row| [&row.before, &row.after]);
        let asked = answers.any(|answers| *answers != Answers::Missing);
        (draw_distribution(&rows, &setting.of(&of)), asked)
    });
}

#[test]
fn changes_stay_inside_and_apart() {
    stay_inside_and_apart(200, |random, setting| {
        let rows: Vec<ChangeRow> = (0..random.usize(1..=60))
            .map(|_| ChangeRow {
                items: [0, 0, 2][random.usize(..3)],
                item: label(random),
                scale: [(1, 5), (0, 10), (i32::MIN, i32::MAX)][random.usize(..3)],
                of_shares: random.bool(),
                wanted: direction(random),
                change: shown(random),
                means: random
                    .bool()
                    .then(|| [(); 2].map(|()| Mark::new(random.f64(), label(random), false))),
                n: random.bool().then(|| random.u64(..)),
                verdict: [
                    None,
                    Some(Verdict::Better),
                    Some(Verdict::Worse),
                    Some(Verdict::Slight),
                    Some(Verdict::Same),
                    Some(Verdict::Unclear),
                    Some(Verdict::TooFew),
                ][random.usize(..7)],
            })
            .collect();
        let of = pick(random, &["Labb", ""]);
        let told = rows.iter().any(|row| seen(&row.change).is_some());
        (draw_change(&rows, &setting.of(of)), told)
    });
}

fn asked(before: [u64; 5], after: [u64; 5], wanted: Direction) -> DistributionRow {
    let classes = |counts: [u64; 5]| Answers::Classes {
        counts: counts.to_vec(),
        made_up: false,
    };
    DistributionRow {
        item: "Framtidstro".to_owned(),
        scale: AnswerScale {
            first: 1,
            last: 5,
            labels: Vec::new(),
        },
        wanted,
        before: classes(before),
        after: classes(after),
        has_change: false,
    }
}

#[test]
fn distributions_say_how_many_answer_as_wanted_and_nothing_of_change() {
    let setting = Setting::new(Language::Swedish);
    let heading = |rows: &[DistributionRow]| {
        let mut charts = draw_distribution(rows, &setting.of("Labb"));
        charts.remove(0).heading.replace('\u{a0}', " ")
    };
    let (few, many) = ([10, 0, 0, 0, 10], [5, 0, 0, 0, 15]);
    let up = asked(few, many, Direction::Up);
    let down = asked(few, many, Direction::Down);
    let one = std::slice::from_ref(&up);
    assert_eq!(heading(one), "Efteråt var 75 % av svaren positiva");
    assert_eq!(
        heading(&[up.clone(), up.clone()]),
        "Efteråt var 75 % av svaren positiva på var och en av frågorna"
    );
    assert_eq!(
        heading(&[up.clone(), down.clone(), down]),
        "Efteråt var mellan 25 % och 75 % av svaren positiva, beroende på frågan"
    );
    let mut only_before = up.clone();
    only_before.after = Answers::Missing;
    assert_eq!(
        heading(std::slice::from_ref(&only_before)),
        "Positiva svar: 50 %"
    );
    assert_eq!(
        heading(&[up, only_before]),
        "Så fördelade sig svaren i enkäten"
    );
}

#[test]
fn a_reduced_distribution_shows_no_more_than_it_may() {
    let setting = Setting::new(Language::Swedish);
    let mut row = asked([4, 9, 11, 8, 5], [1, 4, 9, 14, 8], Direction::Up);
    row.before = Answers::Withheld;
    row.after = Answers::Mean {
        stayed: false,
        n: 9,
        mean: Mark::new(2.6, "2,6", false),
    };
    let chart = &draw_distribution(&[row], &setting.of("Labb"))[0];
    assert!(
        chart
            .alt
            .ends_with("Framtidstro: före visas inte; efter medelvärde 2,6 (skala 1–5).")
    );
    assert_eq!(chart.notes.len(), 2);
    assert!(!chart.svg.contains('%'));
}

#[test]
fn ranges_of_withheld_classes_are_drawn_and_said() {
    let setting = Setting::new(Language::Swedish);
    let range = |text: &str, said: &str| {
        Shown::Between(Between {
            text: text.to_owned(),
            said: said.to_owned(),
        })
    };
    let thirds = [
        range("1–4", "färre än fem"),
        Shown::Withheld,
        range("6–11", "mellan sex och elva"),
    ];
    let mut row = asked([4, 9, 11, 8, 5], [1, 4, 9, 14, 8], Direction::Up);
    row.before = Answers::Between { n: 14, thirds };
    row.after = Answers::Mean {
        stayed: false,
        n: 15,
        mean: Mark::new(2.6, "2,6", false),
    };
    let chart = &draw_distribution(&[row], &setting.of("Labb"))[0];
    assert!(chart.svg.contains("före, n = 14"), "{}", chart.svg);
    assert!(chart.svg.contains("1–4, "), "{}", chart.svg);
    let said = "färre än fem under, visas inte på och mellan sex och elva över mitten";
    assert!(
        chart
            .alt
            .ends_with(&format!("före {said}; efter medelvärde 2,6 (skala 1–5).")),
        "{}",
        chart.alt
    );
    assert!(chart.notes.iter().any(|note| note.contains("Tre spann")));
    assert!(!chart.svg.contains('%'));
}

#[test]
fn several_items_with_means_alone_are_told_in_notes() {
    let setting = Setting::new(Language::Swedish);
    let drawn = asked([4, 9, 11, 8, 5], [1, 4, 9, 14, 8], Direction::Up);
    let mean = |value: f64, n: u64, stayed| Answers::Mean {
        stayed,
        n,
        mean: Mark::new(value, value.to_string().replace('.', ","), false),
    };
    let bare = |after, stayed| DistributionRow {
        item: "Grannskap".to_owned(),
        before: mean(2.5, 9, stayed),
        after: mean(3.5, after, stayed),
        has_change: stayed,
        ..drawn.clone()
    };
    let few = [drawn.clone(), bare(9, true), bare(9, false)];
    let chart = &draw_distribution(&few, &setting.of("Labb"))[0];
    assert!(chart.svg.contains("Grannskap"));
    let many = [drawn.clone(), bare(9, true), bare(9, false), bare(8, false)];
    let chart = &draw_distribution(&many, &setting.of("Labb"))[0];
    assert!(!chart.svg.contains("Grannskap") && !chart.alt.contains("Grannskap"));
    assert_eq!(
        chart.notes[0],
        "En fråga visas inte i diagrammet: bara medelvärdena kan visas, och de står bland förändringarna."
    );
    let note = &chart.notes[1];
    assert!(
        note.contains("”Grannskap” (1–5) 2,5 → 3,5 (n = 9);"),
        "{note}"
    );
    assert!(note.contains("2,5 (n = 9) → 3,5 (n = 8)"), "{note}");
}

#[test]
fn changes_claim_no_more_than_was_tested() {
    let setting = Setting::new(Language::Swedish);
    let told = |verdicts: &[Option<Verdict>]| {
        let rows: Vec<ChangeRow> = verdicts
            .iter()
            .map(|verdict| ChangeRow {
                items: 0,
                item: "Framtidstro".to_owned(),
                scale: (1, 5),
                of_shares: false,
                wanted: Direction::Up,
                change: Shown::Value(Mark::new(1.0, "+1", false)),
                means: None,
                n: Some(20),
                verdict: *verdict,
            })
            .collect();
        draw_change(&rows, &setting.of("Labb")).remove(0).heading
    };
    let heading = |verdicts: &[Verdict]| {
        let verdicts: Vec<Option<Verdict>> = verdicts.iter().copied().map(Some).collect();
        told(&verdicts)
    };
    use Verdict::{Better, Same, Slight, TooFew, Unclear, Worse};
    assert_eq!(heading(&[Better]), "Svaren har blivit bättre");
    assert_eq!(
        heading(&[Better, Unclear, TooFew]),
        "Svaren på en av tre frågor har blivit bättre"
    );
    assert_eq!(
        heading(&[Better, Better, Worse]),
        "Av tre frågor har två fått bättre svar och en sämre"
    );
    assert_eq!(
        heading(&[Worse]),
        "Svaren på den enda frågan har blivit sämre"
    );
    assert_eq!(
        heading(&[Unclear, TooFew]),
        "Ingen av de två frågorna har säkert fått bättre eller sämre svar"
    );
    assert_eq!(
        heading(&[Slight, Unclear]),
        "Det går inte att säga att svaren på någon av de två frågorna har förändrats så att det har betydelse"
    );
    // A test that is withheld is no test of too few, and nothing is claimed of it.
    assert_eq!(told(&[Some(Better), None]), "Hur svaren har förändrats");
    assert_eq!(heading(&[Same]), "Svaren är desamma före och efter");
    assert_eq!(
        heading(&[TooFew]),
        "För få har svarat båda gångerna för att avgöra om något har förändrats"
    );
}
