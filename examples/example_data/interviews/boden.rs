//! What people in Boden say, made up.

use super::Interview;

pub const INTERVIEWS: &[Interview] = &[
    Interview {
        role: "deltagare",
        language: "arabiska",
        consent: true,
        said: &[
            (
                "jobbet-först",
                "Det första jag tänker på när jag vaknar är jobb. Allt annat får vänta.",
            ),
            (
                "språk; självförtroende",
                "Förut pekade jag i affären. Nu frågar jag.",
            ),
            (
                "gemenskap",
                "På språkkaféet är det ingen som tittar på klockan. Man sitter kvar.",
            ),
            (
                "kontakter; jobbet-först",
                "En dam som hjälper till där kände någon på storköket, så fick jag komma dit och visa vad jag kan.",
            ),
            (
                "framtiden",
                "Mina barn säger att vi ska bo här. Då vill jag också det.",
            ),
            (
                "hinder",
                "Jag var mekaniker i tjugo år, men pappren gäller inte här.",
            ),
            (
                "samverkan",
                "I början gick jag till fyra kontor och sa samma sak på alla fyra. Nu räcker det att säga det en gång.",
            ),
        ],
    },
    Interview {
        role: "deltagare",
        language: "tigrinska",
        consent: true,
        said: &[
            (
                "välmående; gemenskap",
                "När jag sjunger glömmer jag att jag är trött.",
            ),
            (
                "språk",
                "I en sång kan man inte stanna och leta efter ordet. Det bara kommer.",
            ),
            (
                "kontakter",
                "Hon som står bredvid mig i kören har bott här hela livet. Nu hälsar vi på stan.",
            ),
            (
                "självförtroende; välmående",
                "Vi stod framför hela kyrkan och jag skakade. Sedan ville jag inte gå av scenen.",
            ),
            (
                "jobbet-först",
                "Kören är bra, men jag behöver en lön också.",
            ),
            (
                "tid",
                "Det tog ett halvår innan jag vågade säga något alls. Då hade många redan gett upp om mig, men inte de.",
            ),
            (
                "framtiden",
                "Jag ska bli undersköterska. Jag har bestämt det nu.",
            ),
        ],
    },
    Interview {
        role: "deltagare",
        language: "dari",
        consent: true,
        said: &[
            (
                "gemenskap; kontakter",
                "Vi lagade mat från mitt land, och alla ville ha receptet.",
            ),
            (
                "språk",
                "Lök, vitlök, spiskummin. Jag lärde mig köksorden först.",
            ),
            (
                "mentor; jobbet-först",
                "De tog med oss till snickeriet. Chefen lät mig prova maskinen, och det var som att komma hem.",
            ),
            (
                "jobbet-först; självförtroende",
                "När du har ett jobb frågar ingen längre varför du är här.",
            ),
            (
                "hinder",
                "Bussen går inte så tidigt som skiftet börjar. Vad gör man då?",
            ),
            (
                "ledare",
                "Hon som håller i allt ringer om man inte kommer. Inte arg, bara undrar.",
            ),
            ("tryggt", "Det är lugnt i Boden. Jag sover på nätterna."),
        ],
    },
    Interview {
        role: "deltagare",
        language: "somaliska",
        consent: true,
        said: &[
            (
                "välmående",
                "Jag satt hemma i ett år. Det gör någonting med huvudet.",
            ),
            (
                "gemenskap; lokal",
                "Det finns alltid kaffe framme när jag kommer. Det låter lite, men det är mycket.",
            ),
            (
                "språk; kontakter",
                "Min granne hör att jag har blivit bättre. Nu pratar vi i trapphuset.",
            ),
            (
                "framtiden; jobbet-först",
                "Först praktik, sedan körkort, sedan jobb på riktigt. Jag har skrivit upp det.",
            ),
            (
                "självförtroende",
                "Jag ringde själv till vårdcentralen. Själv!",
            ),
            (
                "samverkan",
                "Kyrkan, Röda korset, kommunen – för mig är de samma ställe nu.",
            ),
        ],
    },
    Interview {
        role: "deltagare",
        language: "svenska",
        consent: false,
        said: &[
            ("jobbet-först", "Utan jobb är jag ingenting på papperet."),
            (
                "mentor",
                "Två veckors praktik lärde mig mer än fyra månader i klassrummet.",
            ),
            ("språk", "På jobbet pratar de fort. Man får springa efter."),
            (
                "hinder",
                "Jag får vänta på ett beslut, och under tiden får jag inte göra någonting.",
            ),
            (
                "kontakter; mentor",
                "Det var någon i kören som tipsade mig om platsen.",
            ),
            (
                "framtiden",
                "Om två år vill jag ha en egen lägenhet med balkong.",
            ),
            (
                "gemenskap",
                "Här är jag inte en flykting, jag är en som sjunger bas.",
            ),
        ],
    },
    Interview {
        role: "volontär",
        language: "svenska",
        consent: true,
        said: &[
            (
                "gemenskap; kontakter",
                "Jag kom dit för att hjälpa till. Nu går jag dit för att träffa mina vänner.",
            ),
            (
                "välmående",
                "Sedan jag blev pensionär har jag inte haft så roligt.",
            ),
            ("språk", "Vi slutade rätta varandra. Då började folk prata."),
            (
                "bygga-vidare",
                "Språkkaféet fanns ju redan. Det nya är att det hänger ihop med allt det andra.",
            ),
            (
                "egen-drivkraft",
                "En dag hade de dukat och börjat utan oss. Då förstod jag att det var deras.",
            ),
            (
                "hinder",
                "Jag blir arg när de skickar hem någon som äntligen har kommit igång.",
            ),
            (
                "ledare; tid",
                "Det står och faller med att det är samma person som öppnar dörren varje gång.",
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
                "Vi hittade inte på något. Vi ritade upp vad alla redan gjorde och såg att vi gjorde samma sak på tre ställen.",
            ),
            (
                "samverkan; tid",
                "Det svåraste var inte deltagarna. Det svåraste var att få oss själva i samma rum.",
            ),
            (
                "bygga-vidare",
                "Vi åkte till Portalen, tittade och frågade. Sedan slapp vi göra om deras misstag.",
            ),
            (
                "mentor; samverkan",
                "En arbetsgivare som kommer och äter med oss behöver vi aldrig övertyga sedan.",
            ),
            ("tid", "Två år är ingenting. Först nu börjar det rulla."),
            (
                "hinder",
                "Vi kan göra vägen kortare. Vi kan inte ändra vart den leder.",
            ),
            (
                "jobbet-först; gemenskap",
                "Alla säger jobb först. Men de som får jobb är de som först fick ett sammanhang.",
            ),
            (
                "ledare",
                "Man måste tycka om folk. Det går inte att skriva in i en projektplan.",
            ),
        ],
    },
    Interview {
        role: "körledare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "gemenskap; språk",
                "I pausen hör jag åtta språk. När vi sjunger hör jag ett.",
            ),
            (
                "välmående",
                "De rätar på ryggen. Det syns redan efter tredje gången.",
            ),
            (
                "kontakter",
                "Jag ställer dem blandat, en gammal bodensare bredvid en ny.",
            ),
            (
                "bygga-vidare",
                "Från Norrköping ringde de och undrade hur vi gör. Det är ju inte konstigare än att börja.",
            ),
            (
                "lokal",
                "Att det finns en sal som är varm och upplyst varje onsdag, det är halva kören.",
            ),
            (
                "självförtroende",
                "Hon som viskade i höstas sjöng solo på vårkonserten.",
            ),
        ],
    },
    Interview {
        role: "samverkanspart",
        language: "svenska",
        consent: true,
        said: &[
            ("samverkan", "Förut skickade vi folk vidare. Nu går vi med."),
            (
                "samverkan; tid",
                "Ett avtal på en sida hade sparat oss ett halvår.",
            ),
            (
                "ledare",
                "När processledaren var sjuk märktes det på en vecka.",
            ),
            (
                "lokal; samverkan",
                "Bodenbo lånade ut lokalen, och plötsligt fanns det inga ursäkter kvar.",
            ),
            (
                "hinder",
                "Reglerna är skrivna för en person i taget. Vi jobbar med familjer.",
            ),
            (
                "jobbet-först; mentor",
                "Arbetsgivarna här skriker efter folk. De visste bara inte var de skulle leta.",
            ),
            (
                "bygga-vidare",
                "Vi tog det som gick bra och gjorde mer av det. Svårare än så var det inte.",
            ),
        ],
    },
    Interview {
        role: "arbetsgivare",
        language: "svenska",
        consent: true,
        said: &[
            (
                "mentor",
                "Jag behövde en i köket, och han kunde redan hålla i en kniv.",
            ),
            (
                "språk; mentor",
                "Vi satte upp lappar på allting. Efter en månad kunde vi ta ner dem.",
            ),
            (
                "kontakter",
                "Hade jag fått ett brev hade jag inte svarat. Nu fick jag en tallrik mat och en fråga.",
            ),
            (
                "jobbet-först",
                "Han är först på plats varje morgon. Man ser vad det betyder.",
            ),
            (
                "hinder",
                "Blanketterna tog längre tid än att lära upp honom.",
            ),
            (
                "samverkan; tid",
                "Ring mig igen nästa år, säger jag. Och då måste det finnas någon kvar som ringer.",
            ),
            (
                "framtiden",
                "Jag hoppas att han blir kvar. Hela orten behöver att de blir kvar.",
            ),
        ],
    },
];
