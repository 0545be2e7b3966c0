//! A Mermaid flowchart, as GitHub and others draw it inside Markdown.

use std::io::{self, Write};

use super::sanitize::plain;
use crate::view::graph::{Graph, Shape, Vertex};

/// Writes a graph as a flowchart from left to right. Nodes have numbers: what is an identifier elsewhere may be a word
/// or an arrow here.
pub fn write(graph: &Graph, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "flowchart LR")?;
    for (number, node) in graph.nodes.iter().enumerate() {
        let (open, close) = brackets(node.shape);
        let asked = if node.asked { ":::asked" } else { "" };
        writeln!(out, "  n{number}{open}\"{}\"{close}{asked}", label(node))?;
    }
    for edge in &graph.edges {
        let arrow = if edge.of_group { "-.->" } else { "-->" };
        writeln!(out, "  n{} {arrow}|\"{}\"| n{}", edge.from, escaped(&edge.label), edge.to)?;
    }
    let marked = graph.edges.iter().enumerate().filter(|(_, edge)| edge.marked);
    for (number, _) in marked {
        writeln!(out, "  linkStyle {number} stroke:#D55E00,stroke-width:3px")?;
    }
    if graph.nodes.iter().any(|node| node.asked) {
        writeln!(out, "  classDef asked stroke-width:3px")?;
    }
    Ok(())
}

fn brackets(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Group => ("([", "])"),
        Shape::Base => ("[", "]"),
        Shape::Model => ("(", ")"),
        Shape::Missing => ("{{", "}}"),
    }
}

fn label(node: &Vertex) -> String {
    let lines = std::iter::once(&node.id).chain(&node.lines).map(|line| escaped(line));
    lines.collect::<Vec<_>>().join("<br/>")
}

/// Text of a label, in which every sign that Mermaid, Markdown or HTML could read is written by its number.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in plain(text).chars() {
        if c.is_ascii_punctuation() && !"-.,()/+?".contains(c) {
            safe.extend(["#", &u32::from(c).to_string(), ";"]);
        } else {
            safe.push(c);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::graph::Edge;

    #[test]
    fn hostile_texts_stay_inside_their_quotes() {
        let vertex =
            |id: &str, shape| Vertex { id: id.into(), lines: vec!["2B".into()], shape, asked: false };
        let nodes = vec![
            vertex("x\"]; click n0 \"javascript:alert(1)\"", Shape::Group),
            Vertex { asked: true, ..vertex("`*end*` <b>&amp;#35; %%{init: {}}%%", Shape::Missing) },
        ];
        let edges = vec![Edge { from: 0, to: 1, label: "fine|tune".into(), of_group: false, marked: true }];
        let mut out = Vec::new();
        write(&Graph { nodes, edges }, &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "flowchart LR\n  n0([\"x#34;#93;#59; click n0 #34;javascript#58;alert(1)#34;<br/>2B\"])\n  \
             n1{{\"#96;#42;end#42;#96; #60;b#62;#38;amp#59;#35;35#59; #37;#37;#123;init#58; #123;#125;#125;#37;#37;<br/>2B\"}}:::asked\n  \
             n0 -->|\"fine#124;tune\"| n1\n  linkStyle 0 stroke:#D55E00,stroke-width:3px\n  classDef asked stroke-width:3px\n"
        );
    }
}
