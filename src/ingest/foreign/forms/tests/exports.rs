use super::fixtures::*;
use super::*;

fn headings(export: &Export<'_>, role: Role) -> Vec<String> {
    let columns = export.columns.iter().filter(|column| column.role == role);
    columns.map(|column| column.heading.clone()).collect()
}

#[test]
fn every_system_is_recognised() {
    for (export, format) in [
        (MICROSOFT, Format::MicrosoftForms),
        (MICROSOFT_ENGLISH, Format::MicrosoftForms),
        (GOOGLE, Format::GoogleForms),
        (LIMESURVEY, Format::LimeSurvey),
        (LIMESURVEY_FULL, Format::LimeSurvey),
        (LIMESURVEY_BOTH, Format::LimeSurvey),
        (SURVEYMONKEY, Format::SurveyMonkey),
        (REDCAP, Format::RedCap),
        (REDCAP_LABELS, Format::RedCap),
        (TABLE, Format::Table),
    ] {
        assert_eq!(read_export(&grid(export)).unwrap().format, format);
    }
}

#[test]
fn microsoft_forms_is_read() {
    let grid = grid(MICROSOFT);
    let export = read_export(&grid).unwrap();
    assert_eq!(export.respondents.len(), 5);
    assert_eq!(headings(&export, Role::Personal), ["E-post", "Namn"]);
    let bookkeeping = headings(&export, Role::Bookkeeping);
    assert_eq!(
        bookkeeping,
        [
            "Starttid",
            "Slutförandetid",
            "Poäng – Vad vill du tillägga?"
        ]
    );
    assert!(
        export
            .columns
            .iter()
            .any(|column| column.heading == "Jag vet vart jag vänder mig")
    );
    assert_eq!(
        export.respondents[4].aside,
        Some(crate::ingest::foreign::Reason::Test)
    );
}

#[test]
fn limesurvey_is_read_with_every_kind_of_heading() {
    let sheet = grid(LIMESURVEY);
    let export = read_export(&sheet).unwrap();
    assert_eq!(
        export.respondents.len(),
        3,
        "the blank line at the end is no response"
    );
    let sent: Vec<_> = export
        .respondents
        .iter()
        .map(|row| export.is_complete(row.row, &[]))
        .collect();
    assert_eq!(sent, [Some(true), Some(false), Some(true)]);
    let part = export
        .columns
        .iter()
        .find(|column| column.heading == "Q1[SQ002]")
        .unwrap();
    assert_eq!(
        (part.question.as_str(), part.subquestion.as_deref()),
        ("Q1", Some("SQ002"))
    );
    assert_eq!(headings(&export, Role::Remark), ["Q2[other]"]);
    assert_eq!(headings(&export, Role::Personal), ["ipaddr"]);

    let sheet = grid(LIMESURVEY_FULL);
    let export = read_export(&sheet).unwrap();
    assert_eq!(headings(&export, Role::Pseudonym), ["Access code"]);
    assert_eq!(
        export.columns[5].subquestion.as_deref(),
        Some("Jag känner mig trygg")
    );

    let sheet = grid(LIMESURVEY_BOTH);
    let export = read_export(&sheet).unwrap();
    let item = &export.columns[4];
    assert_eq!(item.code.as_deref(), Some("Q1[SQ001]"));
    assert_eq!(
        (item.question.as_str(), item.subquestion.as_deref()),
        ("Vad tycker du?", Some("Jag känner mig trygg"))
    );
    assert_eq!(export.completion, Completion::Filled(1));
}

#[test]
fn limesurvey_may_write_underscores_for_spaces() {
    let sheet = grid(
        "\"Response_ID\";\"Date_submitted\";\"Last_page\";\"Vad_tycker_du?_[Jag_är_trygg]\"\n1;;1;3\n",
    );
    let export = read_export(&sheet).unwrap();
    assert_eq!(export.format, Format::LimeSurvey);
    assert_eq!(export.is_complete(1, &[]), Some(false));
    assert_eq!(export.columns[3].question, "Vad tycker du?");
    assert_eq!(
        export.columns[3].subquestion.as_deref(),
        Some("Jag är trygg")
    );
}

#[test]
fn surveymonkey_has_two_rows_of_headings() {
    let grid = grid(SURVEYMONKEY);
    let export = read_export(&grid).unwrap();
    assert_eq!((export.header_row, export.respondents.len()), (1, 3));
    let questions = headings(&export, Role::Question);
    assert_eq!(
        questions,
        [
            "What do you think? [I feel safe]",
            "What do you think? [I have someone to talk to]",
            "Which have you tried? [Course]",
            "Which have you tried? [Meeting place]",
            "How satisfied are you?",
        ]
    );
    assert_eq!(
        headings(&export, Role::Personal),
        ["IP Address", "Email Address", "First Name", "Last Name"]
    );
    assert_eq!(headings(&export, Role::ResponseId), ["Respondent ID"]);
}

#[test]
fn redcap_is_read_raw_and_labelled() {
    let sheet = grid(REDCAP);
    let export = read_export(&sheet).unwrap();
    assert_eq!(headings(&export, Role::Pseudonym), ["record_id"]);
    assert_eq!(headings(&export, Role::Occasion), ["redcap_event_name"]);
    assert_eq!(headings(&export, Role::Lab), ["redcap_data_access_group"]);
    assert_eq!(
        headings(&export, Role::RepeatInstance),
        ["redcap_repeat_instance"]
    );
    assert_eq!(
        headings(&export, Role::Option),
        ["samtal___1", "samtal___2"]
    );
    let trygg = export
        .columns
        .iter()
        .position(|column| column.heading == "trygg")
        .unwrap();
    assert_eq!(
        export.is_complete(4, &[trygg]),
        Some(false),
        "the form's status is 0"
    );
    assert_eq!(export.is_complete(1, &[trygg]), Some(true));

    let sheet = grid(REDCAP_LABELS);
    let export = read_export(&sheet).unwrap();
    assert_eq!(headings(&export, Role::Option).len(), 2);
    assert_eq!(export.is_complete(3, &[2]), Some(false));
}

#[test]
fn a_title_above_a_table_is_passed_over() {
    let grid = grid(TABLE);
    let export = read_export(&grid).unwrap();
    assert_eq!((export.header_row, export.respondents.len()), (2, 5));
}

#[test]
fn what_is_no_export_is_refused() {
    let id = |text: &str| {
        read_export(&grid(text))
            .map(|_| ())
            .map_err(|problem| problem.id())
    };
    assert_eq!(id("\n\n"), Err("empty-export-sheet"));
    assert_eq!(id("1;2\n3;4\n"), Err("no-survey-export"));
    assert_eq!(id("bara en kolumn\na\n"), Err("no-survey-export"));
}
