//! Rule `unknown-word`: closed vocabularies hold only the words that the format knows.

use super::{Findings, Rule};
use crate::catalog::document::Document;
use crate::catalog::entry::Entry;
use crate::catalog::license::LicenseClaim;
use crate::catalog::source::Sources;
use crate::catalog::variant::Derivation;
use crate::catalog::vocabulary::Vocabulary;

pub(super) fn check(document: &Document, findings: &mut Findings) {
    for license in &document.licenses {
        let mut record = Record { id: &license.id, findings };
        record.word("kind", license.kind.as_ref());
        record.word("read", license.read.as_ref());
        for (right, grant) in &license.rights {
            record.word(&format!("rights.{right}"), Some(&grant.permission));
            grant
                .tests
                .iter()
                .for_each(|test| record.word(&format!("rights.{right}.tests"), Some(&test.about)));
        }
        record.sources(&license.sources);
    }
    for base in &document.bases {
        let mut record = Record { id: &base.id, findings };
        record.word("level", Some(&base.level));
        record.derivations("bases", &base.bases);
        record.claims("license", &base.license);
        record.sources(&base.sources);
    }
    for benchmark in &document.benchmarks {
        let mut record = Record { id: &benchmark.id, findings };
        record.claims("license", &benchmark.license);
        record.sources(&benchmark.sources);
    }
    for dataset in &document.datasets {
        let mut record = Record { id: &dataset.id, findings };
        record.word("origin", dataset.origin.as_ref());
        record.word("access", dataset.access.as_ref());
        for part in &dataset.benchmarks {
            record.word("benchmarks", Some(&part.part));
        }
        record.claims("license", &dataset.license);
        record.sources(&dataset.sources);
    }
    for entry in &document.entries {
        Record { id: &entry.id, findings }.entry(entry);
    }
}

struct Record<'a> {
    id: &'a str,
    findings: &'a mut Findings,
}

impl Record<'_> {
    fn word<V: Vocabulary>(&mut self, place: &str, value: Option<&V>) {
        if let Some(value) = value.filter(|value| !value.is_known()) {
            let message = format!("`{}` is no {}; known: {}", value.as_str(), V::WHAT, V::WORDS.join(", "));
            self.findings.add(Rule::UnknownWord, self.id, place, message);
        }
    }

    fn entry(&mut self, entry: &Entry) {
        self.word("kind", Some(&entry.kind));
        self.word("status", entry.status.as_ref());
        self.claims("code_license", &entry.code_license);
        for statement in &entry.statements {
            self.word("statements.effect", Some(&statement.effect));
            self.word("statements.about", Some(&statement.about));
        }
        for training in &entry.training {
            self.word("training.stage", Some(&training.stage));
        }
        for variant in &entry.variants {
            let place = format!("variants.{}", variant.id);
            self.word(&format!("{place}.access"), variant.access.as_ref());
            self.derivations(&format!("{place}.bases"), &variant.bases);
            self.claims(&format!("{place}.weights_license"), &variant.weights_license);
        }
        for score in &entry.results {
            self.word("results.evaluator", Some(&score.evaluator));
        }
        for note in &entry.notes {
            self.word("notes.kind", Some(&note.kind));
        }
        self.sources(&entry.sources);
    }

    fn derivations(&mut self, place: &str, steps: &[Derivation]) {
        for step in steps {
            self.word(place, Some(&step.relation));
        }
    }

    fn claims(&mut self, place: &str, claims: &[LicenseClaim]) {
        for claim in claims {
            self.word(&format!("{place}.by"), Some(&claim.by));
            self.word(&format!("{place}.scope"), claim.scope.as_ref());
        }
    }

    fn sources(&mut self, sources: &Sources) {
        for (key, source) in sources.iter() {
            self.word(&format!("sources.{key}.kind"), Some(&source.kind));
        }
    }
}
