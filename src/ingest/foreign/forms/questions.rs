//! Which question a column asks, so that the same one in several exports is
//! known, and an id for it.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::export::{Column, Export};
use super::guessed::{slug, slug_of};
use super::words::wording_key;

/// The question that a column asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What the same question has in every export, and no other: its wording
    /// as it is compared. The statement alone where no other column has it.
    pub key: String,
    /// What an id is made of: its code, else its text.
    pub name: String,
    /// The question as it is asked.
    pub text: String,
}

/// The questions of an export, one per column.
pub fn questions_of(export: &Export<'_>) -> Vec<Question> {
    let columns = export.columns.iter().map(|column| {
        let coded = column.code.as_ref() == Some(&column.heading);
        let text = match &column.code {
            Some(code) if coded && column.side.is_none() => code.clone(),
            _ => column.asked().to_owned(),
        };
        let code = column.code.as_ref().filter(|_| column.side.is_none());
        let name = code.unwrap_or(&text).clone();
        (text, name, column)
    });
    let columns: Vec<(String, String, &Column)> = columns.collect();
    let mut texts: BTreeMap<String, usize> = BTreeMap::new();
    // What is asked on several occasions is one question.
    let mut sided: BTreeSet<(String, Option<&String>)> = BTreeSet::new();
    for (text, _, column) in &columns {
        let own = wording_key(text);
        let side = column.side.as_ref();
        if side.is_none_or(|side| sided.insert((own.clone(), side.of.as_ref()))) {
            *texts.entry(own).or_default() += 1;
        }
    }
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let questions = columns.into_iter().map(|(text, name, column)| {
        let own = wording_key(&text);
        let alone = texts.get(&own) == Some(&1);
        let key = match &column.side {
            _ if alone => own,
            Some(side) => match &side.of {
                Some(of) => format!("{} [{own}]", wording_key(of)),
                None => format!("{own} #"),
            },
            None => wording_key(&column.heading),
        };
        if column.side.is_some() {
            return Question { key, name, text };
        }
        let times = seen.entry(key.clone()).or_default();
        *times += 1;
        // Columns with the same heading cannot be told apart by it.
        let (key, text) = match *times {
            1 => (key, text),
            times if column.subquestion.is_none() => {
                (format!("{key} #{times}"), format!("{text} ({times})"))
            }
            times => (format!("{key} #{times}"), text),
        };
        Question { key, name, text }
    });
    questions.collect()
}

/// An id for each question, by its key. It depends on the questions alone and
/// not on their order: where a text is cut, or two would have the same id, it
/// ends in signs that stand for the whole text. None is one of `taken`.
pub fn ids_of<'q>(
    questions: impl Iterator<Item = &'q Question>,
    taken: &BTreeSet<&str>,
) -> BTreeMap<String, String> {
    const SHORT: usize = 4;
    const LONG: usize = 9;
    let mut named: BTreeMap<&str, (String, bool)> = BTreeMap::new();
    for question in questions {
        named
            .entry(&question.key)
            .or_insert_with(|| cut(&question.name));
    }
    let plain = |(key, (slug, is_cut)): (&&str, &(String, bool))| match is_cut {
        true => ((*key).to_owned(), ended(slug, key, SHORT)),
        false => ((*key).to_owned(), slug.clone()),
    };
    let mut ids: BTreeMap<String, String> = named.iter().map(plain).collect();
    for signs in [SHORT, LONG] {
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for id in ids.values() {
            *times.entry(id.clone()).or_default() += 1;
        }
        for (key, id) in &mut ids {
            let free = times.get(id) == Some(&1) && !taken.contains(id.as_str());
            if let (false, Some((slug, _))) = (free, named.get(key.as_str())) {
                *id = ended(slug, key, signs);
            }
        }
    }
    ids
}

/// The first words of a text as an id, and whether there were more.
fn cut(text: &str) -> (String, bool) {
    let own = slug(text);
    if own.is_empty() || own == "all" {
        return ("item".to_owned(), !text.trim().is_empty());
    }
    let is_cut = slug_of(text, usize::MAX) != own;
    (own, is_cut)
}

fn ended(slug: &str, key: &str, signs: usize) -> String {
    let digest = Sha256::digest(key.as_bytes());
    let ending: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{slug}-{}", ending.get(..signs).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(texts: &[&str], taken: &[&str]) -> Vec<String> {
        let questions: Vec<Question> = texts
            .iter()
            .map(|text| Question {
                key: wording_key(text),
                name: (*text).to_owned(),
                text: (*text).to_owned(),
            })
            .collect();
        let ids = ids_of(questions.iter(), &taken.iter().copied().collect());
        let own = questions.iter().map(|question| ids[&question.key].clone());
        own.collect()
    }

    #[test]
    fn an_id_depends_on_the_text_and_not_on_the_order() {
        let home = "Jag känner mig trygg i mitt hem på kvällen";
        let area = "Jag känner mig trygg i mitt hem på dagen";
        let one = ids(&[home, area], &[]);
        let other = ids(&[area, home], &[]);
        assert_ne!(one[0], one[1]);
        assert_eq!([&one[0], &one[1]], [&other[1], &other[0]]);
        assert_eq!(ids(&[home], &[]), [one[0].clone()], "whoever stands beside");
        assert_eq!(ids(&["Jag är trygg"], &[]), ["jag-ar-trygg"]);
        assert_eq!(ids(&["JAG ÄR  TRYGG?"], &[]), ["jag-ar-trygg"]);
    }

    #[test]
    fn no_two_questions_share_an_id() {
        let own = ids(&["Mål", "Mal", "–", "…!", "All"], &["trygg"]);
        let apart: BTreeSet<&String> = own.iter().collect();
        assert_eq!(apart.len(), own.len(), "{own:?}");
        assert_ne!(ids(&["Trygg"], &["trygg"]), ["trygg"]);
    }

    proptest::proptest! {
        #[test]
        fn ids_are_ids_and_apart(texts in proptest::collection::btree_set("[a-cåä?! ]{1,60}", 1..8)) {
            let texts: BTreeMap<String, &String> =
                texts.iter().map(|text| (wording_key(text), text)).collect();
            let texts: Vec<&str> = texts.values().map(|text| text.as_str()).collect();
            let own = ids(&texts, &[]);
            let apart: BTreeSet<&String> = own.iter().collect();
            proptest::prop_assert_eq!(apart.len(), texts.len());
            for id in &own {
                proptest::prop_assert!(super::super::items::is_id(id), "{}", id);
            }
        }
    }
}
