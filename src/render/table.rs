//! The one place that builds tables. Width and color are decided here, never by the table library.

use std::io::{self, Write};

use comfy_table::{Cell as TableCell, ColumnConstraint, ContentArrangement, Table, Width, presets};
use unicode_width::UnicodeWidthStr;

use super::sanitize::plain;
use super::style::{FAINT, HEAD, NAME, paint};
use super::terminal::Terminal;
use crate::view::grid::Grid;

/// A terminal narrower than this gets blocks instead of a table.
const NARROWEST_TABLE: usize = 60;
/// A column that must stay whole may still take only this share of the line, in percent.
const LARGEST_SHARE: usize = 45;
const GAP: usize = 2;

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
    let room = terminal.width.map(|width| width.saturating_sub(indent).max(1));
    if room.is_some_and(|room| room < NARROWEST_TABLE) {
        return blocks(grid, indent, terminal, out);
    }
    for (number, line) in build(grid, room).lines().enumerate() {
        let line = line.trim_end();
        let styled = if number == 0 {
            paint(line, HEAD, terminal.color)
        } else {
            first_word_styled(line, terminal.color)
        };
        writeln!(out, "{:indent$}{styled}", "")?;
    }
    Ok(())
}

fn build(grid: &Grid, room: Option<usize>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    match room {
        Some(room) => table
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(u16::try_from(room).unwrap_or(u16::MAX)),
        None => table.set_content_arrangement(ContentArrangement::Disabled),
    };
    table.set_header(grid.columns.iter().map(|column| plain(&column.title)));
    for row in &grid.rows {
        table.add_row(row.iter().map(|cell| TableCell::new(plain(&cell.human))));
    }
    for (position, column) in grid.columns.iter().enumerate() {
        let Some(shaped) = table.column_mut(position) else { continue };
        shaped.set_padding((0, u16::try_from(GAP).unwrap_or_default()));
        let widest = widest(grid, position);
        let fits = room.is_some_and(|room| widest + GAP <= room * LARGEST_SHARE / 100);
        if column.keep_whole && fits {
            shaped.set_constraint(ColumnConstraint::Absolute(Width::Fixed(
                u16::try_from(widest + GAP).unwrap_or(u16::MAX),
            )));
        }
    }
    table.to_string()
}

fn widest(grid: &Grid, position: usize) -> usize {
    let cells = grid.rows.iter().filter_map(|row| row.get(position)).map(|cell| plain(&cell.human).width());
    cells.chain([grid.columns[position].title.width()]).max().unwrap_or(0)
}

/// Identifiers stand in the first column; continued lines begin with a space and stay plain.
fn first_word_styled(line: &str, color: bool) -> String {
    let end = line.find(' ').unwrap_or(line.len());
    format!("{}{}", paint(&line[..end], NAME, color), &line[end..])
}

/// Each row as lines of `head: value`.
fn blocks(grid: &Grid, indent: usize, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    let room = terminal.width.unwrap_or(NARROWEST_TABLE).saturating_sub(indent).max(8);
    for (number, row) in grid.rows.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        for (position, (column, cell)) in grid.columns.iter().zip(row).enumerate() {
            let text = plain(&cell.human);
            if text.is_empty() {
                continue;
            }
            let (head, text) = match position {
                0 => (String::new(), paint(&text, NAME, terminal.color)),
                _ => (format!("  {}: ", column.title.to_lowercase()), text),
            };
            let options = textwrap::Options::new(room).subsequent_indent("    ");
            let line = format!("{head}{text}");
            for (line_number, line) in textwrap::wrap(&line, options).into_iter().enumerate() {
                let faint = if line_number == 0 && position > 0 && line.starts_with(head.trim_end()) {
                    line.replacen(head.trim_end(), &paint(head.trim_end(), FAINT, terminal.color), 1)
                } else {
                    line.into_owned()
                };
                writeln!(out, "{:indent$}{faint}", "")?;
            }
        }
    }
    Ok(())
}
