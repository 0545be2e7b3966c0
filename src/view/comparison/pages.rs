//! A comparison for people: two tables where there is room, one block a model where there is none.

use super::Comparison;
use crate::query::comparing::Shared;
use crate::query::ranking;
use crate::view::answer::Beside;
use crate::view::grid::{Cell, Column, Grid};
use crate::view::page::{Block, Page, Section};
use crate::view::wording;

const LEGEND: &str = "Sizes are counted as `fit` counts them, from what a model was made from where that is known more exactly; ~ \
                      and ranges are estimates. Weights at fp16 is parameters × 2 bytes, without the memory for text. A \
                      verdict is what the texts found say; no legal advice. ? is unknown.";
const STAR: &str = "* questions of the benchmark are recorded among the training data: of its test, training, validation or an \
                    unknown part. `Benchmarks in it` tells which; without a star none is recorded, which is not clean.";
const NOTED: &str = "Scores with a letter have conditions that no word of the setting tells.";
const SAME: &str = "These do not differ in anything that is compared.";
/// How many benchmarks of other results are named.
const NAMED: usize = 20;

/// `medqa accuracy (0-shot, cot)`
pub(super) fn measured(shared: &Shared<'_>) -> String {
    let conditions = ranking::conditions(shared.score).join(", ");
    format!("{} {} ({conditions})", shared.benchmark, shared.score.metric)
}

pub(super) fn beside(comparison: &Comparison<'_>) -> Beside {
    let mut tables = vec![comparison.table(), comparison.score_table()];
    let empty = tables.iter().all(|grid| grid.rows.is_empty());
    let notes = comparison.notes().listed();
    let row = |(mark, text): &(String, String)| vec![Cell::same(mark.as_str()), Cell::same(text.as_str())];
    tables.push(Grid {
        columns: vec![Column::whole("NOTE", "mark"), Column::new("", "note")],
        rows: notes.iter().map(row).collect(),
        ids: 0,
    });
    let legend = legend(comparison);
    let mut pages: Vec<Page> = if empty { Vec::new() } else { blocks(comparison) };
    if pages.is_empty() {
        pages.push(Page::default());
    }
    if let Some(last) = pages.last_mut() {
        last.section("NOTES", vec![Block::Facts(notes)]);
        last.sections.extend(legend.iter().map(|line| text(line)));
    }
    Beside { tables, legend, pages }
}

/// What stands above the table where nothing stands below it.
pub(super) fn captions(comparison: &Comparison<'_>) -> Vec<String> {
    let notes = comparison.notes().listed();
    legend(comparison)
        .into_iter()
        .chain(notes.into_iter().map(|(mark, text)| format!("{mark} {text}")))
        .collect()
}

/// What the marks mean that are there, and what is left out.
fn legend(comparison: &Comparison<'_>) -> Vec<String> {
    let scores = comparison.score_table();
    let star = scores.rows.iter().flatten().any(|cell| cell.human.contains('*'));
    let tuned = comparison.shown_scores().any(|shared| shared.score.setting.task_tuned == Some(true));
    let empty = scores.rows.is_empty() && comparison.table().rows.is_empty();
    let mut marks = Vec::new();
    marks.extend(star.then_some(STAR));
    marks.extend((!comparison.notes().is_empty()).then_some(NOTED));
    marks.extend(tuned.then_some(wording::TUNED));
    let mut lines = vec![marks.join(" ")];
    lines.extend(dropped(comparison));
    lines.push(if empty { SAME } else { LEGEND }.to_owned());
    lines.retain(|line| !line.is_empty());
    lines
}

/// The benchmarks of results that no other of the compared has in the same metric and setting.
fn dropped(comparison: &Comparison<'_>) -> Option<String> {
    let mut ids: Vec<&str> =
        comparison.scores.alone.iter().flat_map(|counts| counts.keys().copied()).collect();
    ids.sort_unstable();
    ids.dedup();
    let more = ids.len().saturating_sub(NAMED);
    ids.truncate(NAMED);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    (!ids.is_empty()).then(|| {
        format!(
            "Not comparable, for want of the same metric and setting, are results on: {}{more}.",
            ids.join(", ")
        )
    })
}

fn text(text: &str) -> Section {
    Section { title: String::new(), blocks: vec![Block::Text(text.to_owned())] }
}

/// A block for each variant.
fn blocks(comparison: &Comparison<'_>) -> Vec<Page> {
    let notes = comparison.notes();
    let columns = comparison.columns.iter().zip(&comparison.facts).enumerate();
    let page = columns.map(|(position, (column, facts))| {
        let mut page = Page {
            title: column.variant.name.to_string(),
            subtitle: column.variant.id.to_string(),
            sections: Vec::new(),
        };
        let shown = facts.iter().filter(|fact| comparison.shows(fact.name));
        let facts = shown.map(|fact| (fact.label.to_owned(), fact.cell.human.to_string())).collect();
        page.section("", vec![Block::Facts(facts)]);
        let scores = comparison.shown_scores().filter_map(|shared| {
            let result = shared.results[position].as_ref()?;
            Some((measured(shared), comparison.told(result, column, &notes)))
        });
        page.section("SCORES that another of these has too", vec![Block::Facts(scores.collect())]);
        page
    });
    page.collect()
}
