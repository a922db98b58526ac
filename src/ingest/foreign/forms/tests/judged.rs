//! Rows that are not to be counted, answers that are on no scale, and occasions that are
//! for somebody to tell.

use super::super::super::Reason;
use super::*;

/// Why each row of an export is set aside.
fn aside(text: &str) -> Vec<Option<Reason>> {
    let grid = grid(text);
    let export = read_export(&grid).unwrap();
    export.respondents.iter().map(|own| own.aside).collect()
}

#[test]
fn rows_that_are_marked_as_junk_or_not_approved_are_left_out() {
    let qualtrics = "StartDate,EndDate,Status,Progress,Finished,ResponseId,Q1,Kod\n\
        Start Date,End Date,Response Type,Progress,Finished,Response ID,Jag trivs här,Kod\n\
        \"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n";
    let row = |status: &str, number: usize| {
        format!("2025-01-01,2025-01-01,{status},100,1,R_{number},{number},P{number}\n")
    };
    let rows = ["0", "8", "12", "1", "4", "Spam", "IP Address"];
    let rows = rows
        .iter()
        .zip(1..)
        .map(|(status, at)| row(status, at % 5 + 1));
    assert_eq!(
        aside(&format!("{qualtrics}{}", rows.collect::<String>())),
        [
            None,
            Some(Reason::Rejected),
            Some(Reason::Rejected),
            Some(Reason::Test),
            None,
            Some(Reason::Rejected),
            None,
        ]
    );
    let kobo = "start,end,Kod,Jag är trygg,_id,_uuid,_submission_time,_validation_status\n\
        2025-01-01,2025-01-01,a1,4,1,u1,2025-01-01,\n\
        2025-01-01,2025-01-01,a2,2,2,u2,2025-01-01,Not Approved\n\
        2025-01-01,2025-01-01,a3,5,3,u3,2025-01-01,validation_status_not_approved\n\
        2025-01-01,2025-01-01,a4,3,4,u4,2025-01-01,On Hold\n\
        2025-01-01,2025-01-01,a5,1,5,u5,2025-01-01,Approved\n";
    let rejected = Some(Reason::Rejected);
    assert_eq!(aside(kobo), [None, rejected, rejected, None, None]);
}

#[test]
fn an_order_of_options_is_no_choice_of_them() {
    let ranked = |question: &str, cells: &[&str]| {
        let rows = cells.iter().zip(1..);
        let rows = rows.map(|(cell, at)| format!("k{at},{},\"{cell}\"\n", at % 5 + 1));
        let text = format!("Kod,Jag trivs,{question}\n{}", rows.collect::<String>());
        let grid = grid(&text);
        let export = read_export(&grid).unwrap();
        let guess = guessed(&export);
        guess.left_out.contains_key(&Reason::Ranking)
    };
    let whole = [
        "Grönska;Möten;Trygghet;",
        "Trygghet;Möten;Grönska;",
        "Grönska;Trygghet;Möten;",
        "Grönska;Möten;Trygghet;",
    ];
    assert!(ranked("Vad är viktigast för dig?", &whole));
    let first_two = [
        "Grönska;Möten;",
        "Trygghet;Möten;",
        "Möten;Grönska;",
        "Trygghet;Grönska;",
    ];
    assert!(ranked("Rangordna det viktigaste", &first_two));
    // What some chose and others did not is no order.
    assert!(!ranked("Vad gjorde du?", &first_two));
}

#[test]
fn answers_of_two_years_in_one_file_are_of_no_occasion_until_somebody_says() {
    let year = |year: &str| -> String {
        let rows = (1..=4).map(|at| format!("{year}-09-0{at} 10:00:00,{at}\n"));
        rows.collect()
    };
    let occasion = |text: &str| {
        let grid = grid(text);
        let export = read_export(&grid).unwrap();
        guessed(&export).occasion.telling
    };
    let both = format!(
        "Tidstämpel,Jag trivs (1–5)\n{}{}",
        year("2024"),
        year("2025")
    );
    assert_eq!(occasion(&both), Telling::Fixed(String::new()));
    let one = format!("Tidstämpel,Jag trivs (1–5)\n{}", year("2024"));
    assert_eq!(occasion(&one), Telling::Fixed("baseline".into()));
}

#[test]
fn files_of_several_follow_ups_are_told_apart() {
    let text = "Kod;Jag trivs\na1;3\na2;4\na3;2\na4;5\n";
    let grids: Vec<_> = (0..3).map(|_| grid(text)).collect();
    let exports: Vec<_> = grids.iter().map(|own| read_export(own).unwrap()).collect();
    let occasions = |names: [&str; 3], labs: usize| {
        let exported = exports.iter().zip(names).map(|(export, file)| Exported {
            file,
            sheet: None,
            export,
        });
        let labs = [("boden", "Boden"), ("umea", "Umeå")]
            .into_iter()
            .take(labs);
        let labs = labs.map(|(id, name)| KnownLab {
            id: id.into(),
            names: vec![name.into()],
        });
        let known = Known {
            labs: KnownLabs::new(labs.collect()),
            ..Known::default()
        };
        let guesses = guess_mappings(&exported.collect::<Vec<_>>(), &known);
        let occasions = guesses
            .into_iter()
            .flatten()
            .map(|own| match own.occasion.telling {
                Telling::Fixed(word) => word,
                Telling::By(_) => "column".to_owned(),
            });
        occasions.collect::<Vec<String>>()
    };
    let months = ["före.csv", "efter 6 månader.csv", "efter 12 månader.csv"];
    assert_eq!(occasions(months, 1), ["baseline", "", ""]);
    let years = ["före.csv", "uppföljning 2024.csv", "uppföljning 2025.csv"];
    assert_eq!(occasions(years, 1), ["baseline", "2024", "2025"]);
    // Two files of one time are of one occasion, and so may those of two labs be.
    let parts = ["före.csv", "efter webb.csv", "efter papper.csv"];
    assert_eq!(occasions(parts, 1), ["baseline", "follow-up", "follow-up"]);
    let labs = ["före boden.csv", "efter 1 boden.csv", "efter 2 umeå.csv"];
    assert_eq!(occasions(labs, 2), ["baseline", "follow-up", "follow-up"]);
}
