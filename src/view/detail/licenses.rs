//! License claims on the page of an entry: what, under which license, who says it, where.

use crate::catalog::license::{LicenseClaim, NOASSERTION, spoken};
use crate::catalog::vocabulary::ClaimScope;
use crate::catalog::{Entry, Variant};
use crate::view::grid::{Cell, Column, Grid};
use crate::view::page::Block;
use crate::view::wording::UNKNOWN;

/// A claim as it is shown: the same word of several sources stands once.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    license: String,
    who: String,
}

/// What a claim is about, what is said of it, and where each of that is said.
struct Group {
    names: Vec<String>,
    said: Vec<Said>,
    places: Vec<Vec<String>>,
    disagree: bool,
}

/// The claims for code and weights, and a word where they disagree.
pub(super) fn blocks(entry: &Entry, variants: &[&Variant]) -> Vec<Block> {
    let columns = vec![
        Column::new("OF", "of"),
        Column::whole("LICENSE", "license"),
        Column::new("WHO SAYS IT", "by"),
        Column::new("WHERE", "where"),
    ];
    let mut grid = Grid { columns, rows: Vec::new(), ids: 0 };
    let mut disagreements: Vec<String> = Vec::new();
    for (what, group) in groups(entry, variants) {
        if group.said.is_empty() {
            grid.rows.push([what.as_str(), UNKNOWN, "no claim recorded", ""].map(Cell::same).to_vec());
        }
        for (position, (said, places)) in group.said.iter().zip(&group.places).enumerate() {
            let head = if position == 0 { what.as_str() } else { "" };
            grid.rows.push([head, &said.license, &said.who, &places.join("; ")].map(Cell::same).to_vec());
        }
        if group.disagree {
            disagreements.push(what);
        }
    }
    let warning = match disagreements.as_slice() {
        [] => String::new(),
        whats => {
            format!("Sources disagree about {}: each claim is shown, none is preferred.", whats.join(" and "))
        }
    };
    vec![Block::Table(grid), Block::Text(warning)]
}

/// The code, then the weights: variants of which the same is said stand together.
fn groups(entry: &Entry, variants: &[&Variant]) -> Vec<(String, Group)> {
    let mut weights: Vec<Group> = Vec::new();
    for variant in variants {
        let group = group(&variant.id, &variant.weights_license);
        match weights.iter_mut().find(|known| known.said == group.said) {
            Some(known) => known.join(group),
            None => weights.push(group),
        }
    }
    let alone = weights.len() == 1;
    let name = |group: &Group| {
        if alone { "weights".to_owned() } else { format!("weights of {}", group.names.join(", ")) }
    };
    let weights = weights.into_iter().map(|group| (name(&group), group));
    std::iter::once(("code".to_owned(), group("code", &entry.code_license))).chain(weights).collect()
}

fn group(name: &str, claims: &[LicenseClaim]) -> Group {
    let said = claims
        .iter()
        .map(|claim| Said { license: spoken(&claim.expression).into_owned(), who: who(claim) })
        .collect();
    let places = claims.iter().map(|claim| vec![place(claim)]).collect();
    Group { names: vec![name.to_owned()], said, places, disagree: disagree(claims) }
}

impl Group {
    /// Takes in another group of which the same is said.
    fn join(&mut self, other: Self) {
        self.names.extend(other.names);
        for (places, more) in self.places.iter_mut().zip(other.places) {
            places.extend(more);
            places.dedup();
        }
    }
}

/// Whether claims name different licenses, or one names a license where another found none.
fn disagree(claims: &[LicenseClaim]) -> bool {
    let current = claims.iter().filter(|claim| claim.superseded != Some(true));
    let mut expressions = current.map(|claim| &claim.expression).filter(|text| *text != NOASSERTION);
    expressions.next().is_some_and(|first| expressions.any(|other| other != first))
}

fn who(claim: &LicenseClaim) -> String {
    let scope = match claim.scope {
        Some(ClaimScope::Project) => ", of the project as a whole",
        Some(ClaimScope::Unclear) => ", scope unclear",
        _ => "",
    };
    let since = if claim.superseded == Some(true) { ", replaced since" } else { "" };
    format!("{}{scope}{since}", claim.by.to_string().replace('-', " "))
}

fn place(claim: &LicenseClaim) -> String {
    let place = claim.locator.as_ref().map_or(String::new(), |locator| format!(": {locator}"));
    let note = claim.note.as_ref().map_or(String::new(), |note| format!(" ({note})"));
    format!("{}{place}{note}", claim.source)
}
