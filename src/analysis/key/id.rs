//! The stable id of each figure, `indicator/jobb/boden/actual`, and its parts.

use std::borrow::Cow;

use crate::analysis::{
    ActivityMeasure, AgreementMeasure, AgreementUnit, BreakdownMeasure, CodeMeasure, FactorMeasure,
    FigureKey, IndicatorMeasure, PairedMeasure, ResponseMeasure, SaturationMeasure, SurveyMeasure,
    TogetherMeasure,
};
use crate::model::{CodeIx, Dated, ItemIx, LabIx, Occasion, Programme, Scope};

/// What a figure is, in the parts of its id.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyParts<'p> {
    /// What kind of thing it is about: one of [`FigureKey::KINDS`].
    pub kind: &'static str,
    /// The ids of what it is about; two of what occurs together, none where
    /// there is only one such thing.
    pub subjects: Vec<&'p str>,
    /// One lab, or all; none where it is never about a lab.
    pub scope: Option<Scope>,
    /// Of a survey: when.
    pub occasion: Option<String>,
    /// What of it.
    pub measure: &'static str,
    /// Of an earlier follow-up: when.
    pub date: Option<Dated>,
    /// What its measure is a part of, where it is one of many such.
    pub part: Option<Part<'p>>,
}

/// Which one of many a figure is.
#[derive(Debug, Clone, PartialEq)]
pub enum Part<'p> {
    /// A group of a disaggregation, `kön: kvinnor`.
    Group(Cow<'p, str>),
    /// An answer on an item's scale.
    Answer(i32),
    /// The interview of this number.
    Interview(u32),
    /// A month.
    Month {
        /// Year.
        year: i32,
        /// Month, 1 to 12.
        month: u32,
    },
    /// A lab.
    Lab(LabIx),
}

impl FigureKey {
    /// The kinds of figures, as ids begin.
    pub const KINDS: &'static [&'static str] = &[
        "indicator",
        "survey",
        "response",
        "activity",
        "diary",
        "interview",
        "saturation",
        "code",
        "agreement",
        "co-occurrence",
        "factor",
        "conclusion",
        "recommendation",
        "method",
    ];

    /// The figure's stable id.
    pub fn id(self, programme: &Programme) -> String {
        let parts = self.parts(programme);
        let mut id = parts.kind.to_owned();
        let mut add = |part: &str| {
            id.push('/');
            id.push_str(part);
        };
        parts.subjects.iter().for_each(|subject| add(subject));
        match parts.scope {
            Some(Scope::All) => add("all"),
            Some(Scope::Lab(lab)) => add(lab_id(lab, programme)),
            None => {}
        }
        if let Some(occasion) = &parts.occasion {
            add(occasion);
        }
        add(parts.measure);
        if let Some(date) = parts.date {
            add(&date.to_string());
        }
        match parts.part {
            Some(Part::Group(group)) => add(&group),
            Some(Part::Answer(answer)) => add(&answer.to_string()),
            Some(Part::Interview(number)) => add(&number.to_string()),
            Some(Part::Month { year, month }) => add(&format!("{year}-{month:02}")),
            Some(Part::Lab(lab)) => add(lab_id(lab, programme)),
            None => {}
        }
        id
    }

    /// What the figure is, part by part.
    pub fn parts(self, programme: &Programme) -> KeyParts<'_> {
        let item = |item: ItemIx| programme.survey_items[item.at()].id.value.as_str();
        let code = |code: CodeIx| programme.codes[code.at()].id.value.as_str();
        let about = |kind, subjects, scope, measure| KeyParts {
            kind,
            subjects,
            scope,
            occasion: None,
            measure,
            date: None,
            part: None,
        };
        match self {
            Self::Indicator {
                indicator,
                scope,
                measure,
                group,
            } => {
                let id = &programme.indicators[indicator.at()].id.value;
                let (name, date) = match measure {
                    IndicatorMeasure::At(date) => ("at", Some(date)),
                    _ => (name_among(&IndicatorMeasure::ALL, measure), None),
                };
                let group =
                    group.map(|group| Part::Group(programme.groups[group.at()].as_str().into()));
                KeyParts {
                    date,
                    part: group,
                    ..about("indicator", vec![id.as_str()], Some(scope), name)
                }
            }
            Self::Survey {
                item: of,
                scope,
                occasion,
                measure,
            } => {
                let (name, part) = match measure {
                    SurveyMeasure::Answer(answer) => ("answer", Some(Part::Answer(answer))),
                    _ => (name_among(&SurveyMeasure::ALL, measure), None),
                };
                KeyParts {
                    occasion: Some(occasion_id(occasion)),
                    part,
                    ..about("survey", vec![item(of)], Some(scope), name)
                }
            }
            Self::Breakdown {
                item: of,
                occasion,
                category,
                measure,
            } => KeyParts {
                occasion: Some(occasion_id(occasion)),
                part: Some(Part::Group(programme.category_name(category).into())),
                ..about(
                    "survey",
                    vec![item(of)],
                    Some(Scope::All),
                    name_among(&BreakdownMeasure::ALL, measure),
                )
            },
            Self::Paired {
                item: of,
                scope,
                measure,
            } => KeyParts {
                occasion: Some("paired".into()),
                ..about(
                    "survey",
                    vec![item(of)],
                    Some(scope),
                    name_among(&PairedMeasure::ALL, measure),
                )
            },
            Self::Response {
                scope,
                occasion,
                measure,
            } => KeyParts {
                occasion: Some(occasion_id(occasion)),
                ..about(
                    "response",
                    Vec::new(),
                    Some(scope),
                    name_among(&ResponseMeasure::ALL, measure),
                )
            },
            Self::Activity { scope, measure } => {
                let (name, part) = match measure {
                    ActivityMeasure::Month { year, month } => {
                        ("month", Some(Part::Month { year, month }))
                    }
                    _ => (name_among(&ActivityMeasure::ALL, measure), None),
                };
                KeyParts {
                    part,
                    ..about("activity", Vec::new(), Some(scope), name)
                }
            }
            Self::Diary { scope } => about("diary", Vec::new(), Some(scope), "entries"),
            Self::Interview { scope } => about("interview", Vec::new(), Some(scope), "count"),
            Self::Saturation { measure } => {
                let (name, part) = match measure {
                    SaturationMeasure::New(number) => ("new", Some(Part::Interview(number))),
                    _ => (name_among(&SaturationMeasure::ALL, measure), None),
                };
                KeyParts {
                    part,
                    ..about("saturation", Vec::new(), None, name)
                }
            }
            Self::Code {
                code: of,
                scope,
                measure,
            } => about(
                "code",
                vec![code(of)],
                Some(scope),
                name_among(&CodeMeasure::ALL, measure),
            ),
            Self::Agreement {
                code: of,
                unit,
                measure,
            } => {
                let mut subjects = vec![of.map_or("all", code)];
                if unit == AgreementUnit::Characters {
                    subjects.push("characters");
                }
                about(
                    "agreement",
                    subjects,
                    None,
                    name_among(&AgreementMeasure::ALL, measure),
                )
            }
            Self::Together {
                one,
                other,
                measure,
            } => about(
                "co-occurrence",
                vec![code(one), code(other)],
                None,
                name_among(&TogetherMeasure::ALL, measure),
            ),
            Self::Factor { factor, measure } => {
                let id = &programme.success_factors[factor.at()].id.value;
                let (name, part) = factor_measure(measure);
                KeyParts {
                    part,
                    ..about("factor", vec![id.as_str()], None, name)
                }
            }
            Self::Conclusion {
                conclusion,
                measure,
            } => {
                let id = &programme.conclusions[conclusion.at()].id.value;
                let (name, part) = factor_measure(measure);
                KeyParts {
                    part,
                    ..about("conclusion", vec![id.as_str()], None, name)
                }
            }
            Self::Recommendation { recommendation } => {
                let id = &programme.recommendations[recommendation.at()].id.value;
                about("recommendation", vec![id.as_str()], None, "strength")
            }
            Self::Method { method } => {
                let id = &programme.methods[method.at()].id.value;
                about("method", vec![id.as_str()], None, "labs")
            }
        }
    }
}

fn factor_measure(measure: FactorMeasure) -> (&'static str, Option<Part<'static>>) {
    match measure {
        FactorMeasure::InterviewsIn(lab) => ("interviews", Some(Part::Lab(lab))),
        _ => (name_among(&FactorMeasure::ALL, measure), None),
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
