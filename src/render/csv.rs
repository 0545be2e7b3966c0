//! CSV and TSV: a header, raw values, nothing that a spreadsheet would run.

use std::io::{self, Write};

use super::sanitize::{no_formula, plain};
use crate::view::grid::Grid;

/// Writes a grid as values between delimiters, with a header if that is wanted.
pub fn write(grid: &Grid, delimiter: u8, header: bool, out: &mut impl Write) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(out);
    if header {
        writer.write_record(grid.columns.iter().map(|column| column.name.as_str()))?;
    }
    for row in &grid.rows {
        writer.write_record(row.iter().map(|cell| no_formula(&plain(cell.machine())).into_owned()))?;
    }
    writer.flush()
}
