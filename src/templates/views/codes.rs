//! Codes, agreement and saturation as templates see them.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::value::Value;

use super::said::said_with;
use super::{Views, optional, text};
use crate::analysis::saturation::FEWEST_CODES;
use crate::analysis::{AgreementMeasure, AgreementUnit, CodeMeasure, FigureKey, SaturationMeasure};
use crate::disclosure::{Published, Quote};
use crate::model::programme::{code_supports, conclusion_names, lineage};
use crate::model::{CodeIx, FactorIx, Scope, Status};

impl Views {
    /// The codes that occur within `scope`, most interviews first; those that
    /// are withheld come last and in the order of the codebook, so that their
    /// place tells nothing.
    pub fn codes(&self, scope: Scope) -> Value {
        let mut found: Vec<(Option<u64>, usize)> = Vec::new();
        for position in 0..self.publication.codes().len() {
            let key = code_key(position.into(), scope, CodeMeasure::Interviews);
            if let Some(published) = self.publication.figure(key) {
                let shown = match published {
                    Published::Shown(figure) => Some(figure.value as u64),
                    Published::Withheld { .. } => None,
                };
                found.push((shown, position));
            }
        }
        found.sort_by_key(|(shown, position)| (std::cmp::Reverse(*shown), *position));
        // What stands under several themes is one voice, and told at the first.
        let mut told: BTreeSet<CodeIx> = BTreeSet::new();
        let views = found.into_iter().map(|(_, position)| {
            let code = &self.publication.codes()[position];
            let quote = self.code_quote(position.into(), scope);
            let quote = quote.filter(|_| !told.contains(&position.into()));
            told.extend(quote.iter().flat_map(|quote| quote.themes.iter().copied()));
            map! {
                "id" => code.id.value.as_str(),
                "name" => code.name.value.as_str(),
                "definition" => text(code.definition.as_ref()),
                "segments" => self.code_figure(position.into(), scope, CodeMeasure::Segments),
                "interviews" => self.code_figure(position.into(), scope, CodeMeasure::Interviews),
                "labs" => self.code_figure(position.into(), scope, CodeMeasure::Labs),
                "quote" => quote.map_or(Value::from(()), |quote| self.quote(quote)),
            }
        });
        views.collect::<Vec<Value>>().into()
    }

    /// The quote of a theme in a lab; none for all labs together.
    fn code_quote(&self, code: CodeIx, scope: Scope) -> Option<&Quote> {
        let mut quotes = self.publication.quotes().iter();
        quotes.find(|quote| quote.code == code && scope == Scope::Lab(quote.lab))
    }

    /// A quote that speaks for a success factor: for each factor of another
    /// lab than for the one before, as far as there are any.
    pub(super) fn factor_quote(&self, factor: FactorIx) -> Value {
        let codes = self.publication.codes();
        let speaks = |quote: &&Quote| code_supports(codes, quote.code, factor);
        let own: Vec<&Quote> = self.publication.quotes().iter().filter(speaks).collect();
        let labs = self.publication.labs().len().max(1);
        let turn = |quote: &&&Quote| (quote.lab.at() + labs - factor.at() % labs) % labs;
        let chosen = own.iter().min_by_key(turn);
        chosen.map_or(Value::from(()), |quote| self.quote(quote))
    }

    /// Whether the project has chosen a quote by hand.
    pub fn quotes_by_hand(&self) -> bool {
        self.publication.quotes().iter().any(|quote| quote.by_hand)
    }

    fn quote(&self, quote: &Quote) -> Value {
        let codes = self.publication.codes();
        let themes = quote.themes.iter().map(|code| &codes[code.at()]);
        map! {
            "text" => said_with(&quote.text, quote.status),
            "themes" => themes.map(|code| code.name.value.clone()).collect::<Vec<String>>(),
            "lab" => self.publication.labs()[quote.lab.at()].name.value.as_str(),
            "role" => optional(quote.role.as_deref()),
            "made_up" => quote.status == Status::Example,
        }
    }

    fn code_figure(&self, code: CodeIx, scope: Scope, measure: CodeMeasure) -> Value {
        self.figure(code_key(code, scope, measure))
    }

    /// The codebook over all labs: every code that occurs, itself or in the
    /// codes below it, each after its parent; `level` is how deep it stands,
    /// `whole` what is told of it with the codes below, which for one without
    /// any is what is told of itself; `idle` says that no success factor and
    /// no conclusion rests on it.
    pub fn codebook(&self) -> Value {
        let codes = self.publication.codes();
        let mut children: BTreeMap<Option<CodeIx>, Vec<CodeIx>> = BTreeMap::new();
        for (position, code) in codes.iter().enumerate().rev() {
            children
                .entry(code.parent)
                .or_default()
                .push(position.into());
        }
        let below = |code| children.get(&code).cloned().unwrap_or_default();
        let mut open: Vec<(CodeIx, usize)> = below(None).into_iter().map(|own| (own, 0)).collect();
        let mut rows = Vec::new();
        while let Some((code, level)) = open.pop() {
            let of_all = |measure| code_key(code, Scope::All, measure);
            let is_known = |measure| self.publication.figure(of_all(measure)).is_some();
            let own = is_known(CodeMeasure::Segments);
            let parent = is_known(CodeMeasure::SegmentsWithChildren);
            open.extend(below(Some(code)).into_iter().map(|own| (own, level + 1)));
            if own || parent {
                let whole = |measure: CodeMeasure| {
                    let measure = if parent {
                        measure.with_children()
                    } else {
                        measure
                    };
                    self.figure(of_all(measure))
                };
                let declared = &codes[code.at()];
                rows.push(map! {
                    "id" => declared.id.value.as_str(),
                    "name" => declared.name.value.as_str(),
                    "level" => level,
                    "own" => own,
                    "parent" => parent,
                    "segments" => self.figure(of_all(CodeMeasure::Segments)),
                    "interviews" => self.figure(of_all(CodeMeasure::Interviews)),
                    "labs" => self.figure(of_all(CodeMeasure::Labs)),
                    "whole" => map! {
                        "segments" => whole(CodeMeasure::Segments),
                        "interviews" => whole(CodeMeasure::Interviews),
                        "labs" => whole(CodeMeasure::Labs),
                    },
                    "agreement" => self.agreement(Some(code), AgreementUnit::Interviews),
                    "idle" => own && self.is_idle(code),
                });
            }
        }
        rows.into()
    }

    /// Whether no success factor and no conclusion rests on a code or one above
    /// it.
    fn is_idle(&self, code: CodeIx) -> bool {
        let codes = self.publication.codes();
        let mut conclusions = self.publication.conclusions().iter();
        lineage(codes, code).all(|own| codes[own.at()].supports.is_empty())
            && !conclusions.any(|own| conclusion_names(codes, code, own))
    }

    /// How far coders agree on a code, or on all of them, on either unit: `raw
    /// kappa alpha`; none where nothing was compared.
    fn agreement(&self, code: Option<CodeIx>, unit: AgreementUnit) -> Value {
        let key = |measure| FigureKey::Agreement {
            code,
            unit,
            measure,
        };
        if self
            .publication
            .figure(key(AgreementMeasure::Raw))
            .is_none()
        {
            return Value::from(());
        }
        let measures = AgreementMeasure::ALL;
        Value::from_pairs(measures.map(|(name, measure)| (name, self.figure(key(measure)))))
    }

    /// The agreement between coders over all codes: `interviews` and
    /// `characters`, each `raw kappa alpha` or none.
    pub fn coders(&self) -> Value {
        map! {
            "interviews" => self.agreement(None, AgreementUnit::Interviews),
            "characters" => self.agreement(None, AgreementUnit::Characters),
            "all_coded" => self.publication.interviews_held().all_coded(Scope::All),
        }
    }

    /// How new codes dried up: `interviews codes base reached`, and whether
    /// some interviews are `undated`, some `dated`, and the themes too `few` to tell.
    pub fn saturation(&self) -> Value {
        let measures = SaturationMeasure::ALL;
        let figure = |measure| self.figure(FigureKey::Saturation { measure });
        let figures = measures.map(|(name, measure)| (name, figure(measure)));
        let held = self.publication.interviews_held();
        let codes = self.publication.shown(FigureKey::Saturation {
            measure: SaturationMeasure::Codes,
        });
        let few = codes.is_some_and(|codes| codes.value < FEWEST_CODES as f64);
        let dates = [
            ("undated", held.undated),
            ("dated", held.dated),
            ("few", few),
        ];
        let dates = dates.map(|(name, holds)| (name, Value::from(holds)));
        Value::from_pairs(figures.into_iter().chain(dates))
    }
}

fn code_key(code: CodeIx, scope: Scope, measure: CodeMeasure) -> FigureKey {
    FigureKey::Code {
        code,
        scope,
        measure,
    }
}
