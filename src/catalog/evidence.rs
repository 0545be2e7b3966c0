//! Which facts of an entry stand on which source.
//!
//! A claim, variant, training item, statement, result or note names its source; the remaining fields are backed
//! by the sources that say so in `supports`.

use super::entry::Entry;
use super::license::{LicenseClaim, spoken};
use super::source::Source;
use super::vocabulary::{Evaluator, SourceKind};

/// Fields of an entry that name no source themselves; each filled one needs a source that supports it.
pub const SUPPORTABLE: [&str; 13] = [
    "name",
    "aliases",
    "organizations",
    "released",
    "summary",
    "intended_use",
    "not_intended_for",
    "specialties",
    "languages",
    "modalities",
    "links",
    "citation",
    "status",
];

/// Fields of variants that a source may support beside the variant's own source.
pub const SUPPORTABLE_OF_VARIANTS: [&str; 7] =
    ["parameters", "context_length", "bases", "access", "huggingface", "released", "architecture"];

/// A fact that names its source itself.
#[derive(Debug, Clone)]
pub struct Fact<'a> {
    /// Where in the entry it stands, as `results.meditron-7b.medqa`.
    pub place: String,
    /// What it says, in a few words.
    pub says: String,
    /// The variant that it is about, if it is about one.
    pub variant: Option<&'a str>,
    /// Whether it is a score that others measured.
    pub by_others: bool,
    /// Key of the source.
    pub source: &'a str,
    /// Place within the source.
    pub locator: Option<&'a str>,
}

/// Every fact of an entry that names its source itself.
pub fn facts(entry: &Entry) -> Vec<Fact<'_>> {
    let mut facts: Vec<Fact<'_>> = Vec::new();
    facts.extend(entry.code_license.iter().map(|claim| of_claim("code_license".to_owned(), None, claim)));
    for variant in &entry.variants {
        let place = format!("variants.{}", variant.id);
        let claims = variant.weights_license.iter();
        facts.extend(
            claims.map(|claim| of_claim(format!("{place}.weights_license"), Some(&variant.id), claim)),
        );
        let says = variant.name.to_string();
        let fact = of_entry(place, says, &variant.source, variant.locator.as_deref());
        facts.push(Fact { variant: Some(&variant.id), ..fact });
    }
    for item in &entry.statements {
        let place = format!("statements.{}", item.about);
        facts.push(of_entry(place, item.effect.to_string(), &item.source, item.locator.as_deref()));
    }
    for item in &entry.training {
        let place = format!("training.{}", item.dataset);
        facts.push(of_entry(place, item.stage.to_string(), &item.source, item.locator.as_deref()));
    }
    for item in &entry.results {
        let place = format!("results.{}.{}", item.variant, item.benchmark);
        facts.push(Fact {
            variant: Some(&item.variant),
            by_others: item.evaluator == Evaluator::ThirdParty,
            ..of_entry(place, item.to_string(), &item.source, item.locator.as_deref())
        });
    }
    for item in &entry.notes {
        facts.push(of_entry(
            "notes".to_owned(),
            item.kind.to_string(),
            &item.source,
            item.locator.as_deref(),
        ));
    }
    facts
}

/// A fact about the entry as a whole.
fn of_entry<'a>(place: String, says: String, source: &'a str, locator: Option<&'a str>) -> Fact<'a> {
    Fact { place, says, variant: None, by_others: false, source, locator }
}

fn of_claim<'a>(place: String, variant: Option<&'a str>, claim: &'a LicenseClaim) -> Fact<'a> {
    let fact =
        of_entry(place, spoken(&claim.expression).into_owned(), &claim.source, claim.locator.as_deref());
    Fact { variant, ..fact }
}

/// The fields of an entry that are filled and need a supporting source.
pub fn filled(entry: &Entry) -> Vec<&'static str> {
    SUPPORTABLE
        .into_iter()
        .filter(|field| match *field {
            "aliases" => !entry.aliases.is_empty(),
            "organizations" => !entry.organizations.is_empty(),
            "released" => entry.released.is_some(),
            "summary" => entry.summary.is_some(),
            "intended_use" => entry.intended_use.is_some(),
            "not_intended_for" => entry.not_intended_for.is_some(),
            "specialties" => !entry.specialties.is_empty(),
            "languages" => !entry.languages.is_empty(),
            "modalities" => !entry.modalities.is_empty(),
            "links" => entry.links.known().next().is_some(),
            "citation" => entry.citation.is_some(),
            "status" => entry.status.is_some() || entry.superseded_by.is_some(),
            _ => true,
        })
        .collect()
}

/// Whether a source may say that it supports this field.
pub fn is_supportable(field: &str) -> bool {
    let of_variants = field.strip_prefix("variants.");
    let known = |name: &str| SUPPORTABLE_OF_VARIANTS.contains(&name);
    of_variants.map_or_else(|| SUPPORTABLE.contains(&field), known)
}

/// Where a source stands to the entry whose fact it backs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The entry's own code repository, or a license text in it.
    OwnRepository,
    /// The entry's own model card.
    OwnCard,
    /// The entry's own paper.
    OwnPaper,
    /// Another page of its makers: on its own web site, or a page (no project) in the account that holds its repository or
    /// weights.
    MakersPage,
    /// Another project: its repository, card or paper.
    OtherProject,
    /// Somebody's page.
    ThirdParty,
    /// A list of projects.
    List,
}

impl Standing {
    /// Every standing, the nearest to the fact first.
    pub const ALL: [Self; 7] = [
        Self::OwnRepository,
        Self::OwnCard,
        Self::OwnPaper,
        Self::MakersPage,
        Self::OtherProject,
        Self::ThirdParty,
        Self::List,
    ];

    /// What it is called in output.
    pub fn name(self) -> &'static str {
        match self {
            Self::OwnRepository => "own repository",
            Self::OwnCard => "own card",
            Self::OwnPaper => "own paper",
            Self::MakersPage => "other page of its makers",
            Self::OtherProject => "another project's source",
            Self::ThirdParty => "third party",
            Self::List => "list",
        }
    }

    /// Whether the source is the entry's or its makers' own.
    pub fn is_own(self) -> bool {
        matches!(self, Self::OwnRepository | Self::OwnCard | Self::OwnPaper | Self::MakersPage)
    }

    /// Where a source stands to an entry, told from its kind and its address. A repository, card or paper of another
    /// project is not the entry's own because the same people made it; those that are about the entry stand in
    /// `links.more`.
    pub fn of(entry: &Entry, source: &Source) -> Self {
        let address = source.url.to_lowercase();
        let linked = || entry.links.more.iter().any(|link| holds_whole(&address, &link.to_lowercase()));
        match source.kind {
            SourceKind::List => Self::List,
            SourceKind::Website | SourceKind::DatasetPage
                if linked() || is_makers_page(entry, &source.url) =>
            {
                Self::MakersPage
            }
            SourceKind::Repository | SourceKind::LicenseText | SourceKind::Card | SourceKind::Paper => {
                let own = own_artifact(entry, &source.url);
                let more = linked().then(|| Self::by_kind(&source.kind));
                own.or(more).unwrap_or(Self::OtherProject)
            }
            SourceKind::Website | SourceKind::DatasetPage | SourceKind::ThirdParty | SourceKind::Other(_) => {
                Self::ThirdParty
            }
        }
    }

    /// What an entry's own source of this kind is.
    fn by_kind(kind: &SourceKind) -> Self {
        match kind {
            SourceKind::Card => Self::OwnCard,
            SourceKind::Paper => Self::OwnPaper,
            _ => Self::OwnRepository,
        }
    }
}

/// Whether the address is of the entry's repository, of a card of its variants or of the paper that it cites.
fn own_artifact(entry: &Entry, address: &str) -> Option<Standing> {
    let address = address.to_lowercase();
    let owned = |part: &str| holds_whole(&address, &part.to_lowercase());
    let repository = entry.links.repository.as_deref().and_then(repository_name);
    let mut cards = entry.variants.iter().filter_map(|variant| variant.huggingface.as_deref());
    let citation = entry.citation.as_ref();
    // A publisher's page carries the part of the DOI behind the prefix of the house.
    let doi = citation.and_then(|c| c.doi.as_deref());
    let of_publisher =
        doi.and_then(|doi| doi.split_once('/')).map(|(_, name)| name).filter(|name| name.len() > 7);
    let papers = citation.and_then(|c| c.arxiv.as_deref()).into_iter().chain(doi).chain(of_publisher);
    let mut papers = papers.chain(entry.links.paper.as_deref());
    if repository.is_some_and(owned) {
        Some(Standing::OwnRepository)
    } else if cards.any(owned) {
        Some(Standing::OwnCard)
    } else if papers.any(|paper| address.contains(&paper.to_lowercase())) {
        Some(Standing::OwnPaper)
    } else {
        None
    }
}

/// Whether an address holds a name, and not just the beginning of a longer one (`house/a` is not in `house/a-7b`).
fn holds_whole(address: &str, name: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
    !name.is_empty() && address.match_indices(name).any(|(start, _)| ends(&address[start + name.len()..]))
}

/// Whether a page is the entry's or its makers' own: it lies on the host of the home page or the demo, or in the
/// account on a hub or code host that also holds the repository or the weights.
fn is_makers_page(entry: &Entry, address: &str) -> bool {
    let address = address.to_lowercase();
    let pages = entry.links.homepage.iter().chain(&entry.links.demo).filter_map(|page| host(page));
    let shared = |host: &str| SHARED_HOSTS.iter().any(|shared| host.ends_with(shared));
    let on_own_host =
        pages.filter(|page| !shared(page)).any(|page| host(&address) == Some(page.to_lowercase().as_str()));
    let repository = entry.links.repository.as_deref().and_then(repository_name);
    let hub = entry.variants.iter().filter_map(|variant| variant.huggingface.as_deref());
    let mut accounts = repository.into_iter().chain(hub).filter_map(|name| name.split('/').next());
    on_own_host
        || entry.links.homepage.as_ref().is_some_and(|page| address.starts_with(&page.to_lowercase()))
        || accounts.any(|account| {
            let account = account.to_lowercase();
            address.contains(&format!("/{account}/")) || address.contains(&format!("//{account}."))
        })
}

/// Hosts where everybody has an account: being there makes no page the entry's own.
const SHARED_HOSTS: [&str; 3] = ["github.com", "huggingface.co", "gitlab.com"];

fn host(address: &str) -> Option<&str> {
    address.split_once("://")?.1.split('/').next()
}

/// `owner/name` of an address on a code host.
fn repository_name(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1.split_once('/')?.1.trim_end_matches('/');
    let end = rest.match_indices('/').nth(1).map_or(rest.len(), |(position, _)| position);
    rest.get(..end).filter(|name| name.contains('/'))
}

/// The sources behind each fact of an entry, one list a fact. Scores that others measured can be left out: they cannot
/// stand on a source of the entry's own.
pub fn backing(entry: &Entry, with_scores_of_others: bool) -> Vec<Vec<&Source>> {
    let supporting = |field: &str| {
        let supports = |source: &&Source| source.supports.iter().any(|name| name == field);
        entry.sources.values().filter(supports).collect::<Vec<_>>()
    };
    let fields = filled(entry).into_iter().map(supporting);
    let facts = facts(entry).into_iter().filter(|fact| with_scores_of_others || !fact.by_others);
    let named = facts.map(|fact| entry.sources.get(fact.source).into_iter().collect());
    fields.chain(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load::parse;

    fn standing(kind: &str, url: &str) -> Standing {
        let text = format!(
            r#"{{"schema_version":1,"entries":[{{"id":"a","name":"A","kind":"model",
                "links":{{"repository":"https://github.com/house/a","homepage":"https://house.example/a",
                          "more":["https://github.com/elsewhere/a-data"]}},
                "citation":{{"doi":"10.1038/s41746-025-0"}},
                "variants":[{{"id":"v","name":"V","huggingface":"house/a-7b","source":"s"}}],
                "sources":{{"s":{{"kind":"{kind}","url":"{url}"}}}}}}]}}"#
        );
        let entry = &parse(&text, "x").unwrap().entries[0];
        Standing::of(entry, entry.sources.get("s").unwrap())
    }

    #[test]
    fn a_source_is_own_by_its_address_and_not_by_its_kind_alone() {
        for (kind, url, expected) in [
            ("repository", "https://github.com/House/A/blob/main/README.md", Standing::OwnRepository),
            ("repository", "https://github.com/other/b", Standing::OtherProject),
            ("repository", "https://github.com/house/b", Standing::OtherProject),
            ("card", "https://huggingface.co/house/b-7b", Standing::OtherProject),
            (
                "repository",
                "https://github.com/elsewhere/a-data/blob/main/README.md",
                Standing::OwnRepository,
            ),
            ("paper", "https://publisher.example/articles/s41746-025-0", Standing::OwnPaper),
            ("paper", "https://publisher.example/articles/s41746-026-1", Standing::OtherProject),
            ("card", "https://huggingface.co/house/a-7b", Standing::OwnCard),
            ("website", "https://house.example/news", Standing::MakersPage),
            ("website", "https://huggingface.co/collections/house/all", Standing::MakersPage),
            ("website", "https://huggingface.co/spaces/board/scores", Standing::ThirdParty),
            ("website", "https://elsewhere.example/a", Standing::ThirdParty),
            ("list", "https://github.com/house/a", Standing::List),
        ] {
            assert_eq!(standing(kind, url), expected, "{url}");
        }
    }
}
