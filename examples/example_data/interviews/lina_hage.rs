//! What people in Lina Hage say, made up.

use super::Interview;

pub const INTERVIEWS: &[Interview] = &[
    Interview {
        role: "ung deltagare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "lokal",
                "Efter skolan går jag hit direkt. Annars är det bara soffan.",
            ),
            (
                "skolan; ledare",
                "Han förklarar matten så att man fattar, utan att sucka.",
            ),
            (
                "förebilder",
                "Ledaren växte upp i huset bredvid. Han vet hur det är.",
            ),
            (
                "tryggt",
                "Här inne är det lugnt. Ute beror det på vilka som är där.",
            ),
            ("framtiden", "Jag vill bli pilot. Eller ha bin, fast många."),
            (
                "självförtroende",
                "Jag var livrädd för bina först. Nu är det jag som håller i ramen.",
            ),
            (
                "skolan",
                "Jag fick godkänt på provet, så jag kom hit och visade det.",
            ),
        ],
    },
    Interview {
        role: "ung deltagare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "gemenskap; kontakter",
                "I laget är vi från fyra olika gårdar. Det hade aldrig hänt annars.",
            ),
            (
                "egen-drivkraft",
                "Vi ordnade turneringen själva, med domare och allt.",
            ),
            (
                "välmående",
                "När jag är arg går jag och spelar. Det är bättre än det andra.",
            ),
            (
                "förebilder; tryggt",
                "De äldre killarna ropar på en, men ledarna går ut och hämtar in oss.",
            ),
            (
                "skolan",
                "Om man inte har gjort läxan får man göra den först. Det är irriterande men bra.",
            ),
            (
                "framtiden",
                "Innan tänkte jag inte så långt. Nu tänker jag på gymnasiet.",
            ),
            (
                "hinder",
                "Min kusin fick inte vara med, de flyttade igen. Tredje gången.",
            ),
        ],
    },
    Interview {
        role: "ung deltagare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "självförtroende; gemenskap",
                "På Deep Talk får man säga saker utan att någon lägger ut det.",
            ),
            (
                "välmående",
                "Jag trodde att det bara var jag som inte kunde sova.",
            ),
            (
                "tryggt",
                "Vi tjejer går hem tillsammans efteråt. Det har vi bestämt.",
            ),
            (
                "förebilder",
                "De äldre tjejerna har varit med om grejer. Det hörs.",
            ),
            (
                "egen-drivkraft; självförtroende",
                "Jag sa nej till en grej i helgen. Det är allt jag tänker säga.",
            ),
            (
                "framtiden",
                "Jag vill göra något som min mormor blir stolt över.",
            ),
            (
                "skolan",
                "Jag pratar mer på lektionerna. Läraren blev förvånad.",
            ),
        ],
    },
    Interview {
        role: "ung deltagare",
        language: "svenska",
        consent: false,
        said: &[
            (
                "tryggt; hinder",
                "Folk tror att alla härifrån är kriminella. Vi är typ vanliga.",
            ),
            (
                "förebilder",
                "Min lillebror kollar vad jag gör. Därför skärper jag mig.",
            ),
            (
                "lokal; gemenskap",
                "Det är som ett vardagsrum fast med fler.",
            ),
            (
                "skolan; framtiden",
                "Jag har höjt två betyg. Två till så kommer jag in.",
            ),
            (
                "ledare",
                "De märker om man är borta. I skolan märker ingen.",
            ),
            (
                "kontakter",
                "Jag har lärt känna en polis. Han är dålig på innebandy.",
            ),
        ],
    },
    Interview {
        role: "ung deltagare",
        language: "svenska",
        consent: true,
        said: &[
            ("skolan", "Det är tystare här än hemma, så jag läser här."),
            (
                "egen-drivkraft; framtiden",
                "Vi sålde honung på torget och tjänade pengar. Hälften sparade vi till fler kupor.",
            ),
            (
                "gemenskap",
                "Man får vara här även om man är tråkig just den dagen.",
            ),
            (
                "självförtroende; skolan",
                "Jag läste högt för småbarnen och gjorde alla röster. Ingen i min klass vet.",
            ),
            (
                "tryggt",
                "Mamma oroar sig mindre. Hon ringer bara två gånger nu.",
            ),
            (
                "förebilder",
                "Jag vill bli ledare här när jag fyller sexton.",
            ),
            (
                "välmående",
                "Bin är lugna om du är lugn. Det är det bästa med dem.",
            ),
        ],
    },
    Interview {
        role: "förälder",
        language: "suryoyo",
        consent: true,
        said: &[
            (
                "språk; gemenskap",
                "I Läslandet spelar jag varg. Mina barn har aldrig skrattat så åt mig.",
            ),
            (
                "skolan; språk",
                "Nu frågar min son efter boken innan han somnar. Det är nytt.",
            ),
            (
                "tryggt",
                "Jag vet vad som väntar på hörnet. Därför är jag glad att det finns en dörr bredvid.",
            ),
            (
                "egen-drivkraft",
                "Vår förening började med några stolar och en saga.",
            ),
            ("förebilder", "Barnen behöver se sina egna i bra roller."),
            (
                "hinder",
                "Polisen kommer och politikerna kommer, och sedan åker de hem.",
            ),
            (
                "kontakter; gemenskap",
                "Vi mammor sitter kvar och dricker te. Det är vår egen grupp nu.",
            ),
        ],
    },
    Interview {
        role: "förälder",
        language: "arabiska",
        consent: true,
        said: &[
            (
                "tryggt; lokal",
                "Klockan sex vet jag var han är. Det är mycket värt.",
            ),
            (
                "skolan",
                "Han gör läxorna utan att jag tjatar. Jag kan inte hjälpa honom i matten.",
            ),
            (
                "framtiden",
                "Han pratar om att bli ingenjör. Förra året pratade han inte alls.",
            ),
            (
                "ledare; förebilder",
                "Ledaren ringde hem bara för att säga att det gick bra. Jag blev rädd först.",
            ),
            (
                "gemenskap",
                "Hela familjen var på honungsdagen, till och med farmor.",
            ),
            (
                "tid",
                "Det får inte försvinna. Då är vi tillbaka på hörnet.",
            ),
        ],
    },
    Interview {
        role: "fritidsledare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "förebilder; tryggt",
                "Det är några som jag tror hade hamnat fel. De står i biodräkt i stället.",
            ),
            (
                "ledare",
                "Man konkurrerar med snabba pengar. Det enda vi har är tid.",
            ),
            (
                "egen-drivkraft",
                "Om de själva ställer fram stolarna så kommer de nästa gång också.",
            ),
            (
                "skolan; ledare",
                "Vi läser inte läxor åt dem. Vi sitter bredvid, det räcker långt.",
            ),
            (
                "hinder",
                "Rekryteringen går neråt i åldrarna. Vi måste börja tidigare än de.",
            ),
            (
                "lokal; tryggt",
                "Stänger vi klockan sju märks det på gården kvart över.",
            ),
            (
                "samverkan",
                "Skolan ringer oss nu. Det gjorde de aldrig förr.",
            ),
            (
                "framtiden",
                "Fråga dem vad de vill bli, så får du ett svar. För två år sedan fick du en axelryckning.",
            ),
        ],
    },
    Interview {
        role: "föreningsledare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "bygga-vidare; språk",
                "Läslandet var vår idé. Vi behövde bara någonstans att vara.",
            ),
            (
                "lokal; samverkan",
                "Telge gav oss nyckeln och ett förråd. Det var som att vinna på lotteri.",
            ),
            (
                "språk; skolan",
                "Barn som har varit en varg i en saga är inte rädda för att läsa högt.",
            ),
            (
                "egen-drivkraft; gemenskap",
                "Mammorna syr kostymerna själva. Jag har slutat fråga hur de hinner.",
            ),
            (
                "samverkan; tid",
                "Det tar ett år att lära känna varandra. Sedan går allt fort.",
            ),
            (
                "gemenskap; kontakter",
                "De som kom för barnens skull stannar för sin egen.",
            ),
            (
                "ledare",
                "Samma ansikten varje lördag. Barn litar på det som upprepas.",
            ),
        ],
    },
    Interview {
        role: "processledare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "bygga-vidare; samverkan",
                "Föreningarna var redan starka. Vi gav dem ett gemensamt schema.",
            ),
            (
                "tryggt; hinder",
                "Vi tar inte bort gängen. Vi ger dem färre att fråga.",
            ),
            (
                "förebilder",
                "En förebild behöver inte vara känd. Den behöver vara där på måndag.",
            ),
            (
                "skolan",
                "Rektorn säger att hon ser vilka som går till oss.",
            ),
            (
                "tid; hinder",
                "Man mäter oss varje kvartal. En uppväxt tar arton år.",
            ),
            (
                "lokal",
                "Lokalen är liten, och det är en fördel. Man måste hälsa.",
            ),
            (
                "ledare; samverkan",
                "Jag går på skolans möten, polisens möten och föreningarnas. Någon måste bära frågorna mellan dem.",
            ),
            (
                "framtiden; egen-drivkraft",
                "De vill ordna nästa sommar själva. Då har vi lyckats.",
            ),
        ],
    },
];
