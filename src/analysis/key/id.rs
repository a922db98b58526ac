//! The stable id of each figure, `indicator/jobb/boden/actual`.

use crate::analysis::{
    ActivityMeasure, AgreementMeasure, AgreementUnit, BreakdownMeasure, CodeMeasure, FactorMeasure,
    FigureKey, IndicatorMeasure, PairedMeasure, ResponseMeasure, SaturationMeasure, SurveyMeasure,
    TogetherMeasure,
};
use crate::model::{CodeIx, ItemIx, LabIx, Occasion, Programme, Scope};

impl FigureKey {
    /// The figure's stable id.
    pub fn id(self, programme: &Programme) -> String {
        let (subject, measure) = (self.subject_id(programme), self.measure_id(programme));
        format!("{subject}/{measure}")
    }

    /// What the figure is about, `indicator/jobb/boden`.
    fn subject_id(self, programme: &Programme) -> String {
        let scope = match self.scope() {
            Scope::All => "all",
            Scope::Lab(lab) => lab_id(lab, programme),
        };
        let item = |item: ItemIx| &programme.survey_items[item.at()].id.value;
        let code = |code: CodeIx| &programme.codes[code.at()].id.value;
        match self {
            Self::Indicator { indicator, .. } => {
                let id = &programme.indicators[indicator.at()].id.value;
                format!("indicator/{id}/{scope}")
            }
            Self::Survey {
                item: of, occasion, ..
            } => format!("survey/{}/{scope}/{}", item(of), occasion_id(occasion)),
            Self::Breakdown {
                item: of, occasion, ..
            } => format!("survey/{}/{scope}/{}", item(of), occasion_id(occasion)),
            Self::Paired { item: of, .. } => format!("survey/{}/{scope}/paired", item(of)),
            Self::Response { occasion, .. } => {
                format!("response/{scope}/{}", occasion_id(occasion))
            }
            Self::Activity { .. } => format!("activity/{scope}"),
            Self::Diary { .. } => format!("diary/{scope}"),
            Self::Interview { .. } => format!("interview/{scope}"),
            Self::Saturation { .. } => "saturation".into(),
            Self::Code { code: of, .. } => format!("code/{}/{scope}", code(of)),
            Self::Agreement { code: of, unit, .. } => {
                let unit = match unit {
                    AgreementUnit::Interviews => "",
                    AgreementUnit::Characters => "/characters",
                };
                format!("agreement/{}{unit}", of.map_or("all", |of| code(of)))
            }
            Self::Together { one, other, .. } => {
                format!("co-occurrence/{}/{}", code(one), code(other))
            }
            Self::Factor { factor, .. } => {
                format!("factor/{}", programme.success_factors[factor.at()].id.value)
            }
            Self::Conclusion { conclusion, .. } => {
                format!(
                    "conclusion/{}",
                    programme.conclusions[conclusion.at()].id.value
                )
            }
            Self::Recommendation { recommendation } => {
                let id = &programme.recommendations[recommendation.at()].id.value;
                format!("recommendation/{id}")
            }
            Self::Method { method } => {
                format!("method/{}", programme.methods[method.at()].id.value)
            }
        }
    }

    /// What of it, `actual`.
    fn measure_id(self, programme: &Programme) -> String {
        let name = match self {
            Self::Indicator { measure, group, .. } => {
                let name = match measure {
                    IndicatorMeasure::At(date) => format!("at/{date}"),
                    _ => name_among(&IndicatorMeasure::ALL, measure).to_owned(),
                };
                return match group {
                    Some(group) => format!("{name}/{}", programme.groups[group.at()]),
                    None => name,
                };
            }
            Self::Survey {
                measure: SurveyMeasure::Answer(answer),
                ..
            } => return format!("answer/{answer}"),
            Self::Breakdown {
                category, measure, ..
            } => {
                let name = name_among(&BreakdownMeasure::ALL, measure);
                return format!("{name}/{}", programme.category_name(category));
            }
            Self::Activity {
                measure: ActivityMeasure::Month { year, month },
                ..
            } => return format!("month/{year}-{month:02}"),
            Self::Saturation {
                measure: SaturationMeasure::New(number),
            } => return format!("new/{number}"),
            Self::Factor {
                measure: FactorMeasure::InterviewsIn(lab),
                ..
            }
            | Self::Conclusion {
                measure: FactorMeasure::InterviewsIn(lab),
                ..
            } => return format!("interviews/{}", lab_id(lab, programme)),
            Self::Survey { measure, .. } => name_among(&SurveyMeasure::ALL, measure),
            Self::Paired { measure, .. } => name_among(&PairedMeasure::ALL, measure),
            Self::Response { measure, .. } => name_among(&ResponseMeasure::ALL, measure),
            Self::Activity { measure, .. } => name_among(&ActivityMeasure::ALL, measure),
            Self::Saturation { measure } => name_among(&SaturationMeasure::ALL, measure),
            Self::Code { measure, .. } => name_among(&CodeMeasure::ALL, measure),
            Self::Agreement { measure, .. } => name_among(&AgreementMeasure::ALL, measure),
            Self::Together { measure, .. } => name_among(&TogetherMeasure::ALL, measure),
            Self::Factor { measure, .. } | Self::Conclusion { measure, .. } => {
                name_among(&FactorMeasure::ALL, measure)
            }
            Self::Diary { .. } => "entries",
            Self::Interview { .. } => "count",
            Self::Recommendation { .. } => "strength",
            Self::Method { .. } => "labs",
        };
        name.to_owned()
    }
}

fn lab_id(lab: LabIx, programme: &Programme) -> &str {
    &programme.labs[lab.at()].id.value
}

/// An occasion as it stands in ids: `baseline`, `follow-up` or a date.
fn occasion_id(occasion: Occasion) -> String {
    match occasion {
        Occasion::Baseline => "baseline".into(),
        Occasion::FollowUp => "follow-up".into(),
        Occasion::On(date) => date.to_string(),
    }
}

fn name_among<T: PartialEq>(all: &[(&'static str, T)], measure: T) -> &'static str {
    let found = all.iter().find(|(_, known)| *known == measure);
    found.map_or("", |(name, _)| name)
}
