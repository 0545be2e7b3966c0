//! The sections of the page of an entry, each from one part of the record.

use super::item;
use crate::catalog::label::Label;
use crate::catalog::note::Note;
use crate::catalog::score::{Score, plain_number};
use crate::catalog::source::Source;
use crate::catalog::training::Statement;
use crate::catalog::vocabulary::{Relation, Vocabulary};
use crate::catalog::{Catalog, Entry, Variant};
use crate::license::{Exposure, seen};
use crate::query::quantity::short_count;
use crate::view::grid::{Cell, Column, Grid};
use crate::view::links;
use crate::view::page::Block;
use crate::view::wording::{UNKNOWN, known};

pub(super) fn variants(variants: &[&Variant]) -> Block {
    let columns = ["VARIANT", "SIZE", "CONTEXT", "BUILT ON", "ACCESS", "RELEASED"];
    let row = |variant: &&Variant| {
        let released = variant.released.as_ref().map(ToString::to_string);
        let cells = [
            variant.id.to_string(),
            size(variant),
            known(variant.context_length.map(|tokens| tokens.to_string())),
            built_on(variant),
            known(variant.access.as_ref().map(ToString::to_string)),
            known(released),
        ];
        let links = links::of_variant(variant);
        let mut cells: Vec<Cell> = cells.into_iter().map(Cell::same).collect();
        cells[0].links.extend(links);
        cells
    };
    Block::Table(Grid { columns: heads(&columns), rows: variants.iter().map(row).collect(), ids: 0 })
}

/// Columns whose cells are short and read badly when broken.
const KEPT_WHOLE: [&str; 6] = ["VARIANT", "BENCHMARK", "SCORE", "RELEASED", "DATASET", "SIZE"];

fn heads(titles: &[&str]) -> Vec<Column> {
    let column = |title: &&str| Column {
        keep_whole: KEPT_WHOLE.contains(title),
        ..Column::new(*title, title.to_lowercase())
    };
    titles.iter().map(column).collect()
}

fn size(variant: &Variant) -> String {
    let total = known(variant.parameters.map(short_count));
    match variant.active_parameters {
        Some(active) => format!("{total} ({} active)", short_count(active)),
        None => total,
    }
}

fn built_on(variant: &Variant) -> String {
    let step = |relation: &Relation, base: Option<&Label>| match base {
        Some(base) => format!("{base} ({relation})"),
        None => relation.as_str().to_owned(),
    };
    let steps: Vec<String> = variant.bases.iter().map(|s| step(&s.relation, s.base.as_ref())).collect();
    if steps.is_empty() { UNKNOWN.to_owned() } else { steps.join(", ") }
}

pub(super) fn statements(entry: &Entry) -> Block {
    let row = |statement: &Statement| {
        let label = format!("{} ({})", statement.effect, statement.about).replace('-', " ");
        item(label, format!("{} [{}]", statement.text, statement.source))
    };
    Block::Items(entry.statements.iter().map(row).collect())
}

pub(super) fn training(catalog: &Catalog, entry: &Entry, only: Option<&Variant>) -> Block {
    let concerns = |variants: &[String]| {
        variants.is_empty() || only.is_none_or(|one| variants.iter().any(|id| one.id == *id))
    };
    let rows = entry.training.iter().filter(|item| concerns(&item.variants)).map(|item| {
        let name = catalog.dataset(&item.dataset).map_or(&item.dataset, |dataset| &dataset.name);
        let tokens = item.tokens.map(|count| format!("{} tokens", short_count(count)));
        let examples = item.examples.map(|count| format!("{count} examples"));
        let amount: Vec<String> = tokens.into_iter().chain(examples).collect();
        let of = if item.variants.is_empty() { "all".to_owned() } else { item.variants.join(", ") };
        [name.clone(), item.stage.to_string(), amount.join(", "), of, item.source.clone()]
            .map(Cell::same)
            .to_vec()
    });
    let rows = rows.collect();
    Block::Table(Grid { columns: heads(&["DATASET", "STAGE", "AMOUNT", "VARIANTS", "SOURCE"]), rows, ids: 0 })
}

/// Scores as a table; what a setting says beyond the usual conditions stands in numbered lines below.
pub(super) fn results(
    catalog: &Catalog,
    entry: &Entry,
    variants: &[&Variant],
    exposures: &[Exposure<'_>],
) -> Vec<Block> {
    let part = |score: &Score| {
        let exposure = exposures.iter().find(|exposure| exposure.variant == score.variant)?;
        exposure.part_of(catalog, &score.benchmark)
    };
    let mut scores: Vec<&Score> = entry
        .results
        .iter()
        .filter(|score| variants.iter().any(|variant| variant.id == score.variant))
        .collect();
    scores.sort_by_key(|score| (&score.benchmark, &score.metric, &score.variant));
    let mut remarks: Vec<&str> = Vec::new();
    let rows = scores
        .iter()
        .map(|result| {
            let mut setting = result.setting.conditions().join(", ");
            if setting.is_empty() {
                setting.push_str("not stated");
            }
            if let Some(remark) = result.setting.note.as_deref() {
                let number = remarks.iter().position(|known| *known == remark).unwrap_or_else(|| {
                    remarks.push(remark);
                    remarks.len() - 1
                });
                setting = format!("{setting} [{}]", number + 1);
            }
            if let Some(part) = part(result) {
                setting = format!("{setting}; {}", seen(part));
            }
            let by = result.evaluated_by.clone().unwrap_or_else(|| result.evaluator.to_string());
            let value = format!("{} {}", plain_number(result.value), result.metric);
            [result.benchmark.clone(), result.variant.clone(), value, setting, by].map(Cell::same).to_vec()
        })
        .collect();
    let columns = heads(&["BENCHMARK", "VARIANT", "SCORE", "SETTING", "MEASURED BY"]);
    let remarks = remarks.iter().enumerate().map(|(number, text)| item(format!("[{}]", number + 1), *text));
    vec![Block::Table(Grid { columns, rows, ids: 0 }), Block::Items(remarks.collect())]
}

pub(super) fn notes(entry: &Entry) -> Block {
    let row = |note: &Note| item(note.kind.as_str(), format!("{} [{}]", note.text, note.source));
    Block::Items(entry.notes.iter().map(row).collect())
}

pub(super) fn links(entry: &Entry, variants: &[&Variant]) -> Block {
    let mut facts: Vec<(String, String)> =
        entry.links.known().map(|(name, link)| (capitalized(name), link.to_owned())).collect();
    let hub = variants.iter().filter_map(|variant| variant.huggingface.as_ref());
    facts.extend(hub.map(|id| ("Weights".to_owned(), links::hub(id))));
    Block::Facts(facts)
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

pub(super) fn citation(entry: &Entry) -> String {
    let Some(citation) = entry.citation.as_ref() else { return String::new() };
    let authors = match citation.authors.as_slice() {
        [] => None,
        [first] => Some(first.clone()),
        [first, second] => Some(format!("{first} and {second}")),
        [first, ..] => Some(format!("{first} and others")),
    };
    let parts = [
        authors,
        citation.title.clone(),
        citation.venue.clone(),
        citation.year.map(|year| year.to_string()),
        citation.arxiv.as_ref().map(|id| format!("arXiv:{id}")),
        citation.doi.as_ref().map(|id| format!("doi:{id}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
}

pub(super) fn sources(entry: &Entry) -> Block {
    let row = |(key, source): (&str, &Source)| {
        let copy = source.copy.as_ref().map_or(String::new(), |copy| format!(", read at {copy}"));
        let place = source.locator.as_ref().map_or(String::new(), |place| format!(", {place}"));
        let seen = known(source.seen.as_ref().map(ToString::to_string));
        let kind = source.kind.as_str().replace('-', " ");
        item(key, format!("{} ({kind}{place}, seen {seen}{copy})", source.url))
    };
    Block::Items(entry.sources.iter().map(row).collect())
}
