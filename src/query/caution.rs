//! Whether scores that passed one comparison were taken under different conditions.

use std::collections::BTreeMap;

use crate::catalog::score::Score;
use crate::query::condition::{Rule, Test};
use crate::query::select::{Asked, Hit};

/// What to say of comparisons that name no setting and were met under several.
pub fn mixed_settings(asked: &[Asked], hits: &[Hit<'_>]) -> Vec<String> {
    let mut compared: Vec<&str> = Vec::new();
    for test in asked.iter().map(|asked| &asked.rule).flat_map(Rule::wanted) {
        let Test::Score(wanted) = test else { continue };
        if wanted.span.is_some() && wanted.setting.is_empty() {
            compared.extend(wanted.benchmarks.iter().map(String::as_str));
        }
    }
    compared.sort_unstable();
    compared.dedup();
    compared.into_iter().filter_map(|benchmark| mixed_on(benchmark, hits)).collect()
}

fn mixed_on(benchmark: &str, hits: &[Hit<'_>]) -> Option<String> {
    let scores = hits.iter().flat_map(|hit| &hit.scores).filter(|score| score.benchmark == benchmark);
    let mut settings: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    for score in scores {
        *settings.entry(conditions(score)).or_default() += 1;
        for word in score.setting.conditions().into_iter().filter(|word| !word.contains([',', ' '])) {
            *words.entry(word).or_default() += 1;
        }
    }
    if settings.len() < 2 {
        return None;
    }
    let example = words.into_iter().max_by_key(|(_, count)| *count).map(|(word, _)| word);
    let hint = example.map_or(String::new(), |word| format!("; `{benchmark}[{word}]` names one"));
    Some(format!(
        "the scores on {benchmark} were taken under {} different conditions and are not comparable{hint}",
        settings.len()
    ))
}

/// Everything that must be the same for two scores to be comparable.
fn conditions(score: &Score) -> Vec<String> {
    let mut conditions = score.setting.conditions();
    conditions.push(score.metric.clone());
    conditions
}
