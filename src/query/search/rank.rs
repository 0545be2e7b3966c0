//! From what was found in the texts to the score of each entry.

mod named;
mod worded;

use std::cmp::Reverse;

use super::explanation::{Part, Reason};
use super::findings::Findings;
use super::points::rarity;
use super::{Found, Match, Tier, fuzzy};
use crate::catalog::Catalog;
use crate::catalog::texts::{Spot, Texts};
use crate::query::select::Hit;

/// A word that more than one of so many entries holds need not be in all results.
const COMMON: usize = 4;

/// Ranks the entries of a catalog for one query.
pub(super) struct Ranker<'r> {
    catalog: &'r Catalog,
    texts: &'r Texts<'r>,
    findings: &'r Findings<'r>,
    /// The query as it was typed.
    typed: &'r str,
    /// What each word tells; nothing where no entry holds it.
    tells: Vec<u32>,
    /// Whether an entry must hold the word.
    required: Vec<bool>,
    /// Whether typing errors in whole names are forgiven: where no name is the query itself.
    forgiving: bool,
}

/// How many entries hold a word at least that well.
pub(super) fn holding(findings: &Findings<'_>, texts: &Texts<'_>, word: usize, least: Tier) -> usize {
    let holds = |spot: Spot| findings.tier(spot.text, word) >= Some(least);
    (0..texts.entries()).filter(|entry| texts.of_entry(*entry).any(holds)).count()
}

impl<'r> Ranker<'r> {
    pub(super) fn new(
        catalog: &'r Catalog,
        texts: &'r Texts<'r>,
        findings: &'r Findings<'r>,
        typed: &'r str,
    ) -> Self {
        let entries = texts.entries();
        let words = 0..findings.query.words.len();
        let held: Vec<usize> = words.map(|word| holding(findings, texts, word, Tier::Typo)).collect();
        let tells = held.iter().map(|held| if *held == 0 { 0 } else { rarity(entries, *held) }).collect();
        let seldom = |held: &usize| held * COMMON <= entries;
        let any_seldom = held.iter().any(seldom);
        let required = held.iter().map(|held| !any_seldom || seldom(held)).collect();
        let mut ranker = Self { catalog, texts, findings, typed, tells, required, forgiving: false };
        let is_name = |spot: Spot| ranker.likeness(spot) == Some(Tier::Name);
        ranker.forgiving = !(0..entries).flat_map(|entry| texts.of_entry(entry)).any(is_name);
        ranker
    }

    /// The words that no entry holds.
    pub(super) fn nowhere(&self) -> Vec<String> {
        let words = self.findings.query.words.iter().zip(&self.tells);
        words.filter(|(_, tells)| **tells == 0).map(|(word, _)| word.text.clone()).collect()
    }

    /// The hits that have the words of the query. Where these are few and none is named so, others fill up.
    pub(super) fn rank<'a>(&self, hits: Vec<Hit<'a>>, few: usize) -> Vec<Found<'a>> {
        let (mut found, mut partial, mut rest) = (Vec::new(), Vec::new(), Vec::new());
        let mut any_named = false;
        for hit in hits {
            let spots = self.places_of(&hit);
            let named = self.as_a_name(&hit.entry.id, &spots);
            let worded = self.by_words(&spots);
            any_named |= named.is_some();
            let is_full = |parts: &Vec<Part>| parts[0].reason == Reason::AllWords;
            match (named, worded) {
                (None, None) => rest.push(hit),
                (None, Some(worded)) if !is_full(&worded) => partial.push(Self::found(hit, worded)),
                (named, worded) => {
                    let best = named.into_iter().chain(worded).max_by_key(|parts| total(parts));
                    found.extend(best.map(|parts| Self::found(hit, parts)));
                }
            }
        }
        if !any_named && found.len() < few {
            partial.sort_by_key(|found| Reverse(found.tenths()));
            partial.truncate(few - found.len());
            found.append(&mut partial);
        }
        if found.is_empty() {
            let rest = rest.into_iter().map(|hit| {
                let spots = self.places_of(&hit);
                (hit, spots)
            });
            let by_letters = fuzzy::search(self.findings, self.texts, self.typed, rest);
            found.extend(by_letters.into_iter().map(|(hit, part)| Self::found(hit, vec![part])));
        }
        found
    }

    /// The texts of an entry and of those of its variants that passed the filters.
    fn places_of(&self, hit: &Hit<'_>) -> Vec<Spot> {
        let number = self.catalog.entries.binary_search_by(|placed| placed.record.id.cmp(&hit.entry.id));
        let Ok(entry) = number else { return Vec::new() };
        if hit.has_all_variants() {
            return self.texts.of_entry(entry).collect();
        }
        let passed = |variant: usize| {
            let id = hit.entry.variants.get(variant).map(|variant| &variant.id);
            hit.variants().iter().any(|passing| Some(&passing.id) == id)
        };
        self.texts.of_variants(entry, passed).collect()
    }

    fn text(&self, spot: Spot) -> &'r str {
        self.texts.written.get(spot.text as usize)
    }

    fn found(hit: Hit<'_>, parts: Vec<Part>) -> Found<'_> {
        let matched = parts.iter().filter(|part| matches!(part.reason, Reason::Name | Reason::Word));
        let matched = matched.filter_map(|part| {
            let (query, text) = (part.query.clone(), part.text.clone()?);
            Some(Match { query, tier: part.tier?, place: part.places.first().copied()?, text })
        });
        let missing = parts.iter().filter(|part| part.reason == Reason::Missing);
        let (matched, missing) = (matched.collect(), missing.map(|part| part.query.clone()).collect());
        Found { hit, score: (total(&parts) + 5) / 10, matched, missing, parts }
    }
}

pub(super) fn total(parts: &[Part]) -> u32 {
    parts.iter().map(|part| part.points).sum()
}
