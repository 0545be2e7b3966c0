//! The one way in which a catalog file is written, so that a diff shows what changed and nothing else.
//!
//! Records by id, keys in declared order, two-space indent, absent values left out, one final newline.

use super::document::Document;
use super::tree;

/// The canonical text of a document.
///
/// # Panics
/// Never: records hold nothing that JSON cannot express.
pub fn to_text(document: &Document) -> String {
    let mut sorted = document.clone();
    sorted.licenses.sort_by(|a, b| a.id.cmp(&b.id));
    sorted.bases.sort_by(|a, b| a.id.cmp(&b.id));
    sorted.benchmarks.sort_by(|a, b| a.id.cmp(&b.id));
    sorted.datasets.sort_by(|a, b| a.id.cmp(&b.id));
    sorted.entries.sort_by(|a, b| a.id.cmp(&b.id));
    let mut text = serde_json::to_string_pretty(&tree::of(&sorted)).expect("a JSON value prints");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load::parse;

    #[test]
    fn records_are_sorted_and_absent_values_left_out() {
        let text = r#"{"entries":[{"kind":"model","id":"b","name":"B","aliases":[]},{"id":"a","name":"A","kind":"model"}],"schema_version":1}"#;
        let written = to_text(&parse(text, "x").unwrap());
        assert!(written.find("\"a\"").unwrap() < written.find("\"b\"").unwrap());
        assert!(!written.contains("aliases") && !written.contains("null"));
        assert!(written.ends_with("}\n"));
    }

    #[test]
    fn writing_twice_changes_nothing() {
        let text = r#"{"schema_version":1,"entries":[{"id":"a","name":"A","kind":"model","results":[{"variant":"v","benchmark":"b","metric":"accuracy","value":70.2,"evaluator":"authors","source":"s"}]}]}"#;
        let once = to_text(&parse(text, "x").unwrap());
        assert_eq!(once, to_text(&parse(&once, "x").unwrap()));
    }
}
