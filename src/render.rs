//! Everything that writes, to any `impl Write`. Knows views, terminals and formats; decides nothing about content.

pub mod bars;
pub mod completion;
pub mod cross;
pub mod csv;
pub mod errors;
pub mod json;
pub mod page;
pub mod sanitize;
pub mod style;
pub mod table;
pub mod terminal;

use std::io::{self, Write};

use crate::view::Answer;
use crate::view::answer::Figure;
use sanitize::plain;
pub use terminal::Terminal;

/// Forms of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Table,
    /// One JSON document.
    Json,
    /// One JSON result a line.
    Jsonl,
    /// Comma-separated values with a header.
    Csv,
    /// One identifier a line.
    Ids,
}

/// Writes an answer.
pub fn write(
    answer: &Answer<'_>,
    format: Format,
    terminal: &Terminal,
    out: &mut impl Write,
) -> io::Result<()> {
    match format {
        Format::Json => json::document(answer, out),
        Format::Jsonl => json::lines(answer, out),
        Format::Csv => csv::write(&answer.content.grid(), out),
        Format::Ids => ids(answer, out),
        Format::Table => match answer.content.figure() {
            None => table::write(&answer.content.grid(), terminal, out),
            Some(Figure::Pages(pages)) => page::write_all(&pages, terminal, out),
            Some(Figure::Chart(chart)) => bars::write(&chart, terminal, out),
            Some(Figure::Cross(table)) => cross::write(&table, terminal, out),
        },
    }
}

/// Writes what names each result, one a line.
fn ids(answer: &Answer<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut ids = answer.content.ids();
    ids.dedup();
    ids.iter().try_for_each(|id| writeln!(out, "{}", plain(id)))
}

/// Writes a text that the program made itself.
pub fn text(text: &str, out: &mut impl Write) -> io::Result<()> {
    out.write_all(text.as_bytes())
}
