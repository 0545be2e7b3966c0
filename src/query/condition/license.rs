//! What first-hand sources claim today about licenses, held against a wanted one.

use super::{Rule, Test};
use crate::catalog::license::{LicenseClaim, NOASSERTION, NONE};
use crate::catalog::{Entry, Variant};
use crate::query::truth::Truth;

/// What a license covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Artifact {
    /// The code.
    Code,
    /// The weights.
    Weights,
}

impl Artifact {
    /// Everything that has a license of its own.
    pub const ALL: [Self; 2] = [Self::Code, Self::Weights];
}

/// Which licenses satisfy a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LicenseWanted {
    /// One of these identifiers.
    AnyOf(Vec<String>),
    /// A source was searched and holds no license.
    NoneFound,
    /// A source says something that names no license.
    Unclear,
}

impl LicenseWanted {
    /// Whether it covers the artifact of an entry and one of its variants; either one where none is named.
    pub(super) fn covers(
        &self,
        artifact: Option<Artifact>,
        entry: &Entry,
        variant: Option<&Variant>,
    ) -> Truth {
        let weights = || variant.map_or(Truth::NotApplicable, |variant| self.of_weights(variant));
        match artifact {
            Some(Artifact::Code) => self.of_code(entry),
            Some(Artifact::Weights) => weights(),
            None => self.of_code(entry).or(weights()),
        }
    }

    fn of_code(&self, entry: &Entry) -> Truth {
        self.among(entry.code_license.iter().filter(|claim| claim.stands()))
    }

    fn of_weights(&self, variant: &Variant) -> Truth {
        self.among(variant.weights_license.iter().filter(|claim| claim.stands_for_weights()))
    }

    /// Only claims that stand are asked; without any it is unknown.
    fn among<'a>(&self, claims: impl Iterator<Item = &'a LicenseClaim>) -> Truth {
        claims.map(|claim| self.satisfied_by(claim)).reduce(Truth::or).unwrap_or(Truth::Unknown)
    }

    fn satisfied_by(&self, claim: &LicenseClaim) -> Truth {
        match self {
            Self::NoneFound => Truth::known(claim.expression == NONE),
            Self::Unclear => Truth::known(claim.expression == NOASSERTION),
            Self::AnyOf(_) if claim.expression == NONE => Truth::No,
            Self::AnyOf(_) if !claim.names_license() => Truth::Unknown,
            Self::AnyOf(ids) => match spdx::Expression::parse(&claim.expression) {
                Ok(expression) => {
                    Truth::known(expression.evaluate(|license| ids.contains(&license.license.to_string())))
                }
                Err(_) => Truth::known(ids.iter().any(|id| claim.expression == *id)),
            },
        }
    }
}

/// Which artifacts satisfy a license condition, for output that says so.
pub fn licensed_artifacts<'a>(
    rules: impl Iterator<Item = &'a Rule>,
    entry: &Entry,
    variants: &[&Variant],
) -> Vec<Artifact> {
    let mut artifacts = Vec::new();
    for test in rules.flat_map(Rule::wanted) {
        let Test::License(artifact, wanted) = test else { continue };
        if *artifact != Some(Artifact::Weights) && wanted.of_code(entry) == Truth::Yes {
            artifacts.push(Artifact::Code);
        }
        let weights = |variant: &&Variant| wanted.of_weights(variant) == Truth::Yes;
        if *artifact != Some(Artifact::Code) && variants.iter().any(weights) {
            artifacts.push(Artifact::Weights);
        }
    }
    artifacts.sort_unstable();
    artifacts.dedup();
    artifacts
}
