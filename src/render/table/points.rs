//! Numbers stand below each other point by point.

use crate::view::grid::{Contents, Grid};
use crate::view::wording::{NOT_APPLICABLE, UNKNOWN};

/// Where the point stands in a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Point {
    /// The most places before it.
    before: usize,
    /// The most places from it on.
    from: usize,
}

impl Point {
    /// The places that all numbers take together.
    pub(super) fn width(self) -> usize {
        self.before + self.from
    }

    /// The places that stay free behind a text.
    pub(super) fn behind(self, text: &str) -> usize {
        self.from.saturating_sub(places(text).map_or(self.from, |point| point.from))
    }
}

/// The points of all columns; nothing in those that hold other things than plain numbers and marks for none.
pub(super) fn points(grid: &Grid) -> Vec<Point> {
    let point = |position: usize| {
        let mut all = Point::default();
        if grid.columns[position].contents != Contents::Numbers {
            return all;
        }
        for row in &grid.rows {
            match places(&row[position].human) {
                Some(Point { before, from }) => {
                    all = Point { before: all.before.max(before), from: all.from.max(from) };
                }
                None if ["", UNKNOWN, NOT_APPLICABLE].contains(&&*row[position].human) => {}
                None => return Point::default(),
            }
        }
        all
    };
    (0..grid.columns.len()).map(point).collect()
}

/// The places of a plain number.
fn places(text: &str) -> Option<Point> {
    let before = text.find('.').unwrap_or(text.len());
    text.parse::<f64>().is_ok_and(f64::is_finite).then_some(Point { before, from: text.len() - before })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::grid::{Cell, Column};

    fn column(texts: &[&str]) -> Vec<Point> {
        let rows = texts.iter().map(|text| vec![Cell::same(*text)]).collect();
        points(&Grid { columns: vec![Column::number("N", "n")], rows, ids: 0 })
    }

    #[test]
    fn numbers_keep_free_what_others_have_behind_the_point() {
        let point = column(&["88.3", "7", "100.25", "?"])[0];
        assert_eq!(point.width(), 6);
        assert_eq!(["88.3", "7", "100.25", "?", "SCORE"].map(|text| point.behind(text)), [1, 3, 0, 0, 0]);
    }

    #[test]
    fn a_column_of_other_things_has_no_point() {
        assert_eq!(column(&["15.8", "9.94-15.0"]), [Point::default()]);
    }
}
