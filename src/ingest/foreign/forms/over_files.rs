//! Which occasion each of several files is of, where none of them tells it alone: the
//! waves of one survey, in the order of their names or of what a column says in them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::lines::{Seen, stem};
use super::export::Exported;
use super::guessed::{BY_FILES, Guess, SourceGuess};
use super::occasions::{
    BY_FILE_NAME, BY_ORDER, BY_SHEET_NAME, NO_OCCASION, SEVERAL, UNORDERED, by_order, tell_apart,
};
use super::sources::NO_LAB;
use super::words::key;
use crate::model::clean::folded;
use crate::model::natural::natural;
use crate::project::{LEAVE_OUT, Telling};

/// What is noted where files ask the same of the same labs and nothing tells when.
pub const UNTOLD: &str = "import-occasion-untold";

/// Settles the occasions of files that ask the same: one by one each would be taken for
/// the baseline.
pub fn order_files(exports: &[Exported<'_, '_>], guesses: &mut [Vec<Guess>]) {
    by_columns(exports, guesses);
    by_names(guesses);
    several_in_files(exports, guesses);
}

/// Files of one lab that are of several follow-ups, each of which alone is taken for the
/// one: `efter 6 månader` and `efter 12 månader`.
fn several_in_files(exports: &[Exported<'_, '_>], guesses: &mut [Vec<Guess>]) {
    let has_lab = |guess: &Guess| guess.lab.note != Some(NO_LAB);
    for files in groups(guesses, has_lab) {
        for files in of_one_lab(guesses, files) {
            let told = files.iter().filter_map(|file| {
                let guess = alone(guesses, *file)?;
                Some((*file, told_by(guess)))
            });
            let told: Vec<(usize, Vec<Seen>)> = told.collect();
            let all = told.iter().flat_map(|(_, own)| own.iter().cloned());
            let all: BTreeMap<String, Seen> = all.map(|own| (own.value.clone(), own)).collect();
            let mut all: Vec<Seen> = all.into_values().collect();
            let before = all.clone();
            let any = tell_apart(&mut all);
            if before == all {
                continue;
            }
            let means: BTreeMap<String, Option<String>> =
                all.into_iter().map(|own| (own.value, own.means)).collect();
            for (file, own) in told {
                let changed = |own: &Seen| means.get(&own.value) != Some(&own.means);
                if own.iter().any(changed) {
                    let note = any.then_some(SEVERAL);
                    retell(exports, guesses, file, &means, note);
                }
            }
        }
    }
}

/// The values that tell a file's occasions: of a column, else the name of file or sheet.
fn told_by(guess: &Guess) -> Vec<Seen> {
    match (&guess.occasion.telling, guess.occasion.note) {
        (Telling::By(_), _) => guess.occasion.seen.clone(),
        (Telling::Fixed(word), Some(BY_FILE_NAME | BY_SHEET_NAME)) => vec![Seen {
            value: name_of(guess),
            means: Some(word.clone()),
            count: 0,
        }],
        _ => Vec::new(),
    }
}

/// Gives the values that tell a file's occasions another meaning.
fn retell(
    exports: &[Exported<'_, '_>],
    guesses: &mut [Vec<Guess>],
    file: usize,
    means: &BTreeMap<String, Option<String>>,
    note: Option<&'static str>,
) {
    let Some([guess]) = guesses.get_mut(file).map(Vec::as_mut_slice) else {
        return;
    };
    let export = exports.get(file).map(|own| own.export);
    guess.occasion = match export.zip(guess.occasion.column) {
        Some((export, column)) => {
            let mut seen = std::mem::take(&mut guess.occasion.seen);
            for own in &mut seen {
                own.means = means.get(&own.value).cloned().flatten();
            }
            SourceGuess::column(export, column, seen, note)
        }
        None => {
            let word = means.get(&name_of(guess)).cloned().flatten();
            let note = note.or(guess.occasion.note);
            SourceGuess::fixed(&word.unwrap_or_default(), note)
        }
    };
}

/// The name that a file's rows are known by.
fn name_of(guess: &Guess) -> String {
    let sheet = guess.sheet.as_deref().unwrap_or_default();
    format!("{} {sheet}", stem(&guess.file)).trim().to_owned()
}

/// Files by what tells their lab, where several are told alike: those of different labs
/// may all be of one wave.
fn of_one_lab(guesses: &[Vec<Guess>], files: Vec<usize>) -> Vec<Vec<usize>> {
    let mut labs: Vec<(Telling, Vec<usize>)> = Vec::new();
    for file in files {
        let Some(lab) = alone(guesses, file).map(|guess| guess.lab.telling.clone()) else {
            continue;
        };
        match labs.iter_mut().find(|(own, _)| *own == lab) {
            Some((_, files)) => files.push(file),
            None => labs.push((lab, vec![file])),
        }
    }
    let several = labs.into_iter().map(|(_, files)| files);
    several.filter(|files| files.len() > 1).collect()
}

/// The one guess of a file whose occasions do not stand side by side.
fn alone(guesses: &[Vec<Guess>], file: usize) -> Option<&Guess> {
    match guesses.get(file)?.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// Files that ask some of the same, of those that `may` be compared.
fn groups(guesses: &[Vec<Guess>], may: impl Fn(&Guess) -> bool) -> Vec<Vec<usize>> {
    let mut groups: Vec<(BTreeSet<&str>, Vec<usize>)> = Vec::new();
    for file in 0..guesses.len() {
        let Some(guess) = alone(guesses, file).filter(|guess| may(guess)) else {
            continue;
        };
        let own: BTreeSet<&str> = guess.items.iter().map(|item| item.id.as_str()).collect();
        match groups.iter_mut().find(|(ids, _)| !ids.is_disjoint(&own)) {
            Some((ids, files)) => {
                ids.extend(own);
                files.push(file);
            }
            None => groups.push((own, vec![file])),
        }
    }
    let several = groups.into_iter().map(|(_, files)| files);
    several.filter(|files| files.len() > 1).collect()
}

/// A column of each file says which wave it is: `t1` in one, `t2` in another.
fn by_columns(exports: &[Exported<'_, '_>], guesses: &mut [Vec<Guess>]) {
    let headed = |guesses: &[Vec<Guess>], file: usize| {
        let column = alone(guesses, file)?.occasion.column?;
        let export = exports.get(file)?.export;
        Some((export, column, key(&export.columns.get(column)?.heading)))
    };
    for files in groups(guesses, |guess| {
        [Some(BY_ORDER), Some(UNORDERED)].contains(&guess.occasion.note)
    }) {
        let mut together: BTreeMap<String, (Vec<usize>, BTreeMap<String, Seen>)> = BTreeMap::new();
        for file in files {
            let Some((_, _, heading)) = headed(guesses, file) else {
                continue;
            };
            let seen = alone(guesses, file).into_iter();
            let seen = seen.flat_map(|guess| guess.occasion.seen.iter().cloned());
            let (files, values) = together.entry(heading).or_default();
            files.push(file);
            values.extend(seen.map(|seen| (seen.value.clone(), seen)));
        }
        for (files, values) in together.into_values().filter(|(files, _)| files.len() > 1) {
            let mut values: Vec<Seen> = values.into_values().collect();
            values.sort_by_cached_key(|seen| natural(&folded(&seen.value)));
            for own in &mut values {
                // Each file alone has a first and a last.
                own.means = own.means.take().filter(|means| means == LEAVE_OUT);
            }
            let note = by_order(&mut values);
            let means: BTreeMap<String, Option<String>> = values
                .into_iter()
                .map(|seen| (seen.value, seen.means))
                .collect();
            for file in files {
                retell(exports, guesses, file, &means, Some(note));
            }
        }
    }
}

/// Nothing in the files tells, and their names may: `enkät_t1` and `enkät_t2`, `2024` and
/// `2026`.
fn by_names(guesses: &mut [Vec<Guess>]) {
    for files in groups(guesses, |guess| guess.occasion.note == Some(NO_OCCASION)) {
        for files in of_one_lab(guesses, files) {
            let names = files.iter().filter_map(|file| alone(guesses, *file));
            let names: Vec<String> = names.map(name_of).collect();
            let told = order_of(&names);
            for (place, file) in files.into_iter().enumerate() {
                let Some([guess]) = guesses.get_mut(file).map(Vec::as_mut_slice) else {
                    continue;
                };
                guess.occasion = match &told {
                    Some(words) => SourceGuess::fixed(
                        words.get(place).map_or("", String::as_str),
                        Some(BY_FILES),
                    ),
                    None => SourceGuess::fixed("", Some(UNTOLD)),
                };
            }
        }
    }
}

/// Which occasion each of some names is of, by a number in which they differ: the least
/// is before and the greatest after; where there are more, each after the first is of its
/// year, or what lies between is of nobody knows when. `None` where no number tells them
/// apart.
fn order_of(names: &[String]) -> Option<Vec<String>> {
    let numbers: Vec<Vec<u64>> = names.iter().map(|name| numbers_in(name)).collect();
    let most = numbers.iter().map(Vec::len).min()?;
    let apart = (0..most).find_map(|place| {
        let own: Option<Vec<u64>> = numbers.iter().map(|own| own.get(place).copied()).collect();
        let own = own?;
        let different: BTreeSet<u64> = own.iter().copied().collect();
        (different.len() == names.len()).then_some(own)
    })?;
    let (least, greatest) = (apart.iter().min()?, apart.iter().max()?);
    let years = apart.iter().all(|number| (1990..=2100).contains(number));
    let words = apart.iter().map(|number| match number {
        number if number == least => "baseline".to_owned(),
        number if years && apart.len() > 2 => number.to_string(),
        number if number == greatest => "follow-up".to_owned(),
        _ => String::new(),
    });
    Some(words.collect())
}

fn numbers_in(name: &str) -> Vec<u64> {
    let runs = name.split(|c: char| !c.is_ascii_digit());
    runs.filter_map(|digits| digits.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::order_of;

    fn order(names: &[&str]) -> Option<Vec<String>> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        order_of(&names)
    }

    #[test]
    fn a_number_in_which_names_differ_orders_them() {
        let before_after = ["follow-up", "baseline"].map(str::to_owned).to_vec();
        for names in [
            ["svar_t2", "svar_t1"],
            ["enkät 2026", "enkät 2024"],
            ["wave10", "wave9"],
            ["2026-05-01 grannar 2", "2026-04-01 grannar 2"],
        ] {
            assert_eq!(order(&names).as_ref(), Some(&before_after), "{names:?}");
        }
        assert_eq!(
            order(&["2024", "2025", "2026"]),
            Some(["baseline", "2025", "2026"].map(str::to_owned).to_vec())
        );
        assert_eq!(
            order(&["t1", "t2", "t3"]),
            Some(["baseline", "", "follow-up"].map(str::to_owned).to_vec())
        );
        assert_eq!(order(&["svar", "svar igen"]), None);
        assert_eq!(order(&["svar 1", "mera svar 1"]), None);
    }
}
