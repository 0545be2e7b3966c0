//! What a command answers, as plain values: the body of the JSON document, a grid for tables and CSV, pages for
//! people.
//!
//! Not here: how any of it is written.

pub mod answer;
pub mod changes;
pub mod chart;
pub mod comparison;
pub mod completion;
pub mod detail;
pub mod evidence;
pub mod findings;
pub mod fit;
pub mod found;
pub mod graph;
pub mod grid;
pub mod layers;
pub mod license_text;
pub mod lineage;
pub mod links;
pub mod listing;
pub mod named;
pub mod notes;
pub mod page;
pub mod plot;
pub mod ranking;
pub mod stats;
pub mod tree;
pub mod verdicts;
pub mod wording;

pub use answer::Answer;
