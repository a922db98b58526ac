//! The template engine: strict, with its own escaping, and no way around it.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Object, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior};

use super::markup;
use super::views::said::{changed, is_made_up, said};
use crate::diagnostic::{Problem, quoted};
use crate::model::Language;
use crate::model::decimal::sensible_decimals;
use crate::wording::format;
use crate::wording::{Argument, Catalogue};

/// Template sources by their path under `report-templates/`.
pub type Templates = BTreeMap<String, String>;

/// A string that writes itself as a literal in code, `"…"`.
#[derive(Debug)]
struct CodeString(String);

impl Object for CodeString {
    fn render(self: &Arc<Self>, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// An environment with the filters and functions that need no data.
pub fn environment(templates: Arc<Templates>, catalogue: Arc<Catalogue>) -> Environment<'static> {
    let mut env = Environment::new();
    env.set_debug(false);
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build();
    // Only clashing delimiters can fail to build, and none are set.
    env.set_syntax(syntax.unwrap_or_default());
    env.set_auto_escape_callback(|_| AutoEscape::Custom("typst".into()));
    env.set_formatter(|out, _, value| Ok(out.write_str(&written(value)?)?));
    env.set_loader(move |name| Ok(templates.get(name).cloned()));
    // Nothing may bypass the formatter.
    env.remove_filter("safe");
    env.remove_filter("escape");
    env.remove_filter("e");
    add_filters(&mut env, catalogue.language());
    env.add_function("t", move |key: &str, arguments: Kwargs| {
        translate(&catalogue, key, &arguments)
    });
    env
}

/// What a value becomes in the markup.
fn written(value: &Value) -> Result<String, Error> {
    if value.is_safe() {
        return Ok(value.to_string());
    }
    if let Some(code) = value.downcast_object_ref::<CodeString>() {
        return Ok(markup::in_code(&code.0));
    }
    match value.kind() {
        ValueKind::Undefined => Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::None => Err(Error::new(
            ErrorKind::InvalidOperation,
            "this value is missing in the data; ask for it first with {% if … %}",
        )),
        ValueKind::Seq | ValueKind::Iterable | ValueKind::Map => Err(Error::new(
            ErrorKind::InvalidOperation,
            "a list or a record cannot be written; write one of its parts, or use the filter `list`",
        )),
        _ if is_made_up(value) => Ok(markup::made_up(&value.to_string())),
        _ => Ok(markup::in_markup(&value.to_string())),
    }
}

fn add_filters(env: &mut Environment<'static>, language: Language) {
    env.add_filter("str", |value: &Value| match value.kind() {
        ValueKind::None | ValueKind::Undefined => Err(Error::new(
            ErrorKind::InvalidOperation,
            "this value is missing in the data; ask for it first with {% if … %}",
        )),
        _ => Ok(Value::from_object(CodeString(value.to_string()))),
    });
    env.add_filter("number", move |value: f64, decimals: Option<usize>| {
        let decimals = decimals.unwrap_or_else(|| sensible_decimals(value, 1));
        format::number(value, decimals, language)
    });
    env.add_filter("percent", move |value: f64, decimals: Option<usize>| {
        format::percent(value, decimals.unwrap_or(0), language)
    });
    env.add_filter("word", move |value: u64| {
        format::number_word(value, language)
    });
    env.add_filter("sentence", |text: &Value| {
        changed(text, format::sentence_case)
    });
    env.add_filter("list", move |items: Vec<Value>| {
        let made_up = items.iter().any(is_made_up);
        let items: Vec<String> = items.iter().map(ToString::to_string).collect();
        said(format::list(&items, language), made_up)
    });
    // Sequences that filters give can be asked for their length.
    env.add_filter("list_of", |items: Vec<Value>| items);
    env.add_filter("quoted", move |text: &Value| {
        changed(text, |text| format::quoted(text, language))
    });
    env.add_filter("cited", move |text: &Value| {
        changed(text, |text| format::cited(text, language))
    });
    env.add_filter("paragraphs", |text: &Value| {
        let (whole, made_up) = (text.to_string(), is_made_up(text));
        let blocks = whole.split("\n\n").map(str::trim);
        let blocks = blocks.filter(|block| !block.is_empty());
        blocks
            .map(|block| said(block, made_up))
            .collect::<Vec<Value>>()
    });
    env.add_filter("plural", |count: u64, one: &str, many: &str| {
        if count == 1 {
            one.to_owned()
        } else {
            many.to_owned()
        }
    });
}

/// A message of the catalogue with its arguments: made up where one of them is.
fn translate(catalogue: &Catalogue, key: &str, arguments: &Kwargs) -> Result<Value, Error> {
    let names: Vec<&str> = arguments.args().collect();
    let mut texts: Vec<(&str, Value)> = Vec::with_capacity(names.len());
    for name in names {
        texts.push((name, arguments.get::<Value>(name)?));
    }
    let mut strings = Vec::with_capacity(texts.len());
    for (name, value) in &texts {
        if value.is_none() || value.is_undefined() {
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                format!("the argument `{name}` of the message `{key}` is missing in the data"),
            ));
        }
        strings.push(value.to_string());
    }
    let filled: Vec<(&str, Argument<'_>)> = texts
        .iter()
        .zip(&strings)
        .map(|((name, value), text)| match u64::try_from(value.clone()) {
            Ok(number) if value.is_integer() => (*name, Argument::Number(number)),
            _ => (*name, Argument::Text(text)),
        })
        .collect();
    let text = catalogue.lookup(key, &filled).ok_or_else(|| {
        Error::new(
            ErrorKind::InvalidOperation,
            format!("the message `{key}` is not in the catalogue"),
        )
    })?;
    Ok(said(text, texts.iter().any(|(_, value)| is_made_up(value))))
}

/// What goes wrong in a function of ours, with its own id and help.
#[derive(Debug)]
pub struct Misuse(pub Problem);

impl std::fmt::Display for Misuse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.id())
    }
}

impl std::error::Error for Misuse {}

/// A problem as an error of the template, which keeps its id and help.
pub fn misuse(problem: Problem) -> Error {
    Error::new(ErrorKind::InvalidOperation, problem.id()).with_source(Misuse(problem))
}

/// A value that writes nothing.
pub fn nothing() -> Value {
    Value::from_safe_string(String::new())
}

/// The object of type `T` that the document's context holds under `name`.
pub fn context_object<T>(state: &State<'_, '_>, name: &str) -> Result<Arc<T>, Error>
where
    T: Send + Sync + 'static,
{
    state
        .lookup(name)
        .and_then(|value| value.downcast_object::<T>())
        .ok_or_else(|| misuse(Problem::NotKnownHere { name: quoted(name) }))
}
