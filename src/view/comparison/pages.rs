//! A comparison for people: two tables where there is room, one block a model where there is none.

use super::Comparison;
use crate::query::comparing::Shared;
use crate::query::ranking;
use crate::view::answer::Beside;
use crate::view::page::{Block, Page, Section};
use crate::view::wording;

const LEGEND: &str = "Weights at fp16 is parameters × 2 bytes, without the memory for text. A verdict is what the texts \
                      found say; no legal advice. ? is unknown.";
const STAR: &str = "* questions of the benchmark are among the training data.";
const SAME: &str = "These do not differ in anything that is compared.";

/// `medqa accuracy (0-shot, cot)`
pub(super) fn measured(shared: &Shared<'_>) -> String {
    let conditions = ranking::conditions(shared.score).join(", ");
    format!("{} {} ({conditions})", shared.benchmark, shared.score.metric)
}

pub(super) fn beside(comparison: &Comparison<'_>) -> Beside {
    let tables = [comparison.table(), comparison.score_table()];
    let empty = tables.iter().all(|grid| grid.rows.is_empty());
    let star = tables[1].rows.iter().flatten().any(|cell| cell.human.ends_with('*'));
    let legend = match (empty, star) {
        (true, _) => SAME.to_owned(),
        (false, true) => format!("{STAR} {LEGEND}"),
        (false, false) => LEGEND.to_owned(),
    };
    let mut pages: Vec<Page> = if empty { Vec::new() } else { blocks(comparison) };
    match pages.last_mut() {
        Some(last) => last.sections.push(text(&legend)),
        None => pages.push(Page { sections: vec![text(&legend)], ..Page::default() }),
    }
    Beside { tables: tables.into(), legend, pages }
}

fn text(text: &str) -> Section {
    Section { title: String::new(), blocks: vec![Block::Text(text.to_owned())] }
}

/// A block for each variant.
fn blocks(comparison: &Comparison<'_>) -> Vec<Page> {
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
            let seen = column.exposure.part_of(comparison.catalog, shared.benchmark).is_some();
            let value = format!("{}{}", wording::score(result.value), if seen { "*" } else { "" });
            Some((measured(shared), value))
        });
        page.section("SCORES that another of these has too", vec![Block::Facts(scores.collect())]);
        page
    });
    page.collect()
}
