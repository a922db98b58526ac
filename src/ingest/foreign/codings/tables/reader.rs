//! Rows of a table of codings.

use crate::project::CodingsFormat as Format;
use std::collections::BTreeMap;

use super::super::super::super::cell;
use super::super::super::super::grid::{Grid, GridRow};
use super::super::coded::{
    Case, Code, CodedProject, Coding, SegmentKind, Source, Variable, VariableValue,
};
use super::super::paths;
use super::super::warnings::{At, Warnings};
use super::layout::Layout;
use super::several::{alone, codes_of};
use crate::diagnostic::Problem;

/// Between the parts of a code's path in MAXQDA, of now and of before.
const MAXQDA: [&str; 2] = [" > ", "\\"];

/// Reads rows into a project.
pub struct TableReader {
    project: CodedProject,
    warnings: Warnings,
    codes: BTreeMap<(Option<usize>, String), usize>,
    /// How many codes, the first ones, a codebook has.
    in_codebook: usize,
    sources: BTreeMap<(String, String), usize>,
    coders: BTreeMap<String, usize>,
    cases: BTreeMap<String, usize>,
    sets: BTreeMap<String, usize>,
    /// Codings with a number of their own: a table by cases has one for each
    /// case that it belongs to.
    seen: BTreeMap<(String, usize, usize), usize>,
}

impl TableReader {
    /// A reader of tables in this format.
    pub fn new(format: Format) -> Self {
        Self {
            project: CodedProject::new(format),
            warnings: Warnings::default(),
            codes: BTreeMap::new(),
            in_codebook: 0,
            sources: BTreeMap::new(),
            coders: BTreeMap::new(),
            cases: BTreeMap::new(),
            sets: BTreeMap::new(),
            seen: BTreeMap::new(),
        }
    }

    /// What was read.
    pub fn finish(mut self) -> (CodedProject, Warnings) {
        self.order_codes();
        self.part_sources();
        (self.project, self.warnings)
    }

    /// Codes that no codebook has in the order of their names: the order in which
    /// they first occur would tell what was coded in the first interviews.
    fn order_codes(&mut self) {
        let mut order: Vec<usize> = (0..self.project.codes.len()).collect();
        let path = |code: &usize| {
            let path = self.project.path(*code).into_iter();
            path.map(str::to_lowercase).collect::<Vec<String>>()
        };
        if let Some(own) = order.get_mut(self.in_codebook..) {
            own.sort_by_cached_key(path);
        }
        let mut became = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            became[*old] = new;
        }
        let codes = order.iter().map(|old| self.project.codes[*old].clone());
        self.project.codes = codes.collect();
        for code in &mut self.project.codes {
            code.parent = code.parent.map(|parent| became[parent]);
        }
        for coding in &mut self.project.codings {
            coding.code = became[coding.code];
        }
    }

    /// A source belongs to a case in parts where it has rows of others, or of none.
    fn part_sources(&mut self) {
        let mut whole = vec![true; self.project.sources.len()];
        for coding in &self.project.codings {
            let source = &self.project.sources[coding.source];
            whole[coding.source] &= coding.cases.len() == source.cases.len();
        }
        for (source, whole) in self.project.sources.iter_mut().zip(whole) {
            if !whole {
                source.partly.clone_from(&source.cases);
            }
        }
    }

    fn sheet(&mut self, grid: &Grid) -> u8 {
        self.project.sheets.push(grid.name.clone());
        u8::try_from(self.project.sheets.len() - 1).unwrap_or(u8::MAX)
    }

    /// Reads a codebook.
    pub fn read_codebook(&mut self, grid: &Grid, layout: &Layout) {
        let sheet = self.sheet(grid);
        for row in data_rows(grid, layout) {
            let Some(name) = text(&row, Some(layout.code)) else {
                continue;
            };
            let at = at(sheet, &row, layout.code);
            let code = self.code(None, &name, at);
            self.project.codes[code].description = text(&row, layout.description);
        }
        self.in_codebook = self.project.codes.len();
    }

    /// Reads codings.
    pub fn read_codings(&mut self, grid: &Grid, layout: &Layout) {
        let sheet = self.sheet(grid);
        let variables: Vec<(usize, bool, u16)> = layout
            .variables
            .iter()
            .map(|(name, of_case, column)| {
                let name = name.clone();
                self.project.variables.push(Variable { name });
                (self.project.variables.len() - 1, *of_case, *column)
            })
            .collect();
        let cells: Vec<String> = data_rows(grid, layout)
            .filter_map(|row| text(&row, Some(layout.code)))
            .collect();
        let known = alone(cells.iter().map(String::as_str));
        for row in data_rows(grid, layout) {
            let Some((source, case)) = self.source(sheet, &row, layout) else {
                continue;
            };
            self.give_values((source, case), &row, &variables);
            let Some(codes) = text(&row, Some(layout.code)) else {
                continue;
            };
            let count = text(&row, layout.count).and_then(|count| count.parse().ok());
            let names = match layout.format {
                Format::AtlasTi => codes_of(&codes, count, &known),
                _ => vec![codes.as_str()],
            };
            for name in names {
                let at = at(sheet, &row, layout.code);
                let code = self.code_by_path(name, &row, layout, at);
                self.coding((source, case), code, &row, layout, at);
            }
        }
    }

    /// The row's source and case.
    fn source(
        &mut self,
        sheet: u8,
        row: &GridRow<'_>,
        layout: &Layout,
    ) -> Option<(usize, Option<usize>)> {
        let column = layout.document?;
        let Some(name) = text(row, Some(column)) else {
            let at = at(sheet, row, column);
            self.warnings.push(Some(at), Problem::RowWithoutSource);
            return None;
        };
        let group = text(row, layout.group).unwrap_or_default();
        let key = (name.clone(), group.clone());
        let source = match self.sources.get(&key) {
            Some(source) => *source,
            None => {
                let sets = self.sets_of(&group, layout);
                self.project.sources.push(Source {
                    name,
                    sets,
                    at: Some(at(sheet, row, column)),
                    ..Source::default()
                });
                let source = self.project.sources.len() - 1;
                self.sources.insert(key, source);
                source
            }
        };
        let case = text(row, layout.case).map(|case| {
            let cases = &mut self.project.cases;
            let case = *self.cases.entry(case).or_insert_with_key(|name| {
                cases.push(Case {
                    name: Some(name.clone()),
                    by_code: false,
                });
                cases.len() - 1
            });
            let own = &mut self.project.sources[source].cases;
            if let Err(place) = own.binary_search(&case) {
                own.insert(place, case);
            }
            case
        });
        Some((source, case))
    }

    /// ATLAS.ti has several groups in a cell, MAXQDA one.
    fn sets_of(&mut self, group: &str, layout: &Layout) -> Vec<usize> {
        let names: Vec<&str> = match layout.format {
            Format::AtlasTi => group.split(['\n', ';']).map(str::trim).collect(),
            _ => vec![group],
        };
        let sets = &mut self.project.sets;
        let named = names.into_iter().filter(|name| !name.is_empty());
        named
            .map(|name| {
                *self.sets.entry(name.to_owned()).or_insert_with(|| {
                    sets.push(name.to_owned());
                    sets.len() - 1
                })
            })
            .collect()
    }

    fn give_values(
        &mut self,
        (source, case): (usize, Option<usize>),
        row: &GridRow<'_>,
        variables: &[(usize, bool, u16)],
    ) {
        for (variable, of_case, column) in variables {
            let Some(value) = text(row, Some(*column)) else {
                continue;
            };
            let value = VariableValue {
                variable: *variable,
                value,
                case: case.filter(|_| *of_case),
            };
            let own = &mut self.project.sources[source].values;
            if !own.contains(&value) {
                own.push(value);
            }
        }
    }

    fn code_by_path(&mut self, name: &str, row: &GridRow<'_>, layout: &Layout, at: At) -> usize {
        let above: Vec<String> = match layout.format {
            Format::MaxQda => {
                let separator = MAXQDA.iter().find(|separator| name.contains(**separator));
                let mut path = paths::parts(name, separator.unwrap_or(&MAXQDA[0]));
                let own = path.pop().unwrap_or(name).to_owned();
                let above: Vec<String> = path.into_iter().map(ToOwned::to_owned).collect();
                return self.code_below(&above, &own, at);
            }
            Format::QualCoder => {
                let categories = layout.categories.iter().rev();
                categories
                    .filter_map(|column| text(row, Some(*column)))
                    .collect()
            }
            _ => Vec::new(),
        };
        self.code_below(&above, name, at)
    }

    fn code_below(&mut self, above: &[String], name: &str, at: At) -> usize {
        let mut parent = None;
        for name in above {
            let known = self.codes.contains_key(&(parent, name.clone()));
            let code = self.code(parent, name, at);
            if !known {
                self.project.codes[code].implied = true;
                self.project.codes[code].folder = true;
            }
            parent = Some(code);
        }
        let code = self.code(parent, name, at);
        // What stood only in paths until now is a code of its own.
        let own = &mut self.project.codes[code];
        if own.implied {
            (own.implied, own.folder, own.at) = (false, false, at);
        }
        code
    }

    fn code(&mut self, parent: Option<usize>, name: &str, at: At) -> usize {
        let codes = &mut self.project.codes;
        *self
            .codes
            .entry((parent, name.to_owned()))
            .or_insert_with(|| {
                codes.push(Code::new(name, parent, at));
                codes.len() - 1
            })
    }

    fn coding(
        &mut self,
        (source, case): (usize, Option<usize>),
        code: usize,
        row: &GridRow<'_>,
        layout: &Layout,
        at: At,
    ) {
        let id = text(row, layout.id);
        if layout.case.is_some()
            && let Some(id) = &id
        {
            let next = self.project.codings.len();
            let key = (id.clone(), source, code);
            let place = *self.seen.entry(key).or_insert(next);
            if let Some(earlier) = self.project.codings.get_mut(place) {
                earlier.cases.extend(case);
                return;
            }
        }
        let coder = text(row, layout.coder).map(|coder| {
            let coders = &mut self.project.coders;
            *self.coders.entry(coder).or_insert_with_key(|name| {
                coders.push(name.clone());
                coders.len() - 1
            })
        });
        // QualCoder numbers codings of pictures and recordings by other names.
        let kind = match id.as_deref().and_then(|id| id.split_once(':')) {
            Some(("imid", _)) => SegmentKind::Picture,
            Some(("avid", _)) => SegmentKind::Recording,
            _ => SegmentKind::Text,
        };
        let quote = text(row, layout.quote).filter(|_| kind == SegmentKind::Text);
        self.project.codings.push(Coding {
            source,
            code,
            coder,
            cases: case.into_iter().collect(),
            span: None,
            quote,
            passage: passage(row, layout),
            kind,
            at,
            quote_at: At {
                column: layout.quote.unwrap_or(at.column),
                ..at
            },
        });
    }
}

fn data_rows<'g>(grid: &'g Grid, layout: &Layout) -> impl Iterator<Item = GridRow<'g>> {
    let headings = layout.row;
    grid.rows().filter(move |row| row.index() > headings)
}

fn text(row: &GridRow<'_>, column: Option<u16>) -> Option<String> {
    let (data, _) = row.cell(column?)?;
    let text = cell::text(data).ok()?;
    (!text.is_empty()).then(|| text.into_owned())
}

/// What tells a passage from others of its document.
fn passage(row: &GridRow<'_>, layout: &Layout) -> Option<String> {
    let parts = layout.passage.iter();
    let parts: Vec<String> = parts.filter_map(|own| text(row, Some(*own))).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn at(sheet: u8, row: &GridRow<'_>, column: u16) -> At {
    At {
        sheet,
        row: row.index(),
        column,
    }
}
