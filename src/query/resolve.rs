//! From a name as typed to the one thing that it names; never a guess.

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

impl Target<'_> {
    fn id(&self) -> &str {
        self.variant.map_or(self.entry.id.as_str(), |variant| variant.id.as_str())
    }
}

/// Finds an entry or a variant by id, name, alias, Hub id, repository or arXiv id, in any case and punctuation. Identifiers win over
/// names, and an entry wins over its own variant of the same name.
///
/// # Errors
/// `NotFound` with the nearest names, or `Ambiguous` with all that the name fits.
pub fn model<'a>(catalog: &'a Catalog, name: &str) -> Result<Target<'a>, Error> {
    let wanted = key(plain(name));
    let targets = || catalog.entries().flat_map(targets_of);
    let by_id: Vec<Target<'a>> = targets().filter(|target| key(target.id()) == wanted).collect();
    let found = if by_id.is_empty() {
        targets().filter(|target| names(*target).any(|n| key(n) == wanted)).collect()
    } else {
        by_id
    };
    let found = drop_variants_of_found_entries(found);
    match found.as_slice() {
        [] => Err(not_found(catalog, name)),
        [target] => Ok(*target),
        several => {
            let ids: Vec<String> = several.iter().map(|target| format!("`{}`", target.id())).collect();
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

fn not_found(catalog: &Catalog, name: &str) -> Error {
    let names = catalog.entries().flat_map(targets_of).flat_map(|target| {
        let id = target.variant.map_or(&target.entry.id, |variant| &variant.id);
        names(target).map(|name| (name, id.as_str())).collect::<Vec<_>>()
    });
    let near = nearest(name, names);
    Error::new(ErrorKind::NotFound, format!("no entry or variant is called `{}`", shortened(name)))
        .suggest(&near)
        .hint("`medllm search WORDS` looks in names, bases, data and summaries")
}

fn targets_of(entry: &Entry) -> impl Iterator<Item = Target<'_>> {
    let variants = entry.variants.iter().map(move |variant| Target { entry, variant: Some(variant) });
    std::iter::once(Target { entry, variant: None }).chain(variants)
}

fn names(target: Target<'_>) -> impl Iterator<Item = &str> {
    let (id, name, aliases, hub) = match target.variant {
        Some(variant) => (&variant.id, &variant.name, &variant.aliases, variant.huggingface.as_ref()),
        None => (&target.entry.id, &target.entry.name, &*target.entry.aliases, None),
    };
    let links = match target.variant {
        Some(_) => None,
        None => Some(&target.entry.links),
    };
    let repository = links.and_then(|links| links.repository.as_deref()).map(plain);
    let arxiv = links.and(target.entry.citation.as_ref()).and_then(|citation| citation.arxiv.as_deref());
    let short_hub = hub.and_then(|hub| hub.split_once('/')).map(|(_, name)| name);
    let all = [id.as_str(), name.as_str()].into_iter().chain(aliases.iter().map(String::as_str));
    all.chain(hub.map(String::as_str)).chain(short_hub).chain(repository).chain(arxiv)
}

/// A name that fits an entry and its own variant means the entry.
fn drop_variants_of_found_entries(found: Vec<Target<'_>>) -> Vec<Target<'_>> {
    let entries: Vec<&str> =
        found.iter().filter(|t| t.variant.is_none()).map(|t| t.entry.id.as_str()).collect();
    let kept = |target: &Target<'_>| target.variant.is_none() || !entries.contains(&target.entry.id.as_str());
    found.into_iter().filter(kept).collect()
}
