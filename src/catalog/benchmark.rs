//! Named tests.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::Links;
use super::lazy::Lazy;
use super::license::LicenseClaim;
use super::source::Sources;

/// A named test with its task, metrics, range and chance level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Benchmark {
    /// Identifier, lower-case kebab-case.
    pub id: String,
    /// Name as its makers write it.
    pub name: String,
    /// Other spellings, task names of evaluation harnesses among them.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What it tests, in our own words.
    #[serde(default)]
    pub summary: Option<String>,
    /// Kind of task.
    #[serde(default)]
    pub task: Option<String>,
    /// Metrics that are reported for it.
    #[serde(default)]
    pub metrics: Vec<String>,
    /// Lowest and highest possible value.
    #[serde(default)]
    pub range: Option<[f64; 2]>,
    /// Value of guessing.
    #[serde(default)]
    pub chance: Option<f64>,
    /// Languages, BCP 47.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The group that it is a part of.
    #[serde(default)]
    pub group: Option<String>,
    /// Addresses.
    #[serde(default)]
    pub links: Links,
    /// License claims for its data.
    #[serde(default)]
    pub license: Lazy<Vec<LicenseClaim>>,
    /// A remark in our own words.
    #[serde(default)]
    pub note: Option<String>,
    /// Where this was read.
    #[serde(default)]
    pub sources: Lazy<Sources>,
}
