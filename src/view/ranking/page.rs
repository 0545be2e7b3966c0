//! A ranking as a page: what is ranked and how it was measured, the rows, the other settings.

use super::{Ranking, legend};
use crate::catalog::benchmark::Benchmark;
use crate::catalog::score::{Score, plain_number};
use crate::query::ranking::lower_is_better;
use crate::view::answer::Content;
use crate::view::grid::{Cell, Column, Grid, Link};
use crate::view::page::{Block, Page};

/// How many of the other settings are named.
const NAMED: usize = 8;
const MIXED: &str = "Mixed settings: each row is the best result of its entry, whatever the conditions. The values are \
                     not comparable.";
const SILENT: &str = "No source here states how it measured, so nothing says that all measured alike.";

pub(super) fn page(ranking: &Ranking<'_>) -> Page {
    let subject = &ranking.subject;
    let title = subject.benchmark.map_or(subject.id.as_str(), |benchmark| &benchmark.name).to_owned();
    let task = subject.benchmark.and_then(|benchmark| benchmark.task.clone());
    let subtitle = std::iter::once(subject.id.clone()).chain(task).collect::<Vec<_>>().join(" · ");
    let mut page = Page { title, subtitle, sections: Vec::new() };
    page.section("", vec![Block::Text(caution(ranking).to_owned()), Block::Facts(facts(ranking))]);
    let (table, sources) = numbered(ranking.grid());
    let legend = legend::sentences(ranking, &table).join(" ");
    page.section(
        &format!("RANKING, {}", legend::count(ranking)),
        vec![Block::Table(table), Block::Text(legend)],
    );
    if !ranking.mixed {
        page.section(&others_title(ranking), others(ranking));
    }
    page.section("NOTES", vec![Block::Facts(ranking.notes().listed())]);
    page.section("SOURCES", vec![Block::Facts(sources)]);
    page
}

/// The table with numbers in the place of sources, and the sources with their numbers: addresses are long, and many rows
/// have the same.
fn numbered(mut table: Grid) -> (Grid, Vec<(String, String)>) {
    let mut sources: Vec<(String, String)> = Vec::new();
    for cell in table.rows.iter_mut().filter_map(|row| row.last_mut()) {
        let address = cell.machine().to_owned();
        if address.is_empty() {
            continue;
        }
        let known = sources.iter().position(|(_, known)| *known == address);
        let number = known.unwrap_or(sources.len()) + 1;
        let label = format!("[{number}]");
        *cell = Cell::same(&label).linked([Link::new(&label, &address)]);
        if known.is_none() {
            sources.push((label, address));
        }
    }
    (table, sources)
}

/// What must be known before anything is read from the values.
pub(super) fn caution(ranking: &Ranking<'_>) -> &'static str {
    if ranking.mixed {
        MIXED
    } else if ranking.rows.iter().all(|row| not_stated(row.result.score).len() == CONDITIONS.len()) {
        SILENT
    } else {
        ""
    }
}

/// The benchmark, where it is measured in its own metric: range and chance level are those of that.
pub(super) fn measured<'a>(ranking: &Ranking<'a>) -> Option<&'a Benchmark> {
    let score = ranking.rows.first()?.result.score;
    ranking.subject.benchmark.filter(|benchmark| benchmark.metrics.contains(&score.metric))
}

pub(super) fn facts(ranking: &Ranking<'_>) -> Vec<(String, String)> {
    let Some(score) = ranking.rows.first().map(|row| row.result.score) else { return Vec::new() };
    let mut facts = vec![("Metric", metric(ranking, score))];
    if !ranking.mixed {
        facts.push(("Setting", setting(&ranking.rows[0].words, score)));
    }
    let parts = &ranking.subject.parts;
    if !parts.is_empty() {
        let text = format!(
            "unweighted over {} parts, each from the same source under the same conditions: {}",
            parts.len(),
            parts.join(", ")
        );
        facts.push(("Mean", text));
    }
    facts.into_iter().map(|(label, text)| (label.to_owned(), text)).collect()
}

/// `accuracy, 0 to 100, chance 25; the highest is best`
pub(super) fn metric(ranking: &Ranking<'_>, score: &Score) -> String {
    let benchmark = measured(ranking);
    let range = benchmark.and_then(|benchmark| benchmark.range);
    let range = range.map_or("range not known".to_owned(), |[low, high]| {
        format!("{} to {}", plain_number(low), plain_number(high))
    });
    let chance = benchmark.and_then(|benchmark| benchmark.chance);
    let chance = chance
        .map_or("chance level not known".to_owned(), |chance| format!("chance {}", plain_number(chance)));
    let best = if lower_is_better(&score.metric) { "lowest" } else { "highest" };
    format!("{}, {range}, {chance}; the {best} is best", score.metric)
}

/// The conditions, in the order in which a setting states them.
const CONDITIONS: [&str; 7] =
    ["shots", "prompting", "ensemble", "form of the task", "tuning", "harness", "split"];

fn not_stated(score: &Score) -> Vec<&'static str> {
    let setting = &score.setting;
    let stated = [
        setting.shots.is_some(),
        setting.prompting.is_some(),
        setting.ensemble.is_some(),
        setting.task_variant.is_some(),
        setting.task_tuned.is_some(),
        setting.harness.is_some(),
        setting.split.is_some(),
    ];
    CONDITIONS.into_iter().zip(stated).filter(|(_, stated)| !stated).map(|(name, _)| name).collect()
}

fn setting(words: &str, score: &Score) -> String {
    match not_stated(score).as_slice() {
        [] => words.to_owned(),
        missing if missing.len() == CONDITIONS.len() => {
            format!("not stated ({})", missing.join(", "))
        }
        missing => format!("{words} (not stated: {})", missing.join(", ")),
    }
}

/// With `--setting` only those are named that state its words too.
fn others_title(ranking: &Ranking<'_>) -> String {
    let asked = ranking.asked.as_ref().map_or(String::new(), |words| format!(" with '{words}'"));
    format!("OTHER SETTINGS{asked} (not comparable)")
}

fn others(ranking: &Ranking<'_>) -> Vec<Block> {
    let columns = vec![Column::new("SETTING", "group"), Column::number("VARIANTS", "variants")];
    let row = |(words, variants): &(String, usize)| {
        vec![Cell::same(words.as_str()), Cell::same(variants.to_string())]
    };
    let rows = ranking.others.iter().take(NAMED).map(row).collect();
    let others = ranking.others.len();
    let hidden = others.saturating_sub(NAMED);
    // The ranked one is listed among them.
    let (listed, all) = (others + 1, ranking.settings);
    let mut sentences = Vec::new();
    match &ranking.asked {
        None if hidden > 0 => {
            sentences.push(format!("and {hidden} more; --settings lists all {all}, the one above among them."));
        }
        Some(words) if hidden > 0 => sentences.push(format!(
            "and {hidden} more; --settings with --setting '{words}' lists all {listed}, the one above among them."
        )),
        _ => {}
    }
    if ranking.asked.is_some() && listed < all {
        sentences.push(format!("Without --setting there are {all} settings, which --settings lists."));
    }
    sentences.extend(
        ranking.others.first().map(|(words, _)| format!("--setting '{words}' ranks the first of these.")),
    );
    vec![Block::Table(Grid { columns, rows, ids: 0 }), Block::Text(sentences.join(" "))]
}
