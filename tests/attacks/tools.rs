//! For whoever looks into what was found: one programme written down, and a
//! survey made smaller.

use crate::published::publish;
use crate::{answers, breach, codings, counts, published, seeds, surveys};

/// Writes the project of a seed where it can be looked at.
#[test]
#[ignore = "for looking at one programme: ATTACK_SEEDS and ATTACK_FOLDER say which and where"]
fn write_a_programme() {
    let folder = std::env::var("ATTACK_FOLDER").unwrap();
    for seed in seeds(1) {
        let folder = std::path::Path::new(&folder).join(seed.to_string());
        match std::env::var("ATTACK_KIND").as_deref() {
            Ok("interviews") => codings::make(seed).write(&folder),
            Ok("counts") => counts::make(seed).write(&folder),
            _ => answers::make(seed).write(&folder),
        }
        published::publish_all(&folder);
    }
}

/// Breaches of a survey, as a reader sees it, that are told with all of `like`.
fn read_breaches(survey: &answers::Survey, like: &[&str]) -> Vec<breach::Breach> {
    let folder = tempfile::tempdir().unwrap();
    survey.write(folder.path());
    let published = publish(folder.path());
    let mut found = Vec::new();
    for items in survey.together() {
        let attack = surveys::Attack::new(survey, &published, &items);
        found.extend(attack.breaches(&items, None, &mut 0));
    }
    found.retain(|own| {
        like.iter()
            .all(|like| format!("{:?} {}", own.weight, own.what).contains(like))
    });
    found
}

/// Makes the survey of a seed smaller as long as a breach of one kind remains.
#[test]
#[ignore = "for reducing one survey: ATTACK_SEEDS, ATTACK_LIKE (parts of what is told, by |) and ATTACK_FOLDER"]
fn reduce_a_survey() {
    let like = std::env::var("ATTACK_LIKE").unwrap();
    let like: Vec<&str> = like.split('|').collect();
    let folder = std::env::var("ATTACK_FOLDER").unwrap();
    for seed in seeds(1) {
        let mut survey = answers::make(seed);
        assert!(!read_breaches(&survey, &like).is_empty());
        let mut smaller = true;
        while smaller {
            smaller = false;
            let mut tries = Vec::new();
            for lab in 0..survey.labs.len() {
                let mut other = survey.clone();
                other.labs.remove(lab);
                tries.push(other);
            }
            for plain in [true, false] {
                let mut other = survey.clone();
                if plain {
                    other.feeds = false
                } else {
                    other.has_index = false
                }
                if (other.feeds, other.has_index) != (survey.feeds, survey.has_index) {
                    tries.push(other);
                }
            }
            for lab in 0..survey.labs.len() {
                for half in [0, survey.labs[lab].len() / 2] {
                    let mut other = survey.clone();
                    let end = half + survey.labs[lab].len() / 2;
                    other.labs[lab].drain(half..end);
                    tries.push(other);
                }
            }
            for lab in 0..survey.labs.len() {
                for person in 0..survey.labs[lab].len() {
                    let mut other = survey.clone();
                    other.labs[lab].remove(person);
                    tries.push(other);
                }
            }
            for other in tries {
                let is_some = other.labs.iter().all(|lab| lab.len() > 1) && !other.labs.is_empty();
                let fewer = other.labs.len() < survey.labs.len()
                    || other.labs.iter().map(Vec::len).sum::<usize>()
                        < survey.labs.iter().map(Vec::len).sum()
                    || other.feeds != survey.feeds
                    || other.has_index != survey.has_index;
                if is_some && fewer && !read_breaches(&other, &like).is_empty() {
                    survey = other;
                    survey.write(std::path::Path::new(&folder));
                    smaller = true;
                    break;
                }
            }
        }
        survey.write(std::path::Path::new(&folder));
        eprintln!("{}", breach::told(&read_breaches(&survey, &like)));
    }
}
