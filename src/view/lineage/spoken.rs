//! What is told of a node in words, for trees, tables and graphs alike.

use super::data::DatasetView;
use super::node::{ENTRY, MISSING, NodeView, VARIANT};
use crate::catalog::license::{NOASSERTION, spoken};
use crate::catalog::name::key;
use crate::catalog::vocabulary::{ClaimScope, Relation, Vocabulary};
use crate::query::lineage::PART_OF;
use crate::query::quantity::short_count;
use crate::view::grid::Cell;
use crate::view::wording::{UNKNOWN, known};

/// The term of data whose makers are told by name, also where it does not restrict.
const MADE_BY: &str = "made-by-model";

/// What a row of a table tells of each end of its edge: the head for people, none where only programs need it; and the
/// name for programs.
pub(super) const COLUMNS: [(&str, &str); 6] = [
    ("", "name"),
    ("KIND", "kind"),
    ("", "parameters"),
    ("LICENSE", "licenses"),
    ("DATA", "data_terms"),
    ("", "unknown_terms"),
];

/// The cells of [`COLUMNS`].
pub(super) fn cells(node: &NodeView<'_>) -> Vec<Cell> {
    let data = node.data.as_ref();
    let told = data.map_or_else(Vec::new, |data| listed(&data.datasets));
    let people: Vec<String> = told.into_iter().map(|(text, _)| text).chain(unknown_data(node)).collect();
    let datasets = data.into_iter().flat_map(|data| &data.datasets);
    let codes = datasets.flat_map(|dataset| &dataset.terms).map(|term| term.kind);
    let claims: Vec<&str> = node.licenses.iter().map(|claim| claim.expression.as_str()).collect();
    vec![
        Cell::same(node.name.unwrap_or_default()),
        Cell::new(kind(node), node.kind),
        Cell::new(
            size(node).unwrap_or_default(),
            node.parameters.map_or(String::new(), |count| count.to_string()),
        ),
        Cell::new(license(node).unwrap_or_default(), once_each(claims).join("; ")),
        Cell::new(people.join("; "), once_each(codes).join("; ")),
        Cell::same(data.map_or(String::new(), |data| {
            if data.datasets.is_empty() { String::new() } else { data.unknown_terms.to_string() }
        })),
    ]
}

/// What a node is: `checkpoint`, `variant of meditron`, `not in the catalog`.
pub(super) fn kind(node: &NodeView<'_>) -> String {
    match (node.kind, node.entry) {
        (MISSING, _) => "named, but not in this catalog".to_owned(),
        (ENTRY, _) => "entry, which variant is not known".to_owned(),
        (VARIANT, Some(entry)) if entry != node.id => format!("variant of {entry}"),
        (kind, _) => kind.to_owned(),
    }
}

/// The name, where it says more than the identifier.
pub(super) fn name<'a>(node: &NodeView<'a>) -> Option<&'a str> {
    node.name.filter(|name| key(name) != key(node.id))
}

/// The size of what has weights.
pub(super) fn size(node: &NodeView<'_>) -> Option<String> {
    let total = || node.parameters.map_or_else(|| format!("size {UNKNOWN}"), short_count);
    let active = node.active_parameters.map(|count| format!(" ({} active)", short_count(count)));
    let has_size = node.has_weights() || node.parameters.is_some();
    has_size.then(|| total() + &active.unwrap_or_default())
}

/// The license claims that stand: those that name different texts side by side with `vs`, those that name none after
/// them. Of a group that claims nothing, nothing is told.
pub(super) fn license(node: &NodeView<'_>) -> Option<String> {
    // The same text is claimed with a clear scope and without one: it is told as clear.
    let is_clear = |expression: &str| {
        let mut same = node.licenses.iter().filter(|claim| claim.expression == expression);
        same.any(|claim| claim.scope != Some(ClaimScope::Unclear))
    };
    let claim = |unclear: bool| {
        let claims = node.licenses.iter().filter(move |claim| (claim.expression == NOASSERTION) == unclear);
        let text = claims.map(|claim| {
            let scope = if is_clear(&claim.expression) { "" } else { " (scope unclear)" };
            format!("{}{scope}", spoken(&claim.expression))
        });
        once_each(text)
    };
    let named = claim(false).join(" vs ");
    let mut parts = claim(true);
    if !named.is_empty() {
        parts.insert(0, named);
    }
    if parts.is_empty() { node.has_weights().then(|| UNKNOWN.to_owned()) } else { Some(parts.join(", ")) }
}

fn once_each<T: PartialEq>(texts: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut seen: Vec<T> = Vec::new();
    for text in texts {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen
}

/// The datasets of which something is known, with what that is and whether it restricts.
pub(super) fn listed(datasets: &[DatasetView<'_>]) -> Vec<(String, bool)> {
    let is_told = |dataset: &&DatasetView<'_>| {
        dataset.terms_known || !dataset.terms.is_empty() || !dataset.generated_by.is_empty()
    };
    let told = datasets.iter().filter(is_told);
    told.map(|dataset| (format!("{} ({})", dataset.dataset, terms(dataset)), !dataset.terms.is_empty()))
        .collect()
}

fn terms(dataset: &DatasetView<'_>) -> String {
    let made =
        (!dataset.generated_by.is_empty()).then(|| format!("made by {}", dataset.generated_by.join(", ")));
    let restricted =
        dataset.terms.iter().filter(|term| term.kind != MADE_BY).map(|term| term.kind.to_owned());
    let licenses = dataset.licenses.iter().map(|license| spoken(license)).collect::<Vec<_>>().join(" vs ");
    let all = restricted.chain(made).chain(Some(licenses).filter(|text| !text.is_empty()));
    all.collect::<Vec<_>>().join("; ")
}

/// How much is not known of the data of a variant.
pub(super) fn unknown_data(node: &NodeView<'_>) -> Option<String> {
    let data = node.data.as_ref()?;
    match (data.unknown_terms, data.datasets.len()) {
        (_, 0) => Some(UNKNOWN.to_owned()),
        (0, _) => None,
        (1, 1) => Some("terms of its only dataset unknown".to_owned()),
        (unknown, all) => Some(format!("terms of {unknown} of {all} datasets unknown")),
    }
}

/// A relation for people.
pub(super) fn relation(relation: Option<&str>) -> String {
    match relation {
        Some(PART_OF) => "part of".to_owned(),
        other => known(other),
    }
}

/// What stands for the parent of a step that has none.
pub(super) fn no_parent(relation: Option<&str>) -> &'static str {
    let from_scratch = relation == Some(Relation::FromScratch.as_str());
    if from_scratch { "-" } else { UNKNOWN }
}
