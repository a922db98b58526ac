//! Posts about the whole programme, made up around the published course of events.

use super::{Post, post};

pub const POSTS: &[Post] = &[
    post(
        (2018, 1),
        "Nu börjar vi",
        "Projektgruppen har träffats för första gången. Sex organisationer, ett gemensamt mål och en tom kalender.",
        "",
    ),
    post(
        (2018, 2),
        "Vem gör redan något bra?",
        "Vi har skrivit utlysningen. Vi letar inte efter det som är nytt utan efter det som fungerar.",
        "bygga-vidare",
    ),
    post(
        (2018, 3),
        "Utlysningen är ute",
        "I dag gick frågan ut till hela landet. Berätta vad ni gör och vad ni har lärt er.",
        "bygga-vidare",
    ),
    post(
        (2018, 3),
        "De första svaren",
        "Redan den första veckan kom det exempel från både norr och söder. Flera av dem hade vi aldrig hört talas om.",
        "",
    ),
    post(
        (2018, 4),
        "Över 80 goda exempel",
        "Vi har läst alla. Det finns mycket mer klokt gjort i landet än någon av oss anade.",
        "bygga-vidare",
    ),
    post(
        (2018, 4),
        "Så väljer vi",
        "Vi frågar tre saker: fungerar det, vem driver det och kan andra lära av det?",
        "egen-drivkraft",
    ),
    post(
        (2018, 5),
        "Fyra labb är valda",
        "Boden, Rannebergen, Portalen och Lina Hage. Fyra platser med olika frågor och mycket att ge varandra.",
        "",
    ),
    post(
        (2018, 6),
        "Alla i samma rum",
        "De fyra labben har setts för första gången. Efter fikat satt ingen längre bredvid sina egna.",
        "samverkan; kontakter",
    ),
    post(
        (2018, 6),
        "Vad ska vi mäta?",
        "Vi ägnade en hel dag åt indikatorer. Framtidstro går att fråga om, bara man frågar på ett enkelt språk.",
        "framtiden",
    ),
    post(
        (2018, 8),
        "Dagboken öppnar för labben",
        "Från och med nu skriver alla här. Korta texter räcker, och en bild säger resten.",
        "",
    ),
    post(
        (2018, 9),
        "Forskaren på besök",
        "Följeforskningen är igång. Frågan för dagen var vad som är orsak och vad som är symtom.",
        "hinder",
    ),
    post(
        (2018, 10),
        "Samma fråga på fyra orter",
        "Enkäterna delas ut. En deltagare undrade om det är prov. Nej, det är vi som ska lära oss något.",
        "",
    ),
    post(
        (2018, 11),
        "Lokalen först",
        "I alla fyra labben börjar samtalet med nycklar. Vem har en lokal, och vem får låsa upp den?",
        "lokal",
    ),
    post(
        (2018, 12),
        "Ett halvår har gått",
        "Vi summerar året. Det som har gått fortast hade redan börjat när vi kom.",
        "bygga-vidare; tid",
    ),
    post(
        (2019, 1),
        "Vad lånar vi av varandra?",
        "Labben har bytt arbetssätt med varandra. Boden frågar Portalen, och Norrköping frågar om kören.",
        "bygga-vidare; samverkan",
    ),
    post(
        (2019, 2),
        "Avtal på bordet",
        "I dag jämförde vi samverkansavtal. Det bästa var det kortaste.",
        "samverkan",
    ),
    post(
        (2019, 3),
        "Processledarna träffas",
        "Fyra processledare, en heldag och inga bilder på väggen. De hade mest frågor till varandra.",
        "ledare",
    ),
    post(
        (2019, 4),
        "Halvvägs i mätningen",
        "De första siffrorna pekar åt rätt håll nästan överallt. Där de inte gör det har vi något att lära.",
        "",
    ),
    post(
        (2019, 5),
        "Kameran är med",
        "Två filmer spelas in, en i Lina Hage och en på Portalen. Deltagarna bestämmer vad som får visas.",
        "",
    ),
    post(
        (2019, 6),
        "Sommarläge",
        "Tre labb håller öppet hela sommaren. Det är då behovet är som störst.",
        "lokal; tid",
    ),
    post(
        (2019, 8),
        "Elva metoder på en vägg",
        "Vi har skrivit ner metoderna på var sitt papper. Det blev elva, och alla är prövade av någon.",
        "",
    ),
    post(
        (2019, 9),
        "Vad kostar det att låta bli?",
        "Ett seminarium om social investering. Ingen tyckte att insatserna var dyra när dagen var slut.",
        "tid",
    ),
    post(
        (2019, 9),
        "Besök från andra bolag",
        "Bostadsbolag från hela landet ville se hur det går till. Vi visade helst det som inte hade fungerat.",
        "samverkan",
    ),
    post(
        (2019, 10),
        "Intervjuerna pågår",
        "Många säger samma sak med olika ord: jobbet först, men någon måste fråga efter en.",
        "jobbet-först; gemenskap",
    ),
    post(
        (2019, 11),
        "Sista mätningen",
        "Enkäterna kommer in. Svaren är något färre än i fjol, och det ska vi berätta.",
        "",
    ),
    post(
        (2019, 11),
        "Filmerna är klara",
        "Premiär i liten krets. Det blev tyst efteråt, på ett bra sätt.",
        "",
    ),
    post(
        (2019, 12),
        "Vad lever vidare?",
        "Labben berättade vad som blir kvar nästa år. Listan var längre än vi hade vågat hoppas.",
        "tid; egen-drivkraft",
    ),
    post(
        (2019, 12),
        "Tack för två år",
        "Det här är dagbokens sista inlägg från projektgruppen. Ni som fortsätter behöver inte oss, och det är det bästa betyget.",
        "egen-drivkraft",
    ),
];
