//! How figures come about: the formulas, each with its name and what it does in words.

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
    /// Number of distinct passages, interviews or labs over a code and all below it.
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
    pub const ALL: [Self; 45] = [
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
