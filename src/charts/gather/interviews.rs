//! From published figures to how new themes dried up, and to themes that
//! occur together.

use super::super::co_occurrence::{MOST_THEMES, TogetherIn, TogetherRow};
use super::super::drawing::Shown;
use super::super::saturation::Saturation;
use super::Show;
use crate::analysis::{CodeMeasure, FigureKey, SaturationMeasure, TogetherMeasure};
use crate::disclosure::{Publication, Published};
use crate::model::{CodeIx, Scope, Status};

impl Show<'_> {
    /// New codes interview by interview; none where they may not be told.
    pub fn saturation(&self) -> Option<Saturation> {
        let figure = |measure| {
            let key = FigureKey::Saturation { measure };
            self.shown(key)
        };
        let all = figure(SaturationMeasure::Interviews)?;
        let number = |count: f64| count.max(0.0) as u64;
        let new = (1_u32..).map_while(|at| figure(SaturationMeasure::New(at)));
        let reached = figure(SaturationMeasure::Reached);
        Some(Saturation {
            new: new.map(|figure| number(figure.value)).collect(),
            reached: reached.map(|figure| number(figure.value) as usize),
            made_up: all.status == Status::Example,
            dated: self.publication.interviews_held().dated,
        })
    }

    /// The themes whose interviews may be told, the most common first, and how
    /// often each that is drawn occurs together with those before it.
    pub fn together(&self, within: TogetherIn) -> Vec<TogetherRow> {
        let measure = match within {
            TogetherIn::Segments => TogetherMeasure::Segments,
            TogetherIn::Interviews => TogetherMeasure::Interviews,
        };
        let common = common_themes(self.publication);
        let pair = |a: CodeIx, b: CodeIx| FigureKey::Together {
            one: a.min(b),
            other: a.max(b),
            measure,
        };
        let any = |key: &FigureKey| self.publication.figure(*key).is_some();
        let mut pairs = common.iter().enumerate().flat_map(|(at, (code, _))| {
            let before = common[..at].iter();
            before.map(move |(other, _)| pair(*code, *other))
        });
        if !pairs.any(|key| any(&key)) {
            return Vec::new();
        }
        let rows = common.iter().enumerate().map(|(at, (code, status))| {
            let drawn = if at < MOST_THEMES { at } else { 0 };
            let before = common[..drawn].iter();
            TogetherRow {
                name: self.publication.codes()[code.at()].name.value.clone(),
                before: before
                    .map(|(other, theirs)| {
                        let made_up = *status.min(theirs) == Status::Example;
                        self.pair(pair(*code, *other), made_up)
                    })
                    .collect(),
            }
        });
        rows.collect()
    }

    /// How many themes have interviews that may not be told.
    pub fn untold_themes(&self) -> u64 {
        let codes = (0..self.publication.codes().len()).map(CodeIx::from);
        let untold = codes.filter(|code| {
            let key = FigureKey::Code {
                code: *code,
                scope: Scope::All,
                measure: CodeMeasure::Interviews,
            };
            matches!(
                self.publication.figure(key),
                Some(Published::Withheld { .. })
            )
        });
        untold.count() as u64
    }

    /// Two codes that never occur together have no figure: that is a zero, and
    /// is shown as zeros always are.
    fn pair(&self, key: FigureKey, made_up: bool) -> Shown {
        match self.mark(key) {
            Shown::Missing => self.zero(made_up),
            shown => shown,
        }
    }
}

/// The codes whose interviews may be told, those of the most interviews first,
/// each with the status of its interviews.
fn common_themes(publication: &Publication) -> Vec<(CodeIx, Status)> {
    let codes = (0..publication.codes().len()).map(CodeIx::from);
    let mut common: Vec<(u64, CodeIx, Status)> = codes
        .filter_map(|code| {
            let figure = publication.shown(FigureKey::Code {
                code,
                scope: Scope::All,
                measure: CodeMeasure::Interviews,
            })?;
            Some((figure.value as u64, code, figure.status))
        })
        .collect();
    common.sort_by_key(|(count, code, _)| (std::cmp::Reverse(*count), *code));
    let common = common.into_iter();
    common.map(|(_, code, status)| (code, status)).collect()
}
