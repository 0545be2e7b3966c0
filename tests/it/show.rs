//! `medllm show`: plain, as JSON, narrow, with evidence, and into a reader that closes early.

use crate::support::{World, fixture, golden, medllm};

#[test]
fn the_page_of_an_entry() {
    let overlay = fixture("overlay.json");
    // A path in the output would differ from machine to machine.
    let world = World::new();
    std::fs::copy(&overlay, world.home().join("mine.json")).unwrap();
    for width in ["100", "80", "40", "20"] {
        let ran = world.run(&["show", "fixture-open", "--catalog", "mine.json", "--width", width]).exits(0);
        golden(&format!("tests/snapshots/show-{width}.txt"), &ran.stdout);
    }
    let piped = world.run(&["show", "fixture-open", "--catalog", "mine.json", "--evidence"]).exits(0);
    golden("tests/snapshots/show-piped-evidence.txt", &piped.stdout);
}

#[test]
fn a_variant_is_shown_alone() {
    let overlay = fixture("overlay.json");
    let ran = medllm(&["show", "FIXTURE/open-70B", "--catalog", &overlay]).exits(0);
    assert!(
        ran.stdout.contains("fixture-open-70b") && !ran.stdout.contains("fixture-open-7b"),
        "{}",
        ran.stdout
    );
    let json = medllm(&["show", "fixture open 70b", "--json", "--catalog", &overlay]).exits(0).json();
    assert_eq!(
        (&json["results"][0]["id"], &json["results"][0]["variant"]),
        (&"fixture-open".into(), &"fixture-open-70b".into())
    );
}

#[test]
fn any_spelling_and_any_script_finds_the_entry() {
    let overlay = fixture("overlay.json");
    for name in ["fixture-open", "FIXTURE OPEN", "fixtureopen", "Fixture Öpen", "夹具模型"] {
        let ran = medllm(&["show", name, "-q", "--catalog", &overlay]).exits(0);
        assert_eq!(ran.stdout, "fixture-open\n", "{name}");
    }
}

#[test]
fn evidence_names_source_place_and_day_of_each_fact() {
    let overlay = fixture("overlay.json");
    let json =
        medllm(&["show", "fixture-open", "--json", "--evidence", "--catalog", &overlay]).exits(0).json();
    let evidence = json["results"][0]["evidence"].as_array().unwrap();
    let score = evidence.iter().find(|item| item["fact"] == "results.fixture-open-7b.medqa").unwrap();
    assert_eq!(score["source"], "card");
    assert_eq!(score["locator"], "Table 1");
    assert_eq!(score["seen"], "2026-11-22");
    assert!(evidence.iter().any(|item| item["fact"] == "summary" && item["source"] == "repo"));
    let plain = medllm(&["show", "fixture-open", "--json", "--catalog", &overlay]).json();
    assert!(plain["results"][0].get("evidence").is_none());
}

#[test]
fn an_address_or_an_arxiv_id_finds_the_entry() {
    for name in [
        "https://github.com/epfLLM/meditron",
        "2311.16079",
        "https://arxiv.org/abs/2311.16079",
        "epfLLM/meditron",
    ] {
        assert_eq!(medllm(&["show", name, "-q"]).exits(0).stdout, "meditron\n", "{name}");
    }
    let hub = medllm(&["show", "https://huggingface.co/epfl-llm/meditron-70b", "--json"]).exits(0).json();
    assert_eq!(hub["results"][0]["variant"], "meditron-70b");
    medllm(&["show", "华佗"]).exits(1).complains("`huatuogpt");
}

#[test]
fn several_names_give_several_pages_and_one_wrong_name_shows_nothing() {
    let both = medllm(&["show", "meditron", "biomistral", "--json"]).exits(0);
    assert_eq!(both.ids(), ["meditron", "biomistral"]);
    let wrong = medllm(&["show", "meditron", "nonesuch"]).exits(1).complains("`nonesuch`");
    assert_eq!(wrong.stdout, "");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    for arguments in [&["show", "meditron"][..], &["show", "meditron", "--json"]] {
        assert_eq!(
            World::new().run_into_closing_reader(arguments),
            (Some(0), String::new()),
            "{arguments:?}"
        );
    }
}

#[test]
fn every_entry_and_variant_can_be_shown_by_its_own_id() {
    let world = World::new();
    let catalog = medllm::catalog::load::parse(medllm::catalog::load::EMBEDDED, "x").unwrap();
    let mut ids: Vec<&str> = catalog.entries.iter().map(|entry| entry.id.as_str()).collect();
    ids.extend(
        catalog.entries.iter().flat_map(|entry| entry.variants.iter().map(|variant| variant.id.as_str())),
    );
    let arguments = [&["show", "--width", "80"], ids.as_slice()].concat();
    let ran = world.run(&arguments).exits(0);
    assert!(ran.stdout.lines().count() > ids.len() * 10);
}
