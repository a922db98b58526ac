//! A figure: a number with everything needed to defend it.

use chrono::NaiveDate;

use super::FigureKey;
use super::interval::wilson;
use super::statistics::LEVEL;
use crate::model::choice::Words;
use crate::model::decimal::{rounded, sensible_decimals};
use crate::model::{CellRange, CellRef, Dated, Qualifier, Status, Unit};

/// A number that a report may show.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The number, finite, in `unit`.
    pub value: f64,
    /// What it counts in.
    pub unit: FigureUnit,
    /// How exactly it is known.
    pub qualifier: Qualifier,
    /// Decimals worth printing, of the number as printed (a share of 0.806
    /// with 0 decimals is `81 %`).
    pub decimals: u8,
    /// Of a share: how many.
    pub numerator: Option<u64>,
    /// How many it rests on: a share's denominator, a mean's answers.
    pub n: Option<u64>,
    /// 95 % interval of a mean or a difference, in `unit`, lower end first;
    /// see [`Self::interval`].
    pub mean_interval: Option<Box<(f64, f64)>>,
    /// The weakest status of what it rests on.
    pub status: Status,
    /// When it was measured.
    pub date: Option<Dated>,
    /// First and last day that a count covers.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// How it came about.
    pub formula: Formula,
    /// What it came from.
    pub inputs: Box<[Input]>,
    /// Whether it says something about people, and so is guarded.
    pub about_people: bool,
    /// The cell that asks for an exemption from the threshold.
    pub exemption: Option<CellRef>,
}

impl Figure {
    /// A plain count of `value` things with a formula and inputs; other parts
    /// as a count has them.
    pub fn count(value: u64, formula: Formula, status: Status, inputs: Vec<Input>) -> Self {
        Self {
            value: value as f64,
            unit: FigureUnit::Of(Unit::Count),
            qualifier: Qualifier::Exact,
            decimals: 0,
            numerator: None,
            n: None,
            mean_interval: None,
            status,
            date: None,
            period: None,
            formula,
            inputs: inputs.into(),
            about_people: false,
            exemption: None,
        }
    }

    /// A published value that somebody typed, for tests.
    #[cfg(test)]
    pub fn typed(value: f64) -> Self {
        Self {
            value,
            ..Self::count(0, Formula::Typed, Status::Published, Vec::new())
        }
    }

    /// The 95 % interval, in `unit`, lower end first: Wilson's of a share of
    /// which numerator and denominator are known, else that of the mean.
    pub fn interval(&self) -> Option<(f64, f64)> {
        match (self.numerator, self.n) {
            (Some(of), Some(n)) => wilson(of, n),
            _ => self.mean_interval.as_deref().copied(),
        }
    }

    /// What `value`, in the figure's unit, is multiplied by where it is printed,
    /// and how many decimals are printed of it.
    pub fn printed_as(&self, value: f64) -> (f64, usize) {
        let decimals = usize::from(self.decimals);
        match self.unit {
            FigureUnit::Of(Unit::Share | Unit::RelativeChange)
            | FigureUnit::Ratio
            | FigureUnit::SharePoints => (100.0, decimals),
            // A mean of counts over labs may have a part after the comma.
            FigureUnit::Of(Unit::Count | Unit::Persons | Unit::Scale) => {
                (1.0, decimals.max(sensible_decimals(value, 1)))
            }
            FigureUnit::Number | FigureUnit::Of(Unit::Sek | Unit::Hours | Unit::Days) => {
                (1.0, decimals)
            }
        }
    }

    /// Its number as far as it is printed: 0.796 that prints `80 %` is 0.8.
    pub fn printed_value(&self) -> f64 {
        let (scale, decimals) = self.printed_as(self.value);
        to_decimals(self.value, scale, decimals)
    }

    /// The number that a publication tells: as printed, and the limit of what is
    /// too small to be printed.
    pub fn told_value(&self) -> f64 {
        self.told_under().unwrap_or_else(|| self.printed_value())
    }

    /// Decimals of its interval: a share of fewer than a thousand people is not known to a
    /// part of a percent, whatever decimals its number was typed with.
    pub fn interval_decimals(&self) -> u8 {
        match self.unit {
            FigureUnit::Of(Unit::Share) if self.n.is_some_and(|n| n < 1000) => 0,
            _ => self.decimals,
        }
    }

    /// Its interval as far as it is printed.
    pub fn printed_interval(&self) -> Option<(f64, f64)> {
        let (scale, _) = self.printed_as(self.value);
        let printed = |end| to_decimals(end, scale, usize::from(self.interval_decimals()));
        let (low, high) = self.interval()?;
        Some((printed(low), printed(high)))
    }

    /// The limit that a p-value is told to be under, where no more is: it is too small to
    /// be printed, since a p-value of 0 does not exist, or [coarse](Self::coarsen_p).
    pub fn told_under(&self) -> Option<f64> {
        let is_p = self.unit == FigureUnit::Number;
        match self.decimals {
            _ if !is_p || self.value <= 0.0 => None,
            3 if self.value < 0.0005 => Some(LEAST_PRINTED),
            2 if self.value == UNDER_LEVEL => Some(LEVEL),
            _ => None,
        }
    }

    /// Leaves of a p-value only whether it is under the level of tests: of so few people
    /// its digits, with the means, tell what each of them answered.
    pub fn coarsen_p(&mut self) {
        (self.value, self.qualifier) = match self.value < LEVEL {
            true => (UNDER_LEVEL, Qualifier::Exact),
            false => (LEVEL, Qualifier::AtLeast),
        };
        self.decimals = 2;
    }
}

/// The least p-value that is printed: a smaller one is told to be under it.
const LEAST_PRINTED: f64 = 0.001;

/// The largest number under [`LEVEL`]: what stands for any that is.
const UNDER_LEVEL: f64 = LEVEL.next_down();

fn to_decimals(value: f64, scale: f64, decimals: usize) -> f64 {
    let printed = rounded(value * scale, decimals).parse::<f64>();
    // A fraction of so many decimals more, without the dust of the division.
    let places = if scale == 1.0 { decimals } else { decimals + 2 };
    let exact = |printed: f64| rounded(printed / scale, places).parse::<f64>().ok();
    printed.ok().and_then(exact).unwrap_or(value)
}

/// What a figure counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureUnit {
    /// The unit of an indicator.
    Of(Unit),
    /// A difference of two shares, in fractions; printed as percentage points.
    SharePoints,
    /// A part of the way, 1 is all of it; printed as a percentage.
    Ratio,
    /// A plain number, such as a p-value.
    Number,
}

impl FigureUnit {
    /// The unit's name in results files.
    pub fn id(self) -> &'static str {
        self.words().en
    }

    /// The unit's name in both languages.
    pub fn words(self) -> Words {
        let words = |sv, en| Words { sv, en };
        match self {
            Self::Of(unit) => unit.words(),
            Self::SharePoints => words("procentenheter", "percentage points"),
            Self::Ratio => words("kvot", "ratio"),
            Self::Number => words("tal", "number"),
        }
    }
}

/// How a figure came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Formula {
    /// As typed in a cell.
    Typed,
    /// Numerator / denominator.
    Share,
    /// Sum over labs.
    SumOverLabs,
    /// Sum of numerators / sum of denominators over labs.
    PooledShare,
    /// Mean over labs, weighted by n.
    WeightedMean,
    /// Actual − baseline.
    Change,
    /// (Actual − baseline) / |baseline|.
    RelativeChange,
    /// (Actual − baseline) / (target − baseline).
    Attainment,
    /// Actual / target.
    ActualOfTarget,
    /// Number of labs whose target is reached.
    LabsReached,
    /// Number of labs with a value and a target.
    LabsWithTarget,
    /// Number of rows.
    Rows,
    /// Number of distinct interviews, labs or other units among rows.
    Distinct,
    /// Sum of cells.
    Sum,
    /// Arithmetic mean of answers.
    Mean,
    /// Median of answers.
    Median,
    /// Cronbach's alpha of the items of an index.
    CronbachAlpha,
    /// Mean, over persons, of the mean of their answers to an index's items.
    MeanScore,
    /// Answers beyond the scale's middle / answers.
    SharePositive,
    /// Number of answers.
    Answers,
    /// Number of answers of people with the same background.
    AnswersOfGroup,
    /// Mean of the answers of people with the same background.
    MeanOfGroup,
    /// Their answers beyond the scale's middle / their answers.
    PositiveOfGroup,
    /// Mean of after − before over matched persons.
    PairedChange,
    /// Wilcoxon's signed-rank test over matched persons.
    SignedRank,
    /// McNemar's exact test over matched persons.
    McNemar,
    /// Holm's correction of p-values.
    Holm,
    /// Rank-biserial correlation of matched pairs.
    RankBiserial,
    /// Mean of later answers − mean of earlier ones, of different people.
    MeanDifference,
    /// The Mann–Whitney test of two groups.
    MannWhitney,
    /// Fisher's exact test of two groups.
    Fisher,
    /// Cliff's delta of two groups.
    CliffDelta,
    /// Answered / invited.
    AnswerRate,
    /// Strength of evidence by the manifest's rule: 0 none to 3 strong.
    Strength,
    /// Sum over a code and the codes right below it, theirs included.
    SumOverCodes,
    /// Number of distinct interviews or labs over a code and all below it.
    DistinctOverCodes,
    /// Pairs of coders who say the same / pairs of coders, over all units.
    RawAgreement,
    /// Cohen's kappa of two coders.
    CohenKappa,
    /// Krippendorff's alpha, nominal.
    KrippendorffAlpha,
    /// Pairs of segments that share a character.
    SegmentsTogether,
    /// Number of interviews that have both codes.
    InterviewsTogether,
    /// Number of codes that no earlier interview had.
    NewCodes,
    /// Interviews until hardly any code was new.
    Saturation,
    /// Indicators of a success factor that moved as wanted, lab by lab.
    IndicatorsMoved,
    /// Indicators of a success factor whose movement may be told, lab by lab.
    IndicatorsFollowed,
    /// The highest strength among what a recommendation rests on.
    StrongestGround,
}

impl Formula {
    /// Every formula.
    pub const ALL: [Self; 46] = [
        Self::Typed,
        Self::Share,
        Self::SumOverLabs,
        Self::PooledShare,
        Self::WeightedMean,
        Self::Change,
        Self::RelativeChange,
        Self::Attainment,
        Self::ActualOfTarget,
        Self::LabsReached,
        Self::LabsWithTarget,
        Self::Rows,
        Self::Distinct,
        Self::Sum,
        Self::Mean,
        Self::Median,
        Self::CronbachAlpha,
        Self::MeanScore,
        Self::SharePositive,
        Self::Answers,
        Self::AnswersOfGroup,
        Self::MeanOfGroup,
        Self::PositiveOfGroup,
        Self::PairedChange,
        Self::SignedRank,
        Self::McNemar,
        Self::Holm,
        Self::RankBiserial,
        Self::MeanDifference,
        Self::MannWhitney,
        Self::Fisher,
        Self::CliffDelta,
        Self::AnswerRate,
        Self::Strength,
        Self::SumOverCodes,
        Self::DistinctOverCodes,
        Self::RawAgreement,
        Self::CohenKappa,
        Self::KrippendorffAlpha,
        Self::SegmentsTogether,
        Self::InterviewsTogether,
        Self::NewCodes,
        Self::Saturation,
        Self::IndicatorsMoved,
        Self::IndicatorsFollowed,
        Self::StrongestGround,
    ];

    /// The formula in results files, the same in every language.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Typed => "typed",
            Self::Share => "share",
            Self::SumOverLabs => "sum-over-labs",
            Self::PooledShare => "pooled-share",
            Self::WeightedMean => "weighted-mean",
            Self::Change => "change",
            Self::RelativeChange => "relative-change",
            Self::Attainment => "attainment",
            Self::ActualOfTarget => "actual-of-target",
            Self::LabsReached => "labs-reached",
            Self::LabsWithTarget => "labs-with-target",
            Self::Rows => "rows",
            Self::Distinct => "distinct",
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::Median => "median",
            Self::CronbachAlpha => "cronbach-alpha",
            Self::MeanScore => "mean-score",
            Self::SharePositive => "share-positive",
            Self::Answers => "answers",
            Self::AnswersOfGroup => "answers-of-group",
            Self::MeanOfGroup => "mean-of-group",
            Self::PositiveOfGroup => "positive-of-group",
            Self::PairedChange => "paired-change",
            Self::SignedRank => "signed-rank",
            Self::McNemar => "mc-nemar",
            Self::Holm => "holm",
            Self::RankBiserial => "rank-biserial",
            Self::MeanDifference => "mean-difference",
            Self::MannWhitney => "mann-whitney",
            Self::Fisher => "fisher",
            Self::CliffDelta => "cliff-delta",
            Self::AnswerRate => "answer-rate",
            Self::Strength => "strength",
            Self::SumOverCodes => "sum-over-codes",
            Self::DistinctOverCodes => "distinct-over-codes",
            Self::RawAgreement => "raw-agreement",
            Self::CohenKappa => "cohen-kappa",
            Self::KrippendorffAlpha => "krippendorff-alpha",
            Self::SegmentsTogether => "segments-together",
            Self::InterviewsTogether => "interviews-together",
            Self::NewCodes => "new-codes",
            Self::Saturation => "saturation",
            Self::IndicatorsMoved => "indicators-moved",
            Self::IndicatorsFollowed => "indicators-followed",
            Self::StrongestGround => "strongest-ground",
        }
    }

    /// The formula in the words of the documentation.
    pub fn text(self) -> &'static str {
        match self {
            Self::Typed => "as typed",
            Self::Share => "numerator / denominator",
            Self::SumOverLabs => "sum over labs",
            Self::PooledShare => "sum of numerators / sum of denominators, over labs",
            Self::WeightedMean => "sum of mean × n / sum of n, over labs",
            Self::Change => "actual − baseline",
            Self::RelativeChange => "(actual − baseline) / |baseline|",
            Self::Attainment => "(actual − baseline) / (target − baseline)",
            Self::ActualOfTarget => "actual / target",
            Self::LabsReached => "number of labs whose target is reached",
            Self::LabsWithTarget => "number of labs with a value and a target",
            Self::Rows => "number of rows",
            Self::Distinct => "number of distinct",
            Self::Sum => "sum",
            Self::Mean => "mean of answers",
            Self::CronbachAlpha => "Cronbach's alpha of the items of the index",
            Self::MeanScore => "mean of each person's mean of the items of the index",
            Self::Median => "median of answers",
            Self::SharePositive => "answers beyond the middle of the scale / answers",
            Self::Answers => "number of answers",
            Self::AnswersOfGroup => "number of answers, of people with the same background",
            Self::MeanOfGroup => "mean of answers, of people with the same background",
            Self::PositiveOfGroup => {
                "answers beyond the middle of the scale / answers, of people with the same background"
            }
            Self::PairedChange => "mean of after − before, person by person",
            Self::SignedRank => "Wilcoxon signed-rank test, person by person",
            Self::McNemar => "McNemar's exact test, person by person",
            Self::Holm => "p-value adjusted by Holm over the items tested",
            Self::RankBiserial => "matched-pairs rank-biserial correlation, after − before",
            Self::MeanDifference => "mean after − mean before, of different people",
            Self::MannWhitney => "Mann–Whitney test, after against before",
            Self::Fisher => "Fisher's exact test, after against before",
            Self::CliffDelta => "Cliff's delta, after against before",
            Self::AnswerRate => "answered / invited",
            Self::Strength => "3 strong, 2 moderate, 1 weak, 0 none, by interviews and labs",
            Self::SumOverCodes => "sum over the code and the codes below it",
            Self::DistinctOverCodes => "number of distinct, over the code and the codes below it",
            Self::RawAgreement => "pairs of coders who say the same / pairs of coders",
            Self::CohenKappa => "Cohen's kappa of the two coders",
            Self::KrippendorffAlpha => "Krippendorff's alpha of all coders, nominal",
            Self::SegmentsTogether => {
                "pairs of passages that share a character; markings of one code that overlap are one passage"
            }
            Self::InterviewsTogether => "number of interviews that have both codes",
            Self::NewCodes => "number of codes that no earlier interview had",
            Self::Saturation => {
                "interviews until two in a row bring at most 5 % new codes, of those of the first four"
            }
            Self::IndicatorsMoved => {
                "indicators that moved as wanted, lab by lab, among those that may be told"
            }
            Self::IndicatorsFollowed => "indicators whose movement may be told, lab by lab",
            Self::StrongestGround => "the highest strength among what it rests on",
        }
    }
}

/// What a figure came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// Cells of a workbook.
    Cells(CellRange),
    /// Another figure.
    Figure(FigureKey),
}

/// All cells behind `inputs`, through every figure between (`inputs_of` gives
/// theirs), joined to ranges.
pub fn cells_behind<'a>(
    inputs: &[Input],
    inputs_of: impl Fn(FigureKey) -> &'a [Input],
) -> Vec<CellRange> {
    let mut ranges = Vec::new();
    let mut open: Vec<Input> = inputs.to_vec();
    while let Some(input) = open.pop() {
        match input {
            Input::Cells(range) => ranges.push(range),
            Input::Figure(key) => open.extend(inputs_of(key)),
        }
    }
    CellRange::merged(ranges)
}
