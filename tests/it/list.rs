//! `medllm list`: plain, as JSON, narrow, and into a reader that closes early.

use crate::support::{World, fixture, golden, medllm};

#[test]
fn the_plain_table_shows_id_kind_size_base_licenses_and_year() {
    let overlay = fixture("overlay.json");
    let ran = medllm(&["list", "--org", "fixture", "--catalog", &overlay]).exits(0);
    golden("tests/snapshots/list-piped.txt", &ran.stdout);
}

#[test]
fn a_narrow_table_keeps_to_its_width() {
    let overlay = fixture("overlay.json");
    for width in ["200", "80", "60", "40", "20", "1"] {
        let ran = medllm(&["list", "--org", "fixture", "--catalog", &overlay, "--width", width]).exits(0);
        golden(&format!("tests/snapshots/list-{width}.txt"), &ran.stdout);
    }
    let real = medllm(&["list", "--width", "80"]).exits(0).stdout;
    let longest = real.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap();
    assert!(longest <= 80, "{longest} columns");
}

#[test]
fn json_is_one_document_with_whole_records() {
    let overlay = fixture("overlay.json");
    let ran = medllm(&["list", "--json", "--org", "fixture", "--catalog", &overlay]).exits(0);
    let document = ran.json();
    assert_eq!(document["format_version"], 1);
    assert_eq!(document["command"], "list");
    assert_eq!(document["catalog"]["overlays"][0], overlay.as_str());
    assert_eq!(ran.ids(), ["fixture-open", "fixture-unknown"]);
    let first = &document["results"][0];
    assert_eq!(first["variants"][0]["parameters"], 6_738_415_616_u64);
    assert!(first["citation"].is_null(), "what is unknown is null");
    assert_eq!(first["origin"], overlay.as_str());
}

#[test]
fn a_closed_pipe_ends_quietly() {
    for arguments in [&["list"][..], &["list", "--json"], &["list", "--format", "jsonl"], &["list", "-q"]] {
        assert_eq!(
            World::new().run_into_closing_reader(arguments),
            (Some(0), String::new()),
            "{arguments:?}"
        );
    }
}

#[test]
fn sort_puts_what_is_unknown_last_in_both_directions() {
    let overlay = fixture("overlay.json");
    for order in ["parameters", "parameters:desc"] {
        let ran =
            medllm(&["list", "--org", "fixture", "--catalog", &overlay, "-q", "--sort", order]).exits(0);
        assert_eq!(ran.stdout, "fixture-open\nfixture-unknown\n", "{order}");
    }
    let largest =
        medllm(&["list", "--kind", "model", "--json", "--fields", "parameters", "--sort", "parameters:desc"])
            .json();
    let sizes: Vec<u64> = largest["results"]
        .as_array()
        .unwrap()
        .iter()
        .map_while(|result| {
            result["parameters"].as_array()?.iter().filter_map(serde_json::Value::as_u64).max()
        })
        .collect();
    assert!(sizes.windows(2).all(|pair| pair[0] >= pair[1]) && sizes.len() > 10, "{sizes:?}");
    let years =
        medllm(&["list", "--kind", "model", "--json", "--fields", "year", "--sort", "year:desc"]).json();
    let known: Vec<i64> =
        years["results"].as_array().unwrap().iter().map_while(|result| result["year"].as_i64()).collect();
    assert!(known.windows(2).all(|pair| pair[0] >= pair[1]) && known.len() > 10);
}

#[test]
fn limit_says_on_stderr_what_it_hides() {
    let ran = medllm(&["list", "-q", "--limit", "2"]).exits(0).complains("2 of ");
    assert_eq!(ran.stdout.lines().count(), 2);
}

#[test]
fn nothing_matched_is_no_error_unless_asked_for() {
    let none = ["list", "--params", "<1k"];
    assert_eq!(medllm(&none).exits(0).complains("nothing matched").stdout, "");
    medllm(&[&none[..], &["--exit-status"]].concat()).exits(1);
    assert_eq!(
        medllm(&[&none[..], &["--json"]].concat()).exits(0).json()["results"].as_array().unwrap().len(),
        0
    );
}
