//! One score with the conditions under which it was measured.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::vocabulary::Evaluator;

/// One score: variant, benchmark, metric, setting, evaluator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Score {
    /// Identifier of the variant that was measured.
    pub variant: String,
    /// Identifier of the benchmark.
    pub benchmark: String,
    /// Metric (`accuracy`, `f1`, …).
    pub metric: String,
    /// Value in the benchmark's own unit; accuracy in percent.
    pub value: f64,
    /// How it was measured.
    #[serde(default)]
    pub setting: Setting,
    /// Who measured it.
    pub evaluator: Evaluator,
    /// The third party, if it was one.
    #[serde(default)]
    pub evaluated_by: Option<String>,
    /// Key of the source.
    pub source: String,
    /// Table or section within the source.
    #[serde(default)]
    pub locator: Option<String>,
}

/// The conditions of a measurement. What the source does not state is absent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Setting {
    /// Worked examples in the prompt.
    #[serde(default)]
    pub shots: Option<u32>,
    /// Style of prompting (`direct`, `cot`, …).
    #[serde(default)]
    pub prompting: Option<String>,
    /// How several answers were combined.
    #[serde(default)]
    pub ensemble: Option<String>,
    /// Evaluation software.
    #[serde(default)]
    pub harness: Option<String>,
    /// Form of the task (`4-options`, …).
    #[serde(default)]
    pub task_variant: Option<String>,
    /// Whether the checkpoint was fine-tuned on this benchmark's training part for the score.
    #[serde(default)]
    pub task_tuned: Option<bool>,
    /// Part of the benchmark that was used.
    #[serde(default)]
    pub split: Option<String>,
    /// Any other condition.
    #[serde(default)]
    pub note: Option<String>,
}

/// The score with its conditions: `medqa 70.2 accuracy (0-shot, tuned on the task)`.
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.benchmark, plain_number(self.value), self.metric)?;
        let conditions = self.setting.conditions();
        if conditions.is_empty() { Ok(()) } else { write!(f, " ({})", conditions.join(", ")) }
    }
}

/// A value without a needless `.0`.
pub fn plain_number(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl Setting {
    /// The stated conditions in a fixed order, as short texts, without the note.
    pub fn conditions(&self) -> Vec<String> {
        let shots = self.shots.map(|shots| format!("{shots}-shot"));
        let tuned = self.task_tuned.and_then(|tuned| tuned.then(|| "tuned on the task".to_owned()));
        let split = self.split.as_ref().map(|split| format!("{split} split"));
        let texts = [shots, self.prompting.clone(), self.ensemble.clone(), self.task_variant.clone()];
        texts.into_iter().chain([tuned, self.harness.clone(), split]).flatten().collect()
    }
}
