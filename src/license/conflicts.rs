//! Where sources of one chain disagree, and what must be known beside a verdict.

use crate::catalog::license::{License, LicenseClaim, spoken};
use crate::catalog::rights::Right;
use crate::catalog::vocabulary::{ClaimBasis, Effect, Relation, Vocabulary};
use crate::license::chain::{Chain, Layer, Link, Says, Weight};
use crate::license::given::Given;
use crate::license::judge;
use crate::license::terms::Ask;
use crate::license::verdict::Verdict;

/// The rights in which licenses differ most.
const COMPARED: [Right; 5] = [
    Right::UseCommercial,
    Right::Redistribute,
    Right::PublishFineTune,
    Right::TrainOnOutputs,
    Right::Clinical,
];

/// Where the own claims, the bases and the authors disagree. The stricter word counts; each is told.
pub(super) fn conflicts(chain: &Chain<'_>, given: &Given) -> Vec<String> {
    let own: Vec<&Link<'_>> = chain.links.iter().filter(|link| link.layer == Layer::Own).collect();
    let mut found = own_claims(&own);
    found.extend(bases(chain, &own, given));
    found.extend(statements(chain, &own, given));
    found
}

/// Claims for the same weights that name different licenses.
fn own_claims(own: &[&Link<'_>]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut expressions: Vec<&str> = Vec::new();
    for link in own {
        let Says::Claim { claim, .. } = &link.says else { continue };
        if claim.names_license() && !expressions.contains(&claim.expression.as_str()) {
            expressions.push(&claim.expression);
            said.push(format!("{} ({})", spoken(&claim.expression), rests_on(&claim.by)));
        }
    }
    if said.len() < 2 {
        Vec::new()
    } else {
        vec![format!("sources of the weights disagree: {}", said.join(", "))]
    }
}

/// Bases whose license is stricter than what the weights are said to be under; those under one license together.
fn bases(chain: &Chain<'_>, own: &[&Link<'_>], given: &Given) -> Vec<String> {
    let mut found: Vec<(&LicenseClaim, &str, Vec<&str>)> = Vec::new();
    let below = chain.links.iter().filter(|link| matches!(link.layer, Layer::Base | Layer::Root));
    for link in below {
        let Says::Claim { claim, weight: Weight::Grants } = &link.says else { continue };
        let stricter = own.iter().find_map(|own_link| {
            let Says::Claim { claim: own_claim, weight: Weight::Grants } = &own_link.says else {
                return None;
            };
            let differs = own_claim.names_license() && own_claim.expression != claim.expression;
            let verdict =
                |link, right: &Right| judge::verdict(chain, link, &Ask::Right(right.clone()), given);
            let stricter = COMPARED.iter().any(|right| verdict(link, right) < verdict(own_link, right));
            (differs && stricter && claim.names_license()).then_some(*own_claim)
        });
        let Some(own_claim) = stricter else { continue };
        let same = |(own, base, _): &&mut (&LicenseClaim, &str, Vec<&str>)| {
            own.expression == own_claim.expression && *base == claim.expression
        };
        match found.iter_mut().find(same) {
            Some((_, _, subjects)) => subjects.push(link.subject),
            None => found.push((own_claim, &claim.expression, vec![link.subject])),
        }
    }
    let told = |(own, base, subjects): (&LicenseClaim, &str, Vec<&str>)| {
        format!(
            "the weights are said to be under {} ({}); what they were built on, {}, is under {}, which is stricter",
            spoken(&own.expression),
            rests_on(&own.by),
            subjects.join(" and "),
            spoken(base),
        )
    };
    found.into_iter().map(told).collect()
}

/// Statements of the authors that take back what the license gives.
fn statements(chain: &Chain<'_>, own: &[&Link<'_>], given: &Given) -> Vec<String> {
    let mut found = Vec::new();
    for link in &chain.links {
        let Says::Statement(statement) = &link.says else { continue };
        let taken = own.iter().find_map(|own_link| {
            let Says::Claim { claim, weight: Weight::Grants } = &own_link.says else { return None };
            let taken = COMPARED.iter().any(|right| {
                let ask = Ask::Right(right.clone());
                let says = judge::verdict(chain, link, &ask, given);
                says == Some(Verdict::No)
                    && judge::verdict(chain, own_link, &ask, given) > Some(Verdict::Unknown)
            });
            taken.then_some(claim)
        });
        if let Some(claim) = taken {
            let authors = link.subject;
            let license = spoken(&claim.expression);
            found.push(format!("{license} allows what the authors of {authors} do not: {}", statement.text));
        }
    }
    found
}

/// A claim of other days than the one that is asked about.
fn other_times(claim: &LicenseClaim, subject: &str) -> String {
    let since = claim.since.as_ref().map_or(String::new(), |day| format!(" from {day}"));
    let until = match &claim.until {
        Some(day) => format!(" until {day}"),
        None if claim.superseded == Some(true) => " at first, on days that are not recorded".to_owned(),
        None => String::new(),
    };
    format!(
        "{subject} was said to be under {}{since}{until}, by its {}",
        spoken(&claim.expression),
        rests_on(&claim.by)
    )
}

/// What changes no verdict and must be known.
pub(super) fn cautions(chain: &Chain<'_>, licenses: &[&License]) -> Vec<String> {
    let mut found = Vec::new();
    for link in &chain.links {
        match &link.says {
            Says::Statement(statement) if statement.effect == Effect::AdvisesAgainst => {
                found.push(format!("the authors of {} advise: {}", link.subject, statement.text));
            }
            Says::Claim { claim, .. } if claim.by == ClaimBasis::ThirdParty => {
                let license = spoken(&claim.expression);
                found.push(format!("{license} for {} is somebody else's word", link.subject));
            }
            Says::Replaced(claim) => found.push(other_times(claim, link.subject)),
            _ => {}
        }
    }
    let Some((entry, variant)) = chain.of else { return found };
    for license in licenses {
        if let Some(prefix) = &license.name_prefix
            && !variant.name.to_lowercase().starts_with(&prefix.to_lowercase())
        {
            let license = spoken(&license.id);
            found.push(format!(
                "{license} asks that the name of a published model begin with \"{prefix}\"; this name does not"
            ));
        }
    }
    if variant.bases.iter().any(|step| step.relation == Relation::Adapter) {
        found.push("an adapter: the weights of its base are needed as well".to_owned());
    }
    if entry.training.iter().all(|item| !item.is_for(&variant.id)) {
        found.push(
            "training data is not recorded; that no term is known does not mean that there is none"
                .to_owned(),
        );
    }
    found.dedup();
    found
}

/// What a claim rests on, as people say it.
fn rests_on(by: &ClaimBasis) -> String {
    by.as_str().replace('-', " ")
}
