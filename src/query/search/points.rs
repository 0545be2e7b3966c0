//! How many points a match counts: the one place where the weights of the ranking stand.
//!
//! Points are counted in tenths. A name that is the query as a whole comes before everything; then come entries that
//! hold all words of the query, then those that lack some, then names that have just its letters.

use super::{Place, Tier};

/// A score of 100.
pub(super) const MOST: u32 = 1000;
/// All words of the query stand in the entry.
pub(super) const ALL_WORDS: u32 = 380;
/// What the words share among them by how much each tells.
pub(super) const WORDS: u32 = 400;
/// Some words of the query stand in the entry.
pub(super) const SOME: u32 = 100;
/// What the words share where the entry lacks some.
pub(super) const SOME_WORDS: u32 = 180;
/// Words stand together in one text.
pub(super) const TOGETHER: u32 = 40;
/// Words stand in one text one after the other.
pub(super) const IN_A_ROW: u32 = 60;
/// Names that have the letters of the query in order get at most this.
pub(super) const LETTERS: u32 = 90;

/// Places beyond this many make a word no more important to an entry.
const MANY_PLACES: u32 = 3;
/// What each place less than that costs, in percent.
const PER_PLACE: u32 = 8;
/// What each further item of a list costs, in percent: one language of ten says less than the only one.
const PER_ITEM: u32 = 2;
/// Items beyond this many cost nothing more.
const MANY_ITEMS: u32 = 6;

/// Points for a name that is like the query as a whole; `part` is how much of the name was typed, in percent.
pub(super) fn of_whole(tier: Tier, place: Place, part: u32) -> u32 {
    let of_variant = if place == Place::Name { 0 } else { 20 };
    let points = match tier {
        Tier::Id => MOST,
        Tier::Name => 970,
        Tier::Prefix => 890 + part / 2,
        _ => 880,
    };
    points - of_variant
}

/// How much of its points a word gets, in percent, for how well and where it was found, as one of so many items of a
/// list and in so many kinds of places.
pub(super) fn of_word(tier: Tier, place: Place, items: u32, places: u32) -> u32 {
    let crowd = (items.clamp(1, MANY_ITEMS) - 1) * PER_ITEM;
    let scarce = (MANY_PLACES - places.clamp(1, MANY_PLACES)) * PER_PLACE;
    quality(tier) * (weight(place) - crowd) * (100 - scarce) / 10_000
}

fn quality(tier: Tier) -> u32 {
    match tier {
        Tier::Id | Tier::Name | Tier::Prefix => 100,
        Tier::Word => 95,
        Tier::Form => 80,
        Tier::WordStart => 70,
        Tier::Substring => 55,
        Tier::Typo => 45,
        Tier::Fuzzy => 0,
    }
}

/// How much a place says about an entry, in percent.
pub(super) fn weight(place: Place) -> u32 {
    match place {
        Place::Name => 100,
        Place::Variant | Place::Specialty | Place::Language => 95,
        Place::Base => 90,
        Place::Summary | Place::Organization | Place::Kind | Place::Modality => 85,
        Place::Dataset | Place::Use | Place::Benchmark => 65,
        Place::Link => 50,
    }
}

/// How much a word tells that so many of the entries hold: the rarer, the more. It is the square of the usual inverse
/// document frequency, because the telling word of a query is mostly one.
pub(super) fn rarity(entries: usize, holding: usize) -> u32 {
    let times = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    let told = (1.0 + times(entries) / times(holding).max(1.0)).ln();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a logarithm of a count is small"
    )]
    let rounded = (told * told * 100.0).round() as u32;
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_counts_more_than_the_id_and_names_as_a_whole_more_than_words() {
        let words_at_best = ALL_WORDS + WORDS + TOGETHER + IN_A_ROW;
        for (tier, place) in
            [(Tier::Name, Place::Name), (Tier::Prefix, Place::Name), (Tier::Name, Place::Variant)]
        {
            assert!(of_whole(tier, place, 100) < of_whole(Tier::Id, Place::Name, 100));
            assert!(of_whole(tier, place, 1) > words_at_best);
        }
    }

    #[test]
    fn entries_with_all_words_come_before_those_that_lack_some_and_these_before_mere_letters() {
        const { assert!(SOME + SOME_WORDS + TOGETHER + IN_A_ROW <= ALL_WORDS && LETTERS < SOME) };
    }

    #[test]
    fn a_word_gets_all_its_points_as_a_name_and_less_in_a_crowd_or_a_single_place() {
        assert_eq!(of_word(Tier::Name, Place::Name, 1, 9), 100);
        let alone = of_word(Tier::Word, Place::Language, 1, 3);
        assert!(
            of_word(Tier::Word, Place::Language, 9, 3) < alone
                && of_word(Tier::Word, Place::Language, 1, 1) < alone
        );
        assert!(of_word(Tier::Typo, Place::Link, 99, 1) > 0);
    }

    #[test]
    fn a_rare_word_tells_more() {
        assert!(rarity(500, 1) > rarity(500, 100) && rarity(500, 100) > rarity(500, 500));
        assert!(rarity(500, 500) > 0 && rarity(1, 1) > 0);
    }
}
