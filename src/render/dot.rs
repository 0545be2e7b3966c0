//! DOT, the language of Graphviz. Nothing in a text becomes markup, and identifiers stay identifiers.

use std::io::{self, Write};

use super::sanitize::plain;
use crate::view::graph::{Graph, Shape, Vertex};

/// Writes a graph that `dot` draws from left to right.
pub fn write(graph: &Graph, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "digraph medllm {{")?;
    writeln!(out, "  rankdir=LR;")?;
    writeln!(out, "  node [shape=box, fontname=\"sans-serif\", fontsize=11];")?;
    writeln!(out, "  edge [fontname=\"sans-serif\", fontsize=9];")?;
    for node in &graph.nodes {
        writeln!(out, "  {} [label=\"{}\"{}];", name(&node.id), label(node), style(node))?;
    }
    for edge in &graph.edges {
        let (Some(from), Some(to)) = (graph.nodes.get(edge.from), graph.nodes.get(edge.to)) else { continue };
        let dashed = if edge.of_group { ", style=dashed" } else { "" };
        let marked = if edge.marked { ", color=\"#D55E00\", fontcolor=\"#D55E00\", penwidth=2" } else { "" };
        let label = escaped(&edge.label);
        writeln!(out, "  {} -> {} [label=\"{label}\"{dashed}{marked}];", name(&from.id), name(&to.id))?;
    }
    writeln!(out, "}}")
}

/// A node by its identifier. Signs that no identifier of the catalog should have are written as `%XX`, so that the
/// name is the same whoever reads it.
fn name(id: &str) -> String {
    let kept = |c: char| c.is_alphanumeric() || "-._/ ".contains(c);
    let mut safe = String::from("\"");
    for c in id.chars() {
        if kept(c) {
            safe.push(c);
        } else {
            safe.extend(c.to_string().bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    safe.push('"');
    safe
}

fn label(node: &Vertex) -> String {
    let lines = std::iter::once(&node.id).chain(&node.lines).map(|line| escaped(line));
    lines.collect::<Vec<_>>().join("\\n")
}

fn style(node: &Vertex) -> &'static str {
    match (node.shape, node.asked) {
        (Shape::Group, false) => ", shape=ellipse, style=dashed",
        (Shape::Group, true) => ", shape=ellipse, style=dashed, penwidth=2",
        (Shape::Base, false) => "",
        (Shape::Base, true) => ", penwidth=2",
        (Shape::Model, false) => ", style=rounded",
        (Shape::Model, true) => ", style=rounded, penwidth=2",
        (Shape::Missing, _) => ", style=dotted",
    }
}

/// Text of a label. Graphviz reads escapes and HTML entities in it.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in plain(text).chars() {
        match c {
            '"' | '\\' => safe.extend(['\\', c]),
            '&' => safe.push_str("&amp;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::graph::Edge;

    fn vertex(id: &str) -> Vertex {
        Vertex { id: id.into(), lines: vec!["a \"b\" \\N &lt;".into()], shape: Shape::Model, asked: false }
    }

    #[test]
    fn hostile_texts_stay_inside_their_quotes() {
        let nodes = vec![vertex("x\"];evil[\\"), vertex("华佗-1.5b")];
        let edges = vec![Edge { from: 0, to: 1, label: "a\"]\u{1b}\n".into(), of_group: true, marked: true }];
        let mut out = Vec::new();
        write(&Graph { nodes, edges }, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = text.lines().skip(4).collect();
        assert_eq!(
            lines,
            [
                r#"  "x%22%5D%3Bevil%5B%5C" [label="x\"];evil[\\\na \"b\" \\N &amp;lt;", style=rounded];"#,
                r#"  "华佗-1.5b" [label="华佗-1.5b\na \"b\" \\N &amp;lt;", style=rounded];"#,
                r##"  "x%22%5D%3Bevil%5B%5C" -> "华佗-1.5b" [label="a\"]\\u{1b} ", style=dashed, color="#D55E00", fontcolor="#D55E00", penwidth=2];"##,
                "}",
            ]
        );
    }
}
