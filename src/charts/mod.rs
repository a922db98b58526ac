//! Charts: drawings at their printed size, each with the finding as its
//! heading, a line that says what is shown, and an alt text from the same data.
//!
//! A chart is a pure function from plain rows; `gather` takes the rows from what
//! is published, and [`CHARTS`] maps names to both.

mod activities;
mod attainment;
mod calendar;
mod change;
mod co_occurrence;
mod code_lab;
mod distribution;
mod drawing;
mod effect_logic;
mod factor_lab;
mod gather;
mod heat;
mod joint_display;
mod overview;
mod saturation;
mod spread_of_methods;
#[cfg(test)]
mod tests;

pub use drawing::{Chart, MOST_HEIGHT, PHONE_WIDTH, TEXT_WIDTH, TextBox, WIDE_WIDTH};

use co_occurrence::TogetherIn::{Interviews, Segments};
use drawing::{Brief, Standing, Tally, accent};
use gather::Show;

use crate::analysis::indicators::Progress;
use crate::diagnostic::{Problem, list, nearest, plain, quoted};
use crate::disclosure::Publication;
use crate::model::Scope;
use crate::wording::{Catalogue, ShownFigures};

/// What to draw a chart of.
#[derive(Debug, Clone, Copy)]
pub struct ChartRequest<'a> {
    /// One lab, or all.
    pub scope: Scope,
    /// How wide, in points: [`WIDE_WIDTH`], [`TEXT_WIDTH`] or [`PHONE_WIDTH`].
    pub width: f64,
    /// The accent, `#rrggbb`.
    pub accent: &'a str,
    /// Where the figures that are drawn are noted.
    pub noted: &'a ShownFigures,
}

/// How the labs' targets are reached, as the chart of attainment counts them.
pub struct Targets {
    /// The finding as a sentence without a full stop; none where no target can be judged.
    pub heading: Option<String>,
    /// How many went the wrong way.
    pub wrong_way: u64,
    /// How many are reached, of how many that can be judged.
    pub reached: (u64, u64),
    /// Of how many of these it is unclear whether anything changed.
    pub unclear: u64,
    /// How many there are beside these, of which none can tell.
    pub unjudged: u64,
    /// Whether there are targets at all, judged or not.
    pub given: bool,
}

/// Counts the labs' targets.
pub fn targets(publication: &Publication, catalogue: &Catalogue, noted: &ShownFigures) -> Targets {
    let show = Show {
        publication,
        catalogue,
        noted,
    };
    let standings = show.standings();
    let standings = || standings.iter().copied();
    let unclear = standings().filter(|own| *own == Standing::Told(Progress::Unclear));
    let wrong = standings().filter(|own| *own == Standing::Told(Progress::WrongWay));
    let tally = Tally::of(standings());
    Targets {
        heading: tally.heading(catalogue),
        wrong_way: wrong.count() as u64,
        reached: (tally.reached, tally.judged),
        unclear: unclear.count() as u64,
        unjudged: tally.unjudged,
        given: tally.judged + tally.unjudged > 0,
    }
}

/// Whose chart it is.
#[derive(Clone, Copy)]
enum Whose {
    /// That of whoever asks.
    Asked,
    /// That of all labs, whichever asks.
    All,
}

/// Gathers a chart's rows within a scope and draws them.
type Draw = fn(&Show<'_>, Scope, &Brief<'_>) -> Vec<Chart>;

/// The charts, by the names that templates call them by.
const CHARTS: [(&str, Whose, Draw); 14] = [
    ("indicator-overview", Whose::Asked, |show, scope, brief| {
        overview::draw_overview(&show.overview_rows(scope), brief)
    }),
    ("attainment", Whose::All, |show, _, brief| {
        attainment::draw_attainment(&show.attainment_panels(), brief)
    }),
    ("activities", Whose::Asked, |show, scope, brief| {
        activities::draw_activities(&show.activity_series(scope), brief)
    }),
    ("code-lab", Whose::Asked, |show, scope, brief| {
        let (themes, labs) = show.themes(scope);
        code_lab::draw_code_lab(&themes, &labs, brief)
    }),
    ("calendar", Whose::Asked, |show, scope, brief| {
        calendar::draw_calendar(&show.posts(scope), brief)
    }),
    ("spread-of-methods", Whose::Asked, |show, scope, brief| {
        spread_of_methods::draw_spread_of_methods(&show.ways(scope), brief)
    }),
    ("joint-display", Whose::All, |show, _, brief| {
        joint_display::draw_joint_display(&show.factors(), brief)
    }),
    ("factor-lab", Whose::All, |show, _, brief| {
        let (factors, labs) = show.factors_by_lab();
        factor_lab::draw_factor_lab(&factors, &labs, brief)
    }),
    ("effect-logic", Whose::Asked, |show, scope, brief| {
        let several = scope == Scope::All && show.publication.labs().len() > 1;
        let tally = several.then(|| Tally::of(show.standings()));
        effect_logic::draw_effect_logic(&show.logic(scope), tally, brief)
    }),
    ("distribution", Whose::Asked, |show, scope, brief| {
        distribution::draw_distribution(&show.distributions(scope), brief)
    }),
    ("change", Whose::Asked, |show, scope, brief| {
        change::draw_change(&show.changes(scope), brief)
    }),
    ("saturation", Whose::All, |show, _, brief| {
        let saturation = show.saturation();
        saturation.map_or_else(Vec::new, |found| saturation::draw_saturation(&found, brief))
    }),
    ("co-occurrence", Whose::All, |show, _, brief| {
        co_occurrence::draw_co_occurrence(
            &show.together(Interviews),
            show.untold_themes(),
            Interviews,
            brief,
        )
    }),
    ("co-occurrence-segments", Whose::All, |show, _, brief| {
        co_occurrence::draw_co_occurrence(
            &show.together(Segments),
            show.untold_themes(),
            Segments,
            brief,
        )
    }),
];

/// Draws the chart that a template names; none where there is nothing to
/// draw, several where one would not fit on a page.
///
/// # Errors
/// When no chart has that name.
pub fn draw_chart(
    name: &str,
    publication: &Publication,
    catalogue: &Catalogue,
    request: &ChartRequest<'_>,
) -> Result<Vec<Chart>, Problem> {
    let names = || CHARTS.iter().map(|(name, ..)| *name);
    let found = CHARTS.iter().find(|(known, ..)| *known == name);
    let (_, whose, draw) = found.ok_or_else(|| Problem::UnknownChart {
        chart: quoted(name),
        near: nearest(name, names()),
        known: list(names().map(plain)),
    })?;
    let show = Show {
        publication,
        catalogue,
        noted: request.noted,
    };
    let scope = match whose {
        Whose::Asked => request.scope,
        Whose::All => Scope::All,
    };
    let brief = Brief {
        of: &show.name(scope),
        width: request.width,
        accent: accent(request.accent),
        catalogue,
    };
    Ok(draw(&show, scope, &brief))
}
