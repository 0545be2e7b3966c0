//! `medllm stats`: counts and evidence.

use crate::support::{World, fixture, medllm};

#[test]
fn totals_count_what_the_catalog_holds() {
    let document = medllm::catalog::load::parse(medllm::catalog::load::EMBEDDED, "x").unwrap();
    let json = medllm(&["stats", "--json"]).exits(0).json();
    let count = |value: &str| {
        let rows = json["results"].as_array().unwrap();
        rows.iter().find(|row| row["value"] == value).unwrap()["count"].as_u64().unwrap()
    };
    assert_eq!(count("entries"), document.entries.len() as u64);
    assert_eq!(
        count("results"),
        document.entries.iter().map(|entry| entry.results.len() as u64).sum::<u64>()
    );
    assert_eq!(
        count("variants"),
        document.entries.iter().map(|entry| entry.variants.len() as u64).sum::<u64>()
    );
    assert_eq!(count("datasets"), document.datasets.len() as u64);
}

#[test]
fn values_of_a_field_are_counted_and_unknown_comes_last() {
    let overlay = fixture("overlay.json");
    let json =
        medllm(&["stats", "--by", "languages", "--org", "fixture", "--catalog", &overlay, "--json"]).json();
    let rows: Vec<(Option<&str>, u64, u64)> = json["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["value"].as_str(), row["count"].as_u64().unwrap(), row["of"].as_u64().unwrap()))
        .collect();
    assert_eq!(rows, [(Some("en"), 1, 2), (Some("zh-Hant"), 1, 2), (None, 1, 2)]);
}

#[test]
fn evidence_says_on_what_the_facts_stand() {
    let overlay = fixture("overlay.json");
    let json =
        medllm(&["stats", "--by", "evidence", "--org", "fixture", "--catalog", &overlay, "--json"]).json();
    let rows = json["results"].as_array().unwrap();
    let find = |group: &str, value: &str| {
        rows.iter()
            .find(|row| row["group"] == group && row["value"] == value)
            .map(|row| row["count"].as_u64().unwrap())
    };
    let facts = rows[0]["of"].as_u64().unwrap();
    let parts: u64 = rows
        .iter()
        .filter(|row| row["group"] == "facts of all entries")
        .filter(|row| !row["value"].as_str().unwrap().contains("its own"))
        .map(|row| row["count"].as_u64().unwrap())
        .sum();
    assert_eq!(parts, facts, "every fact stands somewhere");
    assert_eq!(find("facts of all entries", "a source of its own at a commit or version"), Some(0));
    assert_eq!(find("entries", "known from lists only"), Some(0));
    assert_eq!(find("sources", "seen on 2026-11-22, the oldest check"), Some(3));
}

#[test]
fn an_unknown_field_is_refused_and_forms_of_output_work() {
    medllm(&["stats", "--by", "licence"]).exits(2).complains("is no field").complains("or `evidence`");
    let csv = medllm(&["stats", "--by", "kind", "--format", "csv"]).exits(0).stdout;
    assert!(csv.starts_with("group,value,count,percent,state\nkind,model,"), "{csv}");
    let narrow = medllm(&["stats", "--by", "evidence", "--width", "24"]).exits(0).stdout;
    assert!(narrow.lines().all(|line| line.chars().count() <= 24), "{narrow}");
    assert_eq!(World::new().run_into_closing_reader(&["stats", "--by", "kind"]), (Some(0), String::new()));
}
