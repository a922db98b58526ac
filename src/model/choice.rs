//! Fixed choices: what a cell may say, in both languages, in one place each.

/// Something said in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// In Swedish.
    pub sv: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Words {
    /// The words in `language`.
    pub fn of(self, language: super::Language) -> &'static str {
        match language {
            super::Language::Swedish => self.sv,
            super::Language::English => self.en,
        }
    }
}

/// A type whose values are the rows of a list of choices.
pub trait Chosen: Copy + Sized + 'static {
    /// The values with their words, in the order they are offered.
    const CHOICES: &'static [(Self, Words)];

    /// The value that `text` names in either language, ignoring case and
    /// surrounding space.
    fn from_word(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        Self::CHOICES
            .iter()
            .find(|(_, words)| text == words.sv || text == words.en)
            .map(|(value, _)| *value)
    }
}

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$vdoc:meta])* $variant:ident = $sv:literal / $en:literal,)*
    })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl Chosen for $name {
            const CHOICES: &'static [(Self, Words)] = &[
                $((Self::$variant, Words { sv: $sv, en: $en }),)*
            ];
        }

        impl $name {
            /// The words alone, for the schema.
            pub const WORDS: &'static [Words] = &[$(Words { sv: $sv, en: $en },)*];

            /// The Swedish and English word of this value.
            pub fn words(self) -> Words {
                match self { $(Self::$variant => Words { sv: $sv, en: $en },)* }
            }
        }
    )*};
}

choices! {
    /// Where in the effect logic an indicator stands.
    Level {
        /// What was done.
        Activity = "aktivitet" / "activity",
        /// What came of it for those who took part.
        Result = "resultat" / "result",
        /// What changed beyond them.
        Impact = "effekt" / "impact",
    }

    /// What an indicator counts in.
    Unit {
        /// Things: activities, posts, visits.
        Count = "antal" / "count",
        /// People.
        Persons = "personer" / "persons",
        /// A part of a whole, 0 to 1.
        Share = "andel" / "share",
        /// A change relative to before, 0.8 for +80 percent.
        RelativeChange = "förändring" / "relative change",
        /// A mean on a scale.
        Scale = "skala" / "scale",
        /// Swedish kronor.
        Sek = "kronor" / "sek",
        /// Hours.
        Hours = "timmar" / "hours",
        /// Days.
        Days = "dagar" / "days",
    }

    /// What a survey item asks for.
    ItemType {
        /// An answer on a scale.
        Scale = "skala" / "scale",
        /// What somebody is, in words: answers are broken down by it.
        Background = "bakgrund" / "background",
        /// Words of one's own: never read further.
        Open = "öppen" / "open",
    }

    /// Which way is better.
    Direction {
        /// More is better.
        Up = "upp" / "up",
        /// Less is better.
        Down = "ner" / "down",
    }

    /// How the labs' values of an indicator become one.
    Aggregation {
        /// They are added.
        Sum = "summa" / "sum",
        /// Shares: all numerators of all denominators.
        Pooled = "andel" / "pooled",
        /// Their mean, weighted by how many each rests on.
        Mean = "medel" / "mean",
        /// They do not: they are shown lab by lab.
        None = "ingen" / "none",
    }

    /// How an indicator is measured.
    MeasuringMethod {
        /// Survey.
        Survey = "enkät" / "survey",
        /// Interviews.
        Interview = "intervju" / "interview",
        /// Registers.
        Register = "register" / "register",
        /// The shared diary.
        Diary = "dagbok" / "diary",
        /// Observation.
        Observation = "observation" / "observation",
    }

    /// How exactly a value is known.
    Qualifier {
        /// As it stands.
        Exact = "exakt" / "exact",
        /// More than this.
        Over = "över" / "over",
        /// This or more.
        AtLeast = "minst" / "at least",
        /// About this.
        About = "cirka" / "about",
    }

    /// How far a value may be trusted, weakest first: a derived figure has
    /// the weakest status of what it rests on.
    Status {
        /// Made up, to show how a report looks.
        Example = "exempel" / "example",
        /// Real, not final.
        Preliminary = "preliminär" / "preliminary",
        /// Real and published.
        Published = "publicerad" / "published",
    }

    /// A section of the reports that a project group may comment on.
    Section {
        /// Opening words.
        Introduction = "introduktion" / "introduction",
        /// What came of it.
        Results = "resultat" / "results",
        /// What the surveys say.
        Surveys = "enkäter" / "surveys",
        /// What the interviews say.
        Interviews = "intervjuer" / "interviews",
        /// What was done.
        Activities = "aktiviteter" / "activities",
        /// What was learnt.
        Reflection = "reflektion" / "reflection",
        /// What did not go as planned, and why.
        Deviations = "avvikelser" / "deviations",
    }

    /// What an organisation is to the programme.
    OrganisationRole {
        /// Pays for it.
        Funder = "finansiär" / "funder",
        /// Began it.
        Initiator = "initiativtagare" / "initiator",
        /// Takes part in it.
        Partner = "partner" / "partner",
        /// Runs a lab.
        Operator = "huvudman" / "operator",
        /// Works with a lab.
        Collaborator = "samverkanspart" / "collaborator",
    }
}

impl Unit {
    /// Whether a value in this unit says something about people, and so is
    /// guarded by the disclosure threshold.
    pub fn is_about_people(self) -> bool {
        matches!(self, Self::Persons | Self::Share | Self::Scale)
    }
}

/// The language of a project's reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Deserialize)]
pub enum Language {
    /// Swedish.
    #[default]
    #[serde(rename = "sv")]
    Swedish,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The language's ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_understood_in_both_languages() {
        assert_eq!(Unit::from_word(" Personer "), Some(Unit::Persons));
        assert_eq!(
            Unit::from_word("relative change"),
            Some(Unit::RelativeChange)
        );
        assert_eq!(Unit::from_word("stycken"), None);
    }

    #[test]
    fn status_orders_from_weakest() {
        assert!(Status::Example < Status::Preliminary && Status::Preliminary < Status::Published);
    }
}
