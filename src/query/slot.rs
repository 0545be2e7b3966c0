//! What an entry counts under when a field is counted: a value, unknown, or not applicable; and the order of these.

use std::cmp::Ordering;

use schemars::JsonSchema;
use serde::Serialize;

use crate::query::field::{Field, Grouping, Value};
use crate::query::range;

/// Whether a count is of a value, or of those that have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The value is known.
    Known,
    /// Nobody has read it in a source yet.
    Unknown,
    /// The entries have no such thing.
    NotApplicable,
}

impl State {
    /// The word for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// What an entry counts under.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// A value, with its place in the natural order of the field.
    Known {
        /// Numbers and ranges stand in order of size; texts have all the same rank.
        rank: u64,
        /// The value, or the range that it lies in.
        text: String,
    },
    /// The value is not known.
    Unknown,
    /// The entry has no such thing.
    NotApplicable,
}

impl Slot {
    fn text(text: &str) -> Self {
        Self::Known { rank: 0, text: text.to_owned() }
    }

    /// Whether there is a value.
    pub fn state(&self) -> State {
        match self {
            Self::Known { .. } => State::Known,
            Self::Unknown => State::Unknown,
            Self::NotApplicable => State::NotApplicable,
        }
    }

    /// The value, if there is one.
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Known { text, .. } => Some(text),
            Self::Unknown | Self::NotApplicable => None,
        }
    }

    fn natural(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Known { rank: a, text: left }, Self::Known { rank: b, text: right }) => {
                a.cmp(b).then_with(|| left.to_lowercase().cmp(&right.to_lowercase()))
            }
            _ => Ordering::Equal,
        }
    }
}

/// What an entry with this value counts under; each once.
pub fn slots(field: Field, value: &Value) -> Vec<Slot> {
    let number = |count: u64| match field.grouping() {
        Grouping::Ranges(ranges) => {
            let position = range::position(ranges, count);
            Slot::Known { rank: position as u64, text: ranges[position].filter.to_owned() }
        }
        Grouping::Frequency | Grouping::Order => Slot::Known { rank: count, text: count.to_string() },
    };
    let mut slots: Vec<Slot> = match value {
        Value::Unknown => vec![Slot::Unknown],
        Value::NotApplicable(()) => vec![Slot::NotApplicable],
        Value::Text(text) => vec![Slot::text(text)],
        // What a filter was met by is an empty list where no such filter was given.
        Value::Texts(texts) if texts.is_empty() => vec![Slot::NotApplicable],
        Value::Texts(texts) => texts.iter().map(|text| Slot::text(text)).collect(),
        Value::Verdicts(verdicts) => verdicts.texts().iter().map(|text| Slot::text(text)).collect(),
        Value::Count(count) => vec![number(*count)],
        Value::Counts(counts) => counts.iter().copied().map(number).collect(),
    };
    slots.sort();
    slots.dedup();
    slots
}

/// What counts are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The value.
    Value,
    /// How many have it.
    Count,
}

/// What to sort counts by, and whether the greatest comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// What is compared.
    pub by: By,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// Which values of a field are shown, and in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The order; without keys that of the field: by size or date, or else the most frequent first.
    pub keys: Vec<Key>,
    /// How many values at most. Unknown and not applicable are no values and always stay.
    pub limit: Option<usize>,
}

impl Arrangement {
    /// Sorts what a field was counted under; unknown and not applicable come last.
    pub fn sort(&self, field: Field, counted: &mut [(Slot, usize)]) {
        let usual = match field.grouping() {
            Grouping::Frequency => Key { by: By::Count, descending: true },
            Grouping::Order | Grouping::Ranges(_) => Key { by: By::Value, descending: false },
        };
        let keys = if self.keys.is_empty() { &[usual][..] } else { &self.keys };
        counted.sort_by(|a, b| {
            let by = |key: &Key| {
                let order = match key.by {
                    By::Value => a.0.natural(&b.0),
                    By::Count => a.1.cmp(&b.1),
                };
                if key.descending { order.reverse() } else { order }
            };
            let asked = || keys.iter().map(by).find(|order| order.is_ne()).unwrap_or(Ordering::Equal);
            let state = a.0.state().cmp(&b.0.state());
            state.then_with(asked).then_with(|| a.0.natural(&b.0)).then_with(|| a.0.cmp(&b.0))
        });
    }

    /// Which of so many sorted values are shown.
    pub fn shows(&self, position: usize, slot: &Slot) -> bool {
        slot.state() != State::Known || self.limit.is_none_or(|limit| position < limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(arrangement: &Arrangement, field: Field, counted: &[(Slot, usize)]) -> Vec<String> {
        let mut counted = counted.to_vec();
        arrangement.sort(field, &mut counted);
        counted.iter().map(|(slot, _)| slot.value().unwrap_or("?").to_owned()).collect()
    }

    #[test]
    fn sizes_are_grouped_and_an_entry_counts_once_in_a_range() {
        let sizes = Value::Counts(vec![7_000_000_000, 8_030_261_248, 70_000_000_000]);
        let found: Vec<_> =
            slots(Field::Parameters, &sizes).iter().map(|slot| slot.value().unwrap().to_owned()).collect();
        assert_eq!(found, ["6.0b..9b", "40b..99b"]);
    }

    #[test]
    fn what_no_filter_asked_for_is_not_applicable() {
        assert_eq!(slots(Field::LicensedBy, &Value::Texts(Vec::new())), [Slot::NotApplicable]);
    }

    #[test]
    fn years_stand_in_their_order_and_other_values_by_frequency() {
        let year = |year: u64| Slot::Known { rank: year, text: year.to_string() };
        let counted = [(Slot::Unknown, 9), (year(2024), 5), (year(2023), 7)];
        assert_eq!(texts(&Arrangement::default(), Field::Year, &counted), ["2023", "2024", "?"]);
        let counted = [(Slot::Unknown, 9), (Slot::text("b"), 1), (Slot::text("A"), 1), (Slot::text("c"), 4)];
        assert_eq!(texts(&Arrangement::default(), Field::Access, &counted), ["c", "A", "b", "?"]);
    }

    #[test]
    fn what_is_not_known_comes_last_in_both_directions() {
        let counted = [(Slot::Unknown, 9), (Slot::text("a"), 1), (Slot::text("b"), 10)];
        for (descending, first) in [(false, "a"), (true, "b")] {
            for by in [By::Value, By::Count] {
                let arrangement = Arrangement { keys: vec![Key { by, descending }], limit: None };
                let sorted = texts(&arrangement, Field::Access, &counted);
                assert_eq!((sorted[0].as_str(), sorted[2].as_str()), (first, "?"));
            }
        }
    }
}
