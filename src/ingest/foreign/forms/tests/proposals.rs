use super::super::super::Reason;
use super::fixtures::*;
use super::*;

/// What becomes of an export that is read as it is guessed to be.
fn become_of(text: &str) -> (Vec<String>, Vec<String>) {
    let grid = grid(text);
    let export = read_export(&grid).unwrap();
    let mapped = mapped(&export, &guessed(&export).mapping(&export));
    (lines(&mapped), problems(&mapped))
}

#[test]
fn microsoft_forms_is_guessed() {
    let (lines, problems) = become_of(MICROSOFT);
    assert_eq!(
        lines,
        [
            "boden ab 12 Baseline: 2 3",
            "boden cd34 Baseline: 4 5",
            "boden cd34 FollowUp: 5 ·",
            "boden ab 12 FollowUp: 4 4",
        ]
    );
    assert_eq!(
        problems,
        ["data/svar.csv#svar: note[rows-left-out]: 1 row is left out: tests"]
    );
}

#[test]
fn google_forms_is_guessed() {
    let grid = grid(GOOGLE);
    let export = read_export(&grid).unwrap();
    let proposal = guessed(&export);
    let scales: Vec<_> = proposal
        .items
        .iter()
        .map(|item| (item.text.as_str(), item.scale.low, item.scale.high))
        .collect();
    assert_eq!(
        scales,
        [
            ("Jag träffar andra", 1, 5),
            ("Jag får hjälp", 1, 5),
            ("Hur troligt är det att du rekommenderar oss? (0–10)", 0, 10),
        ]
    );
    let left_out: Vec<_> = proposal
        .left_out
        .iter()
        .map(|(why, columns)| (*why, columns.len()))
        .collect();
    assert_eq!(
        left_out,
        [
            (Reason::MultiSelect, 1),
            (Reason::Bookkeeping, 1),
            (Reason::Personal, 1)
        ]
    );
}

#[test]
fn limesurvey_is_guessed() {
    let (lines, _) = become_of(LIMESURVEY);
    assert_eq!(
        lines,
        [
            "LAB anka Baseline: 2 3 1 0 4",
            "LAB cykel Baseline: 5 4 1 1 5"
        ]
    );
    let (lines, _) = become_of(LIMESURVEY_FULL);
    assert_eq!(lines, ["LAB xk9 Baseline: 1 4", "LAB yl8 Baseline: 2 3"]);
    let (lines, _) = become_of(LIMESURVEY_BOTH);
    assert_eq!(lines, ["LAB anka Baseline: 4", "LAB bi Baseline: 5"]);
}

#[test]
fn surveymonkey_is_guessed() {
    let (lines, problems) = become_of(SURVEYMONKEY);
    assert_eq!(
        lines,
        ["LAB k1 Baseline: 4 5 1 0 4", "LAB k2 Baseline: 2 3 1 1 5"]
    );
    assert_eq!(
        problems,
        ["data/svar.csv#svar: note[rows-left-out]: 1 row is left out: no pseudonym"]
    );
}

#[test]
fn redcap_is_guessed_and_its_forms_are_joined() {
    let (lines, problems) = become_of(REDCAP);
    assert_eq!(
        lines,
        [
            "boden 1 Baseline: 1 0 2 3",
            "boden 1 FollowUp: 0 1 4 ·",
            "umea 2 FollowUp: 0 0 3 ·",
        ]
    );
    assert_eq!(
        problems.len(),
        2,
        "never sent in, and before the baseline: {problems:?}"
    );
    let (lines, _) = become_of(REDCAP_LABELS);
    assert_eq!(lines, ["LAB 1 Baseline: 2 1 0", "LAB 1 FollowUp: 4 1 1"]);
}

#[test]
fn a_table_is_guessed() {
    let grid = grid(TABLE);
    let export = read_export(&grid).unwrap();
    let proposal = guessed(&export);
    let ids: Vec<_> = proposal.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(
        ids,
        ["trygghet-1-5", "gemenskap-1-5"],
        "neither the running number nor the age"
    );
    let mapped = mapped(&export, &proposal.mapping(&export));
    assert_eq!(
        lines(&mapped),
        [
            "boden d1 Baseline: 2 3",
            "boden d2 Baseline: 3 4",
            "boden d1 FollowUp: 4 4",
            "boden d2 FollowUp: 5 ·",
            "umea d3 FollowUp: 5 1",
        ]
    );
}

#[test]
fn the_entry_is_read_back_as_it_was_proposed() {
    for text in [
        MICROSOFT,
        GOOGLE,
        LIMESURVEY,
        LIMESURVEY_FULL,
        LIMESURVEY_BOTH,
        SURVEYMONKEY,
        REDCAP,
        REDCAP_LABELS,
        TABLE,
    ] {
        let grid = grid(text);
        let export = read_export(&grid).unwrap();
        let (_, entry) = told(&proposed(&export), Language::English);
        assert_eq!(
            read_back(&entry),
            guessed(&export).mapping(&export),
            "{entry}"
        );
    }
}

#[test]
fn the_entry_reads_as_it_should() {
    let grid = grid(LIMESURVEY_FULL);
    let export = read_export(&grid).unwrap();
    let (_, entry) = told(&proposed(&export), Language::English);
    assert_eq!(
        entry,
        r#"[[import]]
files = "data/svar.csv"
format = "limesurvey"
respondent = "Access code"
# guessed: nothing tells when these answers were given; write follow-up, or a date, if it was not before
occasion = "baseline"
lab = "LAB"
# direction, scale and labels are guessed; write true when somebody has checked them for every item
confirm = false

[[import.item]]
column = "Vad tycker du? [Jag känner mig trygg]"
id = "jag-kanner-mig-trygg"
text = "Jag känner mig trygg"
direction = "up"
scale = [1, 4]
labels = { "Stämmer inte alls" = 1, "Stämmer till viss del" = 2, "Stämmer till stor del" = 3, "Stämmer helt" = 4 }

[[import.item]]
column = "Vad tycker du? [Jag har någon att prata med]"
id = "jag-har-nagon-att-prata-med"
text = "Jag har någon att prata med"
direction = "up"
scale = [1, 4]
labels = { "Stämmer inte alls" = 1, "Stämmer till viss del" = 2, "Stämmer till stor del" = 3, "Stämmer helt" = 4 }
"#
    );
}

#[test]
fn what_would_become_of_it_is_told() {
    let grid = grid(MICROSOFT);
    let export = read_export(&grid).unwrap();
    let proposal = proposed(&export);
    assert_eq!(
        told(&proposal, Language::English).0,
        r#"data/svar.csv: Microsoft Forms
5 rows

respondent: “Skriv din kod”
occasion: “Före eller efter?”
  “Före” is baseline: 2 rows
  “Efter” is follow-up: 2 rows
lab: “Vilket labb?”
  “Bodenlabbet” is boden: 4 rows

2 items
  jag-kanner-mig-trygg  “Jag känner mig trygg”: 1 to 5, 4 answers
      more is better (direction = "up"): guessed, check it
      1 Instämmer inte alls; 2 Instämmer inte; 3 Varken eller; 4 Instämmer; 5 Instämmer helt
      nobody chose “Instämmer inte alls”: these answers are guessed from how such scales usually are, see that the survey had them
  jag-vet-vart-jag-vander-mig  “Jag vet vart jag vänder mig”: 1 to 5, 3 answers
      more is better (direction = "up"): guessed, check it
      1 Instämmer inte alls; 2 Instämmer inte; 3 Varken eller; 4 Instämmer; 5 Instämmer helt
      nobody chose “Instämmer inte alls”: these answers are guessed from how such scales usually are, see that the survey had them
      1 that says nothing (such as don’t know)

4 responses of 2 respondents: 2 on several occasions, 0 on one

Left out:
  1 row (tests)
  1 column (several answers to one question): “Vad har du provat?”
  1 column (free text): “Vad vill du tillägga?”
  4 columns (the program's own): “ID”, “Starttid”, “Slutförandetid”, “Poäng – Vad vill du tillägga?”
  2 columns (about who somebody is): “E-post”, “Namn”

Note: the labels that were seen are on several known scales; see that the steps are right: jag-kanner-mig-trygg, jag-vet-vart-jag-vander-mig
"#
    );
    let (swedish, _) = told(&proposal, Language::Swedish);
    assert!(swedish.contains("svarande: ”Skriv din kod”") && swedish.contains("1 rad (test)"));
}

#[test]
fn nothing_that_says_who_somebody_is_is_told() {
    for text in [MICROSOFT, GOOGLE, LIMESURVEY, SURVEYMONKEY, REDCAP, TABLE] {
        let grid = grid(text);
        let export = read_export(&grid).unwrap();
        let mapped = mapped(&export, &guessed(&export).mapping(&export));
        let (shown, entry) = told(&proposed(&export), Language::English);
        let told = [shown, entry, problems(&mapped).join("\n")];
        for secret in [
            "emlig", "Anna", "AB 12", "ab 12", "cd34", "röd1", "ANKA", "192.0.2", "k1", "Rad ett",
            "a walk",
        ] {
            assert!(told.iter().all(|told| !told.contains(secret)), "{secret}");
        }
    }
}
