//! `compare`: variants side by side, with the scores that can be compared.

use serde_json::{Value, json};

use crate::support::{Ran, fixture, medllm};

/// Compares in the made-up catalog.
fn compare(arguments: &[&str]) -> Ran {
    let catalog = fixture("scores.json");
    medllm(&[&["compare"], arguments, &["--catalog", &catalog]].concat())
}

#[test]
fn all_variants_of_an_entry_stand_side_by_side_unless_one_is_named() {
    let variants = |arguments: &[&str]| -> Vec<String> {
        let ran = compare(&[arguments, &["-q"]].concat()).exits(0);
        ran.stdout.lines().map(str::to_owned).collect()
    };
    assert_eq!(variants(&["toy-alpha", "toy-beta"]), ["toy-alpha-7b", "toy-alpha-70b", "toy-beta-8b"]);
    assert_eq!(variants(&["Toy Alpha 7B", "toy-beta"]), ["toy-alpha-7b", "toy-beta-8b"]);
    assert_eq!(variants(&["toy-alpha", "toy-alpha-7b"]), ["toy-alpha-7b", "toy-alpha-70b"], "each once");
}

#[test]
fn scores_are_shared_only_in_the_same_metric_and_setting_and_the_others_are_counted() {
    let ran = compare(&["toy-alpha-7b", "toy-beta-8b", "--json"]).exits(0);
    let results = ran.json()["results"].clone();
    let scores = |i: usize| -> Vec<String> {
        let score = |score: &Value| {
            format!(
                "{} {} {}",
                score["benchmark"].as_str().unwrap(),
                score["value"],
                score["setting"]["shots"]
            )
        };
        results[i]["scores"].as_array().unwrap().iter().map(score).collect()
    };
    let shared = ["toy-exam 90.0 null", "toy-exam 60.0 0", "toy-part-a 50.0 0", "toy-part-b 60.0 0"];
    assert_eq!(scores(0)[..4], shared);
    assert_eq!(scores(0).len(), scores(1).len());
    let alone = json!([{"benchmark": "toy-exam", "results": 3}, {"benchmark": "toy-pair-a", "results": 1}]);
    assert_eq!(results[0]["not_comparable"], alone);
    assert_eq!(results[1]["not_comparable"], json!([{"benchmark": "toy-suite", "results": 1}]));
    ran.complains("5 scores are not comparable");
}

#[test]
fn every_result_has_the_same_keys_in_the_same_order_and_unknown_is_null() {
    let results = compare(&["toy-alpha", "toy-gamma", "--json"]).exits(0).json()["results"].clone();
    let keys = |i: usize| results[i].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert!((1..3).all(|i| keys(i) == keys(0)));
    assert_eq!(results[0]["weights_bytes_fp16"], 14_000_000_000_u64);
    assert_eq!(results[2]["weights_bytes_fp16"], Value::Null);
    assert_eq!(results[2]["parameters"], Value::Null);
    assert_eq!(results[0]["scores"][0]["contaminated"], "test");
}

#[test]
fn only_differences_are_shown_when_asked_for() {
    let whole = compare(&["toy-alpha-7b", "toy-beta-8b"]).exits(0).stdout;
    let differing = compare(&["toy-alpha-7b", "toy-beta-8b", "--diff"]).exits(0).stdout;
    assert!(whole.contains("Languages") && !differing.contains("Languages"), "{differing}");
    for text in ["Size", "7B", "8B", "toy-exam accuracy (not stated)", "90*", "95"] {
        assert!(differing.contains(text), "{text}: {differing}");
    }
    assert!(whole.contains("toy-exam accuracy (0-shot)"), "{whole}");
    assert!(!differing.contains("toy-exam accuracy (0-shot)"), "60 and 60: {differing}");
    let differs = compare(&["toy-alpha-7b", "toy-beta-8b", "--json"]).exits(0).json();
    let differs = differs["results"][0]["differs"].as_array().unwrap().clone();
    assert!(differs.contains(&json!("parameters")) && !differs.contains(&json!("languages")));
}

#[test]
fn a_terminal_without_room_gets_a_block_for_each() {
    let wide = compare(&["toy-alpha", "toy-beta", "--width", "160"]).exits(0).stdout;
    let head = wide.lines().next().unwrap();
    assert!(head.contains("toy-alpha-7b") && head.contains("toy-beta-8b"), "{wide}");
    let narrow = compare(&["toy-alpha", "toy-beta", "--width", "40"]).exits(0).stdout;
    assert!(narrow.lines().next().unwrap().starts_with("toy-alpha-7b"), "{narrow}");
    assert!(narrow.lines().all(|line| line.chars().count() <= 40), "{narrow}");
    assert!(narrow.contains("13.30\u{2013}15.40 GB"), "{narrow}");
}

#[test]
fn what_cannot_be_compared_says_so() {
    compare(&["toy-gamma"]).exits(2).complains("`toy-gamma-1b` alone cannot be compared");
    compare(&["toy-alfa", "toy-beta"]).exits(1).complains("toy-alpha");
    medllm(&["compare", "clue", "meditron"]).exits(1).complains("`clue` is a benchmark and has no variants");
    let many = medllm(&["compare", "apollo", "huatuogpt-o1", "meditron"]).exits(1);
    many.complains("hard to read").complains("apollo: apollo-").complains("--variants all");
    let forced =
        medllm(&["compare", "apollo", "huatuogpt-o1", "meditron", "--variants", "all", "-q"]).exits(0);
    assert!(forced.stdout.lines().count() > 8);
}

#[test]
fn a_table_for_programs_has_a_row_for_each_variant() {
    let csv = compare(&["toy-alpha", "toy-beta", "--format", "csv"]).exits(0).stdout;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].starts_with("id,variant,parameters,"), "{csv}");
    assert!(lines[1].starts_with("toy-alpha,toy-alpha-7b,7000000000,"), "{csv}");
    let markdown = compare(&["toy-alpha", "--format", "markdown"]).exits(0).stdout;
    assert!(markdown.contains("toy-alpha-70b") && markdown.contains("133.00\u{2013}154.00 GB"), "{markdown}");
}
