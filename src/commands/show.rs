//! `medllm show`: everything about entries and variants.

use crate::catalog::Catalog;
use crate::cli::ShowArgs;
use crate::error::Error;
use crate::query::resolve::{Target, model};
use crate::view::Answer;
use crate::view::detail::Details;

/// Answers `medllm show`. All names must resolve, or nothing is shown.
pub(super) fn answer<'a>(catalog: &'a Catalog, args: &ShowArgs) -> Result<Answer<'a>, Error> {
    let targets: Vec<Target<'a>> =
        args.models.iter().map(|name| model(catalog, name)).collect::<Result<_, _>>()?;
    Ok(Answer::new("show", catalog, Details { catalog, targets, with_evidence: args.evidence }))
}
