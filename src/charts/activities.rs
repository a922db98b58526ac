//! Activities over time: columns per month, folded to quarters or years where
//! there are too many of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::canvas::{self, Anchor, Canvas, colour, ink, text_width, wrap};
use super::{Chart, ChartRequest};
use crate::analysis::{ActivityMeasure, FigureKey};
use crate::disclosure::{Publication, Published};
use crate::model::{LabIx, Scope, Status};
use crate::text::{Catalogue, format};

const PLOT: f64 = 84.0;
/// Periods that can stand side by side.
const MOST_COLUMNS: i32 = 48;
/// Labs that are drawn one under the other; beyond, all together.
const MOST_LABS: usize = 6;

/// How many months a column covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Period {
    Month = 1,
    Quarter = 3,
    Year = 12,
}

struct Series {
    name: String,
    /// Counts by month since year 0.
    months: BTreeMap<i32, u64>,
    made_up: bool,
}

/// Draws a lab's activities, or every lab's on one scale.
pub(super) fn draw_activities(
    publication: &Publication,
    catalogue: &Catalogue,
    request: &ChartRequest<'_>,
) -> Vec<Chart> {
    let labs = publication.labs().len();
    let scopes: Vec<Scope> = match request.scope {
        Scope::All if labs > 1 && labs <= MOST_LABS => {
            (0..labs).map(|lab| Scope::Lab(LabIx::from(lab))).collect()
        }
        scope => vec![scope],
    };
    let series: Vec<Series> = scopes
        .iter()
        .filter_map(|scope| series(publication, *scope))
        .collect();
    if series.is_empty() {
        return Vec::new();
    }
    vec![draw_series(&series, catalogue, request)]
}

fn series(publication: &Publication, scope: Scope) -> Option<Series> {
    let start = FigureKey::Activity {
        scope,
        measure: ActivityMeasure::Month {
            year: i32::MIN,
            month: 0,
        },
    };
    let mut months = BTreeMap::new();
    let mut made_up = false;
    for (key, published) in publication.figures_from(start) {
        let FigureKey::Activity {
            scope: of,
            measure: ActivityMeasure::Month { year, month },
        } = key
        else {
            break;
        };
        if of != scope {
            break;
        }
        if let Published::Shown(figure) = published {
            months.insert(year * 12 + month as i32 - 1, figure.value as u64);
            made_up |= figure.status == Status::Example;
        }
    }
    let name = match scope {
        Scope::All => String::new(),
        Scope::Lab(lab) => publication.labs()[lab.at()].name.value.clone(),
    };
    (!months.is_empty()).then_some(Series {
        name,
        months,
        made_up,
    })
}

fn draw_series(series: &[Series], catalogue: &Catalogue, request: &ChartRequest<'_>) -> Chart {
    let first = series
        .iter()
        .filter_map(|one| one.months.keys().next())
        .min()
        .copied()
        .unwrap_or(0);
    let last = series
        .iter()
        .filter_map(|one| one.months.keys().next_back())
        .max()
        .copied()
        .unwrap_or(0);
    let length = last - first + 1;
    let period = [Period::Month, Period::Quarter]
        .into_iter()
        .find(|period| length / *period as i32 <= MOST_COLUMNS)
        .unwrap_or(Period::Year);
    let size = period as i32;
    let (from, to) = (first.div_euclid(size), last.div_euclid(size));
    let folded: Vec<BTreeMap<i32, u64>> =
        series.iter().map(|one| fold(&one.months, size)).collect();
    let highest = folded
        .iter()
        .flat_map(BTreeMap::values)
        .max()
        .copied()
        .unwrap_or(1)
        .max(1);
    let title = if series.len() > 1 { 14.0 } else { 4.0 };
    let width = request.width();
    let height = series.len() as f64 * (PLOT + title + 8.0) + 26.0;
    let accent = colour(request.accent);
    let (svg, texts) = canvas::draw(width, height, |canvas| {
        let frame = Frame {
            width,
            from,
            to,
            size,
            highest,
        };
        for (at, (one, counts)) in series.iter().zip(&folded).enumerate() {
            let top = at as f64 * (PLOT + title + 8.0);
            if series.len() > 1 {
                let name = wrap(&one.name, width, 1).join(" ");
                canvas.text(&name, (0.0, top + 9.0), Anchor::Start, ink::DARK, true);
            }
            frame.draw_columns(canvas, counts, top + title + PLOT, accent, one.made_up);
        }
        frame.draw_time(canvas, height - 26.0, catalogue);
    });
    let made_up = series.iter().any(|one| one.made_up);
    let heading = heading(series, catalogue);
    let mut scope = catalogue.text(match period {
        Period::Month => "chart-activities-months",
        Period::Quarter => "chart-activities-quarters",
        Period::Year => "chart-activities-years",
    });
    if made_up {
        scope.push(' ');
        scope.push_str(&catalogue.text("chart-made-up"));
    }
    let alt = alt(series, &heading, catalogue);
    Chart {
        svg,
        heading,
        scope,
        alt,
        notes: Vec::new(),
        texts,
        size: (width, height),
    }
}

fn fold(months: &BTreeMap<i32, u64>, size: i32) -> BTreeMap<i32, u64> {
    let mut folded = BTreeMap::new();
    for (month, count) in months {
        *folded.entry(month.div_euclid(size)).or_insert(0) += count;
    }
    folded
}

/// The plot's place in time.
struct Frame {
    width: f64,
    from: i32,
    to: i32,
    size: i32,
    highest: u64,
}

impl Frame {
    fn step(&self) -> f64 {
        (self.width / f64::from(self.to - self.from + 1)).min(40.0)
    }

    fn x(&self, period: i32) -> f64 {
        f64::from(period - self.from) * self.step()
    }

    fn draw_columns(
        &self,
        canvas: &mut Canvas<'_>,
        counts: &BTreeMap<i32, u64>,
        base: f64,
        accent: plotters::style::RGBColor,
        made_up: bool,
    ) {
        let right = self.x(self.to + 1);
        canvas.line((0.0, base), (right, base), ink::LINE, 0.6);
        let gap = (self.step() * 0.2).min(3.0);
        for (&period, &count) in counts {
            let tall = (PLOT - 12.0) * count as f64 / self.highest as f64;
            let (left, end) = (self.x(period) + gap / 2.0, self.x(period + 1) - gap / 2.0);
            canvas.bar((left, base - tall), (end, base), accent, made_up);
            let text = count.to_string();
            if text_width(&text, false) + 1.0 <= self.step() {
                canvas.text(
                    &text,
                    (f64::midpoint(left, end), base - tall - 2.5),
                    Anchor::Middle,
                    ink::SOFT,
                    false,
                );
            }
        }
    }

    /// Months where there is room, and every year with a tick at its start.
    fn draw_time(&self, canvas: &mut Canvas<'_>, base: f64, catalogue: &Catalogue) {
        let language = catalogue.language();
        for period in self.from..=self.to {
            let month = period * self.size;
            let middle = f64::midpoint(self.x(period), self.x(period + 1));
            if self.size == 1 {
                let date = NaiveDate::from_ymd_opt(
                    month.div_euclid(12),
                    month.rem_euclid(12) as u32 + 1,
                    1,
                );
                let initial: String = date.map_or_else(String::new, |date| {
                    format::month(date, language)
                        .chars()
                        .take(1)
                        .flat_map(char::to_uppercase)
                        .collect()
                });
                canvas.text(
                    &initial,
                    (middle, base + 9.0),
                    Anchor::Middle,
                    ink::SOFT,
                    false,
                );
            }
            if month.rem_euclid(12) == 0 || period == self.from {
                let year = month.div_euclid(12).to_string();
                let at = (self.x(period), base + 21.0);
                canvas.line((at.0, base - 2.0), (at.0, base + 22.0), ink::GRID, 0.5);
                if canvas.is_free(&year, (at.0 + 2.0, at.1), Anchor::Start) {
                    canvas.text(&year, (at.0 + 2.0, at.1), Anchor::Start, ink::DARK, true);
                }
            }
        }
    }
}

/// The month with most activities, all together.
fn heading(series: &[Series], catalogue: &Catalogue) -> String {
    let mut together: BTreeMap<i32, u64> = BTreeMap::new();
    for (month, count) in series.iter().flat_map(|one| &one.months) {
        *together.entry(*month).or_insert(0) += count;
    }
    let language = catalogue.language();
    let total: u64 = together.values().sum();
    let most = together
        .iter()
        .max_by_key(|(month, count)| (**count, std::cmp::Reverse(**month)));
    let date = most.and_then(|(month, _)| {
        NaiveDate::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1)
    });
    let total = format::number(total as f64, 0, language);
    match date {
        Some(date) if together.len() > 1 => {
            let month = format!(
                "{} {}",
                format::month(date, language),
                chrono::Datelike::year(&date)
            );
            catalogue.format(
                "chart-activities-heading",
                &[("total", (&total).into()), ("month", (&month).into())],
            )
        }
        _ => catalogue.format(
            "chart-activities-heading-one",
            &[("total", (&total).into())],
        ),
    }
}

/// Totals per year and series.
fn alt(series: &[Series], heading: &str, catalogue: &Catalogue) -> String {
    let mut text = format!("{heading}.");
    for one in series {
        let years = fold(&one.months, 12);
        let list: Vec<String> = years
            .iter()
            .map(|(year, count)| {
                let count = format::number(*count as f64, 0, catalogue.language());
                format!("{year}: {count}")
            })
            .collect();
        let name = if one.name.is_empty() {
            String::new()
        } else {
            format!("{}, ", one.name)
        };
        text.push_str(&format!(" {name}{}.", list.join(", ")));
    }
    text
}
