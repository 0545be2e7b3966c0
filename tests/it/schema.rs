//! The JSON Schemas accept what is right and refuse what is wrong.

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::support::{fixture, medllm, root};

type Spoil = fn(&mut Value);

fn validator(name: &str) -> Validator {
    let text = std::fs::read_to_string(root("schema").join(name)).unwrap();
    jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
}

#[track_caller]
fn accepts(validator: &Validator, value: &Value) {
    let errors: Vec<String> =
        validator.iter_errors(value).map(|error| format!("{} at {}", error, error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

fn read(path: &std::path::Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_catalog_schema_accepts_the_catalog_and_the_fixture() {
    let catalog = validator("catalog.schema.json");
    accepts(&catalog, &read(&root("catalog.json")));
    accepts(&catalog, &read(&root("tests/fixtures/overlay.json")));
}

#[test]
fn the_catalog_schema_refuses_each_broken_form() {
    let catalog = validator("catalog.schema.json");
    let good = read(&root("tests/fixtures/overlay.json"));
    let broken: [(&str, Spoil); 7] = [
        ("no version", |v| {
            v.as_object_mut().unwrap().remove("schema_version");
        }),
        ("unknown key", |v| v["entries"][0]["colour"] = json!("red")),
        ("unknown kind", |v| v["entries"][0]["kind"] = json!("oracle")),
        ("size as text", |v| v["entries"][0]["variants"][0]["parameters"] = json!("7B")),
        ("impossible month", |v| v["entries"][0]["released"] = json!("2024-13")),
        ("claim without source", |v| {
            v["entries"][0]["code_license"][0].as_object_mut().unwrap().remove("source");
        }),
        ("result without evaluator", |v| {
            v["entries"][0]["results"][0].as_object_mut().unwrap().remove("evaluator");
        }),
    ];
    for (what, spoil) in broken {
        let mut bad = good.clone();
        spoil(&mut bad);
        assert!(!catalog.is_valid(&bad), "accepted: {what}");
    }
}

#[test]
fn the_output_schema_accepts_every_command_and_refuses_a_changed_shape() {
    let output = validator("output.schema.json");
    let overlay = fixture("overlay.json");
    let runs: [&[&str]; 20] = [
        &["compare", "meditron", "biomistral", "--json"],
        &["rank", "medqa", "--json"],
        &["rank", "mmlu-clinical", "--average", "--json"],
        &["rank", "medqa", "--settings", "--json"],
        &["stats", "--json"],
        &["stats", "--by", "access", "--json"],
        &["stats", "--by", "access,parameters", "--json"],
        &["stats", "--coverage", "--json"],
        &["catalog", "diff", "embedded", &overlay, "--json"],
        &["list", "--json"],
        &["list", "--json", "--license", "mit", "--catalog", &overlay],
        &["list", "--json", "--fields", "id,parameters,year"],
        &["search", "--json", "llama3"],
        &["search", "--json", "--explain", "arabic dialogue"],
        &["show", "--json", "fixture-open-7b", "--catalog", &overlay],
        &["show", "--json", "meditron", "--evidence"],
        &["lineage", "meditron", "llama-2", "--json"],
        &["lineage", "llama-2", "--down", "--depth", "1", "--json"],
        &["catalog", "validate", "--json"],
        &["catalog", "path", "--json"],
    ];
    for arguments in runs {
        let document = medllm(arguments).exits(0).json();
        accepts(&output, &document);
        let mut renamed = document.clone();
        let results = renamed.as_object_mut().unwrap().remove("results").unwrap();
        renamed["rows"] = results;
        assert!(!output.is_valid(&renamed), "{arguments:?}");
        let mut versionless = document;
        versionless.as_object_mut().unwrap().remove("format_version");
        assert!(!output.is_valid(&versionless), "{arguments:?}");
    }
}
