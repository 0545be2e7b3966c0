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
        assert_eq!(found.found[0].hit.entry.id, entry.id);
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
fn the_points_of_an_explanation_are_the_score() {
    let catalog = medllm::paths::embedded().unwrap();
    for query in ["meditron", "medtron", "arabic dialogue", "radiology reports", "llama pmc", "mdtrn"] {
        let hits = medllm::query::select::select(&catalog, &[]).hits;
        let found = medllm::query::search::search(&catalog, query, hits).found;
        assert!(!found.is_empty(), "{query}");
        for result in found {
            let points: u32 = result.parts.iter().map(|part| part.points).sum();
            assert_eq!((points + 5) / 10, result.score, "{query}: {:?}", result.parts);
            assert!(result.parts.iter().all(|part| part.points <= part.of), "{query}: {:?}", result.parts);
        }
    }
}

#[test]
fn explain_says_for_people_and_programs_where_and_how_each_word_was_found() {
    let overlay = fixture("overlay.json");
    let search = |flags: &[&str]| {
        medllm(
            &[&["search", "fixture medqa", "--explain", "--limit", "1", "--catalog", &overlay], flags]
                .concat(),
        )
        .exits(0)
    };
    let shown = search(&["--width", "100"]).stdout;
    for part in ["fixture-open", "all words", "fixture", "medqa", "benchmark", " of "] {
        assert!(shown.contains(part), "{part} is not in: {shown}");
    }
    let narrow = search(&["--width", "30"]).stdout;
    assert!(narrow.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 30), "{narrow}");
    let json = search(&["--json", "--fields", "id"]).json();
    let parts = json["results"][0]["explanation"].as_array().unwrap();
    let reasons: Vec<&str> = parts.iter().map(|part| part["reason"].as_str().unwrap()).collect();
    assert_eq!(reasons, ["all-words", "word", "word"]);
    assert_eq!(parts[2]["places"][0], "benchmark");
    assert!(
        search(&["--format", "csv"]).stdout.lines().next().unwrap().ends_with("found_in,score,explanation")
    );
    let plain = medllm(&["search", "fixture medqa", "--json", "--catalog", &overlay]).exits(0).json();
    assert!(plain["results"][0].get("explanation").is_none());
}

#[test]
fn entries_that_lack_a_word_fill_up_to_ten_and_come_last() {
    let ran = medllm(&["search", "zzzqqq", "fundus", "--json"]).exits(0).complains("no entry has `zzzqqq`");
    let json = ran.json();
    let results = json["results"].as_array().unwrap();
    assert!(!results.is_empty() && results.len() <= 10);
    assert!(results.iter().all(|result| result["missing"][0] == "zzzqqq"));
    let mixed =
        medllm(&["search", "fundus", "photographs", "--json"]).exits(0).complains("have all words").json();
    let lacks: Vec<bool> = mixed["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| !result["missing"].as_array().unwrap().is_empty())
        .collect();
    assert!(lacks.len() <= 10 && lacks.is_sorted() && lacks.contains(&true) && !lacks[0], "{lacks:?}");
    // Whoever finds a name did not mean others that have a part of it.
    let named = medllm(&["search", "chat", "doctor", "--json"]).exits(0).json();
    let lacks = |result: &serde_json::Value| !result["missing"].as_array().unwrap().is_empty();
    assert_eq!(named["results"][0]["id"], "chatdoctor");
    assert!(!named["results"].as_array().unwrap().iter().any(lacks), "{named}");
}

#[test]
fn a_word_that_the_catalog_has_is_no_typing_error() {
    let found = medllm(&["search", "dental", "--json"]).exits(0).json();
    let tiers =
        found["results"].as_array().unwrap().iter().map(|result| result["matched"][0]["tier"].clone());
    assert!(tiers.clone().count() > 0 && tiers.into_iter().all(|tier| tier != "typo"), "{found}");
}

#[test]
fn an_overlay_changes_nothing_in_the_order_of_the_others() {
    let overlay = fixture("overlay.json");
    for query in ["meditron", "radiology reports", "medtron", "华佗"] {
        let alone = medllm(&["search", query, "-q"]).exits(0).stdout;
        let others = medllm(&["search", query, "-q", "--catalog", &overlay]).exits(0).stdout;
        assert_eq!(alone, others, "{query}");
    }
}

#[test]
fn a_megabyte_of_words_is_a_query_like_others() {
    let catalog = medllm::paths::embedded().unwrap();
    let words: Vec<String> = (0..150_000).map(|number| format!("meditron{number}")).collect();
    for query in [words.join(" "), words.concat()] {
        let hits = medllm::query::select::select(&catalog, &[]).hits;
        assert!(medllm::query::search::search(&catalog, &query, hits).found.len() <= 10);
    }
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
