//! `--where`: what it passes, its errors, and that it agrees with the flags.

use medllm::catalog::overlay::Layer;
use medllm::catalog::{Catalog, load};
use medllm::query::condition::Asker;
use medllm::query::condition::Rule;
use medllm::query::filter::Filter;
use medllm::query::select::{Asked, select};
use medllm::query::typing::{expression_rules, flag_rule, of_flag};
use proptest::prelude::*;

use crate::support::{fixture, medllm};

fn embedded() -> Catalog {
    let document = load::parse(load::EMBEDDED, "embedded").unwrap();
    Catalog::new(vec![Layer { origin: "embedded".into(), document }])
}

fn passing(catalog: &Catalog, rule: Rule) -> Vec<String> {
    let selection = select(catalog, &[Asked { label: String::new(), rule }]);
    let named = |hit: &medllm::query::select::Hit<'_>| {
        let variants: Vec<&str> = hit.variants().iter().map(|variant| variant.id.as_str()).collect();
        format!("{} {}", hit.entry.id, variants.join(" "))
    };
    selection.hits.iter().map(named).collect()
}

fn of_expression(catalog: &Catalog, text: &str) -> Rule {
    Rule::All(
        expression_rules(catalog, text, &Asker::default())
            .unwrap()
            .into_iter()
            .map(|(_, rule)| rule)
            .collect(),
    )
}

/// Values of every flag, each proper for its filter.
fn flag_values() -> Vec<(Filter, Vec<&'static str>)> {
    Filter::flags()
        .map(|filter| {
            let values = match filter {
                Filter::Base => vec!["llama", "llama-3", "!mistral", "from-scratch", "qwen"],
                Filter::License => {
                    vec!["mit", "!apache-2.0", "weights:apache-2.0", "code:mit", "none", "llama"]
                }
                Filter::Benchmark => {
                    vec!["medqa", "medqa>=60", "!pubmedqa", "medqa[0-shot]>=60", "medqa<50", "mmlu-clinical"]
                }
                Filter::Allows => vec!["research", "!commercial-product", "train-on-outputs"],
                Filter::Kind => vec!["model", "!benchmark", "directory"],
                Filter::Org => vec!["stanford", "!google", "hong kong"],
                Filter::Language => vec!["zh", "!en", "arabic", "zh-hant"],
                Filter::Modality => vec!["image", "!text"],
                Filter::Specialty => vec!["radiology", "!pathology"],
                Filter::Dataset => vec!["pubmed-abstracts", "!mimic-iii"],
                Filter::Access => vec!["open", "!gated"],
                Filter::Params => vec!["7b", "<=8b", "!13b", "7b..13b", ">30b"],
                Filter::Year => vec!["2024", ">=2025", "!2023", "2024-06..", "<2023-03"],
                _ => unreachable!("{filter:?} is no flag"),
            };
            (filter, values)
        })
        .collect()
}

#[test]
fn a_flag_passes_what_the_expression_that_it_stands_for_passes() {
    let catalog = embedded();
    for (filter, values) in flag_values() {
        for given in values
            .iter()
            .map(|value| vec![(*value).to_owned()])
            .chain([values.iter().map(|value| (*value).to_owned()).collect()])
        {
            let expression = of_flag(filter, &given).unwrap().to_string();
            let by_flag = passing(&catalog, flag_rule(&catalog, filter, &given, &Asker::default()).unwrap());
            assert_eq!(by_flag, passing(&catalog, of_expression(&catalog, &expression)), "{expression}");
        }
    }
}

/// A comparison with any of the values above.
fn comparisons() -> impl Strategy<Value = String> {
    let all: Vec<String> = flag_values()
        .into_iter()
        .flat_map(|(filter, values)| {
            values.into_iter().map(move |value| of_flag(filter, &[value.to_owned()]).unwrap().to_string())
        })
        .collect();
    prop::sample::select(all)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn not_twice_is_nothing_and_what_is_unknown_passes_neither_way(one in comparisons(), other in comparisons()) {
        let catalog = embedded();
        for joined in [format!("({one}) and ({other})"), format!("({one}) or ({other})")] {
            let yes = passing(&catalog, of_expression(&catalog, &joined));
            let twice = passing(&catalog, of_expression(&catalog, &format!("not not ({joined})")));
            prop_assert_eq!(&yes, &twice);
            let rule = of_expression(&catalog, &joined);
            let negated = of_expression(&catalog, &format!("not ({joined})"));
            for entry in catalog.entries() {
                for variant in &entry.variants {
                    let (truth, opposite) =
                        (rule.holds(&catalog, entry, Some(variant)), negated.holds(&catalog, entry, Some(variant)));
                    prop_assert_eq!(truth.negated(), opposite, "{} {}", joined, variant.id);
                }
            }
        }
    }
}

#[test]
fn and_or_not_and_lists_work_together() {
    let fixture = fixture("overlay.json");
    let passes = |expression: &str| {
        let arguments =
            ["list", "-q", "--org", "fixture house", "--catalog", &fixture, "--where", expression];
        medllm(&arguments).exits(0).stdout == "fixture-open\n"
    };
    assert!(passes("license in (mit, apache-2.0) and params <= 8b and medqa >= 50 and not language = fr"));
    assert!(passes("medqa >= 90 or year = 2024"));
    assert!(passes("params = 7b and license = weights:mit"));
    assert!(!passes("params = 70b and license = weights:mit"), "one variant must meet both");
    assert!(passes("medqa[0-shot, direct] >= 50") && !passes("medqa[5-shot] >= 50"));
    assert!(passes("id = fixture-open and name ~ open") && !passes("name ~ closed"));
    assert!(passes("released >= 2024-01 and status != withdrawn") || passes("released >= 2024-01"));
}

#[test]
fn an_error_shows_the_place_and_the_nearest_name() {
    for (expression, message, carets, hint) in [
        ("medq >= 60", "`medq` is no field and no benchmark", "       ^^^^", "did you mean `medqa`"),
        (
            "kind = model and licence = mit",
            "`licence` is no field",
            "                        ^^^^^^^",
            "`license`",
        ),
        ("license = mitt", "license: `mitt` is no license", "                 ^^^^", "`MIT`"),
        ("(kind = model", "expected `)`", "                    ^", "medllm help filters"),
        ("language > zh", "`language` is compared with = != in, not with >", "       ^^^^^^^^", ""),
        ("medqa[bananas] > 1", "no score on medqa states `bananas`", "       ^^^^^^^^^^^^^^", "0-shot"),
        ("benchmark >= 60", "`benchmark` is compared with", "       ^^^^^^^^^", "name the benchmark"),
        ("名 = 1", "`名` is no field", "       ^^", ""),
    ] {
        let ran = medllm(&["list", "--where", expression]).exits(2);
        assert!(ran.stderr.contains(message), "{}", ran.stderr);
        assert!(ran.stderr.lines().any(|line| line == carets), "{expression}:\n{}", ran.stderr);
        assert!(ran.stderr.contains(hint), "{}", ran.stderr);
    }
    let ran = medllm(&["list", "--json", "--where", "medq >= 60"]).exits(2);
    let error: serde_json::Value = serde_json::from_str(&ran.stderr).unwrap();
    assert_eq!(error["error"]["excerpt"], serde_json::json!({"text": "medq >= 60", "start": 0, "end": 4}));
}

#[test]
fn hostile_expressions_end_with_an_error() {
    let deep = "(".repeat(10_000) + "kind = model" + &")".repeat(10_000);
    medllm(&["list", "--where", &deep]).exits(2).complains("more than 64");
    medllm(&["list", "--where", &"x".repeat(100_000)]).exits(2).complains("65536 is the most");
    let wide = vec!["kind = model"; 3_000].join(" or ");
    medllm(&["list", "-q", "--limit", "1", "--where", &wide]).exits(0);
    let never = vec!["id = meditron"; 3_000].join(" and ") + " and id = med42";
    let ran = medllm(&["list", "-q", "--where", &never]).exits(0);
    assert!(!ran.stderr.contains("dropping"), "each of 3,000 conditions was tried without the others");
    for expression in [
        "params <= 99999999999999999999999999b",
        "medqa >= 1e999",
        "year = 99999",
        "params = -1b",
        "\u{202e}",
    ] {
        let ran = medllm(&["list", "-q", "--where", expression]);
        assert!(!ran.stderr.contains('\u{202e}') && !ran.stderr.contains("panicked"), "{}", ran.stderr);
    }
}

#[test]
fn when_nothing_matches_the_condition_to_drop_is_named() {
    let ran = medllm(&["list", "-q", "--base", "llama-2", "--params", "<=1b"]).exits(0);
    assert_eq!(ran.stdout, "");
    ran.complains("without `--params '<=1b'`").complains("without `--base llama-2`");
    medllm(&["list", "-q", "--where", "base = llama-2 and params <= 1b"]).complains("without `params <= 1b`");
    medllm(&["list", "-q", "--kind", "directory", "--where", "id = meditron and id = med42"])
        .complains("dropping one condition is not enough");
}

#[test]
fn a_comparison_over_mixed_settings_says_so() {
    medllm(&["list", "-q", "--benchmark", "medqa>=60"]).exits(0).complains("different conditions");
    let ran = medllm(&["list", "-q", "--benchmark", "medqa[0-shot]>=60"]).exits(0);
    assert!(!ran.stderr.contains("different conditions"), "{}", ran.stderr);
}

#[test]
fn help_tells_every_filter() {
    let help = medllm(&["help", "filters"]).exits(0).stdout;
    let flowing = help.split_whitespace().collect::<Vec<_>>().join(" ");
    for filter in Filter::ALL {
        assert!(flowing.contains(filter.name()) && flowing.contains(filter.meaning()), "{}", filter.name());
    }
    for topic in ["filters", "fields"] {
        let help = medllm(&["help", topic]).exits(0).stdout;
        let long: Vec<&str> = help.lines().filter(|line| line.chars().count() > 80).collect();
        assert!(long.is_empty(), "{long:?}");
    }
    medllm(&["help", "list"]).exits(0);
    medllm(&["help", "catalog", "validate"]).exits(0);
    medllm(&["help", "serach"]).exits(2).complains("did you mean `search`");
}
