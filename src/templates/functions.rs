//! The functions that templates call, and what a document collects as it is
//! filled.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::{Kwargs, Object, Rest, Value};
use minijinja::{Environment, Error, State};
use typst::foundations::Bytes;

use super::DocumentFiles;
use super::attachments::{Attachment, attachment_views};
use super::basis::{basis, basis_key};
use super::claims::{claim, require};
use super::environment::{context_object, misuse};
use super::markup::{in_code, in_markup};
use super::sources::{Drawing, Drawings};
use super::views::Views;
use crate::analysis::FigureKey;
use crate::charts::{self, Chart, ChartRequest, PHONE_WIDTH, TEXT_WIDTH, WIDE_WIDTH};
use crate::diagnostic::{Problem, nearest, quoted};
use crate::model::{Scope, Status};
use crate::project::{Pictures, STAND_IN};
use crate::wording::ShownFigures;

/// Files that one document draws on as it is rendered.
#[derive(Debug, Default)]
pub(super) struct Collector {
    pub(super) files: Mutex<DocumentFiles>,
    pub(super) drawings: Mutex<Drawings>,
    pub(super) shown: ShownFigures,
    /// What it can carry, and whether its template asked.
    pub(super) attachments: &'static [Attachment],
    pub(super) carries: AtomicBool,
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

/// How charts are drawn.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    /// Their colour.
    pub(super) accent: String,
    /// Whether they are drawn for narrow screens as well.
    pub(super) for_web: bool,
}

/// Adds the functions to an environment.
pub(super) fn add_functions(
    env: &mut Environment<'static>,
    views: &Views,
    drawn: Drawn,
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
    let of = views.clone();
    env.add_function(
        "chart",
        move |state: &State<'_, '_>, name: &str, options: Kwargs| {
            chart(state, &of, &drawn, name, &options)
        },
    );
    let pictures = pictures.clone();
    env.add_function("image", move |state: &State<'_, '_>, path: &str| {
        image(state, &pictures, path)
    });
}

/// `{{ image("bilder/kvarn.jpg") }}`: the picture's path in the document.
fn image(state: &State<'_, '_>, pictures: &Pictures, path: &str) -> Result<String, Error> {
    let contents = pictures.get(path);
    let contents =
        contents.ok_or_else(|| misuse(Problem::UnknownPicture { path: quoted(path) }))?;
    let ending = match path.rsplit_once('.') {
        _ if contents.as_slice() == STAND_IN => "svg",
        Some((_, ending)) => ending,
        None => "png",
    };
    let collector = context_object::<Collector>(state, "document")?;
    Ok(collector.add("images", &ending.to_lowercase(), contents.clone()))
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
        Err(problem) => Err(misuse(problem)),
    }
}

/// `{{ chart("indicator-overview", lab=lab.id, wide=true) }}`. Every sheet of it stands under the
/// same id, `chart-indicator-overview-boden`, by which the theme tells its numbers.
fn chart(
    state: &State<'_, '_>,
    views: &Views,
    how: &Drawn,
    name: &str,
    options: &Kwargs,
) -> Result<Value, Error> {
    let lab: Option<String> = options.get("lab")?;
    let wide: Option<bool> = options.get("wide")?;
    options.assert_all_used()?;
    let id = match &lab {
        None => format!("chart-{name}"),
        Some(lab) => format!("chart-{name}-{lab}"),
    };
    let scope = match lab {
        None => Scope::All,
        Some(id) => {
            let ids = views.publication.labs().iter();
            let no_lab = || Problem::UnknownLab {
                lab: quoted(&id),
                near: nearest(&id, ids.map(|lab| lab.id.value.as_str())),
            };
            let mut labs = views.publication.labs().iter();
            let lab = labs.position(|lab| lab.id.value.eq_ignore_ascii_case(&id));
            Scope::Lab(lab.ok_or_else(|| misuse(no_lab()))?.into())
        }
    };
    let wide = wide.unwrap_or(true);
    let collector = context_object::<Collector>(state, "document")?;
    let noted = ShownFigures::default();
    let draw = |width: f64, noted: &ShownFigures| {
        let request = ChartRequest {
            scope,
            width,
            accent: &how.accent,
            noted,
        };
        charts::draw_chart(name, &views.publication, &views.catalogue, &request).map_err(misuse)
    };
    let drawn = draw(if wide { WIDE_WIDTH } else { TEXT_WIDTH }, &noted)?;
    if drawn.is_empty() {
        // Nothing is shown, and so no figure of it needs a basis.
        return Ok(Value::from_safe_string(String::new()));
    }
    let figures = noted.keys();
    let mut made_up = false;
    for key in &figures {
        let figure = views.publication.shown(*key);
        made_up |= figure.is_some_and(|figure| figure.status == Status::Example);
        collector.shown.note(*key);
    }
    let mut narrow = if how.for_web {
        draw(PHONE_WIDTH, &ShownFigures::default())?
    } else {
        Vec::new()
    };
    // One that comes in other parts cannot stand in for each of them.
    if narrow.len() != drawn.len() {
        narrow.clear();
    }
    let mut narrow = narrow.into_iter();
    let key = basis_key(&in_document(views, state)?);
    let last = drawn.len().saturating_sub(1);
    let calls = drawn.into_iter().enumerate().map(|(position, mut chart)| {
        // What signs mean is said once, under the last part.
        if position != last {
            chart.notes.clear();
        }
        let (basis, figures) = match position == last {
            true => (key.as_str(), figures.clone()),
            false => ("none", Vec::new()),
        };
        let narrow = narrow.next().map(|chart| chart.svg);
        chart_call(
            &collector,
            chart,
            &id,
            (wide, made_up),
            basis,
            (narrow, figures),
        )
    });
    let calls: Vec<String> = calls.collect();
    Ok(Value::from_safe_string(calls.join("\n")))
}

fn chart_call(
    collector: &Collector,
    chart: Chart,
    id: &str,
    (wide, made_up): (bool, bool),
    basis: &str,
    (narrow, figures): (Option<String>, Vec<FigureKey>),
) -> String {
    let path = collector.add("charts", "svg", Bytes::from_string(chart.svg));
    let notes = chart.notes.join(" ");
    let notes = if notes.is_empty() {
        "none".to_owned()
    } else {
        format!("[{}]", in_markup(&notes))
    };
    let call = format!(
        "#chart({}, alt: {}, heading: [{}], scope: [{}], notes: {notes}, wide: {wide}, made-up: {made_up}, id: {}, basis: {basis})",
        in_code(&path),
        in_code(&chart.alt),
        in_markup(&chart.heading),
        in_markup(&chart.scope),
        in_code(id),
    );
    let drawing = Drawing {
        heading: chart.heading,
        alt: chart.alt,
        narrow,
        figures,
    };
    let drawings = collector.drawings.lock();
    let mut drawings = drawings.unwrap_or_else(PoisonError::into_inner);
    drawings.insert(path.trim_start_matches('/').to_owned(), drawing);
    call
}
