//! A page that a person likes to read: a title, then sections of facts, tables and text.

use crate::view::grid::Grid;
use crate::view::tree::Twig;

/// A page.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What the page is about.
    pub title: String,
    /// What stands beside the title.
    pub subtitle: String,
    /// The rest.
    pub sections: Vec<Section>,
}

/// A part of a page under its own head.
#[derive(Debug, Clone)]
pub struct Section {
    /// The head; empty for the part right under the title.
    pub title: String,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone)]
pub enum Block {
    /// Running text.
    Text(String),
    /// Labels with values.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Grid),
    /// Items, each with a word that says what it is.
    Items(Vec<Item>),
    /// Trees.
    Tree(Vec<Twig>),
}

/// An item of a list.
#[derive(Debug, Clone)]
pub struct Item {
    /// The word before it.
    pub label: String,
    /// What it says.
    pub text: String,
}

impl Page {
    /// Adds a section unless all its blocks are empty.
    pub fn section(&mut self, title: &str, blocks: Vec<Block>) {
        let blocks: Vec<Block> = blocks.into_iter().filter(|block| !block.is_empty()).collect();
        if !blocks.is_empty() {
            self.sections.push(Section { title: title.to_owned(), blocks });
        }
    }
}

impl Block {
    fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Facts(facts) => facts.is_empty(),
            Self::Table(grid) => grid.rows.is_empty(),
            Self::Items(items) => items.is_empty(),
            Self::Tree(twigs) => twigs.is_empty(),
        }
    }
}
