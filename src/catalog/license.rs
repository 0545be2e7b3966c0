//! License claims as sources make them, and the registry of the licenses themselves.
//!
//! Not here: what follows from several claims together; a claim is recorded as it was read.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::label::Label;
use super::lazy::Lazy;
use super::rights::{Fact, LicenseKind, Permission, Reading};
use super::source::Sources;
use super::vocabulary::{ClaimBasis, ClaimScope};

/// The expression of a claim whose source was searched and holds no license.
pub const NONE: &str = "NONE";
/// The expression of a claim whose source says something that names no license.
pub const NOASSERTION: &str = "NOASSERTION";
/// What the identifiers of texts outside the SPDX list begin with.
pub const LICENSE_REF: &str = "LicenseRef-";

/// What one source says about the license of one artifact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LicenseClaim {
    /// SPDX expression (`LicenseRef-…` allowed), `NONE` (searched, none found) or `NOASSERTION` (not known).
    pub expression: Label,
    /// What the claim rests on.
    pub by: ClaimBasis,
    /// What the claim covers.
    #[serde(default)]
    pub scope: Option<ClaimScope>,
    /// Whether its maker has since replaced it by another claim.
    #[serde(default)]
    pub superseded: Option<bool>,
    /// The day from which its maker makes it, where a source tells.
    #[serde(default)]
    pub since: Option<Date>,
    /// The day on which its maker replaced it, where a source tells.
    #[serde(default)]
    pub until: Option<Date>,
    /// Key of the source.
    pub source: Label,
    /// Place within the source.
    #[serde(default)]
    pub locator: Option<Label>,
    /// Anything that a reader must know about the claim.
    #[serde(default)]
    pub note: Option<Label>,
}

impl LicenseClaim {
    /// Whether the claim is one that its makers or a license text make today: not somebody else's word, and not
    /// replaced since.
    pub fn stands(&self) -> bool {
        self.by != ClaimBasis::ThirdParty && self.superseded != Some(true)
    }

    /// Whether the claim stands and surely reaches the weights that it is recorded for.
    pub fn stands_for_weights(&self) -> bool {
        self.stands() && self.reaches_weights()
    }

    /// Whether the claim is its makers' own and surely reaches the weights that it is recorded for, today or when it was
    /// made. A file in a repository covers the code at least; of weights it may say nothing.
    pub fn reaches_weights(&self) -> bool {
        self.by != ClaimBasis::ThirdParty && self.scope != Some(ClaimScope::Unclear)
    }

    /// The identifiers in its expression, in their order, with the operators between them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.expression.split([' ', '(', ')']).filter(|word| !word.is_empty())
    }

    /// Whether the claim names a license.
    pub fn names_license(&self) -> bool {
        self.expression != NONE && self.expression != NOASSERTION
    }
}

/// A license or a set of terms that the catalog meets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct License {
    /// SPDX identifier, or `LicenseRef-…` for a text outside the SPDX list.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Other spellings: hub tags, short names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Group of texts by one maker or of one kind (`llama`, `cc`).
    #[serde(default)]
    pub family: Option<String>,
    /// Version number or date of the text.
    #[serde(default)]
    pub version: Option<String>,
    /// What kind of text it is.
    #[serde(default)]
    pub kind: Option<LicenseKind>,
    /// Official address of the text.
    #[serde(default)]
    pub url: Option<String>,
    /// How much of the text was read.
    #[serde(default)]
    pub read: Option<Reading>,
    /// What the text says of each right (`use_commercial`, `redistribute`, …).
    #[serde(default)]
    pub rights: BTreeMap<String, Grant>,
    /// What a user must do.
    #[serde(default)]
    pub duties: Vec<String>,
    /// What must be passed on to the next user.
    #[serde(default)]
    pub pass_on: Vec<String>,
    /// Uses that the text rules out.
    #[serde(default)]
    pub use_limits: Vec<String>,
    /// What the name of a published model made with the licensed one must begin with.
    #[serde(default)]
    pub name_prefix: Option<String>,
    /// Whether derivatives must carry the same license.
    #[serde(default)]
    pub share_alike: Option<bool>,
    /// Where the text grants nothing or other rights.
    #[serde(default)]
    pub territory: Option<String>,
    /// A remark in our own words.
    #[serde(default)]
    pub note: Option<String>,
    /// Where this was read.
    #[serde(default)]
    pub sources: Lazy<Sources>,
}

/// What a text says of one right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Grant {
    /// The answer.
    pub permission: Permission,
    /// The condition or the reason, in our own words.
    #[serde(default)]
    pub note: Option<String>,
    /// The parts of the condition that facts about the user decide.
    #[serde(default)]
    pub tests: Vec<Condition>,
    /// Whether the tests are the whole condition, so that who passes them all is allowed.
    #[serde(default)]
    pub only_tests: Option<bool>,
}

/// A part of a condition that a fact about the user decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Condition {
    /// The fact that is asked for.
    pub about: Fact,
    /// Users of one month or day: more than these are ruled out.
    #[serde(default)]
    pub above: Option<u64>,
    /// Words for the region, party or purpose that is ruled out.
    #[serde(default)]
    pub not: Vec<String>,
    /// Whether it is asked for models only that take or give more than text.
    #[serde(default)]
    pub only_multimodal: Option<bool>,
    /// Whether it is asked for commercial use only.
    #[serde(default)]
    pub only_commercial: Option<bool>,
    /// What allows it all the same, such as a written authorization.
    #[serde(default)]
    pub unless: Option<String>,
}

/// The name that people use: the identifier without `LicenseRef-`.
pub fn short_name(id: &str) -> &str {
    id.strip_prefix(LICENSE_REF).unwrap_or(id)
}

/// A license expression as people say it: `LicenseRef-` taken off, and the two special words spelled out.
pub fn spoken(expression: &str) -> Cow<'_, str> {
    match expression {
        NONE => "none found".into(),
        NOASSERTION => "unclear".into(),
        _ if !expression.contains(' ') => short_name(expression).into(),
        _ => expression.split(' ').map(short_name).collect::<Vec<_>>().join(" ").into(),
    }
}
