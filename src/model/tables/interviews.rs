//! Interviews, the codebook, and what was coded.

use chrono::NaiveDate;

use super::Text;
use super::columns::{ID, LAB, NAME};
use super::declare::table;
use crate::model::schema::{col, table};
use crate::model::{CellRef, CodeIx, FactorIx, InterviewIx, LabIx, Status};

table! {
    /// An interview.
    Interview in Interviews = table(
        "Intervjuer", "Interviews",
        "Intervjuerna som kodats.", "The interviews that were coded.",
    ).forgotten();
    {
        id: Text = ID.personal();
        lab: LabIx = LAB.required();
        date: Option<NaiveDate> = col("datum", "date", "När intervjun gjordes.", "When the interview was held.");
        role: Option<Text> = col("roll", "role", "Till exempel deltagare eller projektledare.", "For example participant or project leader.");
        language: Option<Text> = col("språk", "language", "Intervjuns språk.", "The interview's language.");
        consent: bool = col("samtycke citat", "consent to quotes", "Ja om personen får citeras. Tom: nej.", "Yes if the person may be quoted. Blank: no.");
        coders: Vec<String> = col("kodare", "coders", "Alla som kodat intervjun, åtskilda med semikolon.", "All who coded the interview, separated by semicolons.");
    }
    with {
        status: Status = |row| row.status(None);
        /// Characters of its text, where another tool's file has that.
        length: Option<u64> = |_| None;
    }
}

table! {
    /// A code of the codebook.
    Code in Codes = table(
        "Kodbok", "Codes",
        "Koderna och hur de hänger ihop.", "The codes and how they hang together.",
    );
    {
        id: Text = ID;
        name: Text = NAME;
        /// Known once the whole codebook has been read.
        parent: Option<CodeIx> = col("förälder", "parent", "Överordnad kods id.", "The parent code's id.").kept();
        definition: Option<Text> = col("definition", "definition", "Vad koden står för.", "What the code stands for.").prose();
        supports: Vec<FactorIx> = col("stödjer", "supports", "Framgångsfaktorer som koden talar för.", "Success factors that the code speaks for.").kept();
    }
    with {
        /// The name in other languages: codings may refer to it.
        other_names: Vec<String> = |row| row.other_words(Self::name).into_iter().map(|cell| cell.value).collect();
    }
}

table! {
    /// A coded segment of an interview.
    Coding in Codings = table(
        "Kodningar", "Codings",
        "En rad per kodat avsnitt.", "A row per coded segment.",
    ).forgotten();
    {
        interview: InterviewIx = col("intervju", "interview", "Intervjuns id.", "The interview's id.").required().personal();
        code: CodeIx = col("kod", "code", "Kodens id eller namn.", "The code's id or name.").required();
        coder: Option<String> = col("kodare", "coder", "Vem som kodade.", "Who coded.");
        span: Option<(u64, u64)> =
            col("start", "start", "Avsnittets första tecken.", "The segment's first character."),
            col("slut", "end", "Avsnittets sista tecken.", "The segment's last character.");
        quote: Option<Text> = col("citat", "quote", "Det som sades.", "What was said.").personal();
        /// `None` where nothing is said, which is no leave, and refuses nothing elsewhere.
        quotable: Option<bool> = col("citerbar", "quotable", "Ja om citatet får visas.", "Yes if the quote may be shown.");
    }
    with {
        /// The row's first cell.
        at: CellRef = |row| row.at();
        /// What tells the segment from others of its file with the same words in the same
        /// interview, where another tool numbers or places them.
        passage: Option<u64> = |_| None;
    }
}
