//! What passes a filter, on a fixture laid over the catalog.

use crate::support::{Ran, fixture, medllm};

fn fixtures(filters: &[&str]) -> Ran {
    let overlay = fixture("overlay.json");
    medllm(&[&["list", "--json", "--org", "fixture house", "--catalog", &overlay], filters].concat()).exits(0)
}

#[track_caller]
fn passes(filters: &[&str]) -> serde_json::Value {
    let ran = fixtures(filters);
    assert_eq!(ran.ids(), ["fixture-open"], "{filters:?}");
    ran.json()["results"][0].clone()
}

#[track_caller]
fn fails(filters: &[&str]) {
    assert_eq!(fixtures(filters).ids(), Vec::<String>::new(), "{filters:?}");
}

#[test]
fn a_base_is_found_at_each_level() {
    for base in ["llama", "llama-2", "Llama 2", "llama-2-7b", "meta-llama/Llama-2-7b"] {
        passes(&["--base", base]);
    }
    fails(&["--base", "llama-3"]);
    fails(&["--base", "!llama"]);
    passes(&["--base", "!mistral"]);
}

#[test]
fn conditions_must_hold_for_one_variant_together() {
    let result = passes(&["--params", "7b", "--license", "weights:mit"]);
    assert_eq!(result["matching_variants"], serde_json::json!(["fixture-open-7b"]));
    fails(&["--params", "70b", "--license", "weights:mit"]);
    passes(&["--params", "70b", "--license", "mit"]);
}

#[test]
fn a_license_filter_says_what_it_was_met_by() {
    assert_eq!(passes(&["--license", "mit"])["licensed"], serde_json::json!(["code", "weights"]));
    assert_eq!(passes(&["--license", "code:mit"])["licensed"], serde_json::json!(["code"]));
    assert_eq!(passes(&["--license", "llama2"])["licensed"], serde_json::json!(["weights"]));
    assert_eq!(passes(&["--license", "weights:llama"])["licensed"], serde_json::json!(["weights"]));
    fails(&["--license", "code:apache-2.0"]);
}

#[test]
fn commas_and_repeated_flags_mean_or_and_exclusions_all_hold() {
    passes(&["--license", "apache-2.0,mit"]);
    passes(&["--license", "apache-2.0", "--license", "mit"]);
    fails(&["--license", "!mit,!apache-2.0"]);
    passes(&["--license", "!gpl-3.0-only,!agpl-3.0-only"]);
    fails(&["--license", "mit,!weights:llama-2"]);
}

#[test]
fn benchmarks_mean_has_a_result_and_can_be_compared() {
    passes(&["--benchmark", "medqa"]);
    passes(&["--benchmark", "MedQA>=50"]);
    passes(&["--benchmark", "medqa_4options"]);
    fails(&["--benchmark", "medqa>=52"]);
    fails(&["--benchmark", "pubmedqa"]);
}

#[test]
fn claims_that_do_not_stand_pass_no_filter() {
    let text = std::fs::read_to_string(fixture("overlay.json")).unwrap();
    let mut document: serde_json::Value = serde_json::from_str(&text).unwrap();
    for spoil in ["third-party", "superseded", "unclear"] {
        let variant = &mut document["entries"][0]["variants"][0];
        variant["weights_license"] =
            serde_json::json!([{"expression": "MIT", "by": "card-tag", "source": "card"}]);
        let claim = &mut variant["weights_license"][0];
        match spoil {
            "third-party" => claim["by"] = "third-party".into(),
            "superseded" => claim["superseded"] = true.into(),
            _ => claim["scope"] = "unclear".into(),
        }
        let world = crate::support::World::new();
        world.file("mine.json", document.to_string());
        for wanted in ["weights:mit", "!weights:gpl-3.0-only"] {
            let arguments = [
                "list",
                "--params",
                "7b",
                "--org",
                "fixture",
                "--license",
                wanted,
                "-q",
                "--catalog",
                "mine.json",
            ];
            assert_eq!(world.run(&arguments).exits(0).stdout, "", "{spoil} {wanted}");
        }
        let shown = world.run(&["show", "fixture-open-7b", "--catalog", "mine.json"]).exits(0).stdout;
        assert!(shown.contains("MIT"), "the claim is still shown: {shown}");
    }
}

#[test]
fn a_score_that_met_the_filter_is_shown_with_its_conditions() {
    let result = passes(&["--benchmark", "medqa>=50"]);
    assert_eq!(result["matching_results"][0]["value"], 51.5);
    let overlay = fixture("overlay.json");
    let table = medllm(&["list", "--org", "fixture", "--catalog", &overlay, "--benchmark", "medqa>=50"])
        .exits(0)
        .stdout;
    assert!(table.contains("medqa 51.5 accuracy (0-shot, direct)"), "{table}");
}

#[test]
fn what_tables_show_can_be_asked_for() {
    fails(&["--base", "from-scratch"]);
    fails(&["--license", "unclear"]);
    fails(&["--license", "none found"]);
    medllm(&["list", "--base", "from-scratch", "-q"]).exits(0);
    let fields = medllm(&["list", "--fields", "help"]).exits(0).stdout;
    for field in medllm::query::field::Field::ALL {
        assert!(fields.contains(field.name()));
        medllm(&["list", "--limit", "1", "--fields", &field.title().to_lowercase()]).exits(0);
    }
}

#[test]
fn a_field_may_be_called_as_its_filter_is() {
    let sorted =
        |key: &str| medllm(&["list", "-q", "--kind", "model", "--sort", key, "--limit", "3"]).exits(0).stdout;
    assert_eq!(sorted("params:desc"), sorted("parameters:desc"));
    assert_eq!(sorted("context:desc"), sorted("context_length:desc"));
    medllm(&["list", "--fields", "license"]).exits(2).complains("weights_license");
}

#[test]
fn language_year_size_and_kind() {
    passes(&["--language", "zh"]);
    passes(&["--language", "Chinese"]);
    passes(&["--language", "zh-hant"]);
    fails(&["--language", "fr"]);
    passes(&["--year", "2024"]);
    passes(&["--year", ">=2023"]);
    fails(&["--year", "..2023"]);
    passes(&["--params", "<=8b"]);
    passes(&["--params", "7b..13b"]);
    fails(&["--params", "13b"]);
    passes(&["--kind", "model", "--year", "2024"]);
    fails(&["--kind", "directory"]);
    fails(&["--kind", "!model"]);
}

#[test]
fn unknown_passes_neither_a_condition_nor_its_negation_and_is_counted() {
    use medllm::query::filter::Filter;
    use medllm::query::select::{Asked, select};
    let embedded = medllm::catalog::load::parse(medllm::catalog::load::EMBEDDED, "embedded").unwrap();
    let text = std::fs::read_to_string(fixture("overlay.json")).unwrap();
    let document = medllm::catalog::load::parse(&text, "overlay").unwrap();
    // The registries of the embedded catalog, and nothing but the two entries of the fixture.
    let document = medllm::catalog::Document { entries: document.entries, ..embedded };
    let layer = medllm::catalog::overlay::Layer { origin: "overlay".into(), document };
    let catalog = medllm::catalog::Catalog::new(vec![layer]);
    for (filter, value) in [
        (Filter::Base, "llama"),
        (Filter::Base, "!mistral"),
        (Filter::License, "mit"),
        (Filter::License, "!gpl-3.0-only"),
        (Filter::Params, "!13b"),
        (Filter::Year, "!2020"),
        (Filter::Language, "!fr"),
        (Filter::Benchmark, "medqa>=50"),
    ] {
        let rule = medllm::query::typing::flag_rule(
            &catalog,
            filter,
            &[value.to_owned()],
            &medllm::query::condition::Asker::default(),
        )
        .unwrap();
        let selection = select(&catalog, &[Asked { label: String::new(), rule }]);
        let ids: Vec<&str> = selection.hits.iter().map(|hit| hit.entry.id.as_str()).collect();
        assert_eq!(
            (ids.as_slice(), selection.unknown),
            (&["fixture-open"][..], 1),
            "{} {value}",
            filter.name()
        );
    }
    fixtures(&["--params", "13b"]).complains("left out");
}

#[test]
fn the_three_questions_of_the_contract_are_answered_from_the_real_catalog() {
    let llama2 = medllm(&["list", "--base", "llama-2", "--format", "json"]).exits(0).ids();
    assert!(llama2.contains(&"meditron".to_owned()) && !llama2.contains(&"biomistral".to_owned()));
    let mit = medllm(&["list", "--license", "mit", "--json"]).exits(0).json();
    for result in mit["results"].as_array().unwrap() {
        assert!(!result["licensed"].as_array().unwrap().is_empty(), "{}", result["id"]);
    }
    let llama3 = medllm(&["search", "llama3", "--json"]).exits(0).ids();
    assert!(llama3.contains(&"med-llama3-8b".to_owned()));
}
