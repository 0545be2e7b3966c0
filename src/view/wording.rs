//! Values in the words of the output: what people and programs read for each kind of value.

use std::borrow::Cow;

use crate::catalog::license::spoken;
use crate::catalog::score::plain_number;
use crate::license::Verdict;
use crate::query::field::{Field, Grouping, Value, Verdicts, Words};
use crate::query::quantity::short_count;
use crate::query::slot::State;
use crate::view::grid::Cell;

/// What stands for a value that is not known.
pub const UNKNOWN: &str = "?";
/// What stands for a value that the record cannot have.
pub const NOT_APPLICABLE: &str = "-";
/// What must be known of scores of tuned models.
pub const TUNED: &str = "tuned means trained further on the training part of this benchmark for the score; the weights that are \
                         released may be others.";
/// What stands between several values in CSV.
const SEPARATOR: &str = "; ";

/// A value of a field as a cell.
pub fn cell(field: Field, value: Value) -> Cell {
    match value {
        Value::Unknown => Cell::of(UNKNOWN.into(), "".into()),
        Value::NotApplicable(()) => Cell::of(NOT_APPLICABLE.into(), "".into()),
        Value::Text(text) => Cell::of(text.clone(), text),
        // Who asked for one use knows which.
        Value::Texts(texts) if field == Field::AllowedUses && texts.len() == 1 => {
            let verdict = texts[0].split_once(": ").map_or(texts[0].as_ref(), |(_, verdict)| verdict);
            Cell::new(verdict.to_owned(), texts[0].clone())
        }
        Value::Texts(texts) => {
            let human = joined(texts.iter().map(|text| human_words(field, text)), ", ");
            Cell::of(human, joined(texts.into_iter(), SEPARATOR))
        }
        Value::Verdicts(verdicts) => Cell::new(grouped(&verdicts), verdicts.texts().join(SEPARATOR)),
        Value::Count(count) if field == Field::Year => Cell::same(count.to_string()),
        Value::Count(count) => Cell::new(human_count(field, count), count.to_string()),
        Value::Counts(counts) => {
            let human = joined(counts.iter().map(|count| human_count(field, *count).into()), ", ");
            Cell::of(human, joined(counts.iter().map(|count| count.to_string().into()), SEPARATOR))
        }
    }
}

/// Uses under the verdict that they have, the best first.
fn grouped(verdicts: &Verdicts) -> String {
    let group = |verdict: &Verdict| {
        let uses = verdicts.0.iter().filter(|(_, found)| found == verdict).map(|(profile, _)| profile.name());
        let uses: Vec<&str> = uses.collect();
        (!uses.is_empty()).then(|| format!("{}: {}", verdict.name(), uses.join(", ")))
    };
    Verdict::ALL.iter().rev().filter_map(group).collect::<Vec<_>>().join("; ")
}

/// Texts with something between them. Most lists are of one, which is not copied.
fn joined(mut texts: impl Iterator<Item = Words>, between: &'static str) -> Words {
    let first = texts.next().unwrap_or_default();
    texts.fold(first, |all, text| format!("{all}{between}{text}").into())
}

fn human_words(field: Field, words: &Words) -> Words {
    match words {
        Words::Borrowed(text) => human_text(field, text),
        Words::Owned(text) => human_text(field, text).into_owned().into(),
    }
}

fn human_text(field: Field, text: &str) -> Cow<'_, str> {
    match field {
        Field::WeightsLicense | Field::CodeLicense => spoken(text),
        _ => text.into(),
    }
}

fn human_count(field: Field, count: u64) -> String {
    match field {
        Field::ContextLength | Field::Year => count.to_string(),
        _ => short_count(count),
    }
}

/// What is counted, for people: a value or range of a field, or words for those that have none.
pub fn counted(field: Option<Field>, value: Option<&str>, state: State) -> String {
    match (state, value, field) {
        (State::NotApplicable, ..) => format!("{NOT_APPLICABLE} (not applicable)"),
        (State::Unknown, ..) | (_, None, _) => format!("{UNKNOWN} (unknown)"),
        (_, Some(text), None) => text.to_owned(),
        (_, Some(text), Some(field)) => match field.grouping() {
            Grouping::Ranges(ranges) => {
                ranges.iter().find(|range| range.filter == text).map_or(text, |range| range.label).to_owned()
            }
            Grouping::Frequency | Grouping::Order => human_text(field, text).into_owned(),
        },
    }
}

/// A share in percent, with what it is a share of.
pub fn share(percent: Option<f64>, of: usize) -> Cell {
    Cell::new(
        percent.map_or(NOT_APPLICABLE.into(), |percent| format!("{percent:.1} % of {of}")),
        percent.map_or(String::new(), |percent| format!("{percent:.2}")),
    )
}

/// A text, or `?`.
pub fn known(text: Option<impl Into<String>>) -> String {
    text.map_or_else(|| UNKNOWN.to_owned(), Into::into)
}

/// A list, or `?`.
pub fn listed(texts: &[String]) -> String {
    if texts.is_empty() { UNKNOWN.to_owned() } else { texts.join(", ") }
}

/// A score with as many digits as people read.
pub fn score(value: f64) -> String {
    plain_number((value * 100.0).round() / 100.0)
}
