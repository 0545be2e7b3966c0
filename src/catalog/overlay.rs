//! Laying catalogs over each other: a record with the same id replaces the one below.

use super::document::Document;

/// One catalog of a pile, with the name under which its records are shown.
#[derive(Debug, Clone)]
pub struct Layer {
    /// `embedded`, or the path of the file.
    pub origin: String,
    /// Its content.
    pub document: Document,
}

/// A record that knows which layer it came from.
#[derive(Debug, Clone)]
pub struct Placed<T> {
    /// The record.
    pub record: T,
    /// Position of its layer, the lowest being 0.
    pub layer: usize,
}

/// Joins lists of records, lowest first; a later record with the same id takes the place of the earlier one.
pub fn join<T>(lists: Vec<Vec<T>>, id: impl Fn(&T) -> &str) -> Vec<Placed<T>> {
    let mut joined: Vec<Placed<T>> = Vec::with_capacity(lists.iter().map(Vec::len).sum());
    for (layer, list) in lists.into_iter().enumerate() {
        for record in list {
            let placed = Placed { record, layer };
            // The lowest layer is the embedded one, which is known to be free of doubles.
            let known = if layer == 0 { &[][..] } else { joined.as_slice() };
            match known.iter().position(|old| id(&old.record) == id(&placed.record)) {
                Some(position) => joined[position] = placed,
                None => joined.push(placed),
            }
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn the_upper_record_wins_and_new_ones_are_added() {
        let lower = vec![("a", 1), ("b", 1)];
        let upper = vec![("b", 2), ("c", 2)];
        let joined = join(vec![lower, upper], |record| record.0);
        let seen: Vec<_> = joined.iter().map(|placed| (placed.record, placed.layer)).collect();
        assert_eq!(seen, [(("a", 1), 0), (("b", 2), 1), (("c", 2), 1)]);
    }
}
