//! CSV: a header, raw values, nothing that a spreadsheet would run.

use std::io::{self, Write};

use super::sanitize::{no_formula, plain};
use crate::view::grid::Grid;

/// Writes a grid as CSV.
pub fn write(grid: &Grid, out: &mut impl Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(grid.columns.iter().map(|column| column.name.as_str()))?;
    for row in &grid.rows {
        writer.write_record(row.iter().map(|cell| no_formula(&plain(&cell.machine)).into_owned()))?;
    }
    writer.flush()
}
