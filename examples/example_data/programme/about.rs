//! What the programme was, who stood behind it, and its films.

use super::text_sheet;
use crate::table::Sheet;

pub fn programme() -> Sheet {
    text_sheet(
        "Program",
        ["Nyckel", "Värde", "Värde (en)"],
        &[
            [
                "syfte",
                "Programmet skulle fånga upp goda idéer och exempel, pröva dem, utveckla dem vidare och låta dem befrukta varandra, så att fler aktörer kan göra mer mot utanförskap och segregation.",
                "The programme set out to pick up good ideas and examples, test them, develop them further and let them inspire one another, so that more organisations can do more to counter exclusion and segregation.",
            ],
            [
                "bakgrund",
                "Allmännyttans innovationslabb pågick i två år, 2018–2019. Sveriges Allmännytta tog initiativet och Vinnova stod för finansieringen.",
                "Allmännyttan’s Innovation Lab ran for two years, 2018–2019. It was initiated by Sveriges Allmännytta and funded by Vinnova.",
            ],
            [
                "mål",
                "Programmet hade fyra övergripande mål: färre långtidsarbetslösa, bättre skolresultat, starkare lokal service och mindre brottslighet i bostadsområdena. De svarar mot fyra av de fokusområden som Vinnova och regeringen hade pekat ut.",
                "The programme had four overall goals: less long-term unemployment, better school results, stronger local services and less crime in housing areas. They correspond to four of the focus areas named by Vinnova and the government.",
            ],
            [
                "urval",
                "Våren 2018 gick en utlysning ut och goda exempel kartlades. Över 80 exempel kom in från hela landet. Fyra av dem valdes till labb.",
                "In spring 2018 a call went out and good examples were mapped. Over 80 examples came in from all over the country. Four of them were chosen as labs.",
            ],
            [
                "innovation",
                "Metoderna är inte nya i grunden. De prövas för första gången på en plats, eller av nya aktörer, och anpassas till villkoren där. Det nya kan ligga i vad som görs, var, hur eller varför.",
                "The methods are not new in themselves. They are tried for the first time in a place, or by new organisations, and adapted to the conditions there. What is new may lie in what is done, where, how or why.",
            ],
            [
                "mätning",
                "Varje labb följdes med ett antal indikatorer, oftast genom enkäter och intervjuer med deltagarna. Några exempel är framtidstro, upplevd trygghet, antalet nya kontakter och antalet jobbintervjuer.",
                "Each lab was followed through a number of indicators, mostly by means of surveys and interviews with those who took part. Examples are belief in the future, perceived safety, and the numbers of new contacts and job interviews.",
            ],
            [
                "följeforskning",
                "Bostadsforskaren Martin Grander vid Malmö universitet följde och analyserade programmet och skrev en rapport om det.",
                "The housing researcher Martin Grander of Malmö University followed and analysed the programme and wrote a report on it.",
            ],
            [
                "dagbok",
                "En gemensam digital dagbok med bilder löpte genom hela programmet.",
                "A shared, illustrated digital diary ran through the whole programme.",
            ],
            [
                "budskap",
                "De flesta som följdes har gått vidare till arbete eller studier, och flera av aktiviteterna lever kvar.",
                "Most of those who were followed have moved on to work or studies, and several of the activities live on.",
            ],
            [
                "lättläst",
                "Allmännyttan är bostadsföretag som kommuner äger. De ville pröva nya sätt att skapa jobb och bättre skola. De ville också att områdena skulle bli tryggare. Fyra platser var med i två år. De kallas labb. Här berättar vi vad som hände.",
                "Municipalities own housing companies. The companies wanted to try new ways to create jobs and better schools. They also wanted their areas to be safer. Four places took part for two years. They are called labs. Here we tell what happened.",
            ],
            ["start", "2018", ""],
            ["slut", "2019", ""],
            ["kontakt", "Sveriges Allmännytta", ""],
        ],
    )
}

pub fn organisations() -> Sheet {
    text_sheet(
        "Organisationer",
        ["Id", "Namn", "Namn (en)", "Roll", "Labb"],
        &[
            [
                "sveriges-allmännytta",
                "Sveriges Allmännytta",
                "Sveriges Allmännytta (Public Housing Sweden)",
                "initiativtagare",
                "",
            ],
            ["vinnova", "Vinnova", "", "finansiär", ""],
            [
                "hyresgästföreningen",
                "Hyresgästföreningen",
                "Swedish Union of Tenants",
                "partner",
                "",
            ],
            [
                "malmö-universitet",
                "Malmö universitet",
                "Malmö University",
                "partner",
                "",
            ],
            [
                "sustainable-innovation",
                "Sustainable Innovation",
                "",
                "partner",
                "",
            ],
            [
                "norrköpings-kommun",
                "Norrköpings kommun",
                "Norrköping Municipality",
                "partner; samverkanspart",
                "portalen",
            ],
            [
                "hyresbostäder",
                "Hyresbostäder i Norrköping",
                "",
                "partner; huvudman",
                "portalen",
            ],
            ["bodenbo", "Bodenbo", "", "huvudman", "boden"],
            [
                "bostadsbolaget",
                "Bostadsbolaget",
                "",
                "huvudman",
                "rannebergen",
            ],
            [
                "telge-bostäder",
                "Telge Bostäder",
                "",
                "huvudman",
                "lina-hage",
            ],
            [
                "svenska-kyrkan",
                "Svenska kyrkan",
                "Church of Sweden",
                "samverkanspart",
                "boden; portalen",
            ],
            [
                "röda-korset",
                "Röda korset",
                "Red Cross",
                "samverkanspart",
                "boden",
            ],
            [
                "bodens-kommun",
                "Bodens kommun",
                "Boden Municipality",
                "samverkanspart",
                "boden",
            ],
            [
                "hyresgästföreningen-göteborg",
                "Hyresgästföreningen i Göteborg",
                "Swedish Union of Tenants in Gothenburg",
                "samverkanspart",
                "rannebergen",
            ],
            [
                "göteborgs-stad",
                "Göteborgs stad",
                "City of Gothenburg",
                "samverkanspart",
                "rannebergen",
            ],
            ["abf", "ABF", "", "samverkanspart", "portalen"],
            [
                "marieborgs-folkhögskola",
                "Marieborgs folkhögskola",
                "Marieborg Folk High School",
                "samverkanspart",
                "portalen",
            ],
            [
                "assyriska-kvinnoföreningen",
                "Assyriska kvinnoföreningen i Södertälje",
                "Assyrian Women’s Association in Södertälje",
                "samverkanspart",
                "lina-hage",
            ],
        ],
    )
}

pub fn project_group() -> Sheet {
    text_sheet(
        "Projektgrupp",
        ["Organisation", "Namn", "Roll"],
        &[
            ["sveriges-allmännytta", "", ""],
            ["hyresgästföreningen", "", ""],
            ["malmö-universitet", "", ""],
            ["sustainable-innovation", "", ""],
            ["norrköpings-kommun", "", ""],
            ["hyresbostäder", "", ""],
        ],
    )
}

pub fn films() -> Sheet {
    text_sheet(
        "Filmer",
        [
            "Titel",
            "Titel (en)",
            "Labb",
            "Länk",
            "Beskrivning",
            "Beskrivning (en)",
        ],
        &[
            [
                "Filmen om Lina Hage",
                "The film about Lina Hage",
                "lina-hage",
                "",
                "",
                "",
            ],
            [
                "Filmen om Portalen",
                "The film about Portalen",
                "portalen",
                "",
                "En deltagare som har fått arbete medverkar.",
                "It features a participant who has found work.",
            ],
        ],
    )
}
