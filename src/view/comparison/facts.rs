//! The facts that are compared, the same ones in the same order for every variant.

use std::rc::Rc;

use super::Compared;
use std::borrow::Cow;

use crate::catalog::index::Node;
use crate::catalog::variant::Derivation;
use crate::catalog::vocabulary::{Relation, Vocabulary};
use crate::catalog::{Catalog, Entry, Variant};
use crate::hardware::{Count, Shape};
use crate::license::{self, Chain, Exposure, Given, Profile};
use crate::query::field::{Field, Value};
use crate::query::quantity::short_count;
use crate::query::select::Hit;
use crate::view::grid::Cell;
use crate::view::wording;

/// The name of the fact that only mixtures of experts have.
pub(super) const ACTIVE: &str = "active_parameters";

/// One fact of one variant.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    /// What it is called in files.
    pub(super) name: &'static str,
    /// What people read.
    pub(super) label: &'static str,
    /// What it says.
    pub(super) cell: Cell,
}

/// The fields of a listing that are compared before the verdicts, with what they are called here.
const BEFORE: [(Field, &str); 8] = [
    (Field::Id, "Entry"),
    (Field::Parameters, "Size"),
    (Field::Bases, "Built on"),
    (Field::ContextLength, "Context"),
    (Field::Year, "Year"),
    (Field::Access, "Access"),
    (Field::WeightsLicense, "Weights license"),
    (Field::CodeLicense, "Code license"),
];
/// Those after them.
const AFTER: [(Field, &str); 3] =
    [(Field::Languages, "Languages"), (Field::Modalities, "Modalities"), (Field::Specialties, "Specialties")];

impl<'a> Compared<'a> {
    /// A variant by itself, with what the texts found say of it to this person.
    pub(super) fn new(
        catalog: &'a Catalog,
        entry: &'a Entry,
        variant: &'a Variant,
        given: Rc<Given>,
    ) -> Self {
        let chain = Chain::new(catalog, entry, variant, &given);
        let verdicts = license::verdicts(&chain, &given);
        let shape = Shape::of(catalog, entry, variant);
        let open_ends = open_ends(catalog, variant);
        let hit = Hit::whole(entry, catalog.origin_of(&entry.id), given).with(vec![variant]);
        Self { hit, variant, exposure: Exposure::new(catalog, entry, variant), verdicts, shape, open_ends }
    }

    /// The texts in a field.
    pub(super) fn texts(&self, catalog: &Catalog, field: Field) -> Vec<String> {
        match field.value(catalog, &self.hit) {
            Value::Texts(texts) => texts.into_iter().map(Cow::into_owned).collect(),
            Value::Text(text) => vec![text.into_owned()],
            _ => Vec::new(),
        }
    }
}

/// Bytes of the weights alone at two bytes for each parameter.
pub(super) fn weights(parameters: u64) -> u64 {
    parameters.saturating_mul(2)
}

/// The variants, this one and those it was built on, of which no base is known.
fn open_ends<'a>(catalog: &'a Catalog, variant: &'a Variant) -> Vec<&'a str> {
    let below = catalog.lineage(variant).into_iter().filter_map(|id| match catalog.node(id) {
        Some(Node::Variant(_, below)) => Some(below),
        _ => None,
    });
    let is_open = |variant: &&Variant| {
        let ends = |step: &Derivation| step.base.is_none() && step.relation != Relation::FromScratch;
        variant.bases.is_empty() || variant.bases.iter().any(ends)
    };
    std::iter::once(variant).chain(below).filter(is_open).map(|variant| &*variant.id).collect()
}

/// Every fact of a variant.
pub(super) fn of(catalog: &Catalog, column: &Compared<'_>) -> Vec<Fact> {
    let listed = |(field, label): &(Field, &'static str)| Fact {
        name: field.name(),
        label,
        cell: wording::cell(*field, field.value(catalog, &column.hit)),
    };
    let mut facts: Vec<Fact> = BEFORE.iter().map(listed).collect();
    for fact in &mut facts {
        if fact.name == Field::Parameters.name() {
            fact.cell = size(column.shape.as_ref());
        } else if fact.name == Field::ContextLength.name() {
            fact.cell = context(column.shape.as_ref(), column.variant);
        }
    }
    let active = column.variant.active_parameters;
    let cell = Cell::new(
        active.map_or_else(|| wording::NOT_APPLICABLE.to_owned(), short_count),
        active.map(|count| count.to_string()).unwrap_or_default(),
    );
    facts.insert(2, Fact { name: ACTIVE, label: "Active", cell });
    facts.extend(column.verdicts.iter().map(|(profile, verdict)| Fact {
        name: profile.name(),
        label: use_label(*profile),
        cell: Cell::same(verdict.name()),
    }));
    facts.extend([data(&column.exposure), seen(&column.exposure), gaps(column)]);
    facts.extend(AFTER.iter().map(listed));
    facts.push(memory(column.shape.as_ref()));
    facts
}

fn use_label(profile: Profile) -> &'static str {
    match profile {
        Profile::Research => "To research",
        Profile::CommercialProduct => "To sell a product",
        Profile::InternalHospital => "To use in a hospital",
        Profile::RedistributeWeights => "To pass weights on",
        Profile::FineTune => "To fine-tune",
        Profile::TrainOnOutputs => "To train on outputs",
    }
}

/// How many bodies of data, of which some by way of what it was built on.
fn data(exposure: &Exposure<'_>) -> Fact {
    let inherited = exposure.data.iter().filter(|data| data.inherited_from.is_some()).count();
    let (all, own) = (exposure.data.len(), exposure.data.len() - inherited);
    let human = match (own, inherited) {
        (0, 0) => wording::UNKNOWN.to_owned(),
        (own, 0) => format!("{own} recorded"),
        (own, inherited) => format!("{own} recorded, {inherited} inherited"),
    };
    let machine = if all == 0 { String::new() } else { all.to_string() };
    Fact { name: "datasets", label: "Training data", cell: Cell::new(human, machine) }
}

/// The benchmarks whose questions are recorded among the data.
fn seen(exposure: &Exposure<'_>) -> Fact {
    let mut texts: Vec<String> = exposure
        .benchmarks
        .iter()
        .map(|found| format!("{} ({})", found.benchmark, found.part.as_str()))
        .collect();
    texts.sort_unstable();
    texts.dedup();
    let human = if texts.is_empty() { "none recorded".to_owned() } else { texts.join(", ") };
    Fact { name: "benchmarks_seen", label: "Benchmarks in it", cell: Cell::new(human, texts.join("; ")) }
}

/// The models below whose data nobody recorded, and those of which nobody knows what lies below.
fn gaps(column: &Compared<'_>) -> Fact {
    let unrecorded = &column.exposure.unrecorded;
    let open = |id: &&str| {
        let whose =
            if *id == &*column.variant.id { "its base".to_owned() } else { format!("the base of {id}") };
        format!("{whose} ({})", wording::UNKNOWN)
    };
    let named = unrecorded.iter().map(|id| (*id).to_owned());
    let human: Vec<String> = named.clone().chain(column.open_ends.iter().map(open)).collect();
    let human = if human.is_empty() { "none".to_owned() } else { human.join(", ") };
    let unknown = (!column.open_ends.is_empty()).then(|| wording::UNKNOWN.to_owned());
    let machine: Vec<String> = named.chain(unknown).collect();
    Fact { name: "unrecorded", label: "Data not recorded of", cell: Cell::new(human, machine.join("; ")) }
}

/// `6.74B`, or `~7B` where that is a round figure.
fn size(shape: Option<&Shape>) -> Cell {
    shape.map_or_else(unknown, |shape| {
        let Count { least, stated, most } = shape.parameters;
        let about = if least == most { "" } else { "~" };
        Cell::new(format!("{about}{}", short_count(stated)), stated.to_string())
    })
}

/// The longest context, its own or that of what it was made from.
pub(super) fn context_length(shape: Option<&Shape>, variant: &Variant) -> Option<u64> {
    variant.context_length.or_else(|| shape?.context)
}

fn context(shape: Option<&Shape>, variant: &Variant) -> Cell {
    context_length(shape, variant).map_or_else(unknown, |tokens| Cell::same(tokens.to_string()))
}

/// `13.48 GB`, or `13.30–15.40 GB` where the size is a round figure.
fn memory(shape: Option<&Shape>) -> Fact {
    let cell = shape.map_or_else(unknown, |shape| {
        let Count { least, stated, most } = shape.parameters;
        let [least, stated, most] = [least, stated, most].map(weights);
        let human = if least == most {
            format!("{} GB", in_gb(stated))
        } else {
            format!("{}\u{2013}{} GB", in_gb(least), in_gb(most))
        };
        Cell::new(human, stated.to_string())
    });
    Fact { name: "weights_bytes_fp16", label: "Weights at fp16", cell }
}

fn unknown() -> Cell {
    Cell::new(wording::UNKNOWN, "")
}

fn in_gb(bytes: u64) -> String {
    let hundredths = (u128::from(bytes) * 100 + 500_000_000) / 1_000_000_000;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
