//! Letters looked for in all texts of a catalog at once.
//!
//! What is found across the beginning of a word (`xray` in `X-ray`) counts like a word; what merely ends in one word and
//! goes on in the next (`cat` in `topic attention`) does not count.

use memchr::memmem;

use crate::catalog::folded::Folded;

/// Where something was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occurrence<'f> {
    /// Number of the text.
    pub(super) text: usize,
    /// Position in the whole.
    position: usize,
    folded: &'f Folded<'f>,
}

/// Every place where these letters stand, whatever they begin or end in.
pub(super) fn find<'f>(folded: &'f Folded<'f>, letters: &str) -> impl Iterator<Item = Occurrence<'f>> {
    let mut text = 0;
    memmem::find_iter(folded.all().as_bytes(), letters.as_bytes()).map(move |position| {
        // Occurrences come in order, and mostly many texts apart.
        text = folded.text_at(position, text);
        Occurrence { text, position, folded }
    })
}

impl<'f> Occurrence<'f> {
    /// The word that begins here, if one does.
    pub(super) fn word(&self) -> Option<&'f str> {
        let end =
            self.folded.is_bound(self.position).then(|| self.folded.next_bound(self.position + 1))??;
        Some(&self.folded.all()[self.position..end])
    }

    /// Whether what stands here goes on like this.
    pub(super) fn begins_with(&self, letters: &str) -> bool {
        self.folded.all()[self.position..].starts_with(letters)
    }

    /// Whether a word begins or ends so many bytes further on.
    pub(super) fn is_bound_after(&self, bytes: usize) -> bool {
        self.folded.is_bound(self.position + bytes)
    }

    /// Whether so many bytes from here lie within one word.
    pub(super) fn is_within_word(&self, bytes: usize) -> bool {
        self.folded.next_bound(self.position + 1).is_none_or(|bound| bound >= self.position + bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_found_across_punctuation_with_the_bounds_of_words() {
        let folded = Folded::new(&["a chest", "chest X-ray topic attention"]);
        let found: Vec<_> = find(&folded, "xray").collect();
        assert_eq!((found.len(), found[0].text, found[0].word()), (1, 1, Some("x")));
        assert!(found[0].is_bound_after(4) && !found[0].is_bound_after(3) && !found[0].is_within_word(4));
        let cat = find(&folded, "cat").next().unwrap();
        assert_eq!((cat.text, cat.word(), cat.is_within_word(3)), (1, None, false));
        let chests: Vec<usize> = find(&folded, "chest").map(|found| found.text).collect();
        assert_eq!(chests, [0, 1]);
        assert_eq!(find(&folded, "chestchest").count(), 0);
    }
}
