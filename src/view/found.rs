//! Where a search found the words of a query, and what the score of a result is made of.

use schemars::JsonSchema;
use serde::Serialize;

use crate::query::search::{Found, Match, Part, Place, Reason, Tier};
use crate::query::select::Hit;
use crate::view::grid::{Cell, Column, Grid};
use crate::view::page::{Block, Page};

/// Longer texts are cut around what was found in them.
const LONGEST_TEXT: usize = 64;
/// What is kept before it.
const BEFORE: usize = 24;

/// What `search` adds to a result.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FoundView {
    /// Only of `search`: 0 to 100, comparable within one query.
    pub score: u32,
    /// Only of `search`: where each word was found.
    pub matched: Vec<Match>,
    /// Only of `search`: words of the query that the entry lacks.
    pub missing: Vec<String>,
    /// Only of `search --explain`: what the score is made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Vec<Part>>,
}

impl FoundView {
    /// Takes a result apart; with the parts of its score where these are asked for.
    pub fn new(found: Found<'_>, explain: bool) -> (Hit<'_>, Self) {
        let Found { hit, score, matched, missing, parts } = found;
        (hit, Self { score, matched, missing, explanation: explain.then_some(parts) })
    }

    /// Where the words were found, and how, where that is less than a word; and which were not.
    pub fn places(&self) -> String {
        let mut places: Vec<String> = Vec::new();
        for found in &self.matched {
            let text = match found.tier {
                Tier::Typo => format!("{} (nearly)", place(found.place)),
                Tier::Fuzzy => format!("{} (some letters)", place(found.place)),
                _ => place(found.place).to_owned(),
            };
            if !places.contains(&text) {
                places.push(text);
            }
        }
        if !self.missing.is_empty() {
            places.push(format!("not {}", self.missing.join(" ")));
        }
        places.join(", ")
    }

    /// The explanation in one line, for programs.
    pub fn line(&self) -> String {
        let parts = self.explanation.iter().flatten().map(|part| {
            let places: Vec<&str> = part.places.iter().map(|at| place(*at)).collect();
            let places = if places.is_empty() { String::new() } else { format!(" in {}", places.join(", ")) };
            format!("{}: {}{places}: {}", part.query, how(part), points(part))
        });
        parts.collect::<Vec<_>>().join("; ")
    }

    /// The explanation as a page, where there is one.
    pub fn page(&self, hit: &Hit<'_>) -> Option<Page> {
        let parts = self.explanation.as_ref()?;
        let columns = vec![
            Column::new("WORDS", "words"),
            Column::new("FOUND", "found"),
            Column::new("IN", "in"),
            Column::new("TEXT", "text"),
            Column::number("POINTS", "points"),
        ];
        let row = |part: &Part| {
            let places: Vec<&str> = part.places.iter().map(|at| place(*at)).collect();
            let text = part.text.as_ref().map_or_else(String::new, |text| excerpt(text, &part.query));
            [part.query.clone(), how(part).to_owned(), places.join(", "), text, points(part)]
                .into_iter()
                .map(Cell::same)
                .collect()
        };
        let rows = parts.iter().map(row).collect();
        let (title, subtitle) =
            (hit.entry.id.to_string(), format!("{} · score {}", hit.entry.name, self.score));
        let mut page = Page { title, subtitle, ..Page::default() };
        page.section("", vec![Block::Table(Grid { columns, rows, ids: 0 })]);
        Some(page)
    }
}

fn points(part: &Part) -> String {
    let tenths = |points: u32| format!("{}.{}", points / 10, points % 10);
    format!("{} of {}", tenths(part.points), tenths(part.of))
}

fn how(part: &Part) -> &'static str {
    match (part.reason, part.tier) {
        (Reason::AllWords, _) => "all words",
        (Reason::SomeWords, _) => "some words",
        (Reason::Missing, _) => "nowhere",
        (Reason::Together, _) => "in one text",
        (Reason::InARow, _) => "one after the other",
        (Reason::Name, Some(Tier::Typo)) => "nearly a name",
        (_, Some(Tier::Id)) => "id",
        (_, Some(Tier::Name)) => "name",
        (_, Some(Tier::Prefix)) => "beginning of a name",
        (_, Some(Tier::Word)) => "word",
        (_, Some(Tier::Form)) => "another form",
        (_, Some(Tier::WordStart)) => "beginning of a word",
        (_, Some(Tier::Substring)) => "part of a word",
        (_, Some(Tier::Typo)) => "typing error",
        (_, Some(Tier::Fuzzy) | None) => "letters in order",
    }
}

fn place(place: Place) -> &'static str {
    match place {
        Place::Link => "link",
        Place::Use => "intended use",
        Place::Summary => "summary",
        Place::Modality => "modality",
        Place::Kind => "kind",
        Place::Benchmark => "benchmark",
        Place::Dataset => "data",
        Place::Organization => "organization",
        Place::Base => "base",
        Place::Language => "language",
        Place::Specialty => "specialty",
        Place::Variant => "variant",
        Place::Name => "name",
    }
}

/// A long text cut around the first of these words.
fn excerpt(text: &str, words: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= LONGEST_TEXT {
        return text.to_owned();
    }
    let wanted: Vec<char> = words.chars().take_while(|c| *c != ' ').take(4).collect();
    let is_here = |window: &[char]| {
        window.iter().zip(&wanted).all(|(letter, wanted)| letter.to_lowercase().eq(wanted.to_lowercase()))
    };
    let found = letters.windows(wanted.len().max(1)).position(is_here).unwrap_or_default();
    let start = found.saturating_sub(BEFORE);
    let end = (start + LONGEST_TEXT).min(letters.len());
    let middle: String = letters[start..end].iter().collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if end < letters.len() { "…" } else { "" };
    format!("{before}{}{after}", middle.trim())
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn a_long_text_is_cut_around_what_was_found() {
        let text = "Éncoders of many kinds, of which some were trained on radiology reports and some of them on nothing of the kind at all";
        let cut = excerpt(text, "reports radiology");
        assert!(cut.starts_with('…') && cut.ends_with('…') && cut.contains("radiology reports"), "{cut}");
        assert_eq!(excerpt("short", "reports"), "short");
        assert!(excerpt(text, "zebra").starts_with("Éncoders"));
    }
}
