//! Leaderboards of comparable results: which scores may stand below one another, and in which order.
//!
//! Not here: how a benchmark and a setting are read from what was typed (`typing`), how rows are shown.

mod average;
mod conditions;
mod metric;
mod order;

use crate::catalog::score::Score;
use crate::catalog::{Catalog, Entry, Variant};
use crate::query::condition::SettingWanted;
use crate::query::select::Hit;

pub use average::{averages, parts};
pub use conditions::{Conditions, NOT_STATED, conditions};
pub use metric::lower_is_better;
pub use order::{Group, Row, Spread, best, groups, representative};

/// One value that a source reports of a variant, or the mean of several.
#[derive(Debug, Clone)]
pub struct Reported<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The variant that was measured.
    pub variant: &'a Variant,
    /// The value, in the benchmark's own unit.
    pub value: f64,
    /// The score; of a mean, the first of its parts, which all share conditions, source and evaluator.
    pub score: &'a Score,
    /// The benchmarks that a mean is of; none of a score that was reported as it is.
    pub parts: Vec<&'a str>,
    /// Conditions of its own, which no setting has a word for; of a mean, those of all its parts.
    pub notes: Vec<&'a str>,
}

impl<'a> Reported<'a> {
    /// A score as a source reports it.
    pub fn new(entry: &'a Entry, variant: &'a Variant, score: &'a Score) -> Self {
        let notes = score.setting.note.as_deref().into_iter().collect();
        Self { entry, variant, value: score.value, score, parts: Vec::new(), notes }
    }
}

/// The setting that was asked for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Conditions that must be stated.
    pub wanted: Vec<SettingWanted>,
    /// Whether nothing may be stated.
    pub nothing_stated: bool,
}

impl Asked {
    /// Whether a score was measured in this setting; what is not stated is no yes.
    pub fn takes(&self, score: &Score) -> bool {
        let silent = !self.nothing_stated || Conditions::of(score).count() == 0;
        silent && self.wanted.iter().all(|wanted| wanted.is_stated_by(score))
    }

    /// Only who measured.
    #[must_use]
    pub fn without_conditions(&self) -> Self {
        let by = |wanted: &&SettingWanted| matches!(wanted, SettingWanted::By(_));
        Self { wanted: self.wanted.iter().filter(by).cloned().collect(), nothing_stated: false }
    }

    /// Whether conditions are asked for at all; who measured is none.
    pub fn names_conditions(&self) -> bool {
        self.nothing_stated || self.wanted.iter().any(|wanted| !matches!(wanted, SettingWanted::By(_)))
    }

    /// Whether a score states these conditions and no others.
    pub fn is_exactly(&self, score: &Score, main_metric: &str) -> bool {
        let names_metric = self.wanted.iter().any(|wanted| matches!(wanted, SettingWanted::Metric(_)));
        let alone = Conditions::of(score).count() == self.covered(score);
        self.takes(score) && alone && (names_metric || score.metric == main_metric)
    }

    /// How many of the stated conditions of a score were asked for.
    fn covered(&self, score: &Score) -> usize {
        let covers = |of: &dyn Fn(&SettingWanted) -> bool| usize::from(self.wanted.iter().any(of));
        let by_words = SettingWanted::parts_of(&self.wanted, score);
        covers(&|wanted| matches!(wanted, SettingWanted::Shots(_)))
            + covers(&|wanted| matches!(wanted, SettingWanted::Tuned(_)))
            + by_words
    }
}

/// The scores on a benchmark of what passed the filters.
pub fn reported<'a>(hits: &[Hit<'a>], benchmark: &str) -> Vec<Reported<'a>> {
    let of_hit = |hit: &Hit<'a>| {
        let entry = hit.entry;
        let scores = entry.results.iter().filter(|score| score.benchmark == benchmark);
        let reported = scores.filter_map(|score| {
            let variant = hit.variants().iter().find(|variant| variant.id == score.variant)?;
            Some(Reported::new(entry, variant, score))
        });
        reported.collect::<Vec<_>>()
    };
    hits.iter().flat_map(of_hit).collect()
}

/// The metric in which most scores on these benchmarks are reported; the first by name where several are.
pub fn main_metric<'a>(catalog: &'a Catalog, benchmarks: &[&str]) -> Option<&'a str> {
    let scores = catalog.entries().flat_map(|entry| &entry.results);
    let metrics = scores.filter(|score| benchmarks.contains(&score.benchmark.as_str()));
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for metric in metrics.map(|score| score.metric.as_str()) {
        *counts.entry(metric).or_default() += 1;
    }
    // Of equals the first, as `max_by_key` takes the last.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(metric, _)| metric)
}
