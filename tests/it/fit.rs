//! `medllm fit`: what runs on some hardware.

use std::cmp::Reverse;

use serde_json::Value;

use crate::support::{World, medllm, root};

fn results(arguments: &[&str]) -> Vec<Value> {
    let all: Vec<&str> = ["fit"].iter().chain(arguments).chain(&["--json"]).copied().collect();
    medllm(&all).exits(0).json()["results"].as_array().unwrap().clone()
}

fn number(row: &Value, key: &str) -> u64 {
    row[key].as_u64().unwrap_or_else(|| panic!("{key} in {row}"))
}

#[test]
fn what_fits_surely_needs_no_more_than_there_is() {
    let rows = results(&["--vram", "24GB"]);
    assert!(rows.len() > 100);
    for row in &rows {
        let parts = ["weights_bytes", "kv_cache_bytes", "overhead_bytes"].map(|key| number(row, key));
        assert_eq!(parts.iter().sum::<u64>(), number(row, "total_bytes"), "{row}");
        assert!(number(row, "least_bytes") <= number(row, "most_bytes"), "{row}");
        assert!(number(row, "most_bytes") <= 24_000_000_000, "{row}");
        assert_eq!(row["fits"], "yes");
        assert!(row["estimate"] == true || number(row, "least_bytes") == number(row, "most_bytes"), "{row}");
        assert!(row["assumptions"].as_array().unwrap().len() >= 5, "{row}");
        if let Some(limit) = row["context_length"].as_u64() {
            assert!(number(row, "max_context") <= limit && number(row, "context") <= limit, "{row}");
        }
    }
    let order = |row: &Value| {
        let coarse = row["bits_per_weight"].as_f64().is_some_and(|bits| bits < 4.0);
        (coarse, Reverse(number(row, "parameters")))
    };
    assert!(rows.iter().map(order).is_sorted(), "the largest first, coarse ones last");
    assert!(order(&rows[rows.len() - 1]).0, "some are coarse");
}

#[test]
fn more_memory_never_takes_a_variant_away() {
    let names = |vram: &str| -> Vec<String> {
        results(&["--vram", vram, "--quant", "q4"]).iter().map(|row| row["variant"].to_string()).collect()
    };
    let (small, large) = (names("12GB"), names("48GB"));
    assert!(small.len() < large.len() && small.iter().all(|name| large.contains(name)));
}

#[test]
fn every_variant_is_either_shown_or_counted_on_stderr() {
    let ran = medllm(&["fit", "--vram", "24GB", "--include-uncertain", "-q"]).exits(0);
    let counted: usize = ran
        .stderr
        .lines()
        .filter_map(|line| line.strip_prefix("note: ")?.split_once(" left out: ")?.0.parse::<usize>().ok())
        .sum();
    let document = medllm::catalog::load::parse(medllm::catalog::load::EMBEDDED, "x").unwrap();
    let all: usize = document.entries.iter().map(|entry| entry.variants.len()).sum();
    assert_eq!(ran.stdout.lines().count() + counted, all);
    assert!(ran.stderr.contains("left out: size not known"), "{}", ran.stderr);
}

#[test]
fn what_may_fit_is_shown_only_when_asked_for_and_marked() {
    let usual = results(&["--vram", "16GB", "--quant", "fp16"]);
    let all = results(&["--vram", "16GB", "--quant", "fp16", "--include-uncertain"]);
    let uncertain: Vec<&Value> = all.iter().filter(|row| row["fits"] == "perhaps").collect();
    assert_eq!(usual.len() + uncertain.len(), all.len());
    assert!(!uncertain.is_empty());
    for row in uncertain {
        assert!(row["estimate"] == true && number(row, "most_bytes") > 16_000_000_000, "{row}");
        assert!(number(row, "least_bytes") <= 16_000_000_000, "{row}");
        assert_eq!(row["max_context"], Value::Null, "{row}");
    }
    let longest = ["--vram", "16GB", "--quant", "fp16", "--include-uncertain", "--sort", "max_context:desc"];
    let sorted = results(&longest);
    assert!(
        sorted.iter().map(|row| row["max_context"].is_null()).is_sorted(),
        "what is not known comes last"
    );
    let shown = medllm(&["fit", "--vram", "16GB", "--quant", "fp16", "--include-uncertain"]).exits(0);
    assert!(shown.stdout.contains("may not fit"));
}

#[test]
fn the_architecture_that_was_counted_with_is_told_so_that_anybody_can_recompute() {
    let row = &results(&["meditron-7b", "--vram", "24GB"])[0];
    let of = &row["architecture"];
    let product: u64 = ["layers", "kv_heads", "head_dim"].map(|key| number(of, key)).iter().product();
    assert_eq!(2 * product * 2 * number(row, "context"), number(row, "kv_cache_bytes"));
    assert_eq!(of["stated_by"], serde_json::json!(["llama-2-7b"]));
    let rows = results(&["--vram", "80GB"]);
    let unknown = rows.iter().map(|row| &row["architecture"]).find(|of| of["layers"].is_null()).unwrap();
    assert_eq!(unknown["sliding_window"], Value::Null);
}

#[test]
fn what_was_released_quantized_is_shown_as_released() {
    let only = ["--where", "id = baichuan-m2"];
    let of = |vram: &str, rest: &[&str]| -> Vec<Value> {
        let rows = results(&[&["--vram", vram], &only[..], rest].concat());
        rows.into_iter().filter(|row| row["variant"] == "baichuan-m2-32b-w8a8").collect()
    };
    assert_eq!(of("24GB", &[]), Vec::<Value>::new());
    let row = &of("80GB", &[])[0];
    assert_eq!((&row["quant"], &row["bits_per_weight"]), (&Value::from("released"), &Value::Null));
    assert_eq!(of("24GB", &["--include-uncertain"])[0]["fits"], "perhaps");
    assert!(of("80GB", &["--quant", "q2"]).is_empty());
    let page = medllm(&["fit", "--vram", "80GB", "--where", "id = baichuan-m2"]).exits(0).stdout;
    assert!(page.contains("released takes 4 to 8.5 bits") && page.contains("quantized"), "{page}");
}

#[test]
fn a_context_that_is_asked_for_leaves_shorter_models_out() {
    let rows = results(&["--vram", "80GB", "--context", "32k"]);
    assert!(!rows.is_empty());
    for row in rows {
        assert!(number(&row, "context_length") >= 32_000, "unknown is no yes: {row}");
        assert!(number(&row, "max_context") >= 32_000, "{row}");
    }
    medllm(&["fit", "--vram", "80GB", "--context", "32k"])
        .complains("their context is shorter than 32768 tokens");
}

#[test]
fn what_the_memory_holds_stands_for_an_unknown_limit_up_to_128k_only() {
    let all = ["fit", "--vram", "24GB", "--fields", "variant,max_context,context_length"];
    let table = medllm(&all).exits(0).stdout;
    let shown = |variant: &str| {
        let line = table.lines().find(|line| line.split_whitespace().next() == Some(variant)).unwrap();
        line.split_whitespace().skip(1).collect::<Vec<_>>().join(" ")
    };
    let (mut long, mut short) = (0, 0);
    for row in results(&all[1..]).iter().filter(|row| row["context_length"].is_null()) {
        let Some(held) = row["max_context"].as_u64() else { continue };
        let cell = shown(row["variant"].as_str().unwrap());
        assert_eq!(cell.contains('('), held <= 131_072, "{cell} {row}");
        *if held <= 131_072 { &mut short } else { &mut long } += 1;
    }
    assert!(long > 0 && short > 0, "{long} {short}");
}

#[test]
fn a_range_for_the_cache_is_explained_whatever_is_missing() {
    let page = medllm(&["fit", "--vram", "24GB"]).exits(0).stdout;
    assert!(
        page.contains("cache: the architecture, or which of its heads keep keys and values, is not known")
    );
}

#[test]
fn filters_choose_the_models() {
    let rows = results(&["--vram", "80GB", "--where", "id = meditron"]);
    assert!(rows.iter().all(|row| row["id"] == "meditron") && !rows.is_empty());
    let allowed = results(&["--vram", "80GB", "--allows", "commercial-product"]);
    assert!(!allowed.is_empty() && allowed.len() < results(&["--vram", "80GB"]).len());
    medllm(&["fit", "--vram", "80GB", "--where", "id = nothing-like-it"])
        .exits(0)
        .complains("nothing matched");
}

#[test]
fn models_can_be_named_and_filters_hold_for_them_too() {
    let variants = |arguments: &[&str]| -> Vec<String> {
        let rows = results(&[&["--vram", "80GB"], arguments].concat());
        rows.iter().map(|row| row["variant"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(variants(&["Meditron 70B"]), ["meditron-70b"]);
    assert_eq!(variants(&["meditron-7b", "biomistral-7b"]), ["biomistral-7b", "meditron-7b"]);
    assert_eq!(variants(&["meditron"]), variants(&["--where", "id = meditron"]));
    assert_eq!(variants(&["meditron", "--params", "<10b"]), ["meditron-7b"]);
    medllm(&["fit", "meditron-70b", "--vram", "24GB"])
        .exits(0)
        .complains("meditron-70b needs at least 30.3 GB");
    medllm(&["fit", "meditron", "--vram", "24GB"]).exits(0).complains("meditron-70b needs at least 30.3 GB");
    medllm(&["fit", "meditron-7b", "--vram", "24GB", "--params", ">9b"])
        .exits(0)
        .complains("nothing matched");
    medllm(&["fit", "meditrn", "--vram", "24GB"]).exits(1).complains("did you mean");
    medllm(&["fit", "medqa", "--vram", "24GB"]).exits(1).complains("has no variants to place");
}

#[test]
fn what_is_allowed_under_a_condition_is_marked() {
    let asked = ["--vram", "80GB", "--allows", "commercial-product", "--include-conditional"];
    let rows = results(&asked);
    let with = |verdict: &str| rows.iter().filter(|row| row["allowed"][0] == verdict).count();
    let (yes, conditional) = (with("commercial-product: yes"), with("commercial-product: conditional"));
    assert!(yes > 0 && conditional > 0 && yes + conditional == rows.len());
    let ran = |rest: &[&str]| medllm(&[&["fit"], &asked[..], rest].concat()).exits(0).stdout;
    let table = ran(&[]);
    assert!(table.contains(" ALLOWED ") && table.contains(" conditional "), "{table}");
    assert!(ran(&["--format", "csv"]).contains(",commercial-product: conditional"));
    let only = results(&[&asked[..], &["--fields", "variant,allowed"]].concat());
    assert!(only.iter().any(|row| row["allowed"][0] == "commercial-product: conditional"));
    assert!(ran(&["--fields", "variant,allowed"]).contains("conditional"));
    let unasked = medllm(&["fit", "--vram", "80GB", "--limit", "1"]).stdout;
    assert!(!unasked.contains("ALLOWED"), "{unasked}");
}

#[test]
fn the_ladder_of_precisions_is_in_the_document() {
    let usual = medllm::hardware::PRECISIONS.iter().filter(|precision| precision.usual);
    let ladder: Vec<String> = usual.map(|precision| format!("`{}`", precision.name)).collect();
    let text = std::fs::read_to_string(root("docs/fit.md")).unwrap();
    assert!(text.contains(&ladder.join(", ")), "{}", ladder.join(", "));
}

#[test]
fn nothing_that_fits_is_an_answer_and_with_exit_status_a_failure() {
    medllm(&["fit", "--vram", "1MB"]).exits(0).complains("nothing fits");
    medllm(&["fit", "--vram", "1MB", "--exit-status"]).exits(1);
}

#[test]
fn when_nothing_fits_the_smallest_are_named_with_what_they_need() {
    let ran = medllm(&["fit", "--vram", "24GB", "--where", "id = meditron", "--params", ">=60b"]).exits(0);
    let mut lines = ran.stderr.lines();
    assert_eq!(lines.next(), Some("note: nothing fits"));
    assert_eq!(lines.next(), Some("note: meditron-70b needs at least 30.3 GB (q2_k)"), "{}", ran.stderr);
    let needs = |arguments: &[&str]| -> Vec<String> {
        let ran = medllm(arguments).exits(0);
        ran.stderr.lines().filter(|line| line.contains(" needs at least ")).map(str::to_owned).collect()
    };
    assert_eq!(needs(&["fit", "--vram", "1MB"]).len(), 3);
    let split = needs(&["fit", "--vram", "1MB", "--gpus", "2", "--quant", "fp16"]);
    assert!(split.iter().all(|line| line.ends_with(" GB on each of 2 cards (fp16)")), "{split:?}");
    assert!(needs(&["fit", "--vram", "24GB"]).is_empty());
}

#[test]
fn cards_have_names_and_several_of_them_hold_more() {
    let one = results(&["--gpu", "A100 80GB", "--quant", "fp16"]).len();
    let four = results(&["--gpu", "a100-80g", "--gpus", "4", "--quant", "fp16"]).len();
    assert!(one < four);
    let page = medllm(&["fit", "--gpu", "m2-max-64g", "--limit", "1"]).exits(0).stdout;
    assert!(page.contains("51,539,607,552 of 68,719,476,736 bytes"), "{page}");
    assert!(medllm(&["fit", "--gpu", "l4", "--gpus", "2", "--limit", "1"]).stdout.starts_with("2 × l4"));
}

#[test]
fn columns_can_be_chosen_and_sorted_by() {
    let rows = results(&[
        "--vram",
        "24GB",
        "--fields",
        "quant,total_bytes",
        "--sort",
        "total_bytes",
        "--limit",
        "5",
    ]);
    let totals: Vec<u64> = rows.iter().map(|row| number(row, "total_bytes")).collect();
    assert!(totals.is_sorted() && totals.len() == 5);
    let keys: Vec<&String> = rows[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["id", "variant", "quant", "total_bytes"]);
    let csv = medllm(&["fit", "--vram", "24GB", "--format", "csv", "--limit", "1"]).exits(0).stdout;
    assert!(csv.starts_with(
        "id,variant,parameters,quant,weights_bytes,kv_cache_bytes,overhead_bytes,total_bytes,max_context,estimate,\
         fits,least_bytes,most_bytes,context,context_length\n"
    ));
    let notes = medllm(&["fit", "--vram", "24GB", "--format", "csv", "--fields", "variant,assumptions"]);
    assert!(notes.exits(0).stdout.contains("24,000,000,000 bytes a card"));
}

#[test]
fn the_heads_one_reads_are_names_too() {
    let by = |key: &str| medllm(&["fit", "--vram", "24GB", "--sort", key, "-q"]).exits(0).stdout;
    for (head, name) in [
        ("size:desc", "parameters:desc"),
        ("TOTAL", "total_bytes"),
        ("kv", "kv_cache_bytes"),
        ("max context:desc", "max_context:desc"),
    ] {
        assert_eq!(by(head), by(name), "{head}");
    }
    let row = &results(&["--vram", "24GB", "--fields", "size,weights", "--limit", "1"])[0];
    assert!(row["parameters"].is_u64() && row["weights_bytes"].is_u64(), "{row}");
    let page = medllm(&["fit", "meditron-7b", "--vram", "24GB"]).stdout;
    assert!(page.contains("KV and TOTAL are for these"), "{page}");
}

#[test]
fn the_table_fits_the_width() {
    for width in [160, 80, 60, 40] {
        let shown = medllm(&["fit", "--vram", "24GB", "--limit", "40", "--width", &width.to_string()])
            .exits(0)
            .stdout;
        let longest = shown.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap();
        assert!(longest <= width, "{longest} in {width}");
    }
}

#[test]
fn what_is_no_hardware_or_load_is_refused_with_a_way_out() {
    for (arguments, complaint) in [
        (vec!["fit"], "--vram 24GB"),
        (vec!["fit", "--vram", "24XB"], "`24XB` is no size of memory"),
        (vec!["fit", "--vram=-1GB"], "`-1GB` is no size of memory"),
        (vec!["fit", "--vram", "-1"], "--vram: `-1` is no size of memory"),
        (vec!["fit", "--vram", "-24GB"], "--vram: `-24GB` is no size of memory"),
        (vec!["fit", "--vram", "99999999TB"], "--vram: `99999999TB` is too large"),
        (vec!["fit", "--vram", "1e3GB"], "write it without an exponent"),
        (vec!["fit", "--gpu", "l4", "--context", "-1"], "--context: `-1` is no number of tokens"),
        (vec!["fit", "--gpu", "l4", "--batch", "-1"], "'--batch <N>': write a whole number from 1 to 65535"),
        (vec!["fit", "--gpu", "l4", "--batch", "foo"], "'--batch <N>': write a whole number"),
        (vec!["fit", "--gpu", "l4", "--gpus", "foo"], "'--gpus <N>': write a whole number from 1 to 1024"),
        (vec!["fit", "--gpu", "l4", "--gpus", "-1"], "'--gpus <N>': write a whole number"),
        (vec!["fit", "--gpu", "rtx-4091"], "did you mean `rtx-4090`"),
        (vec!["fit", "--gpu", "l4", "--vram", "24GB"], "cannot be used with"),
        (vec!["fit", "--gpu", "l4", "--quant", "q5_k_x"], "did you mean `q5_k_m`"),
        (vec!["fit", "--gpu", "l4", "--context", "8g"], "`8g` is no number of tokens"),
        (vec!["fit", "--gpu", "l4", "--gpus", "0"], "--gpus"),
        (vec!["fit", "--gpu", "l4", "--batch", "0"], "--batch"),
        (vec!["fit", "--gpu", "l4", "--sort", "licence"], "columns are id, variant"),
        (vec!["fit", "--gpu", "l4", "--fields", "weight_bytes"], "did you mean `weights_bytes`"),
    ] {
        medllm(&arguments).exits(2).complains(complaint);
    }
}

#[test]
fn bits_of_a_precision_are_understood_with_a_hyphen() {
    let row = &results(&["--vram", "24GB", "--quant", "4-bit", "--limit", "1"])[0];
    assert_eq!(row["quant"], "int4");
}

#[test]
fn a_variant_without_a_size_is_never_said_to_fit() {
    let world = World::new();
    let file = world.file(
        "mine.json",
        r#"{"schema_version":1,"entries":[{"id":"mine","name":"Mine","kind":"model","variants":[
            {"id":"mine-a","name":"A","source":"s"},{"id":"mine-b","name":"B","source":"s","parameters":1000000}]}]}"#,
    );
    let ran = world.run(&[
        "fit",
        "--vram",
        "1TB",
        "--where",
        "id = mine",
        "-q",
        "--catalog",
        file.to_str().unwrap(),
    ]);
    assert_eq!(ran.stdout, "mine-b\n");
    ran.exits(0).complains("1 left out: size not known");
}
