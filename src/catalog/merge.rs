//! Taking the records of a fragment into a catalog. What the two say differently is a conflict, and a conflict is
//! never resolved here.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use super::document::{Document, SECTIONS};
use super::tree;

/// Two different values for one field.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Conflict {
    /// The list that the record is in.
    pub section: &'static str,
    /// Identifier of the record.
    pub record: String,
    /// Path of the field within the record.
    pub field: String,
    /// What the catalog says.
    pub ours: Value,
    /// What the fragment says.
    pub theirs: Value,
    /// The fragment.
    pub fragment: String,
}

/// A document with fragments taken in, and what stood in the way.
#[derive(Debug)]
pub struct Merged {
    /// The document; where there are conflicts, with our side of each.
    pub document: Document,
    /// The conflicts.
    pub conflicts: Vec<Conflict>,
}

/// Takes fragments into a document, one after the other. New records and new fields are added, lists are united,
/// the newer revision stays.
///
/// # Panics
/// Never: fields of records are only added or kept.
pub fn merge(document: &Document, fragments: &[(String, Document)]) -> Merged {
    let mut ours = tree::of(document);
    let mut conflicts = Vec::new();
    for (name, fragment) in fragments {
        let theirs = tree::of(fragment);
        if let Value::Object(top) = &mut ours {
            for section in SECTIONS {
                take_section(top, section, tree::section(&theirs, section), name, &mut conflicts);
            }
            let newer = theirs
                .get("revision")
                .filter(|date| date.as_str() > top.get("revision").and_then(Value::as_str));
            if let Some(date) = newer {
                top.insert("revision".into(), date.clone());
            }
        }
    }
    let document = serde_json::from_value(ours).expect("united records are records");
    Merged { document, conflicts }
}

fn take_section(
    top: &mut Map<String, Value>,
    section: &'static str,
    theirs: &[Value],
    fragment: &str,
    conflicts: &mut Vec<Conflict>,
) {
    let Value::Array(ours) = top.entry(section).or_insert_with(|| Value::Array(Vec::new())) else { return };
    for record in theirs {
        let id = tree::id(record).unwrap_or_default();
        match ours.iter_mut().find(|known| tree::id(known) == Some(id)) {
            None => ours.push(record.clone()),
            Some(known) => Walk { section, record: id, fragment, conflicts }.take("", known, record),
        }
    }
}

struct Walk<'a> {
    section: &'static str,
    record: &'a str,
    fragment: &'a str,
    conflicts: &'a mut Vec<Conflict>,
}

impl Walk<'_> {
    fn take(&mut self, path: &str, ours: &mut Value, theirs: &Value) {
        if ours == theirs {
            return;
        }
        match (ours, theirs) {
            (Value::Object(ours), Value::Object(theirs)) => {
                for (key, value) in theirs {
                    match ours.get_mut(key) {
                        Some(known) => self.take(&tree::join(path, key), known, value),
                        None => {
                            ours.insert(key.clone(), value.clone());
                        }
                    }
                }
            }
            (Value::Array(ours), Value::Array(theirs)) => {
                for item in theirs {
                    let id = tree::id(item);
                    match ours.iter().position(|known| id.is_some() && tree::id(known) == id) {
                        Some(known) => {
                            self.take(&tree::join(path, id.unwrap_or_default()), &mut ours[known], item);
                        }
                        None if ours.contains(item) => {}
                        None => ours.push(item.clone()),
                    }
                }
            }
            (ours, theirs) => self.conflicts.push(Conflict {
                section: self.section,
                record: self.record.to_owned(),
                field: path.to_owned(),
                ours: ours.clone(),
                theirs: theirs.clone(),
                fragment: self.fragment.to_owned(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load::parse;

    fn document(entries: &str) -> Document {
        parse(&format!(r#"{{"schema_version":1,"revision":"2026-01-01","entries":[{entries}]}}"#), "x")
            .unwrap()
    }

    const OURS: &str = r#"{"id":"a","name":"A","kind":"model","languages":["en"],"variants":[{"id":"a-1","name":"A1","source":"s"}]}"#;

    #[test]
    fn new_records_fields_and_items_are_taken_in() {
        let theirs = document(
            r#"{"id":"a","name":"A","kind":"model","released":"2024","languages":["fr"],"variants":[{"id":"a-1","name":"A1","source":"s","parameters":7},{"id":"a-2","name":"A2","source":"s"}]},{"id":"b","name":"B","kind":"model"}"#,
        );
        let merged = merge(&document(OURS), &[("f".into(), theirs)]);
        assert!(merged.conflicts.is_empty());
        let first = &merged.document.entries[0];
        assert_eq!(*first.languages, ["en", "fr"]);
        assert_eq!((first.variants.len(), first.variants[0].parameters), (2, Some(7)));
        assert_eq!(merged.document.entries[1].id, "b");
    }

    #[test]
    fn a_different_value_is_a_conflict_and_ours_stays() {
        let theirs = document(&OURS.replace("\"A1\"", "\"B1\""));
        let merged = merge(&document(OURS), &[("f".into(), theirs)]);
        assert_eq!(merged.conflicts.len(), 1);
        assert_eq!(merged.conflicts[0].field, "variants.a-1.name");
        assert_eq!(merged.document.entries[0].variants[0].name, "A1");
    }

    #[test]
    fn merging_twice_changes_nothing() {
        let once = merge(&document(""), &[("f".into(), document(OURS))]).document;
        let twice = merge(&once, &[("f".into(), document(OURS))]);
        assert_eq!(once, twice.document);
        assert!(twice.conflicts.is_empty());
    }
}
