//! The texts of a catalog, folded and laid end to end, so that a word is looked for in all of them at once.
//!
//! A folded text has no case, accents, spaces and punctuation, but remembers where its words begin. The build script folds
//! those of the embedded catalog. Not here: looking for anything (`query::search`).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::name::is_kept;
use super::numbers::{Numbers, number};

/// Stands between two texts; no folded text holds it.
const BETWEEN: char = '\n';

/// The letters and digits of ASCII, as a table, which is read faster than ranges are compared.
const IS_LETTER: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        table[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// Folded texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folded<'a> {
    #[serde(borrow)]
    all: Cow<'a, str>,
    /// Where each text begins, and where the last one ends.
    #[serde(borrow)]
    texts: Numbers<'a>,
    /// Where words begin and end, one bit a byte of the whole.
    #[serde(borrow)]
    bounds: Cow<'a, [u8]>,
}

impl Folded<'_> {
    /// Folds texts.
    pub fn new(texts: &[&str]) -> Self {
        let mut folding = Folding::default();
        folding.all.reserve(texts.iter().map(|text| text.len() + 1).sum());
        let starts: Vec<u32> = texts.iter().map(|text| folding.push(text)).collect();
        let texts = starts.into_iter().chain([number(folding.all.len())]).collect();
        Self { all: Cow::Owned(folding.all), texts, bounds: Cow::Owned(folding.bounds) }
    }

    /// All texts.
    pub fn all(&self) -> &str {
        &self.all
    }

    /// A text without spaces and punctuation.
    pub fn key(&self, text: usize) -> &str {
        let place = || Some(self.texts.get(text)?..self.texts.get(text + 1)? - BETWEEN.len_utf8());
        place().and_then(|place| self.all.get(place)).unwrap_or_default()
    }

    /// The text in which a position lies; the search for it begins at a text that is not behind it.
    pub fn text_at(&self, position: usize, from: usize) -> usize {
        (from + self.texts.up_to(position, from)).saturating_sub(1)
    }

    /// Whether a word begins or ends at this position.
    pub fn is_bound(&self, position: usize) -> bool {
        self.bounds.get(position / 8).is_some_and(|bits| bits & (1 << (position % 8)) != 0)
    }

    /// The first position from this one on where a word begins or ends.
    pub fn next_bound(&self, position: usize) -> Option<usize> {
        let first = position / 8;
        let mut bytes = self.bounds.get(first..)?.iter().enumerate();
        let (_, bits) = bytes.next()?;
        let here = bits & (u8::MAX << (position % 8));
        let (byte, bits) = if here > 0 {
            (0, here)
        } else {
            bytes.map(|(i, bits)| (i, *bits)).find(|(_, bits)| *bits > 0)?
        };
        Some((first + byte) * 8 + bits.trailing_zeros() as usize)
    }

    /// The words of all texts, each with the number of its text.
    pub fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut text = 0;
        let mut next = self.next_bound(0);
        std::iter::from_fn(move || {
            loop {
                let start = next?;
                let end = self.next_bound(start + 1)?;
                next = Some(end);
                let word = &self.all[start..end];
                if !word.starts_with(BETWEEN) {
                    text = self.text_at(start, text);
                    return Some((text, word));
                }
            }
        })
    }
}

/// Texts while they are folded.
#[derive(Debug, Default)]
struct Folding {
    all: String,
    bounds: Vec<u8>,
}

impl Folding {
    /// Adds a text and says where it begins.
    fn push(&mut self, text: &str) -> u32 {
        let start = self.all.len();
        if text.is_ascii() {
            self.push_ascii(text);
            self.all[start..].make_ascii_lowercase();
        } else {
            let plain = text.nfkd().filter(|c| !is_combining_mark(*c));
            let plain: String = plain.flat_map(char::to_lowercase).collect();
            let mut rest = plain.as_str();
            while let Some(first) = rest.chars().next() {
                let end =
                    rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()).max(first.len_utf8());
                let word = &rest[..end];
                if is_kept(first) {
                    self.push_word(word);
                }
                rest = &rest[end..];
            }
        }
        self.bound();
        self.all.push(BETWEEN);
        number(start)
    }

    /// Notes that a word begins or ends here.
    fn bound(&mut self) {
        let position = self.all.len();
        self.bounds.resize(position / 8 + 1, 0);
        self.bounds[position / 8] |= 1 << (position % 8);
    }

    /// Adds the words of a text of one byte a letter; most texts are such.
    fn push_ascii(&mut self, text: &str) {
        let is_letter = |byte: u8| IS_LETTER[usize::from(byte)];
        let mut end = 0;
        for run in text.as_bytes().chunk_by(|a, b| is_letter(*a) == is_letter(*b)) {
            let start = end;
            end += run.len();
            if is_letter(run[0]) {
                self.push_word(&text[start..end]);
            } else {
                text[start..end].matches('+').for_each(|plus| self.push_word(plus));
            }
        }
    }

    fn push_word(&mut self, word: &str) {
        self.bound();
        self.all.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_at_punctuation_and_folded() {
        let folded = Folded::new(&["Chest X-Ray, Méditron", "", "华佗GPT", "CODER++"]);
        let words: Vec<(usize, &str)> = folded.words().collect();
        let expected = [
            (0, "chest"),
            (0, "x"),
            (0, "ray"),
            (0, "meditron"),
            (2, "华佗gpt"),
            (3, "coder"),
            (3, "+"),
            (3, "+"),
        ];
        assert_eq!(words, expected);
        assert_eq!((folded.key(0), folded.key(1), folded.key(3)), ("chestxraymeditron", "", "coder++"));
    }
}
