//! Fills templates: for a lab, a focus area or the programme.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::Value;
use minijinja::{Environment, context};

use super::attachments::attachments_of;
use super::claims::unknown_problem;
use super::environment::{Templates, environment};
use super::functions::{Collector, Drawn, add_functions};
use super::syntax::{template_error, template_path};
use super::typed::{PrintedFigures, prose_of, strings_in_tags, typed_numbers};
use super::unknown::figure_asked_for;
use super::views::Views;
use super::{MAIN, Sources, Subject};
use crate::analysis::FigureKey;
use crate::diagnostic::{Diagnostics, Place, place_in_text};
use crate::disclosure::Publication;
use crate::model::{LabIx, Language, Scope, Status};
use crate::project::{EvidenceRule, Pictures, Project, Theme, ThemePicture, shipped_templates};
use crate::wording::{Catalogue, ShownFigures, format};

/// The template of the page that leads to the others.
pub const INDEX: &str = "web/index.typ.j2";

/// A document as the page that leads to all of them tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexEntry {
    /// Its title.
    pub title: String,
    /// The lab it is about, where it is about one.
    pub lab: Option<LabIx>,
    /// Its web page, from the index.
    pub page: String,
    /// Its PDF, from the index.
    pub pdf: String,
    /// How many pages the PDF has.
    pub pages: usize,
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
    /// What the people of the programme speak.
    pub spoken: Language,
    /// Colours and pictures.
    pub theme: Theme,
    /// When evidence is strong.
    pub evidence: EvidenceRule,
}

/// Fills templates.
pub struct Renderer {
    env: Environment<'static>,
    templates: Arc<Templates>,
    views: Views,
    report: Report,
    pictures: Arc<Pictures>,
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
            spoken: manifest.language,
            theme: manifest.theme.clone(),
            evidence: manifest.evidence,
        };
        let templates = Arc::new(project.templates.clone());
        let catalogue = Arc::new(Catalogue::of_edition(manifest));
        let views = Views {
            publication,
            catalogue: catalogue.clone(),
            shown: ShownFigures::default(),
        };
        let mut env = environment(templates.clone(), catalogue);
        let pictures = Arc::new(pictures);
        let drawn = Drawn {
            accent: report.theme.accent.clone(),
            for_web: manifest.web,
        };
        add_functions(&mut env, &views, drawn, &pictures);
        Self {
            env,
            templates,
            views,
            report,
            pictures,
        }
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
        self.render(template, subject, context! {})
    }

    /// Fills the template of the page that leads to the others.
    ///
    /// # Errors
    /// What is wrong in the template, at its line.
    pub fn render_index(
        &self,
        entries: &[IndexEntry],
        results: &str,
    ) -> Result<Sources, Diagnostics> {
        let entries: Vec<Value> = entries.iter().map(entry_view).collect();
        let of_index = context! { entries, results };
        self.render(INDEX, Subject::Programme, of_index)
    }

    fn render(
        &self,
        template: &str,
        subject: Subject,
        more: Value,
    ) -> Result<Sources, Diagnostics> {
        let collector = Arc::new(Collector {
            attachments: attachments_of(subject, &self.views.publication),
            ..Collector::default()
        });
        let context = self.context(subject, collector.clone());
        let context = context! { ..more, ..context };
        let rendered = self
            .env
            .get_template(template)
            .and_then(|template| template.render_with_spans(context))
            .map_err(|error| {
                let mut told = template_error(&self.templates, &error);
                if let Some(key) = figure_asked_for(&error) {
                    told.problem = unknown_problem(&self.views, key);
                }
                Diagnostics::from(told)
            })?;
        let files = taken(&collector.files);
        let drawings = taken(&collector.drawings);
        collector.shown.close_part();
        let sources = Sources {
            files,
            drawings,
            parts: collector.shown.parts(),
            attachments: if collector.carries.load(Ordering::Relaxed) {
                collector.attachments
            } else {
                &[]
            },
            ..Sources::new(rendered)
        };
        sources.checked(&self.templates)
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
        let prose = prose_of(sources.markup(), sources.filled.written());
        for number in typed_numbers(&prose) {
            let own = self
                .template_at(sources, number.range.start)
                .is_some_and(|name| !self.is_shipped(name));
            let typed = &sources.markup()[number.range.clone()];
            if own && let Some(problem) = printed.problem(&number, typed, subject.scope(), true) {
                let place = self.template_place(sources, number.range.start);
                diagnostics.push(problem.warning_at(place));
            }
        }
        diagnostics.and(self.check_strings(sources, printed))
    }

    /// Those in strings within the tags of the templates that wrote a document,
    /// which may be written in any part of it, or about any lab.
    fn check_strings(&self, sources: &Sources, printed: &PrintedFigures<'_>) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        let wrote: BTreeSet<String> = sources.written_by().map(|(name, _)| name).collect();
        let own = wrote.iter().filter(|name| !self.is_shipped(name));
        let own = own.filter_map(|name| Some((name, self.templates.get(name)?)));
        for (name, template) in own {
            for string in strings_in_tags(template) {
                let text = &template[string.clone()];
                for number in typed_numbers(text) {
                    let typed = &text[number.range.clone()];
                    if let Some(problem) = printed.problem(&number, typed, Scope::All, true) {
                        let at = string.start + number.range.start;
                        let place = place_in_text(&template_path(name), template, at);
                        diagnostics.push(problem.warning_at(place));
                    }
                }
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
        sources.span_at(at).map(|(span, _)| span.name())
    }

    /// The place that a message about a document leads to: the line of the
    /// template that wrote the markup at this byte, or the theme's own line.
    pub fn place_of(&self, sources: &Sources, at: Option<(&str, usize)>, template: &str) -> Place {
        match at {
            Some((MAIN, at)) => self.template_place(sources, at),
            Some((path, at)) => match self.templates.get(path) {
                Some(text) => place_in_text(&template_path(path), text, at),
                None => Place::File(path.to_owned()),
            },
            None => Place::File(template_path(template)),
        }
    }

    /// The template line that wrote what stands at `at` in the markup.
    fn template_place(&self, sources: &Sources, at: usize) -> Place {
        sources.template_place(&self.templates, at)
    }

    fn context(&self, subject: Subject, collector: Arc<Collector>) -> Value {
        let views = &Views {
            shown: collector.shown.clone(),
            ..self.views.clone()
        };
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
            report => self.report_view(views, scope),
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
            backgrounds => views.backgrounds(),
            survey_rounds => views.survey_rounds(Scope::All),
            codes => views.codes(Scope::All),
            codebook => views.codebook(),
            coders => views.coders(),
            saturation => views.saturation(),
            quotes_by_hand => views.quotes_by_hand(),
            activities => views.activities(Scope::All),
            diary => views.figure(FigureKey::Diary { scope: Scope::All }),
            interviews => views.figure(FigureKey::Interview { scope: Scope::All }),
            success_factors => views.success_factors(),
            conclusions => views.conclusions(),
            recommendations => views.recommendations(),
            organisations => views.organisations(),
            organisations_as => views.organisations_as(),
            targets => views.targets(),
            period => views.period(),
        }
    }

    /// What every document says of the report.
    fn report_view(&self, views: &Views, scope: Scope) -> Value {
        let language = views.catalogue.language();
        context! {
            title => self.report.title.clone(),
            subtitle => self.report.subtitle.clone(),
            date => format::date(self.report.date, language),
            language => language.code(),
            quotes_in => (self.report.spoken != language).then(|| self.report.spoken.code()),
            draft => self.report.draft,
            accent => self.report.theme.accent.clone(),
            cover => self.report.theme.cover.as_ref().map(theme_picture),
            logos => self.report.theme.logos.iter().map(theme_picture).collect::<Vec<Value>>(),
            pictures => self.report.theme.own.iter().map(|own| (own.file.clone(), theme_picture(own))).collect::<BTreeMap<String, Value>>(),
            evidence => context! {
                strong_interviews => self.report.evidence.strong.0,
                strong_labs => self.report.evidence.strong.1,
                moderate_interviews => self.report.evidence.moderate.0,
                moderate_labs => self.report.evidence.moderate.1,
            },
            threshold => views.publication.threshold(),
            made_up => views.publication.weakest_status(scope) == Status::Example,
            withheld_count => views.publication.withheld_count(scope),
            figure_count => views.publication.figure_count(scope),
            range_sign => (views.publication.range_count(scope) > 0).then(|| {
                let most = views.publication.threshold().saturating_sub(1).max(2);
                format::span(1, most)
            }),
            files => views.publication.source_files_of(scope).into_iter().map(ToOwned::to_owned).collect::<Vec<String>>(),
            has_published => views.publication.has_published(scope),
        }
    }

    /// The words of the documents.
    pub fn catalogue(&self) -> &Catalogue {
        &self.views.catalogue
    }

    /// The pictures that were read.
    pub fn pictures(&self) -> &Pictures {
        &self.pictures
    }
}

/// What a document has collected.
fn taken<T: Default>(collected: &Mutex<T>) -> T {
    std::mem::take(&mut *collected.lock().unwrap_or_else(PoisonError::into_inner))
}

/// A document as the index's template sees it.
fn entry_view(entry: &IndexEntry) -> Value {
    let lab = entry.lab.map(|lab| lab.at() + 1);
    context! {
        title => entry.title.clone(),
        lab => lab,
        page => entry.page.clone(),
        pdf => entry.pdf.clone(),
        pages => entry.pages,
    }
}

/// A picture of the theme as templates see it, like one of a lab.
fn theme_picture(picture: &ThemePicture) -> Value {
    context! { path => picture.file.clone(), alt => picture.alt.clone() }
}
