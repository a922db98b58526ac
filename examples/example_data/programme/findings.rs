//! What the programme found: success factors, conclusions, recommendations, told results.

use super::text_sheet;
use crate::table::Sheet;

pub const PUBLISHED_SOURCE: &str = "Programmets publicerade resultat";

pub fn success_factors() -> Sheet {
    text_sheet(
        "Framgångsfaktorer",
        [
            "Id",
            "Rubrik",
            "Rubrik (en)",
            "Text",
            "Text (en)",
            "Indikatorer",
            "Lättläst",
            "Lättläst (en)",
        ],
        &[
            [
                "befintligt",
                "Arbetet börjar i det som redan fungerar",
                "The work starts from what already works",
                "Utgå från verksamheter som redan är igång och står på egna ben.",
                "Build on activities that are already under way and stand on their own feet.",
                "besök; deltagare; väntetid",
                "Börja med det som redan fungerar.",
                "Start with what already works.",
            ],
            [
                "boende-driver",
                "De boende driver utvecklingen",
                "Residents drive the development",
                "Låt de boende själva ta ledningen. I labben bildades nya föreningar, kvinnor gick samman för att hjälpa varandra att starta företag, och unga drev ett café och skapade sina egna sommarjobb.",
                "Let the residents themselves lead the way. In the labs new associations were formed, women joined forces to help one another start companies, and young people ran a café and created their own summer jobs.",
                "ungdomsaktiviteter; kooperativ; framtidstro",
                "Låt dem som bor i området bestämma.",
                "Let those who live in the area decide.",
            ],
            [
                "lokaler",
                "Det finns lokaler som kan bli mötesplatser",
                "There are premises that can become meeting places",
                "Se till att det finns lokaler att mötas i. Ett bostadsbolag äger lokaler och kan göra det möjligt.",
                "Make sure that there are premises to meet in. A housing company owns premises and can make it possible.",
                "öppettider; besök; trygghet",
                "Ha en lokal där alla kan träffas.",
                "Have a place where everyone can meet.",
            ],
            [
                "processledare",
                "Engagerade processledare finns på plats",
                "Committed process leaders are on site",
                "Ha processledare som brinner för området, känner människorna där och får dem att gå samman.",
                "Have process leaders who care deeply about the area, know the people there and bring them together.",
                "deltagare; nya-kontakter; framtidstro",
                "Ha någon på plats som känner området.",
                "Have someone there who knows the area.",
            ],
            [
                "partnerskap",
                "Samverkan vilar på avtal och partnerskap",
                "Collaboration rests on agreements and partnership",
                "Skriv avtal om samverkan. Partnerskap tar tid och kräver ett gemensamt mål, delmål som går att mäta, en strategi och handling.",
                "Draw up agreements on collaboration. Partnership takes time and calls for a shared goal, measurable targets, a strategy and action.",
                "jobb; jobbintervjuer; väntetid",
                "Skriv avtal om vem som gör vad.",
                "Write down who does what.",
            ],
        ],
    )
}

pub fn conclusions() -> Sheet {
    text_sheet(
        "Slutsatser",
        ["Id", "Rubrik", "Rubrik (en)", "Text", "Text (en)", "Koder"],
        &[
            [
                "symtom",
                "Labben lindrar segregationens symtom",
                "The labs relieve the symptoms of segregation",
                "Labben bekämpar segregationens symtom, inte dess orsaker. Orsakerna är strukturella och ligger utom räckhåll för en lokal aktör. Det som labben kan göra, det gör de bra och effektivt.",
                "The labs fight the symptoms of segregation, not its causes. The causes are structural and beyond the reach of a local actor. What the labs can do, they do well and effectively.",
                "hinder",
            ],
            [
                "förankring",
                "Lokal förankring avgör",
                "Local anchoring is decisive",
                "Arbetet ska göras med de boende, inte åt dem. Det börjar i vad människor kan, inte i vad de saknar.",
                "The work has to be done with the residents, not for them. It starts from what people can do, not from what they lack.",
                "egen-drivkraft; ledare",
            ],
            [
                "arbete-först",
                "Arbete går före allt",
                "Work comes before everything else",
                "Nästan alla deltagare sätter ett jobb främst. Arbetet bär upp självkänsla och identitet och knyter människor till samhället i stort.",
                "Nearly all participants put a job first. Work sustains self-esteem and identity and ties people to society at large.",
                "jobbet-först; mentor; självförtroende",
            ],
            [
                "sammanhang-först",
                "Men först kommer ett sammanhang",
                "But somewhere to belong comes first",
                "Den sociala integrationen på mötesplatserna är mycket värd i sig. Kontakterna där kan också leda till arbete.",
                "The social integration of the meeting places is worth a great deal in itself. The contacts made there can also lead to work.",
                "gemenskap; kontakter; lokal",
            ],
            [
                "social-investering",
                "Se arbetet som en social investering",
                "See the work as a social investment",
                "Räkna med lång tid. Insatserna kostar lite och kan ge stora sociala vinster.",
                "Think in long time spans. The efforts cost little and may bring large social gains.",
                "tid; hinder",
            ],
        ],
    )
}

pub fn recommendations() -> Sheet {
    text_sheet(
        "Rekommendationer",
        [
            "Id",
            "Rubrik",
            "Rubrik (en)",
            "Text",
            "Text (en)",
            "Riktas till",
            "Riktas till (en)",
            "Bygger på",
            "Lättläst",
            "Lättläst (en)",
        ],
        &[
            [
                "kartlägg",
                "Kartlägg vad som redan finns",
                "Map what is already there",
                "Ta reda på vilka verksamheter som redan fungerar i området och bygg vidare på dem innan ni startar något nytt.",
                "Find out which activities already work in the area, and build on them before you start anything new.",
                "Bostadsbolag",
                "Housing companies",
                "befintligt; förankring",
                "Ta reda på vad som redan finns i området.",
                "Find out what there already is in the area.",
            ],
            [
                "upplåt-lokaler",
                "Öppna en lokal",
                "Open up premises",
                "Upplåt en lokal i området till en mötesplats och låt de boende vara med och bestämma vad den ska användas till.",
                "Make premises in the area available as a meeting place, and let the residents help decide what they are used for.",
                "Bostadsbolag",
                "Housing companies",
                "lokaler; sammanhang-först",
                "Öppna en lokal där alla får vara.",
                "Open a place where everyone may be.",
            ],
            [
                "låt-boende-leda",
                "Låt de boende leda",
                "Let the residents lead",
                "Ge föreningar och grupper av boende ansvar, pengar och utbildning, så att de kan driva verksamheten själva.",
                "Give associations and groups of residents responsibility, money and training, so that they can run the activities themselves.",
                "Bostadsbolag och kommuner",
                "Housing companies and municipalities",
                "boende-driver; förankring",
                "Låt dem som bor där få ansvar och pengar.",
                "Give those who live there responsibility and money.",
            ],
            [
                "processledare-på-plats",
                "Anställ processledare på plats",
                "Employ process leaders on site",
                "Ha någon på plats som känner området, som människor litar på och som har tid att vara kvar.",
                "Have someone in place who knows the area, whom people trust and who has time to stay.",
                "Bostadsbolag och kommuner",
                "Housing companies and municipalities",
                "processledare; social-investering",
                "Anställ någon som finns på plats.",
                "Employ someone who is there.",
            ],
            [
                "avtala",
                "Skriv avtal med tydliga mål",
                "Make agreements with clear goals",
                "Kom överens om mål, delmål, ansvar och tider. Följ upp avtalet tillsammans varje år.",
                "Agree on goals, targets, responsibilities and timetables. Review the agreement together every year.",
                "Alla parter i ett labb",
                "All partners in a lab",
                "partnerskap",
                "Kom överens om vad ni vill nå. Skriv ner det.",
                "Agree on what you want to reach. Write it down.",
            ],
            [
                "väg-till-jobb",
                "Gör vägen till arbete synlig",
                "Make the road to work visible",
                "Knyt arbetsgivare, mentorer och utbildningar till mötesplatsen, så att nya kontakter kan leda till jobb.",
                "Link employers, mentors and training to the meeting place, so that new contacts can lead to jobs.",
                "Arbetsgivare och kommuner",
                "Employers and municipalities",
                "arbete-först; sammanhang-först",
                "Bjud in arbetsgivare till mötesplatsen.",
                "Invite employers to the meeting place.",
            ],
            [
                "räkna-långsiktigt",
                "Räkna långsiktigt",
                "Plan for the long term",
                "Planera och finansiera insatserna för flera år, och väg kostnaden mot vad utanförskapet kostar.",
                "Plan and fund the efforts over several years, and weigh their cost against what exclusion costs.",
                "Finansiärer och beslutsfattare",
                "Funders and decision-makers",
                "social-investering; partnerskap",
                "Låt arbetet ta flera år.",
                "Let the work take several years.",
            ],
            [
                "lyft-strukturerna",
                "Lyft frågorna som inte går att lösa lokalt",
                "Raise the issues that cannot be solved locally",
                "Berätta för beslutsfattare vad ni möter. Segregationens orsaker kräver beslut på andra nivåer.",
                "Tell decision-makers what you come up against. The causes of segregation call for decisions at other levels.",
                "Bostadsbolag och branschorganisationer",
                "Housing companies and industry bodies",
                "symtom",
                "Berätta för politiker vad som behövs.",
                "Tell politicians what is needed.",
            ],
        ],
    )
}

pub fn results() -> Sheet {
    let told = |lab,
                [text, plain]: [&'static str; 2],
                [english, plain_english]: [&'static str; 2],
                indicator| {
        [
            lab,
            text,
            english,
            indicator,
            "publicerad",
            PUBLISHED_SOURCE,
            plain,
            plain_english,
        ]
    };
    text_sheet(
        "Resultat",
        [
            "Labb",
            "Text",
            "Text (en)",
            "Indikator",
            "Status",
            "Källa",
            "Lättläst",
            "Lättläst (en)",
        ],
        &[
            told(
                "boden",
                [
                    "{utfall} nya bodensare som följdes har fått arbete eller börjat studera.",
                    "{utfall} deltagare som följdes har fått jobb eller börjat studera.",
                ],
                [
                    "{actual} new residents of Boden who were followed have found work or begun to study.",
                    "{actual} who were followed have found a job or begun to study.",
                ],
                "jobb",
            ),
            told(
                "portalen",
                [
                    "{utfall} kvinnor som följdes har fått arbete eller praktik, börjat studera eller startat företag.",
                    "{utfall} kvinnor som följdes har kommit vidare. Några har fått jobb eller praktik. Några studerar eller har startat företag.",
                ],
                [
                    "{actual} women who were followed have found work or a traineeship, begun to study or started a company.",
                    "{actual} women who were followed have moved on. Some have a job or a traineeship. Some study or have started a company.",
                ],
                "jobb",
            ),
            told(
                "lina-hage",
                [
                    "Fler unga är med än före labbet: {utfall}.",
                    "Fler unga är med nu än förut.",
                ],
                [
                    "More young people take part than before the lab: {actual}.",
                    "More young people take part now than before.",
                ],
                "ungdomar",
            ),
            told(
                "boden",
                [
                    "BIS tog över Portalens arbetssätt och kom igång långt snabbare.",
                    "",
                ],
                [
                    "BIS took over Portalen’s way of working and got under way far sooner.",
                    "",
                ],
                "",
            ),
            told(
                "rannebergen",
                [
                    "Flera av aktiviteterna för unga har blivit bestående.",
                    "Unga har fått mycket att göra. En del av det finns kvar.",
                ],
                [
                    "Several of the activities for young people have become permanent.",
                    "Young people have been given a lot to do. Some of it is still there.",
                ],
                "ungdomsaktiviteter",
            ),
            told(
                "portalen",
                ["På Portalen får deltagarna stöd av yrkesmentorer.", ""],
                [
                    "At Portalen the participants are supported by job mentors.",
                    "",
                ],
                "",
            ),
            told(
                "lina-hage",
                ["Motivationen för skolan har ökat avsevärt.", ""],
                ["Motivation for school has risen considerably.", ""],
                "skolmotivation",
            ),
            told(
                "lina-hage",
                [
                    "Ungdomsledare i Lina Hage menar att mötesplatsen har räddat några unga från kriminalitet.",
                    "",
                ],
                [
                    "Youth leaders in Lina Hage say that the meeting place has saved some young people from crime.",
                    "",
                ],
                "",
            ),
            told(
                "",
                [
                    "Arbetssätt och metoder har spridits mellan orterna under programmets gång.",
                    "",
                ],
                [
                    "Ways of working and methods spread between the places during the programme.",
                    "",
                ],
                "",
            ),
        ],
    )
}
