//! JSON: one document, or one result a line. Characters that could steer a terminal are written as escapes,
//! which read back as the same text.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};
use serde_json::{Serializer, Value};

use super::sanitize::is_dangerous;
use crate::view::Answer;
use crate::view::answer::Results;

/// Writes the document of an answer.
pub fn document(answer: &Answer<'_>, out: &mut impl Write) -> io::Result<()> {
    pretty(&answer.document(), out)
}

/// Writes the bare results, one a line.
pub fn lines(answer: &Answer<'_>, out: &mut impl Write) -> io::Result<()> {
    match &answer.content.results() {
        Results::Records(results) => each(results, out),
        Results::Details(results) => each(results, out),
        Results::Findings(results) => each(results, out),
        Results::Layers(results) => each(results, out),
        Results::Differences(results) => each(results, out),
        Results::Conflicts(results) => each(results, out),
        Results::Verdicts(results) => each(results, out),
        Results::Licenses(results) => each(results, out),
        Results::Compared(results) => each(results, out),
        Results::Ranked(rows) => each(rows, out),
        Results::Settings(settings) => each(settings, out),
        Results::Fits(results) => each(results, out),
        Results::Tallies(results) => each(results, out),
        Results::Pairs(results) => each(results, out),
        Results::Coverage(results) => each(results, out),
        Results::Lineages(results) => each(results, out),
        Results::Rules(results) => each(results, out),
    }
}

/// The document of an answer, for whoever reads it right here.
pub fn bytes(answer: &Answer<'_>) -> io::Result<Vec<u8>> {
    Ok(serde_json::to_vec(&answer.document())?)
}

/// The bare results as values.
pub fn results(answer: &Answer<'_>) -> io::Result<Vec<Value>> {
    match serde_json::to_value(answer.content.results())? {
        Value::Array(results) => Ok(results),
        one => Ok(vec![one]),
    }
}

/// Writes a value as an indented document.
pub fn pretty(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, Safe(PrettyFormatter::new())))?;
    writeln!(out)
}

/// Writes a value on one line.
pub fn line(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, Safe(CompactFormatter)))?;
    writeln!(out)
}

fn each<T: Serialize>(results: &[T], out: &mut impl Write) -> io::Result<()> {
    results.iter().try_for_each(|result| line(result, out))
}

/// A formatter that leaves layout to another one and escapes what could steer a terminal.
struct Safe<F>(F);

macro_rules! delegate {
    ($($name:ident($($arg:ident: $type:ty),*)),+ $(,)?) => {
        $(fn $name<W: ?Sized + Write>(&mut self, writer: &mut W $(, $arg: $type)*) -> io::Result<()> {
            self.0.$name(writer $(, $arg)*)
        })+
    };
}

impl<F: Formatter> Formatter for Safe<F> {
    delegate! {
        begin_array(), end_array(), begin_array_value(first: bool), end_array_value(),
        begin_object(), end_object(), begin_object_key(first: bool), end_object_key(),
        begin_object_value(), end_object_value(),
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(position) = rest.find(is_dangerous) {
            let (before, from) = rest.split_at(position);
            writer.write_all(before.as_bytes())?;
            let Some(c) = from.chars().next() else { break };
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().try_for_each(|unit| write!(writer, "\\u{unit:04x}"))?;
            rest = &from[c.len_utf8()..];
        }
        writer.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn what_could_steer_a_terminal_is_escaped_and_reads_back() {
        let text = "a\u{9b}31m\u{202e}\u{e0001}é\u{1b}";
        let mut out = Vec::new();
        line(&text, &mut out).unwrap();
        let written = String::from_utf8(out).unwrap();
        assert_eq!(written.trim_end(), r#""a\u009b31m\u202e\udb40\udc01é\u001b""#);
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }
}
