//! A lineage as people read it: a tree up to the roots and a tree down to the derivatives.

use std::collections::{HashMap, HashSet};

use super::node::NodeView;
use super::spoken;
use super::{Lineage, changes};
use crate::catalog::Catalog;
use crate::catalog::vocabulary::Vocabulary;
use crate::license::{Profile, Verdict};
use crate::query::lineage::{Direction, Step, Walk};
use crate::query::resolve::{Named, Target};
use crate::view::links;
use crate::view::page::{Block, Page};
use crate::view::tree::{Part, Tone, Twig};
use crate::view::wording::UNKNOWN;

/// The page of one lineage.
pub(super) fn page(catalog: &Catalog, lineage: &Lineage<'_>, profile: Option<Profile>) -> Page {
    let (title, subtitle) = head(lineage.of);
    let mut page = Page { title, subtitle, sections: Vec::new() };
    let mut told = HashSet::new();
    for walk in &lineage.walks {
        let title = match walk.direction {
            Direction::Up => "BUILT ON",
            Direction::Down => "BASE OF",
        };
        page.section(title, blocks(catalog, walk, profile, &mut told));
    }
    if let Some(profile) = profile {
        let what =
            format!("Verdicts for {}, each with everything that the node was built on.", profile.name());
        page.section("", vec![Block::Text(what)]);
    }
    page
}

fn head(of: Named<'_>) -> (String, String) {
    let (name, parts) = match of {
        Named::Base(base) => (&base.name, vec![base.id.to_string(), base.level.to_string()]),
        Named::Model(Target { entry, variant: None }) => {
            let variants = match entry.variants.len() {
                1 => "1 variant".to_owned(),
                count => format!("{count} variants"),
            };
            (&entry.name, vec![entry.id.to_string(), entry.kind.as_str().to_owned(), variants])
        }
        Named::Model(Target { entry, variant: Some(variant) }) => {
            let kind = if variant.id == entry.id {
                "variant".to_owned()
            } else {
                format!("variant of {}", entry.id)
            };
            (&variant.name, vec![variant.id.to_string(), kind])
        }
    };
    (name.to_string(), parts.join(" · "))
}

fn blocks<'a>(
    catalog: &'a Catalog,
    walk: &Walk<'a>,
    profile: Option<Profile>,
    told: &mut HashSet<&'a str>,
) -> Vec<Block> {
    let trees = Trees::new(catalog, walk, profile);
    let leads_on = |id: &&&str| trees.steps.contains_key(**id) || walk.cut.contains_key(**id);
    let (starts, alone): (Vec<&str>, Vec<&str>) = match walk.direction {
        // What a variant was built on is part of it, also where that is not known.
        Direction::Up => (walk.starts.clone(), Vec::new()),
        Direction::Down => walk.starts.iter().partition(|id| leads_on(id)),
    };
    let remark = match (walk.direction, starts.len(), alone.len()) {
        (Direction::Up, ..) if walk.steps.is_empty() && walk.cut.is_empty() => "It is a root.".to_owned(),
        (Direction::Down, 0, _) => "Nothing in the catalog is built on it.".to_owned(),
        (Direction::Down, _, 1) => format!("Nothing in the catalog is built on {}.", alone[0]),
        (Direction::Down, _, 2..) => {
            format!("Nothing in the catalog is built on its other {} variants.", alone.len())
        }
        _ => String::new(),
    };
    vec![Block::Tree(trees.twigs(&starts, told)), Block::Text(remark)]
}

/// What is still to be told, below what was told last.
enum Open<'a> {
    Node {
        id: &'a str,
        relations: Option<String>,
    },
    /// The step that leads to no parent.
    NoParent {
        relation: Option<&'a str>,
    },
    /// So many more, beyond the depth.
    Cut(usize),
}

/// The trees of a walk.
struct Trees<'w, 'a> {
    catalog: &'a Catalog,
    walk: &'w Walk<'a>,
    profile: Option<Profile>,
    /// The steps that lead on from each node.
    steps: HashMap<&'a str, Vec<Step<'a>>>,
}

impl<'w, 'a> Trees<'w, 'a> {
    fn new(catalog: &'a Catalog, walk: &'w Walk<'a>, profile: Option<Profile>) -> Self {
        let mut steps: HashMap<&str, Vec<Step<'_>>> = HashMap::new();
        for step in &walk.steps {
            if let Some(near) = walk.direction.near(step) {
                steps.entry(near).or_default().push(*step);
            }
        }
        Self { catalog, walk, profile, steps }
    }

    /// All nodes below these. What is reached twice, or stands in an earlier tree of the page already, is told once.
    fn twigs(&self, starts: &[&'a str], told: &mut HashSet<&'a str>) -> Vec<Twig> {
        let mut expanded: HashSet<&str> = HashSet::new();
        let mut twigs = Vec::new();
        for start in starts {
            if expanded.contains(start) {
                continue;
            }
            // The verdict of the last node at each depth, which is the parent of what stands below it.
            let mut verdicts: Vec<Option<Verdict>> = Vec::new();
            let mut open = vec![(Open::Node { id: start, relations: None }, 0, true)];
            while let Some((item, depth, last)) = open.pop() {
                let parts = match item {
                    Open::Node { id, ref relations } => {
                        let again = !expanded.insert(id);
                        if !again {
                            let below = self.below(id);
                            let deepest = below.len().saturating_sub(1);
                            let below = below.into_iter().enumerate();
                            open.extend(below.map(|(i, item)| (item, depth + 1, i == deepest)).rev());
                        }
                        let node = NodeView::new(self.catalog, id, 0, self.profile);
                        verdicts.truncate(depth);
                        let changed = changes(verdicts.last().copied().flatten(), node.verdict);
                        verdicts.push(node.verdict.or_else(|| verdicts.last().copied().flatten()));
                        // A start stands in both trees of a page; it is told of in the first.
                        let known = !told.insert(id);
                        tell(&node, relations.as_deref(), known.then_some(again), changed)
                    }
                    Open::NoParent { relation } => no_parent(relation),
                    Open::Cut(count) => vec![Part::new(format!("… {count} more (--depth)"), Tone::Faint)],
                };
                twigs.push(Twig { depth, last, parts });
            }
        }
        twigs
    }

    /// What stands below a node: what it leads to, each with all relations that it has to that, and what was cut off.
    fn below(&self, id: &str) -> Vec<Open<'a>> {
        let mut found: Vec<Open<'a>> = Vec::new();
        for step in self.steps.get(id).into_iter().flatten() {
            let Some(far) = self.walk.direction.far(step) else {
                found.push(Open::NoParent { relation: step.relation });
                continue;
            };
            let relation = spoken::relation(step.relation);
            let known = found.iter_mut().find_map(|open| match open {
                Open::Node { id, relations: Some(relations) } if *id == far => Some(relations),
                _ => None,
            });
            match known {
                Some(relations) => *relations = format!("{relations}, {relation}"),
                None => found.push(Open::Node { id: far, relations: Some(relation) }),
            }
        }
        found.extend(self.walk.cut.get(id).map(|count| Open::Cut(*count)));
        found
    }
}

fn no_parent(relation: Option<&str>) -> Vec<Part> {
    match (spoken::no_parent(relation), relation) {
        (UNKNOWN, None) => {
            vec![Part::new(format!("{UNKNOWN} what it was built on is not known"), Tone::Plain)]
        }
        (UNKNOWN, Some(relation)) => vec![Part::new(format!("{UNKNOWN} ({relation})"), Tone::Plain)],
        (_, relation) => vec![Part::new(spoken::relation(relation), Tone::Plain)],
    }
}

/// The text of a node. Of one that was told already, only where that stands: in the same tree or in an earlier one.
fn tell(node: &NodeView<'_>, relations: Option<&str>, told: Option<bool>, changed: bool) -> Vec<Part> {
    let url = node.huggingface.map(links::hub);
    let mut parts = vec![Part { url, ..Part::new(node.id, Tone::Name) }];
    parts.extend(relations.map(|relations| Part::new(format!(" ({relations})"), Tone::Plain)));
    if let Some(in_this_tree) = told {
        // A start in the second tree has its children below it, and nothing to look up.
        if in_this_tree || relations.is_some() {
            parts.push(Part::new(" · see above", Tone::Faint));
        }
        return parts;
    }
    let mut add = |text: String, tone| parts.push(Part::new(format!(" · {text}"), tone));
    if let Some(verdict) = node.verdict {
        let (mark, tone) = if changed { (" (changes here)", Tone::Warn) } else { ("", Tone::Plain) };
        add(format!("{}{mark}", verdict.name()), tone);
    }
    if let Some(name) = spoken::name(node) {
        add(name.to_owned(), Tone::Plain);
    }
    add(spoken::kind(node), Tone::Faint);
    if let Some(size) = spoken::size(node) {
        add(size, Tone::Plain);
    }
    if let Some(license) = spoken::license(node) {
        add(format!("license: {license}"), Tone::Plain);
    }
    parts.extend(data(node));
    parts
}

/// The data of a node, what restricts it standing out.
fn data(node: &NodeView<'_>) -> Vec<Part> {
    let listed = node.data.as_ref().map_or_else(Vec::new, |data| spoken::listed(&data.datasets));
    let told =
        listed.into_iter().map(|(text, restricts)| (text, if restricts { Tone::Warn } else { Tone::Plain }));
    let unknown = spoken::unknown_data(node).map(|text| (text, Tone::Plain));
    let mut parts = Vec::new();
    for (text, tone) in told.chain(unknown) {
        parts.push(Part::new(if parts.is_empty() { " · data: " } else { ", " }, Tone::Plain));
        parts.push(Part::new(text, tone));
    }
    parts
}
