//! What must be the same for two scores to stand in one ranking.

use crate::catalog::name::key;
use crate::catalog::score::Score;

/// What is said of a setting of which the source states nothing; `--setting` takes it.
pub const NOT_STATED: &str = "not stated";

/// The metric and every condition that a source can state. What it does not state is a condition of its own, so that it
/// never stands beside one that is stated. Words are compared as names are: case and punctuation do not matter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Conditions {
    metric: String,
    shots: Option<u32>,
    task_tuned: Option<bool>,
    words: [Option<String>; 5],
}

impl Conditions {
    /// The conditions of a score.
    pub fn of(score: &Score) -> Self {
        let setting = &score.setting;
        let words =
            [&setting.prompting, &setting.ensemble, &setting.task_variant, &setting.harness, &setting.split];
        Self {
            metric: key(&score.metric),
            shots: setting.shots,
            task_tuned: setting.task_tuned,
            words: words.map(|word| word.as_deref().map(key)),
        }
    }

    /// How many conditions are stated, the metric aside.
    pub fn count(&self) -> usize {
        let words = self.words.iter().flatten().count();
        usize::from(self.shots.is_some()) + usize::from(self.task_tuned.is_some()) + words
    }
}

/// The stated conditions of a score, each in the words that `--setting` takes, in a fixed order; `not stated` where there
/// is none.
pub fn conditions(score: &Score) -> Vec<String> {
    let setting = &score.setting;
    let shots = setting.shots.map(|shots| format!("{shots}-shot"));
    let tuned = setting.task_tuned.map(|tuned| if tuned { "tuned" } else { "untuned" }.to_owned());
    let texts = [shots, setting.prompting.clone(), setting.ensemble.clone(), setting.task_variant.clone()];
    let texts = texts.into_iter().chain([tuned, setting.harness.clone(), setting.split.clone()]);
    let mut words: Vec<String> = texts.flatten().collect();
    if words.is_empty() {
        words.push(NOT_STATED.to_owned());
    }
    words
}

/// The setting of a score in the words that `--setting` takes; before the conditions the metric, where it is not the
/// usual one.
pub(super) fn words(score: &Score, main_metric: &str) -> String {
    let metric = (score.metric != main_metric).then(|| score.metric.clone());
    metric.into_iter().chain(conditions(score)).collect::<Vec<_>>().join(", ")
}
