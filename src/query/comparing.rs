//! Scores that several variants have under the same conditions, and how many cannot be compared.

use std::collections::BTreeMap;

use crate::catalog::score::Score;
use crate::catalog::{Entry, Variant};
use crate::query::ranking::{Conditions, Reported, representative};

/// A benchmark with metric and setting in which at least two variants were measured.
#[derive(Debug)]
pub struct Shared<'a> {
    /// Identifier of the benchmark.
    pub benchmark: &'a str,
    /// The first of the scores, for metric and setting.
    pub score: &'a Score,
    /// The result of each variant, in the order in which they were given.
    pub results: Vec<Option<Reported<'a>>>,
}

/// The scores that can be compared, by benchmark, and for each variant how many results on which benchmarks cannot.
#[derive(Debug)]
pub struct Scores<'a> {
    /// The scores that can be compared.
    pub shared: Vec<Shared<'a>>,
    /// For each variant the benchmarks of its other results, with how many there are.
    pub alone: Vec<BTreeMap<&'a str, usize>>,
}

/// Holds the scores of variants against each other. Where a variant has several under the same conditions, it is
/// represented as in a ranking.
pub fn scores<'a>(columns: &[(&'a Entry, &'a Variant)]) -> Scores<'a> {
    let mut together: BTreeMap<(&str, Conditions), Vec<Vec<Reported<'a>>>> = BTreeMap::new();
    for (position, (entry, variant)) in columns.iter().enumerate() {
        for score in entry.results.iter().filter(|score| score.variant == variant.id) {
            let all = together
                .entry((&score.benchmark, Conditions::of(score)))
                .or_insert_with(|| columns.iter().map(|_| Vec::new()).collect());
            all[position].push(Reported::new(entry, variant, score));
        }
    }
    let mut shared = Vec::new();
    let mut alone: Vec<BTreeMap<&str, usize>> = columns.iter().map(|_| BTreeMap::new()).collect();
    for ((benchmark, _), all) in together {
        if all.iter().filter(|results| !results.is_empty()).count() < 2 {
            for (counts, results) in alone.iter_mut().zip(&all).filter(|(_, results)| !results.is_empty()) {
                *counts.entry(benchmark).or_default() += results.len();
            }
            continue;
        }
        let results: Vec<Option<Reported<'a>>> = all.into_iter().map(representative).collect();
        let Some(score) = results.iter().flatten().map(|result| result.score).next() else { continue };
        shared.push(Shared { benchmark, score, results });
    }
    Scores { shared, alone }
}
