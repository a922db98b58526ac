//! A small programme that has some of everything, always the same.

use crate::project::Project;

const MANIFEST: &str = r##"title = "Provprogrammet"
subtitle = "Två labb som provar nytt"
date = 2020-01-31

[[data]]
files = "data/**"
status = "publicerad"

[[data]]
files = "data/enkätsvar.csv"
status = "exempel"

[results]
id = "prov"
"##;

/// The programme: a lab that has followed up everything, and one that has little.
pub fn small_programme() -> Project {
    let project = Project::new(MANIFEST);
    told(interviewed(surveyed(measured(project))))
}

fn measured(project: Project) -> Project {
    project
        .table("labb", "id;namn;ort;huvudman;målgrupp;sammanfattning;utmaning;fokusområden;start;slut", [
            "norr;Norra labbet;Norrby;Norrbyhem;Unga i Norrby;Norra labbet öppnade en lokal där unga möter arbetsgivare.;Många unga saknade både arbete och kontakter.;arbete;2018-01-15;2019-12-15",
            "syd;Södra labbet;Söderby;Söderbostäder;Familjer i Söderby;Södra labbet byggde en odling tillsammans med de boende.;Gården stod tom och kändes otrygg.;trygghet;2018-03-01;2019-12-15",
        ])
        .table("fokusområden", "id;namn;beskrivning", [
            "arbete;Fler i arbete;Unga ska ha ett arbete att gå till.",
            "trygghet;Tryggare gårdar;Alla ska våga gå ut på kvällen.",
        ])
        .table("indikatorer", "id;namn;nivå;enhet;riktning;fokusområde;definition", [
            "traffar;Träffar i lokalen;aktivitet;antal;upp;arbete;Antalet träffar under ett år.",
            "jobb;I arbete eller studier;resultat;andel;upp;arbete;Andelen som har ett arbete eller studerar.",
            "vantan;Väntan på ett svar;resultat;dagar;ner;arbete;Dagar från ansökan till svar.",
            "trygga;Känner sig trygga;effekt;andel;upp;trygghet;Andelen som svarar ganska eller mycket trygg.",
        ])
        .table("mätvärden", "labb;indikator;tillfälle;värde;täljare;nämnare;mål", [
            "norr;traffar;baslinje;12;;;",
            "norr;traffar;uppföljning;140;;;100",
            "norr;jobb;baslinje;;10;50;",
            "norr;jobb;uppföljning;;30;50;50 %",
            "norr;vantan;baslinje;40;;;",
            "norr;vantan;uppföljning;25;;;20",
            "syd;trygga;baslinje;;40;80;",
            "syd;trygga;uppföljning;;36;80;70 %",
            "syd;jobb;uppföljning;;2;50;50 %",
        ])
}

fn surveyed(project: Project) -> Project {
    let answers = (0..24).flat_map(|person| {
        let before = (1 + person % 3, 2 + person % 4, 6 - person % 4);
        let after = (3 + person % 3, 2 + (person + 1) % 4, 5 - person % 4);
        let occasions = [("baslinje", before), ("uppföljning", after)];
        occasions.map(|(occasion, (hope, safe, alone))| {
            format!(
                "norr;p{person:02};{occasion};{hope};{safe};{}",
                alone.min(5)
            )
        })
    });
    let labels = "Inte alls,Lite,Varken eller,Ganska,Helt".replace(',', ";");
    project
        .table(
            "enkätfrågor",
            "id;text;skala min;skala max;etiketter;riktning",
            [
                format!("hopp;jag tror på min framtid;1;5;\"{labels}\";upp"),
                format!("trygg;jag känner mig trygg hemma;1;5;\"{labels}\";upp"),
                format!("ensam;jag känner mig ensam;1;5;\"{labels}\";ner"),
            ],
        )
        .table(
            "enkätomgångar",
            "labb;tillfälle;inbjudna",
            ["norr;baslinje;30", "norr;uppföljning;28"],
        )
        .table(
            "enkätsvar",
            "labb;respondent;tillfälle;hopp;trygg;ensam",
            answers,
        )
}

fn interviewed(project: Project) -> Project {
    let interviews = (0..16).map(|number| {
        let lab = if number < 9 { "norr" } else { "syd" };
        format!("i{number:02};{lab};deltagare;ja;\"anna;bo\"")
    });
    let codings = (0..16).flat_map(|number| {
        let codes = ["mote", "sprak", "tid"].into_iter().enumerate();
        let codes = codes.filter(move |(position, _)| number % (position + 2) != 1);
        codes.flat_map(move |(position, code)| {
            let both = (number + position) % 4 != 0;
            let coders: &[&str] = if both { &["anna", "bo"] } else { &["anna"] };
            coders.iter().map(move |coder| {
                format!("i{number:02};{code};{coder};Vi fick en plats att ses på, och {code} blev lättare.;ja")
            })
        })
    });
    project
        .table(
            "kodbok",
            "id;namn;stödjer",
            ["mote;Möten;moten", "sprak;Språk;", "tid;Tid;moten"],
        )
        .table(
            "intervjuer",
            "id;labb;roll;samtycke citat;kodare",
            interviews,
        )
        .table("kodningar", "intervju;kod;kodare;citat;citerbar", codings)
}

fn told(project: Project) -> Project {
    let activities = (0..36).map(|number| {
        let (lab, lasting) = if number % 3 == 0 {
            ("syd", "ja")
        } else {
            ("norr", "nej")
        };
        let (month, day) = (1 + number % 12, 1 + number * 7 % 27);
        format!(
            "{lab};{}-{month:02}-{day:02};Träff {number};{};{lasting}",
            2018 + number / 18,
            8 + number % 9
        )
    });
    let diary = (0..24).map(|number| {
        let lab = ["norr", "syd", ""][number % 3];
        format!(
            "{}-{:02}-{:02};{lab};Inlägg {number}",
            2018 + number / 12,
            1 + number % 12,
            1 + number * 5 % 27
        )
    });
    project
        .table("aktiviteter", "labb;datum;namn;deltagare;bestående", activities)
        .table("dagbok", "datum;labb;rubrik", diary)
        .table("metoder", "id;namn;syfte;beskrivning;labb", [
            "kor;Gårdskör;Grannar lär känna varandra.;En kör som övar på gården en kväll i veckan.;syd",
            "guide;Lokal guide;Den som kan området visar vägen.;En granne följer med till myndigheten första gången.;norr",
        ])
        .table("spridning", "metod;från;till;beskrivning", ["kor;syd;norr;Norra labbet startade en kör.", "guide;norr;Storstad;"])
        .table("framgångsfaktorer", "id;rubrik;text;indikatorer", [
            "moten;Mötesplatser;Där människor möts händer det något.;jobb",
            "halla;Hålla i;Det som får ta tid blir kvar.;traffar",
        ])
        .table("slutsatser", "id;rubrik;text", ["lokalt;Börja lokalt;Det som prövas nära de boende blir använt."])
        .table("rekommendationer", "id;rubrik;text;riktas till;bygger på", [
            "oppna;Öppna en lokal;Ge alla en plats att komma till.;Bostadsbolag;moten",
        ])
        .table("organisationer", "id;namn;roll;labb", ["hem;Norrbyhem;huvudman;norr", "fond;Framtidsfonden;finansiär;"])
        .table("filmer", "titel;länk", ["En dag i Norrby;https://example.org/film"])
        .table("texter", "labb;avsnitt;text", [
            "norr;introduktion;Vi började med att fråga de unga vad som saknades.",
            "norr;reflektion;Vi hade behövt en egen lokal tidigare.",
        ])
        .table("program", "nyckel;värde", [
            "syfte;Programmet prövar hur bostadsbolag kan minska utanförskap.",
            "bakgrund;Flera områden hade länge haft låg sysselsättning.",
            "kontakt;Provprogrammet, info@example.org",
            "diarienummer;2020-001",
        ])
}
