//! What was done: activities, the diary, methods and films.

use chrono::NaiveDate;

use super::columns::{ALT, DESCRIPTION, ID, IMAGE, LAB, LABS, NAME, TITLE};
use super::declare::table;
use super::{Named, Picture, Text};
use crate::model::free_text::TextKind;
use crate::model::schema::{Kind, col, table};
use crate::model::{Cell, CellRef, CodeIx, Dated, LabIx, MethodIx, Status};

table! {
    /// An activity.
    Activity in Activities = table("Aktiviteter", "Activities", "En rad per aktivitet.", "A row per activity.").forgotten();
    {
        lab: LabIx = LAB.required();
        date: Cell<Dated> = col("datum", "date", "När aktiviteten hölls.", "When the activity was held.").required();
        name: Text = NAME;
        kind: Option<Text> = col("typ", "type", "Slag av aktivitet.", "Kind of activity.");
        participants: Option<Cell<u64>> = col("deltagare", "participants", "Hur många som kom.", "How many came.");
        lasting: Option<Cell<bool>> = col("bestående", "lasting", "Ja om aktiviteten lever vidare.", "Yes if the activity goes on.");
        method: Option<MethodIx> = col("metod", "method", "Metodens id.", "The method's id.");
    }
    with {
        status: Status = |row| row.status(None);
    }
}

table! {
    /// A post of the shared diary.
    DiaryEntry in Diary = table("Dagbok", "Diary", "Programmets delade dagbok.", "The programme's shared diary.");
    {
        date: Cell<NaiveDate> = col("datum", "date", "Inläggets datum.", "The post's date.").required().kept();
        lab: Option<LabIx> = LAB;
        title: Text = TITLE.shown_as(TextKind::Title);
        text: Option<Text> = col("text", "text", "Inläggets text.", "The post's text.").personal();
        author: Option<Text> = col("författare", "author", "Vem som skrev.", "Who wrote.").personal();
        picture: Option<Picture> = IMAGE, ALT;
        codes: Vec<CodeIx> = col("koder", "codes", "Koder som inlägget hör till.", "Codes that the post belongs to.");
    }
    with {
        status: Status = |row| row.status(None);
    }
}

table! {
    /// A method.
    Method in Methods = table("Metoder", "Methods", "Metoderna och var de prövats.", "The methods and where they were tested.");
    {
        id: Text = ID;
        name: Text = NAME;
        purpose: Option<Text> = col("syfte", "purpose", "Vad metoden är till för.", "What the method is for.").prose();
        description: Option<Text> = DESCRIPTION;
        labs: Vec<LabIx> = LABS;
    }
    with {
        status: Status = |row| row.status(None);
    }
}

table! {
    /// A method that went from one place to another.
    Transfer in Transfers = table(
        "Spridning", "Transfers",
        "Metoder som gått från en plats till en annan.", "Methods that went from one place to another.",
    );
    {
        method: Named<MethodIx> = col("metod", "method", "Metodens id eller namn.", "The method's id or name.").required().kept();
        from: Named<LabIx> = col("från", "from", "Labbets id eller en ort.", "The lab's id or a place.").required().kept();
        to: Named<LabIx> = col("till", "to", "Labbets id eller en ort.", "The lab's id or a place.").required().kept();
        description: Option<Text> = DESCRIPTION;
    }
    with {
        /// The row's first cell.
        at: CellRef = |row| row.at();
        status: Status = |row| row.status(None);
    }
}

table! {
    /// A film about the programme.
    Film in Films = table("Filmer", "Films", "Filmer om programmet.", "Films about the programme.");
    {
        title: Text = col("titel", "title", "Filmens titel.", "The film's title.").required().shown_as(TextKind::Title);
        lab: Option<LabIx> = LAB;
        url: Option<Text> = col("länk", "url", "Webbadress.", "Web address.").kind(Kind::Url).shown_as(TextKind::Link);
        description: Option<Text> = DESCRIPTION;
    }
    with {
        status: Status = |row| row.status(None);
    }
}
