//! Variants that were released quantized, of which the catalog does not hold the precision: what they need is a range.

use super::machine::Machine;
use super::need::{Load, Need};
use super::precision::Precision;
use super::shape::Shape;

/// The precision that such a variant was released in, counted at most: as much as `q8_0` takes.
pub(super) static RELEASED: Precision = bound(
    85_000,
    false,
    "it was released quantized, in a precision that the catalog does not hold; 8 bits with embeddings and output layer in 16 where \
     that is more",
);

/// The most that it may be where embeddings are many: 8 bits, with embeddings in 16.
static EIGHT_BITS: Precision = bound(80_000, true, "at most");

/// The least that it may be.
static FOUR_BITS: Precision = bound(40_000, false, "at least");

const fn bound(ten_thousandths: u64, keeps_embeddings: bool, meaning: &'static str) -> Precision {
    Precision { name: "released", aliases: &[], ten_thousandths, keeps_embeddings, usual: false, meaning }
}

impl Precision {
    /// Whether it is known how many bits a weight has.
    pub fn is_known(&self) -> bool {
        *self != RELEASED
    }

    /// Whether a variant that was released quantized may be in this precision.
    pub(super) fn may_be_released(&self) -> bool {
        (FOUR_BITS.ten_thousandths..=RELEASED.ten_thousandths).contains(&self.ten_thousandths)
    }
}

impl Need {
    /// What a model needs in a precision; in the one that it was released in, from the least that this may be to the most.
    pub(super) fn within(shape: &Shape, precision: &Precision, load: Load, machine: &Machine) -> Self {
        let of = |precision: &Precision| Self::of(shape, precision, load, machine);
        let need = of(precision);
        if precision.is_known() {
            return need;
        }
        let (least, mixed) = (of(&FOUR_BITS), of(&EIGHT_BITS));
        let most = if mixed.most > need.most { mixed } else { need };
        Self { least: least.least, card_least: least.card_least, ..most }
    }
}
