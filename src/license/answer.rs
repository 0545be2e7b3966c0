//! The verdict for one profile or right: the minimum of the chain, with what a user must do and know.

use std::borrow::Cow;

use crate::catalog::base::Base;
use crate::catalog::license::License;
use crate::catalog::rights::Right;
use crate::catalog::vocabulary::ClaimBasis;
use crate::catalog::{Catalog, Entry, Variant};
use crate::license::chain::{Chain, Says, Weight};
use crate::license::conflicts;
use crate::license::given::Given;
use crate::license::judge;
use crate::license::profile::Profile;
use crate::license::step::Step;
use crate::license::terms::Ask;
use crate::license::verdict::Verdict;

/// A verdict with its reasons.
#[derive(Debug, Clone)]
pub struct Answer<'a> {
    /// What was asked.
    pub profile: Profile,
    /// The minimum of the chain.
    pub verdict: Verdict,
    /// The steps that say something of it, in the order of the chain.
    pub steps: Vec<Step<'a>>,
    /// What the licenses of the chain ask of a user. None of it is ever marked as met.
    pub duties: Vec<Duty<'a>>,
    /// Uses that they rule out.
    pub use_limits: Vec<Duty<'a>>,
    /// Where sources disagree.
    pub conflicts: Vec<String>,
    /// What changes no verdict and must be known.
    pub cautions: Vec<String>,
    /// The weakest thing that a link of the chain rests on; none where a link rests on nothing.
    pub confidence: Option<&'a ClaimBasis>,
}

/// Something that a license asks.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Duty<'a> {
    /// Identifier of the license.
    pub license: &'a str,
    /// What it asks, in our own words.
    pub text: Cow<'a, str>,
}

/// What a claim rests on, the strongest first.
const STRENGTH: [ClaimBasis; 9] = [
    ClaimBasis::LicenseText,
    ClaimBasis::LicenseFile,
    ClaimBasis::CardText,
    ClaimBasis::CardTag,
    ClaimBasis::Readme,
    ClaimBasis::Paper,
    ClaimBasis::Website,
    ClaimBasis::Badge,
    ClaimBasis::ThirdParty,
];

/// The minimum over the chain for what is asked.
fn minimum(chain: &Chain<'_>, ask: &Ask, given: &Given) -> Verdict {
    let said = chain.links.iter().filter_map(|link| judge::verdict(chain, link, ask, given));
    said.min().unwrap_or(Verdict::Unknown)
}

/// What is asked in the place of each group: the member that the chain allows best.
fn chosen(chain: &Chain<'_>, profile: Profile, given: &Given) -> Vec<(Ask, Verdict)> {
    let best = |group: Vec<Ask>| {
        let judged = group.into_iter().map(|ask| {
            let verdict = minimum(chain, &ask, given);
            (ask, verdict)
        });
        // Of equals the first, as `max_by_key` takes the last.
        judged.rev().max_by_key(|(_, verdict)| *verdict)
    };
    profile.asks(given.publish).into_iter().filter_map(best).collect()
}

/// The same facts, with the purpose that the profile tells.
fn told(profile: Profile, given: &Given) -> Given {
    Given { purpose: profile.purpose(), ..given.clone() }
}

/// The verdict of each profile, without reasons, in documented order.
pub fn verdicts(chain: &Chain<'_>, given: &Given) -> Vec<(Profile, Verdict)> {
    Profile::ALL.iter().map(|profile| (*profile, of_profile(chain, *profile, given))).collect()
}

/// The verdict of one profile for one variant, without reasons.
pub fn verdict_of(
    catalog: &Catalog,
    entry: &Entry,
    variant: &Variant,
    profile: Profile,
    given: &Given,
) -> Verdict {
    of_profile(&Chain::new(catalog, entry, variant, given), profile, given)
}

/// The verdict of one profile for a general model, without reasons.
pub fn verdict_of_base(catalog: &Catalog, base: &Base, profile: Profile, given: &Given) -> Verdict {
    of_profile(&Chain::of_base(catalog, base, given), profile, given)
}

fn of_profile(chain: &Chain<'_>, profile: Profile, given: &Given) -> Verdict {
    let asked = chosen(chain, profile, &told(profile, given));
    asked.into_iter().map(|(_, verdict)| verdict).min().unwrap_or(Verdict::Unknown)
}

/// The verdict of one right, with the first step that decides it.
pub fn of_right<'a>(chain: &Chain<'a>, right: &Right, given: &Given) -> (Verdict, Option<Step<'a>>) {
    let ask = Ask::Right(right.clone());
    let verdict = minimum(chain, &ask, given);
    let decides = chain.links.iter().find(|link| judge::verdict(chain, link, &ask, given) == Some(verdict));
    (verdict, decides.map(|link| Step::new(chain, link, verdict, &ask, given)))
}

/// The verdict of a profile with its reasons.
pub fn answer<'a>(chain: &Chain<'a>, profile: Profile, given: &Given) -> Answer<'a> {
    let given = told(profile, given);
    let asked = chosen(chain, profile, &given);
    let mut steps = Vec::new();
    for link in &chain.links {
        let said = asked.iter().filter_map(|(ask, _)| Some((ask, judge::verdict(chain, link, ask, &given)?)));
        if let Some((ask, verdict)) = said.min_by_key(|(_, verdict)| *verdict) {
            steps.push(Step::new(chain, link, verdict, ask, &given));
        }
    }
    let licenses = licenses(chain);
    let of = |list: fn(&License) -> &Vec<String>| {
        let mut found: Vec<Duty<'a>> = Vec::new();
        for license in &licenses {
            let texts = list(license).iter();
            found.extend(texts.map(|text| Duty { license: &license.id, text: Cow::Borrowed(text) }));
        }
        found
    };
    Answer {
        profile,
        verdict: asked.iter().map(|(_, verdict)| *verdict).min().unwrap_or(Verdict::Unknown),
        steps,
        duties: of(|license| &license.duties),
        use_limits: of(|license| &license.use_limits),
        conflicts: conflicts::conflicts(chain, &given),
        cautions: conflicts::cautions(chain, &licenses),
        confidence: confidence(chain),
    }
}

/// The texts that claims of the chain name, each once, in the order of the chain.
fn licenses<'a>(chain: &Chain<'a>) -> Vec<&'a License> {
    let mut found: Vec<&License> = Vec::new();
    for link in &chain.links {
        let Says::Claim { claim, weight: Weight::Grants } = &link.says else { continue };
        for license in claim.names().filter_map(|name| chain.catalog.license(name)) {
            if !found.iter().any(|known| known.id == license.id) {
                found.push(license);
            }
        }
    }
    found
}

/// The weakest of what the claims for each model of the chain rest on; of one model the strongest counts.
fn confidence<'a>(chain: &Chain<'a>) -> Option<&'a ClaimBasis> {
    let strength = |by: &ClaimBasis| STRENGTH.iter().position(|known| known == by).unwrap_or(STRENGTH.len());
    let mut of_models: Vec<(&str, &ClaimBasis)> = Vec::new();
    for link in &chain.links {
        match &link.says {
            Says::Claim { claim, .. } if claim.names_license() => {
                match of_models.iter_mut().find(|(subject, _)| *subject == link.subject) {
                    Some((_, by)) if strength(by) > strength(&claim.by) => *by = &claim.by,
                    Some(_) => {}
                    None => of_models.push((link.subject, &claim.by)),
                }
            }
            Says::Statement(_) | Says::Data(_) | Says::Replaced(_) => {}
            _ => return None,
        }
    }
    of_models.into_iter().map(|(_, by)| by).max_by_key(|by| strength(by))
}
