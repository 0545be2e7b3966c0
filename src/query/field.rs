//! The fields of an entry that a table, a CSV file or `--fields` can show, each declared once.

use std::borrow::Cow;

use crate::catalog::date::Date;
use crate::catalog::label::Label;
use crate::catalog::license::LicenseClaim;
use crate::catalog::score::Score;
use crate::catalog::vocabulary::{Relation, Vocabulary};
use crate::catalog::{Catalog, Variant};
use crate::license::{self, Chain, Exposure, Profile, Verdict, seen};
use crate::query::condition::Artifact;
use crate::query::filter::Filter;
use crate::query::range::{PARAMETERS, Range, TOKENS};
use crate::query::select::Hit;

macro_rules! fields {
    ($($variant:ident = $name:literal, $title:literal: $meaning:literal),+ $(,)?) => {
        /// A field of an entry.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Field {
            $(#[doc = $meaning] $variant),+
        }

        impl Field {
            /// Every field, in documented order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in `--fields`, `--sort`, CSV headers and JSON keys.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The head of its column.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),+ }
            }

            /// What it holds, in one sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning),+ }
            }
        }
    };
}

fields! {
    Id = "id", "ID": "Identifier of the entry.",
    Name = "name", "NAME": "Name as its makers write it.",
    Kind = "kind", "KIND": "What it is.",
    Organizations = "organizations", "ORGANIZATIONS": "Who made it.",
    Released = "released", "RELEASED": "First public release.",
    Year = "year", "YEAR": "Year of the first release of a matching variant, or else of the entry.",
    Summary = "summary", "SUMMARY": "What it is, in a sentence.",
    Languages = "languages", "LANGUAGES": "BCP 47 tags.",
    Modalities = "modalities", "MODALITIES": "What goes in or comes out.",
    Specialties = "specialties", "SPECIALTIES": "Medical fields.",
    Variants = "variants", "VARIANTS": "Identifiers of the matching variants.",
    Parameters = "parameters", "SIZE": "Parameter counts of the matching variants.",
    ParametersMin = "parameters_min", "SMALLEST": "Smallest parameter count of the matching variants.",
    ParametersMax = "parameters_max", "LARGEST": "Largest parameter count of the matching variants.",
    ContextLength = "context_length", "CONTEXT": "Context lengths of the matching variants, in tokens.",
    Bases = "bases", "BASE": "What the matching variants were built on, outside the entry itself.",
    WeightsLicense = "weights_license", "WEIGHTS": "License expressions that first-hand sources claim today for the weights of the matching variants.",
    CodeLicense = "code_license", "CODE": "License expressions that first-hand sources claim today for the code.",
    Allows = "allows", "ALLOWS": "What the texts found say of each use, for all matching variants.",
    AllowedUses = "allowed", "ALLOWED": "What a filter on uses was met by: each use with its verdict for all matching variants.",
    LicensedBy = "licensed", "MATCHED": "What a license filter was met by: code, weights.",
    Access = "access", "ACCESS": "How one gets the weights of the matching variants.",
    HuggingFace = "huggingface", "HUGGING FACE": "Hub identifiers of the matching variants.",
    Datasets = "datasets", "TRAINING DATA": "Identifiers of the training data.",
    Benchmarks = "benchmarks", "BENCHMARKS": "Benchmarks with a result.",
    Scores = "scores", "SCORES": "Results that met a benchmark filter, with their conditions.",
    Repository = "repository", "REPOSITORY": "Address of the source code.",
    Paper = "paper", "PAPER": "Address of the paper.",
    Status = "status", "STATUS": "Active, superseded or withdrawn.",
    Origin = "origin", "ORIGIN": "The catalog that the entry comes from.",
}

/// A text of a value, which is copied only if it was read from a file or made for the value.
pub type Words = Cow<'static, str>;

/// What a field of one entry holds.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Not known.
    Unknown,
    /// The entry has no such thing.
    NotApplicable(()),
    /// One text.
    Text(Words),
    /// Several texts.
    Texts(Vec<Words>),
    /// One count.
    Count(u64),
    /// Several counts.
    Counts(Vec<u64>),
    /// Uses with what the texts found say of them.
    Verdicts(Verdicts),
}

/// Uses with verdicts, in documented order; in JSON an object.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdicts(pub Vec<(Profile, Verdict)>);

impl serde::Serialize for Verdicts {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(profile, verdict)| (profile.name(), verdict)))
    }
}

impl Verdicts {
    /// Each use with its verdict, as `research: yes`.
    pub fn texts(&self) -> Vec<String> {
        let text =
            |(profile, verdict): &(Profile, Verdict)| format!("{}: {}", profile.name(), verdict.name());
        self.0.iter().map(text).collect()
    }
}

/// How the values of a field are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// Each by itself, the most frequent first.
    Frequency,
    /// Each by itself, in its own order.
    Order,
    /// In ranges, in their order.
    Ranges(&'static [Range]),
}

impl Field {
    /// How its values are counted.
    pub fn grouping(self) -> Grouping {
        match self {
            Self::Year | Self::Released => Grouping::Order,
            Self::Parameters | Self::ParametersMin | Self::ParametersMax => Grouping::Ranges(PARAMETERS),
            Self::ContextLength => Grouping::Ranges(TOKENS),
            _ => Grouping::Frequency,
        }
    }

    /// The columns of a plain table.
    pub const DEFAULT: &'static [Self] = &[
        Self::Id,
        Self::Kind,
        Self::Parameters,
        Self::Bases,
        Self::WeightsLicense,
        Self::CodeLicense,
        Self::Year,
    ];

    /// The field with this name, with this head of a column, or that a filter of this name looks at, in any case.
    pub fn from_name(name: &str) -> Option<Self> {
        let find = |name: &str| {
            let named = |field: &Self| {
                field.name().eq_ignore_ascii_case(name) || field.title().eq_ignore_ascii_case(name)
            };
            Self::ALL.iter().copied().find(named)
        };
        find(name).or_else(|| Filter::from_name(name)?.aliases().iter().find_map(|alias| find(alias)))
    }

    /// What the field holds for one hit.
    pub fn value(self, catalog: &Catalog, hit: &Hit<'_>) -> Value {
        self.value_among(catalog, hit, hit.variants())
    }

    /// What the field holds for some of the variants of a hit; what is said of the entry as a whole is the same for
    /// all of them.
    pub fn value_among(self, catalog: &Catalog, hit: &Hit<'_>, among: &[&Variant]) -> Value {
        let entry = hit.entry;
        match self {
            Self::Id => Value::Text(entry.id.to_cow()),
            Self::Name => Value::Text(entry.name.to_cow()),
            Self::Kind => Value::Text(entry.kind.to_cow()),
            Self::Organizations => texts(entry.organizations.iter().cloned()),
            Self::Released => text(entry.released.as_ref().map(ToString::to_string)),
            Self::Year => year(hit).map_or(Value::Unknown, |year| Value::Count(u64::from(year))),
            Self::Summary => text((*entry.summary).clone()),
            Self::Languages => texts(entry.languages.iter().cloned()),
            Self::Modalities => texts(entry.modalities.iter().cloned()),
            Self::Specialties => texts(entry.specialties.iter().cloned()),
            Self::Variants => of_variants(hit, among, |variant| Some(variant.id.to_cow())),
            Self::Parameters => counts(hit, among, |variant| variant.parameters),
            Self::ParametersMin => one_count(hit, <[u64]>::first),
            Self::ParametersMax => one_count(hit, <[u64]>::last),
            Self::ContextLength => counts(hit, among, |variant| variant.context_length),
            Self::Bases => of_weights(hit, bases(catalog, hit, among)),
            Self::WeightsLicense => of_weights(hit, weights_expressions(among)),
            Self::CodeLicense => texts(expressions(entry.code_license.iter().filter(|claim| claim.stands()))),
            Self::Allows => verdicts(catalog, hit, among).map_or(Value::NotApplicable(()), Value::Verdicts),
            Self::AllowedUses => {
                let verdicts = allowed_uses(catalog, hit, among);
                Value::Texts(verdicts.texts().into_iter().map(Words::from).collect())
            }
            Self::LicensedBy => Value::Texts(hit.licensed.iter().map(|a| artifact_name(*a).into()).collect()),
            Self::Access => {
                of_variants(hit, among, |variant| variant.access.as_ref().map(Vocabulary::to_cow))
            }
            Self::HuggingFace => {
                of_variants(hit, among, |variant| variant.huggingface.as_ref().map(Label::to_cow))
            }
            Self::Datasets => {
                of_weights(hit, entry.training.iter().map(|item| item.dataset.clone().into()).collect())
            }
            Self::Benchmarks => of_weights(hit, benchmarks(hit, among)),
            Self::Scores => {
                Value::Texts(hit.scores.iter().map(|score| told(catalog, hit, score).into()).collect())
            }
            Self::Repository => text(entry.links.repository.clone()),
            Self::Paper => text(entry.links.paper.clone()),
            Self::Status => text(entry.status.as_ref().map(Vocabulary::to_cow)),
            Self::Origin => Value::Text(hit.origin.to_owned().into()),
        }
    }
}

/// A score with its conditions, and a word where its questions are among the training data.
fn told(catalog: &Catalog, hit: &Hit<'_>, score: &Score) -> String {
    let measured = hit.variants().iter().find(|variant| variant.id == score.variant);
    let part = measured
        .and_then(|variant| Exposure::new(catalog, hit.entry, variant).part_of(catalog, &score.benchmark));
    part.map_or_else(|| score.to_string(), |part| format!("{score} [{}]", seen(part)))
}

/// The uses that a filter asked for, with the lowest verdict of these variants for each.
pub fn allowed_uses(catalog: &Catalog, hit: &Hit<'_>, among: &[&Variant]) -> Verdicts {
    let mut verdicts =
        if hit.uses.is_empty() { None } else { verdicts(catalog, hit, among) }.unwrap_or_default();
    verdicts.0.retain(|(profile, _)| hit.uses.contains(profile));
    verdicts
}

/// The lowest verdict of these variants for each use; none of an entry without weights.
fn verdicts(catalog: &Catalog, hit: &Hit<'_>, among: &[&Variant]) -> Option<Verdicts> {
    let mut lowest: Vec<(Profile, Verdict)> =
        Profile::ALL.iter().map(|profile| (*profile, Verdict::Yes)).collect();
    for variant in among {
        let chain = Chain::new(catalog, hit.entry, variant, &hit.given);
        for (lowest, (_, verdict)) in lowest.iter_mut().zip(license::verdicts(&chain, &hit.given)) {
            lowest.1 = lowest.1.min(verdict);
        }
    }
    if among.is_empty() {
        for (_, verdict) in &mut lowest {
            *verdict = Verdict::Unknown;
        }
    }
    hit.entry.has_weights().then_some(Verdicts(lowest))
}

/// The first year in which a matching variant came out; the entry's where no variant has one.
fn year(hit: &Hit<'_>) -> Option<u16> {
    let of_variants = || hit.variants().iter().filter_map(|variant| variant.released.as_ref()?.year()).min();
    let of_entry = hit.entry.released.as_ref().and_then(Date::year);
    if hit.has_all_variants() { of_entry.or_else(of_variants) } else { of_variants().or(of_entry) }
}

/// The name of an artifact in output.
pub fn artifact_name(artifact: Artifact) -> &'static str {
    match artifact {
        Artifact::Code => "code",
        Artifact::Weights => "weights",
    }
}

fn text(value: Option<impl Into<Words>>) -> Value {
    value.map_or(Value::Unknown, |text| Value::Text(text.into()))
}

fn texts(values: impl IntoIterator<Item = impl Into<Words>>) -> Value {
    let mut unique: Vec<Words> = Vec::new();
    for value in values.into_iter().map(Into::into) {
        if !unique.contains(&value) {
            unique.push(value);
        }
    }
    if unique.is_empty() { Value::Unknown } else { Value::Texts(unique) }
}

/// A field that only entries with weights have.
fn of_weights(hit: &Hit<'_>, values: Vec<Words>) -> Value {
    if hit.entry.has_weights() { texts(values) } else { Value::NotApplicable(()) }
}

fn of_variants(hit: &Hit<'_>, among: &[&Variant], value: impl Fn(&Variant) -> Option<Words>) -> Value {
    of_weights(hit, among.iter().filter_map(|variant| value(variant)).collect())
}

fn counts(hit: &Hit<'_>, among: &[&Variant], count: impl Fn(&Variant) -> Option<u64>) -> Value {
    if !hit.entry.has_weights() {
        return Value::NotApplicable(());
    }
    let mut counts: Vec<u64> = among.iter().filter_map(|variant| count(variant)).collect();
    counts.sort_unstable();
    counts.dedup();
    if counts.is_empty() { Value::Unknown } else { Value::Counts(counts) }
}

/// One of the parameter counts of a hit as a whole, which are sorted.
fn one_count(hit: &Hit<'_>, choose: impl Fn(&[u64]) -> Option<&u64>) -> Value {
    match counts(hit, hit.variants(), |variant| variant.parameters) {
        Value::Counts(sizes) => choose(&sizes).map_or(Value::Unknown, |size| Value::Count(*size)),
        other => other,
    }
}

fn weights_expressions(among: &[&Variant]) -> Vec<Words> {
    let claims = among.iter().flat_map(|variant| &variant.weights_license);
    expressions(claims.filter(|claim| claim.stands_for_weights()))
}

fn expressions<'a>(claims: impl IntoIterator<Item = &'a LicenseClaim>) -> Vec<Words> {
    claims.into_iter().map(|claim| claim.expression.to_cow()).collect()
}

/// The bases outside the entry itself, as stated; checkpoints are brought up to their version when several of one
/// version are named by any variant of the hit.
fn bases(catalog: &Catalog, hit: &Hit<'_>, among: &[&Variant]) -> Vec<Words> {
    let named = bases_as_stated(hit, hit.variants());
    let group = |id: &str| catalog.base(id)?.part_of.as_ref();
    let shared = |id: &str| {
        // Spares the reading of the registry where there is nothing to share a version with.
        let version = named.iter().any(|other| *other != id).then(|| group(id))??;
        named.iter().any(|other| *other != id && group(other) == Some(version)).then(|| version.to_cow())
    };
    bases_as_stated(hit, among).into_iter().map(|id| shared(&id).unwrap_or(id)).collect()
}

fn bases_as_stated(hit: &Hit<'_>, among: &[&Variant]) -> Vec<Words> {
    let steps = among.iter().flat_map(|variant| &variant.bases);
    let named = steps.map(|step| step.base.as_ref().map_or(Relation::FromScratch.to_cow(), Label::to_cow));
    named.filter(|id| hit.entry.variant(id).is_none()).collect()
}

fn benchmarks(hit: &Hit<'_>, among: &[&Variant]) -> Vec<Words> {
    hit.entry
        .results
        .iter()
        .filter(|score| among.iter().any(|variant| variant.id == score.variant))
        .map(|score| score.benchmark.clone().into())
        .collect()
}
