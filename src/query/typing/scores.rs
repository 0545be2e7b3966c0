//! Benchmarks with their settings: `medqa`, `medqa[0-shot, cot] >= 60`.

use super::{Problem, joined, unknown, usage, with_sign};
use crate::catalog::Catalog;
use crate::catalog::name::{key, words};
use crate::catalog::vocabulary::Evaluator;
use crate::error::{Error, ErrorKind, shortened};
use crate::query::condition::{Rule, ScoreWanted, SettingWanted, Test, holds_words, stated_conditions};
use crate::query::expression::{Comparison, Operator};
use crate::query::filter::Filter;
use crate::query::quantity::{self, Span, Units};
use crate::query::ranking::{Asked, NOT_STATED};
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
    let known = fields.chain(names(catalog));
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
        return Err(unknown(name, "benchmark", names(catalog)));
    }
    let setting = setting.map(|setting| conditions(catalog, &benchmarks, setting)).transpose()?;
    Ok(ScoreWanted { benchmarks, setting: setting.unwrap_or_default(), span })
}

/// What benchmarks answer to, each with its identifier.
fn names(catalog: &Catalog) -> impl Iterator<Item = (&str, &str)> {
    catalog.benchmarks.iter().flat_map(|benchmark| {
        let names = [&benchmark.id, &benchmark.name].into_iter().chain(&benchmark.aliases);
        names.map(|name| (name.as_str(), benchmark.id.as_str()))
    })
}

/// The identifier of the one benchmark, or group of benchmarks, of this id, name or alias.
///
/// # Errors
/// `NotFound` with the nearest names, `Ambiguous` with all that the name fits.
pub fn benchmark(catalog: &Catalog, name: &str) -> Result<String, Error> {
    let wanted = key(name);
    let groups = catalog.benchmarks.iter().filter_map(|benchmark| benchmark.group.as_deref());
    let mut found: Vec<&str> = groups.filter(|group| key(group) == wanted).collect();
    found.extend(names(catalog).filter(|(name, _)| key(name) == wanted).map(|(_, id)| id));
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => {
            let message = format!("no benchmark in the catalog is called `{}`", shortened(name));
            let near = nearest(name, names(catalog));
            let error = Error::new(ErrorKind::NotFound, message).suggest(&near);
            Err(error.hint("`medllm stats --by benchmarks` lists those with results"))
        }
        several => {
            let ids: Vec<String> = several.iter().map(|id| format!("`{id}`")).collect();
            let message = format!("`{}` fits {} benchmarks: {}", shortened(name), ids.len(), ids.join(", "));
            Err(Error::new(ErrorKind::Ambiguous, message).hint("give one of these ids"))
        }
    }
}

/// A setting in the words of `wanted`'s brackets, or `not stated`.
///
/// # Errors
/// `Usage` for a condition that no score on these benchmarks states.
pub fn setting(catalog: &Catalog, benchmarks: &[String], text: &str) -> Result<Asked, Error> {
    let silent = |term: &&str| key(term) == key(NOT_STATED);
    let (silent, stated): (Vec<&str>, Vec<&str>) = text.split(',').partition(silent);
    let wanted =
        if stated.is_empty() { Vec::new() } else { conditions(catalog, benchmarks, &stated.join(","))? };
    Ok(Asked { wanted, nothing_stated: !silent.is_empty() })
}

/// Conditions between commas. A condition that holds commas itself is taken whole where the text has it whole.
fn conditions(catalog: &Catalog, benchmarks: &[String], text: &str) -> Result<Vec<SettingWanted>, Error> {
    let stated = stated_conditions(catalog, benchmarks);
    let parts: Vec<&str> = text.split(',').collect();
    let mut rest = parts.as_slice();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let is_stated = |count: &usize| {
            let wanted = key(&rest[..*count].join(","));
            stated.iter().any(|(_, word)| key(word) == wanted)
        };
        let count = (2..=rest.len()).rev().find(is_stated).unwrap_or(1);
        found.push(condition(catalog, benchmarks, &rest[..count].join(","))?);
        rest = &rest[count..];
    }
    Ok(found)
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
