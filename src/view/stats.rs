//! The answer of `stats`.

use crate::catalog::license::spoken;
use crate::query::tally::Tally;
use crate::view::grid::{Cell, Column, Grid};
use crate::view::wording::UNKNOWN;

/// Counts as a table.
pub fn grid(tallies: &[Tally]) -> Grid {
    let columns = vec![
        Column::new("OF", "group"),
        Column::new("VALUE", "value"),
        Column::whole("COUNT", "count"),
        Column::whole("SHARE", "percent"),
    ];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut last = "";
    for tally in tallies {
        let group = if tally.group == last { "" } else { &tally.group };
        let value = tally.value.clone();
        let share = tally.percent();
        rows.push(vec![
            Cell { human: group.to_owned(), machine: tally.group.clone() },
            Cell {
                human: value.as_deref().map_or_else(|| UNKNOWN.to_owned(), spoken),
                machine: value.unwrap_or_default(),
            },
            Cell::same(tally.count.to_string()),
            Cell {
                human: share.map_or(String::new(), |share| {
                    format!("{share:.1} % of {}", tally.of.unwrap_or_default())
                }),
                machine: share.map_or(String::new(), |share| format!("{share:.2}")),
            },
        ]);
        last = &tally.group;
    }
    Grid { columns, rows, ids: 1 }
}
