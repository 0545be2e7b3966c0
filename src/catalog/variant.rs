//! One released checkpoint of a model entry.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::label::Label;
use super::lazy::Lazy;
use super::license::LicenseClaim;
use super::vocabulary::{Access, Relation};

/// One set of weights: its own size, base, license, access and Hub identifier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Variant {
    /// Identifier, unique over all entries and bases.
    pub id: Label,
    /// Name as its makers write it.
    pub name: Label,
    /// Other spellings.
    #[serde(default)]
    pub aliases: Lazy<Vec<String>>,
    /// Parameter count; the makers' round figure where no exact count was read.
    #[serde(default)]
    pub parameters: Option<u64>,
    /// Parameters used for one token, of a mixture of experts.
    #[serde(default)]
    pub active_parameters: Option<u64>,
    /// Context length in tokens.
    #[serde(default)]
    pub context_length: Option<u64>,
    /// What it was built on.
    #[serde(default)]
    pub bases: Vec<Derivation>,
    /// License claims for the weights; several where sources disagree, none where unknown.
    #[serde(default)]
    pub weights_license: Lazy<Vec<LicenseClaim>>,
    /// How one gets the weights.
    #[serde(default)]
    pub access: Option<Access>,
    /// Identifier on the Hugging Face Hub, `owner/name`.
    #[serde(default)]
    pub huggingface: Option<Label>,
    /// First public release.
    #[serde(default)]
    pub released: Option<Date>,
    /// Shape of the network.
    #[serde(default)]
    pub architecture: Lazy<Option<Architecture>>,
    /// Key of the source for the facts above that name none.
    pub source: Label,
    /// Place within the source.
    #[serde(default)]
    pub locator: Option<Label>,
}

/// A step of lineage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Derivation {
    /// Identifier of a base or of another variant; absent only for `from-scratch`.
    #[serde(default)]
    pub base: Option<Label>,
    /// How it derives.
    pub relation: Relation,
}

/// Shape of a network, as its published configuration gives it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Architecture {
    /// Number of layers.
    #[serde(default)]
    pub layers: Option<u32>,
    /// Width of the residual stream.
    #[serde(default)]
    pub hidden_size: Option<u32>,
    /// Attention heads per layer.
    #[serde(default)]
    pub attention_heads: Option<u32>,
    /// Key-value heads per layer.
    #[serde(default)]
    pub kv_heads: Option<u32>,
    /// Width of one head.
    #[serde(default)]
    pub head_dim: Option<u32>,
    /// Tokens in the vocabulary.
    #[serde(default)]
    pub vocab_size: Option<u32>,
    /// Whether the output layer uses the matrix of the embedding.
    #[serde(default)]
    pub tie_word_embeddings: Option<bool>,
    /// Tokens to which attention reaches back in layers that do not see the whole context.
    #[serde(default)]
    pub sliding_window: Option<u32>,
    /// How many of the layers see no more than the window.
    #[serde(default)]
    pub sliding_layers: Option<u32>,
}
