//! Several exports of one survey, proposed together.

use super::super::super::KnownItem;
use super::super::super::Reason;
use super::*;
use crate::model::Direction;

/// Guesses for exports that are read together.
fn together(texts: &[&str], known: &Known) -> Vec<Guess> {
    let grids: Vec<_> = texts.iter().map(|text| grid(text)).collect();
    let exports: Vec<_> = grids
        .iter()
        .map(|grid| read_export(grid).unwrap())
        .collect();
    let exported = exports.iter().map(|export| Exported {
        file: "data/svar.csv",
        sheet: None,
        export,
    });
    let guesses = guess_mappings(&exported.collect::<Vec<_>>(), known);
    guesses.into_iter().flatten().collect()
}

const BEFORE: &str = "Kod;Jag känner mig trygg i mitt hem på kvällen;Jag känner mig trygg i mitt hem på dagen\n\
k1;Instämmer delvis;Instämmer helt\nk2;Varken eller;Instämmer delvis inte\nk3;Instämmer inte alls;Varken eller\n";
/// The columns have changed places, and nobody chose the middle.
const AFTER: &str = "Kod;Jag känner mig trygg i mitt hem på dagen?;Jag känner mig trygg i mitt hem på kvällen\n\
k1;Instämmer delvis;Instämmer helt\nk2;Instämmer helt;Instämmer delvis\nk3;Instämmer inte alls;Instämmer delvis\n";

#[test]
fn one_question_has_one_id_and_one_scale_in_all_exports() {
    let guesses = together(&[BEFORE, AFTER], &Known::default());
    let of = |guess: &Guess, part: &str| {
        let mut items = guess.items.iter();
        let own = items.find(|item| item.text.contains(part)).unwrap();
        (own.id.clone(), own.scale.clone())
    };
    for part in ["kvällen", "dagen"] {
        assert_eq!(of(&guesses[0], part), of(&guesses[1], part), "{part}");
    }
    assert_ne!(of(&guesses[0], "kvällen").0, of(&guesses[0], "dagen").0);
    let alone = together(&[AFTER], &Known::default());
    assert_eq!(of(&alone[0], "dagen").0, of(&guesses[0], "dagen").0);
    assert_ne!(
        of(&alone[0], "dagen").1,
        of(&guesses[0], "dagen").1,
        "alone it would be guessed otherwise"
    );
}

#[test]
fn an_item_that_the_project_has_keeps_what_is_said_of_it() {
    let known = Known {
        items: vec![KnownItem {
            kind: crate::model::ItemType::Scale,
            id: "hemma".into(),
            names: vec!["Jag känner mig trygg i mitt hem på dagen".into()],
            scale: [1, 4],
            labels: vec![
                ("Instämmer inte alls".into(), 1),
                ("Instämmer helt".into(), 4),
            ],
            direction: Some(Direction::Down),
        }],
        ..Known::default()
    };
    let guesses = together(&[AFTER], &known);
    let own = guesses[0]
        .items
        .iter()
        .find(|item| item.id == "hemma")
        .unwrap();
    assert_eq!((own.scale.low, own.scale.high), (1, 4));
    assert_eq!(own.scale.labels, known.items[0].labels);
    assert!(own.known && own.direction == Direction::Down);
}

#[test]
fn what_is_on_no_known_scale_is_to_be_filled_in_and_free_text_is_not_shown() {
    let text = "Kod;Hur bor du?;Hur ofta är du orolig?;Berätta\n\
k1;Villa;1;Jag heter Hemlig\nk2;Villa;2;Ring mig\nk3;Radhus;4;Nej tack\nk4;Radhus;5;Adjö\n";
    let grid = grid(text);
    let export = read_export(&grid).unwrap();
    let guess = guessed(&export);
    assert_eq!(guess.choices[0].answers, ["Radhus", "Villa"]);
    assert!(guess.items[0].reversed && guess.items[0].direction == Direction::Down);
    assert!(guess.left_out.contains_key(&Reason::FreeText));
    let proposal = proposed(&export);
    let (shown, entry) = told(&proposal, Language::English);
    assert!(
        entry.contains("# labels = { \"Radhus\" = 0, \"Villa\" = 0 }"),
        "{entry}"
    );
    assert!(entry.contains("\n# the question looks as if"), "{entry}");
    for told in [shown, entry, proposal.counts.to_string()] {
        for secret in ["Hemlig", "Ring mig", "k1"] {
            assert!(!told.contains(secret), "{told}");
        }
    }
}

#[test]
fn a_question_about_a_code_is_no_respondent() {
    let text = "Din personliga kod;Hur lätt är det att använda koden till porten? (1-5);Hur nöjd är du?\n\
K0X0;1;1\nK1X7;2;4\nK2X1;3;2\nK3X8;4;5\nK4X2;4;5\n";
    let grid = grid(text);
    let export = read_export(&grid).unwrap();
    let guess = guessed(&export);
    assert_eq!(guess.respondent, Some(0));
    assert_eq!(guess.items.len(), 2, "{guess:?}");
    let text = "Din kod;Hur nöjd är du?\nA1;5\nA2;3\nA3;4\nA4;2\n";
    let grid = super::grid(text);
    let export = read_export(&grid).unwrap();
    assert_eq!(guessed(&export).respondent, Some(0), "codes are no answers");
}

#[test]
fn before_and_after_side_by_side_become_two_entries() {
    let text = "ID;Trygghet före;Trygghet efter;Trivsel\nk1;1;2;3\nk2;3;5;4\nk3;2;;\n";
    let grid = grid(text);
    let export = read_export(&grid).unwrap();
    let guesses = guess_mappings(
        &[Exported {
            file: "data/svar.csv",
            sheet: None,
            export: &export,
        }],
        &known(),
    );
    let ids = guesses[0].iter().map(|guess| {
        let ids = guess.items.iter().map(|item| item.id.as_str());
        (guess.occasion.telling.clone(), ids.collect::<Vec<_>>())
    });
    let fixed = |occasion: &str| Telling::Fixed(occasion.into());
    assert_eq!(
        ids.collect::<Vec<_>>(),
        [
            (fixed("baseline"), vec!["trygghet"]),
            (fixed("follow-up"), vec!["trygghet", "trivsel"])
        ]
    );
    let (said, entry) = told(&proposed(&export), Language::English);
    assert!(
        said.contains("5 responses of 3 respondents: 2 on several occasions, 1 on one"),
        "{said}"
    );
    assert_eq!(entry.matches("[[import]]").count(), 2, "{entry}");
    assert_eq!(entry.matches("id = \"trygghet\"").count(), 2, "{entry}");
}

#[test]
fn before_and_after_that_are_no_pairs_are_noted() {
    let noted = |text: &str| {
        let grid = grid(text);
        let guess = guessed(&read_export(&grid).unwrap());
        let mut notes = guess.notes.iter();
        notes.any(|note| note.key == "import-note-side-by-side")
    };
    let unlike =
        "Kod;Hur trygg var du före labbet;Hur trygg är du nu, efter allt\nk1;1;2\nk2;3;5\n";
    assert!(noted(unlike));
    assert!(!noted("Kod;Trygghet efter;Trivsel\nk1;1;2\nk2;3;5\n"));
}

#[test]
fn waves_that_each_file_names_are_put_in_order_over_all() {
    let wave =
        |wave: &str| format!("Kod;wave;Trygg hemma (1–5)\nk1;{wave};2\nk2;{wave};4\nk3;{wave};5\n");
    let guesses = together(&[&wave("t2"), &wave("t10"), &wave("t1")], &Known::default());
    let means = |guess: &Guess| guess.occasion.seen[0].means.clone();
    let means: Vec<_> = guesses.iter().map(means).collect();
    let said = |word: &str| Some(word.to_owned());
    assert_eq!(
        means,
        [
            said(crate::project::LEAVE_OUT),
            said("follow-up"),
            said("baseline")
        ]
    );
}

#[test]
fn files_that_ask_the_same_and_tell_no_time_are_for_somebody_to_tell() {
    let guesses = together(&[BEFORE, AFTER], &Known::default());
    let tellings = guesses.iter().map(|guess| &guess.occasion.telling);
    for telling in tellings {
        assert_eq!(*telling, Telling::Fixed(String::new()));
    }
}

#[test]
fn numbers_of_rows_are_nobodys_and_codes_go_before_them() {
    let rows = |first: usize| -> String {
        let rows = (0..6).map(|at| format!("{};k{at};{}\n", first + at, at % 5 + 1));
        rows.collect()
    };
    let both = |heading: &str, first: usize| format!("{heading};Jag trivs (1–5)\n{}", rows(first));
    let alone = |text: String| -> String {
        let lines = text.lines().map(|line| {
            let cells: Vec<&str> = line.split(';').collect();
            format!("{};{}\n", cells[0], cells[cells.len() - 1])
        });
        lines.collect()
    };
    let text = both("Respondent-ID;Din kod", 1);
    let guesses = together(&[&text, &text], &Known::default());
    assert_eq!(guesses[0].respondent, Some(1), "a code");
    let text = alone(text);
    let guesses = together(&[&text, &text], &Known::default());
    assert_eq!((guesses[0].respondent, guesses[0].running), (None, Some(0)));
    let text = both("Deltagare;Din kod", 101);
    let guesses = together(&[&text, &text], &Known::default());
    assert_eq!(guesses[0].respondent, Some(1), "a run from 101");
}

#[test]
fn the_same_numbers_with_other_words_are_two_questions() {
    let steps = ["Inte alls", "Lite", "Delvis", "Mycket", "Helt"];
    let file = |reversed: bool| -> String {
        let rows = (0..10).map(|at| {
            let step = at % 5;
            let words = steps[if reversed { 4 - step } else { step }];
            format!("k{at};{} - {words}\n", step + 1)
        });
        format!("Din kod;Jag trivs\n{}", rows.collect::<String>())
    };
    let guesses = together(&[&file(false), &file(true)], &Known::default());
    let ids: Vec<&str> = guesses.iter().map(|own| own.items[0].id.as_str()).collect();
    assert_eq!(ids, ["jag-trivs", "jag-trivs-2"]);
    assert_eq!(guesses[1].items[0].seen.doubt, Some(seen::Doubt::Worded));
    let same = together(&[&file(false), &file(false)], &Known::default());
    assert_eq!(same[0].items[0].id, same[1].items[0].id);
}
