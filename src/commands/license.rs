//! `medllm license`: what the texts found allow, or what a license says.

use super::facts;
use crate::catalog::Catalog;
use crate::catalog::license::License;
use crate::cli::LicenseArgs;
use crate::error::{Error, ErrorKind, shortened};
use crate::license::{Given, standing};
use crate::query::resolve::{Target, model};
use crate::query::suggest::nearest;
use crate::query::typing::{license_names, licenses, profile};
use crate::view::Answer;
use crate::view::license_text::Texts;
use crate::view::verdicts::Verdicts;

/// What a name stands for.
enum Named<'a> {
    Model(Target<'a>),
    Licenses(Vec<&'a License>),
}

/// Answers `medllm license`. All names must resolve, or nothing is said.
pub(super) fn answer<'a>(catalog: &'a Catalog, args: &LicenseArgs) -> Result<Answer<'a>, Error> {
    let given = Given { publish: args.publish, ..facts::given(&args.facts)? };
    let wanted = args.profile.as_deref().map(profile).transpose().map_err(|error| error.within("--for"))?;
    let (mut models, mut texts, mut notices) = (Vec::new(), Vec::new(), Vec::new());
    for name in &args.names {
        match named(catalog, name)? {
            Named::Model(target) => {
                notices.extend(licenses(catalog, name).first().map(|license| {
                    format!("`{}` is a license too: `medllm license {}`", shortened(name), license.id)
                }));
                models.push(target);
            }
            Named::Licenses(found) => texts.extend(found),
        }
    }
    if !texts.is_empty() {
        if !models.is_empty() || wanted.is_some() {
            let error = Error::new(ErrorKind::Usage, format!("`{}` is a license", texts[0].id));
            return Err(error.hint("verdicts are given on models; ask about licenses by themselves"));
        }
        let with_entries = texts.into_iter().map(|license| (license, standing(catalog, license))).collect();
        return Ok(Answer { notices, ..Answer::new("license", catalog, Texts { licenses: with_entries }) });
    }
    let mut variants = Vec::new();
    for target in models {
        match target.variant {
            Some(variant) => variants.push((target.entry, variant)),
            None if target.entry.variants.is_empty() => return Err(no_weights(&target)),
            None => variants.extend(target.entry.variants.iter().map(|variant| (target.entry, variant))),
        }
    }
    if variants.len() > 1 && wanted.is_none() {
        notices.push(
            "cond. is conditional; --for PROFILE gives the chain of reasons. No legal advice".to_owned(),
        );
    }
    let verdicts = Verdicts { catalog, variants, profile: wanted, given };
    let failed = args.check && !verdicts.all_yes();
    Ok(Answer { notices, failed, ..Answer::new("license", catalog, verdicts) })
}

/// A model, or else a license, of this name.
fn named<'a>(catalog: &'a Catalog, name: &str) -> Result<Named<'a>, Error> {
    match model(catalog, name) {
        Ok(target) => Ok(Named::Model(target)),
        Err(error) if error.kind == ErrorKind::NotFound => match licenses(catalog, name) {
            found if found.is_empty() => {
                let near = nearest(name, license_names(catalog));
                Err(near
                    .first()
                    .map_or(error.clone(), |id| error.hint(format!("the nearest license is `{id}`"))))
            }
            found => Ok(Named::Licenses(found)),
        },
        Err(error) => Err(error),
    }
}

fn no_weights(target: &Target<'_>) -> Error {
    let message = format!("`{}` is a {} and has no weights to judge", target.entry.id, target.entry.kind);
    Error::new(ErrorKind::NotFound, message)
        .hint(format!("`medllm show {}` gives its license claims", target.entry.id))
}
