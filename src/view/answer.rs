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
use crate::view::comparison::ComparedView;
use crate::view::detail::Detail;
use crate::view::findings::RuleView;
use crate::view::fit::FitView;
use crate::view::graph::Graph;
use crate::view::grid::Grid;
use crate::view::layers::LayerView;
use crate::view::license_text::LicenseView;
use crate::view::lineage::LineageView;
use crate::view::listing::Record;
use crate::view::page::Page;
use crate::view::plot::{Kind, Plot};
use crate::view::ranking::RankView;
use crate::view::ranking::settings::SettingView;
use crate::view::stats::cross::CrossTable;
use crate::view::verdicts::VerdictView;

/// The version of the JSON output.
pub const FORMAT_VERSION: u32 = 1;

/// What a command found, in the forms that renderers ask for. Each form is made when it is asked for, so that a run
/// does the work of the chosen format and no other.
pub trait Content {
    /// The results of the JSON document.
    fn results(&self) -> Results<'_>;

    /// The results as a table.
    fn grid(&self) -> Grid;

    /// The results as a table for programs, whose columns do not depend on what the cells hold.
    fn sheet(&self) -> Grid {
        self.grid()
    }

    /// What people see instead of the table.
    fn figure(&self) -> Option<Figure> {
        None
    }

    /// What must be known of the table, one line each, for forms that have room for nothing else.
    fn captions(&self) -> Vec<String> {
        Vec::new()
    }

    /// The results as a graph, where they are one.
    fn graph(&self) -> Option<Graph> {
        None
    }

    /// A picture; none where there is nothing to draw. The catalog is told as a text.
    fn plot(&self, _kind: Kind, _catalog: &str) -> Option<Plot> {
        None
    }

    /// What names each result.
    fn ids(&self) -> Vec<String> {
        let Grid { ids, rows, .. } = self.grid();
        rows.into_iter()
            .filter_map(|row| row.into_iter().nth(ids))
            .map(|cell| cell.machine().to_owned())
            .collect()
    }
}

/// What a command answers.
pub struct Answer<'a> {
    /// The command.
    pub command: &'static str,
    /// The catalog that was asked.
    pub catalog: CatalogView<'a>,
    /// What it found.
    pub content: Box<dyn Content + 'a>,
    /// What to say on stderr.
    pub notices: Vec<String>,
    /// Whether a check failed.
    pub failed: bool,
}

/// What people see instead of a plain table.
#[derive(Debug)]
pub enum Figure {
    /// A page for each result.
    Pages(Vec<Page>),
    /// Bars.
    Chart(Chart),
    /// Two fields crossed.
    Cross(CrossTable),
    /// Things side by side.
    Beside(Beside),
}

/// Things side by side.
#[derive(Debug)]
pub struct Beside {
    /// Tables with a column for each, for where there is room.
    pub tables: Vec<Grid>,
    /// What is said below them, each a paragraph.
    pub legend: Vec<String>,
    /// A block for each, for where there is none.
    pub pages: Vec<Page>,
}

/// The one JSON shape of every command.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Document<'a> {
    /// Version of this shape.
    pub format_version: u32,
    /// The command that answers.
    pub command: &'static str,
    /// What was asked.
    pub catalog: &'a CatalogView<'a>,
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
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Results<'a> {
    /// Of `list` and `search`.
    Records(Vec<Record<'a>>),
    /// Of `show`.
    Details(Vec<Detail<'a>>),
    /// Of `catalog validate`.
    Findings(&'a [Finding]),
    /// Of `catalog path`.
    Layers(&'a [LayerView]),
    /// Of `catalog diff`.
    Differences(&'a [Difference]),
    /// Of `catalog merge`, when there are any.
    Conflicts(&'a [Conflict]),
    /// Of `license` about models.
    Verdicts(Vec<VerdictView<'a>>),
    /// Of `license` about licenses.
    Licenses(Vec<LicenseView<'a>>),
    /// Of `compare`.
    Compared(Vec<ComparedView<'a>>),
    /// Of `rank`.
    Ranked(Vec<RankView<'a>>),
    /// Of `rank --settings`.
    Settings(Vec<SettingView<'a>>),
    /// Of `fit`.
    Fits(Vec<FitView<'a>>),
    /// Of `stats`.
    Tallies(&'a [Tally]),
    /// Of `stats` by two fields.
    Pairs(Vec<Pair>),
    /// Of `stats --coverage`.
    Coverage(&'a [Coverage]),
    /// Of `lineage`.
    Lineages(Vec<LineageView<'a>>),
    /// Of `catalog validate --rules`.
    Rules(&'a [RuleView]),
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
    /// An answer about which nothing is to be said.
    pub fn new(command: &'static str, catalog: &'a Catalog, content: impl Content + 'a) -> Self {
        let (catalog, content) = (CatalogView::new(catalog), Box::new(content));
        Self { command, catalog, content, notices: Vec::new(), failed: false }
    }

    /// The JSON document.
    pub fn document(&self) -> Document<'_> {
        let (command, catalog, results) = (self.command, &self.catalog, self.content.results());
        Document { format_version: FORMAT_VERSION, command, catalog, results }
    }
}
