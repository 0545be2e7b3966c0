//! The answer of a command: one value that every renderer understands.

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::Catalog;
use crate::catalog::date::Date;
use crate::catalog::diff::Difference;
use crate::catalog::lint::Finding;
use crate::catalog::merge::Conflict;
use crate::query::coverage::Coverage;
use crate::query::cross::Pair;
use crate::query::tally::Tally;
use crate::view::chart::Chart;
use crate::view::detail::Detail;
use crate::view::findings::RuleView;
use crate::view::grid::Grid;
use crate::view::layers::LayerView;
use crate::view::listing::Record;
use crate::view::page::Page;
use crate::view::stats::cross::CrossTable;

/// The version of the JSON output.
pub const FORMAT_VERSION: u32 = 1;

/// What a command answers.
#[derive(Debug)]
pub struct Answer<'a> {
    /// The JSON document.
    pub document: Document<'a>,
    /// The answer as a table.
    pub grid: Grid,
    /// The answer as pages; where there are any, people read these instead of the table.
    pub pages: Vec<Page>,
    /// What people see instead of the table, where they asked for more.
    pub figure: Option<Figure>,
    /// What to say on stderr.
    pub notices: Vec<String>,
    /// Whether a check failed.
    pub failed: bool,
}

/// What people see instead of a plain table.
#[derive(Debug)]
pub enum Figure {
    /// Bars.
    Chart(Chart),
    /// Two fields crossed.
    Cross(CrossTable),
}

/// The one JSON shape of every command.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Document<'a> {
    /// Version of this shape.
    pub format_version: u32,
    /// The command that answers.
    pub command: &'static str,
    /// What was asked.
    pub catalog: CatalogView<'a>,
    /// The answer.
    pub results: Results<'a>,
}

/// The catalog that an answer comes from.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CatalogView<'a> {
    /// Date of its newest layer.
    pub revision: Option<&'a Date>,
    /// Number of entries.
    pub entries: usize,
    /// Files laid over the embedded catalog, lowest first.
    pub overlays: Vec<&'a str>,
}

/// The results of each kind of command.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Results<'a> {
    /// Of `list` and `search`.
    Records(Vec<Record<'a>>),
    /// Of `show`.
    Details(Vec<Detail<'a>>),
    /// Of `catalog validate`.
    Findings(Vec<Finding>),
    /// Of `catalog path`.
    Layers(Vec<LayerView>),
    /// Of `catalog diff`.
    Differences(Vec<Difference>),
    /// Of `catalog merge`, when there are any.
    Conflicts(Vec<Conflict>),
    /// Of `stats`.
    Tallies(Vec<Tally>),
    /// Of `stats` by two fields.
    Pairs(Vec<Pair>),
    /// Of `stats --coverage`.
    Coverage(Vec<Coverage>),
    /// Of `catalog validate --rules`.
    Rules(Vec<RuleView>),
}

impl<'a> CatalogView<'a> {
    /// Describes a catalog.
    pub fn new(catalog: &'a Catalog) -> Self {
        Self {
            revision: catalog.revision(),
            entries: catalog.entries.len(),
            overlays: catalog.layers.iter().skip(1).map(|layer| layer.origin.as_str()).collect(),
        }
    }
}

impl<'a> Answer<'a> {
    /// An answer with a table.
    pub fn new(command: &'static str, catalog: &'a Catalog, results: Results<'a>, grid: Grid) -> Self {
        let document =
            Document { format_version: FORMAT_VERSION, command, catalog: CatalogView::new(catalog), results };
        Self { document, grid, pages: Vec::new(), figure: None, notices: Vec::new(), failed: false }
    }
}
