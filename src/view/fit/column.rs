//! The columns of `fit`, each declared once: names for `--fields`, `--sort`, CSV and JSON.

use std::cmp::Ordering;

use super::Row;
use crate::hardware::{About, Fits};
use crate::query::field::{self, Field, Words};
use crate::query::quantity::short_count;
use crate::view::grid::Cell;
use crate::view::wording::{UNKNOWN, cell};

macro_rules! columns {
    ($($variant:ident = $name:literal, $title:literal: $meaning:literal),+ $(,)?) => {
        /// A column.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Column {
            $(#[doc = $meaning] $variant),+
        }

        impl Column {
            /// Every column, in documented order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in `--fields`, `--sort`, CSV headers and JSON keys.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The head.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),+ }
            }

            /// What it holds, in one sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning),+ }
            }
        }
    };
}

columns! {
    Id = "id", "ID": "Identifier of the entry.",
    Variant = "variant", "VARIANT": "Identifier of the variant.",
    Name = "name", "NAME": "Name of the variant.",
    Parameters = "parameters", "SIZE": "Parameters that have to be in memory.",
    Active = "active_parameters", "ACTIVE": "Parameters used for one token, of a mixture of experts.",
    Quant = "quant", "QUANT": "Precision of the weights; `released` where a quantized one is not known.",
    Weights = "weights_bytes", "WEIGHTS": "Bytes of the weights; at most, where their precision is not known.",
    Cache = "kv_cache_bytes", "KV": "Bytes of keys and values for the context; at most, where that is not known.",
    Overhead = "overhead_bytes", "OVERHEAD": "Bytes that an engine needs besides.",
    Total = "total_bytes", "TOTAL": "The sum of the three; for people the range where it is an estimate.",
    Least = "least_bytes", "LEAST": "Bytes that are needed at least.",
    Most = "most_bytes", "MOST": "Bytes that are needed at most.",
    Context = "context", "COUNTED": "Tokens of one sequence that were counted with.",
    MaxContext = "max_context", "MAX CONTEXT": "The longest context that the memory holds and the model takes.",
    ContextLength = "context_length", "LIMIT": "The longest context that the model takes.",
    Fits = "fits", "FITS": "Whether it fits surely (yes) or perhaps.",
    Estimate = "estimate", "ESTIMATE": "Whether a figure is not exact for want of a fact.",
    Allowed = "allowed", "ALLOWED": "What a filter on uses was met by: each use with its verdict.",
    Assumptions = "assumptions", "NOTE": "What the figures rest on.",
}

/// A value of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Not known.
    Unknown,
    /// A count or bytes.
    Count(u64),
    /// A text.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// Yes or no.
    Truth(bool),
}

impl Column {
    /// The columns of a table where none are asked for.
    pub const USUAL: &'static [Self] = &[
        Self::Variant,
        Self::Parameters,
        Self::Quant,
        Self::Weights,
        Self::Cache,
        Self::Total,
        Self::MaxContext,
        Self::Assumptions,
    ];

    /// The columns of a file where none are asked for.
    pub const SHEET: &'static [Self] = &[
        Self::Id,
        Self::Variant,
        Self::Parameters,
        Self::Quant,
        Self::Weights,
        Self::Cache,
        Self::Overhead,
        Self::Total,
        Self::MaxContext,
        Self::Estimate,
        Self::Fits,
        Self::Least,
        Self::Most,
        Self::Context,
        Self::ContextLength,
    ];

    /// The column with this name or this head, in any case.
    pub fn from_name(name: &str) -> Option<Self> {
        let find = |by: fn(Self) -> &'static str| {
            Self::ALL.iter().copied().find(|column| by(*column).eq_ignore_ascii_case(name))
        };
        find(Self::name).or_else(|| find(Self::title))
    }

    /// Whether it holds numbers.
    pub fn is_number(self) -> bool {
        use Column::{
            Active, Cache, Context, ContextLength, Least, MaxContext, Most, Overhead, Parameters, Total,
            Weights,
        };
        matches!(
            self,
            Parameters
                | Active
                | Weights
                | Cache
                | Overhead
                | Total
                | Least
                | Most
                | Context
                | MaxContext
                | ContextLength
        )
    }

    /// The value in a row.
    pub fn value(self, row: &Row<'_>) -> Value {
        let placed = &row.placed;
        let known = |count: Option<u64>| count.map_or(Value::Unknown, Value::Count);
        match self {
            Self::Id => Value::Text(row.entry.id.to_string()),
            Self::Variant => Value::Text(row.variant.id.to_string()),
            Self::Name => Value::Text(row.variant.name.to_string()),
            Self::Parameters => Value::Count(placed.shape.parameters.stated),
            Self::Active => known(placed.shape.active),
            Self::Quant => Value::Text(placed.precision.name.to_owned()),
            Self::Weights => Value::Count(placed.need.weights),
            Self::Cache => Value::Count(placed.need.cache),
            Self::Overhead => Value::Count(placed.need.overhead),
            Self::Total => Value::Count(placed.need.total()),
            Self::Least => Value::Count(placed.need.least),
            Self::Most => Value::Count(placed.need.most),
            Self::Context => Value::Count(placed.load.context),
            Self::MaxContext => known(placed.max_context),
            Self::ContextLength => known(placed.shape.context),
            Self::Fits => Value::Text(row.fits().to_owned()),
            Self::Estimate => Value::Truth(placed.estimate),
            Self::Allowed => Value::Texts(row.allowed.texts()),
            Self::Assumptions => {
                Value::Texts(placed.assumptions.iter().map(|assumption| assumption.text.clone()).collect())
            }
        }
    }

    /// The cell in a row.
    pub fn cell(self, row: &Row<'_>) -> Cell {
        let value = self.value(row);
        let machine = match &value {
            Value::Unknown => String::new(),
            Value::Count(count) => count.to_string(),
            Value::Text(text) => text.clone(),
            Value::Texts(texts) => texts.join("; "),
            Value::Truth(truth) => truth.to_string(),
        };
        Cell::new(self.spoken(row, &value), machine)
    }

    /// The value for people: bytes in GB, ranges where there are any.
    fn spoken(self, row: &Row<'_>, value: &Value) -> String {
        let shape = &row.placed.shape;
        match (self, value) {
            (Self::Parameters, Value::Count(count)) if shape.parameters.least != shape.parameters.most => {
                format!("~{}", short_count(*count))
            }
            (Self::Parameters | Self::Active, Value::Count(count)) => short_count(*count),
            (Self::Total, _) if row.placed.need.least != row.placed.need.most => {
                format!("{}-{}", in_gb(row.placed.need.least), in_gb(row.placed.need.most))
            }
            (Self::Cache, Value::Count(bytes)) if shape.cache.least != shape.cache.most => {
                format!("≤{}", in_gb(*bytes))
            }
            (Self::Weights, Value::Count(bytes)) if !row.placed.precision.is_known() => {
                format!("≤{}", in_gb(*bytes))
            }
            (Self::MaxContext, Value::Count(tokens)) if shape.context.is_none() => {
                if *tokens > USUAL_LIMIT {
                    UNKNOWN.to_owned()
                } else {
                    format!("{UNKNOWN} ({})", short_tokens(*tokens))
                }
            }
            (Self::MaxContext | Self::Context | Self::ContextLength, Value::Count(tokens)) => {
                short_tokens(*tokens)
            }
            (Self::Assumptions, _) => notes(row).join(", "),
            (Self::Allowed, Value::Texts(uses)) => {
                let uses = uses.iter().cloned().map(Words::from).collect();
                cell(Field::AllowedUses, field::Value::Texts(uses)).human.into_owned()
            }
            (
                Self::Weights | Self::Cache | Self::Overhead | Self::Total | Self::Least | Self::Most,
                Value::Count(bytes),
            ) => in_gb(*bytes),
            (_, Value::Count(count)) => count.to_string(),
            (_, Value::Text(text)) => text.clone(),
            (_, Value::Texts(texts)) => texts.join("; "),
            (_, Value::Truth(truth)) => truth.to_string(),
            (_, Value::Unknown) => UNKNOWN.to_owned(),
        }
    }

    /// The order of two rows by this column; what is not known comes last in both directions.
    pub fn compare(self, a: &Row<'_>, b: &Row<'_>, descending: bool) -> Ordering {
        let (a, b) = (self.value(a), self.value(b));
        match (a == Value::Unknown, b == Value::Unknown) {
            (true, true) => return Ordering::Equal,
            (true, false) => return Ordering::Greater,
            (false, true) => return Ordering::Less,
            (false, false) => {}
        }
        let order = match (a, b) {
            (Value::Count(a), Value::Count(b)) => a.cmp(&b),
            (Value::Text(a), Value::Text(b)) => a.to_lowercase().cmp(&b.to_lowercase()),
            (Value::Texts(a), Value::Texts(b)) => a.cmp(&b),
            (Value::Truth(a), Value::Truth(b)) => a.cmp(&b),
            _ => Ordering::Equal,
        };
        if descending { order.reverse() } else { order }
    }
}

/// What is special about a row, in a word each.
pub(super) fn notes(row: &Row<'_>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    if row.placed.fits == Fits::Perhaps {
        words.push(MAY_NOT.to_owned());
    }
    for assumption in row.placed.assumptions.iter().filter(|assumption| !assumption.general) {
        let word = assumption.about.word().to_owned();
        let in_a_column = matches!(assumption.about, About::Context | About::Inherited | About::Rounded);
        if !in_a_column && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// Of a model whose limit is not known, a longer context is not shown, whatever the memory holds: few models take it.
const USUAL_LIMIT: u64 = 131_072;

/// The note on what fits only if it needs less than the most.
pub(super) const MAY_NOT: &str = "may not fit";

/// Tokens as people write them, rounded down: `8192`, `128k`, `9M`.
fn short_tokens(tokens: u64) -> String {
    match tokens {
        0..10_240 => tokens.to_string(),
        10_240..1_048_576 => format!("{}k", tokens / 1024),
        _ => format!("{}M", tokens / 1_048_576),
    }
}

/// Bytes in GB, with three digits or more.
pub fn in_gb(bytes: u64) -> String {
    let hundredths = bytes / 10_000_000 + u64::from(bytes % 10_000_000 >= 5_000_000);
    if bytes > 0 && hundredths == 0 {
        "<0.01".to_owned()
    } else if hundredths < 1000 {
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    } else {
        let tenths = bytes / 100_000_000 + u64::from(bytes % 100_000_000 >= 50_000_000);
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_rounded_to_three_digits_or_one_decimal() {
        assert_eq!(in_gb(4_294_967_296), "4.29");
        assert_eq!(in_gb(49_000_000), "0.05");
        assert_eq!(in_gb(9_999_000_000), "10.0");
        assert_eq!(in_gb(140_049_000_000), "140.0");
        assert_eq!((in_gb(0), in_gb(1)), ("0.00".to_owned(), "<0.01".to_owned()));
    }

    #[test]
    fn tokens_are_rounded_down() {
        assert_eq!([8192, 131_072, 16_164, 9_942_650].map(short_tokens), ["8192", "128k", "15k", "9M"]);
    }

    #[test]
    fn every_column_is_found_by_its_name() {
        for column in Column::ALL {
            assert_eq!(Column::from_name(column.name()), Some(*column));
            assert_eq!(Column::from_name(column.title()), Some(*column), "the head means the same");
        }
        assert_eq!(Column::from_name("size"), Some(Column::Parameters));
    }
}
