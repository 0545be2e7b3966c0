//! License claims on the page of an entry: what, under which license, who says it, where.

use crate::catalog::license::{LicenseClaim, NOASSERTION, spoken};
use crate::catalog::vocabulary::ClaimScope;
use crate::catalog::{Entry, Variant};
use crate::view::grid::{Cell, Column, Grid};
use crate::view::page::Block;
use crate::view::wording::UNKNOWN;

/// The claims for code and weights, and a word where they disagree.
pub(super) fn blocks(entry: &Entry, variants: &[&Variant]) -> Vec<Block> {
    let columns = vec![
        Column::whole("OF", "of"),
        Column::new("LICENSE", "license"),
        Column::new("WHO SAYS IT", "by"),
        Column::new("WHERE", "where"),
    ];
    let mut grid = Grid { columns, rows: Vec::new() };
    let mut disagreements: Vec<String> = Vec::new();
    for (what, claims) in groups(entry, variants) {
        if claims.is_empty() {
            grid.rows.push([what.as_str(), UNKNOWN, "no claim recorded", ""].map(Cell::same).to_vec());
        }
        if disagree(claims) {
            disagreements.push(what.clone());
        }
        for (position, claim) in claims.iter().enumerate() {
            let head = if position == 0 { what.as_str() } else { "" };
            grid.rows.push(row(head, claim));
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

/// The code, then the weights: variants with the same claims stand together.
fn groups<'a>(entry: &'a Entry, variants: &[&'a Variant]) -> Vec<(String, &'a [LicenseClaim])> {
    let mut groups: Vec<(Vec<&str>, &[LicenseClaim])> = Vec::new();
    for variant in variants {
        match groups.iter_mut().find(|(_, claims)| *claims == variant.weights_license.as_slice()) {
            Some((names, _)) => names.push(&variant.id),
            None => groups.push((vec![&variant.id], &variant.weights_license)),
        }
    }
    let alone = groups.len() == 1;
    let weights = groups.into_iter().map(|(names, claims)| {
        let what = if alone { "weights".to_owned() } else { format!("weights of {}", names.join(", ")) };
        (what, claims)
    });
    std::iter::once(("code".to_owned(), entry.code_license.as_slice())).chain(weights).collect()
}

/// Whether claims name different licenses, or one names a license where another found none.
fn disagree(claims: &[LicenseClaim]) -> bool {
    let mut expressions = claims.iter().map(|claim| &claim.expression).filter(|text| *text != NOASSERTION);
    expressions.next().is_some_and(|first| expressions.any(|other| other != first))
}

fn row(what: &str, claim: &LicenseClaim) -> Vec<Cell> {
    let license = spoken(&claim.expression);
    let scope = match claim.scope {
        Some(ClaimScope::Project) => ", of the project as a whole",
        Some(ClaimScope::Unclear) => ", scope unclear",
        _ => "",
    };
    let note = claim.note.as_ref().map_or(String::new(), |note| format!(" ({note})"));
    let place = claim.locator.as_ref().map_or(String::new(), |locator| format!(": {locator}"));
    let (who, where_) = (
        format!("{}{scope}", claim.by.to_string().replace('-', " ")),
        format!("{}{place}{note}", claim.source),
    );
    [what, &license, &who, &where_].map(Cell::same).to_vec()
}
