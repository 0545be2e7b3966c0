//! The answer of `rank --settings`: under which conditions a benchmark was measured, and how often.

use schemars::JsonSchema;
use serde::Serialize;

use super::Subject;
use crate::query::ranking::Group;
use crate::view::answer::{Content, Results};
use crate::view::grid::{Cell, Column, Grid};

/// One setting.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SettingView<'a> {
    /// Identifier of the benchmark.
    benchmark: &'a str,
    /// The metric.
    metric: &'a str,
    /// The setting in the words that `--setting` takes.
    group: &'a str,
    /// How many variants were measured like this.
    variants: usize,
    /// How many results there are of them.
    results: usize,
    /// How many of these the makers of the models report.
    by_authors: usize,
}

/// The settings of a benchmark, the largest first.
pub struct Settings<'a> {
    /// The groups of comparable results.
    pub groups: Vec<Group<'a>>,
    /// The benchmark.
    pub subject: Subject<'a>,
}

impl Settings<'_> {
    fn views(&self) -> Vec<SettingView<'_>> {
        let views = self.groups.iter().map(|group| SettingView {
            benchmark: &self.subject.id,
            metric: group.metric,
            group: &group.words,
            variants: group.rows.len(),
            results: group.results,
            by_authors: group.by_authors,
        });
        views.collect()
    }
}

impl Content for Settings<'_> {
    fn results(&self) -> Results<'_> {
        Results::Settings(self.views())
    }

    fn grid(&self) -> Grid {
        let columns = vec![
            Column::new("SETTING", "group"),
            Column::whole("METRIC", "metric"),
            Column::number("VARIANTS", "variants"),
            Column::number("RESULTS", "results"),
            Column::number("BY AUTHORS", "by_authors"),
        ];
        let cells = |view: SettingView<'_>| {
            let counts = [view.variants, view.results, view.by_authors].map(|count| count.to_string());
            let texts = [view.group.to_owned(), view.metric.to_owned()].into_iter().chain(counts);
            texts.map(Cell::same).collect()
        };
        Grid { columns, rows: self.views().into_iter().map(cells).collect(), ids: 0 }
    }
}
