//! What people at Portalen say, made up.

use super::Interview;

pub const INTERVIEWS: &[Interview] = &[
    Interview {
        role: "deltagare",
        language: "arabiska",
        consent: true,
        said: &[
            (
                "jobbet-först",
                "Jag vill inte ha bidrag, jag vill ha en arbetstid.",
            ),
            (
                "självförtroende",
                "I samtalet fick jag peka på bilder. Då såg jag att jag kan mer än jag trodde.",
            ),
            (
                "mentor",
                "Min mentor jobbar på sjukhuset. Hon visade mig hur en dag ser ut, från morgon till kväll.",
            ),
            (
                "gemenskap; välmående",
                "Hemma är jag mamma. På Portalen är jag jag.",
            ),
            (
                "språk",
                "Vi pratar svenska för att vi måste, vi har ju inget annat gemensamt språk.",
            ),
            (
                "framtiden; jobbet-först",
                "Mina döttrar ska se mig gå till jobbet.",
            ),
            (
                "kontakter",
                "Jag har fått telefonnumret till nio kvinnor. Förut hade jag två.",
            ),
        ],
    },
    Interview {
        role: "deltagare",
        language: "somaliska",
        consent: true,
        said: &[
            (
                "företagande; gemenskap",
                "Vi är några som lagar mat ihop. Varför ska vi inte sälja den?",
            ),
            (
                "företagande",
                "Ensam vågar jag inte. Tillsammans delar vi på rädslan.",
            ),
            (
                "företagande; självförtroende",
                "Jag räknade fel tre gånger, sedan gick det ihop. Jag sparade papperet.",
            ),
            (
                "jobbet-först",
                "Arbete är att kunna säga nej till folk som bestämmer över en.",
            ),
            (
                "hinder",
                "Banken frågade om fast inkomst. Om jag hade det skulle jag inte sitta där.",
            ),
            (
                "framtiden",
                "Kooperativet har redan ett namn, men det är hemligt.",
            ),
            (
                "ledare",
                "Hon säger aldrig att det inte går. Hon frågar hur.",
            ),
        ],
    },
    Interview {
        role: "deltagare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "mentor; jobbet-först",
                "Jag fick praktik på förskolan, och sedan ringde de och frågade om jag kunde stanna.",
            ),
            (
                "självförtroende; språk",
                "På intervjun darrade händerna, men orden kom.",
            ),
            (
                "kontakter",
                "Det var en på studiebesöket som sa: skicka ditt cv till mig.",
            ),
            (
                "jobbet-först; välmående",
                "Jag sover bättre sedan jag började jobba. Konstigt, man är ju tröttare.",
            ),
            (
                "gemenskap",
                "Jag går fortfarande förbi på fredagar. Man lämnar inte det stället.",
            ),
            (
                "framtiden",
                "Nästa steg är att läsa till barnskötare. Jag har sökt.",
            ),
        ],
    },
    Interview {
        role: "deltagare",
        language: "kurdiska",
        consent: true,
        said: &[
            (
                "språk",
                "Min bebis och jag lärde oss samma sånger på samma dag.",
            ),
            (
                "välmående; gemenskap",
                "Efter förlossningen var jag så ensam. Sedan kom jag hit med vagnen.",
            ),
            (
                "kontakter; lokal",
                "På biblioteket vågade jag inte fråga något förut. Nu vet de vad jag heter.",
            ),
            (
                "språk; framtiden",
                "Jag läser för henne på två språk. Hon ska slippa välja.",
            ),
            (
                "jobbet-först",
                "När hon börjar på förskolan ska jag ha ett jobb. Det är planen.",
            ),
            ("hinder", "Jag får inte plats på kursen förrän om ett år."),
            (
                "självförtroende",
                "Nu är det jag som visar de nya var kopparna står.",
            ),
        ],
    },
    Interview {
        role: "deltagare",
        language: "dari",
        consent: false,
        said: &[
            (
                "jobbet-först",
                "Alla frågar vad man jobbar med. Det är den första frågan i Sverige.",
            ),
            (
                "självförtroende",
                "Min man sa att jag inte skulle klara det. Nu frågar han mig om råd.",
            ),
            (
                "mentor",
                "Mentorn rättade inte mitt språk, hon rättade mitt cv.",
            ),
            ("välmående", "Jag går på promenaderna. Knäna tackar mig."),
            (
                "företagande",
                "Jag kan sy allt. Men skatten, den kan jag inte sy ihop.",
            ),
            (
                "gemenskap; kontakter",
                "Vi ringer varandra när någon har fått en intervju.",
            ),
            (
                "hinder",
                "Utan svenskt betyg hamnar mitt papper längst ner i högen.",
            ),
        ],
    },
    Interview {
        role: "deltagare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "framtiden; självförtroende",
                "Jag är 51 år och har börjat om. Det går.",
            ),
            (
                "jobbet-först; gemenskap",
                "Utan Portalen hade jag suttit hemma och väntat på ett brev.",
            ),
            (
                "språk; gemenskap",
                "Ingen skrattar när man säger fel. Jo, vi skrattar, men tillsammans.",
            ),
            (
                "företagande",
                "Kursen lärde mig att jag inte vill ha företag. Det var också bra att veta.",
            ),
            (
                "mentor",
                "Studiebesöket på hotellet gjorde att jag sökte. Jag hade aldrig varit inne på ett hotell i Sverige.",
            ),
            (
                "ledare; tid",
                "De släpper en inte bara för att man har fått jobb.",
            ),
            (
                "jobbet-först",
                "Den första lönen gick till ett par skor. Mina egna.",
            ),
        ],
    },
    Interview {
        role: "mentor",
        language: "svenska",
        consent: true,
        said: &[
            (
                "mentor",
                "Jag trodde att jag skulle lära ut. Mest öppnade jag dörrar som jag inte visste var stängda.",
            ),
            (
                "kontakter; mentor",
                "Ett samtal från mig till rätt person gjorde mer än tjugo ansökningar.",
            ),
            (
                "självförtroende",
                "Första gången tittade hon i golvet. Sista gången höll hon i mötet.",
            ),
            (
                "hinder",
                "Hon har tio års erfarenhet, och systemet ser ett streck.",
            ),
            ("jobbet-först", "Det är aldrig viljan som saknas."),
            (
                "samverkan",
                "Vi mentorer borde träffas mer. Alla sitter på sin lilla bit.",
            ),
        ],
    },
    Interview {
        role: "processledare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "bygga-vidare; tid",
                "Vi har hållit på sedan 2011. Det är därför det fungerar.",
            ),
            (
                "gemenskap; jobbet-först",
                "De kommer för jobbet och stannar för gemenskapen. Eller tvärtom, jag vet inte längre.",
            ),
            (
                "samverkan",
                "Fem parter runt ett bord, och alla har varsin blankett. Vi gjorde en gemensam.",
            ),
            (
                "ledare; självförtroende",
                "Jag gör ingenting som de kan göra själva.",
            ),
            (
                "bygga-vidare",
                "Stadsdelsmammorna tog vi rakt av från Stockholm och skruvade lite på.",
            ),
            (
                "hinder",
                "Vi gör människor redo för en arbetsmarknad som inte alltid är redo för dem.",
            ),
            (
                "tid; hinder",
                "Varje gång ett projekt tar slut får jag förklara varför. Det är det tyngsta i jobbet.",
            ),
            (
                "företagande; egen-drivkraft",
                "Kooperativet är deras idé. Jag bokade bara rummet.",
            ),
        ],
    },
    Interview {
        role: "samverkanspart",
        language: "svenska",
        consent: true,
        said: &[
            (
                "samverkan",
                "Det här är det enda stället där vi inte tävlar om samma deltagare.",
            ),
            (
                "samverkan; bygga-vidare",
                "Vi la ihop två kurser som låg på samma gata.",
            ),
            (
                "mentor; kontakter",
                "Arbetsgivarna litar på Portalen. Säger de att någon är redo så är hon redo.",
            ),
            (
                "språk",
                "Det som vi kallar prata är det bästa undervisningsmaterialet vi har.",
            ),
            (
                "tid",
                "Räknar du på ett år är det dyrt. Räknar du på tio är det gratis.",
            ),
            (
                "lokal; gemenskap",
                "Folk måste veta att dörren är öppen utan att ha bokat.",
            ),
            ("ledare", "En sådan processledare går inte att upphandla."),
        ],
    },
    Interview {
        role: "samtalsledare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "självförtroende; språk",
                "Bilderna gör att den som har få ord kommer lika långt som den som har många.",
            ),
            (
                "framtiden",
                "Fråga var hon vill vara om tre år och vänta på svaret. Det kommer, men det kan dröja.",
            ),
            (
                "egen-drivkraft; framtiden",
                "Det är hennes plan, med hennes datum. Jag håller bara i pennan.",
            ),
            (
                "välmående",
                "I steg två handlar det om hälsa. Där stannar många länge.",
            ),
            (
                "jobbet-först",
                "Nästan alla lägger kortet med arbete överst.",
            ),
            ("tid", "En timme räcker inte. Vi lärde oss att boka två."),
            (
                "mentor; samverkan",
                "Efter samtalet vet vi vilken mentor vi ska ringa.",
            ),
        ],
    },
];
