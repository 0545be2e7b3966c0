//! `--jq`: a jq filter over the JSON document, for machines without jq.
//!
//! A filter sees the document and nothing else: the definitions that would read variables, further input or modules,
//! or end the program, are not there.

mod compile;

use std::io::Write;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use jaq_core::data::JustLut;
use jaq_core::{Ctx, Vars};
use jaq_json::Val;
use serde_json::Value;

use super::sanitize::lines;
use super::{Failed, json};
use crate::error::{Error, ErrorKind, shortened};

/// Longer filters are refused: the depth of a filter takes room on the stack, and it is at most its length.
const LONGEST: usize = 16 * 1024;
/// Room for the deepest filter of that length, and for filters that call themselves.
const STACK: usize = 512 * 1024 * 1024;
/// How many outputs wait for being written.
const WAITING: usize = 64;

/// Writes each output of the filter: texts as they are, anything else as indented JSON.
pub fn write(code: &str, document: &[u8], out: &mut impl Write) -> Result<(), Failed> {
    if code.len() > LONGEST {
        let message = format!("--jq: the filter is longer than {LONGEST} bytes");
        return Err(Error::new(ErrorKind::Usage, message).hint("pipe --json into jq instead").into());
    }
    let (sender, receiver) = sync_channel(WAITING);
    thread::scope(|scope| {
        let filter = thread::Builder::new().stack_size(STACK);
        let thread = filter.spawn_scoped(scope, move || run(code, document, &sender))?;
        // When writing fails the receiver is dropped, and with nobody to send to the filter ends.
        let written = receiver.into_iter().try_for_each(|text: String| out.write_all(text.as_bytes()));
        let outcome = thread.join().unwrap_or_else(|_| Err(broken("the filter cannot be run")));
        written?;
        Ok(outcome?)
    })
}

/// Runs the filter until it ends, fails, or nobody listens.
fn run(code: &str, document: &[u8], outputs: &SyncSender<String>) -> Result<(), Error> {
    let filter = compile::filter(code)?;
    let input = jaq_json::read::parse_single(document).map_err(|error| broken(&error.to_string()))?;
    let context = Ctx::<JustLut<Val>>::new(&filter.lut, Vars::new([]));
    for output in filter.id.run((context, input)) {
        let output = output.map_err(|exception| match exception.get_err() {
            Ok(error) => broken(&error.to_string()),
            Err(_) => broken("the filter breaks off"),
        })?;
        if outputs.send(text(&output)).is_err() {
            break;
        }
    }
    Ok(())
}

fn broken(reason: &str) -> Error {
    Error::new(ErrorKind::Usage, format!("--jq: {}", shortened(reason)))
}

/// An output as it is written: a text as its lines, anything else as indented JSON.
fn text(output: &Val) -> String {
    match value(output) {
        Value::String(text) => lines(&text) + "\n",
        other => {
            let mut text = Vec::new();
            // Writing into memory cannot fail.
            let _ = json::pretty(&other, &mut text);
            String::from_utf8_lossy(&text).into_owned()
        }
    }
}

/// A value of the filter as JSON; what JSON does not have (endless numbers) is null, as in jq.
fn value(output: &Val) -> Value {
    let string = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    match output {
        Val::Null => Value::Null,
        Val::Bool(truth) => Value::Bool(*truth),
        Val::Num(number) => number.to_string().parse().map_or(Value::Null, Value::Number),
        Val::BStr(bytes) | Val::TStr(bytes) => Value::String(string(bytes)),
        Val::Arr(items) => items.iter().map(value).collect(),
        Val::Obj(items) => {
            let key = |key: &Val| match key {
                Val::BStr(bytes) | Val::TStr(bytes) => string(bytes),
                other => other.to_string(),
            };
            items.iter().map(|(name, item)| (key(name), value(item))).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filtered(code: &str) -> Result<String, Error> {
        let mut out = Vec::new();
        match write(code, br#"{"a": [1, 2.5, null, "x\ny\u202e"], "b": {"c": "d"}}"#, &mut out) {
            Ok(()) => Ok(String::from_utf8(out).unwrap()),
            Err(Failed::Error(error)) => Err(error),
            Err(Failed::Write(error)) => panic!("{error}"),
        }
    }

    #[test]
    fn texts_are_raw_and_the_rest_is_indented_json() {
        assert_eq!(filtered(".a[]").unwrap(), "1\n2.5\nnull\nx\ny\\u{202e}\n");
        assert_eq!(filtered(".b").unwrap(), "{\n  \"c\": \"d\"\n}\n");
        assert_eq!(filtered("[.a[:2] | add, length]").unwrap(), "[\n  3.5,\n  2\n]\n");
        assert_eq!(filtered(".b | to_entries[] | [.key, .value] | @tsv").unwrap(), "c\td\n");
        assert_eq!(filtered("empty").unwrap(), "");
        assert_eq!(filtered("nan, infinite").unwrap(), "null\nnull\n");
    }

    #[test]
    fn what_jq_defines_beyond_the_library_is_there() {
        for (code, expected) in [
            (r#"["a\"b", 1, null, true, "c,d"] | @csv"#, "\"a\"\"b\",1,,true,\"c,d\"\n"),
            (r#"["a\tb\\", null, 1.5] | @tsv"#, "a\\tb\\\\\t\t1.5\n"),
            (r"2 | IN(1, 2)", "true\n"),
            (r"IN(.a[]; 7, 8)", "false\n"),
            (r#"[{id: "x", n: 1}] | INDEX(.id) | .x.n"#, "1\n"),
            (r"[leaf_paths] | length", "4\n"),
        ] {
            assert_eq!(filtered(code).as_deref(), Ok(expected), "{code}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        for (code, reason, place) in [
            (".a[", "closing bracket", "["),
            (".a | ", "term", ""),
            (".a | nope", "`nope` is not defined", "nope"),
            ("$x", "variable", "$x"),
            ("map(1; 2)", "2 arguments", "map"),
            ("\"\\q\"", "escape", "q"),
        ] {
            let error = filtered(code).unwrap_err();
            assert!(error.message.contains(reason), "{code}: {error}");
            let excerpt = error.excerpt.unwrap();
            let marked: String =
                excerpt.text.chars().skip(excerpt.start).take(excerpt.end - excerpt.start).collect();
            assert_eq!(marked, place, "{code}");
        }
        assert!(filtered(".a.b").unwrap_err().message.contains("cannot index"));
    }

    #[test]
    fn a_filter_reaches_nothing_outside_the_document() {
        for code in [
            "env",
            "$ENV.HOME",
            "input",
            "[inputs]",
            "halt",
            "1 | halt_error",
            "debug",
            "stderr",
            "include \"x\"; 1",
            "import \"x\" as x; 1",
            "import \"x\" as $x; $x",
            "input_filename",
            "get_search_list",
        ] {
            assert!(filtered(code).is_err(), "{code}");
        }
    }

    #[test]
    fn deep_and_long_filters_end_with_an_error_or_a_result() {
        let depth = 8_000;
        for (open, close) in [("(", ")"), ("[", "]"), ("-", ""), ("1|", ""), ("\"\\(", ")\""), ("{a:", "}")] {
            let depth = depth / open.len().max(close.len());
            let _ = filtered(&format!("{}1{}", open.repeat(depth), close.repeat(depth)));
        }
        assert!(filtered(&" ".repeat(LONGEST + 1)).is_err());
    }
}
