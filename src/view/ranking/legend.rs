//! What the columns and words of a ranking mean that are there.

use super::Ranking;
use super::page::{caution, facts};
use crate::catalog::date::Date;
use crate::query::ranking::Row;
use crate::view::answer::Content;
use crate::view::grid::Grid;
use crate::view::wording::TUNED;

/// What stands above the table where there is no page around it.
pub(super) fn captions(ranking: &Ranking<'_>) -> Vec<String> {
    if ranking.rows.is_empty() {
        return Vec::new();
    }
    let subject = &ranking.subject;
    let name = subject.benchmark.map_or(subject.id.as_str(), |benchmark| &benchmark.name);
    let filters = Some(ranking.filters.as_str()).filter(|filters| !filters.is_empty());
    let revision = ranking.catalog.revision().map_or("without date", Date::as_str);
    let counted = [Some(count(ranking)), filters.map(str::to_owned), Some(format!("catalog {revision}"))];
    let counted = counted.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let mut lines = vec![format!("{name} ({}): {counted}.", subject.id)];
    lines.extend(facts(ranking).into_iter().map(|(label, text)| format!("{label}: {text}.")));
    lines.extend(Some(caution(ranking).to_owned()).filter(|text| !text.is_empty()));
    lines.extend(sentences(ranking, &ranking.grid()));
    lines.extend(ranking.notes().listed().into_iter().map(|(mark, text)| format!("{mark} {text}")));
    lines
}

/// `4 of 50 entries`
pub(super) fn count(ranking: &Ranking<'_>) -> String {
    let unit = match (ranking.mixed, ranking.all) {
        (true, 1) => "entry",
        (true, _) => "entries",
        (false, 1) => "variant",
        (false, _) => "variants",
    };
    format!("{} {unit}", of_all(ranking.rows.len(), ranking.all))
}

/// `4 of 50`, or `50` where that is all.
pub(super) fn of_all(shown: usize, all: usize) -> String {
    if shown < all { format!("{shown} of {all}") } else { all.to_string() }
}

/// A sentence for each.
pub(super) fn sentences(ranking: &Ranking<'_>, table: &Grid) -> Vec<String> {
    let has = |head: &str| table.columns.iter().any(|column| column.title == head);
    let mut sentences = Vec::new();
    if has("SPREAD") {
        sentences.push(
            "SPREAD is over all results of the variant in this setting; SCORE is its authors' own, or else the one in the middle."
                .to_owned(),
        );
    }
    if has("SEEN") {
        sentences.push(
            "SEEN is the part of the benchmark that is recorded among the training data; empty is not recorded, which is not clean."
                .to_owned(),
        );
    } else if !table.rows.is_empty() {
        sentences.push(format!(
            "SEEN is left out: no part of {} is recorded among their training data, which is not clean.",
            ranking.subject.id
        ));
    }
    if has("NOTE") {
        sentences
            .push("NOTE marks conditions that no word of the setting tells; they are told below.".to_owned());
    }
    sentences.extend(tuned(ranking).then(|| TUNED.to_owned()));
    sentences
}

/// Whether a tuned setting is shown, of a row or among the others.
pub(super) fn tuned(ranking: &Ranking<'_>) -> bool {
    let named = |words: &str| words.split(", ").any(|word| word == "tuned");
    ranking.rows.iter().any(Row::is_tuned) || ranking.others.iter().any(|(words, _)| named(words))
}
