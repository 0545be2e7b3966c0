//! The texts of a catalog, folded and laid end to end, so that a word is looked for in all of them at once.
//!
//! A folded text has no case, accents, spaces and punctuation, but remembers where its words begin. What is found across
//! the beginning of a word (`xray` in `X-ray`) counts like a word; what merely ends in one word and goes on in the next
//! (`cat` in `topic attention`) does not count.

use memchr::memmem;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::catalog::name::is_kept;

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
#[derive(Debug, Default)]
pub(super) struct Folded {
    all: String,
    /// Where each text begins, and where the last one ends.
    texts: Vec<usize>,
    /// Where words begin and end, in order.
    bounds: Vec<usize>,
}

/// Where something was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occurrence<'f> {
    /// Number of the text.
    pub(super) text: usize,
    /// Position in the whole.
    position: usize,
    /// Position of its beginning among the bounds of words, if a word begins there.
    bound: Result<usize, usize>,
    folded: &'f Folded,
}

impl Folded {
    pub(super) fn new(texts: &[&str]) -> Self {
        let mut folded = Self::default();
        folded.all.reserve(texts.iter().map(|text| text.len() + 1).sum());
        for text in texts {
            folded.push(text);
        }
        folded.texts.push(folded.all.len());
        folded
    }

    fn push(&mut self, text: &str) {
        self.texts.push(self.all.len());
        if text.is_ascii() {
            let start = self.all.len();
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
        self.bounds.push(self.all.len());
        self.all.push(BETWEEN);
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
        self.bounds.push(self.all.len());
        self.all.push_str(word);
    }

    /// A text without spaces and punctuation.
    pub(super) fn key(&self, text: usize) -> &str {
        &self.all[self.texts[text]..self.texts[text + 1] - BETWEEN.len_utf8()]
    }

    /// Every place where these letters stand, whatever they begin or end in.
    pub(super) fn find(&self, letters: &str) -> impl Iterator<Item = Occurrence<'_>> {
        let mut next = 0;
        memmem::find_iter(self.all.as_bytes(), letters.as_bytes()).map(move |position| {
            // Occurrences come in order, and mostly many texts apart.
            next += self.texts[next..].partition_point(|start| *start <= position);
            let bound = self.bounds.binary_search(&position);
            next -= 1;
            Occurrence { text: next, position, bound, folded: self }
        })
    }

    /// The words of all texts, each with the number of its text.
    pub(super) fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut text = 0;
        self.bounds.windows(2).filter_map(move |pair| {
            while self.texts[text + 1] <= pair[0] {
                text += 1;
            }
            let word = &self.all[pair[0]..pair[1]];
            (!word.starts_with(BETWEEN)).then_some((text, word))
        })
    }
}

impl<'f> Occurrence<'f> {
    /// The word that begins here, if one does.
    pub(super) fn word(&self) -> Option<&'f str> {
        let bound = self.bound.ok()?;
        let end = self.folded.bounds.get(bound + 1)?;
        Some(&self.folded.all[self.position..*end])
    }

    /// Whether what stands here goes on like this.
    pub(super) fn begins_with(&self, letters: &str) -> bool {
        self.folded.all[self.position..].starts_with(letters)
    }

    /// Whether a word begins or ends so many bytes further on.
    pub(super) fn is_bound_after(&self, bytes: usize) -> bool {
        let from = self.bound.unwrap_or_else(|next| next);
        let mut bounds = self.folded.bounds[from..].iter();
        bounds.find(|bound| **bound >= self.position + bytes) == Some(&(self.position + bytes))
    }

    /// Whether so many bytes from here lie within one word.
    pub(super) fn is_within_word(&self, bytes: usize) -> bool {
        let after = self.bound.map_or_else(|next| next, |bound| bound + 1);
        self.folded.bounds.get(after).is_none_or(|bound| *bound >= self.position + bytes)
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

    #[test]
    fn letters_are_found_across_punctuation_with_the_bounds_of_words() {
        let folded = Folded::new(&["a chest", "chest X-ray topic attention"]);
        let found: Vec<_> = folded.find("xray").collect();
        assert_eq!((found.len(), found[0].text, found[0].word()), (1, 1, Some("x")));
        assert!(found[0].is_bound_after(4) && !found[0].is_bound_after(3) && !found[0].is_within_word(4));
        let cat = folded.find("cat").next().unwrap();
        assert_eq!((cat.text, cat.word(), cat.is_within_word(3)), (1, None, false));
        let chests: Vec<usize> = folded.find("chest").map(|found| found.text).collect();
        assert_eq!(chests, [0, 1]);
        assert_eq!(folded.find("chestchest").count(), 0);
    }
}
