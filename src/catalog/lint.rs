//! The strict side of reading: every rule that a catalog must meet, with a code, all findings at once.
//!
//! A rule sees one document and the catalog that its references resolve in.

mod licenses;
mod names;
mod references;
mod sources;
mod values;
mod words;

pub use names::is_kebab;
pub use values::is_address;

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::index::Catalog;
use super::load::Loaded;

macro_rules! rules {
    ($($variant:ident = $code:literal: $meaning:literal),+ $(,)?) => {
        /// A rule of the catalog.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $meaning] $variant),+
        }

        impl Rule {
            /// Every rule, in documented order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code that findings carry.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// What the rule asks for, in one sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning),+ }
            }
        }
    };
}

rules! {
    UnknownKey = "unknown-key": "Every key is one that the format knows.",
    UnknownWord = "unknown-word": "Every value of a closed vocabulary is one that the format knows.",
    IdForm = "id-form": "Identifiers are lower-case letters, digits, dots and hyphens; licenses are SPDX or `LicenseRef-` identifiers.",
    DuplicateId = "duplicate-id": "No two records of a list, and no two of entries, variants and bases, share an identifier; a variant may share the one of its own entry.",
    NameTwice = "name-twice": "No two entries, and no two records of a registry, answer to the same name or alias.",
    EmptyText = "empty-text": "No text is empty or padded with spaces.",
    MissingSource = "missing-source": "Every source that a fact names is among the sources of its record.",
    Unsourced = "unsourced": "Every fact that names no source itself is supported by one, and every registry record has a source.",
    UnknownSupport = "unknown-support": "A source supports fields that records have.",
    UnusedSource = "unused-source": "Every source of an entry backs at least one fact.",
    DanglingReference = "dangling-reference": "Every base, dataset, benchmark, license, variant and entry that is named exists.",
    LineageCycle = "lineage-cycle": "No base or variant is built on itself.",
    NoRoot = "no-root": "Every base that is no family is part of one, and its lineage ends at a family or at `from-scratch`.",
    Rootless = "rootless": "A derivation names its base, unless it is from scratch.",
    LicenseRights = "license-rights": "A text that was not read in full gives no yes, clinical use is never granted outright, and a test says what it rules out.",
    LicenseExpression = "license-expression": "License expressions are SPDX expressions, `NONE` or `NOASSERTION`.",
    ImpossibleDate = "impossible-date": "Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, exist, and no source was seen after the revision.",
    ScoreRange = "score-range": "Scores in a benchmark's own metrics lie within its range; values in percent lie between 0 and 100.",
    HubId = "hub-id": "Hub identifiers have the form `owner/name`.",
    HubIdTwice = "hub-id-twice": "No two variants have the same Hub identifier.",
    ArxivId = "arxiv-id": "arXiv identifiers have the form `YYMM.NNNNN`.",
    Address = "address": "Addresses begin with `https://` or `http://` and hold no spaces.",
    UnpinnedRevision = "unpinned-revision": "A source on a code host names the commit in its address.",
    RevisionForm = "revision-form": "A revision is a commit, an arXiv version (`v2`), a version number (`1.0.0`) or `version-of-record`, and is the one that stands in the address.",
    LanguageTag = "language-tag": "Languages are BCP 47 tags.",
    KindShape = "kind-shape": "A model has at least one variant.",
}

/// One thing that is wrong, with record, rule and place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Finding {
    /// Identifier of the record.
    pub record: String,
    /// Place within the record.
    pub place: String,
    /// Code of the rule.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} [{}] {}", self.record, self.place, self.rule, self.message)
    }
}

/// Collects findings.
#[derive(Debug, Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, rule: Rule, record: &str, place: impl Into<String>, message: impl Into<String>) {
        let finding = Finding {
            record: record.into(),
            place: place.into(),
            rule: rule.code(),
            message: message.into(),
        };
        self.0.push(finding);
    }
}

/// Checks a document. `catalog` is what its references resolve in: the document itself, laid over whatever
/// it is laid over.
pub fn check(loaded: &Loaded, catalog: &Catalog) -> Vec<Finding> {
    let mut findings = Findings::default();
    for key in &loaded.unknown_keys {
        let record = record_of(loaded, key);
        findings.add(Rule::UnknownKey, &record, key, "no such key in the format");
    }
    words::check(&loaded.document, &mut findings);
    names::check(&loaded.document, catalog, &mut findings);
    sources::check(&loaded.document, &mut findings);
    licenses::check(&loaded.document, &mut findings);
    references::check(&loaded.document, catalog, &mut findings);
    values::check(&loaded.document, catalog, &mut findings);
    findings.0.sort();
    findings.0.dedup();
    findings.0
}

/// The id of the record that a path such as `entries.3.hue` lies in; the path's head otherwise.
fn record_of(loaded: &Loaded, path: &str) -> String {
    let document = &loaded.document;
    let mut parts = path.split('.');
    let section = parts.next().unwrap_or_default();
    let position: Option<usize> = parts.next().and_then(|text| text.parse().ok());
    let id = position.and_then(|i| match section {
        "licenses" => document.licenses.get(i).map(|record| record.id.as_str()),
        "bases" => document.bases.get(i).map(|record| record.id.as_str()),
        "benchmarks" => document.benchmarks.get(i).map(|record| record.id.as_str()),
        "datasets" => document.datasets.get(i).map(|record| record.id.as_str()),
        "entries" => document.entries.get(i).map(|record| record.id.as_str()),
        _ => None,
    });
    id.unwrap_or("(catalog)").to_owned()
}
