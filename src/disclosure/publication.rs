//! What may be drawn, written or published, and nothing else.

mod rows;

use super::{AllowedText, Exemption, Policy, Quote, Withheld};
use crate::analysis::indicators::{Progress, progress};
use crate::analysis::paired::{LEVEL, Verdict};
use crate::analysis::saturation::coded_in_order;
use crate::analysis::{
    Figure, FigureKey, FigureUnit, IndicatorMeasure, Input, PairedMeasure, Register, SurveyMeasure,
};
use crate::diagnostic::{Place, Problem};
use crate::model::programme::Programme;
use crate::model::{
    CellRange, Direction, IndicatorIx, InterviewIx, ItemIx, LabIx, Occasion, Scope, Sources, Status,
};

/// A figure as the reader may see it.
#[derive(Debug, Clone, Copy)]
pub enum Published<'a> {
    /// Shown.
    Shown(&'a Figure),
    /// Withheld; a reader learns no more than what it would count in.
    Withheld(FigureUnit),
}

/// Everything that may leave the program. Only [`super::release`] makes one.
#[derive(Debug)]
pub struct Publication {
    programme: Programme,
    /// Withheld figures stay, unreachable from outside: a shown total can then
    /// still name all the cells it rests on.
    register: Register,
    withheld: Withheld,
    quotes: Vec<Quote>,
    threshold: u64,
    exemptions: Vec<Exemption>,
    allowed_texts: Vec<AllowedText>,
    undated_interviews: bool,
    /// What is asked of every document, counted once: of all, and per lab.
    all: Extent,
    labs: Vec<Extent>,
    /// Where in the register the figures about each lab stand.
    of_labs: Vec<Vec<u32>>,
}

/// What is shown and withheld within a scope.
#[derive(Debug, Clone, Copy)]
struct Extent {
    weakest: Status,
    strongest: Option<Status>,
    withheld: usize,
}

impl Extent {
    const NOTHING: Self = Self {
        weakest: Status::Published,
        strongest: None,
        withheld: 0,
    };

    fn count(&mut self, published: Published<'_>) {
        match published {
            Published::Shown(figure) => {
                self.weakest = self.weakest.min(figure.status);
                self.strongest = self.strongest.max(Some(figure.status));
            }
            Published::Withheld(_) => self.withheld += 1,
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
        quotes: Vec<Quote>,
    ) -> Self {
        let undated = |ix: &InterviewIx| programme.interviews[ix.at()].date.is_none();
        let undated_interviews = coded_in_order(&programme).iter().any(undated);
        forget_rows(&mut programme);
        let mut publication = Self {
            all: Extent::NOTHING,
            labs: vec![Extent::NOTHING; programme.labs.len()],
            of_labs: vec![Vec::new(); programme.labs.len()],
            programme,
            register,
            withheld,
            quotes,
            threshold: policy.threshold,
            exemptions,
            allowed_texts,
            undated_interviews,
        };
        publication.count_extents();
        publication
    }

    fn count_extents(&mut self) {
        let (mut all, mut labs) = (self.all, std::mem::take(&mut self.labs));
        let mut of_labs = std::mem::take(&mut self.of_labs);
        for (position, (key, published)) in (0..).zip(self.figures()) {
            all.count(published);
            if let Scope::Lab(lab) = key.scope() {
                labs[lab.at()].count(published);
                of_labs[lab.at()].push(position);
            }
        }
        (self.all, self.labs, self.of_labs) = (all, labs, of_labs);
    }

    fn extent(&self, scope: Scope) -> Extent {
        match scope {
            Scope::All => self.all,
            Scope::Lab(lab) => self.labs[lab.at()],
        }
    }

    fn publish<'a>(&self, key: FigureKey, figure: &'a Figure) -> Published<'a> {
        if self.withheld.contains_key(&key) {
            Published::Withheld(figure.unit)
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
            Published::Withheld(_) => None,
        }
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

    /// Where an indicator stands against its target, as far as what is shown
    /// tells: `None` without a value, when the value is withheld, or when the
    /// baseline is and the target is not reached.
    pub fn progress(&self, indicator: IndicatorIx, scope: Scope) -> Option<Progress> {
        let key = |measure| FigureKey::Indicator {
            indicator,
            scope,
            measure,
            group: None,
        };
        let value = |measure| match self.figure(key(measure)) {
            None => Ok(None),
            Some(Published::Shown(figure)) => Ok(Some(figure.value)),
            Some(Published::Withheld(_)) => Err(()),
        };
        let actual = value(IndicatorMeasure::Actual).ok()??;
        let target = value(IndicatorMeasure::Target).ok()?;
        let direction = self.programme.indicators[indicator.at()].direction;
        match value(IndicatorMeasure::Baseline) {
            Ok(baseline) => Some(progress(direction, baseline, actual, target)),
            // That a shown value reaches a shown target, everyone sees.
            Err(()) => Some(progress(direction, None, actual, target))
                .filter(|progress| *progress == Progress::Reached),
        }
    }

    /// What may be said of the change in an item's answers; `None` where
    /// nobody was asked twice, or the change is withheld.
    pub fn verdict(&self, item: ItemIx, scope: Scope) -> Option<Verdict> {
        let key = |measure| FigureKey::Paired {
            item,
            scope,
            measure,
        };
        let change = self.shown(key(PairedMeasure::MeanChange))?.value;
        let Some(p) = self.shown(key(PairedMeasure::PAdjusted)) else {
            return Some(Verdict::TooFew);
        };
        let wanted = match self.programme.survey_items[item.at()].direction {
            Direction::Up => change,
            Direction::Down => -change,
        };
        Some(if p.value >= LEVEL || wanted == 0.0 {
            Verdict::Unclear
        } else if wanted > 0.0 {
            Verdict::Better
        } else {
            Verdict::Worse
        })
    }

    /// The latest occasion on which an item was answered.
    pub fn last_occasion(&self, item: ItemIx, scope: Scope) -> Option<Occasion> {
        let start = FigureKey::Survey {
            item,
            scope,
            occasion: Occasion::Baseline,
            measure: SurveyMeasure::N,
        };
        let occasions = self.figures_from(start).map_while(|(key, _)| match key {
            FigureKey::Survey {
                item: of,
                scope: within,
                occasion,
                ..
            } if of == item && within == scope => Some(occasion),
            _ => None,
        });
        occasions.max()
    }

    /// The cells a shown figure rests on, through all figures between.
    pub fn cells(&self, figure: &Figure) -> Vec<CellRange> {
        self.register.cells(figure)
    }

    /// The files and sheets that were read.
    pub fn sources(&self) -> &Sources {
        &self.programme.sources
    }

    /// The cells that withheld figures were read from, joined to ranges: what
    /// stands there must not be shown.
    pub fn guarded_cells(&self) -> Vec<CellRange> {
        let figures = self
            .withheld
            .keys()
            .filter_map(|key| self.register.get(*key));
        let inputs = figures.flat_map(|figure| figure.inputs.iter());
        let cells = inputs.filter_map(|input| match input {
            Input::Cells(range) => Some(*range),
            Input::Figure(_) => None,
        });
        CellRange::merged(cells.collect())
    }

    /// A range of cells as people write it.
    pub fn address(&self, range: CellRange) -> String {
        self.programme.sources.address(range)
    }

    /// The place of a cell, for a diagnostic.
    pub fn place(&self, cell: crate::model::CellRef) -> Place {
        self.programme.sources.place(cell)
    }

    /// The key that a figure's id names.
    ///
    /// # Errors
    /// When a part of the id is unknown.
    pub fn parse_key(&self, id: &str) -> Result<FigureKey, Problem> {
        FigureKey::parse(id, &self.programme)
    }

    /// A figure's stable id.
    pub fn id(&self, key: FigureKey) -> String {
        key.id(&self.programme)
    }

    /// The weakest status among shown figures within `scope` (all labs' figures
    /// for [`Scope::All`]); published where there is none.
    pub fn weakest_status(&self, scope: Scope) -> Status {
        self.extent(scope).weakest
    }

    /// Whether a published figure is shown within `scope`.
    pub fn has_published(&self, scope: Scope) -> bool {
        self.extent(scope).strongest == Some(Status::Published)
    }

    /// How many figures within `scope` are withheld.
    pub fn withheld_count(&self, scope: Scope) -> usize {
        self.extent(scope).withheld
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
