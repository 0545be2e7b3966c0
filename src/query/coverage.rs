//! How much is known: of each field, for how many entries.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::Catalog;
use crate::query::field::Field;
use crate::query::select::Hit;
use crate::query::slot::{Slot, State, slots};
use crate::query::tally::percent;

/// How much is known of a field.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Coverage {
    /// The name of the field.
    pub field: &'static str,
    /// How many entries were selected.
    pub entries: usize,
    /// To how many of them the field applies.
    pub applies: usize,
    /// In how many of these it is known.
    pub known: usize,
    /// In how many of these it is not known.
    pub unknown: usize,
    /// The known part in percent, to two decimals; `null` where the field applies to no entry.
    pub percent: Option<f64>,
}

/// What coverage is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The name of the field.
    Field,
    /// To how many entries it applies.
    Applies,
    /// In how many entries it is known.
    Known,
    /// The share that is known; where there is none, last in both directions.
    Percent,
}

/// How much is known of every field among the selected entries, in documented order.
pub fn coverage(catalog: &Catalog, hits: &[Hit<'_>]) -> Vec<Coverage> {
    let of = |field: &Field| {
        let states = || {
            let value = |hit| slots(*field, &field.value(catalog, hit));
            hits.iter().filter_map(move |hit| value(hit).first().map(Slot::state))
        };
        let count = |wanted: State| states().filter(|state| *state == wanted).count();
        let (known, unknown) = (count(State::Known), count(State::Unknown));
        let applies = known + unknown;
        let percent = percent(known, applies).map(|percent| (percent * 100.0).round() / 100.0);
        Coverage { field: field.name(), entries: hits.len(), applies, known, unknown, percent }
    };
    Field::ALL.iter().map(of).collect()
}

/// Compares by several keys, each with whether the greatest comes first.
pub fn compare(a: &Coverage, b: &Coverage, keys: &[(By, bool)]) -> Ordering {
    let by = |(by, descending): &(By, bool)| {
        let order = match by {
            By::Field => a.field.cmp(b.field),
            By::Applies => a.applies.cmp(&b.applies),
            By::Known => a.known.cmp(&b.known),
            By::Percent => match (a.percent, b.percent) {
                (Some(a), Some(b)) => a.total_cmp(&b),
                (a, b) => return b.is_some().cmp(&a.is_some()),
            },
        };
        if *descending { order.reverse() } else { order }
    };
    keys.iter().map(by).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_applies_to_nothing_comes_last_in_both_directions() {
        let of = |percent| Coverage { field: "x", entries: 1, applies: 1, known: 1, unknown: 0, percent };
        for descending in [false, true] {
            assert_eq!(compare(&of(None), &of(Some(5.0)), &[(By::Percent, descending)]), Ordering::Greater);
        }
        assert_eq!(compare(&of(Some(9.0)), &of(Some(5.0)), &[(By::Percent, true)]), Ordering::Less);
    }
}
