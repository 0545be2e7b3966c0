//! What a variant needs, over a small made-up catalog.

use super::*;
use crate::catalog::load::parse;
use crate::catalog::overlay::Layer;
use crate::catalog::{Catalog, Entry, Variant};

/// A catalog with these variants in one entry, on bases of which `b7` has the architecture of Llama 2 7B.
fn catalog(variants: &str) -> Catalog {
    let text = format!(
        r#"{{"schema_version":1,"bases":[
            {{"id":"b7","name":"B7","level":"checkpoint","parameters":6738415616,"context_length":4096,"architecture":
                {{"layers":32,"hidden_size":4096,"attention_heads":32,"kv_heads":32,"head_dim":128,"vocab_size":32000}}}},
            {{"id":"other","name":"Other","level":"checkpoint","parameters":8030261248,"context_length":8192,"architecture":
                {{"layers":32,"hidden_size":4096,"attention_heads":32,"kv_heads":8,"head_dim":128,"vocab_size":128256}}}},
            {{"id":"bert","name":"BERT","level":"family"}},
            {{"id":"bert-base","name":"BERT","level":"checkpoint","part_of":"bert","parameters":110000000}}],
            "entries":[{{"id":"demo","name":"Demo","kind":"model","modalities":["text"],"variants":[{variants}]}}]}}"#
    );
    Catalog::new(vec![Layer { origin: "x".into(), document: parse(&text, "x").unwrap() }])
}

fn only(catalog: &Catalog) -> (&Entry, &Variant) {
    let entry = catalog.entries().next().unwrap();
    (entry, entry.variants.last().unwrap())
}

fn variant(rest: &str) -> String {
    format!(r#"{{"id":"v","name":"V","source":"s",{rest}}}"#)
}

fn setup(vram: &str, precision: &str) -> Setup {
    Setup {
        machine: Machine::of_bytes(vram, bytes(vram).unwrap(), 1),
        load: Load { context: 4096, batch: 1 },
        shorter_will_do: true,
        precision: Precision::named(precision),
    }
}

fn placed(variants: &str, setup: &Setup) -> Result<Placed, LeftOut> {
    let catalog = catalog(variants);
    let (entry, variant) = only(&catalog);
    place(&catalog, entry, variant, setup)
}

fn shape(variants: &str) -> Option<Shape> {
    let catalog = catalog(variants);
    let (entry, variant) = only(&catalog);
    Shape::of(&catalog, entry, variant)
}

const FINETUNED: &str = r#""bases":[{"base":"b7","relation":"finetune"}]"#;

#[test]
fn a_known_architecture_gives_one_figure() {
    let found = placed(&variant(FINETUNED), &setup("24GB", "fp16")).unwrap();
    assert_eq!(found.need.weights, 13_476_831_232);
    assert_eq!(found.need.cache, 2 * 32 * 32 * 128 * 2 * 4096);
    assert_eq!(found.need.overhead, 1_000_000_000 + 2048 * 4096 * 24);
    assert_eq!((found.need.least, found.need.most), (found.need.total(), found.need.total()));
    assert_eq!((found.estimate, found.fits, found.max_context), (false, Fits::Surely, Some(4096)));
}

#[test]
fn the_best_precision_that_fits_is_taken() {
    let usual = |vram| {
        placed(&variant(FINETUNED), &Setup { precision: None, ..setup(vram, "") }).unwrap().precision.name
    };
    assert_eq!([usual("24GB"), usual("12GB"), usual("8GB")], ["fp16", "q8_0", "q4_k_m"]);
}

#[test]
fn the_longest_context_is_one_that_fits_while_the_next_does_not() {
    let variants = variant(
        r#""parameters":8030261248,"context_length":131072,"architecture":
           {"layers":32,"hidden_size":4096,"attention_heads":32,"kv_heads":8,"head_dim":128}"#,
    );
    let setup = setup("20GB", "fp16");
    let found = placed(&variants, &setup).unwrap();
    let longest = found.max_context.unwrap();
    let need = |context| {
        Need::of(&found.shape, found.precision, Load { context, batch: 1 }, &setup.machine).card_most
    };
    assert!(
        longest < 131_072 && need(longest) <= setup.machine.card && need(longest + 1) > setup.machine.card
    );
}

#[test]
fn experts_count_by_the_total_of_their_parameters() {
    let variants = variant(r#""parameters":46702792704,"active_parameters":12879925248"#);
    let found = shape(&variants).unwrap();
    assert_eq!((found.parameters.stated, found.active), (46_702_792_704, Some(12_879_925_248)));
    assert_eq!(
        shape(&variant(r#""active_parameters":12879925248"#)),
        None,
        "the active ones alone say nothing"
    );
}

#[test]
fn nothing_is_inherited_where_the_architecture_may_be_another() {
    for relation in ["distilled", "derived", "from-scratch"] {
        let variants = variant(&format!(r#""bases":[{{"base":"b7","relation":"{relation}"}}]"#));
        assert_eq!(shape(&variants), None, "{relation}");
    }
    for relation in ["finetune", "continued-pretraining", "quantized", "adapter"] {
        let variants = variant(&format!(r#""bases":[{{"base":"b7","relation":"{relation}"}}]"#));
        assert_eq!(shape(&variants).unwrap().layers, Some(32), "{relation}");
    }
}

#[test]
fn a_merge_inherits_only_what_all_its_parents_agree_on() {
    let merged = |second: &str| {
        variant(&format!(
            r#""bases":[{{"base":"b7","relation":"merge"}},{{"base":"{second}","relation":"merge"}}]"#
        ))
    };
    assert_eq!(shape(&merged("other")), None);
    assert_eq!(shape(&merged("nothing")), None);
    let twin = format!(r#"{{"id":"t","name":"T","source":"s",{FINETUNED}}},{}"#, merged("t"));
    assert_eq!(shape(&twin).unwrap().parameters.stated, 6_738_415_616);
}

#[test]
fn a_round_figure_stands_back_behind_the_exact_count_of_the_base() {
    let count = |parameters: u64, relation: &str| {
        let rest = format!(r#""parameters":{parameters},"bases":[{{"base":"b7","relation":"{relation}"}}]"#);
        shape(&variant(&rest)).unwrap().parameters.stated
    };
    assert_eq!(count(7_000_000_000, "finetune"), 6_738_415_616);
    assert_eq!(count(6_800_123_456, "finetune"), 6_800_123_456, "its own exact count");
    assert_eq!(count(13_000_000_000, "finetune"), 13_000_000_000, "another size");
    assert_eq!(count(7_000_000_000, "derived"), 7_000_000_000);
}

#[test]
fn a_circle_of_records_ends() {
    let circle = r#"{"id":"a","name":"A","source":"s","bases":[{"base":"v","relation":"finetune"}]},
                    {"id":"v","name":"V","source":"s","bases":[{"base":"a","relation":"finetune"}]}"#;
    assert_eq!(shape(circle), None);
}

#[test]
fn an_adapter_is_counted_with_its_base() {
    let adapter = |rest: &str| variant(&format!(r#"{rest}"bases":[{{"base":"b7","relation":"adapter"}}]"#));
    let count = |rest: &str| shape(&adapter(rest)).unwrap().parameters;
    assert_eq!(count("").stated, 6_738_415_616 + 6_738_415_616 / 50);
    assert_eq!(count(r#""parameters":40554496,"#).stated, 6_738_415_616 + 40_554_496);
    assert_eq!(
        count(r#""parameters":7000000000,"#).stated,
        count("").stated,
        "the size of the whole was stated"
    );
}

#[test]
fn an_unknown_architecture_gives_a_range() {
    let found = placed(&variant(r#""parameters":6738415616"#), &setup("24GB", "fp16")).unwrap();
    assert!(found.estimate && found.need.least < found.need.most);
    let known = placed(&variant(FINETUNED), &setup("24GB", "fp16")).unwrap().need.total();
    assert!((found.need.least..=found.need.most).contains(&known));
    assert!(
        found.assumptions.iter().any(|assumption| assumption.about == About::Cache && !assumption.general)
    );
}

#[test]
fn without_the_heads_that_keep_keys_all_of_them_are_the_most() {
    let variants = variant(
        r#""parameters":6738415616,"architecture":{"layers":32,"hidden_size":4096,"attention_heads":32}"#,
    );
    let cache = Cache { least: 2 * 32 * 128, most: 2 * 32 * 32 * 128, window: None };
    assert_eq!(shape(&variants).unwrap().cache, cache);
}

fn with_window(layers: u32) -> String {
    variant(&format!(
        r#""parameters":27432406640,"context_length":131072,"architecture":{{"layers":62,"hidden_size":5376,"attention_heads":32,
           "kv_heads":16,"head_dim":128,"sliding_window":1024,"sliding_layers":{layers}}}"#
    ))
}

#[test]
fn layers_with_a_window_among_others_keep_the_window_and_the_piece_that_is_read() {
    let asked =
        Setup { load: Load { context: 131_072, batch: 2 }, shorter_will_do: false, ..setup("160GB", "fp16") };
    let found = placed(&with_window(52), &asked).unwrap();
    assert_eq!(found.need.cache, 2 * 2 * 2 * 16 * 128 * (10 * 131_072 + 52 * 3072));
    assert!(found.assumptions.iter().any(|assumption| assumption.about == About::Window));
    let short = Setup { load: Load { context: 2048, batch: 2 }, ..asked };
    assert_eq!(placed(&with_window(52), &short).unwrap().need.cache, 2 * 2 * 2 * 16 * 128 * 62 * 2048);
}

#[test]
fn a_window_in_all_layers_is_not_counted() {
    let found = placed(&with_window(62), &setup("80GB", "fp16")).unwrap();
    assert_eq!(found.need.cache, 2 * 2 * 16 * 128 * 62 * found.load.context);
    assert!(!found.assumptions.iter().any(|assumption| assumption.about == About::Window));
}

#[test]
fn what_fits_only_with_luck_is_no_yes() {
    let variants = variant(r#""parameters":7000000000"#);
    let found = placed(&variants, &setup("15GB", "fp16")).unwrap();
    assert_eq!((found.fits, found.max_context), (Fits::Perhaps, None));
    assert!(found.need.card_least <= 15_000_000_000 && found.need.card_most > 15_000_000_000);
}

#[test]
fn an_encoder_keeps_no_cache() {
    let variants =
        variant(r#""context_length":512,"bases":[{"base":"bert-base","relation":"continued-pretraining"}]"#);
    let found = placed(&variants, &setup("24GB", "fp16")).unwrap();
    assert_eq!((found.need.cache, found.load.context, found.max_context), (0, 512, Some(512)));
}

#[test]
fn why_a_variant_is_left_out_is_told() {
    let asked = Setup { shorter_will_do: false, ..setup("24GB", "fp16") };
    let why = |rest: &str, context| {
        let load = Load { context, batch: 1 };
        placed(&variant(rest), &Setup { load, ..asked.clone() }).unwrap_err()
    };
    assert_eq!(why(r#""access":"api-only","parameters":7000000000"#, 1024), LeftOut::NoWeights);
    assert_eq!(why(r#""context_length":4096"#, 1024), LeftOut::UnknownSize);
    assert_eq!(why(FINETUNED, 8192), LeftOut::ShortContext);
    assert_eq!(why(r#""parameters":70553706496"#, 1024), LeftOut::TooLarge);
    assert_eq!(why(QUANTIZED, 1024), LeftOut::OtherPrecision);
}

const QUANTIZED: &str = r#""bases":[{"base":"b7","relation":"quantized"}]"#;

#[test]
fn what_was_released_quantized_is_a_range_and_offered_in_no_other_precision() {
    let asked = |vram, precision: &str| placed(&variant(QUANTIZED), &setup(vram, precision));
    let found = asked("24GB", "").unwrap();
    assert_eq!((found.precision.name, found.fits, found.estimate), ("released", Fits::Surely, true));
    let beside = found.need.cache + found.need.overhead;
    assert_eq!((found.need.least, found.need.most), (6_738_415_616 / 2 + beside, 7_159_566_592 + beside));
    assert_eq!(found.need.weights, 7_159_566_592);
    assert_eq!(asked("9GB", "").unwrap().fits, Fits::Perhaps);
    assert_eq!(asked("5GB", "").unwrap_err(), LeftOut::TooLarge);
    for precision in ["q8", "int8", "q4_k_m", "int4"] {
        assert_eq!(asked("24GB", precision).unwrap().precision.name, "released", "{precision}");
    }
    for precision in ["fp32", "fp16", "q3", "q2"] {
        assert_eq!(asked("24GB", precision).unwrap_err(), LeftOut::OtherPrecision, "{precision}");
    }
}

#[test]
fn embeddings_in_16_bits_may_be_more_than_a_release_has_otherwise() {
    let quantized = variant(r#""bases":[{"base":"other","relation":"quantized"}]"#);
    let found = placed(&quantized, &setup("24GB", "")).unwrap();
    let embeddings = 2 * 128_256 * 4096;
    assert_eq!(found.need.weights, 8_030_261_248 + embeddings);
}

#[test]
fn a_context_of_128_000_tokens_is_called_128k_too() {
    let variants = variant(r#""parameters":1000000,"context_length":128000"#);
    let asked = Setup {
        shorter_will_do: false,
        load: Load { context: tokens("128k").unwrap(), batch: 1 },
        ..setup("24GB", "fp16")
    };
    assert_eq!(placed(&variants, &asked).unwrap().load.context, 128_000);
}

#[test]
fn each_card_has_its_overhead_and_whole_layers() {
    let one = setup("24GB", "fp16");
    let three = Setup { machine: Machine::of_bytes("24GB", 24_000_000_000, 3), ..one.clone() };
    let (alone, split) =
        (placed(&variant(FINETUNED), &one).unwrap(), placed(&variant(FINETUNED), &three).unwrap());
    assert_eq!(split.need.overhead, 3 * alone.need.overhead);
    let held = split.need.weights + split.need.cache;
    assert_eq!(split.need.card_most - alone.need.overhead, held * 11 / 32, "11 of 32 layers");
}

#[test]
fn counts_beyond_all_measure_overflow_nothing() {
    let most = u32::MAX;
    let variants = variant(&format!(
        r#""parameters":{},"context_length":{},"architecture":{{"layers":{most},"hidden_size":{most},"attention_heads":{most},
           "kv_heads":{most},"head_dim":{most},"vocab_size":{most}}}"#,
        u64::MAX,
        u64::MAX
    ));
    for precision in PRECISIONS {
        assert_eq!(placed(&variants, &setup("24GB", precision.name)).unwrap_err(), LeftOut::TooLarge);
    }
    let unknown = variant(&format!(r#""parameters":{}"#, u64::MAX));
    assert_eq!(placed(&unknown, &setup("24GB", "q2")).unwrap_err(), LeftOut::TooLarge);
}

#[test]
fn whether_embeddings_are_shared_makes_one_figure_and_else_a_range() {
    let of = |tied: &str| {
        let variants = variant(&format!(
            r#""parameters":4300079472,"context_length":8192,"architecture":{{"layers":34,"hidden_size":2560,"attention_heads":8,
               "kv_heads":4,"head_dim":256,"vocab_size":262208{tied}}}"#
        ));
        placed(&variants, &setup("24GB", "int4")).unwrap()
    };
    let (unknown, one, two) =
        (of(""), of(r#","tie_word_embeddings":true"#), of(r#","tie_word_embeddings":false"#));
    let said = |found: &Placed| found.assumptions.iter().any(|found| found.about == About::Embeddings);
    assert!(said(&unknown) && unknown.estimate);
    assert_eq!((unknown.need.least, unknown.need.most), (one.need.least, two.need.most));
    for known in [one, two] {
        assert!(!said(&known) && !known.estimate && known.need.least == known.need.most);
    }
}
