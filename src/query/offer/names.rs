//! The names of bases, licenses, benchmarks, datasets, languages and models, as the catalog has them.

use std::collections::BTreeSet;

use super::{Offer, Offers};
use crate::catalog::Catalog;
use crate::catalog::index::Node;
use crate::catalog::license::short_name;
use crate::catalog::name::key;
use crate::catalog::vocabulary::{Relation, Vocabulary};

/// Bases of the registry, and the models of the catalog that others were built on.
pub(super) fn bases(catalog: &Catalog) -> Offers {
    let mut offers = general(catalog);
    let variants = catalog.entries().flat_map(|entry| &entry.variants);
    let built_on: BTreeSet<&str> =
        variants.flat_map(|variant| &variant.bases).filter_map(|step| step.base.as_deref()).collect();
    for id in built_on {
        match catalog.node(id) {
            Some(node @ (Node::Entry(_) | Node::Variant(..))) => offers.add(id, node.name()),
            Some(Node::Base(_)) | None => {}
        }
    }
    let words = Relation::WORDS.iter().zip(Relation::MEANINGS);
    for (word, meaning) in words.filter(|(word, _)| **word == Relation::FromScratch.as_str()) {
        offers.add(word, meaning);
    }
    offers
}

fn strings(texts: &[String]) -> impl Iterator<Item = &str> {
    texts.iter().map(String::as_str)
}

/// Bases of the registry.
fn general(catalog: &Catalog) -> Offers {
    let mut offers = Offers::default();
    for base in &catalog.bases {
        offers.add(&base.id, &format!("{}, {}", base.name, base.level));
        let names = strings(&base.aliases).chain(base.huggingface.as_deref()).chain([&*base.name]);
        offers.add_names(names, &base.id);
    }
    offers
}

/// Licenses as people write them, their families, and the two words for claims that name none.
pub(super) fn licenses(catalog: &Catalog) -> Offers {
    let mut offers = license_texts(catalog);
    let families: BTreeSet<String> = catalog
        .licenses
        .iter()
        .filter_map(|license| license.family.as_ref())
        .map(|f| f.to_lowercase())
        .collect();
    for family in families {
        if !offers.values.iter().any(|offer| key(&offer.value) == key(&family)) {
            offers.add(&family, "all licenses of this family");
        }
    }
    offers.add("none", "a source was searched and holds no license");
    offers.add("unclear", "a source says something that names no license");
    offers
}

/// The licenses of the registry.
pub fn license_texts(catalog: &Catalog) -> Offers {
    let mut offers = Offers::default();
    for license in &catalog.licenses {
        let id = short_name(&license.id).to_lowercase();
        offers.add(&id, &license.name);
        offers.add_names(strings(&license.aliases), &id);
    }
    offers
}

/// Benchmarks, and groups of them.
pub(super) fn benchmarks(catalog: &Catalog) -> Offers {
    let mut offers = Offers::default();
    for benchmark in &catalog.benchmarks {
        offers.add(&benchmark.id, &benchmark.name);
        offers.add_names(strings(&benchmark.aliases).chain([benchmark.name.as_str()]), &benchmark.id);
    }
    let groups: BTreeSet<&String> =
        catalog.benchmarks.iter().filter_map(|benchmark| benchmark.group.as_ref()).collect();
    for group in groups {
        if !catalog.benchmarks.iter().any(|benchmark| benchmark.id == *group) {
            offers.add(group, "all parts of this benchmark");
        }
    }
    offers
}

/// Training data.
pub(super) fn datasets(catalog: &Catalog) -> Offers {
    let mut offers = Offers::default();
    for dataset in &catalog.datasets {
        offers.add(&dataset.id, &dataset.name);
        offers.add_names(strings(&dataset.aliases).chain([dataset.name.as_str()]), &dataset.id);
    }
    offers
}

/// Language tags, those that include others among them, with their English names.
pub(super) fn languages(catalog: &Catalog) -> Offers {
    let spoken = catalog.entries().flat_map(|entry| &entry.languages).map(String::as_str);
    let tags: BTreeSet<&str> = spoken.flat_map(|tag| [head(tag), tag]).collect();
    let mut offers = Offers::default();
    for tag in tags {
        let name = english_name(head(tag));
        offers.add(tag, name.unwrap_or_default());
        // The filter takes names of one word.
        let name = name.filter(|name| tag == head(tag) && name.chars().all(char::is_alphabetic));
        offers.names.extend(name.map(|name| Offer::new(name.to_lowercase(), tag)));
    }
    offers
}

fn head(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

fn english_name(tag: &str) -> Option<&'static str> {
    let language = isolang::Language::from_639_1(tag).or_else(|| isolang::Language::from_639_3(tag))?;
    Some(language.to_name())
}

/// Entries without their variants.
pub fn entries(catalog: &Catalog) -> Offers {
    let mut offers = Offers::default();
    for entry in catalog.entries() {
        offers.add(&entry.id, &entry.name);
    }
    offers
}

/// Entries and variants.
pub fn models(catalog: &Catalog) -> Offers {
    let mut offers = Offers::default();
    for entry in catalog.entries() {
        offers.add(&entry.id, &entry.name);
        offers.add_names(strings(&entry.aliases).chain([&*entry.name]), &entry.id);
        for variant in entry.variants.iter().filter(|variant| variant.id != entry.id) {
            offers.add(&variant.id, &variant.name);
        }
        for variant in &entry.variants {
            let names =
                strings(&variant.aliases).chain(variant.huggingface.as_deref()).chain([&*variant.name]);
            offers.add_names(names, &variant.id);
        }
    }
    offers
}

/// Bases with entries and variants, or with entries alone.
pub fn nodes(catalog: &Catalog, entries_alone: bool) -> Offers {
    let mut offers = if entries_alone { entries(catalog) } else { models(catalog) };
    let bases = general(catalog);
    offers.values.extend(bases.values);
    offers.names.extend(bases.names);
    offers
}

impl Offers {
    fn add(&mut self, value: &str, about: &str) {
        self.values.push(Offer::new(value, about));
    }

    fn add_names<'a>(&mut self, names: impl IntoIterator<Item = &'a str>, id: &str) {
        self.names.extend(names.into_iter().map(|name| Offer::new(name, id)));
    }
}
