//! What the portfolio's document is filled with: counts for its sentences, and
//! rows for its tables, as far as a reader turns pages.

use std::collections::BTreeMap;

use minijinja::{Value, context};

use super::account::Of;
use super::outliers::{FAR, LEAST_PROGRAMMES};
use super::printed::{Printer, is_made_up};
use super::programmes::{day, in_rows, outcome, page_of, status_of};
use super::rows::{By, OutcomeRow, OutlierRow, SumRow, TargetRow};
use super::told::Portfolio;
use crate::analysis::FigureUnit;
use crate::model::{Language, Status};
use crate::project::Theme;
use crate::results::{Shown, Word, Worded};
use crate::templates::said;
use crate::wording::{Catalogue, format};

/// So many programmes have a page each; more than that a row each.
const MOST_PAGES: usize = 40;
/// A table that goes on for longer than this is for a spreadsheet.
const MOST_ROWS: usize = 100;
/// The same of the table of programmes, which is all that is told of each.
const MOST_PROGRAMMES: usize = 2000;
/// What is said of indicators that are called the same and are not.
const UNLIKE: [&str; 4] = [
    "code-unlike",
    "codes-unlike",
    "code-scales",
    "indicator-unlike",
];
/// So many reasons for files that are left out are told among the findings.
const MOST_REASONS: usize = 3;

/// Everything that the template is filled with.
pub fn context_of(portfolio: &Portfolio, catalogue: &Catalogue) -> Value {
    let print = Printer { catalogue };
    let outcomes: BTreeMap<&str, Vec<&OutcomeRow>> = portfolio
        .outcomes
        .chunk_by(|one, next| one.programme == next.programme)
        .filter_map(|rows| Some((rows.first()?.programme.as_str(), rows.iter().collect())))
        .collect();
    let many = portfolio.programmes.len() > MOST_PAGES;
    let pages: Vec<Value> = portfolio
        .programmes
        .iter()
        .take(if many { 0 } else { MOST_PAGES })
        .map(|row| {
            let own = outcomes.get(row.id.as_str());
            page_of(row, own.map_or(&[], Vec::as_slice), MOST_ROWS, print)
        })
        .collect();
    let rows = portfolio.programmes.iter().filter(|_| many);
    let rows = rows.map(|row| in_rows(row, print));
    let (groups, groups_left) = groups(&portfolio.targets, print);
    let (sums, sums_alone) = sums(&portfolio.sums, print);
    context! {
        report => report(portfolio, print),
        lab => (),
        all => counts(portfolio),
        funders => funders(portfolio, print),
        editions => editions(portfolio, print),
        reasons => reasons(portfolio),
        groups,
        groups_left,
        sums => limited(sums.into_iter(), MOST_ROWS, "Sums", "Summor", print),
        sums_alone,
        least => LEAST_PROGRAMMES,
        far => FAR as u64,
        outliers => outliers(portfolio, print),
        unexplained => unexplained(portfolio, print),
        changes => changes(portfolio, print),
        pages,
        in_rows => limited(rows, MOST_PROGRAMMES, "Programmes", "Program", print),
        most_pages => MOST_PAGES,
        left_out => left_out(portfolio, print),
        unlike => unlike(portfolio),
    }
}

/// The first of some rows, how many there are, and the sheet that has them all.
fn limited(
    rows: impl Iterator<Item = Value>,
    most: usize,
    english: &str,
    swedish: &str,
    print: Printer<'_>,
) -> Value {
    let mut rows: Vec<Value> = rows.collect();
    let total = rows.len();
    rows.truncate(most);
    let table = match print.language() {
        Language::Swedish => swedish,
        Language::English => english,
    };
    context! { more => total > most, total, table, rows }
}

fn statuses(portfolio: &Portfolio) -> impl Iterator<Item = Status> {
    portfolio.outcomes.iter().filter_map(status_of)
}

/// What every document says of itself.
fn report(portfolio: &Portfolio, print: Printer<'_>) -> Value {
    let date = portfolio.date.unwrap_or_default();
    context! {
        title => print.catalogue.text("portfolio-running"),
        date => format::date(date, print.language()),
        language => print.language().code(),
        draft => false,
        accent => Theme::default().accent,
        cover => (),
        logos => Vec::<Value>::new(),
        made_up => statuses(portfolio).any(|status| status == Status::Example),
        has_published => statuses(portfolio).any(|status| status == Status::Published),
    }
}

fn counts(portfolio: &Portfolio) -> Value {
    let programmes = &portfolio.programmes;
    let mut all = portfolio.targets.iter();
    let all = all.find(|row| row.by == Word::Ours(By::All));
    let none = TargetRow::default();
    let all = all.unwrap_or(&none);
    let is_told = |shown: &Option<Shown>| shown.as_ref().is_some_and(|Shown(it)| it.is_some());
    let is_withheld = |shown: &Option<Shown>| shown.as_ref().is_some_and(|Shown(it)| it.is_none());
    let rows = || portfolio.outcomes.iter();
    let mut reporting: Vec<&str> = rows()
        .filter(|row| is_told(&row.actual))
        .map(|row| row.programme.as_str())
        .collect();
    reporting.dedup();
    let with_status = |status| {
        let told = rows().filter(|row| is_told(&row.actual));
        told.filter(|row| status_of(row) == Some(status)).count()
    };
    let withheld = rows().flat_map(|row| [&row.baseline, &row.target, &row.actual]);
    let finals = programmes.iter().filter(|row| row.state.word() == "final");
    let finals = finals.count();
    context! {
        programmes => programmes.len(),
        finals,
        drafts => programmes.len() - finals,
        reporting => reporting.len(),
        outcomes => rows().filter(|row| is_told(&row.actual)).count(),
        with_target => all.with_target,
        reached => all.reached,
        missed => missed(all),
        unclear => all.unclear.saturating_add(all.inexact),
        targets_withheld => all.withheld,
        withheld => withheld.filter(|shown| is_withheld(shown)).count(),
        preliminary => with_status(Status::Preliminary),
        made_up => with_status(Status::Example),
        compared => portfolio.compared > 0,
        earlier => programmes.iter().filter(|row| row.previous_date.is_some()).count(),
        left_out => portfolio.count_left_out(),
    }
}

fn missed(row: &TargetRow) -> u64 {
    let others = row.reached.saturating_add(row.unclear);
    let others = others.saturating_add(row.inexact);
    row.with_target.saturating_sub(others)
}

/// Those who pay, where all programmes say the same.
fn funders(portfolio: &Portfolio, print: Printer<'_>) -> Option<String> {
    let mut programmes = portfolio.programmes.iter();
    let first = programmes.next()?.funder.clone()?;
    let alike = programmes.all(|row| row.funder.as_ref() == Some(&first));
    alike.then(|| format::list(&first, print.language()))
}

/// From the first edition's date to the last's.
fn editions(portfolio: &Portfolio, print: Printer<'_>) -> Option<String> {
    let dates = portfolio.programmes.iter();
    let dates: Vec<&str> = dates.filter_map(|row| day(&row.date)).collect();
    let (first, last) = (dates.iter().min()?, dates.iter().max()?);
    Some(match first == last {
        true => print.when(first),
        false => format!("{} – {}", print.when(first), print.when(last)),
    })
}

/// Why files are left out, the reasons of most files first.
fn reasons(portfolio: &Portfolio) -> Vec<Value> {
    let mut reasons: Vec<(&str, &str, u64)> = Vec::new();
    for row in portfolio.left_out.iter().filter(|row| row.left_out) {
        match reasons.iter_mut().find(|(id, ..)| *id == row.problem) {
            Some((.., count)) => *count += 1,
            None => reasons.push((&row.problem, &row.message, 1)),
        }
    }
    reasons.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
    let reasons = reasons.into_iter().take(MOST_REASONS);
    let reasons = reasons.map(|(_, message, count)| {
        let message = format::sentence_case(message);
        let message = format!("{}.", message.trim_end_matches('.'));
        context! { message, count }
    });
    reasons.collect()
}

/// How many targets are reached: in all, by level, by focus area; and how many
/// focus areas are not shown.
fn groups(targets: &[TargetRow], print: Printer<'_>) -> (Vec<Value>, usize) {
    let by = [
        (By::All, "portfolio-group-all"),
        (By::Level, "portfolio-group-levels"),
        (By::Area, "portfolio-group-areas"),
    ];
    let mut left = 0;
    let mut groups = Vec::new();
    for (by, key) in by {
        let own = targets.iter().filter(|row| row.by == Word::Ours(by));
        let own: Vec<&TargetRow> = own.collect();
        left += own.len().saturating_sub(MOST_ROWS);
        let rows = own.iter().take(MOST_ROWS);
        let rows: Vec<Value> = rows.map(|row| target_row(row, print)).collect();
        if !rows.is_empty() {
            groups.push(context! { name => print.catalogue.text(key), rows });
        }
    }
    (groups, left)
}

fn target_row(row: &TargetRow, print: Printer<'_>) -> Value {
    let level = row.level.as_ref().map(|level| level.told(print.catalogue));
    let name = level.or_else(|| row.focus_area.clone());
    let name = name.unwrap_or_else(|| print.catalogue.text("portfolio-by-all"));
    let reached = print.made_of(Some(row.reached), Some(row.with_target));
    context! {
        name => format::sentence_case(&name),
        programmes => row.programmes,
        reached => said(reached.unwrap_or_default(), is_made_up(row.status.as_ref())),
        of => row.reached,
        all => row.with_target,
        missed => missed(row),
        unclear => row.unclear.saturating_add(row.inexact),
        withheld => row.withheld,
    }
}

/// A row for what several programmes report, and how many indicators only one
/// does.
fn sums(rows: &[SumRow], print: Printer<'_>) -> (Vec<Value>, usize) {
    let kind = |row: &SumRow| {
        let same = (row.same_by.clone(), row.code.clone(), row.indicator.clone());
        let counts = (row.definition.clone(), row.measured.clone());
        (
            same,
            row.unit.clone(),
            row.direction.clone(),
            row.scale,
            counts,
        )
    };
    let place = |row: &SumRow| {
        let mut all = Of::ALL.iter();
        all.position(|of| of.word() == row.measure.word())
    };
    // The measures of a kind stand in their order: one that comes before the last
    // is of another kind.
    let kinds = rows.chunk_by(|one, next| kind(one) == kind(next) && place(one) < place(next));
    let (several, alone): (Vec<&[SumRow]>, Vec<&[SumRow]>) =
        kinds.partition(|rows| rows.iter().any(|row| row.reported_by > 1));
    let rows = several.into_iter().filter_map(|rows| sum_row(rows, print));
    (rows.collect(), alone.len())
}

fn sum_row(rows: &[SumRow], print: Printer<'_>) -> Option<Value> {
    let first = rows.first()?;
    let of = |measure: &str| rows.iter().find(|row| row.measure.word() == measure);
    let value = |measure| match of(measure) {
        Some(row) if row.value.is_some() => {
            let shown = Shown(row.value);
            let made_up = is_made_up(row.status.as_ref());
            print.value(&row.unit, Some(&shown), row.qualifier.as_ref(), made_up)
        }
        Some(row) if row.not_pooled == 0 => print.sign("withheld-sign"),
        _ => print.sign("missing-sign"),
    };
    let told = of("actual").unwrap_or(first);
    let actual = of("actual").filter(|row| row.value.is_some());
    // All that is added in a row is of the same programmes.
    let in_it = rows.iter().map(|row| row.programmes).max().unwrap_or(0);
    let made_of = actual.and_then(|row| {
        let share = print.made_of(row.numerator, row.denominator);
        share.or_else(|| {
            let n = print.count(row.n?);
            Some(
                print
                    .catalogue
                    .format("portfolio-with-n", &[("n", n.as_str().into())]),
            )
        })
    });
    let scale = first.scale.map(|scale| format::span(scale.min, scale.max));
    let about = [
        first.code.clone(),
        Some(first.unit.told(print.catalogue)),
        scale,
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    Some(context! {
        name => first.name.clone(),
        about => about.join(", "),
        measured => first.measured.clone(),
        baseline => value("baseline"),
        target => value("target"),
        actual => value("actual"),
        made_of,
        reported => print.made_of(Some(told.reported_by), Some(told.out_of)),
        withheld => told.withheld,
        programmes => print.made_of(Some(in_it), Some(told.out_of)),
    })
}

/// Which indicators are not added up though they are called the same, and why.
fn unlike(portfolio: &Portfolio) -> Vec<String> {
    let rows = portfolio.left_out.iter();
    let rows = rows.filter(|row| UNLIKE.contains(&row.problem.as_str()));
    let told = rows.map(|row| format!("{}.", format::sentence_case(&row.message)));
    told.take(MOST_ROWS).collect()
}

fn outliers(portfolio: &Portfolio, print: Printer<'_>) -> Value {
    let share = Word::Ours(FigureUnit::Ratio);
    let mut rows: Vec<_> = portfolio.outliers.iter().collect();
    let far = |row: &OutlierRow| (row.attainment - row.median).abs() / row.distance;
    rows.sort_by(|one, next| far(next).total_cmp(&far(one)));
    let rows = rows.into_iter().map(|row| {
        let made_up = is_made_up(row.status.as_ref());
        let value = |value| print.value(&share, Some(&Shown(Some(value))), None, made_up);
        context! {
            programme => row.programme_title.clone(),
            indicator => row.indicator_name.clone(),
            attainment => value(row.attainment),
            median => value(row.median),
            programmes => row.programmes,
        }
    });
    limited(rows, MOST_ROWS, "Outliers", "Avvikande", print)
}

fn unexplained(portfolio: &Portfolio, print: Printer<'_>) -> Value {
    let rows = portfolio.outcomes.iter();
    let rows = rows.filter(|row| row.explained == Some(false));
    let rows = rows.map(|row| outcome(row, print));
    limited(rows, MOST_ROWS, "Results", "Resultat", print)
}

fn changes(portfolio: &Portfolio, print: Printer<'_>) -> Value {
    let rows = portfolio.outcomes.iter();
    let rows = rows.filter(|row| row.previous.is_some());
    let rows = rows.map(|row| outcome(row, print));
    limited(rows, MOST_ROWS, "Results", "Resultat", print)
}

fn left_out(portfolio: &Portfolio, print: Printer<'_>) -> Value {
    let rows = portfolio.left_out.iter().filter(|row| row.left_out);
    let rows = rows.map(|row| {
        let message = format::sentence_case(&row.message);
        context! { file => row.file.clone(), message }
    });
    limited(rows, MOST_ROWS, "Left out", "Utelämnade", print)
}
