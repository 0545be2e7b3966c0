//! A step of a chain as it is shown: what speaks, what it says, why, and where that was read.

use std::borrow::Cow;

use crate::catalog::rights::Reading;
use crate::catalog::source::Source;
use crate::catalog::vocabulary::ClaimBasis;
use crate::license::chain::{Chain, Layer, Link, Says};
use crate::license::given::Given;
use crate::license::judge;
use crate::license::terms::Ask;
use crate::license::verdict::Verdict;

/// One step.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    /// What kind of thing speaks.
    pub layer: Layer,
    /// The model, the authors or the data that it is about.
    pub subject: &'a str,
    /// The license expression that is claimed, where one is.
    pub license: Option<&'a str>,
    /// What it says.
    pub verdict: Verdict,
    /// Why, in words.
    pub because: Cow<'a, str>,
    /// What a claim rests on.
    pub by: Option<&'a ClaimBasis>,
    /// How much of the license text was read.
    pub read: Option<&'a Reading>,
    /// Where the claim, statement or use of data was read.
    pub source: Option<&'a Source>,
    /// Place within the source.
    pub locator: Option<&'a str>,
}

impl<'a> Step<'a> {
    /// The step of a link for what is asked.
    pub(super) fn new(
        chain: &Chain<'a>,
        link: &Link<'a>,
        verdict: Verdict,
        ask: &Ask,
        given: &Given,
    ) -> Self {
        let because = judge::because(chain, link, ask, given);
        let claim = match &link.says {
            Says::Claim { claim, .. } => Some(*claim),
            _ => None,
        };
        let text =
            claim.and_then(|claim| judge::said(chain, claim, ask, given)).and_then(|said| said.license);
        Self {
            layer: link.layer,
            subject: link.subject,
            license: claim.map(|claim| claim.expression.as_str()),
            verdict,
            because,
            by: claim.map(|claim| &claim.by),
            read: text.and_then(|text| text.read.as_ref()),
            source: link.source,
            locator: link.locator,
        }
    }
}
