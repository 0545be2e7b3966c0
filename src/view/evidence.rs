//! The source behind each fact of an entry.

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::date::Date;
use crate::catalog::evidence::{Fact, facts, filled};
use crate::catalog::vocabulary::Vocabulary;
use crate::catalog::{Entry, Variant};
use crate::view::grid::{Cell, Column, Grid, Link};

/// One fact and one source that backs it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Evidence<'a> {
    /// Where in the record the fact stands.
    pub fact: String,
    /// What it says, in a few words, where it is a single claim or score.
    pub says: Option<String>,
    /// Key of the source.
    pub source: &'a str,
    /// How near the source stands to the fact.
    pub kind: Option<&'a str>,
    /// Address of the source.
    pub url: Option<&'a str>,
    /// Address of the copy that was read, when it is not `url`.
    pub copy: Option<&'a str>,
    /// Place within the source.
    pub locator: Option<&'a str>,
    /// The day on which it was read.
    pub seen: Option<&'a str>,
}

/// The evidence for an entry, or for what concerns one of its variants: fields in declared order, then the facts
/// that name their source.
pub fn of_entry<'a>(entry: &'a Entry, only: Option<&Variant>) -> Vec<Evidence<'a>> {
    let mut evidence: Vec<Evidence<'_>> = Vec::new();
    for field in filled(entry) {
        let backing =
            entry.sources.iter().filter(|(_, source)| source.supports.iter().any(|name| name == field));
        evidence.extend(backing.map(|(key, _)| one(entry, field.to_owned(), None, key, None)));
    }
    for (key, source) in entry.sources.iter() {
        let of_variants = source.supports.iter().filter(|name| name.starts_with("variants."));
        evidence.extend(of_variants.map(|name| one(entry, name.clone(), None, key, None)));
    }
    let concerns =
        |fact: &Fact<'_>| only.is_none() || fact.variant.is_none_or(|id| only.is_some_and(|v| v.id == id));
    let facts = facts(entry).into_iter().filter(concerns);
    evidence.extend(facts.map(|fact| one(entry, fact.place, Some(fact.says), fact.source, fact.locator)));
    evidence
}

fn one<'a>(
    entry: &'a Entry,
    fact: String,
    says: Option<String>,
    key: &'a str,
    locator: Option<&'a str>,
) -> Evidence<'a> {
    let source = entry.sources.get(key);
    Evidence {
        fact,
        says,
        source: key,
        kind: source.map(|source| source.kind.as_str()),
        url: source.map(|source| source.url.as_str()),
        copy: source.and_then(|source| source.copy.as_deref()),
        locator: locator.or_else(|| source.and_then(|source| source.locator.as_deref())),
        seen: source.and_then(|source| source.seen.as_ref()).map(Date::as_str),
    }
}

/// Evidence as a table: fact, key of the source, place in it.
pub fn facts_grid(evidence: &[Evidence<'_>]) -> Grid {
    let columns = vec![
        Column::new("FACT", "fact"),
        Column::new("SAYS", "says"),
        Column::whole("SOURCE", "source"),
        Column::new("PLACE IN IT", "locator"),
    ];
    let row = |item: &Evidence<'_>| {
        vec![
            Cell::same(&item.fact),
            Cell::same(item.says.as_deref().unwrap_or_default()),
            Cell::same(item.source).linked(item.url.map(|url| Link::new(item.source, url))),
            Cell::same(item.locator.unwrap_or_default()),
        ]
    };
    Grid { columns, rows: evidence.iter().map(row).collect(), ids: 0 }
}
