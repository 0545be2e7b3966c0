//! How much is known of each field.

use crate::query::coverage::Coverage;
use crate::view::chart::{Bar, Chart, Group};
use crate::view::grid::{Cell, Column, Grid};
use crate::view::wording::share;

/// Coverage as a table.
pub fn grid(coverage: &[Coverage]) -> Grid {
    let columns = vec![
        Column::whole("FIELD", "field"),
        Column { for_programs: true, ..Column::number("ENTRIES", "entries") },
        Column::number("APPLIES TO", "applies"),
        Column::number("KNOWN", "known"),
        Column::number("UNKNOWN", "unknown"),
        Column::number("SHARE", "percent"),
    ];
    let row = |one: &Coverage| {
        vec![
            Cell::same(one.field),
            Cell::same(one.entries.to_string()),
            Cell { human: format!("{} of {}", one.applies, one.entries), machine: one.applies.to_string() },
            Cell::same(one.known.to_string()),
            Cell::same(one.unknown.to_string()),
            share(one.percent, one.applies),
        ]
    };
    Grid { columns, rows: coverage.iter().map(row).collect(), ids: 0 }
}

/// Coverage as bars; a full bar is a field that is known wherever it applies.
pub fn chart(coverage: &[Coverage]) -> Chart {
    let bar = |one: &Coverage| Bar {
        label: one.field.to_owned(),
        count: one.known,
        share: share(one.percent, one.applies).human,
        full: Some(one.applies),
        faint: one.applies == 0,
    };
    Chart { groups: vec![Group { title: "KNOWN".into(), bars: coverage.iter().map(bar).collect() }] }
}
