//! How much is known of each field.

use crate::query::coverage::Coverage;
use crate::view::answer::{Content, Figure, Results};
use crate::view::chart::{Bar, Chart, Group};
use crate::view::grid::{Cell, Column, Grid};
use crate::view::wording::share;

/// How much is known of fields.
pub struct Covered {
    /// The fields, in order.
    pub fields: Vec<Coverage>,
    /// Whether people want bars.
    pub bars: bool,
}

impl Content for Covered {
    fn results(&self) -> Results<'_> {
        Results::Coverage(&self.fields)
    }

    fn grid(&self) -> Grid {
        grid(&self.fields)
    }

    fn figure(&self) -> Option<Figure> {
        self.bars.then(|| Figure::Chart(chart(&self.fields)))
    }
}

fn grid(coverage: &[Coverage]) -> Grid {
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
            Cell::new(format!("{} of {}", one.applies, one.entries), one.applies.to_string()),
            Cell::same(one.known.to_string()),
            Cell::same(one.unknown.to_string()),
            share(one.percent, one.applies),
        ]
    };
    Grid { columns, rows: coverage.iter().map(row).collect(), ids: 0 }
}

/// Coverage as bars; a full bar is a field that is known wherever it applies.
fn chart(coverage: &[Coverage]) -> Chart {
    let bar = |one: &Coverage| Bar {
        label: one.field.to_owned(),
        count: one.known,
        value: one.known.to_string(),
        beside: vec![share(one.percent, one.applies).human.into_owned()],
        full: Some(one.applies),
        faint: one.applies == 0,
    };
    let group = Group { title: "KNOWN".into(), bars: coverage.iter().map(bar).collect() };
    Chart { groups: vec![group], legend: Vec::new() }
}
