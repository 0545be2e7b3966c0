//! Results in groups of the same conditions, and their order within one.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::conditions::{Conditions, words};
use super::{Asked, Reported, lower_is_better};
use crate::catalog::vocabulary::Evaluator;

/// Results that share metric and setting.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    /// The setting in the words that `--setting` takes.
    pub words: String,
    /// The metric.
    pub metric: &'a str,
    /// How many conditions are stated.
    pub stated: usize,
    /// How many results it holds.
    pub results: usize,
    /// How many of them the makers of the models report.
    pub by_authors: usize,
    /// One row a variant, the best first.
    pub rows: Vec<Row<'a>>,
}

/// A place in a ranking.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// The place; equal values share one.
    pub rank: usize,
    /// The result that it is ranked by.
    pub result: Reported<'a>,
    /// The setting in the words that `--setting` takes.
    pub words: String,
    /// All results of the variant in the group, where there are several.
    pub spread: Option<Spread>,
}

impl Row<'_> {
    /// Whether the model was trained further on the benchmark for the score.
    pub fn is_tuned(&self) -> bool {
        self.result.score.setting.task_tuned == Some(true)
    }
}

/// What several sources report of one variant under the same conditions.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, schemars::JsonSchema)]
pub struct Spread {
    /// The lowest value.
    pub lowest: f64,
    /// The highest value.
    pub highest: f64,
    /// How many results there are.
    pub results: usize,
}

/// Groups of comparable results: what was asked for exactly comes first, then the largest, then what states most.
pub fn groups<'a>(results: Vec<Reported<'a>>, asked: &Asked, main_metric: &str) -> Vec<Group<'a>> {
    let mut together: BTreeMap<Conditions, Vec<Reported<'a>>> = BTreeMap::new();
    for result in results.into_iter().filter(|result| asked.takes(result.score)) {
        together.entry(Conditions::of(result.score)).or_default().push(result);
    }
    let group = |(conditions, results): (Conditions, Vec<Reported<'a>>)| {
        let first = results.first()?.score;
        let exact = asked.names_conditions() && asked.is_exactly(first, main_metric);
        let (words, metric) = (words(first, main_metric), first.metric.as_str());
        let (count, stated) = (results.len(), conditions.count());
        let by_authors = results.iter().filter(|result| is_own(result)).count();
        let rows = ranked(results, main_metric, metric);
        Some((exact, Group { words, metric, stated, results: count, by_authors, rows }))
    };
    let mut groups: Vec<(bool, Group<'a>)> = together.into_iter().filter_map(group).collect();
    groups.sort_by_key(|(exact, group)| {
        let larger = std::cmp::Reverse((*exact, group.rows.len(), group.results, group.stated));
        (larger, group.words.clone())
    });
    groups.into_iter().map(|(_, group)| group).collect()
}

/// One row an entry over all settings, by its best result in this metric.
pub fn best<'a>(results: Vec<Reported<'a>>, asked: &Asked, main_metric: &str, metric: &str) -> Vec<Row<'a>> {
    let mut by_entry: BTreeMap<&str, Reported<'a>> = BTreeMap::new();
    let taken =
        results.into_iter().filter(|result| result.score.metric == metric && asked.takes(result.score));
    for result in taken {
        let id = result.entry.id.as_str();
        let better = by_entry.get(id).is_none_or(|known| compare(result.value, known.value, metric).is_lt());
        if better {
            by_entry.insert(id, result);
        }
    }
    placed(by_entry.into_values().map(|result| (result, None)).collect(), main_metric, metric)
}

/// One row a variant.
fn ranked<'a>(results: Vec<Reported<'a>>, main_metric: &str, metric: &str) -> Vec<Row<'a>> {
    let mut by_variant: BTreeMap<&str, Vec<Reported<'a>>> = BTreeMap::new();
    for result in results {
        by_variant.entry(&result.variant.id).or_default().push(result);
    }
    let one = by_variant.into_values().filter_map(|results| {
        let values = || results.iter().map(|result| result.value);
        let (lowest, highest) = (values().min_by(f64::total_cmp)?, values().max_by(f64::total_cmp)?);
        let spread = Spread { lowest, highest, results: results.len() };
        let spread = (results.len() > 1).then_some(spread);
        Some((representative(results)?, spread))
    });
    placed(one.collect(), main_metric, metric)
}

/// The result that stands for several of one variant: the authors' own where there is one, and of several the one in
/// the middle. Of an even number that is the worse of the two in the middle, so that every value is one that a source
/// reports.
pub fn representative(mut results: Vec<Reported<'_>>) -> Option<Reported<'_>> {
    let metric = results.first()?.score.metric.as_str();
    if results.iter().any(is_own) {
        results.retain(is_own);
    }
    results.sort_by(|a, b| compare(a.value, b.value, metric));
    let middle = results.len() / 2;
    results.into_iter().nth(middle)
}

/// Whether the makers of the model report it themselves.
fn is_own(result: &Reported<'_>) -> bool {
    result.score.evaluator == Evaluator::Authors
}

/// The better value first.
fn compare(a: f64, b: f64, metric: &str) -> Ordering {
    if lower_is_better(metric) { a.total_cmp(&b) } else { b.total_cmp(&a) }
}

/// Rows in order, with their places.
fn placed<'a>(
    mut results: Vec<(Reported<'a>, Option<Spread>)>,
    main_metric: &str,
    metric: &str,
) -> Vec<Row<'a>> {
    results.sort_by(|(a, _), (b, _)| {
        compare(a.value, b.value, metric).then_with(|| a.variant.id.cmp(&b.variant.id))
    });
    let mut rows: Vec<Row<'a>> = Vec::new();
    for (position, (result, spread)) in results.into_iter().enumerate() {
        let tied = rows.last().filter(|above| above.result.value.total_cmp(&result.value).is_eq());
        let rank = tied.map_or(position + 1, |above| above.rank);
        let words = words(result.score, main_metric);
        rows.push(Row { rank, result, words, spread });
    }
    rows
}
