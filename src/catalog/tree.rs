//! Records as JSON trees, for comparing and joining them field by field without a second list of fields.

use serde::Serialize;
use serde_json::{Map, Value};

/// A record as a tree, without what says nothing. Empty text stays: it may stand where text must.
pub(super) fn of(record: &impl Serialize) -> Value {
    let mut tree = serde_json::to_value(record).unwrap_or_default();
    prune(&mut tree);
    tree
}

/// Takes out null, empty lists and empty objects, from the inside out.
pub(super) fn prune(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(prune);
            map.retain(|_, value| !says_nothing(value));
        }
        Value::Array(items) => items.iter_mut().for_each(prune),
        _ => {}
    }
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

/// The id of an item of a list, if it has one.
pub(super) fn id(item: &Value) -> Option<&str> {
    item.get("id").and_then(Value::as_str)
}

/// Whether the items of a list are records with an id, as variants are.
pub(super) fn is_keyed(items: &[Value]) -> bool {
    !items.is_empty() && items.iter().all(|item| id(item).is_some())
}

/// The records of a section of a document.
pub(super) fn section<'a>(document: &'a Value, name: &str) -> &'a [Value] {
    document.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A path within a record: `variants.meditron-7b.access`.
pub(super) fn join(path: &str, step: &str) -> String {
    if path.is_empty() { step.to_owned() } else { format!("{path}.{step}") }
}

/// The keys of two objects, those of the first before those that only the second has.
pub(super) fn keys<'a>(
    a: &'a Map<String, Value>,
    b: &'a Map<String, Value>,
) -> impl Iterator<Item = &'a String> {
    a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)))
}
