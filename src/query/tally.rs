//! Counts: of the catalog as a whole, by the values of a field, and of the evidence behind the facts.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::evidence::{Standing, backing};
use crate::catalog::source::Source;
use crate::catalog::vocabulary::Kind;
use crate::catalog::{Catalog, Entry};
use crate::query::field::{Field, Value};
use crate::query::select::Hit;

/// One count, and what it is a part of.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Tally {
    /// What is counted: `catalog`, the name of a field, or a kind of evidence.
    pub group: String,
    /// The value that is counted; `null` for unknown.
    pub value: Option<String>,
    /// How many.
    pub count: usize,
    /// Of how many, where the count is a part of something.
    pub of: Option<usize>,
}

impl Tally {
    fn new(group: &str, value: impl Into<String>, count: usize, of: Option<usize>) -> Self {
        Self { group: group.to_owned(), value: Some(value.into()), count, of }
    }

    /// The share in percent.
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
    pub fn percent(&self) -> Option<f64> {
        self.of.filter(|of| *of > 0).map(|of| self.count as f64 * 100.0 / of as f64)
    }
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

/// How many of the selected entries have each value of a field, the most frequent first; unknown last. What the
/// field does not apply to is not counted.
pub fn by_field(catalog: &Catalog, hits: &[Hit<'_>], field: Field) -> Vec<Tally> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let (mut unknown, mut all) = (0, 0);
    for hit in hits {
        let values = match field.value(catalog, hit) {
            Value::NotApplicable(()) => continue,
            Value::Unknown => Vec::new(),
            Value::Text(text) => vec![text],
            Value::Texts(texts) => texts,
            Value::Count(count) => vec![count.to_string()],
            Value::Counts(counts) => counts.iter().map(ToString::to_string).collect(),
        };
        all += 1;
        unknown += usize::from(values.is_empty());
        for value in values {
            *counts.entry(value).or_default() += 1;
        }
    }
    let mut tallies: Vec<Tally> =
        counts.into_iter().map(|(value, count)| Tally::new(field.name(), value, count, Some(all))).collect();
    tallies.sort_by_key(|tally| std::cmp::Reverse(tally.count));
    if unknown > 0 {
        tallies.push(Tally { group: field.name().to_owned(), value: None, count: unknown, of: Some(all) });
    }
    tallies
}

/// On what the facts stand: for all selected entries, then for the models among them that have a repository or a
/// card of their own, without the scores that others measured on them. A fact counts once, with the nearest of its
/// sources.
pub fn by_evidence(hits: &[Hit<'_>]) -> Vec<Tally> {
    let all: Vec<&Entry> = hits.iter().map(|hit| hit.entry).collect();
    let public = |entry: &&Entry| {
        let has_card = entry.variants.iter().any(|variant| variant.huggingface.is_some());
        entry.kind == Kind::Model && (entry.links.repository.is_some() || has_card)
    };
    let models: Vec<&Entry> = all.iter().copied().filter(public).collect();
    let mut tallies = evidence_of("facts of all entries", &all, true);
    let group = "facts of models with a repository or card, without scores that others measured";
    tallies.extend(evidence_of(group, &models, false));
    let list_only = |entry: &&&Entry| {
        !entry.sources.is_empty()
            && entry.sources.values().all(|source| Standing::of(entry, source) == Standing::List)
    };
    tallies.push(Tally::new(
        "entries",
        "known from lists only",
        all.iter().filter(list_only).count(),
        Some(all.len()),
    ));
    let seen = all.iter().flat_map(|entry| entry.sources.values()).filter_map(|source| source.seen.as_ref());
    if let Some(oldest) = seen.clone().min() {
        let value = format!("seen on {oldest}, the oldest check");
        tallies.push(Tally::new(
            "sources",
            value,
            seen.clone().filter(|date| *date == oldest).count(),
            Some(seen.count()),
        ));
    }
    tallies
}

fn evidence_of(group: &str, entries: &[&Entry], with_scores_of_others: bool) -> Vec<Tally> {
    let mut counts: BTreeMap<Standing, usize> = BTreeMap::new();
    let (mut facts, mut own, mut pinned) = (0, 0, 0);
    for entry in entries {
        for sources in backing(entry, with_scores_of_others) {
            facts += 1;
            let standing = |source: &&&Source| Standing::of(entry, source);
            let Some(nearest) = sources.iter().min_by_key(standing) else { continue };
            *counts.entry(standing(&nearest)).or_default() += 1;
            let mine = || sources.iter().filter(|source| standing(source).is_own());
            own += usize::from(mine().next().is_some());
            pinned += usize::from(mine().any(|source| source.revision.is_some()));
        }
    }
    let one = |value: &str, count| Tally::new(group, value, count, Some(facts));
    let standings =
        Standing::ALL.into_iter().filter_map(|s| counts.get(&s).map(|count| one(s.name(), *count)));
    let mut tallies: Vec<Tally> = standings.collect();
    tallies.push(one("any source of its own", own));
    tallies.push(one("a source of its own at a commit or version", pinned));
    tallies
}
