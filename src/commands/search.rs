//! `medllm search`: ranked, and forgiving.

use super::filtering::filtered;
use super::list::{Shape, listed};
use crate::catalog::Catalog;
use crate::cli::SearchArgs;
use crate::error::{Error, ErrorKind, shortened};
use crate::query::search::{Ranking, search};
use crate::query::sort::compare_hits;
use crate::render::Terminal;
use crate::view::Answer;
use crate::view::listing::Row;

/// Answers `medllm search`.
pub(super) fn answer<'a>(
    catalog: &'a Catalog,
    args: &SearchArgs,
    terminal: &Terminal,
) -> Result<Answer<'a>, Error> {
    let query = args.words.join(" ");
    if !query.chars().any(char::is_alphanumeric) {
        let query = shortened(&query);
        let error = Error::new(ErrorKind::Usage, format!("`{query}` has no letter and no digit to look for"));
        return Err(error.hint("`medllm list` shows all entries"));
    }
    let shape = Shape::new(&args.list, terminal)?;
    let (hits, mut notices) = filtered(catalog, &args.list.filters)?;
    let mut ranking = search(catalog, &query, hits);
    notices.extend(remarks(&ranking));
    // A stable sort: without keys, the ranking stays.
    ranking.found.sort_by(|a, b| compare_hits(catalog, &a.hit, &b.hit, &shape.order));
    let rows = ranking.found.into_iter().map(|found| Row::found(found, args.explain)).collect();
    Ok(listed("search", catalog, rows, shape, notices))
}

/// What to say about words that results lack.
fn remarks(ranking: &Ranking<'_>) -> Vec<String> {
    let mut remarks = Vec::new();
    if !ranking.nowhere.is_empty() && !ranking.found.is_empty() {
        let words: Vec<String> =
            ranking.nowhere.iter().map(|word| format!("`{}`", shortened(word))).collect();
        remarks.push(format!("no entry has {}", words.join(", ")));
    }
    let (all, some) = (ranking.found.len(), ranking.found.iter().filter(|found| found.is_partial()).count());
    if some == all && all > 0 {
        if ranking.nowhere.is_empty() {
            remarks.push("no entry has all words; these have some".to_owned());
        }
    } else if some > 0 {
        remarks.push(format!("{} have all words; the other {some} have some", all - some));
    }
    remarks
}
