//! `--template`: a Jinja template that is rendered once per result, over the fields of the JSON record.
//!
//! A template sees its record and nothing else: it can read no file, no variable and no other template.

use std::io::Write;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value as JinjaValue, escape_formatter};
use serde_json::Value;

use super::Failed;
use super::sanitize::lines;
use crate::error::{Error, ErrorKind, Excerpt};

/// What stands for a value that is not known, as in tables.
const UNKNOWN: &str = "?";
/// The name of the template in messages of the engine.
const NAME: &str = "--template";

/// Writes each result through the template; a result of which nothing is left gets no line.
pub fn write(source: &str, results: &[Value], out: &mut impl Write) -> Result<(), Failed> {
    let mut environment = Environment::new();
    environment.set_debug(true);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_formatter(|output, state, value| {
        let unknown = JinjaValue::from(UNKNOWN);
        escape_formatter(output, state, if value.is_none() { &unknown } else { value })
    });
    let template =
        environment.template_from_named_str(NAME, source).map_err(|error| explain(&error, source, None))?;
    for result in results {
        let rendered =
            template.render(Serde(result)).map_err(|error| explain(&error, source, Some(result)))?;
        let rendered = lines(&rendered);
        if !rendered.is_empty() {
            // The engine has taken off the line break at the end of a template, as Jinja does.
            writeln!(out, "{rendered}")?;
        }
    }
    Ok(())
}

/// Says which line is wrong and why; of a result, also what it has.
fn explain(error: &minijinja::Error, source: &str, result: Option<&Value>) -> Error {
    let reason = error.detail().map_or_else(|| error.kind().to_string(), ToString::to_string);
    let line = error.line().map_or(String::new(), |line| format!(", line {line}"));
    let mut told = Error::new(ErrorKind::Usage, format!("{NAME}{line}: {reason}"));
    if let Some(range) = error.range().filter(|range| source.get(range.clone()).is_some()) {
        told = told.at(Excerpt::new(source, range));
    }
    let undefined = error.kind() == minijinja::ErrorKind::UndefinedError;
    match result.and_then(Value::as_object).filter(|_| undefined) {
        Some(fields) => {
            let names: Vec<&str> = fields.keys().map(String::as_str).collect();
            told.hint(format!("this result has {}", names.join(", ")))
                .hint("a part of what is unknown does not exist: {{ citation.year if citation }}")
        }
        None => told,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rendered(source: &str, result: &Value) -> Result<String, Error> {
        let mut out = Vec::new();
        match write(source, std::slice::from_ref(result), &mut out) {
            Ok(()) => Ok(String::from_utf8(out).unwrap()),
            Err(Failed::Error(error)) => Err(error),
            Err(Failed::Write(error)) => panic!("{error}"),
        }
    }

    #[test]
    fn values_are_written_as_they_are_and_unknown_as_a_question_mark() {
        let result = json!({"a": "<b> & 'c'", "n": null, "l": [1, 2], "s": 61.5});
        assert_eq!(
            rendered("{{ a }} {{ n }} {{ l | join(', ') }} {{ s }}", &result).unwrap(),
            "<b> & 'c' ? 1, 2 61.5\n"
        );
        assert_eq!(rendered("{% if n %}x{% endif %}", &result).unwrap(), "");
        assert_eq!(
            rendered("{{ a }}\u{1b}[31m\n", &json!({"a": "\u{202e}"})).unwrap(),
            "\\u{202e}\\u{1b}[31m\n"
        );
    }

    #[test]
    fn a_name_that_is_not_there_is_an_error_with_the_names_that_are() {
        let error = rendered("{{ id }}\n{{ nmae }}", &json!({"id": "x", "name": "y"})).unwrap_err();
        assert!(
            error.message.starts_with("--template, line 2: ") && error.message.contains("nmae"),
            "{error}"
        );
        assert!(error.hints[0].contains("id, name"), "{:?}", error.hints);
        assert_eq!(&error.excerpt.unwrap().text[12..16], "nmae");
    }

    #[test]
    fn a_template_reaches_nothing_outside_its_record() {
        for source in ["{% include '/etc/passwd' %}", "{% import 'x' as y %}", "{{ env('HOME') }}"] {
            assert!(rendered(source, &json!({})).is_err(), "{source}");
        }
    }

    #[test]
    fn a_deep_template_is_an_error() {
        let deep = format!("{{{{ {}1{} }}}}", "(".repeat(10_000), ")".repeat(10_000));
        assert!(rendered(&deep, &json!({})).is_err());
    }
}
