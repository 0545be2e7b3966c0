//! From a name as typed to the one thing that it names; never a guess.

use crate::catalog::base::Base;
use crate::catalog::name::key;
use crate::catalog::{Catalog, Entry, Variant};
use crate::error::{Error, ErrorKind, shortened};
use crate::query::suggest::nearest;

/// What `<model>` on the command line stands for.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// One of its variants, if that was asked for.
    pub variant: Option<&'a Variant>,
}

impl<'a> Target<'a> {
    /// The identifier of the variant, or else of the entry.
    pub fn id(&self) -> &'a str {
        self.variant.map_or(self.entry.id.as_str(), |variant| variant.id.as_str())
    }
}

/// What `<model|base>` on the command line stands for.
#[derive(Debug, Clone, Copy)]
pub enum Named<'a> {
    /// An entry or one of its variants.
    Model(Target<'a>),
    /// A general model, or a group of them.
    Base(&'a Base),
}

impl<'a> Named<'a> {
    /// The identifier.
    pub fn id(&self) -> &'a str {
        match self {
            Self::Model(target) => target.id(),
            Self::Base(base) => &base.id,
        }
    }

    /// Everything that it is called, the identifier among it.
    fn names(&self) -> Vec<&'a str> {
        match self {
            Self::Model(target) => names(*target).collect(),
            Self::Base(base) => {
                called(&base.id, &base.name, &base.aliases, base.huggingface.as_deref()).collect()
            }
        }
    }
}

/// Finds an entry or a variant by id, name, alias, Hub id, repository or arXiv id, in any case and punctuation. Identifiers win over
/// names, and an entry wins over its own variant of the same name.
///
/// # Errors
/// `NotFound` with the nearest names, or `Ambiguous` with all that the name fits.
pub fn model<'a>(catalog: &'a Catalog, name: &str) -> Result<Target<'a>, Error> {
    match named(&|| models(catalog), name)? {
        Some(Named::Model(target)) => Ok(target),
        Some(Named::Base(_)) | None => Err(not_found(models(catalog), "entry or variant", name)
            .hint("`medllm search WORDS` looks in names, bases, data and summaries")),
    }
}

/// Finds a model as [`model`] does, or a base at any level by id, name, alias or Hub id.
///
/// # Errors
/// `NotFound` with the nearest names, or `Ambiguous` with all that the name fits.
pub fn model_or_base<'a>(catalog: &'a Catalog, name: &str) -> Result<Named<'a>, Error> {
    let all = || models(catalog).chain(catalog.bases.iter().map(Named::Base));
    named(&all, name)?.ok_or_else(|| {
        not_found(all(), "entry, variant or base", name).hint(
            "`medllm search WORDS` finds models by other words, `medllm list --base NAME` by their base",
        )
    })
}

fn models(catalog: &Catalog) -> impl Iterator<Item = Named<'_>> {
    catalog.entries().flat_map(targets_of).map(Named::Model)
}

/// The one thing of this name: by the identifier as it is written, by the identifier in any spelling, by any name.
fn named<'a, I: Iterator<Item = Named<'a>>>(
    all: &impl Fn() -> I,
    name: &str,
) -> Result<Option<Named<'a>>, Error> {
    let typed = plain(name);
    let wanted = key(typed);
    let mut found: Vec<Named<'a>> = all().filter(|named| key(named.id()) == wanted).collect();
    if found.iter().any(|named| named.id() == typed) {
        found.retain(|named| named.id() == typed);
    }
    if found.is_empty() {
        found = all().filter(|named| named.names().into_iter().any(|name| key(name) == wanted)).collect();
    }
    let found = drop_variants_of_found_entries(found);
    match found.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        several => {
            let ids: Vec<String> = several.iter().map(|named| format!("`{}`", named.id())).collect();
            let name = shortened(name);
            let message = format!("`{name}` fits {} records: {}", several.len(), ids.join(", "));
            Err(Error::new(ErrorKind::Ambiguous, message).hint("give one of these ids"))
        }
    }
}

/// A name without the address around it: `https://huggingface.co/owner/name` is `owner/name`.
pub(super) fn plain(name: &str) -> &str {
    let bare = name.trim().trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    let hosts = ["huggingface.co/", "github.com/", "arxiv.org/abs/", "arxiv:", "arXiv:"];
    hosts.into_iter().find_map(|host| bare.strip_prefix(host)).unwrap_or(bare)
}

fn not_found<'a>(all: impl Iterator<Item = Named<'a>>, what: &str, name: &str) -> Error {
    let names =
        all.flat_map(|named| named.names().into_iter().map(|name| (name, named.id())).collect::<Vec<_>>());
    let near = nearest(name, names);
    Error::new(ErrorKind::NotFound, format!("no {what} is called `{}`", shortened(name))).suggest(&near)
}

fn targets_of(entry: &Entry) -> impl Iterator<Item = Target<'_>> {
    let variants = entry.variants.iter().map(move |variant| Target { entry, variant: Some(variant) });
    std::iter::once(Target { entry, variant: None }).chain(variants)
}

fn names(target: Target<'_>) -> impl Iterator<Item = &str> {
    let entry = target.entry;
    let known = match target.variant {
        Some(variant) => called(&variant.id, &variant.name, &variant.aliases, variant.huggingface.as_deref()),
        None => called(&entry.id, &entry.name, &entry.aliases, None),
    };
    let links = match target.variant {
        Some(_) => None,
        None => Some(&entry.links),
    };
    let repository = links.and_then(|links| links.repository.as_deref()).map(plain);
    let arxiv = links.and(entry.citation.as_ref()).and_then(|citation| citation.arxiv.as_deref());
    known.chain(repository).chain(arxiv)
}

/// Identifier, name, aliases, and the Hub id with and without its owner.
fn called<'a>(
    id: &'a str,
    name: &'a str,
    aliases: &'a [String],
    hub: Option<&'a str>,
) -> impl Iterator<Item = &'a str> {
    let short_hub = hub.and_then(|hub| hub.split_once('/')).map(|(_, name)| name);
    let all = [id, name].into_iter().chain(aliases.iter().map(String::as_str));
    all.chain(hub).chain(short_hub)
}

/// A name that fits an entry and its own variant means the entry.
fn drop_variants_of_found_entries(found: Vec<Named<'_>>) -> Vec<Named<'_>> {
    let entry_of = |named: &Named<'_>| match named {
        Named::Model(Target { entry, variant: None }) => Some(entry.id.as_str().to_owned()),
        _ => None,
    };
    let entries: Vec<String> = found.iter().filter_map(entry_of).collect();
    let dropped = |named: &Named<'_>| match named {
        Named::Model(Target { entry, variant: Some(_) }) => entries.iter().any(|id| entry.id == *id),
        _ => false,
    };
    found.into_iter().filter(|named| !dropped(named)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load::parse;
    use crate::catalog::overlay::Layer;

    fn found(name: &str) -> Result<String, Error> {
        let text = r#"{"schema_version":1,
            "bases":[{"id":"llama-2","name":"Llama 2","aliases":["LLaMA Two"],"level":"version"},
                     {"id":"apple","name":"Apple","level":"family","huggingface":"orchard/Apple-Base"},
                     {"id":"pear","name":"Pear","level":"family"}],
            "entries":[{"id":"apple-med","name":"Apple","kind":"model"},
                       {"id":"p-med","name":"P","aliases":["pear","LLaMA 2"],"kind":"model"}]}"#;
        let catalog = Catalog::new(vec![Layer { origin: "x".into(), document: parse(text, "x").unwrap() }]);
        model_or_base(&catalog, name).map(|named| named.id().to_owned())
    }

    #[test]
    fn a_base_is_found_by_each_of_its_names() {
        for name in ["llama-2", "LLAMA 2", "llama two"] {
            assert_eq!(found(name).unwrap(), "llama-2", "{name}");
        }
        for name in ["orchard/apple-base", "Apple-Base", "https://huggingface.co/orchard/Apple-Base"] {
            assert_eq!(found(name).unwrap(), "apple", "{name}");
        }
    }

    #[test]
    fn a_name_of_a_model_and_a_base_is_ambiguous_unless_it_is_an_id() {
        assert_eq!(found("pear").unwrap(), "pear");
        assert_eq!(found("apple").unwrap(), "apple");
        let text = r#"{"schema_version":1,"bases":[{"id":"b","name":"Twin","level":"family"}],
            "entries":[{"id":"m","name":"twin","kind":"model"}]}"#;
        let catalog = Catalog::new(vec![Layer { origin: "x".into(), document: parse(text, "x").unwrap() }]);
        let error = model_or_base(&catalog, "TWIN").unwrap_err();
        assert_eq!(error.kind, ErrorKind::Ambiguous);
        assert_eq!(error.message, "`TWIN` fits 2 records: `m`, `b`");
    }

    #[test]
    fn an_unknown_name_lists_the_nearest_models_and_bases() {
        let error = found("aple").unwrap_err();
        assert_eq!(error.kind, ErrorKind::NotFound);
        assert!(error.hints[0].contains("`apple`"), "{:?}", error.hints);
    }
}
