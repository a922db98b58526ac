//! Reading a figure's id back into its key.

use chrono::NaiveDate;

use super::{
    ActivityMeasure, AgreementMeasure, AgreementUnit, CodeMeasure, FactorMeasure, FigureKey,
    IndicatorMeasure, PairedMeasure, ResponseMeasure, SaturationMeasure, SurveyMeasure, Third,
    TogetherMeasure,
};
use crate::diagnostic::{Problem, Value, nearest, quoted};
use crate::model::programme::Text;
use crate::model::{CodeIx, Occasion, Programme, Scope};

impl FigureKey {
    /// Reads `indicator/jobb/boden/actual`.
    ///
    /// # Errors
    /// When a part of the id is unknown, with the nearest good one. That a
    /// figure can be named does not mean that there is one.
    pub fn parse(id: &str, programme: &Programme) -> Result<Self, Problem> {
        let scope = |text: &str| parse_scope(text, programme);
        let parts: Vec<&str> = id.trim().split('/').collect();
        match parts.as_slice() {
            ["indicator", id, of, rest @ ..] => {
                let indicator = find(id, "figure-indicator", programme.indicators.iter().map(|row| &row.id))?;
                let (measure, group) = indicator_measure(rest)?;
                let group = group.map(|name| {
                    let names = programme.groups.iter().map(String::as_str);
                    position(name, "figure-group", names)
                });
                let group = group.transpose()?.map(crate::model::GroupIx::from);
                Ok(Self::Indicator { indicator: indicator.into(), scope: scope(of)?, measure, group })
            }
            ["survey", id, of, "paired", measure] => Ok(Self::Paired {
                item: find(id, "figure-survey-item", programme.survey_items.iter().map(|row| &row.id))?.into(),
                scope: scope(of)?,
                measure: word(measure, &PairedMeasure::ALL)?,
            }),
            ["response", of, occasion, measure] => Ok(Self::Response {
                scope: scope(of)?,
                occasion: parse_occasion(occasion)?,
                measure: word(measure, &ResponseMeasure::ALL)?,
            }),
            ["survey", id, of, occasion, rest @ ..] => Ok(Self::Survey {
                item: find(id, "figure-survey-item", programme.survey_items.iter().map(|row| &row.id))?.into(),
                scope: scope(of)?,
                occasion: parse_occasion(occasion)?,
                measure: survey_measure(rest)?,
            }),
            ["activity", of, "month", month] => {
                let date = parse_date(&format!("{month}-01"))?;
                let (year, month) = (chrono::Datelike::year(&date), chrono::Datelike::month(&date));
                Ok(Self::Activity { scope: scope(of)?, measure: ActivityMeasure::Month { year, month } })
            }
            ["activity", of, measure] => Ok(Self::Activity {
                scope: scope(of)?,
                measure: word(measure, &[
                    ("count", ActivityMeasure::Count),
                    ("participants", ActivityMeasure::Participants),
                    ("lasting", ActivityMeasure::Lasting),
                ])?,
            }),
            ["diary", of, "entries"] => Ok(Self::Diary { scope: scope(of)? }),
            ["interview", of, "count"] => Ok(Self::Interview { scope: scope(of)? }),
            ["saturation", "new", number] => {
                let number = number.parse().ok().filter(|number| *number > 0);
                let number = number.ok_or_else(|| no_such_part("figure-number", parts[2]))?;
                Ok(Self::Saturation { measure: SaturationMeasure::New(number) })
            }
            ["saturation", measure] => Ok(Self::Saturation {
                measure: word(measure, &SaturationMeasure::ALL)?,
            }),
            ["code", id, of, measure] => Ok(Self::Code {
                code: find_code(id, programme)?,
                scope: scope(of)?,
                measure: word(measure, &CodeMeasure::ALL)?,
            }),
            ["agreement", of, measure] => agreement(of, AgreementUnit::Interviews, measure, programme),
            ["agreement", of, "characters", measure] => {
                agreement(of, AgreementUnit::Characters, measure, programme)
            }
            ["co-occurrence", one, other, measure] => {
                let (one, other) = (find_code(one, programme)?, find_code(other, programme)?);
                Ok(Self::Together {
                    one: one.min(other),
                    other: one.max(other),
                    measure: word(measure, &TogetherMeasure::ALL)?,
                })
            }
            ["factor", id, rest @ ..] => Ok(Self::Factor {
                factor: find(id, "figure-success-factor", programme.success_factors.iter().map(|row| &row.id))?.into(),
                measure: factor_measure(rest, programme)?,
            }),
            ["conclusion", id, rest @ ..] => Ok(Self::Conclusion {
                conclusion: find(id, "figure-conclusion", programme.conclusions.iter().map(|row| &row.id))?.into(),
                measure: factor_measure(rest, programme)?,
            }),
            ["recommendation", id, "strength"] => Ok(Self::Recommendation {
                recommendation: find(id, "figure-recommendation", programme.recommendations.iter().map(|row| &row.id))?.into(),
            }),
            ["method", id, "labs"] => Ok(Self::Method {
                method: find(id, "figure-method", programme.methods.iter().map(|row| &row.id))?.into(),
            }),
            _ => Err(Problem::UnknownFigure { figure: quoted(id) }),
        }
    }
}

fn parse_scope(text: &str, programme: &Programme) -> Result<Scope, Problem> {
    if text == "all" {
        return Ok(Scope::All);
    }
    Ok(Scope::Lab(
        find(text, "figure-lab", programme.labs.iter().map(|lab| &lab.id))?.into(),
    ))
}

fn find<'a>(
    id: &str,
    what: &'static str,
    ids: impl Iterator<Item = &'a Text> + Clone,
) -> Result<usize, Problem> {
    position(id, what, ids.map(|id| id.value.as_str()))
}

fn position<'a>(
    id: &str,
    what: &'static str,
    ids: impl Iterator<Item = &'a str> + Clone,
) -> Result<usize, Problem> {
    let wanted = id.to_lowercase();
    ids.clone()
        .position(|id| id.to_lowercase() == wanted)
        .ok_or_else(|| {
            Problem::UnknownInFigure {
                what: Value::Entry(what),
                part: quoted(id),
                near: nearest(id, ids),
            }
        })
}

/// A part of an id that is nothing of its kind, an entry of the catalogue.
fn no_such_part(what: &'static str, part: &str) -> Problem {
    Problem::UnknownInFigure {
        what: Value::Entry(what),
        part: quoted(part),
        near: Value::Nothing,
    }
}

fn find_code(id: &str, programme: &Programme) -> Result<CodeIx, Problem> {
    find(id, "figure-code", programme.codes.iter().map(|row| &row.id)).map(CodeIx::from)
}

fn agreement(
    of: &str,
    unit: AgreementUnit,
    measure: &str,
    programme: &Programme,
) -> Result<FigureKey, Problem> {
    let code = match of {
        "all" => None,
        id => Some(find_code(id, programme)?),
    };
    let measure = word(measure, &AgreementMeasure::ALL)?;
    Ok(FigureKey::Agreement {
        code,
        unit,
        measure,
    })
}

/// `strength`, `interviews/boden`.
fn factor_measure(parts: &[&str], programme: &Programme) -> Result<FactorMeasure, Problem> {
    match parts {
        ["interviews", lab] => {
            let labs = programme.labs.iter().map(|lab| &lab.id);
            Ok(FactorMeasure::InterviewsIn(find(lab, "figure-lab", labs)?.into()))
        }
        _ => word(&parts.join("/"), &FactorMeasure::ALL),
    }
}

fn word<T: Copy>(text: &str, words: &[(&'static str, T)]) -> Result<T, Problem> {
    words
        .iter()
        .find(|(word, _)| *word == text)
        .map(|(_, value)| *value)
        .ok_or_else(|| {
            Problem::UnknownInFigure {
                what: Value::Entry("figure-measure"),
                part: quoted(text),
                near: nearest(text, words.iter().map(|(word, _)| *word)),
            }
        })
}

fn parse_date(text: &str) -> Result<NaiveDate, Problem> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| no_such_part("figure-date", text))
}

fn parse_occasion(text: &str) -> Result<Occasion, Problem> {
    match text {
        "baseline" => Ok(Occasion::Baseline),
        "follow-up" => Ok(Occasion::FollowUp),
        date => parse_date(date).map(Occasion::On),
    }
}

/// `mean`, `answer/4`, `third/above`.
fn survey_measure(parts: &[&str]) -> Result<SurveyMeasure, Problem> {
    match parts {
        ["answer", answer] => answer
            .parse()
            .map(SurveyMeasure::Answer)
            .map_err(|_| no_such_part("figure-answer", answer)),
        ["third", third] => word(
            third,
            &[
                ("below", SurveyMeasure::Third(Third::Below)),
                ("middle", SurveyMeasure::Third(Third::Middle)),
                ("above", SurveyMeasure::Third(Third::Above)),
            ],
        ),
        _ => word(
            &parts.join("/"),
            &[
                ("n", SurveyMeasure::N),
                ("mean", SurveyMeasure::Mean),
                ("median", SurveyMeasure::Median),
                ("share-positive", SurveyMeasure::SharePositive),
                ("alpha", SurveyMeasure::Alpha),
            ],
        ),
    }
}

/// `actual`, `actual/kön: kvinnor`, `at/2019-04-01`.
fn indicator_measure<'a>(
    parts: &[&'a str],
) -> Result<(IndicatorMeasure, Option<&'a str>), Problem> {
    let (measure, rest) = match parts {
        ["at", date, rest @ ..] => (IndicatorMeasure::At(parse_date(date)?), rest),
        [name, rest @ ..] => (
            word(
                name,
                &[
                    ("baseline", IndicatorMeasure::Baseline),
                    ("actual", IndicatorMeasure::Actual),
                    ("target", IndicatorMeasure::Target),
                    ("change", IndicatorMeasure::Change),
                    ("relative-change", IndicatorMeasure::RelativeChange),
                    ("attainment", IndicatorMeasure::Attainment),
                    ("actual-of-target", IndicatorMeasure::ActualOfTarget),
                    ("reached", IndicatorMeasure::Reached),
                    ("with-target", IndicatorMeasure::WithTarget),
                ],
            )?,
            rest,
        ),
        [] => {
            return Err(no_such_part("figure-measure", ""));
        }
    };
    match rest {
        [] => Ok((measure, None)),
        [group] => Ok((measure, Some(group))),
        _ => Err(no_such_part("figure-group", &rest.join("/"))),
    }
}
