//! Where a fact was read.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::vocabulary::SourceKind;

/// The sources of one record, by the short key that its facts name.
pub type Sources = BTreeMap<String, Source>;

/// One place that was read, pinned to a revision where there is one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// How near the source stands to the fact.
    pub kind: SourceKind,
    /// Address, with the commit in it where the place has commits.
    pub url: String,
    /// Address of the copy that was read, when it is not `url`.
    #[serde(default)]
    pub copy: Option<String>,
    /// Commit, or version of a paper.
    #[serde(default)]
    pub revision: Option<String>,
    /// Section, table or line within the source.
    #[serde(default)]
    pub locator: Option<String>,
    /// The day on which it was read.
    #[serde(default)]
    pub seen: Option<Date>,
    /// Fields of the record that this source backs and that name no source themselves.
    #[serde(default)]
    pub supports: Vec<String>,
}
