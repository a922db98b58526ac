//! Reading a figure's stable id, `indicator/jobb/boden/actual`, back into its
//! key.

use chrono::Datelike;

use crate::analysis::{
    ActivityMeasure, AgreementMeasure, AgreementUnit, BreakdownMeasure, CodeMeasure, FactorMeasure,
    FigureKey, IndicatorMeasure, PairedMeasure, ResponseMeasure, SaturationMeasure, SurveyMeasure,
    TogetherMeasure,
};
use crate::diagnostic::{Problem, Value, nearest, quoted};
use crate::model::programme::Text;
use crate::model::{CodeIx, Dated, ItemIx, LabIx, Occasion, Programme, Scope};

impl FigureKey {
    /// Reads an id.
    ///
    /// # Errors
    /// When a part of the id is unknown, with the nearest good one. That a
    /// figure can be named does not mean that there is one.
    pub fn parse(id: &str, programme: &Programme) -> Result<Self, Problem> {
        let parts: Vec<&str> = id.trim().split('/').collect();
        let names = Names(programme);
        let key = match parts.as_slice() {
            ["indicator", rest @ ..] => names.indicator(rest),
            ["survey", rest @ ..] => names.survey(rest),
            ["response", of, occasion, measure] => Some(names.response(of, occasion, measure)),
            ["activity", rest @ ..] => names.activity(rest),
            ["diary", of, "entries"] => Some(names.scope(of).map(|scope| Self::Diary { scope })),
            ["interview", of, "count"] => {
                Some(names.scope(of).map(|scope| Self::Interview { scope }))
            }
            ["saturation", rest @ ..] => saturation(rest),
            _ => names.of_codes(&parts).or_else(|| names.of_texts(&parts)),
        };
        key.unwrap_or_else(|| Err(Problem::UnknownFigure { figure: quoted(id) }))
    }
}

/// A key that was read; `None` of parts that are no id's.
type Read = Option<Result<FigureKey, Problem>>;

/// The programme's own names in ids.
struct Names<'p>(&'p Programme);

impl Names<'_> {
    fn scope(&self, text: &str) -> Result<Scope, Problem> {
        if text == "all" {
            return Ok(Scope::All);
        }
        self.lab(text).map(Scope::Lab)
    }

    fn lab(&self, text: &str) -> Result<LabIx, Problem> {
        find(text, "figure-lab", self.0.labs.iter().map(|row| &row.id))
    }

    fn item(&self, text: &str) -> Result<ItemIx, Problem> {
        let items = self.0.survey_items.iter();
        find(text, "figure-survey-item", items.map(|row| &row.id))
    }

    fn code(&self, text: &str) -> Result<CodeIx, Problem> {
        find(text, "figure-code", self.0.codes.iter().map(|row| &row.id))
    }

    /// `jobb/boden/actual`, `jobb/boden/actual/kön: kvinnor`,
    /// `jobb/boden/at/2019-04-01`.
    fn indicator(&self, parts: &[&str]) -> Read {
        let (id, of, measure, rest) = match parts {
            [id, of, "at", date, rest @ ..] => {
                (id, of, parse_date(date).map(IndicatorMeasure::At), rest)
            }
            [id, of, name, rest @ ..] => (id, of, word(name, &IndicatorMeasure::ALL), rest),
            _ => return None,
        };
        let group = match rest {
            [] => None,
            [group] => Some(*group),
            _ => return None,
        };
        let read = || {
            let indicators = self.0.indicators.iter().map(|row| &row.id);
            let groups = || self.0.groups.iter().map(String::as_str);
            let group = group.map(|name| position(name, "figure-group", groups()));
            Ok(FigureKey::Indicator {
                indicator: find(id, "figure-indicator", indicators)?,
                scope: self.scope(of)?,
                measure: measure?,
                group: group.transpose()?.map(Into::into),
            })
        };
        Some(read())
    }

    /// `trygghet/boden/paired/p-value`, `trygghet/boden/baseline/mean`.
    fn survey(&self, parts: &[&str]) -> Read {
        let read = || match parts {
            [id, of, "paired", measure] => Ok(Some(FigureKey::Paired {
                item: self.item(id)?,
                scope: self.scope(of)?,
                measure: word(measure, &PairedMeasure::ALL)?,
            })),
            [id, "all", occasion, measure, category @ ..]
                if category.iter().any(|part| part.contains(": ")) =>
            {
                let names = (0..self.0.categories.len()).map(|at| self.0.category_name(at.into()));
                let names: Vec<String> = names.collect();
                let known = names.iter().map(String::as_str);
                let category = position(&category.join("/"), "figure-group", known)?;
                Ok(Some(FigureKey::Breakdown {
                    item: self.item(id)?,
                    occasion: parse_occasion(occasion)?,
                    category: category.into(),
                    measure: word(measure, &BreakdownMeasure::ALL)?,
                }))
            }
            [id, of, occasion, rest @ ..] => Ok(Some(FigureKey::Survey {
                item: self.item(id)?,
                scope: self.scope(of)?,
                occasion: parse_occasion(occasion)?,
                measure: match rest {
                    ["answer", answer] => {
                        let number = answer.parse().map(SurveyMeasure::Answer);
                        number.map_err(|_| no_such_part("figure-answer", answer))?
                    }
                    _ => word(&rest.join("/"), &SurveyMeasure::ALL)?,
                },
            })),
            _ => Ok(None),
        };
        read().transpose()
    }

    fn response(&self, of: &str, occasion: &str, measure: &str) -> Result<FigureKey, Problem> {
        Ok(FigureKey::Response {
            scope: self.scope(of)?,
            occasion: parse_occasion(occasion)?,
            measure: word(measure, &ResponseMeasure::ALL)?,
        })
    }

    /// `boden/count`, `boden/month/2019-04`.
    fn activity(&self, parts: &[&str]) -> Read {
        let (of, measure) = match parts {
            [of, "month", month] => {
                let date = parse_date(month);
                let month = |dated: Dated| ActivityMeasure::Month {
                    year: dated.first.year(),
                    month: dated.first.month(),
                };
                (of, date.map(month))
            }
            [of, measure] => (of, word(measure, &ActivityMeasure::ALL)),
            _ => return None,
        };
        let read = || {
            Ok(FigureKey::Activity {
                scope: self.scope(of)?,
                measure: measure?,
            })
        };
        Some(read())
    }

    /// Figures of codes: `code/…`, `agreement/…`, `co-occurrence/…`.
    fn of_codes(&self, parts: &[&str]) -> Read {
        let agreement = |of: &str, unit, measure: &str| {
            let code = match of {
                "all" => None,
                id => Some(self.code(id)?),
            };
            let measure = word(measure, &AgreementMeasure::ALL)?;
            Ok(Some(FigureKey::Agreement {
                code,
                unit,
                measure,
            }))
        };
        let read = || match parts {
            ["code", id, of, measure] => Ok(Some(FigureKey::Code {
                code: self.code(id)?,
                scope: self.scope(of)?,
                measure: word(measure, &CodeMeasure::ALL)?,
            })),
            ["agreement", of, measure] => agreement(of, AgreementUnit::Interviews, measure),
            ["agreement", of, "characters", measure] => {
                agreement(of, AgreementUnit::Characters, measure)
            }
            ["co-occurrence", one, other, measure] => {
                let (one, other) = (self.code(one)?, self.code(other)?);
                Ok(Some(FigureKey::Together {
                    one: one.min(other),
                    other: one.max(other),
                    measure: word(measure, &TogetherMeasure::ALL)?,
                }))
            }
            _ => Ok(None),
        };
        read().transpose()
    }

    /// Figures of what the programme wrote: factors, conclusions,
    /// recommendations, methods.
    fn of_texts(&self, parts: &[&str]) -> Read {
        let programme = self.0;
        let read = || match parts {
            ["factor", id, rest @ ..] => {
                let ids = programme.success_factors.iter().map(|row| &row.id);
                Ok(Some(FigureKey::Factor {
                    factor: find(id, "figure-success-factor", ids)?,
                    measure: self.factor_measure(rest)?,
                }))
            }
            ["conclusion", id, rest @ ..] => {
                let ids = programme.conclusions.iter().map(|row| &row.id);
                Ok(Some(FigureKey::Conclusion {
                    conclusion: find(id, "figure-conclusion", ids)?,
                    measure: self.factor_measure(rest)?,
                }))
            }
            ["recommendation", id, "strength"] => {
                let ids = programme.recommendations.iter().map(|row| &row.id);
                let recommendation = find(id, "figure-recommendation", ids)?;
                Ok(Some(FigureKey::Recommendation { recommendation }))
            }
            ["method", id, "labs"] => {
                let ids = programme.methods.iter().map(|row| &row.id);
                let method = find(id, "figure-method", ids)?;
                Ok(Some(FigureKey::Method { method }))
            }
            _ => Ok(None),
        };
        read().transpose()
    }

    /// `strength`, `interviews/boden`.
    fn factor_measure(&self, parts: &[&str]) -> Result<FactorMeasure, Problem> {
        match parts {
            ["interviews", lab] => self.lab(lab).map(FactorMeasure::InterviewsIn),
            _ => word(&parts.join("/"), &FactorMeasure::ALL),
        }
    }
}

/// `saturation`'s `new/3`, `base`.
fn saturation(parts: &[&str]) -> Read {
    let measure = match parts {
        ["new", number] => {
            let parsed = number.parse().ok().filter(|number| *number > 0);
            let parsed = parsed.map(SaturationMeasure::New);
            parsed.ok_or_else(|| no_such_part("figure-number", number))
        }
        [measure] => word(measure, &SaturationMeasure::ALL),
        _ => return None,
    };
    Some(measure.map(|measure| FigureKey::Saturation { measure }))
}

fn find<'a, Ix: From<usize>>(
    id: &str,
    what: &'static str,
    ids: impl Iterator<Item = &'a Text> + Clone,
) -> Result<Ix, Problem> {
    position(id, what, ids.map(|id| id.value.as_str())).map(Ix::from)
}

/// The position of a name; `what` it is one of is an entry of the catalogue.
fn position<'a>(
    id: &str,
    what: &'static str,
    ids: impl Iterator<Item = &'a str> + Clone,
) -> Result<usize, Problem> {
    let wanted = id.to_lowercase();
    let mut known = ids.clone();
    let found = known.position(|id| id.to_lowercase() == wanted);
    found.ok_or_else(|| Problem::UnknownInFigure {
        what: Value::Entry(what),
        part: quoted(id),
        near: nearest(id, ids),
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

fn word<T: Copy>(text: &str, words: &[(&'static str, T)]) -> Result<T, Problem> {
    let found = words.iter().find(|(word, _)| *word == text);
    let found = found.map(|(_, value)| *value);
    found.ok_or_else(|| Problem::UnknownInFigure {
        what: Value::Entry("figure-measure"),
        part: quoted(text),
        near: nearest(text, words.iter().map(|(word, _)| *word)),
    })
}

fn parse_date(text: &str) -> Result<Dated, Problem> {
    Dated::parse(text).ok_or_else(|| no_such_part("figure-date", text))
}

fn parse_occasion(text: &str) -> Result<Occasion, Problem> {
    match text {
        "baseline" => Ok(Occasion::Baseline),
        "follow-up" => Ok(Occasion::FollowUp),
        date => parse_date(date).map(Occasion::On),
    }
}
