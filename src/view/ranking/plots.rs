//! A ranking as bars in the terminal and as pictures.

use super::page::{caution, measured, metric};
use super::{RankView, Ranking, legend};
use crate::catalog::vocabulary::{Evaluator, Part};
use crate::query::quantity::short_count;
use crate::query::ranking::{Row, lower_is_better};
use crate::view::chart::{Bar, Chart, Group};
use crate::view::plot::{Axis, Bars, Drawing, Kind, Mark, Plot, Points, frontier};
use crate::view::wording::{TUNED, known, score};

/// What marks scores with conditions of their own.
const NOTED: &str = "\u{2020}";

/// Bars for the terminal.
pub(super) fn chart(ranking: &Ranking<'_>) -> Chart {
    let views = views(ranking);
    let greatest = views.iter().map(|view| view.value).fold(0.0, f64::max);
    let full = range(ranking).map_or(greatest, |(_, high)| high.max(greatest));
    let bar = |view: &RankView<'_>| Bar {
        label: view.variant.to_owned(),
        count: hundredths(view.value),
        value: text(view),
        beside: vec![known(view.parameters.map(short_count)), by(view).to_owned()],
        full: Some(hundredths(full)),
        faint: false,
    };
    let title = format!("{}, {}", title(ranking), setting(ranking));
    let bars = views.iter().map(bar).collect();
    Chart { groups: vec![Group { title, bars }], legend: marks(ranking, &views) }
}

/// The length of a bar; scores below nothing have none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lengths are small and not negative"
)]
fn hundredths(value: f64) -> usize {
    (value.max(0.0) * 100.0).round() as usize
}

/// A picture; none where nothing can be drawn.
pub(super) fn plot(ranking: &Ranking<'_>, kind: Kind, catalog: &str) -> Option<Plot> {
    let views = views(ranking);
    let first = ranking.rows.first()?;
    let unknown = views.iter().filter(|view| view.parameters.is_none()).count();
    let whose = |view: &RankView<'_>| usize::from(view.evaluator != &Evaluator::Authors);
    let shown: Vec<&RankView<'_>> =
        views.iter().filter(|view| kind == Kind::Usual || view.parameters.is_some()).collect();
    let mixed_kinds = shown.windows(2).any(|pair| whose(pair[0]) != whose(pair[1]));
    let star = |view: &RankView<'_>| if kind == Kind::Size { signs(view) } else { String::new() };
    let mark = |view: &RankView<'_>| Mark {
        label: format!("{}{}", view.variant, star(view)),
        value: view.value,
        text: text(view),
        kind: Some(whose(view)),
    };
    let axis = Axis {
        title: metric(ranking, first.result.score),
        range: range(ranking).filter(|_| kind == Kind::Usual),
        mark: measured(ranking)
            .and_then(|benchmark| benchmark.chance)
            .map(|chance| (format!("chance {}", score(chance)), chance)),
    };
    let drawing = match kind {
        Kind::Usual => Drawing::Bars(Bars {
            marks: shown.iter().map(|view| mark(view)).collect(),
            axis,
            things: String::new(),
        }),
        Kind::Size => Drawing::Points(against_size(ranking, &shown, &mark, axis)?),
    };
    let mut notes = Vec::new();
    notes.extend(Some(caution(ranking)).filter(|text| !text.is_empty()).map(str::to_owned));
    notes.extend(marks(ranking, &shown));
    if kind == Kind::Size && unknown > 0 {
        notes.push(format!("{unknown} without a known number of parameters left out"));
    }
    let whose = match shown.first() {
        Some(view) if !mixed_kinds => format!(" · measured by {}", by(view)),
        _ => String::new(),
    };
    let told = if ranking.filters.is_empty() { String::new() } else { format!(" · {}", ranking.filters) };
    let count = legend::count(ranking);
    Some(Plot {
        title: format!("{}{}", title(ranking), if kind == Kind::Size { " by size" } else { "" }),
        subtitle: format!("{} · {count}{whose}{told} · {catalog}", setting(ranking)),
        notes,
        description: shown.iter().map(|view| line(view)).collect(),
        kinds: if mixed_kinds {
            vec!["measured by authors".into(), "measured by others".into()]
        } else {
            Vec::new()
        },
        drawing,
    })
}

/// What the marks of these rows mean.
fn marks<'v>(ranking: &Ranking<'_>, views: &[impl std::borrow::Borrow<RankView<'v>>]) -> Vec<String> {
    let views = || views.iter().map(std::borrow::Borrow::borrow);
    let mut lines: Vec<String> = seen(views().filter_map(|view| view.contaminated)).into_iter().collect();
    let noted = format!(
        "{NOTED} has conditions of its own that the setting does not tell; see the table of `medllm rank`"
    );
    lines.extend(views().any(|view| !view.notes.is_empty()).then_some(noted));
    lines.extend(ranking.rows.iter().any(Row::is_tuned).then(|| TUNED.to_owned()));
    lines
}

/// `* questions of the benchmark are recorded among the training data: of 2 its train part, of 1 an unknown part`
fn seen<'p>(parts: impl Iterator<Item = &'p Part>) -> Option<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for part in parts {
        let words = match part {
            Part::Test => "the test part",
            Part::Train => "the training part",
            Part::Validation => "the validation part",
            Part::Unknown | Part::Other(_) => "an unknown part",
        };
        match counts.iter_mut().find(|(known, _)| *known == words) {
            Some((_, count)) => *count += 1,
            None => counts.push((words, 1)),
        }
    }
    let told: Vec<String> = counts.iter().map(|(words, count)| format!("{words} ({count})")).collect();
    let told = told.join(", ");
    (!counts.is_empty()).then(|| {
        format!(
            "* questions of the benchmark are recorded among the training data, of {told}; SEEN in the table tells which. \
             Without a star none is recorded, which is not clean"
        )
    })
}

fn against_size(
    ranking: &Ranking<'_>,
    shown: &[&RankView<'_>],
    mark: &impl Fn(&RankView<'_>) -> Mark,
    axis: Axis,
) -> Option<Points> {
    let lower = lower_is_better(shown.first()?.metric);
    let points: Vec<(u64, Mark)> =
        shown.iter().filter_map(|view| Some((view.parameters?, mark(view)))).collect();
    let bare: Vec<(u64, f64)> = points.iter().map(|(size, mark)| (*size, mark.value)).collect();
    Some(Points {
        points,
        below: "parameters (logarithmic)".to_owned(),
        axis,
        // Of values that cannot be compared none is the best.
        frontier: if ranking.mixed { Vec::new() } else { frontier(&bare, lower) },
        frontier_name: "best up to this size".to_owned(),
    })
}

fn views<'r>(ranking: &'r Ranking<'_>) -> Vec<RankView<'r>> {
    ranking.rows.iter().map(|row| ranking.view(row)).collect()
}

fn range(ranking: &Ranking<'_>) -> Option<(f64, f64)> {
    measured(ranking)?.range.map(|[low, high]| (low, high))
}

/// `MedQA (USMLE): accuracy`
fn title(ranking: &Ranking<'_>) -> String {
    let name = ranking.subject.benchmark.map_or(ranking.subject.id.as_str(), |benchmark| &benchmark.name);
    let metric = ranking.rows.first().map_or("", |row| row.result.score.metric.as_str());
    let mean = if ranking.subject.parts.is_empty() {
        String::new()
    } else {
        format!(", mean of {} parts", ranking.subject.parts.len())
    };
    format!("{name}: {metric}{mean}")
}

fn setting(ranking: &Ranking<'_>) -> String {
    match ranking.rows.first() {
        _ if ranking.mixed => "mixed settings".to_owned(),
        Some(row) => format!("setting: {}", row.words),
        None => String::new(),
    }
}

/// A value with its marks.
fn text(view: &RankView<'_>) -> String {
    format!("{}{}", score(view.value), signs(view))
}

/// A star where its questions were trained on, and a sign where it has conditions of its own.
fn signs(view: &RankView<'_>) -> String {
    let star = if view.contaminated.is_some() { "*" } else { "" };
    format!("{star}{}", if view.notes.is_empty() { "" } else { NOTED })
}

fn by(view: &RankView<'_>) -> &'static str {
    if view.evaluator == &Evaluator::Authors { "authors" } else { "others" }
}

/// A row in words.
fn line(view: &RankView<'_>) -> String {
    let size = view.parameters.map_or(String::new(), |count| format!(", {} parameters", short_count(count)));
    let notes = view.notes.iter().fold(String::new(), |all, note| all + "; " + note);
    format!("{}. {}: {}{size}, measured by {}{notes}", view.rank, view.variant, text(view), by(view))
}
