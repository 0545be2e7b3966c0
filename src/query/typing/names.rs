//! The names that filters take, looked up in the catalog.

use super::{unknown, usage};
use crate::catalog::dataset::Dataset;
use crate::catalog::license::{License, short_name};
use crate::catalog::name::{key, words};
use crate::catalog::vocabulary::{Kind, Relation, Vocabulary};
use crate::catalog::{Catalog, Entry};
use crate::error::{Error, shortened};
use crate::license::Profile;
use crate::query::condition::{Artifact, LicenseWanted, Test, holds_words, speaks};
use crate::query::suggest::nearest;

pub(super) fn base(catalog: &Catalog, value: &str) -> Result<String, Error> {
    let wanted = key(value);
    if wanted == key(Relation::FromScratch.as_str()) {
        return Ok(Relation::FromScratch.to_string());
    }
    let named = |id: &str, name: &str, aliases: &[String], hub: Option<&str>| {
        key(id) == wanted
            || key(name) == wanted
            || aliases.iter().map(String::as_str).chain(hub).any(|alias| key(alias) == wanted)
    };
    let bases = catalog.bases.iter().filter(|b| named(&b.id, &b.name, &b.aliases, b.huggingface.as_deref()));
    let entries = catalog.entries().filter(|e| e.has_weights() && named(&e.id, &e.name, &e.aliases, None));
    let variants = catalog.entries().flat_map(|entry| &entry.variants);
    let variants = variants.filter(|v| named(&v.id, &v.name, &v.aliases, v.huggingface.as_deref()));
    let mut found = bases.map(|b| &b.id).chain(entries.map(|e| &e.id)).chain(variants.map(|v| &v.id));
    found.next().map(ToString::to_string).ok_or_else(|| {
        let known = catalog.bases.iter().flat_map(|base| {
            let all = [&*base.id, &*base.name].into_iter().chain(base.aliases.iter().map(String::as_str));
            all.map(|name| (name, base.id.as_str()))
        });
        let models =
            catalog.entries().flat_map(|e| e.variants.iter().map(|v| (v.id.as_str(), v.id.as_str())));
        unknown(value, "base", known.chain(models))
    })
}

pub(super) fn license(catalog: &Catalog, value: &str) -> Result<Test, Error> {
    let (artifact, wanted) = match value.split_once(':') {
        Some(("code", rest)) => (Some(Artifact::Code), rest),
        Some(("weights", rest)) => (Some(Artifact::Weights), rest),
        Some((other, _)) => {
            let error = usage(format!(
                "`{}` names `{other}`, which has no license of its own here",
                shortened(value)
            ));
            return Err(error.hint("write `code:mit` or `weights:mit`, or `mit` for either"));
        }
        None => (None, value),
    };
    let key = key(wanted);
    match key.as_str() {
        "none" | "nonefound" => return Ok(Test::License(artifact, LicenseWanted::NoneFound)),
        "noassertion" | "unclear" => return Ok(Test::License(artifact, LicenseWanted::Unclear)),
        _ => {}
    }
    let mut ids: Vec<String> =
        licenses(catalog, wanted).into_iter().map(|license| license.id.clone()).collect();
    if ids.is_empty() {
        // An SPDX identifier that no record of the catalog carries is a proper question with an empty answer.
        ids.extend(
            spdx::imprecise_license_id(wanted)
                .filter(|(_, used)| *used == wanted.len())
                .map(|(id, _)| id.name.to_owned()),
        );
    }
    if ids.is_empty() {
        return Err(unknown(wanted, "license", license_names(catalog)));
    }
    Ok(Test::License(artifact, LicenseWanted::AnyOf(ids)))
}

/// The licenses of the registry with this id; without any, those with this name or of this family.
pub fn licenses<'a>(catalog: &'a Catalog, name: &str) -> Vec<&'a License> {
    let wanted = key(name);
    let is = |text: &str| key(text) == wanted;
    let by_id = |license: &&License| is(&license.id) || is(short_name(&license.id));
    let found: Vec<&License> = catalog.licenses.iter().filter(by_id).collect();
    if !found.is_empty() {
        return found;
    }
    let named = |license: &&License| {
        let mut names = license.aliases.iter().chain([&license.name]).chain(&license.family);
        names.any(|name| is(name))
    };
    catalog.licenses.iter().filter(named).collect()
}

/// What licenses answer to, each with what it is called.
pub fn license_names(catalog: &Catalog) -> impl Iterator<Item = (&str, &str)> {
    catalog.licenses.iter().flat_map(|license| {
        let shown = short_name(&license.id);
        let names = license.aliases.iter().chain([&license.name]).map(String::as_str);
        let family = license.family.as_deref().map(|family| (family, family));
        names.chain([shown]).map(move |name| (name, shown)).chain(family)
    })
}

/// The use of this name.
///
/// # Errors
/// `Usage` with the nearest uses and all of them.
pub fn profile(value: &str) -> Result<Profile, Error> {
    let wanted = key(value);
    Profile::ALL.iter().copied().find(|profile| key(profile.name()) == wanted).ok_or_else(|| {
        let names: Vec<&str> = Profile::ALL.iter().map(|profile| profile.name()).collect();
        let error = usage(format!("`{}` is no use that verdicts are given for", shortened(value)));
        let near = nearest(value, names.iter().map(|name| (*name, *name)));
        error.suggest(&near).hint(format!("uses are {}", names.join(", ")))
    })
}

/// The kind of this name.
///
/// # Errors
/// `Usage` with the nearest kinds and all of them.
pub fn kind(value: &str) -> Result<Kind, Error> {
    word(value)
}

/// The word of a closed list.
pub(super) fn word<V: Vocabulary>(value: &str) -> Result<V, Error> {
    let wanted = key(value);
    let word = V::WORDS.iter().find(|word| key(word) == wanted);
    word.map(|word| V::from((*word).to_owned())).ok_or_else(|| {
        usage(format!("`{}` is no {}", shortened(value), V::WHAT))
            .suggest(&nearest(value, V::WORDS.iter().map(|word| (*word, *word))))
            .hint(format!("the words are {}", V::WORDS.join(", ")))
    })
}

/// A word that entries list, such as a modality.
pub(super) fn listed(
    catalog: &Catalog,
    value: &str,
    what: &str,
    list: fn(&Entry) -> &Vec<String>,
) -> Result<String, Error> {
    let wanted = key(value);
    let mut known: Vec<&str> = catalog.entries().flat_map(list).map(String::as_str).collect();
    if let Some(word) = known.iter().find(|word| key(word) == wanted) {
        return Ok((*word).to_owned());
    }
    known.sort_unstable();
    known.dedup();
    let error = unknown(value, what, known.iter().map(|word| (*word, *word)));
    Err(error.hint(format!("the catalog has {}", known.join(", "))))
}

/// A dataset of the registry, by identifier or name.
pub(super) fn dataset(catalog: &Catalog, value: &str) -> Result<String, Error> {
    let wanted = key(value);
    let names = |dataset: &Dataset| {
        [&dataset.id, &dataset.name].into_iter().chain(&dataset.aliases).any(|name| key(name) == wanted)
    };
    catalog.datasets.iter().find(|dataset| names(dataset)).map(|dataset| dataset.id.clone()).ok_or_else(
        || {
            let known = catalog.datasets.iter().flat_map(|dataset| {
                let names = [&dataset.id, &dataset.name].into_iter().chain(&dataset.aliases);
                names.map(|name| (name.as_str(), dataset.id.as_str()))
            });
            unknown(value, "dataset", known)
        },
    )
}

pub(super) fn organization(catalog: &Catalog, value: &str) -> Result<Vec<String>, Error> {
    let wanted = words(value);
    let known = || catalog.entries().flat_map(|entry| &entry.organizations).map(String::as_str);
    if !wanted.is_empty() && known().any(|name| holds_words(name, &wanted)) {
        return Ok(wanted);
    }
    let names = known().map(|name| (name, name));
    let parts = known().flat_map(|name| name.split_whitespace().map(move |word| (word, name)));
    Err(unknown(value, "organization", names.chain(parts)))
}

/// A BCP 47 tag, or the English name of a language.
pub(super) fn language(catalog: &Catalog, value: &str) -> Result<String, Error> {
    let known = || catalog.entries().flat_map(|entry| &entry.languages);
    let head = value.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let by_tag = match head.len() {
        2 => isolang::Language::from_639_1(&head),
        3 => isolang::Language::from_639_3(&head),
        _ => None,
    };
    if by_tag.is_some() {
        return Ok(value.to_owned());
    }
    let mut capitalized = value.to_ascii_lowercase();
    if let Some(first) = capitalized.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let named = isolang::Language::from_name(&capitalized);
    if let Some(tag) = named.map(|language| language.to_639_1().unwrap_or(language.to_639_3())) {
        return Ok(tag.to_owned());
    }
    let mut tags: Vec<&str> = known().map(String::as_str).collect();
    tags.sort_unstable();
    tags.dedup();
    tags.retain(|tag| !speaks(tag, value));
    Err(usage(format!("`{}` is no language tag and no English name of a language", shortened(value)))
        .hint(format!("languages in the catalog: {}", tags.join(", "))))
}
