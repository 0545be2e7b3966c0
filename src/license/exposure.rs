//! What a model was exposed to in training, itself or by what it was built on: data with restrictive terms, and questions
//! of benchmarks. What is not recorded is not clean.

use std::borrow::Cow;

use crate::catalog::dataset::Dataset;
use crate::catalog::index::Node;
use crate::catalog::license::LicenseClaim;
use crate::catalog::rights::LicenseKind;
use crate::catalog::training::Training;
use crate::catalog::vocabulary::{Access, Level, Origin, Part, Stage, Vocabulary};
use crate::catalog::{Catalog, Entry, Variant};
use crate::license::data::{Term, terms};

/// Everything recorded about the training data of one variant.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct Exposure<'a> {
    /// Identifier of the variant.
    pub variant: &'a str,
    /// The data, its own first.
    pub data: Vec<Exposed<'a>>,
    /// Benchmarks whose questions are among the data.
    pub benchmarks: Vec<Contamination<'a>>,
    /// Models among it and those it was built on whose training data is not recorded; what they saw is not known.
    pub unrecorded: Vec<&'a str>,
}

/// A body of training data.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub struct Exposed<'a> {
    /// Identifier of the dataset.
    pub dataset: &'a str,
    /// Where in training it was used.
    pub stage: &'a Stage,
    /// The variant below that was trained on it; null where it is this one.
    pub inherited_from: Option<&'a str>,
    /// What restricts it: `credentialed`, `clinical-notes`, `non-commercial`, `made-by-model`.
    pub terms: Vec<DataTerm<'a>>,
    /// Whether its terms are known: its makers or a license text name a text today, or it is handed out under an agreement.
    pub terms_known: bool,
}

/// Something that restricts data.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct DataTerm<'a> {
    /// `credentialed`, `clinical-notes`, `non-commercial` or `made-by-model`.
    pub kind: &'static str,
    /// The license, or the model that made it.
    pub detail: Option<Cow<'a, str>>,
}

/// Questions of a benchmark among training data.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Contamination<'a> {
    /// Identifier of the benchmark, or of a group of them.
    pub benchmark: &'a str,
    /// The part that is among the data; `unknown` where no source says which.
    pub part: &'a Part,
    /// Identifier of the dataset.
    pub dataset: &'a str,
}

impl<'a> Exposure<'a> {
    /// Collects what a variant and those below it were trained on.
    pub fn new(catalog: &'a Catalog, entry: &'a Entry, variant: &'a Variant) -> Self {
        let mut exposure =
            Self { variant: &variant.id, data: Vec::new(), benchmarks: Vec::new(), unrecorded: Vec::new() };
        exposure.add(catalog, entry, variant, None);
        for id in catalog.lineage(variant) {
            match catalog.node(id) {
                Some(Node::Variant(entry, below)) => exposure.add(catalog, entry, below, Some(&below.id)),
                // Groups only gather the bases in them.
                Some(Node::Base(base)) if base.level == Level::Checkpoint => {
                    exposure.unrecorded.push(&base.id);
                }
                _ => {}
            }
        }
        exposure
    }

    fn add(&mut self, catalog: &'a Catalog, entry: &'a Entry, variant: &'a Variant, from: Option<&'a str>) {
        let used = |item: &&Training| item.is_for(&variant.id) && item.stage != Stage::Retrieval;
        let mut any = false;
        for item in entry.training.iter().filter(used) {
            any = true;
            let Some(dataset) = catalog.dataset(&item.dataset) else { continue };
            if self.data.iter().any(|known| known.dataset == dataset.id && known.stage == &item.stage) {
                continue;
            }
            self.data.push(Exposed {
                dataset: &dataset.id,
                stage: &item.stage,
                inherited_from: from,
                terms: data_terms(catalog, dataset),
                terms_known: terms_known(catalog, dataset),
            });
            for held in &dataset.benchmarks {
                let found =
                    Contamination { benchmark: &held.benchmark, part: &held.part, dataset: &dataset.id };
                if !self.benchmarks.contains(&found) {
                    self.benchmarks.push(found);
                }
            }
        }
        if !any {
            self.unrecorded.push(&variant.id);
        }
    }

    /// Which part of a benchmark, or of the group that it belongs to, is among the data: the test part if any is, then one
    /// that no source names, then the others.
    pub fn part_of(&self, catalog: &Catalog, benchmark: &str) -> Option<&'a Part> {
        let group = catalog.benchmark(benchmark).and_then(|benchmark| benchmark.group.as_deref());
        let fits = |found: &&Contamination<'_>| {
            found.benchmark == benchmark || group.is_some_and(|group| found.benchmark == group)
        };
        let weight = |part: &Part| match part {
            Part::Test => 3,
            Part::Unknown | Part::Other(_) => 2,
            Part::Validation => 1,
            Part::Train => 0,
        };
        self.benchmarks.iter().filter(fits).map(|found| found.part).max_by_key(|part| weight(part))
    }
}

/// A word for scores on a benchmark of which this part is among the training data.
pub fn seen(part: &Part) -> String {
    match part {
        Part::Unknown | Part::Other(_) => "in training data, part not known".to_owned(),
        known => format!("{} part in training data", known.as_str()),
    }
}

/// What only a third party says, what was replaced, and a tag that names no text tell no terms; nor does being open.
fn terms_known(catalog: &Catalog, dataset: &Dataset) -> bool {
    let names_text = |claim: &LicenseClaim| {
        let kind = catalog.license(&claim.expression).and_then(|license| license.kind.as_ref());
        claim.stands() && claim.names_license() && kind != Some(&LicenseKind::UnspecifiedTag)
    };
    dataset.access == Some(Access::Credentialed) || dataset.license.iter().any(names_text)
}

fn data_terms<'a>(catalog: &'a Catalog, dataset: &'a Dataset) -> Vec<DataTerm<'a>> {
    let mut found: Vec<DataTerm<'a>> = terms(catalog, dataset)
        .into_iter()
        .map(|term| match term {
            Term::Credentialed => DataTerm { kind: "credentialed", detail: None },
            Term::NonCommercial(license) => DataTerm { kind: "non-commercial", detail: Some(license.into()) },
            Term::MadeBy(_) => {
                let makers = dataset.generated_by.join(", ");
                DataTerm { kind: "made-by-model", detail: Some(makers.into()) }
            }
        })
        .collect();
    if dataset.origin == Some(Origin::ClinicalNotes) && found.iter().all(|term| term.kind != "credentialed") {
        found.push(DataTerm { kind: "clinical-notes", detail: None });
    }
    found
}
