//! Identifiers and names: well formed, and each for one thing only.

use std::collections::HashMap;

use super::{Findings, Rule};
use crate::catalog::document::Document;
use crate::catalog::index::Catalog;
use crate::catalog::license::LICENSE_REF;
use crate::catalog::name::key;

pub(super) fn check(document: &Document, catalog: &Catalog, findings: &mut Findings) {
    let kebab = document.bases.iter().map(|base| base.id.as_str());
    let kebab = kebab.chain(document.benchmarks.iter().map(|benchmark| benchmark.id.as_str()));
    let kebab = kebab.chain(document.datasets.iter().map(|dataset| dataset.id.as_str()));
    let kebab = kebab.chain(document.entries.iter().map(|entry| entry.id.as_str()));
    let kebab = kebab.chain(
        document.entries.iter().flat_map(|entry| entry.variants.iter().map(|variant| variant.id.as_str())),
    );
    for id in kebab.filter(|id| !is_kebab(id)) {
        findings.add(Rule::IdForm, id, "id", "identifiers are lower-case letters, digits, `.` and `-`");
    }
    for license in document.licenses.iter().filter(|license| !is_license_id(&license.id)) {
        findings.add(Rule::IdForm, &license.id, "id", "neither an SPDX identifier nor `LicenseRef-…`");
    }
    duplicates(document, findings);
    shared_hub_ids(catalog, findings);
    shared_names(catalog, findings);
}

/// Whether a text is an identifier: lower-case letters, digits, `.` and `-`.
pub fn is_kebab(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    !id.is_empty() && id.chars().all(plain) && !id.starts_with(['-', '.']) && !id.ends_with(['-', '.'])
}

fn is_license_id(id: &str) -> bool {
    let own = id.strip_prefix(LICENSE_REF);
    own.map_or_else(
        || spdx::license_id(id).is_some(),
        |rest| !rest.is_empty() && spdx::Expression::parse(id).is_ok(),
    )
}

fn duplicates(document: &Document, findings: &mut Findings) {
    let licenses: Vec<&str> = document.licenses.iter().map(|record| record.id.as_str()).collect();
    let benchmarks: Vec<&str> = document.benchmarks.iter().map(|record| record.id.as_str()).collect();
    let datasets: Vec<&str> = document.datasets.iter().map(|record| record.id.as_str()).collect();
    let mut models: Vec<&str> = document.bases.iter().map(|record| record.id.as_str()).collect();
    for entry in &document.entries {
        models.push(&entry.id);
        models.extend(entry.variants.iter().map(|variant| variant.id.as_str()).filter(|id| *id != entry.id));
    }
    for list in [licenses, benchmarks, datasets, models] {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for id in list {
            *seen.entry(id).or_default() += 1;
        }
        for (id, count) in seen.into_iter().filter(|(_, count)| *count > 1) {
            findings.add(Rule::DuplicateId, id, "id", format!("stands {count} times"));
        }
    }
}

/// The same weights under two names are one variant.
fn shared_hub_ids(catalog: &Catalog, findings: &mut Findings) {
    let mut owners: HashMap<String, &str> = HashMap::new();
    for variant in catalog.entries().flat_map(|entry| &entry.variants) {
        let Some(hub) = variant.huggingface.as_ref().map(|hub| hub.to_lowercase()) else { continue };
        match owners.get(&hub) {
            Some(owner) => {
                let place = "huggingface";
                findings.add(
                    Rule::HubIdTwice,
                    &variant.id,
                    place,
                    format!("`{hub}` is also that of `{owner}`"),
                );
            }
            None => {
                owners.insert(hub, &variant.id);
            }
        }
    }
}

/// Names are checked over the joined catalog: an overlay must not take the name of another entry.
fn shared_names(catalog: &Catalog, findings: &mut Findings) {
    let entries = catalog.entries().map(|r| named(&r.id, &r.name, &r.aliases));
    one_name_each(entries.collect(), findings);
    one_name_each(catalog.licenses.iter().map(|r| named(&r.id, &r.name, &r.aliases)).collect(), findings);
    one_name_each(catalog.bases.iter().map(|r| named(&r.id, &r.name, &r.aliases)).collect(), findings);
    one_name_each(catalog.benchmarks.iter().map(|r| named(&r.id, &r.name, &r.aliases)).collect(), findings);
    one_name_each(catalog.datasets.iter().map(|r| named(&r.id, &r.name, &r.aliases)).collect(), findings);
}

fn named<'a>(id: &'a str, name: &'a str, aliases: &'a [String]) -> (&'a str, Vec<String>) {
    let mut keys: Vec<String> =
        [id, name].into_iter().chain(aliases.iter().map(String::as_str)).map(key).collect();
    keys.sort();
    keys.dedup();
    keys.retain(|key| !key.is_empty());
    (id, keys)
}

fn one_name_each(records: Vec<(&str, Vec<String>)>, findings: &mut Findings) {
    let mut owners: HashMap<String, &str> = HashMap::new();
    for (id, keys) in records {
        for key in keys {
            match owners.get(&key) {
                Some(owner) => {
                    findings.add(Rule::NameTwice, id, "name", format!("`{key}` also names `{owner}`"));
                }
                None => {
                    owners.insert(key, id);
                }
            }
        }
    }
}
