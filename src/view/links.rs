//! Where the cells of a listing lead: identifiers to the project, Hub ids to the Hub.
//!
//! Not here: which addresses are safe to write, and how a link is written; that is decided where it is written.

use crate::catalog::{Entry, Variant};
use crate::query::field::Field;
use crate::query::select::Hit;
use crate::view::grid::Link;

/// The links in the cell of a field.
pub fn of_field(field: Field, hit: &Hit<'_>) -> Vec<Link> {
    let entry = hit.entry;
    let itself = |address: &Option<String>| address.iter().map(|url| Link::new(url, url)).collect();
    match field {
        Field::Id => home(entry).map(|url| Link::new(&entry.id, url)).into_iter().collect(),
        Field::Repository => itself(&entry.links.repository),
        Field::Paper => itself(&entry.links.paper),
        Field::HuggingFace => hit.variants().iter().filter_map(|variant| of_hub_id(variant)).collect(),
        Field::Variants => hit.variants().iter().filter_map(|variant| of_variant(variant)).collect(),
        _ => Vec::new(),
    }
}

/// The Hub id of a variant, leading to its page there.
fn of_hub_id(variant: &Variant) -> Option<Link> {
    variant.huggingface.as_ref().map(|id| Link::new(id, hub(id)))
}

/// The id of a variant, leading to its page on the Hub.
pub fn of_variant(variant: &Variant) -> Option<Link> {
    variant.huggingface.as_ref().map(|id| Link::new(&variant.id, hub(id)))
}

/// The address of the page with this Hub id.
pub fn hub(id: &str) -> String {
    format!("https://huggingface.co/{id}")
}

/// The address that says most about a project.
fn home(entry: &Entry) -> Option<String> {
    let links = &entry.links;
    let known = [&links.repository, &links.homepage, &links.paper].into_iter().flatten().next().cloned();
    known.or_else(|| entry.variants.iter().find_map(|variant| variant.huggingface.as_deref()).map(hub))
}
