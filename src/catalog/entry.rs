//! One project in the catalog: a model family, or one of the other kinds.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::citation::{Citation, Links};
use super::date::Date;
use super::label::Label;
use super::lazy::Lazy;
use super::license::LicenseClaim;
use super::note::Note;
use super::score::Score;
use super::source::Sources;
use super::training::{Statement, Training};
use super::variant::Variant;
use super::vocabulary::{Kind, Status};

/// A project. An empty list or an absent value means "not known", except where the kind has no such thing:
/// a directory has no variants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Entry {
    /// Identifier, lower-case kebab-case; never changes.
    pub id: Label,
    /// Name as its makers write it.
    pub name: Label,
    /// Other names, in any script.
    #[serde(default)]
    pub aliases: Lazy<Vec<String>>,
    /// What it is.
    pub kind: Kind,
    /// Who made it.
    #[serde(default)]
    pub organizations: Lazy<Vec<String>>,
    /// First public release.
    #[serde(default)]
    pub released: Option<Date>,
    /// What it is, in our own words.
    #[serde(default)]
    pub summary: Lazy<Option<String>>,
    /// What its makers mean it for.
    #[serde(default)]
    pub intended_use: Lazy<Option<String>>,
    /// What its makers do not mean it for.
    #[serde(default)]
    pub not_intended_for: Lazy<Option<String>>,
    /// Medical fields.
    #[serde(default)]
    pub specialties: Lazy<Vec<String>>,
    /// Languages, BCP 47.
    #[serde(default)]
    pub languages: Lazy<Vec<String>>,
    /// What goes in or comes out: `text`, `image`, …
    #[serde(default)]
    pub modalities: Lazy<Vec<String>>,
    /// Addresses.
    #[serde(default)]
    pub links: Lazy<Links>,
    /// What to cite.
    #[serde(default)]
    pub citation: Lazy<Option<Citation>>,
    /// License claims for the code; several where sources disagree, none where unknown.
    #[serde(default)]
    pub code_license: Lazy<Vec<LicenseClaim>>,
    /// Authors' own restrictions and advice.
    #[serde(default)]
    pub statements: Lazy<Vec<Statement>>,
    /// Training data with stages.
    #[serde(default)]
    pub training: Lazy<Vec<Training>>,
    /// Released checkpoints.
    #[serde(default)]
    pub variants: Lazy<Vec<Variant>>,
    /// Scores.
    #[serde(default)]
    pub results: Lazy<Vec<Score>>,
    /// Corrections, conflicts, twins.
    #[serde(default)]
    pub notes: Lazy<Vec<Note>>,
    /// Its life.
    #[serde(default)]
    pub status: Option<Status>,
    /// The entry that its makers point to instead.
    #[serde(default)]
    pub superseded_by: Option<Label>,
    /// Lists that name it.
    #[serde(default)]
    pub listed_in: Lazy<Vec<String>>,
    /// Where all this was read.
    #[serde(default)]
    pub sources: Lazy<Sources>,
}

impl Entry {
    /// The variant with this identifier.
    pub fn variant(&self, id: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.id == id)
    }

    /// Whether entries of this kind have variants, training and weights at all.
    pub fn has_weights(&self) -> bool {
        self.kind == Kind::Model || !self.variants.is_empty()
    }
}
