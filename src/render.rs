//! Everything that writes, to any `impl Write`. Knows views, terminals and formats; decides nothing about content.

pub mod bars;
pub mod beside;
pub mod completion;
pub mod cross;
pub mod csv;
pub mod dot;
pub mod errors;
pub mod filter;
pub mod json;
pub mod latex;
pub mod links;
pub mod markdown;
pub mod mermaid;
pub mod page;
pub mod plot;
pub mod sanitize;
pub mod screen;
pub mod style;
pub mod table;
pub mod template;
pub mod terminal;
pub mod tree;
pub mod yaml;

use std::io::{self, Write};
use std::mem::ManuallyDrop;

use crate::error::Error;
use crate::view::Answer;
use crate::view::answer::Figure;
use crate::view::grid::Grid;
use sanitize::plain;
pub use screen::{Pager, Screen};
pub use terminal::Terminal;

/// Forms of output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// For people.
    Table(Heads),
    /// One JSON document.
    Json,
    /// One JSON result a line.
    Jsonl,
    /// Comma-separated values.
    Csv(Heads),
    /// Tab-separated values.
    Tsv(Heads),
    /// One YAML document.
    Yaml,
    /// A Markdown table.
    Markdown(Heads),
    /// A LaTeX table.
    Latex(Heads),
    /// One identifier a line.
    Ids,
    /// A graph for Graphviz; of answers that are one.
    Dot,
    /// A flowchart for Mermaid; of answers that are a graph.
    Mermaid,
    /// A Jinja template, rendered once per result.
    Template(String),
    /// A jq filter over the JSON document.
    Filter(String),
}

/// Whether the columns of a table get heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heads {
    /// A line with the names of the columns comes first.
    Shown,
    /// Rows only.
    Hidden,
}

impl Heads {
    fn shown(self) -> bool {
        self == Self::Shown
    }
}

/// Why an answer was not written.
#[derive(Debug)]
pub enum Failed {
    /// The template or the filter does not fit.
    Error(Error),
    /// Writing failed; a closed pipe among it.
    Write(io::Error),
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// Writes an answer.
///
/// # Errors
/// `Error` for a template or filter that is wrong or does not fit the answer; `Write` when writing fails.
pub fn write(
    answer: &Answer<'_>,
    form: &Form,
    terminal: &Terminal,
    out: &mut impl Write,
) -> Result<(), Failed> {
    match form {
        Form::Json => json::document(answer, out)?,
        Form::Jsonl => json::lines(answer, out)?,
        Form::Csv(heads) => csv::write(&answer.content.sheet(), b',', heads.shown(), out)?,
        Form::Tsv(heads) => csv::write(&answer.content.sheet(), b'\t', heads.shown(), out)?,
        Form::Yaml => yaml::document(&answer.document(), out)?,
        Form::Markdown(heads) => {
            markdown::write(&table_of(answer), &captions(answer, *heads), heads.shown(), out)?;
        }
        Form::Latex(heads) => latex::write(&table_of(answer), &captions(answer, *heads), heads.shown(), out)?,
        Form::Ids => ids(answer, out)?,
        Form::Dot => dot::write(&answer.content.graph().unwrap_or_default(), out)?,
        Form::Mermaid => mermaid::write(&answer.content.graph().unwrap_or_default(), out)?,
        Form::Template(source) => template::write(source, &json::results(answer)?, out)?,
        Form::Filter(code) => filter::write(code, &json::bytes(answer)?, out)?,
        Form::Table(heads) => match answer.content.figure() {
            None => {
                // Thousands of cells, which nothing needs any more once they are written and the program ends.
                let grid = ManuallyDrop::new(answer.content.grid());
                table::write(&grid, heads.shown(), terminal, out)?;
            }
            Some(Figure::Pages(pages)) => page::write_all(&pages, terminal, out)?,
            Some(Figure::Chart(chart)) => bars::write(&chart, terminal, out)?,
            Some(Figure::Beside(beside)) => beside::write(&beside, heads.shown(), terminal, out)?,
            Some(Figure::Cross(table)) => cross::write(&table, heads.shown(), terminal, out)?,
        },
    }
    Ok(())
}

/// The table of an answer, as people read it.
fn table_of(answer: &Answer<'_>) -> Grid {
    match answer.content.figure() {
        Some(Figure::Cross(table)) => table.grid(table.values()),
        _ => answer.content.grid().for_people().into_owned(),
    }
}

/// What is said above a table; rows that are put under another have that already.
fn captions(answer: &Answer<'_>, heads: Heads) -> Vec<String> {
    if heads.shown() { answer.content.captions() } else { Vec::new() }
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
