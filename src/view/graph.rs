//! Nodes and edges, for programs that draw graphs.
//!
//! Not here: the languages of those programs, and what they must not be told.

/// A directed graph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Graph {
    /// The nodes.
    pub nodes: Vec<Vertex>,
    /// The edges.
    pub edges: Vec<Edge>,
}

/// A node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vertex {
    /// What it is called, once in a graph.
    pub id: String,
    /// What is told of it below that, line by line.
    pub lines: Vec<String>,
    /// What it is.
    pub shape: Shape,
    /// Whether it was asked for.
    pub asked: bool,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A group of models.
    Group,
    /// A general model.
    Base,
    /// A model of the catalog.
    Model,
    /// Something that is named and not there.
    Missing,
}

/// An edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The position of the node that it leaves.
    pub from: usize,
    /// The position of the node that it enters.
    pub to: usize,
    /// What is told of it.
    pub label: String,
    /// Whether it ties a part to its whole.
    pub of_group: bool,
    /// Whether it stands out: what is asked about changes along it.
    pub marked: bool,
}
