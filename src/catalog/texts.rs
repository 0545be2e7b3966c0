//! The texts of entries in which a search looks, each text once, with the places where it stands.
//!
//! Many entries share bases, data, benchmarks and languages. The build script makes this list for the embedded catalog,
//! with the texts folded, so that a search reads neither the registries nor the parts of records that are read on demand,
//! and folds nothing; with an overlay it is made anew by the same code. Not here: how a query is compared with a text
//! (`query::search`).

use std::collections::HashMap;
use std::ops::Range;

use isolang::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::folded::Folded;
use super::index::{Catalog, Node};
use super::numbers::{Numbers, Strings, number};
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

impl Place {
    /// All places, in their order.
    const ALL: [Self; 13] = [
        Self::Link,
        Self::Use,
        Self::Summary,
        Self::Modality,
        Self::Kind,
        Self::Benchmark,
        Self::Dataset,
        Self::Organization,
        Self::Base,
        Self::Language,
        Self::Specialty,
        Self::Variant,
        Self::Name,
    ];
}

/// A text at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The place.
    pub place: Place,
    /// Number of the text.
    pub text: u32,
}

impl Spot {
    /// The bits of a number that are those of the text.
    const TEXT: u32 = 0x00ff_ffff;

    fn packed(self) -> u32 {
        (self.place as u32) << 24 | self.text & Self::TEXT
    }

    fn unpacked(number: u32) -> Self {
        let place = Place::ALL.get((number >> 24) as usize).copied().unwrap_or(Place::Link);
        Self { place, text: number & Self::TEXT }
    }
}

/// The texts of all entries of a catalog.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts<'a> {
    /// The texts as they are written, none twice.
    #[serde(borrow)]
    pub written: Strings<'a>,
    /// The same texts folded.
    #[serde(borrow)]
    pub folded: Folded<'a>,
    /// All spots, row by row.
    #[serde(borrow)]
    spots: Numbers<'a>,
    /// Where each row of spots begins, and where the last one ends. An entry has one for its own texts and those that all
    /// its variants share, and one for the further texts of each variant.
    #[serde(borrow)]
    rows: Numbers<'a>,
    /// Where the rows of each entry begin, in the order of the catalog, and where those of the last one end.
    #[serde(borrow)]
    entries: Numbers<'a>,
}

impl Texts<'_> {
    /// Collects the texts of a catalog.
    pub fn new(catalog: &Catalog) -> Self {
        let mut collector = Collector { catalog, texts: Vec::new(), known: HashMap::new() };
        let (mut spots, mut rows, mut entries) = (Vec::new(), vec![0], vec![0]);
        for entry in catalog.entries() {
            for row in collector.rows(entry) {
                spots.extend(row.into_iter().map(Spot::packed));
                rows.push(number(spots.len()));
            }
            entries.push(number(rows.len() - 1));
        }
        Self {
            written: Strings::new(&collector.texts),
            folded: Folded::new(&collector.texts),
            spots: spots.into_iter().collect(),
            rows: rows.into_iter().collect(),
            entries: entries.into_iter().collect(),
        }
    }

    /// How many entries there are.
    pub fn entries(&self) -> usize {
        self.entries.count().saturating_sub(1)
    }

    /// All spots of an entry.
    pub fn of_entry(&self, entry: usize) -> impl Iterator<Item = Spot> {
        let rows = self.rows_of(entry);
        self.in_rows(rows.start, rows.end)
    }

    /// The spots of an entry with those of its variants that pass, by their position.
    pub fn of_variants(&self, entry: usize, passes: impl Fn(usize) -> bool) -> impl Iterator<Item = Spot> {
        let rows = self.rows_of(entry);
        let first = rows.start;
        let passing = rows.filter(move |row| *row == first || passes(*row - first - 1));
        passing.flat_map(|row| self.in_rows(row, row + 1))
    }

    fn rows_of(&self, entry: usize) -> Range<usize> {
        let rows = self.entries.get(entry).zip(self.entries.get(entry + 1));
        rows.map_or(0..0, |(start, end)| start..end)
    }

    fn in_rows(&self, start: usize, end: usize) -> impl Iterator<Item = Spot> {
        let place = self.rows.get(start).zip(self.rows.get(end));
        place.into_iter().flat_map(|(start, end)| self.spots.between(start, end)).map(Spot::unpacked)
    }
}

/// Gives each text its number.
struct Collector<'a> {
    catalog: &'a Catalog,
    texts: Vec<&'a str>,
    known: HashMap<&'a str, u32>,
}

impl<'a> Collector<'a> {
    /// The spots of an entry that all its variants have, then the further ones of each variant.
    fn rows(&mut self, entry: &'a Entry) -> Vec<Vec<Spot>> {
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
        variants.insert(0, own);
        variants
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
            let next = number(self.texts.len());
            let text_number = *self.known.entry(text).or_insert(next);
            if text_number == next {
                self.texts.push(text);
            }
            spots.push(Spot { place, text: text_number });
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
