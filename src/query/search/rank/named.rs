//! Names that are like the query as a whole: `open bio llm` is `OpenBioLLM`.

use std::cmp::Reverse;

use super::Ranker;
use crate::catalog::texts::{Place, Spot};
use crate::query::search::Tier;
use crate::query::search::explanation::{Part, Reason};
use crate::query::search::points::{MOST, of_whole};

impl Ranker<'_> {
    /// How a name of an entry or a variant is like the query; other texts are not names.
    pub(super) fn likeness(&self, spot: Spot) -> Option<Tier> {
        if !matches!(spot.place, Place::Name | Place::Variant) {
            return None;
        }
        let (key, whole) = (self.findings.key(spot.text), &self.findings.query.whole);
        if key == whole.text || self.is_reordered(spot, key) {
            Some(Tier::Name)
        } else if whole.letters >= 2 && key.starts_with(&whole.text) {
            Some(Tier::Prefix)
        } else if self.forgiving && whole.is_nearly(key) {
            Some(Tier::Typo)
        } else {
            None
        }
    }

    /// Whether a name is made of the words of the query, in whatever order.
    fn is_reordered(&self, spot: Spot, key: &str) -> bool {
        let words = &self.findings.query.words;
        let letters: usize = words.iter().map(|word| word.text.len()).sum();
        letters == key.len()
            && (0..words.len()).all(|word| self.findings.tier(spot.text, word) == Some(Tier::Word))
    }

    /// The score of an entry by its name that is most like the query, if one is.
    pub(super) fn as_a_name(&self, id: &str, spots: &[Spot]) -> Option<Vec<Part>> {
        let whole = self.findings.query.whole.text.len();
        let rated = spots.iter().filter_map(|spot| {
            let is_id = spot.place == Place::Name && self.text(*spot) == id;
            let tier = match self.likeness(*spot)? {
                Tier::Name if is_id && self.findings.key(spot.text) == self.findings.query.whole.text => {
                    Tier::Id
                }
                tier => tier,
            };
            let typed = (whole * 100 / self.findings.key(spot.text).len().max(1)).min(100);
            let points = of_whole(tier, spot.place, u32::try_from(typed).unwrap_or(100));
            Some((points, Reverse(spot.text), tier, spot))
        });
        let (points, _, tier, spot) = rated.max_by_key(|rated| (rated.0, rated.1))?;
        let (query, text) = (self.typed.to_owned(), Some(self.text(*spot).to_owned()));
        let (tier, places) = (Some(tier), vec![spot.place]);
        Some(vec![Part { reason: Reason::Name, query, tier, places, text, points, of: MOST }])
    }
}
