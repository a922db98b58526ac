//! Every count of interviews that agrees with what is published of codes:
//! how many interviews of each lab have which codes together.

use std::collections::BTreeSet;

use crate::K;
use crate::answers::lab_id;
use crate::breach::{Breach, Weight};
use crate::codings::{CONCLUSIONS, FACTORS, Interviews, PARENTS, with_below};
use crate::published::Published;
use crate::solver::{Answer, Is, Known, Terms, sum};

/// What is known of the codes of interviews.
pub struct Attack<'a> {
    made: &'a Interviews,
    known: Known,
    truth: Vec<i64>,
    /// By lab, what is aimed at: id and interviews that it counts.
    aims: Vec<(Option<usize>, String, Terms)>,
}

impl<'a> Attack<'a> {
    /// What a reader knows.
    pub fn new(made: &'a Interviews, published: &Published) -> Self {
        let mut attack = Self {
            made,
            known: Known::default(),
            truth: Vec::new(),
            aims: Vec::new(),
        };
        for interviews in &made.labs {
            let profile = |segments: &Vec<i64>| {
                let bits = segments.iter().enumerate();
                bits.map(|(code, count)| usize::from(*count > 0) << code)
                    .sum::<usize>()
            };
            for wanted in 0..1 << made.codes {
                let count = interviews
                    .iter()
                    .filter(|own| profile(own) == wanted)
                    .count();
                attack.truth.push(count as i64);
                attack.known.unknown(interviews.len() as i64);
            }
        }
        let labs: Vec<usize> = (0..made.labs.len()).collect();
        for lab in &labs {
            attack.add_scope(published, &lab_id(*lab), &[*lab], Some(*lab));
        }
        attack.add_scope(published, "all", &labs, None);
        attack.add_together(published, &labs);
        if let Some(broken) = attack.known.broken(&attack.truth) {
            panic!("what is published is not true: {broken}");
        }
        attack
    }

    /// Interviews of labs whose codes are as wanted.
    fn having(&self, labs: &[usize], wanted: impl Fn(usize) -> bool) -> Terms {
        let profiles = 1 << self.made.codes;
        let of = |lab: &usize| {
            let lab = *lab;
            (0..profiles).map(move |profile| (lab * profiles + profile, profile))
        };
        let all = labs.iter().flat_map(of);
        all.filter(|(_, profile)| wanted(*profile))
            .map(|(at, _)| (at, 1))
            .collect()
    }

    fn any(&self, labs: &[usize], codes: &[usize]) -> Terms {
        self.having(labs, |profile| {
            codes.iter().any(|code| profile >> code & 1 == 1)
        })
    }

    fn below(&self, code: usize) -> Vec<usize> {
        let children = (0..self.made.codes).filter(|own| PARENTS[*own] == Some(code));
        std::iter::once(code).chain(children).collect()
    }

    fn add_scope(
        &mut self,
        published: &Published,
        scope: &str,
        labs: &[usize],
        lab: Option<usize>,
    ) {
        let everyone = self.having(labs, |_| true);
        self.add(
            published,
            &format!("interview/{scope}/count"),
            everyone,
            None,
        );
        for code in 0..self.made.codes {
            let own = self.any(labs, &[code]);
            self.add(
                published,
                &format!("code/c{code}/{scope}/interviews"),
                own.clone(),
                Some(lab),
            );
            self.add_segments(published, &format!("code/c{code}/{scope}/segments"), own);
            let below = self.below(code);
            if below.len() > 1 {
                let all = self.any(labs, &below);
                self.add(
                    published,
                    &format!("code/c{code}/{scope}/interviews-with-children"),
                    all.clone(),
                    Some(lab),
                );
                self.add_segments(
                    published,
                    &format!("code/c{code}/{scope}/segments-with-children"),
                    all,
                );
            }
        }
        for (factor, codes) in FACTORS.iter().enumerate() {
            let terms = self.any(labs, &with_below(codes, self.made.codes));
            let tail = lab.map_or("interviews".to_owned(), |lab| {
                format!("interviews/{}", lab_id(lab))
            });
            self.add(
                published,
                &format!("factor/f{factor}/{tail}"),
                terms.clone(),
                Some(lab),
            );
            if lab.is_none() {
                self.add_segments(
                    published,
                    &format!("factor/f{factor}/segments"),
                    terms.clone(),
                );
                self.add_strength(published, &format!("factor/f{factor}"), terms);
            }
        }
        if lab.is_none() {
            for (at, codes) in CONCLUSIONS.iter().enumerate() {
                let terms = self.any(labs, &with_below(codes, self.made.codes));
                self.add(
                    published,
                    &format!("conclusion/k{at}/interviews"),
                    terms.clone(),
                    Some(None),
                );
                self.add_segments(
                    published,
                    &format!("conclusion/k{at}/segments"),
                    terms.clone(),
                );
                self.add_strength(published, &format!("conclusion/k{at}"), terms);
            }
        }
    }

    fn add_together(&mut self, published: &Published, labs: &[usize]) {
        for one in 0..self.made.codes {
            for other in one + 1..self.made.codes {
                let id = format!("co-occurrence/c{one}/c{other}");
                let both = self.having(labs, |profile| profile >> one & profile >> other & 1 == 1);
                let of_both = format!("{id}/interviews");
                let of_code = |code| format!("code/c{code}/all/interviews");
                let is_hidden = |code| published.figures.get(&of_code(code)) == Some(&None);
                let held: usize = self.made.labs.iter().map(Vec::len).sum();
                if is_hidden(one) || is_hidden(other) || (held as i64) < 4 * K {
                    // Listed of no pair, whether it is together or not.
                    assert!(!published.figures.contains_key(&of_both), "{of_both}");
                    self.aims.push((None, of_both, both.clone()));
                } else {
                    self.add(published, &of_both, both.clone(), Some(None));
                }
                // Segments that share a character do so in some of these.
                if let Some(n) = published
                    .shown(&format!("{id}/segments"))
                    .and_then(|own| own.n)
                {
                    self.known.row(both, Is::AtLeast, n);
                }
            }
        }
    }

    /// A count of interviews: shown, withheld (one or more), or not there: none.
    fn add(&mut self, published: &Published, id: &str, terms: Terms, aim: Option<Option<usize>>) {
        match published.figures.get(id) {
            Some(Some(shown)) => self.known.row(terms.clone(), Is::Equal, shown.count()),
            Some(None) if is_listed_anyway(published, id) => {}
            Some(None) => self.known.row(terms.clone(), Is::AtLeast, 1),
            None => self.known.row(terms.clone(), Is::Equal, 0),
        }
        if let Some(lab) = aim {
            self.aims.push((lab, id.to_owned(), terms));
        }
    }

    /// As many segments as interviews, or more; the figure's n tells how many.
    fn add_segments(&mut self, published: &Published, id: &str, terms: Terms) {
        if let Some(shown) = published.shown(id) {
            self.known.row(terms.clone(), Is::AtMost, shown.count());
            if let Some(n) = shown.n {
                self.known.row(terms, Is::Equal, n);
            }
        }
    }

    /// Strength follows from how many interviews and labs there are, by the
    /// rule that the report prints: 10 of 3 labs, 5 of 2.
    fn add_strength(&mut self, published: &Published, id: &str, terms: Terms) {
        let strength = published
            .shown(&format!("{id}/strength"))
            .map(|own| own.count());
        let labs = published
            .shown(&format!("{id}/labs"))
            .map(|own| own.count());
        match (strength, labs) {
            (Some(3), _) => self.known.row(terms, Is::AtLeast, 10),
            (Some(2), Some(labs)) => {
                self.known.row(terms.clone(), Is::AtLeast, 5);
                if labs >= 3 {
                    self.known.row(terms, Is::AtMost, 9);
                }
            }
            (Some(2), None) => self.known.row(terms, Is::AtLeast, 5),
            (Some(1), Some(2..)) => self.known.row(terms, Is::AtMost, 4),
            _ => {}
        }
    }

    /// Small counts that somebody who looks knows better than 1 to K − 1.
    pub fn breaches(&self, viewer: Option<usize>, open: &mut usize) -> Vec<Breach> {
        let mut known = self.known.clone();
        if let Some(viewer) = viewer {
            for (at, _) in self.having(&[viewer], |_| true) {
                known.ranges[at] = (self.truth[at], self.truth[at]);
            }
        }
        let mut seen = vec![self.truth.clone()];
        let mut found = Vec::new();
        for (lab, id, terms) in &self.aims {
            let count = sum(terms, &self.truth);
            if !(1..K).contains(&count) || viewer.is_some() && (lab.is_none() || *lab == viewer) {
                continue;
            }
            let held = |lab: usize| self.made.labs[lab].len() as i64;
            let all = (0..self.made.labs.len()).map(held).sum();
            let most = (K - 1).min(lab.map_or(all, held));
            let mut wanted: BTreeSet<i64> = (1..=most).collect();
            let mut never = Vec::new();
            for values in &seen {
                wanted.remove(&sum(terms, values));
            }
            while let Some(value) = wanted.pop_first() {
                match known.with(terms, Is::Equal, value) {
                    Answer::Impossible => never.push(value),
                    Answer::Open => *open += 1,
                    Answer::Possible(values) => seen.push(values),
                }
            }
            if !never.is_empty() {
                let weight = if never.len() as i64 == most - 1 {
                    Weight::Exact
                } else {
                    Weight::Narrow
                };
                let whom = viewer.map_or("a reader".to_owned(), lab_id);
                found.push(Breach {
                    weight,
                    what: format!("{id} is {count}, to {whom}: cannot be {never:?} of 1 to {most}"),
                });
            }
        }
        found
    }
}

/// Whether a count is listed because something else is withheld, whether there is
/// any or not: of a lab with the total, of two codes with one of them.
fn is_listed_anyway(published: &Published, id: &str) -> bool {
    let is_hidden = |id: String| matches!(published.figures.get(&id), Some(None));
    let parts: Vec<&str> = id.split('/').collect();
    match parts[..] {
        ["code", code, lab, measure] if lab != "all" => {
            is_hidden(format!("code/{code}/all/{measure}"))
        }
        ["factor", factor, "interviews", _] => is_hidden(format!("factor/{factor}/interviews")),
        ["co-occurrence", one, other, _] => {
            let mut codes = [one, other].into_iter();
            codes.any(|code| is_hidden(format!("code/{code}/all/interviews")))
        }
        _ => false,
    }
}
