//! Which data an entry was trained with, and the authors' own restrictions.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::vocabulary::{Effect, Stage, Subject};

/// One dataset at one stage of training.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Training {
    /// Identifier of a dataset.
    pub dataset: String,
    /// Where in training it was used.
    pub stage: Stage,
    /// The variants that it was used for; empty for all.
    #[serde(default)]
    pub variants: Vec<String>,
    /// Tokens used.
    #[serde(default)]
    pub tokens: Option<u64>,
    /// Examples used.
    #[serde(default)]
    pub examples: Option<u64>,
    /// A remark in our own words.
    #[serde(default)]
    pub note: Option<String>,
    /// Key of the source.
    pub source: String,
    /// Place within the source.
    #[serde(default)]
    pub locator: Option<String>,
}

impl Training {
    /// Whether it was used for the variant with this identifier.
    pub fn is_for(&self, variant: &str) -> bool {
        self.variants.is_empty() || self.variants.iter().any(|id| id == variant)
    }
}

/// An author's own restriction or advice, kept apart from licenses.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Statement {
    /// What it does.
    pub effect: Effect,
    /// What it is about.
    pub about: Subject,
    /// What it says, in our own words.
    pub text: String,
    /// The variants that it is about; empty for all.
    #[serde(default)]
    pub variants: Vec<String>,
    /// Key of the source.
    pub source: String,
    /// Place within the source.
    #[serde(default)]
    pub locator: Option<String>,
}

impl Statement {
    /// Whether it is about the variant with this identifier.
    pub fn is_about(&self, variant: &str) -> bool {
        self.variants.is_empty() || self.variants.iter().any(|id| id == variant)
    }
}
