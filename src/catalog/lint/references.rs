//! Everything that is named exists, and lineage leads up and never round.

use super::{Findings, Rule};
use crate::catalog::document::Document;
use crate::catalog::entry::Entry;
use crate::catalog::index::{Catalog, Node};
use crate::catalog::license::{LICENSE_REF, LicenseClaim};
use crate::catalog::variant::Derivation;
use crate::catalog::vocabulary::{Kind, Level, Relation, Vocabulary};

pub(super) fn check(document: &Document, catalog: &Catalog, findings: &mut Findings) {
    for base in &document.bases {
        let mut record = Record { id: &base.id, catalog, findings };
        if let Some(group) = &base.part_of {
            record.node("part_of", group);
        }
        if !ends_at_a_family(catalog, &base.id) {
            record.findings.add(Rule::NoRoot, &base.id, "part_of", "leads to no family");
        }
        record.derivations(&base.id, "bases", &base.bases);
        record.claims("license", &base.license);
    }
    for benchmark in &document.benchmarks {
        Record { id: &benchmark.id, catalog, findings }.claims("license", &benchmark.license);
    }
    for dataset in &document.datasets {
        let mut record = Record { id: &dataset.id, catalog, findings };
        record.claims("license", &dataset.license);
        for part in &dataset.benchmarks {
            record.benchmark("benchmarks", &part.benchmark);
        }
    }
    for entry in &document.entries {
        Record { id: &entry.id, catalog, findings }.entry(entry);
    }
}

/// Whether the groups that a base is part of lead up to a family.
fn ends_at_a_family(catalog: &Catalog, id: &str) -> bool {
    let mut steps = 0;
    let mut current = Some(id);
    while let Some(Node::Base(base)) = current.and_then(|id| catalog.node(id)) {
        if base.level == Level::Family {
            return true;
        }
        steps += 1;
        current = base.part_of.as_deref().filter(|_| steps <= Level::WORDS.len());
    }
    false
}

struct Record<'a> {
    id: &'a str,
    catalog: &'a Catalog,
    findings: &'a mut Findings,
}

impl Record<'_> {
    fn missing(&mut self, place: &str, what: &str, name: &str) {
        self.findings.add(Rule::DanglingReference, self.id, place, format!("no {what} `{name}`"));
    }

    fn entry(&mut self, entry: &Entry) {
        if entry.kind == Kind::Model && entry.variants.is_empty() {
            self.findings.add(Rule::KindShape, self.id, "variants", "a model needs at least one variant");
        }
        self.claims("code_license", &entry.code_license);
        for variant in &entry.variants {
            let place = format!("variants.{}", variant.id);
            self.derivations(&variant.id, &format!("{place}.bases"), &variant.bases);
            self.claims(&format!("{place}.weights_license"), &variant.weights_license);
        }
        for training in &entry.training {
            if self.catalog.dataset(&training.dataset).is_none() {
                self.missing("training", "dataset", &training.dataset);
            }
            for variant in training.variants.iter().filter(|id| entry.variant(id).is_none()) {
                self.missing("training.variants", "variant of this entry", variant);
            }
        }
        for score in &entry.results {
            self.benchmark("results", &score.benchmark);
            if entry.variant(&score.variant).is_none() {
                self.missing("results", "variant of this entry", &score.variant);
            }
        }
        if let Some(successor) = &entry.superseded_by
            && !self.catalog.entries().any(|other| other.id == *successor)
        {
            self.missing("superseded_by", "entry", successor);
        }
    }

    fn node(&mut self, place: &str, id: &str) {
        if self.catalog.node(id).is_none() {
            self.missing(place, "base or variant", id);
        }
    }

    fn benchmark(&mut self, place: &str, id: &str) {
        if self.catalog.benchmark(id).is_none() {
            self.missing(place, "benchmark", id);
        }
    }

    fn derivations(&mut self, own_id: &str, place: &str, steps: &[Derivation]) {
        for step in steps {
            match (&step.base, &step.relation) {
                (Some(base), _) => {
                    self.node(place, base);
                    if self.catalog.ancestry(base).contains(&own_id) {
                        let message = format!("`{own_id}` is among the ancestors of its base `{base}`");
                        self.findings.add(Rule::LineageCycle, self.id, place, message);
                    }
                }
                (None, Relation::FromScratch) => {}
                (None, relation) => {
                    self.findings.add(Rule::Rootless, self.id, place, format!("`{relation}` of which base?"));
                }
            }
        }
    }

    fn claims(&mut self, place: &str, claims: &[LicenseClaim]) {
        for claim in claims.iter().filter(|claim| claim.names_license()) {
            match spdx::Expression::parse(&claim.expression) {
                Ok(expression) => {
                    for requirement in expression.requirements() {
                        let id = requirement.req.license.to_string();
                        if id.starts_with(LICENSE_REF) && self.catalog.license(&id).is_none() {
                            self.missing(place, "license", &id);
                        }
                    }
                }
                Err(error) => {
                    let message = format!("`{}`: {}", claim.expression, error.reason);
                    self.findings.add(Rule::LicenseExpression, self.id, place, message);
                }
            }
        }
    }
}
