//! The filters, each declared once: what it is called in flags and expressions, what it takes and what passes it.

use crate::catalog::name::key;
use crate::query::expression::Operator::{
    self, Equal, Greater, GreaterOrEqual, Holds, In, Less, LessOrEqual, NotEqual,
};

macro_rules! filters {
    ($($variant:ident = $name:literal $([$($alias:literal),+])?, $takes:ident, $flag:literal:
        $meaning:literal, $($example:literal),+;)+) => {
        /// A filter.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Filter {
            $(#[doc = $meaning] $variant),+
        }

        impl Filter {
            /// Every filter, in documented order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name: `--name` as a flag, `name` in an expression.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// Other names in expressions.
            pub fn aliases(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($($alias),+)?]),+ }
            }

            /// What it is compared with.
            pub fn takes(self) -> Takes {
                match self { $(Self::$variant => Takes::$takes),+ }
            }

            /// The placeholder of its value where it is a flag too; what is none stands in expressions only.
            pub fn flag(self) -> Option<&'static str> {
                let placeholder = match self { $(Self::$variant => $flag),+ };
                (!placeholder.is_empty()).then_some(placeholder)
            }

            /// What passes it.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning),+ }
            }

            /// Values as its flag takes them; of what is no flag, expressions.
            pub fn examples(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($example),+]),+ }
            }
        }
    };
}

filters! {
    Base = "base" ["bases"], Names, "BASE":
        "Built on this family, version, checkpoint or model, directly or further up", "llama", "llama-3", "mistral-7b-v0.1", "from-scratch";
    License = "license" ["licenses"], Names, "LICENSE":
        "A claim for code or weights names this license or family", "mit", "weights:apache-2.0", "code:mit", "llama", "none", "unclear";
    Benchmark = "benchmark" ["benchmarks"], Scores, "BENCHMARK":
        "Has a result on this benchmark, or one in this range, under this setting", "medqa", "'medqa>=60'", "'medqa[0-shot]>=60'";
    Allows = "allows", Names, "PROFILE":
        "The texts found allow this use of the weights: research, commercial-product, internal-hospital, redistribute-weights, fine-tune, train-on-outputs", "commercial-product", "research";
    Kind = "kind" ["kinds"], Names, "KIND":
        "What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial", "model", "benchmark";
    Org = "org" ["organization", "organizations"], Words, "NAME":
        "An organization's name has words that begin like this", "stanford", "'hong kong'";
    Language = "language" ["languages", "lang"], Names, "LANGUAGE":
        "BCP 47 tag or English name; zh includes zh-Hant", "zh", "arabic";
    Modality = "modality" ["modalities"], Names, "MODALITY":
        "What goes in or comes out", "image", "text", "video";
    Specialty = "specialty" ["specialties"], Names, "SPECIALTY":
        "Medical field", "radiology", "general-medicine";
    Dataset = "dataset" ["datasets"], Names, "DATASET":
        "Trained on this data, itself or a model that it was built on; only as far as the training data was found", "pubmed-abstracts", "mimic-iv";
    Access = "access", Names, "ACCESS":
        "How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased", "open", "'!api-only'";
    Params = "params" ["parameters", "size"], Counts, "RANGE":
        "Parameters; 8b means what rounds to it", "7b", "'<=8b'", "7b..13b";
    Year = "year" ["released"], Dates, "RANGE":
        "Release of the variant, or else of the entry", "2024", "'>=2024'", "2024-06..";
    Active = "active" ["active_parameters"], Counts, "":
        "Parameters at work on one token, of a mixture of experts", "active <= 3b";
    Context = "context" ["context_length"], Tokens, "":
        "Context length in tokens, as the record of the variant states it; 128k means 128,000 to 131,072", "context >= 128k", "context = 8k";
    Id = "id", Text, "": "Identifier of the entry", "id in (meditron, med42)";
    Name = "name" ["names"], Text, "": "Name or another name of the entry", "name ~ meditron", "name ~ 华佗";
    Summary = "summary", Text, "": "What the entry is, in a sentence", "summary ~ dialogue";
    Status = "status", Names, "": "Active, superseded or withdrawn", "status = superseded";
}

/// What a filter is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Names that the catalog knows.
    Names,
    /// Words of a name.
    Words,
    /// Numbers with `k`, `m`, `b`, `t`.
    Counts,
    /// Numbers of tokens with `k`, `m`.
    Tokens,
    /// Years, months, days.
    Dates,
    /// Benchmarks.
    Scores,
    /// Any text.
    Text,
}

impl Takes {
    /// The operators that make sense.
    pub fn operators(self) -> &'static [Operator] {
        match self {
            Self::Names | Self::Scores => &[Equal, NotEqual, In],
            Self::Words | Self::Text => &[Equal, NotEqual, Holds, In],
            Self::Counts | Self::Tokens | Self::Dates => {
                &[Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, In]
            }
        }
    }

    /// Whether its values may begin with a sign, as in `<=8b`.
    pub fn is_ordered(self) -> bool {
        matches!(self, Self::Counts | Self::Tokens | Self::Dates)
    }
}

impl Filter {
    /// The filter of this name or alias, in any case.
    pub fn from_name(name: &str) -> Option<Self> {
        let wanted = key(name);
        let named = |filter: &Self| {
            std::iter::once(filter.name()).chain(filter.aliases().iter().copied()).any(|n| key(n) == wanted)
        };
        Self::ALL.iter().copied().find(named)
    }

    /// The filters that are flags.
    pub fn flags() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|filter| filter.flag().is_some())
    }
}
