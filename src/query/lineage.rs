//! Steps of lineage in both directions: what a base or variant was built on, and what was built on it.
//!
//! Not here: what is told of each node on the way.

use std::collections::{HashMap, VecDeque};

use crate::catalog::Catalog;
use crate::catalog::index::Node;
use crate::catalog::variant::Derivation;
use crate::catalog::vocabulary::{Level, Vocabulary};

/// The relation of a base to the group one level up, beside those of the vocabulary.
pub const PART_OF: &str = "part-of";

/// One step: a child and what it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'a> {
    /// What was made.
    pub child: &'a str,
    /// What it was made from; none where that is not known, and for `from-scratch`.
    pub parent: Option<&'a str>,
    /// How; none where nothing is known.
    pub relation: Option<&'a str>,
}

/// The two directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To what it was built on.
    Up,
    /// To what was built on it.
    Down,
}

impl Direction {
    /// The end of a step from which one goes in this direction.
    pub fn near<'a>(self, step: &Step<'a>) -> Option<&'a str> {
        match self {
            Self::Up => Some(step.child),
            Self::Down => step.parent,
        }
    }

    /// The end to which one comes.
    pub fn far<'a>(self, step: &Step<'a>) -> Option<&'a str> {
        match self {
            Self::Up => step.parent,
            Self::Down => Some(step.child),
        }
    }
}

/// All steps of a catalog.
pub struct Steps<'a> {
    catalog: &'a Catalog,
    below: HashMap<&'a str, Vec<Step<'a>>>,
}

/// What was reached in one direction.
#[derive(Debug)]
pub struct Walk<'a> {
    /// The direction.
    pub direction: Direction,
    /// Where it began.
    pub starts: Vec<&'a str>,
    /// What was reached, each once, with the fewest steps that it takes; the nearest first.
    pub reached: Vec<(&'a str, usize)>,
    /// The steps between all of these, and those that lead nowhere.
    pub steps: Vec<Step<'a>>,
    /// Of those that lead on beyond the depth: how many, by where they begin.
    pub cut: HashMap<&'a str, usize>,
    /// How many more would be reached without a limit of depth.
    pub left_out: usize,
}

impl<'a> Steps<'a> {
    /// Reads the steps of a catalog.
    pub fn new(catalog: &'a Catalog) -> Self {
        let mut below: HashMap<&str, Vec<Step<'_>>> = HashMap::new();
        let bases = catalog.bases.iter().flat_map(of_base);
        let variants = catalog.entries().flat_map(|entry| &entry.variants);
        let variants = variants.flat_map(|variant| derived(&variant.id, &variant.bases));
        for step in bases.chain(variants) {
            if let Some(parent) = step.parent {
                below.entry(parent).or_default().push(step);
            }
        }
        Self { catalog, below }
    }

    /// Whether anything was built on the base, variant or entry with this identifier.
    pub fn has_children(&self, id: &str) -> bool {
        self.below.contains_key(id)
    }

    /// Walks from the starts to everything in one direction; with a limit, to what lies within so many steps.
    pub fn walk(&self, starts: Vec<&'a str>, direction: Direction, limit: Option<usize>) -> Walk<'a> {
        let mut depths: HashMap<&str, usize> = starts.iter().map(|id| (*id, 0)).collect();
        let mut queue: VecDeque<&str> = starts.iter().copied().collect();
        let mut order: Vec<(&str, Vec<Step<'_>>)> = Vec::new();
        while let Some(id) = queue.pop_front() {
            let next = depths.get(id).map_or(0, |depth| depth + 1);
            let steps = self.from(id, direction);
            for far in steps.iter().filter_map(|step| direction.far(step)) {
                depths.entry(far).or_insert_with(|| {
                    queue.push_back(far);
                    next
                });
            }
            order.push((id, steps));
        }
        let depth = |id: &str| depths.get(id).copied().unwrap_or_default();
        let within = |id: &str| limit.is_none_or(|limit| depth(id) <= limit);
        let all = order.len();
        order.retain(|(id, _)| within(id));
        let mut walk = Walk {
            direction,
            reached: order.iter().map(|(id, _)| (*id, depth(id))).filter(|(_, depth)| *depth > 0).collect(),
            left_out: all - order.len(),
            starts,
            steps: Vec::new(),
            cut: HashMap::new(),
        };
        for (id, steps) in order {
            let (kept, cut): (Vec<Step<'_>>, Vec<Step<'_>>) =
                steps.into_iter().partition(|step| direction.far(step).is_none_or(within));
            walk.steps.extend(kept);
            if !cut.is_empty() {
                walk.cut.insert(id, cut.len());
            }
        }
        walk
    }

    fn from(&self, id: &'a str, direction: Direction) -> Vec<Step<'a>> {
        match direction {
            Direction::Up => self.above(id),
            Direction::Down => self.below.get(id).cloned().unwrap_or_default(),
        }
    }

    /// What something was built on, then the group that it is part of. Of an entry that others name as their base it is
    /// not known which variant is meant, so that nothing is said of what lies above.
    fn above(&self, id: &'a str) -> Vec<Step<'a>> {
        let unknown = Step { child: id, parent: None, relation: None };
        let (steps, is_root) = match self.catalog.node(id) {
            Some(Node::Base(base)) => (of_base(base).collect(), base.level == Level::Family),
            Some(Node::Variant(_, variant)) => (derived(&variant.id, &variant.bases).collect(), false),
            Some(Node::Entry(_)) => (Vec::new(), false),
            // What the catalog does not have has no steps that could be missing.
            None => (Vec::new(), true),
        };
        if steps.is_empty() && !is_root { vec![unknown] } else { steps }
    }
}

fn of_base(base: &crate::catalog::base::Base) -> impl Iterator<Item = Step<'_>> {
    let group = base.part_of.as_deref();
    let group = group.map(|group| Step { child: &base.id, parent: Some(group), relation: Some(PART_OF) });
    derived(&base.id, &base.bases).chain(group)
}

fn derived<'a>(child: &'a str, bases: &'a [Derivation]) -> impl Iterator<Item = Step<'a>> {
    bases.iter().map(move |step| Step {
        child,
        parent: step.base.as_deref(),
        relation: Some(step.relation.as_str()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load::parse;
    use crate::catalog::overlay::Layer;

    /// A family, a version, a checkpoint; two variants, and a merge of both; one that goes round in a circle.
    const TEXT: &str = r#"{"schema_version":1,
        "bases":[{"id":"f","name":"F","level":"family"},
                 {"id":"f-1","name":"F 1","level":"version","part_of":"f"},
                 {"id":"f-1-7b","name":"F 1 7B","level":"checkpoint","part_of":"f-1"}],
        "entries":[{"id":"e","name":"E","kind":"model","variants":[
            {"id":"a","name":"A","source":"s","bases":[{"base":"f-1-7b","relation":"finetune"}]},
            {"id":"b","name":"B","source":"s","bases":[{"base":"f-1-7b","relation":"adapter"}]},
            {"id":"m","name":"M","source":"s","bases":[{"base":"a","relation":"merge"},{"base":"b","relation":"merge"}]},
            {"id":"r","name":"R","source":"s","bases":[{"base":"s","relation":"finetune"}]},
            {"id":"s","name":"S","source":"s","bases":[{"base":"r","relation":"finetune"}]},
            {"id":"new","name":"New","source":"s","bases":[{"relation":"from-scratch"}]},
            {"id":"dark","name":"Dark","source":"s"},
            {"id":"lost","name":"Lost","source":"s","bases":[{"base":"gone","relation":"finetune"}]}]}]}"#;

    fn reached(
        start: &'static str,
        direction: Direction,
        limit: Option<usize>,
    ) -> (Vec<String>, usize, usize) {
        let catalog = Catalog::new(vec![Layer { origin: "x".into(), document: parse(TEXT, "x").unwrap() }]);
        let steps = Steps::new(&catalog);
        let walk = steps.walk(vec![start], direction, limit);
        let reached = walk.reached.iter().map(|(id, depth)| format!("{id} {depth}")).collect();
        (reached, walk.steps.len(), walk.left_out)
    }

    #[test]
    fn every_parent_of_a_merge_is_climbed_and_a_diamond_closes() {
        let (up, steps, _) = reached("m", Direction::Up, None);
        assert_eq!(up, ["a 1", "b 1", "f-1-7b 2", "f-1 3", "f 4"]);
        assert_eq!(steps, 6);
    }

    #[test]
    fn a_group_leads_down_to_everything_built_on_its_parts() {
        let (down, steps, left_out) = reached("f", Direction::Down, None);
        assert_eq!(down, ["f-1 1", "f-1-7b 2", "a 3", "b 3", "m 4"]);
        assert_eq!((steps, left_out), (6, 0));
    }

    #[test]
    fn depth_counts_what_it_leaves_out() {
        let (down, steps, left_out) = reached("f", Direction::Down, Some(3));
        assert_eq!(down, ["f-1 1", "f-1-7b 2", "a 3", "b 3"]);
        assert_eq!((steps, left_out), (4, 1));
        assert_eq!(reached("f", Direction::Down, Some(0)), (Vec::new(), 0, 5));
    }

    #[test]
    fn a_circle_ends() {
        assert_eq!(reached("r", Direction::Up, None), (vec!["s 1".to_owned()], 2, 0));
        assert_eq!(reached("r", Direction::Down, None), (vec!["s 1".to_owned()], 2, 0));
    }

    #[test]
    fn unknown_from_scratch_root_and_missing_are_told_apart() {
        let catalog = Catalog::new(vec![Layer { origin: "x".into(), document: parse(TEXT, "x").unwrap() }]);
        let steps = Steps::new(&catalog);
        let step = |child, parent, relation| vec![Step { child, parent, relation }];
        assert_eq!(steps.above("dark"), step("dark", None, None));
        assert_eq!(steps.above("e"), step("e", None, None));
        assert_eq!(steps.above("new"), step("new", None, Some("from-scratch")));
        assert_eq!(steps.above("lost"), step("lost", Some("gone"), Some("finetune")));
        assert_eq!((steps.above("f"), steps.above("gone")), (Vec::new(), Vec::new()));
    }
}
