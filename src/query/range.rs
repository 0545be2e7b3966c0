//! Ranges that counts are grouped into, so that sizes are counted as people speak of them and not one line a number.
//!
//! Not here: what a user types as a range ([`super::quantity`]); each range here is one of those.

/// A range of counts, from its own start up to the start of the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least count in it.
    from: u64,
    /// For people.
    pub label: &'static str,
    /// The same as a filter takes it, for programs and for asking further.
    pub filter: &'static str,
}

const fn range(from: u64, label: &'static str, filter: &'static str) -> Range {
    Range { from, label, filter }
}

/// Sizes of models. They begin where the rounded size does, so that a model of 999,885,952 parameters is a 1B and
/// one of 19,861,149,696 a 20B, as in filters.
pub const PARAMETERS: &[Range] = &[
    range(0, "<1B", "..0.9b"),
    range(950_000_000, "1-3B", "1.0b..2.9b"),
    range(2_950_000_000, "3-6B", "3.0b..5.9b"),
    range(5_950_000_000, "6-10B", "6.0b..9b"),
    range(9_500_000_000, "10-20B", "10b..19b"),
    range(19_500_000_000, "20-40B", "20b..39b"),
    range(39_500_000_000, "40-100B", "40b..99b"),
    range(99_500_000_000, "100B+", "100b.."),
];

/// Lengths of contexts, in tokens. They begin at the thousand, so that both 128,000 and 131,072 are 128K.
pub const TOKENS: &[Range] = &[
    range(0, "<1K", "..999"),
    range(1_000, "1-2K", "1000..1999"),
    range(2_000, "2-4K", "2000..3999"),
    range(4_000, "4-8K", "4000..7999"),
    range(8_000, "8-32K", "8000..31999"),
    range(32_000, "32-128K", "32000..127999"),
    range(128_000, "128K-1M", "128000..999999"),
    range(1_000_000, "1M+", "1000000.."),
];

/// The position of the range that holds a count.
pub fn position(ranges: &[Range], count: u64) -> usize {
    ranges.partition_point(|range| range.from <= count).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::quantity::{Units, parse};

    #[test]
    fn every_count_lies_in_one_range_and_its_filter_says_the_same() {
        for (ranges, units) in [(PARAMETERS, Units::Count), (TOKENS, Units::Tokens)] {
            let edges =
                ranges.iter().flat_map(|range| [range.from.saturating_sub(1), range.from, range.from + 1]);
            for count in edges.chain([7_000_000_000, u64::from(u32::MAX)]) {
                let holding: Vec<usize> = (0..ranges.len())
                    .filter(|i| {
                        #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
                        parse(ranges[*i].filter, units).unwrap().contains(count as f64)
                    })
                    .collect();
                assert_eq!(holding, [position(ranges, count)], "{count}");
            }
        }
    }

    #[test]
    fn a_size_lies_where_its_name_says() {
        let label = |count| PARAMETERS[position(PARAMETERS, count)].label;
        assert_eq!(label(999_885_952), "1-3B", "Gemma 3 1B");
        assert_eq!(label(6_738_415_616), "6-10B", "Llama 2 7B");
        assert_eq!(label(19_861_149_696), "20-40B", "InternLM2 20B");
        assert_eq!((label(0), label(u64::MAX)), ("<1B", "100B+"));
    }
}
