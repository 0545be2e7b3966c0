//! Ranked search that forgives: token order, case, punctuation, spacing, accents and small typing errors.
//!
//! A query is split into words. How well each was found, where, and how much it tells decide the score of an entry; the
//! weights stand in `points`. Not here: which texts an entry has (`catalog::texts`).

mod explanation;
mod findings;
mod fuzzy;
mod occurrence;
mod points;
mod rank;
mod words;

use serde::Serialize;

pub use crate::catalog::texts::Place;
use crate::catalog::texts::Texts;
use crate::catalog::{Catalog, load};
use crate::query::select::Hit;
pub use explanation::{Part, Reason};
use findings::Findings;
use rank::Ranker;
use words::Query;

/// How well a word was found, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// Its letters stand in a name in this order.
    Fuzzy,
    /// A word within the typing errors that are forgiven.
    Typo,
    /// Part of a word.
    Substring,
    /// The beginning of a word.
    WordStart,
    /// Another form of the word: `reports` for `report`.
    Form,
    /// A whole word.
    Word,
    /// The beginning of a name.
    Prefix,
    /// A name, an alias or a variant as a whole.
    Name,
    /// The id as a whole.
    Id,
}

/// Why a result was found.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Match {
    /// Word or words of the query.
    pub query: String,
    /// How well it was found.
    pub tier: Tier,
    /// Where it was found.
    pub place: Place,
    /// The text in which it was found.
    pub text: String,
}

/// A result with its score.
#[derive(Debug)]
pub struct Found<'a> {
    /// The entry.
    pub hit: Hit<'a>,
    /// 0 to 100; higher is better. Comparable within one query only.
    pub score: u32,
    /// Why it was found, one item a word of the query.
    pub matched: Vec<Match>,
    /// The words of the query that it lacks.
    pub missing: Vec<String>,
    /// What the score is made of.
    pub parts: Vec<Part>,
}

impl Found<'_> {
    /// Whether it lacks words of the query that not nearly every entry holds.
    pub fn is_partial(&self) -> bool {
        self.parts.iter().any(|part| part.reason == Reason::SomeWords)
    }

    /// The score before rounding, in tenths.
    fn tenths(&self) -> u32 {
        rank::total(&self.parts)
    }
}

/// The answer to a query.
#[derive(Debug)]
pub struct Ranking<'a> {
    /// The results, the best first.
    pub found: Vec<Found<'a>>,
    /// Words of the query that no entry of the catalog has.
    pub nowhere: Vec<String>,
}

/// Where a query has fewer results than this, entries that lack some of its words follow, up to this number.
const FEW: usize = 10;

/// Ranks hits for a query; the best first, equal ones by id. An empty query finds nothing.
pub fn search<'a>(catalog: &'a Catalog, query: &str, hits: Vec<Hit<'a>>) -> Ranking<'a> {
    let asked = Query::new(query);
    if asked.words.is_empty() {
        return Ranking { found: Vec::new(), nowhere: Vec::new() };
    }
    let texts = texts(catalog);
    let mut findings = Findings::new(&asked, &texts.written, &texts.folded);
    for (number, word) in asked.words.iter().enumerate() {
        // A word that stands in the catalog as it was typed is no error.
        if word.may_be_wrong() && rank::holding(&findings, &texts, number, Tier::WordStart) == 0 {
            findings.forgive(number);
        }
    }
    let ranker = Ranker::new(catalog, &texts, &findings, query.trim());
    let nowhere = ranker.nowhere();
    let mut found = ranker.rank(hits, FEW);
    found.sort_by(|a, b| b.tenths().cmp(&a.tenths()).then_with(|| a.hit.entry.id.cmp(&b.hit.entry.id)));
    Ranking { found, nowhere }
}

/// The texts of the catalog: those that were packed with the program, unless the catalog is another one.
fn texts(catalog: &Catalog) -> Texts<'_> {
    let packed = if catalog.is_embedded() { load::texts().ok() } else { None };
    packed.unwrap_or_else(|| Texts::new(catalog))
}
