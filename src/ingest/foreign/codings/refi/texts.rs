//! Segments found in the texts of their sources.

use std::borrow::Cow;
use std::collections::BTreeMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::super::archive::{Archive, leads_out};
use super::super::borders::{Borders, Habit};
use super::super::coded::CodedProject;
use super::super::offsets::{
    Counting, Scores, Wanted, best, collapsed, fit, locate, score, stands_elsewhere,
};
use super::super::warnings::{At, Warnings};
use super::parsed::{Body, Extent, Parsed, Segment};
use crate::diagnostic::{Problem, plain};
use crate::model::clean::clean;

/// What one source's text may unpack to, in bytes.
const LARGEST_TEXT: u64 = 32 << 20;
/// Characters that a quote may have; a longer one is a chapter.
const LONGEST_QUOTE: usize = 20_000;
/// Bytes of all quotes together.
const MOST_QUOTED: usize = 32 << 20;
/// Bytes that are searched for names which do not fit at their places.
const MOST_SEARCHED: usize = 256 << 20;

/// Where a segment stands and what it says.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// First character and the one after the last, in code points.
    pub span: Option<(u64, u64)>,
    /// Its text.
    pub quote: Option<String>,
}

/// Finds every segment of a document, in their order, and the lengths of the
/// sources' texts. A text that cannot be read is one that is not there.
pub fn find_segments(
    parsed: &Parsed,
    archive: Option<Archive<'_>>,
    project: &mut CodedProject,
    warnings: &mut Warnings,
) -> Vec<Found> {
    project.sources = vec![Default::default(); parsed.sources.len()];
    let mut finder = Finder {
        parsed,
        archive,
        warnings,
        project,
        found: vec![Found::default(); parsed.segments.len()],
        uses: parsed.uses(),
        habit: Habit::of(parsed.origin.as_deref().unwrap_or_default()),
        quoted: 0,
        searched: 0,
    };
    let within = finder.segments_by_body();
    let scored = finder.score_all(&within);
    let mut overall = Scores::default();
    for own in scored.values() {
        for (all, own) in overall.iter_mut().zip(own.names) {
            *all += own;
        }
    }
    let usual = best(&overall, &overall);
    let mut borders = Borders::default();
    let unnamed = scored
        .values()
        .filter(|own| best(&own.names, &overall).is_none());
    for own in unnamed.filter_map(|own| own.borders.as_ref()) {
        borders.add(own);
    }
    let proven = usual.or_else(|| borders.prove(finder.habit).then(|| finder.habit.counting()));
    for (body, segments) in &within {
        let Some(scored) = scored.get(body) else {
            finder.place_unread(segments);
            continue;
        };
        let by_names = best(&scored.names, &overall);
        let counting = by_names.or(proven).unwrap_or(finder.habit.counting());
        let fits = |borders: &Borders| proven.is_some() && borders.go_with(counting);
        let is_proven = by_names.is_some() || scored.borders.as_ref().is_none_or(fits);
        finder.place(*body, segments, counting, is_proven);
    }
    finder.measure_others(&within);
    finder.own_texts();
    finder.found
}

/// Where a source stands.
fn of_source(source: usize) -> At {
    At {
        sheet: 1,
        row: u32::try_from(source).unwrap_or(u32::MAX),
        column: 0,
    }
}

struct Finder<'p, 'a, 'w> {
    parsed: &'p Parsed,
    /// How many codings each segment has.
    uses: Vec<usize>,
    /// How the program that wrote the document counts.
    habit: Habit,
    archive: Option<Archive<'a>>,
    warnings: &'w mut Warnings,
    project: &'w mut CodedProject,
    found: Vec<Found>,
    quoted: usize,
    searched: usize,
}

/// How well ways of counting fit a text's segments.
struct Scored {
    /// By their names.
    names: Scores,
    /// By the borders of words, where ways differ in the text.
    borders: Option<Borders>,
}

/// Segments by the text they stand in, with their positions.
type Within = BTreeMap<usize, Vec<(usize, i64, i64)>>;

impl<'p> Finder<'p, '_, '_> {
    fn segments_by_body(&mut self) -> Within {
        let mut within = Within::new();
        for (position, segment) in self.parsed.segments.iter().enumerate() {
            let Some(body) = segment.body else { continue };
            let positions = match segment.extent {
                Extent::Text(positions) => positions,
                Extent::Sync(from, to) => {
                    let sync = &self.parsed.bodies[body].sync;
                    sync.get(&from).copied().zip(sync.get(&to).copied())
                }
                Extent::Other => continue,
            };
            match positions {
                Some((start, end)) => within.entry(body).or_default().push((position, start, end)),
                None => self.outside(segment, "unusable"),
            }
        }
        within
    }

    fn outside(&mut self, segment: &Segment, why: &'static str) {
        let problem = Problem::PositionOutsideText {
            element: plain(segment.element),
            guid: self.parsed.guids.value(segment.guid),
            why: plain(why),
        };
        let at = of_source(segment.source);
        self.warnings.push(Some(at), problem);
    }

    /// A text, without the mark of its encoding; `None` where it is not there.
    fn text(&mut self, body: &'p Body) -> Option<Cow<'p, str>> {
        if let Some(text) = &body.text {
            let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
            return Some(Cow::Borrowed(bare));
        }
        let index = self.inside(body.path.as_deref()?)?;
        match self.archive.as_mut()?.read(index, LARGEST_TEXT) {
            Ok(bytes) => Some(Cow::Owned(decode(bytes))),
            Err(problem) => {
                self.warnings.push(None, problem);
                None
            }
        }
    }

    /// The archive's file that a path means. Paths that lead elsewhere are
    /// not followed.
    fn inside(&self, path: &str) -> Option<usize> {
        let path = path.replace('\\', "/");
        let inside = match path.split_once("://") {
            Some((scheme, inside)) if scheme.eq_ignore_ascii_case("internal") => inside,
            Some(_) => return None,
            None => &path,
        };
        if leads_out(inside) {
            return None;
        }
        self.archive.as_ref()?.find(inside)
    }

    fn score_all(&mut self, within: &Within) -> BTreeMap<usize, Scored> {
        let mut scored = BTreeMap::new();
        for (body, segments) in within {
            let own = &self.parsed.bodies[*body];
            let Some(text) = self.text(own) else {
                self.missing_text(*body, segments.len());
                continue;
            };
            let length = Some(length(&text));
            let source = &mut self.project.sources[own.source];
            source.length = source.length.max(length);
            let wanted = self.wanted(segments);
            let borders = || Borders::of(&text, &wanted, self.habit);
            let own = Scored {
                names: score(&text, &wanted),
                borders: matters(&text).then(borders),
            };
            scored.insert(*body, own);
        }
        scored
    }

    /// The lengths of texts in which nothing is coded: that, too, is something
    /// that coders agree on.
    fn measure_others(&mut self, within: &Within) {
        let parsed = self.parsed;
        let others = parsed.bodies.iter().enumerate();
        for (_, own) in others.filter(|(body, _)| !within.contains_key(body)) {
            if self.project.sources[own.source].length.is_none()
                && let Some(text) = self.text(own)
            {
                self.project.sources[own.source].length = Some(length(&text));
            }
        }
    }

    /// Segments as they are looked for; negative positions lie outside.
    fn wanted(&self, segments: &[(usize, i64, i64)]) -> Vec<Wanted<'_>> {
        let unsigned = |position: i64| u64::try_from(position).unwrap_or(u64::MAX);
        let wanted = segments.iter().map(|(segment, start, end)| Wanted {
            start: unsigned(*start),
            end: unsigned(*end),
            name: &self.parsed.segments[*segment].name,
        });
        wanted.collect()
    }

    fn missing_text(&mut self, body: usize, segments: usize) {
        let position = self.parsed.bodies[body].source;
        let source = &self.parsed.sources[position];
        let problem = Problem::MissingSourceText {
            element: plain(source.element),
            guid: self.parsed.guids.value(source.guid),
            count: segments.into(),
        };
        self.warnings.push(Some(of_source(position)), problem);
    }

    fn place(
        &mut self,
        body: usize,
        segments: &[(usize, i64, i64)],
        counting: Counting,
        proven: bool,
    ) {
        let parsed = self.parsed;
        let Some(text) = self.text(&parsed.bodies[body]) else {
            return self.place_unread(segments);
        };
        let located = locate(&text, &self.wanted(segments), counting);
        let mut search = None;
        let mut misplaced = 0_usize;
        for ((position, ..), located) in segments.iter().zip(located) {
            let segment = &self.parsed.segments[*position];
            let Some(located) = located else {
                self.outside(segment, "outside");
                continue;
            };
            self.found[*position].span = Some(located.span);
            if !proven {
                continue;
            }
            if fit(&segment.name, located.text) == 0
                && self.is_misplaced(&segment.name, &text, &mut search)
            {
                misplaced += 1;
                continue;
            }
            self.found[*position].quote = self.quote(located.text, *position);
        }
        if misplaced > 0 || !proven {
            self.unfitting(body, segments.len(), misplaced);
        }
    }

    /// Positions in a text that is not there can still be compared.
    fn place_unread(&mut self, segments: &[(usize, i64, i64)]) {
        for (position, start, end) in segments {
            let positions = u64::try_from(*start).ok().zip(u64::try_from(*end).ok());
            let ordered = positions.filter(|(start, end)| start <= end);
            self.found[*position].span = ordered;
        }
    }

    /// Whether a name that does not fit at its place stands elsewhere in the
    /// text. What is left unsearched counts as misplaced: no quote is better
    /// than a wrong one.
    fn is_misplaced(&mut self, name: &str, text: &str, search: &mut Option<String>) -> bool {
        if name.is_empty() {
            return false;
        }
        let text = search.get_or_insert_with(|| collapsed(text).collect());
        self.searched = self.searched.saturating_add(text.len());
        self.searched > MOST_SEARCHED || stands_elsewhere(name, text)
    }

    fn unfitting(&mut self, body: usize, segments: usize, misplaced: usize) {
        let position = self.parsed.bodies[body].source;
        let source = &self.parsed.sources[position];
        let problem = Problem::PositionsDoNotFit {
            element: plain(source.element),
            guid: self.parsed.guids.value(source.guid),
            misplaced: misplaced.into(),
            count: segments.into(),
        };
        self.warnings.push(Some(of_source(position)), problem);
    }

    /// A segment's text as a quote, within bounds.
    fn quote(&mut self, text: &str, segment: usize) -> Option<String> {
        let uses = self.uses[segment];
        let quote = clean(text);
        if uses == 0 || quote.is_empty() || quote.chars().nth(LONGEST_QUOTE).is_some() {
            return None;
        }
        let bytes = quote.len().saturating_mul(uses);
        if self.quoted.saturating_add(bytes) > MOST_QUOTED {
            self.warnings.push(None, Problem::TooManyQuotes);
            return None;
        }
        self.quoted += bytes;
        Some(quote.into_owned())
    }

    /// Segments of a PDF that bring their own text.
    fn own_texts(&mut self) {
        let parsed = self.parsed;
        for (position, segment) in parsed.segments.iter().enumerate() {
            let Some(own) = segment.own else { continue };
            if self.found[position].quote.is_none()
                && let Some(text) = self.text(&parsed.bodies[own])
            {
                self.found[position].quote = self.quote(&text, position);
            }
        }
    }
}

/// Whether ways of counting differ in this text.
fn matters(text: &str) -> bool {
    text.contains(['\n', '\r']) || text.chars().any(|character| character.len_utf16() > 1)
}

/// Characters, a line break being one.
fn length(text: &str) -> u64 {
    (text.chars().count() - text.matches("\r\n").count()) as u64
}

/// UTF-8 or UTF-16 by its mark, else UTF-8 where it is valid, else
/// Windows-1252.
fn decode(bytes: Vec<u8>) -> String {
    if let Some((encoding, skip)) = Encoding::for_bom(&bytes) {
        let rest = bytes.get(skip..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0.into_owned();
    }
    String::from_utf8(bytes)
        .unwrap_or_else(|error| WINDOWS_1252.decode(error.as_bytes()).0.into_owned())
}
