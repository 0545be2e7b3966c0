//! The answers of `catalog diff` and `catalog merge`: what differs, field by field.

use serde_json::Value;

use crate::catalog::diff::{Change, Difference};
use crate::catalog::merge::Conflict;
use crate::view::answer::{Content, Results};
use crate::view::grid::{Cell, Column, Grid};

/// Longer values are cut in tables; JSON has them whole.
const LONGEST: usize = 80;

impl Content for Vec<Difference> {
    fn results(&self) -> Results<'_> {
        Results::Differences(self)
    }

    fn grid(&self) -> Grid {
        let columns = vec![
            Column::whole("RECORD", "record"),
            Column::whole("CHANGE", "change"),
            Column::new("FIELD", "field"),
            Column::new("OLD", "old"),
            Column::new("NEW", "new"),
        ];
        let row = |difference: &Difference| {
            let change = match difference.change {
                Change::Added => "added",
                Change::Removed => "removed",
                Change::Changed => "changed",
            };
            let whole = if difference.field.is_empty() { difference.section } else { &difference.field };
            vec![
                Cell::same(&difference.record),
                Cell::same(change),
                Cell::same(whole),
                value(difference.old.as_ref()),
                value(difference.new.as_ref()),
            ]
        };
        Grid { columns, rows: self.iter().map(row).collect(), ids: 0 }
    }
}

impl Content for Vec<Conflict> {
    fn results(&self) -> Results<'_> {
        Results::Conflicts(self)
    }

    fn grid(&self) -> Grid {
        let columns = vec![
            Column::whole("RECORD", "record"),
            Column::new("FIELD", "field"),
            Column::new("CATALOG", "ours"),
            Column::new("FRAGMENT", "theirs"),
            Column::new("FILE", "fragment"),
        ];
        let row = |conflict: &Conflict| {
            vec![
                Cell::same(&conflict.record),
                Cell::same(&conflict.field),
                value(Some(&conflict.ours)),
                value(Some(&conflict.theirs)),
                Cell::same(&conflict.fragment),
            ]
        };
        Grid { columns, rows: self.iter().map(row).collect(), ids: 0 }
    }
}

fn value(value: Option<&Value>) -> Cell {
    let whole = match value {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    let human = if whole.chars().count() > LONGEST {
        whole.chars().take(LONGEST - 1).chain(['…']).collect()
    } else {
        whole.clone()
    };
    Cell::new(human, whole)
}
