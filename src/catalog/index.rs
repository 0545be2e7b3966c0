//! The joined catalog with its look-ups: records by id, and the lineage of bases and variants.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::base::Base;
use super::benchmark::Benchmark;
use super::dataset::Dataset;
use super::date::Date;
use super::entry::Entry;
use super::label::Label;
use super::lazy::Lazy;
use super::license::License;
use super::overlay::{Layer, Placed, join};
use super::variant::Variant;

/// All layers joined into one, with look-ups by id.
#[derive(Debug)]
pub struct Catalog {
    /// Name, revision and number of entries of each layer, lowest first.
    pub layers: Vec<LayerInfo>,
    /// Registry of licenses.
    pub licenses: Lazy<Vec<License>>,
    /// Registry of bases, by id.
    pub bases: Lazy<Vec<Base>>,
    /// Registry of benchmarks.
    pub benchmarks: Lazy<Vec<Benchmark>>,
    /// Registry of datasets.
    pub datasets: Lazy<Vec<Dataset>>,
    /// The projects, by id, with the layer that each came from.
    pub entries: Vec<Placed<Box<Entry>>>,
    projects_by_id: OnceLock<HashMap<Label, Project>>,
}

/// What is remembered of a layer once its records are joined.
#[derive(Debug, Clone)]
pub struct LayerInfo {
    /// `embedded`, or the path of the file.
    pub origin: String,
    /// Date of its content.
    pub revision: Option<Date>,
    /// Number of its entries.
    pub entries: usize,
}

/// Position of an entry, or of one and a variant of it.
#[derive(Debug, Clone, Copy)]
enum Project {
    Entry(usize),
    Variant(usize, usize),
}

/// Something that a variant can be built on.
#[derive(Debug, Clone, Copy)]
pub enum Node<'a> {
    /// A general model or a group of them.
    Base(&'a Base),
    /// All variants of an entry.
    Entry(&'a Entry),
    /// A variant of an entry.
    Variant(&'a Entry, &'a Variant),
}

impl<'a> Node<'a> {
    /// The identifiers one step up: the group it is part of and what it was built on.
    fn parents(self) -> Vec<&'a str> {
        match self {
            Self::Base(base) => {
                let built_on = base.bases.iter().filter_map(|step| step.base.as_deref());
                base.part_of.as_deref().into_iter().chain(built_on).collect()
            }
            Self::Entry(_) => Vec::new(),
            Self::Variant(entry, variant) => {
                let built_on = variant.bases.iter().filter_map(|step| step.base.as_deref());
                std::iter::once(entry.id.as_str()).chain(built_on).collect()
            }
        }
    }

    /// The name as its makers write it.
    pub fn name(self) -> &'a str {
        match self {
            Self::Base(base) => &base.name,
            Self::Entry(entry) => &entry.name,
            Self::Variant(_, variant) => &variant.name,
        }
    }
}

impl Catalog {
    /// Joins layers, lowest first.
    pub fn new(layers: Vec<Layer>) -> Self {
        let mut infos = Vec::new();
        let (mut licenses, mut bases, mut benchmarks) = (Vec::new(), Vec::new(), Vec::new());
        let (mut datasets, mut entries) = (Vec::new(), Vec::new());
        for Layer { origin, document } in layers {
            infos.push(LayerInfo { origin, revision: document.revision, entries: document.entries.len() });
            licenses.push(document.licenses);
            bases.push(document.bases);
            benchmarks.push(document.benchmarks);
            datasets.push(document.datasets);
            entries.push(document.entries);
        }
        let mut bases = registry(bases, |base| &base.id);
        // The embedded catalog has its records in this order, which a test sees to.
        if !bases.is_packed() {
            bases.sort_by(|a, b| a.id.cmp(&b.id));
        }
        let mut entries = join(entries, |entry| &entry.id);
        entries.sort_by(|a, b| a.record.id.cmp(&b.record.id));
        Self {
            layers: infos,
            licenses: registry(licenses, |license| &license.id),
            bases,
            benchmarks: registry(benchmarks, |benchmark| &benchmark.id),
            datasets: registry(datasets, |dataset| &dataset.id),
            entries,
            projects_by_id: OnceLock::new(),
        }
    }

    /// Whether this is the catalog that is built into the program, and nothing laid over it: only its registries are
    /// packed.
    pub fn is_embedded(&self) -> bool {
        self.bases.is_packed()
    }

    fn projects(&self) -> HashMap<Label, Project> {
        let mut by_id = HashMap::new();
        for (i, placed) in self.entries.iter().enumerate() {
            by_id.insert(placed.record.id.clone(), Project::Entry(i));
        }
        for (i, placed) in self.entries.iter().enumerate() {
            for (j, variant) in placed.record.variants.iter().enumerate() {
                by_id.insert(variant.id.clone(), Project::Variant(i, j));
            }
        }
        by_id
    }

    /// The entries without their places.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().map(|placed| &*placed.record)
    }

    /// The name of the layer that an entry came from.
    pub fn origin(&self, placed: &Placed<Box<Entry>>) -> &str {
        &self.layers[placed.layer].origin
    }

    /// The name of the layer that the entry with this identifier came from; empty if there is none.
    pub fn origin_of(&self, id: &str) -> &str {
        self.entries.iter().find(|placed| placed.record.id == id).map_or("", |placed| self.origin(placed))
    }

    /// The newest revision of all layers.
    pub fn revision(&self) -> Option<&Date> {
        self.layers.iter().filter_map(|layer| layer.revision.as_ref()).max()
    }

    /// The license with this identifier.
    pub fn license(&self, id: &str) -> Option<&License> {
        self.licenses.iter().find(|license| license.id == id)
    }

    /// The benchmark with this identifier.
    pub fn benchmark(&self, id: &str) -> Option<&Benchmark> {
        self.benchmarks.iter().find(|benchmark| benchmark.id == id)
    }

    /// The dataset with this identifier.
    pub fn dataset(&self, id: &str) -> Option<&Dataset> {
        self.datasets.iter().find(|dataset| dataset.id == id)
    }

    /// The base with this identifier.
    pub fn base(&self, id: &str) -> Option<&Base> {
        self.bases.binary_search_by(|base| base.id.as_bytes().cmp(id.as_bytes())).ok().map(|i| &self.bases[i])
    }

    /// The base, entry or variant with this identifier. A variant that shares its entry's id is found first.
    pub fn node(&self, id: &str) -> Option<Node<'_>> {
        if let Some(base) = self.base(id) {
            return Some(Node::Base(base));
        }
        Some(match *self.projects_by_id.get_or_init(|| self.projects()).get(id)? {
            Project::Entry(i) => Node::Entry(&self.entries[i].record),
            Project::Variant(i, j) => {
                let entry = &self.entries[i].record;
                Node::Variant(entry, &entry.variants[j])
            }
        })
    }

    /// Everything that a variant was built on, up to the roots, without the variant itself.
    pub fn lineage<'a>(&'a self, variant: &'a Variant) -> Vec<&'a str> {
        let mut above = Vec::new();
        self.extend_lineage(variant, &mut above);
        above
    }

    /// Adds what a variant was built on, up to the roots, to a list that may hold some of it already.
    pub fn extend_lineage<'a>(&'a self, variant: &'a Variant, above: &mut Vec<&'a str>) {
        let known = above.len();
        let bases = variant.bases.iter().filter_map(|step| step.base.as_deref());
        add_new(above, bases);
        self.climb(above, known);
    }

    /// Everything above a base or variant, itself included: the groups it is part of, what it was built on,
    /// and so on to the roots. Cycles end the walk.
    pub fn ancestry<'a>(&'a self, id: &'a str) -> Vec<&'a str> {
        let mut seen = vec![id];
        self.climb(&mut seen, 0);
        seen
    }

    /// Adds the parents of every step from this position on, and theirs.
    fn climb<'a>(&'a self, seen: &mut Vec<&'a str>, mut next: usize) {
        while let Some(current) = seen.get(next).copied() {
            next += 1;
            add_new(seen, self.node(current).map(Node::parents).unwrap_or_default());
        }
    }
}

fn add_new<'a>(seen: &mut Vec<&'a str>, steps: impl IntoIterator<Item = &'a str>) {
    for step in steps {
        if !seen.contains(&step) {
            seen.push(step);
        }
    }
}

/// The records of a registry in all layers. That of a single layer stays packed until somebody asks for it.
fn registry<T: DeserializeOwned>(mut layers: Vec<Lazy<Vec<T>>>, id: impl Fn(&T) -> &str) -> Lazy<Vec<T>> {
    if layers.len() == 1 {
        return layers.swap_remove(0);
    }
    let joined = join(layers.into_iter().map(Lazy::into_inner).collect(), id);
    Lazy::from(joined.into_iter().map(|placed| placed.record).collect::<Vec<T>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load::parse;

    fn catalog() -> Catalog {
        let text = r#"{"schema_version":1,
            "bases":[{"id":"llama","name":"Llama","level":"family"},
                     {"id":"llama-2","name":"Llama 2","level":"version","part_of":"llama"},
                     {"id":"llama-2-7b","name":"Llama 2 7B","level":"checkpoint","part_of":"llama-2"}],
            "entries":[{"id":"demo","name":"Demo","kind":"model","variants":[
                {"id":"demo-7b","name":"Demo 7B","source":"s","bases":[{"base":"llama-2-7b","relation":"finetune"}]},
                {"id":"demo-7b-chat","name":"Demo Chat","source":"s","bases":[{"base":"demo-7b","relation":"finetune"}]}]}]}"#;
        Catalog::new(vec![Layer { origin: "x".into(), document: parse(text, "x").unwrap() }])
    }

    #[test]
    fn ancestry_climbs_through_variants_checkpoints_versions_and_families() {
        let catalog = catalog();
        let up = catalog.ancestry("demo-7b-chat");
        assert_eq!(up, ["demo-7b-chat", "demo", "demo-7b", "llama-2-7b", "llama-2", "llama"]);
    }

    #[test]
    fn a_name_that_nothing_has_is_its_own_ancestry() {
        assert_eq!(catalog().ancestry("nothing"), ["nothing"]);
    }
}
