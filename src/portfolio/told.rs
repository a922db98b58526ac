//! Everything that a portfolio tells, in rows.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::Serialize;

use super::account::{Measured, Of, Told, hedge, word};
use super::editions::{Counted, choose_editions};
use super::gate::{Finding, Gate, remark};
use super::identity::{Member, find_same};
use super::outliers::{self, find_outliers};
use super::rows::{LeftOutRow, OutcomeRow, OutlierRow, ProgrammeRow, Standing, SumRow, TargetRow};
use super::sums::{add_up, add_up_parts, direction_word, unit_word};
use super::targets::{count_targets, standing, targets_of_all, weakest};
use super::twice::each_once;
use crate::analysis::FigureUnit;
use crate::diagnostic::Severity;
use crate::disclosure::differs_by_few;
use crate::model::Language;
use crate::results::{Shown, TOOL, When, Word};
use crate::wording::Catalogue;
use crate::wording::problems::tell;

/// The version of the file's layout.
const VERSION: u64 = 1;

/// What the results of many programmes tell together.
#[derive(Debug, Default)]
pub struct Portfolio {
    /// The programmes that count.
    pub programmes: Vec<ProgrammeRow>,
    /// What they tell together.
    pub sums: Vec<SumRow>,
    /// The same within focus areas and levels, where they stand in several.
    pub sums_within: Vec<SumRow>,
    /// Outcomes far from what other programmes have of the same indicator.
    pub outliers: Vec<OutlierRow>,
    /// How many indicators enough programmes report to look for such.
    pub compared: usize,
    /// How many targets they reach.
    pub targets: Vec<TargetRow>,
    /// What came of each indicator in each programme.
    pub outcomes: Vec<OutcomeRow>,
    /// What is said of files.
    pub left_out: Vec<LeftOutRow>,
    /// The same as problems.
    pub findings: Vec<Finding>,
    /// The latest edition's date.
    pub date: Option<NaiveDate>,
}

/// Chooses which files count, and tells what they say together.
pub fn tell_portfolio(gate: Gate, catalogue: &Catalogue) -> Portfolio {
    let language = catalogue.language();
    let others = gate.others();
    let Gate {
        accounts,
        mut findings,
        ..
    } = gate;
    findings.extend(others);
    let (counted, of_editions) = choose_editions(accounts, language);
    let (counted, told_twice) = each_once(counted);
    findings.extend(counted.iter().filter_map(of_its_pdf));
    let (kinds, of_kinds) = find_same(&counted);
    findings.extend(of_editions);
    findings.extend(told_twice);
    findings.extend(of_kinds);
    let sums = kinds
        .iter()
        .flat_map(|kind| add_up(kind, counted.len(), language));
    let within = kinds
        .iter()
        .flat_map(|kind| add_up_parts(kind, counted.len(), language));
    let (outliers, compared) = find_outliers(&kinds, language);
    Portfolio {
        sums: sums.collect(),
        sums_within: within.collect(),
        outliers,
        compared,
        programmes: counted
            .iter()
            .map(|counted| programme(counted, language))
            .collect(),
        targets: targets_of_all(&counted),
        outcomes: counted
            .iter()
            .flat_map(|counted| outcomes(counted, language))
            .collect(),
        left_out: findings
            .iter()
            .map(|finding| told(finding, catalogue))
            .collect(),
        date: counted.iter().map(|counted| counted.now.date).max(),
        findings,
    }
}

impl Portfolio {
    /// How many files do not count.
    pub fn count_left_out(&self) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.left_out)
            .count()
    }

    /// Writes `portfolio.json`, a row a line.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{{\n\"version\": {VERSION},\n\"tool\": \"{TOOL}\",")?;
        write_rows(out, "programmes", &self.programmes)?;
        writeln!(out, ",")?;
        write_rows(out, "sums", &self.sums)?;
        writeln!(out, ",")?;
        write_rows(out, "sums-within", &self.sums_within)?;
        writeln!(out, ",")?;
        write_rows(out, "targets", &self.targets)?;
        writeln!(out, ",")?;
        write_rows(out, "outliers", &self.outliers)?;
        writeln!(out, ",")?;
        write_rows(out, "files", &self.left_out)?;
        writeln!(out, "\n}}")
    }
}

fn write_rows<R: Serialize>(out: &mut dyn Write, name: &str, rows: &[R]) -> io::Result<()> {
    write!(out, "\"{name}\": [")?;
    let mut before = "\n";
    for row in rows {
        let before = std::mem::replace(&mut before, ",\n");
        write!(out, "{before}{}", serde_json::to_string(row)?)?;
    }
    write!(out, "\n]")
}

fn told(finding: &Finding, catalogue: &Catalogue) -> LeftOutRow {
    let told = tell(&finding.diagnostic, catalogue);
    LeftOutRow {
        file: told.place.file().unwrap_or_default().to_owned(),
        programme: finding.programme.clone(),
        left_out: finding.left_out,
        severity: told.severity.id().to_owned(),
        problem: told.id.to_owned(),
        message: told.message,
        help: told.help,
    }
}

/// What is worth knowing of the PDF that a programme's results came in.
fn of_its_pdf(counted: &Counted) -> Option<Finding> {
    let own = &counted.now;
    let problem = own.noted.clone()?;
    let of = Some(own.programme.id.clone());
    Some(remark(&own.file, problem, Severity::Note, of))
}

fn programme(counted: &Counted, language: Language) -> ProgrammeRow {
    let now = &counted.now;
    let of = &now.programme;
    let targets = count_targets(&now.measured);
    let labs = || now.measured.iter().filter_map(|measured| measured.labs);
    ProgrammeRow {
        id: of.id.clone(),
        title: of.title.of(language).unwrap_or(&of.id).to_owned(),
        reference_number: of.reference_number.clone(),
        funder: of.funder.clone(),
        start: of.start.clone(),
        end: of.end.clone(),
        date: now.date.into(),
        state: now.state.clone(),
        previous_date: counted.before.as_ref().map(|before| before.date.into()),
        threshold: of.threshold,
        labs: now.labs,
        indicators: targets.indicators,
        with_target: targets.with_target,
        reached: targets.reached,
        targets_unclear: targets.unclear,
        targets_inexact: targets.inexact,
        targets_withheld: targets.withheld,
        targets_status: targets.status,
        labs_with_target: labs().fold(0, |sum, (_, with)| with.saturating_add(sum)),
        labs_reached: labs().fold(0, |sum, (reached, _)| reached.saturating_add(sum)),
        file: now.file.clone(),
        sha256: now.digest.clone(),
    }
}

fn outcomes(counted: &Counted, language: Language) -> impl Iterator<Item = OutcomeRow> {
    let measured = counted.now.measured.iter();
    measured.map(move |measured| outcome(counted, measured, language))
}

fn outcome(counted: &Counted, measured: &Measured, language: Language) -> OutcomeRow {
    let account = &counted.now;
    let member = Member { account, measured };
    let of = &account.programme;
    let about = &measured.about;
    let shown = |of| measured.figure(of).map(|told| Shown(told.printed));
    let actual = measured
        .figure(Of::Actual)
        .filter(|told| told.value.is_some());
    let level = measured.level().map(Word::Ours);
    let then = previous(counted, measured);
    let few = then.is_some_and(|then| is_of_few(counted, measured, then));
    let standing = standing(measured);
    // What stands over all labs says more than the ends of theirs.
    let over_all = measured.figure(Of::Actual).is_some();
    let alone = measured.by_lab.filter(|_| !over_all);
    let weakest = weakest(measured, &Of::ALL);
    let of_labs = alone.map(|labs| labs.status);
    let missed = standing == Some(Standing::NotReached);
    OutcomeRow {
        programme: of.id.clone(),
        programme_title: of.title.of(language).unwrap_or(&of.id).to_owned(),
        indicator: about.id.clone(),
        indicator_name: about.name.of(language).unwrap_or(&about.id).to_owned(),
        codes: about.codes.clone(),
        measured: about.measured.clone(),
        level: level.unwrap_or_else(|| about.level.clone()),
        focus_area: measured.focus_area.clone(),
        unit: unit_word(&member),
        direction: direction_word(&member),
        scale: measured.scale(),
        baseline: shown(Of::Baseline),
        target: shown(Of::Target),
        actual: shown(Of::Actual),
        qualifier: actual.and_then(|told| hedge(told.hedge.as_deref()?)),
        numerator: actual.and_then(|told| told.numerator),
        denominator: actual.and_then(|told| told.denominator),
        n: actual.and_then(|told| told.n),
        first: actual.and_then(|told| told.first.clone()).map(When),
        last: actual.and_then(|told| told.last.clone()).map(When),
        status: weakest.into_iter().chain(of_labs).min().map(Word::Ours),
        target_reached: match standing {
            Some(Standing::Reached) => Some(true),
            Some(Standing::NotReached) => Some(false),
            Some(Standing::Unclear | Standing::Inexact | Standing::Withheld) | None => None,
        },
        standing: standing.map(Word::Ours),
        labs_with_actual: alone.map(|labs| labs.labs),
        labs_low: alone.map(|labs| labs.low),
        labs_high: alone.map(|labs| labs.high),
        labs_with_target: measured.labs.map(|(_, with)| with),
        labs_reached: measured.labs.map(|(reached, _)| reached),
        explained: missed.then_some(measured.commented),
        attainment: measured.attainment().map(outliers::told),
        // Beside the actual it would tell the change.
        previous: then.map(|then| Shown(then.printed.filter(|_| !few))),
        change: then.and_then(|then| change(actual?, then, few)),
    }
}

/// The same indicator's actual in the edition before, where both editions show
/// it in the same unit and on the same scale.
fn previous<'a>(counted: &'a Counted, measured: &Measured) -> Option<&'a Told> {
    measured.value(Of::Actual)?;
    let about = &measured.about;
    let mut before = counted.before.as_ref()?.measured.iter();
    let before = before.find(|before| before.about.id == about.id)?;
    let same = word(&before.about.unit) == word(&about.unit) && before.scale() == measured.scale();
    before.value(Of::Actual).filter(|_| same)?;
    before.figure(Of::Actual)
}

/// Whether the change between two editions tells of a few persons.
fn is_of_few(counted: &Counted, measured: &Measured, then: &Told) -> bool {
    let now = measured.figure(Of::Actual);
    let values = now.and_then(|now| Some(((now.value?, now.n), (then.value?, then.n))));
    let unit = measured.unit().filter(|unit| unit.is_about_people());
    let Some(((own, other), unit)) = values.zip(unit) else {
        return false;
    };
    let before = counted.before.as_ref();
    let before = before.map_or(0, |before| before.programme.threshold);
    let threshold = before.max(counted.now.programme.threshold);
    own != other && differs_by_few(FigureUnit::Of(unit), own, other, threshold)
}

/// The change between two editions; withheld where it is of a few persons, none
/// where either value is not exact.
fn change(now: &Told, then: &Told, few: bool) -> Option<Shown> {
    if now.hedge.is_some() || then.hedge.is_some() {
        return None;
    }
    // Of printed values, with the computer's own decimals taken away.
    let change = (now.printed? - then.printed?) * 1e6;
    Some(Shown((!few).then(|| change.round() / 1e6)))
}
