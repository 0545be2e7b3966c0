//! Hardware that has a name, with the memory that programs can use.
//!
//! Of NVIDIA cards that is the total that `nvidia-smi` reports, which is below the maker's figure in binary units where error
//! correction takes its part; or the maker's figure in decimal GB where no report was read. The sources stand in `docs/fit.md`.

/// Hardware with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// A card with memory of its own: name, and MiB as its driver reports them.
    Reported(&'static str, u64),
    /// A card with memory of its own: name, and GB as it is sold.
    Sold(&'static str, u64),
    /// A computer whose processors share one memory: name of the chip, and GiB of memory.
    Unified(&'static str, &'static [u64]),
}

/// All that are known.
pub static CARDS: &[Card] = &[
    Card::Reported("t4", 15_360),
    Card::Sold("v100-16g", 16),
    Card::Sold("v100-32g", 32),
    Card::Reported("a10", 23_028),
    Card::Reported("l4", 23_034),
    Card::Reported("l40s", 46_068),
    Card::Reported("a100-40g", 40_960),
    Card::Reported("a100-80g", 81_920),
    Card::Reported("h100", 81_559),
    Card::Sold("h200", 141),
    Card::Reported("rtx-3090", 24_576),
    Card::Reported("rtx-4090", 24_564),
    Card::Reported("rtx-5090", 32_607),
    Card::Sold("rtx-6000-ada", 48),
    Card::Unified("m1", &[8, 16]),
    Card::Unified("m1-pro", &[16, 32]),
    Card::Unified("m1-max", &[32, 64]),
    Card::Unified("m1-ultra", &[64, 128]),
    Card::Unified("m2", &[8, 16, 24]),
    Card::Unified("m2-pro", &[16, 32]),
    Card::Unified("m2-max", &[32, 64, 96]),
    Card::Unified("m2-ultra", &[64, 128, 192]),
    Card::Unified("m3", &[8, 16, 24]),
    Card::Unified("m3-pro", &[18, 36]),
    Card::Unified("m3-max", &[36, 48, 64, 96, 128]),
    Card::Unified("m3-ultra", &[96, 256, 512]),
    Card::Unified("m4", &[16, 24, 32]),
    Card::Unified("m4-pro", &[24, 48, 64]),
    Card::Unified("m4-max", &[36, 48, 64, 128]),
];

impl Card {
    /// The names that it is asked by, one for each size of memory, with the bytes of it.
    pub fn names(&self) -> Vec<(String, u64)> {
        match *self {
            Self::Reported(name, mib) => vec![(name.to_owned(), mib << 20)],
            Self::Sold(name, gb) => vec![(name.to_owned(), gb * 1_000_000_000)],
            Self::Unified(chip, sizes) => {
                sizes.iter().map(|size| (format!("{chip}-{size}g"), size << 30)).collect()
            }
        }
    }

    /// The bytes that the graphics processor may use by default. Of unified memory below 64 GiB two thirds, from there three
    /// quarters: what Metal recommends on the machines that were reported.
    pub(super) fn usable(self, bytes: u64) -> u64 {
        match self {
            Self::Reported(..) | Self::Sold(..) => bytes,
            Self::Unified(..) if bytes < 64 << 30 => bytes / 3 * 2,
            Self::Unified(..) => bytes / 4 * 3,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_there_once() {
        let names: Vec<String> = CARDS.iter().flat_map(Card::names).map(|(name, _)| name).collect();
        let mut sorted = names.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), names.len());
    }

    #[test]
    fn a_card_has_at_least_as_many_bytes_as_it_is_sold_with_in_decimal_gb() {
        let sold = [
            ("t4", 16),
            ("a10", 24),
            ("l4", 24),
            ("l40s", 48),
            ("h100", 80),
            ("h200", 141),
            ("rtx-4090", 24),
        ];
        for (name, gb) in sold {
            let found = CARDS.iter().flat_map(Card::names).find(|(known, _)| known == name).unwrap();
            assert!(found.1 >= gb * 1_000_000_000, "{name}");
        }
    }
}
