//! The labs' own comments, made up and kept neutral.

use crate::table::{Cell, Sheet};

/// Lab (none for the programme), section, text, the text in English.
const TEXTS: &[[&str; 4]] = &[
    [
        "",
        "introduction",
        "De fyra labben ligger långt från varandra och har olika frågor att lösa. Ändå har de mycket gemensamt: en lokal, en processledare på plats och deltagare som vill något själva.",
        "The four labs are far apart and have different problems to solve. Yet they have much in common: premises, a process leader on site and participants with a will of their own.",
    ],
    [
        "",
        "reflection",
        "Det som gick fort byggde på något som redan fanns. Det som tog tid var att få organisationer att arbeta ihop. Båda erfarenheterna är värda att ta med till nästa program.",
        "What went fast built on something that was already there. What took time was getting organisations to work together. Both lessons are worth taking into the next programme.",
    ],
    [
        "boden",
        "introduction",
        "När vi ritade upp allt som redan gjordes för nyanlända i Boden såg vi samma insats på flera ställen. Då bestämde vi oss för att börja med samordningen.",
        "When we drew up everything that was already being done for newcomers in Boden, we found the same thing in several places. So we decided to begin with co-ordination.",
    ],
    [
        "boden",
        "results",
        "Vi är stolta över att så många har kommit vidare. Gruppen som vi har följt är liten, så siffrorna ska läsas med försiktighet.",
        "We are proud that so many have moved on. The group we have followed is small, so the figures should be read with caution.",
    ],
    [
        "boden",
        "surveys",
        "Enkäten gick till alla som var med i aktiviteterna, inte bara till dem som vi följde särskilt. Den som ville fick hjälp av tolk.",
        "The survey went to everyone who took part in the activities, not only to those we followed closely. An interpreter helped those who wished.",
    ],
    [
        "boden",
        "interviews",
        "Nästan alla talar om arbete först. Strax därefter kommer språket, och att någon frågar efter en.",
        "Almost everyone speaks of work first. Next come the language, and having someone who asks after you.",
    ],
    [
        "boden",
        "activities",
        "Kören och språkkaféet fortsätter. Matlagningsträffarna blir kvar om vi får behålla köket.",
        "The choir and the language café carry on. The cooking meet-ups will stay if we may keep the kitchen.",
    ],
    [
        "boden",
        "reflection",
        "Nästa gång skriver vi avtalet först. Vi lade ett halvår på frågor som hade rymts på en sida. Vi räknade med fler jobbintervjuer än det blev, och vi behöver fler arbetsgivare runt bordet.",
        "Next time we will write the agreement first. We spent half a year on questions that would have fitted on one page. We had counted on more job interviews than there were, and we need more employers around the table.",
    ],
    [
        "rannebergen",
        "introduction",
        "De unga sa tidigt vad de saknade: någonstans att vara. Lokalen fanns redan, den stod bara tom.",
        "Young people told us early on what they lacked: somewhere to be. The premises were already there, just standing empty.",
    ],
    [
        "rannebergen",
        "results",
        "Aktiviteterna blev fler än vi hade vågat planera för. Om tryggheten har ökat vet vi inte säkert. Läxorna går inte bättre, och det kan höra ihop med att kvällarna är fulla.",
        "There were more activities than we had dared to plan for. Whether the sense of safety has grown we do not know for sure. Homework is going no better, which may have to do with the evenings being full.",
    ],
    [
        "rannebergen",
        "surveys",
        "De unga svarade på mobilen under en cafékväll. Den som inte var där just då kom inte med.",
        "The young people answered on their phones during a café evening. Anyone who was not there just then was missed.",
    ],
    [
        "rannebergen",
        "interviews",
        "Både unga och vuxna återkommer till att de själva bestämmer. Flera talar också om sådant som vi inte rår på, som trångboddheten.",
        "Young and old alike come back to deciding for themselves. Several also speak of things beyond our control, such as overcrowded homes.",
    ],
    [
        "rannebergen",
        "activities",
        "Föreningarna tar över ungdomscaféet, idrottskvällarna och ungdomsrådet. Feriejobben ska sökas på nytt varje år.",
        "The associations are taking over the youth café, the sports evenings and the youth council. The summer jobs have to be applied for anew each year.",
    ],
    [
        "rannebergen",
        "reflection",
        "Vi skulle ha erbjudit läxhjälp från början. Det var föräldrarna som såg det först, och nu finns det med i planen.",
        "We should have offered homework help from the start. It was the parents who saw it first, and now it is in the plan.",
    ],
    [
        "portalen",
        "introduction",
        "Portalen hade funnits i flera år när programmet började. För oss handlade labbet om att pröva nya metoder på en mötesplats som redan var välkänd.",
        "Portalen had been there for several years when the programme began. For us the lab was about trying new methods at a meeting place that people already knew well.",
    ],
    [
        "portalen",
        "results",
        "De flesta i gruppen har kommit vidare. Vi vet inte vad som hade hänt utan oss, men kvinnorna berättar själva vad som hjälpte: mentorerna, övningen och varandra.",
        "Most of the group have moved on. We do not know what would have happened without us, but the women themselves say what helped: the mentors, the practice and one another.",
    ],
    [
        "portalen",
        "surveys",
        "Alla i gruppen fick enkäten båda gångerna. Frågorna lästes upp för den som ville.",
        "Everyone in the group was given the survey both times. The questions were read aloud to those who wished.",
    ],
    [
        "portalen",
        "interviews",
        "Arbetet står främst i samtalen, men många kommer snabbt in på gemenskapen. Drömmen om eget företag delas helst med andra.",
        "Work comes first in the conversations, but many soon turn to the sense of community. The dream of a company of one’s own is one that they would rather share with others.",
    ],
    [
        "portalen",
        "activities",
        "Studiebesöken gav mest per timme. Efter nästan varje besök var det någon som sökte jobb eller praktik.",
        "The study visits gave the most per hour. After almost every visit somebody applied for a job or a traineeship.",
    ],
    [
        "portalen",
        "reflection",
        "Utvecklingssamtal med bilder fungerade bättre än vi trodde, också för dem som redan talar god svenska. Nästa steg är att lära ut samtalet till andra.",
        "Development talks with pictures worked better than we had thought, even for those who already speak good Swedish. The next step is to teach others how to hold them.",
    ],
    [
        "lina-hage",
        "introduction",
        "Föreningarna i Lina Hage var starka redan innan. Det som saknades var ett gemensamt schema och en lokal med fasta öppettider.",
        "The associations in Lina Hage were strong already. What was missing was a joint timetable and premises with regular opening hours.",
    ],
    [
        "lina-hage",
        "results",
        "Fler unga är med, och de trivs bättre i skolan. Vi kan inte mäta brott som aldrig begicks, men vi ser vilka som står hos oss i stället.",
        "More young people take part, and they enjoy school more. We cannot measure crimes that were never committed, but we see who stands with us instead.",
    ],
    [
        "lina-hage",
        "surveys",
        "De yngsta fick frågorna upplästa. Vi bytte ut några svåra ord efter den första omgången men ändrade inte vad frågorna handlar om.",
        "The youngest had the questions read aloud to them. We replaced some difficult words after the first round but did not change what the questions are about.",
    ],
    [
        "lina-hage",
        "interviews",
        "De unga talar om ledarna, om skolan och om att kunna gå hem utan att se sig om. Föräldrarna talar om lugn.",
        "The young people talk about the leaders, about school and about being able to walk home without looking over their shoulders. The parents talk about calm.",
    ],
    [
        "lina-hage",
        "activities",
        "Läslandet och läxhjälpen har fått fasta kvällar och lördagar. Bina visade sig passa nästan alla, också dem som aldrig sitter still.",
        "Läslandet and the homework help now have regular evenings and Saturdays. Bees turned out to suit almost everyone, even those who never sit still.",
    ],
    [
        "lina-hage",
        "reflection",
        "Vi når de unga, men rekryteringen till gängen börjar allt tidigare. Därför behöver vi börja tidigare än vi gör i dag, tillsammans med skolan.",
        "We reach the young people, but recruitment into the gangs is starting ever earlier. So we need to start earlier than we do today, together with the school.",
    ],
];

pub fn sheet() -> Sheet {
    let rows = TEXTS
        .iter()
        .map(|texts| texts.iter().map(|text| Cell::from(*text)).collect())
        .collect();
    Sheet::new("Texter", &["Labb", "Avsnitt", "Text", "Text (en)"], rows)
}
