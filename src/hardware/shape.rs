//! What is known of a variant that memory depends on, each fact its own or inherited, with what was assumed.

use super::assumption::{About, Assumption};
use super::cache::{Cache, Window, width};
use super::lineage::{Model, Stated, stated};
use super::size::Count;
use crate::catalog::variant::Architecture;
use crate::catalog::vocabulary::Relation;
use crate::catalog::{Catalog, Entry, Variant};

/// Families of bases that read a text as a whole and keep no keys and values from one token to the next.
pub const ENCODERS: [&str; 13] = [
    "bert",
    "beto",
    "camembert",
    "characterbert",
    "clip",
    "deberta",
    "dinov2",
    "german-bert",
    "longformer",
    "modernbert",
    "roberta",
    "virchow",
    "xlm-roberta",
];

/// An adapter of which the size is not stated, as a part of its base: one in fifty.
const ADAPTER_PART: u64 = 50;

/// Below this an image or sound encoder that was added can be, at most: a tenth of the language model.
const ENCODER_PART: u64 = 10;

/// What memory depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// Parameters that have to be in memory.
    pub parameters: Count,
    /// Parameters that work on one token, of a mixture of experts.
    pub active: Option<u64>,
    /// Parameters of embedding and output layer together.
    pub embeddings: Option<Embeddings>,
    /// Width of the network; where it is not known, that of one of this size which is 128 times as wide as deep.
    pub width: u64,
    /// Number of layers.
    pub layers: Option<u64>,
    /// The architecture that was counted with, as far as it is known.
    pub facts: Facts,
    /// Keys and values for one token.
    pub cache: Cache,
    /// Longest context that the model takes.
    pub context: Option<u64>,
    /// Whether the weights were released in a lower precision.
    pub quantized: bool,
    /// What was assumed.
    pub assumptions: Vec<Assumption>,
}

/// Parameters of embedding and output layer, which are one matrix or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Embeddings {
    /// At least.
    pub least: u64,
    /// At most.
    pub most: u64,
}

impl Shape {
    /// The shape of a variant; none if its size is not known.
    pub fn of(catalog: &Catalog, entry: &Entry, variant: &Variant) -> Option<Self> {
        let model = Model::of(variant);
        let mut assumptions = Vec::new();
        let parameters = parameters(catalog, entry, model, &mut assumptions)?;
        let active = stated(catalog, model, |model| model.active);
        if active.is_some() {
            let text = "All experts are in memory: a mixture of experts is counted by its total parameters.";
            assumptions.push(Assumption::special(About::Experts, text));
        }
        let facts = Facts::of(catalog, model, &mut assumptions);
        let cache = cache(catalog, entry, variant, &facts, parameters, &mut assumptions);
        let context = stated(catalog, model, |model| model.context);
        let text = match context {
            Some(found) if found.by == model.id => None,
            Some(found) => {
                Some(format!("It takes as long a context as {}, which it was made from.", found.by))
            }
            None => Some(
                "The longest context of the model is not known: what is given is what the memory holds."
                    .to_owned(),
            ),
        };
        assumptions.extend(text.map(|text| Assumption::special(About::Context, text)));
        Some(Self {
            parameters,
            active: active.map(|found| found.value),
            embeddings: facts.embeddings(),
            width: facts.hidden.unwrap_or_else(|| width(parameters.most, 128)),
            layers: facts.layers,
            facts,
            cache,
            context: context.map(|found| found.value),
            quantized: model.is(&Relation::Quantized),
            assumptions,
        })
    }

    /// Whether a figure is not exact, for want of a fact.
    pub fn is_estimate(&self) -> bool {
        self.parameters.least != self.parameters.most || self.cache.least != self.cache.most || self.quantized
    }
}

/// The architecture, each part its own or inherited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Number of layers.
    pub layers: Option<u64>,
    /// Width of the network.
    pub hidden: Option<u64>,
    /// Number of attention heads of a layer.
    pub heads: Option<u64>,
    /// Number of them that keep keys and values.
    pub kv_heads: Option<u64>,
    /// Width of one head, as stated.
    pub head_dim: Option<u64>,
    /// Size of the vocabulary.
    pub vocabulary: Option<u64>,
    /// Whether the output layer shares the matrix of the embedding.
    pub tied: Option<bool>,
    /// Tokens that layers with a sliding window keep.
    pub window: Option<u64>,
    /// Number of layers that have one.
    pub windowed: Option<u64>,
    /// The records that state these: that of the variant, or of what it was made from.
    pub by: Vec<String>,
}

impl Facts {
    fn of<'a>(catalog: &'a Catalog, model: Model<'a>, assumptions: &mut Vec<Assumption>) -> Self {
        let mut by: Vec<&str> = Vec::new();
        let mut part = |get: fn(&Architecture) -> Option<u32>| {
            let found = stated(catalog, model, |model| get(model.architecture?).filter(|value| *value > 0))?;
            if !by.contains(&found.by) {
                by.push(found.by);
            }
            Some(u64::from(found.value))
        };
        let mut facts = Self {
            layers: part(|architecture| architecture.layers),
            hidden: part(|architecture| architecture.hidden_size),
            heads: part(|architecture| architecture.attention_heads),
            kv_heads: part(|architecture| architecture.kv_heads),
            head_dim: part(|architecture| architecture.head_dim),
            vocabulary: part(|architecture| architecture.vocab_size),
            tied: stated(catalog, model, |model| model.architecture?.tie_word_embeddings)
                .map(|found| found.value),
            window: part(|architecture| architecture.sliding_window),
            windowed: part(|architecture| architecture.sliding_layers),
            by: Vec::new(),
        };
        facts.by = by.iter().map(|id| (*id).to_owned()).collect();
        let from: Vec<&str> = by.into_iter().filter(|id| *id != model.id).collect();
        if !from.is_empty() {
            let text = format!("Its architecture is that of {}, which it was made from.", from.join(" and "));
            assumptions.push(Assumption::special(About::Inherited, text));
        }
        facts
    }

    fn embeddings(&self) -> Option<Embeddings> {
        let matrix = self.hidden?.saturating_mul(self.vocabulary?);
        let two = matrix.saturating_mul(2);
        Some(Embeddings {
            least: if self.tied == Some(false) { two } else { matrix },
            most: if self.tied == Some(true) { matrix } else { two },
        })
    }

    /// Width of one head: as stated, or the width of the network shared by its heads.
    pub fn head(&self) -> Option<u64> {
        self.head_dim.or_else(|| Some(self.hidden? / self.heads?))
    }
}

/// The parameters that have to be in memory.
fn parameters<'a>(
    catalog: &'a Catalog,
    entry: &Entry,
    model: Model<'a>,
    assumptions: &mut Vec<Assumption>,
) -> Option<Count> {
    let found = if model.is(&Relation::Adapter) {
        with_base(catalog, model, assumptions)?
    } else {
        let found = count(catalog, model)?;
        inherited(model, &found, assumptions);
        let mut range = Count::of_parameters(found.value);
        if let Some(words) = other_vocabulary(catalog, model, &found) {
            range = words.applied(range);
            assumptions.push(Assumption::special(About::Inherited, words.said(found.by)));
        }
        if found.by != model.id && entry.modalities.iter().any(|modality| modality != "text") {
            let text = "The size is that of its base; encoders for images or other data that were added may take up to a tenth more.";
            assumptions.push(Assumption::special(About::Added, text));
            range.most = range.most.saturating_add(range.stated / ENCODER_PART);
        }
        range
    };
    if Count::is_round(found.stated) {
        let text = "Its size is a round figure: the exact count may be 5 % lower or 10 % higher where one or two digits are \
                    given, 4 % either way where three are, half a step of the last digit otherwise.";
        assumptions.push(Assumption::special(About::Rounded, text));
    }
    if model.is(&Relation::Quantized) {
        let text = "It was released quantized, in a precision that the catalog does not hold: it is counted from 4 bits per weight to 8.5, \
                    or to 8 with embeddings and output layer in 16 where that is more.";
        assumptions.push(Assumption::special(About::Quantized, text));
    }
    Some(found)
}

/// The parameters as stated by the model, or else by what it was made from. A figure of one or two digits, a name more than a count,
/// stands back behind a better one of what it was made from, unless that is another size.
fn count<'a>(catalog: &'a Catalog, model: Model<'a>) -> Option<Stated<'a, u64>> {
    let nearest = stated(catalog, model, |model| model.parameters.filter(|count| *count > 0))?;
    if !Count::is_vague(nearest.value) {
        return Some(nearest);
    }
    let better = |count: &u64| *count > 0 && !Count::is_vague(*count);
    let better = stated(catalog, model, |model| model.parameters.filter(better));
    let same_size = |found: &Stated<'_, u64>| {
        let tenth = nearest.value / 10;
        (tenth * 7..=tenth.saturating_mul(14)).contains(&found.value)
    };
    better.filter(same_size).or(Some(nearest))
}

/// A vocabulary of another size than that of the model whose size stands in.
struct OtherVocabulary {
    own: u64,
    theirs: u64,
    /// Parameters of the difference in one matrix; the output layer may share that of the embedding or have its own.
    matrix: u64,
}

impl OtherVocabulary {
    fn applied(&self, Count { least, stated, most }: Count) -> Count {
        let (once, twice) = (self.matrix, self.matrix.saturating_mul(2));
        if self.own > self.theirs {
            let add = u64::saturating_add;
            return Count { least: add(least, once), stated: add(stated, once), most: add(most, twice) };
        }
        let less = u64::saturating_sub;
        Count { least: less(least, twice), stated: less(stated, once), most: less(most, once) }
    }

    fn said(&self, by: &str) -> String {
        let Self { own, theirs, .. } = self;
        format!(
            "Its vocabulary is of {own}, that of {by} of {theirs}: the embedding differs by that, the output layer perhaps."
        )
    }
}

/// Whether the vocabulary differs by more than a thousandth of the model.
fn other_vocabulary<'a>(
    catalog: &'a Catalog,
    model: Model<'a>,
    found: &Stated<'a, u64>,
) -> Option<OtherVocabulary> {
    let part = |model, get: fn(&Architecture) -> Option<u32>| {
        stated(catalog, model, |model| get(model.architecture?)).map(|found| u64::from(found.value))
    };
    let own = part(model, |architecture| architecture.vocab_size)?;
    let theirs = part(Model::named(catalog, found.by)?, |architecture| architecture.vocab_size)?;
    let hidden = part(model, |architecture| architecture.hidden_size)?;
    let matrix = own.abs_diff(theirs).saturating_mul(hidden);
    (matrix > found.value / 1000).then_some(OtherVocabulary { own, theirs, matrix })
}

fn inherited(model: Model<'_>, found: &Stated<'_, u64>, assumptions: &mut Vec<Assumption>) {
    if found.by != model.id {
        let text = format!("Its size is that of {}, which it was made from.", found.by);
        assumptions.push(Assumption::special(About::Inherited, text));
    }
}

/// An adapter runs on top of its base. What its record states is the whole, unless it is too small for that.
fn with_base<'a>(catalog: &'a Catalog, model: Model<'a>, assumptions: &mut Vec<Assumption>) -> Option<Count> {
    let of_base = |parent: Model<'a>| count(catalog, parent);
    let mut bases = model.parents(catalog).unwrap_or_default().into_iter().map(of_base);
    let first = bases.next().flatten();
    let agreed =
        first.filter(|first| bases.all(|other| other.is_some_and(|other| other.value == first.value)));
    let own = model.parameters.filter(|count| *count > 0);
    let (base, adapter, text) = match (agreed, own) {
        (Some(base), Some(own)) if own < base.value / 2 => (
            base.value,
            Count::of_parameters(own),
            format!("An adapter runs on its base: the sum of both is counted, with {} as the base.", base.by),
        ),
        (Some(base), _) => {
            let part = base.value / ADAPTER_PART;
            (
                base.value,
                Count { least: 0, stated: part, most: part },
                format!("An adapter runs on its base: {} is counted, and 2 % of it for the adapter.", base.by),
            )
        }
        (None, Some(own)) => (
            own,
            Count { least: 0, stated: 0, most: own / ADAPTER_PART },
            "An adapter runs on its base, of which the size is not known: the size that is stated is taken as that of both.".to_owned(),
        ),
        (None, None) => return None,
    };
    assumptions.push(Assumption::special(About::Adapter, text));
    let base = Count::of_parameters(base);
    Some(base.plus(adapter))
}

/// Keys and values for one token.
fn cache(
    catalog: &Catalog,
    entry: &Entry,
    variant: &Variant,
    facts: &Facts,
    parameters: Count,
    assumptions: &mut Vec<Assumption>,
) -> Cache {
    if is_encoder(catalog, entry, variant) {
        let text = "An encoder reads its text at once and keeps no cache of keys and values.";
        assumptions.push(Assumption::special(About::Encoder, text));
        return Cache::exactly(0);
    }
    let window = facts.window.zip(facts.windowed).zip(facts.layers);
    let window = window.and_then(|((tokens, layers), of)| Window::new(tokens, layers, of));
    if let Some(Window { tokens, layers, of }) = window {
        let text =
            format!("Of its {of} layers {layers} see the last {tokens} tokens only and keep no others.");
        assumptions.push(Assumption::special(About::Window, text));
    }
    let mut say = |text: &str| assumptions.push(Assumption::special(About::Cache, text));
    let product = |factors: [u64; 3]| factors.into_iter().fold(2, u64::saturating_mul);
    match (facts.layers, facts.kv_heads, facts.heads, facts.head()) {
        (Some(layers), Some(kv_heads), _, Some(head)) => {
            Cache { window, ..Cache::exactly(product([layers, kv_heads, head])) }
        }
        (Some(layers), None, Some(heads), Some(head)) => {
            say(
                "How many heads keep keys and values is not known: at most all attention heads do, at least one.",
            );
            Cache { least: product([layers, 1, head]), most: product([layers, heads, head]), window }
        }
        _ => {
            say(
                "The architecture is not known: the cache lies below that of a network of this size whose heads all keep keys and values.",
            );
            Cache::of_parameters(parameters)
        }
    }
}

/// Whether everything that a variant was made from is an encoder, or it takes in nothing but images.
fn is_encoder(catalog: &Catalog, entry: &Entry, variant: &Variant) -> bool {
    let encodes = |id: &str| catalog.ancestry(id).iter().any(|above| ENCODERS.contains(above));
    let bases: Vec<&str> = variant.bases.iter().filter_map(|step| step.base.as_deref()).collect();
    let built_on = !bases.is_empty() && bases.iter().all(|id| encodes(id));
    built_on || *entry.modalities == ["image"]
}
