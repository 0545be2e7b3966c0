//! The answer of `lineage`: what models and bases were built on, and what was built on them.

mod data;
mod drawing;
mod node;
mod page;
mod spoken;

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::Catalog;
use crate::license::{Profile, Verdict};
use crate::query::lineage::{Direction, Step, Steps, Walk};
use crate::query::resolve::{Named, Target};
use crate::view::answer::{Content, Figure, Results};
use crate::view::graph::Graph;
use crate::view::grid::{Cell, Column, Grid};
pub use data::{DataView, DatasetView};
pub use node::NodeView;

/// The lineage of one model or base.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LineageView<'a> {
    /// Identifier of the entry or base that was asked for.
    pub id: &'a str,
    /// Only of `lineage`: the variant that was asked for.
    pub variant: Option<&'a str>,
    /// Where the lineage begins: the variant, all variants of the entry, or the base.
    pub start: Vec<NodeView<'a>>,
    /// What it was built on, up to the roots; absent with `--down` alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub up: Option<SideView<'a>>,
    /// What was built on it, directly or further; absent with `--up` alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub down: Option<SideView<'a>>,
}

/// One direction of a lineage.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SideView<'a> {
    /// What was reached, each once, the nearest first.
    pub nodes: Vec<NodeView<'a>>,
    /// The steps between these and the start.
    pub edges: Vec<EdgeView<'a>>,
    /// How many nodes `--depth` left out.
    pub left_out: usize,
}

/// One step of lineage.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EdgeView<'a> {
    /// Identifier of what was made.
    pub child: &'a str,
    /// Identifier of what it was made from; null for `from-scratch`, and where it is not known.
    pub parent: Option<&'a str>,
    /// A relation of the catalog, or `part-of` for a base and its group; null where nothing is known.
    pub relation: Option<&'a str>,
    /// Only with `--license`: whether both ends have a verdict and the two differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict_changes: Option<bool>,
}

/// Whether a verdict changes between two nodes that have one.
fn changes(a: Option<Verdict>, b: Option<Verdict>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a != b)
}

/// The lineages of what was asked for.
pub struct Lineages<'a> {
    /// The catalog that was asked.
    pub catalog: &'a Catalog,
    /// The use for which each node is judged, if that is wanted.
    pub profile: Option<Profile>,
    /// One for each name that was given.
    pub lineages: Vec<Lineage<'a>>,
}

/// The walks from one model or base.
pub struct Lineage<'a> {
    /// What was asked for.
    pub of: Named<'a>,
    /// The walk up and the walk down, as far as they are wanted.
    pub walks: Vec<Walk<'a>>,
}

impl<'a> Lineage<'a> {
    /// Walks in these directions, so many steps at most.
    pub fn new(steps: &Steps<'a>, of: Named<'a>, directions: &[Direction], depth: Option<usize>) -> Self {
        let walk = |direction: &Direction| steps.walk(starts(of, steps, *direction), *direction, depth);
        Self { of, walks: directions.iter().map(walk).collect() }
    }

    fn walk(&self, direction: Direction) -> Option<&Walk<'a>> {
        self.walks.iter().find(|walk| walk.direction == direction)
    }

    /// Everything that it begins at or reaches.
    fn ids(&self) -> impl Iterator<Item = &'a str> {
        let starts = self.walks.iter().flat_map(|walk| walk.starts.iter().copied());
        starts.chain(self.reached())
    }

    fn reached(&self) -> impl Iterator<Item = &'a str> {
        self.walks.iter().flat_map(|walk| walk.reached.iter().map(|(id, _)| *id))
    }
}

/// Where a walk begins. An entry stands for all its variants; others may name it as their base without saying which of
/// them, and those are found below the entry itself.
fn starts<'a>(of: Named<'a>, steps: &Steps<'a>, direction: Direction) -> Vec<&'a str> {
    match of {
        Named::Model(Target { entry, variant: None }) => {
            let mut ids: Vec<&str> = entry.variants.iter().map(|variant| variant.id.as_str()).collect();
            let is_named = direction == Direction::Down && steps.has_children(&entry.id);
            if ids.is_empty() || is_named && !ids.contains(&entry.id.as_str()) {
                ids.push(&entry.id);
            }
            ids
        }
        one => vec![one.id()],
    }
}

impl<'a> Lineages<'a> {
    fn node(&self, id: &'a str, steps: usize) -> NodeView<'a> {
        NodeView::new(self.catalog, id, steps, self.profile)
    }

    fn edge(&self, step: &Step<'a>) -> EdgeView<'a> {
        let verdict = |id: &'a str| self.node(id, 0).verdict;
        let differ = || step.parent.is_some_and(|parent| changes(verdict(parent), verdict(step.child)));
        let Step { child, parent, relation } = *step;
        EdgeView { child, parent, relation, verdict_changes: self.profile.map(|_| differ()) }
    }

    fn side(&self, walk: &Walk<'a>) -> SideView<'a> {
        SideView {
            nodes: walk.reached.iter().map(|(id, steps)| self.node(id, *steps)).collect(),
            edges: walk.steps.iter().map(|step| self.edge(step)).collect(),
            left_out: walk.left_out,
        }
    }

    fn view(&self, lineage: &Lineage<'a>) -> LineageView<'a> {
        let (id, variant) = match lineage.of {
            Named::Model(Target { entry, variant }) => {
                (entry.id.as_str(), variant.map(|one| one.id.as_str()))
            }
            Named::Base(base) => (base.id.as_str(), None),
        };
        let side = |direction| lineage.walk(direction).map(|walk| self.side(walk));
        let starts = once_each(lineage.walks.iter().flat_map(|walk| walk.starts.iter().copied()));
        let start = starts.into_iter().map(|id| self.node(id, 0)).collect();
        LineageView { id, variant, start, up: side(Direction::Up), down: side(Direction::Down) }
    }

    /// One row an edge, with what is known of both ends.
    fn row(&self, lineage: &Lineage<'a>, direction: Direction, step: &Step<'a>) -> Vec<Cell> {
        let side = match direction {
            Direction::Up => "up",
            Direction::Down => "down",
        };
        let end = |id: Option<&'a str>| match id {
            Some(id) => spoken::cells(&self.node(id, 0)),
            None => vec![Cell::default(); spoken::COLUMNS.len()],
        };
        let relation = Cell::new(spoken::relation(step.relation), step.relation.unwrap_or_default());
        let parent = step.parent.map_or_else(|| Cell::new(spoken::no_parent(step.relation), ""), Cell::same);
        let head = [Cell::same(lineage.of.id()), Cell::same(side), Cell::same(step.child), relation, parent];
        head.into_iter().chain(end(Some(step.child))).chain(end(step.parent)).collect()
    }
}

/// Each text where it stands first.
fn once_each<'a>(ids: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    ids.into_iter().filter(|id| seen.insert(*id)).collect()
}

impl Content for Lineages<'_> {
    fn results(&self) -> Results<'_> {
        Results::Lineages(self.lineages.iter().map(|lineage| self.view(lineage)).collect())
    }

    fn grid(&self) -> Grid {
        let mut columns = vec![
            Column::for_programs("target"),
            Column::for_programs("side"),
            Column::whole("CHILD", "child"),
            Column::new("RELATION", "relation"),
            Column::whole("PARENT", "parent"),
        ];
        for end in ["child", "parent"] {
            columns.extend(spoken::COLUMNS.iter().map(|(title, name)| {
                let name = format!("{end}_{name}");
                if title.is_empty() {
                    Column::for_programs(name)
                } else {
                    Column::new(format!("{} {title}", end.to_uppercase()), name)
                }
            }));
        }
        let rows = self.lineages.iter().flat_map(|lineage| {
            let rows = |walk: &Walk<'_>| -> Vec<Vec<Cell>> {
                walk.steps.iter().map(|step| self.row(lineage, walk.direction, step)).collect()
            };
            lineage.walks.iter().flat_map(rows).collect::<Vec<_>>()
        });
        Grid { columns, rows: rows.collect(), ids: 2 }
    }

    fn figure(&self) -> Option<Figure> {
        Some(Figure::Pages(
            self.lineages.iter().map(|lineage| page::page(self.catalog, lineage, self.profile)).collect(),
        ))
    }

    /// Everything that was reached, which is what a loop over a lineage wants.
    fn ids(&self) -> Vec<String> {
        let reached = once_each(self.lineages.iter().flat_map(Lineage::reached));
        reached.into_iter().map(str::to_owned).collect()
    }

    fn graph(&self) -> Option<Graph> {
        Some(drawing::graph(self.catalog, &self.lineages, self.profile))
    }
}
