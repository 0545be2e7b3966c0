//! Lists that are read where they lie packed: no number and no text is copied before somebody looks at it.
//!
//! Lengths and positions are those of a catalog, which four bytes hold.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Numbers, four bytes each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers<'a>(#[serde(borrow)] Cow<'a, [u8]>);

impl FromIterator<u32> for Numbers<'_> {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        Self(numbers.into_iter().flat_map(u32::to_le_bytes).collect())
    }
}

impl Numbers<'_> {
    fn packed(&self) -> &[[u8; 4]] {
        self.0.as_chunks().0
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.packed().len()
    }

    /// The number at a position.
    pub fn get(&self, position: usize) -> Option<usize> {
        self.packed().get(position).map(|number| u32::from_le_bytes(*number) as usize)
    }

    /// The numbers from one position up to another; none where there are none.
    pub fn between(&self, start: usize, end: usize) -> impl Iterator<Item = u32> {
        self.packed().get(start..end).unwrap_or_default().iter().map(|number| u32::from_le_bytes(*number))
    }

    /// How many numbers from this position on are not above a limit; they must be sorted.
    pub fn up_to(&self, limit: usize, from: usize) -> usize {
        let rest = self.packed().get(from..).unwrap_or_default();
        rest.partition_point(|number| u32::from_le_bytes(*number) as usize <= limit)
    }
}

/// Texts, laid end to end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strings<'a> {
    #[serde(borrow)]
    all: Cow<'a, str>,
    /// Where each begins, and where the last one ends.
    #[serde(borrow)]
    starts: Numbers<'a>,
}

impl Strings<'_> {
    /// Lays texts end to end.
    pub fn new(texts: &[&str]) -> Self {
        let mut end = 0;
        let ends = texts.iter().map(|text| {
            end += text.len();
            number(end)
        });
        let starts = std::iter::once(0).chain(ends).collect();
        Self { all: Cow::Owned(texts.concat()), starts }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.starts.count().saturating_sub(1)
    }

    /// The text at a position; an empty one where there is none.
    pub fn get(&self, position: usize) -> &str {
        let place = || Some(self.starts.get(position)?..self.starts.get(position + 1)?);
        place().and_then(|place| self.all.get(place)).unwrap_or_default()
    }
}

/// A length or position as it is packed.
pub fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_numbers_are_found_by_position() {
        let strings = Strings::new(&["one", "", "华佗"]);
        assert_eq!((strings.count(), [0, 1, 2, 3].map(|i| strings.get(i))), (3, ["one", "", "华佗", ""]));
        let numbers: Numbers<'_> = [3, 5, 5, 900_000].into_iter().collect();
        assert_eq!((numbers.get(3), numbers.get(4)), (Some(900_000), None));
        assert_eq!(
            (numbers.between(1, 3).collect::<Vec<_>>(), numbers.between(3, 9).count()),
            (vec![5, 5], 0)
        );
        assert_eq!((numbers.up_to(5, 0), numbers.up_to(5, 2), numbers.up_to(2, 0)), (3, 1, 0));
    }
}
