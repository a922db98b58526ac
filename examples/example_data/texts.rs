//! The labs' own comments, made up and kept neutral.

use crate::table::{Cell, Sheet};

/// Lab (none for the programme), section, text.
const TEXTS: &[[&str; 3]] = &[
    [
        "",
        "introduction",
        "De fyra labben ligger långt från varandra och har olika frågor. Ändå har de mycket gemensamt: en lokal, en processledare på plats och deltagare som vill något själva.",
    ],
    [
        "",
        "reflection",
        "Det som gick fort byggde på något som redan fanns. Det som tog tid var att få organisationer att arbeta ihop. Båda erfarenheterna är värda att ta med till nästa program.",
    ],
    [
        "boden",
        "introduction",
        "När vi ritade upp allt som redan gjordes för nyanlända i Boden såg vi samma insats på flera ställen. Då bestämde vi oss för att börja med samordningen.",
    ],
    [
        "boden",
        "results",
        "Vi är stolta över att så många har kommit vidare. Gruppen som vi har följt är liten, så siffrorna ska läsas med försiktighet.",
    ],
    [
        "boden",
        "surveys",
        "Enkäten gick till alla som var med i aktiviteterna, inte bara till dem som vi följde särskilt. Den som ville fick hjälp av tolk.",
    ],
    [
        "boden",
        "interviews",
        "Nästan alla talar om arbete först. Strax därefter kommer språket, och att någon frågar efter en.",
    ],
    [
        "boden",
        "activities",
        "Kören och språkkaféet fortsätter. Matlagningsträffarna blir kvar om vi får behålla köket.",
    ],
    [
        "boden",
        "reflection",
        "Nästa gång skriver vi avtalet först. Vi lade ett halvår på frågor som hade rymts på en sida. Vi räknade med fler jobbintervjuer än det blev, och vi behöver fler arbetsgivare runt bordet.",
    ],
    [
        "rannebergen",
        "introduction",
        "De unga sa tidigt vad de saknade: någonstans att vara. Lokalen fanns redan, den stod bara tom.",
    ],
    [
        "rannebergen",
        "results",
        "Aktiviteterna blev fler än vi hade vågat planera för. Tryggheten ökar långsammare, och läxorna går inte bättre. Det ena hör kanske ihop med det andra: kvällarna är fulla.",
    ],
    [
        "rannebergen",
        "surveys",
        "De unga svarade på mobilen under en cafékväll. Den som inte var där just då kom inte med.",
    ],
    [
        "rannebergen",
        "interviews",
        "Både unga och vuxna återkommer till att de själva bestämmer. Flera talar också om sådant som vi inte rår på, som trångboddheten.",
    ],
    [
        "rannebergen",
        "activities",
        "Föreningarna tar över ungdomscaféet, idrottskvällarna och ungdomsrådet. Feriejobben ska sökas på nytt varje år.",
    ],
    [
        "rannebergen",
        "reflection",
        "Vi skulle ha erbjudit läxhjälp från början. Det var föräldrarna som såg det först, och nu finns det med i planen.",
    ],
    [
        "portalen",
        "introduction",
        "Portalen hade funnits i flera år när programmet började. För oss handlade labbet om att pröva nya metoder på en mötesplats som redan var välkänd.",
    ],
    [
        "portalen",
        "results",
        "De flesta i gruppen har kommit vidare. Vi vet inte vad som hade hänt utan oss, men kvinnorna berättar själva vad som hjälpte: mentorerna, övningen och varandra.",
    ],
    [
        "portalen",
        "surveys",
        "Alla i gruppen fick enkäten båda gångerna. Frågorna lästes upp för den som ville.",
    ],
    [
        "portalen",
        "interviews",
        "Arbetet står främst i samtalen, men många kommer snabbt in på gemenskapen. Drömmen om eget företag delas helst med andra.",
    ],
    [
        "portalen",
        "activities",
        "Studiebesöken gav mest per timme. Efter nästan varje besök var det någon som sökte jobb eller praktik.",
    ],
    [
        "portalen",
        "reflection",
        "Utvecklingssamtal med bilder fungerade bättre än vi trodde, också för dem som redan talar god svenska. Nästa steg är att lära ut samtalet till andra.",
    ],
    [
        "lina-hage",
        "introduction",
        "Föreningarna i Lina Hage var starka redan innan. Det som saknades var ett gemensamt schema och en lokal som alltid är öppen.",
    ],
    [
        "lina-hage",
        "results",
        "Fler unga är med, och de trivs bättre i skolan. Vi kan inte mäta brott som aldrig begicks, men vi ser vilka som står hos oss i stället.",
    ],
    [
        "lina-hage",
        "surveys",
        "De yngsta fick frågorna upplästa. Vi bytte ut några svåra ord efter den första omgången men ändrade inte vad frågorna handlar om.",
    ],
    [
        "lina-hage",
        "interviews",
        "De unga talar om ledarna, om skolan och om att kunna gå hem utan att se sig om. Föräldrarna talar om lugn.",
    ],
    [
        "lina-hage",
        "activities",
        "Läslandet och läxhjälpen har blivit fasta kvällar och lördagar. Bina visade sig passa nästan alla, också dem som aldrig sitter still.",
    ],
    [
        "lina-hage",
        "reflection",
        "Vi når de unga, men rekryteringen till gängen börjar allt tidigare. Därför behöver vi börja tidigare än vi gör i dag, tillsammans med skolan.",
    ],
];

pub fn sheet() -> Sheet {
    let rows = TEXTS
        .iter()
        .map(|texts| texts.iter().map(|text| Cell::from(*text)).collect())
        .collect();
    Sheet::new("Texter", &["Labb", "Avsnitt", "Text"], rows)
}
