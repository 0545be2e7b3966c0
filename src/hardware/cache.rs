//! The cache of keys and values: what it holds for a token, and what for a sequence.

use super::size::Count;

/// Elements of the cache for one token of one sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cache {
    /// At least.
    pub least: u64,
    /// At most.
    pub most: u64,
    /// What some of the layers forget.
    pub window: Option<Window>,
}

/// Layers that keep the last tokens only, among others that keep all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Tokens to which they reach back.
    pub tokens: u64,
    /// Number of these layers.
    pub layers: u64,
    /// Number of all layers.
    pub of: u64,
}

impl Window {
    /// Such a window in a part of the layers. Where all layers have it, not every engine makes use of it, and it does not
    /// count.
    pub(super) fn new(tokens: u64, layers: u64, of: u64) -> Option<Self> {
        (layers < of).then_some(Self { tokens, layers, of })
    }
}

impl Cache {
    pub(super) fn exactly(elements: u64) -> Self {
        Self { least: elements, most: elements, window: None }
    }

    /// Elements for a sequence of so many tokens, at least and at most, when a prompt is read in pieces of at most `piece` tokens.
    pub fn of_sequence(self, tokens: u64, piece: u64) -> (u64, u64) {
        let (kept, of) = match self.window {
            None => (u128::from(tokens), 1),
            Some(window) => {
                let in_window = u128::from(tokens.min(window.tokens.saturating_add(piece)));
                let everywhere = u128::from(window.of - window.layers) * u128::from(tokens);
                (everywhere + u128::from(window.layers) * in_window, u128::from(window.of))
            }
        };
        let elements =
            |a_token: u64| u64::try_from(u128::from(a_token).saturating_mul(kept) / of).unwrap_or(u64::MAX);
        (elements(self.least), elements(self.most))
    }

    /// What a network of so many parameters can have at most, when its architecture is not known: a key and a value as wide as the network in
    /// each layer. A network with a width of `h` and `h / r` layers has about `12 h³ / r` parameters; real ones have an `r` of 64 and
    /// more, small ones of 32 and more. Shared heads divide that, in the models of the catalog by up to 16; 32 is taken.
    pub fn of_parameters(parameters: Count) -> Self {
        let elements = |count: u64| {
            let ratio = if count < 6_000_000_000 { 32_u64 } else { 64 };
            let width = width(count, ratio);
            2 * width * width / ratio
        };
        Self { least: elements(parameters.least) / 32, most: elements(parameters.most), window: None }
    }
}

/// The width of a network of so many parameters that is `ratio` times as wide as deep: the cube root of `ratio / 12` times as many.
pub(super) fn width(parameters: u64, ratio: u64) -> u64 {
    let cube = u128::from(parameters) * u128::from(ratio) / 12;
    let (mut low, mut high) = (0_u64, 1 << 25);
    while low + 1 < high {
        let middle = u64::midpoint(low, high);
        if u128::from(middle).pow(3) <= cube { low = middle } else { high = middle }
    }
    low
}
