//! The reference documentation of the input format, from the schema alone.

use crate::model::choice::Words;
use crate::model::programme::TABLES;
use crate::model::schema::{Column, Kind, Table};

/// `docs/tables.md`: every table and column, in both languages.
pub fn tables_markdown() -> String {
    let mut text = String::from(
        "# Tables\n\n\
         Made from the schema by `SNAPSHOTS=overwrite cargo test --release --test docs`; do not edit.\n\n\
         A sheet is recognised by its Swedish or English name, a column by its Swedish or\n\
         English heading. **Bold** columns are required. Columns marked *personal* never\n\
         appear in messages.\n\n\
         Measurements may stand wide: a row per lab and indicator, and a column per occasion,\n\
         headed `Baslinje`, `Före`, `Uppföljning`, `Efter`, `Baseline`, `After`, a date or a\n\
         year, with `Mål` for the target. A qualifier, numerator, denominator or n of an\n\
         occasion has it in its heading, `n (2019)`; other columns hold for the whole row.\n\
         A target may name its year, `Mål 2020`, but all targets of a lab and indicator are\n\
         the same. Headings may stand in two rows, `2018` over `Utfall` and `Mål`.\n\
         Without a column of labs the lab is the one that the sheet or the file is called by.\n\
         Where headings cannot be changed, `[[table]]` in the manifest says what they mean.\n",
    );
    for table in TABLES {
        write_table(table, &mut text);
    }
    text
}

fn write_table(table: &Table, text: &mut String) {
    let required = if table.required { " (required)" } else { "" };
    text.push_str(&format!(
        "\n## {} · {}{required}\n\n",
        table.name.sv, table.name.en
    ));
    text.push_str(&format!("{}\n\n", table.help.en));
    text.push_str("| Swedish | English | Holds | What to write |\n|---|---|---|---|\n");
    for column in table.columns {
        write_column(column, text);
    }
    if table.item_columns {
        text.push_str("| *item id* | *item id* | a number on the item's scale or one of its labels | A column per survey item. |\n");
    }
}

fn write_column(column: &Column, text: &mut String) {
    let strong = |name: &str| {
        if column.required {
            format!("**{name}**")
        } else {
            name.to_owned()
        }
    };
    let (sv, en) = (strong(column.heading.sv), strong(column.heading.en));
    let personal = if column.personal { ", *personal*" } else { "" };
    let unit = if column.takes_unit {
        "; a unit may stand in parentheses after the heading"
    } else {
        ""
    };
    let holds = holds(column.kind);
    text.push_str(&format!(
        "| {sv} | {en} | {holds}{personal}{unit} | {} |\n",
        column.help.en
    ));
}

fn holds(kind: Kind) -> String {
    let words = |choices: &[Words]| {
        let words: Vec<String> = choices
            .iter()
            .map(|choice| format!("{}/{}", choice.sv, choice.en))
            .collect();
        words.join(", ")
    };
    match kind {
        Kind::Id => "id: letters, digits, - and _, at most 40".into(),
        Kind::Key => "a key".into(),
        Kind::Text => "text".into(),
        Kind::List => "list, separated by `;`".into(),
        Kind::Number => "number".into(),
        Kind::Count => "whole number from 0".into(),
        Kind::Whole => "whole number".into(),
        Kind::Date => "date".into(),
        Kind::YesNo => "ja/yes, nej/no".into(),
        Kind::Ref(table) => format!("an id of {}", table.table().name.sv),
        Kind::RefOrText(table) => format!("an id of {}, or text", table.table().name.sv),
        Kind::RefList(table) => format!("ids of {}, separated by `;`", table.table().name.sv),
        Kind::RefListEither(one, other) => {
            format!(
                "ids of {} or {}, separated by `;`",
                one.table().name.sv,
                other.table().name.sv
            )
        }
        Kind::OneOf(choices) => format!("one of {}", words(choices)),
        Kind::ListOf(choices) => format!("of {}, separated by `;`", words(choices)),
        Kind::Occasion => "baslinje/baseline, uppföljning/follow-up, or a date".into(),
        Kind::Group => "`dimension: category`".into(),
        Kind::Path => "a file in the project folder".into(),
        Kind::Url => "a web address".into(),
    }
}
