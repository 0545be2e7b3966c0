//! Two fields crossed: how many entries have each pair of values.
//!
//! Values stand together only where one variant has both: a 7B that is open and a 70B that is gated make no open 70B.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::{Catalog, Variant};
use crate::query::field::Field;
use crate::query::select::Hit;
use crate::query::slot::{Arrangement, Slot, State, slots};

/// How many entries have a value of one field together with a value of another.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Pair {
    /// The name of the first field.
    pub group: &'static str,
    /// Its value; `null` for unknown and not applicable.
    pub value: Option<String>,
    /// The name of the second field.
    pub group2: &'static str,
    /// Its value; `null` for unknown and not applicable.
    pub value2: Option<String>,
    /// How many entries have both.
    pub count: usize,
    /// How many entries have the first.
    pub of: usize,
    /// Whether there is a first value.
    pub state: State,
    /// Whether there is a second value.
    pub state2: State,
}

/// Two fields crossed.
#[derive(Debug, Clone)]
pub struct Cross {
    /// The first field, whose values are the rows, and the second, whose values are the columns.
    pub fields: [Field; 2],
    /// The values of the first field in their order, those left out by a limit among them.
    rows: Vec<Slot>,
    /// The values of the second field in their order, each with how many entries have it.
    columns: Vec<(Slot, usize)>,
    /// The rows that are shown.
    shown: Vec<usize>,
    /// Which row and column each entry counts in.
    entries: Vec<BTreeSet<(usize, usize)>>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// One value.
    One(Slot),
    /// So many rarer values together.
    Others(usize),
}

/// Counts in rows and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The heads of the columns.
    pub heads: Vec<Head>,
    /// The rows: what they count, the count of each column, and of the row as a whole.
    pub rows: Vec<(Slot, Vec<usize>, usize)>,
    /// The count of each column as a whole, over all rows, shown or not.
    pub columns: Vec<usize>,
    /// How many entries there are.
    pub entries: usize,
}

/// Crosses two fields. A limit is of the rows.
pub fn cross(catalog: &Catalog, hits: &[Hit<'_>], fields: [Field; 2], arrangement: &Arrangement) -> Cross {
    let pairs: Vec<BTreeSet<(Slot, Slot)>> = hits.iter().map(|hit| pairs(catalog, hit, fields)).collect();
    let rows = counted(pairs.iter().map(|pairs| pairs.iter().map(|(row, _)| row)));
    let columns = counted(pairs.iter().map(|pairs| pairs.iter().map(|(_, column)| column)));
    let sorted = |counts: BTreeMap<&Slot, usize>, field: Field| {
        let mut sorted: Vec<(Slot, usize)> = counts.into_iter().map(|(slot, n)| (slot.clone(), n)).collect();
        arrangement.sort(field, &mut sorted);
        sorted
    };
    let (rows, columns) = (sorted(rows, fields[0]), sorted(columns, fields[1]));
    let positions = |slots: &[(Slot, usize)]| -> BTreeMap<Slot, usize> {
        slots.iter().enumerate().map(|(position, (slot, _))| (slot.clone(), position)).collect()
    };
    let (row_of, column_of) = (positions(&rows), positions(&columns));
    let entries = pairs.iter().map(|pairs| {
        pairs.iter().filter_map(|(row, column)| Some((*row_of.get(row)?, *column_of.get(column)?))).collect()
    });
    let entries = entries.collect();
    let rows: Vec<Slot> = rows.into_iter().map(|(slot, _)| slot).collect();
    let shown = rows.iter().enumerate().filter(|(position, slot)| arrangement.shows(*position, slot));
    let shown = shown.map(|(position, _)| position).collect();
    Cross { fields, rows, columns, shown, entries }
}

impl Cross {
    /// How many values the second field has.
    pub fn column_values(&self) -> usize {
        known(self.columns.iter().map(|(slot, _)| slot))
    }

    /// How many values the first field has, shown or not.
    pub fn row_values(&self) -> usize {
        known(&self.rows)
    }

    /// Whether entries with several values make the cells add up to more than the whole.
    pub fn overlap(&self) -> bool {
        self.entries.iter().any(|pairs| pairs.len() > 1)
    }

    /// The counts with so many of the most frequent columns by themselves and the rarer ones together. Unknown and not
    /// applicable always stand by themselves.
    pub fn matrix(&self, most: usize) -> Matrix {
        let values = self.column_values();
        let mut frequent: Vec<usize> = (0..values).collect();
        frequent.sort_by_key(|position| std::cmp::Reverse(self.columns[*position].1));
        let rare: BTreeSet<usize> = frequent.into_iter().skip(most).collect();
        let one = |position: usize| (Head::One(self.columns[position].0.clone()), BTreeSet::from([position]));
        let mut groups: Vec<(Head, BTreeSet<usize>)> =
            (0..values).filter(|position| !rare.contains(position)).map(one).collect();
        if !rare.is_empty() {
            groups.push((Head::Others(rare.len()), rare));
        }
        groups.extend((values..self.columns.len()).map(one));
        let mut place = vec![0; self.columns.len()];
        for (group, (_, positions)) in groups.iter().enumerate() {
            for position in positions {
                place[*position] = group;
            }
        }
        self.counts(groups.into_iter().map(|(head, _)| head).collect(), &place)
    }

    fn counts(&self, heads: Vec<Head>, place: &[usize]) -> Matrix {
        let mut cells = vec![vec![0; heads.len()]; self.rows.len()];
        let (mut of_rows, mut of_columns) = (vec![0; self.rows.len()], vec![0; heads.len()]);
        for entry in &self.entries {
            let placed: BTreeSet<(usize, usize)> =
                entry.iter().map(|(row, column)| (*row, place[*column])).collect();
            for (row, column) in &placed {
                cells[*row][*column] += 1;
            }
            for row in placed.iter().map(|(row, _)| *row).collect::<BTreeSet<usize>>() {
                of_rows[row] += 1;
            }
            for column in placed.iter().map(|(_, column)| *column).collect::<BTreeSet<usize>>() {
                of_columns[column] += 1;
            }
        }
        let row = |row: &usize| (self.rows[*row].clone(), std::mem::take(&mut cells[*row]), of_rows[*row]);
        let rows = self.shown.iter().map(row).collect();
        Matrix { heads, rows, columns: of_columns, entries: self.entries.len() }
    }

    /// The counts as pairs, those that no entry has left out.
    pub fn pairs(&self) -> Vec<Pair> {
        let matrix = self.matrix(usize::MAX);
        let mut pairs = Vec::new();
        for (row, counts, of) in &matrix.rows {
            for ((column, _), count) in self.columns.iter().zip(counts).filter(|(_, count)| **count > 0) {
                pairs.push(Pair {
                    group: self.fields[0].name(),
                    value: row.value().map(str::to_owned),
                    group2: self.fields[1].name(),
                    value2: column.value().map(str::to_owned),
                    count: *count,
                    of: *of,
                    state: row.state(),
                    state2: column.state(),
                });
            }
        }
        pairs
    }
}

fn known<'a>(slots: impl IntoIterator<Item = &'a Slot>) -> usize {
    slots.into_iter().filter(|slot| slot.state() == State::Known).count()
}

/// How many entries have each slot, an entry counting once for each of its own.
fn counted<'a>(entries: impl Iterator<Item = impl Iterator<Item = &'a Slot>>) -> BTreeMap<&'a Slot, usize> {
    let mut counts = BTreeMap::new();
    for entry in entries {
        let unique: BTreeSet<&Slot> = entry.collect();
        for slot in unique {
            *counts.entry(slot).or_default() += 1;
        }
    }
    counts
}

/// The pairs of values that one variant of an entry has together. Where a value stands beside a known one in another
/// variant, it is not counted as standing beside an unknown one too, as in counts of one field.
fn pairs(catalog: &Catalog, hit: &Hit<'_>, [first, second]: [Field; 2]) -> BTreeSet<(Slot, Slot)> {
    let together = |variants: &[&Variant]| -> Vec<(Slot, Slot)> {
        let values = |field: Field| slots(field, &field.value_among(catalog, hit, variants));
        let seconds = values(second);
        let beside = |a: Slot| seconds.iter().map(move |b| (a.clone(), b.clone())).collect::<Vec<_>>();
        values(first).into_iter().flat_map(beside).collect()
    };
    let all: BTreeSet<(Slot, Slot)> = if hit.variants().is_empty() {
        together(&[]).into_iter().collect()
    } else {
        hit.variants().iter().flat_map(|variant| together(&[*variant])).collect()
    };
    let unknown = |slot: &Slot| *slot == Slot::Unknown;
    let stands = |(a, b): &&(Slot, Slot)| match (unknown(a), unknown(b)) {
        (false, false) => true,
        (false, true) => !all.iter().any(|(other, known)| other == a && !unknown(known)),
        (true, false) => !all.iter().any(|(known, other)| other == b && !unknown(known)),
        (true, true) => all.len() == 1,
    };
    all.iter().filter(stands).cloned().collect()
}

#[cfg(test)]
mod tests;
