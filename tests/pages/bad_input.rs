//! Pages stay whole whatever the data are.

use hayro::vello_cpu::Pixmap;

use crate::drawn::{DrawnPage, drawn_pages, open};
use crate::project::Project;
use crate::small::small_programme;
use crate::whole::{faults_of, lines};

const PLAIN: &str = "title = \"Prov\"\ndate = 2020-01-31\n\n[[data]]\nfiles = \"data/**\"\nstatus = \"exempel\"\n\n[results]\nid = \"prov\"\n";

/// A name of many words, 120 characters and more.
const MANY_WORDS: &str = "Samverkansforum för långsiktig och gemensam utveckling av bostadsnära mötesplatser, \
    arbetsmarknad och framtidstro i stadsdelarna";

/// A word that no dictionary can break.
fn long_word(letters: usize) -> String {
    "qwrtzxvkjm".chars().cycle().take(letters).collect()
}

type Documents = Vec<(String, Vec<DrawnPage>)>;

/// Builds a project and looks at every page of every document.
fn whole_pages(project: &Project) -> Documents {
    let built = project.build().into_iter();
    let documents: Documents = built
        .map(|(name, pdf)| (name, drawn_pages(&open(&pdf))))
        .collect();
    let all = documents.iter();
    let faults: Vec<String> = all
        .flat_map(|(name, pages)| faults_of(name, pages))
        .collect();
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults[..faults.len().min(40)].join("\n")
    );
    documents
}

/// A document's text without spaces, so that no line break matters.
fn text_of(documents: &Documents, name: &str) -> String {
    let (_, pages) = documents.iter().find(|(path, _)| path == name).unwrap();
    let lines = pages.iter().flat_map(lines);
    lines.map(|line| line.text.replace('\u{ad}', "")).collect()
}

#[test]
fn a_small_programme() {
    whole_pages(&small_programme());
}

/// The small programme with every name and title made of `name`.
fn named(name: &str) -> Project {
    small_programme()
        .with(
            "labbrapport.toml",
            format!("title = \"{name} {name}\"\nsubtitle = \"{name}\"\ndate = 2020-01-31\nstate = \"draft\"\n\n[[data]]\nfiles = \"data/**\"\nstatus = \"exempel\"\n\n[results]\nid = \"prov\"\n"),
        )
        .table("labb", "id;namn;ort;huvudman;parter;målgrupp;sammanfattning;utmaning;fokusområden", [
            format!("norr;{name};{name};{name};\"{name};{name}\";{name};{name};{name};arbete"),
            format!("syd;{name} syd;{name};{name};;{name};{name};{name};trygghet"),
        ])
        .table("fokusområden", "id;namn;beskrivning", [
            format!("arbete;{name};{name}"),
            format!("trygghet;{name} två;{name}"),
        ])
        .table("indikatorer", "id;namn;nivå;enhet;riktning;fokusområde;definition", [
            format!("traffar;{name};aktivitet;antal;upp;arbete;{name}"),
            format!("jobb;{name} ett;resultat;andel;upp;arbete;{name}"),
            format!("vantan;{name} två;resultat;dagar;ner;arbete;{name}"),
            format!("trygga;{name} tre;effekt;andel;upp;trygghet;{name}"),
        ])
        .table("metoder", "id;namn;syfte;beskrivning;labb", [
            format!("kor;{name};{name};{name};syd"),
            format!("guide;{name} två;{name};{name};norr"),
        ])
        .table("spridning", "metod;från;till;beskrivning", [
            format!("kor;syd;norr;{name}"),
            format!("{name} tre;{name};{name} två;{name}"),
        ])
        .table("framgångsfaktorer", "id;rubrik;text;indikatorer", [
            format!("moten;{name};{name};jobb"),
            format!("halla;{name} två;{name};traffar"),
        ])
        .table("slutsatser", "id;rubrik;text", [format!("lokalt;{name};{name}")])
        .table("rekommendationer", "id;rubrik;text;riktas till;bygger på", [format!("oppna;{name};{name};{name};moten")])
        .table("organisationer", "id;namn;roll;labb", [format!("hem;{name};huvudman;norr")])
        .table("kodbok", "id;namn;stödjer", [
            format!("mote;{name};moten"),
            format!("sprak;{name} två;"),
            format!("tid;{name} tre;moten"),
        ])
        .table("filmer", "titel;länk", [format!("{name};https://example.org/film")])
        .table("texter", "labb;avsnitt;text", [format!("norr;reflektion;{name}")])
        .table("program", "nyckel;värde", [format!("syfte;{name}"), format!("kontakt;{name}"), format!("diarienummer;{name}"), format!("bakgrund;{name}")])
}

#[test]
fn very_long_names() {
    let documents = whole_pages(&named(MANY_WORDS));
    assert!(text_of(&documents, "slutrapport.pdf").contains("stadsdelarna"));
}

#[test]
fn words_longer_than_a_line() {
    let word = long_word(120);
    let documents = whole_pages(&named(&word));
    let text = text_of(&documents, "lattlast.pdf").replace('-', "");
    assert!(text.contains(&word), "the whole word is there");
}

#[test]
fn a_title_of_two_hundred_characters() {
    let title: String = MANY_WORDS
        .chars()
        .chain(" – ".chars())
        .cycle()
        .take(200)
        .collect();
    let manifest = PLAIN.replace("Prov", title.trim());
    let documents = whole_pages(&small_programme().with("labbrapport.toml", manifest));
    assert_eq!(documents.len(), 5);
}

fn indicator(number: usize) -> String {
    let unit = ["antal", "andel", "dagar", "skala", "kronor"][number % 5];
    let direction = if unit == "dagar" { "ner" } else { "upp" };
    format!("i{number};Indikator nummer {number};resultat;{unit};{direction}")
}

/// A baseline and a follow-up of an indicator in a lab.
fn measured(lab: &str, number: usize) -> [String; 2] {
    let row = |occasion: &str, value: &str, counts: &str, n: &str, target: &str| {
        format!("{lab};i{number};{occasion};{value};{counts};{n};{target}")
    };
    match number % 5 {
        0 => [
            row("baslinje", "12", ";", "", ""),
            row("uppföljning", "1234567", ";", "", "2000000"),
        ],
        1 => [
            row("baslinje", "", "20;80", "", ""),
            row("uppföljning", "", "60;80", "", "70 %"),
        ],
        2 => [
            row("baslinje", "90", ";", "", ""),
            row("uppföljning", "30", ";", "", "20"),
        ],
        3 => [
            row("baslinje", "2,1", ";", "40", ""),
            row("uppföljning", "4,5", ";", "40", "4"),
        ],
        _ => [
            row("baslinje", "123456789", ";", "", ""),
            row("uppföljning", "987654321", ";", "", "900000000"),
        ],
    }
}

const MEASURED: &str = "labb;indikator;tillfälle;värde;täljare;nämnare;n;mål";

/// Labs with as many indicators each as they are given.
fn labs_with(indicators: &[usize]) -> Project {
    let labs = indicators.iter().enumerate();
    let ids: Vec<(String, usize)> = labs
        .map(|(lab, count)| (format!("labb{lab}"), *count))
        .collect();
    let most = indicators.iter().copied().max().unwrap_or(0);
    Project::new(PLAIN)
        .table(
            "labb",
            "id;namn;ort",
            ids.iter().map(|(id, _)| format!("{id};Labbet {id};Orten")),
        )
        .table(
            "indikatorer",
            "id;namn;nivå;enhet;riktning",
            (0..most).map(indicator),
        )
        .table(
            "mätvärden",
            MEASURED,
            ids.iter()
                .flat_map(|(id, count)| (0..*count).flat_map(|number| measured(id, number))),
        )
}

#[test]
fn a_lab_with_one_indicator_and_one_with_forty() {
    let documents = whole_pages(&labs_with(&[1, 40]));
    let text = text_of(&documents, "labb/labb1.pdf");
    assert!((0..40).all(|number| text.contains(&format!("nummer{number}"))));
}

#[test]
fn the_notes_of_a_table_never_stand_alone() {
    let documents = whole_pages(&labs_with(&(13..=40).collect::<Vec<_>>()));
    for (name, pages) in documents {
        for (number, page) in pages.iter().enumerate().skip(1) {
            // The running head stands above the text.
            let body = lines(page).into_iter().filter(|line| line.ink.y0 > 70.0);
            let first = body.min_by(|a, b| a.ink.y0.total_cmp(&b.ink.y0)).unwrap();
            let noted = first.text.starts_with("..Uppgiften");
            assert!(!noted, "{name} page {}", number + 1);
        }
    }
}

#[test]
fn one_lab_and_nothing_else() {
    let project = Project::new(PLAIN).table("labb", "id;namn;ort", ["norr;Norr;Norrby"]);
    whole_pages(&project);
}

#[test]
fn forty_labs() {
    whole_pages(&labs_with(&[5; 40]));
}

#[test]
fn only_withheld_figures() {
    let numbers = 0..6;
    let project = Project::new(PLAIN)
        .table(
            "labb",
            "id;namn;ort",
            ["norr;Norr;Norrby", "syd;Syd;Söderby"],
        )
        .table(
            "indikatorer",
            "id;namn;nivå;enhet;riktning",
            numbers
                .clone()
                .map(|n| format!("i{n};Personer {n};resultat;personer;upp")),
        )
        .table(
            "mätvärden",
            "labb;indikator;tillfälle;värde;mål",
            numbers.flat_map(|n| {
                ["norr", "syd"].into_iter().flat_map(move |lab| {
                    [
                        format!("{lab};i{n};baslinje;1;"),
                        format!("{lab};i{n};uppföljning;3;20"),
                    ]
                })
            }),
        );
    let documents = whole_pages(&project);
    assert!(text_of(&documents, "labb/norr.pdf").contains("visasinte"));
}

#[test]
fn a_table_of_three_hundred_rows() {
    let project = labs_with(&[2, 2]).table(
        "organisationer",
        "id;namn;roll",
        (0..300).map(|n| format!("o{n};Organisation nummer {n};partner")),
    );
    let documents = whole_pages(&project);
    let text = text_of(&documents, "slutrapport.pdf");
    assert!((0..300).all(|n| text.contains(&format!("nummer{n}"))));
}

#[test]
fn three_hundred_indicators_in_a_lab() {
    whole_pages(&labs_with(&[300]));
}

#[test]
fn sixty_codes() {
    let codings = (0..40).flat_map(|interview| {
        let codes = (0..60).filter(move |code| (interview * 7 + code * 3) % 4 != 0);
        codes.map(move |code| format!("i{interview:02};k{code}"))
    });
    let project = labs_with(&[2; 8])
        .table(
            "kodbok",
            "id;namn",
            (0..60).map(|n| format!("k{n};Ett tema om något nummer {n}")),
        )
        .table(
            "intervjuer",
            "id;labb",
            (0..40).map(|n| format!("i{n:02};labb{}", n % 8)),
        )
        .table("kodningar", "intervju;kod", codings);
    whole_pages(&project);
}

/// Running text of so many words.
fn prose(words: usize) -> String {
    let sentence = "De boende mötte varandra på gården och pratade om det som hänt.";
    sentence
        .split(' ')
        .cycle()
        .take(words)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn texts_longer_than_a_page() {
    let text = prose(1200);
    let project = small_programme()
        .table(
            "labb",
            "id;namn;ort;huvudman;målgrupp;sammanfattning;utmaning;fokusområden",
            [
                format!(
                    "norr;Norr;Norrby;Norrbyhem;{};{text};{text};arbete",
                    prose(600)
                ),
                "syd;Syd;Söderby;;;;;trygghet".to_owned(),
            ],
        )
        .table(
            "fokusområden",
            "id;namn;beskrivning",
            [
                format!("arbete;Arbete;{text}"),
                format!("trygghet;Trygghet;{text}"),
            ],
        )
        .table(
            "metoder",
            "id;namn;syfte;beskrivning;labb",
            [
                format!("kor;Kör;{text};{text};norr"),
                format!("guide;Guide;;{text};norr"),
            ],
        )
        .table(
            "framgångsfaktorer",
            "id;rubrik;text;indikatorer",
            [
                format!("moten;{};{text};jobb", prose(60)),
                format!("halla;Hålla i;{text};traffar"),
            ],
        )
        .table(
            "rekommendationer",
            "id;rubrik;text;riktas till;bygger på",
            [format!("oppna;Öppna;{text};{text};moten")],
        )
        .table(
            "spridning",
            "metod;från;till;beskrivning",
            [format!("kor;norr;syd;{text}")],
        )
        .table("resultat", "labb;text", [format!("norr;{text}")])
        .table(
            "filmer",
            "titel;länk;beskrivning",
            [format!("Film;https://example.org/film;{text}")],
        )
        .table(
            "texter",
            "labb;avsnitt;text",
            [
                "introduktion",
                "resultat",
                "enkäter",
                "intervjuer",
                "aktiviteter",
                "reflektion",
            ]
            .map(|part| format!("norr;{part};{text}")),
        )
        .table(
            "program",
            "nyckel;värde",
            [
                format!("syfte;{text}"),
                format!("kontakt;{text}"),
                format!("lättläst;{text}"),
            ],
        );
    whole_pages(&project);
}

/// A grey picture of so many pixels.
fn grey(width: u16, height: u16) -> Vec<u8> {
    Pixmap::new(width, height).into_png().unwrap()
}

/// The head of a PNG that says it is a hundred thousand pixels wide and high.
fn bomb() -> Vec<u8> {
    let mut png = grey(1, 1);
    // Width and height stand after the signature and the chunk's head, and
    // the chunk's checksum after its 13 bytes.
    png[16..24].copy_from_slice(&[0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0]);
    let mut crc = u32::MAX;
    for byte in &png[12..29] {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 * (crc & 1));
        }
    }
    png[29..33].copy_from_slice(&(!crc).to_be_bytes());
    png
}

/// A lab with a picture, a cover and a logo of the given contents.
fn pictured(contents: &[u8]) -> Project {
    let cover = "\n[theme.cover]\nfile = \"bild.png\"\nalt = \"Ett hus\"\n";
    let logo = "\n[[theme.logo]]\nfile = \"bild.png\"\nalt = \"Märket\"\n";
    Project::new(&format!("{PLAIN}{cover}{logo}{logo}"))
        .with("bild.png", contents)
        .table(
            "labb",
            "id;namn;ort;bild;alt-text",
            ["norr;Norr;Norrby;bild.png;Ett hus"],
        )
}

#[test]
fn pictures_of_any_shape() {
    for (width, height) in [(1, 1), (4000, 20), (20, 4000), (3000, 2000)] {
        whole_pages(&pictured(&grey(width, height)));
    }
}

#[test]
fn a_missing_picture_is_told_where_it_is_named() {
    let project = pictured(&[]).table(
        "labb",
        "id;namn;ort;bild;alt-text",
        ["norr;Norr;Norrby;saknas.png;Ett hus"],
    );
    let said = project.check();
    assert!(
        said.contains("data/labb.csv") && said.contains("missing-picture"),
        "{said}"
    );
    let manifest = format!("{PLAIN}\n[theme.cover]\nfile = \"saknas.jpg\"\nalt = \"Ett hus\"\n");
    let said = labs_with(&[1]).with("labbrapport.toml", manifest).check();
    assert!(
        said.contains("labbrapport.toml:11") && said.contains("missing-picture"),
        "{said}"
    );
}

#[test]
fn a_picture_that_would_burst_is_refused() {
    for (contents, id) in [
        (bomb(), "too-many-pixels"),
        (Vec::new(), "unreadable-picture"),
        (
            b"\x89PNG\r\n\x1a\n and no more".to_vec(),
            "unreadable-picture",
        ),
    ] {
        let said = pictured(&contents).check();
        assert!(said.contains(&format!("fel[{id}]")), "{said}");
        assert!(said.contains("data/labb.csv"), "{said}");
        assert!(said.contains("labbrapport.toml"), "{said}");
    }
}
