//! The answer of `catalog validate`.

use crate::catalog::lint::Finding;
use crate::view::grid::{Cell, Column, Grid};

/// Findings as a table.
pub fn grid(findings: &[Finding]) -> Grid {
    let columns = vec![
        Column::whole("RECORD", "record"),
        Column::new("PLACE", "place"),
        Column::whole("RULE", "rule"),
        Column::new("FINDING", "message"),
    ];
    let row = |finding: &Finding| {
        let cells = [finding.record.as_str(), &finding.place, finding.rule, &finding.message];
        cells.into_iter().map(Cell::same).collect()
    };
    Grid { columns, rows: findings.iter().map(row).collect() }
}
