//! One document: a template filled for a lab, a focus area or the programme.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::{Kwargs, Object, Rest, Value};
use minijinja::{Environment, Error, ErrorKind, OutputSpan, OutputSpanKind, State, context};
use typst::foundations::Bytes;

use super::attachments::{Attachment, attachment_views, attachments_of};
use super::basis::{basis, basis_key};
use super::claims::{claim, require};
use super::environment::{Misuse, Templates, context_object, environment, misuse, misuse_of};
use super::markup::{self, Filled, in_code, in_markup};
use super::typed::{PrintedFigures, prose_of, typed_numbers};
use super::views::Views;
use super::{Catalogue, Part, ShownFigures, format};
use crate::analysis::FigureKey;
use crate::analysis::evidence::EvidenceRule;
use crate::charts::{self, Chart, ChartRequest};
use crate::diagnostic::{
    Diagnostic, Diagnostics, Place, Problem, did_you_mean, place_in_text, quote,
};
use crate::disclosure::Publication;
use crate::ingest::manifest::{DocumentEntry, Theme, ThemePicture};
use crate::ingest::project::{Project, shipped_templates};
use crate::model::{LabIx, Scope, Status};
use crate::typeset::{DocumentFiles, Located};

/// What a document is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The programme.
    Programme,
    /// One lab.
    Lab(LabIx),
    /// One focus area, by its position.
    FocusArea(usize),
}

impl Subject {
    /// The lab it is about, or all of them.
    pub fn scope(self) -> Scope {
        match self {
            Self::Lab(lab) => Scope::Lab(lab),
            Self::Programme | Self::FocusArea(_) => Scope::All,
        }
    }
}

/// What every document of a build says alike.
#[derive(Debug, Clone)]
pub struct Report {
    /// Title of the programme.
    pub title: String,
    /// A line under the title.
    pub subtitle: Option<String>,
    /// The reports' date.
    pub date: chrono::NaiveDate,
    /// Whether every page is marked as a draft.
    pub draft: bool,
    /// Colours and pictures.
    pub theme: Theme,
    /// When evidence is strong.
    pub evidence: EvidenceRule,
}

/// Pictures of the project by path, read before rendering starts.
pub type Pictures = BTreeMap<String, Bytes>;

/// Fills templates.
pub struct Renderer {
    env: Environment<'static>,
    templates: Arc<Templates>,
    views: Views,
    report: Report,
    pictures: Arc<Pictures>,
}

/// A filled document, ready to be typeset.
#[derive(Debug)]
pub struct Sources {
    filled: Filled,
    spans: Vec<OutputSpan>,
    /// Charts and pictures by virtual path.
    pub files: DocumentFiles,
    /// The figures it shows, part by part; the last part has no number in it
    /// where nothing came to tell of it.
    pub parts: Vec<Part>,
    /// The results files that it carries, which [`Self::files`] needs yet.
    pub attachments: &'static [Attachment],
}

impl Sources {
    /// The Typst markup.
    pub fn markup(&self) -> &str {
        &self.filled.markup
    }
}

/// Files that one document draws on as it is rendered.
#[derive(Debug, Default)]
struct Collector {
    files: Mutex<DocumentFiles>,
    shown: ShownFigures,
    /// What it can carry, and whether its template asked.
    attachments: &'static [Attachment],
    carries: AtomicBool,
}

impl Object for Collector {}

impl Collector {
    fn add(&self, folder: &str, ending: &str, contents: Bytes) -> String {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let number = files.keys().filter(|path| path.starts_with(folder)).count() + 1;
        let path = format!("{folder}/{number}.{ending}");
        files.insert(path.clone(), contents);
        format!("/{path}")
    }
}

impl Renderer {
    /// A renderer of a project's templates over what may be published.
    pub fn of_project(
        project: &Project,
        publication: Arc<Publication>,
        pictures: Pictures,
    ) -> Self {
        let manifest = &project.manifest;
        let report = Report {
            title: manifest.title.clone(),
            subtitle: manifest.subtitle.clone(),
            date: project.date,
            draft: manifest.draft,
            theme: manifest.theme.clone(),
            evidence: manifest.evidence,
        };
        let templates = Arc::new(project.templates.clone());
        let catalogue = Arc::new(Catalogue::new(manifest.edition));
        let views = Views {
            publication,
            catalogue: catalogue.clone(),
            shown: ShownFigures::default(),
        };
        let mut env = environment(templates.clone(), catalogue);
        let pictures = Arc::new(pictures);
        add_functions(&mut env, &views, &report, &pictures);
        Self {
            env,
            templates,
            views,
            report,
            pictures,
        }
    }

    /// Checks that every template parses and none holds our own marks.
    /// The documents' templates must exist.
    pub fn check_templates(&self, documents: &[DocumentEntry]) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        for (name, text) in self.templates.iter() {
            if markup::holds_marks(text) {
                let problem = Problem::new("reserved-character", "the template holds a character that the program keeps for itself (U+FDD0 or U+FDD1)")
                    .help("remove it");
                diagnostics.push(problem.error_at(Place::File(template_path(name))));
            }
            if name.ends_with(".j2")
                && let Err(error) = self.env.get_template(name)
            {
                diagnostics.push(self.template_error(&error));
            }
        }
        for DocumentEntry {
            template: name,
            place,
            ..
        } in documents
        {
            if !self.templates.contains_key(name) {
                let known = self
                    .templates
                    .keys()
                    .map(String::as_str)
                    .filter(|name| name.ends_with(".j2"));
                let problem = Problem::new(
                    "unknown-template",
                    format!("there is no template {}", quote(name)),
                )
                .maybe_help(did_you_mean(name, known));
                diagnostics.push(problem.error_at(place.clone()));
            }
        }
        diagnostics
    }

    /// Fills `template` for `subject`.
    ///
    /// # Errors
    /// What is wrong in the template, at its line.
    pub fn render_document(
        &self,
        template: &str,
        subject: Subject,
    ) -> Result<Sources, Diagnostics> {
        let collector = Arc::new(Collector {
            attachments: attachments_of(subject, &self.views.publication),
            ..Collector::default()
        });
        let context = self.context(subject, collector.clone());
        let rendered = self
            .env
            .get_template(template)
            .and_then(|template| template.render_with_spans(context))
            .map_err(|error| Diagnostics::from(self.template_error(&error)))?;
        let (marked, spans) = rendered;
        let files = std::mem::take(
            &mut *collector
                .files
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        );
        collector.shown.close_part();
        let sources = Sources {
            filled: Filled::new(&marked),
            spans,
            files,
            parts: collector.shown.parts(),
            attachments: if collector.carries.load(Ordering::Relaxed) {
                collector.attachments
            } else {
                &[]
            },
        };
        let mut diagnostics = Diagnostics::new();
        for at in sources.filled.breakouts() {
            let problem = Problem::new("unsafe-value", "a value is written here where it would not be plain text")
                .help("write values in text, {{ value }}, or as an argument in code, {{ value|str }}; not in comments, raw text, mathematics or inside quotes");
            diagnostics.push(problem.error_at(self.template_place(&sources, at)));
        }
        if diagnostics.has_errors() {
            Err(diagnostics)
        } else {
            Ok(sources)
        }
    }

    /// Warnings at the numbers in a project's own templates that also are a
    /// figure's value.
    pub fn check_typed(
        &self,
        sources: &Sources,
        subject: Subject,
        printed: &PrintedFigures<'_>,
    ) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        let prose = prose_of(sources.markup());
        for number in typed_numbers(&prose) {
            let own = self
                .template_at(sources, number.range.start)
                .is_some_and(|name| !self.is_shipped(name));
            let typed = &sources.markup()[number.range.clone()];
            let help = |id: &str| {
                format!("write {{{{ figure(\"{id}\") }}}} instead, so that it follows the data")
            };
            if own && let Some(problem) = printed.problem(&number, typed, subject.scope(), help) {
                let place = self.template_place(sources, number.range.start);
                diagnostics.push(problem.warning_at(place));
            }
        }
        diagnostics
    }

    /// Whether a template is as it came with the program.
    fn is_shipped(&self, name: &str) -> bool {
        let shipped = shipped_templates().iter().find(|(path, _)| *path == name);
        shipped.is_some_and(|(_, text)| self.templates.get(name).is_some_and(|own| own == text))
    }

    /// The template that wrote what stands at `at` in the markup.
    fn template_at<'s>(&self, sources: &'s Sources, at: usize) -> Option<&'s str> {
        span_at(sources, at).map(|(span, _)| span.name())
    }

    /// A message of Typst as a diagnostic at the nearest template line.
    pub fn typst_diagnostic(
        &self,
        sources: &Sources,
        located: &Located,
        template: &str,
    ) -> Diagnostic {
        let place = match &located.at {
            Some((path, range)) if path == crate::typeset::world::MAIN => {
                self.template_place(sources, range.start)
            }
            Some((path, range)) => match self.templates.get(path) {
                Some(text) => place_in_text(&template_path(path), text, range.start),
                None => Place::File(path.to_owned()),
            },
            None => Place::File(template_path(template)),
        };
        Problem::new("typst", located.message.replace('\n', " "))
            .maybe_help(located.hint.clone())
            .error_at(place)
    }

    /// The template line that wrote what stands at `at` in the markup.
    fn template_place(&self, sources: &Sources, at: usize) -> Place {
        let Some((span, marked)) = span_at(sources, at) else {
            return Place::Project;
        };
        let Some(text) = self.templates.get(span.name()) else {
            return Place::File(template_path(span.name()));
        };
        // Text of the template maps one to one; the value of an expression is
        // where the expression is.
        let within = match span.kind() {
            OutputSpanKind::Raw => marked - span.output_range().start,
            _ => 0,
        };
        place_in_text(
            &template_path(span.name()),
            text,
            span.source_range().start + within,
        )
    }

    fn template_error(&self, error: &Error) -> Diagnostic {
        let mut innermost = error;
        while let Some(source) =
            std::error::Error::source(innermost).and_then(|source| source.downcast_ref::<Error>())
        {
            innermost = source;
        }
        let name = innermost.name().or(error.name()).unwrap_or_default();
        let message = match innermost.detail() {
            Some(detail) => format!("{}: {detail}", innermost.kind()),
            None => innermost.kind().to_string(),
        };
        let text = self.templates.get(name).map_or("", String::as_str);
        let place = match (innermost.range(), innermost.line()) {
            (Some(range), _) => place_in_text(&template_path(name), text, range.start),
            (None, Some(line)) => Place::Line {
                file: template_path(name),
                line: u32::try_from(line).unwrap_or(u32::MAX),
                column: 0,
                snippet: text
                    .lines()
                    .nth(line.saturating_sub(1))
                    .map(ToOwned::to_owned),
            },
            (None, None) => Place::File(template_path(name)),
        };
        let own = std::error::Error::source(innermost).and_then(|source| source.downcast_ref());
        if let Some(Misuse(problem)) = own {
            return problem.clone().error_at(place);
        }
        let help = match innermost.kind() {
            ErrorKind::UndefinedError => Some("check the spelling; docs/templates.md lists what templates see".to_owned()),
            ErrorKind::SyntaxError => Some("values stand in {{ … }}, and {% if %} and {% for %} are closed by {% endif %} and {% endfor %}".to_owned()),
            _ => None,
        };
        Problem::new("template", message)
            .maybe_help(help)
            .error_at(place)
    }

    fn context(&self, subject: Subject, collector: Arc<Collector>) -> Value {
        let views = &Views {
            shown: collector.shown.clone(),
            ..self.views.clone()
        };
        let language = views.catalogue.language();
        let scope = subject.scope();
        let lab = match subject {
            Subject::Lab(lab) => views.lab(lab),
            _ => Value::from(()),
        };
        let focus_area = match subject {
            Subject::FocusArea(position) => views.focus_area(position),
            _ => Value::from(()),
        };
        let areas = 0..views.publication.focus_areas().len();
        let focus_areas: Vec<Value> = areas.map(|position| views.focus_area(position)).collect();
        context! {
            document => Value::from_dyn_object(collector),
            report => context! {
                title => self.report.title.clone(),
                subtitle => self.report.subtitle.clone(),
                date => format::date(self.report.date, language),
                language => language.code(),
                draft => self.report.draft,
                accent => self.report.theme.accent.clone(),
                cover => self.report.theme.cover.as_ref().map(theme_picture),
                logos => self.report.theme.logos.iter().map(theme_picture).collect::<Vec<Value>>(),
                evidence => context! {
                    strong_interviews => self.report.evidence.strong.0,
                    strong_labs => self.report.evidence.strong.1,
                    moderate_interviews => self.report.evidence.moderate.0,
                    moderate_labs => self.report.evidence.moderate.1,
                },
                threshold => views.publication.threshold(),
                made_up => views.publication.weakest_status(scope) == Status::Example,
                withheld_count => views.publication.withheld_count(scope),
                files => views.publication.source_files().into_iter().map(ToOwned::to_owned).collect::<Vec<String>>(),
                has_published => views.publication.has_published(scope),
            },
            programme => views.programme(),
            labs => views.labs(),
            lab => lab,
            focus_area => focus_area,
            focus_areas => focus_areas,
            indicators => views.indicators(Scope::All),
            results => views.results(None),
            texts => views.texts(None),
            methods => views.methods(None),
            transfers => views.transfers(),
            films => views.films(None),
            items => views.survey_items(Scope::All),
            survey_rounds => views.survey_rounds(Scope::All),
            codes => views.codes(Scope::All),
            codebook => views.codebook(),
            coders => views.coders(),
            saturation => views.saturation(),
            activities => views.activities(Scope::All),
            diary => views.figure(FigureKey::Diary { scope: Scope::All }),
            interviews => views.figure(FigureKey::Interview { scope: Scope::All }),
            success_factors => views.success_factors(),
            conclusions => views.conclusions(),
            recommendations => views.recommendations(),
            organisations => views.organisations(),
        }
    }

    /// The pictures that were read.
    pub fn pictures(&self) -> &Pictures {
        &self.pictures
    }
}

/// A picture of the theme as templates see it, like one of a lab.
fn theme_picture(picture: &ThemePicture) -> Value {
    context! { path => picture.file.clone(), alt => picture.alt.clone() }
}

/// The part of a template that wrote what stands at `at` in the markup, and
/// that position among the marks.
fn span_at(sources: &Sources, at: usize) -> Option<(&OutputSpan, usize)> {
    let marked = sources.filled.marked_position(at);
    let next = sources
        .spans
        .partition_point(|span| span.output_range().start <= marked);
    let span = sources.spans.get(next.checked_sub(1)?)?;
    Some((span, marked))
}

fn template_path(name: &str) -> String {
    format!("{}/{name}", crate::ingest::project::TEMPLATES)
}

fn add_functions(
    env: &mut Environment<'static>,
    views: &Views,
    report: &Report,
    pictures: &Arc<Pictures>,
) {
    let of = views.clone();
    env.add_function("figure", move |state: &State<'_, '_>, id: &str| {
        figure_by_id(&in_document(&of, state)?, id)
    });
    let of = views.clone();
    env.add_function("basis", move |state: &State<'_, '_>| {
        Ok::<_, Error>(basis(&in_document(&of, state)?))
    });
    let of = views.clone();
    env.add_function("basis_key", move |state: &State<'_, '_>| {
        let key = basis_key(&in_document(&of, state)?);
        Ok::<_, Error>(Value::from_safe_string(key))
    });
    let catalogue = views.catalogue.clone();
    env.add_function("attachments", move |state: &State<'_, '_>| {
        let collector = context_object::<Collector>(state, "document")?;
        collector.carries.store(true, Ordering::Relaxed);
        let views = attachment_views(collector.attachments, &catalogue);
        Ok::<_, Error>(views)
    });
    let of = views.clone();
    env.add_function(
        "claim",
        move |state: &State<'_, '_>, figure: &Value, says: &str| {
            claim(&in_document(&of, state)?, figure, says)
        },
    );
    let of = views.clone();
    env.add_function(
        "require",
        move |state: &State<'_, '_>, condition: &Value, says: &str, figures: Rest<Value>| {
            require(&in_document(&of, state)?, condition, says, figures)
        },
    );
    let (of, accent) = (views.clone(), report.theme.accent.clone());
    env.add_function(
        "chart",
        move |state: &State<'_, '_>, name: &str, options: Kwargs| {
            chart(state, &of, &accent, name, &options)
        },
    );
    let pictures = pictures.clone();
    env.add_function("image", move |state: &State<'_, '_>, path: &str| {
        let contents = pictures
            .get(path)
            .ok_or_else(|| misuse(format!("there is no picture {}", quote(path))))?;
        let ending = path
            .rsplit_once('.')
            .map_or("png", |(_, ending)| ending)
            .to_lowercase();
        Ok::<_, Error>(context_object::<Collector>(state, "document")?.add(
            "images",
            &ending,
            contents.clone(),
        ))
    });
}

/// The views of the document that is being filled.
fn in_document(views: &Views, state: &State<'_, '_>) -> Result<Views, Error> {
    let collector = context_object::<Collector>(state, "document")?;
    Ok(Views {
        shown: collector.shown.clone(),
        ..views.clone()
    })
}

/// `{{ figure("indicator/jobb/boden/actual") }}`.
fn figure_by_id(views: &Views, id: &str) -> Result<Value, Error> {
    match views.publication.parse_key(id) {
        Ok(key) => Ok(views.figure(key)),
        Err(problem) => Err(misuse_of(problem)),
    }
}

/// `{{ chart("indicator-overview", lab=lab.id, wide=true) }}`.
fn chart(
    state: &State<'_, '_>,
    views: &Views,
    accent: &str,
    name: &str,
    options: &Kwargs,
) -> Result<Value, Error> {
    let lab: Option<String> = options.get("lab")?;
    let wide: Option<bool> = options.get("wide")?;
    options.assert_all_used()?;
    let scope = match lab {
        None => Scope::All,
        Some(id) => {
            let mut labs = views.publication.labs().iter();
            let lab = labs.position(|lab| lab.id.value.eq_ignore_ascii_case(&id));
            Scope::Lab(
                lab.ok_or_else(|| misuse(format!("there is no lab {}", quote(&id))))?
                    .into(),
            )
        }
    };
    let wide = wide.unwrap_or(true);
    let collector = context_object::<Collector>(state, "document")?;
    let request = ChartRequest {
        scope,
        wide,
        accent,
        noted: &collector.shown,
    };
    let drawn = charts::draw_chart(name, &views.publication, &views.catalogue, &request).map_err(
        |problem| {
            misuse(match problem.help {
                Some(help) => format!("{}; {help}", problem.message),
                None => problem.message,
            })
        },
    )?;
    let key = basis_key(&in_document(views, state)?);
    let last = drawn.len().saturating_sub(1);
    let calls = drawn.iter().enumerate().map(|(position, chart)| {
        let basis = if position == last { &key } else { "none" };
        chart_call(&collector, chart, wide, basis)
    });
    let calls: Vec<String> = calls.collect();
    Ok(Value::from_safe_string(calls.join("\n")))
}

fn chart_call(collector: &Collector, chart: &Chart, wide: bool, basis: &str) -> String {
    let path = collector.add("charts", "svg", Bytes::from_string(chart.svg.clone()));
    let notes = chart.notes.join(" ");
    let notes = if notes.is_empty() {
        "none".to_owned()
    } else {
        format!("[{}]", in_markup(&notes))
    };
    format!(
        "#chart({}, alt: {}, heading: [{}], scope: [{}], notes: {notes}, wide: {wide}, basis: {basis})",
        in_code(&path),
        in_code(&chart.alt),
        in_markup(&chart.heading),
        in_markup(&chart.scope),
    )
}
