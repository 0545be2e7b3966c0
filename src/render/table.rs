//! The one place that builds tables. Widths and color are decided here, never by the table library.

mod widths;

use std::borrow::Cow;
use std::io::{self, Write};

use comfy_table::{Cell as TableCell, CellAlignment, ContentArrangement, Table, presets};

use unicode_width::UnicodeWidthStr;

use super::links::in_lines;
use super::sanitize::plain;
use super::style::{FAINT, HEAD, NAME, paint};
use super::terminal::Terminal;
use crate::view::grid::{Cell, Column, Contents, Grid};

/// A terminal narrower than this gets blocks instead of a table.
const NARROWEST_TABLE: usize = 60;
/// Spaces between columns.
const GAP: u16 = 2;

/// Writes a grid as a table, or as blocks where a table has no room. Without rows nothing is written.
pub fn write(grid: &Grid, header: bool, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    write_indented(grid, header, 0, terminal, out)
}

/// The same, moved to the right.
pub fn write_indented(
    grid: &Grid,
    header: bool,
    indent: usize,
    terminal: &Terminal,
    out: &mut impl Write,
) -> io::Result<()> {
    let room = terminal.width.map(|width| width.saturating_sub(indent).max(1));
    if room.is_some_and(|room| room < NARROWEST_TABLE) {
        return write_blocks(grid, indent, terminal, out);
    }
    write_rows(grid, header, indent, terminal, out)
}

/// Writes a grid as a table however narrow the terminal is.
pub fn write_rows(
    grid: &Grid,
    header: bool,
    indent: usize,
    terminal: &Terminal,
    out: &mut impl Write,
) -> io::Result<()> {
    if grid.rows.is_empty() {
        return Ok(());
    }
    let mut grid = grid.for_people();
    if !header {
        grid.columns.iter_mut().for_each(|column| column.title.clear());
    }
    let (heads, texts) = (heads(&grid), texts(&grid));
    let room = terminal.width.map(|width| width.saturating_sub(indent).max(1));
    let widths = room.map(|room| widths::share(&heads, &texts, &grid, room, usize::from(GAP)));
    let heads = wrapped(heads, widths.as_deref());
    let cells: Vec<Vec<Lines>> = texts.into_iter().map(|row| wrapped(row, widths.as_deref())).collect();
    let table = build(header.then_some(&heads), &cells, &grid);
    let mut lines = table.lines();
    let of_heads = if header { height(&heads) } else { 0 };
    for line in lines.by_ref().take(of_heads) {
        writeln!(out, "{:indent$}{}", "", words_styled(line.trim_end(), terminal.color))?;
    }
    if !terminal.color && !terminal.links {
        return lines.try_for_each(|line| writeln!(out, "{:indent$}{}", "", line.trim_end()));
    }
    let widths = taken(&heads, &cells);
    for (row, cells) in grid.rows.iter().zip(&cells) {
        let styled = styled(row, cells, terminal);
        for (number, line) in lines.by_ref().take(height(cells)).enumerate() {
            let parts = cells.iter().zip(&styled).map(|(plain, styled)| (&plain[..], &styled[..]));
            let places = grid.columns.iter().zip(widths.iter().copied());
            let line = decorated(line.trim_end(), number, parts.zip(places));
            writeln!(out, "{:indent$}{line}", "")?;
        }
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

/// A cell as lines.
type Lines = Vec<String>;

/// The cells of a row as lines of the width of their columns.
fn wrapped(texts: Vec<String>, widths: Option<&[usize]>) -> Vec<Lines> {
    match widths {
        Some(widths) => texts.iter().zip(widths).map(|(text, width)| widths::wrap(text, *width)).collect(),
        None => texts.into_iter().map(|text| vec![text]).collect(),
    }
}

/// The lines that a row takes.
fn height(cells: &[Lines]) -> usize {
    cells.iter().map(Vec::len).max().unwrap_or(0)
}

fn build(heads: Option<&Vec<Lines>>, cells: &[Vec<Lines>], grid: &Grid) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    let row =
        |cells: &[Lines]| cells.iter().map(|lines| TableCell::new(lines.join("\n"))).collect::<Vec<_>>();
    if let Some(heads) = heads {
        table.set_header(row(heads));
    }
    table.add_rows(cells.iter().map(|cells| row(cells)));
    table.column_iter_mut().zip(&grid.columns).for_each(|(column, of)| {
        column.set_padding((0, GAP));
        column.set_cell_alignment(match of.contents {
            Contents::Numbers => CellAlignment::Right,
            Contents::Text | Contents::Labels => CellAlignment::Left,
        });
    });
    table.to_string()
}

/// The width that each column takes without its gap.
fn taken(heads: &[Lines], cells: &[Vec<Lines>]) -> Vec<usize> {
    let widest = |lines: &Lines| lines.iter().map(|line| line.width()).max().unwrap_or(0);
    let of_cells = |position: usize| cells.iter().map(|row| widest(&row[position])).max().unwrap_or(0);
    heads.iter().enumerate().map(|(position, head)| widest(head).max(of_cells(position))).collect()
}

/// The lines of each cell with links; identifiers, which stand in the first column, in their style.
fn styled(row: &[Cell], cells: &[Lines], terminal: &Terminal) -> Vec<Lines> {
    let styled = row.iter().zip(cells).enumerate().map(|(position, (cell, lines))| {
        let lines = if terminal.links { in_lines(lines, &cell.links) } else { lines.clone() };
        match position {
            0 => lines.iter().map(|line| paint(line, NAME, terminal.color)).collect(),
            _ => lines,
        }
    });
    styled.collect()
}

/// The lines of a cell, plain and styled, with its column and the width of that.
type Part<'a> = ((&'a [String], &'a [String]), (&'a Column, usize));

/// A line of the table with its cells styled: the table library knows their plain texts only, and its widths stay.
fn decorated<'a>(line: &str, number: usize, parts: impl Iterator<Item = Part<'a>>) -> String {
    let mut written = String::new();
    let mut rest = line;
    let spaces = |rest: &mut &str, count: usize, written: &mut String| {
        let end = rest.bytes().take(count).take_while(|byte| *byte == b' ').count();
        let (spaces, after) = rest.split_at(end);
        written.push_str(spaces);
        *rest = after;
    };
    for ((plain, styled), (column, width)) in parts {
        let text = plain.get(number).map_or("", String::as_str);
        let gap = width.saturating_sub(text.width());
        let (before, after) = if column.contents == Contents::Numbers { (gap, 0) } else { (0, gap) };
        spaces(&mut rest, before, &mut written);
        let Some(behind) = rest.strip_prefix(text) else { break };
        written.push_str(styled.get(number).map_or("", String::as_str));
        rest = behind;
        spaces(&mut rest, after + usize::from(GAP), &mut written);
    }
    written + rest
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
    let texts = texts(&grid);
    let room = terminal.width.unwrap_or(NARROWEST_TABLE).saturating_sub(indent).max(8);
    for (number, (row, texts)) in grid.rows.iter().zip(&texts).enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        for (position, ((column, cell), text)) in grid.columns.iter().zip(row).zip(texts).enumerate() {
            if text.is_empty() {
                continue;
            }
            let (head, style) = match position {
                0 => (String::new(), NAME),
                _ => (format!("{}:", plain(&column.title).to_lowercase()), FAINT),
            };
            let line = if head.is_empty() { text.clone() } else { format!("  {head} {text}") };
            let options = textwrap::Options::new(room).subsequent_indent("    ");
            let lines: Lines = textwrap::wrap(&line, options).into_iter().map(Cow::into_owned).collect();
            let lines = if terminal.links { in_lines(&lines, &cell.links) } else { lines };
            for (line_number, line) in lines.into_iter().enumerate() {
                let painted = match (line_number, head.is_empty()) {
                    (0, true) => paint(&line, style, terminal.color),
                    (0, false) => line.replacen(&head, &paint(&head, style, terminal.color), 1),
                    _ => line,
                };
                writeln!(out, "{:indent$}{painted}", "")?;
            }
        }
    }
    Ok(())
}
