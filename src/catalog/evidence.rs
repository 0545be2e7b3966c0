//! Which facts of an entry stand on which source.
//!
//! A claim, variant, training item, statement, result or note names its source; the remaining fields are backed
//! by the sources that say so in `supports`.

use super::entry::Entry;
use super::license::LicenseClaim;

/// Fields of an entry that name no source themselves; each filled one needs a source that supports it.
pub const SUPPORTABLE: [&str; 13] = [
    "name",
    "aliases",
    "organizations",
    "released",
    "summary",
    "intended_use",
    "not_intended_for",
    "specialties",
    "languages",
    "modalities",
    "links",
    "citation",
    "status",
];

/// Fields of variants that a source may support beside the variant's own source.
pub const SUPPORTABLE_OF_VARIANTS: [&str; 7] =
    ["parameters", "context_length", "bases", "access", "huggingface", "released", "architecture"];

/// A fact that names its source itself.
#[derive(Debug, Clone)]
pub struct Fact<'a> {
    /// Where in the entry it stands, as `results.meditron-7b.medqa`.
    pub place: String,
    /// Key of the source.
    pub source: &'a str,
    /// Place within the source.
    pub locator: Option<&'a str>,
}

/// Every fact of an entry that names its source itself.
pub fn facts(entry: &Entry) -> Vec<Fact<'_>> {
    let mut facts: Vec<Fact<'_>> = Vec::new();
    facts.extend(entry.code_license.iter().map(|claim| of_claim("code_license", claim)));
    for variant in &entry.variants {
        let place = format!("variants.{}", variant.id);
        let claims = variant.weights_license.iter();
        facts.extend(claims.map(|claim| of_claim(&format!("{place}.weights_license"), claim)));
        facts.push(fact(place, &variant.source, variant.locator.as_ref()));
    }
    for item in &entry.statements {
        facts.push(fact(format!("statements.{}", item.about), &item.source, item.locator.as_ref()));
    }
    for item in &entry.training {
        facts.push(fact(format!("training.{}", item.dataset), &item.source, item.locator.as_ref()));
    }
    for item in &entry.results {
        let place = format!("results.{}.{}", item.variant, item.benchmark);
        facts.push(fact(place, &item.source, item.locator.as_ref()));
    }
    for item in &entry.notes {
        facts.push(fact(format!("notes.{}", item.kind), &item.source, item.locator.as_ref()));
    }
    facts
}

fn of_claim<'a>(place: &str, claim: &'a LicenseClaim) -> Fact<'a> {
    fact(place.to_owned(), &claim.source, claim.locator.as_ref())
}

fn fact<'a>(place: String, source: &'a str, locator: Option<&'a String>) -> Fact<'a> {
    Fact { place, source, locator: locator.map(String::as_str) }
}

/// The fields of an entry that are filled and need a supporting source.
pub fn filled(entry: &Entry) -> Vec<&'static str> {
    SUPPORTABLE
        .into_iter()
        .filter(|field| match *field {
            "aliases" => !entry.aliases.is_empty(),
            "organizations" => !entry.organizations.is_empty(),
            "released" => entry.released.is_some(),
            "summary" => entry.summary.is_some(),
            "intended_use" => entry.intended_use.is_some(),
            "not_intended_for" => entry.not_intended_for.is_some(),
            "specialties" => !entry.specialties.is_empty(),
            "languages" => !entry.languages.is_empty(),
            "modalities" => !entry.modalities.is_empty(),
            "links" => entry.links.known().next().is_some(),
            "citation" => entry.citation.is_some(),
            "status" => entry.status.is_some() || entry.superseded_by.is_some(),
            _ => true,
        })
        .collect()
}

/// Whether a source may say that it supports this field.
pub fn is_supportable(field: &str) -> bool {
    let of_variants = field.strip_prefix("variants.");
    let known = |name: &str| SUPPORTABLE_OF_VARIANTS.contains(&name);
    of_variants.map_or_else(|| SUPPORTABLE.contains(&field), known)
}
