//! What the name of a variable is about, beside the lab.

use super::coded::CodedProject;
use crate::model::clean::folded;

/// What an entry says of an interview by a variable.
struct About {
    /// The entry's key.
    key: &'static str,
    /// Whole names, surest first.
    names: &'static [&'static str],
    /// Words of names that may be about it.
    words: &'static [&'static str],
    /// Beginnings of such words.
    starts: &'static [&'static str],
    /// Whether a name that only has such a word may be proposed: consent to something
    /// else is none to quotes.
    proposed: bool,
}

const ALL: [About; 3] = [
    About {
        key: "date",
        names: &["intervjudatum", "interview date", "datum", "date"],
        words: &["datum", "date", "intervjudatum", "intervjudag"],
        starts: &[],
        proposed: true,
    },
    About {
        key: "role",
        names: &["roll", "role"],
        words: &["roll", "role"],
        starts: &[],
        proposed: true,
    },
    About {
        key: "consent",
        names: &[
            "samtycke citat",
            "samtycke till citat",
            "citatsamtycke",
            "consent to quotes",
            "consent quotes",
            "quote consent",
            "samtycke",
            "consent",
        ],
        words: &["consent", "consents"],
        starts: &["samtyck", "citatsamtyck", "medgiv"],
        proposed: false,
    },
];

/// Of each key that variables may be about: the one that is proposed, or all of them where
/// several are alike or none is sure.
pub fn details(project: &CodedProject) -> Vec<(&'static str, Result<&str, Vec<&str>>)> {
    let variables = project.variables.iter();
    let mut names: Vec<&str> = variables.map(|own| own.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let found = ALL.iter().filter_map(|about| {
        let fitting = names.iter().copied().filter(|name| about.fits(name));
        let fitting: Vec<&str> = fitting.collect();
        let best = fitting.iter().map(|name| about.rank(name)).min()?;
        let sure = fitting.iter().copied();
        let sure: Vec<&str> = sure.filter(|name| about.rank(name) == best).collect();
        let is_sure = about.proposed || best < about.names.len() + 1;
        Some(match sure.as_slice() {
            [one] if is_sure => (about.key, Ok(*one)),
            _ => (about.key, Err(fitting)),
        })
    });
    found.collect()
}

/// Whether a variable's name is about any of that.
pub fn is_detail(name: &str) -> bool {
    ALL.iter().any(|about| about.fits(name))
}

impl About {
    fn fits(&self, name: &str) -> bool {
        words_of(name).iter().any(|word| {
            let starts = || self.starts.iter().any(|start| word.starts_with(start));
            self.words.contains(&word.as_str()) || starts()
        })
    }

    /// How sure a name is, 0 the surest.
    fn rank(&self, name: &str) -> usize {
        let plain = words_of(name).join(" ");
        let place = self.names.iter().position(|own| *own == plain);
        let speaks_of_quotes = ["citat", "citer", "quot"].map(|part| plain.contains(part));
        let of_quotes = self.key == "consent" && speaks_of_quotes.contains(&true);
        match place {
            // What is named after quotes is surer than a bare word for consent.
            Some(place) => place.min(if of_quotes { 0 } else { place }),
            None if of_quotes => 0,
            None => self.names.len() + 1,
        }
    }
}

fn words_of(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(folded).collect()
}

#[cfg(test)]
mod tests {
    use super::super::coded::Variable;
    use super::*;
    use crate::project::CodingsFormat;

    fn of(key: &str, names: &[&str]) -> Option<Result<String, usize>> {
        let mut project = CodedProject::new(CodingsFormat::RefiProject);
        let variables = names.iter().map(|name| Variable {
            name: (*name).to_owned(),
        });
        project.variables = variables.collect();
        let found = details(&project);
        let own = found.into_iter().find(|(own, _)| *own == key)?;
        Some(
            own.1
                .map(ToOwned::to_owned)
                .map_err(|several| several.len()),
        )
    }

    #[test]
    fn a_variable_is_proposed_where_it_is_the_one() {
        let one = |name: &str| Some(Ok(name.to_owned()));
        assert_eq!(of("date", &["Födelsedatum", "Datum"]), one("Datum"));
        assert_eq!(of("date", &["Födelsedatum"]), None);
        assert_eq!(of("date", &["Datum start", "Datum slut"]), Some(Err(2)));
        assert_eq!(of("role", &["Kontrollgrupp"]), None);
        assert_eq!(
            of("role", &["Kontrollgrupp", "Roll i huset"]),
            one("Roll i huset")
        );
        let consents = ["Samtycke inspelning", "Samtycke citat", "Samtycke"];
        assert_eq!(of("consent", &consents), one("Samtycke citat"));
        assert_eq!(of("consent", &["Samtycke", "Datum"]), one("Samtycke"));
        assert_eq!(of("consent", &["Samtycke inspelning"]), Some(Err(1)));
        let two = ["Samtycke citat rapport", "Samtycke citat webb"];
        assert_eq!(of("consent", &two), Some(Err(2)));
    }
}
