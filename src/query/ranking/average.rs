//! Means over the parts of a benchmark: only where one source reports every part of one variant under the same
//! conditions.

use std::collections::BTreeMap;

use super::{Conditions, Reported};
use crate::catalog::score::Score;
use crate::catalog::vocabulary::Evaluator;
use crate::catalog::{Catalog, Variant};
use crate::query::select::Hit;

/// The parts of a benchmark, those of its parts in their place; empty for one that has none.
pub fn parts<'a>(catalog: &'a Catalog, benchmark: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    collect(catalog, benchmark, &mut vec![benchmark.to_owned()], &mut found);
    found
}

/// Walks down; groups that are part of themselves end the walk.
fn collect<'a>(catalog: &'a Catalog, group: &str, above: &mut Vec<String>, found: &mut Vec<&'a str>) {
    for part in catalog.benchmarks.iter().filter(|part| part.group.as_deref() == Some(group)) {
        if above.contains(&part.id) {
            continue;
        }
        above.push(part.id.clone());
        let known = found.len();
        collect(catalog, &part.id, above, found);
        if found.len() == known {
            found.push(&part.id);
        }
    }
}

/// Everything that the scores of one mean share.
type Shared<'a> = (Conditions, &'a str, &'a Evaluator, Option<&'a str>);

/// The unweighted mean over all parts, for each variant and source that has them all once. A part that a source gives
/// twice with different values makes no mean: nobody knows which one belongs to the others.
pub fn averages<'a>(hits: &[Hit<'a>], parts: &[&'a str]) -> Vec<Reported<'a>> {
    let mut means = Vec::new();
    for hit in hits {
        for variant in hit.variants() {
            let of_variant =
                |score: &&Score| score.variant == variant.id && parts.contains(&score.benchmark.as_str());
            let mut together: BTreeMap<Shared<'a>, Vec<&'a Score>> = BTreeMap::new();
            for score in hit.entry.results.iter().filter(of_variant) {
                let shared = (
                    Conditions::of(score),
                    score.source.as_str(),
                    &score.evaluator,
                    score.evaluated_by.as_deref(),
                );
                together.entry(shared).or_default().push(score);
            }
            means.extend(together.into_values().filter_map(|scores| mean(hit, variant, &scores, parts)));
        }
    }
    means
}

fn mean<'a>(
    hit: &Hit<'a>,
    variant: &'a Variant,
    scores: &[&'a Score],
    parts: &[&'a str],
) -> Option<Reported<'a>> {
    let value = |part: &&str| {
        let mut values = scores.iter().filter(|score| score.benchmark == *part).map(|score| score.value);
        let first = values.next()?;
        values.all(|other| other.total_cmp(&first).is_eq()).then_some(first)
    };
    let values: Vec<f64> = parts.iter().map(value).collect::<Option<_>>()?;
    let count = u32::try_from(values.len()).ok().filter(|count| *count > 0)?;
    let mean = values.iter().sum::<f64>() / f64::from(count);
    // No source reports so many digits; without them equal means tie.
    let value = (mean * 100.0).round() / 100.0;
    let mut notes: Vec<&str> = scores.iter().filter_map(|score| score.setting.note.as_deref()).collect();
    notes.sort_unstable();
    notes.dedup();
    Some(Reported { entry: hit.entry, variant, value, score: scores.first()?, parts: parts.to_vec(), notes })
}
