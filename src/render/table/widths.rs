//! How wide each column of a table may be, and text wrapped to that width.

use std::borrow::Cow;

use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr;

use super::points::{Point, points};
use crate::view::grid::{Contents, Grid};

/// A column is not made narrower than this for the sake of others.
const NARROWEST: usize = 6;
/// A single word may ask for this much before it is broken.
const LONGEST_WORD: usize = 24;
/// The same for a head that may wrap, before it is broken at hyphens: its column would be wide for it alone.
const LONGEST_HEAD: usize = 8;

/// Where a text is broken before a word is.
const BREAKS: [char; 3] = [' ', '-', '/'];

/// The places that a plain text takes: those of ASCII, as most texts are, as many as its bytes, which are counted faster.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { UnicodeWidthStr::width(text) }
}

/// The room that a grid takes at least without a word broken.
pub(super) fn least(heads: &[Cow<'_, str>], cells: &[Vec<Cow<'_, str>>], grid: &Grid, gap: usize) -> usize {
    let gaps = gap * heads.len().saturating_sub(1);
    narrowest(heads, cells, grid, &points(grid), &BREAKS).iter().sum::<usize>() + gaps
}

/// The width of each column when texts are broken at these characters only.
fn narrowest(
    heads: &[Cow<'_, str>],
    cells: &[Vec<Cow<'_, str>>],
    grid: &Grid,
    points: &[Point],
    breaks: &[char],
) -> Vec<usize> {
    let longest = |text: &str, breaks: &[char]| pieces(text, breaks).max().unwrap_or(0);
    let least = |(i, head): (usize, &Cow<'_, str>)| {
        let texts = || cells.iter().map(|row| &*row[i]);
        let natural = texts().map(width).max().unwrap_or(0).max(width(head));
        let needed = texts().map(|text| longest(text, breaks)).max().unwrap_or(0).min(LONGEST_WORD);
        if grid.columns[i].contents != Contents::Text {
            let of_head =
                longest(head, &BREAKS).min(LONGEST_WORD).max(longest(head, &[' ']).min(LONGEST_HEAD));
            return needed.max(of_head).min(natural).max(points[i].width());
        }
        needed.max(width(head)).max(NARROWEST).min(natural)
    };
    heads.iter().enumerate().map(least).collect()
}

/// The width of each column. Where not all fits, every column first gets its longest word, then columns that are to be
/// kept whole get their whole length where there is room, then the rest is shared by need.
pub(super) fn share(
    heads: &[Cow<'_, str>],
    cells: &[Vec<Cow<'_, str>>],
    grid: &Grid,
    points: &[Point],
    room: usize,
    gap: usize,
) -> Vec<usize> {
    let column = |position: usize| cells.iter().map(move |row| &*row[position]);
    let head = |position: usize| width(&heads[position]);
    let natural: Vec<usize> = (0..heads.len())
        .map(|i| column(i).map(width).max().unwrap_or(0).max(head(i)).max(points[i].width()))
        .collect();
    // The last column's gap is trimmed off.
    let room = (room + gap).saturating_sub(gap * heads.len());
    if natural.iter().sum::<usize>() <= room {
        return natural;
    }
    // Names are broken at their hyphens only where whole names have no room.
    let mut widths = narrowest(heads, cells, grid, points, &[' ']);
    if widths.iter().sum::<usize>() > room {
        widths = narrowest(heads, cells, grid, points, &BREAKS);
        shrink(&mut widths, room);
    }
    for (i, column) in grid.columns.iter().enumerate() {
        let spare = room.saturating_sub(widths.iter().sum());
        if column.keep_whole && natural[i] - widths[i] <= spare {
            widths[i] = natural[i];
        }
    }
    loop {
        let spare = room.saturating_sub(widths.iter().sum());
        // The column that would need the most lines gets the next place.
        let neediest = (0..widths.len())
            .filter(|i| widths[*i] < natural[*i])
            .max_by_key(|i| (natural[*i] * 100 / widths[*i], std::cmp::Reverse(*i)));
        match neediest {
            Some(i) if spare > 0 => widths[i] += 1,
            _ => return widths,
        }
    }
}

/// Takes from the widest column until all fit.
fn shrink(widths: &mut [usize], room: usize) {
    while widths.iter().sum::<usize>() > room {
        match widths.iter_mut().max().filter(|widest| **widest > 1) {
            Some(widest) => *widest -= 1,
            None => return,
        }
    }
}

/// The widths of the pieces of a text between these breaks; a hyphen stays with the piece before it.
fn pieces<'a>(text: &'a str, breaks: &'a [char]) -> impl Iterator<Item = usize> + 'a {
    text.split(breaks).map(|piece| width(piece) + usize::from(breaks.len() > 1))
}

/// Text in lines of at most this width, broken at spaces, hyphens and slashes before anywhere else.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let splitter = WordSplitter::Custom(|word| {
        let after = |(position, c): (usize, char)| matches!(c, '-' | '/').then_some(position + 1);
        word.char_indices().filter_map(after).filter(|position| *position < word.len()).collect()
    });
    let lines = textwrap::wrap(text, Options::new(width.max(1)).word_splitter(splitter));
    lines.into_iter().map(Cow::into_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::grid::{Cell, Column};

    #[test]
    fn words_are_broken_at_hyphens_first() {
        assert_eq!(wrap("llama-3-8b, mistral-7b-v0.3", 11), ["llama-3-8b,", "mistral-7b-", "v0.3"]);
        assert_eq!(wrap("epfl-llm/meditron-7b", 10), ["epfl-llm/", "meditron-", "7b"]);
    }

    #[test]
    fn a_row_never_takes_more_than_the_room() {
        let texts =
            ["an-identifier-that-is-long", "some text that needs several lines", "x"].map(str::to_owned);
        let columns = vec![Column::whole("ID", "id"), Column::new("TEXT", "text"), Column::new("X", "x")];
        let grid = Grid { columns, rows: vec![texts.iter().map(Cell::same).collect()], ids: 0 };
        let heads = ["ID", "TEXT", "X"].map(Cow::Borrowed);
        for room in 20..120 {
            let widths =
                share(&heads, &[texts.iter().map(Cow::from).collect()], &grid, &points(&grid), room, 2);
            assert!(widths.iter().sum::<usize>() + 4 <= room, "{room}: {widths:?}");
        }
    }
}
