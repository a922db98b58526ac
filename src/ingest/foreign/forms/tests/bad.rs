use super::*;

const ENTRY: &str = "respondent = \"Kod\"\noccasion = { column = \"När\", values = { Start = \"baseline\", Sen = \"leave-out\" } }\nlab = \"boden\"\n\
[[import.item]]\ncolumn = \"Trygg\"\nid = \"trygg\"\nscale = [1, 5]\nlabels = { \"Lågt\" = 1, \"Högt\" = 5 }\n\
[[import.item]]\ncolumn = \"Glad\"\nid = \"glad\"\nscale = [1, 5]\n";

fn entry(text: &str) -> FormsMapping {
    read_back(&format!("[[import]]\nfiles = \"data/svar.csv\"\n{text}"))
}

fn read(text: &str, mapping: &str) -> Mapped {
    let grid = grid(text);
    let export = read_export(&grid).unwrap();
    let mut mapped = mapped(&export, &entry(mapping));
    mapped.diagnostics.sort();
    mapped
}

#[test]
fn what_is_wrong_comes_at_its_cell_and_the_rest_is_read() {
    let export = "Kod;När;Trygg;Glad\na;Start;Lågt;6\nb;Start;4;Hemligt svar\nc;hösten;5;5\nd;Sen;5;5\n;Start;5;5\ne;;5;5\nf;Start;;\ng;2024-05-01;#N/A;2\n";
    let mapped = read(export, ENTRY);
    assert_eq!(
        lines(&mapped),
        [
            "boden a Baseline: 1 ·",
            "boden b Baseline: 4 ·",
            "boden g On(2024-05-01): · 2"
        ]
    );
    assert_eq!(
        problems(&mapped),
        [
            "data/svar.csv#svar: note[rows-left-out]: 1 row is left out: none of the items is answered",
            "data/svar.csv#svar: note[rows-left-out]: 1 row is left out: no occasion",
            "data/svar.csv#svar: note[rows-left-out]: 1 row is left out: no pseudonym",
            "data/svar.csv#svar: note[rows-left-out]: 1 row is left out: labbrapport.toml leaves them out",
            "data/svar.csv#svar: note[rows-left-out]: 1 row is left out: the occasion is not known",
            "data/svar.csv#svar!D2: error[export-answer-off-scale]: this answer is off the scale of the item “glad”",
            "data/svar.csv#svar!D3: error[unknown-label]: this answer is no label of the item “glad”",
            "data/svar.csv#svar!B4: error[unknown-export-occasion]: what stands here is no occasion",
            "data/svar.csv#svar!C9: error[error-value]: the cell holds an error value of the spreadsheet",
        ]
    );
}

#[test]
fn headings_alone_and_items_without_answers_are_warned_about() {
    let mapped = read("Kod;När;Trygg;Glad\n", ENTRY);
    assert_eq!(
        problems(&mapped),
        ["data/svar.csv#svar: warning[no-responses]: there are headings and no answers below them"]
    );
    let mapped = read("Kod;När;Trygg;Glad\na;Start;5;\n", ENTRY);
    assert_eq!(
        problems(&mapped),
        ["data/svar.csv#svar!D1: warning[unanswered-item]: nobody answered the item “glad”"]
    );
}

#[test]
fn near_pseudonyms_are_told_and_not_joined() {
    let mapped = read(
        "Kod;När;Trygg;Glad\nBjörk-7;före;5;5\nbjork 7;efter;4;4\n",
        ENTRY,
    );
    assert_eq!(mapped.responses.len(), 2);
    assert_ne!(
        mapped.responses[0].respondent,
        mapped.responses[1].respondent
    );
    assert_eq!(mapped.near(), 1);
}

#[test]
fn what_is_wrong_with_the_mapping_is_told_there() {
    let wrong = |what: &str, to: &str| {
        let mapped = read(
            "Kod;När;Trygg;Glad\na;Start;5;5\n",
            &ENTRY.replace(what, to),
        );
        let problems = problems(&mapped);
        problems
            .iter()
            .map(|problem| {
                let (_, told) = problem.split_once(": error").unwrap();
                told.to_owned()
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        wrong("\"Glad\"", "\"Gald\""),
        ["[no-export-column]: no column has the code or heading “Gald”"]
    );
    assert_eq!(
        wrong("\"Glad\"", "\"Trygg\""),
        ["[item-column-twice]: the column of the item “glad” is another item's already"]
    );
    assert_eq!(
        wrong("\"glad\"", "\"Trygg\""),
        ["[item-twice]: the item “Trygg” stands twice in the entry"]
    );
    assert_eq!(
        wrong("\"glad\"", "\"alla glada\""),
        ["[invalid-item-id]: “alla glada” cannot be used as an id"]
    );
    assert_eq!(
        wrong("\"Högt\" = 5", "\"Högt\" = 6")[0],
        "[label-off-scale]: a label of “trygg” has a value off the scale"
    );
    assert_eq!(
        wrong("\"Kod\"", "\"Namn\""),
        ["[no-export-column]: no column has the code or heading “Namn”"]
    );
}

#[test]
fn a_pattern_gives_an_item_per_column() {
    let mapping = "respondent = \"kod\"\noccasion = \"efter\"\nlab = \"boden\"\n[[import.item]]\ncolumn = \"Q1[*]\"\nid = \"q1-*\"\nscale = [1, 5]\nlabels = { A2 = 2, A3 = 3, A4 = 4, A5 = 5 }\n";
    let mapped = read(super::fixtures::LIMESURVEY, mapping);
    let ids: Vec<_> = mapped.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["q1-sq001", "q1-sq002"]);
    assert_eq!(
        lines(&mapped),
        ["boden anka FollowUp: 2 3", "boden cykel FollowUp: 5 4"]
    );
    let kept = read(
        super::fixtures::LIMESURVEY,
        &mapping.replace("lab =", "keep-incomplete = true\nlab ="),
    );
    assert_eq!(kept.responses.len(), 3);
    assert!(
        problems(&kept)[0].contains("!H3: error[unknown-label]"),
        "A1 was not mapped"
    );
}
