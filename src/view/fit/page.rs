//! The page of `fit`: the table, and under it what every figure rests on.

use std::cmp::Reverse;

use super::column::{MAY_NOT, notes};
use super::{Fit, Row};
use crate::hardware::{About, Assumption};
use crate::license::Verdict;
use crate::view::answer::Content;
use crate::view::page::{Block, Item, Page};

/// Up to so many rows are explained each by itself; more share one explanation of the words.
const FEW: usize = 3;

/// What the columns of the table have to do with the tokens that are counted with.
const COLUMNS: &str = "KV and TOTAL are for these; MAX CONTEXT is the longest context that fits.";

pub(super) fn page(fit: &Fit<'_>) -> Page {
    let machine = &fit.machine;
    let cards = if machine.cards == 1 { String::new() } else { format!("{} × ", machine.cards) };
    let mut page = Page {
        title: format!("{cards}{}", machine.name),
        subtitle: "memory in GB, 10^9 bytes".to_owned(),
        sections: Vec::new(),
    };
    page.section("", vec![Block::Table(fit.grid())]);
    page.section("COUNTED WITH", vec![Block::Items(general(&fit.rows))]);
    let mut special = if fit.rows.len() <= FEW { of_each(&fit.rows) } else { words(&fit.rows) };
    special.extend(conditional(&fit.rows));
    page.section("NOTES", vec![Block::Items(special)]);
    page
}

/// What was assumed for all rows, each once, by what it is about; the highest precision first.
fn general(rows: &[Row<'_>]) -> Vec<Item> {
    let mut by_precision: Vec<&Row<'_>> = rows.iter().collect();
    by_precision.sort_by_key(|row| Reverse(row.placed.precision.ten_thousandths));
    let mut found: Vec<&Assumption> = Vec::new();
    for assumption in
        by_precision.iter().flat_map(|row| &row.placed.assumptions).filter(|found| found.general)
    {
        if !found.contains(&assumption) {
            found.push(assumption);
        }
    }
    found.sort_by_key(|assumption| assumption.about);
    let text = |found: &Assumption| match found.about {
        About::Context => format!("{} {COLUMNS}", found.text),
        _ => found.text.clone(),
    };
    found.into_iter().map(|found| item(found.about.word(), text(found))).collect()
}

/// What was assumed for each row, said once for all that share it.
fn of_each(rows: &[Row<'_>]) -> Vec<Item> {
    let mut said: Vec<(&Assumption, Vec<&str>)> = Vec::new();
    for row in rows {
        for assumption in row.placed.assumptions.iter().filter(|assumption| !assumption.general) {
            match said.iter_mut().find(|(known, _)| *known == assumption) {
                Some((_, variants)) => variants.push(&row.variant.id),
                None => said.push((assumption, vec![&row.variant.id])),
            }
        }
    }
    said.sort_by_key(|(assumption, _)| assumption.about);
    let told = said.into_iter().map(|(assumption, variants)| {
        let of_all = variants.len() == rows.len();
        let subject = if of_all { String::new() } else { format!("{}: ", variants.join(", ")) };
        item(assumption.about.word(), format!("{subject}{}", assumption.text))
    });
    may_not(rows).into_iter().chain(told).collect()
}

/// What the words of the last column say.
fn words(rows: &[Row<'_>]) -> Vec<Item> {
    let mut abouts: Vec<About> = rows
        .iter()
        .flat_map(|row| &row.placed.assumptions)
        .filter(|found| !found.general && !matches!(found.about, About::Context | About::Inherited))
        .map(|found| found.about)
        .collect();
    abouts.sort_unstable();
    abouts.dedup();
    let unknown = rows.iter().any(|row| row.placed.shape.context.is_none());
    let context = unknown.then(|| {
        let text = "the limit of the model is not known; in brackets what the memory holds, if that is no more than 128k";
        item("context ?", text.to_owned())
    });
    may_not(rows)
        .into_iter()
        .chain(abouts.into_iter().map(|about| item(label(about), about.meaning().to_owned())))
        .chain(context)
        .collect()
}

/// The mark in the table for it.
fn label(about: About) -> &'static str {
    if about == About::Rounded { "~" } else { about.word() }
}

fn may_not(rows: &[Row<'_>]) -> Option<Item> {
    let any = rows.iter().any(|row| notes(row).iter().any(|word| word == MAY_NOT));
    any.then(|| item(MAY_NOT, "it fits only if it needs less than the most that it may, and takes the context that was asked for; so it has no longest context".to_owned()))
}

fn conditional(rows: &[Row<'_>]) -> Option<Item> {
    let any = rows.iter().flat_map(|row| &row.allowed.0).any(|(_, verdict)| *verdict == Verdict::Conditional);
    any.then(|| {
        let text = "allowed under a condition, which `medllm license VARIANT --for USE` tells".to_owned();
        item(Verdict::Conditional.name(), text)
    })
}

fn item(label: &str, text: String) -> Item {
    Item { label: label.to_owned(), text }
}
