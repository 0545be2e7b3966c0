//! Ranked search that forgives: token order, case, punctuation, spacing, accents and small typing errors.
//!
//! A query is split into words, and every word must be found. How well each was found decides the tier of the
//! result; the place where it was found decides the order within the tier.

mod fuzzy;
mod haystack;

use serde::Serialize;

use crate::catalog::Catalog;
use crate::catalog::name::{key, words};
use crate::query::select::Hit;
use crate::query::suggest::typo_budget;
use haystack::{Haystack, Text};

/// Where a word of the query was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Summary or specialties.
    Summary,
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
    let tokens = words(query);
    if tokens.is_empty() {
        return Vec::new();
    }
    let whole = key(query);
    let haystacks: Vec<Haystack<'a>> = hits.iter().map(|hit| Haystack::new(catalog, hit)).collect();
    let mut found: Vec<Found<'a>> = Vec::new();
    let mut rest: Vec<(Hit<'a>, Haystack<'a>)> = Vec::new();
    for (hit, haystack) in hits.into_iter().zip(haystacks) {
        match judge(&haystack, query, &whole, &tokens) {
            Some((score, matched)) => found.push(Found { hit, score, matched }),
            None => rest.push((hit, haystack)),
        }
    }
    if found.is_empty() {
        found = fuzzy::search(query, &tokens, rest);
    }
    found.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.hit.entry.id.cmp(&b.hit.entry.id)));
    found
}

fn judge(haystack: &Haystack<'_>, query: &str, whole: &str, tokens: &[String]) -> Option<(u32, Vec<Match>)> {
    let as_a_whole =
        haystack.texts.iter().filter_map(|text| whole_match(text, whole).map(|tier| (tier, text)));
    let as_a_whole =
        as_a_whole.max_by_key(|(tier, text)| (*tier, text.place, std::cmp::Reverse(text.key.len())));
    let by_word: Option<Vec<Match>> = tokens.iter().map(|token| best(haystack, token)).collect();
    let split = by_word.map(|matched| (score_of(haystack, &matched), matched));
    let joined = as_a_whole.map(|(tier, text)| {
        let found =
            Match { query: query.trim().to_owned(), tier, place: text.place, text: text.raw.to_owned() };
        (points(tier, text.place) + WHOLE_NAME, vec![found])
    });
    match (joined, split) {
        (Some(joined), Some(split)) => Some(if joined.0 >= split.0 { joined } else { split }),
        (joined, split) => joined.or(split),
    }
}

/// The query as one name: `open bio llm` is `OpenBioLLM`.
fn whole_match(text: &Text<'_>, whole: &str) -> Option<Tier> {
    let letters = whole.chars().count();
    let names_model = matches!(text.place, Place::Name | Place::Variant);
    if text.key == whole {
        Some(match text.place {
            Place::Name if text.is_id => Tier::Id,
            Place::Name | Place::Variant => Tier::Name,
            _ => Tier::Word,
        })
    } else if text.place == Place::Name && letters >= 2 && text.key.starts_with(whole) {
        Some(Tier::Prefix)
    } else if names_model && letters >= 3 && text.key.contains(whole) {
        Some(Tier::Substring)
    } else if names_model && within_budget(whole, &text.key) {
        Some(Tier::Typo)
    } else {
        None
    }
}

fn best(haystack: &Haystack<'_>, token: &str) -> Option<Match> {
    let graded = haystack.texts.iter().filter_map(|text| word_match(text, token).map(|tier| (tier, text)));
    let (tier, text) =
        graded.max_by_key(|(tier, text)| (points(*tier, text.place), std::cmp::Reverse(text.raw.len())))?;
    Some(Match { query: token.to_owned(), tier, place: text.place, text: text.raw.to_owned() })
}

fn word_match(text: &Text<'_>, token: &str) -> Option<Tier> {
    let letters = token.chars().count();
    let long_enough = letters >= 3 || !token.is_ascii();
    if text.words.iter().any(|word| word == token) || text.key == token {
        Some(Tier::Word)
    } else if letters >= 2 && text.words.iter().any(|word| word.starts_with(token)) {
        Some(Tier::WordStart)
    } else if long_enough && text.key.contains(token) {
        Some(Tier::Substring)
    } else if text.words.iter().any(|word| within_budget(token, word)) {
        Some(Tier::Typo)
    } else {
        None
    }
}

fn within_budget(typed: &str, meant: &str) -> bool {
    let letters = typed.chars().count();
    let budget = typo_budget(letters);
    // Digits tell models apart (`llama2`, `llama3`): a typing error in them is another model.
    budget > 0
        && letters.abs_diff(meant.chars().count()) <= budget
        && digits(typed).eq(digits(meant))
        && strsim::osa_distance(typed, meant) <= budget
}

fn digits(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(char::is_ascii_digit)
}

/// The weakest word decides the tier, the mean of all decides within it.
fn score_of(haystack: &Haystack<'_>, matched: &[Match]) -> u32 {
    let each = matched.iter().map(|found| points(found.tier, found.place));
    let weakest = each.clone().min().unwrap_or(0);
    let mean = each.sum::<u32>() / u32::try_from(matched.len()).unwrap_or(1).max(1);
    let together = matched.len() > 1 && haystack.holds_in_one_name(matched);
    (weakest * 3 + mean) / 4 + u32::from(together)
}

/// Points of a match: the tier in steps of twelve, the place within the step.
fn points(tier: Tier, place: Place) -> u32 {
    let place = u32::from(place as u8);
    match tier {
        Tier::Fuzzy => 1,
        tier => (tier as u32) * 12 + place,
    }
}
