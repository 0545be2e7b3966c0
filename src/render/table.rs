//! The one place that builds tables: widths, lines and color are decided here.

mod points;
mod widths;

use std::borrow::Cow;
use std::io::{self, Write};

use super::links::in_lines;
use super::sanitize::plain;
use super::style::{FAINT, HEAD, NAME, paint};
use super::terminal::Terminal;
use points::{Point, points};
use widths::width;

use crate::view::grid::{Cell, Column, Contents, Grid};

/// A terminal narrower than this gets blocks instead of a table.
const NARROWEST_TABLE: usize = 60;
/// Spaces between columns.
const GAP: usize = 2;

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
    let grid = grid.for_people();
    let heads = if header { heads(&grid) } else { no_heads(&grid) };
    let room = terminal.width.map(|width| width.saturating_sub(indent).max(1));
    let points = points(&grid);
    let widths = room.map(|room| widths::share(&heads, &texts(&grid), &grid, &points, room, GAP));
    let heads: Vec<Lines<'_>> = wrapped(heads.into_iter(), widths.as_deref()).collect();
    let cells = |row| wrapped(plain_texts(row), widths.as_deref());
    let mut layout = Layout::new(indent, &grid.columns, &points, &heads);
    grid.rows.iter().for_each(|row| layout.make_room(cells(row)));
    if header {
        let painted = |lines: &Lines<'_>| {
            lines.iter().map(|line| paint(line, HEAD, terminal.color)).collect::<Vec<_>>()
        };
        let styled = if terminal.color { heads.iter().map(painted).collect() } else { Vec::new() };
        layout.write(&heads, &styled, out)?;
    }
    let is_styled = terminal.color || terminal.links;
    // The lines of all cells together would take far more memory than it takes time to find them again.
    let mut lines = Vec::with_capacity(grid.columns.len());
    for row in &grid.rows {
        lines.extend(cells(row));
        let styled = if is_styled { styled(row, &lines, terminal) } else { Vec::new() };
        layout.write(&lines, &styled, out)?;
        lines.clear();
    }
    Ok(())
}

/// Whether a grid has room as a table without a word broken.
pub fn fits(grid: &Grid, room: usize) -> bool {
    let grid = grid.for_people();
    widths::least(&heads(&grid), &texts(&grid), &grid, GAP) <= room
}

fn heads(grid: &Grid) -> Vec<Cow<'_, str>> {
    grid.columns.iter().map(|column| plain(&column.title)).collect()
}

fn no_heads(grid: &Grid) -> Vec<Cow<'_, str>> {
    vec![Cow::default(); grid.columns.len()]
}

fn texts(grid: &Grid) -> Vec<Vec<Cow<'_, str>>> {
    grid.rows.iter().map(|row| plain_texts(row).collect()).collect()
}

fn plain_texts(row: &[Cell]) -> impl Iterator<Item = Cow<'_, str>> {
    row.iter().map(|cell| plain(&cell.human))
}

/// What stands between the lines of a cell: a plain text has none of its own.
const BREAK: char = '\n';

/// The lines of a cell. Most cells are of one, of which the width is found once.
struct Lines<'a> {
    text: Cow<'a, str>,
    count: usize,
    widest: usize,
}

impl<'a> Lines<'a> {
    /// A plain text as one line.
    fn whole(text: Cow<'a, str>) -> Self {
        Self { count: 1, widest: width(&text), text }
    }

    /// A plain text in lines of this width at most.
    fn wrapped(text: &str, most: usize) -> Self {
        let lines = widths::wrap(text, most);
        let widest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
        Self { count: lines.len().max(1), widest, text: lines.join("\n").into() }
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        self.text.split(BREAK)
    }

    /// A line with its width; an empty one where there is none.
    fn line(&self, number: usize) -> (&str, usize) {
        match (self.count, number) {
            (1, 0) => (&self.text, self.widest),
            (1, _) => ("", 0),
            _ => self.iter().nth(number).map_or(("", 0), |line| (line, width(line))),
        }
    }
}

/// The cells of a row as lines of the width of their columns; whole where there are no widths.
fn wrapped<'a>(
    texts: impl Iterator<Item = Cow<'a, str>>,
    widths: Option<&[usize]>,
) -> impl Iterator<Item = Lines<'a>> {
    texts.enumerate().map(move |(position, text)| match widths {
        None => Lines::whole(text),
        Some(widths) => Lines::wrapped(&text, widths[position]),
    })
}

/// Where the cells of a table stand.
struct Layout<'a> {
    indent: usize,
    columns: &'a [Column],
    widths: Vec<usize>,
    points: &'a [Point],
    line: String,
}

impl<'a> Layout<'a> {
    /// Columns that are as wide as their heads and numbers; an empty one takes one place.
    fn new(indent: usize, columns: &'a [Column], points: &'a [Point], heads: &[Lines<'_>]) -> Self {
        let widths =
            heads.iter().zip(points).map(|(head, point)| head.widest.max(point.width()).max(1)).collect();
        Self { indent, columns, widths, points, line: String::new() }
    }

    /// Makes columns as wide as these cells are.
    fn make_room<'b>(&mut self, cells: impl Iterator<Item = Lines<'b>>) {
        for (width, lines) in self.widths.iter_mut().zip(cells) {
            *width = lines.widest.max(*width);
        }
    }

    /// Writes the lines of a row. The styled lines, if there are any, stand in the room of the plain ones.
    fn write(&mut self, cells: &[Lines<'_>], styled: &[Vec<String>], out: &mut impl Write) -> io::Result<()> {
        let line = &mut self.line;
        let height = cells.iter().map(|lines| lines.count).max().unwrap_or(0);
        for number in 0..height {
            line.clear();
            // Spaces wait for a text behind them: a line never ends in any.
            let mut spaces = self.indent;
            for (position, (column, taken)) in self.columns.iter().zip(&self.widths).enumerate() {
                let (text, width) = cells[position].line(number);
                let room = taken.saturating_sub(width);
                let (before, after) = match column.contents {
                    Contents::Numbers => {
                        let behind = self.points[position].behind(text).min(room);
                        (room - behind, behind)
                    }
                    _ => (0, room),
                };
                spaces += before;
                if !text.is_empty() {
                    push_spaces(line, spaces);
                    line.push_str(styled.get(position).map_or(text, |lines| &lines[number]));
                    spaces = 0;
                }
                spaces += after + GAP;
            }
            line.truncate(line.trim_end().len());
            line.push(BREAK);
            out.write_all(line.as_bytes())?;
        }
        Ok(())
    }
}

fn push_spaces(line: &mut String, count: usize) {
    const SPACES: &str = "                                ";
    (0..count / SPACES.len()).for_each(|_| line.push_str(SPACES));
    line.push_str(&SPACES[..count % SPACES.len()]);
}

/// The lines of each cell with links; identifiers, which stand in the first column, in their style.
fn styled(row: &[Cell], cells: &[Lines<'_>], terminal: &Terminal) -> Vec<Vec<String>> {
    let styled = row.iter().zip(cells).enumerate().map(|(position, (cell, lines))| {
        let lines: Vec<String> = lines.iter().map(str::to_owned).collect();
        let lines = if terminal.links { in_lines(&lines, &cell.links) } else { lines };
        match position {
            0 => lines.iter().map(|line| paint(line, NAME, terminal.color)).collect(),
            _ => lines,
        }
    });
    styled.collect()
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
            let line = if head.is_empty() { text.to_string() } else { format!("  {head} {text}") };
            let options = textwrap::Options::new(room).subsequent_indent("    ");
            let lines: Vec<String> =
                textwrap::wrap(&line, options).into_iter().map(Cow::into_owned).collect();
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
