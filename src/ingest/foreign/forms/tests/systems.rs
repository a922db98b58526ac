//! Small exports of systems with headings of their own, made as they write them.

use super::*;

/// What becomes of an export that is read as it is guessed to be.
fn become_of(text: &str) -> (Format, Vec<String>, Vec<String>) {
    let grid = grid(text);
    let export = read_export(&grid).unwrap();
    let guess = guessed(&export);
    let items = guess.items.iter().map(|item| {
        let blank = item.blank.map_or("", |_| ", blank");
        format!(
            "{} {}–{}{blank}",
            item.text, item.scale.low, item.scale.high
        )
    });
    let items = items.collect();
    (
        export.format,
        items,
        lines(&mapped(&export, &guess.mapping(&export))),
    )
}

const QUALTRICS: &str = "StartDate,Status,IPAddress,Finished,ResponseId,RecipientEmail,Q1_1,Q1_2,Q2_1,Q2_2,Q2_3_TEXT
Start Date,Response Type,IP Address,Finished,Response ID,Recipient Email,How much do you agree? - I feel safe,How much do you agree? - I belong,What did you try? - Selected Choice - Garden,What did you try? - Selected Choice - Kitchen,What did you try? - Other - Text
\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"recipientEmail\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_2\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_2\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_3_TEXT\"\"}\"
2019-03-01 10:00:00,IP Address,10.0.0.1,True,R_1,a@b.se,Strongly agree,Somewhat agree,Garden,,
2019-03-01 11:00:00,IP Address,10.0.0.2,True,R_2,,Somewhat disagree,Strongly disagree,,Kitchen,
2019-03-01 11:30:00,IP Address,10.0.0.3,True,R_3,,Neither agree nor disagree,Prefer not to say,,,
2019-03-01 12:00:00,Survey Preview,,True,R_4,,Strongly agree,Strongly agree,Garden,,
";

#[test]
fn qualtrics_has_three_rows_of_headings() {
    let (format, items, lines) = become_of(QUALTRICS);
    assert_eq!(format, Format::Qualtrics);
    assert_eq!(
        items,
        [
            "I feel safe 1–5",
            "I belong 1–5",
            "What did you try? – Garden 0–1, blank",
            "What did you try? – Kitchen 0–1, blank",
        ]
    );
    assert_eq!(
        lines,
        [
            "LAB – Baseline: 5 4 1 0",
            "LAB – Baseline: 2 1 0 1",
            "LAB – Baseline: 3 · · ·"
        ]
    );
}

const KOBO: &str = "start;end;Din kod;Vad har du provat?;Vad har du provat?/Odling;Vad har du provat?/Matlag;Hur trygg är du?;_id;_uuid;_submission_time;_index
2019-03-01T10:00:00;2019-03-01T10:05:00;a1;Odling Matlag;1;1;Ganska trygg;11;u1;2019-03-01;1
2019-03-01T10:00:00;2019-03-01T10:05:00;a2;Odling;1;0;Mycket otrygg;12;u2;2019-03-01;2
2019-03-01T10:00:00;2019-03-01T10:05:00;a3;;;;Varken trygg eller otrygg;13;u3;2019-03-01;3
";

#[test]
fn kobo_has_a_column_for_each_option() {
    let (format, items, lines) = become_of(KOBO);
    assert_eq!(format, Format::Kobo);
    assert_eq!(
        items,
        [
            "Vad har du provat? – Odling 0–1",
            "Vad har du provat? – Matlag 0–1",
            "Hur trygg är du? 1–5",
        ]
    );
    let expected = [
        "LAB a1 Baseline: 1 1 4",
        "LAB a2 Baseline: 1 0 1",
        "LAB a3 Baseline: · · 3",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn surveymonkey_has_a_column_for_each_option_and_swedish_headings() {
    let text = "Respondent-ID;Insamlar-ID;Startdatum;Slutdatum;IP-adress;E-postadress;Vad har du provat?;;;Hur nöjd är du?
;;;;;;Odling;Matlag;Annat (ange);Response
1;7;2019-03-01;2019-03-01;10.0.0.1;;Odling;;;Mycket nöjd
2;7;2019-03-01;2019-03-01;10.0.0.2;;;Matlag;;Ganska missnöjd
3;7;2019-03-01;2019-03-01;10.0.0.3;;Odling;Matlag;Fika;Varken nöjd eller missnöjd
";
    let (format, items, lines) = become_of(text);
    assert_eq!(format, Format::SurveyMonkey);
    assert_eq!(
        items,
        [
            "Vad har du provat? – Odling 0–1, blank",
            "Vad har du provat? – Matlag 0–1, blank",
            "Hur nöjd är du? 1–5",
        ]
    );
    assert_eq!(
        lines,
        [
            "LAB – Baseline: 1 0 5",
            "LAB – Baseline: 0 1 2",
            "LAB – Baseline: 1 1 3"
        ]
    );
}

#[test]
fn limesurvey_numbers_its_labels_and_has_swedish_headings() {
    let text = "Svars-ID;Datum inskickat;Sista sidan;Startspråk;Jag trivs;Jag känner mig trygg
1;2019-03-01 10:00:00;2;sv;1. Completely disagree;4. Completely agree
2;2019-03-01 10:00:00;2;sv;3. Agree;2. Disagree
3;;1;sv;4. Completely agree;
4;2019-03-01 10:00:00;2;sv;2. Disagree;1. Completely disagree
5;2019-03-01 10:00:00;2;sv;4. Completely agree;3. Agree
";
    let (format, items, lines) = become_of(text);
    assert_eq!(format, Format::LimeSurvey);
    assert_eq!(items, ["Jag trivs 1–4", "Jag känner mig trygg 1–4"]);
    assert_eq!(lines.len(), 4, "one was never sent in: {lines:?}");
    assert_eq!(lines[0], "LAB – Baseline: 1 4");
}
