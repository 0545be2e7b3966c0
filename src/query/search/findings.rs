//! In which texts each word of a query stands, and how well.

use rust_stemmers::{Algorithm, Stemmer};

use super::Tier;
use super::occurrence::{Occurrence, find};
use super::words::{Query, Typed};
use crate::catalog::folded::Folded;
use crate::catalog::numbers::Strings;

/// What was found in each text.
pub(super) struct Findings<'q> {
    pub(super) query: &'q Query,
    folded: &'q Folded<'q>,
    /// How well each word of the query was found in each text, text by text.
    tiers: Vec<Option<Tier>>,
    /// Pairs of words that stand in each text one after the other, one bit a pair.
    phrases: Vec<u32>,
}

impl<'q> Findings<'q> {
    /// Looks for the words as they were typed and for their other forms.
    pub(super) fn new(query: &'q Query, written: &Strings<'_>, folded: &'q Folded<'q>) -> Self {
        let (tiers, phrases) = (vec![None; written.count() * query.words.len()], vec![0; written.count()]);
        let mut findings = Self { query, folded, tiers, phrases };
        let stemmer = Stemmer::create(Algorithm::English);
        for number in 0..query.words.len() {
            findings.look_for(number, written, &stemmer);
        }
        for pair in 0..query.pairs.len() {
            findings.look_for_pair(pair);
        }
        findings
    }

    /// How well a word was found in a text.
    pub(super) fn tier(&self, text: u32, word: usize) -> Option<Tier> {
        self.tiers[text as usize * self.query.words.len() + word]
    }

    /// The pairs that stand in a text as they were typed, one bit a pair.
    pub(super) fn phrases(&self, text: u32) -> u32 {
        self.phrases[text as usize]
    }

    /// A text without spaces and punctuation.
    pub(super) fn key(&self, text: u32) -> &str {
        self.folded.key(text as usize)
    }

    /// Looks for words that a word stands for once its typing errors are forgiven.
    pub(super) fn forgive(&mut self, word: usize) {
        let typed = &self.query.words[word];
        let near = self.folded.words().filter(|(_, meant)| typed.is_nearly(meant));
        let texts: Vec<usize> = near.map(|(text, _)| text).collect();
        for text in texts {
            self.note(text, word, Tier::Typo);
        }
    }

    fn look_for(&mut self, word: usize, written: &Strings<'_>, stemmer: &Stemmer) {
        let typed = &self.query.words[word];
        let found = find(self.folded, &typed.root).filter_map(|occurrence| {
            let whole = occurrence.begins_with(&typed.text);
            let tier = match occurrence.word() {
                Some(_) if whole && occurrence.is_bound_after(typed.text.len()) => Tier::Word,
                Some(meant) if typed.is_form_of(meant, stemmer) => Tier::Form,
                Some(_) if whole && is_telling(typed) => Tier::WordStart,
                Some(_) if whole && typed.letters > 1 => Tier::Substring,
                None if whole && is_telling(typed) && is_part(&occurrence, &typed.text, written) => {
                    Tier::Substring
                }
                _ => return None,
            };
            Some((occurrence.text, tier))
        });
        let found: Vec<(usize, Tier)> = found.collect();
        for (text, tier) in found {
            self.note(text, word, tier);
        }
    }

    fn look_for_pair(&mut self, pair: usize) {
        let (first, joined) = &self.query.pairs[pair];
        let middle = self.query.words[*first].text.len();
        let at_word = find(self.folded, joined).filter(|occurrence| occurrence.word().is_some());
        let found = at_word.map(|occurrence| {
            let tier = if occurrence.is_bound_after(joined.len()) { Tier::Word } else { Tier::WordStart };
            (occurrence.text, tier, occurrence.is_bound_after(middle))
        });
        let found: Vec<(usize, Tier, bool)> = found.collect();
        for (text, tier, is_phrase) in found {
            let both =
                (0..2).filter_map(|next| self.tiers[text * self.query.words.len() + first + next]).min();
            self.phrases[text] |= u32::from(is_phrase && both >= Some(Tier::Form)) << pair;
            self.note(text, *first, tier);
            self.note(text, *first + 1, tier);
        }
    }

    fn note(&mut self, text: usize, word: usize, tier: Tier) {
        let noted = &mut self.tiers[text * self.query.words.len() + word];
        *noted = (*noted).max(Some(tier));
    }
}

/// Whether letters are a part of the word in which they stand: the end of it (`pathology` in `histopathology`) or, in a name
/// without spaces, any part. In running text what stands in the middle of a word is chance (`chest` in `Manchester`).
fn is_part(occurrence: &Occurrence<'_>, letters: &str, written: &Strings<'_>) -> bool {
    let is_name = || !written.get(occurrence.text).contains(' ');
    occurrence.is_within_word(letters.len()) && (occurrence.is_bound_after(letters.len()) || is_name())
}

/// Whether a part of a word says anything: two letters stand in most words, two signs of Chinese do not.
fn is_telling(typed: &Typed) -> bool {
    typed.letters >= 3 || !typed.text.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tiers(query: &str, text: &str) -> Vec<Option<Tier>> {
        let query = Query::new(query);
        let (written, folded) = (Strings::new(&[text]), Folded::new(&[text]));
        let mut findings = Findings::new(&query, &written, &folded);
        (0..query.words.len()).for_each(|word| findings.forgive(word));
        (0..query.words.len()).map(|word| findings.tier(0, word)).collect()
    }

    #[test]
    fn each_word_is_graded_by_the_best_that_was_found() {
        use Tier::{Form, Substring, Typo, Word, WordStart};
        assert_eq!(tiers("bio mistral llm mistrl", "BioMistral"), [Some(Word), Some(Word), None, None]);
        assert_eq!(tiers("bio mistrl", "bio Mistral"), [Some(Word), Some(Typo)]);
        assert_eq!(tiers("mistral", "BioMistral"), [Some(Substring)]);
        assert_eq!(tiers("pathology chest", "Histopathology in Manchester"), [Some(Substring), None]);
        assert_eq!(tiers("radiology report", "Radiology reports"), [Some(Word), Some(Form)]);
        assert_eq!(tiers("meditr xray", "Meditron for X-ray"), [Some(WordStart), Some(Word)]);
        assert_eq!(tiers("cat", "topic attention"), [None]);
        assert_eq!(tiers("华佗", "华佗GPT"), [Some(WordStart)]);
    }

    #[test]
    fn words_in_a_row_are_a_phrase() {
        let query = Query::new("radiology report writing");
        let texts = ["radiology reports, writing", "writing a radiology report", "report radiology"];
        let (written, folded) = (Strings::new(&texts), Folded::new(&texts));
        let findings = Findings::new(&query, &written, &folded);
        assert_eq!([0, 1, 2].map(|text| findings.phrases(text)), [1, 1, 0]);
    }
}
