//! A tree for people, as a flat list of its nodes: depth is no limit, however deep a catalog nests.
//!
//! Not here: which lines are drawn before a node, and where its text is wrapped.

/// A node of a tree. Its children are the nodes one deeper that follow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twig {
    /// Steps from the root.
    pub depth: usize,
    /// Whether it is the last child of its parent.
    pub last: bool,
    /// What is told of it.
    pub parts: Vec<Part>,
}

/// A piece of the text of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The text, with the spaces that set it apart.
    pub text: String,
    /// How it is to be read.
    pub tone: Tone,
    /// Where it leads.
    pub url: Option<String>,
}

/// How a piece of text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As an identifier.
    Name,
    /// As it is.
    Plain,
    /// Beside the point.
    Faint,
    /// Worth attention.
    Warn,
}

impl Part {
    /// A piece of text that leads nowhere.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone, url: None }
    }
}
