//! Lineages as one graph, from what was built on to what was built.

use std::collections::{HashMap, HashSet};

use super::node::{MISSING, NodeView, VARIANT};
use super::{Lineage, changes, once_each, spoken};
use crate::catalog::Catalog;
use crate::catalog::vocabulary::{Level, Vocabulary};
use crate::license::Profile;
use crate::query::lineage::{PART_OF, Step};
use crate::view::graph::{Edge, Graph, Shape, Vertex};

/// What was asked for and all that was reached, each once.
pub(super) fn graph(catalog: &Catalog, lineages: &[Lineage<'_>], profile: Option<Profile>) -> Graph {
    let ids = once_each(lineages.iter().flat_map(Lineage::ids));
    let positions: HashMap<&str, usize> = ids.iter().enumerate().map(|(i, id)| (*id, i)).collect();
    let asked: HashSet<&str> = lineages
        .iter()
        .flat_map(|lineage| &lineage.walks)
        .flat_map(|walk| walk.starts.iter().copied())
        .collect();
    let all = || lineages.iter().flat_map(|lineage| &lineage.walks).flat_map(|walk| &walk.steps);
    let mut ends: HashMap<&str, &Step<'_>> = HashMap::new();
    for step in all().filter(|step| step.parent.is_none()) {
        ends.insert(step.child, step);
    }
    let nodes: Vec<NodeView<'_>> = ids.iter().map(|id| NodeView::new(catalog, id, 0, profile)).collect();
    let vertex = |node: &NodeView<'_>| vertex(node, ends.get(node.id).copied(), asked.contains(node.id));
    let mut seen = HashSet::new();
    let edges = all().filter_map(|step| {
        let (from, to) = (*positions.get(step.parent?)?, *positions.get(step.child)?);
        let new = seen.insert((from, to, step.relation));
        let edge = Edge {
            from,
            to,
            label: spoken::relation(step.relation),
            of_group: step.relation == Some(PART_OF),
            marked: changes(nodes[from].verdict, nodes[to].verdict),
        };
        new.then_some(edge)
    });
    Graph { edges: edges.collect(), nodes: nodes.iter().map(vertex).collect() }
}

fn vertex(node: &NodeView<'_>, end: Option<&Step<'_>>, asked: bool) -> Vertex {
    let groups = [Level::Family, Level::Version];
    let shape = match node.kind {
        VARIANT | super::node::ENTRY => Shape::Model,
        MISSING => Shape::Missing,
        kind if groups.iter().any(|level| level.as_str() == kind) => Shape::Group,
        _ => Shape::Base,
    };
    let what = [Some(spoken::kind(node)), spoken::size(node)];
    let mut lines: Vec<String> = spoken::name(node).map(str::to_owned).into_iter().collect();
    lines.push(what.into_iter().flatten().collect::<Vec<_>>().join(", "));
    lines.extend(node.verdict.map(|verdict| format!("verdict {}", verdict.name())));
    lines.extend(spoken::license(node).map(|license| format!("license {license}")));
    if let Some(data) = &node.data {
        let told = spoken::listed(&data.datasets).into_iter().map(|(text, _)| text);
        lines.extend(told.chain(spoken::unknown_data(node)).map(|text| format!("data {text}")));
    }
    lines.extend(end.map(|step| match step.relation {
        Some(relation) => relation.to_owned(),
        None => "built on ?".to_owned(),
    }));
    Vertex { id: node.id.to_owned(), lines, shape, asked }
}
