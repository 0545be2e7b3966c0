//! The embedded catalog itself: canonical, valid, and true to what the documents say of it.

use medllm::catalog::canonical::to_text;
use medllm::catalog::load::{EMBEDDED, parse, parse_strictly};
use medllm::catalog::vocabulary::{Kind, Vocabulary};
use medllm::catalog::{Document, Entry};

use crate::support::root;

fn document() -> Document {
    parse(EMBEDDED, "catalog.json").unwrap()
}

#[test]
fn the_file_is_in_canonical_form_and_holds_no_unknown_key() {
    let loaded = parse_strictly(EMBEDDED, "catalog.json").unwrap();
    assert!(loaded.unknown_keys.is_empty(), "{:?}", loaded.unknown_keys);
    assert!(EMBEDDED == to_text(&loaded.document), "run `medllm catalog fmt --write catalog.json`");
}

#[test]
fn the_fourteen_projects_of_the_first_list_are_there_with_their_kinds() {
    let document = document();
    let listed: Vec<&Entry> = document
        .entries
        .iter()
        .map(|entry| &**entry)
        .filter(|entry| entry.listed_in.iter().any(|list| list == "awesome-medical-llms"))
        .collect();
    assert_eq!(listed.len(), 14);
    let models: Vec<&str> = listed.iter().filter(|e| e.kind == Kind::Model).map(|e| e.id.as_str()).collect();
    assert_eq!(models, ["adaptllm-medicine-llm", "bimedix", "hippocrates", "me-llama", "med-llama3-8b"]);
}

#[test]
fn every_model_says_who_made_it_or_where_it_was_read() {
    for entry in document().entries.iter().filter(|entry| entry.kind == Kind::Model) {
        let own = |kind: &str| matches!(kind, "repository" | "card" | "paper" | "website");
        let lists_only = entry.notes.iter().any(|note| note.text.starts_with("Known from lists only"));
        assert!(lists_only || entry.sources.values().any(|source| own(source.kind.as_str())), "{}", entry.id);
        assert!(entry.summary.is_some(), "{}", entry.id);
    }
}

#[test]
fn the_twins_and_traps_of_the_field_say_so() {
    let document = document();
    for id in [
        "bentsao",
        "biomedgpt-taokz",
        "biomedgpt-pharmolix",
        "zhongjing",
        "cmlm-zhongjing",
        "med-r1-lai",
        "med-r1-wangrongsheng",
        "meditron",
        "meditron-3",
        "clinicalt5-lu",
        "clinical-t5-lehman",
    ] {
        let entry = document.entries.iter().find(|entry| entry.id == id).unwrap_or_else(|| panic!("{id}"));
        assert!(entry.notes.iter().any(|note| note.kind.as_str() == "twin"), "{id}");
    }
}

#[test]
fn summaries_are_short_and_in_plain_words() {
    for entry in document().entries {
        let summary = entry.summary.as_deref().unwrap_or_default();
        assert!(summary.chars().count() <= 220, "{}: {}", entry.id, summary.chars().count());
        for praise in ["state-of-the-art", "cutting-edge", "groundbreaking", "revolution"] {
            assert!(!summary.to_lowercase().contains(praise), "{}: {praise}", entry.id);
        }
    }
}

#[test]
fn nothing_in_the_catalog_names_a_place_where_it_was_made() {
    for word in ["/tmp/", "file://", "localhost", "127.0.0.1"] {
        assert!(!EMBEDDED.contains(word), "{word}");
    }
}

#[test]
fn the_changelog_and_the_manifest_agree_on_the_version() {
    let changelog = std::fs::read_to_string(root("CHANGELOG.md")).unwrap();
    assert!(changelog.contains(env!("CARGO_PKG_VERSION")));
}
