//! The one place that builds tables. Widths and color are decided here, never by the table library.

mod widths;

use std::io::{self, Write};

use comfy_table::{Cell as TableCell, ContentArrangement, Table, presets};

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::sanitize::plain;
use super::style::{FAINT, HEAD, NAME, paint};
use super::terminal::Terminal;
use crate::view::grid::Grid;

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
    if grid.rows.is_empty() {
        return Ok(());
    }
    let cells: Vec<Vec<String>> =
        grid.rows.iter().map(|row| row.iter().map(|cell| plain(&cell.human)).collect()).collect();
    let room = terminal.width.map(|width| width.saturating_sub(indent).max(1));
    if room.is_some_and(|room| room < NARROWEST_TABLE) {
        return blocks(grid, &cells, indent, terminal, out);
    }
    let heads: Vec<String> = grid.columns.iter().map(|column| plain(&column.title)).collect();
    let widths = room.map(|room| widths::share(&heads, &cells, grid, room, usize::from(GAP)));
    let first = first_column(&heads, &cells, widths.as_deref());
    for (number, line) in build(heads, cells, widths.as_deref()).lines().enumerate() {
        let line = line.trim_end();
        let styled = match number {
            0 => words_styled(line, terminal.color),
            _ => first_column_styled(line, first, terminal.color),
        };
        writeln!(out, "{:indent$}{styled}", "")?;
    }
    Ok(())
}

fn build(heads: Vec<String>, cells: Vec<Vec<String>>, widths: Option<&[usize]>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(heads);
    for row in cells {
        table.add_row(row.into_iter().enumerate().map(|(position, text)| {
            TableCell::new(
                widths.map_or_else(|| text.clone(), |widths| widths::wrap(&text, widths[position])),
            )
        }));
    }
    table.column_iter_mut().for_each(|column| {
        column.set_padding((0, GAP));
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

/// Each row as lines of `head: value`.
fn blocks(
    grid: &Grid,
    cells: &[Vec<String>],
    indent: usize,
    terminal: &Terminal,
    out: &mut impl Write,
) -> io::Result<()> {
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
