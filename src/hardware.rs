//! What memory a model needs and whether hardware has it: pure arithmetic over the catalog.
//!
//! Weights, cache and overhead are counted from what the catalog knows of a variant, or of the base that it was made
//! from; where it does not know enough, between a least and a most. The formulas and their limits stand in
//! `docs/fit.md`. Not here: speed, offloading to the processor, training, and how an answer is shown.

mod assumption;
mod cache;
mod cards;
mod fit;
mod lineage;
mod machine;
mod need;
mod precision;
mod released;
mod shape;
mod size;

pub use assumption::{About, Assumption};
pub use cache::Cache;
pub use cards::{CARDS, Card};
pub use fit::{Fits, LeftOut, Placed, Setup, least, place};
pub use machine::Machine;
pub use need::{Load, Need};
pub use precision::{PRECISIONS, Precision};
pub use shape::{ENCODERS, Embeddings, Facts, Shape};
pub use size::{Count, NoSize, bytes, tokens};

#[cfg(test)]
mod tests;
