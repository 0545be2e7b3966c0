//! One node of a lineage, as a record.

use schemars::JsonSchema;
use serde::Serialize;

use super::data::DataView;
use crate::catalog::Catalog;
use crate::catalog::index::Node;
use crate::catalog::license::LicenseClaim;
use crate::catalog::vocabulary::{Level, Vocabulary};
use crate::license::{self, Given, Profile, Verdict};

/// What a node that the catalog does not have is.
pub(super) const MISSING: &str = "missing";
/// What an entry is that stands for one of its variants, it is not known which.
pub(super) const ENTRY: &str = "entry";
/// What a variant of an entry is.
pub(super) const VARIANT: &str = "variant";

/// A base, a variant, or an entry that is named where a variant is meant.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct NodeView<'a> {
    /// Identifier.
    pub id: &'a str,
    /// Name as its makers write it; null for what the catalog names and does not have.
    pub name: Option<&'a str>,
    /// `family`, `version` or `checkpoint` of a base; `variant`; `entry`, where others name one as their base without saying
    /// which variant; `missing`, where the catalog names it and does not have it.
    pub kind: &'a str,
    /// The entry of a variant.
    pub entry: Option<&'a str>,
    /// The fewest steps from the start.
    pub steps: usize,
    /// Parameter count.
    pub parameters: Option<u64>,
    /// Parameters used for one token, of a mixture of experts.
    pub active_parameters: Option<u64>,
    /// Identifier on the Hugging Face Hub, `owner/name`.
    pub huggingface: Option<&'a str>,
    /// What its makers or a license text claim today for the weights; empty where that is not known.
    pub licenses: Vec<&'a LicenseClaim>,
    /// Only with `--license`: what the texts found say of the use, for the node with everything above it; null for groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// The data that a variant was trained with; null for everything else, of which the catalog records none.
    pub data: Option<DataView<'a>>,
}

impl<'a> NodeView<'a> {
    /// What the catalog has of the node with this identifier.
    pub fn new(catalog: &'a Catalog, id: &'a str, steps: usize, profile: Option<Profile>) -> Self {
        let empty = Self {
            id,
            name: None,
            kind: MISSING,
            entry: None,
            steps,
            parameters: None,
            active_parameters: None,
            huggingface: None,
            licenses: Vec::new(),
            verdict: profile.map(|_| Verdict::Unknown),
            data: None,
        };
        match catalog.node(id) {
            None => empty,
            Some(Node::Entry(entry)) => Self { name: Some(&entry.name), kind: ENTRY, ..empty },
            Some(Node::Base(base)) => Self {
                name: Some(&base.name),
                kind: base.level.as_str(),
                parameters: base.parameters,
                active_parameters: base.active_parameters,
                huggingface: base.huggingface.as_deref(),
                licenses: standing(&base.license),
                verdict: profile
                    .filter(|_| base.level == Level::Checkpoint)
                    .map(|profile| license::verdict_of_base(catalog, base, profile, &Given::default())),
                ..empty
            },
            Some(Node::Variant(entry, variant)) => Self {
                name: Some(&variant.name),
                kind: VARIANT,
                entry: Some(&entry.id),
                parameters: variant.parameters,
                active_parameters: variant.active_parameters,
                huggingface: variant.huggingface.as_deref(),
                licenses: standing(&variant.weights_license),
                verdict: profile
                    .map(|profile| license::verdict_of(catalog, entry, variant, profile, &Given::default())),
                data: Some(DataView::new(catalog, entry, variant)),
                ..empty
            },
        }
    }

    /// Whether it has weights of its own.
    pub fn has_weights(&self) -> bool {
        self.kind == VARIANT || self.kind == Level::Checkpoint.as_str()
    }
}

fn standing(claims: &[LicenseClaim]) -> Vec<&LicenseClaim> {
    claims.iter().filter(|claim| claim.stands()).collect()
}
