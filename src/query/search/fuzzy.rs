//! The last resort: letters in the right order, within one name.
//!
//! Only here is `fuzzy-matcher` used. It takes a query as one subsequence and rewards scattered letters, so it
//! sees single names with the same first letter, needs four letters, and its score orders this tier only.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::explanation::{Part, Reason};
use super::findings::Findings;
use super::points::{LETTERS, MOST};
use super::{Place, Tier};
use crate::catalog::texts::{Spot, Texts};

const FEWEST_LETTERS: usize = 4;
/// A name may be at most this many times as long as what was typed.
const LONGEST: usize = 2;

/// For each entry that has a name with the letters of the query in order, the part of its score that says so.
pub(super) fn search<'a, T>(
    findings: &Findings<'_>,
    texts: &Texts<'_>,
    typed: &str,
    entries: impl Iterator<Item = (T, Vec<Spot>)> + 'a,
) -> Vec<(T, Part)> {
    let skim = SkimMatcherV2::default().ignore_case();
    let whole = findings.query.words.iter().map(|word| word.text.as_str()).collect::<String>();
    let judged = entries.filter_map(|(entry, spots)| {
        let names = spots.into_iter().filter(|spot| matches!(spot.place, Place::Name | Place::Variant));
        let valued = names.filter_map(|spot| Some((value(&skim, findings.key(spot.text), &whole)?, spot)));
        valued.max_by_key(|(value, _)| *value).map(|(value, spot)| (entry, value, spot))
    });
    let judged: Vec<(T, i64, Spot)> = judged.collect();
    let best = judged.iter().map(|(_, value, _)| *value).max().unwrap_or(1).max(1);
    let part = |value: i64, spot: Spot| Part {
        reason: Reason::Name,
        query: typed.to_owned(),
        tier: Some(Tier::Fuzzy),
        places: vec![spot.place],
        text: Some(texts.written.get(spot.text as usize).to_owned()),
        points: u32::try_from((value * i64::from(LETTERS) / best).max(1)).unwrap_or(1),
        of: MOST,
    };
    judged.into_iter().map(|(entry, value, spot)| (entry, part(value, spot))).collect()
}

fn value(skim: &SkimMatcherV2, key: &str, whole: &str) -> Option<i64> {
    let letters = whole.chars().count();
    if letters < FEWEST_LETTERS {
        return None;
    }
    let fits = key.chars().count() <= letters * LONGEST && key.chars().next() == whole.chars().next();
    if fits { skim.fuzzy_match(key, whole) } else { None }
}
