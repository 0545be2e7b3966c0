//! The answers of `stats`: counts, and where two fields are crossed, and how much is known, in the modules below.

pub mod coverage;
pub mod cross;
mod plots;

use crate::query::field::Field;
use crate::query::slot::State;
use crate::query::tally::Tally;
use crate::view::answer::{Content, Figure, Results};
use crate::view::chart::{Bar, Chart, Group};
use crate::view::grid::{Cell, Column, Grid};
use crate::view::plot::{Kind, Plot};
use crate::view::wording::{counted, share};

/// Counts.
pub struct Tallies {
    /// The counts, in order.
    pub tallies: Vec<Tally>,
    /// The field whose values are counted, where it is one.
    pub field: Option<Field>,
    /// The filters, as they were typed.
    pub filters: String,
    /// Whether people want bars.
    pub bars: bool,
}

impl Content for Tallies {
    fn results(&self) -> Results<'_> {
        Results::Tallies(&self.tallies)
    }

    fn grid(&self) -> Grid {
        grid(&self.tallies, self.field)
    }

    fn figure(&self) -> Option<Figure> {
        self.bars.then(|| Figure::Chart(chart(&self.tallies, self.field)))
    }

    fn plot(&self, _: Kind, catalog: &str) -> Option<Plot> {
        plots::plot(self, self.field?, catalog)
    }
}

fn grid(tallies: &[Tally], field: Option<Field>) -> Grid {
    let columns = vec![
        Column::new("OF", "group"),
        Column::new("VALUE", "value"),
        Column::number("COUNT", "count"),
        Column::number("SHARE", "percent"),
        Column::for_programs("state"),
    ];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut last = "";
    for tally in tallies {
        let group = if tally.group == last { "" } else { &tally.group };
        let value = tally.value.clone();
        rows.push(vec![
            Cell::new(group, &tally.group),
            Cell::new(counted(field, value.as_deref(), tally.state), value.unwrap_or_default()),
            Cell::same(tally.count.to_string()),
            tally.of.map_or(Cell::same(""), |of| share(tally.percent(), of)),
            Cell::same(tally.state.name()),
        ]);
        last = &tally.group;
    }
    Grid { columns, rows, ids: 1 }
}

/// Counts as bars: of a field, beside its greatest count; of parts of several wholes, beside their whole.
fn chart(tallies: &[Tally], field: Option<Field>) -> Chart {
    let applies = |tally: &&Tally| tally.state != State::NotApplicable;
    let greatest = tallies.iter().filter(applies).map(|tally| tally.count).max();
    let mut groups: Vec<Group> = Vec::new();
    let mut last = "";
    for tally in tallies {
        if tally.group != last || groups.is_empty() {
            let title = field.map_or(tally.group.as_str(), |field| field.title()).to_owned();
            groups.push(Group { title, bars: Vec::new() });
        }
        last = &tally.group;
        let full = if field.is_some() { greatest } else { tally.of };
        let bar = Bar {
            label: counted(field, tally.value.as_deref(), tally.state),
            count: tally.count,
            value: tally.count.to_string(),
            beside: tally.of.map(|of| share(tally.percent(), of).human.into_owned()).into_iter().collect(),
            full: full.filter(|_| applies(&tally)),
            faint: tally.state != State::Known,
        };
        groups.iter_mut().last().into_iter().for_each(|group| group.bars.push(bar.clone()));
    }
    Chart { groups, legend: Vec::new() }
}
