//! The codes that the interviews and the diary are marked with.

use crate::table::{Cell, Sheet};

/// Id, name, parent, definition, success factors supported.
const CODES: &[[&str; 5]] = &[
    [
        "arbete",
        "Vägen till arbete",
        "",
        "Allt som rör jobb, praktik och företag.",
        "",
    ],
    [
        "jobbet-först",
        "Jobbet först",
        "arbete",
        "Arbetet ses som det viktigaste av allt.",
        "",
    ],
    [
        "mentor",
        "Praktik och mentorer",
        "arbete",
        "Praktik, studiebesök eller en mentor öppnar dörrar.",
        "partnerskap",
    ],
    [
        "företagande",
        "Eget företag",
        "arbete",
        "Tankar och planer på att starta eget, ensam eller tillsammans.",
        "boende-driver",
    ],
    [
        "sammanhang",
        "Sammanhang",
        "",
        "Att höra till, möta andra och må bra.",
        "",
    ],
    [
        "gemenskap",
        "Gemenskap",
        "sammanhang",
        "Att höra till en grupp eller ett område.",
        "lokaler",
    ],
    [
        "kontakter",
        "Nya kontakter",
        "sammanhang",
        "Någon har lärt känna nya människor.",
        "lokaler",
    ],
    [
        "språk",
        "Språket",
        "sammanhang",
        "Att lära sig svenska, våga tala eller läsa.",
        "",
    ],
    [
        "välmående",
        "Att må bättre",
        "sammanhang",
        "Hälsa, sömn, glädje och mindre ensamhet.",
        "",
    ],
    [
        "egen-kraft",
        "Egen kraft",
        "",
        "Det som människor själva vill, vågar och gör.",
        "",
    ],
    [
        "självförtroende",
        "Självförtroende",
        "egen-kraft",
        "Någon vågar mer än förut.",
        "boende-driver",
    ],
    [
        "framtiden",
        "Tro på framtiden",
        "egen-kraft",
        "Drömmar, planer och hopp.",
        "",
    ],
    [
        "egen-drivkraft",
        "Boende driver själva",
        "egen-kraft",
        "De boende tar egna initiativ och egna beslut.",
        "boende-driver",
    ],
    [
        "skolan",
        "Skolan och läxorna",
        "egen-kraft",
        "Motivation, läxor och lust att lära.",
        "",
    ],
    [
        "platsen",
        "Platsen",
        "",
        "Området, lokalen och människorna där.",
        "",
    ],
    [
        "lokal",
        "Lokalen",
        "platsen",
        "Betydelsen av en egen plats att mötas på.",
        "lokaler",
    ],
    [
        "tryggt",
        "Tryggt och otryggt",
        "platsen",
        "Att känna sig trygg eller otrygg där man bor.",
        "lokaler",
    ],
    [
        "förebilder",
        "Förebilder",
        "platsen",
        "Någon att se upp till.",
        "processledare",
    ],
    [
        "arbetssättet",
        "Arbetssättet",
        "",
        "Hur labbet arbetar.",
        "",
    ],
    [
        "bygga-vidare",
        "Bygga på det som finns",
        "arbetssättet",
        "Labbet utgår från verksamheter som redan fungerar.",
        "befintligt",
    ],
    [
        "ledare",
        "Ledare på plats",
        "arbetssättet",
        "Vad processledare och andra ledare betyder.",
        "processledare",
    ],
    [
        "samverkan",
        "Samverkan",
        "arbetssättet",
        "Organisationer arbetar ihop, eller har svårt att göra det.",
        "partnerskap",
    ],
    [
        "tid",
        "Tid och långsiktighet",
        "arbetssättet",
        "Det tar tid, eller slutar för tidigt.",
        "partnerskap",
    ],
    [
        "hinder",
        "Hinder utanför labbet",
        "",
        "Sådant som labbet inte kan ändra: regler, bostäder, arbetsmarknad.",
        "",
    ],
];

pub fn codebook() -> Sheet {
    let rows = CODES
        .iter()
        .map(|code| code.iter().map(|text| Cell::from(*text)).collect())
        .collect();
    let header = ["Id", "Namn", "Förälder", "Definition", "Stödjer"];
    Sheet::new("Kodbok", &header, rows)
}
