//! The texts of an entry in which a query is looked for.

use std::rc::Rc;

use super::judge::{Judge, Judged};
use crate::catalog::Catalog;
use crate::catalog::index::Node;
use crate::catalog::vocabulary::Vocabulary;
use crate::query::search::Place;
use crate::query::select::Hit;

/// One text of an entry, judged by the query.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) raw: &'a str,
    pub(super) place: Place,
    pub(super) is_id: bool,
    pub(super) judged: Rc<Judged>,
}

/// All texts of an entry.
#[derive(Debug)]
pub(super) struct Haystack<'a> {
    pub(super) texts: Vec<Text<'a>>,
}

/// Collects the texts of an entry.
struct Collector<'a, 'j> {
    judge: &'j mut Judge<'a>,
    texts: Vec<Text<'a>>,
}

impl<'a> Haystack<'a> {
    pub(super) fn new(catalog: &'a Catalog, hit: &Hit<'a>, judge: &mut Judge<'a>) -> Self {
        let mut collector = Collector { judge, texts: Vec::new() };
        collector.entry(catalog, hit);
        Self { texts: collector.texts }
    }

    /// Whether all words of the query stand in one and the same name.
    pub(super) fn holds_all_in_one_name(&self) -> bool {
        let mut names = self.texts.iter().filter(|text| matches!(text.place, Place::Name | Place::Variant));
        names.any(|text| text.judged.holds_all)
    }
}

impl<'a> Collector<'a, '_> {
    fn entry(&mut self, catalog: &'a Catalog, hit: &Hit<'a>) {
        let entry = hit.entry;
        self.push(Place::Name, &entry.id);
        self.texts[0].is_id = true;
        self.push(Place::Name, &entry.name);
        self.extend(Place::Name, &entry.aliases);
        let mut lineage: Vec<&str> = Vec::new();
        for variant in &hit.variants {
            self.push(Place::Variant, &variant.id);
            self.push(Place::Variant, &variant.name);
            self.extend(Place::Variant, &variant.aliases);
            self.extend(Place::Variant, variant.huggingface.as_slice());
            catalog.extend_lineage(variant, &mut lineage);
        }
        for step in lineage {
            self.base(catalog, step);
        }
        for item in &entry.training {
            self.push(Place::Dataset, &item.dataset);
            if let Some(dataset) = catalog.dataset(&item.dataset) {
                self.push(Place::Dataset, &dataset.name);
                self.extend(Place::Dataset, &dataset.aliases);
            }
        }
        let mut benchmarks: Vec<&str> = entry.results.iter().map(|score| score.benchmark.as_str()).collect();
        benchmarks.sort_unstable();
        benchmarks.dedup();
        for id in benchmarks {
            self.push(Place::Benchmark, id);
            if let Some(benchmark) = catalog.benchmark(id) {
                self.push(Place::Benchmark, &benchmark.name);
            }
        }
        self.extend(Place::Organization, &entry.organizations);
        entry.languages.iter().for_each(|tag| self.language(tag));
        self.extend(Place::Modality, &entry.modalities);
        self.push(Place::Modality, entry.kind.as_str());
        if let Some(arxiv) = entry.citation.as_ref().and_then(|citation| citation.arxiv.as_ref()) {
            self.push(Place::Link, arxiv);
        }
        self.extend(Place::Link, entry.links.repository.as_slice());
        self.extend(Place::Summary, &entry.specialties);
        self.extend(Place::Summary, entry.summary.as_slice());
        self.extend(Place::Summary, entry.intended_use.as_slice());
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
        let judged = self.judge.judge(raw);
        self.texts.push(Text { raw, place, is_id: false, judged });
    }
}
