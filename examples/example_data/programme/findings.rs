//! What the programme found: success factors, conclusions, recommendations, told results.

use super::text_sheet;
use crate::table::Sheet;

pub const PUBLISHED_SOURCE: &str = "Programmets publicerade resultat";

pub fn success_factors() -> Sheet {
    text_sheet(
        "Framgångsfaktorer",
        ["Id", "Rubrik", "Text", "Indikatorer"],
        &[
            [
                "befintligt",
                "Börja i det som redan fungerar",
                "Utgå från verksamheter som redan är igång och står på egna ben.",
                "besök; deltagare; väntetid",
            ],
            [
                "boende-driver",
                "De boende driver utvecklingen",
                "Låt de boende själva hålla i utvecklingen. I labben bildades nya föreningar, kvinnor gick samman för att hjälpa varandra att starta företag, och unga drev ett café och skapade sina egna sommarjobb.",
                "ungdomsaktiviteter; kooperativ; framtidstro",
            ],
            [
                "lokaler",
                "Lokaler som kan bli mötesplatser",
                "Se till att det finns lokaler att mötas i. Bostadsbolaget äger lokaler och kan göra det möjligt.",
                "öppettider; besök; trygghet",
            ],
            [
                "processledare",
                "Engagerade processledare på plats",
                "Ha processledare som brinner för området, finns på plats och får människor att gå samman.",
                "deltagare; nya-kontakter; framtidstro",
            ],
            [
                "partnerskap",
                "Samverkansavtal och partnerskap",
                "Skriv avtal om samverkan. Partnerskap tar tid och kräver ett gemensamt mål, delmål som går att mäta, en strategi och handling.",
                "jobb; jobbintervjuer; väntetid",
            ],
        ],
    )
}

pub fn conclusions() -> Sheet {
    text_sheet(
        "Slutsatser",
        ["Id", "Rubrik", "Text", "Koder"],
        &[
            [
                "symtom",
                "Labben lindrar segregationens symtom",
                "Labben bekämpar segregationens symtom, inte dess orsaker. Orsakerna är strukturella och ligger utom räckhåll för en lokal aktör. Det som labben kan göra gör de bra och effektivt.",
                "hinder",
            ],
            [
                "förankring",
                "Lokal förankring avgör",
                "Arbetet ska göras med de boende, inte åt dem. Det börjar i vad människor kan, inte i vad de saknar.",
                "egen-drivkraft; ledare",
            ],
            [
                "arbete-först",
                "Arbete går före allt",
                "Nästan alla deltagare sätter ett jobb främst. Arbetet bär upp självkänsla och identitet och knyter människor till samhället i stort.",
                "jobbet-först; mentor; självförtroende",
            ],
            [
                "sammanhang-först",
                "Men först kommer ett sammanhang",
                "Den sociala integrationen på mötesplatserna är mycket värd i sig. Kontakterna där kan också leda till arbete.",
                "gemenskap; kontakter; lokal",
            ],
            [
                "social-investering",
                "Se arbetet som en social investering",
                "Räkna på lång sikt. Insatserna kostar lite och kan ge stora sociala vinster.",
                "tid; hinder",
            ],
        ],
    )
}

pub fn recommendations() -> Sheet {
    text_sheet(
        "Rekommendationer",
        ["Id", "Rubrik", "Text", "Riktas till", "Bygger på"],
        &[
            [
                "kartlägg",
                "Kartlägg vad som redan finns",
                "Ta reda på vilka verksamheter som redan fungerar i området och bygg vidare på dem innan ni startar något nytt.",
                "Bostadsbolag",
                "befintligt; förankring",
            ],
            [
                "upplåt-lokaler",
                "Öppna en lokal",
                "Upplåt en lokal i området till en mötesplats och låt de boende vara med och bestämma vad den ska användas till.",
                "Bostadsbolag",
                "lokaler; sammanhang-först",
            ],
            [
                "låt-boende-leda",
                "Låt de boende leda",
                "Ge föreningar och grupper av boende ansvar, pengar och utbildning, så att de kan driva verksamheten själva.",
                "Bostadsbolag och kommuner",
                "boende-driver; förankring",
            ],
            [
                "processledare-på-plats",
                "Anställ processledare på plats",
                "Ha någon på plats som känner området, som människor litar på och som har tid att vara kvar.",
                "Bostadsbolag och kommuner",
                "processledare; social-investering",
            ],
            [
                "avtala",
                "Skriv avtal med tydliga mål",
                "Kom överens om mål, delmål, ansvar och tider. Följ upp avtalet tillsammans varje år.",
                "Alla parter i ett labb",
                "partnerskap",
            ],
            [
                "väg-till-jobb",
                "Gör vägen till arbete synlig",
                "Knyt arbetsgivare, mentorer och utbildningar till mötesplatsen, så att nya kontakter kan leda till jobb.",
                "Arbetsgivare och kommuner",
                "arbete-först; sammanhang-först",
            ],
            [
                "räkna-långsiktigt",
                "Räkna på lång sikt",
                "Planera och finansiera insatserna för flera år, och väg kostnaden mot vad utanförskapet kostar.",
                "Finansiärer och beslutsfattare",
                "social-investering; partnerskap",
            ],
            [
                "lyft-strukturerna",
                "Lyft frågorna som inte går att lösa lokalt",
                "Berätta för beslutsfattare vad ni möter. Segregationens orsaker kräver beslut på andra nivåer.",
                "Bostadsbolag och branschorganisationer",
                "symtom",
            ],
        ],
    )
}

pub fn results() -> Sheet {
    let told = |lab, text, indicator| [lab, text, indicator, "publicerad", PUBLISHED_SOURCE];
    text_sheet(
        "Resultat",
        ["Labb", "Text", "Indikator", "Status", "Källa"],
        &[
            told(
                "boden",
                "BIS kom igång långt snabbare tack vare Portalens arbetssätt.",
                "",
            ),
            told(
                "rannebergen",
                "Flera av aktiviteterna för unga har blivit bestående.",
                "ungdomsaktiviteter",
            ),
            told(
                "portalen",
                "På Portalen får deltagarna stöd av yrkesmentorer.",
                "",
            ),
            told(
                "lina-hage",
                "Motivationen för skolan har ökat avsevärt.",
                "skolmotivation",
            ),
            told(
                "lina-hage",
                "Ungdomsledare i Lina Hage menar att mötesplatsen har räddat några unga från kriminalitet.",
                "",
            ),
            told(
                "",
                "Arbetssätt och metoder har spridits mellan orterna under programmets gång.",
                "",
            ),
        ],
    )
}
