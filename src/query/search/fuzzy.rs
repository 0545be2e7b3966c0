//! The last resort: letters in the right order, within one name.
//!
//! Only here is `fuzzy-matcher` used. It takes a query as one subsequence and rewards scattered letters, so it
//! sees single names with the same first letter, needs four letters, and its score orders this tier only.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::haystack::{Haystack, Text};
use super::{Found, Match, Place, Tier};
use crate::catalog::name::key;
use crate::query::select::Hit;

const FEWEST_LETTERS: usize = 4;
/// A name may be at most this many times as long as what was typed.
const LONGEST: usize = 2;
/// The highest score of this tier; the next tier begins above it.
const HIGHEST: i64 = 11;

pub(super) fn search<'a>(
    query: &str,
    tokens: &[String],
    rest: Vec<(Hit<'a>, Haystack<'a>)>,
) -> Vec<Found<'a>> {
    let skim = SkimMatcherV2::default().ignore_case();
    let whole = tokens.concat();
    let judged = rest.into_iter().filter_map(|(hit, haystack)| {
        let names = haystack.texts.iter().filter(|text| matches!(text.place, Place::Name | Place::Variant));
        let best =
            names.filter_map(|text| Some((value(&skim, text, &whole)?, text))).max_by_key(|best| best.0);
        let (value, text) = best?;
        let (place, text) = (text.place, text.raw.to_owned());
        let matched = vec![Match { query: query.trim().to_owned(), tier: Tier::Fuzzy, place, text }];
        Some((value, Found { hit, score: 0, matched }))
    });
    let mut judged: Vec<(i64, Found<'a>)> = judged.collect();
    let best = judged.iter().map(|(value, _)| *value).max().unwrap_or(1).max(1);
    for (value, found) in &mut judged {
        found.score = u32::try_from((*value * HIGHEST / best).clamp(1, HIGHEST)).unwrap_or(1);
    }
    judged.into_iter().map(|(_, found)| found).collect()
}

fn value(skim: &SkimMatcherV2, text: &Text<'_>, whole: &str) -> Option<i64> {
    let letters = whole.chars().count();
    if letters < FEWEST_LETTERS {
        return None;
    }
    let key = key(text.raw);
    let fits = key.chars().count() <= letters * LONGEST && key.chars().next() == whole.chars().next();
    if fits { skim.fuzzy_match(&key, whole) } else { None }
}
