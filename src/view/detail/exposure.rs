//! What the training data of an entry brings along: restrictive terms, questions of benchmarks, gaps.

use super::item;
use crate::catalog::license::spoken;
use crate::license::{DataTerm, Exposure};
use crate::view::page::{Block, Item};

/// What is told, in the order in which it is told.
const LABELS: [&str; 7] = [
    "credentialed clinical data",
    "clinical notes",
    "non-commercial or research terms",
    "written by a model under terms of its provider",
    "questions of benchmarks",
    "terms not stated",
    "not recorded, so not known to be clean",
];

/// The exposures of several variants: for each kind of thing what is the same for the same variants, together.
pub(super) fn block(exposures: &[Exposure<'_>]) -> Block {
    let lines = LABELS.iter().enumerate().filter_map(|(kind, label)| {
        let mut things: Vec<(String, Vec<&str>)> = Vec::new();
        for exposure in exposures {
            for (_, thing) in told(exposure).into_iter().filter(|(of, _)| *of == kind) {
                match things.iter_mut().find(|(known, _)| *known == thing) {
                    Some((_, variants)) if variants.contains(&exposure.variant) => {}
                    Some((_, variants)) => variants.push(exposure.variant),
                    None => things.push((thing, vec![exposure.variant])),
                }
            }
        }
        (!things.is_empty()).then(|| line(label, things, exposures.len()))
    });
    Block::Items(lines.collect())
}

/// Things of one kind; those of the same variants stand together.
fn line(label: &str, things: Vec<(String, Vec<&str>)>, all: usize) -> Item {
    let mut groups: Vec<(Vec<&str>, Vec<String>)> = Vec::new();
    for (thing, variants) in things {
        match groups.iter_mut().find(|(known, _)| *known == variants) {
            Some((_, things)) => things.push(thing),
            None => groups.push((variants, vec![thing])),
        }
    }
    let text = |(variants, things): &(Vec<&str>, Vec<String>)| {
        let of = if variants.len() == all { String::new() } else { format!(" [{}]", variants.join(", ")) };
        format!("{}{of}", things.join(", "))
    };
    item(label, groups.iter().map(text).collect::<Vec<_>>().join("; "))
}

/// Everything that is told of one variant, each with the position of its label.
fn told(exposure: &Exposure<'_>) -> Vec<(usize, String)> {
    let mut lines = Vec::new();
    for data in &exposure.data {
        let from = data.inherited_from.map_or(String::new(), |from| format!(" by way of {from}"));
        let term =
            |term: &DataTerm<'_>| (position(term.kind), format!("{}{}{from}", data.dataset, detail(term)));
        lines.extend(data.terms.iter().map(term));
        if !data.terms_known && data.terms.is_empty() {
            lines.push((5, data.dataset.to_owned()));
        }
    }
    for found in &exposure.benchmarks {
        lines.push((4, format!("{} ({} part, in {})", found.benchmark, found.part, found.dataset)));
    }
    lines.extend(exposure.unrecorded.iter().map(|model| (6, format!("what {model} saw"))));
    lines
}

fn position(kind: &str) -> usize {
    match kind {
        "credentialed" => 0,
        "clinical-notes" => 1,
        "non-commercial" => 2,
        _ => 3,
    }
}

fn detail(term: &DataTerm<'_>) -> String {
    term.detail.as_ref().map_or(String::new(), |detail| format!(" ({})", spoken(detail)))
}
