//! Whether a variant runs on a machine, in which precision and with what context.

use super::assumption::{About, Assumption};
use super::machine::Machine;
use super::need::{Load, Need};
use super::precision::{PRECISIONS, Precision};
use super::released::RELEASED;
use super::shape::{Embeddings, Shape};
use super::size::MOST_TOKENS;
use crate::catalog::vocabulary::Access;
use crate::catalog::{Catalog, Entry, Variant};

/// What is asked.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The hardware.
    pub machine: Machine,
    /// The context and the number of sequences that are wanted.
    pub load: Load,
    /// Whether a model that takes no such context will do with a shorter one.
    pub shorter_will_do: bool,
    /// The precision; the best that fits where none is given.
    pub precision: Option<&'static Precision>,
}

/// How sure it is that a model fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fits {
    /// Even if it needs as much as it may at most.
    Surely,
    /// If it needs less than it may at most, or takes the context that was asked for, of which nothing is known.
    Perhaps,
}

/// Why a variant is not among the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// Its weights are not to be had.
    NoWeights,
    /// Its size is not known.
    UnknownSize,
    /// It takes no context of the length that was asked for.
    ShortContext,
    /// It was released quantized, and surely not in the precision that was asked for.
    OtherPrecision,
    /// It needs more memory.
    TooLarge,
}

/// A variant on a machine.
#[derive(Debug, Clone)]
pub struct Placed {
    /// What is known of it.
    pub shape: Shape,
    /// The precision of its weights.
    pub precision: &'static Precision,
    /// What it is counted with.
    pub load: Load,
    /// What it needs.
    pub need: Need,
    /// Whether it fits.
    pub fits: Fits,
    /// The longest context that the memory surely holds and the model takes, in tokens; none if nothing limits it, or if it is not
    /// sure that the model fits.
    pub max_context: Option<u64>,
    /// Whether a figure is not exact, for want of a fact.
    pub estimate: bool,
    /// What was assumed.
    pub assumptions: Vec<Assumption>,
}

/// Puts a variant on a machine.
///
/// # Errors
/// [`LeftOut`] says why it does not run there, or why nothing can be said.
pub fn place(catalog: &Catalog, entry: &Entry, variant: &Variant, setup: &Setup) -> Result<Placed, LeftOut> {
    if matches!(variant.access, Some(Access::ApiOnly | Access::Unreleased)) {
        return Err(LeftOut::NoWeights);
    }
    let shape = Shape::of(catalog, entry, variant).ok_or(LeftOut::UnknownSize)?;
    // A context of 128,000 tokens is called 128k as one of 131,072 is.
    if !setup.shorter_will_do && limit(&shape).saturating_mul(1024) < setup.load.context.saturating_mul(1000)
    {
        return Err(LeftOut::ShortContext);
    }
    let load = load(&shape, setup);
    let tried = tried(&shape, setup);
    let card = setup.machine.card;
    let takes = setup.shorter_will_do || shape.context.is_some();
    let surely = tried.iter().find(|(_, need)| need.card_most <= card);
    let surely = surely.map(|tried| (tried, if takes { Fits::Surely } else { Fits::Perhaps }));
    // The least precise is the likeliest to fit.
    let perhaps =
        || tried.iter().rfind(|(_, need)| need.card_least <= card).map(|tried| (tried, Fits::Perhaps));
    let why_not = if tried.is_empty() { LeftOut::OtherPrecision } else { LeftOut::TooLarge };
    let (&(precision, need), fits) = surely.or_else(perhaps).ok_or(why_not)?;
    let longest = || longest(&shape, precision, load, &setup.machine);
    let max_context = (fits == Fits::Surely).then(longest).flatten();
    let unknown_part = precision.keeps_embeddings.then(|| unknown_part(&shape)).flatten();
    let estimate = shape.is_estimate() || unknown_part.is_some();
    let assumptions = assumptions(&shape, precision, setup, unknown_part);
    Ok(Placed { shape, precision, load, need, fits, max_context, estimate, assumptions })
}

/// What a variant needs at least, in that of the precisions in question in which it needs least; none if nothing can be said.
pub fn least(
    catalog: &Catalog,
    entry: &Entry,
    variant: &Variant,
    setup: &Setup,
) -> Option<(&'static Precision, Need)> {
    let shape = Shape::of(catalog, entry, variant)?;
    tried(&shape, setup).into_iter().min_by_key(|(_, need)| need.card_least)
}

/// The longest context that a model may take.
fn limit(shape: &Shape) -> u64 {
    shape.context.unwrap_or(MOST_TOKENS)
}

/// What a model is counted with: what is wanted, as far as it takes it.
fn load(shape: &Shape, setup: &Setup) -> Load {
    Load { context: setup.load.context.min(limit(shape)), ..setup.load }
}

/// What a model needs in each of the precisions in question, the most precise first.
fn tried(shape: &Shape, setup: &Setup) -> Vec<(&'static Precision, Need)> {
    let load = load(shape, setup);
    let need =
        |precision: &'static Precision| (precision, Need::within(shape, precision, load, &setup.machine));
    precisions(shape, setup).into_iter().map(need).collect()
}

/// The precisions in which a model may run, the most precise first. One that was released quantized is as it is.
fn precisions(shape: &Shape, setup: &Setup) -> Vec<&'static Precision> {
    match setup.precision {
        asked if shape.quantized => {
            asked.is_none_or(Precision::may_be_released).then_some(&RELEASED).into_iter().collect()
        }
        Some(precision) => vec![precision],
        None => PRECISIONS.iter().filter(|precision| precision.usual).collect(),
    }
}

/// The longest context that surely fits.
fn longest(shape: &Shape, precision: &Precision, load: Load, machine: &Machine) -> Option<u64> {
    let holds = |context: u64| {
        let need = Need::within(shape, precision, Load { context, ..load }, machine);
        need.card_most <= machine.card
    };
    let (mut low, limit) = (load.context, limit(shape));
    if holds(limit) {
        return shape.context.or((shape.cache.most > 0).then_some(limit));
    }
    let mut high = limit;
    while low + 1 < high {
        let middle = u64::midpoint(low, high);
        if holds(middle) { low = middle } else { high = middle }
    }
    Some(low)
}

fn assumptions(
    shape: &Shape,
    precision: &Precision,
    setup: &Setup,
    unknown_part: Option<&str>,
) -> Vec<Assumption> {
    let mut found = setup.machine.assumptions();
    let mut weights = if precision.is_known() {
        format!("{} takes {} bits per weight ({}).", precision.name, precision.bits(), precision.meaning)
    } else {
        format!("{} takes 4 to {} bits per weight ({}).", precision.name, precision.bits(), precision.meaning)
    };
    if precision.keeps_embeddings {
        weights.push_str(" Embeddings and output layer stay in 16 bits.");
    }
    found.push(Assumption::general(About::Weights, weights));
    let Load { context, batch } = setup.load;
    let shorter = if setup.shorter_will_do { ", or as many as the model takes," } else { "" };
    let sequences = if batch == 1 { "one sequence".to_owned() } else { format!("each of {batch} sequences") };
    let text = format!("{context} tokens{shorter} for prompt and answer of {sequences} together.");
    found.push(Assumption::general(About::Context, text));
    found.push(Assumption::general(
        About::Cache,
        "Keys and values are kept in 16 bits for each token in all layers; where only some layers have a sliding window, these keep as \
         many tokens as the window and a piece of 2048 have.",
    ));
    found.push(Assumption::general(
        About::Overhead,
        "On each card 1 GB for driver context and work space, and, for up to 2048 tokens of each sequence, 24 bytes times the width \
         of the network.",
    ));
    found.push(Assumption::general(
        About::Inherited,
        "A variant has the size, architecture and context length of the model that it was made from, where its record states none.",
    ));
    found.extend(shape.assumptions.iter().cloned());
    if precision.is_coarse() {
        let text = "Fewer than 4 bits per weight: answers get worse, and nobody measured here by how much.";
        found.push(Assumption::special(About::Coarse, text));
    }
    found.extend(unknown_part.map(|text| Assumption::special(About::Embeddings, text)));
    found
}

/// What is not known of the part that stays in 16 bits.
fn unknown_part(shape: &Shape) -> Option<&'static str> {
    match shape.embeddings {
        None => Some(
            "The vocabulary is not known: embeddings and output layer, which stay in 16 bits, are up to 16 % of the model.",
        ),
        Some(Embeddings { least, most }) => (least != most).then_some(
            "Whether the output layer shares the matrix of the embedding is not known: one matrix or two stay in 16 bits.",
        ),
    }
}
