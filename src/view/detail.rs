//! The answer of `show`: an entry or a variant, as a record and as a page.

mod exposure;
mod licenses;
mod sections;

use std::rc::Rc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::vocabulary::Vocabulary;
use crate::catalog::{Catalog, Entry, Variant};
use crate::license::Exposure;
use crate::query::field::Field;
use crate::query::resolve::Target;
use crate::query::select::Hit;
use crate::view::answer::{Content, Figure, Results};
use crate::view::evidence::{self, Evidence};
use crate::view::grid::Grid;
use crate::view::listing::{self, Row};
use crate::view::page::{Block, Item, Page};
use crate::view::wording::{known, listed};

/// An entry, with the variant that was asked for.
#[derive(Serialize, JsonSchema)]
pub struct Detail<'a> {
    /// The entry as the catalog has it.
    #[serde(flatten)]
    entry: &'a Entry,
    /// The catalog that it comes from.
    origin: &'a str,
    /// The variant that was asked for.
    variant: Option<&'a str>,
    /// What its variants were exposed to in training.
    exposure: Vec<Exposure<'a>>,
    /// Only with `--evidence`: the source behind each fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<Vec<Evidence<'a>>>,
}

/// What `show` was asked for.
pub struct Details<'a> {
    /// The catalog that was asked.
    pub catalog: &'a Catalog,
    /// The entries and variants, in order.
    pub targets: Vec<Target<'a>>,
    /// Whether the source behind each fact is wanted.
    pub with_evidence: bool,
}

impl Content for Details<'_> {
    fn results(&self) -> Results<'_> {
        let details = self.targets.iter().map(|target| Detail {
            entry: target.entry,
            origin: self.origin(target),
            variant: target.variant.map(|variant| variant.id.as_str()),
            exposure: exposures(self.catalog, *target),
            evidence: self.with_evidence.then(|| evidence::of_entry(target.entry, target.variant)),
        });
        Results::Details(details.collect())
    }

    fn grid(&self) -> Grid {
        let rows: Vec<Row<'_>> = self.targets.iter().map(|target| Row::from(self.hit(*target))).collect();
        listing::grid(self.catalog, &rows, Field::DEFAULT, true)
    }

    fn figure(&self) -> Option<Figure> {
        let page = |target: &Target<'_>| page(self.catalog, *target, self.origin(target), self.with_evidence);
        Some(Figure::Pages(self.targets.iter().map(page).collect()))
    }
}

impl<'a> Details<'a> {
    fn origin(&self, target: &Target<'_>) -> &str {
        self.catalog.origin_of(&target.entry.id)
    }

    fn hit(&'a self, target: Target<'a>) -> Hit<'a> {
        let hit = Hit::whole(target.entry, self.origin(&target), Rc::default());
        match target.variant {
            Some(variant) => hit.with(vec![variant]),
            None => hit,
        }
    }
}

/// What the variants of a target were exposed to.
fn exposures<'a>(catalog: &'a Catalog, target: Target<'a>) -> Vec<Exposure<'a>> {
    let of = |variant| Exposure::new(catalog, target.entry, variant);
    target.variant.map_or_else(|| target.entry.variants.iter().map(of).collect(), |one| vec![of(one)])
}

/// The page of a target.
fn page(catalog: &Catalog, target: Target<'_>, origin: &str, with_evidence: bool) -> Page {
    let entry = target.entry;
    let variants: Vec<&Variant> =
        target.variant.map_or_else(|| entry.variants.iter().collect(), |one| vec![one]);
    let mut page = Page { title: title(target), subtitle: subtitle(target, origin), sections: Vec::new() };
    page.section(
        "",
        vec![Block::Text((*entry.summary).clone().unwrap_or_default()), Block::Facts(facts(entry))],
    );
    page.section("VARIANTS", vec![sections::variants(&variants)]);
    page.section("LICENSES, as sources claim them", licenses::blocks(entry, &variants));
    page.section("WHAT ITS MAKERS SAY", vec![sections::statements(entry)]);
    let exposures = exposures(catalog, target);
    page.section("TRAINING DATA", vec![sections::training(catalog, entry, target.variant)]);
    page.section("WHAT THE TRAINING DATA BRINGS ALONG", vec![exposure::block(&exposures)]);
    page.section("RESULTS", sections::results(catalog, entry, &variants, &exposures));
    page.section("NOTES", vec![sections::notes(entry)]);
    page.section("LINKS", vec![sections::links(entry, &variants)]);
    page.section("CITE", vec![Block::Text(sections::citation(entry))]);
    if with_evidence {
        let evidence = evidence::of_entry(entry, target.variant);
        page.section(
            "EVIDENCE",
            vec![Block::Table(evidence::facts_grid(&evidence)), sections::sources(entry)],
        );
    } else {
        page.section("", vec![Block::Text(sources_line(entry))]);
    }
    page
}

fn title(target: Target<'_>) -> String {
    match target.variant {
        Some(variant) if variant.name != target.entry.name => {
            format!("{} ({})", variant.name, target.entry.name)
        }
        _ => target.entry.name.to_string(),
    }
}

fn subtitle(target: Target<'_>, origin: &str) -> String {
    let entry = target.entry;
    let id = target.variant.map_or(entry.id.as_str(), |variant| variant.id.as_str());
    let mut parts = vec![id.to_owned(), entry.kind.as_str().to_owned()];
    parts.extend(entry.status.as_ref().map(|status| status.as_str().to_owned()));
    parts.extend(entry.superseded_by.as_ref().map(|id| format!("see {id}")));
    if origin != crate::catalog::load::EMBEDDED_NAME {
        parts.push(format!("from {origin}"));
    }
    parts.join(" · ")
}

fn facts(entry: &Entry) -> Vec<(String, String)> {
    let mut facts = vec![
        ("Made by", listed(&entry.organizations)),
        ("Released", known(entry.released.as_ref().map(ToString::to_string))),
    ];
    if !entry.aliases.is_empty() {
        facts.push(("Also called", entry.aliases.join(", ")));
    }
    facts.push(("Languages", listed(&entry.languages)));
    if entry.has_weights() {
        facts.push(("Modalities", listed(&entry.modalities)));
    }
    let optional = [
        ("Specialties", (!entry.specialties.is_empty()).then(|| entry.specialties.join(", "))),
        ("Meant for", entry.intended_use.as_ref().cloned()),
        ("Not meant for", entry.not_intended_for.as_ref().cloned()),
        ("Listed in", (!entry.listed_in.is_empty()).then(|| entry.listed_in.join(", "))),
    ];
    facts.extend(optional.into_iter().filter_map(|(label, text)| text.map(|text| (label, text))));
    facts.into_iter().map(|(label, text)| (label.to_owned(), text)).collect()
}

fn sources_line(entry: &Entry) -> String {
    let newest = entry.sources.values().filter_map(|source| source.seen.as_ref()).max();
    let sources = if entry.sources.len() == 1 { "source" } else { "sources" };
    let seen = newest.map_or(String::new(), |date| format!(", last read {date}"));
    format!(
        "{} {sources}{seen}; --evidence shows the one behind each fact. ? is unknown.",
        entry.sources.len()
    )
}

/// An item of a list on a page.
fn item(label: impl Into<String>, text: impl Into<String>) -> Item {
    Item { label: label.into(), text: text.into() }
}
