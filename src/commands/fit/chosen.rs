//! Which variants `fit` is asked about: those of the named models, or of all, that pass the filters.

use crate::catalog::name::key;
use crate::catalog::{Catalog, Entry, Variant};
use crate::cli::FitArgs;
use crate::commands::filtering::{filtered, filtered_among};
use crate::error::{Error, ErrorKind};
use crate::query::condition::{Rule, Test, Text};
use crate::query::resolve::{Target, model};
use crate::query::select::{Asked, Hit};

/// The entries with the variants in question, and what to say about the others. All names must resolve.
pub(super) fn chosen<'a>(catalog: &'a Catalog, args: &FitArgs) -> Result<(Vec<Hit<'a>>, Vec<String>), Error> {
    if args.models.is_empty() {
        return filtered(catalog, &args.filters);
    }
    let targets: Vec<Target<'a>> =
        args.models.iter().map(|name| model(catalog, name)).collect::<Result<_, _>>()?;
    if let Some(target) = targets.iter().find(|target| target.entry.variants.is_empty()) {
        let Entry { id, kind, .. } = target.entry;
        return Err(Error::new(
            ErrorKind::NotFound,
            format!("`{id}` is a {kind} and has no variants to place"),
        )
        .hint(format!("`medllm show {id}` shows it")));
    }
    let entry = |target: &Target<'_>| Rule::Test(Test::Is(Text::Id, key(&target.entry.id)));
    let named = Asked { label: args.models.join(" "), rule: Rule::Any(targets.iter().map(entry).collect()) };
    let (hits, notices) = filtered_among(catalog, vec![named], &args.filters)?;
    let is_named = |entry: &Entry, variant: &Variant| {
        let same = |target: &Target<'_>| target.variant.is_none_or(|one| one.id == variant.id);
        targets.iter().any(|target| target.entry.id == entry.id && same(target))
    };
    let only_named = |hit: Hit<'a>| {
        let variants = hit.variants().iter().copied();
        let variants: Vec<&Variant> = variants.filter(|variant| is_named(hit.entry, variant)).collect();
        (!variants.is_empty()).then(|| hit.with(variants))
    };
    Ok((hits.into_iter().filter_map(only_named).collect(), notices))
}
