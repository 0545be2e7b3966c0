//! The one place that builds tables. Widths and color are decided here, never by the table library.

mod widths;

use std::io::{self, Write};

use comfy_table::{Cell as TableCell, CellAlignment, ContentArrangement, Table, presets};

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::sanitize::plain;
use super::style::{FAINT, HEAD, NAME, paint};
use super::terminal::Terminal;
use crate::view::grid::{Contents, Grid};

/// A terminal narrower than this gets blocks instead of a table.
const NARROWEST_TABLE: usize = 60;
/// Spaces between columns.
const GAP: u16 = 2;

/// Writes a grid as a table, or as blocks where a table has no room. Without rows nothing is written.
pub fn write(grid: &Grid, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    write_indented(grid, 0, terminal, out)
}

/// The same, moved to the right.
pub fn write_indented(
    grid: &Grid,
    indent: usize,
    terminal: &Terminal,
    out: &mut impl Write,
) -> io::Result<()> {
    let room = terminal.width.map(|width| width.saturating_sub(indent).max(1));
    if room.is_some_and(|room| room < NARROWEST_TABLE) {
        return write_blocks(grid, indent, terminal, out);
    }
    write_rows(grid, indent, terminal, out)
}

/// Writes a grid as a table however narrow the terminal is.
pub fn write_rows(grid: &Grid, indent: usize, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    if grid.rows.is_empty() {
        return Ok(());
    }
    let grid = grid.for_people();
    let (heads, cells) = (heads(&grid), texts(&grid));
    let room = terminal.width.map(|width| width.saturating_sub(indent).max(1));
    let widths = room.map(|room| widths::share(&heads, &cells, &grid, room, usize::from(GAP)));
    let first = first_column(&heads, &cells, widths.as_deref());
    let heads = wrapped(heads, widths.as_deref());
    let head_lines = heads.iter().map(|head| head.lines().count()).max().unwrap_or_default();
    for (number, line) in build(heads, cells, &grid, widths.as_deref()).lines().enumerate() {
        let line = line.trim_end();
        let styled = if number < head_lines {
            words_styled(line, terminal.color)
        } else {
            first_column_styled(line, first, terminal.color)
        };
        writeln!(out, "{:indent$}{styled}", "")?;
    }
    Ok(())
}

/// Whether a grid has room as a table without a word broken.
pub fn fits(grid: &Grid, room: usize) -> bool {
    let grid = grid.for_people();
    widths::least(&heads(&grid), &texts(&grid), &grid, usize::from(GAP)) <= room
}

fn heads(grid: &Grid) -> Vec<String> {
    grid.columns.iter().map(|column| plain(&column.title)).collect()
}

fn texts(grid: &Grid) -> Vec<Vec<String>> {
    grid.rows.iter().map(|row| row.iter().map(|cell| plain(&cell.human)).collect()).collect()
}

fn wrapped(texts: Vec<String>, widths: Option<&[usize]>) -> Vec<String> {
    let Some(widths) = widths else { return texts };
    texts.iter().zip(widths).map(|(text, width)| widths::wrap(text, *width)).collect()
}

fn build(heads: Vec<String>, cells: Vec<Vec<String>>, grid: &Grid, widths: Option<&[usize]>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(heads);
    for row in cells {
        table.add_row(wrapped(row, widths).into_iter().map(TableCell::new));
    }
    table.column_iter_mut().zip(&grid.columns).for_each(|(column, of)| {
        column.set_padding((0, GAP));
        column.set_cell_alignment(match of.contents {
            Contents::Numbers => CellAlignment::Right,
            Contents::Text | Contents::Labels => CellAlignment::Left,
        });
    });
    table.to_string()
}

/// The columns that the first column takes.
fn first_column(heads: &[String], cells: &[Vec<String>], widths: Option<&[usize]>) -> usize {
    let natural =
        || cells.iter().filter_map(|row| row.first()).chain(heads.first()).map(|text| text.width()).max();
    widths.and_then(|widths| widths.first().copied()).or_else(natural).unwrap_or_default()
}

/// Identifiers stand in the first column.
fn first_column_styled(line: &str, width: usize, color: bool) -> String {
    let mut taken = 0;
    let end = line.char_indices().find_map(|(position, c)| {
        taken += c.width().unwrap_or(0);
        (taken > width).then_some(position)
    });
    let (first, rest) = line.split_at(end.unwrap_or(line.len()));
    let name = first.trim_end();
    format!("{}{}{rest}", paint(name, NAME, color), &first[name.len()..])
}

/// Heads are underlined word by word, so that columns stay apart.
fn words_styled(line: &str, color: bool) -> String {
    let styled = line.split("  ").map(|head| {
        let start = head.len() - head.trim_start().len();
        format!("{}{}", &head[..start], paint(&head[start..], HEAD, color))
    });
    styled.collect::<Vec<_>>().join("  ")
}

/// Writes each row as lines of `head: value`.
pub fn write_blocks(grid: &Grid, indent: usize, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    let grid = grid.for_people();
    let cells = texts(&grid);
    let room = terminal.width.unwrap_or(NARROWEST_TABLE).saturating_sub(indent).max(8);
    for (number, row) in cells.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        for (position, (column, text)) in grid.columns.iter().zip(row).enumerate() {
            if text.is_empty() {
                continue;
            }
            let (head, style) = match position {
                0 => (String::new(), NAME),
                _ => (format!("{}:", plain(&column.title).to_lowercase()), FAINT),
            };
            let line = if head.is_empty() { text.clone() } else { format!("  {head} {text}") };
            let options = textwrap::Options::new(room).subsequent_indent("    ");
            for (line_number, line) in textwrap::wrap(&line, options).into_iter().enumerate() {
                let painted = match (line_number, head.is_empty()) {
                    (0, true) => paint(&line, style, terminal.color),
                    (0, false) => line.replacen(&head, &paint(&head, style, terminal.color), 1),
                    _ => line.into_owned(),
                };
                writeln!(out, "{:indent$}{painted}", "")?;
            }
        }
    }
    Ok(())
}
