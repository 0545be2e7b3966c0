//! `medllm catalog add|merge|diff`: the tools of whoever keeps the catalog.

use crate::support::{World, fixture, medllm};

const NEW: &str = r#"{"schema_version":1,"entries":[{"id":"fixture-new","name":"New","kind":"tutorial"}]}"#;

#[test]
fn add_prints_a_scaffold_whose_gaps_validate_lists() {
    let world = World::new();
    let arguments =
        ["catalog", "add", "my-model", "--name", "My Model", "--repository", "https://example.org/mine"];
    let scaffold = world.run(&arguments).exits(0).stdout;
    world.file("mine.json", &scaffold);
    let ran = world.run(&["catalog", "validate", "mine.json", "--json"]).exits(1);
    let places: Vec<String> = ran.json()["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["place"].as_str().unwrap().to_owned())
        .collect();
    for gap in ["summary", "languages", "variants.my-model.access", "training"] {
        assert!(places.iter().any(|place| place.starts_with(gap)), "{gap} is not among {places:?}");
    }
    let tutorial = world.run(&["catalog", "add", "my-course", "--kind", "tutorial"]).exits(0).stdout;
    assert!(!tutorial.contains("variants"));
}

#[test]
fn add_refuses_a_name_that_is_taken() {
    medllm(&["catalog", "add", "med-itron"]).exits(2).complains("in the catalog already, as `meditron`");
    medllm(&["catalog", "add", "mine", "--name", "Bio Mistral"]).exits(2).complains("`biomistral`");
    for (arguments, complaint) in [
        (&["Bad_ID"][..], "no identifier"),
        (&[""], "no identifier"),
        (&["mine", "--kind", "foo"], "is no kind"),
        (&["mine", "--repository", "notaurl"], "no address"),
    ] {
        medllm(&[&["catalog", "add"], arguments].concat()).exits(2).complains(complaint);
    }
}

#[test]
fn a_scaffold_is_taken_in_whole_and_loses_nothing_beside_it() {
    let world = World::new();
    let into = world.file("catalog.json", std::fs::read_to_string(fixture("overlay.json")).unwrap());
    let scaffold = world.run(&["catalog", "add", "my-model"]).exits(0).stdout;
    world.file("mine.json", scaffold);
    world.file("new.json", NEW);
    let arguments = ["catalog", "merge", "mine.json", "new.json", "--into", "catalog.json", "--write"];
    world.run(&arguments).exits(0).complains("2 new, 4 entries in all");
    let written = std::fs::read_to_string(into).unwrap();
    assert!(written.contains("\"my-model\"") && written.contains("fixture-new"));
}

#[test]
fn merge_takes_fragments_in_and_writes_only_when_asked() {
    let world = World::new();
    let into = world.file("catalog.json", std::fs::read_to_string(fixture("overlay.json")).unwrap());
    let before = std::fs::read_to_string(&into).unwrap();
    world.file("new.json", NEW);
    let printed = world.run(&["catalog", "merge", "new.json", "--into", "catalog.json"]).exits(0).stdout;
    assert!(printed.contains("fixture-new") && printed.contains("fixture-open"));
    assert_eq!(std::fs::read_to_string(&into).unwrap(), before);
    world.run(&["catalog", "merge", "new.json", "--into", "catalog.json", "--write"]).exits(0);
    assert_eq!(std::fs::read_to_string(&into).unwrap(), printed);
    world.run(&["catalog", "fmt", "--check", "catalog.json"]).exits(0);
    world.run(&["catalog", "merge", "new.json", "--write"]).exits(2);
}

#[test]
fn conflicts_are_reported_and_nothing_is_written() {
    let world = World::new();
    let text = std::fs::read_to_string(fixture("overlay.json")).unwrap();
    let into = world.file("catalog.json", &text);
    world.file(
        "theirs.json",
        text.replace("51.5", "61.5").replace("\"gated\"", "\"open\"").replace("2024-02-29", "2024-02-28"),
    );
    let arguments = ["catalog", "merge", "theirs.json", "--into", "catalog.json", "--write", "--json"];
    let ran = world.run(&arguments).exits(1).complains("2 conflicts");
    let json = ran.json();
    let fields: Vec<&str> =
        json["results"].as_array().unwrap().iter().map(|c| c["field"].as_str().unwrap()).collect();
    // Two different scores of one source are two results: the rules of the catalog, not the merge, judge them.
    assert_eq!(fields, ["released", "variants.fixture-open-70b.access"]);
    assert_eq!(json["results"][0]["ours"], "2024-02-29");
    assert_eq!(std::fs::read_to_string(into).unwrap(), text);
    let table =
        world.run(&["catalog", "merge", "theirs.json", "--into", "catalog.json", "--width", "80"]).exits(1);
    assert!(table.stdout.contains("2024-02-28"), "{}", table.stdout);
}

#[test]
fn merge_and_diff_refuse_what_they_would_lose_or_cannot_read() {
    let world = World::new();
    world.file("hue.json", NEW.replace("\"kind\"", "\"hue\":1,\"kind\""));
    world.run(&["catalog", "merge", "hue.json"]).exits(2).complains("entries.0.hue");
    world.run(&["catalog", "diff", "hue.json", "embedded"]).exits(2).complains("entries.0.hue");
    world.run(&["catalog", "diff", "nowhere.json", "embedded"]).exits(2).complains("nowhere.json");
}

#[test]
fn diff_names_records_and_fields() {
    let world = World::new();
    let text = std::fs::read_to_string(fixture("overlay.json")).unwrap();
    world.file("old.json", &text);
    world.file(
        "new.json",
        text.replace("6738415616", "7000000000").replace("fixture-unknown", "fixture-other"),
    );
    let json = world.run(&["catalog", "diff", "old.json", "new.json", "--json"]).exits(0).json();
    let seen: Vec<(&str, &str, &str)> = json["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| (d["record"].as_str().unwrap(), d["change"].as_str().unwrap(), d["field"].as_str().unwrap()))
        .collect();
    assert_eq!(
        seen,
        [
            ("fixture-open", "changed", "variants.fixture-open-7b.parameters"),
            ("fixture-unknown", "removed", ""),
            ("fixture-other", "added", "")
        ]
    );
    assert_eq!(json["results"][0]["new"], 7_000_000_000_u64);
    medllm(&["catalog", "diff", "embedded", "embedded"]).exits(0).complains("no difference");
    let narrow = world.run(&["catalog", "diff", "old.json", "new.json", "--width", "30"]).exits(0).stdout;
    assert!(narrow.lines().all(|line| line.chars().count() <= 30), "{narrow}");
    assert_eq!(world.run_into_closing_reader(&["catalog", "diff", "old.json", "new.json"]).0, Some(0));
    assert_eq!(world.run_into_closing_reader(&["catalog", "merge", "new.json"]), (Some(0), String::new()));
}
