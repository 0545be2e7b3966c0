//! The answer of `compare`: variants side by side, as columns for people where there is room, as rows for programs.

mod facts;
mod pages;

use std::rc::Rc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::date::Date;
use crate::catalog::score::{Setting, plain_number};
use crate::catalog::vocabulary::{Access, Evaluator, Part};
use crate::catalog::{Catalog, Entry, Variant};
use crate::hardware::Shape;
use crate::license::{Exposure, Given, Profile, Verdict};
use crate::query::comparing::{self, Scores, Shared};
use crate::query::field::Field;
use crate::query::ranking::Reported;
use crate::query::select::Hit;
use crate::view::answer::{Content, Figure, Results};
use crate::view::grid::{Cell, Column, Contents, Grid};
use crate::view::named::Named;
use crate::view::notes::Notes;
use crate::view::wording;
use facts::Fact;

/// One of the compared variants.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparedView<'a> {
    /// Identifier of the entry.
    id: &'a str,
    /// Identifier of the variant.
    variant: &'a str,
    /// Name of the variant.
    name: &'a str,
    /// Parameters, as they are stated.
    parameters: Option<u64>,
    /// Parameters that have to be in memory, as `fit` counts them; null where no size is known.
    counted: Option<Counted>,
    /// Parameters at work on one token, of a mixture of experts.
    active_parameters: Option<u64>,
    /// What it was built on, outside the entry itself.
    bases: Vec<String>,
    /// It and those it was built on, of which no base is known; what lies below them is not recorded.
    base_unknown_of: &'a [&'a str],
    /// Context length in tokens, its own or that of what it was made from.
    context_length: Option<u64>,
    /// Release of the variant, or else of the entry.
    released: Option<&'a Date>,
    /// How one gets the weights.
    access: Option<&'a Access>,
    /// License expressions that first-hand sources claim today for the weights.
    weights_license: Vec<String>,
    /// License expressions that first-hand sources claim today for the code.
    code_license: Vec<String>,
    /// What the texts found say of each use.
    verdicts: Named<Verdict>,
    /// What it and what it was built on were trained with, as far as that is recorded.
    training: Exposure<'a>,
    /// Languages.
    languages: &'a [String],
    /// What goes in or comes out.
    modalities: &'a [String],
    /// Medical fields.
    specialties: &'a [String],
    /// Bytes of the weights alone at two bytes for each counted parameter.
    weights_bytes_fp16: Option<u64>,
    /// Scores that at least one other of the compared has in the same metric and setting.
    scores: Vec<ScoreView<'a>>,
    /// Benchmarks of its other results, with how many there are.
    not_comparable: Vec<AloneView<'a>>,
    /// The rows of the table in which the compared differ; the same for all.
    differs: &'a [&'static str],
}

/// A count of parameters with the range in which it lies.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
struct Counted {
    /// The count, exact or a round figure.
    parameters: u64,
    /// The smallest that it may be.
    least: u64,
    /// The greatest that it may be.
    most: u64,
}

/// A score that can be compared.
#[derive(Debug, Serialize, JsonSchema)]
struct ScoreView<'a> {
    /// Identifier of the benchmark.
    benchmark: &'a str,
    /// The metric.
    metric: &'a str,
    /// The value, in the benchmark's own unit.
    value: f64,
    /// The conditions; null is not stated.
    setting: &'a Setting,
    /// Who measured.
    evaluator: &'a Evaluator,
    /// Address of the source.
    source: Option<&'a str>,
    /// The part of the benchmark that is among the training data; null where that is not recorded, which is not a no.
    contaminated: Option<&'a Part>,
}

/// Results on a benchmark that no other of the compared has in the same metric and setting.
#[derive(Debug, Serialize, JsonSchema)]
struct AloneView<'a> {
    /// Identifier of the benchmark.
    benchmark: &'a str,
    /// How many there are.
    results: usize,
}

/// A variant with what it was exposed to.
struct Compared<'a> {
    hit: Hit<'a>,
    variant: &'a Variant,
    exposure: Exposure<'a>,
    verdicts: Vec<(Profile, Verdict)>,
    /// What memory depends on; none where no size is known.
    shape: Option<Shape>,
    /// It and those it was built on, of which no base is known.
    open_ends: Vec<&'a str>,
}

/// Variants side by side.
pub struct Comparison<'a> {
    catalog: &'a Catalog,
    columns: Vec<Compared<'a>>,
    scores: Scores<'a>,
    /// The facts of each variant, the same ones in the same order.
    facts: Vec<Vec<Fact>>,
    /// The names of those that differ.
    differs: Vec<&'static str>,
    /// Whether people want only what differs.
    only_differences: bool,
}

impl<'a> Comparison<'a> {
    /// Sets variants side by side, for somebody of whom this is known.
    pub fn new(
        catalog: &'a Catalog,
        columns: Vec<(&'a Entry, &'a Variant)>,
        given: Given,
        only_differences: bool,
    ) -> Self {
        let scores = comparing::scores(&columns);
        let given = Rc::new(given);
        let compared = |(entry, variant)| Compared::new(catalog, entry, variant, Rc::clone(&given));
        let columns: Vec<Compared<'a>> = columns.into_iter().map(compared).collect();
        let facts: Vec<Vec<Fact>> = columns.iter().map(|column| facts::of(catalog, column)).collect();
        let differs = facts.first().map_or(Vec::new(), |first| {
            let differs =
                |i: &usize| facts.iter().any(|facts| facts[*i].cell.machine() != first[*i].cell.machine());
            (0..first.len()).filter(differs).map(|i| first[i].name).collect()
        });
        Self { catalog, columns, scores, facts, differs, only_differences }
    }

    /// What to say beside the comparison.
    pub fn notices(&self) -> Vec<String> {
        let left: usize = self.scores.alone.iter().flat_map(|counts| counts.values()).sum();
        let text = || {
            let verb = if left == 1 { "score is" } else { "scores are" };
            format!(
                "{left} {verb} not comparable: no other of these was measured in the same metric and setting"
            )
        };
        (left > 0).then(text).into_iter().collect()
    }

    /// Whether people want a row.
    fn shows(&self, name: &str) -> bool {
        let differs = self.differs.contains(&name);
        // Only mixtures of experts have it.
        differs || !self.only_differences && (name != facts::ACTIVE || self.has(name))
    }

    /// Whether a table for programs has a column for a fact; the identifier of the entry stands first anyway.
    fn lists(&self, name: &str) -> bool {
        name != Field::Id.name() && (!self.only_differences || self.differs.contains(&name))
    }

    /// Whether a fact is known of any of the compared.
    fn has(&self, name: &str) -> bool {
        self.facts.iter().flatten().any(|fact| fact.name == name && !fact.cell.machine().is_empty())
    }

    /// The shared scores that are wanted.
    fn shown_scores(&self) -> impl Iterator<Item = &Shared<'a>> {
        let differ = |shared: &&Shared<'_>| {
            let mut values = shared.results.iter().map(|result| result.as_ref().map(|result| result.value));
            let first = values.next().flatten();
            !self.only_differences || values.any(|value| value != first)
        };
        self.scores.shared.iter().filter(differ)
    }

    /// Conditions of their own that the shown scores have.
    fn notes(&self) -> Notes<'a> {
        let results = self.shown_scores().flat_map(|shared| shared.results.iter().flatten());
        Notes::of(results.flat_map(|result| result.notes.iter().copied()))
    }

    /// The facts as a table with a column for each variant.
    fn table(&self) -> Grid {
        let rows = self.facts.first().map_or(0, Vec::len);
        let wanted = (0..rows).filter(|i| self.shows(self.facts[0][*i].name));
        let row = |i: usize| {
            let cells = self.facts.iter().map(|facts| facts[i].cell.clone());
            std::iter::once(Cell::same(self.facts[0][i].label)).chain(cells).collect()
        };
        Grid { columns: self.heads("VARIANT"), rows: wanted.map(row).collect(), ids: 0 }
    }

    /// The shared scores as a table with a column for each variant.
    fn score_table(&self) -> Grid {
        let notes = self.notes();
        let row = |shared: &Shared<'_>| {
            let cells = shared.results.iter().zip(&self.columns).map(|(result, column)| {
                let text = result.as_ref().map(|result| self.told(result, column, &notes));
                text.map_or_else(|| Cell::new("", ""), Cell::same)
            });
            std::iter::once(Cell::same(pages::measured(shared))).chain(cells).collect()
        };
        Grid { columns: self.heads("SCORE"), rows: self.shown_scores().map(row).collect(), ids: 0 }
    }

    /// A value, with a star where its questions are among the training data, and the marks of its own conditions.
    fn told(&self, result: &Reported<'_>, column: &Compared<'_>, notes: &Notes<'_>) -> String {
        let seen = column.exposure.part_of(self.catalog, &result.score.benchmark);
        let marks = notes.marks(&result.notes);
        let gap = if marks.is_empty() { "" } else { " " };
        format!("{}{}{gap}{marks}", wording::score(result.value), if seen.is_some() { "*" } else { "" })
    }

    fn heads(&self, first: &str) -> Vec<Column> {
        let head = |column: &Compared<'_>| Column::new(&column.variant.id, &column.variant.id);
        let label = Column { contents: Contents::Labels, ..Column::new(first, "name") };
        std::iter::once(label).chain(self.columns.iter().map(head)).collect()
    }

    fn view(&self, position: usize) -> ComparedView<'_> {
        let column = &self.columns[position];
        let (entry, variant) = (column.hit.entry, column.variant);
        let shared = self.scores.shared.iter().filter_map(|shared| shared.results[position].as_ref());
        let score = |result: &'_ Reported<'a>| ScoreView {
            benchmark: &result.score.benchmark,
            metric: &result.score.metric,
            value: result.value,
            setting: &result.score.setting,
            evaluator: &result.score.evaluator,
            source: entry.sources.get(&result.score.source).map(|source| source.url.as_str()),
            contaminated: column.exposure.part_of(self.catalog, &result.score.benchmark),
        };
        let alone = self.scores.alone[position].iter();
        ComparedView {
            id: &entry.id,
            variant: &variant.id,
            name: &variant.name,
            parameters: variant.parameters,
            counted: column.shape.as_ref().map(|shape| Counted {
                parameters: shape.parameters.stated,
                least: shape.parameters.least,
                most: shape.parameters.most,
            }),
            active_parameters: variant.active_parameters,
            bases: column.texts(self.catalog, Field::Bases),
            base_unknown_of: &column.open_ends,
            context_length: facts::context_length(column.shape.as_ref(), variant),
            released: variant.released.as_ref().or(entry.released.as_ref()),
            access: variant.access.as_ref(),
            weights_license: column.texts(self.catalog, Field::WeightsLicense),
            code_license: column.texts(self.catalog, Field::CodeLicense),
            verdicts: Named(
                column
                    .verdicts
                    .iter()
                    .map(|(profile, verdict)| (profile.name().to_owned(), *verdict))
                    .collect(),
            ),
            training: column.exposure.clone(),
            languages: &entry.languages,
            modalities: &entry.modalities,
            specialties: &entry.specialties,
            weights_bytes_fp16: column.shape.as_ref().map(|shape| facts::weights(shape.parameters.stated)),
            scores: shared.map(score).collect(),
            not_comparable: alone
                .map(|(benchmark, results)| AloneView { benchmark, results: *results })
                .collect(),
            differs: &self.differs,
        }
    }
}

impl Content for Comparison<'_> {
    fn results(&self) -> Results<'_> {
        Results::Compared((0..self.columns.len()).map(|position| self.view(position)).collect())
    }

    fn grid(&self) -> Grid {
        let mut grid = self.table();
        grid.rows.extend(self.score_table().rows);
        grid
    }

    fn sheet(&self) -> Grid {
        let Some(first) = self.facts.first() else { return Grid::default() };
        let wanted: Vec<usize> = (0..first.len()).filter(|i| self.lists(first[*i].name)).collect();
        let mut columns = vec![Column::new("id", "id"), Column::new("variant", "variant")];
        columns.extend(wanted.iter().map(|i| Column::new(first[*i].name, first[*i].name)));
        columns.extend(self.shown_scores().map(|shared| Column::new("", pages::measured(shared))));
        let row = |(position, column): (usize, &Compared<'_>)| {
            let ids = [&column.hit.entry.id, &column.variant.id].map(Cell::same);
            let facts = wanted.iter().map(|i| self.facts[position][*i].cell.clone());
            let scores = self.shown_scores().map(|shared| {
                let result = shared.results[position].as_ref();
                Cell::same(result.map(|result| plain_number(result.value)).unwrap_or_default())
            });
            ids.into_iter().chain(facts).chain(scores).collect()
        };
        Grid { columns, rows: self.columns.iter().enumerate().map(row).collect(), ids: 1 }
    }

    fn captions(&self) -> Vec<String> {
        pages::captions(self)
    }

    fn figure(&self) -> Option<Figure> {
        Some(Figure::Beside(pages::beside(self)))
    }

    fn ids(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.variant.id.to_string()).collect()
    }
}
