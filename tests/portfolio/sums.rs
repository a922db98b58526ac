//! What adds up, what is kept apart, and that nothing withheld is told.

use std::fs;

use calamine::{Data, Reader, Xlsx};
use serde_json::json;

use crate::tools::{
    Folder, figure, ids, indicator, results, said, sum, sums, three, visits, withheld,
};

#[test]
fn sums_are_what_a_hand_adds_up() {
    let folder = three();
    let told = folder.told(0);
    assert_eq!(ids(&told), ["a", "b", "c"]);
    // 120 + 85, without the one that withholds its own.
    let persons = sum(&told, "ESF:CO01", "actual");
    assert_eq!(persons["value"], 205.0);
    assert_eq!(persons["how"], "sum");
    assert_eq!(persons["ids"], json!(["a", "b"]));
    assert_eq!(persons["ids-withheld"], json!(["c"]));
    let counts = [
        "programmes",
        "reported-by",
        "out-of",
        "withheld",
        "not-pooled",
    ];
    assert_eq!(
        counts.map(|count| persons[count].as_u64().unwrap()),
        [2, 3, 3, 1, 0]
    );
    assert_eq!(persons["partial"], true);
    assert_eq!(persons["status"], "preliminary");
    assert_eq!(
        (&persons["first"], &persons["last"]),
        (&json!("2024-01-01"), &json!("2024-12"))
    );
    // 100 + 90, of the same programmes: that of the one that withholds is beside it.
    let target = sum(&told, "ESF:CO01", "target");
    assert_eq!(
        (&target["value"], &target["partial"]),
        (&json!(190.0), &json!(true))
    );
    assert_eq!(target["ids-not-pooled"], json!(["c"]));
    // (30 + 45) / (40 + 60), without the one that says of how many.
    let share = sum(&told, "jobb", "actual");
    assert_eq!(share["value"], 0.75);
    assert_eq!(
        (&share["numerator"], &share["denominator"]),
        (&json!(75), &json!(100))
    );
    assert_eq!(share["ids-not-pooled"], json!(["c"]));
    assert_eq!(share["partial"], true);
    let target = sum(&told, "jobb", "target");
    assert!(
        target.get("value").is_none(),
        "a target has no numerator: {target}"
    );
    // (3.5 × 20 + 4.1 × 60) / 80 = 3.95, with the decimals of its parts.
    let mean = sum(&told, "trygghet", "actual");
    assert_eq!((&mean["value"], &mean["n"]), (&json!(4.0), &json!(80)));
    assert_eq!(mean["scale"], json!({"min": 1, "max": 5}));
    // Money is listed, with the weakest status.
    let money = sum(&told, "kostnad", "actual");
    assert!(money.get("value").is_none(), "{money}");
    assert_eq!(
        (&money["how"], &money["not-pooled"]),
        (&json!("none"), &json!(3))
    );
    assert_eq!(money["status"], "example");
}

#[test]
fn what_is_withheld_is_in_no_file() {
    let folder = three();
    folder.told(0);
    let results = folder.rows("results");
    let own = |programme: &str| {
        let mut rows = results.iter();
        rows.find(|row| row["programme"] == programme && row["indicator"] == "deltagare")
            .unwrap()
    };
    assert_eq!(own("a")["actual"], "120");
    assert_eq!(own("c")["actual"], "..");
    assert_eq!(own("c")["target_reached"], "");
    for entry in fs::read_dir(folder.0.path().join("out")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let text = fs::read_to_string(&path).unwrap();
            let cells = text.lines().flat_map(|line| line.split(','));
            // The labs' and the group's.
            let inner = cells.filter(|cell| ["33", "61"].contains(cell));
            assert_eq!(inner.count(), 0, "{text}");
        }
    }
    let workbook = folder.0.path().join("out/portfolio.xlsx");
    let mut workbook: Xlsx<_> = calamine::open_workbook(workbook).unwrap();
    assert_eq!(
        workbook.sheet_names(),
        [
            "Programmes",
            "Sums",
            "Sums within",
            "Targets",
            "Results",
            "Outliers",
            "Left out"
        ]
    );
    let sheet = workbook.worksheet_range("Results").unwrap();
    let withheld = sheet
        .used_cells()
        .filter(|(_, _, cell)| **cell == Data::String("..".into()));
    assert_eq!(withheld.count(), 1);
}

#[test]
fn targets_are_counted_by_programme() {
    let folder = three();
    let told = folder.told(0);
    let programmes = told["programmes"].as_array().unwrap();
    let counts = |at: usize| {
        ["with-target", "reached", "targets-withheld"]
            .map(|key| programmes[at][key].as_u64().unwrap())
    };
    // a: 120 of 100 reached, 0.75 of 0.8 not; b: 85 of 90 not; c: withheld.
    assert_eq!(
        [counts(0), counts(1), counts(2)],
        [[2, 1, 0], [1, 0, 0], [0, 0, 1]]
    );
    let targets = told["targets"].as_array().unwrap();
    let all = targets.iter().find(|row| row["by"] == "all").unwrap();
    assert_eq!(
        (&all["with-target"], &all["reached"], &all["withheld"]),
        (&json!(3), &json!(1), &json!(1))
    );
    assert_eq!(
        (&all["status"], &programmes[0]["targets-status"]),
        (&json!("preliminary"), &json!("published"))
    );
    let level = targets.iter().find(|row| row["by"] == "level").unwrap();
    assert_eq!(
        (&level["level"], &level["programmes"]),
        (&json!("result"), &json!(3))
    );
}

#[test]
fn scales_that_differ_are_kept_apart() {
    let programme = |id: &str, value: f64, max: u64| {
        let more = json!({"value": value, "n": 30, "scale": {"min": 1, "max": max}});
        let figures = vec![figure("trivsel", "actual", "scale", more)];
        results(
            id,
            "2024-12-31",
            vec![indicator("trivsel", "scale", "up", &[])],
            figures,
        )
    };
    let hidden = vec![withheld("trivsel", "actual", "scale")];
    let hidden = results(
        "d",
        "2024-12-31",
        vec![indicator("trivsel", "scale", "up", &[])],
        hidden,
    );
    let folder = Folder::new()
        .with("in/a/results.json", &programme("a", 3.0, 5))
        .with("in/b/results.json", &programme("b", 4.0, 5))
        .with("in/c/results.json", &programme("c", 6.0, 7))
        .with("in/d/results.json", &hidden);
    let told = folder.told(0);
    let found = sums(&told, "trivsel", "actual");
    let told: Vec<_> = found
        .iter()
        .map(|sum| (sum["scale"]["max"].as_u64(), sum["value"].as_f64()))
        .collect();
    assert_eq!(
        told,
        [(None, None), (Some(5), Some(3.5)), (Some(7), Some(6.0))]
    );
    assert_eq!(found[0]["withheld"], 1);
}

#[test]
fn a_code_that_contradicts_itself_is_named_and_kept_apart() {
    let programme = |id: &str, unit: &str, direction: &str| {
        let own = vec![indicator(id, unit, direction, &["SDG:8.6"])];
        results(
            id,
            "2024-12-31",
            own,
            vec![figure(id, "actual", unit, json!({"value": 10.0}))],
        )
    };
    let folder = Folder::new()
        .with("in/a/results.json", &programme("a", "persons", "up"))
        .with("in/b/results.json", &programme("b", "persons", "up"))
        .with("in/c/results.json", &programme("c", "count", "up"))
        .with("in/d/results.json", &programme("d", "persons", "down"));
    let told = folder.told(0);
    let found = sums(&told, "SDG:8.6", "actual");
    let values: Vec<_> = found
        .iter()
        .map(|sum| (sum["ids"].clone(), sum["value"].as_f64().unwrap()))
        .collect();
    assert_eq!(
        values,
        [
            (json!(["c"]), 10.0),
            (json!(["d"]), 10.0),
            (json!(["a", "b"]), 20.0)
        ]
    );
    assert_eq!(said(&told, "c/results.json"), [("code-unlike", false)]);
    let message = told["files"][0]["message"].as_str().unwrap();
    for named in ["SDG:8.6", "persons", "count", "down"] {
        assert!(message.contains(named), "{message}");
    }
}

#[test]
fn the_same_id_is_the_same_where_no_code_says_otherwise() {
    let programme = |id: &str, codes: &[&str]| {
        let own = vec![indicator("jobb", "persons", "up", codes)];
        results(
            id,
            "2024-12-31",
            own,
            vec![figure("jobb", "actual", "persons", json!({"value": 10.0}))],
        )
    };
    let folder = Folder::new()
        .with("in/a/results.json", &programme("a", &["X:1"]))
        .with("in/b/results.json", &programme("b", &[]));
    let told = folder.told(0);
    assert_eq!(sum(&told, "X:1", "actual")["value"], 10.0);
    assert_eq!(sum(&told, "jobb", "actual")["value"], 20.0);
    let folder = folder.with("in/c/results.json", &programme("c", &["Y:2"]));
    let told = folder.told(0);
    assert_eq!(sum(&told, "jobb", "actual")["ids"], json!(["b"]));
    assert_eq!(said(&told, "a/results.json"), [("codes-unlike", false)]);
}

#[test]
fn two_indicators_of_a_programme_under_one_code_may_be_the_same_people() {
    let own = ["kvinnor", "unga"].map(|id| indicator(id, "persons", "up", &["X:1"]));
    let figures =
        ["kvinnor", "unga"].map(|id| figure(id, "actual", "persons", json!({"value": 10.0})));
    let one = vec![indicator("alla", "persons", "up", &["X:1"])];
    let folder = Folder::new()
        .with(
            "in/a/results.json",
            &results("a", "2024-12-31", own.to_vec(), figures.to_vec()),
        )
        .with(
            "in/b/results.json",
            &results(
                "b",
                "2024-12-31",
                one,
                vec![figure("alla", "actual", "persons", json!({"value": 7.0}))],
            ),
        );
    let told = folder.told(0);
    let sum = sum(&told, "X:1", "actual");
    assert_eq!(
        (&sum["value"], &sum["not-pooled"], &sum["partial"]),
        (&json!(7.0), &json!(1), &json!(true))
    );
}

#[test]
fn how_an_indicator_is_measured_is_told_where_all_that_say_it_say_the_same() {
    let measured = |id: &str, said: &str| {
        let mut results = visits(id, "2024-12-31", 10.0);
        results["indicators"][0]["measured"] = said.into();
        results
    };
    let folder = Folder::new()
        .with("in/a/results.json", &measured("a", "At the door."))
        .with("in/b/results.json", &visits("b", "2024-12-31", 10.0));
    let told = folder.told(0);
    assert_eq!(sum(&told, "besok", "actual")["measured"], "At the door.");
    let own = folder.rows("results");
    let rows: Vec<&str> = own.iter().map(|row| row["measured"].as_str()).collect();
    assert_eq!(rows, ["At the door.", ""]);
    let folder = folder.with("in/c/results.json", &measured("c", "By hand."));
    let told = folder.told(0);
    // What is measured otherwise has a row of its own.
    let found = sums(&told, "besok", "actual");
    let found = found
        .iter()
        .map(|sum| (&sum["measured"], sum["value"].as_f64().unwrap()));
    assert_eq!(
        found.collect::<Vec<_>>(),
        [(&json!("At the door."), 20.0), (&json!("By hand."), 10.0)]
    );
}
