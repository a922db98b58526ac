//! What is written, field by field: JSON, tables and workbook follow.

use crate::analysis::FigureUnit;
use crate::model::{Direction, Level, Status};
use crate::results::{
    Cell, Day, Field, Hedge, JsonOnly, Presence, Record, ScaleEnds, Shown, State, Value,
    Vocabulary, When, Word, about, records,
};
use crate::wording::Catalogue;

// A line per field, however long: a list to be read down, not across.
#[rustfmt::skip]
records! {
    /// A programme, by the edition that counts.
    ProgrammeRow {
        id: String = about("Id", "Id", "Programmets id", "The programme's id");
        title: String = about("Titel", "Title", "Programmets titel", "The programme's title");
        reference_number: Option<String> = about("Diarienummer", "Reference number", "Finansiärens nummer på programmet", "The funder's number of the programme");
        funder: Option<Vec<String>> = about("Finansiär", "Funder", "De som betalar", "Those who pay");
        start: Option<When> = about("Start", "Start", "När programmet började", "When the programme began");
        end: Option<When> = about("Slut", "End", "När programmet slutade", "When the programme ended");
        date: Day = about("Datum", "Date", "Utgåvans datum", "The edition's date");
        state: Word<State> = about("Läge", "State", "Om utgåvan är ett utkast eller slutlig", "Whether the edition is a draft or final");
        previous_date: Option<Day> = about("Förra utgåvan", "Edition before", "Datum för utgåvan som förändringen räknas från", "The date of the edition that change is counted from");
        threshold: u64 = about("Skyddsnivå", "Protection level", "Antal från 1 till under den visas inte", "Counts from 1 to below it are withheld");
        labs: u64 = about("Labb", "Labs", "Antal labb", "How many labs it has");
        indicators: u64 = about("Indikatorer", "Indicators", "Antal indikatorer", "How many indicators it has");
        with_target: u64 = about("Har mål", "With target", "Indikatorer som har både utfall och mål för hela programmet", "Indicators that have both actual and target over all labs");
        reached: u64 = about("Mål nådda", "Targets reached", "Hur många av dem som nått målet", "How many of those have reached it");
        targets_unclear: u64 = about("Bakvända mål", "Targets backwards", "Hur många av dem vars mål ligger på fel sida om baslinjen", "How many of those have a target on the wrong side of the baseline");
        targets_inexact: u64 = about("Mål som inte kan bedömas", "Targets not judged", "Hur många av dem vars utfall eller mål inte är exakt nog för att säga om målet är nått", "How many of those have an actual or target that is not exact enough to say whether it is reached");
        targets_withheld: u64 = about("Mål som inte visas", "Targets withheld", "Indikatorer med mål där utfall eller mål inte visas; de räknas inte bland dem som har mål", "Indicators with a target whose actual or target is withheld; they are not among those with a target");
        targets_status: Option<Word<Status>> = about("Målens status", "Targets' status", "Den svagaste av utfallen och målen; exempel är påhittade", "The weakest of the actuals and targets; examples are made up");
        labs_with_target: u64 = about("Labbutfall med mål", "Lab outcomes with target", "Utfall i enskilda labb som har mål, över alla indikatorer", "Outcomes in single labs that have a target, over all indicators");
        labs_reached: u64 = about("Labbutfall som nått målet", "Lab outcomes that reached it", "Hur många av dem som nått målet", "How many of those have reached it");
        file: String = about("Fil", "File", "Filen som räknas", "The file that counts");
        sha256: String = about("SHA-256", "SHA-256", "Resultatfilens kontrollsumma", "The digest of the results file");
    }

    /// What several programmes tell of the same together.
    SumRow {
        within: Word<By> = about("Inom", "Within", "Alla, eller bara de indikatorer som står på en nivå eller i ett fokusområde", "All, or only the indicators of one level or focus area");
        same_by: Word<SameBy> = about("Lika genom", "Same by", "Om raden samlar indikatorer med samma kod eller med samma id och enhet. Samma uppgift kan stå i flera rader: lägg inte ihop rader", "Whether the row is of indicators with the same code, or with the same id and unit. A figure may be in several rows: do not add up rows");
        code: Option<String> = about("Kod", "Code", "Koden som indikatorerna har", "The code that the indicators have");
        indicator: String = about("Indikator", "Indicator", "Indikatorns id, i det första programmet", "The indicator's id, in the first programme");
        name: String = about("Namn", "Name", "Indikatorns namn, i det första programmet", "The indicator's name, in the first programme");
        definition: Option<String> = about("Definition", "Definition", "Vad som räknas, i det första programmet", "What is counted, in the first programme");
        measured: Option<String> = about("Mäts", "Measured", "Hur den mäts, som finansiärens katalog säger; tomt där programmen säger olika", "How it is measured, as the funder's catalogue says; blank where programmes differ");
        level: Option<Word<Level>> = about("Nivå", "Level", "Led i effektlogiken; tomt där programmen säger olika", "Where in the effect logic it stands; blank where programmes differ");
        focus_areas: Option<Vec<String>> = about("Fokusområden", "Focus areas", "Fokusområdenas namn", "The focus areas' names");
        unit: Word<FigureUnit> = about("Enhet", "Unit", "Vad värdena räknas i; andelar är bråk mellan 0 och 1", "What the values count in; shares are fractions from 0 to 1");
        direction: Word<Direction> = about("Riktning", "Direction", "Åt vilket håll som är bättre", "Which way is better");
        scale: Option<ScaleEnds> = about("Skala", "Scale", "Skalans ändar", "The ends of the scale");
        measure: Word<Measure> = about("Mått", "Measure", "Utfall, baslinje eller mål", "Actual, baseline or target");
        how: Word<How> = about("Hur", "How", "Hur programmens värden blir ett", "How the programmes' values become one");
        value: Option<f64> = about("Värde", "Value", "Det sammanlagda värdet; tomt där inget läggs ihop", "The value together; blank where nothing is added up");
        qualifier: Option<Word<Hedge>> = about("Förbehåll", "Qualifier", "Minst, över, under eller cirka, av något av värdena; tomt för exakta värden", "At least, over, under or about, of any of the values; blank for exact values");
        numerator: Option<u64> = about("Täljare", "Numerator", "Av en andel: hur många", "Of a share: how many");
        denominator: Option<u64> = about("Nämnare", "Denominator", "Av en andel: av hur många", "Of a share: of how many");
        n: Option<u64> = about("n", "n", "Av ett medelvärde: hur många svar det vägts med", "Of a mean: by how many answers it is weighted");
        programmes: u64 = about("Program i summan", "Programmes in it", "Hur många program värdet är räknat på", "How many programmes the value is of");
        reported_by: u64 = about("Program som redovisar", "Reported by", "Hur många program som har uppgiften, med dem som inte visar den", "How many programmes have the figure, those that withhold it included");
        out_of: u64 = about("Av", "Out of", "Alla program", "All programmes");
        withheld: u64 = about("Visas inte", "Withheld", "Hur många program som inte visar sitt värde; det räknas aldrig ut", "How many programmes withhold theirs; it is never worked out");
        not_pooled: u64 = about("Kan inte läggas ihop", "Not pooled", "Hur många program vars värde visas men inte kan läggas ihop, eller som inte är bland dem som raden gäller", "How many programmes whose value is told and cannot be added up, or is not of those that the row is of");
        partial: bool = about("Del", "Partial", "Om värdet bara är av en del av programmen som redovisar uppgiften", "Whether the value is only of some of the programmes that report the figure");
        status: Option<Word<Status>> = about("Status", "Status", "Den svagaste av värdena; exempel är påhittade", "The weakest of the values; examples are made up");
        first: Option<When> = about("Från", "From", "Första dag som något värde gäller", "The first day that any value is about");
        last: Option<When> = about("Till", "To", "Sista dag som något värde gäller", "The last day that any value is about");
        ids: JsonOnly<Vec<String>> = about("Program", "Programmes", "Programmen som värdet är räknat på", "The programmes that the value is of");
        ids_withheld: JsonOnly<Vec<String>> = about("Program som inte visar", "Withheld by", "Programmen som inte visar sitt värde", "The programmes that withhold theirs");
        ids_not_pooled: JsonOnly<Vec<String>> = about("Program vars värde inte läggs ihop", "Not pooled of", "Programmen vars värde inte kan läggas ihop", "The programmes whose value cannot be added up");
    }

    /// What came of an indicator in a programme.
    OutcomeRow {
        programme: String = about("Program", "Programme", "Programmets id", "The programme's id");
        programme_title: String = about("Programmets titel", "Programme title", "Programmets titel", "The programme's title");
        indicator: String = about("Indikator", "Indicator", "Indikatorns id", "The indicator's id");
        indicator_name: String = about("Indikatorns namn", "Indicator name", "Indikatorns namn", "The indicator's name");
        codes: Option<Vec<String>> = about("Koder", "Codes", "Indikatorns koder hos andra", "The indicator's codes elsewhere");
        measured: Option<String> = about("Mäts", "Measured", "Hur den mäts, som finansiärens katalog säger", "How it is measured, as the funder's catalogue says");
        level: Word<Level> = about("Nivå", "Level", "Led i effektlogiken", "Where in the effect logic it stands");
        focus_area: Option<String> = about("Fokusområde", "Focus area", "Fokusområdets namn", "The focus area's name");
        unit: Word<FigureUnit> = about("Enhet", "Unit", "Vad värdena räknas i; andelar är bråk mellan 0 och 1", "What the values count in; shares are fractions from 0 to 1");
        direction: Word<Direction> = about("Riktning", "Direction", "Åt vilket håll som är bättre", "Which way is better");
        scale: Option<ScaleEnds> = about("Skala", "Scale", "Skalans ändar", "The ends of the scale");
        baseline: Option<Shown> = about("Baslinje", "Baseline", "Värdet före", "The value before");
        target: Option<Shown> = about("Mål", "Target", "Värdet som eftersträvas", "The value aimed at");
        actual: Option<Shown> = about("Utfall", "Actual", "Det senaste värdet", "The latest value");
        qualifier: Option<Word<Hedge>> = about("Förbehåll", "Qualifier", "Minst, över, under eller cirka; tomt för ett exakt värde", "At least, over, under or about; blank for an exact value");
        numerator: Option<u64> = about("Täljare", "Numerator", "Av en andel: hur många", "Of a share: how many");
        denominator: Option<u64> = about("Nämnare", "Denominator", "Av en andel: av hur många", "Of a share: of how many");
        n: Option<u64> = about("n", "n", "Hur många värdet bygger på", "How many people or answers the value rests on");
        first: Option<When> = about("Från", "From", "Första dag som utfallet gäller", "The first day that the actual is about");
        last: Option<When> = about("Till", "To", "Sista dag som utfallet gäller", "The last day that the actual is about");
        status: Option<Word<Status>> = about("Status", "Status", "Den svagaste av baslinje, mål och utfall; exempel är påhittade", "The weakest of baseline, target and actual; examples are made up");
        target_reached: Option<bool> = about("Mål nått", "Target reached", "Om utfallet nått målet; tomt där det inte går att säga", "Whether the actual has reached the target; blank where that cannot be said");
        standing: Option<Word<Standing>> = about("Läge", "Standing", "Hur utfallet står mot målet; tomt där det inte finns båda", "How the actual stands against the target; blank where there are not both");
        labs_with_actual: Option<u64> = about("Labb som redovisar", "Labs that tell it", "Där det inte finns något utfall för hela programmet: hur många labb som visar sitt", "Where there is no actual over the whole programme: how many labs show theirs");
        labs_low: Option<f64> = about("Lägst av labben", "Lowest of labs", "Det lägsta av dem", "The lowest of them");
        labs_high: Option<f64> = about("Högst av labben", "Highest of labs", "Det högsta av dem", "The highest of them");
        labs_with_target: Option<u64> = about("Labb med mål", "Labs with target", "Hur många labb som har utfall och mål", "How many labs have actual and target");
        labs_reached: Option<u64> = about("Labb som nått målet", "Labs that reached it", "Hur många av dem som nått målet", "How many of those have reached it");
        explained: Option<bool> = about("Förklarat", "Explained", "Av ett mål som inte är nått: om programmet eller något labb har en kommentar till utfallet", "Of a target that is not reached: whether the programme or any lab has a comment on the outcome");
        attainment: Option<f64> = about("Måluppfyllelse", "Attainment", "(Utfall − baslinje) / (mål − baslinje), 1 är hela vägen; tomt där något av dem inte visas eller inte är exakt", "(actual − baseline) / (target − baseline), 1 is all the way; blank where one of them is withheld or not exact");
        previous: Option<Shown> = about("Utfall i förra utgåvan", "Actual in the edition before", "Utfallet som utgåvan före har; visas inte där förändringen inte gör det", "The actual as the edition before has it; withheld where the change is");
        change: Option<Shown> = about("Förändring sedan dess", "Change since then", "Utfall minus utfallet i förra utgåvan; visas inte där skillnaden säger något om några få personer", "Actual minus that of the edition before; withheld where the difference tells of a few persons");
    }

    /// An outcome far from what other programmes have of the same indicator.
    OutlierRow {
        programme: String = about("Program", "Programme", "Programmets id", "The programme's id");
        programme_title: String = about("Programmets titel", "Programme title", "Programmets titel", "The programme's title");
        indicator: String = about("Indikator", "Indicator", "Indikatorns id", "The indicator's id");
        indicator_name: String = about("Indikatorns namn", "Indicator name", "Indikatorns namn", "The indicator's name");
        code: Option<String> = about("Kod", "Code", "Koden som programmen delar; tomt där de delar id", "The code that the programmes share; blank where they share the id");
        attainment: f64 = about("Måluppfyllelse", "Attainment", "(Utfall − baslinje) / (mål − baslinje), 1 är hela vägen", "(actual − baseline) / (target − baseline), 1 is all the way");
        median: f64 = about("Median", "Median", "Medianen av programmens måluppfyllelse", "The median of the programmes' attainment");
        distance: f64 = about("Typiskt avstånd", "Typical distance", "Medianen av programmens avstånd till den; det som ligger mer än tre sådana bort står här", "The median of the programmes' distances from it; what is more than three of these away is listed");
        programmes: u64 = about("Program", "Programmes", "Hur många program som jämförs", "How many programmes are compared");
        status: Option<Word<Status>> = about("Status", "Status", "Den svagaste av baslinje, mål och utfall; exempel är påhittade", "The weakest of baseline, target and actual; examples are made up");
    }

    /// How many targets are reached.
    TargetRow {
        by: Word<By> = about("Efter", "By", "Alla, en nivå eller ett fokusområde", "All, a level or a focus area");
        level: Option<Word<Level>> = about("Nivå", "Level", "Vilken nivå", "Which level");
        focus_area: Option<String> = about("Fokusområde", "Focus area", "Vilket fokusområde", "Which focus area");
        programmes: u64 = about("Program", "Programmes", "Hur många program som har sådana indikatorer", "How many programmes have such indicators");
        indicators: u64 = about("Indikatorer", "Indicators", "Hur många indikatorer de har", "How many indicators they have");
        with_target: u64 = about("Har mål", "With target", "Indikatorer som har både utfall och mål för hela programmet", "Indicators that have both actual and target over all labs");
        reached: u64 = about("Mål nådda", "Targets reached", "Hur många av dem som nått målet", "How many of those have reached it");
        unclear: u64 = about("Bakvända mål", "Targets backwards", "Hur många av dem vars mål ligger på fel sida om baslinjen", "How many of those have a target on the wrong side of the baseline");
        inexact: u64 = about("Mål som inte kan bedömas", "Targets not judged", "Hur många av dem vars utfall eller mål inte är exakt nog för att säga om målet är nått", "How many of those have an actual or target that is not exact enough to say whether it is reached");
        withheld: u64 = about("Visas inte", "Withheld", "Indikatorer med mål där utfall eller mål inte visas", "Indicators with a target whose actual or target is withheld");
        status: Option<Word<Status>> = about("Status", "Status", "Den svagaste av utfallen och målen; exempel är påhittade", "The weakest of the actuals and targets; examples are made up");
    }

    /// What is said of a file.
    LeftOutRow {
        file: String = about("Fil", "File", "Filen som den angavs", "The file as it was named");
        programme: Option<String> = about("Program", "Programme", "Programmets id, där det är känt", "The programme's id, where it is known");
        left_out: bool = about("Räknas inte", "Left out", "Om filen inte räknas", "Whether the file does not count");
        severity: String = about("Allvar", "Severity", "Fel, varning eller upplysning: error, warning, note", "Error, warning or note");
        problem: String = about("Vad", "Problem", "Vad det är, för program", "What it is, for programs");
        message: String = about("Varför", "Message", "Vad som är fel, eller värt att veta", "What is wrong, or worth knowing");
        help: Option<String> = about("Gör så här", "Help", "Vad som går att göra åt det", "What can be done about it");
    }
}

/// Words of ours, with the entry of the catalogue that tells each.
macro_rules! words_of {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal: $key:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$of])* $variant,)* }

        impl Vocabulary for $name {
            const WORDS: &'static [&'static str] = &[$($word),*];

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            fn told(self, catalogue: &Catalogue) -> String {
                catalogue.text(match self { $(Self::$variant => $key,)* })
            }
        }
    )*};
}

words_of! {
    /// By what indicators of several programmes are the same.
    SameBy {
        /// A code that others gave them.
        Code = "code": "portfolio-by-code",
        /// Their id and unit.
        Id = "id": "portfolio-by-id",
    }

    /// How values of several programmes become one.
    How {
        /// They are added.
        Added = "sum": "portfolio-added",
        /// All numerators of all denominators.
        Pooled = "pooled": "portfolio-pooled",
        /// Their mean, weighted by how many each rests on.
        Mean = "mean": "portfolio-mean",
        /// They do not.
        Listed = "none": "portfolio-listed",
    }

    /// What of an indicator.
    Measure {
        /// The latest value.
        Actual = "actual": "portfolio-actual",
        /// The value before.
        Baseline = "baseline": "portfolio-baseline",
        /// The value aimed at.
        Target = "target": "portfolio-target",
    }

    /// How an indicator stands against its target, over all labs.
    Standing {
        /// There.
        Reached = "reached": "progress-reached",
        /// Not there.
        NotReached = "not-reached": "progress-not-reached",
        /// The target lies on the wrong side of the baseline.
        Unclear = "unclear-target": "progress-unclear-target",
        /// What is told is not exact enough to say.
        Inexact = "inexact": "progress-inexact",
        /// There is a target, and it or the actual is withheld.
        Withheld = "withheld": "progress-withheld",
    }

    /// By what targets are counted.
    By {
        /// All of them.
        All = "all": "portfolio-by-all",
        /// Where in the effect logic their indicators stand.
        Level = "level": "portfolio-by-level",
        /// Their indicators' focus areas.
        Area = "focus-area": "portfolio-by-area",
    }
}
