//! The texts of entries in which a search looks, each text once, with the places where it stands.
//!
//! Many entries share bases, data, benchmarks and languages. The build script makes this list for the embedded catalog,
//! so that a search needs neither the registries nor the parts of records that are read on demand; with an overlay it is
//! made anew by the same code. Not here: how a query is compared with a text (`query::search`).

use std::collections::HashMap;

use isolang::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::index::{Catalog, Node};
use super::variant::Variant;
use super::vocabulary::Vocabulary;

/// Where a text stands in an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Repository and arXiv id.
    Link,
    /// What its makers mean it for.
    Use,
    /// What it is, in a sentence.
    Summary,
    /// What goes in or comes out.
    Modality,
    /// Model, benchmark, list …
    Kind,
    /// Benchmarks with a result: ids, names, aliases.
    Benchmark,
    /// Training data: ids, names, aliases.
    Dataset,
    /// Organizations.
    Organization,
    /// Bases up to the roots: ids, names, aliases.
    Base,
    /// Languages, by tag and English name.
    Language,
    /// Medical fields.
    Specialty,
    /// Variants: ids, names, aliases, Hub ids.
    Variant,
    /// Id, name and aliases of the entry.
    Name,
}

/// A text at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// The place.
    pub place: Place,
    /// Position of the text among [`Texts::texts`].
    pub text: u32,
}

/// The texts of one entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shelf {
    /// Texts of the entry, and those that all its variants share.
    pub own: Vec<Spot>,
    /// Further texts of each variant, in the order of the entry.
    pub variants: Vec<Vec<Spot>>,
}

/// The texts of all entries of a catalog.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts<'a> {
    /// The texts, none twice.
    #[serde(borrow)]
    pub texts: Vec<&'a str>,
    /// One shelf for each entry, in the order of the catalog.
    pub shelves: Vec<Shelf>,
}

impl<'a> Texts<'a> {
    /// Collects the texts of a catalog.
    pub fn new(catalog: &'a Catalog) -> Self {
        let mut collector = Collector { catalog, texts: Vec::new(), known: HashMap::new() };
        let shelves = catalog.entries().map(|entry| collector.shelf(entry)).collect();
        Self { texts: collector.texts, shelves }
    }
}

/// Gives each text its number.
struct Collector<'a> {
    catalog: &'a Catalog,
    texts: Vec<&'a str>,
    known: HashMap<&'a str, u32>,
}

impl<'a> Collector<'a> {
    fn shelf(&mut self, entry: &'a Entry) -> Shelf {
        let mut own = self.of_entry(entry);
        let mut variants: Vec<Vec<Spot>> = entry.variants.iter().map(|v| self.of_variant(v)).collect();
        if let Some((first, others)) = variants.split_first() {
            own.extend(first.iter().filter(|spot| others.iter().all(|other| other.contains(spot))));
        }
        tidy(&mut own);
        for spots in &mut variants {
            spots.retain(|spot| !own.contains(spot));
            tidy(spots);
        }
        Shelf { own, variants }
    }

    fn of_entry(&mut self, entry: &'a Entry) -> Vec<Spot> {
        let catalog = self.catalog;
        let mut spots = Vec::new();
        let mut put = |place, texts: &mut dyn Iterator<Item = &'a str>| self.put(&mut spots, place, texts);
        put(Place::Name, &mut [entry.id.as_str(), &entry.name].into_iter().chain(strings(&entry.aliases)));
        for item in &entry.training {
            let record = catalog.dataset(&item.dataset);
            put(Place::Dataset, &mut std::iter::once(item.dataset.as_str()));
            put(Place::Dataset, &mut record.into_iter().flat_map(|d| named(&d.name, &d.aliases)));
        }
        for score in &entry.results {
            let record = catalog.benchmark(&score.benchmark);
            put(Place::Benchmark, &mut std::iter::once(score.benchmark.as_str()));
            put(Place::Benchmark, &mut record.into_iter().flat_map(|b| named(&b.name, &b.aliases)));
        }
        put(Place::Organization, &mut strings(&entry.organizations));
        put(Place::Language, &mut strings(&entry.languages));
        put(Place::Language, &mut entry.languages.iter().filter_map(|tag| english_name(tag)));
        put(Place::Specialty, &mut strings(&entry.specialties));
        put(Place::Modality, &mut strings(&entry.modalities));
        put(Place::Kind, &mut std::iter::once(entry.kind.as_str()));
        let arxiv = entry.citation.as_ref().and_then(|citation| citation.arxiv.as_deref());
        put(Place::Link, &mut arxiv.into_iter().chain(entry.links.repository.as_deref()));
        put(Place::Summary, &mut entry.summary.iter().map(String::as_str));
        put(Place::Use, &mut entry.intended_use.iter().map(String::as_str));
        spots
    }

    fn of_variant(&mut self, variant: &'a Variant) -> Vec<Spot> {
        let catalog = self.catalog;
        let mut spots = Vec::new();
        let names = [variant.id.as_str(), &variant.name].into_iter().chain(strings(&variant.aliases));
        self.put(&mut spots, Place::Variant, &mut names.chain(variant.huggingface.as_deref()));
        for id in catalog.lineage(variant) {
            let node = catalog.node(id);
            let aliases: &[String] = match node {
                Some(Node::Base(base)) => &base.aliases,
                _ => &[],
            };
            let names = node.into_iter().flat_map(|node| named(node.name(), aliases));
            self.put(&mut spots, Place::Base, &mut std::iter::once(id).chain(names));
        }
        spots
    }

    fn put(&mut self, spots: &mut Vec<Spot>, place: Place, texts: &mut dyn Iterator<Item = &'a str>) {
        for text in texts {
            let next = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
            let number = *self.known.entry(text).or_insert(next);
            if number == next {
                self.texts.push(text);
            }
            spots.push(Spot { place, text: number });
        }
    }
}

fn strings(texts: &[String]) -> impl Iterator<Item = &str> {
    texts.iter().map(String::as_str)
}

fn named<'a>(name: &'a str, aliases: &'a [String]) -> impl Iterator<Item = &'a str> {
    std::iter::once(name).chain(strings(aliases))
}

fn tidy(spots: &mut Vec<Spot>) {
    spots.sort_unstable();
    spots.dedup();
}

/// The English name of the language of a BCP 47 tag.
fn english_name(tag: &str) -> Option<&'static str> {
    let head = tag.split('-').next().unwrap_or_default();
    let language = Language::from_639_1(head).or_else(|| Language::from_639_3(head))?;
    Some(language.to_name())
}
