//! General models that variants are built on: family, version, checkpoint.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::label::Label;
use super::lazy::Lazy;
use super::license::LicenseClaim;
use super::source::Sources;
use super::variant::{Architecture, Derivation};
use super::vocabulary::Level;

/// A general model, or a group of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Base {
    /// Identifier, lower-case kebab-case.
    pub id: Label,
    /// Name as its maker writes it.
    pub name: Label,
    /// Other spellings.
    #[serde(default)]
    pub aliases: Lazy<Vec<String>>,
    /// Family, version or checkpoint.
    pub level: Level,
    /// The base one level up (`llama-3-8b` is part of `llama-3`).
    #[serde(default)]
    pub part_of: Option<Label>,
    /// Who made it.
    #[serde(default)]
    pub organizations: Lazy<Vec<String>>,
    /// First public release.
    #[serde(default)]
    pub released: Option<Date>,
    /// Parameter count.
    #[serde(default)]
    pub parameters: Option<u64>,
    /// Parameters used for one token, of a mixture of experts.
    #[serde(default)]
    pub active_parameters: Option<u64>,
    /// Context length in tokens.
    #[serde(default)]
    pub context_length: Option<u64>,
    /// What it was itself built on.
    #[serde(default)]
    pub bases: Vec<Derivation>,
    /// License claims for the weights.
    #[serde(default)]
    pub license: Lazy<Vec<LicenseClaim>>,
    /// Identifier on the Hugging Face Hub, `owner/name`.
    #[serde(default)]
    pub huggingface: Option<Label>,
    /// Shape of the network.
    #[serde(default)]
    pub architecture: Lazy<Option<Architecture>>,
    /// A remark in our own words.
    #[serde(default)]
    pub note: Lazy<Option<String>>,
    /// Where this was read.
    #[serde(default)]
    pub sources: Lazy<Sources>,
}
