//! Order of results by a field; what is not known comes last in both directions.

use std::cmp::Ordering;

use crate::catalog::Catalog;
use crate::query::field::{Field, Value, Words};
use crate::query::select::Hit;

/// A field and a direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// The field.
    pub field: Field,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// Compares two hits by several keys.
pub fn compare_hits(catalog: &Catalog, a: &Hit<'_>, b: &Hit<'_>, keys: &[Key]) -> Ordering {
    let by = |key: &Key| compare(&key.field.value(catalog, a), &key.field.value(catalog, b), key.descending);
    keys.iter().map(by).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

fn compare(a: &Value, b: &Value, descending: bool) -> Ordering {
    let missing = |value: &Value| matches!(value, Value::Unknown | Value::NotApplicable(()));
    match (missing(a), missing(b)) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) => {
            let order = present(a, b, descending);
            if descending { order.reverse() } else { order }
        }
    }
}

/// Of several counts the smallest decides upwards and the largest downwards.
fn present(a: &Value, b: &Value, descending: bool) -> Ordering {
    let decisive =
        |counts: &[u64]| if descending { counts.iter().max().copied() } else { counts.iter().min().copied() };
    match (a, b) {
        (Value::Count(a), Value::Count(b)) => a.cmp(b),
        (Value::Counts(a), Value::Counts(b)) => decisive(a).cmp(&decisive(b)),
        (Value::Texts(a), Value::Texts(b)) => folded(a).cmp(&folded(b)),
        (Value::Text(a), Value::Text(b)) => a.to_lowercase().cmp(&b.to_lowercase()),
        _ => Ordering::Equal,
    }
}

fn folded(texts: &[Words]) -> Vec<String> {
    texts.iter().map(|text| text.to_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_comes_last_in_both_directions() {
        for descending in [false, true] {
            assert_eq!(compare(&Value::Unknown, &Value::Count(1), descending), Ordering::Greater);
            assert_eq!(compare(&Value::Count(1), &Value::NotApplicable(()), descending), Ordering::Less);
        }
        assert_eq!(compare(&Value::Count(1), &Value::Count(2), true), Ordering::Greater);
    }

    #[test]
    fn the_largest_of_several_counts_decides_downwards() {
        let (mixed, one) = (Value::Counts(vec![1, 9]), Value::Counts(vec![5]));
        assert_eq!(compare(&mixed, &one, true), Ordering::Less);
        assert_eq!(compare(&mixed, &one, false), Ordering::Less);
    }
}
