//! Conditions over an entry and one of its variants, with every name resolved.

mod license;
mod scores;

use crate::catalog::date::Date;
use crate::catalog::index::Node;
use crate::catalog::name::{key, words};
use crate::catalog::vocabulary::{Access, Kind, Relation, Status, Vocabulary};
use crate::catalog::{Catalog, Entry, Variant};
use crate::license::{Given, Profile, Verdict, verdict_of};
use crate::query::period::Period;
use crate::query::quantity::Span;
use crate::query::truth::Truth;

pub use license::{Artifact, LicenseWanted, licensed_artifacts};
pub use scores::{ScoreWanted, SettingWanted, matching_scores, stated_conditions};

/// One thing that may hold for an entry and one of its variants.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Built on this base, variant or entry, directly or further up.
    Base(String),
    /// Under one of these licenses: code, weights, or either.
    License(Option<Artifact>, LicenseWanted),
    /// The texts found allow this use.
    Allows(UseWanted),
    /// Has a result like this.
    Score(ScoreWanted),
    /// Is of this kind.
    Kind(Kind),
    /// An organization's name holds these words.
    Organization(Vec<String>),
    /// Speaks this language (a BCP 47 tag, or the beginning of one).
    Language(String),
    /// Takes or gives this.
    Modality(String),
    /// Is of this medical field.
    Specialty(String),
    /// Was trained on this data, or a model that it was built on was.
    Dataset(String),
    /// Is to be had like this.
    Access(Access),
    /// A count of the variant.
    Count(Count, Span),
    /// Release.
    Released(Period),
    /// Is in this state.
    Status(Status),
    /// A text of the entry is this one.
    Is(Text, String),
    /// A text of the entry holds these words.
    Holds(Text, Vec<String>),
}

/// A use that must be allowed, and to whom.
#[derive(Debug, Clone, PartialEq)]
pub struct UseWanted {
    /// The use.
    pub profile: Profile,
    /// Who asks, and whether a condition will do.
    pub asker: Asker,
}

/// Who asks what a license allows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asker {
    /// What the user told.
    pub given: Given,
    /// Whether what is allowed under a condition passes too.
    pub with_conditions: bool,
}

impl UseWanted {
    fn is_met(&self, catalog: &Catalog, entry: &Entry, variant: &Variant) -> Truth {
        match verdict_of(catalog, entry, variant, self.profile, &self.asker.given) {
            Verdict::Yes => Truth::Yes,
            Verdict::Conditional => Truth::known(self.asker.with_conditions),
            Verdict::Unknown => Truth::Unknown,
            Verdict::No => Truth::No,
        }
    }
}

/// A count of a variant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// All parameters.
    Parameters,
    /// Parameters at work on one token.
    ActiveParameters,
    /// Context length in tokens.
    Context,
}

/// A text of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// Identifier.
    Id,
    /// Name and aliases, its own and those of its variants.
    Name,
    /// Summary.
    Summary,
}

/// Tests joined by `and`, `or` and `not`.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// One test.
    Test(Test),
    /// It must not hold.
    Not(Box<Rule>),
    /// All must hold.
    All(Vec<Rule>),
    /// One must hold.
    Any(Vec<Rule>),
}

impl Rule {
    /// Whether the rule holds for an entry and one of its variants (`None` for an entry without variants).
    pub fn holds(&self, catalog: &Catalog, entry: &Entry, variant: Option<&Variant>) -> Truth {
        let holds = |rule: &Self| rule.holds(catalog, entry, variant);
        match self {
            Self::Test(test) => test.holds(catalog, entry, variant),
            Self::Not(rule) => holds(rule).negated(),
            Self::All(rules) => rules.iter().map(holds).fold(Truth::Yes, Truth::and),
            Self::Any(rules) => rules.iter().map(holds).reduce(Truth::or).unwrap_or(Truth::Yes),
        }
    }

    /// The tests that can make the rule hold: those under no negation, or under two.
    pub fn wanted(&self) -> Vec<&Test> {
        let mut tests = Vec::new();
        self.collect(true, &mut tests);
        tests
    }

    fn collect<'a>(&'a self, wanted: bool, tests: &mut Vec<&'a Test>) {
        match self {
            Self::Test(test) if wanted => tests.push(test),
            Self::Test(_) => {}
            Self::Not(rule) => rule.collect(!wanted, tests),
            Self::All(rules) | Self::Any(rules) => {
                for rule in rules {
                    rule.collect(wanted, tests);
                }
            }
        }
    }
}

impl Test {
    fn holds(&self, catalog: &Catalog, entry: &Entry, variant: Option<&Variant>) -> Truth {
        let of_variant = |holds: &dyn Fn(&Variant) -> Truth| variant.map_or(Truth::NotApplicable, holds);
        match self {
            Self::Base(id) => of_variant(&|variant| built_on(catalog, variant, id)),
            Self::License(artifact, wanted) => wanted.covers(*artifact, entry, variant),
            Self::Allows(wanted) => of_variant(&|variant| wanted.is_met(catalog, entry, variant)),
            Self::Score(wanted) => of_variant(&|variant| wanted.is_met(catalog, entry, variant)),
            Self::Kind(kind) => Truth::known(entry.kind == *kind),
            Self::Organization(wanted) => any_of(&entry.organizations, |name| holds_words(name, wanted)),
            Self::Language(tag) => {
                // A source that says just `zh` leaves open whether `zh-Hant` is meant.
                let broader =
                    entry.languages.iter().any(|spoken| speaks(tag, spoken) && !speaks(spoken, tag));
                let truth = any_of(&entry.languages, |spoken| speaks(spoken, tag));
                if truth == Truth::No && broader { Truth::Unknown } else { truth }
            }
            Self::Modality(wanted) => any_of(&entry.modalities, |modality| modality == wanted),
            Self::Specialty(wanted) => any_of(&entry.specialties, |specialty| specialty == wanted),
            Self::Dataset(id) => of_variant(&|variant| trained_on(catalog, entry, variant, id)),
            Self::Access(access) => of_variant(&|variant| {
                variant.access.as_ref().map_or(Truth::Unknown, |known| Truth::known(known == access))
            }),
            Self::Count(count, span) => of_variant(&|variant| within(count.of(variant), *span)),
            Self::Released(period) => {
                let date: Option<&Date> =
                    variant.and_then(|variant| variant.released.as_ref()).or(entry.released.as_ref());
                date.map_or(Truth::Unknown, |date| period.holds(date))
            }
            Self::Status(status) => {
                entry.status.as_ref().map_or(Truth::Unknown, |known| Truth::known(known == status))
            }
            Self::Is(text, wanted) => text.any(entry, |value| key(value) == *wanted),
            Self::Holds(text, wanted) => text.any(entry, |value| holds_words(value, wanted)),
        }
    }
}

impl Count {
    fn of(self, variant: &Variant) -> Option<u64> {
        match self {
            Self::Parameters => variant.parameters,
            Self::ActiveParameters => variant.active_parameters,
            Self::Context => variant.context_length,
        }
    }
}

impl Text {
    fn any(self, entry: &Entry, holds: impl Fn(&str) -> bool) -> Truth {
        match self {
            Self::Id => Truth::known(holds(&entry.id)),
            Self::Summary => {
                entry.summary.as_ref().map_or(Truth::Unknown, |summary| Truth::known(holds(summary)))
            }
            Self::Name => {
                let of_variants =
                    entry.variants.iter().any(|v| holds(&v.name) || v.aliases.iter().any(|name| holds(name)));
                let own = holds(&entry.name) || entry.aliases.iter().any(|name| holds(name));
                Truth::known(own || of_variants)
            }
        }
    }
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

/// Whether data is among the training data that was found for a variant, or for a model of the catalog that it was
/// built on.
fn trained_on(catalog: &Catalog, entry: &Entry, variant: &Variant, dataset: &str) -> Truth {
    let above = catalog.lineage(variant).into_iter().filter_map(|id| match catalog.node(id) {
        Some(Node::Variant(entry, variant)) => Some((entry, variant)),
        _ => None,
    });
    let (mut any, mut found) = (false, false);
    for (entry, variant) in above.chain([(entry, variant)]) {
        for item in entry.training.iter().filter(|item| item.is_for(&variant.id)) {
            any = true;
            found |= item.dataset == dataset;
        }
    }
    if any { Truth::known(found) } else { Truth::Unknown }
}

fn any_of(values: &[String], holds: impl Fn(&str) -> bool) -> Truth {
    if values.is_empty() { Truth::Unknown } else { Truth::known(values.iter().any(|value| holds(value))) }
}

/// Whether each wanted word begins a word of the name, so that `stanford` finds "Stanford University". In a script that
/// writes no spaces it may stand anywhere.
pub fn holds_words(name: &str, wanted: &[String]) -> bool {
    let words = words(name);
    let found =
        |wanted: &str, word: &str| word.starts_with(wanted) || !wanted.is_ascii() && word.contains(wanted);
    wanted.iter().all(|wanted| words.iter().any(|word| found(wanted, word)))
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
