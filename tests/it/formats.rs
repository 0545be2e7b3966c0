//! Each form of output.

use crate::support::{fixture, medllm};

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
    for format in ["table", "csv", "json", "jsonl"] {
        medllm(&["list", "--format", format, "--fields", &all]).exits(0);
    }
}

#[test]
fn hostile_text_never_steers_a_terminal_or_a_spreadsheet() {
    let hostile = fixture("hostile.json");
    for format in ["table", "json", "jsonl", "csv", "ids"] {
        for command in [
            &["show", "fixture-hostile", "--evidence"][..],
            &["list", "--fields", "id,name,organizations,summary"],
        ] {
            if command[0] == "list" && format == "ids" {
                continue;
            }
            let arguments = [command, &["--format", format, "--catalog", &hostile]].concat();
            let arguments: Vec<&str> =
                arguments.into_iter().filter(|a| format != "csv" || *a != "--evidence").collect();
            let ran = medllm(&arguments).exits(0);
            let bad = |c: char| c != '\n' && medllm::render::sanitize::is_dangerous(c);
            assert!(!ran.stdout.contains(bad), "{format}: {:?}", ran.stdout);
        }
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
