//! Single values: dates, scores, identifiers of other houses, addresses, languages, texts.

use super::{Findings, Rule};
use crate::catalog::benchmark::Benchmark;
use crate::catalog::citation::Links;
use crate::catalog::date::Date;
use crate::catalog::document::Document;
use crate::catalog::entry::Entry;
use crate::catalog::index::Catalog;
use crate::catalog::source::Sources;

/// Metrics whose values are percentages.
const PERCENTAGES: [&str; 8] =
    ["accuracy", "f1", "macro-f1", "micro-f1", "exact-match", "precision", "recall", "win-rate"];

/// The revision of an article that was read as its publisher has it.
const PUBLISHED: &str = "version-of-record";

/// Hosts whose pages have a commit in their address.
const CODE_HOSTS: [&str; 2] = ["https://github.com/", "https://gitlab.com/"];

/// Pages of a code host that have no commit.
const CONVERSATIONS: [&str; 4] = ["/issues/", "/pull/", "/discussions/", "/releases/"];

pub(super) fn check(document: &Document, catalog: &Catalog, findings: &mut Findings) {
    let revision = document.revision.as_ref();
    let mut check = Check { id: "(catalog)", revision, findings };
    check.date("revision", revision);
    for license in &document.licenses {
        check.id = &license.id;
        check.text("name", Some(&license.name));
        check.address("url", license.url.as_deref());
        check.sources(&license.sources);
    }
    for base in &document.bases {
        check.id = &base.id;
        check.text("name", Some(&base.name));
        check.date("released", base.released.as_ref());
        check.hub_id("huggingface", base.huggingface.as_deref());
        check.sources(&base.sources);
    }
    for benchmark in &document.benchmarks {
        check.id = &benchmark.id;
        check.text("name", Some(&benchmark.name));
        check.languages(&benchmark.languages);
        check.links(&benchmark.links);
        check.sources(&benchmark.sources);
    }
    for dataset in &document.datasets {
        check.id = &dataset.id;
        check.text("name", Some(&dataset.name));
        check.date("released", dataset.released.as_ref());
        check.languages(&dataset.languages);
        check.links(&dataset.links);
        check.sources(&dataset.sources);
    }
    for entry in &document.entries {
        check.id = &entry.id;
        check.entry(entry, catalog);
    }
}

struct Check<'a> {
    id: &'a str,
    revision: Option<&'a Date>,
    findings: &'a mut Findings,
}

impl Check<'_> {
    fn add(&mut self, rule: Rule, place: &str, message: String) {
        self.findings.add(rule, self.id, place, message);
    }

    fn entry(&mut self, entry: &Entry, catalog: &Catalog) {
        self.text("name", Some(&entry.name));
        self.text("summary", entry.summary.as_deref());
        self.text("intended_use", entry.intended_use.as_deref());
        self.text("not_intended_for", entry.not_intended_for.as_deref());
        for (place, list) in [
            ("aliases", &entry.aliases),
            ("organizations", &entry.organizations),
            ("specialties", &entry.specialties),
            ("modalities", &entry.modalities),
        ] {
            for item in list {
                self.text(place, Some(item));
            }
        }
        self.date("released", entry.released.as_ref());
        self.languages(&entry.languages);
        self.links(&entry.links);
        if let Some(arxiv) = entry.citation.as_ref().and_then(|citation| citation.arxiv.as_deref())
            && !is_arxiv_id(arxiv)
        {
            self.add(Rule::ArxivId, "citation.arxiv", format!("`{arxiv}` is not of the form YYMM.NNNNN"));
        }
        for variant in &entry.variants {
            let place = format!("variants.{}", variant.id);
            self.text(&place, Some(&variant.name));
            self.date(&format!("{place}.released"), variant.released.as_ref());
            self.hub_id(&format!("{place}.huggingface"), variant.huggingface.as_deref());
        }
        for score in &entry.results {
            let benchmark = catalog.benchmark(&score.benchmark);
            let own_metric = |benchmark: &&Benchmark| {
                benchmark.metrics.is_empty() || benchmark.metrics.contains(&score.metric)
            };
            let range = benchmark.filter(own_metric).and_then(|benchmark| benchmark.range);
            let percent = PERCENTAGES.contains(&score.metric.as_str());
            let [low, high] = if percent { [0.0, 100.0] } else { range.unwrap_or([f64::MIN, f64::MAX]) };
            if !(low..=high).contains(&score.value) {
                let place = format!("results.{}.{}", score.variant, score.benchmark);
                self.add(Rule::ScoreRange, &place, format!("{} is outside {low} to {high}", score.value));
            }
        }
        entry.statements.iter().for_each(|item| self.text("statements", Some(&item.text)));
        entry.notes.iter().for_each(|item| self.text("notes", Some(&item.text)));
        self.sources(&entry.sources);
    }

    fn text(&mut self, place: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| text.is_empty() || text.trim() != *text) {
            self.add(Rule::EmptyText, place, format!("`{text}` is empty or padded"));
        }
    }

    fn date(&mut self, place: &str, date: Option<&Date>) {
        if let Some(date) = date.filter(|date| !date.is_possible()) {
            self.add(Rule::ImpossibleDate, place, format!("`{date}` is no date"));
        }
    }

    fn languages(&mut self, tags: &[String]) {
        for tag in tags.iter().filter(|tag| !is_language_tag(tag)) {
            self.add(Rule::LanguageTag, "languages", format!("`{tag}` is no BCP 47 tag"));
        }
    }

    fn links(&mut self, links: &Links) {
        for (name, link) in links.known() {
            self.address(&format!("links.{name}"), Some(link));
        }
    }

    fn address(&mut self, place: &str, address: Option<&str>) {
        if let Some(address) = address.filter(|address| !is_address(address)) {
            self.add(Rule::Address, place, format!("`{address}` is no address"));
        }
    }

    fn hub_id(&mut self, place: &str, id: Option<&str>) {
        let plain = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
        };
        let good = |id: &&str| id.split_once('/').is_some_and(|(owner, name)| plain(owner) && plain(name));
        if let Some(id) = id.filter(|id| !good(id)) {
            self.add(Rule::HubId, place, format!("`{id}` is not of the form owner/name"));
        }
    }

    fn sources(&mut self, sources: &Sources) {
        for (key, source) in sources.iter() {
            let place = format!("sources.{key}");
            self.address(&place, Some(&source.url));
            self.address(&place, source.copy.as_deref());
            self.date(&place, source.seen.as_ref());
            match (&source.seen, self.revision) {
                (None, _) => self.add(Rule::ImpossibleDate, &place, "no day on which it was seen".into()),
                (Some(seen), Some(revision)) if seen > revision => {
                    self.add(
                        Rule::ImpossibleDate,
                        &place,
                        format!("seen on {seen}, after the revision {revision}"),
                    );
                }
                _ => {}
            }
            if let Some(revision) = &source.revision {
                let said = version_in(&source.url);
                if !is_revision(revision) || said.is_some_and(|version| version != revision.as_str()) {
                    let message = format!("`{revision}` is no revision, or another one than the address has");
                    self.add(Rule::RevisionForm, &place, message);
                }
            }
            let on_code_host = CODE_HOSTS.iter().any(|host| source.url.starts_with(host))
                && !CONVERSATIONS.iter().any(|part| source.url.contains(part));
            let pinned = source
                .revision
                .as_deref()
                .is_some_and(|commit| is_commit(commit) && source.url.contains(commit));
            if on_code_host && !pinned {
                self.add(
                    Rule::UnpinnedRevision,
                    &place,
                    "no commit in the address, or another one as `revision`".into(),
                );
            }
        }
    }
}

/// Whether a text is an address of the web.
pub fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty()) && !text.contains(char::is_whitespace)
}

fn is_commit(text: &str) -> bool {
    text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a text names one state of a source: a commit, a version, the published text of an article.
fn is_revision(text: &str) -> bool {
    let commit = (7..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    commit || is_arxiv_version(text) || text.contains('.') && text.split('.').all(digits) || text == PUBLISHED
}

fn is_arxiv_version(text: &str) -> bool {
    text.strip_prefix('v').is_some_and(|n| !n.is_empty() && n.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The version that the address of an arXiv page ends with.
fn version_in(url: &str) -> Option<&str> {
    let (_, page) = url.split_once("://arxiv.org/abs/")?;
    page.find('v').map(|at| &page[at..]).filter(|version| is_arxiv_version(version))
}

fn is_arxiv_id(text: &str) -> bool {
    let digits = |part: &str, allowed: &[usize]| {
        allowed.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    text.split_once('.').is_some_and(|(month, number)| {
        digits(month, &[4])
            && digits(number, &[4, 5])
            && (1..=12).contains(&month[2..].parse::<u8>().unwrap_or(0))
    })
}

fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let known = match language.len() {
        2 => isolang::Language::from_639_1(language).is_some(),
        3 => isolang::Language::from_639_3(language).is_some(),
        _ => false,
    };
    known
        && parts.all(|part| (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}
