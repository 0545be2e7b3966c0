//! Verdicts on licenses against judgments made by hand from the texts, each with its sources.

use medllm::catalog::Catalog;
use medllm::catalog::index::Node;
use medllm::catalog::load::{EMBEDDED_NAME, embedded};
use medllm::catalog::overlay::Layer;
use medllm::catalog::rights::Party;
use medllm::license::{Chain, Given, Profile, Region, Verdict, answer};
use serde::Deserialize;

use crate::support::{medllm, root};

#[derive(Deserialize)]
struct Case {
    variant: String,
    profile: String,
    #[serde(default)]
    users: Option<u64>,
    #[serde(default)]
    region: Option<String>,
    #[serde(default)]
    party: Option<String>,
    #[serde(default)]
    publish: bool,
    verdict: String,
    because: String,
    sources: Vec<String>,
}

fn cases() -> Vec<Case> {
    let text = std::fs::read_to_string(root("tests/judged/licenses.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn catalog() -> Catalog {
    Catalog::new(vec![Layer { origin: EMBEDDED_NAME.into(), document: embedded().unwrap() }])
}

fn verdict(catalog: &Catalog, case: &Case) -> Verdict {
    let Some(Node::Variant(entry, variant)) = catalog.node(&case.variant) else {
        panic!("{} is no variant", case.variant);
    };
    let given = Given {
        users: case.users,
        region: case.region.as_deref().map(|code| Region::new(code).unwrap()),
        party: case.party.clone().map(Party::from),
        publish: case.publish,
        ..Given::default()
    };
    let profile = Profile::from_name(&case.profile).unwrap();
    answer(&Chain::new(catalog, entry, variant, &given), profile, &given).verdict
}

#[test]
fn every_judged_case_gets_the_verdict_of_its_judge() {
    let catalog = catalog();
    let cases = cases();
    assert!(cases.len() >= 60);
    let mut differing = Vec::new();
    for case in &cases {
        assert!(!case.sources.is_empty() && !case.because.is_empty(), "{} has no source", case.variant);
        let found = verdict(&catalog, case);
        assert!(
            found != Verdict::Yes || case.verdict == "yes",
            "a false yes: {} {}",
            case.variant,
            case.profile
        );
        if found.name() != case.verdict {
            let line =
                format!("{} {}: judged {}, found {}", case.variant, case.profile, case.verdict, found.name());
            differing.push(line);
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn every_use_and_every_verdict_is_among_the_judged_cases() {
    let cases = cases();
    for profile in Profile::ALL {
        assert!(cases.iter().any(|case| case.profile == profile.name()), "{}", profile.name());
    }
    for verdict in Verdict::ALL {
        assert!(cases.iter().any(|case| case.verdict == verdict.name()), "{}", verdict.name());
    }
}

#[test]
fn every_entry_with_weights_gets_a_verdict_for_every_use() {
    let ran = medllm(&["list", "--json", "--fields", "id,kind,allows"]).exits(0);
    let answer: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    for result in answer["results"].as_array().unwrap() {
        if result["kind"] != "model" {
            continue;
        }
        for profile in Profile::ALL {
            let verdict = result["allows"][profile.name()].as_str();
            let known = verdict.is_some_and(|word| Verdict::ALL.iter().any(|verdict| verdict.name() == word));
            assert!(known, "{} {}", result["id"], profile.name());
        }
    }
}
