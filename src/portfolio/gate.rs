//! The gate: files come in one by one, and what is wrong with each is said of
//! it alone.

use super::account::Account;
use super::read::{Read, read_account};
use crate::diagnostic::{Diagnostic, Place, Problem, Severity, quoted};
use crate::model::Language;

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
    /// In the order they were named.
    pub(super) accounts: Vec<Account>,
    /// What was wrong.
    pub(super) findings: Vec<Finding>,
}

impl Gate {
    /// A gate for a reader of this language.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            accounts: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// Takes a file, or why it could not be read.
    pub fn take(&mut self, file: &str, contents: Result<Vec<u8>, Problem>) {
        let read = contents.and_then(|contents| read_account(file, contents, self.language));
        let (problem, programme) = match read {
            Ok(Read::Programme(account)) => {
                self.accounts.push(*account);
                return;
            }
            Ok(Read::Lab(lab, programme)) => {
                let problem = Problem::ResultsOfLab {
                    lab: quoted(&lab),
                    programme: quoted(&programme),
                };
                (problem, Some(programme))
            }
            Err(problem) => (problem, None),
        };
        self.findings.push(left_out(file, problem, programme));
    }
}

/// A file that does not count.
pub fn left_out(file: &str, problem: Problem, programme: Option<String>) -> Finding {
    Finding {
        diagnostic: problem.error_at(Place::File(file.to_owned())),
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
        diagnostic: problem.at(severity, Place::File(file.to_owned())),
        left_out: false,
        programme,
    }
}
