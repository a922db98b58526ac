//! The typed keys of figures; their text form is the stable id of each figure.

mod id;
mod interviews;
mod parse;

pub use id::{KeyParts, Part};
pub use interviews::{
    AgreementMeasure, AgreementUnit, CodeMeasure, FactorMeasure, SaturationMeasure, TogetherMeasure,
};

use crate::model::{
    CategoryIx, CodeIx, ConclusionIx, Dated, FactorIx, GroupIx, IndicatorIx, ItemIx, MethodIx,
    Occasion, RecommendationIx, Scope,
};

/// What a figure is. Its order is the order of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureKey {
    /// `indicator/<id>/<lab or all>/<measure>[/<group>]`
    Indicator {
        /// The indicator.
        indicator: IndicatorIx,
        /// One lab, or all.
        scope: Scope,
        /// What of it.
        measure: IndicatorMeasure,
        /// The group of a disaggregation; `None` is everyone.
        group: Option<GroupIx>,
    },
    /// `survey/<item>/<lab or all>/<occasion>/<measure>`
    Survey {
        /// The item.
        item: ItemIx,
        /// One lab, or all.
        scope: Scope,
        /// When.
        occasion: Occasion,
        /// What of it.
        measure: SurveyMeasure,
    },
    /// `survey/<item>/<lab or all>/paired/<measure>`
    Paired {
        /// The item.
        item: ItemIx,
        /// One lab, or all.
        scope: Scope,
        /// What of those who were asked before and after.
        measure: PairedMeasure,
    },
    /// `survey/<item>/all/<occasion>/<measure>/<background>: <category>`
    Breakdown {
        /// The item.
        item: ItemIx,
        /// When.
        occasion: Occasion,
        /// Of whom.
        category: CategoryIx,
        /// What of their answers.
        measure: BreakdownMeasure,
    },
    /// `response/<lab or all>/<occasion>/<measure>`
    Response {
        /// One lab, or all.
        scope: Scope,
        /// When.
        occasion: Occasion,
        /// What of those who were asked.
        measure: ResponseMeasure,
    },
    /// `activity/<lab or all>/<measure>`
    Activity {
        /// One lab, or all.
        scope: Scope,
        /// What of them.
        measure: ActivityMeasure,
    },
    /// `diary/<lab or all>/entries`
    Diary {
        /// One lab, or all (posts of the whole programme included).
        scope: Scope,
    },
    /// `interview/<lab or all>/count`
    Interview {
        /// One lab, or all.
        scope: Scope,
    },
    /// `saturation/<measure>`, `saturation/new/<number>`
    Saturation {
        /// What of it.
        measure: SaturationMeasure,
    },
    /// `code/<id>/<lab or all>/<measure>`
    Code {
        /// The code; without its children unless the measure says so.
        code: CodeIx,
        /// One lab, or all.
        scope: Scope,
        /// What of it.
        measure: CodeMeasure,
    },
    /// `agreement/<code or all>[/characters]/<measure>`
    Agreement {
        /// One code, or all of them together.
        code: Option<CodeIx>,
        /// What it is judged on.
        unit: AgreementUnit,
        /// What of it.
        measure: AgreementMeasure,
    },
    /// `co-occurrence/<code>/<code>/<measure>`
    Together {
        /// The code that stands first in the codebook.
        one: CodeIx,
        /// The other.
        other: CodeIx,
        /// In what.
        measure: TogetherMeasure,
    },
    /// `factor/<id>/<measure>`, `factor/<id>/interviews/<lab>`
    Factor {
        /// The success factor.
        factor: FactorIx,
        /// What of it.
        measure: FactorMeasure,
    },
    /// `conclusion/<id>/<measure>`
    Conclusion {
        /// The conclusion.
        conclusion: ConclusionIx,
        /// What of the interviews behind it.
        measure: FactorMeasure,
    },
    /// `recommendation/<id>/strength`: that of the strongest it rests on
    Recommendation {
        /// The recommendation.
        recommendation: RecommendationIx,
    },
    /// `method/<id>/labs`
    Method {
        /// The method.
        method: MethodIx,
    },
}

/// What is told of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IndicatorMeasure {
    /// Its value before.
    Baseline,
    /// Its latest value.
    Actual,
    /// What was aimed at.
    Target,
    /// Actual − baseline.
    Change,
    /// (Actual − baseline) / baseline.
    RelativeChange,
    /// (Actual − baseline) / (target − baseline).
    Attainment,
    /// Actual / target, where there is no baseline and more is better.
    ActualOfTarget,
    /// In how many labs the target is reached; for all labs only.
    Reached,
    /// How many labs have both a value and a target; for all labs only.
    WithTarget,
    /// An earlier follow-up.
    At(Dated),
}

/// What is told of a survey item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SurveyMeasure {
    /// How many answered.
    N,
    /// Mean, on the scale as asked.
    Mean,
    /// Median, on the scale as asked.
    Median,
    /// Share of answers beyond the scale's middle in the item's direction.
    SharePositive,
    /// Of an index: Cronbach's alpha of its items.
    Alpha,
    /// Mean less that of the baseline, where those who answered were others,
    /// or cannot be told apart.
    Difference,
    /// P-value of the test of no such difference, as it is.
    DifferenceP,
    /// The same, adjusted for how many items were tested.
    DifferencePAdjusted,
    /// Cliff's delta, this occasion against the baseline.
    DifferenceEffect,
    /// How many gave this answer.
    Answer(i32),
    /// How many answered below, on or above the scale's middle.
    Third(Third),
}

/// A third of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Third {
    /// Below the middle.
    Below,
    /// The middle answer, where the scale has one.
    Middle,
    /// Above the middle.
    Above,
}

/// What is told of an item's answers before and after, person by person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PairedMeasure {
    /// How many answered both times.
    Matched,
    /// How many answered before and not after.
    BeforeOnly,
    /// How many answered after and not before.
    AfterOnly,
    /// How many stand twice on one occasion, and are paired with nobody.
    Duplicates,
    /// Mean of after − before over those who answered both times.
    MeanChange,
    /// P-value of the test of no change, as it is.
    PValue,
    /// The same, adjusted for how many items were tested.
    PAdjusted,
    /// Matched-pairs rank-biserial correlation.
    Effect,
    /// Mean before of those who answered both times.
    StayersBefore,
    /// Mean after of those who answered both times.
    StayersAfter,
    /// Share of positive answers before, of those who answered both times.
    PositiveBefore,
    /// Share of positive answers after, of those who answered both times.
    PositiveAfter,
    /// Mean before of those who did not answer after.
    DropoutsBefore,
}

/// What is told of the answers of people with the same background.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BreakdownMeasure {
    /// How many answered.
    N,
    /// Mean, on the scale as asked.
    Mean,
    /// Share of answers beyond the scale's middle in the item's direction.
    SharePositive,
}

/// What is told of a survey round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResponseMeasure {
    /// How many were invited.
    Invited,
    /// How many answered anything.
    Answered,
    /// Answered / invited.
    Rate,
}

/// What is told of activities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActivityMeasure {
    /// How many.
    Count,
    /// How many came, all activities together (visits, not people).
    Participants,
    /// How many live on.
    Lasting,
    /// How many in one month.
    Month {
        /// Year.
        year: i32,
        /// Month, 1 to 12.
        month: u32,
    },
}

impl FigureKey {
    /// Whether the figure is about one lab, and which.
    pub fn scope(self) -> Scope {
        match self {
            Self::Indicator { scope, .. }
            | Self::Survey { scope, .. }
            | Self::Paired { scope, .. }
            | Self::Response { scope, .. }
            | Self::Activity { scope, .. }
            | Self::Diary { scope }
            | Self::Interview { scope }
            | Self::Code { scope, .. } => scope,
            Self::Breakdown { .. }
            | Self::Saturation { .. }
            | Self::Agreement { .. }
            | Self::Together { .. }
            | Self::Factor { .. }
            | Self::Conclusion { .. }
            | Self::Recommendation { .. }
            | Self::Method { .. } => Scope::All,
        }
    }
}

impl FigureKey {
    /// Of a figure of a group, the same of everyone; `None` of any other.
    pub fn of_everyone(self) -> Option<Self> {
        match self {
            Self::Indicator {
                indicator,
                scope,
                measure,
                group: Some(_),
            } => Some(Self::Indicator {
                indicator,
                scope,
                measure,
                group: None,
            }),
            _ => None,
        }
    }
}

impl IndicatorMeasure {
    /// Every measure but those of a date, and how it stands in ids.
    pub const ALL: [(&'static str, Self); 9] = [
        ("baseline", Self::Baseline),
        ("actual", Self::Actual),
        ("target", Self::Target),
        ("change", Self::Change),
        ("relative-change", Self::RelativeChange),
        ("attainment", Self::Attainment),
        ("actual-of-target", Self::ActualOfTarget),
        ("reached", Self::Reached),
        ("with-target", Self::WithTarget),
    ];
}

impl SurveyMeasure {
    /// Every measure but single answers, and how it stands in ids.
    pub const ALL: [(&'static str, Self); 12] = [
        ("n", Self::N),
        ("mean", Self::Mean),
        ("median", Self::Median),
        ("share-positive", Self::SharePositive),
        ("alpha", Self::Alpha),
        ("difference", Self::Difference),
        ("difference-p", Self::DifferenceP),
        ("difference-p-adjusted", Self::DifferencePAdjusted),
        ("difference-effect", Self::DifferenceEffect),
        ("third/below", Self::Third(Third::Below)),
        ("third/middle", Self::Third(Third::Middle)),
        ("third/above", Self::Third(Third::Above)),
    ];
}

impl PairedMeasure {
    /// Every measure and how it stands in ids.
    pub const ALL: [(&'static str, Self); 13] = [
        ("matched", Self::Matched),
        ("before-only", Self::BeforeOnly),
        ("after-only", Self::AfterOnly),
        ("duplicates", Self::Duplicates),
        ("mean-change", Self::MeanChange),
        ("p-value", Self::PValue),
        ("p-adjusted", Self::PAdjusted),
        ("effect", Self::Effect),
        ("stayers-before", Self::StayersBefore),
        ("stayers-after", Self::StayersAfter),
        ("positive-before", Self::PositiveBefore),
        ("positive-after", Self::PositiveAfter),
        ("dropouts-before", Self::DropoutsBefore),
    ];
}

impl BreakdownMeasure {
    /// Every measure and how it stands in ids.
    pub const ALL: [(&'static str, Self); 3] = [
        ("n", Self::N),
        ("mean", Self::Mean),
        ("share-positive", Self::SharePositive),
    ];
}

impl ResponseMeasure {
    /// Every measure and how it stands in ids.
    pub const ALL: [(&'static str, Self); 3] = [
        ("invited", Self::Invited),
        ("answered", Self::Answered),
        ("rate", Self::Rate),
    ];
}

impl ActivityMeasure {
    /// Every measure but those of a month, and how it stands in ids.
    pub const ALL: [(&'static str, Self); 3] = [
        ("count", Self::Count),
        ("participants", Self::Participants),
        ("lasting", Self::Lasting),
    ];
}
