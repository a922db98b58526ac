//! What is told over several codes: codes with their children, success
//! factors, conclusions.
//!
//! Segments over several codes nearly add up, for few passages have two of them, so
//! they are shown where those of every code are. Interviews do not, because one may
//! have several codes: those over
//! all are shown as long as they tell no more of the withheld codes than that
//! each occurs. Neither makes a code's own figures be withheld.

use std::collections::{BTreeMap, BTreeSet};

use super::relations::Dependence;
use super::{Rule, Withheld};
use crate::analysis::{CodeMeasure, FactorMeasure, FigureKey, Register, TogetherMeasure};
use crate::model::programme::{code_supports, conclusion_names, lineage};
use crate::model::{CodeIx, ConclusionIx, Programme, Scope};
use crate::project::EvidenceRule;

/// Whether a figure is told beside those of themes and factors: it is given up
/// before they are.
pub(super) fn is_extra(key: FigureKey) -> bool {
    match key {
        FigureKey::Code { measure, .. } => measure == measure.with_children(),
        FigureKey::Factor { measure, .. } => matches!(measure, FactorMeasure::InterviewsIn(_)),
        FigureKey::Together { .. } => true,
        _ => false,
    }
}

/// What is told over several codes, of all labs or one.
struct Union {
    key: FigureKey,
    /// Those that occur.
    codes: BTreeSet<CodeIx>,
    /// What is told of each code.
    measure: CodeMeasure,
    scope: Scope,
}

impl Union {
    fn of_code(&self, code: CodeIx) -> FigureKey {
        FigureKey::Code {
            code,
            scope: self.scope,
            measure: self.measure,
        }
    }
}

/// The figures over several codes, in groups that tell the same of each code.
pub(super) struct Themes {
    groups: BTreeMap<(CodeMeasure, Scope), Vec<Union>>,
}

impl Themes {
    /// Every union of the register.
    pub(super) fn of(programme: &Programme, register: &Register) -> Self {
        let mut groups: BTreeMap<(CodeMeasure, Scope), Vec<Union>> = BTreeMap::new();
        for union in unions(programme, register) {
            let group = groups.entry((union.measure, union.scope)).or_default();
            group.push(union);
        }
        Self { groups }
    }

    /// What is told of the interviews of all labs over several codes, and over which.
    pub(super) fn over_codes(&self) -> impl Iterator<Item = (FigureKey, BTreeSet<CodeIx>)> {
        let unions = self.groups.get(&(CodeMeasure::Interviews, Scope::All));
        let unions = unions.into_iter().flatten();
        unions.map(|union| (union.key, union.codes.clone()))
    }

    /// Withholds what is told over several codes where it gives one of them
    /// away, and every number of segments whose interviews are withheld, since
    /// it is told with how many they are.
    pub(super) fn guard(&self, register: &Register, k: u64, withheld: &mut Withheld) {
        for ((measure, _), unions) in &self.groups {
            let told = |union: &Union| gives_away(union, register, withheld);
            let struck: Vec<FigureKey> = match measure {
                CodeMeasure::Interviews => {
                    let pairs = unions.iter().filter(|larger| {
                        let mut others = unions.iter();
                        others.any(|union| leaves_little(union, larger, register, withheld))
                    });
                    let single = unions.iter().filter(|union| told(union));
                    single.chain(pairs).map(|union| union.key).collect()
                }
                _ => unions
                    .iter()
                    .filter(|union| {
                        let mut codes = union.codes.iter();
                        codes.any(|code| withheld.contains_key(&union.of_code(*code)))
                    })
                    .map(|union| union.key)
                    .collect(),
            };
            for key in struck {
                withheld.entry(key).or_insert(Rule::Complementary);
            }
        }
        let segments: Vec<FigureKey> = register
            .iter()
            .filter(|(key, _)| counted_in(*key).is_some_and(|key| withheld.contains_key(&key)))
            .map(|(key, _)| key)
            .collect();
        for key in segments
            .into_iter()
            .chain(labs_of_withheld(register, withheld, k))
        {
            withheld.entry(key).or_insert(Rule::Complementary);
        }
    }

    /// The strengths of evidence that follow from the figures of single codes,
    /// which are all shown: whether the interviews behind them overlap or not,
    /// the strength is the same.
    pub(super) fn implied_strengths(
        &self,
        register: &Register,
        rule: &EvidenceRule,
        withheld: &Withheld,
    ) -> BTreeSet<FigureKey> {
        let unions = self.groups.get(&(CodeMeasure::Interviews, Scope::All));
        let implied = unions.into_iter().flatten().filter_map(|union| {
            let (labs, strength) = beside(union.key)?;
            let labs = register
                .get(labs)
                .filter(|_| !withheld.contains_key(&labs))?;
            let (mut most, mut sum) = (0, 0);
            for code in &union.codes {
                let key = union.of_code(*code);
                let figure = register.get(key).filter(|_| !withheld.contains_key(&key))?;
                most = most.max(figure.value as u64);
                sum += figure.value as u64;
            }
            let of = |interviews| rule.strength(interviews, labs.value as u64);
            (of(most) == of(sum)).then_some(strength)
        });
        implied.collect()
    }
}

/// The labs and the strength that are told beside the interviews of a factor
/// or conclusion.
fn beside(interviews: FigureKey) -> Option<(FigureKey, FigureKey)> {
    let other = |measure| match interviews {
        FigureKey::Factor {
            factor,
            measure: FactorMeasure::Interviews,
        } => Some(FigureKey::Factor { factor, measure }),
        FigureKey::Conclusion {
            conclusion,
            measure: FactorMeasure::Interviews,
        } => Some(FigureKey::Conclusion {
            conclusion,
            measure,
        }),
        _ => None,
    };
    Some((other(FactorMeasure::Labs)?, other(FactorMeasure::Strength)?))
}

/// In how many labs something is found that few interviews tell of: there are
/// at least as many of these as labs. Where more do, the labs stay: with them
/// the strength of evidence is told.
fn labs_of_withheld(register: &Register, withheld: &Withheld, k: u64) -> Vec<FigureKey> {
    let small = withheld
        .keys()
        .filter(|key| value(register, **key) < k as f64);
    let labs = small.filter_map(|key| match *key {
        FigureKey::Code {
            code,
            scope: scope @ Scope::All,
            measure,
        } => Some(FigureKey::Code {
            code,
            scope,
            measure: match measure {
                CodeMeasure::Interviews => CodeMeasure::Labs,
                CodeMeasure::InterviewsWithChildren => CodeMeasure::LabsWithChildren,
                _ => return None,
            },
        }),
        FigureKey::Factor {
            factor,
            measure: FactorMeasure::Interviews,
        } => Some(FigureKey::Factor {
            factor,
            measure: FactorMeasure::Labs,
        }),
        FigureKey::Conclusion {
            conclusion,
            measure: FactorMeasure::Interviews,
        } => Some(FigureKey::Conclusion {
            conclusion,
            measure: FactorMeasure::Labs,
        }),
        _ => None,
    });
    labs.filter(|key| register.get(*key).is_some()).collect()
}

/// The interviews that a number of segments comes from.
fn counted_in(segments: FigureKey) -> Option<FigureKey> {
    match segments {
        FigureKey::Code {
            code,
            scope,
            measure,
        } => {
            let measure = match measure {
                CodeMeasure::Segments => CodeMeasure::Interviews,
                CodeMeasure::SegmentsWithChildren => CodeMeasure::InterviewsWithChildren,
                _ => return None,
            };
            Some(FigureKey::Code {
                code,
                scope,
                measure,
            })
        }
        FigureKey::Factor {
            factor,
            measure: FactorMeasure::Segments,
        } => Some(FigureKey::Factor {
            factor,
            measure: FactorMeasure::Interviews,
        }),
        FigureKey::Conclusion {
            conclusion,
            measure: FactorMeasure::Segments,
        } => Some(FigureKey::Conclusion {
            conclusion,
            measure: FactorMeasure::Interviews,
        }),
        _ => None,
    }
}

fn value(register: &Register, key: FigureKey) -> f64 {
    register.get(key).map_or(0.0, |figure| figure.value)
}

/// Whether interviews are so many that more can be concluded of the codes that
/// are withheld than that each occurs, where the shown codes account for
/// `shown` of them at most.
fn tells(interviews: f64, shown: f64, withheld: usize) -> bool {
    withheld > 0 && interviews - shown > withheld as f64
}

/// Whether the interviews of a union tell of a withheld code, or, of two codes
/// that are shown, of the interviews that have both.
fn gives_away(union: &Union, register: &Register, withheld: &Withheld) -> bool {
    let (hidden, shown): (Vec<FigureKey>, Vec<FigureKey>) = union
        .codes
        .iter()
        .map(|code| union.of_code(*code))
        .partition(|key| withheld.contains_key(key));
    let sum = shown.iter().map(|key| value(register, *key)).sum();
    let codes: Vec<CodeIx> = union.codes.iter().copied().collect();
    let both = match codes[..] {
        // Those of the labs add up to that of all.
        [one, other] => Some(FigureKey::Together {
            one,
            other,
            measure: TogetherMeasure::Interviews,
        }),
        _ => None,
    };
    let of_both = hidden.is_empty() && both.is_some_and(|both| withheld.contains_key(&both));
    of_both || tells(value(register, union.key), sum, hidden.len())
}

/// Whether what a union leaves of a larger one, both shown, tells of a code
/// that is withheld; or whether the two are the same and one is withheld.
fn leaves_little(union: &Union, larger: &Union, register: &Register, withheld: &Withheld) -> bool {
    if union.key == larger.key || !union.codes.is_subset(&larger.codes) {
        return false;
    }
    if withheld.contains_key(&union.key) {
        return union.codes == larger.codes;
    }
    let rest = larger.codes.difference(&union.codes);
    let (hidden, shown): (Vec<FigureKey>, Vec<FigureKey>) = rest
        .map(|code| larger.of_code(*code))
        .partition(|key| withheld.contains_key(key));
    let sum: f64 = shown.iter().map(|key| value(register, *key)).sum();
    let left = value(register, larger.key) - value(register, union.key);
    tells(left, sum, hidden.len())
}

/// Success factors (of all labs and of each), conclusions, and codes with
/// their children, with the codes they are told over.
fn unions(programme: &Programme, register: &Register) -> Vec<Union> {
    let codes = &programme.codes;
    let all = || (0..codes.len()).map(CodeIx::from);
    let mut below: BTreeMap<CodeIx, BTreeSet<CodeIx>> = BTreeMap::new();
    for code in all() {
        for ancestor in lineage(codes, code) {
            below.entry(ancestor).or_default().insert(code);
        }
    }
    let supporting = |factor| all().filter(move |code| code_supports(codes, *code, factor));
    let named = |conclusion: ConclusionIx| {
        let conclusion = &programme.conclusions[conclusion.at()];
        all().filter(move |code| conclusion_names(codes, *code, conclusion))
    };
    let unions = register.iter().filter_map(|(key, _)| {
        let (measure, scope) = told_of_codes(key)?;
        let codes: BTreeSet<CodeIx> = match key {
            FigureKey::Factor { factor, .. } => supporting(factor).collect(),
            FigureKey::Conclusion { conclusion, .. } => named(conclusion).collect(),
            FigureKey::Code { code, .. } => below.get(&code)?.clone(),
            _ => return None,
        };
        let mut union = Union {
            key,
            codes: BTreeSet::new(),
            measure,
            scope,
        };
        let occurs = |code: &CodeIx| register.get(union.of_code(*code)).is_some();
        let codes: BTreeSet<CodeIx> = codes.into_iter().filter(occurs).collect();
        union.codes = codes;
        Some(union)
    });
    unions.collect()
}

/// What is told of each code where a figure is over several of them.
fn told_of_codes(key: FigureKey) -> Option<(CodeMeasure, Scope)> {
    match key {
        FigureKey::Factor { measure, .. } | FigureKey::Conclusion { measure, .. } => {
            match measure {
                FactorMeasure::Segments => Some((CodeMeasure::Segments, Scope::All)),
                FactorMeasure::Interviews => Some((CodeMeasure::Interviews, Scope::All)),
                FactorMeasure::InterviewsIn(lab) => {
                    Some((CodeMeasure::Interviews, Scope::Lab(lab)))
                }
                _ => None,
            }
        }
        FigureKey::Code { scope, measure, .. } => match measure {
            CodeMeasure::SegmentsWithChildren => Some((CodeMeasure::Segments, scope)),
            CodeMeasure::InterviewsWithChildren => Some((CodeMeasure::Interviews, scope)),
            _ => None,
        },
        _ => None,
    }
}

/// The interviews behind a factor, lab by lab, add up.
pub(super) fn relations(register: &Register) -> Vec<Dependence> {
    let mut relations: BTreeMap<FigureKey, Dependence> = BTreeMap::new();
    for (key, _) in register.iter() {
        if let FigureKey::Factor {
            factor,
            measure: FactorMeasure::InterviewsIn(_),
        } = key
        {
            let measure = FactorMeasure::Interviews;
            let total = FigureKey::Factor { factor, measure };
            let terms = relations.entry(total).or_insert_with(|| vec![total]);
            terms.push(key);
        }
    }
    relations.into_values().collect()
}
