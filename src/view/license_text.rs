//! The answer of `license` about a license: what its text says, and which weights stand on it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::license::License;
use crate::catalog::rights::{Right, Vocabulary};
use crate::catalog::source::Source;
use crate::license::{Standing, in_words, sentences};
use crate::view::answer::{Content, Figure, Results};
use crate::view::grid::{Cell, Column, Grid};
use crate::view::page::{Block, Item, Page};
use crate::view::wording::{UNKNOWN, known};

/// A license with what stands on it.
#[derive(Serialize, JsonSchema)]
pub struct LicenseView<'a> {
    /// The record as the catalog has it.
    #[serde(flatten)]
    license: &'a License,
    /// Weights that are said to be under it, or that were built on such.
    entries: &'a [Standing<'a>],
}

/// What `license` was asked about licenses.
pub struct Texts<'a> {
    /// Each license with the variants that stand on it.
    pub licenses: Vec<(&'a License, Vec<Standing<'a>>)>,
}

impl Content for Texts<'_> {
    fn results(&self) -> Results<'_> {
        let views = self.licenses.iter().map(|(license, entries)| LicenseView { license, entries });
        Results::Licenses(views.collect())
    }

    fn grid(&self) -> Grid {
        let mut columns = vec![Column::whole("LICENSE", "license"), Column::whole("READ", "read")];
        columns.extend(Right::WORDS.iter().map(|right| Column::whole(heading(right), *right)));
        let row = |(license, _): &(&License, Vec<Standing<'_>>)| {
            let read = known(license.read.as_ref().map(ToString::to_string));
            let mut cells = vec![Cell::same(&license.id), Cell::same(read)];
            cells.extend(Right::WORDS.iter().map(|right| {
                license
                    .rights
                    .get(*right)
                    .map_or(Cell::new(UNKNOWN, ""), |grant| Cell::same(grant.permission.as_str()))
            }));
            cells
        };
        Grid { columns, rows: self.licenses.iter().map(row).collect(), ids: 0 }
    }

    fn figure(&self) -> Option<Figure> {
        Some(Figure::Pages(self.licenses.iter().map(|(license, entries)| page(license, entries)).collect()))
    }
}

fn heading(right: &str) -> String {
    right.replace('_', " ").to_uppercase()
}

fn page(license: &License, entries: &[Standing<'_>]) -> Page {
    let mut page = Page { title: license.name.clone(), subtitle: license.id.clone(), sections: Vec::new() };
    let facts = [
        ("Kind", known(license.kind.as_ref().map(ToString::to_string))),
        ("Version", known(license.version.clone())),
        ("Text", known(license.url.clone())),
        ("Read", known(license.read.as_ref().map(ToString::to_string))),
        (
            "Share alike",
            match license.share_alike {
                Some(true) => "derivatives carry the same license".to_owned(),
                Some(false) => "no".to_owned(),
                None => UNKNOWN.to_owned(),
            },
        ),
    ];
    let mut facts: Vec<(String, String)> =
        facts.into_iter().map(|(label, text)| (label.to_owned(), text)).collect();
    facts.extend(license.territory.iter().map(|text| ("Territory".to_owned(), text.clone())));
    facts.extend(
        license.name_prefix.iter().map(|text| ("Names begin".to_owned(), format!("with \"{text}\""))),
    );
    page.section("", vec![Block::Facts(facts), Block::Text(license.note.clone().unwrap_or_default())]);
    page.section("WHAT IT SAYS", vec![rights(license)]);
    page.section("DUTIES", vec![list(&license.duties)]);
    page.section("TO PASS ON", vec![list(&license.pass_on)]);
    page.section("USES RULED OUT", vec![list(&license.use_limits)]);
    page.section("WEIGHTS UNDER IT", vec![standing(entries, true)]);
    page.section("BUILT ON WEIGHTS UNDER IT", vec![standing(entries, false)]);
    let source = |(key, source): (&str, &Source)| Item {
        label: key.to_owned(),
        text: format!(
            "{}{}",
            source.url,
            source.locator.as_ref().map_or(String::new(), |place| format!(" ({place})"))
        ),
    };
    page.section("READ IN", vec![Block::Items(license.sources.iter().map(source).collect())]);
    page
}

fn rights(license: &License) -> Block {
    let columns = vec![
        Column::whole("RIGHT", "right"),
        Column::whole("SAYS", "permission"),
        Column::new("CONDITION", "note"),
    ];
    let row = |(right, meaning): (&&str, &&str)| {
        let grant = license.rights.get(*right);
        let says = grant.map_or(UNKNOWN, |grant| grant.permission.as_str());
        let mut words: Vec<String> = grant.iter().flat_map(|grant| &grant.tests).map(in_words).collect();
        words.extend(grant.and_then(|grant| grant.note.clone()));
        let name = meaning.trim_end_matches('.');
        [name, says, &sentences(&words)].map(Cell::same).to_vec()
    };
    Block::Table(Grid { columns, rows: Right::WORDS.iter().zip(Right::MEANINGS).map(row).collect(), ids: 0 })
}

fn list(texts: &[String]) -> Block {
    Block::Text(texts.join("; "))
}

fn standing(entries: &[Standing<'_>], own: bool) -> Block {
    let ids: Vec<&str> = entries.iter().filter(|one| one.own == own).map(|one| one.variant).collect();
    Block::Text(ids.join(", "))
}
