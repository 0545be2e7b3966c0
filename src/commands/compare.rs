//! `medllm compare`: entries and variants side by side.

use super::facts;
use crate::catalog::{Catalog, Entry, Variant};
use crate::cli::CompareArgs;
use crate::error::{Error, ErrorKind};
use crate::query::resolve::{Target, model};
use crate::view::Answer;
use crate::view::comparison::Comparison;

/// More are compared only when that is asked for: nobody reads so many columns.
const MOST: usize = 8;

/// Answers `medllm compare`. All names must resolve, or nothing is compared.
pub(super) fn answer<'a>(catalog: &'a Catalog, args: &CompareArgs) -> Result<Answer<'a>, Error> {
    let given = facts::given(&args.facts)?;
    let targets: Vec<Target<'a>> =
        args.models.iter().map(|name| model(catalog, name)).collect::<Result<_, _>>()?;
    let mut columns: Vec<(&'a Entry, &'a Variant)> = Vec::new();
    for target in &targets {
        let variants: Vec<&'a Variant> =
            target.variant.map_or_else(|| target.entry.variants.iter().collect(), |one| vec![one]);
        if variants.is_empty() {
            return Err(no_variants(target.entry));
        }
        for variant in variants {
            if !columns.iter().any(|(_, known)| known.id == variant.id) {
                columns.push((target.entry, variant));
            }
        }
    }
    if let [(_, only)] = columns.as_slice() {
        let message = format!("`{}` alone cannot be compared", only.id);
        return Err(Error::new(ErrorKind::Usage, message)
            .hint("name another entry or variant")
            .hint(format!("`medllm show {}` shows it by itself", only.id)));
    }
    if columns.len() > MOST && args.variants.is_none() {
        return Err(too_many(&targets, columns.len()));
    }
    let comparison = Comparison::new(catalog, columns, given, args.diff);
    let notices = comparison.notices();
    Ok(Answer { notices, ..Answer::new("compare", catalog, comparison) })
}

fn no_variants(entry: &Entry) -> Error {
    let message = format!("`{}` is a {} and has no variants to compare", entry.id, entry.kind);
    Error::new(ErrorKind::NotFound, message).hint(format!("`medllm show {}` shows it", entry.id))
}

fn too_many(targets: &[Target<'_>], columns: usize) -> Error {
    let message = format!(
        "these names stand for {columns} variants, and more than {MOST} are hard to read side by side"
    );
    let error = Error::new(ErrorKind::Ambiguous, message);
    let listed = targets.iter().filter(|target| target.variant.is_none() && target.entry.variants.len() > 1);
    let listed = listed.fold(error, |error, target| {
        let ids: Vec<&str> = target.entry.variants.iter().map(|variant| variant.id.as_str()).collect();
        error.hint(format!("{}: {}", target.entry.id, ids.join(", ")))
    });
    listed.hint("name some of these, or give `--variants all`")
}
