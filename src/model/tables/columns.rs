//! Columns that several tables have.

use crate::model::schema::{Column, Kind, col};

pub const LAB: Column = col("labb", "lab", "Labbets id.", "The lab's id.").kept();
pub const LABS: Column = col(
    "labb",
    "labs",
    "Labbens id, åtskilda med semikolon.",
    "The labs' ids, separated by semicolons.",
)
.kept();
pub const STATUS: Column = col(
    "status",
    "status",
    "Hur säker uppgiften är. Tom: filens status, annars preliminär.",
    "How certain it is. Blank: the file's status, else preliminary.",
)
.kept();
pub const SOURCE: Column = col(
    "källa",
    "source",
    "Var uppgiften kommer ifrån.",
    "Where it comes from.",
);
pub const ID: Column = col(
    "id",
    "id",
    "Kort namn utan mellanslag: bokstäver, siffror, - och _.",
    "Short name without spaces: letters, digits, - and _.",
)
.kind(Kind::Id)
.required()
.kept();
pub const NAME: Column = col(
    "namn",
    "name",
    "Namnet som det ska stå i rapporten.",
    "The name as the report shows it.",
)
.required()
.label();
pub const TITLE: Column = col("rubrik", "title", "Kort rubrik.", "Short title.")
    .required()
    .prose();
pub const TEXT: Column = col("text", "text", "Brödtext.", "Body text.")
    .required()
    .prose();
pub const IN_PLAIN_WORDS: Column = col(
    "lättläst",
    "plain words",
    "Samma sak med enkla ord, för den lättlästa rapporten.",
    "The same in plain words, for the report in plain language.",
)
.prose();
pub const DESCRIPTION: Column = col(
    "beskrivning",
    "description",
    "En eller ett par meningar.",
    "A sentence or two.",
)
.prose();
pub const IMAGE: Column = col(
    "bild",
    "image",
    "Bildfil i projektmappen, till exempel bilder/labb.jpg.",
    "Picture in the project folder, for example pictures/lab.jpg.",
)
.kind(Kind::Path);
pub const ALT: Column = col(
    "alt-text",
    "alt text",
    "Vad bilden visar, för den som inte ser den. Krävs när det finns en bild.",
    "What the picture shows, for those who cannot see it. Required with a picture.",
);
/// An occasion of measuring or asking.
pub const OCCASION: Column = col(
    "tillfälle",
    "occasion",
    "Baslinje, uppföljning eller ett datum.",
    "Baseline, follow-up or a date.",
)
.required()
.kept();
