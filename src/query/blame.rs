//! When nothing passes: which condition removed the last candidates, and what passes without one of them.

use crate::catalog::Catalog;
use crate::query::select::{Asked, Hit, select};

/// How many entries are named for each condition that could be dropped.
const NAMED: usize = 3;

/// Beyond so many conditions nothing is said: each is tried without the others, and nobody reads that many lines.
const MOST: usize = 24;

/// What to say when nothing met all of these conditions.
pub fn blame(catalog: &Catalog, asked: &[Asked]) -> Vec<String> {
    if asked.len() < 2 || asked.len() > MOST {
        return Vec::new();
    }
    let mut nearest = Vec::new();
    for (i, dropped) in asked.iter().enumerate() {
        let others: Vec<Asked> =
            asked.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, asked)| asked.clone()).collect();
        let hits = select(catalog, &others).hits;
        if !hits.is_empty() {
            nearest.push((hits.len(), matching(&hits, &format!("without `{}`", dropped.label))));
        }
    }
    if nearest.is_empty() {
        return vec![steps(catalog, asked)];
    }
    nearest.sort_by_key(|(count, _)| *count);
    nearest.into_iter().map(|(_, text)| text).collect()
}

/// That these match under some change, with the names of the first.
pub fn matching(hits: &[Hit<'_>], how: &str) -> String {
    let named: Vec<&str> = hits.iter().take(NAMED).map(|hit| hit.entry.id.as_str()).collect();
    let more = if hits.len() > NAMED { ", …" } else { "" };
    let verb = if hits.len() == 1 { "matches" } else { "match" };
    format!("{} {verb} {how}: {}{more}", hits.len(), named.join(", "))
}

/// How many entries are left after each condition in turn, up to the one that removes the last.
fn steps(catalog: &Catalog, asked: &[Asked]) -> String {
    let mut text = format!("dropping one condition is not enough: of {} entries", catalog.entries.len());
    for end in 1..=asked.len() {
        let left = select(catalog, &asked[..end]).hits.len();
        let last = &asked[end - 1].label;
        let comma = if end == 1 { "" } else { "," };
        text.extend([format!("{comma} {left} after `{last}`")]);
        if left == 0 {
            break;
        }
    }
    text
}
