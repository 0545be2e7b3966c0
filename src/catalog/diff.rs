//! What changed between two catalogs: records and fields, for a release note.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::document::{Document, SECTIONS};
use super::tree;

/// What happened to a record or a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// Only the new catalog has it.
    Added,
    /// Only the old catalog has it.
    Removed,
    /// Both have it, and they differ.
    Changed,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Difference {
    /// The list that the record is in: `entries`, `licenses` …
    pub section: &'static str,
    /// Identifier of the record.
    pub record: String,
    /// What happened.
    pub change: Change,
    /// Path of the field within the record; empty when the whole record was added or removed.
    pub field: String,
    /// The value in the old catalog.
    pub old: Option<Value>,
    /// The value in the new catalog.
    pub new: Option<Value>,
}

/// The differences between two documents, section by section, record by record.
pub fn diff(old: &Document, new: &Document) -> Vec<Difference> {
    let (old, new) = (tree::of(old), tree::of(new));
    let mut found = Vec::new();
    for section in SECTIONS {
        let (before, after) = (tree::section(&old, section), tree::section(&new, section));
        let same =
            |list: &'_ [Value], id: Option<&str>| list.iter().position(|record| tree::id(record) == id);
        for record in before {
            let id = tree::id(record);
            let mut walk = Walk { section, record: id.unwrap_or_default(), found: &mut found };
            match same(after, id) {
                Some(position) => walk.compare("", record, &after[position]),
                None => walk.add(Change::Removed, "", None, None),
            }
        }
        for record in after.iter().filter(|record| same(before, tree::id(record)).is_none()) {
            let mut walk = Walk { section, record: tree::id(record).unwrap_or_default(), found: &mut found };
            walk.add(Change::Added, "", None, None);
        }
    }
    found
}

struct Walk<'a> {
    section: &'static str,
    record: &'a str,
    found: &'a mut Vec<Difference>,
}

impl Walk<'_> {
    fn add(&mut self, change: Change, field: &str, old: Option<&Value>, new: Option<&Value>) {
        let (record, field) = (self.record.to_owned(), field.to_owned());
        let (old, new) = (old.cloned(), new.cloned());
        self.found.push(Difference { section: self.section, record, change, field, old, new });
    }

    fn compare(&mut self, path: &str, old: &Value, new: &Value) {
        match (old, new) {
            _ if old == new => {}
            (Value::Object(before), Value::Object(after)) => {
                for key in tree::keys(before, after) {
                    self.compare_optional(&tree::join(path, key), before.get(key), after.get(key));
                }
            }
            (Value::Array(before), Value::Array(after))
                if tree::is_keyed(before) && tree::is_keyed(after) =>
            {
                let with =
                    |list: &'_ [Value], id: &str| list.iter().position(|item| tree::id(item) == Some(id));
                for id in before.iter().filter_map(tree::id) {
                    let later = with(after, id).map(|position| &after[position]);
                    let earlier = with(before, id).map(|position| &before[position]);
                    self.compare_optional(&tree::join(path, id), earlier, later);
                }
                for item in after {
                    if let Some(id) = tree::id(item).filter(|id| with(before, id).is_none()) {
                        self.add(Change::Added, &tree::join(path, id), None, Some(item));
                    }
                }
            }
            (Value::Array(before), Value::Array(after)) => {
                for gone in before.iter().filter(|item| !after.contains(item)) {
                    self.add(Change::Removed, path, Some(gone), None);
                }
                for fresh in after.iter().filter(|item| !before.contains(item)) {
                    self.add(Change::Added, path, None, Some(fresh));
                }
            }
            _ => self.add(Change::Changed, path, Some(old), Some(new)),
        }
    }

    fn compare_optional(&mut self, path: &str, old: Option<&Value>, new: Option<&Value>) {
        match (old, new) {
            (Some(old), Some(new)) => self.compare(path, old, new),
            (Some(old), None) => self.add(Change::Removed, path, Some(old), None),
            (None, Some(new)) => self.add(Change::Added, path, None, Some(new)),
            (None, None) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load::parse;

    fn document(entries: &str) -> Document {
        parse(&format!(r#"{{"schema_version":1,"entries":[{entries}]}}"#), "x").unwrap()
    }

    const OLD: &str = r#"{"id":"a","name":"A","kind":"model","languages":["en"],"variants":[{"id":"a-1","name":"A1","parameters":1,"source":"s"}]}"#;

    #[test]
    fn a_catalog_does_not_differ_from_itself() {
        assert!(diff(&document(OLD), &document(OLD)).is_empty());
    }

    #[test]
    fn records_fields_and_list_items_are_told_apart() {
        let new = OLD.replace("\"parameters\":1", "\"parameters\":2").replace("[\"en\"]", "[\"en\",\"fr\"]");
        let more = format!(r#"{new},{{"id":"b","name":"B","kind":"model"}}"#);
        let found = diff(&document(OLD), &document(&more));
        let seen: Vec<(&str, Change, &str)> =
            found.iter().map(|d| (d.record.as_str(), d.change, d.field.as_str())).collect();
        assert_eq!(
            seen,
            [
                ("a", Change::Added, "languages"),
                ("a", Change::Changed, "variants.a-1.parameters"),
                ("b", Change::Added, "")
            ]
        );
        let back = diff(&document(&more), &document(OLD));
        assert!(back.iter().any(|d| d.record == "b" && d.change == Change::Removed));
    }
}
