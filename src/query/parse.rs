//! From the values of a filter flag to conditions: names are looked up once, and a name that nothing has is an
//! error with the nearest names.

use crate::catalog::Catalog;
use crate::catalog::license::{License, short_name};
use crate::catalog::name::{key, words};
use crate::catalog::vocabulary::{Kind, Relation, Vocabulary};
use crate::error::{Error, ErrorKind, shortened};
use crate::query::filter::{Artifact, Condition, LicenseWanted, Test, holds_words, speaks};
use crate::query::quantity::{self, Span, Units};
use crate::query::suggest::nearest;

/// A filter flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// `--base`
    Base,
    /// `--license`
    License,
    /// `--benchmark`
    Benchmark,
    /// `--kind`
    Kind,
    /// `--org`
    Org,
    /// `--language`
    Language,
    /// `--params`
    Params,
    /// `--year`
    Year,
}

impl Flag {
    /// The flag as typed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Base => "--base",
            Self::License => "--license",
            Self::Benchmark => "--benchmark",
            Self::Kind => "--kind",
            Self::Org => "--org",
            Self::Language => "--language",
            Self::Params => "--params",
            Self::Year => "--year",
        }
    }

    /// Reads the values of the flag. A leading `!` excludes.
    ///
    /// # Errors
    /// `Usage` for the first value that is malformed or that nothing in the catalog has.
    pub fn condition(self, catalog: &Catalog, values: &[String]) -> Result<Condition, Error> {
        let mut condition = Condition::default();
        for value in values {
            let trimmed = value.trim();
            let (list, wanted) = match trimmed.strip_prefix('!') {
                Some(rest) => (&mut condition.none, rest.trim()),
                None => (&mut condition.any, trimmed),
            };
            if wanted.is_empty() {
                let message = format!("{}: a value is empty", self.name());
                return Err(Error::new(ErrorKind::Usage, message)
                    .hint("take out the comma or the `!` that stands alone"));
            }
            list.push(self.test(catalog, wanted)?);
        }
        Ok(condition)
    }

    fn test(self, catalog: &Catalog, value: &str) -> Result<Test, Error> {
        match self {
            Self::Base => base(catalog, value).map(Test::Base),
            Self::License => license(catalog, value),
            Self::Benchmark => benchmark(catalog, value),
            Self::Kind => kind(value).map(Test::Kind),
            Self::Org => organization(catalog, value).map(Test::Organization),
            Self::Language => language(catalog, value).map(Test::Language),
            Self::Params => self.span(value, Units::Count).map(Test::Parameters),
            Self::Year => self.span(value, Units::Plain).map(Test::Year),
        }
    }

    fn span(self, value: &str, units: Units) -> Result<Span, Error> {
        quantity::parse(value, units).map_err(|malformed| {
            let example = if units == Units::Count {
                "`7b`, `'<=8b'`, `7b..13b`"
            } else {
                "`2024`, `'>=2024'`, `2023..2025`"
            };
            Error::new(ErrorKind::Usage, format!("{}: {malformed}", self.name()))
                .hint(format!("write {example}"))
        })
    }

    fn error(self, value: &str, what: &str) -> Error {
        Error::new(ErrorKind::Usage, format!("{}: `{}` {what}", self.name(), shortened(value)))
    }

    fn unknown<'a>(self, value: &str, what: &str, known: impl Iterator<Item = (&'a str, &'a str)>) -> Error {
        self.error(value, &format!("is no {what} in the catalog")).suggest(&nearest(value, known))
    }
}

fn base(catalog: &Catalog, value: &str) -> Result<String, Error> {
    let wanted = key(value);
    if wanted == key(Relation::FromScratch.as_str()) {
        return Ok(Relation::FromScratch.to_string());
    }
    let named = |id: &str, name: &str, aliases: &[String], hub: Option<&String>| {
        key(id) == wanted
            || key(name) == wanted
            || aliases.iter().chain(hub).any(|alias| key(alias) == wanted)
    };
    let bases = catalog.bases.iter().filter(|b| named(&b.id, &b.name, &b.aliases, b.huggingface.as_ref()));
    let entries = catalog.entries().filter(|e| e.has_weights() && named(&e.id, &e.name, &e.aliases, None));
    let variants = catalog.entries().flat_map(|entry| &entry.variants);
    let variants = variants.filter(|v| named(&v.id, &v.name, &v.aliases, v.huggingface.as_ref()));
    let mut found = bases.map(|b| &b.id).chain(entries.map(|e| &e.id)).chain(variants.map(|v| &v.id));
    found.next().cloned().ok_or_else(|| {
        let known = catalog.bases.iter().flat_map(|base| {
            let all = [&base.id, &base.name].into_iter().chain(&base.aliases);
            all.map(|name| (name.as_str(), base.id.as_str()))
        });
        let models =
            catalog.entries().flat_map(|e| e.variants.iter().map(|v| (v.id.as_str(), v.id.as_str())));
        Flag::Base.unknown(value, "base", known.chain(models))
    })
}

fn license(catalog: &Catalog, value: &str) -> Result<Test, Error> {
    let (artifact, wanted) = match value.split_once(':') {
        Some(("code", rest)) => (Some(Artifact::Code), rest),
        Some(("weights", rest)) => (Some(Artifact::Weights), rest),
        Some((other, _)) => {
            let error =
                Flag::License.error(value, &format!("names `{other}`, which has no license of its own here"));
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
    let by_id =
        |license: &&License| [license.id.as_str(), short_name(&license.id)].map(self::key).contains(&key);
    let mut ids = ids_of(catalog.licenses.iter().filter(by_id));
    if ids.is_empty() {
        let names = |license: &License| {
            license.aliases.iter().chain([&license.name]).any(|name| self::key(name) == key)
        };
        let family =
            |license: &License| license.family.as_ref().is_some_and(|family| self::key(family) == key);
        ids = ids_of(catalog.licenses.iter().filter(|license| names(license) || family(license)));
    }
    if ids.is_empty() {
        // An SPDX identifier that no record of the catalog carries is a proper question with an empty answer.
        ids.extend(
            spdx::imprecise_license_id(wanted)
                .filter(|(_, used)| *used == wanted.len())
                .map(|(id, _)| id.name.to_owned()),
        );
    }
    if ids.is_empty() {
        let known = catalog.licenses.iter().flat_map(|license| {
            let shown = short_name(&license.id);
            let names = license.aliases.iter().chain([&license.name]).map(String::as_str);
            let family = license.family.as_deref().map(|family| (family, family));
            names.chain([shown]).map(move |name| (name, shown)).chain(family)
        });
        return Err(Flag::License.unknown(wanted, "license", known));
    }
    Ok(Test::License(artifact, LicenseWanted::AnyOf(ids)))
}

fn ids_of<'a>(licenses: impl Iterator<Item = &'a License>) -> Vec<String> {
    licenses.map(|license| license.id.clone()).collect()
}

fn benchmark(catalog: &Catalog, value: &str) -> Result<Test, Error> {
    let name_end = value.find(['<', '>', '=']).unwrap_or(value.len());
    let (name, range) = (value[..name_end].trim(), &value[name_end..]);
    let wanted = key(name);
    let found = catalog.benchmarks.iter().filter(|benchmark| {
        let names = [benchmark.id.as_str(), benchmark.name.as_str()].into_iter();
        names.chain(benchmark.aliases.iter().map(String::as_str)).any(|name| key(name) == wanted)
    });
    let mut ids: Vec<String> = found.map(|benchmark| benchmark.id.clone()).collect();
    let in_group = |group: &String| key(group) == wanted;
    let members =
        catalog.benchmarks.iter().filter(|benchmark| benchmark.group.as_ref().is_some_and(in_group));
    if ids.is_empty() || range.is_empty() {
        ids.extend(members.map(|benchmark| benchmark.id.clone()));
    }
    if ids.is_empty() {
        let known = catalog.benchmarks.iter().flat_map(|benchmark| {
            let names = [&benchmark.id, &benchmark.name].into_iter().chain(&benchmark.aliases);
            names.map(|name| (name.as_str(), benchmark.id.as_str()))
        });
        return Err(Flag::Benchmark.unknown(name, "benchmark", known));
    }
    let span = if range.is_empty() { None } else { Some(Flag::Benchmark.span_of_score(range)?) };
    Ok(Test::Benchmark(ids, span))
}

impl Flag {
    fn span_of_score(self, range: &str) -> Result<Span, Error> {
        quantity::parse(range, Units::Plain).map_err(|malformed| {
            Error::new(ErrorKind::Usage, format!("{}: {malformed}", self.name())).hint("write `'medqa>=60'`")
        })
    }
}

/// The kind of this name.
///
/// # Errors
/// `Usage` with the nearest kinds and all of them.
pub fn kind(value: &str) -> Result<Kind, Error> {
    let wanted = key(value);
    let word = Kind::WORDS.iter().find(|word| key(word) == wanted);
    word.map(|word| Kind::from((*word).to_owned())).ok_or_else(|| {
        let error = Flag::Kind
            .error(value, "is no kind")
            .suggest(&nearest(value, Kind::WORDS.iter().map(|word| (*word, *word))));
        error.hint(format!("kinds are {}", Kind::WORDS.join(", ")))
    })
}

fn organization(catalog: &Catalog, value: &str) -> Result<Vec<String>, Error> {
    let wanted = words(value);
    let known = || catalog.entries().flat_map(|entry| &entry.organizations).map(String::as_str);
    if !wanted.is_empty() && known().any(|name| holds_words(name, &wanted)) {
        return Ok(wanted);
    }
    let names = known().map(|name| (name, name));
    let parts = known().flat_map(|name| name.split_whitespace().map(move |word| (word, name)));
    Err(Flag::Org.unknown(value, "organization", names.chain(parts)))
}

/// A BCP 47 tag, or the English name of a language.
fn language(catalog: &Catalog, value: &str) -> Result<String, Error> {
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
    Err(Flag::Language
        .error(value, "is no language tag and no English name of a language")
        .hint(format!("languages in the catalog: {}", tags.join(", "))))
}
