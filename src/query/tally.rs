//! Counts: of the catalog as a whole and by the values of a field.
//!
//! Not here: two fields at once ([`super::cross`]), how much is known at all ([`super::coverage`]).

mod evidence;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::vocabulary::Kind;
use crate::catalog::{Catalog, Entry};
use crate::query::field::Field;
use crate::query::select::Hit;
use crate::query::slot::{Arrangement, Slot, State, slots};

pub use evidence::by_evidence;

/// One count, and what it is a part of.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Tally {
    /// What is counted: `catalog`, the name of a field, or a kind of evidence.
    pub group: String,
    /// The value that is counted, a range as filters take it; `null` for unknown and not applicable.
    pub value: Option<String>,
    /// How many.
    pub count: usize,
    /// Of how many, where the count is a part of something: of the entries that the field applies to, or of all
    /// that were selected where it does not apply.
    pub of: Option<usize>,
    /// Whether the count is of a value, or of those that have none.
    pub state: State,
}

impl Tally {
    fn new(group: &str, value: impl Into<String>, count: usize, of: Option<usize>) -> Self {
        Self { group: group.to_owned(), value: Some(value.into()), count, of, state: State::Known }
    }

    /// The share in percent.
    pub fn percent(&self) -> Option<f64> {
        self.of.and_then(|of| percent(self.count, of))
    }
}

/// A part in percent of the whole; of nothing there is no share.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub fn percent(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 * 100.0 / whole as f64)
}

/// What the selected entries hold, and the registries where nothing was filtered out.
pub fn totals(catalog: &Catalog, hits: &[Hit<'_>]) -> Vec<Tally> {
    let entries = || hits.iter().map(|hit| hit.entry);
    let models = entries().filter(|entry| entry.kind == Kind::Model).count();
    let with_results =
        entries().filter(|entry| entry.kind == Kind::Model && !entry.results.is_empty()).count();
    let sum = |count: fn(&Entry) -> usize| entries().map(count).sum();
    let one = |value: &str, count| Tally::new("catalog", value, count, None);
    let mut tallies = vec![
        one("entries", hits.len()),
        one("models", models),
        Tally::new("catalog", "models with results", with_results, Some(models)),
        one("variants", sum(|entry| entry.variants.len())),
        one("results", sum(|entry| entry.results.len())),
        one("sources", sum(|entry| entry.sources.len())),
    ];
    if hits.len() == catalog.entries.len() {
        tallies.push(one("licenses", catalog.licenses.len()));
        tallies.push(one("bases", catalog.bases.len()));
        tallies.push(one("benchmarks", catalog.benchmarks.len()));
        tallies.push(one("datasets", catalog.datasets.len()));
    }
    tallies
}

/// The values of a field with how many entries have each.
#[derive(Debug)]
pub struct Counted {
    /// The counts, unknown and not applicable last.
    pub tallies: Vec<Tally>,
    /// How many values there are, shown or not.
    pub values: usize,
    /// Whether entries with several values make the shares add up to more than the whole.
    pub overlap: bool,
}

/// How many of the selected entries have each value of a field. Shares are of the entries that the field applies to.
pub fn by_field(catalog: &Catalog, hits: &[Hit<'_>], field: Field, arrangement: &Arrangement) -> Counted {
    let mut counts: BTreeMap<Slot, usize> = BTreeMap::new();
    let mut overlap = false;
    for hit in hits {
        let slots = slots(field, &field.value(catalog, hit));
        overlap |= slots.len() > 1;
        for slot in slots {
            *counts.entry(slot).or_default() += 1;
        }
    }
    let applies = hits.len() - counts.get(&Slot::NotApplicable).copied().unwrap_or_default();
    let mut counted: Vec<(Slot, usize)> = counts.into_iter().collect();
    arrangement.sort(field, &mut counted);
    let values = counted.iter().filter(|(slot, _)| slot.state() == State::Known).count();
    let shown = counted.iter().enumerate().filter(|(position, (slot, _))| arrangement.shows(*position, slot));
    let tally = |(slot, count): &(Slot, usize)| Tally {
        group: field.name().to_owned(),
        value: slot.value().map(str::to_owned),
        count: *count,
        of: Some(if slot.state() == State::NotApplicable { hits.len() } else { applies }),
        state: slot.state(),
    };
    Counted { tallies: shown.map(|(_, counted)| tally(counted)).collect(), values, overlap }
}
