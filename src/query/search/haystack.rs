//! The texts of an entry in which a query is looked for.

use crate::catalog::Catalog;
use crate::catalog::index::Node;
use crate::catalog::name::{key, words};
use crate::catalog::vocabulary::Vocabulary;
use crate::query::search::{Match, Place};
use crate::query::select::Hit;

/// One text of an entry.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) raw: &'a str,
    pub(super) place: Place,
    pub(super) is_id: bool,
    pub(super) key: String,
    pub(super) words: Vec<String>,
}

/// All texts of an entry.
#[derive(Debug, Default)]
pub(super) struct Haystack<'a> {
    pub(super) texts: Vec<Text<'a>>,
}

impl<'a> Haystack<'a> {
    pub(super) fn new(catalog: &'a Catalog, hit: &Hit<'a>) -> Self {
        let entry = hit.entry;
        let mut haystack = Self::default();
        haystack.push(Place::Name, &entry.id);
        haystack.texts[0].is_id = true;
        haystack.push(Place::Name, &entry.name);
        haystack.extend(Place::Name, &entry.aliases);
        for variant in &hit.variants {
            haystack.push(Place::Variant, &variant.id);
            haystack.push(Place::Variant, &variant.name);
            haystack.extend(Place::Variant, &variant.aliases);
            haystack.extend(Place::Variant, variant.huggingface.as_slice());
            for step in catalog.lineage(variant) {
                haystack.base(catalog, step);
            }
        }
        for item in &entry.training {
            haystack.push(Place::Dataset, &item.dataset);
            if let Some(dataset) = catalog.dataset(&item.dataset) {
                haystack.push(Place::Dataset, &dataset.name);
                haystack.extend(Place::Dataset, &dataset.aliases);
            }
        }
        for score in &entry.results {
            haystack.push(Place::Benchmark, &score.benchmark);
            if let Some(benchmark) = catalog.benchmark(&score.benchmark) {
                haystack.push(Place::Benchmark, &benchmark.name);
            }
        }
        haystack.extend(Place::Organization, &entry.organizations);
        entry.languages.iter().for_each(|tag| haystack.language(tag));
        haystack.extend(Place::Modality, &entry.modalities);
        haystack.push(Place::Modality, entry.kind.as_str());
        haystack.extend(Place::Summary, &entry.specialties);
        haystack.extend(Place::Summary, entry.summary.as_slice());
        haystack.extend(Place::Summary, entry.intended_use.as_slice());
        haystack
    }

    fn base(&mut self, catalog: &'a Catalog, id: &'a str) {
        self.push(Place::Base, id);
        if let Some(node) = catalog.node(id) {
            self.push(Place::Base, node.name());
            if let Node::Base(base) = node {
                self.extend(Place::Base, &base.aliases);
            }
        }
    }

    fn language(&mut self, tag: &'a str) {
        self.push(Place::Language, tag);
        let head = tag.split('-').next().unwrap_or_default();
        let language = isolang::Language::from_639_1(head).or_else(|| isolang::Language::from_639_3(head));
        if let Some(language) = language {
            self.push(Place::Language, language.to_name());
        }
    }

    fn extend(&mut self, place: Place, texts: &'a [String]) {
        for text in texts {
            self.push(place, text);
        }
    }

    fn push(&mut self, place: Place, raw: &'a str) {
        if !self.texts.iter().any(|text| text.raw == raw && text.place == place) {
            self.texts.push(Text { raw, place, is_id: false, key: key(raw), words: words(raw) });
        }
    }

    /// Whether all words were found in one and the same name.
    pub(super) fn holds_in_one_name(&self, matched: &[Match]) -> bool {
        let names = self.texts.iter().filter(|text| matches!(text.place, Place::Name | Place::Variant));
        names.map(|text| &text.key).any(|key| matched.iter().all(|found| key.contains(&found.query)))
    }
}
