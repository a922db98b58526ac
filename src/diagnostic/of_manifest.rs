//! The list of problems goes on: those of the manifest, and of what the project
//! keeps beside it.

/// Declares the problems that it is given, these, and then those of results.
macro_rules! with_manifest {
    ($($before:tt)*) => {
        super::of_results::with_results! {
            $($before)*

            // The manifest, and what the project keeps beside it: problems-manifest.ftl
            Data ManifestEncoding;
            Data UnknownWord { key, near };
            Data UnclearWord { key };
            Data WordOfNothing { key, unknown, given };
            Data ManifestSyntax { message };
            Data CurlyQuotes;
            Data BareKey { right };
            Data TableTwice { header, line };
            Data KeyTwice { key, line };
            Data KeyOfTop { key, within, line };
            Data KeyElsewhere { key, within, header };
            Data BackslashPath { right };
            Data NotQuoted { right };
            Data DateNotWritten { right };
            Data Unfilled { key, what };
            Data AfterHeader { header, rest };
            Data CellNotRead { cell, files };
            Data UnknownKey { key, within, near, known };
            Data MissingKey { key, within, example };
            Data WrongType { key, expected };
            Data NotInRange { key, least, most };
            Data NotATable { key, header };
            Data UnknownChoice { key, found, near, choices };
            Data Placeholder { text };
            Data InvalidProgrammeId { id };
            Data MissingProgrammeId { id, section };
            Data ExchangeLacksKey { scheme, key, within, example };
            Data ExchangeLacksRow { scheme, what };
            Data ExchangeLeavesOut { scheme, withheld, hedged, examples, undated };
            Data UnreadableCatalogue { path, error };
            Data NotInCatalogue { code, file, near };
            Data CatalogueCode { code, scheme };
            Data CatalogueDiffers { indicator, what, here, there, measured };
            Data CataloguedMissing { code, name, measured };
            Data InvalidColour { found };
            Data InvalidOutput;
            Data OutputWithoutId;
            Data SameOutput { output };
            Data ReservedOutput { output };
            Data SameDocumentName { name };
            Data UnknownFont { family, near };
            Data DamagedFont;
            Data OutsideProject { path };
            Data UnreadableNames { error };
            Data UnreadableEarlier { path, error };
            Data EarlierNotResults { path, line, column };
            Data EarlierForeign { path, id, own };
            Data EarlierInOutput { path };
            Data EarlierGone { path, ids };
            Data UnreadableTemplate { error };
            Data UnknownPictureKind { path };
            Data MissingPicture { path, error };
            Data HugePicture { path };
            Data TooManyPixels { path, width, height };
            Data UnreadablePicture { path };
        }
    };
}

pub(super) use with_manifest;
