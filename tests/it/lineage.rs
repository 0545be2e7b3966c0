//! `medllm lineage`: trees for people, nodes and edges for programs, graphs for those that draw.

use serde_json::{Value, json};

use crate::support::{World, fixture, golden, has, in_terminal, medllm, without_escapes};

/// Runs on the fixture, whose names are those of trees.
fn lineage(arguments: &[&str]) -> crate::support::Ran {
    let grove = fixture("lineage.json");
    medllm(&[&["lineage", "--catalog", &grove][..], arguments].concat())
}

fn lines_of(arguments: &[&str]) -> Vec<String> {
    let shown = utf8().run(&[&["lineage", "--catalog", &fixture("lineage.json")][..], arguments].concat());
    shown.exits(0).stdout.lines().map(|line| line.trim().to_owned()).collect()
}

/// A world in which lines can be drawn.
fn utf8() -> World {
    World::new().set("LC_ALL", "C.UTF-8")
}

fn texts<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|item| item[key].as_str().unwrap_or("null")).collect()
}

#[test]
fn the_trees_of_an_entry_and_of_a_base() {
    let grove = fixture("lineage.json");
    for (name, file) in [("acorn", "entry"), ("oak", "base")] {
        for width in ["160", "80", "40"] {
            let ran = utf8().run(&["lineage", name, "--catalog", &grove, "--width", width]).exits(0);
            golden(&format!("tests/snapshots/lineage-{file}-{width}.txt"), &ran.stdout);
            let widest = ran.stdout.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap();
            assert!(widest <= width.parse().unwrap(), "{widest} in {width}");
        }
        let piped = utf8().run(&["lineage", name, "--catalog", &grove]).exits(0);
        golden(&format!("tests/snapshots/lineage-{file}-piped.txt"), &piped.stdout);
    }
}

#[test]
fn without_unicode_the_lines_are_ascii() {
    let shown = lineage(&["oak-2-7b"]).exits(0).stdout;
    assert!(shown.contains("`- oak-2 (part of)") && shown.contains("|- oak-2-7b-chat (finetune)"), "{shown}");
    assert!(!shown.contains(['├', '└', '│']), "{shown}");
}

#[cfg(target_os = "linux")]
#[test]
fn color_is_for_terminals_and_adds_nothing() {
    if !has("script") {
        return;
    }
    let arguments = format!("lineage acorn --catalog '{}' 2>/dev/null", fixture("lineage.json"));
    let shown = in_terminal(80, &[("LC_ALL", "C.UTF-8")], &arguments);
    assert!(shown.contains("\u{1b}[1macorn-7b\u{1b}[0m"), "{shown:?}");
    let plain = utf8().run(&["lineage", "acorn", "--catalog", &fixture("lineage.json"), "--width", "80"]);
    assert_eq!(without_escapes(&shown), plain.exits(0).stdout);
}

#[test]
fn a_base_is_found_at_each_level_by_each_of_its_names() {
    for (name, id) in [
        ("oak", "oak"),
        ("OAK TWO", "oak-2"),
        ("oak-2-7b", "oak-2-7b"),
        ("grove/Oak-2-7b-hf", "oak-2-7b"),
        ("https://huggingface.co/grove/Oak-2-7b-hf", "oak-2-7b"),
        ("Grove/ACORN-7b", "acorn"),
    ] {
        assert_eq!(lineage(&[name, "--json"]).exits(0).ids(), [id], "{name}");
    }
}

#[test]
fn a_name_of_a_model_and_a_base_is_ambiguous_unless_it_is_an_id() {
    assert_eq!(lineage(&["acorn", "--json"]).exits(0).ids(), ["acorn"]);
    let twins = r#"{"schema_version":1,"bases":[{"id":"twin-b","name":"Twin","level":"family"}],
        "entries":[{"id":"twin-m","name":"TWIN","kind":"model"}]}"#;
    let world = World::new();
    world.file("twins.json", twins);
    let ran = world.run(&["lineage", "twin", "--catalog", "twins.json"]).exits(1);
    ran.complains("`twin` fits 2 records: `twin-m`, `twin-b`").complains("give one of these ids");
}

#[test]
fn an_unknown_name_lists_the_nearest_models_and_bases() {
    lineage(&["oka-2-7b"]).exits(1).complains("no entry, variant or base is called").complains("`oak-2-7b`");
    lineage(&["acorn7"]).exits(1).complains("`acorn-7b`");
    let error = lineage(&["oka-2-7b", "--json"]).exits(1).stderr;
    let error: Value = serde_json::from_str(error.lines().last().unwrap()).unwrap();
    assert_eq!(error["error"]["code"], "not-found");
}

#[test]
fn what_has_no_weights_has_no_lineage_and_is_told_what_to_do() {
    let ran = lineage(&["acorn", "grove-list"]).exits(1).complains("of kind directory, which has no weights");
    assert_eq!(ran.stdout, "");
    ran.complains("`medllm show grove-list`");
    lineage(&["sapling"]).exits(1).complains("`sapling` has no variants in this catalog");
}

#[test]
fn a_merge_has_every_parent_and_a_diamond_is_told_once() {
    let shown = lines_of(&["acorn-merge", "--up"]);
    let merged: Vec<&String> = shown.iter().filter(|line| line.contains("(merge)")).collect();
    assert_eq!(merged.len(), 2, "{shown:#?}");
    for id in ["oak-2-7b", "oak-2"] {
        let told: Vec<&String> = shown.iter().filter(|line| line.contains(&format!("─ {id} ("))).collect();
        assert_eq!(told.len(), 2, "{shown:#?}");
        assert!(!told[0].contains("see above") && told[1].ends_with("· see above"), "{told:#?}");
    }
}

#[test]
fn a_circle_ends_and_two_relations_to_one_base_stand_together() {
    let shown = lines_of(&["ring-a"]);
    assert!(
        shown.iter().any(|line| line.ends_with("ring-a (finetune, quantized) · see above")),
        "{shown:#?}"
    );
    let json = lineage(&["ring-a", "--json"]).exits(0).json();
    let up = &json["results"][0]["up"];
    assert_eq!(texts(&up["nodes"], "id"), ["ring-b"]);
    assert_eq!(texts(&up["edges"], "relation"), ["finetune", "finetune", "quantized"]);
}

#[test]
fn from_scratch_unknown_and_missing_are_told_apart() {
    let shown = lines_of(&["seed", "--up"]);
    for line in [
        "└─ from-scratch",
        "└─ ? what it was built on is not known",
        "└─ gone (finetune) · named, but not in this catalog",
        "└─ acorn (distilled) · entry, which variant is not known",
    ] {
        assert!(shown.iter().any(|shown| shown == line), "{line} in {shown:#?}");
    }
    let json = lineage(&["seed", "--up", "--json"]).exits(0).json();
    let edges = json["results"][0]["up"]["edges"].as_array().unwrap();
    assert!(edges.contains(&json!({"child": "seed", "parent": null, "relation": "from-scratch"})));
    assert!(edges.contains(&json!({"child": "seed-dark", "parent": null, "relation": null})));
    let nodes = json["results"][0]["up"]["nodes"].as_array().unwrap();
    let gone = nodes.iter().find(|node| node["id"] == "gone").unwrap();
    assert_eq!((&gone["kind"], &gone["name"]), (&json!("missing"), &Value::Null));
}

#[test]
fn what_names_an_entry_as_its_base_is_below_the_entry_and_below_none_of_its_variants() {
    let ids = |name| lineage(&[name, "--down", "-q"]).exits(0).stdout;
    assert!(ids("acorn").contains("seed-of-acorn"));
    assert!(!ids("acorn-7b").contains("seed-of-acorn"));
}

#[test]
fn each_node_tells_the_claims_that_stand_and_the_terms_of_its_data() {
    let json = lineage(&["acorn-7b", "--json"]).exits(0).json();
    let node = &json["results"][0]["start"][0];
    assert_eq!(texts(&node["licenses"], "expression"), ["MIT", "LicenseRef-oak-terms"]);
    assert_eq!(node["data"]["unknown_terms"], 1);
    let datasets = node["data"]["datasets"].as_array().unwrap();
    let terms: Vec<Vec<&str>> = datasets.iter().map(|dataset| texts(&dataset["terms"], "kind")).collect();
    assert_eq!(terms, [vec!["credentialed"], vec!["non-commercial", "made-by-model"], vec![], vec![]]);
    let shown = lines_of(&["acorn-7b", "--up"]).join("\n");
    for text in [
        "license: MIT vs oak-terms",
        "ward-notes (credentialed)",
        "written (non-commercial; made by some-model; CC-BY-NC-4.0)",
        "free-text (MIT)",
        "terms of 1 of 4 datasets unknown",
    ] {
        assert!(shown.contains(text), "{text} in {shown}");
    }
    assert!(!shown.contains("Apache") && !shown.contains("GPL"), "{shown}");
    let merged = lines_of(&["acorn-merge", "--up"]).join("\n");
    assert!(merged.contains("47B (13B active) · license: MIT (scope unclear) · data: ?"), "{merged}");
}

#[test]
fn one_side_is_shown_where_one_is_asked_for() {
    let sides = |arguments: &[&str]| {
        let json = lineage(&[arguments, &["acorn", "--json"]].concat()).exits(0).json();
        let result = json["results"][0].as_object().unwrap().clone();
        (result.contains_key("up"), result.contains_key("down"))
    };
    assert_eq!(sides(&[]), (true, true));
    assert_eq!(sides(&["--up"]), (true, false));
    assert_eq!(sides(&["--down"]), (false, true));
    assert_eq!(sides(&["--up", "--down"]), (true, true));
}

#[test]
fn depth_says_how_much_it_leaves_out() {
    let ran = lineage(&["oak", "--down", "--depth", "2", "--json"])
        .exits(0)
        .complains("3 of 6 below oak shown (--depth)");
    let down = &ran.json()["results"][0]["down"];
    assert_eq!((texts(&down["nodes"], "id").len(), &down["left_out"]), (3, &json!(3)));
    let reached = texts(&down["nodes"], "id");
    for edge in down["edges"].as_array().unwrap() {
        assert!(reached.contains(&edge["child"].as_str().unwrap()), "{edge}");
    }
    let shown = lines_of(&["oak", "--down", "--depth", "2"]);
    assert!(shown.iter().any(|line| line.ends_with("… 1 more (--depth)")), "{shown:#?}");
    let whole = lineage(&["oak", "--down", "--depth", "9", "--json"]).exits(0).json();
    assert_eq!(whole["results"][0]["down"]["left_out"], 0);
    lineage(&["oak", "--depth", "some"]).exits(2).complains("some");
}

#[test]
fn tables_have_one_row_for_each_edge_with_both_of_its_ends() {
    let json = lineage(&["acorn", "--json"]).exits(0).json();
    let edges = |side: &str| json["results"][0][side]["edges"].as_array().unwrap().len();
    let csv = lineage(&["acorn", "--format", "csv"]).exits(0).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), edges("up") + edges("down"));
    let value =
        |row: &csv::StringRecord, head: &str| row[heads.iter().position(|h| h == head).unwrap()].to_owned();
    let first = &rows[0];
    assert_eq!(value(first, "child"), "acorn-7b");
    assert_eq!(value(first, "relation"), "continued-pretraining");
    assert_eq!(value(first, "child_licenses"), "MIT; LicenseRef-oak-terms");
    assert_eq!(value(first, "child_data_terms"), "credentialed; non-commercial; made-by-model");
    assert_eq!(value(first, "child_unknown_terms"), "1");
    assert_eq!(value(first, "parent_parameters"), "7000000000");
    assert!(rows.iter().any(|row| value(row, "relation") == "part-of"));
    let markdown = lineage(&["acorn-7b", "--up", "--format", "markdown"]).exits(0).stdout;
    assert!(markdown.starts_with("| CHILD | RELATION | PARENT |"), "{markdown}");
}

#[test]
fn several_names_give_one_result_each_and_one_graph() {
    let both = ["acorn-7b", "acorn-lora"];
    let json = lineage(&[&both[..], &["--json"]].concat()).exits(0).json();
    assert_eq!(texts(&json["results"], "variant"), both);
    let dot = lineage(&[&both[..], &["--format", "dot"]].concat()).exits(0).stdout;
    assert_eq!(dot.matches("  \"oak-2-7b\" [label=").count(), 1, "{dot}");
    assert_eq!(dot.matches("\"oak-2-7b\" -> \"oak-2-7b-chat\" [").count(), 1, "{dot}");
}

#[test]
fn a_graph_has_every_node_and_every_edge() {
    let json = lineage(&["acorn", "--json"]).exits(0).json();
    let result = &json["results"][0];
    let mut ids = texts(&result["start"], "id");
    let mut edges: Vec<(&str, &str)> = Vec::new();
    for side in ["up", "down"] {
        ids.extend(texts(&result[side]["nodes"], "id"));
        let all = result[side]["edges"].as_array().unwrap();
        edges.extend(all.iter().filter_map(|e| Some((e["parent"].as_str()?, e["child"].as_str()?))));
    }
    ids.sort_unstable();
    ids.dedup();
    edges.sort_unstable();
    edges.dedup();
    let dot = lineage(&["acorn", "--format", "dot"]).exits(0).stdout;
    for (parent, child) in &edges {
        assert!(dot.contains(&format!("\"{parent}\" -> \"{child}\" [")), "{parent} {child} in {dot}");
    }
    let mermaid = lineage(&["acorn", "--format", "mermaid"]).exits(0).stdout;
    assert!(mermaid.starts_with("flowchart LR\n"), "{mermaid}");
    for text in [&dot, &mermaid] {
        for id in &ids {
            assert!(
                text.contains(&format!("\"{id}{}", if text == &dot { "\" [" } else { "<br/>" })),
                "{id} in {text}"
            );
        }
        assert_eq!(text.matches("->").count(), edges.len(), "{text}");
    }
}

#[test]
fn what_is_no_graph_says_so() {
    for command in
        [&["list"][..], &["show", "meditron"], &["search", "llama"], &["stats"], &["catalog", "path"]]
    {
        for format in ["dot", "mermaid"] {
            let ran = medllm(&[command, &["--format", format]].concat()).exits(2);
            assert_eq!(ran.stdout, "", "{command:?}");
            ran.complains(&format!("--format {format}")).complains("medllm lineage");
        }
    }
    lineage(&["oak", "--format", "dot", "--no-header"]).exits(2).complains("no header to leave out");
}

#[test]
fn every_entry_with_variants_and_every_base_has_a_lineage() {
    let catalog = medllm::catalog::load::parse(medllm::catalog::load::EMBEDDED, "x").unwrap();
    let models =
        catalog.entries.iter().filter(|entry| !entry.variants.is_empty()).map(|entry| entry.id.as_str());
    let names: Vec<&str> = models.chain(catalog.bases.iter().map(|base| base.id.as_str())).collect();
    let ran = medllm(&[&["lineage", "--json"], names.as_slice()].concat()).exits(0);
    assert_eq!(ran.ids(), names);
    assert_eq!(ran.stderr, "");
}

#[test]
fn verdicts_stand_at_nodes_and_changes_along_edges_are_marked() {
    let tree = medllm(&["lineage", "meerkat-7b", "--up", "--license"]).exits(0).stdout;
    assert!(tree.contains("· no") && tree.contains("yes (changes here)"), "{tree}");
    let plain = medllm(&["lineage", "meerkat-7b", "--up"]).exits(0).stdout;
    assert!(!plain.contains("changes here"), "{plain}");
    let ran = medllm(&["lineage", "meerkat-7b", "--up", "--license=commercial-product", "--json"]).exits(0);
    let answer: Value = serde_json::from_str(&ran.stdout).unwrap();
    let result = &answer["results"][0];
    assert_eq!(result["start"][0]["verdict"], "no");
    let edges = result["up"]["edges"].as_array().unwrap();
    assert!(edges.iter().any(|edge| edge["verdict_changes"] == true), "{edges:?}");
    let dot = medllm(&["lineage", "meerkat-7b", "--license", "--format", "dot"]).exits(0).stdout;
    assert!(dot.contains("verdict no") && dot.contains("penwidth=2"), "{dot}");
    medllm(&["lineage", "meerkat-7b", "--license=comercial"]).exits(2).complains("commercial-product");
}
