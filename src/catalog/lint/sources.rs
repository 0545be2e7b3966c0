//! Every fact stands on a source that the record has.

use std::collections::BTreeSet;

use super::{Findings, Rule};
use crate::catalog::document::Document;
use crate::catalog::entry::Entry;
use crate::catalog::evidence::{facts, filled, is_supportable};
use crate::catalog::license::LicenseClaim;
use crate::catalog::source::Sources;

pub(super) fn check(document: &Document, findings: &mut Findings) {
    for license in &document.licenses {
        registry(&license.id, &license.sources, &[], findings);
    }
    for base in &document.bases {
        registry(&base.id, &base.sources, &base.license, findings);
    }
    for benchmark in &document.benchmarks {
        registry(&benchmark.id, &benchmark.sources, &benchmark.license, findings);
    }
    for dataset in &document.datasets {
        registry(&dataset.id, &dataset.sources, &dataset.license, findings);
    }
    for record in &document.entries {
        entry(record, findings);
    }
}

fn registry(id: &str, sources: &Sources, claims: &[LicenseClaim], findings: &mut Findings) {
    if sources.is_empty() {
        findings.add(Rule::Unsourced, id, "sources", "the record has no source");
    }
    for claim in claims.iter().filter(|claim| !sources.contains_key(&claim.source)) {
        findings.add(Rule::MissingSource, id, "license", format!("no source `{}`", claim.source));
    }
}

fn entry(entry: &Entry, findings: &mut Findings) {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for fact in facts(entry) {
        used.insert(fact.source);
        if !entry.sources.contains_key(fact.source) {
            findings.add(Rule::MissingSource, &entry.id, fact.place, format!("no source `{}`", fact.source));
        }
    }
    for field in filled(entry) {
        if !entry.sources.values().any(|source| source.supports.iter().any(|supported| supported == field)) {
            findings.add(Rule::Unsourced, &entry.id, field, "no source supports this field");
        }
    }
    for (key, source) in entry.sources.iter() {
        for field in source.supports.iter().filter(|field| !is_supportable(field)) {
            let message = format!("a source cannot support `{field}`");
            findings.add(Rule::UnknownSupport, &entry.id, format!("sources.{key}.supports"), message);
        }
        if source.supports.is_empty() && !used.contains(key) {
            findings.add(Rule::UnusedSource, &entry.id, format!("sources.{key}"), "backs no fact");
        }
    }
}
