//! The gate: files come in one by one, and what is wrong with each is said of
//! it alone.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Days, NaiveDate};

use super::account::Account;
use super::attached::{is_cut, is_pdf};
use super::read::{Read, read_account};
use super::visible::in_a_line;
use crate::diagnostic::{Diagnostic, Place, Problem, Severity, list, plain, quoted};
use crate::model::Language;

/// So many PDFs without results are named in each folder.
const MOST_NAMED: usize = 10;

/// What was found at the gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What, and of which file.
    pub diagnostic: Diagnostic,
    /// Whether the file does not count for it.
    pub left_out: bool,
    /// The programme, where it is known.
    pub programme: Option<String>,
}

/// Takes files one by one and keeps of each what sums need.
#[derive(Debug)]
pub struct Gate {
    language: Language,
    /// Editions after this day are set aside.
    today: Option<NaiveDate>,
    /// Labs' files: the file, the lab, the programme, the edition.
    labs: Vec<(String, String, String, NaiveDate)>,
    /// PDFs without results that folders hold, by folder.
    bare: BTreeMap<String, Vec<String>>,
    /// In the order they were named.
    pub(super) accounts: Vec<Account>,
    /// What was wrong.
    pub(super) findings: Vec<Finding>,
}

impl Gate {
    /// A gate for a reader of this language, on this day where it is known.
    pub fn new(language: Language, today: Option<NaiveDate>) -> Self {
        Self {
            language,
            today,
            labs: Vec::new(),
            bare: BTreeMap::new(),
            accounts: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// Takes a file, or why it could not be read.
    pub fn take(&mut self, file: &str, contents: Result<Vec<u8>, Problem>) {
        let read = contents.and_then(|contents| read_account(file, contents, self.language));
        self.keep(file, read);
    }

    /// Takes a PDF that lies in a folder, and tells whether it is one of those
    /// that carry results: most carry none, and that is nothing wrong.
    pub fn take_pdf(&mut self, file: &str, contents: Result<Vec<u8>, Problem>) -> bool {
        let is_other = contents.as_ref().is_ok_and(|contents| !is_pdf(contents));
        // Of what was cut off nobody can say what it carried.
        let is_cut = contents.as_ref().is_ok_and(|contents| is_cut(contents));
        let none = Problem::ResultsInPdf {
            count: 0_u64.into(),
        };
        let read = contents.and_then(|contents| read_account(file, contents, self.language));
        let is_bare = is_other || read.as_ref().is_err_and(|problem| *problem == none) && !is_cut;
        if is_bare {
            let path = Path::new(file);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let folder = path.parent().unwrap_or(path).display().to_string();
            self.bare.entry(folder).or_default().push(name.into_owned());
            return false;
        }
        self.keep(file, read);
        true
    }

    fn keep(&mut self, file: &str, read: Result<Read, Problem>) {
        let read = match read {
            Ok(read) => read,
            Err(problem) => {
                self.findings.push(left_out(file, problem, None));
                return;
            }
        };
        let (programme, date) = match &read {
            Read::Programme(account) => (account.programme.id.clone(), account.date),
            Read::Lab(_, programme, date) => (programme.clone(), *date),
        };
        if let Some(ahead) = edition_ahead(date, self.today) {
            self.findings.push(left_out(file, ahead, Some(programme)));
            return;
        }
        match read {
            Read::Programme(account) => self.accounts.push(*account),
            Read::Lab(lab, programme, date) => {
                self.labs.push((file.to_owned(), lab, programme, date));
            }
        }
    }

    /// What is said of the files that hold no programme of their own, once all are
    /// there: labs' files and PDFs without results.
    pub(super) fn others(&self) -> Vec<Finding> {
        let labs = self.labs.iter().map(|(file, lab, programme, date)| {
            let mut accounts = self.accounts.iter();
            let whole = accounts.find(|own| own.programme.id == *programme && own.date == *date);
            let of = Some(programme.clone());
            let lab = quoted(lab);
            let Some(whole) = whole else {
                let programme = quoted(programme);
                return left_out(file, Problem::ResultsOfLab { lab, programme }, of);
            };
            let other = quoted(&whole.file);
            let beside = Problem::LabBeside { lab, other };
            remark(file, beside, Severity::Note, of)
        });
        let bare = self.bare.iter().map(|(folder, names)| {
            let more = names.len() > MOST_NAMED;
            let named = names.iter().take(MOST_NAMED).map(|name| quoted(name));
            let problem = Problem::PdfsWithoutResults {
                count: names.len().into(),
                files: list(named.chain(more.then(|| plain("…")))),
            };
            remark(folder, problem, Severity::Note, None)
        });
        labs.chain(bare).collect()
    }
}

/// What is said of an edition of a day that has not come: somewhere it is tomorrow
/// already.
pub fn edition_ahead(date: NaiveDate, today: Option<NaiveDate>) -> Option<Problem> {
    let today = today?;
    let last = today.checked_add_days(Days::new(1))?;
    (date > last).then(|| Problem::EditionAhead {
        date: plain(date),
        day: plain(today),
    })
}

/// A file that does not count.
pub fn left_out(file: &str, problem: Problem, programme: Option<String>) -> Finding {
    Finding {
        diagnostic: problem.error_at(Place::File(in_a_line(file))),
        left_out: true,
        programme,
    }
}

/// Something about a file that counts all the same.
pub fn remark(
    file: &str,
    problem: Problem,
    severity: Severity,
    programme: Option<String>,
) -> Finding {
    Finding {
        diagnostic: problem.at(severity, Place::File(in_a_line(file))),
        left_out: false,
        programme,
    }
}
