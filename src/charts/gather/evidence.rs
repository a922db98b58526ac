//! From published figures to themes by lab and the evidence behind factors.

use super::super::code_lab::{MOST_THEMES, ThemeRow};
use super::super::drawing::{Mark, Shown};
use super::super::joint_display::{FactorRow, Strength};
use super::Show;
use crate::analysis::{CodeMeasure, FactorMeasure, FigureKey};
use crate::disclosure::Published;
use crate::model::{CodeIx, FactorIx, LabIx, Scope, Status};

impl Show<'_> {
    /// The themes that occur within `scope`, and the labs that they are told of.
    pub fn themes(&self, scope: Scope) -> (Vec<ThemeRow>, Vec<String>) {
        let labs: Vec<LabIx> = match scope {
            Scope::Lab(lab) => vec![lab],
            Scope::All => self.labs_interviewed(),
        };
        let names = labs.iter().map(|lab| self.name(Scope::Lab(*lab))).collect();
        let codes = (0..self.publication.codes().len()).map(CodeIx::from);
        let key = |measure, code| segments(measure, code, scope);
        let is_known = |measure, code| self.figure(key(measure, code)).is_some();
        let (own, whole) = (CodeMeasure::Segments, CodeMeasure::SegmentsWithChildren);
        let occurs = |code: &CodeIx| is_known(own, *code) || is_known(whole, *code);
        // Rarer themes are added up where there are too many: then each counts
        // its own segments alone, or those of subthemes would count twice.
        let fit = codes.clone().filter(occurs).count() <= MOST_THEMES;
        let themes = codes.filter_map(|code| {
            let is_shown = self.publication.shown(key(whole, code)).is_some();
            let rolled_up = fit && is_known(whole, code) && (is_shown || !is_known(own, code));
            let measure = if rolled_up { whole } else { own };
            let all = self.mark(key(measure, code));
            let theme = |lab: &LabIx| self.theme(measure, code, *lab);
            (all != Shown::Missing).then(|| ThemeRow {
                name: self.theme_name(code, rolled_up),
                rolled_up,
                cells: labs.iter().map(theme).collect(),
                all,
            })
        });
        (themes.collect(), names)
    }

    /// What a theme is called, with its subthemes where these are counted too.
    fn theme_name(&self, code: CodeIx, rolled_up: bool) -> String {
        let name = &self.publication.codes()[code.at()].name.value;
        match rolled_up {
            true => {
                let values = [("name", name.into())];
                self.catalogue.format("chart-heat-with-subthemes", &values)
            }
            false => name.clone(),
        }
    }

    /// The success factors with the interviews that speak for each in each
    /// lab, and the labs that have interviews.
    pub fn factors_by_lab(&self) -> (Vec<ThemeRow>, Vec<String>) {
        let labs = self.labs_interviewed();
        let names = labs.iter().map(|lab| self.name(Scope::Lab(*lab)));
        let factors = self.publication.success_factors().iter().enumerate();
        let rows = factors.filter_map(|(position, factor)| {
            let mark = |measure| {
                self.mark(FigureKey::Factor {
                    factor: FactorIx::from(position),
                    measure,
                })
            };
            let all = mark(FactorMeasure::Interviews);
            let cell = |lab| self.or_zero(mark(FactorMeasure::InterviewsIn(lab)), lab);
            (all != Shown::Missing).then(|| ThemeRow {
                name: factor.title.value.clone(),
                rolled_up: false,
                cells: labs.iter().map(|lab| cell(*lab)).collect(),
                all,
            })
        });
        (rows.collect(), names.collect())
    }

    /// A code that does not occur in a lab's interviews has no figure there:
    /// it occurs no times, which is shown as zeros always are.
    fn theme(&self, measure: CodeMeasure, code: CodeIx, lab: LabIx) -> Shown {
        self.or_zero(self.mark(segments(measure, code, Scope::Lab(lab))), lab)
    }

    /// A count of a lab's interviews, which is 0 where it is told nowhere.
    fn or_zero(&self, shown: Shown, lab: LabIx) -> Shown {
        match self.interviewed(lab) {
            Some(status) if shown == Shown::Missing => self.zero(status == Status::Example),
            _ => shown,
        }
    }

    fn labs_interviewed(&self) -> Vec<LabIx> {
        let labs = (0..self.publication.labs().len()).map(LabIx::from);
        labs.filter(|lab| self.interviewed(*lab).is_some())
            .collect()
    }

    /// The status of a lab's interviews, where it has any that are told of.
    fn interviewed(&self, lab: LabIx) -> Option<Status> {
        let scope = Scope::Lab(lab);
        match self.figure(FigureKey::Interview { scope })? {
            Published::Shown(figure) => Some(figure.status),
            Published::Withheld { .. } => Some(Status::Published),
        }
    }

    fn strength(&self, factor: usize) -> Option<Strength> {
        let key = FigureKey::Factor {
            factor: FactorIx::from(factor),
            measure: FactorMeasure::Strength,
        };
        Some(match self.mark(key) {
            Shown::Missing => return None,
            Shown::Withheld | Shown::Between(_) => Strength::Withheld,
            Shown::Value(mark) if mark.value >= 3.0 => Strength::Strong,
            Shown::Value(mark) if mark.value >= 2.0 => Strength::Moderate,
            Shown::Value(mark) if mark.value >= 1.0 => Strength::Weak,
            Shown::Value(_) => Strength::None,
        })
    }

    /// The success factors with what speaks for each.
    pub fn factors(&self) -> Vec<FactorRow> {
        let all = self.publication.success_factors().iter().enumerate();
        let rows = all.map(|(position, factor)| {
            let figure = |measure| {
                self.mark(FigureKey::Factor {
                    factor: FactorIx::from(position),
                    measure,
                })
            };
            FactorRow {
                factor: factor.title.value.clone(),
                strength: self.strength(position),
                segments: figure(FactorMeasure::Segments),
                interviews: figure(FactorMeasure::Interviews),
                labs: figure(FactorMeasure::Labs),
                indicators: self.moved(position.into()),
                diary: figure(FactorMeasure::Diary),
            }
        });
        rows.collect()
    }

    /// How many of a factor's indicators have moved as wanted, lab by lab, of
    /// those whose movement may be told.
    fn moved(&self, factor: FactorIx) -> Shown {
        let mark = |measure| self.mark(FigureKey::Factor { factor, measure });
        let (Shown::Value(moved), Shown::Value(followed)) =
            (mark(FactorMeasure::Moved), mark(FactorMeasure::Followed))
        else {
            return Shown::Missing;
        };
        let arguments = [
            ("count", (&moved.text).into()),
            ("of", (&followed.text).into()),
        ];
        let text = self.catalogue.format("chart-joint-part", &arguments);
        let part = moved.value / followed.value.max(1.0);
        Shown::Value(Mark::new(part, text, moved.made_up))
    }
}

fn segments(measure: CodeMeasure, code: CodeIx, scope: Scope) -> FigureKey {
    FigureKey::Code {
        code,
        scope,
        measure,
    }
}
