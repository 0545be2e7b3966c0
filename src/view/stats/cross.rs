//! Two fields crossed: pairs for programs, a cross table and bars for people.

use crate::query::cross::{Cross, Head, Matrix};
use crate::query::field::Field;
use crate::query::slot::{Slot, State};
use crate::query::tally::percent;
use crate::view::answer::{Content, Figure, Results};
use crate::view::chart::{Bar, Chart, Group};
use crate::view::grid::{Cell, Column, Contents, Grid};
use crate::view::wording::{NOT_APPLICABLE, UNKNOWN, counted, share};

/// The count of a row or column as a whole.
const ALL: &str = "ALL";

/// A cross table that a renderer can make as narrow as it needs.
#[derive(Debug, Clone)]
pub struct CrossTable(pub Cross);

/// Two fields crossed, as pairs, as a cross table or as bars.
pub struct Crossed {
    /// The counts.
    pub cross: Cross,
    /// Whether people want bars.
    pub bars: bool,
}

impl Content for Crossed {
    fn results(&self) -> Results<'_> {
        Results::Pairs(self.cross.pairs())
    }

    fn grid(&self) -> Grid {
        grid(&self.cross)
    }

    fn figure(&self) -> Option<Figure> {
        Some(if self.bars {
            Figure::Chart(chart(&self.cross))
        } else {
            Figure::Cross(CrossTable(self.cross.clone()))
        })
    }
}

/// The pairs, one a row.
fn grid(cross: &Cross) -> Grid {
    let [first, second] = cross.fields;
    let columns = vec![
        Column::for_programs("group"),
        Column::new(first.title(), "value"),
        Column::for_programs("group2"),
        Column::new(second.title(), "value2"),
        Column::number("COUNT", "count"),
        Column::number("SHARE", "percent"),
        Column::for_programs("state"),
        Column::for_programs("state2"),
    ];
    let cell = |field: Field, value: Option<&String>, state: State| {
        let human = counted(Some(field), value.map(String::as_str), state);
        Cell::new(human, value.cloned().unwrap_or_default())
    };
    let pairs = cross.pairs();
    let rows = pairs.iter().map(|pair| {
        vec![
            Cell::same(pair.group),
            cell(first, pair.value.as_ref(), pair.state),
            Cell::same(pair.group2),
            cell(second, pair.value2.as_ref(), pair.state2),
            Cell::same(pair.count.to_string()),
            share(percent(pair.count, pair.of), pair.of),
            Cell::same(pair.state.name()),
            Cell::same(pair.state2.name()),
        ]
    });
    Grid { columns, rows: rows.collect(), ids: 1 }
}

impl CrossTable {
    /// How many values the second field has.
    pub fn values(&self) -> usize {
        self.0.column_values()
    }

    /// The table with so many of the most frequent values of the second field in columns of their own, and the rarer
    /// ones together in `other (n)`.
    pub fn grid(&self, most: usize) -> Grid {
        self.table(most, "0")
    }

    /// The table with every value, to be written as a list: what no entry has is left empty.
    pub fn list(&self) -> Grid {
        self.table(self.values(), "")
    }

    fn table(&self, most: usize, zero: &str) -> Grid {
        let [first, second] = self.0.fields;
        let Matrix { heads, rows, columns, entries } = self.0.matrix(most);
        let corner = format!("{} \\ {}", first.title(), second.title());
        let head = |head: &Head| match head {
            Head::One(Slot::Unknown) => UNKNOWN.to_owned(),
            Head::One(Slot::NotApplicable) => NOT_APPLICABLE.to_owned(),
            Head::One(slot) => counted(Some(second), slot.value(), slot.state()),
            Head::Others(values) => format!("other ({values})"),
        };
        let corner = Column { contents: Contents::Labels, ..Column::whole(corner, first.name()) };
        let titles = std::iter::once(corner)
            .chain(heads.iter().map(|one| Column::number(head(one), second.name())))
            .chain([Column::number(ALL, ALL)]);
        let row = |label: String, counts: &[usize], all: usize| {
            let number = |count: &usize| if *count == 0 { zero.to_owned() } else { count.to_string() };
            let numbers = counts.iter().chain([&all]).map(|count| Cell::same(number(count)));
            std::iter::once(Cell::same(label)).chain(numbers).collect()
        };
        let mut cells: Vec<Vec<Cell>> = rows
            .iter()
            .map(|(slot, counts, all)| row(counted(Some(first), slot.value(), slot.state()), counts, *all))
            .collect();
        if entries > 0 {
            cells.push(row(ALL.to_owned(), &columns, entries));
        }
        Grid { columns: titles.collect(), rows: cells, ids: 0 }
    }
}

/// The pairs as bars: a group for each value of the first field, with shares of that group.
fn chart(cross: &Cross) -> Chart {
    let [first, second] = cross.fields;
    let pairs = cross.pairs();
    let greatest = pairs.iter().map(|pair| pair.count).max();
    let mut groups: Vec<Group> = Vec::new();
    for same in pairs.chunk_by(|a, b| (&a.value, a.state) == (&b.value, b.state)) {
        let bars = same.iter().map(|pair| Bar {
            label: counted(Some(second), pair.value2.as_deref(), pair.state2),
            count: pair.count,
            value: pair.count.to_string(),
            beside: vec![share(percent(pair.count, pair.of), pair.of).human.into_owned()],
            full: greatest,
            faint: pair.state2 != State::Known,
        });
        let label = same.first().map(|pair| counted(Some(first), pair.value.as_deref(), pair.state));
        let title = format!("{}: {}", first.title(), label.unwrap_or_default());
        groups.push(Group { title, bars: bars.collect() });
    }
    Chart { groups, legend: Vec::new() }
}
