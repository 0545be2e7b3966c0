//! Things side by side: tables with a column for each where there is room, a block for each where there is none.

use std::io::{self, Write};

use super::page;
use super::sanitize::plain;
use super::table;
use super::terminal::Terminal;
use crate::view::answer::Beside;

/// Writes tables or blocks.
pub fn write(beside: &Beside, header: bool, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    let fits = |room| beside.tables.iter().all(|grid| table::fits(grid, room));
    let any = beside.tables.iter().any(|grid| !grid.rows.is_empty());
    if !any || !terminal.width.is_none_or(fits) {
        return page::write_all(&beside.pages, terminal, out);
    }
    for (number, grid) in beside.tables.iter().filter(|grid| !grid.rows.is_empty()).enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        table::write_rows(grid, header, 0, terminal, out)?;
    }
    beside.legend.iter().map(|text| plain(text)).try_for_each(|text| match terminal.width {
        None => writeln!(out, "\n{text}"),
        Some(width) => writeln!(out, "\n{}", textwrap::fill(&text, width)),
    })
}
