//! The answer of `fit`: which variants run on some hardware, and what each figure rests on.

pub mod column;
mod page;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::catalog::{Entry, Variant};
use crate::hardware::{Facts, Fits, Machine, Placed};
use crate::query::field::Verdicts;
use crate::view::answer::{Content, Figure, Results};
use crate::view::grid::{Column as Head, Contents, Grid};
use column::{Column, Value};

/// A variant that runs on the hardware.
#[derive(Debug)]
pub struct Row<'a> {
    /// Its entry.
    pub entry: &'a Entry,
    /// The variant.
    pub variant: &'a Variant,
    /// What it needs there.
    pub placed: Placed,
    /// What a filter on uses was met by: each use with its verdict.
    pub allowed: Verdicts,
}

/// The answer.
#[derive(Debug)]
pub struct Fit<'a> {
    /// The hardware.
    pub machine: Machine,
    /// What runs on it, in order.
    pub rows: Vec<Row<'a>>,
    /// Only these columns.
    pub columns: Option<Vec<Column>>,
    /// Whether a filter asked what is allowed.
    pub uses: bool,
}

/// One result: everything, or the fields that were asked for.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub enum FitView<'a> {
    /// Everything.
    Whole(Box<WholeFit<'a>>),
    /// Only some fields.
    Fields(Map<String, Json>),
}

/// What a variant needs on the hardware, in bytes, and what that rests on.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct WholeFit<'a> {
    /// Identifier of the entry.
    id: &'a str,
    /// Identifier of the variant.
    variant: &'a str,
    /// Name of the variant.
    name: &'a str,
    /// Parameters that have to be in memory, as stated.
    parameters: u64,
    /// Parameters used for one token, of a mixture of experts.
    active_parameters: Option<u64>,
    /// Precision of the weights; `released` for one that was released quantized, in a precision that is not known.
    quant: &'static str,
    /// Bits that one weight takes; null for `released`, where it is from 4 to 8.5.
    bits_per_weight: Option<f64>,
    /// Weights; at most, for `released`.
    weights_bytes: u64,
    /// Keys and values for the context; at most, where the architecture is not known.
    kv_cache_bytes: u64,
    /// What an engine needs besides, on all cards.
    overhead_bytes: u64,
    /// The sum of the three.
    total_bytes: u64,
    /// What is needed at least.
    least_bytes: u64,
    /// What is needed at most; with this it fits surely.
    most_bytes: u64,
    /// Tokens of one sequence that were counted with.
    context: u64,
    /// The longest context that the memory holds and the model takes; null if nothing is known to limit it, or if the model fits only
    /// perhaps.
    max_context: Option<u64>,
    /// The longest context that the model takes.
    context_length: Option<u64>,
    /// Whether it fits surely, or only if it needs less than the most.
    fits: &'static str,
    /// Whether a figure is not exact for want of a fact.
    estimate: bool,
    /// The architecture that was counted with.
    architecture: ArchitectureView<'a>,
    /// What a filter on uses was met by: each use with its verdict, as `research: yes`. Empty where none asked.
    allowed: Vec<String>,
    /// What the figures rest on.
    assumptions: Vec<&'a str>,
}

/// The architecture that was counted with; null for what is not known.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ArchitectureView<'a> {
    layers: Option<u64>,
    /// Width of the network.
    hidden_size: Option<u64>,
    /// Attention heads of a layer.
    attention_heads: Option<u64>,
    /// Those of them that keep keys and values.
    kv_heads: Option<u64>,
    /// Width of a head: as stated, or the width of the network shared by its heads.
    head_dim: Option<u64>,
    vocab_size: Option<u64>,
    /// Whether the output layer uses the matrix of the embedding.
    tie_word_embeddings: Option<bool>,
    /// Tokens that layers with a sliding window keep.
    sliding_window: Option<u64>,
    /// Layers that have one.
    sliding_layers: Option<u64>,
    /// The variants and bases whose records state this; empty where nothing is known.
    stated_by: &'a [String],
}

impl<'a> From<&'a Facts> for ArchitectureView<'a> {
    fn from(facts: &'a Facts) -> Self {
        Self {
            layers: facts.layers,
            hidden_size: facts.hidden,
            attention_heads: facts.heads,
            kv_heads: facts.kv_heads,
            head_dim: facts.head(),
            vocab_size: facts.vocabulary,
            tie_word_embeddings: facts.tied,
            sliding_window: facts.window,
            sliding_layers: facts.windowed,
            stated_by: &facts.by,
        }
    }
}

impl Row<'_> {
    fn whole(&self) -> WholeFit<'_> {
        let Placed { shape, precision, need, .. } = &self.placed;
        WholeFit {
            id: &self.entry.id,
            variant: &self.variant.id,
            name: &self.variant.name,
            parameters: shape.parameters.stated,
            active_parameters: shape.active,
            quant: precision.name,
            bits_per_weight: precision.is_known().then(|| precision.bits()),
            weights_bytes: need.weights,
            kv_cache_bytes: need.cache,
            overhead_bytes: need.overhead,
            total_bytes: need.total(),
            least_bytes: need.least,
            most_bytes: need.most,
            context: self.placed.load.context,
            max_context: self.placed.max_context,
            context_length: shape.context,
            fits: self.fits(),
            estimate: self.placed.estimate,
            architecture: ArchitectureView::from(&shape.facts),
            allowed: self.allowed.texts(),
            assumptions: self.placed.assumptions.iter().map(|assumption| assumption.text.as_str()).collect(),
        }
    }

    fn fits(&self) -> &'static str {
        match self.placed.fits {
            Fits::Surely => "yes",
            Fits::Perhaps => "perhaps",
        }
    }

    fn only(&self, columns: &[Column]) -> Map<String, Json> {
        let own = [Column::Id, Column::Variant];
        let named = own.iter().filter(|column| !columns.contains(column)).chain(columns);
        named.map(|column| (column.name().to_owned(), column.value(self).into())).collect()
    }
}

impl Fit<'_> {
    /// The columns that were asked for, or the usual ones; with what is allowed where that was asked.
    fn columns(&self, usual: &[Column]) -> Vec<Column> {
        let allowed = self.uses.then_some(Column::Allowed);
        self.columns.clone().unwrap_or_else(|| {
            // People read notes at the end.
            let notes = usual.iter().position(|column| *column == Column::Assumptions).unwrap_or(usual.len());
            usual[..notes].iter().copied().chain(allowed).chain(usual[notes..].iter().copied()).collect()
        })
    }

    fn grid_of(&self, columns: &[Column]) -> Grid {
        let head = |column: &Column| match column {
            Column::Variant | Column::Id | Column::Quant => Head::whole(column.title(), column.name()),
            _ if column.is_number() => {
                Head { contents: Contents::Numbers, ..Head::whole(column.title(), column.name()) }
            }
            _ => Head::new(column.title(), column.name()),
        };
        let cells = |row: &Row<'_>| columns.iter().map(|column| column.cell(row)).collect();
        Grid {
            columns: columns.iter().map(head).collect(),
            rows: self.rows.iter().map(cells).collect(),
            ids: columns.iter().position(|column| *column == Column::Variant).unwrap_or_default(),
        }
    }
}

impl Content for Fit<'_> {
    fn results(&self) -> Results<'_> {
        let view = |row| match &self.columns {
            None => FitView::Whole(Box::new(Row::whole(row))),
            Some(columns) => FitView::Fields(Row::only(row, columns)),
        };
        Results::Fits(self.rows.iter().map(view).collect())
    }

    fn grid(&self) -> Grid {
        self.grid_of(&self.columns(Column::USUAL))
    }

    fn sheet(&self) -> Grid {
        self.grid_of(&self.columns(Column::SHEET))
    }

    fn figure(&self) -> Option<Figure> {
        let shown = self.columns.is_none() && !self.rows.is_empty();
        shown.then(|| Figure::Pages(vec![page::page(self)]))
    }

    fn ids(&self) -> Vec<String> {
        self.rows.iter().map(|row| row.variant.id.to_string()).collect()
    }
}

impl From<Value> for Json {
    fn from(value: Value) -> Self {
        match value {
            Value::Unknown => Self::Null,
            Value::Count(count) => count.into(),
            Value::Text(text) => text.into(),
            Value::Texts(texts) => texts.into(),
            Value::Truth(truth) => truth.into(),
        }
    }
}
