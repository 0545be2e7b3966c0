//! `--jq`: a filter over the JSON document.

use crate::support::{fixture, has, medllm};

#[test]
fn a_filter_sees_the_document_that_json_prints() {
    let overlay = fixture("overlay.json");
    let listing = ["list", "--org", "fixture", "--catalog", &overlay];
    let document = medllm(&[&listing[..], &["--json"]].concat()).exits(0).stdout;
    assert_eq!(medllm(&[&listing[..], &["--jq", "."]].concat()).exits(0).stdout, document);
    let sizes = [&listing[..], &["--jq", ".results[] | .id, [.variants[].parameters]"]].concat();
    let expected = "fixture-open\n[\n  6738415616,\n  70000000000\n]\nfixture-unknown\n[\n  null\n]\n";
    assert_eq!(medllm(&sizes).exits(0).stdout, expected);
}

#[test]
fn it_answers_as_jq_does() {
    if !has("jq") {
        return;
    }
    for filter in [
        ".results[].id",
        ".results | map(select(.kind == \"model\")) | length",
        "[.results[] | {id, n: (.variants | length)}] | sort_by(-.n, .id) | .[:3]",
        ".results | group_by(.kind) | map({(.[0].kind): length}) | add",
        "[.results[].results[]? | .value] | add / length | floor",
        ".results[] | select(.id | test(\"^med.*n$\")) | .released // \"unknown\" | .[:4]",
        ".results[:5][] | [.id, .released, (.variants | length)] | @csv, @tsv",
        "[paths(type == \"number\")] | length",
        ".results | INDEX(.id) | .meditron.name",
        "reduce .results[] as $r (0; . + ($r.sources | length))",
        "[.results[].languages[]] | unique | join(\",\")",
        "try error(\"x\") catch .",
        "[limit(3; .results[].id)] | @json, @sh, @base64, @uri, @html",
        ".results[0] | keys, (to_entries | length), has(\"id\")",
    ] {
        let ours = medllm(&["list", "--jq", filter]).exits(0).stdout;
        let mut jq = std::process::Command::new("jq");
        let mut child = jq
            .args(["-r", filter])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let document = medllm(&["list", "--json"]).stdout;
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), document.as_bytes()).unwrap();
        let theirs = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
        assert_eq!(ours, theirs, "{filter}");
    }
}

#[test]
fn a_bad_filter_is_shown_with_its_place() {
    let ran = medllm(&["list", "--jq", ".results[] | nmae"]).exits(2);
    assert_eq!(ran.stdout, "");
    let shown = "error: --jq: `nmae` is not defined\n       .results[] | nmae\n                    ^^^^\n";
    assert_eq!(ran.stderr, shown);
    let json = medllm(&["list", "--json", "--jq", ".["]).exits(2);
    let error: serde_json::Value = serde_json::from_str(&json.stderr).unwrap();
    assert_eq!(error["error"]["excerpt"]["start"], 1);
}

#[test]
fn what_was_found_before_a_filter_fails_is_printed() {
    let ran = medllm(&["list", "--jq", ".command, (.command | keys), 1"]).exits(2).complains("--jq: ");
    assert_eq!(ran.stdout, "list\n");
}

#[test]
fn an_endless_filter_ends_with_its_reader() {
    let ended = crate::support::World::new().run_into_closing_reader(&["list", "--jq", "repeat(.command)"]);
    assert_eq!(ended, (Some(0), String::new()));
}

#[test]
fn raw_texts_cannot_steer_a_terminal() {
    let hostile = fixture("hostile.json");
    let ran = medllm(&["show", "fixture-hostile", "--catalog", &hostile, "--jq", ".. | strings"]).exits(0);
    let bad = |c: char| c != '\n' && medllm::render::sanitize::is_dangerous(c);
    assert!(ran.stdout.contains("\\u{1b}") && !ran.stdout.contains(bad), "{:?}", ran.stdout);
}
