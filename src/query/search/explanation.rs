//! What a score is made of.

use serde::{Serialize, Serializer};

use super::{Place, Tier};

/// A part of a score. The points of all parts together are the score, but for rounding.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Part {
    /// What it is counted for.
    pub reason: Reason,
    /// The words of the query.
    pub query: String,
    /// How well they were found.
    pub tier: Option<Tier>,
    /// Where they were found, first where they count most.
    pub places: Vec<Place>,
    /// The text in which they were found, where they count most.
    pub text: Option<String>,
    /// What it counts.
    #[serde(serialize_with = "in_points")]
    #[schemars(with = "f64")]
    pub points: u32,
    /// What it would count at best.
    #[serde(serialize_with = "in_points")]
    #[schemars(with = "f64")]
    pub of: u32,
}

/// What points are counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The query as a whole is a name, the beginning of one, or nearly one.
    Name,
    /// Every word of the query was found, save perhaps those that many entries hold.
    AllWords,
    /// Some words of the query were found.
    SomeWords,
    /// One word was found.
    Word,
    /// One word was not found.
    Missing,
    /// Words stand together in one text.
    Together,
    /// Words stand one after the other in one text.
    InARow,
}

impl Part {
    /// A part that lies in no text.
    pub(super) fn bare(reason: Reason, query: String, points: u32, of: u32) -> Self {
        Self { reason, query, tier: None, places: Vec::new(), text: None, points, of }
    }
}

/// Points are counted in tenths.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the form that serde calls")]
fn in_points<S: Serializer>(tenths: &u32, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(f64::from(*tenths) / 10.0)
}
