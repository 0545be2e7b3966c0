//! Which weights stand on a license: under it themselves, or built on weights that are.

use crate::catalog::Catalog;
use crate::catalog::index::Node;
use crate::catalog::license::{License, LicenseClaim};

/// A variant that stands on a license.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Standing<'a> {
    /// Identifier of the entry.
    pub id: &'a str,
    /// Identifier of the variant.
    pub variant: &'a str,
    /// Whether its own weights are said to be under the license; otherwise those that it was built on.
    pub own: bool,
}

/// Every variant of the catalog that stands on a license, by claims that stand today.
pub fn standing<'a>(catalog: &'a Catalog, license: &License) -> Vec<Standing<'a>> {
    let under = |claims: &[LicenseClaim]| {
        claims.iter().filter(|claim| claim.stands()).any(|claim| claim.names().any(|name| name == license.id))
    };
    let mut found = Vec::new();
    for entry in catalog.entries() {
        for variant in &entry.variants {
            let below = || {
                catalog.lineage(variant).into_iter().any(|id| match catalog.node(id) {
                    Some(Node::Base(base)) => under(&base.license),
                    Some(Node::Variant(_, variant)) => under(&variant.weights_license),
                    _ => false,
                })
            };
            let own = under(&variant.weights_license);
            if own || below() {
                found.push(Standing { id: &entry.id, variant: &variant.id, own });
            }
        }
    }
    found
}
