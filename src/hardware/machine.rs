//! The hardware that was asked about: so many cards of so many bytes.

use super::assumption::{About, Assumption};
use super::cards::{CARDS, Card};

/// Cards of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    /// What it is called: `24 GB`, `rtx-4090`.
    pub name: String,
    /// Bytes of one card that a model may take.
    pub card: u64,
    /// Number of cards.
    pub cards: u64,
    /// What was assumed about its memory.
    memory: String,
}

impl Machine {
    /// Cards of so many bytes.
    pub fn of_bytes(name: impl Into<String>, card: u64, cards: u64) -> Self {
        let name = name.into();
        let memory = format!(
            "{} bytes a card. GB is 10^9 bytes and GiB 2^30; cards hold at least the decimal GB that they are sold \
             with, and `--gpu` knows how much more. All of it is free for the model.",
            grouped(card)
        );
        Self { name, card, cards, memory }
    }

    /// Cards of this name.
    pub fn named(name: &str, cards: u64) -> Option<Self> {
        let wanted = folded(name);
        let known = CARDS.iter().flat_map(|card| card.names().into_iter().map(move |named| (card, named)));
        let (kind, (name, bytes)) = known.into_iter().find(|(_, (name, _))| folded(name) == wanted)?;
        let card = kind.usable(bytes);
        let memory = match kind {
            Card::Reported(..) => format!(
                "{} bytes a card, as `nvidia-smi` reports them. All of it is free for the model.",
                grouped(card)
            ),
            Card::Sold(..) => format!(
                "{} bytes a card, the decimal GB that it is sold with; it has somewhat more. All of it is free for the model.",
                grouped(card)
            ),
            Card::Unified(..) => format!(
                "{} of {} bytes: by default the graphics processor may use two thirds of a unified memory below 64 GiB \
                 and three quarters of a larger one (`sysctl iogpu.wired_limit_mb` changes that).",
                grouped(card),
                grouped(bytes)
            ),
        };
        Some(Self { name, card, cards, memory })
    }

    /// What is assumed of it.
    pub(super) fn assumptions(&self) -> Vec<Assumption> {
        let mut found = vec![Assumption::general(About::Memory, self.memory.clone())];
        if self.cards > 1 {
            found.push(Assumption::general(
                About::Cards,
                format!(
                    "The layers are split over {} cards, whole layers to a card, or evenly where their number is not known; each card has its \
                     own overhead.",
                    self.cards
                ),
            ));
        }
        found
    }

    /// Bytes of all cards.
    pub fn total(&self) -> u64 {
        self.card.saturating_mul(self.cards)
    }
}

/// A name without case and punctuation; `80GB` and `80g` are the same.
fn folded(name: &str) -> String {
    let folded: String =
        name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    match folded.strip_suffix("gb") {
        Some(rest) => format!("{rest}g"),
        None => folded,
    }
}

/// A number with its digits in groups.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).unwrap_or_default())
        .collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_understood_in_any_spelling() {
        let plain = Machine::named("rtx-4090", 1).unwrap();
        assert_eq!(Machine::named("RTX 4090", 1), Some(plain.clone()));
        assert_eq!(Machine::named("rtx4090", 1), Some(plain));
        assert_eq!(Machine::named("A100 80GB", 1), Machine::named("a100-80g", 1));
        assert_eq!(Machine::named("rtx-9999", 1), None);
    }

    #[test]
    fn of_unified_memory_only_a_part_is_for_the_graphics_processor() {
        assert_eq!(Machine::named("m1-max-32g", 1).unwrap().card, (32 << 30) / 3 * 2);
        assert_eq!(Machine::named("m2-max-64g", 1).unwrap().card, 48 << 30);
    }

    #[test]
    fn digits_stand_in_groups() {
        assert_eq!(
            (grouped(7), grouped(1234), grouped(24_000_000_000)),
            ("7".into(), "1,234".into(), "24,000,000,000".into())
        );
    }
}
