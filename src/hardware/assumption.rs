//! What a figure rests on beyond the catalog, each with a word for tables and a sentence for people.

macro_rules! abouts {
    ($($variant:ident = $word:literal, $what:literal: $meaning:literal;)+) => {
        /// What an assumption is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum About {
            $(#[doc = $what] $variant),+
        }

        impl About {
            /// The word for it, as tables use it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// What it says of any variant that bears the word.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning),+ }
            }
        }
    };
}

abouts! {
    Memory = "memory", "The hardware.":
        "what the hardware has";
    Cards = "cards", "How cards share the work.":
        "how several cards share the model";
    Weights = "weights", "The precision of the weights.":
        "bits that a weight takes";
    Context = "context", "The context length.":
        "tokens counted with";
    Cache = "cache", "The cache of keys and values.":
        "the architecture, or which of its heads keep keys and values, is not known: the cache is at most what is shown";
    Window = "window", "Layers that forget.":
        "some layers have a sliding window and keep no tokens before it";
    Embeddings = "embeddings", "What stays in 16 bits.":
        "embeddings and output layer stay in 16 bits, and how many parameters these have is not known: they are counted at most";
    Overhead = "overhead", "What an engine needs beside weights and cache.":
        "what an engine needs besides";
    Inherited = "inherited", "Size or architecture are those of another model.":
        "size or architecture are those of the model that it was made from";
    Rounded = "rounded", "The size of the model is a round figure.":
        "the size is a round figure: 5 % lower to 10 % higher where one or two digits are given, 4 % either way where three are, half a step of the last digit otherwise";
    Adapter = "adapter", "An adapter needs its base.":
        "base and adapter are counted together";
    Quantized = "quantized", "Released in a lower precision.":
        "released quantized, in a precision that the catalog does not hold: counted from 4 bits per weight to 8.5, or to 8 with embeddings in 16 where that is more";
    Added = "added", "Parts beside the language model.":
        "encoders for images or other data that were added to the base may take up to a tenth more";
    Experts = "experts", "Only some of the parameters work on a token.":
        "a mixture of experts, counted by its total parameters, all of which are in memory";
    Coarse = "coarse", "A precision that costs quality.":
        "below 4 bits a weight, where answers get worse";
    Encoder = "encoder", "A model without a cache.":
        "an encoder, which keeps no cache of keys and values";
}

/// An assumption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumption {
    /// What it is about.
    pub about: About,
    /// The sentence, with the figures of the variant.
    pub text: String,
    /// Whether it is made for every variant on this hardware.
    pub general: bool,
}

impl Assumption {
    /// An assumption that is made for every variant.
    pub(super) fn general(about: About, text: impl Into<String>) -> Self {
        Self { about, text: text.into(), general: true }
    }

    /// An assumption about one variant.
    pub(super) fn special(about: About, text: impl Into<String>) -> Self {
        Self { about, text: text.into(), general: false }
    }
}
