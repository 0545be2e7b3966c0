//! Bad input: a clear message on stderr, the exit code of the contract, no panic, nothing lost.

use crate::support::{World, fixture, medllm};

#[test]
fn unknown_and_ambiguous_names_list_candidates() {
    medllm(&["show", "meditrn"])
        .exits(1)
        .complains("no entry or variant is called `meditrn`")
        .complains("`meditron`");
    let world = World::new();
    let twins = r#"{"schema_version":1,"entries":[
        {"id":"twin-a","name":"Twin","kind":"model"},{"id":"twin-b","name":"TWIN","kind":"model"}]}"#;
    world.file("twins.json", twins);
    let ran = world.run(&["show", "twin", "--catalog", "twins.json"]).exits(1);
    assert_eq!(ran.stdout, "");
    ran.complains("fits 2 records: `twin-a`, `twin-b`");
}

#[test]
fn unknown_filter_values_are_refused_with_a_suggestion() {
    for (arguments, suggestion) in [
        (["--base", "lama-2"], "`llama-2`"),
        (["--license", "apachee"], "pache"),
        (["--license", "apach-2.0"], "pache-2.0`"),
        (["--benchmark", "medqaa"], "`medqa`"),
        (["--benchmark", "license=mit"], "is no benchmark"),
        (["--kind", "modle"], "`model`"),
        (["--org", "stanfrod"], "tanford"),
        (["--language", "klingonese"], "languages in the catalog"),
        (["--fields", "sumary"], "`summary`"),
        (["--sort", "yeer"], "`year`"),
    ] {
        let ran = medllm(&[&["list"], &arguments[..]].concat()).exits(2).complains(suggestion);
        assert_eq!(ran.stdout, "", "{arguments:?}");
    }
    medllm(&["list", "--license", "data:mit"]).exits(2).complains("code:mit");
    medllm(&["list", "--sort", "year:up"]).exits(2).complains("`up` is no direction");
}

#[test]
fn a_suggestion_never_turns_a_restriction_round() {
    let ran = medllm(&["list", "--license", "cc-by-nc"]).exits(2).complains("did you mean `CC-BY-NC");
    assert!(!ran.stderr.contains("`CC-BY-4.0`"), "{}", ran.stderr);
}

#[test]
fn what_is_not_a_catalog_at_all_is_said_plainly() {
    let world = World::new();
    world.file("list.json", "[]");
    world.run(&["list", "--catalog", "list.json"]).exits(2).complains("a catalog file is one JSON object");
    world.file("bom.json", "\u{feff}{\"schema_version\": 1}");
    world.run(&["list", "--catalog", "bom.json"]).exits(0);
}

#[test]
fn loose_mistakes_in_an_overlay_are_said_and_do_not_stop_the_answer() {
    let world = World::new();
    world.file("loose.json", r#"{"schema_version":1,"entires":[]}"#);
    world.run(&["list", "--catalog", "loose.json"]).exits(0).complains("loose.json: 1 finding");
    let double = r#"{"schema_version":1,"entries":[{"id":"aa","name":"A","kind":"tutorial"},{"id":"aa","name":"B","kind":"tutorial"}]}"#;
    world.file("double.json", double);
    let ran = world.run(&["show", "aa", "--catalog", "double.json"]).exits(0).complains("findings");
    assert!(ran.stdout.starts_with("B "), "the later one counts: {}", ran.stdout);
}

#[test]
fn long_arguments_are_not_echoed_whole() {
    let long = "x".repeat(10_000);
    for arguments in
        [["show", &long], ["list", &format!("--base={long}")], ["list", &format!("--fields={long}")]]
    {
        let ran = medllm(&arguments);
        assert!(ran.stderr.len() < 1_500, "{} bytes", ran.stderr.len());
    }
}

#[test]
fn an_spdx_license_that_no_entry_has_is_a_question_not_an_error() {
    medllm(&["list", "--license", "zlib"]).exits(0).complains("nothing matched");
}

#[test]
fn malformed_ranges_are_refused_with_an_example() {
    for range in ["7q", "<=", "13b..7b", "..", "x"] {
        medllm(&["list", "--params", range]).exits(2).complains("write `7b`");
    }
    medllm(&["list", "--year", "20x4"]).exits(2).complains("is no date");
    medllm(&["list", "--benchmark", "medqa>=high"]).exits(2).complains("medqa >= 60");
    medllm(&["list", "--kind", "!"]).exits(2).complains("is empty");
}

#[test]
fn unreadable_and_malformed_files_are_named_with_line_column_and_record() {
    let world = World::new();
    world
        .run(&["list", "--catalog", "nowhere.json"])
        .exits(2)
        .complains("nowhere.json")
        .complains("cannot read");
    world.file("syntax.json", "{\n  \"schema_version\": 1,\n  oops\n}");
    world.run(&["list", "--catalog", "syntax.json"]).exits(2).complains("syntax.json:3:3:");
    let text = std::fs::read_to_string(fixture("overlay.json")).unwrap().replace("6738415616", "\"7B\"");
    world.file("type.json", text);
    let ran = world.run(&["list", "--catalog", "type.json"]).exits(2);
    ran.complains("type.json:").complains("in `fixture-open` (entries[0].variants[0].parameters)");
    world.file("latin.json", b"{\"schema_version\": 1, \"x\": \"\xe9\"}");
    world.run(&["list", "--catalog", "latin.json"]).exits(2).complains("latin.json:1: not valid UTF-8");
    world.run(&["list", "--catalog", "."]).exits(2).complains("cannot read");
    world.file("empty.json", "");
    world.run(&["list", "--catalog", "empty.json"]).exits(2).complains("empty.json:1:0:");
}

#[test]
fn a_future_schema_version_asks_for_a_newer_program() {
    let world = World::new();
    world.file("future.json", r#"{"schema_version": 2, "galaxies": []}"#);
    world
        .run(&["list", "--catalog", "future.json"])
        .exits(2)
        .complains("schema version 2")
        .complains("newer medllm");
}

#[test]
fn newer_words_and_keys_still_load() {
    let world = World::new();
    let text = r#"{"schema_version":1,"galaxies":[],"entries":[{"id":"new","name":"New","kind":"hologram","hue":1}]}"#;
    world.file("newer.json", text);
    let ran = world.run(&["show", "new", "--catalog", "newer.json"]).exits(0);
    assert!(ran.stdout.contains("hologram"));
}

#[cfg(unix)]
#[test]
fn invalid_utf8_in_arguments_is_wrong_usage() {
    use std::os::unix::ffi::OsStringExt;
    let argument = std::ffi::OsString::from_vec(vec![0x66, 0xff]);
    for arguments in [
        vec!["search".into(), argument.clone()],
        vec!["show".into(), argument.clone()],
        vec!["list".into(), "--base".into(), argument],
    ] {
        let output = World::new().command().args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("UTF-8"));
    }
}

#[test]
fn wrong_usage_exits_with_2_and_help_with_0() {
    medllm(&["frobnicate"]).exits(2);
    medllm(&["lst"]).exits(2).complains("list");
    medllm(&["list", "--format", "xml"]).exits(2).complains("table");
    medllm(&["list", "--width", "0"]).exits(2);
    medllm(&[]).exits(2);
    assert!(medllm(&["--help"]).exits(0).stdout.contains("no advice to use a"));
    for command in ["search", "list", "show", "catalog", "completions", "man"] {
        assert!(medllm(&[command, "--help"]).exits(0).stderr.is_empty(), "{command}");
    }
}

#[test]
fn with_json_an_error_is_a_json_object() {
    for arguments in [
        &["show", "meditrn", "--json"][..],
        &["list", "--format", "json", "--base", "lama-2"],
        &["list", "--format=json", "--frob"],
        &["list", "--json", "--catalog", "nowhere.json"],
    ] {
        let ran = medllm(arguments);
        let error: serde_json::Value = serde_json::from_str(&ran.stderr).unwrap();
        assert!(error["error"]["message"].as_str().is_some_and(|text| !text.is_empty()), "{arguments:?}");
        assert!(error["error"]["code"].is_string() && error["error"]["hints"].is_array());
        assert_eq!(ran.stdout, "");
        assert_ne!(ran.code, 0);
    }
}

#[test]
fn an_unwritable_folder_changes_nothing() {
    let world = World::new();
    let blocker = world.file("blocker", "I am a file");
    world.run(&["man", "--dir", "blocker/pages"]).exits(2).complains("cannot make the folder");
    assert_eq!(std::fs::read_to_string(blocker).unwrap(), "I am a file");
    world.run(&["catalog", "fmt", "--write", "blocker/x.json"]).exits(2).complains("cannot read");
}
