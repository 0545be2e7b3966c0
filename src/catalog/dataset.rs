//! Training data.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::Links;
use super::date::Date;
use super::lazy::Lazy;
use super::license::LicenseClaim;
use super::source::Sources;
use super::vocabulary::{Access, Origin, Part};

/// A body of data that models are trained with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Dataset {
    /// Identifier, lower-case kebab-case.
    pub id: String,
    /// Name as its makers write it.
    pub name: String,
    /// Other spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Who made it.
    #[serde(default)]
    pub organizations: Vec<String>,
    /// First public release.
    #[serde(default)]
    pub released: Option<Date>,
    /// What it holds, in our own words.
    #[serde(default)]
    pub summary: Option<String>,
    /// Where its content comes from.
    #[serde(default)]
    pub origin: Option<Origin>,
    /// Models that wrote its content.
    #[serde(default)]
    pub generated_by: Vec<String>,
    /// Languages, BCP 47.
    #[serde(default)]
    pub languages: Vec<String>,
    /// License claims.
    #[serde(default)]
    pub license: Lazy<Vec<LicenseClaim>>,
    /// How one gets it.
    #[serde(default)]
    pub access: Option<Access>,
    /// Addresses.
    #[serde(default)]
    pub links: Links,
    /// Benchmarks whose questions it holds.
    #[serde(default)]
    pub benchmarks: Vec<BenchmarkPart>,
    /// A remark in our own words.
    #[serde(default)]
    pub note: Option<String>,
    /// Where this was read.
    #[serde(default)]
    pub sources: Lazy<Sources>,
}

/// A part of a benchmark within a dataset.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BenchmarkPart {
    /// Identifier of the benchmark.
    pub benchmark: String,
    /// Which part.
    pub part: Part,
}
