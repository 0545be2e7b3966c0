//! On what kind of source the facts stand.

use std::collections::BTreeMap;

use crate::catalog::Entry;
use crate::catalog::evidence::{Standing, backing};
use crate::catalog::source::Source;
use crate::catalog::vocabulary::Kind;
use crate::query::select::Hit;
use crate::query::tally::Tally;

/// On what the facts stand: for all selected entries, then for the models among them that have a repository or a
/// card of their own, without the scores that others measured on them. A fact counts once, with the nearest of its
/// sources.
pub fn by_evidence(hits: &[Hit<'_>]) -> Vec<Tally> {
    let all: Vec<&Entry> = hits.iter().map(|hit| hit.entry).collect();
    let public = |entry: &&Entry| {
        let has_card = entry.variants.iter().any(|variant| variant.huggingface.is_some());
        entry.kind == Kind::Model && (entry.links.repository.is_some() || has_card)
    };
    let models: Vec<&Entry> = all.iter().copied().filter(public).collect();
    let mut tallies = evidence_of("facts of all entries", &all, true);
    let group = "facts of models with a repository or card, without scores that others measured";
    tallies.extend(evidence_of(group, &models, false));
    let list_only = |entry: &&&Entry| {
        !entry.sources.is_empty()
            && entry.sources.values().all(|source| Standing::of(entry, source) == Standing::List)
    };
    tallies.push(Tally::new(
        "entries",
        "known from lists only",
        all.iter().filter(list_only).count(),
        Some(all.len()),
    ));
    let seen = all.iter().flat_map(|entry| entry.sources.values()).filter_map(|source| source.seen.as_ref());
    if let Some(oldest) = seen.clone().min() {
        let value = format!("seen on {oldest}, the oldest check");
        tallies.push(Tally::new(
            "sources",
            value,
            seen.clone().filter(|date| *date == oldest).count(),
            Some(seen.count()),
        ));
    }
    tallies
}

fn evidence_of(group: &str, entries: &[&Entry], with_scores_of_others: bool) -> Vec<Tally> {
    let mut counts: BTreeMap<Standing, usize> = BTreeMap::new();
    let (mut facts, mut own, mut pinned) = (0, 0, 0);
    for entry in entries {
        for sources in backing(entry, with_scores_of_others) {
            facts += 1;
            let standing = |source: &&&Source| Standing::of(entry, source);
            let Some(nearest) = sources.iter().min_by_key(standing) else { continue };
            *counts.entry(standing(&nearest)).or_default() += 1;
            let mine = || sources.iter().filter(|source| standing(source).is_own());
            own += usize::from(mine().next().is_some());
            pinned += usize::from(mine().any(|source| source.revision.is_some()));
        }
    }
    let one = |value: &str, count| Tally::new(group, value, count, Some(facts));
    let standings =
        Standing::ALL.into_iter().filter_map(|s| counts.get(&s).map(|count| one(s.name(), *count)));
    let mut tallies: Vec<Tally> = standings.collect();
    tallies.push(one("any source of its own", own));
    tallies.push(one("a source of its own at a commit or version", pinned));
    tallies
}
