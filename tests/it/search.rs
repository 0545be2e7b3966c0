//! `medllm search`: what it finds and in which order, and its forms of output.

use crate::support::{World, fixture, medllm};

fn first(query: &str) -> String {
    let words: Vec<&str> = query.split(' ').collect();
    let ran = medllm(&[&["search", "--json"], words.as_slice()].concat()).exits(0);
    ran.ids().first().cloned().unwrap_or_default()
}

#[test]
fn names_are_found_however_they_are_typed() {
    for (query, id) in [
        ("me llama", "me-llama"),
        ("me-llama", "me-llama"),
        ("MELLAMA", "me-llama"),
        ("medtron", "meditron"),
        ("open bio llm", "openbiollm"),
        ("bio mistral", "biomistral"),
        ("biomistrl", "biomistral"),
        ("pmc llama", "pmc-llama"),
        ("llama pmc", "pmc-llama"),
        ("华佗GPT", "huatuogpt"),
        ("本草", "bentsao"),
        ("med gemma", "medgemma"),
        ("chat doctor", "chatdoctor"),
        ("meditron-70b", "meditron"),
    ] {
        assert_eq!(first(query), id, "{query}");
    }
}

#[test]
fn an_exact_id_always_comes_first() {
    let catalog = medllm::paths::embedded().unwrap();
    for entry in catalog.entries() {
        let hits = medllm::query::select::select(&catalog, &[]).hits;
        let found = medllm::query::search::search(&catalog, &entry.id, hits);
        assert_eq!(found[0].hit.entry.id, entry.id);
    }
}

#[test]
fn bases_and_data_are_found() {
    let llama3 = medllm(&["search", "llama3", "-q"]).exits(0).stdout;
    assert!(llama3.contains("med-llama3-8b\n") && llama3.contains("openbiollm\n"), "{llama3}");
    let pubmed = medllm(&["search", "pubmed", "-q"]).exits(0).stdout;
    assert!(pubmed.contains("meditron\n") && pubmed.contains("pmc-llama\n"), "{pubmed}");
}

#[test]
fn digits_are_never_typing_errors() {
    let found = |query: &str| medllm(&["search", "--json", query]).exits(0).ids();
    assert!(found("meditrom").contains(&"meditron".to_owned()), "a letter may be wrong");
    assert!(!found("med43").contains(&"med42".to_owned()), "a digit may not");
}

#[test]
fn json_says_score_and_where_each_word_was_found() {
    let overlay = fixture("overlay.json");
    let json = medllm(&["search", "fixture", "medqa", "--json", "--catalog", &overlay]).exits(0).json();
    let result = &json["results"][0];
    assert_eq!(json["command"], "search");
    assert_eq!(result["id"], "fixture-open");
    assert_eq!(result["matched"][0]["place"], "name");
    assert_eq!(result["matched"][0]["tier"], "word");
    let scores: Vec<u64> =
        json["results"].as_array().unwrap().iter().map(|result| result["score"].as_u64().unwrap()).collect();
    assert!(scores.windows(2).all(|pair| pair[0] >= pair[1]) && scores.iter().all(|score| *score <= 100));
}

#[test]
fn filters_narrow_a_search() {
    let overlay = fixture("overlay.json");
    let base = ["search", "fixture", "--catalog", &overlay, "-q"];
    assert_eq!(medllm(&[&base[..], &["--params", "70b"]].concat()).exits(0).stdout, "fixture-open\n");
    assert_eq!(medllm(&[&base[..], &["--params", "13b"]].concat()).exits(0).stdout, "");
}

#[test]
fn nothing_to_look_for_is_refused_and_nothing_found_is_said() {
    medllm(&["search", "--", "-- !!"]).exits(2).complains("no letter");
    medllm(&["search"]).exits(2);
    let none = medllm(&["search", "qqqqzzzzxxxx"]).exits(0).complains("nothing matched");
    assert_eq!(none.stdout, "");
}

#[test]
fn narrow_output_keeps_to_its_width_and_a_closed_pipe_ends_quietly() {
    let narrow = medllm(&["search", "llama", "--width", "30"]).exits(0).stdout;
    assert!(narrow.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 30), "{narrow}");
    assert_eq!(World::new().run_into_closing_reader(&["search", "llama"]), (Some(0), String::new()));
}
