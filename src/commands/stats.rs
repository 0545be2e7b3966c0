//! `medllm stats`: counts, and the evidence behind the facts.

use super::filtering::filtered;
use super::list::field;
use crate::catalog::Catalog;
use crate::cli::StatsArgs;
use crate::error::Error;
use crate::query::tally::{by_evidence, by_field, totals};
use crate::view::Answer;
use crate::view::answer::Results;
use crate::view::stats::grid;

/// What `--by` takes beside the fields.
const EVIDENCE: &str = "evidence";

/// Answers `medllm stats`.
pub(super) fn answer<'a>(catalog: &'a Catalog, args: &StatsArgs) -> Result<Answer<'a>, Error> {
    let (hits, notices) = filtered(catalog, &args.filters)?;
    let tallies = match args.by.as_deref() {
        None => totals(catalog, &hits),
        Some(EVIDENCE) => by_evidence(&hits),
        Some(name) => {
            by_field(catalog, &hits, field("--by", name).map_err(|error| error.hint("or `evidence`"))?)
        }
    };
    let grid = grid(&tallies);
    Ok(Answer { notices, ..Answer::new("stats", catalog, Results::Tallies(tallies), grid) })
}
