//! The answer of `rank`: rows of comparable results, as JSON, as a table and as a page.

mod legend;
mod page;
mod plots;
pub mod settings;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::Catalog;
use crate::catalog::benchmark::Benchmark;
use crate::catalog::date::Date;
use crate::catalog::score::{Setting, plain_number};
use crate::catalog::source::Source;
use crate::catalog::vocabulary::{Evaluator, Part, Vocabulary};
use crate::license::Exposure;
use crate::query::quantity::short_count;
use crate::query::ranking::{Row, Spread};
use crate::view::answer::{Content, Figure, Results};
use crate::view::grid::{Cell, Column, Grid, Link};
use crate::view::links;
use crate::view::notes::Notes;
use crate::view::plot::{Kind, Plot};
use crate::view::wording::{known, score};

/// What is ranked.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// Identifier of the benchmark, or of a group of benchmarks.
    pub id: String,
    /// Its record; a group may have none.
    pub benchmark: Option<&'a Benchmark>,
    /// The benchmarks that means are over; none where reported scores are ranked.
    pub parts: Vec<&'a str>,
}

impl<'a> Subject<'a> {
    /// A benchmark with the parts that means are over.
    pub fn new(catalog: &'a Catalog, id: &str, parts: Vec<&'a str>) -> Self {
        Self { id: id.to_owned(), benchmark: catalog.benchmark(id), parts }
    }
}

/// One row of a ranking.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RankView<'a> {
    /// The place in the ranking; equal values share one.
    rank: usize,
    /// Identifier of the entry.
    id: &'a str,
    /// Identifier of the variant.
    variant: &'a str,
    /// The value, in the benchmark's own unit.
    value: f64,
    /// The metric.
    metric: &'a str,
    /// The conditions; null is not stated. Of a mean, those that all parts share.
    setting: &'a Setting,
    /// The setting in the words that `--setting` takes; the same for all rows, except with `--best`.
    group: &'a str,
    /// Who measured.
    evaluator: &'a Evaluator,
    /// Address of the source.
    source: Option<&'a str>,
    /// The part of the benchmark that is among the training data; null where that is not recorded, which is not a no.
    contaminated: Option<&'a Part>,
    /// Identifier of the benchmark.
    benchmark: &'a str,
    /// The third party, if it was one that has a name.
    evaluated_by: Option<&'a str>,
    /// Revision of the source.
    revision: Option<&'a str>,
    /// Table or section within the source.
    locator: Option<&'a str>,
    /// Year of release of the variant, or else of the entry.
    year: Option<u16>,
    /// Parameters of the variant.
    parameters: Option<u64>,
    /// All results of the variant in this group, where there are several.
    spread: Option<Spread>,
    /// Conditions of its own, which no setting has a word for; of a mean, those of all its parts.
    notes: &'a [&'a str],
    /// The benchmarks that the value is the unweighted mean of; empty for a value that a source reports.
    average_of: &'a [&'a str],
}

/// A leaderboard.
pub struct Ranking<'a> {
    /// The catalog that was asked.
    pub catalog: &'a Catalog,
    /// What is ranked.
    pub subject: Subject<'a>,
    /// The rows, the best first.
    pub rows: Vec<Row<'a>>,
    /// How many rows there are without a limit.
    pub all: usize,
    /// The other settings with the number of their variants.
    pub others: Vec<(String, usize)>,
    /// Whether rows are of several settings.
    pub mixed: bool,
    /// The words of the setting that was asked for.
    pub asked: Option<String>,
    /// How many settings there are, whichever was asked for.
    pub settings: usize,
    /// The filters, as they were typed.
    pub filters: String,
    /// Whether people want bars instead of the page.
    pub bars: bool,
}

impl Content for Ranking<'_> {
    fn results(&self) -> Results<'_> {
        Results::Ranked(self.rows.iter().map(|row| self.view(row)).collect())
    }

    fn grid(&self) -> Grid {
        let views: Vec<RankView<'_>> = self.rows.iter().map(|row| self.view(row)).collect();
        let has = |what: fn(&RankView<'_>) -> bool| views.iter().any(what);
        let (spread, seen) = (has(|view| view.spread.is_some()), has(|view| view.contaminated.is_some()));
        let mut columns = vec![Column::number("RANK", "rank"), Column::whole("VARIANT", "variant")];
        columns.extend([Column::whole("SIZE", "parameters"), Column::number("SCORE", "value")]);
        columns.extend(spread.then(|| Column::whole("SPREAD", "spread")));
        columns.extend(self.mixed.then(|| Column::new("SETTING", "group")));
        columns.extend(seen.then(|| Column::new("SEEN", "contaminated")));
        let notes = self.notes();
        let marked = !notes.is_empty();
        columns.extend(marked.then(|| Column::whole("NOTE", "note")));
        columns.extend([Column::whole("BY", "evaluator"), Column::whole("YEAR", "year")]);
        columns.push(Column::new("SOURCE", "source"));
        let cells = |(row, view): (&Row<'_>, &RankView<'_>)| {
            let mut cells = vec![
                Cell::same(view.rank.to_string()),
                Cell::same(view.variant).linked(links::of_variant(row.result.variant)),
                Cell::same(known(view.parameters.map(short_count))),
                Cell::new(score(view.value), plain_number(view.value)),
            ];
            cells.extend(spread.then(|| Cell::same(view.spread.map_or(String::new(), spread_text))));
            cells.extend(self.mixed.then(|| Cell::same(view.group)));
            cells.extend(seen.then(|| Cell::same(view.contaminated.map_or(String::new(), part_text))));
            cells.extend(
                marked.then(|| Cell::new(notes.marks(&row.result.notes), row.result.notes.join("; "))),
            );
            cells.push(Cell::new(evaluator_text(view.evaluator), view.evaluator.as_str()));
            cells.push(Cell::same(known(view.year.map(|year| year.to_string()))));
            cells.push(source_cell(view.source));
            cells
        };
        Grid { columns, rows: self.rows.iter().zip(&views).map(cells).collect(), ids: 1 }
    }

    fn sheet(&self) -> Grid {
        const NAMES: [&str; 18] = [
            "rank",
            "id",
            "variant",
            "parameters",
            "value",
            "metric",
            "benchmark",
            "group",
            "evaluator",
            "evaluated_by",
            "year",
            "contaminated",
            "lowest",
            "highest",
            "results",
            "source",
            "locator",
            "note",
        ];
        let columns = NAMES.iter().map(|name| Column::new(*name, *name)).collect();
        let cells = |row: &Row<'_>| {
            let view = self.view(row);
            let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
            let number = |number: Option<f64>| number.map(plain_number).unwrap_or_default();
            let texts = [
                view.rank.to_string(),
                view.id.to_owned(),
                view.variant.to_owned(),
                view.parameters.map(|count| count.to_string()).unwrap_or_default(),
                plain_number(view.value),
                view.metric.to_owned(),
                view.benchmark.to_owned(),
                view.group.to_owned(),
                view.evaluator.to_string(),
                text(view.evaluated_by),
                view.year.map(|year| year.to_string()).unwrap_or_default(),
                text(view.contaminated.map(Vocabulary::as_str)),
                number(view.spread.map(|spread| spread.lowest)),
                number(view.spread.map(|spread| spread.highest)),
                view.spread.map_or(1, |spread| spread.results).to_string(),
                text(view.source),
                text(view.locator),
                row.result.notes.join("; "),
            ];
            texts.map(Cell::same).to_vec()
        };
        Grid { columns, rows: self.rows.iter().map(cells).collect(), ids: 2 }
    }

    fn figure(&self) -> Option<Figure> {
        let figure = || {
            if self.bars { Figure::Chart(plots::chart(self)) } else { Figure::Pages(vec![page::page(self)]) }
        };
        (!self.rows.is_empty()).then(figure)
    }

    fn captions(&self) -> Vec<String> {
        legend::captions(self)
    }

    fn plot(&self, kind: Kind, catalog: &str) -> Option<Plot> {
        plots::plot(self, kind, catalog)
    }
}

impl<'a> Ranking<'a> {
    /// Conditions of their own that the rows have.
    fn notes(&self) -> Notes<'a> {
        Notes::of(self.rows.iter().flat_map(|row| row.result.notes.iter().copied()))
    }
}

impl Ranking<'_> {
    fn view<'r>(&'r self, row: &'r Row<'_>) -> RankView<'r> {
        let result = &row.result;
        let (entry, variant, score) = (result.entry, result.variant, result.score);
        let source: Option<&Source> = entry.sources.get(&score.source);
        let exposure = Exposure::new(self.catalog, entry, variant);
        let tested =
            if result.parts.is_empty() { vec![self.subject.id.as_str()] } else { result.parts.clone() };
        let seen = tested.iter().find_map(|benchmark| exposure.part_of(self.catalog, benchmark));
        let released = variant.released.as_ref().or(entry.released.as_ref());
        RankView {
            rank: row.rank,
            id: &entry.id,
            variant: &variant.id,
            value: result.value,
            metric: &score.metric,
            setting: &score.setting,
            group: &row.words,
            evaluator: &score.evaluator,
            source: source.map(|source| source.url.as_str()),
            contaminated: seen,
            benchmark: &self.subject.id,
            evaluated_by: score.evaluated_by.as_deref(),
            revision: source.and_then(|source| source.revision.as_deref()),
            locator: score.locator.as_deref(),
            year: released.and_then(Date::year),
            parameters: variant.parameters,
            spread: row.spread,
            notes: &result.notes,
            average_of: &result.parts,
        }
    }
}

/// `78.24–80.35 (3)`
fn spread_text(spread: Spread) -> String {
    format!("{}\u{2013}{} ({})", score(spread.lowest), score(spread.highest), spread.results)
}

fn evaluator_text(evaluator: &Evaluator) -> &str {
    match evaluator {
        Evaluator::ThirdParty => "others",
        known => known.as_str(),
    }
}

fn part_text(part: &Part) -> String {
    match part {
        Part::Unknown | Part::Other(_) => "part ?".to_owned(),
        known => known.as_str().to_owned(),
    }
}

/// A source by what tells it from others at a glance, leading to its address.
fn source_cell(address: Option<&str>) -> Cell {
    let Some(address) = address else { return Cell::new("?", "") };
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let parts: Vec<&str> = bare.split('/').collect();
    let short = match parts.as_slice() {
        ["arxiv.org", "abs" | "pdf", id, ..] => format!("arXiv:{id}"),
        ["github.com" | "huggingface.co" | "gitlab.com", owner, name, ..] => format!("{owner}/{name}"),
        [host, ..] => (*host).to_owned(),
        [] => bare.to_owned(),
    };
    Cell::new(&short, address).linked([Link::new(&short, address)])
}
