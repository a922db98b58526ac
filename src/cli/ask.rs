//! Questions on a terminal.

use std::io::{BufRead, IsTerminal, Write, stdin, stdout};

/// Whether somebody is there to answer: who runs it from a program is not asked.
pub fn can_ask() -> bool {
    stdin().is_terminal() && stdout().is_terminal()
}

/// The answer to a question, a line; blank where there is none.
pub fn ask(question: &str, from: &mut impl BufRead, to: &mut impl Write) -> String {
    let mut answer = String::new();
    let asked = write!(to, "{question} ").and_then(|()| to.flush());
    // An end of input, or what is no text, is as no answer.
    if asked.and_then(|()| from.read_line(&mut answer)).is_err() {
        answer.clear();
    }
    answer.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_an_answer_and_enter_is_none() {
        let mut from: &[u8] = "  Ungas röst \r\n\nNorr".as_bytes();
        let mut to = Vec::new();
        let mut answers = || ask("Namn?", &mut from, &mut to);
        assert_eq!(answers(), "Ungas röst");
        assert_eq!(answers(), "");
        assert_eq!(answers(), "Norr");
        assert_eq!(answers(), "", "the input has ended");
        assert_eq!(String::from_utf8(to).unwrap(), "Namn? ".repeat(4));
    }

    #[test]
    fn what_is_no_text_is_no_answer() {
        let mut from: &[u8] = b"R\xf6st\nNorr\n";
        assert_eq!(ask("Namn?", &mut from, &mut Vec::new()), "");
    }
}
