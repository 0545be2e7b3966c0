//! Questions to the catalog: fields, filters, names, search, order.
//!
//! Pure: no arguments as typed, no printing, no files.

pub mod blame;
pub mod caution;
pub mod comparing;
pub mod condition;
pub mod coverage;
pub mod cross;
pub mod expression;
pub mod field;
pub mod filter;
pub mod lineage;
pub mod offer;
pub mod period;
pub mod quantity;
pub mod range;
pub mod ranking;
pub mod resolve;
pub mod search;
pub mod select;
pub mod slot;
pub mod sort;
pub mod suggest;
pub mod tally;
pub mod truth;
pub mod typing;
