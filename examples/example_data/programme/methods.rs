//! The eleven methods, where they were tested and how they spread.

use super::text_sheet;
use crate::table::Sheet;

pub fn methods() -> Sheet {
    text_sheet(
        "Metoder",
        ["Id", "Namn", "Syfte", "Beskrivning", "Labb"],
        &[
            [
                "community-art",
                "Community Art",
                "Boende får uttrycka vad de behöver, och gemenskapen växer.",
                "De boende skapar ett konstverk tillsammans för en gemensam plats i området.",
                "rannebergen",
            ],
            [
                "integrationskör",
                "Integrationskör",
                "Deltagarna övar språket och mår bättre.",
                "Etablerade och nya invånare sjunger i samma kör.",
                "boden",
            ],
            [
                "ungdomscafé",
                "Ungdomscafé",
                "Unga får förebilder och driver sina egna frågor.",
                "Unga håller själva i öppna cafékvällar. Bakom caféet står två lokala föreningar, där många av medlemmarna är föräldrar.",
                "rannebergen",
            ],
            [
                "deep-talk",
                "Deep Talk",
                "Unga får ett rum där de kan prata om sådant som annars inte blir sagt.",
                "Ett öppet samtalsforum för unga, lett av konsulten Daniella Durmaz.",
                "lina-hage",
            ],
            [
                "läslandet",
                "Läslandet",
                "Barn och vuxna möts i berättelser.",
                "Varje vecka, och även på sommaren, läses och spelas berättelser upp för barn i åldern cirka 3–11 år och deras vuxna. Assyriska kvinnoföreningen tog initiativet.",
                "lina-hage",
            ],
            [
                "företagsskola",
                "Företagsskola",
                "Arbetslösa kvinnor får verktyg att pröva och utveckla sina affärsidéer.",
                "En grupp kvinnor undersöker sina idéer och tar dem vidare, var för sig eller som ett kooperativ.",
                "portalen",
            ],
            [
                "utvecklingssamtal",
                "Strukturerat utvecklingssamtal",
                "Även den som ännu kan lite svenska ska kunna sätta ord på sina mål.",
                "Samtalet följer fem steg med var sitt tema och har bilder som stöd. Det har tagits fram tillsammans med en volontär från Soroptimisterna.",
                "portalen",
            ],
            [
                "dagboksmetoden",
                "Dagboksmetoden – Share stories",
                "Utvecklingen blir dokumenterad och synlig, stoltheten växer och projektledaren avlastas.",
                "Alla som deltar skriver i samma digitala dagbok. Programmet använde den gemensamt, men den kan lika gärna användas lokalt.",
                "",
            ],
            [
                "feriejobb",
                "Lokal feriejobbsmodell – Unga områdesutvecklare",
                "Unga får sommarjobb som utvecklar det egna området.",
                "De unga väljer själva tema eller får ett uppdrag.",
                "rannebergen",
            ],
            [
                "mötesplats",
                "Mötesplats som katalysator",
                "Människor möts, får veta vad som händer och hittar stöd nära hemmet.",
                "En fysisk plats som är arena för möten, informationscentrum och resurs i området på en gång.",
                "boden; rannebergen; portalen; lina-hage",
            ],
            [
                "samverkansavtal",
                "Samverkansavtal med föreningar",
                "Föreningarna får en bra start och växer sig starka.",
                "En ny förening får startbidrag och åtar sig i gengäld att utvecklas, till exempel genom en kurs i att driva en förening.",
                "rannebergen",
            ],
        ],
    )
}

pub fn transfers() -> Sheet {
    text_sheet(
        "Spridning",
        ["Metod", "Från", "Till", "Beskrivning"],
        &[
            [
                "Portalens arbetssätt",
                "portalen",
                "boden",
                "Boden tog över Portalens arbetssätt, och BIS kom igång långt snabbare.",
            ],
            [
                "Stadsdelsmammor",
                "Stockholm",
                "portalen",
                "Metoden kom från Stockholm till Portalen.",
            ],
            [
                "integrationskör",
                "boden",
                "Norrköping",
                "Integrationskören i Boden fick en efterföljare i Norrköping.",
            ],
        ],
    )
}
