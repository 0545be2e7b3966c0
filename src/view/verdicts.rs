//! The answer of `license` about models: a verdict for each use, with its reasons.

mod page;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::date::Date;
use crate::catalog::rights::{Reading, Right, Vocabulary};
use crate::catalog::vocabulary::{Access, ClaimBasis};
use crate::catalog::{Catalog, Entry, Variant};
use crate::license::{self, Answer, Chain, Duty, Given, Layer, Profile, Step, Verdict};
use crate::view::answer::{Content, Figure, Results};
use crate::view::grid::{Cell, Column, Grid};
use crate::view::named::Named;

/// What the texts found say of one variant.
#[derive(Serialize, JsonSchema)]
pub struct VerdictView<'a> {
    /// Identifier of the entry.
    id: &'a str,
    /// Identifier of the variant.
    variant: &'a str,
    /// Name of the variant.
    name: &'a str,
    /// The day for which the claims were taken.
    as_of: Option<&'a Date>,
    /// Each use with its verdict and reasons.
    profiles: Named<ProfileView<'a>>,
    /// Each right with its verdict and the step that decides it. Empty where one use was asked for.
    rights: Named<RightView<'a>>,
    /// How one gets the weights, which changes no verdict.
    access: AccessView<'a>,
}

/// A verdict for a use.
#[derive(Serialize, JsonSchema)]
struct ProfileView<'a> {
    verdict: Verdict,
    /// The steps that say something of the use; the lowest decides.
    chain: Vec<StepView<'a>>,
    /// What the licenses of the chain ask. None of it is marked as met.
    duties: Vec<Duty<'a>>,
    /// Uses that they rule out.
    use_limits: Vec<Duty<'a>>,
    /// Where sources disagree; the stricter counted.
    conflicts: Vec<String>,
    /// What changes no verdict and must be known.
    cautions: Vec<String>,
    /// The weakest thing that a link of the chain rests on; null where a link rests on nothing.
    confidence: Option<&'a ClaimBasis>,
}

/// A verdict for a right.
#[derive(Serialize, JsonSchema)]
struct RightView<'a> {
    verdict: Verdict,
    /// The first step that decides.
    decided_by: Option<StepView<'a>>,
}

/// A step of a chain.
#[derive(Serialize, JsonSchema)]
struct StepView<'a> {
    layer: Layer,
    /// The model, authors or data that it is about.
    subject: &'a str,
    /// The license expression that is claimed.
    license: Option<&'a str>,
    verdict: Verdict,
    /// Why, in words.
    because: String,
    /// What a claim rests on.
    by: Option<&'a ClaimBasis>,
    /// How much of the license text was read.
    read: Option<&'a Reading>,
    /// Address where the claim, statement or use of data was read.
    source: Option<&'a str>,
    /// Commit or version of the source.
    revision: Option<&'a str>,
    /// Place within the source.
    locator: Option<&'a str>,
}

/// How one gets weights.
#[derive(Serialize, JsonSchema)]
struct AccessView<'a> {
    kind: Option<&'a Access>,
    /// What a person does to get them.
    steps: Vec<&'static str>,
}

/// What `license` was asked about models.
pub struct Verdicts<'a> {
    /// The catalog that was asked.
    pub catalog: &'a Catalog,
    /// The variants, in order.
    pub variants: Vec<(&'a Entry, &'a Variant)>,
    /// Only this use, with its chain.
    pub profile: Option<Profile>,
    /// What the user told.
    pub given: Given,
}

impl Content for Verdicts<'_> {
    fn results(&self) -> Results<'_> {
        Results::Verdicts(self.variants.iter().map(|(entry, variant)| self.view(entry, variant)).collect())
    }

    fn grid(&self) -> Grid {
        let mut columns = vec![Column::whole("VARIANT", "variant")];
        columns.extend(self.profiles().iter().map(|profile| Column::whole(profile.title(), profile.name())));
        let row = |(entry, variant): &(&Entry, &Variant)| {
            let chain = self.chain(entry, variant);
            let verdict = |profile: &Profile| {
                let verdict = license::answer(&chain, *profile, &self.given).verdict;
                Cell::new(short(verdict), verdict.name())
            };
            std::iter::once(Cell::same(&variant.id)).chain(self.profiles().iter().map(verdict)).collect()
        };
        Grid { columns, rows: self.variants.iter().map(row).collect(), ids: 0 }
    }

    fn sheet(&self) -> Grid {
        if self.profile.is_none() {
            return self.grid();
        }
        let names = [
            "variant", "profile", "verdict", "layer", "subject", "license", "says", "because", "source",
            "locator",
        ];
        let mut rows = Vec::new();
        for (entry, variant) in &self.variants {
            let chain = self.chain(entry, variant);
            for profile in self.profiles() {
                let answer = license::answer(&chain, *profile, &self.given);
                let verdict = answer.verdict;
                rows.extend(answer.steps.iter().map(|step| {
                    let cells = [
                        variant.id.as_str(),
                        profile.name(),
                        verdict.name(),
                        step.layer.name(),
                        step.subject,
                        step.license.unwrap_or_default(),
                        step.verdict.name(),
                        &step.because,
                        step.source.map_or("", |source| source.url.as_str()),
                        step.locator.unwrap_or_default(),
                    ];
                    cells.map(Cell::same).to_vec()
                }));
            }
        }
        Grid {
            columns: names.iter().map(|name| Column::new(name.to_uppercase(), *name)).collect(),
            rows,
            ids: 0,
        }
    }

    fn figure(&self) -> Option<Figure> {
        let page = |(entry, variant): &(&Entry, &Variant)| {
            let chain = self.chain(entry, variant);
            let answers: Vec<Answer<'_>> = self
                .profiles()
                .iter()
                .map(|profile| license::answer(&chain, *profile, &self.given))
                .collect();
            match (self.profile, answers.as_slice()) {
                (Some(_), [answer]) => page::reasons(variant, answer, self.as_of()),
                _ => page::overview(variant, &answers, self.as_of()),
            }
        };
        let wanted = self.profile.is_some() || self.variants.len() == 1;
        wanted.then(|| Figure::Pages(self.variants.iter().map(page).collect()))
    }
}

impl<'a> Verdicts<'a> {
    /// Whether the verdict of the use is yes for each variant.
    pub fn all_yes(&self) -> bool {
        let yes = |(entry, variant): &(&'a Entry, &'a Variant)| {
            let chain = self.chain(entry, variant);
            self.profiles()
                .iter()
                .all(|profile| license::answer(&chain, *profile, &self.given).verdict == Verdict::Yes)
        };
        self.variants.iter().all(yes)
    }

    fn profiles(&self) -> &[Profile] {
        self.profile.as_ref().map_or(Profile::ALL, std::slice::from_ref)
    }

    fn chain(&self, entry: &'a Entry, variant: &'a Variant) -> Chain<'a> {
        Chain::new(self.catalog, entry, variant, &self.given)
    }

    fn as_of(&self) -> Option<&Date> {
        self.given.as_of.as_ref().or_else(|| self.catalog.revision())
    }

    fn view<'v>(&'v self, entry: &'a Entry, variant: &'a Variant) -> VerdictView<'v> {
        let chain = self.chain(entry, variant);
        let profile = |profile: &Profile| {
            (profile.name().to_owned(), ProfileView::from(license::answer(&chain, *profile, &self.given)))
        };
        let right = |word: &&'static str| {
            let (verdict, step) = license::of_right(&chain, &Right::from((*word).to_owned()), &self.given);
            ((*word).to_owned(), RightView { verdict, decided_by: step.map(StepView::from) })
        };
        let rights =
            if self.profile.is_some() { Vec::new() } else { Right::WORDS.iter().map(right).collect() };
        VerdictView {
            id: &entry.id,
            variant: &variant.id,
            name: &variant.name,
            as_of: self.as_of(),
            profiles: Named(self.profiles().iter().map(profile).collect()),
            rights: Named(rights),
            access: AccessView { kind: variant.access.as_ref(), steps: steps(variant.access.as_ref()) },
        }
    }
}

impl<'a> From<Answer<'a>> for ProfileView<'a> {
    fn from(answer: Answer<'a>) -> Self {
        Self {
            verdict: answer.verdict,
            chain: answer.steps.into_iter().map(StepView::from).collect(),
            duties: answer.duties,
            use_limits: answer.use_limits,
            conflicts: answer.conflicts,
            cautions: answer.cautions,
            confidence: answer.confidence,
        }
    }
}

impl<'a> From<Step<'a>> for StepView<'a> {
    fn from(step: Step<'a>) -> Self {
        Self {
            layer: step.layer,
            subject: step.subject,
            license: step.license,
            verdict: step.verdict,
            because: step.because.into_owned(),
            by: step.by,
            read: step.read,
            source: step.source.map(|source| source.url.as_str()),
            revision: step.source.and_then(|source| source.revision.as_deref()),
            locator: step.locator,
        }
    }
}

/// A verdict where there is little room.
fn short(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conditional => "cond.",
        other => other.name(),
    }
}

/// What a person does to get weights that are handed out like this.
fn steps(access: Option<&Access>) -> Vec<&'static str> {
    match access {
        Some(Access::Open) => vec!["download"],
        Some(Access::Gated) => {
            vec!["have an account at the hub", "accept the terms or fill in the form", "download"]
        }
        Some(Access::Credentialed) => vec![
            "have an account",
            "prove who you are",
            "finish the training that is asked for",
            "sign the data use agreement, each person alone",
            "download",
        ],
        Some(Access::OnRequest) => vec!["ask the authors"],
        Some(Access::ApiOnly) => vec!["use the provider's service; the weights stay there"],
        Some(Access::Unreleased) => vec!["not to be had"],
        None | Some(Access::Other(_)) => Vec::new(),
    }
}
