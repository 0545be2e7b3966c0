//! Errors and notices on stderr, for people or as a JSON object.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::json;
use super::sanitize::plain;
use super::style::{ERROR, FAINT, paint};
use crate::error::{Error, ErrorDocument, Excerpt};

/// Writes an error, in one piece: stderr is not buffered, and other output may come between pieces.
pub fn write(error: &Error, as_json: bool, color: bool, out: &mut impl Write) -> io::Result<()> {
    if as_json {
        let mut text = Vec::new();
        json::line(&ErrorDocument::from(error), &mut text)?;
        return out.write_all(&text);
    }
    let mut text = format!("{} {}\n", paint("error:", ERROR, color), plain(&error.message));
    if let Some(excerpt) = &error.excerpt {
        text.push_str(&marked(excerpt, color));
    }
    for hint in &error.hints {
        text.push_str(&labelled(" hint:", hint, color));
    }
    out.write_all(text.as_bytes())
}

/// The text with carets under the part that is meant.
fn marked(excerpt: &Excerpt, color: bool) -> String {
    let width = |from: usize, to: usize| {
        let part: String = excerpt.text.chars().skip(from).take(to - from).collect();
        plain(&part).width()
    };
    let carets = "^".repeat(width(excerpt.start, excerpt.end).max(1));
    let indent = " ".repeat(width(0, excerpt.start));
    format!("       {}\n       {indent}{}\n", plain(&excerpt.text), paint(&carets, ERROR, color))
}

/// Writes a notice, in one piece.
pub fn notice(text: &str, color: bool, out: &mut impl Write) -> io::Result<()> {
    out.write_all(labelled("note:", text, color).as_bytes())
}

fn labelled(label: &str, text: &str, color: bool) -> String {
    format!("{} {}\n", paint(label, FAINT, color), plain(text))
}
