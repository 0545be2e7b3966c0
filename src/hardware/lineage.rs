//! What a variant has from the models that it was made from.
//!
//! A fine-tuned, further pretrained, quantized or adapted model keeps the architecture of its base. One that was distilled, or
//! built on a base in a way that nobody tells, need not; nor does a merge, unless everything that was merged agrees.

use crate::catalog::index::Node;
use crate::catalog::variant::{Architecture, Derivation};
use crate::catalog::vocabulary::Relation;
use crate::catalog::{Catalog, Variant};

/// A record that weights are described by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Model<'a> {
    pub(super) id: &'a str,
    pub(super) parameters: Option<u64>,
    pub(super) active: Option<u64>,
    pub(super) context: Option<u64>,
    pub(super) architecture: Option<&'a Architecture>,
    pub(super) bases: &'a [Derivation],
}

impl<'a> Model<'a> {
    pub(super) fn of(variant: &'a Variant) -> Self {
        Self {
            id: &variant.id,
            parameters: variant.parameters,
            active: variant.active_parameters,
            context: variant.context_length,
            architecture: variant.architecture.as_ref(),
            bases: &variant.bases,
        }
    }

    pub(super) fn named(catalog: &'a Catalog, id: &str) -> Option<Self> {
        match catalog.node(id)? {
            Node::Base(base) => Some(Self {
                id: &base.id,
                parameters: base.parameters,
                active: base.active_parameters,
                context: base.context_length,
                architecture: base.architecture.as_ref(),
                bases: &base.bases,
            }),
            Node::Variant(_, variant) => Some(Self::of(variant)),
            Node::Entry(_) => None,
        }
    }

    /// Whether it was made from something in this way.
    pub(super) fn is(&self, relation: &Relation) -> bool {
        self.bases.iter().any(|step| step.relation == *relation)
    }

    /// The models that it was made from, if it keeps their architecture; none if one of them is not known.
    pub(super) fn parents(&self, catalog: &'a Catalog) -> Option<Vec<Self>> {
        let keeps = |step: &Derivation| {
            use Relation::{Adapter, ContinuedPretraining, Finetune, Merge, Quantized};
            matches!(step.relation, Finetune | ContinuedPretraining | Quantized | Adapter | Merge)
        };
        if self.bases.is_empty() || !self.bases.iter().all(keeps) {
            return None;
        }
        self.bases.iter().map(|step| Self::named(catalog, step.base.as_deref()?)).collect()
    }
}

/// A fact about a model and the record that states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stated<'a, T> {
    pub(super) value: T,
    pub(super) by: &'a str,
}

/// What the model states, or what those agree on that it was made from.
pub(super) fn stated<'a, T: Copy + PartialEq>(
    catalog: &'a Catalog,
    model: Model<'a>,
    fact: impl Fn(&Model<'a>) -> Option<T> + Copy,
) -> Option<Stated<'a, T>> {
    // Records may refer to each other in a circle.
    const FARTHEST: usize = 16;
    up(catalog, model, fact, FARTHEST)
}

fn up<'a, T: Copy + PartialEq>(
    catalog: &'a Catalog,
    model: Model<'a>,
    fact: impl Fn(&Model<'a>) -> Option<T> + Copy,
    left: usize,
) -> Option<Stated<'a, T>> {
    if let Some(value) = fact(&model) {
        return Some(Stated { value, by: model.id });
    }
    let left = left.checked_sub(1)?;
    let mut parents = model.parents(catalog)?.into_iter();
    let first = up(catalog, parents.next()?, fact, left)?;
    parents
        .all(|parent| up(catalog, parent, fact, left).is_some_and(|found| found.value == first.value))
        .then_some(first)
}
