//! YAML: the document of the JSON output. Texts that another reader could take for a number, a date or a yes are quoted;
//! characters that could steer a terminal are written as escapes.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;
use serde_saphyr::{DoubleQuoted, SerializerOptions};

use super::sanitize::{is_dangerous, plain};

/// Writes a value as a YAML document.
pub fn document(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    let value = serde_json::to_value(value)?;
    let mut text = String::new();
    let mut options = SerializerOptions::default();
    options.prefer_block_scalars = false;
    serde_saphyr::to_fmt_writer_with_options(&mut text, &Safe(&value), options).map_err(io::Error::other)?;
    // What is left stands in double quotes, where an escape reads back as the same text.
    for c in text.chars() {
        match u32::from(c) {
            _ if c == '\n' || !is_dangerous(c) => write!(out, "{c}")?,
            code @ 0..=0xFFFF => write!(out, "\\u{code:04X}")?,
            code => write!(out, "\\U{code:08X}")?,
        }
    }
    Ok(())
}

/// A value in which every text that needs an escape is in double quotes.
struct Safe<'a>(&'a Value);

impl Serialize for Safe<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::String(text) if text.contains(is_dangerous) => DoubleQuoted(text).serialize(serializer),
            Value::Array(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(&Safe(item)))?;
                list.end()
            }
            Value::Object(items) => {
                let mut map = serializer.serialize_map(Some(items.len()))?;
                // Keys cannot be told to be quoted.
                items.iter().try_for_each(|(key, item)| map.serialize_entry(&plain(key), &Safe(item)))?;
                map.end()
            }
            other => other.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yaml(value: &Value) -> String {
        let mut out = Vec::new();
        document(value, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn texts_that_look_like_something_else_are_quoted() {
        for text in [
            "no",
            "Yes",
            "null",
            "~",
            "1e3",
            "0x1f",
            "1_000",
            "12:30:45",
            "2024-02-29",
            "2024",
            "",
            " x",
            "a: b",
            "# c",
            "- d",
            "*e",
            "%f",
        ] {
            let written = yaml(&serde_json::json!({ "x": text }));
            assert!(written.starts_with("x: \"") || written.starts_with("x: '"), "{written}");
        }
        assert_eq!(
            yaml(&serde_json::json!({"x": null, "w": 1, "z": 61.5, "a": []})),
            "x: null\nw: 1\nz: 61.5\na: []\n"
        );
    }

    #[test]
    fn what_could_steer_a_terminal_is_escaped() {
        let written =
            yaml(&serde_json::json!({"a\u{202e}b": "c\u{202e}d\u{1b}\u{e0001}e\n", "f": ["g\u{200b}"]}));
        assert!(!written.contains(|c| c != '\n' && is_dangerous(c)), "{written:?}");
        assert!(written.contains("c\\u202Ed\\e\\U000E0001e\\n") && written.contains("g\\u200B"), "{written}");
    }
}
