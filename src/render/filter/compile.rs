//! A jq filter from its text; or what is wrong in it, and where.

use jaq_core::Compiler;
use jaq_core::compile::Undefined;
use jaq_core::data::JustLut;
use jaq_core::load::{self, Arena, File, Loader, lex, span};
use jaq_json::Val;

use super::broken;
use crate::error::{Error, Excerpt};

/// Definitions of jq that the library lacks.
const OWN: &str = include_str!("missing.jq");
/// Definitions of the library that reach beyond the document.
const OUTSIDE: [&str; 9] =
    ["env", "debug", "debug_empty", "halt", "halt_error", "input", "inputs", "stderr", "stderr_empty"];

type Filter = jaq_core::Filter<JustLut<Val>>;

/// The filter ready to run, or what is wrong in it and where.
pub(super) fn filter(code: &str) -> Result<Filter, Error> {
    let inside = |name: &str| !OUTSIDE.contains(&name);
    let own = load::parse(OWN, |parser| parser.defs()).unwrap_or_default();
    let definitions = jaq_core::defs().chain(jaq_std::defs()).chain(jaq_json::defs()).chain(own);
    let functions = jaq_core::funs().chain(jaq_std::funs()).chain(jaq_json::funs());
    let arena = Arena::default();
    let modules = Loader::new(definitions.filter(|definition| inside(definition.name)))
        .load(&arena, File { code, path: () })
        .map_err(|errors| {
            errors.into_iter().next().map_or_else(unreadable, |(file, error)| malformed(file.code, error))
        })?;
    Compiler::default().with_funs(functions.filter(|(name, ..)| inside(name))).compile(modules).map_err(
        |errors| {
            let first = errors.into_iter().next();
            let first = first.and_then(|(file, errors)| Some((file.code, errors.into_iter().next()?)));
            first.map_or_else(unreadable, |(code, (name, kind))| unknown(code, name, &kind))
        },
    )
}

fn unreadable() -> Error {
    broken("the filter cannot be read")
}

fn malformed(code: &str, error: load::Error<&str>) -> Error {
    let (found, reason) = match error {
        load::Error::Io(errors) => match errors.first() {
            Some((path, _)) => (*path, "a filter cannot load modules".to_owned()),
            None => return unreadable(),
        },
        load::Error::Lex(errors) => match errors.into_iter().next() {
            // What is never closed is shown where it opens.
            Some((lex::Expect::Delim(open), _)) => {
                (open, format!("{} expected", lex::Expect::Delim(open).as_str()))
            }
            Some((expected, found)) => (found, format!("{} expected", expected.as_str())),
            None => return unreadable(),
        },
        load::Error::Parse(errors) => match errors.into_iter().next() {
            Some((expected, found)) => (found, format!("{} expected", expected.as_str())),
            None => return unreadable(),
        },
    };
    let at = span(code, found);
    let place = if at.start == code.len() { " at the end" } else { "" };
    // Of an unfinished part all the rest is given; its first sign is the place.
    let end = code[at.start..].chars().next().map_or(at.start, |first| at.start + first.len_utf8());
    broken(&format!("{reason}{place}")).at(Excerpt::new(code, at.start..end.max(at.start)))
}

fn unknown(code: &str, name: &str, kind: &Undefined) -> Error {
    let error = match kind {
        Undefined::Filter(0) => broken(&format!("`{name}` is not defined")),
        Undefined::Filter(arity) => broken(&format!(
            "`{name}` is not defined for {arity} argument{}",
            if *arity == 1 { "" } else { "s" }
        )),
        kind => broken(&format!("the {} `{name}` is not defined", kind.as_str())),
    };
    let error = error.at(Excerpt::new(code, span(code, name)));
    if OUTSIDE.contains(&name) || name == "$ENV" {
        error.hint("a filter sees the JSON document and nothing else")
    } else {
        error
    }
}
