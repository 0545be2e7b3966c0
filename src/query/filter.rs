//! Conditions over an entry and one of its variants.

use crate::catalog::date::Date;
use crate::catalog::index::Node;
use crate::catalog::license::{LicenseClaim, NOASSERTION, NONE};
use crate::catalog::name::words;
use crate::catalog::score::Score;
use crate::catalog::vocabulary::{Kind, Relation, Vocabulary};
use crate::catalog::{Catalog, Entry, Variant};
use crate::query::quantity::Span;
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

/// One thing that may hold for an entry and one of its variants.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Built on this base, variant or entry, directly or further up.
    Base(String),
    /// Under one of these licenses: code, weights, or either.
    License(Option<Artifact>, LicenseWanted),
    /// Has a result on one of these benchmarks, within the range if one is given.
    Benchmark(Vec<String>, Option<Span>),
    /// Is of this kind.
    Kind(Kind),
    /// An organization's name holds these words.
    Organization(Vec<String>),
    /// Speaks this language (a BCP 47 tag, or the beginning of one).
    Language(String),
    /// Parameter count.
    Parameters(Span),
    /// Year of release.
    Year(Span),
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

/// The values given for one flag: one of `any` must hold, and none of `none`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Condition {
    /// Alternatives.
    pub any: Vec<Test>,
    /// Exclusions.
    pub none: Vec<Test>,
}

impl Condition {
    /// Whether the condition holds for an entry and one of its variants (`None` for an entry without variants).
    pub fn holds(&self, catalog: &Catalog, entry: &Entry, variant: Option<&Variant>) -> Truth {
        let holds = |test: &Test| test.holds(catalog, entry, variant);
        let allowed = self.any.iter().map(holds).reduce(Truth::or).unwrap_or(Truth::Yes);
        self.none.iter().map(|test| holds(test).negated()).fold(allowed, Truth::and)
    }
}

impl Test {
    fn holds(&self, catalog: &Catalog, entry: &Entry, variant: Option<&Variant>) -> Truth {
        match self {
            Self::Base(id) => variant.map_or(Truth::NotApplicable, |variant| built_on(catalog, variant, id)),
            Self::License(artifact, wanted) => {
                let code = || code_under(entry, wanted);
                let weights =
                    || variant.map_or(Truth::NotApplicable, |variant| weights_under(variant, wanted));
                match artifact {
                    Some(Artifact::Code) => code(),
                    Some(Artifact::Weights) => weights(),
                    None => code().or(weights()),
                }
            }
            Self::Benchmark(ids, span) => {
                variant.map_or(Truth::NotApplicable, |variant| scored(catalog, entry, variant, ids, *span))
            }
            Self::Kind(kind) => Truth::known(entry.kind == *kind),
            Self::Organization(wanted) => any_of(&entry.organizations, |name| holds_words(name, wanted)),
            Self::Language(tag) => {
                // A source that says just `zh` leaves open whether `zh-Hant` is meant.
                let broader =
                    entry.languages.iter().any(|spoken| speaks(tag, spoken) && !speaks(spoken, tag));
                let truth = any_of(&entry.languages, |spoken| speaks(spoken, tag));
                if truth == Truth::No && broader { Truth::Unknown } else { truth }
            }
            Self::Parameters(span) => match variant {
                None => Truth::NotApplicable,
                Some(variant) => within(variant.parameters, *span),
            },
            Self::Year(span) => {
                let date = variant.and_then(|variant| variant.released.as_ref()).or(entry.released.as_ref());
                within(date.and_then(Date::year).map(u64::from), *span)
            }
        }
    }
}

/// Which artifacts satisfy a license condition, for output that says so.
pub fn licensed_artifacts(conditions: &[Condition], entry: &Entry, variants: &[&Variant]) -> Vec<Artifact> {
    let mut artifacts = Vec::new();
    for test in conditions.iter().flat_map(|condition| &condition.any) {
        let Test::License(artifact, wanted) = test else { continue };
        if *artifact != Some(Artifact::Weights) && code_under(entry, wanted) == Truth::Yes {
            artifacts.push(Artifact::Code);
        }
        let weights = |variant: &&Variant| weights_under(variant, wanted) == Truth::Yes;
        if *artifact != Some(Artifact::Code) && variants.iter().any(weights) {
            artifacts.push(Artifact::Weights);
        }
    }
    artifacts.sort_unstable();
    artifacts.dedup();
    artifacts
}

fn built_on(catalog: &Catalog, variant: &Variant, id: &str) -> Truth {
    if id == Relation::FromScratch.as_str() {
        let from_scratch = variant.bases.iter().any(|step| step.relation == Relation::FromScratch);
        return if variant.bases.is_empty() { Truth::Unknown } else { Truth::known(from_scratch) };
    }
    let lineage = catalog.lineage(variant);
    if lineage.contains(&id) {
        return Truth::Yes;
    }
    let open_end = |step: &&str| match catalog.node(step) {
        None => true,
        Some(Node::Variant(_, variant)) => variant.bases.is_empty(),
        Some(Node::Base(_) | Node::Entry(_)) => false,
    };
    if variant.bases.is_empty() || lineage.iter().any(open_end) { Truth::Unknown } else { Truth::No }
}

fn code_under(entry: &Entry, wanted: &LicenseWanted) -> Truth {
    under(entry.code_license.iter().filter(|claim| claim.stands()), wanted)
}

fn weights_under(variant: &Variant, wanted: &LicenseWanted) -> Truth {
    under(variant.weights_license.iter().filter(|claim| claim.stands_for_weights()), wanted)
}

/// Only claims that stand are asked; without any it is unknown.
fn under<'a>(claims: impl Iterator<Item = &'a LicenseClaim>, wanted: &LicenseWanted) -> Truth {
    claims.map(|claim| claim_satisfies(claim, wanted)).reduce(Truth::or).unwrap_or(Truth::Unknown)
}

fn claim_satisfies(claim: &LicenseClaim, wanted: &LicenseWanted) -> Truth {
    match wanted {
        LicenseWanted::NoneFound => Truth::known(claim.expression == NONE),
        LicenseWanted::Unclear => Truth::known(claim.expression == NOASSERTION),
        LicenseWanted::AnyOf(_) if claim.expression == NONE => Truth::No,
        LicenseWanted::AnyOf(_) if !claim.names_license() => Truth::Unknown,
        LicenseWanted::AnyOf(ids) => match spdx::Expression::parse(&claim.expression) {
            Ok(expression) => {
                Truth::known(expression.evaluate(|license| ids.contains(&license.license.to_string())))
            }
            Err(_) => Truth::known(ids.contains(&claim.expression)),
        },
    }
}

/// Whether a score may be compared with a range at all: values in another metric than the benchmark's own (an Elo
/// rating on its questions) never are.
fn in_own_metric(catalog: &Catalog, score: &Score) -> bool {
    let benchmark = catalog.benchmark(&score.benchmark);
    let metrics = benchmark.map(|benchmark| benchmark.metrics.as_slice()).unwrap_or_default();
    metrics.is_empty() || metrics.contains(&score.metric)
}

fn scored(catalog: &Catalog, entry: &Entry, variant: &Variant, ids: &[String], span: Option<Span>) -> Truth {
    let of_variant =
        entry.results.iter().filter(|score| score.variant == variant.id && ids.contains(&score.benchmark));
    match span {
        None => Truth::known(of_variant.count() > 0),
        Some(span) => {
            let mut comparable = of_variant.filter(|score| in_own_metric(catalog, score)).peekable();
            match comparable.peek() {
                None => Truth::Unknown,
                Some(_) => Truth::known(comparable.any(|score| span.contains(score.value))),
            }
        }
    }
}

/// The results that meet a benchmark condition, for output that shows them with their conditions.
pub fn matching_scores<'a>(
    catalog: &Catalog,
    conditions: &[Condition],
    entry: &'a Entry,
    variants: &[&Variant],
) -> Vec<&'a Score> {
    let tests: Vec<&Test> = conditions.iter().flat_map(|condition| &condition.any).collect();
    let meets = |score: &Score| {
        tests.iter().any(|test| match test {
            Test::Benchmark(ids, span) => {
                let fits =
                    span.is_none_or(|span| in_own_metric(catalog, score) && span.contains(score.value));
                ids.contains(&score.benchmark) && fits
            }
            _ => false,
        })
    };
    let of_variants = |score: &Score| variants.iter().any(|variant| variant.id == score.variant);
    entry.results.iter().filter(|score| of_variants(score) && meets(score)).collect()
}

fn any_of(values: &[String], holds: impl Fn(&str) -> bool) -> Truth {
    if values.is_empty() { Truth::Unknown } else { Truth::known(values.iter().any(|value| holds(value))) }
}

/// Whether each wanted word begins a word of the name, so that `stanford` finds "Stanford University".
pub fn holds_words(name: &str, wanted: &[String]) -> bool {
    let words = words(name);
    wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted.as_str())))
}

/// Whether a language tag is the wanted one or a narrower form of it (`zh` covers `zh-Hant`).
pub fn speaks(spoken: &str, wanted: &str) -> bool {
    let rest = spoken
        .get(..wanted.len())
        .filter(|head| head.eq_ignore_ascii_case(wanted))
        .map(|_| &spoken[wanted.len()..]);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
fn within(value: Option<u64>, span: Span) -> Truth {
    value.map_or(Truth::Unknown, |value| Truth::known(span.contains(value as f64)))
}
