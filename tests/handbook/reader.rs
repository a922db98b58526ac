//! Somebody who does what a handbook says.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use toml::{Table, Value};

use crate::common::labbrapport;
use crate::sheets;

/// Stands for what is not shown.
const LEFT_OUT: &str = "…";

/// A reader with an empty folder, and where they are in it.
pub struct Reader {
    folder: TempDir,
    at: PathBuf,
    locale: &'static str,
    /// What was run of each language so far.
    snippets: BTreeMap<&'static str, String>,
    /// How many commands were run.
    pub commands: usize,
    /// Snippets that no interpreter was there for.
    pub skipped: Vec<String>,
}

impl Reader {
    /// Somebody who reads in this language, before the first page.
    pub fn new(locale: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            at: folder.path().to_owned(),
            folder,
            locale,
            snippets: BTreeMap::new(),
            commands: 0,
            skipped: Vec::new(),
        }
    }

    /// Does everything that a text says; else tells the line that was not so.
    pub fn read(&mut self, text: &str) -> Result<(), String> {
        let lines: Vec<&str> = text.lines().collect();
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            let start = at + 1;
            at = start;
            let here = |problem: String| format!("line {start}: {problem}");
            if let Some((file, sheet)) = marker(line) {
                let table = &lines[start..];
                let skipped = table
                    .iter()
                    .take_while(|line| !line.starts_with('|'))
                    .count();
                let table = &table[skipped..];
                let rows = table
                    .iter()
                    .take_while(|line| line.starts_with('|'))
                    .count();
                self.fill(file, sheet, &table[..rows]).map_err(here)?;
                at = start + skipped + rows;
            } else if let Some(kind) = line.strip_prefix("```") {
                let block = &lines[start..];
                let end = block.iter().position(|line| *line == "```");
                let end = end.ok_or_else(|| here("the block has no end".into()))?;
                self.block(kind, &block[..end], start)?;
                at = start + end + 1;
            }
        }
        Ok(())
    }

    fn block(&mut self, kind: &str, lines: &[&str], start: usize) -> Result<(), String> {
        let here = |problem: String| format!("line {start}: {problem}");
        match kind {
            "console" => self.console(lines, start),
            "toml" => self.manifest(&lines.join("\n")).map_err(here),
            "python" => self
                .snippet("python", "python3", "-c", lines, start)
                .map_err(here),
            "r" => self
                .snippet("R", "Rscript", "-e", lines, start)
                .map_err(here),
            other => Err(here(format!("nothing runs a block of {other:?}"))),
        }
    }

    fn fill(&self, file: &str, sheet: &str, table: &[&str]) -> Result<(), String> {
        let path = self.folder.path().join(file);
        match sheet.strip_suffix(" +") {
            Some(sheet) => sheets::fill(&path, sheet, true, table),
            None => sheets::fill(&path, sheet, false, table),
        }
    }

    /// The commands of a block, each with what is shown of its answer.
    fn console(&mut self, lines: &[&str], start: usize) -> Result<(), String> {
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            let here = start + at + 1;
            let Some(first) = line.strip_prefix("$ ") else {
                return Err(format!("line {here}: no command: {line}"));
            };
            let mut command = vec![first];
            at += 1;
            if let Some(end) = heredoc(first) {
                let text = &lines[at..];
                let end = text.iter().position(|line| *line == end);
                let end = end.ok_or_else(|| format!("line {here}: the text has no end"))? + 1;
                command.extend(&text[..end]);
                at += end;
            }
            let answer = &lines[at..];
            let answer = answer.iter().take_while(|line| !line.starts_with("$ "));
            let shown: Vec<&str> = answer.copied().collect();
            at += shown.len();
            self.run(&command.join("\n"), &shown)
                .map_err(|problem| format!("line {here}: {problem}"))?;
        }
        Ok(())
    }

    fn run(&mut self, command: &str, shown: &[&str]) -> Result<(), String> {
        self.commands += 1;
        if let Some(folder) = command.strip_prefix("cd ") {
            self.at.push(folder);
            return Ok(());
        }
        // Both streams in the order in which a reader would see them.
        let script = format!("exec 2>&1\n{command}");
        let output = self.start("bash", &["-c", &script]).unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let shown = significant(shown.iter().copied());
        // What shows nothing must at least succeed.
        let as_shown = if shown.iter().all(|line| *line == LEFT_OUT) {
            output.status.success()
        } else {
            is_said(&shown, &significant(said.lines()))
        };
        if as_shown {
            return Ok(());
        }
        let (shown, status) = (shown.join("\n"), output.status);
        Err(format!(
            "{command}\n--- shown:\n{shown}\n--- said ({status}):\n{said}"
        ))
    }

    /// A program in the folder where the reader is, which finds ours first.
    fn start(&self, program: &str, arguments: &[&str]) -> std::io::Result<Output> {
        let ours = Path::new(env!("CARGO_BIN_EXE_labbrapport"))
            .parent()
            .unwrap();
        let others = std::env::var_os("PATH").unwrap_or_default();
        let others = std::env::split_paths(&others).collect::<Vec<_>>();
        let path = std::iter::once(ours.to_owned()).chain(others);
        let mut command = Command::new(program);
        for name in ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "SOURCE_DATE_EPOCH"] {
            command.env_remove(name);
        }
        command
            .env("LANG", self.locale)
            .env("PATH", std::env::join_paths(path).unwrap())
            .current_dir(&self.at)
            .args(arguments)
            .output()
    }

    /// Puts keys into the manifest, of which none may be an error.
    fn manifest(&self, keys: &str) -> Result<(), String> {
        let keys: Table = toml::from_str(keys).map_err(|error| error.to_string())?;
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut folders = entries.map(|entry| entry.unwrap().path());
        let project = folders
            .find(|folder| folder.join("labbrapport.toml").exists())
            .ok_or("there is no project yet")?;
        let path = project.join("labbrapport.toml");
        let mut manifest: Table = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        merge(&mut manifest, keys);
        fs::write(&path, toml::to_string(&manifest).unwrap()).unwrap();
        let checked = labbrapport(&project, &["check", "--format", "short"]);
        let said = String::from_utf8_lossy(&checked.stderr).into_owned();
        let is_wrong = |line: &str| {
            line.contains("labbrapport.toml:")
                && [": error[", ": fel["].iter().any(|own| line.contains(own))
        };
        match said.lines().find(|line| is_wrong(line)) {
            Some(line) => Err(line.to_owned()),
            None => Ok(()),
        }
    }

    fn snippet(
        &mut self,
        language: &'static str,
        program: &str,
        option: &str,
        lines: &[&str],
        start: usize,
    ) -> Result<(), String> {
        let code = self.snippets.entry(language).or_default();
        code.push_str(&lines.join("\n"));
        code.push('\n');
        let code = code.clone();
        let output = match self.start(program, &[option, &code]) {
            Ok(output) => output,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.skipped
                    .push(format!("line {start}: {language}, no {program}"));
                return Ok(());
            }
            Err(error) => return Err(error.to_string()),
        };
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if said.contains("there is no package called") {
            self.skipped
                .push(format!("line {start}: {language}, a package is not there"));
            return Ok(());
        }
        Err(said)
    }
}

/// File and sheet of `<!-- project/data/file.xlsx: Sheet -->`.
fn marker(line: &str) -> Option<(&str, &str)> {
    let marked = line.strip_prefix("<!-- ")?;
    let marked = marked.strip_suffix(" -->").unwrap_or(marked);
    let (file, sheet) = marked.split_once(": ")?;
    file.ends_with(".xlsx").then_some((file, sheet))
}

/// The line that ends the text after a command, `<<'END'`.
fn heredoc(command: &str) -> Option<&str> {
    let (_, rest) = command.split_once("<<'")?;
    rest.split('\'').next()
}

fn significant<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let lines = lines.map(str::trim_end);
    lines.filter(|line| !line.is_empty()).collect()
}

/// Whether lines are what is shown of them.
fn is_said(shown: &[&str], said: &[&str]) -> bool {
    let mut parts: Vec<&[&str]> = shown.split(|line| *line == LEFT_OUT).collect();
    let last = parts.pop().unwrap_or_default();
    let Some((first, middle)) = parts.split_first() else {
        return is_same(last, said);
    };
    if said.len() < first.len() + last.len() {
        return false;
    }
    let (head, rest) = said.split_at(first.len());
    let (mut rest, tail) = rest.split_at(rest.len() - last.len());
    // What comes between may begin anywhere: the first place leaves the most.
    for part in middle {
        let mut places = 0..=rest.len().saturating_sub(part.len());
        let place = places.find(|place| {
            rest.get(*place..*place + part.len())
                .is_some_and(|lines| is_same(part, lines))
        });
        let Some(place) = place else { return false };
        rest = &rest[place + part.len()..];
    }
    is_same(first, head) && is_same(last, tail)
}

/// Whether lines are as shown, one by one.
fn is_same(shown: &[&str], said: &[&str]) -> bool {
    let mut pairs = shown.iter().zip(said);
    shown.len() == said.len() && pairs.all(|(shown, said)| is_like(shown, said))
}

/// Whether a line is as shown, where `…` stands for anything.
fn is_like(shown: &str, said: &str) -> bool {
    let Some((first, rest)) = shown.split_once(LEFT_OUT) else {
        return shown == said;
    };
    let Some(left) = said.strip_prefix(first) else {
        return false;
    };
    let mut ends = left.char_indices().map(|(at, _)| &left[at..]);
    ends.any(|end| is_like(rest, end)) || is_like(rest, "")
}

/// Adds keys to a table as somebody would who types them where they belong.
fn merge(table: &mut Table, keys: Table) {
    for (key, value) in keys {
        let Some(own) = table.get_mut(&key) else {
            table.insert(key, value);
            continue;
        };
        match (own, value) {
            (Value::Table(own), Value::Table(more)) => merge(own, more),
            (Value::Array(own), Value::Array(more)) if more.iter().all(Value::is_table) => {
                own.extend(more);
            }
            (own, value) => *own = value,
        }
    }
}
