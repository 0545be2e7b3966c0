//! A catalog file as it is written: the embedded one, or an overlay.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::base::Base;
use super::benchmark::Benchmark;
use super::dataset::Dataset;
use super::date::Date;
use super::entry::Entry;
use super::lazy::Lazy;
use super::license::License;

/// The version of the catalog format that this program reads and writes.
pub const SCHEMA_VERSION: u32 = 1;

/// The top level of a catalog file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Document {
    /// Version of the format; this one is 1.
    pub schema_version: u32,
    /// The day on which the content last changed.
    #[serde(default)]
    pub revision: Option<Date>,
    /// Registry of licenses.
    #[serde(default)]
    pub licenses: Lazy<Vec<License>>,
    /// Registry of bases.
    #[serde(default)]
    pub bases: Lazy<Vec<Base>>,
    /// Registry of benchmarks.
    #[serde(default)]
    pub benchmarks: Lazy<Vec<Benchmark>>,
    /// Registry of datasets.
    #[serde(default)]
    pub datasets: Lazy<Vec<Dataset>>,
    /// The projects.
    #[allow(
        clippy::vec_box,
        reason = "they are joined and sorted after they are read, which moves the boxes alone"
    )]
    #[serde(default)]
    pub entries: Vec<Box<Entry>>,
}

/// The lists of a document, by the key that they have in the file.
pub const SECTIONS: [&str; 5] = ["licenses", "bases", "benchmarks", "datasets", "entries"];
