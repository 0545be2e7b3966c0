//! `medllm license` and `--allows`, as people and scripts use them.

use serde_json::Value;

use crate::support::medllm;

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&medllm(&[arguments, &["--json"]].concat()).exits(0).stdout).unwrap()
}

#[test]
fn one_variant_is_told_in_full_and_several_in_a_line_each() {
    let one = medllm(&["license", "huatuogpt-o1-8b"]).exits(0).stdout;
    assert!(one.contains("internal-hospital     no") && one.contains("SOURCES DISAGREE"), "{one}");
    assert!(one.contains("no legal advice") && one.contains("As of 20"), "{one}");
    let several = medllm(&["license", "meditron"]).exits(0).stdout;
    assert_eq!(several.lines().count(), 3, "{several}");
}

#[test]
fn a_chain_names_layer_reason_and_source_of_each_step() {
    let answer = json(&["license", "huatuogpt-o1-8b", "--for", "commercial-product"]);
    let use_ = &answer["results"][0]["profiles"]["commercial-product"];
    assert_eq!(use_["verdict"], "conditional");
    let layers: Vec<&str> =
        use_["chain"].as_array().unwrap().iter().map(|s| s["layer"].as_str().unwrap()).collect();
    for layer in ["own", "statement", "data", "base", "root"] {
        assert!(layers.contains(&layer), "{layers:?}");
    }
    for step in use_["chain"].as_array().unwrap() {
        assert!(!step["because"].as_str().unwrap().is_empty());
        assert!(step["source"].as_str().is_some_and(|url| url.starts_with("https://")), "{step}");
    }
    assert!(!use_["duties"].as_array().unwrap().is_empty());
    assert!(answer["results"][0]["rights"].as_object().unwrap().is_empty());
}

#[test]
fn facts_about_the_user_decide_conditions() {
    let verdict = |extra: &[&str]| {
        let arguments = [&["license", "huatuogpt2-7b", "--for", "commercial-product"], extra].concat();
        json(&arguments)["results"][0]["profiles"]["commercial-product"]["verdict"].clone()
    };
    assert_ne!(verdict(&[]), "no");
    assert_eq!(verdict(&["--party", "cloud"]), "no");
    let of_llama = |users: &str| {
        let arguments = ["license", "meditron-70b", "--for", "commercial-product", "--users", users];
        json(&arguments)["results"][0]["profiles"]["commercial-product"]["verdict"].clone()
    };
    assert_eq!(of_llama("800m"), "no");
    assert_eq!(of_llama("5000"), "conditional", "the use policy binds whoever asks");
}

#[test]
fn a_day_in_the_past_asks_for_the_claims_of_that_day() {
    let licenses = |day: &[&str]| {
        let arguments = [&["license", "mmedlm-7b", "--for", "research"], day].concat();
        let answer = json(&arguments);
        let chain = answer["results"][0]["profiles"]["research"]["chain"].as_array().unwrap().clone();
        let own = chain.into_iter().filter(|step| step["layer"] == "own");
        own.map(|step| step["license"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(licenses(&[]), ["Apache-2.0"]);
    assert_eq!(licenses(&["--as-of", "2024-05-01"]), ["CC-BY-4.0"]);
}

#[test]
fn a_check_passes_only_if_every_variant_gets_a_yes() {
    medllm(&["license", "biomistral-7b", "--for", "commercial-product", "--check"]).exits(0);
    medllm(&["license", "meditron-7b", "--for", "commercial-product", "--check"]).exits(1);
    medllm(&["license", "biomistral-7b", "meditron-7b", "--for", "commercial-product", "--check"]).exits(1);
    medllm(&["license", "meditron-7b", "--check"]).exits(2).complains("--for");
}

#[test]
fn a_license_is_told_with_what_stands_on_it() {
    let answer = json(&["license", "llama-2"]);
    let license = &answer["results"][0];
    assert_eq!(license["id"], "LicenseRef-llama-2");
    assert_eq!(license["rights"]["train_on_outputs"]["permission"], "no");
    let own = |variant: &str| {
        license["entries"].as_array().unwrap().iter().find(|e| e["variant"] == variant).unwrap()["own"]
            .clone()
    };
    assert_eq!(own("meditron-7b"), true);
    assert_eq!(own("clinicalcamel-70b"), false);
    let page = medllm(&["license", "cc-by-nc-4.0"]).exits(0).stdout;
    assert!(page.contains("WHAT IT SAYS") && page.contains("WEIGHTS UNDER IT"), "{page}");
}

#[test]
fn wrong_questions_are_refused_with_a_way_on() {
    medllm(&["license", "meditronn"]).exits(1).complains("meditron");
    medllm(&["license", "apache-2.1"]).exits(1).complains("`apache`");
    medllm(&["license", "clue"]).exits(1).complains("no weights");
    medllm(&["license", "meditron", "mit"]).exits(2).complains("by themselves");
    medllm(&["license", "meditron", "--for", "comercial"]).exits(2).complains("commercial-product");
    medllm(&["license", "meditron", "--users", "many"]).exits(2).complains("--users");
    medllm(&["license", "meditron", "--region", "Europe"]).exits(2).complains("EU");
    medllm(&["license", "meditron", "--as-of", "yesterday"]).exits(2).complains("--as-of");
    medllm(&["list", "--allows", "everything"]).exits(2).complains("uses are");
}

#[test]
fn a_use_that_is_never_without_conditions_names_the_flag_that_shows_it() {
    for asked in [["--allows", "internal-hospital"], ["--where", "allows = internal-hospital"]] {
        medllm(&["list", asked[0], asked[1]])
            .exits(0)
            .complains("nothing matched")
            .complains("match with `--include-conditional`: ");
    }
}

#[test]
fn only_a_yes_passes_a_filter_and_conditions_are_marked() {
    let ids = |extra: &[&str]| {
        let ran = medllm(&[&["list", "-q", "--allows", "commercial-product"], extra].concat()).exits(0);
        ran.stdout.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let (yes, more) = (ids(&[]), ids(&["--include-conditional"]));
    assert!(yes.contains(&"biomistral".to_owned()) && !yes.contains(&"meditron".to_owned()));
    assert!(more.contains(&"meditron".to_owned()) && yes.iter().all(|id| more.contains(id)));
    assert!(!more.contains(&"pmc-llama".to_owned()), "a no never passes");
    let table =
        medllm(&["list", "--allows", "commercial-product", "--include-conditional", "--base", "llama-2"])
            .exits(0);
    let marked = |line: &str| line.trim_end().ends_with("conditional");
    assert!(table.stdout.lines().any(marked), "{}", table.stdout);
    let by_expression = medllm(&["list", "-q", "--where", "allows = commercial-product"]).exits(0);
    assert_eq!(by_expression.stdout.lines().collect::<Vec<_>>(), yes);
}

#[test]
fn unknown_passes_neither_way_and_is_counted() {
    let ran = medllm(&["list", "-q", "--allows", "!research"]).exits(0).complains("too little is known");
    let unknown = json(&["list", "--fields", "id,allows,variants", "--kind", "model"]);
    for result in unknown["results"].as_array().unwrap() {
        // With several variants the lowest is told, and a higher one may pass.
        let alone = result["variants"].as_array().is_some_and(|variants| variants.len() == 1);
        if alone && result["allows"]["research"] == "unknown" {
            let id = result["id"].as_str().unwrap();
            assert!(!ran.stdout.lines().any(|line| line == id), "{id} passed the negation");
        }
    }
}

#[test]
fn scores_whose_questions_were_trained_on_are_marked() {
    let page = medllm(&["show", "huatuogpt-o1-8b"]).exits(0).stdout;
    assert!(page.contains("train part in training data"), "{page}");
    let answer = json(&["show", "huatuogpt-o1-8b"]);
    let benchmarks = answer["results"][0]["exposure"][0]["benchmarks"].as_array().unwrap().clone();
    assert!(benchmarks.iter().any(|found| found["benchmark"] == "medqa" && found["part"] == "train"));
    let listed = medllm(&[
        "list",
        "--benchmark",
        "medqa>=60",
        "--fields",
        "id,scores",
        "--where",
        "id = huatuogpt-o1",
    ]);
    assert!(listed.stdout.contains("[train part in training data]"), "{}", listed.stdout);
}

#[test]
fn exposure_is_inherited_and_what_is_not_recorded_is_named() {
    let answer = json(&["show", "llava-med-v1.0-7b-slake"]);
    let data = answer["results"][0]["exposure"][0]["data"].as_array().unwrap().clone();
    let inherited = data.iter().find(|data| data["dataset"] == "llava-med-instruct-60k").unwrap();
    assert_eq!(inherited["inherited_from"], "llava-med-v1.0-7b");
    assert_eq!(inherited["terms"][0]["kind"], "non-commercial");
    let of_base = json(&["show", "meditron-70b"]);
    let unrecorded = &of_base["results"][0]["exposure"][0]["unrecorded"];
    assert!(unrecorded.as_array().unwrap().contains(&Value::from("llama-2-70b")), "{unrecorded}");
}
