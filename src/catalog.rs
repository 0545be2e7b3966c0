//! The catalog: record types, one file a concept, and everything that reads, joins and checks them.
//!
//! Not here: filters and search (`query`), and anything that a person or a script sees (`view`, `render`).
//!
//! Reading is lenient, checking is strict: an unknown value of a closed vocabulary loads as `Other`, an
//! unknown key is passed over, and [`lint`] refuses both.

pub mod base;
pub mod benchmark;
pub mod canonical;
pub mod citation;
pub mod dataset;
pub mod date;
pub mod diff;
pub mod document;
pub mod entry;
pub mod evidence;
pub mod folded;
pub mod index;
pub mod label;
pub mod lazy;
pub mod license;
pub mod lint;
pub mod load;
pub mod merge;
pub mod name;
pub mod note;
pub mod numbers;
pub mod overlay;
pub mod packed;
pub mod rights;
pub mod score;
pub mod source;
pub mod tail;
pub mod texts;
pub mod training;
mod tree;
pub mod variant;
pub mod vocabulary;
mod word;

pub use document::Document;
pub use entry::Entry;
pub use index::Catalog;
pub use variant::Variant;
