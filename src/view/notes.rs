//! Notes below a table: each text once, with a letter that marks what it is about.

/// Texts in the order in which they are first met.
#[derive(Debug, Default)]
pub struct Notes<'a>(Vec<&'a str>);

impl<'a> Notes<'a> {
    /// Collects texts.
    pub fn of(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known: Vec<&str> = Vec::new();
        for text in texts {
            if !known.contains(&text) {
                known.push(text);
            }
        }
        Self(known)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The marks of these texts: `[a]`, `[a][c]`; nothing for none.
    pub fn marks(&self, texts: &[&str]) -> String {
        let numbers = texts.iter().filter_map(|text| self.0.iter().position(|known| known == text));
        numbers.map(mark).collect()
    }

    /// Every mark with its text.
    pub fn listed(&self) -> Vec<(String, String)> {
        self.0.iter().enumerate().map(|(number, text)| (mark(number), (*text).to_owned())).collect()
    }
}

/// `[a]` to `[z]`, then `[aa]`.
fn mark(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.extend(('a'..='z').nth(number % 26));
        if number < 26 {
            break;
        }
        number = number / 26 - 1;
    }
    format!("[{}]", letters.iter().rev().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_has_one_mark() {
        let notes = Notes::of(["x", "y", "x"]);
        assert_eq!(notes.listed().len(), 2);
        assert_eq!(notes.marks(&["y", "x"]), "[b][a]");
        assert_eq!(notes.marks(&[]), "");
        assert_eq!([0, 25, 26, 27, 52].map(mark), ["[a]", "[z]", "[aa]", "[ab]", "[ba]"]);
    }
}
