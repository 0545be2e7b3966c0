//! Each form of output.

use crate::support::{fixture, golden, medllm};

#[test]
fn jsonl_is_one_bare_result_a_line() {
    let ran = medllm(&["list", "--format", "jsonl", "--kind", "directory"]).exits(0);
    for line in ran.stdout.lines() {
        let result: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(result["kind"], "directory");
    }
}

#[test]
fn csv_has_raw_values_and_reads_back() {
    let overlay = fixture("overlay.json");
    let fields = ["--fields", "id,name,parameters,weights_license,year,summary"];
    let arguments =
        [&["list", "--format", "csv", "--org", "fixture", "--catalog", &overlay][..], &fields].concat();
    let ran = medllm(&arguments).exits(0);
    let mut reader = csv::Reader::from_reader(ran.stdout.as_bytes());
    assert_eq!(
        reader.headers().unwrap(),
        &["id", "name", "parameters", "weights_license", "year", "summary"][..]
    );
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(&rows[0][2], "6738415616; 70000000000");
    assert_eq!(&rows[0][3], "MIT; LicenseRef-llama-2");
    assert_eq!(&rows[1][2], "", "unknown is empty");
}

#[test]
fn ids_are_one_a_line() {
    let overlay = fixture("overlay.json");
    for flag in [&["-q"][..], &["--format", "ids"]] {
        let arguments = [&["list", "--org", "fixture", "--catalog", &overlay][..], flag].concat();
        assert_eq!(medllm(&arguments).exits(0).stdout, "fixture-open\nfixture-unknown\n");
    }
}

#[test]
fn chosen_fields_come_in_the_given_order_with_the_id_first() {
    let json = medllm(&["list", "--json", "--fields", "year,name", "--limit", "1"]).exits(0).json();
    let keys: Vec<&String> = json["results"][0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["id", "year", "name"]);
    let all = medllm::query::field::Field::ALL.iter().map(|field| field.name()).collect::<Vec<_>>().join(",");
    for format in ["table", "csv", "tsv", "json", "jsonl", "yaml", "markdown", "latex"] {
        medllm(&["list", "--format", format, "--fields", &all]).exits(0);
    }
}

#[test]
fn hostile_text_never_steers_a_terminal_or_a_spreadsheet() {
    let hostile = fixture("hostile.json");
    for format in ["table", "json", "jsonl", "csv", "tsv", "yaml", "markdown", "latex", "ids"] {
        for command in [
            &["show", "fixture-hostile", "--evidence"][..],
            &["list", "--fields", "id,name,organizations,summary"],
        ] {
            if command[0] == "list" && format == "ids" {
                continue;
            }
            let arguments = [command, &["--format", format, "--catalog", &hostile]].concat();
            let arguments: Vec<&str> = arguments
                .into_iter()
                .filter(|a| !["csv", "tsv"].contains(&format) || *a != "--evidence")
                .collect();
            let ran = medllm(&arguments).exits(0);
            let bad = |c: char| {
                c != '\n' && !(c == '\t' && format == "tsv") && medllm::render::sanitize::is_dangerous(c)
            };
            assert!(!ran.stdout.contains(bad), "{format}: {:?}", ran.stdout);
        }
    }
    for format in ["table", "json", "csv", "markdown", "dot", "mermaid"] {
        let ran = medllm(&["lineage", "fixture-hostile", "--format", format, "--catalog", &hostile]).exits(0);
        assert!(
            !ran.stdout.contains(|c| c != '\n' && medllm::render::sanitize::is_dangerous(c)),
            "{}",
            ran.stdout
        );
    }
    let arguments = ["list", "--format", "csv", "--fields", "name,id", "--catalog", &hostile];
    let csv = medllm(&arguments).exits(0).stdout;
    assert!(csv.contains("'=cmd"), "{csv}");
    let error = medllm(&["show", "\u{1b}[31mx"]).exits(1);
    assert!(!error.stderr.contains('\u{1b}'), "{:?}", error.stderr);
}

#[test]
fn hostile_text_reads_back_from_json_unchanged() {
    let hostile = fixture("hostile.json");
    let json = medllm(&["show", "fixture-hostile", "--json", "--catalog", &hostile]).exits(0).json();
    assert!(json["results"][0]["name"].as_str().unwrap().contains('\u{9b}'));
}

/// The arguments of a listing of the fixture in a format.
fn listing(format: &str, more: &[&str]) -> String {
    let overlay = fixture("overlay.json");
    let fields = "id,name,parameters,weights_license,year,repository,huggingface";
    let arguments =
        ["list", "--org", "fixture", "--catalog", &overlay, "--fields", fields, "--format", format];
    medllm(&[&arguments[..], more].concat()).exits(0).stdout
}

#[test]
fn each_form_of_a_listing_is_as_documented() {
    for format in ["table", "csv", "tsv", "json", "jsonl", "yaml", "markdown", "latex", "ids"] {
        let shown = listing(format, &[]);
        // What stands before the results tells of the catalog.
        let results = shown.find("\nresults:").or_else(|| shown.find("\n  \"results\"")).unwrap_or(0);
        golden(&format!("tests/snapshots/list.{format}.txt"), shown[results..].trim_start());
    }
}

#[test]
fn without_heads_a_table_has_its_rows_only() {
    for (format, heads) in [("csv", 1), ("tsv", 1), ("table", 1), ("markdown", 2)] {
        let whole = listing(format, &[]);
        let rows = whole.lines().skip(heads).map(|line| line.to_owned() + "\n").collect::<String>();
        let without = listing(format, &["--no-header"]);
        // A table without heads may be narrower.
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&without), words(&rows), "{format}");
    }
    let latex = listing("latex", &["--no-header"]);
    assert!(latex.contains("\\toprule\nfixture-open &") && !latex.contains("midrule"), "{latex}");
}

#[test]
fn a_form_without_heads_says_that_there_is_none_to_leave_out() {
    for form in [
        &["--format", "json"][..],
        &["--format", "jsonl"],
        &["--format", "yaml"],
        &["-q"],
        &["--jq", "."],
        &["--template", "x"],
    ] {
        let ran = medllm(&[&["list", "--no-header"][..], form].concat()).exits(2);
        ran.complains("no header to leave out");
    }
    medllm(&["show", "meditron", "--no-header"]).exits(2).complains("a page has no header");
    medllm(&["stats", "--by", "kind", "--bars", "--no-header"]).exits(2).complains("a chart has no header");
    let counts = medllm(&["stats", "--by", "kind,access", "--no-header"]).exits(0).stdout;
    assert!(!counts.contains("KIND") && counts.contains("model"), "{counts}");
    medllm(&["show", "meditron", "--no-header", "--format", "csv"]).exits(0);
}

#[test]
fn forms_exclude_each_other() {
    let forms = [&["--json"][..], &["--format", "csv"], &["-q"], &["--template", "x"], &["--jq", "."]];
    for (i, one) in forms.iter().enumerate() {
        for other in &forms[i + 1..] {
            let ran = medllm(&[&["list"][..], one, other].concat());
            // A filter of the JSON document fits --json.
            let fits = one == &["--json"] && other[0] == "--jq";
            assert_eq!(ran.code, if fits { 0 } else { 2 }, "{one:?} {other:?}: {}", ran.stderr);
        }
    }
    medllm(&["list", "--jq", ".", "--format", "json"]).exits(0);
    medllm(&["list", "--jq", ".", "--format", "tsv"]).exits(2).complains("--format tsv");
}

#[test]
fn every_command_has_every_form() {
    for command in [
        &["stats"][..],
        &["stats", "--by", "kind,access"],
        &["catalog", "path"],
        &["catalog", "validate", "--rules"],
        &["show", "meditron"],
        &["search", "llama"],
        &["lineage", "meditron"],
    ] {
        for format in ["table", "csv", "tsv", "json", "jsonl", "yaml", "markdown", "latex", "ids"] {
            let ran = medllm(&[command, &["--format", format]].concat()).exits(0);
            assert!(!ran.stdout.is_empty(), "{command:?} {format}");
        }
        assert_eq!(medllm(&[command, &["--jq", ".format_version"]].concat()).exits(0).stdout, "1\n");
        assert!(!medllm(&[command, &["--template", "x"]].concat()).exits(0).stdout.is_empty());
    }
}

#[test]
fn the_columns_of_a_sheet_do_not_depend_on_what_was_found() {
    for filters in [&["--kind", "model"][..], &["--kind", "directory"], &["--params", "<1k"], &[]] {
        for format in ["csv", "tsv"] {
            let ran = medllm(&[&["list", "--format", format][..], filters].concat()).exits(0);
            let heads: Vec<&str> = ran.stdout.lines().next().unwrap().split([',', '\t']).collect();
            assert_eq!(
                heads,
                ["id", "kind", "parameters", "bases", "weights_license", "code_license", "year"]
            );
        }
    }
}

#[test]
fn several_sort_keys_decide_in_turn() {
    let ran =
        medllm(&["list", "--format", "csv", "--fields", "kind,year,id", "--sort", "kind,year:desc,id:desc"]);
    let mut reader = csv::Reader::from_reader(ran.stdout.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let year = |row: &csv::StringRecord| row[1].parse::<i32>().unwrap_or(0);
    let mut sorted = rows.clone();
    sorted.sort_by(|a, b| a[0].cmp(&b[0]).then(year(b).cmp(&year(a))).then(b[2].cmp(&a[2])));
    assert!(rows == sorted && rows.len() > 50);
}
