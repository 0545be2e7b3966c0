//! What one link of a chain says of one right.

use std::borrow::Cow;

use crate::catalog::license::{LicenseClaim, NOASSERTION, NONE, short_name};
use crate::catalog::rights::{Purpose, Right};
use crate::catalog::training::Statement;
use crate::catalog::vocabulary::{ClaimBasis, Effect, Subject};
use crate::license::chain::{Chain, Link, Says, Weight};
use crate::license::data::Term;
use crate::license::given::Given;
use crate::license::terms::{self, Ask, Said};
use crate::license::verdict::Verdict;

/// The rights over which terms of training data may hang.
const DATA_REACHES: [Right; 4] =
    [Right::UseCommercial, Right::HostAsService, Right::Redistribute, Right::PublishFineTune];

/// What the link says of what is asked; none where it is about something else.
pub(super) fn verdict(chain: &Chain<'_>, link: &Link<'_>, ask: &Ask, given: &Given) -> Option<Verdict> {
    match &link.says {
        Says::Claim { claim, weight } => {
            let verdict = said(chain, claim, ask, given).map_or(Verdict::Unknown, |said| said.verdict);
            match weight {
                Weight::Grants | Weight::Beside => Some(verdict),
                Weight::Alone => Some(verdict.min(Verdict::Unknown)),
            }
        }
        Says::NoClaim | Says::NoCheckpoint | Says::NoBase | Says::NoRecord | Says::NoWeights(_) => {
            Some(Verdict::Unknown)
        }
        Says::Statement(statement) => of_statement(statement, ask, given),
        Says::Replaced(_) => None,
        Says::Data(_) => DATA_REACHES.contains(ask.right()).then_some(Verdict::Conditional),
    }
}

/// What the text of a claim says; none where the claim names no text.
pub(super) fn said<'a>(
    chain: &Chain<'a>,
    claim: &LicenseClaim,
    ask: &Ask,
    given: &Given,
) -> Option<Said<'a>> {
    let named = claim.names_license();
    named.then(|| terms::of_expression(chain.catalog, &claim.expression, ask, given, chain.multimodal))
}

/// What a restriction by the authors does to what is asked.
fn of_statement(statement: &Statement, ask: &Ask, given: &Given) -> Option<Verdict> {
    use Right::{
        Clinical, FineTune, HostAsService, PublishFineTune, Redistribute, ShareOutputs, TrainOnOutputs,
        UseCommercial, UseResearch,
    };
    let strength = match statement.effect {
        Effect::Forbids => Verdict::No,
        Effect::Limits => Verdict::Conditional,
        Effect::AdvisesAgainst | Effect::Other(_) => return None,
    };
    let for_sale = given.purpose == Some(Purpose::Commercial);
    let right = ask.right();
    match statement.about {
        Subject::Commercial => match (right, strength) {
            (UseCommercial, Verdict::No) if *ask == Ask::OwnUse => Some(Verdict::Unknown),
            (UseCommercial, strength) => Some(strength),
            (HostAsService | Redistribute | PublishFineTune, strength) if for_sale => Some(strength),
            _ => None,
        },
        Subject::Clinical => (*right == Clinical).then_some(strength),
        Subject::Redistribution => matches!(right, Redistribute | PublishFineTune).then_some(strength),
        Subject::OutputTraining => (*right == TrainOnOutputs).then_some(strength),
        Subject::Outputs => matches!(right, ShareOutputs | TrainOnOutputs).then_some(strength),
        Subject::ResearchOnly => match right {
            UseCommercial | Clinical => Some(Verdict::No),
            UseResearch => None,
            FineTune if given.purpose == Some(Purpose::NonCommercialResearch) => None,
            _ if for_sale => Some(Verdict::No),
            _ => Some(Verdict::Conditional),
        },
        Subject::Other_ | Subject::Other(_) => {
            (!matches!(right, UseResearch | FineTune)).then_some(Verdict::Conditional)
        }
    }
}

/// Why the link says so, in words.
pub(super) fn because<'a>(chain: &Chain<'a>, link: &Link<'a>, ask: &Ask, given: &Given) -> Cow<'a, str> {
    match &link.says {
        Says::Claim { claim, .. } if claim.expression == NONE => "a source was searched and holds no license".into(),
        Says::Claim { claim, .. } if claim.expression == NOASSERTION => {
            "a source says something that names no license".into()
        }
        Says::Claim { claim, .. } => {
            let text = said(chain, claim, ask, given).map_or(String::new(), |said| said.because.to_string());
            if claim.by == ClaimBasis::ThirdParty {
                format!("Somebody else's word. {text}").into()
            } else if claim.reaches_weights() {
                text.into()
            } else {
                format!("It is not clear that the claim reaches the weights. {text}").into()
            }
        }
        Says::Replaced(_) => "the claim is not made on that day".into(),
        Says::NoClaim => "no license claim is recorded".into(),
        Says::NoCheckpoint => "only the group is named, not the model in it, and no license for all of it".into(),
        Says::NoBase => "what it was built on is not recorded".into(),
        Says::NoRecord => "the catalog has no record of it".into(),
        Says::NoWeights(access) => format!("no weights are handed out ({access}); the provider's terms decide").into(),
        Says::Statement(statement) => Cow::Borrowed(&statement.text),
        Says::Data(Term::Credentialed) => {
            "credentialed data under a use agreement; what that means for weights is unsettled".into()
        }
        Says::Data(Term::NonCommercial(license)) => {
            format!("under {}; what that means for weights is unsettled", short_name(license)).into()
        }
        Says::Data(Term::MadeBy(maker)) => {
            format!("written by {maker}; its provider's terms bind who made the data, their effect on weights is unsettled")
                .into()
        }
    }
}
