//! Answers to a proposal come into its entry and its counts.

use super::super::super::{Answers, Known, Line, Proposal};
use super::super::export::Exported;
use super::super::propose_surveys;
use super::*;

const EXPORT: &str = "Kod;Hur ofta känner du dig ensam?;Jag trivs;Färg\n\
    K0;Aldrig;1;Röd\nK1;Ibland;2;Blå\nK2;Alltid;5;Röd\nK3;Sällan;4;Blå\n";

fn proposed(answers: &str) -> Proposal {
    let grid = grid(EXPORT);
    let export = read_export(&grid).unwrap();
    let own = Exported {
        file: "data/svar.csv",
        sheet: None,
        export: &export,
    };
    let answers: Answers = serde_json::from_str(answers).unwrap();
    let proposals = propose_surveys(&[own], &Known::default(), &answers.entries);
    proposals.into_iter().next().unwrap()
}

fn entry(proposal: &Proposal) -> String {
    proposal.entry(|line: &Line| line.key.to_owned())
}

#[test]
fn what_is_answered_stands_in_the_entry_and_is_confirmed_by_a_person_alone() {
    let as_guessed = proposed("{}");
    assert!(entry(&as_guessed).contains("confirm = false"));
    let answered = proposed(
        r#"{"entries": [{"respondent": null, "confirm": true,
            "occasion": {"value": "follow-up"}, "lab": {"value": "norr"},
            "items": [
                {"column": "Hur ofta känner du dig ensam?", "read": true, "id": "ensam",
                 "text": "Ensamhet", "direction": "down", "scale": [1, 5],
                 "labels": {"Aldrig": 1, "Sällan": 2, "Ibland": 3, "Ofta": 4, "Alltid": 5}},
                {"column": "Jag trivs", "read": false, "id": "trivs", "text": "Jag trivs"}]}]}"#,
    );
    let text = entry(&answered);
    for line in [
        "respondent = false",
        "occasion = \"follow-up\"",
        "lab = \"norr\"",
        "leave-out = [\"Jag trivs\"]",
        "confirm = true",
        "id = \"ensam\"",
        "text = \"Ensamhet\"",
        "direction = \"down\"",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!text.contains("id = \"trivs\""), "{text}");
    let items = answered.counts["items"].as_array().unwrap();
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["read"], 4);
}

#[test]
fn a_label_without_a_value_is_counted_as_unread() {
    let answered = proposed(
        r#"{"entries": [{"respondent": "Kod", "items": [
            {"column": "Hur ofta känner du dig ensam?", "read": true, "id": "ensam",
             "text": "Ensamhet", "direction": "down", "scale": [1, 2],
             "labels": {"Aldrig": 1, "Alltid": 2}}]}]}"#,
    );
    let items = answered.counts["items"].as_array().unwrap();
    let own = items.iter().find(|item| item["id"] == "ensam").unwrap();
    assert_eq!(own["read"], 2);
    assert!(entry(&answered).contains("confirm = false"));
}

#[test]
fn no_row_of_a_respondent_stands_in_what_is_proposed() {
    let told = proposed("{}").counts.to_string();
    assert!(!told.contains("K0") && !told.contains("K3"), "{told}");
}
