//! `medllm search`: ranked, and forgiving.

use super::filtering::filtered;
use super::list::{Shape, listed};
use crate::catalog::Catalog;
use crate::cli::SearchArgs;
use crate::error::{Error, ErrorKind};
use crate::query::search::search;
use crate::query::sort::compare_hits;
use crate::view::Answer;
use crate::view::listing::Row;

/// Answers `medllm search`.
pub(super) fn answer<'a>(catalog: &'a Catalog, args: &SearchArgs) -> Result<Answer<'a>, Error> {
    let query = args.words.join(" ");
    if !query.chars().any(char::is_alphanumeric) {
        let error = Error::new(ErrorKind::Usage, format!("`{query}` has no letter and no digit to look for"));
        return Err(error.hint("`medllm list` shows all entries"));
    }
    let shape = Shape::new(&args.list)?;
    let (hits, notices) = filtered(catalog, &args.list.filters)?;
    let mut found = search(catalog, &query, hits);
    // A stable sort: without keys, the ranking stays.
    found.sort_by(|a, b| compare_hits(catalog, &a.hit, &b.hit, &shape.order));
    let rows = found.into_iter().map(Row::from).collect();
    Ok(listed("search", catalog, rows, shape, notices))
}
