//! `medllm show`: everything about entries and variants.

use crate::catalog::Catalog;
use crate::cli::ShowArgs;
use crate::error::Error;
use crate::query::field::Field;
use crate::query::resolve::{Target, model};
use crate::query::select::Hit;
use crate::view::Answer;
use crate::view::answer::Results;
use crate::view::detail::{self, Detail};
use crate::view::listing::{self, Row};

/// Answers `medllm show`. All names must resolve, or nothing is shown.
pub(super) fn answer<'a>(catalog: &'a Catalog, args: &ShowArgs) -> Result<Answer<'a>, Error> {
    let targets: Vec<Target<'a>> =
        args.models.iter().map(|name| model(catalog, name)).collect::<Result<_, _>>()?;
    let rows: Vec<Row<'a>> = targets.iter().map(|target| Row::from(hit(catalog, *target))).collect();
    let grid = listing::grid(catalog, &rows, Field::DEFAULT);
    let origin = |target: &Target<'a>| catalog.origin_of(&target.entry.id);
    let details = targets.iter().map(|target| Detail::new(*target, origin(target), args.evidence)).collect();
    let pages =
        targets.iter().map(|target| detail::page(catalog, *target, origin(target), args.evidence)).collect();
    Ok(Answer { pages, ..Answer::new("show", catalog, Results::Details(details), grid) })
}

fn hit<'a>(catalog: &'a Catalog, target: Target<'a>) -> Hit<'a> {
    let variants =
        target.variant.map_or_else(|| target.entry.variants.iter().collect(), |variant| vec![variant]);
    Hit {
        entry: target.entry,
        origin: catalog.origin_of(&target.entry.id),
        variants,
        licensed: Vec::new(),
        scores: Vec::new(),
    }
}
