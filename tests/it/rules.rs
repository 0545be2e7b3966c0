//! Every rule of the catalog fires on a record that breaks it, and on nothing else of the fixture.

use medllm::catalog::Catalog;
use medllm::catalog::lint::{Rule, check};
use medllm::catalog::load::{EMBEDDED, EMBEDDED_NAME, parse, parse_strictly};
use medllm::catalog::overlay::Layer;
use serde_json::{Value, json};

use crate::support::root;

/// The codes of the rules that the fixture breaks after it was spoiled.
fn broken_by(spoil: impl Fn(&mut Value)) -> Vec<&'static str> {
    let text = std::fs::read_to_string(root("tests/fixtures/overlay.json")).unwrap();
    let mut document: Value = serde_json::from_str(&text).unwrap();
    spoil(&mut document);
    let loaded = parse_strictly(&document.to_string(), "spoiled").unwrap();
    let embedded = Layer { origin: EMBEDDED_NAME.into(), document: parse(EMBEDDED, EMBEDDED_NAME).unwrap() };
    let catalog =
        Catalog::new(vec![embedded, Layer { origin: "spoiled".into(), document: loaded.document.clone() }]);
    let mut codes: Vec<&str> = check(&loaded, &catalog).into_iter().map(|finding| finding.rule).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn spoil(rule: Rule, document: &mut Value) {
    let entry = &mut document["entries"][0];
    match rule {
        Rule::UnknownKey => entry["hue"] = json!("red"),
        Rule::UnknownWord => entry["variants"][0]["access"] = json!("by-pigeon"),
        Rule::IdForm => entry["id"] = json!("Fixture_Open"),
        Rule::DuplicateId => entry["variants"][1]["id"] = json!("fixture-unknown"),
        Rule::NameTwice => entry["aliases"] = json!(["Meditron"]),
        Rule::EmptyText => entry["summary"] = json!(" padded "),
        Rule::MissingSource => entry["training"][0]["source"] = json!("nowhere"),
        Rule::Unsourced => entry["intended_use"] = json!("Tests."),
        Rule::UnknownSupport => {
            entry["sources"]["repo"]["supports"] =
                json!(["name", "aliases", "organizations", "summary", "links", "smell"]);
        }
        Rule::UnusedSource => {
            entry["sources"]["spare"] =
                json!({"kind": "website", "url": "https://example.org", "seen": "2026-11-22"});
        }
        Rule::DanglingReference => entry["training"][0]["dataset"] = json!("no-such-data"),
        Rule::LineageCycle => {
            entry["variants"][0]["bases"] = json!([{"base": "fixture-open-7b", "relation": "finetune"}]);
        }
        Rule::NoRoot => {
            let sources =
                json!({"site": {"kind": "website", "url": "https://example.org", "seen": "2026-11-22"}});
            document["bases"] =
                json!([{"id": "stray", "name": "Stray", "level": "checkpoint", "sources": sources}]);
        }
        Rule::Rootless => entry["variants"][0]["bases"] = json!([{"relation": "finetune"}]),
        Rule::LicenseRights => {
            let sources =
                json!({"text": {"kind": "license-text", "url": "https://example.org", "seen": "2026-11-22"}});
            document["licenses"] = json!([{"id": "LicenseRef-house", "name": "House terms", "read": "summary",
                "rights": {"use_commercial": {"permission": "yes"}}, "sources": sources}]);
        }
        Rule::LicenseExpression => entry["code_license"][0]["expression"] = json!("do what you like"),
        Rule::ImpossibleDate => entry["released"] = json!("2024-02-30"),
        Rule::ScoreRange => entry["results"][0]["value"] = json!(100.5),
        Rule::HubId => entry["variants"][0]["huggingface"] = json!("https://huggingface.co/fixture/open"),
        Rule::HubIdTwice => entry["variants"][1]["huggingface"] = json!("Fixture/Open-7B"),
        Rule::ArxivId => {
            entry["citation"] = json!({"arxiv": "arXiv:2311.16079"});
            entry["sources"]["repo"]["supports"] =
                json!(["name", "aliases", "organizations", "summary", "links", "citation"]);
        }
        Rule::Address => entry["links"]["repository"] = json!("example.org/fixture"),
        Rule::UnpinnedRevision => {
            entry["sources"]["repo"]["url"] = json!("https://github.com/owner/name/blob/main/README.md");
        }
        Rule::RevisionForm => entry["sources"]["card"]["revision"] = json!("latest"),
        Rule::LanguageTag => entry["languages"] = json!(["english"]),
        Rule::KindShape => {
            let unknown = &mut document["entries"][1];
            unknown.as_object_mut().unwrap().remove("variants");
            unknown["kind"] = json!("model");
        }
    }
}

#[test]
fn the_fixture_breaks_no_rule() {
    assert_eq!(broken_by(|_| {}), Vec::<&str>::new());
}

#[test]
fn each_rule_fires_alone() {
    for rule in Rule::ALL {
        let codes = broken_by(|document| spoil(*rule, document));
        assert_eq!(codes, [rule.code()]);
    }
}

#[test]
fn further_ways_to_break_a_rule() {
    type Spoil = fn(&mut Value);
    let with_rights = |d: &mut Value, rights: Value| {
        let sources =
            json!({"text": {"kind": "license-text", "url": "https://example.org", "seen": "2026-11-22"}});
        d["licenses"] = json!([{"id": "LicenseRef-house", "name": "House terms", "read": "full", "rights": rights, "sources": sources}]);
    };
    for (code, rights) in [
        ("license-rights", json!({"clinical": {"permission": "yes"}})),
        (
            "license-rights",
            json!({"use_research": {"permission": "yes", "tests": [{"about": "region", "not": ["EU"]}]}}),
        ),
        (
            "license-rights",
            json!({"use_research": {"permission": "conditional", "tests": [{"about": "party", "not": ["pirate"]}]}}),
        ),
        (
            "license-rights",
            json!({"use_research": {"permission": "conditional", "tests": [{"about": "monthly-users"}]}}),
        ),
        (
            "unknown-word",
            json!({"use_research": {"permission": "conditional", "tests": [{"about": "mood", "not": ["bad"]}]}}),
        ),
        ("unknown-word", json!({"use_privately": {"permission": "no"}})),
    ] {
        assert_eq!(broken_by(|d| with_rights(d, rights.clone())), [code], "{rights}");
    }
    let cases: [(&str, Spoil); 9] = [
        ("dangling-reference", |d| {
            d["entries"][0]["variants"][0]["bases"][0]["base"] = json!("no-such-base");
        }),
        ("dangling-reference", |d| d["entries"][0]["results"][0]["benchmark"] = json!("no-such-test")),
        ("dangling-reference", |d| d["entries"][0]["results"][0]["variant"] = json!("no-such-variant")),
        ("dangling-reference", |d| {
            d["entries"][0]["code_license"][0]["expression"] = json!("LicenseRef-nobody");
        }),
        ("dangling-reference", |d| d["entries"][0]["superseded_by"] = json!("nobody")),
        ("impossible-date", |d| d["entries"][0]["sources"]["repo"]["seen"] = json!("2026-12-24")),
        ("address", |d| d["entries"][0]["sources"]["repo"]["url"] = json!("https://example.org/a b")),
        ("unsourced", |d| {
            d["licenses"] = json!([{"id": "LicenseRef-house", "name": "House terms"}]);
        }),
        ("id-form", |d| {
            let sources =
                json!({"text": {"kind": "license-text", "url": "https://example.org", "seen": "2026-11-22"}});
            d["licenses"] = json!([{"id": "House-License", "name": "House terms", "sources": sources}]);
        }),
    ];
    for (code, spoil) in cases {
        assert!(broken_by(spoil).contains(&code), "{code}");
    }
}

#[test]
fn a_cycle_through_several_records_is_found_and_ends() {
    let codes = broken_by(|document| {
        document["entries"][0]["variants"][0]["bases"] =
            json!([{"base": "fixture-open-70b", "relation": "finetune"}]);
        document["entries"][0]["variants"][1]["bases"] =
            json!([{"base": "fixture-open-7b", "relation": "finetune"}]);
    });
    assert_eq!(codes, ["lineage-cycle"]);
}

#[test]
fn the_rules_are_documented() {
    let text = std::fs::read_to_string(root("docs/data-model.md")).unwrap();
    for rule in Rule::ALL {
        let line = format!("| `{}` | {} |", rule.code(), rule.meaning());
        assert!(text.contains(&line), "docs/data-model.md lacks: {line}");
    }
}
