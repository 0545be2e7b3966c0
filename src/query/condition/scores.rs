//! Results held against a wanted benchmark, setting and range.

use super::{Rule, Test};
use crate::catalog::score::{Score, Setting};
use crate::catalog::vocabulary::Evaluator;
use crate::catalog::{Catalog, Entry, Variant};
use crate::query::quantity::Span;
use crate::query::truth::Truth;

/// A result that is wanted.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreWanted {
    /// On one of these benchmarks.
    pub benchmarks: Vec<String>,
    /// Under all of these conditions.
    pub setting: Vec<SettingWanted>,
    /// Within this range.
    pub span: Option<Span>,
}

/// One condition of a measurement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingWanted {
    /// Worked examples in the prompt.
    Shots(u32),
    /// Whether the checkpoint was tuned on the task.
    Tuned(bool),
    /// Who measured.
    By(Evaluator),
    /// The metric.
    Metric(String),
    /// One of these words, each with the condition that it stands for.
    Stated(Vec<(Part, String)>),
}

impl SettingWanted {
    /// Whether a score states that it was measured like this; what it does not state is no yes.
    pub fn is_stated_by(&self, score: &Score) -> bool {
        self.holds(score) == Truth::Yes
    }

    /// How many of the conditions that a score states in words are among these.
    pub fn parts_of(wanted: &[Self], score: &Score) -> usize {
        let named = |part: &Part| {
            let stated = part.of(&score.setting);
            let is_it = |(of, word): &(Part, String)| of == part && Some(word.as_str()) == stated;
            wanted.iter().any(|wanted| matches!(wanted, Self::Stated(words) if words.iter().any(is_it)))
        };
        Part::ALL.iter().filter(|part| named(part)).count()
    }

    fn holds(&self, score: &Score) -> Truth {
        let setting = &score.setting;
        match self {
            Self::Shots(shots) => setting.shots.map_or(Truth::Unknown, |n| Truth::known(n == *shots)),
            Self::Tuned(tuned) => setting.task_tuned.map_or(Truth::Unknown, |t| Truth::known(t == *tuned)),
            Self::By(evaluator) => Truth::known(score.evaluator == *evaluator),
            Self::Metric(metric) => Truth::known(score.metric == *metric),
            Self::Stated(words) => {
                if words.iter().any(|(part, word)| part.of(setting) == Some(word)) {
                    Truth::Yes
                } else if words.iter().any(|(part, _)| part.of(setting).is_none()) {
                    Truth::Unknown
                } else {
                    Truth::No
                }
            }
        }
    }
}

/// A condition that is stated in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Style of prompting.
    Prompting,
    /// How several answers were combined.
    Ensemble,
    /// Form of the task.
    TaskVariant,
    /// Evaluation software.
    Harness,
    /// Part of the benchmark.
    Split,
}

impl Part {
    const ALL: [Self; 5] = [Self::Prompting, Self::Ensemble, Self::TaskVariant, Self::Harness, Self::Split];

    fn of(self, setting: &Setting) -> Option<&str> {
        let stated = match self {
            Self::Prompting => &setting.prompting,
            Self::Ensemble => &setting.ensemble,
            Self::TaskVariant => &setting.task_variant,
            Self::Harness => &setting.harness,
            Self::Split => &setting.split,
        };
        stated.as_deref()
    }
}

/// The words by which the scores on these benchmarks state their conditions, each once.
pub fn stated_conditions<'a>(catalog: &'a Catalog, benchmarks: &[String]) -> Vec<(Part, &'a str)> {
    let scores = catalog.entries().flat_map(|entry| &entry.results);
    let mut words: Vec<(Part, &str)> = Vec::new();
    for score in scores.filter(|score| benchmarks.contains(&score.benchmark)) {
        for part in Part::ALL {
            let word = part.of(&score.setting).map(|word| (part, word));
            words.extend(word.filter(|word| !words.contains(word)));
        }
    }
    words
}

impl ScoreWanted {
    /// Whether a variant has such a result. Without a range the catalog knows its own results; within a range what
    /// nobody measured is unknown.
    pub(super) fn is_met(&self, catalog: &Catalog, entry: &Entry, variant: &Variant) -> Truth {
        let of_variant = entry.results.iter().filter(|score| score.variant == variant.id);
        let met = of_variant.filter_map(|score| self.meets(catalog, score)).reduce(Truth::or);
        met.unwrap_or(if self.span.is_some() { Truth::Unknown } else { Truth::No })
    }

    /// Whether a result is the wanted one; none if it is not comparable at all.
    fn meets(&self, catalog: &Catalog, score: &Score) -> Option<Truth> {
        if !self.benchmarks.contains(&score.benchmark)
            || self.span.is_some() && !self.comparable(catalog, score)
        {
            return None;
        }
        let setting = self.setting.iter().map(|wanted| wanted.holds(score)).fold(Truth::Yes, Truth::and);
        match self.span {
            None => Some(setting),
            Some(_) if setting == Truth::No => None,
            Some(span) => Some(setting.and(Truth::known(span.contains(score.value)))),
        }
    }

    /// Whether a score may be compared with a range at all: values in another metric than the benchmark's own (an Elo
    /// rating on its questions) never are, unless the metric is named.
    fn comparable(&self, catalog: &Catalog, score: &Score) -> bool {
        if self.setting.iter().any(|wanted| matches!(wanted, SettingWanted::Metric(_))) {
            return true;
        }
        let benchmark = catalog.benchmark(&score.benchmark);
        let metrics = benchmark.map(|benchmark| benchmark.metrics.as_slice()).unwrap_or_default();
        metrics.is_empty() || metrics.contains(&score.metric)
    }
}

/// The results that meet a benchmark condition, for output that shows them with their conditions.
pub fn matching_scores<'a, 'r>(
    catalog: &Catalog,
    rules: impl Iterator<Item = &'r Rule>,
    entry: &'a Entry,
    variants: &[&Variant],
) -> Vec<&'a Score> {
    let scores = |test: &'r Test| if let Test::Score(wanted) = test { Some(wanted) } else { None };
    let wanted: Vec<&ScoreWanted> = rules.flat_map(Rule::wanted).filter_map(scores).collect();
    if wanted.is_empty() {
        // Spares the reading of all results where none is asked for.
        return Vec::new();
    }
    let meets = |score: &Score| wanted.iter().any(|wanted| wanted.meets(catalog, score) == Some(Truth::Yes));
    let of_variants = |score: &Score| variants.iter().any(|variant| variant.id == score.variant);
    entry.results.iter().filter(|score| of_variants(score) && meets(score)).collect()
}
