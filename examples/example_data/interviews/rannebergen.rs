//! What people in Rannebergen say, made up.

use super::Interview;

pub const INTERVIEWS: &[Interview] = &[
    Interview {
        role: "ung deltagare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "lokal; gemenskap",
                "Förut hängde vi i trappan. Nu har vi caféet.",
            ),
            (
                "egen-drivkraft",
                "Vi bestämmer själva vad vi ska göra på fredagarna. Typ allt.",
            ),
            (
                "självförtroende",
                "Jag höll i mikrofonen inför alla. Jag, som knappt räcker upp handen i skolan.",
            ),
            (
                "kontakter",
                "Jag trodde att de på andra sidan torget var dryga. Det är de inte.",
            ),
            (
                "tryggt",
                "När det är fullt i caféet är det ingen som bråkar utanför.",
            ),
            (
                "förebilder",
                "De som håller i det är bara några år äldre. Man vill bli som de.",
            ),
            (
                "framtiden",
                "Jag vill bli fritidsledare. Det visste jag inte ens att man kunde bli.",
            ),
        ],
    },
    Interview {
        role: "ung deltagare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "egen-drivkraft; framtiden",
                "Vi hittade på vårt eget sommarjobb, alltså på riktigt, och fick betalt.",
            ),
            (
                "egen-drivkraft",
                "Bänkarna var våra. Vi valde färgen, och den sitter kvar.",
            ),
            (
                "kontakter",
                "Vi knackade på hos folk och frågade vad de ville ha. En tant bjöd på saft.",
            ),
            (
                "självförtroende; jobbet-först",
                "Nu har jag något att skriva i mitt cv.",
            ),
            (
                "skolan",
                "Jag har inte direkt pluggat mer. Det är mycket annat som är kul nu.",
            ),
            (
                "tryggt; lokal",
                "Det är mörkt bakom parkeringen, dit går man inte. Men torget är helt okej nu.",
            ),
        ],
    },
    Interview {
        role: "ung deltagare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "gemenskap",
                "Man behöver inte vara bra på något för att gå dit.",
            ),
            (
                "välmående",
                "Hemma är det trångt, vi är sju. På caféet får jag vara i fred fast det är fullt.",
            ),
            (
                "egen-drivkraft; lokal",
                "Vi skrev en lista till bostadsbolaget. Tre saker av fem blev av, det är ändå rätt bra.",
            ),
            (
                "förebilder; ledare",
                "Om hon säger att det är okej så är det okej. Hon är rättvis.",
            ),
            (
                "skolan",
                "Läxorna hinner jag inte. Ibland gör vi dem i caféet men mest snackar vi.",
            ),
            (
                "hinder",
                "Alla säger att man ska söka jobb, men de ringer aldrig upp när de ser var man bor.",
            ),
            ("framtiden", "Om fem år? Egen studio. Skriv det."),
        ],
    },
    Interview {
        role: "ung deltagare",
        language: "svenska",
        consent: false,
        said: &[
            (
                "tryggt",
                "Min mamma låter mig vara ute nu, om jag är på caféet.",
            ),
            (
                "gemenskap; kontakter",
                "Jag är ny i området. Det tog en kväll, sedan kände jag folk.",
            ),
            (
                "egen-drivkraft",
                "Rådet är inte på låtsas. Vi hade en budget och allt.",
            ),
            ("självförtroende", "Jag har slutat säga att jag inte kan."),
            ("lokal", "Pingisbordet är halva grejen, ärligt talat."),
            ("skolan", "Skolan är skolan. Det här är något annat."),
            (
                "förebilder",
                "Min storebror är med i föreningen. Förut var han aldrig hemma.",
            ),
        ],
    },
    Interview {
        role: "förälder",
        language: "somaliska",
        consent: true,
        said: &[
            (
                "tryggt; lokal",
                "Nu vet jag var mina barn är på fredagarna. Det är ett lugn som jag inte kan förklara.",
            ),
            (
                "egen-drivkraft; gemenskap",
                "Vi mammor startade föreningen vid ett köksbord.",
            ),
            (
                "samverkan",
                "Bostadsbolaget lyssnade. Först trodde jag inte på det.",
            ),
            (
                "kontakter",
                "Förr kände jag mina landsmän. I dag känner jag hela trappan.",
            ),
            (
                "självförtroende; egen-drivkraft",
                "Jag är kassör! Jag, som var rädd för siffror på svenska.",
            ),
            (
                "hinder",
                "Vi är för många i lägenheten. Det löser inget café.",
            ),
            (
                "tid",
                "Barnen frågar om det är kvar nästa år. Vad ska jag svara?",
            ),
        ],
    },
    Interview {
        role: "förälder",
        language: "svenska",
        consent: true,
        said: &[
            (
                "gemenskap; lokal",
                "Jag har bott här i tolv år och aldrig suttit på torget förrän vi byggde bänken.",
            ),
            (
                "egen-drivkraft",
                "Ingen sa åt oss vad konstverket skulle föreställa.",
            ),
            ("tryggt", "Lampor är bra, men folk ute är bättre."),
            (
                "förebilder",
                "Min son ser killar som jobbar och håller ihop. Det smittar.",
            ),
            (
                "välmående",
                "Vi skrattade så mycket när vi målade. Jag hade färg i håret i en vecka.",
            ),
            (
                "skolan",
                "Jag önskar att de hade läxhjälp också. Det är det som saknas.",
            ),
            (
                "kontakter; gemenskap",
                "Nu hälsar man. Det är liksom hela skillnaden.",
            ),
        ],
    },
    Interview {
        role: "boende",
        language: "svenska",
        consent: true,
        said: &[
            (
                "egen-drivkraft; gemenskap",
                "Vi som har hund var ovänner med alla. Så vi bildade en förening i stället.",
            ),
            (
                "samverkan; egen-drivkraft",
                "Vi fick ett startbidrag, men de krävde att vi gick kursen. Det var rätt.",
            ),
            (
                "kontakter",
                "Hunden är en bra ursäkt för att prata med folk.",
            ),
            (
                "tryggt",
                "Vi är ute sent och tidigt. Vi ser vad som händer.",
            ),
            ("tid", "En förening dör om det är samma tre som gör allt."),
            (
                "lokal",
                "Vi behöver någonstans att vara när det regnar, och det gör det ju i Göteborg.",
            ),
        ],
    },
    Interview {
        role: "processledare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "egen-drivkraft",
                "Jag försöker att inte ha några idéer. Det är svårt, men det är jobbet.",
            ),
            (
                "ledare",
                "De testar om man kommer tillbaka. Kommer man tillbaka så öppnar det sig.",
            ),
            (
                "samverkan",
                "Avtalet är på två sidor. Vi ger pengar och lokal, de lovar att utvecklas.",
            ),
            (
                "förebilder; egen-drivkraft",
                "När en sextonåring leder ett möte lyssnar tolvåringarna på ett annat sätt.",
            ),
            (
                "hinder",
                "Vi kan måla bänkar i hundra år. Trångboddheten är kvar.",
            ),
            (
                "tid; bygga-vidare",
                "Caféet lever för att föreningarna redan fanns. Det som vi startade från noll är skörare.",
            ),
            (
                "tryggt; lokal",
                "Fyra kvällar i veckan är det tänt. Det märks på hela torget.",
            ),
            (
                "samverkan; tid",
                "Första halvåret var bara möten. Det trodde jag var slöseri, men det var det inte.",
            ),
        ],
    },
    Interview {
        role: "föreningsledare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "bygga-vidare",
                "Vi fanns innan projektet och vi tänker finnas efter.",
            ),
            (
                "förebilder",
                "De flesta av oss har egna barn på caféet. Då sköter man sig.",
            ),
            (
                "egen-drivkraft; självförtroende",
                "Kursen lärde oss att säga nej till folk som bara vill ha oss på bild.",
            ),
            (
                "samverkan",
                "Kommunen ville ha en kontaktperson. Vi är trettio, sa vi.",
            ),
            ("lokal", "Ge oss nyckeln så sköter vi resten."),
            (
                "tid",
                "Stödet är för ett år i taget. Man hinner aldrig andas.",
            ),
            (
                "ledare; förebilder",
                "Det räcker med en vuxen som inte ger sig.",
            ),
        ],
    },
    Interview {
        role: "fastighetsvärd",
        language: "svenska",
        consent: true,
        said: &[
            (
                "tryggt",
                "Det är färre krossade rutor. Inte borta, men färre.",
            ),
            (
                "kontakter; egen-drivkraft",
                "Ungarna som sommarjobbade hälsar på mig nu och säger till andra att plocka upp.",
            ),
            (
                "lokal",
                "Lokalen stod ju tom och kostade pengar. Nu kostar den pengar men gör nytta.",
            ),
            (
                "samverkan",
                "Jag fick lära mig att ett klagomål kan vara en idé.",
            ),
            (
                "hinder",
                "När folk flyttar för att de inte får plats försvinner de som bär upp huset.",
            ),
            (
                "gemenskap",
                "Konstverket har fått stå orört. Det sa alla att det inte skulle få.",
            ),
            (
                "förebilder",
                "Han som var värst är den som vattnar blommorna i dag.",
            ),
        ],
    },
];
