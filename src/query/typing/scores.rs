//! Benchmarks with their settings: `medqa`, `medqa[0-shot, cot] >= 60`.

use super::{Problem, joined, unknown, usage, with_sign};
use crate::catalog::Catalog;
use crate::catalog::name::{key, words};
use crate::catalog::vocabulary::Evaluator;
use crate::error::{Error, shortened};
use crate::query::condition::{Rule, ScoreWanted, SettingWanted, Test, holds_words, stated_conditions};
use crate::query::expression::{Comparison, Operator};
use crate::query::filter::Filter;
use crate::query::quantity::{self, Span, Units};
use crate::query::suggest::nearest;

/// A comparison whose subject is no field: a benchmark, or an error.
pub(super) fn compared(catalog: &Catalog, comparison: &Comparison) -> Result<Rule, Box<Problem>> {
    let Comparison { subject, operator, values } = comparison;
    if *operator == Operator::Holds {
        let error = usage("a score is compared with = != < <= > >= in, not with ~");
        return Err(Box::new(Problem { error, at: subject.at.clone(), field: None }));
    }
    let tests = values.iter().map(|value| -> Result<Rule, Box<Problem>> {
        let at =
            |error, at: &std::ops::Range<usize>, field| Box::new(Problem { error, at: at.clone(), field });
        let span = quantity::parse(&with_sign(*operator, &value.text), Units::Plain);
        let wanted = wanted(catalog, &subject.text, Some(Span::any()))
            .map_err(|error| at(no_field(catalog, &subject.text, error), &subject.at, None))?;
        let span = span.map_err(|malformed| {
            let error = usage(malformed.to_string())
                .hint("write a score in the benchmark's own unit, such as `medqa >= 60`");
            at(error, &value.at, Some(Filter::Benchmark.name()))
        })?;
        Ok(Rule::Test(Test::Score(ScoreWanted { span: Some(span), ..wanted })))
    });
    let tests: Result<Vec<Rule>, Box<Problem>> = tests.collect();
    Ok(joined(tests?, *operator))
}

/// What to say of a subject that is neither a field nor a benchmark.
fn no_field(catalog: &Catalog, subject: &str, error: Error) -> Error {
    let (name, setting) = split(subject);
    if setting.is_some() || !benchmarks(catalog, name, true).is_empty() {
        return error;
    }
    let fields = Filter::ALL.iter().flat_map(|filter| {
        std::iter::once(filter.name())
            .chain(filter.aliases().iter().copied())
            .map(|name| (name, filter.name()))
    });
    let known = fields.chain(catalog.benchmarks.iter().flat_map(|benchmark| {
        let names = [&benchmark.id, &benchmark.name].into_iter().chain(&benchmark.aliases);
        names.map(|name| (name.as_str(), benchmark.id.as_str()))
    }));
    usage(format!("`{}` is no field and no benchmark in the catalog", shortened(subject)))
        .suggest(&nearest(subject, known))
}

/// The benchmark and its setting, with the range that a score must lie in.
///
/// # Errors
/// `Usage` for a benchmark or a condition that the catalog does not have.
pub(super) fn wanted(catalog: &Catalog, value: &str, span: Option<Span>) -> Result<ScoreWanted, Error> {
    let (name, setting) = split(value);
    let benchmarks = benchmarks(catalog, name, span.is_some());
    if benchmarks.is_empty() {
        let known = catalog.benchmarks.iter().flat_map(|benchmark| {
            let names = [&benchmark.id, &benchmark.name].into_iter().chain(&benchmark.aliases);
            names.map(|name| (name.as_str(), benchmark.id.as_str()))
        });
        return Err(unknown(name, "benchmark", known));
    }
    let terms = setting.into_iter().flat_map(|setting| setting.split(','));
    let setting = terms.map(|term| condition(catalog, &benchmarks, term)).collect::<Result<_, _>>()?;
    Ok(ScoreWanted { benchmarks, setting, span })
}

/// The name of the benchmark, and the conditions in brackets behind it.
fn split(value: &str) -> (&str, Option<&str>) {
    match value.trim().strip_suffix(']').and_then(|rest| rest.split_once('[')) {
        Some((name, setting)) => (name.trim(), Some(setting)),
        None => (value.trim(), None),
    }
}

/// The benchmarks of this name; the parts of a group too, where scores are not compared.
fn benchmarks(catalog: &Catalog, name: &str, compared: bool) -> Vec<String> {
    let wanted = key(name);
    let found = catalog.benchmarks.iter().filter(|benchmark| {
        let names = [benchmark.id.as_str(), benchmark.name.as_str()].into_iter();
        names.chain(benchmark.aliases.iter().map(String::as_str)).any(|name| key(name) == wanted)
    });
    let mut ids: Vec<String> = found.map(|benchmark| benchmark.id.clone()).collect();
    let in_group = |group: &String| key(group) == wanted;
    if ids.is_empty() || !compared {
        let members =
            catalog.benchmarks.iter().filter(|benchmark| benchmark.group.as_ref().is_some_and(in_group));
        ids.extend(members.map(|benchmark| benchmark.id.clone()));
    }
    ids
}

/// One condition: `0-shot`, `cot`, `tuned`, `authors`, a metric, or a word that scores on these benchmarks state.
fn condition(catalog: &Catalog, benchmarks: &[String], term: &str) -> Result<SettingWanted, Error> {
    let wanted = key(term);
    let shots = wanted.strip_suffix("shot").or_else(|| wanted.strip_suffix("shots"));
    if let Some(shots) = shots.map(|n| if n == "zero" { "0" } else { n }).and_then(|n| n.parse().ok()) {
        return Ok(SettingWanted::Shots(shots));
    }
    match wanted.as_str() {
        "tuned" | "tunedonthetask" => return Ok(SettingWanted::Tuned(true)),
        "untuned" | "nottuned" => return Ok(SettingWanted::Tuned(false)),
        "authors" => return Ok(SettingWanted::By(Evaluator::Authors)),
        "thirdparty" => return Ok(SettingWanted::By(Evaluator::ThirdParty)),
        _ => {}
    }
    let scores = catalog.entries().flat_map(|entry| &entry.results);
    let mut metrics = scores.filter(|score| benchmarks.contains(&score.benchmark)).map(|score| &score.metric);
    if let Some(metric) = metrics.find(|metric| key(metric) == wanted) {
        return Ok(SettingWanted::Metric(metric.clone()));
    }
    let stated = stated_conditions(catalog, benchmarks);
    let owned = |(part, word): &(_, &str)| (*part, (*word).to_owned());
    let mut found: Vec<_> = stated.iter().filter(|(_, word)| key(word) == wanted).map(owned).collect();
    if found.is_empty() {
        let wanted = words(term);
        let holds = |(_, word): &&(_, &str)| !wanted.is_empty() && holds_words(word, &wanted);
        found = stated.iter().filter(holds).map(owned).collect();
    }
    if found.is_empty() {
        let mut words: Vec<&str> = stated.iter().map(|(_, word)| *word).collect();
        words.sort_unstable();
        words.dedup();
        words.truncate(12);
        let error =
            usage(format!("no score on {} states `{}`", benchmarks.join(", "), shortened(term.trim())));
        return Err(error.hint(format!(
            "conditions are 0-shot, tuned, untuned, authors, third-party, a metric, or words such as {}",
            words.join(", ")
        )));
    }
    Ok(SettingWanted::Stated(found))
}
