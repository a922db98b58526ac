//! Sources of a file, joined with the project's interviews.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::foreign::KnownLabs;
use super::super::super::foreign::Reason;
use super::super::super::foreign::codings::{Finder, Source, belongs};
use super::super::super::imports::ImportedCodings;
use super::super::super::rows::Reader;
use super::consent::{Consent, Consents};
use super::details::{Details, Said};
use super::joined::{Joined, Key};
use super::problems::Problems;
use crate::ingest::names::{Namer, slug, whole_name, without_ending};
use crate::model::programme::{Interview, Text};
use crate::model::schema::TableId;
use crate::model::{CodeIx, InterviewIx, LabIx, Programme};

/// What the codes of a file became.
type Codes = Vec<Option<CodeIx>>;
/// What the sources of a file became; `None` for what is no interview.
pub type Interviews = Vec<Option<InterviewIx>>;

/// What the sources of all files became.
pub struct Became {
    /// By file.
    pub interviews: Vec<Interviews>,
    /// What each file says of consent.
    pub consents: Vec<Consents>,
    /// Interviews in which only parts may be quoted: those that a file says so of.
    pub partly: BTreeSet<InterviewIx>,
}

/// Adds the sources of files in which something is coded. One that the
/// project's table has (its name is the id there) keeps what stands in the
/// table; one that an earlier file has under the same whole name is that one, coded
/// by others.
pub fn add_interviews(
    reader: &mut Reader<'_>,
    imports: &[ImportedCodings],
    codes: &[Codes],
    programme: &mut Programme,
) -> Became {
    let mut joiner = Joiner::new(programme);
    let files = || imports.iter().zip(codes);
    let of_files = files().map(|(import, codes)| {
        let sources = import.project.sources.as_slice();
        (sources, segments(import, codes))
    });
    let joined = Joined::of(of_files, &programme.interviews);
    let added = files().enumerate().map(|(file, (import, codes))| {
        let keys = joined.keys(file).iter().zip(segments(import, codes));
        joiner.add_file(reader, import, (&joined, keys), programme)
    });
    let (interviews, consents) = added.unzip();
    let partly = joiner.settle_consents(programme);
    Became {
        interviews,
        consents,
        partly,
    }
}

struct Joiner {
    labs: KnownLabs,
    /// Interviews by their whole names.
    known: BTreeMap<Key, InterviewIx>,
    /// What the files say of consent, by interview.
    consents: Vec<Consent>,
    /// Interviews of the project's own table.
    own: usize,
    namer: Namer,
}

impl Joiner {
    fn new(programme: &Programme) -> Self {
        let interviews = programme.interviews.iter().enumerate();
        let known = interviews.map(|(at, own)| ((whole_name(&own.id.value), 0), at.into()));
        Self {
            labs: KnownLabs::of(programme),
            known: known.collect(),
            consents: vec![Consent::Unsaid; programme.interviews.len()],
            own: programme.interviews.len(),
            namer: Namer::default(),
        }
    }

    /// Adds a file of which each source has a key and so many codings.
    fn add_file<'k>(
        &mut self,
        reader: &mut Reader<'_>,
        import: &ImportedCodings,
        (joined, keys): (&Joined, impl Iterator<Item = (&'k Option<Key>, usize)>),
        programme: &mut Programme,
    ) -> (Interviews, Consents) {
        let project = &import.project;
        let rules = import.mapping.lab.iter();
        let rules: Vec<Finder<'_>> = rules.map(|told| Finder::new(project, told)).collect();
        let details = Details::new(import);
        let mut problems = Problems::new(import, &rules, &self.labs);
        details.tell_missing(&mut problems);
        let mut became = Interviews::with_capacity(project.sources.len());
        for ((position, source), (key, segments)) in project.sources.iter().enumerate().zip(keys) {
            let Some(key) = key else {
                problems.uncoded += 1;
                became.push(None);
                continue;
            };
            let known = self.known.get(key).copied();
            let in_table = known.is_some_and(|known| known.at() < self.own);
            if joined.is_unclear(key) {
                problems.same_name(source, in_table);
                became.push(None);
                continue;
            }
            let told = known.map(|known| programme.interviews[known.at()].lab);
            let lab = match (belongs(source, &rules, &self.labs), told) {
                (Ok(lab), Some(told)) if told != LabIx::from(lab) => {
                    problems.other_lab(source, in_table);
                    None
                }
                (Ok(lab), _) => Some(lab.into()),
                (Err((Reason::NoLab, _)), Some(told)) => Some(told),
                (Err((why, value)), _) => {
                    problems.no_lab(why, value, source, segments);
                    None
                }
            };
            let interview = lab.and_then(|lab| {
                let said = details.of(position, source, &mut problems);
                let known = known.ok_or_else(|| {
                    let taken = |id: &str| reader.find(TableId::Interviews, id).is_some();
                    self.namer
                        .name(&slug(without_ending(&source.name)), "intervju", taken)
                });
                self.place(reader, import, (source, known), (lab, said), programme)
            });
            if let Some(interview) = interview {
                self.known.insert(key.clone(), interview);
            }
            became.push(interview);
        }
        problems.finish(reader);
        (became, details.into_consents())
    }

    /// Adds what a file says of an interview to it, or adds the interview.
    fn place(
        &mut self,
        reader: &mut Reader<'_>,
        import: &ImportedCodings,
        (source, known): (&Source, Result<InterviewIx, String>),
        (lab, said): (LabIx, Said),
        programme: &mut Programme,
    ) -> Option<InterviewIx> {
        let at = source.at.and_then(|at| import.cell(at))?;
        let text = |value: String| Text { value, at };
        let mut role = said.role.map(text);
        if let Some(role) = &mut role {
            reader.check_covered(role);
        }
        let language = said.language.map(text);
        let interview = match known {
            Ok(known) => {
                let own = &mut programme.interviews[known.at()];
                own.date = own.date.or(said.date);
                own.role = own.role.take().or(role);
                own.language = own.language.take().or(language);
                known
            }
            Err(id) => {
                let id = text(id);
                let position = reader.register(TableId::Interviews, &id)?;
                programme.interviews.push(Interview {
                    id,
                    lab,
                    date: said.date,
                    role,
                    language,
                    consent: false,
                    coders: Vec::new(),
                    status: import.status,
                    length: None,
                });
                self.consents.push(Consent::Unsaid);
                position.into()
            }
        };
        // Files of one interview hold one text; who has less of it cut it.
        let length = &mut programme.interviews[interview.at()].length;
        *length = (*length).max(source.length);
        let consent = &mut self.consents[interview.at()];
        *consent = match (*consent, said.consent) {
            (Consent::Unsaid, other) | (other, Consent::Unsaid) => other,
            (Consent::No, _) | (_, Consent::No) => Consent::No,
            (Consent::Parts, _) | (_, Consent::Parts) => Consent::Parts,
            (Consent::Yes, Consent::Yes) => Consent::Yes,
        };
        Some(interview)
    }

    /// The project's table decides for its own interviews; a file can take a
    /// consent back there, that of one participant too, and give one only to what the
    /// table does not have.
    ///
    /// Gives the interviews in which only parts may be quoted.
    fn settle_consents(&self, programme: &mut Programme) -> BTreeSet<InterviewIx> {
        let interviews = programme.interviews.iter_mut().enumerate();
        let mut partly = BTreeSet::new();
        for ((position, interview), said) in interviews.zip(&self.consents) {
            let added = position >= self.own;
            interview.consent = match said {
                Consent::No => false,
                Consent::Parts => added,
                Consent::Yes => interview.consent || added,
                Consent::Unsaid => interview.consent,
            };
            if added && *said == Consent::Parts {
                partly.insert(position.into());
            }
        }
        partly
    }
}

/// How many codings with a theme each source has.
fn segments(import: &ImportedCodings, codes: &Codes) -> Vec<usize> {
    let mut segments = vec![0; import.project.sources.len()];
    for coding in &import.project.codings {
        if codes[coding.code].is_some() {
            segments[coding.source] += 1;
        }
    }
    segments
}
