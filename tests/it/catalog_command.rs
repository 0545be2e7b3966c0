//! `medllm catalog validate|fmt|path`.

use crate::support::{World, fixture, medllm};

#[test]
fn the_catalog_in_use_meets_every_rule() {
    medllm(&["catalog", "validate"]).exits(0).complains("meets all");
    medllm(&["catalog", "validate", &fixture("overlay.json")]).exits(0).complains("meets all");
}

#[test]
fn findings_are_reported_all_at_once_with_record_rule_and_place() {
    let hostile = fixture("hostile.json");
    let ran = medllm(&["catalog", "validate", &hostile, "--json"]).exits(1);
    let findings = ran.json()["results"].as_array().unwrap().clone();
    let rules: Vec<&str> = findings.iter().map(|finding| finding["rule"].as_str().unwrap()).collect();
    for rule in ["missing-source", "unsourced", "unknown-word"] {
        assert!(rules.contains(&rule), "{rules:?}");
    }
    assert!(
        findings.iter().all(|finding| finding["record"] == "fixture-hostile" && finding["place"].is_string())
    );
    let table = medllm(&["catalog", "validate", &hostile, "--width", "80"]).exits(1);
    assert!(table.stdout.starts_with("RECORD") && table.stderr.contains("findings"));
}

#[test]
fn an_overlay_on_standard_input_is_read_once_and_checked() {
    let text = std::fs::read_to_string(fixture("overlay.json")).unwrap();
    let ran = World::new().run_with_input(&["catalog", "validate", "--catalog", "-"], &text);
    ran.exits(0).complains("embedded, -: meets all");
}

#[test]
fn narrow_and_closed_pipes_are_fine() {
    let hostile = fixture("hostile.json");
    let ran = medllm(&["catalog", "validate", &hostile, "--width", "20"]).exits(1);
    assert!(ran.stdout.lines().all(|line| line.chars().count() <= 20), "{}", ran.stdout);
    let world = World::new();
    assert_eq!(world.run_into_closing_reader(&["catalog", "schema"]), (Some(0), String::new()));
    assert_eq!(
        world.run_into_closing_reader(&["catalog", "fmt", &fixture("overlay.json")]),
        (Some(0), String::new())
    );
    assert_eq!(world.run_into_closing_reader(&["completions", "bash"]), (Some(0), String::new()));
    assert_eq!(world.run_into_closing_reader(&["man"]), (Some(0), String::new()));
    assert_eq!(world.run_into_closing_reader(&["catalog", "path", "--json"]), (Some(0), String::new()));
}

#[test]
fn rules_lists_every_code() {
    let listed = medllm(&["catalog", "validate", "--rules", "--format", "ids"]).exits(0).stdout;
    assert_eq!(listed.lines().count(), medllm::catalog::lint::Rule::ALL.len());
    let json = medllm(&["catalog", "validate", "--rules", "--json"]).exits(0).json();
    assert_eq!(json["results"][0]["rule"], "unknown-key");
}

#[test]
fn fmt_prints_the_canonical_form_and_check_compares_with_it() {
    let world = World::new();
    let messy = r#"{"entries":[{"kind":"model","id":"b","name":"B"},{"id":"a","name":"A","kind":"model"}],"schema_version":1}"#;
    let path = world.file("messy.json", messy);
    world.run(&["catalog", "fmt", "--check", "messy.json"]).exits(1);
    let printed = world.run(&["catalog", "fmt", "messy.json"]).exits(0).stdout;
    assert_eq!(std::fs::read_to_string(&path).unwrap(), messy, "printing writes nothing");
    assert_eq!(world.run_with_input(&["catalog", "fmt", "-"], messy).exits(0).stdout, printed);
    world.run(&["catalog", "fmt", "--write", "messy.json"]).exits(0);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), printed);
    world.run(&["catalog", "fmt", "--check", "messy.json"]).exits(0);
}

#[test]
fn fmt_refuses_to_lose_what_it_does_not_know() {
    let world = World::new();
    let text = r#"{"schema_version":1,"entries":[{"id":"a","name":"A","kind":"model","hue":3}]}"#;
    let path = world.file("newer.json", text);
    world.run(&["catalog", "fmt", "--write", "newer.json"]).exits(2).complains("entries.0.hue");
    assert_eq!(std::fs::read_to_string(path).unwrap(), text);
}

#[test]
fn fmt_writes_nothing_that_it_could_not_read_again() {
    let world = World::new();
    let scaffold = world.run(&["catalog", "add", "my-model"]).exits(0).stdout;
    world.file("mine.json", scaffold);
    world.run(&["catalog", "fmt", "--write", "mine.json"]).exits(0);
    world.run(&["catalog", "fmt", "--check", "mine.json"]).exits(0);
    assert!(world.run(&["show", "my-model", "--catalog", "mine.json"]).exits(0).stdout.contains("my-model"));
}

#[test]
fn a_broken_file_is_shown_by_path_and_does_not_hide_the_version() {
    let world = World::new();
    world.file("data/medllm/catalog.json", "{");
    let path =
        world.run(&["catalog", "path", "--width", "200"]).exits(1).complains("every other command fails");
    assert!(path.stdout.contains("but broken"), "{}", path.stdout);
    world.run(&["--version"]).exits(0);
}

#[cfg(unix)]
#[test]
fn fmt_keeps_the_permissions_of_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new();
    let path = world.file("mine.json", r#"{"entries":[],"schema_version":1}"#);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    world.run(&["catalog", "fmt", "--write", "mine.json"]).exits(0);
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn path_says_what_is_used_and_why() {
    let ran = medllm(&["catalog", "path", "--catalog", &fixture("overlay.json")]).exits(0).stdout;
    assert!(
        ran.contains("built into the program") && ran.contains("overlay.json") && ran.contains("--catalog"),
        "{ran}"
    );
    assert!(ran.contains("no such file"), "the user's own place is named even when it is empty: {ran}");
}

#[test]
fn version_says_the_catalogs_revision() {
    let catalog: serde_json::Value = serde_json::from_str(medllm::catalog::load::EMBEDDED).unwrap();
    for flag in ["--version", "-V"] {
        let version = medllm(&[flag]).exits(0).stdout;
        assert!(
            version.contains(env!("CARGO_PKG_VERSION"))
                && version.contains(catalog["revision"].as_str().unwrap())
        );
    }
}
