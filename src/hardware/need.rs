//! The memory that a model needs: weights, keys and values, and what an engine takes beside them.

use super::machine::Machine;
use super::precision::Precision;
use super::shape::Shape;
use super::size::Count;

/// Bytes that an engine takes on each card before a token is read: context of the driver, work space of its libraries, gaps.
const PER_CARD: u64 = 1_000_000_000;

/// A prompt is read in pieces of at most so many tokens.
const PIECE: u64 = 2048;

/// Numbers that a token needs in a layer beside the cache, as multiples of the width of the network.
const WIDTHS: u64 = 12;

/// Bytes of such a number, and of one in the cache.
const BYTES: u64 = 2;

/// Of a model whose vocabulary is not known, at most so many hundredths are embeddings and output layer.
const EMBEDDINGS: u64 = 16;

/// What a model is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Tokens of one sequence, prompt and answer together.
    pub context: u64,
    /// Sequences at the same time.
    pub batch: u64,
}

/// The memory that a model needs on a machine, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Weights, of the stated parameters.
    pub weights: u64,
    /// Keys and values; at most, where that is not known exactly.
    pub cache: u64,
    /// Overhead of all cards.
    pub overhead: u64,
    /// All of these at least.
    pub least: u64,
    /// All of these at most.
    pub most: u64,
    /// What the fullest card holds at least.
    pub card_least: u64,
    /// What the fullest card holds at most.
    pub card_most: u64,
}

impl Need {
    /// What a model of this shape needs.
    pub fn of(shape: &Shape, precision: &Precision, load: Load, machine: &Machine) -> Self {
        let Count { least, stated, most } = shape.parameters;
        let kept = shape.embeddings;
        let least = precision.bytes(least, kept.map_or(0, |kept| kept.least));
        let stated = precision.bytes(stated, kept.map_or(0, |kept| kept.most));
        let most = precision.bytes(most, kept.map_or(most / 100 * EMBEDDINGS, |kept| kept.most));
        let (cache_least, cache) = shape.cache.of_sequence(load.context, PIECE);
        let in_bytes = |elements: u64| elements.saturating_mul(load.batch).saturating_mul(BYTES);
        let (cache_least, cache) = (in_bytes(cache_least), in_bytes(cache));
        let own = per_card(shape, load);
        let overhead = own.saturating_mul(machine.cards);
        let fullest = |bytes: u64| share(bytes, shape.layers, machine.cards);
        Self {
            weights: stated,
            cache,
            overhead,
            least: least.saturating_add(cache_least).saturating_add(overhead),
            most: most.saturating_add(cache).saturating_add(overhead),
            card_least: fullest(least.saturating_add(cache_least)).saturating_add(own),
            card_most: fullest(most.saturating_add(cache)).saturating_add(own),
        }
    }

    /// Weights, cache and overhead together.
    pub fn total(&self) -> u64 {
        self.weights.saturating_add(self.cache).saturating_add(self.overhead)
    }
}

/// What a card holds beside its part of weights and cache.
fn per_card(shape: &Shape, load: Load) -> u64 {
    let tokens = load.context.min(PIECE).saturating_mul(load.batch);
    PER_CARD.saturating_add(tokens.saturating_mul(shape.width).saturating_mul(WIDTHS * BYTES))
}

/// The part of the fullest of several cards, when whole layers are dealt out to them.
fn share(bytes: u64, layers: Option<u64>, cards: u64) -> u64 {
    let part = match layers {
        Some(layers) if layers > 0 => {
            u128::from(bytes) * u128::from(layers.div_ceil(cards)) / u128::from(layers)
        }
        _ => u128::from(bytes).div_ceil(u128::from(cards)),
    };
    u64::try_from(part).unwrap_or(u64::MAX)
}
