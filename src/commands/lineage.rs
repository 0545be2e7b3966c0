//! `medllm lineage`: what models and bases were built on, and what was built on them.

use crate::catalog::Catalog;
use crate::cli::LineageArgs;
use crate::error::{Error, ErrorKind};
use crate::query::lineage::{Direction, Steps};
use crate::query::resolve::{Named, Target, model_or_base};
use crate::query::typing::profile;
use crate::view::Answer;
use crate::view::lineage::{Lineage, Lineages};

/// Answers `medllm lineage`. All names must resolve, or nothing is shown.
pub(super) fn answer<'a>(catalog: &'a Catalog, args: &LineageArgs) -> Result<Answer<'a>, Error> {
    let judged = args.license.as_deref().map(profile).transpose();
    let judged = judged.map_err(|error| error.within("--license"))?;
    let steps = Steps::new(catalog);
    let directions: &[Direction] = match (args.up, args.down) {
        (true, false) => &[Direction::Up],
        (false, true) => &[Direction::Down],
        (true, true) | (false, false) => &[Direction::Up, Direction::Down],
    };
    let mut lineages = Vec::new();
    for name in &args.names {
        let of = model_or_base(catalog, name)?;
        must_have_weights(of, &steps)?;
        lineages.push(Lineage::new(&steps, of, directions, args.depth));
    }
    let notices = lineages.iter().flat_map(left_out).collect();
    Ok(Answer { notices, ..Answer::new("lineage", catalog, Lineages { catalog, profile: judged, lineages }) })
}

/// What was not shown for the sake of the depth.
fn left_out(lineage: &Lineage<'_>) -> Vec<String> {
    let cut = lineage.walks.iter().filter(|walk| walk.left_out > 0).map(|walk| {
        let side = match walk.direction {
            Direction::Up => "above",
            Direction::Down => "below",
        };
        let id = lineage.of.id();
        format!(
            "{} of {} {side} {id} shown (--depth)",
            walk.reached.len(),
            walk.reached.len() + walk.left_out
        )
    });
    cut.collect()
}

/// A list or a benchmark has no lineage, and of a model without a released set of weights none is known.
fn must_have_weights(of: Named<'_>, steps: &Steps<'_>) -> Result<(), Error> {
    let Named::Model(Target { entry, variant: None }) = of else { return Ok(()) };
    if !entry.variants.is_empty() || steps.has_children(&entry.id) {
        return Ok(());
    }
    let (id, kind) = (&entry.id, &entry.kind);
    let message = if entry.has_weights() {
        format!("`{id}` has no variants in this catalog, and so no lineage")
    } else {
        format!("`{id}` is of kind {kind}, which has no weights and so no lineage")
    };
    let hint =
        format!("`medllm show {id}` tells what it is; `medllm search WORDS --kind model` finds models");
    Err(Error::new(ErrorKind::NotFound, message).hint(hint))
}
