//! A command line as Bash hands it over: raw, with quotes and backslashes, cut at the cursor.
//!
//! Bash does not quote what a function completes, and it replaces only what follows the last of its word breaks (`:`,
//! `=` and others), an opening quote among them. Both is made up for here.

use std::ffi::OsString;

/// A command line up to the cursor.
pub(super) struct Line {
    /// The words without quotes and backslashes; the last is being typed.
    pub(super) words: Vec<OsString>,
    last: Word,
}

/// A word with where each of its characters stands in what was typed.
#[derive(Default)]
struct Word {
    text: String,
    raw: String,
    /// Of each character, where it begins in `raw`, and the quote that it stands in.
    places: Vec<(usize, Quote)>,
    /// The quote that is still open.
    open: Quote,
    /// How much of `raw` Bash keeps.
    kept: usize,
}

type Quote = Option<char>;

impl Line {
    /// Splits a line. `replaced` is the end of it that a completion takes the place of.
    pub(super) fn new(line: &str, replaced: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let mut word: Option<Word> = None;
        let mut characters = line.chars().peekable();
        while let Some(c) = characters.next() {
            let open = word.as_ref().and_then(|word| word.open);
            if open.is_none() && c.is_ascii_whitespace() {
                words.extend(word.take());
                continue;
            }
            let word = word.get_or_insert_default();
            let at = word.raw.len();
            word.raw.push(c);
            match (open, c) {
                (Some(quote), c) if c == quote => word.open = None,
                (None, '\'' | '"') => word.open = Some(c),
                (None | Some('"'), '\\') => {
                    let escaped = |next: &char| open.is_none() || "\\\"$`".contains(*next);
                    let next = characters.next_if(escaped);
                    word.raw.extend(next);
                    word.push(next.unwrap_or(c), at);
                }
                _ => word.push(c, at),
            }
        }
        let mut last = word.unwrap_or_default();
        last.kept = last.raw.strip_suffix(replaced).map_or(0, str::len);
        let texts = words.iter().chain([&last]).map(|word| OsString::from(&word.text)).collect();
        Self { words: texts, last }
    }

    /// What Bash must be given so that the last word becomes this one. `head` is the part of it that was typed and is
    /// kept. None if the word cannot be had by replacing what Bash replaces.
    pub(super) fn insertion(&self, head: &str, value: &str) -> Option<String> {
        let Word { raw, places, open, kept, .. } = &self.last;
        if open.is_none() && !raw.contains(['\'', '"']) {
            // A `!` that was typed bare would call up history; here it can still be mended.
            let whole = escaped(&format!("{head}{value}"));
            if let Some(rest) = whole.strip_prefix(&raw[..*kept]) {
                return Some(rest.to_owned());
            }
        }
        let (end, quote) = places.get(head.chars().count()).copied().unwrap_or((raw.len(), *open));
        let value = match quote {
            None => escaped(value),
            Some(quote) => {
                let closing = if open.is_none() { String::from(quote) } else { String::new() };
                within_quotes(value, quote) + &closing
            }
        };
        Some(format!("{}{value}", raw.get(..end)?).strip_prefix(&raw[..*kept])?.to_owned())
    }
}

impl Word {
    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.places.push((at, self.open));
    }
}

/// A text outside quotes.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() && !c.is_ascii_alphanumeric() && !"-_./:=+@%,".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn within_quotes(text: &str, quote: char) -> String {
    if quote == '\'' {
        return text.replace('\'', "'\\''");
    }
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\\"$`".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        Line::new(line, "").words
    }

    #[test]
    fn quotes_and_backslashes_are_taken_off_and_the_last_word_may_be_incomplete() {
        assert_eq!(
            words(r#"m  list --org 'hong kong' "a\"b" c\ d"#),
            ["m", "list", "--org", "hong kong", "a\"b", "c d"]
        );
        assert_eq!(words("m list "), ["m", "list", ""]);
        assert_eq!(words("m 'hong k"), ["m", "hong k"]);
        assert_eq!(words("m a\\"), ["m", "a\\"]);
        assert_eq!(words("m '华佗' \"\""), ["m", "华佗", ""]);
        assert_eq!(words(""), [""]);
    }

    #[test]
    fn only_what_follows_the_word_break_is_given_back() {
        let inserted =
            |line, replaced, head, value| Line::new(line, replaced).insertion(head, value).unwrap();
        assert_eq!(inserted("m --license weights:ap", "ap", "weights:", "apache-2.0"), "apache-2.0");
        assert_eq!(inserted("m --license=mi", "mi", "--license=", "mit"), "mit");
        assert_eq!(inserted("m --license mit,ap", "mit,ap", "mit,", "apache-2.0"), "mit,apache-2.0");
        assert_eq!(inserted("m --license ", "", "", "mit"), "mit");
    }

    #[test]
    fn what_a_shell_would_split_or_expand_is_escaped_as_the_quotes_around_it_ask() {
        let inserted =
            |line, replaced, head, value| Line::new(line, replaced).insertion(head, value).unwrap();
        assert_eq!(inserted("m hong\\ k", "hong\\ k", "", "Hong Kong (HK)"), "Hong\\ Kong\\ \\(HK\\)");
        assert_eq!(inserted("m 'hong k", "hong k", "", "Hong's $x"), "Hong'\\''s $x");
        assert_eq!(inserted("m \"hong", "hong", "", "Hong \"$x`"), "Hong \\\"\\$x\\`");
        assert_eq!(inserted("m !ap", "!ap", "!", "apache-2.0"), "\\!apache-2.0");
        assert_eq!(inserted("m '!ap", "!ap", "!", "apache-2.0"), "!apache-2.0");
        assert_eq!(inserted("m mit,'!ap", "!ap", "mit,!", "apache-2.0"), "!apache-2.0");
        assert_eq!(inserted("m !weights:ap", "ap", "!weights:", "apache-2.0"), "apache-2.0");
        assert_eq!(inserted("m \"a b\",c", "\"a b\",c", "a b,", "c d"), "\"a b\",c\\ d");
        assert_eq!(inserted("m 'a'", "'a'", "", "a b"), "'a b'");
    }
}
