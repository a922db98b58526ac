//! Made-up programmes with a canary in every place that must not be told.

use fastrand::Rng;

use crate::project::Project;

/// What must not be told of a programme.
#[derive(Default)]
pub struct Canaries {
    /// Words of personal places.
    pub words: Vec<String>,
    /// Values by the figure they are; those of withheld figures must not be told.
    pub values: Vec<(String, f64)>,
    /// Cells that hold one.
    pub cells: Vec<String>,
}

impl Canaries {
    /// A word that stands nowhere else and can be an id, a name or a quote.
    fn word(&mut self) -> String {
        let mut number = self.words.len();
        let mut word = String::from("kvz");
        for _ in 0..4 {
            word.push(char::from(b"bdfghklmnprstvxz"[number % 16]));
            number /= 16;
        }
        self.words.push(word.clone());
        word
    }
}

const MANIFEST: &str = r#"title = "Provprogrammet"
date = 2020-01-31

[[data]]
files = "data/*.csv"
status = "publicerad"

[[import]]
files = "data/export/formulär.csv"
respondent = "Kod"
occasion = { column = "När", values = { "Före" = "baseline", "Efter" = "follow-up" } }
lab = "norr"
leave-out = ["Namn", "Vad tyckte du?"]

[[import.item]]
column = "Trivs du?"
id = "trivsel"
scale = [1, 5]

[results]
id = "prov"
"#;

/// A programme by its seed; with errors at personal places where it is `broken`.
pub fn programme(seed: u64, broken: bool) -> (Project, Canaries) {
    let mut rng = Rng::with_seed(seed);
    let mut canaries = Canaries::default();
    let project = Project::new(MANIFEST)
        .table(
            "labb",
            "id;namn;ort",
            [
                "norr;Norra labbet;Norrby",
                "syd;Södra labbet;Söderby",
                "mitt;Mellersta labbet;Mellanby",
            ],
        )
        .table(
            "indikatorer",
            "id;namn;nivå;enhet;riktning",
            [
                "timmar;Timmar per person;resultat;timmar;upp",
                "besok;Besök;aktivitet;antal;upp",
                "folk;Personer;resultat;personer;upp",
            ],
        );
    let project = measured(project, &mut canaries, &mut rng);
    let project = surveyed(project, &mut canaries, &mut rng, broken);
    let project = interviewed(project, &mut canaries, &mut rng, broken);
    (project, canaries)
}

/// Means with few answers, and groups of which some are small; each value has
/// five digits of its own.
fn measured(project: Project, canaries: &mut Canaries, rng: &mut Rng) -> Project {
    let mut rows = Vec::new();
    let mut next = 10_000 + 17 * rng.u32(..300);
    let mut value = |rng: &mut Rng| {
        next += 100 + rng.u32(..900);
        // Its last digit is no 0, so that it is the same with fewer decimals.
        next - next % 10 + 1 + rng.u32(..9)
    };
    for lab in ["norr", "syd", "mitt"] {
        for occasion in ["baslinje", "uppföljning"] {
            let measure = if occasion == "baslinje" {
                "baseline"
            } else {
                "actual"
            };
            let hours = f64::from(value(rng)) / 100.0;
            let n = [2, 3, 4, 30][rng.usize(..4)];
            rows.push(format!(
                "{lab};timmar;{occasion};{};{n};",
                format!("{hours}").replace('.', ",")
            ));
            canaries
                .values
                .push((format!("indicator/timmar/{lab}/{measure}"), hours));
            let women = value(rng);
            let men = if rng.bool() {
                1 + rng.u32(..4)
            } else {
                value(rng)
            };
            for (group, count) in [
                ("kön: kvinnor", women),
                ("kön: män", men),
                ("", women + men),
            ] {
                rows.push(format!("{lab};folk;{occasion};{count};;{group}"));
                if count > 1000 {
                    let group = if group.is_empty() {
                        String::new()
                    } else {
                        format!("/{group}")
                    };
                    let figure = format!("indicator/folk/{lab}/{measure}{group}");
                    canaries.values.push((figure, f64::from(count)));
                }
            }
            rows.push(format!("{lab};besok;{occasion};{};;", value(rng)));
        }
    }
    project.table("mätvärden", "labb;indikator;tillfälle;värde;n;grupp", rows)
}

/// Answers under pseudonyms in a table, and in an export with names and a free text.
fn surveyed(project: Project, canaries: &mut Canaries, rng: &mut Rng, broken: bool) -> Project {
    let mut own = Vec::new();
    let mut exported = String::from("Kod;Namn;När;Trivs du?;Vad tyckte du?\n");
    for _ in 0..4 + rng.u8(..12) {
        let (person, name, opinion) = (canaries.word(), canaries.word(), canaries.word());
        for (occasion, when) in [("baslinje", "Före"), ("uppföljning", "Efter")] {
            let off = if broken && rng.bool() { 9 } else { 0 };
            own.push(format!("syd;{person};{occasion};{}", 1 + off + rng.u8(..5)));
            let answer = 1 + off + rng.u8(..5);
            exported.push_str(&format!(
                "{person}x;{name};{when};{answer};Bra sa {opinion}\n"
            ));
        }
    }
    if broken {
        let again = own[0].clone();
        own.push(again);
    }
    canaries
        .cells
        .push("data/enkätsvar.csv#enkätsvar!B2".into());
    canaries
        .cells
        .push("data/export/formulär.csv#formulär!B2".into());
    project
        .table(
            "enkätfrågor",
            "id;text;skala min;skala max",
            ["mod;Jag vågar mer;1;5"],
        )
        .table("enkätsvar", "labb;respondent;tillfälle;mod", own)
        .with("data/export/formulär.csv", exported)
}

/// Interviews without consent, quotes that may not be told, and a diary's authors.
fn interviewed(project: Project, canaries: &mut Canaries, rng: &mut Rng, broken: bool) -> Project {
    let mut interviews = Vec::new();
    let mut codings = Vec::new();
    for number in 0..6 + rng.u8(..10) {
        let (id, coder) = (canaries.word(), canaries.word());
        let consent = if rng.bool() { "ja" } else { "nej" };
        let lab = ["norr", "syd"][usize::from(number % 2)];
        interviews.push(format!("{id};{lab};{consent};{coder}"));
        let of = if broken && rng.bool() {
            canaries.word()
        } else {
            id
        };
        let quotable = if consent == "ja" { "nej" } else { "ja" };
        codings.push(format!(
            "{of};mod;{coder};De sa {} till mig;{quotable}",
            canaries.word()
        ));
    }
    let authors: Vec<String> = (0..5).map(|_| canaries.word()).collect();
    let diary = authors.iter().enumerate().map(|(day, author)| {
        let date = if broken {
            "2019-02-31".to_owned()
        } else {
            format!("2019-02-{:02}", day + 1)
        };
        format!("{date};norr;Vi målade lokalen, del {};{author}", day + 1)
    });
    canaries
        .cells
        .push("data/intervjuer.csv#intervjuer!A2".into());
    canaries
        .cells
        .push("data/kodningar.csv#kodningar!D2".into());
    canaries.cells.push("data/dagbok.csv#dagbok!D2".into());
    project
        .table("intervjuer", "id;labb;samtycke citat;kodare", interviews)
        .table("kodbok", "id;namn", ["mod;Mod"])
        .table("kodningar", "intervju;kod;kodare;citat;citerbar", codings)
        .table("dagbok", "datum;labb;rubrik;författare", diary)
}
