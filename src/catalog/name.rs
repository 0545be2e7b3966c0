//! Names as people type them, brought to one form for comparison.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letters and digits of a name, lower-case, without accents, punctuation and spaces:
/// `Me-LLaMA`, `me llama` and `MeLlama` are one key. Any script is kept, and so is `+`, which tells names apart.
pub fn key(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded.retain(is_kept);
    folded
}

/// The words of a text in the same folded form, split at everything that is no letter and no digit.
pub fn words(text: &str) -> Vec<String> {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    split(&folded).map(str::to_owned).collect()
}

/// The words of a folded text.
pub fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a character of a folded text belongs to the key.
pub fn is_kept(c: char) -> bool {
    c.is_alphanumeric() || c == '+'
}

/// Writes a text lower-case and without accents over what the buffer holds.
pub fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
    } else {
        folded.extend(text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase));
    }
}

#[cfg(test)]
mod tests {
    use super::{key, words};

    #[test]
    fn case_punctuation_spaces_and_accents_do_not_matter() {
        assert_eq!(key("Me-LLaMA"), key("me llama"));
        assert_eq!(key("Méditron 70B"), "meditron70b");
        assert_eq!(key("华佗GPT"), "华佗gpt");
    }

    #[test]
    fn words_are_split_at_punctuation() {
        assert_eq!(words("BioMistral/BioMistral-7B"), ["biomistral", "biomistral", "7b"]);
        assert_eq!(words("  "), Vec::<String>::new());
    }
}
