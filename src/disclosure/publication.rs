//! What may be drawn, written or published, and nothing else.

pub(super) mod own_screen;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use super::interviews_held::InterviewsHeld;
use super::judged_quotes::JudgedQuotes;
use super::range::{Range, Ranges};
use super::sources::{PeopleSheets, PublishedSource};
use super::{AllowedText, Exemption, Policy, Quote, Withheld};
use crate::analysis::indicators::Progress;
use crate::analysis::register::{Hidden, Seen};
use crate::analysis::standing::{is_unclear, standing};
use crate::analysis::verdict::{Verdict, difference, verdict};
use crate::analysis::{Figure, FigureKey, FigureUnit, IndicatorMeasure, Input, KeyParts, Register};
use crate::diagnostic::Problem;
use crate::model::programme::Programme;
use crate::model::{IndicatorIx, ItemIx, LabIx, Occasion, Scope, SheetId, Status};

/// A figure as the reader may see it.
#[derive(Debug, Clone, Copy)]
pub enum Published<'a> {
    /// Shown.
    Shown(&'a Figure),
    /// Withheld; a reader learns no more than what it would count in, and where
    /// it lies as far as what is shown tells anyway.
    Withheld {
        /// What it would count in.
        unit: FigureUnit,
        /// Where it lies, where that is known.
        range: Option<Range>,
    },
}

/// Everything that may leave the program. Only [`super::release`] makes one.
#[derive(Debug)]
pub struct Publication {
    programme: Programme,
    /// Withheld figures stay, unreachable from outside: a shown total can then
    /// still be followed to all the cells it rests on.
    register: Register,
    withheld: Withheld,
    ranges: Ranges,
    /// Whose rows are in which sheets, once the rows themselves are gone.
    people: PeopleSheets,
    quotes: Vec<Quote>,
    /// All of them, for the project's own screen.
    judged: JudgedQuotes,
    threshold: u64,
    exemptions: Vec<Exemption>,
    allowed_texts: Vec<AllowedText>,
    interviews: InterviewsHeld,
    key_figures: Vec<IndicatorIx>,
    /// What is asked of every document, counted once: of all, and per lab.
    all: Extent,
    labs: Vec<Extent>,
    /// Where in the register the figures about each lab stand.
    of_labs: Vec<Vec<u32>>,
    /// The labs whose figures come from a sheet.
    labs_of_files: BTreeMap<String, BTreeSet<LabIx>>,
}

/// What is shown and withheld within a scope.
#[derive(Debug, Clone, Copy)]
struct Extent {
    weakest: Status,
    strongest: Option<Status>,
    figures: usize,
    withheld: usize,
    ranges: usize,
}

impl Extent {
    const NOTHING: Self = Self {
        weakest: Status::Published,
        strongest: None,
        figures: 0,
        withheld: 0,
        ranges: 0,
    };

    fn count(&mut self, published: Published<'_>) {
        self.figures += 1;
        match published {
            Published::Shown(figure) => {
                self.weakest = self.weakest.min(figure.status);
                self.strongest = self.strongest.max(Some(figure.status));
            }
            Published::Withheld { range, .. } => {
                self.withheld += 1;
                self.ranges += usize::from(range.is_some());
            }
        }
    }
}

impl Publication {
    pub(super) fn new(
        mut programme: Programme,
        register: Register,
        withheld: Withheld,
        policy: &Policy,
        exemptions: Vec<Exemption>,
        allowed_texts: Vec<AllowedText>,
    ) -> Self {
        let interviews = InterviewsHeld::of(&programme);
        let people = PeopleSheets::of(&programme);
        forget_rows(&mut programme);
        let key_figures = key_figures(&programme, &register);
        Self {
            all: Extent::NOTHING,
            labs: vec![Extent::NOTHING; programme.labs.len()],
            of_labs: vec![Vec::new(); programme.labs.len()],
            labs_of_files: BTreeMap::new(),
            programme,
            register,
            withheld,
            ranges: Ranges::new(),
            people,
            quotes: Vec::new(),
            judged: JudgedQuotes::default(),
            threshold: policy.threshold,
            exemptions,
            allowed_texts,
            interviews,
            key_figures,
        }
    }

    /// With the quotes that may be shown, and what was judged of all.
    pub(super) fn with_quotes(mut self, quotes: Vec<Quote>, judged: JudgedQuotes) -> Self {
        (self.quotes, self.judged) = (quotes, judged);
        self
    }

    /// With the ranges of what is withheld, and everything counted.
    pub(super) fn with_ranges(mut self, ranges: Ranges) -> Self {
        self.ranges = ranges;
        self.count_extents();
        self
    }

    fn count_extents(&mut self) {
        let (mut all, mut labs) = (Extent::NOTHING, vec![Extent::NOTHING; self.labs.len()]);
        let mut of_labs = vec![Vec::new(); self.labs.len()];
        let mut labs_of_sheets = BTreeMap::<SheetId, BTreeSet<LabIx>>::new();
        let figures = self.figures().zip(self.register.iter());
        for (position, ((key, published), (_, figure))) in (0..).zip(figures) {
            all.count(published);
            if let Scope::Lab(lab) = key.scope() {
                labs[lab.at()].count(published);
                of_labs[lab.at()].push(position);
                for input in figure.inputs.iter() {
                    if let Input::Cells(range) = input {
                        labs_of_sheets.entry(range.sheet).or_default().insert(lab);
                    }
                }
            }
        }
        let mut labs_of_files = BTreeMap::<String, BTreeSet<LabIx>>::new();
        for (sheet, own) in labs_of_sheets {
            let file = self.programme.sources.file(sheet).to_owned();
            labs_of_files.entry(file).or_default().extend(own);
        }
        for (lab, status) in self.text_statuses() {
            all.weakest = all.weakest.min(status);
            if let Some(lab) = lab {
                let own = &mut labs[lab.at()].weakest;
                *own = status.min(*own);
            }
        }
        (self.all, self.labs, self.of_labs) = (all, labs, of_labs);
        self.labs_of_files = labs_of_files;
    }

    fn extent(&self, scope: Scope) -> Extent {
        match scope {
            Scope::All => self.all,
            Scope::Lab(lab) => self.labs[lab.at()],
        }
    }

    fn publish<'a>(&self, key: FigureKey, figure: &'a Figure) -> Published<'a> {
        if self.withheld.contains_key(&key) {
            Published::Withheld {
                unit: figure.unit,
                range: self.ranges.get(&key).copied(),
            }
        } else {
            Published::Shown(figure)
        }
    }

    /// The figure under `key`; `None` where there is no such figure at all.
    pub fn figure(&self, key: FigureKey) -> Option<Published<'_>> {
        Some(self.publish(key, self.register.get(key)?))
    }

    /// The figure under `key` where it may be shown.
    pub fn shown(&self, key: FigureKey) -> Option<&Figure> {
        match self.figure(key)? {
            Published::Shown(figure) => Some(figure),
            Published::Withheld { .. } => None,
        }
    }

    /// Whether a number is that of a figure which is withheld, or how many it
    /// counts: to warn of it at the cell that tells it, and nowhere else.
    pub fn withholds(&self, key: FigureKey, number: f64) -> bool {
        let figure = self
            .register
            .get(key)
            .filter(|_| self.withheld.contains_key(&key));
        figure.is_some_and(|figure| {
            // A share is told as whole percent.
            let slack = match figure.unit {
                FigureUnit::Of(crate::model::Unit::Share) => 0.005,
                _ => 1e-9,
            };
            let numerator = figure.numerator.map(|count| count as f64);
            (figure.value - number).abs() <= slack || numerator == Some(number)
        })
    }

    /// All figures in the order of their keys.
    pub fn figures(&self) -> impl ExactSizeIterator<Item = (FigureKey, Published<'_>)> {
        self.register
            .iter()
            .map(|(key, figure)| (key, self.publish(key, figure)))
    }

    /// The figures about a lab, in the order of their keys.
    pub fn figures_of(&self, lab: LabIx) -> impl Iterator<Item = (FigureKey, Published<'_>)> {
        self.of_labs[lab.at()].iter().map(|position| {
            let (key, figure) = self.register.at(*position as usize);
            (key, self.publish(key, figure))
        })
    }

    /// The figures with keys from `from` on, in order.
    pub fn figures_from(
        &self,
        from: FigureKey,
    ) -> impl Iterator<Item = (FigureKey, Published<'_>)> {
        self.register
            .iter_from(from)
            .map(|(key, figure)| (key, self.publish(key, figure)))
    }

    /// The figure under `key` for somebody who sees what is published.
    fn seen(&self, key: FigureKey) -> Seen<'_> {
        match self.figure(key) {
            None => Ok(None),
            Some(Published::Shown(figure)) => Ok(Some(figure)),
            Some(Published::Withheld { .. }) => Err(Hidden),
        }
    }

    /// Where an indicator stands against its target, as far as what is shown
    /// tells: `None` without a value, or where it turns on one that is withheld.
    pub fn progress(&self, indicator: IndicatorIx, scope: Scope) -> Option<Progress> {
        let of = (indicator, scope);
        let look = |key| self.seen(key);
        standing(&self.programme, &self.register, of, look).ok()?
    }

    /// Whether nothing may be said of an indicator's movement, because chance
    /// could make it, or because what would tell is withheld.
    pub fn is_unclear(&self, indicator: IndicatorIx, scope: Scope) -> bool {
        let of = (indicator, scope);
        let look = |key| self.seen(key);
        is_unclear(&self.programme, &self.register, of, look).unwrap_or(true)
    }

    /// What may be said of the change in an item's answers; `None` where
    /// nobody was asked twice, or the change or its test is withheld.
    pub fn verdict(&self, item: ItemIx, scope: Scope) -> Option<Verdict> {
        verdict(&self.programme, item, scope, &|key| self.seen(key)).ok()?
    }

    /// What may be said of how the answers after differ from those before, which
    /// are other people's, or cannot be told apart; `None` where persons are
    /// compared, or the difference or its test is withheld.
    pub fn difference(&self, item: ItemIx, scope: Scope) -> Option<Verdict> {
        let of = (scope, self.last_occasion(item, scope)?);
        difference(&self.programme, item, of, &|key| self.seen(key)).ok()?
    }

    /// The latest occasion on which an item was answered.
    pub fn last_occasion(&self, item: ItemIx, scope: Scope) -> Option<Occasion> {
        self.register.last_occasion(item, scope)
    }

    /// The figures that a figure was computed from; none of one that is withheld.
    pub fn inputs_of(&self, key: FigureKey) -> impl Iterator<Item = FigureKey> {
        let inputs = self.shown(key).map_or(&[][..], |figure| &figure.inputs);
        inputs.iter().filter_map(|input| match input {
            Input::Figure(key) => Some(*key),
            Input::Cells(_) => None,
        })
    }

    /// Where a figure comes from: none of one that is withheld. Of rows, only
    /// [`own_screen::OwnScreen`] tells.
    pub fn sources_of(&self, key: FigureKey) -> Vec<PublishedSource> {
        let cells = self.shown(key).map(|figure| self.register.cells(figure));
        let sources = &self.programme.sources;
        cells.map_or_else(Vec::new, |cells| {
            self.people.published(sources, key.scope(), &cells)
        })
    }

    /// The key that a figure's id names.
    ///
    /// # Errors
    /// When a part of the id is unknown.
    pub fn parse_key(&self, id: &str) -> Result<FigureKey, Problem> {
        FigureKey::parse(id, &self.programme)
    }

    /// What a figure is, part by part.
    pub fn parts(&self, key: FigureKey) -> KeyParts<'_> {
        key.parts(&self.programme)
    }

    /// A figure's stable id.
    pub fn id(&self, key: FigureKey) -> String {
        key.id(&self.programme)
    }

    /// The weakest status among shown figures and texts within `scope` (all of
    /// them for [`Scope::All`]); published where there is none.
    pub fn weakest_status(&self, scope: Scope) -> Status {
        self.extent(scope).weakest
    }

    /// Whether a published figure is shown within `scope`.
    pub fn has_published(&self, scope: Scope) -> bool {
        self.extent(scope).strongest == Some(Status::Published)
    }

    /// The indicators to show large, the same in every lab: those that the
    /// project chose, in its order; else the first three that most labs have.
    pub fn key_figures(&self) -> &[IndicatorIx] {
        &self.key_figures
    }

    /// How many figures there are within `scope`.
    pub fn figure_count(&self, scope: Scope) -> usize {
        self.extent(scope).figures
    }

    /// How many of them are withheld.
    pub fn withheld_count(&self, scope: Scope) -> usize {
        self.extent(scope).withheld
    }

    /// Of how many of them within `scope` is told where they lie.
    pub fn range_count(&self, scope: Scope) -> usize {
        self.extent(scope).ranges
    }

    /// The quotes that may be shown, by lab and theme.
    pub fn quotes(&self) -> &[Quote] {
        &self.quotes
    }

    /// The threshold k: counts of 1 to k − 1 are withheld.
    pub fn threshold(&self) -> u64 {
        self.threshold
    }

    /// The exemptions that took effect.
    pub fn exemptions(&self) -> &[Exemption] {
        &self.exemptions
    }

    /// The cells whose texts are published as they are although they point
    /// at someone, because the manifest agrees.
    pub fn allowed_texts(&self) -> &[AllowedText] {
        &self.allowed_texts
    }
}

/// The key figures: what was reached plays no part in the choice, nor what is
/// withheld.
fn key_figures(programme: &Programme, register: &Register) -> Vec<IndicatorIx> {
    const UNCHOSEN: usize = 3;
    let indicators = || programme.indicators.iter().enumerate();
    let mut chosen: Vec<(u64, IndicatorIx)> = indicators()
        .filter_map(|(at, indicator)| Some((indicator.key_figure.as_ref()?.value, at.into())))
        .collect();
    chosen.sort_unstable();
    if !chosen.is_empty() {
        return chosen.into_iter().map(|(_, ix)| ix).collect();
    }
    let labs = programme.labs.len();
    let within = |indicator: IndicatorIx| {
        let labs = (0..labs).map(LabIx::from);
        let key = |lab| FigureKey::Indicator {
            indicator,
            scope: Scope::Lab(lab),
            measure: IndicatorMeasure::Actual,
            group: None,
        };
        labs.filter(|lab| register.get(key(*lab)).is_some()).count()
    };
    let counted = indicators().map(|(at, _)| (IndicatorIx::from(at), within(at.into())));
    let counted: Vec<(IndicatorIx, usize)> = counted.filter(|(_, count)| *count > 0).collect();
    let in_most = counted.iter().filter(|(_, count)| count * 2 > labs);
    let mut found: Vec<IndicatorIx> = in_most.map(|(ix, _)| *ix).take(UNCHOSEN).collect();
    if found.is_empty() {
        // Labs that measure different things: what the most of them share.
        let mut counted = counted;
        counted.sort_by_key(|(ix, count)| (std::cmp::Reverse(*count), *ix));
        found.extend(counted.iter().map(|(ix, _)| *ix).take(UNCHOSEN));
    }
    found
}

/// Drops what no report may show: columns that are not kept, rows about
/// people, and rows whose figures are all in the register.
fn forget_rows(programme: &mut Programme) {
    programme.measurements.retain(|row| {
        let remarks = row.remarks.as_ref();
        remarks.is_some_and(|remarks| remarks.comment.is_some())
    });
    programme.measurements.shrink_to_fit();
    programme.forget();
}
