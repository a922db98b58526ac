//! What the programme was, who stood behind it, and its films.

use super::text_sheet;
use crate::table::Sheet;

pub fn programme() -> Sheet {
    text_sheet(
        "Program",
        ["Nyckel", "Värde"],
        &[
            [
                "syfte",
                "Programmet skulle fånga upp goda idéer och exempel, pröva dem, utveckla dem vidare och låta dem befrukta varandra, så att fler aktörer kan göra mer mot utanförskap och segregation.",
            ],
            [
                "bakgrund",
                "Allmännyttans innovationslabb pågick i två år, 2018–2019. Sveriges Allmännytta tog initiativet och Vinnova stod för finansieringen.",
            ],
            [
                "mål",
                "Programmet hade fyra övergripande mål: färre långtidsarbetslösa, bättre skolresultat, starkare lokal service och mindre brottslighet i bostadsområdena. De svarar mot fyra av de fokusområden som Vinnova och regeringen hade pekat ut.",
            ],
            [
                "urval",
                "Våren 2018 gick en utlysning ut och goda exempel kartlades. Över 80 exempel kom in från hela landet. Fyra av dem valdes till labb.",
            ],
            [
                "innovation",
                "Metoderna är inte nya i grunden. De prövas för första gången på en plats, eller av nya aktörer, och anpassas till villkoren där. Det nya kan ligga i vad som görs, var, hur eller varför.",
            ],
            [
                "mätning",
                "Varje labb följdes med ett antal indikatorer, oftast genom enkäter och intervjuer med deltagarna. Några exempel är framtidstro, upplevd trygghet, antalet nya kontakter och antalet jobbintervjuer.",
            ],
            [
                "följeforskning",
                "Bostadsforskaren Martin Grander vid Malmö universitet följde och analyserade programmet och skrev en rapport om det.",
            ],
            [
                "dagbok",
                "En gemensam digital dagbok löpte genom hela programmet. Den fick 176 inlägg med bilder.",
            ],
            ["kontakt", "Sveriges Allmännytta"],
        ],
    )
}

pub fn organisations() -> Sheet {
    text_sheet(
        "Organisationer",
        ["Id", "Namn", "Roll", "Labb"],
        &[
            [
                "sveriges-allmännytta",
                "Sveriges Allmännytta",
                "initiativtagare",
                "",
            ],
            ["vinnova", "Vinnova", "finansiär", ""],
            ["hyresgästföreningen", "Hyresgästföreningen", "partner", ""],
            ["malmö-universitet", "Malmö universitet", "partner", ""],
            [
                "sustainable-innovation",
                "Sustainable Innovation",
                "partner",
                "",
            ],
            [
                "norrköpings-kommun",
                "Norrköpings kommun",
                "partner; samverkanspart",
                "portalen",
            ],
            [
                "hyresbostäder",
                "Hyresbostäder i Norrköping",
                "partner; huvudman",
                "portalen",
            ],
            ["bodenbo", "Bodenbo", "huvudman", "boden"],
            [
                "bostadsbolaget",
                "Bostadsbolaget",
                "huvudman",
                "rannebergen",
            ],
            ["telge-bostäder", "Telge Bostäder", "huvudman", "lina-hage"],
            [
                "svenska-kyrkan",
                "Svenska kyrkan",
                "samverkanspart",
                "boden; portalen",
            ],
            ["röda-korset", "Röda korset", "samverkanspart", "boden"],
            ["bodens-kommun", "Bodens kommun", "samverkanspart", "boden"],
            [
                "hyresgästföreningen-göteborg",
                "Hyresgästföreningen i Göteborg",
                "samverkanspart",
                "rannebergen",
            ],
            [
                "göteborgs-stad",
                "Göteborgs stad",
                "samverkanspart",
                "rannebergen",
            ],
            ["abf", "ABF", "samverkanspart", "portalen"],
            [
                "marieborgs-folkhögskola",
                "Marieborgs folkhögskola",
                "samverkanspart",
                "portalen",
            ],
            [
                "assyriska-kvinnoföreningen",
                "Assyriska kvinnoföreningen i Södertälje",
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
        ["Titel", "Labb", "Länk", "Beskrivning"],
        &[
            [
                "Filmen om Lina Hage",
                "lina-hage",
                "",
                "En film om labbet i Lina Hage.",
            ],
            [
                "Filmen om Portalen",
                "portalen",
                "",
                "En film om Portalen, där en deltagare som har fått arbete medverkar.",
            ],
        ],
    )
}
