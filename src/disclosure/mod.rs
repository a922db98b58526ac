//! The one closed step between what is known and what may be shown.
//!
//! [`release`] is the only constructor of a [`Publication`]; charts, text and
//! publish accept nothing else. It always looks at the whole programme, also
//! when only one lab is built, because safety is a property of everything
//! that is published together.
//!
//! Primary rules guard small counts; everything derived from a withheld
//! figure is withheld; and so is what would give one away, until no reader and
//! no lab that knows its own figures can conclude too much ([`complementary`],
//! [`sums`]). An audit proves it at the end; where it cannot, nothing is built.

mod apart;
mod beside;
mod coders;
mod complementary;
mod crossed;
mod earlier;
mod editions;
mod exemptions;
mod existence;
mod free_text;
mod intervals;
mod interviews_held;
mod judged_quotes;
pub mod network;
mod order;
mod overlapping;
mod primary;
mod publication;
mod quotes;
mod range;
mod ranges;
mod relations;
mod running;
mod saturation;
mod sources;
mod spoken;
pub mod statements;
mod sums;
mod surveys;
mod themes;
mod tied;
mod together;
mod turns;

use std::collections::{BTreeMap, BTreeSet};

pub use apart::{Shown, differs_by_few};
pub use earlier::{Earlier, EarlierFigure};
pub use free_text::{guard_file_names, guard_source_names, guard_written};
pub use interviews_held::InterviewsHeld;
pub use judged_quotes::{JudgedQuote, JudgedQuotes, QuoteState, Unnamed};
pub use publication::own_screen::OwnScreen;
pub use publication::{Publication, Published};
pub use quotes::Quote;
pub use range::Range;
pub use sources::PublishedSource;

use crate::analysis::aggregate::add_reached;
use crate::analysis::agreement::Compared;
use crate::analysis::evidence::add_moved;
use crate::analysis::{Figure, FigureKey, Findings, Formula, Input, Register};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Value, plain};
use crate::model::{CellRef, Programme};
use crate::project::{AllowedText, Exemption, Policy};
use editions::Editions;
use free_text::Told;
use relations::Guard;
use statements::Statement;

/// Why a figure is withheld. Told to the project, never published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The figure itself is small, or says something of everyone in a small group.
    Primary,
    /// It is computed from a withheld figure.
    Derived,
    /// Shown, it would give a withheld figure away.
    Complementary,
    /// It differs from what an earlier publication showed by a few persons.
    Edition,
}

/// The figures that are withheld, each with the rule that struck first.
type Withheld = BTreeMap<FigureKey, Rule>;

/// Decides for every figure whether it may be shown to readers who know what
/// `earlier` publications told.
///
/// The diagnostics are warnings about exemptions that do not match between
/// data and manifest, about comments and told results that stand beside a
/// withheld figure and are dropped, and a note per withheld figure with its
/// rule. Errors stand at the cells whose texts point at a person, or tell a
/// withheld count.
pub fn release(
    mut programme: Programme,
    findings: Findings,
    policy: &Policy,
    earlier: &Earlier,
) -> (Publication, Diagnostics) {
    let mut register = findings.register;
    surveys::coarsen_tests(&programme, &mut register, policy.threshold);
    let mut surveys = surveys::Surveys::of(&programme, policy.threshold);
    register.keep(|key, figure| surveys.tells(key, figure));
    let compared = Compared::of(&programme);
    let themes = themes::Themes::of(&programme, &register);
    let mut diagnostics = exemptions::mismatches(&programme, &register, policy);
    let exempt = |key: FigureKey| exemptions::is_exempt(&programme, &register, policy, key);
    let editions = Editions::of(&programme, &register, earlier, policy.threshold);
    // What was told hides nothing, unless nothing else is left to withhold: not
    // told again, it may at least have changed.
    let known = |key: FigureKey| editions.knows(key);
    let forgotten = |_: FigureKey| false;
    let mut remembers = true;

    let mut withheld: Withheld = register
        .iter()
        .filter(|&(key, figure)| {
            !surveys::judges(key)
                && !exempt(key)
                && (primary::strikes(figure, policy.threshold)
                    || primary::tells_of_everyone(&register, key, figure, policy.threshold))
        })
        .map(|(key, _)| (key, Rule::Primary))
        .collect();
    ranges::guard_bookkeeping(&register, policy.threshold, &mut withheld);
    editions.guard(&exempt, &mut withheld);
    let mut guard = Guard {
        k: policy.threshold,
        exempt: &exempt,
        known: &known,
    };
    let mut topics = relations::topics(&programme, &register, guard);
    editions.withhold_again(&programme, &topics, &exempt, &mut withheld);
    let ordered = order::Ordered::of(&programme, &register);
    let overlaps = relations::overlaps(&programme, &register, themes.over_codes());
    let tied = tied::Tied::of(&programme, &register);
    together::guard(&register, policy.threshold, &mut withheld);
    let open = loop {
        let before = withheld.len();
        let implied = themes.implied_strengths(&register, &findings.evidence, &withheld);
        close_over_derived(&register, &implied, &mut withheld);
        themes.guard(&register, policy.threshold, &mut withheld);
        surveys.guard(&register, &editions, &mut withheld);
        saturation::guard(&register, &mut withheld);
        coders::guard(&compared, &register, policy.threshold, &mut withheld);
        ordered.guard(guard, &mut withheld);
        let mut between = ordered.bounds(&withheld);
        if remembers {
            editions.narrow(&register, policy.threshold, &mut between);
        }
        relations::bound(&mut topics, &between);
        complementary::protect(&topics, guard, &mut withheld);
        sums::protect(&programme, &register, guard, &mut withheld);
        tied.guard(&mut withheld);
        overlapping::protect(&overlaps, guard, &mut withheld);
        if withheld.len() > before {
            continue;
        }
        let more = running::protect(&topics, &ordered, guard, &withheld);
        if !more.is_empty() {
            withheld.extend(more.into_iter().map(|key| (key, Rule::Complementary)));
            continue;
        }
        // Beyond doubt: what could still be concluded goes with all it rests on.
        // Only what an exemption shows can stay open after that.
        let open = audit(&topics, &programme, &register, guard, &withheld);
        match complementary::give_up(&topics, guard, &open, &withheld) {
            Some(more) => {
                withheld.extend(more.into_iter().map(|key| (key, Rule::Complementary)));
            }
            None if !open.is_empty() && remembers => {
                remembers = false;
                guard.known = &forgotten;
                relations::unbind(&mut topics);
            }
            None => break complementary::beside_shown(&topics, open, &withheld),
        }
    };
    surveys.guard_backgrounds(&programme, &register, &mut withheld);
    diagnostics.extend(audit_errors(&programme, &register, open));
    // A range is what follows from this edition; what earlier ones said widens it.
    relations::unbind(&mut topics);
    relations::bound(&mut topics, &ordered.bounds(&withheld));
    let found = (&topics[..], &surveys);
    let ranges = ranges::ranges(&programme, &register, found, guard, &withheld);
    let ranges = editions.widen_ranges(ranges);
    surveys.forget_intervals(&mut register);
    existence::drop_moot(&mut register, policy.threshold, &mut withheld);
    let is_told = |key: FigureKey, figure: &Figure| surveys.tells(key, figure);
    let k = policy.threshold;
    existence::list_undecided(&programme, &mut register, (k, &is_told), &mut withheld);
    // From what is shown alone, so that nothing more can be concluded from it.
    let is_shown = |key: FigureKey| !withheld.contains_key(&key);
    add_reached(&programme, &mut register, is_shown);
    add_moved(&programme, &mut register, is_shown);
    diagnostics.extend(withholding_notes(&programme, &register, &withheld));
    let told = Told::of(&programme, &register, &withheld);
    diagnostics.extend(beside::drop_beside(&mut programme, &register, &withheld));
    let texts = free_text::guard_texts(&programme, &policy.free_text, &told);
    diagnostics.extend(texts.diagnostics);
    let (quotes, judged, unknown) =
        quotes::choose_quotes(&programme, &register, &withheld, policy, &texts.stopped);
    diagnostics.extend(unknown);
    let used = exemptions::used(&programme, &register, policy)
        .into_iter()
        .cloned()
        .collect();
    (
        Publication::new(programme, register, withheld, policy, used, texts.allowed)
            .with_quotes(quotes, judged)
            .with_ranges(ranges),
        diagnostics,
    )
}

/// The withheld figures of which too much can be concluded.
fn audit(
    topics: &[relations::Topic],
    programme: &Programme,
    register: &Register,
    guard: Guard<'_>,
    withheld: &Withheld,
) -> Vec<FigureKey> {
    let mut open = complementary::audit(topics, guard, withheld);
    open.extend(sums::audit(programme, register, guard, withheld));
    open
}

/// What the audit found, at the cells of the figures.
fn audit_errors(
    programme: &Programme,
    register: &Register,
    mut open: Vec<FigureKey>,
) -> Vec<Diagnostic> {
    open.sort_unstable();
    open.dedup();
    let errors = open.into_iter().map(|key| {
        Problem::DisclosureAudit {
            figure: plain(key.id(programme)),
        }
        .error_at(place(programme, register, key))
    });
    errors.collect()
}

/// The first cell that a figure rests on.
fn place(programme: &Programme, register: &Register, key: FigureKey) -> Place {
    let cells = register.get(key).map(|figure| register.cells(figure));
    let first = cells.and_then(|cells| cells.first().copied());
    first.map_or(Place::Project, |range| {
        programme.sources.place(CellRef {
            sheet: range.sheet,
            column: range.column,
            row: range.first,
        })
    })
}

/// Whether a figure of this formula tells its inputs when it is shown.
fn gives_inputs_away(formula: Formula) -> bool {
    match statements::of_formula(formula) {
        Statement::Linear => true,
        // How well items hang together is told of large groups, whatever else is.
        Statement::LargeGroups => formula != Formula::CronbachAlpha,
        _ => counts_together(formula),
    }
}

/// Whether a formula counts what two codes have in common: small counts are
/// guarded, and so is what tells of a code that is.
fn counts_together(formula: Formula) -> bool {
    matches!(
        formula,
        Formula::SegmentsTogether | Formula::InterviewsTogether
    )
}

/// Withholds what is computed from withheld figures, until nothing changes.
/// Sums and pooled shares over labs are left to `complementary`: they hide
/// their parts as long as more than one part is withheld. What is `implied` by
/// figures that are shown stays.
fn close_over_derived(register: &Register, implied: &BTreeSet<FigureKey>, withheld: &mut Withheld) {
    loop {
        let struck: Vec<FigureKey> = register
            .iter()
            .filter(|(key, figure)| {
                !withheld.contains_key(key)
                    && !implied.contains(key)
                    && gives_inputs_away(figure.formula)
                    && figure.inputs.iter().any(
                        |input| matches!(input, Input::Figure(key) if withheld.contains_key(key)),
                    )
            })
            .map(|(key, _)| key)
            .collect();
        if struck.is_empty() {
            return;
        }
        withheld.extend(struck.into_iter().map(|key| (key, Rule::Derived)));
    }
}

/// Withheld figures that are told one by one; of more, only how many.
const NOTES: usize = 200;

fn withholding_notes<'a>(
    programme: &'a Programme,
    register: &'a Register,
    withheld: &'a Withheld,
) -> impl Iterator<Item = Diagnostic> + 'a {
    let told = || {
        let own = withheld.iter();
        own.filter(|(key, _)| {
            !surveys::is_part(**key) && !is_together(**key) && !surveys::is_breakdown(**key)
        })
    };
    let breakdowns = withheld.keys().filter(|key| surveys::is_breakdown(**key));
    let breakdowns = breakdowns.count();
    let together = withheld.keys().filter(|key| is_together(**key)).count();
    let one_by_one = told()
        .take(NOTES)
        .map(|(&key, &rule)| withholding_note(programme, register, key, rule));
    let all = told().count();
    let counted = |count: usize, problem: fn(Value) -> Problem| {
        (count > 0).then(|| problem(count.into()).note_at(Place::Project))
    };
    let more = counted(all.saturating_sub(NOTES), |count| Problem::WithheldMore {
        count,
    });
    let classes = counted(withheld.len() - all - together - breakdowns, |count| {
        Problem::WithheldClasses { count }
    });
    let together = counted(together, |count| Problem::WithheldTogether { count });
    let breakdowns = counted(breakdowns, |count| Problem::WithheldBackgrounds { count });
    let told = one_by_one.chain(more).chain(classes);
    told.chain(breakdowns).chain(together)
}

/// Whether a figure is of two codes: there are as many as the square of those.
fn is_together(key: FigureKey) -> bool {
    matches!(key, FigureKey::Together { .. })
}

fn withholding_note(
    programme: &Programme,
    register: &Register,
    key: FigureKey,
    rule: Rule,
) -> Diagnostic {
    let figure = plain(key.id(programme));
    let problem = match rule {
        Rule::Primary => Problem::WithheldPrimary { figure },
        Rule::Derived => Problem::WithheldDerived { figure },
        Rule::Complementary => Problem::WithheldComplementary { figure },
        Rule::Edition => Problem::WithheldEdition { figure },
    };
    problem.note_at(place(programme, register, key))
}
