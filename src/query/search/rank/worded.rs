//! Scores by the single words of a query.

use std::cmp::Reverse;

use super::Ranker;
use crate::catalog::texts::{Place, Spot};
use crate::query::search::Tier;
use crate::query::search::explanation::{Part, Reason};
use crate::query::search::points::{ALL_WORDS, IN_A_ROW, SOME, SOME_WORDS, TOGETHER, WORDS, of_word, weight};

/// A word of the query in an entry.
struct Best {
    /// How well it was found where it counts most.
    tier: Tier,
    /// Where that is.
    spot: Spot,
    /// Where else it stands, the weightiest place first.
    places: Vec<Place>,
    /// How much of its points it gets.
    percent: u32,
}

impl Ranker<'_> {
    /// The parts of a score by single words, if a word that tells something was found.
    pub(super) fn by_words(&self, spots: &[Spot]) -> Option<Vec<Part>> {
        let best: Vec<Option<Best>> = (0..self.tells.len()).map(|word| self.best(spots, word)).collect();
        let required = || best.iter().zip(&self.required).filter(|(_, required)| **required);
        if !required().any(|(best, _)| best.is_some()) {
            return None;
        }
        let (reason, base, shared) = if required().all(|(best, _)| best.is_some()) {
            (Reason::AllWords, ALL_WORDS, WORDS)
        } else {
            (Reason::SomeWords, SOME, SOME_WORDS)
        };
        let mut parts = vec![Part::bare(reason, self.typed.to_owned(), base, base)];
        for (word, best) in best.into_iter().enumerate() {
            let query = self.findings.query.words[word].text.clone();
            let of = shared * self.share(1 << word) / 1000;
            parts.push(match best {
                None => Part::bare(Reason::Missing, query, 0, of),
                Some(Best { tier, spot, places, percent }) => {
                    let (tier, text) = (Some(tier), Some(self.text(spot).to_owned()));
                    Part { reason: Reason::Word, query, tier, places, text, points: of * percent / 100, of }
                }
            });
        }
        parts.extend(self.joined(spots, Reason::Together, TOGETHER, |spot| self.words_in(spot)));
        parts.extend(self.joined(spots, Reason::InARow, IN_A_ROW, |spot| self.rows_in(spot)));
        Some(parts)
    }

    fn best(&self, spots: &[Spot], word: usize) -> Option<Best> {
        let graded = || spots.iter().filter_map(|spot| Some((self.word_tier(*spot, word)?, *spot)));
        let count = |place: Place| spots.iter().filter(|spot| spot.place == place).count();
        let items = |place: Place| match place {
            // Each by tag and name.
            Place::Language => count(place) / 2,
            Place::Specialty | Place::Organization => count(place),
            _ => 1,
        };
        let percent = |tier: Tier, spot: Spot, places: usize| {
            let [items, places] = [items(spot.place), places].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
            of_word(tier, spot.place, items, places)
        };
        let (tier, spot) = graded()
            .max_by_key(|(tier, spot)| (percent(*tier, *spot, 1), Reverse(self.text(*spot).len())))?;
        let as_well = graded().filter(|(other, _)| *other >= tier.min(Tier::WordStart));
        let mut places: Vec<Place> = as_well.map(|(_, spot)| spot.place).collect();
        places.sort_unstable_by_key(|place| Reverse((*place == spot.place, *place)));
        places.dedup();
        let percent = percent(tier, spot, places.len());
        Some(Best { tier, spot, places, percent })
    }

    /// How well a word was found in a text: that which is all of a name is the name.
    fn word_tier(&self, spot: Spot, word: usize) -> Option<Tier> {
        let tier = self.findings.tier(spot.text, word)?;
        let names = matches!(spot.place, Place::Name | Place::Variant);
        let is_name = || self.findings.key(spot.text).len() == self.findings.query.words[word].text.len();
        Some(if tier == Tier::Word && names && is_name() { Tier::Name } else { tier })
    }

    /// Points for words that are found in one text, by how much they tell together.
    fn joined(&self, spots: &[Spot], reason: Reason, of: u32, words: impl Fn(Spot) -> u32) -> Option<Part> {
        let points = |words: u32, spot: Spot| of * self.share(words) * weight(spot.place) / 100_000;
        let rated =
            spots.iter().map(|spot| (words(*spot), *spot)).filter(|(words, _)| words.count_ones() > 1);
        let (words, spot) =
            rated.max_by_key(|(words, spot)| (points(*words, *spot), Reverse(self.text(*spot).len())))?;
        let named = self.findings.query.words.iter().enumerate().filter(|(word, _)| words & (1 << word) != 0);
        let query = named.map(|(_, word)| word.text.as_str()).collect::<Vec<_>>().join(" ");
        let (places, text) = (vec![spot.place], Some(self.text(spot).to_owned()));
        Some(Part { reason, query, tier: None, places, text, points: points(words, spot), of })
    }

    /// The words that stand in a text, one bit each.
    fn words_in(&self, spot: Spot) -> u32 {
        let stands = |word: &usize| self.findings.tier(spot.text, *word).is_some();
        (0..self.tells.len()).filter(stands).fold(0, |bits, word| bits | 1 << word)
    }

    /// The words that stand in a text one after the other.
    fn rows_in(&self, spot: Spot) -> u32 {
        let found = self.findings.phrases(spot.text);
        let pairs = self.findings.query.pairs.iter().enumerate().filter(|(pair, _)| found & (1 << pair) != 0);
        pairs.fold(0, |bits, (_, (first, _))| bits | 0b11 << first)
    }

    /// How much of what the query tells these words tell, in thousandths.
    fn share(&self, words: u32) -> u32 {
        let all: u32 = self.tells.iter().sum();
        let these = self.tells.iter().enumerate().filter(|(word, _)| words & (1 << word) != 0);
        these.map(|(_, tells)| tells).sum::<u32>() * 1000 / all.max(1)
    }
}
