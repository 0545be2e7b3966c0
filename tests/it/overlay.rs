//! Catalog files laid over the embedded one.

use crate::support::{World, fixture};

const REPLACED: &str = r#"{"schema_version":1,"revision":"2026-11-30","entries":[{"id":"meditron","name":"My Meditron","kind":"tutorial"}]}"#;

#[test]
fn an_entry_with_the_same_id_is_replaced_and_its_origin_shown() {
    let world = World::new();
    world.file("mine.json", REPLACED);
    let shown = world.run(&["show", "meditron", "--catalog", "mine.json"]).exits(0).stdout;
    assert!(shown.contains("My Meditron") && shown.contains("from mine.json"), "{shown}");
    let json = world.run(&["show", "meditron", "--json", "--catalog", "mine.json"]).json();
    assert_eq!(json["results"][0]["origin"], "mine.json");
    assert_eq!(json["catalog"]["revision"], "2026-11-30");
    let other = world.run(&["show", "biomistral", "--json", "--catalog", "mine.json"]).json();
    assert_eq!(other["results"][0]["origin"], "embedded");
}

#[test]
fn the_variable_is_used_unless_the_flag_is_given() {
    let world = World::new().set("MEDLLM_CATALOG", "mine.json");
    world.file("mine.json", REPLACED);
    assert!(world.run(&["show", "meditron"]).exits(0).stdout.contains("My Meditron"));
    let overlay = fixture("overlay.json");
    assert!(!world.run(&["show", "meditron", "--catalog", &overlay]).exits(0).stdout.contains("My Meditron"));
    let path = world.run(&["catalog", "path", "--catalog", &overlay, "--json"]).exits(0).json();
    let unused =
        path["results"].as_array().unwrap().iter().find(|layer| layer["origin"] == "mine.json").unwrap();
    assert_eq!(unused["used"], false);
    assert_eq!(unused["reason"], "MEDLLM_CATALOG, but --catalog is given");
}

#[test]
fn the_users_own_catalog_is_used_unless_left_out() {
    let world = World::new();
    world.file("data/medllm/catalog.json", REPLACED);
    assert!(world.run(&["show", "meditron"]).exits(0).stdout.contains("My Meditron"));
    assert!(!world.run(&["show", "meditron", "--no-user-catalog"]).exits(0).stdout.contains("My Meditron"));
    let path = world.run(&["catalog", "path"]).exits(0).stdout;
    assert!(path.contains("your own catalog in the data folder"), "{path}");
    let without = world.run(&["catalog", "path", "--no-user-catalog"]).exits(0).stdout;
    assert!(without.contains("left out by --no-user-catalog"), "{without}");
}

#[test]
fn layers_are_laid_in_order_and_standard_input_is_one() {
    let world = World::new();
    world.file("data/medllm/catalog.json", REPLACED);
    let last = REPLACED.replace("My Meditron", "Last Meditron");
    let shown = world.run_with_input(&["show", "meditron", "--catalog", "-"], &last).exits(0).stdout;
    assert!(shown.contains("Last Meditron"), "{shown}");
}

#[test]
fn registries_can_be_extended() {
    let world = World::new();
    let text = r#"{"schema_version":1,
        "bases":[{"id":"house-base","name":"House Base","level":"family"}],
        "entries":[{"id":"house-model","name":"House","kind":"model","variants":[
            {"id":"house-1","name":"House 1","source":"s","bases":[{"base":"house-base","relation":"finetune"}]}]}]}"#;
    world.file("mine.json", text);
    let ran = world.run(&["list", "--base", "house base", "-q", "--catalog", "mine.json"]).exits(0);
    assert_eq!(ran.stdout, "house-model\n");
}

#[test]
fn a_broken_user_catalog_is_an_error_that_says_how_to_leave_it_out() {
    let world = World::new();
    world.file("data/medllm/catalog.json", "{");
    world.run(&["list"]).exits(2).complains("catalog.json:1:").complains("--no-user-catalog");
    world.run(&["list", "--no-user-catalog"]).exits(0);
}
