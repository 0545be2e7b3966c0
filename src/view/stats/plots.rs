//! Counts of one field as a picture: columns where the values have an order, bars where they have none.

use super::Tallies;
use crate::query::field::{Field, Grouping};
use crate::query::slot::State;
use crate::query::tally::Tally;
use crate::view::plot::{Axis, Bars, Drawing, Mark, Plot};
use crate::view::wording::{counted, share};

/// More columns stand too close.
const MOST_COLUMNS: usize = 14;
/// More bars are read by nobody.
const MOST_BARS: usize = 60;

pub(super) fn plot(counts: &Tallies, field: Field, catalog: &str) -> Option<Plot> {
    // How many it does not apply to would dwarf the counts.
    let applies = |tally: &&Tally| tally.state != State::NotApplicable;
    let mut shown: Vec<&Tally> = counts.tallies.iter().filter(applies).collect();
    let of = shown.first()?.of;
    let several: usize = shown.iter().map(|tally| tally.count).sum();
    let left_out = cut(&mut shown);
    let mark = |tally: &&Tally| Mark {
        label: counted(Some(field), tally.value.as_deref(), tally.state),
        value: f64::from(u32::try_from(tally.count).unwrap_or(u32::MAX)),
        text: tally.count.to_string(),
        kind: (tally.state == State::Known).then_some(0),
    };
    let line = |tally: &&Tally| {
        let share = tally.of.map_or(String::new(), |of| format!(", {}", share(tally.percent(), of).human));
        format!("{}: {}{share}", counted(Some(field), tally.value.as_deref(), tally.state), tally.count)
    };
    let thing = field.title().to_lowercase();
    let bars = Bars {
        marks: shown.iter().map(mark).collect(),
        axis: Axis { title: "entries".to_owned(), range: None, mark: None },
        things: thing.clone(),
    };
    let ordered = field.grouping() != Grouping::Frequency && shown.len() <= MOST_COLUMNS;
    let title = match field {
        Field::Year => "Releases by year".to_owned(),
        _ => format!("Entries by {thing}"),
    };
    let of = of.map_or(String::new(), |of| format!("{of} entries · "));
    let told = if counts.filters.is_empty() { String::new() } else { format!("{} · ", counts.filters) };
    let overlap = shown.first().and_then(|tally| tally.of).is_some_and(|of| several > of);
    let note = "entries with several values count once for each";
    Some(Plot {
        title,
        subtitle: format!("{of}{told}{catalog}"),
        notes: left_out.into_iter().chain(overlap.then(|| note.to_owned())).collect(),
        description: shown.iter().map(line).collect(),
        kinds: Vec::new(),
        drawing: if ordered { Drawing::Columns(bars) } else { Drawing::Bars(bars) },
    })
}

/// Keeps as many bars as can be read, what is not known among them, and says what is left out.
fn cut(shown: &mut Vec<&Tally>) -> Option<String> {
    let known = shown.iter().filter(|tally| tally.state == State::Known).count();
    let hidden = known.checked_sub(MOST_BARS).filter(|hidden| *hidden > 0)?;
    let mut number = 0;
    let mut most = 0;
    shown.retain(|tally| {
        number += usize::from(tally.state == State::Known);
        let kept = tally.state != State::Known || number <= MOST_BARS;
        most = if kept { most } else { most.max(tally.count) };
        kept
    });
    let unit = if most == 1 { "entry" } else { "entries" };
    Some(format!(
        "the first {MOST_BARS} of {known} values; {hidden} others, none with more than {most} {unit}, are left out"
    ))
}
