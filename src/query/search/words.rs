//! What was typed, made ready to be compared many times.

use rust_stemmers::{Algorithm, Stemmer};

use crate::catalog::name::{key, words};
use crate::query::resolve::plain;
use crate::query::suggest::typo_budget;

/// Words that say nothing about what is looked for.
const STOP_WORDS: [&str; 32] = [
    "a", "about", "an", "and", "are", "as", "at", "by", "can", "for", "from", "how", "in", "into", "is",
    "it", "of", "on", "or", "over", "that", "the", "there", "these", "this", "to", "via", "what", "when",
    "which", "with", "without",
];
/// No query needs more words; what follows is left aside, so that a megabyte of text ends as fast as a line.
const MOST_WORDS: usize = 32;
/// Longer words than these are no words of a language, and have no other forms.
const LONGEST_INFLECTED: usize = 24;

/// A query.
pub(super) struct Query {
    /// The words that are looked for.
    pub(super) words: Vec<Typed>,
    /// Two words in a row, as one: `chat doctor` may stand for `ChatDoctor`. The number is that of the first.
    pub(super) pairs: Vec<(usize, String)>,
    /// All of it as one name.
    pub(super) whole: Typed,
}

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let text: Vec<&str> = text.split_whitespace().map(plain).collect();
        let text = text.join(" ");
        let all = words(&text);
        let telling = |word: &String| !STOP_WORDS.contains(&word.as_str());
        let keep_all = !all.iter().any(telling);
        let mut kept: Vec<(usize, &String)> = Vec::new();
        for (position, word) in all.iter().enumerate().filter(|(_, word)| keep_all || telling(word)) {
            if kept.len() < MOST_WORDS && kept.iter().all(|(_, known)| *known != word) {
                kept.push((position, word));
            }
        }
        let pairs = kept.windows(2).enumerate().filter(|(_, pair)| pair[0].0 + 1 == pair[1].0);
        let pairs = pairs.map(|(first, pair)| (first, format!("{}{}", pair[0].1, pair[1].1))).collect();
        let stemmer = Stemmer::create(Algorithm::English);
        let words = kept.into_iter().map(|(_, word)| Typed::word(word.clone(), &stemmer)).collect();
        Self { words, pairs, whole: Typed::name(key(&text)) }
    }
}

/// Something typed, with what is needed to compare it.
pub(super) struct Typed {
    pub(super) text: String,
    pub(super) letters: usize,
    /// What all forms of the word begin with.
    pub(super) root: String,
    stem: Option<String>,
    budget: usize,
    digits: String,
    alphabet: u32,
}

impl Typed {
    /// A name, which has no other forms.
    pub(super) fn name(text: String) -> Self {
        let letters = text.chars().count();
        let digits = text.chars().filter(char::is_ascii_digit).collect();
        let budget = typo_budget(letters);
        Self { letters, budget, root: text.clone(), stem: None, digits, alphabet: alphabet(&text), text }
    }

    fn word(text: String, stemmer: &Stemmer) -> Self {
        let typed = Self::name(text);
        if typed.letters > LONGEST_INFLECTED || !typed.text.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return typed;
        }
        let stem = stemmer.stem(&typed.text).into_owned();
        let shared = stem.bytes().zip(typed.text.bytes()).take_while(|(a, b)| a == b).count();
        if shared < 3 {
            return typed;
        }
        Self { root: typed.text[..shared].to_owned(), stem: Some(stem), ..typed }
    }

    /// Whether a word is another form of this one: `report` and `reports`, `generation` and `generate`.
    pub(super) fn is_form_of(&self, word: &str, stemmer: &Stemmer) -> bool {
        let inflected =
            |stem: &String| word.len() <= LONGEST_INFLECTED && stemmer.stem(word) == stem.as_str();
        self.stem.as_ref().is_some_and(inflected)
    }

    /// Whether typing errors in it are forgiven at all.
    pub(super) fn may_be_wrong(&self) -> bool {
        self.budget > 0
    }

    /// Whether a word has about as many letters; told from its bytes, which are as many or more.
    fn may_be_as_long(&self, meant: &str) -> bool {
        let (least, most) = (self.letters.saturating_sub(self.budget), self.letters + self.budget);
        meant.len() >= least && (meant.len() <= most || !meant.is_ascii())
    }

    /// Whether a word is meant, but for the typing errors that are forgiven. Digits tell models apart (`llama2`,
    /// `llama3`): an error in them is another model.
    pub(super) fn is_nearly(&self, meant: &str) -> bool {
        self.budget > 0
            && self.may_be_as_long(meant)
            // One error changes at most two of the letters that occur; this spares most of the costly comparisons.
            && (alphabet(meant) ^ self.alphabet).count_ones() as usize <= 2 * self.budget
            && self.letters.abs_diff(meant.chars().count()) <= self.budget
            && meant.chars().filter(char::is_ascii_digit).eq(self.digits.chars())
            && strsim::osa_distance(&self.text, meant) <= self.budget
    }
}

/// The letters from a to z that occur in a text, one bit each.
fn alphabet(text: &str) -> u32 {
    text.bytes().filter(u8::is_ascii_lowercase).fold(0, |bits, letter| bits | 1 << (letter - b'a'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(query: &str) -> Vec<String> {
        Query::new(query).words.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_that_say_nothing_are_left_out_unless_there_are_no_others() {
        assert_eq!(typed("models for the Report of X-rays"), ["models", "report", "x", "rays"]);
        assert_eq!(typed("of the"), ["of", "the"]);
        assert_eq!(typed("llama Llama"), ["llama"]);
        assert_eq!(typed(&"word1 word2 ".repeat(9)).len(), 2);
        let many: Vec<String> = (0..100).map(|n| format!("w{n}")).collect();
        assert_eq!(typed(&many.join(" ")).len(), MOST_WORDS);
    }

    #[test]
    fn an_address_is_looked_for_without_its_host() {
        assert_eq!(typed("https://huggingface.co/BioMistral/BioMistral-7B"), ["biomistral", "7b"]);
    }

    #[test]
    fn two_words_in_a_row_are_also_one() {
        let pairs = Query::new("chat doctor of llama").pairs;
        assert_eq!(pairs, [(0, "chatdoctor".to_owned())]);
    }

    #[test]
    fn forms_of_a_word_share_its_stem() {
        let stemmer = Stemmer::create(Algorithm::English);
        let is_form =
            |typed: &str, word: &str| Typed::word(typed.to_owned(), &stemmer).is_form_of(word, &stemmer);
        assert!(
            is_form("reports", "report") && is_form("generation", "generate") && is_form("study", "studies")
        );
        assert!(!is_form("report", "repository") && !is_form("llama3", "llama"));
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
                let typed = Typed::name(typed.to_owned());
                let near = strsim::osa_distance(&typed.text, meant) <= typed.budget;
                assert_eq!(typed.is_nearly(meant), near, "{} {meant}", typed.text);
            }
        }
    }

    #[test]
    fn a_typing_error_is_forgiven_by_length_and_never_in_digits() {
        let nearly = |typed: &str, meant: &str| Typed::name(typed.to_owned()).is_nearly(meant);
        assert!(nearly("medtron", "meditron") && nearly("meidtron", "meditron"));
        assert!(!nearly("met", "med") && !nearly("llama2", "llama3"));
        assert!(nearly("clinicalcamle", "clinicalcamel") && !nearly("medtrn", "meditron"));
    }
}
