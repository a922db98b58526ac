//! What the answers of all labs together tell of one lab: persons of two labs
//! could have changed places without anybody seeing it.
//!
//! Whatever is told of all labs is told of the two together, and must not
//! change; nor must what is told of either.

use super::consistent::{
    Bounds, Counts, Group, Persons, Stayed, can_be_chosen, in_blocks, partings, sum,
};
use super::level::{Grain, Level, Scale};

/// One lab, and what is told of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told<'a> {
    pub persons: &'a Persons,
    pub level: Level,
    /// What is told of those who answered both times.
    pub stayed: Stayed,
}

impl Told<'_> {
    /// What is known of all answers: with what is told of those who answered
    /// both times, where they are all.
    pub fn known(&self) -> Level {
        let known = match self.are_alone() {
            true => self.level.with(self.stayed.level()),
            false => self.level,
        };
        // Of two answers whatever is told says all.
        match known {
            Level::Number => known,
            _ if self.persons.all.len() == 2 => Level::Full,
            _ => known,
        }
    }

    /// Whether those who answered both times are all.
    fn are_alone(&self) -> bool {
        self.persons.others().iter().all(|count| *count == 0)
    }

    /// What is known of those who answered both times: with what is told of
    /// all, where they are all, or all gave the same answer.
    pub fn known_of_stayers(&self) -> Stayed {
        let alone = self.are_alone();
        let alike = self.level == Level::Full && self.persons.all.contains(&self.persons.n());
        if alike || (alone && self.level.implies(Level::PositiveAndMean)) {
            return Stayed::MeanAndPositive;
        }
        let of_all = match alone && self.level.tells_sum() {
            true => Stayed::Mean,
            false => Stayed::Nothing,
        };
        self.stayed.max(of_all)
    }

    /// The least and largest sum of all answers that agrees with what is told.
    fn sums(&self) -> (u64, u64) {
        let all = sum(&self.persons.all);
        if self.level.tells_sum() {
            return (all, all);
        }
        let highest = (self.persons.all.len() as u64).saturating_sub(1);
        match self.stayers() {
            None => (0, self.persons.n() * highest),
            Some(stayers) => {
                let others = self.persons.n() - stayers.iter().sum::<u64>();
                let least = sum(stayers);
                (least, least + others * highest)
            }
        }
    }

    fn stayers(&self) -> Option<&Counts> {
        let stayers = self.persons.stayers.as_ref();
        stayers.filter(|_| self.stayed != Stayed::Nothing)
    }

    /// Whether what is told agrees with other answers of the lab.
    fn agrees(&self, counts: &[u64], scale: &Scale) -> bool {
        let Some(stayers) = self.stayers() else {
            return true;
        };
        let blocks = scale.blocks(self.stayed.grain());
        let part = Group {
            counts: in_blocks(stayers, &blocks),
            blocks,
        };
        can_be_chosen(counts, &part, sum(stayers))
    }

    /// The sums of all answers that agree with what is told, where so many lie
    /// in each block, and where as many as wanted gave the answer.
    fn sums_with(
        &self,
        scale: &Scale,
        grain: Grain,
        counts: &[u64],
        wanted: Option<Wanted>,
    ) -> Vec<Bounds> {
        let told = self.sums();
        let of_part = |group: &Group, own: Option<(usize, u64)>| match own {
            Some((at, own)) => group.sums(at, own),
            None => vec![group.ends()],
        };
        let tries = wanted.map_or_else(|| vec![None], |wanted| wanted.tries(self.persons));
        let mut found = Vec::new();
        let mut keep = |(least, most): Bounds, more: u64| {
            let (least, most) = ((least + more).max(told.0), (most + more).min(told.1));
            if least <= most {
                found.push((least, most));
            }
        };
        let Some(stayers) = self.stayers() else {
            let group = Group {
                blocks: scale.blocks(grain),
                counts: counts.into(),
            };
            for own in tries {
                let sums = of_part(&group, own).into_iter();
                sums.for_each(|sums| keep(sums, 0));
            }
            return found;
        };
        let sum = sum(stayers);
        for (stay, other) in partings(self.persons, scale, grain, counts, self.stayed) {
            for own in &tries {
                let parts = own.map_or(0..=0, |(_, own)| 0..=own);
                for of_stayers in parts {
                    let with = |part: u64| own.map(|(at, _)| (at, part));
                    let rest = own.map_or(0, |(_, own)| own) - of_stayers;
                    let mut stay = of_part(&stay, with(of_stayers)).into_iter();
                    if stay.any(|(least, most)| (least..=most).contains(&sum)) {
                        let others = of_part(&other, with(rest)).into_iter();
                        others.for_each(|sums| keep(sums, sum));
                    }
                }
            }
        }
        found
    }
}

/// What is looked for: answers of a lab in which one has become more common,
/// or rarer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub answer: usize,
    pub least: u64,
    pub most: u64,
}

impl Wanted {
    /// Counts of the answer to try: those nearest to the true one.
    fn tries(self, persons: &Persons) -> Vec<Option<(usize, u64)>> {
        const TRIED: usize = 4;
        let most = self.most.min(persons.n());
        let up = self.least..=most;
        let tried = if persons.all[self.answer] <= self.least {
            up.take(TRIED).collect::<Vec<_>>()
        } else {
            up.rev().take(TRIED).collect()
        };
        tried
            .into_iter()
            .map(|own| Some((self.answer, own)))
            .collect()
    }
}

/// Whether `lab` and `partner` may have exchanged persons so that the lab has
/// the wanted answers, while `of_all` is told of all labs.
pub(super) fn can_exchange(
    lab: Told<'_>,
    partner: Told<'_>,
    of_all: Level,
    scale: &Scale,
    wanted: Wanted,
) -> bool {
    if of_all == Level::Full {
        return can_swap_answers(lab, partner, scale, wanted);
    }
    let blocks = scale.blocks(of_all.grain());
    let (own, theirs) = (
        in_blocks(&lab.persons.all, &blocks),
        in_blocks(&partner.persons.all, &blocks),
    );
    let together = sum(&lab.persons.all) + sum(&partner.persons.all);
    moves(blocks.len()).iter().any(|moved| {
        let sums = |told: Told<'_>, counts: &[u64], sign: i64, wanted| {
            told.after(scale, of_all.grain(), counts, moved, sign)
                .map(|(grain, counts)| told.sums_with(scale, grain, &counts, wanted))
        };
        let Some(own) = sums(lab, &own, 1, Some(wanted)) else {
            return false;
        };
        let Some(theirs) = sums(partner, &theirs, -1, None) else {
            return false;
        };
        if !of_all.tells_sum() {
            return !own.is_empty() && !theirs.is_empty();
        }
        own.iter().any(|(least, most)| {
            let mut theirs = theirs.iter();
            theirs.any(|(low, high)| least + low <= together && together <= most + high)
        })
    })
}

/// How many persons more may lie in each block, the nearest to none first.
fn moves(blocks: usize) -> Vec<Vec<i64>> {
    const FAR: i64 = 4;
    let mut moves: Vec<Vec<i64>> = vec![Vec::new()];
    for _ in 1..blocks {
        let longer = moves
            .iter()
            .flat_map(|own| (-FAR..=FAR).map(move |next| [own.as_slice(), &[next]].concat()));
        moves = longer.collect();
    }
    for own in &mut moves {
        let last = -own.iter().sum::<i64>();
        own.push(last);
    }
    moves.sort_by_key(|own| own.iter().map(|moved| moved.abs()).sum::<i64>());
    moves
}

impl Told<'_> {
    /// How many lie in each block after persons have moved, at the finer of
    /// what is told of the lab and of all; `None` where that cannot be, or
    /// would be seen.
    fn after(
        &self,
        scale: &Scale,
        of_all: Grain,
        counts: &[u64],
        moved: &[i64],
        sign: i64,
    ) -> Option<(Grain, Counts)> {
        let own = self.level.grain();
        if own <= of_all {
            let stays = moved.iter().all(|moved| *moved == 0);
            let blocks = scale.blocks(own);
            return stays.then(|| (own, in_blocks(&self.persons.all, &blocks)));
        }
        let after = counts.iter().zip(moved);
        let after = after.map(|(count, moved)| count.checked_add_signed(sign * moved));
        let after: Counts = after.collect::<Option<_>>()?;
        let blocks = scale.blocks(of_all);
        let seen = scale.blocks(own).into_iter().any(|wide| {
            let within = blocks.iter().zip(moved);
            let within = within.filter(|(block, _)| wide.contains(block.start()));
            within.map(|(_, moved)| moved).sum::<i64>() != 0
        });
        (!seen).then_some((of_all, after))
    }
}

/// How many partial tables are tried for one exchange.
const TRIES: usize = 4000;

/// Whether `lab` and `partner` may have exchanged persons so that the lab has
/// the wanted answers.
fn can_swap_answers(lab: Told<'_>, partner: Told<'_>, scale: &Scale, wanted: Wanted) -> bool {
    if partner.level == Level::Full || lab.level == Level::Full {
        return false;
    }
    let both = lab.persons.all.iter().zip(&partner.persons.all);
    let pool: Counts = both.map(|(own, other)| own + other).collect();
    let blocks = scale.blocks(lab.level.grain().min(partner.level.grain()));
    let together = sum(&pool);
    let ((least, most), theirs) = (lab.sums(), partner.sums());
    let mut search = Search {
        lab,
        partner,
        scale,
        pool: &pool,
        block_of: vec![0; pool.len()],
        left: in_blocks(&lab.persons.all, &blocks),
        sums: (
            least.max(together.saturating_sub(theirs.1)),
            most.min(together.saturating_sub(theirs.0)),
        ),
        wanted,
        tries: 0,
    };
    for (at, block) in blocks.iter().enumerate() {
        for answer in block.clone() {
            search.block_of[answer] = at;
        }
    }
    let mut counts = vec![0; pool.len()];
    search.place(0, 0, &mut counts)
}

struct Search<'a> {
    lab: Told<'a>,
    partner: Told<'a>,
    scale: &'a Scale,
    pool: &'a [u64],
    block_of: Vec<usize>,
    /// How many are still to be placed in each block.
    left: Counts,
    /// The least and largest sum that both labs agree with.
    sums: (u64, u64),
    wanted: Wanted,
    tries: usize,
}

impl Search<'_> {
    /// Places persons on the answers from `at` on.
    fn place(&mut self, at: usize, so_far: u64, counts: &mut Counts) -> bool {
        self.tries += 1;
        if self.tries > TRIES {
            return false;
        }
        if at == self.pool.len() {
            return self.is_found(so_far, counts);
        }
        let block = self.block_of[at];
        let last = self.block_of.get(at + 1) != Some(&block);
        let left = self.left[block];
        let (mut from, mut to) = (if last { left } else { 0 }, left.min(self.pool[at]));
        if at == self.wanted.answer {
            (from, to) = (from.max(self.wanted.least), to.min(self.wanted.most));
        }
        // Near to what is true, the sum is soon right.
        let near = self.lab.persons.all[at];
        let mut tries: Vec<u64> = (from..=to).collect();
        tries.sort_by_key(|own| own.abs_diff(near));
        for own in tries {
            if !self.can_end(at, so_far, own) {
                continue;
            }
            counts[at] = own;
            self.left[block] = left - own;
            let found = self.place(at + 1, so_far + own * at as u64, counts);
            self.left[block] = left;
            if found {
                return true;
            }
        }
        false
    }

    /// Whether the sum can still be what is told with `own` persons at `at`.
    fn can_end(&self, at: usize, so_far: u64, own: u64) -> bool {
        let (mut least, mut most) = (so_far + own * at as u64, so_far + own * at as u64);
        let mut answers = (at + 1..self.pool.len()).peekable();
        let mut block = self.block_of[at];
        let mut left = self.left[block] - own;
        let mut low = at as u64 + 1;
        let mut high = at as u64;
        loop {
            match answers.peek() {
                Some(&next) if self.block_of[next] == block => {
                    high = next as u64;
                    answers.next();
                }
                next => {
                    if left > 0 {
                        least += left * low;
                        most += left * high;
                    }
                    let Some(&next) = next else { break };
                    block = self.block_of[next];
                    left = self.left[block];
                    low = next as u64;
                }
            }
        }
        least <= self.sums.1 && self.sums.0 <= most
    }

    fn is_found(&self, sum: u64, counts: &[u64]) -> bool {
        let rest = self.pool.iter().zip(counts);
        let rest: Counts = rest.map(|(pool, own)| pool - own).collect();
        (self.sums.0..=self.sums.1).contains(&sum)
            && self.lab.agrees(counts, self.scale)
            && self.partner.agrees(&rest, self.scale)
    }
}
