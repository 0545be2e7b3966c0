//! How well a text holds a query. Texts that many entries share (bases, data, languages) are judged once.

use std::collections::HashMap;
use std::rc::Rc;

use super::Tier;
use crate::catalog::name::{fold_into, is_kept, key, split, words};
use crate::query::suggest::typo_budget;

/// How a whole text resembles a whole query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    Same,
    Begins,
    Holds,
    Near,
    Different,
}

/// What was found in one text.
#[derive(Debug)]
pub(super) struct Judged {
    /// How well each word of the query was found.
    pub(super) tiers: Box<[Option<Tier>]>,
    /// How the text resembles the query as a whole.
    pub(super) whole: Likeness,
    /// Whether every word of the query stands in it.
    pub(super) holds_all: bool,
}

/// A query, and the texts that were judged by it.
pub(super) struct Judge<'a> {
    pub(super) tokens: Vec<String>,
    typed: Vec<Typed>,
    whole: Typed,
    judged: HashMap<&'a str, Rc<Judged>>,
    // Thousands of texts pass through these two; a fresh pair for each would cost more than the judging.
    folded: String,
    key: String,
}

impl<'a> Judge<'a> {
    pub(super) fn new(query: &str) -> Self {
        let tokens = words(query);
        let typed = tokens.iter().cloned().map(Typed::new).collect();
        let whole = Typed::new(key(query));
        Self { tokens, typed, whole, judged: HashMap::new(), folded: String::new(), key: String::new() }
    }

    pub(super) fn judge(&mut self, raw: &'a str) -> Rc<Judged> {
        if let Some(known) = self.judged.get(raw) {
            return Rc::clone(known);
        }
        fold_into(raw, &mut self.folded);
        self.key.clear();
        self.key.extend(self.folded.chars().filter(|c| is_kept(*c)));
        let tiers = self.typed.iter().map(|token| word_tier(&self.key, &self.folded, token)).collect();
        let holds_all = self.tokens.iter().all(|token| self.key.contains(token.as_str()));
        let judged = Rc::new(Judged { tiers, whole: likeness(&self.key, &self.whole), holds_all });
        self.judged.insert(raw, Rc::clone(&judged));
        judged
    }
}

/// What was typed, with what is needed to compare it many times.
struct Typed {
    text: String,
    letters: usize,
    budget: usize,
    digits: String,
    alphabet: u32,
}

impl Typed {
    fn new(text: String) -> Self {
        let letters = text.chars().count();
        let digits = text.chars().filter(char::is_ascii_digit).collect();
        Self { letters, budget: typo_budget(letters), digits, alphabet: alphabet(&text), text }
    }

    /// Whether a word is meant, but for the typing errors that are forgiven. Digits tell models apart (`llama2`,
    /// `llama3`): an error in them is another model.
    fn is_nearly(&self, meant: &str) -> bool {
        self.budget > 0
            && self.letters.abs_diff(meant.chars().count()) <= self.budget
            // One error changes at most two of the letters that occur; this spares most of the costly comparisons.
            && (alphabet(meant) ^ self.alphabet).count_ones() as usize <= 2 * self.budget
            && meant.chars().filter(char::is_ascii_digit).eq(self.digits.chars())
            && strsim::osa_distance(&self.text, meant) <= self.budget
    }
}

/// The letters from a to z that occur in a text, one bit each.
fn alphabet(text: &str) -> u32 {
    text.bytes().filter(u8::is_ascii_lowercase).fold(0, |bits, letter| bits | 1 << (letter - b'a'))
}

fn word_tier(key: &str, folded: &str, token: &Typed) -> Option<Tier> {
    let text = token.text.as_str();
    if key == text {
        return Some(Tier::Word);
    }
    let inside = (token.letters >= 3 || !text.is_ascii()) && key.contains(text);
    // A word that begins with the token puts the token into the key; only a typing error needs all words.
    if !inside && token.letters >= 3 && token.budget == 0 {
        return None;
    }
    let mut best = inside.then_some(Tier::Substring);
    for word in split(folded) {
        let tier = if word == text {
            return Some(Tier::Word);
        } else if token.letters >= 2 && word.starts_with(text) {
            Some(Tier::WordStart)
        } else if best.is_none() && token.is_nearly(word) {
            Some(Tier::Typo)
        } else {
            None
        };
        best = best.max(tier);
    }
    best
}

fn likeness(key: &str, whole: &Typed) -> Likeness {
    let text = whole.text.as_str();
    if key == text {
        Likeness::Same
    } else if whole.letters >= 2 && key.starts_with(text) {
        Likeness::Begins
    } else if whole.letters >= 3 && key.contains(text) {
        Likeness::Holds
    } else if whole.is_nearly(key) {
        Likeness::Near
    } else {
        Likeness::Different
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_judged_by_the_best_it_finds() {
        let mut judge = Judge::new("bio llm mistrl");
        let judged = judge.judge("BioMistral");
        assert_eq!(judged.tiers[..], [Some(Tier::WordStart), None, None]);
        assert!(!judged.holds_all);
        assert_eq!(judge.judge("open-bio-llm").tiers[..2], [Some(Tier::Word), Some(Tier::Word)]);
        assert_eq!(judge.judge("Mistral").tiers[2], Some(Tier::Typo));
    }

    #[test]
    fn the_shortcut_refuses_nothing_that_the_comparison_would_pass() {
        let words = [
            "meditron",
            "medtron",
            "meidtron",
            "nedotron",
            "biomistral",
            "biomistrl",
            "bimistrla",
            "clinicalcamel",
        ];
        for typed in words {
            for meant in words {
                let typed = Typed::new(typed.to_owned());
                let near = strsim::osa_distance(&typed.text, meant) <= typed.budget;
                assert_eq!(typed.is_nearly(meant), near, "{} {meant}", typed.text);
            }
        }
    }

    #[test]
    fn a_typing_error_is_forgiven_by_length_and_never_in_digits() {
        let nearly = |typed: &str, meant: &str| Typed::new(typed.to_owned()).is_nearly(meant);
        assert!(nearly("medtron", "meditron") && nearly("meidtron", "meditron"));
        assert!(!nearly("met", "med") && !nearly("llama2", "llama3"));
        assert!(nearly("clinicalcamle", "clinicalcamel") && !nearly("medtrn", "meditron"));
    }
}
