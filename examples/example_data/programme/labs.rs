//! The four labs and the four focus areas.

use super::text_sheet;
use crate::table::Sheet;

pub fn labs() -> Sheet {
    text_sheet(
        "Labb",
        [
            "Id",
            "Namn",
            "Ort",
            "Huvudman",
            "Parter",
            "Fokusområden",
            "Målgrupp",
            "Utmaning",
            "Sammanfattning",
        ],
        &[
            [
                "boden",
                "BIS – Boden, Integration och Samverkan",
                "Boden",
                "Bodenbo",
                "Svenska kyrkan; Röda korset; Bodens kommun",
                "arbetslöshet",
                "Nyanlända",
                "Mycket görs redan för nyanlända. Det behöver samordnas och bli effektivare, så att det blir en sammanhållen väg in i samhället och arbetslivet.",
                "I Boden samlade bostadsbolaget, kyrkan, Röda korset och kommunen sina insatser för nyanlända. Deltagarna träffades på språkkafé, lagade mat tillsammans och sjöng i en integrationskör med både etablerade och nya invånare. Portalens arbetssätt gjorde att labbet kom igång långt snabbare.",
            ],
            [
                "rannebergen",
                "Vårt Rannebergen",
                "Göteborg",
                "Bostadsbolaget",
                "Hyresgästföreningen i Göteborg; Göteborgs stad",
                "lokal-service",
                "Barn, unga och boende",
                "Barn och unga saknade en meningsfull fritid. Labbet skulle också stärka tryggheten, inflytandet och gemenskapen i området.",
                "I Rannebergen tog de boende själva över mer av det som händer. Unga drev ungdomscafé och skapade egna sommarjobb, hundägare bildade en förening och grannar gjorde konst tillsammans. Nya föreningar fick startbidrag och en kurs i att driva en förening.",
            ],
            [
                "portalen",
                "Portalen",
                "Norrköping",
                "Hyresbostäder i Norrköping",
                "ABF; Marieborgs folkhögskola; Svenska kyrkan; Norrköpings kommun",
                "arbetslöshet",
                "Arbetslösa kvinnor i Hageby och Ringdansen som är födda utomlands",
                "Kvinnorna behövde bättre självförtroende, större nätverk och fler jobbintervjuer.",
                "Portalen är en mötesplats som parterna driver tillsammans sedan 2011. Under programmet mötte kvinnorna arbetslivet genom workshoppar, föreläsningar och studiebesök. De fick inspiration att starta eget och lärde sig mer om kvinnors hälsa. Svenska med baby ordnades tillsammans med stadsbiblioteket.",
            ],
            [
                "lina-hage",
                "Lina Hage",
                "Södertälje",
                "Telge Bostäder",
                "Lokala föreningar; Assyriska kvinnoföreningen i Södertälje",
                "brottslighet; skolresultat",
                "Unga mellan 10 och 15 år",
                "Unga ska hållas borta från gängkriminalitet och droger och få framtidstro och goda förebilder. Polisen räknar området som särskilt utsatt.",
                "I Lina Hage fick unga en plats att gå till efter skolan. De skötte bikupor, fick hjälp med läxorna, spelade innebandyturnering och pratade om det som är svårt i Deep Talk. Små barn och deras vuxna lekte fram berättelser i Läslandet.",
            ],
        ],
    )
}

pub fn focus_areas() -> Sheet {
    text_sheet(
        "Fokusområden",
        ["Id", "Namn", "Beskrivning"],
        &[
            [
                "arbetslöshet",
                "Minskad långtidsarbetslöshet",
                "Fler ska få jobb, börja studera eller starta företag.",
            ],
            [
                "skolresultat",
                "Bättre skolresultat",
                "Fler unga ska trivas i skolan, hinna med läxorna och vilja lära sig mer.",
            ],
            [
                "lokal-service",
                "Starkare lokal service",
                "Det ska finnas mer att göra och fler att möta där människor bor.",
            ],
            [
                "brottslighet",
                "Minskad brottslighet i bostadsområden",
                "Området ska vara tryggare, och fler unga ska välja något annat än kriminalitet.",
            ],
        ],
    )
}
