//! Files that are no data files, by their endings.

use std::io::Read;
use std::path::Path;

/// What a file is that is not read, as the messages name it, and whether it
/// may well hold data.
pub fn kind_of(path: &Path, ending: &str) -> Option<(&'static str, bool)> {
    let holds_data = match ending {
        "numbers" => "numbers",
        "gsheet" | "gdoc" | "url" | "webloc" | "lnk" | "desktop" => "link",
        "fods" | "ots" | "sxc" | "uos" | "xlt" | "xltx" | "xltm" | "xlw" | "xlr" | "wks"
        | "wk1" | "wk3" | "wk4" | "wb3" | "wq1" | "123" | "qpw" | "gnumeric" | "slk" | "dif"
        | "et" | "xml" | "mht" | "mhtml" | "htm" | "html" => "spreadsheet",
        "sav" | "zsav" | "por" | "dta" | "sas7bdat" | "xpt" | "rds" | "rda" | "rdata" | "jmp"
        | "mtw" | "jasp" | "omv" | "parquet" | "feather" | "arrow" => "statistics",
        "accdb" | "mdb" | "db" | "sqlite" | "sqlite3" | "dbf" | "odb" | "fmp12" => "database",
        "zip" | "rar" | "7z" | "gz" | "tar" | "tgz" => "archive",
        "tab" | "dat" | "asc" | "prn" => "text",
        "txt" | "text" if is_table(path) => "text",
        "doc" | "docx" | "odt" | "rtf" | "pages" | "ppt" | "pptx" | "odp" | "key" => {
            return Some(("document", false));
        }
        "txt" | "text" => return None,
        _ => return Some(("other", false)),
    };
    Some((holds_data, true))
}

/// Whether the first lines of a text all have the same separator.
fn is_table(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = std::fs::File::open(path).map(|file| file.take(4096).read_to_end(&mut start));
    if !matches!(read, Ok(Ok(_))) {
        return false;
    }
    start.retain(|byte| *byte != 0);
    let lines = start.split(|byte| matches!(byte, b'\n' | b'\r'));
    let lines: Vec<&[u8]> = lines.filter(|line| !line.trim_ascii().is_empty()).collect();
    // The last may be cut short.
    let whole = &lines[..lines.len().saturating_sub(usize::from(lines.len() > 2))];
    let all = |separator: &u8| whole.iter().all(|line| line.contains(separator));
    whole.len() > 1 && [b';', b'\t'].iter().any(all)
}
