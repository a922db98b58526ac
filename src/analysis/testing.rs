//! Small programmes for tests.

use crate::model::programme::{Code, Coding, Interview, Lab, Text};
use crate::model::{Cell, CellRef, Programme, SheetId, Sources, Status};

/// A cell of a sheet's first column.
fn at(sheet: SheetId, row: usize) -> CellRef {
    CellRef {
        sheet,
        column: 0,
        row: row as u32,
    }
}

fn text(value: String, at: CellRef) -> Text {
    Cell { value, at }
}

/// A programme of `labs` labs and `interviews` interviews, which go to the labs
/// in turn; a code per entry of `parents`; and codings, each an interview and
/// a code.
pub(crate) fn coded(
    labs: usize,
    interviews: usize,
    parents: &[Option<usize>],
    codings: &[(usize, usize)],
) -> Programme {
    let mut sources = Sources::default();
    for name in ["labs", "interviews", "codes", "codings"] {
        sources.add("data.xlsx", name);
    }
    let [lab, interview, code, coding] = [0, 1, 2, 3].map(SheetId);
    Programme {
        labs: (0..labs)
            .map(|number| Lab {
                id: text(format!("lab{number}"), at(lab, number)),
                name: text(format!("Lab {number}"), at(lab, number)),
                short_name: None,
                place: text(String::new(), at(lab, number)),
                operator: None,
                partners: Vec::new(),
                focus_areas: Vec::new(),
                headline: None,
                target_group: None,
                challenge: None,
                summary: None,
                start: None,
                end: None,
                picture: None,
                status: Status::Preliminary,
            })
            .collect(),
        interviews: (0..interviews)
            .map(|number| Interview {
                id: text(format!("interview{number}"), at(interview, number)),
                lab: (number % labs).into(),
                date: None,
                role: None,
                language: None,
                consent: false,
                coders: Vec::new(),
                status: Status::Published,
                length: None,
            })
            .collect(),
        codes: parents
            .iter()
            .enumerate()
            .map(|(number, parent)| Code {
                id: text(format!("code{number}"), at(code, number)),
                name: text(format!("Code {number}"), at(code, number)),
                other_names: Vec::new(),
                parent: parent.map(Into::into),
                definition: None,
                supports: Vec::new(),
            })
            .collect(),
        codings: codings
            .iter()
            .enumerate()
            .map(|(row, (interview, code))| Coding {
                interview: (*interview).into(),
                code: (*code).into(),
                coder: None,
                span: None,
                quote: None,
                quotable: None,
                passage: None,
                at: at(coding, row),
            })
            .collect(),
        sources,
        ..Programme::default()
    }
}
