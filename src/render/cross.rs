//! Cross tables: as many columns as have room; the rarer values share one that says so.

use std::io::{self, Write};

use super::table;
use super::terminal::Terminal;
use crate::view::stats::cross::CrossTable;

/// A column takes this much at least, with the gap before it.
const NARROWEST_COLUMN: usize = 3;

/// Writes a cross table, or row by row where not even one column has room. When piped nothing is folded.
pub fn write(cross: &CrossTable, header: bool, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    let Some(room) = terminal.width else {
        return table::write_rows(&cross.grid(cross.values()), header, 0, terminal, out);
    };
    let most = cross.values().min(room / NARROWEST_COLUMN);
    let fitting = (1..=most).rev().map(|columns| cross.grid(columns)).find(|grid| table::fits(grid, room));
    match fitting {
        Some(grid) => table::write_rows(&grid, header, 0, terminal, out),
        None => table::write_blocks(&cross.list(), 0, terminal, out),
    }
}
