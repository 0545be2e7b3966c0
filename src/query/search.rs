//! Ranked search that forgives: token order, case, punctuation, spacing, accents and small typing errors.
//!
//! A query is split into words, and every word must be found. How well each was found decides the tier of the
//! result; the place where it was found decides the order within the tier.

mod fuzzy;
mod haystack;
mod judge;

use serde::Serialize;

use crate::catalog::Catalog;
use crate::query::select::Hit;
use haystack::Haystack;
use judge::{Judge, Likeness};

/// Where a word of the query was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Summary or specialties.
    Summary,
    /// Repository and arXiv id.
    Link,
    /// Modalities and kind.
    Modality,
    /// Languages, by tag and English name.
    Language,
    /// Organizations.
    Organization,
    /// Benchmarks with a result.
    Benchmark,
    /// Training data.
    Dataset,
    /// Bases up to the roots.
    Base,
    /// Variants: ids, names, aliases, Hub ids.
    Variant,
    /// Name, id and aliases of the entry.
    Name,
}

/// How well a word was found, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// Its letters stand in a name in this order.
    Fuzzy,
    /// A word within the typing errors that are forgiven.
    Typo,
    /// Part of a text.
    Substring,
    /// The beginning of a word.
    WordStart,
    /// A whole word.
    Word,
    /// The beginning of a name.
    Prefix,
    /// A name, an alias or a variant as a whole.
    Name,
    /// The id as a whole.
    Id,
}

/// What a match of the whole query with a whole name counts more than one with a part of it; stays within the tier.
const WHOLE_NAME: u32 = 2;

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
}

/// Ranks hits for a query; the best first, equal ones by id. An empty query finds nothing.
pub fn search<'a>(catalog: &'a Catalog, query: &str, hits: Vec<Hit<'a>>) -> Vec<Found<'a>> {
    let mut judge = Judge::new(query);
    if judge.tokens.is_empty() {
        return Vec::new();
    }
    let haystacks: Vec<Haystack<'a>> =
        hits.iter().map(|hit| Haystack::new(catalog, hit, &mut judge)).collect();
    let mut found: Vec<Found<'a>> = Vec::new();
    let mut rest: Vec<(Hit<'a>, Haystack<'a>)> = Vec::new();
    for (hit, haystack) in hits.into_iter().zip(haystacks) {
        match rank(&haystack, query, &judge) {
            Some((score, matched)) => found.push(Found { hit, score, matched }),
            None => rest.push((hit, haystack)),
        }
    }
    if found.is_empty() {
        found = fuzzy::search(query, &judge.tokens, rest);
    }
    found.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.hit.entry.id.cmp(&b.hit.entry.id)));
    found
}

fn rank(haystack: &Haystack<'_>, query: &str, judge: &Judge<'_>) -> Option<(u32, Vec<Match>)> {
    let as_a_whole = haystack.texts.iter().filter_map(|text| Some((whole_tier(text)?, text)));
    let as_a_whole =
        as_a_whole.max_by_key(|(tier, text)| (*tier, text.place, std::cmp::Reverse(text.raw.len())));
    let joined = as_a_whole.map(|(tier, text)| {
        let found =
            Match { query: query.trim().to_owned(), tier, place: text.place, text: text.raw.to_owned() };
        (points(tier, text.place) + WHOLE_NAME, vec![found])
    });
    let by_word: Option<Vec<Match>> =
        (0..judge.tokens.len()).map(|token| best(haystack, judge, token)).collect();
    let split = by_word.map(|matched| (score_of(haystack, &matched), matched));
    match (joined, split) {
        (Some(joined), Some(split)) => Some(if joined.0 >= split.0 { joined } else { split }),
        (joined, split) => joined.or(split),
    }
}

/// The query as one name: `open bio llm` is `OpenBioLLM`.
fn whole_tier(text: &haystack::Text<'_>) -> Option<Tier> {
    let names_model = matches!(text.place, Place::Name | Place::Variant);
    match text.judged.whole {
        Likeness::Same => Some(match text.place {
            Place::Name if text.is_id => Tier::Id,
            Place::Name | Place::Variant => Tier::Name,
            _ => Tier::Word,
        }),
        Likeness::Begins if text.place == Place::Name => Some(Tier::Prefix),
        Likeness::Begins | Likeness::Holds if names_model => Some(Tier::Substring),
        Likeness::Near if names_model => Some(Tier::Typo),
        _ => None,
    }
}

fn best(haystack: &Haystack<'_>, judge: &Judge<'_>, token: usize) -> Option<Match> {
    let graded = haystack.texts.iter().filter_map(|text| Some((text.judged.tiers[token]?, text)));
    let rank =
        |tier: Tier, text: &haystack::Text<'_>| (points(tier, text.place), std::cmp::Reverse(text.raw.len()));
    let (tier, text) = graded.max_by_key(|(tier, text)| rank(*tier, text))?;
    Some(Match { query: judge.tokens[token].clone(), tier, place: text.place, text: text.raw.to_owned() })
}

/// The weakest word decides the tier, the mean of all decides within it.
fn score_of(haystack: &Haystack<'_>, matched: &[Match]) -> u32 {
    let each = matched.iter().map(|found| points(found.tier, found.place));
    let weakest = each.clone().min().unwrap_or(0);
    let mean = each.sum::<u32>() / u32::try_from(matched.len()).unwrap_or(1).max(1);
    let together = matched.len() > 1 && haystack.holds_all_in_one_name();
    (weakest * 3 + mean) / 4 + u32::from(together)
}

/// Points of a match: the tier in steps of twelve, the place within the step.
fn points(tier: Tier, place: Place) -> u32 {
    match tier {
        Tier::Fuzzy => 1,
        tier => (tier as u32) * 12 + u32::from(place as u8),
    }
}
