//! Reading a catalog file: lenient about words and keys, exact about where a mistake stands.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::document::{Document, SCHEMA_VERSION, SECTIONS};
use super::texts::Texts;
use crate::error::{Error, ErrorKind};

/// The catalog that is built into the program.
pub const EMBEDDED: &str = include_str!("../../catalog.json");

/// The same catalog in packed form, made by the build script.
const HEAD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.head"));
const TAIL: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.tail"));
/// Its texts, for searching.
const TEXTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.texts"));

/// What the built-in catalog is called wherever an origin is shown.
pub const EMBEDDED_NAME: &str = "embedded";

/// A file as read: its document, and the keys that this version does not know.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The typed content.
    pub document: Document,
    /// Paths of keys that were passed over, as `entries.3.colour`.
    pub unknown_keys: BTreeSet<String>,
}

/// The document that is built into the program.
///
/// # Errors
/// Never for a program as it was built and tested; `Input` if its catalog were broken.
pub fn embedded() -> Result<Document, Error> {
    Document::unpack(HEAD, TAIL).map_err(|error| broken(&error))
}

/// The texts of the document that is built into the program.
///
/// # Errors
/// As [`embedded`].
pub fn texts() -> Result<Texts<'static>, Error> {
    postcard::from_bytes(TEXTS).map_err(|error| broken(&error))
}

fn broken(error: &postcard::Error) -> Error {
    Error::new(ErrorKind::Input, format!("the {EMBEDDED_NAME} catalog is broken: {error}"))
}

/// Reads a document. `name` is what messages call the file. Unknown keys are passed over.
///
/// # Errors
/// `Input`, with line, column and record, when the text is no catalog of a version that this program reads.
pub fn parse(text: &str, name: &str) -> Result<Document, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match serde_json::from_str::<Document>(text) {
        Ok(document) if document.schema_version == SCHEMA_VERSION => Ok(document),
        Ok(document) => Err(unsupported(u64::from(document.schema_version), name)),
        Err(_) => Err(explain(text, name)),
    }
}

/// Reads a document and notes every key that this version does not know.
///
/// # Errors
/// As [`parse`].
pub fn parse_strictly(text: &str, name: &str) -> Result<Loaded, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let document = parse(text, name)?;
    let mut unknown_keys = BTreeSet::new();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let noted: Result<Document, _> = serde_ignored::deserialize(&mut deserializer, |path| {
        unknown_keys.insert(path.to_string().replace(".?", ""));
    });
    debug_assert!(noted.is_ok(), "the same text was read a moment ago");
    Ok(Loaded { document, unknown_keys })
}

/// Reads a file as UTF-8 text.
///
/// # Errors
/// `Input` when the file cannot be read or is not UTF-8.
pub fn read(path: &Path) -> Result<String, Error> {
    let shown = path.display();
    let bytes = std::fs::read(path).map_err(|error| {
        Error::new(ErrorKind::Input, format!("cannot read the catalog file {shown}: {error}"))
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..offset].split(|byte| *byte == b'\n').count();
        Error::new(ErrorKind::Input, format!("{shown}:{line}: not valid UTF-8 at byte {offset}"))
            .hint("save the file as UTF-8")
    })
}

fn unsupported(version: u64, name: &str) -> Error {
    let message = format!("{name}: schema version {version}, but this medllm reads version {SCHEMA_VERSION}");
    let error = Error::new(ErrorKind::Input, message);
    if version > u64::from(SCHEMA_VERSION) {
        error.hint("a newer medllm is needed for this file")
    } else {
        error.hint(format!(
            "set `\"schema_version\": {SCHEMA_VERSION}` once the file follows `medllm catalog schema`"
        ))
    }
}

/// Reads once more, slowly, to say where the mistake stands.
fn explain(text: &str, name: &str) -> Error {
    let raw: Option<Value> = serde_json::from_str(text).ok();
    if raw.as_ref().is_some_and(|raw| !raw.is_object()) {
        let error = Error::new(ErrorKind::Input, format!("{name}: a catalog file is one JSON object"));
        return error.hint("`medllm catalog schema` prints the form of a catalog file");
    }
    let version = raw.as_ref().and_then(|raw| raw.get("schema_version")).and_then(Value::as_u64);
    if let Some(version) = version.filter(|version| *version != u64::from(SCHEMA_VERSION)) {
        return unsupported(version, name);
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut deserializer, &mut track);
    let error = match Document::deserialize(tracked) {
        Err(error) => error,
        Ok(_) => match deserializer.end() {
            Err(error) => error,
            Ok(()) => return Error::new(ErrorKind::Input, format!("{name}: not a catalog")),
        },
    };
    let place = track.path().to_string();
    let record = raw.as_ref().and_then(|raw| record_id(raw, &place));
    let within = match record {
        Some(id) => format!(" in `{id}` ({place}):"),
        None if place == "." || place == "?" => String::new(),
        None => format!(" in {place}:"),
    };
    let full = error.to_string();
    let what = full.split(" at line ").next().unwrap_or(&full);
    let message = format!("{name}:{}:{}:{within} {what}", error.line(), error.column());
    Error::new(ErrorKind::Input, message).hint("`medllm catalog schema` prints the form of a catalog file")
}

/// The id of the record that a path such as `entries[3].variants[0]` lies in.
fn record_id(raw: &Value, place: &str) -> Option<String> {
    let (section, rest) = place.split_once('[')?;
    let position: usize = rest.split(']').next()?.parse().ok()?;
    SECTIONS.contains(&section).then_some(())?;
    raw.get(section)?.get(position)?.get("id")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::catalog::overlay::Layer;

    fn message(text: &str) -> String {
        parse(text, "my.json").unwrap_err().message
    }

    #[test]
    fn a_syntax_error_names_file_line_and_column() {
        assert!(
            message("{\n  \"schema_version\": 1,\n  oops\n}")
                .starts_with("my.json:3:3: key must be a string")
        );
    }

    #[test]
    fn a_wrong_type_names_the_record() {
        let text = r#"{"schema_version":1,"entries":[{"id":"demo","name":"Demo","kind":"model","variants":[{"id":"v","name":"v","parameters":"7B","source":"s"}]}]}"#;
        let message = message(text);
        assert!(message.contains("in `demo` (entries[0].variants[0].parameters)"), "{message}");
        assert!(message.contains("invalid type: string \"7B\""), "{message}");
    }

    #[test]
    fn a_future_version_is_named_even_when_nothing_else_fits() {
        assert!(message(r#"{"schema_version": 9, "things": []}"#).contains("schema version 9"));
        assert!(message(r#"{"schema_version": 9, "entries": {}}"#).contains("schema version 9"));
    }

    #[test]
    fn trailing_text_is_an_error() {
        assert!(message(r#"{"schema_version":1} x"#).contains("trailing characters"));
    }

    #[test]
    fn unknown_keys_and_words_load() {
        let text =
            r#"{"schema_version":1,"mood":1,"entries":[{"id":"a","name":"A","kind":"oracle","hue":2}]}"#;
        let loaded = parse_strictly(text, "x").unwrap();
        assert_eq!(loaded.document.entries[0].kind.to_string(), "oracle");
        let keys: Vec<&str> = loaded.unknown_keys.iter().map(String::as_str).collect();
        assert_eq!(keys, ["entries.0.hue", "mood"]);
    }

    #[test]
    fn the_packed_catalog_holds_what_the_text_holds() {
        assert!(embedded().unwrap() == parse(EMBEDDED, EMBEDDED_NAME).unwrap());
    }

    #[test]
    fn the_packed_texts_are_those_of_the_catalog() {
        let catalog = |document| Catalog::new(vec![Layer { origin: EMBEDDED_NAME.into(), document }]);
        let (read, packed) = (catalog(parse(EMBEDDED, EMBEDDED_NAME).unwrap()), catalog(embedded().unwrap()));
        assert!(texts().unwrap() == Texts::new(&read));
        assert!(packed.is_embedded() && !read.is_embedded());
    }
}
