//! What the license texts that were found say about a use of a model: pure reasoning over the catalog.
//!
//! A verdict is the minimum over a chain: the claims for the weights, those for every base up to the root, the
//! statements of the authors and the terms of the training data. The rules are in `docs/license-verdicts.md`. Not here:
//! how a verdict is shown, and anything that the texts do not say; a verdict is never a statement about law.

mod answer;
mod chain;
mod conflicts;
mod data;
mod exposure;
mod given;
mod judge;
mod profile;
mod standing;
mod step;
mod terms;
mod verdict;

pub use answer::{Answer, Duty, answer, of_right, verdict_of, verdict_of_base, verdicts};
pub use chain::{Chain, Layer};
pub use exposure::{Contamination, DataTerm, Exposed, Exposure, seen};
pub use given::{Given, Region};
pub use profile::Profile;
pub use standing::{Standing, standing};
pub use step::Step;
pub use terms::{Ask, in_words, sentences};
pub use verdict::Verdict;
