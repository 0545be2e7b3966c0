//! `rank`: what stands in one leaderboard, in which order, and what is said of the rest.

use medllm::query::ranking::{self, Asked, Conditions};
use medllm::query::select::select;
use medllm::query::typing;
use serde_json::Value;

use crate::support::{Ran, fixture, medllm};

/// Ranks in the made-up catalog.
fn rank(arguments: &[&str]) -> Ran {
    let catalog = fixture("scores.json");
    medllm(&[&["rank"], arguments, &["--catalog", &catalog]].concat())
}

/// Each row as `rank variant value`.
fn rows(ran: &Ran) -> Vec<String> {
    let row = |row: &Value| format!("{} {} {}", row["rank"], row["variant"].as_str().unwrap(), row["value"]);
    ran.json()["results"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn the_largest_group_of_one_setting_is_ranked_and_ties_share_a_place() {
    let ran = rank(&["toy-exam", "--json"]).exits(0);
    let expected =
        ["1 toy-alpha-70b 80.0", "2 toy-alpha-7b 60.0", "2 toy-beta-8b 60.0", "4 toy-gamma-1b 44.0"];
    assert_eq!(rows(&ran), expected);
}

#[test]
fn of_several_results_the_authors_own_counts_or_else_one_in_the_middle_and_all_are_shown_as_spread() {
    let results = rank(&["toy-exam", "--json"]).exits(0).json()["results"].clone();
    let spread = |i: usize| results[i]["spread"].clone();
    assert_eq!(spread(1), serde_json::json!({"lowest": 50.0, "highest": 70.0, "results": 3}));
    assert_eq!(results[1]["evaluator"], "authors");
    assert_eq!(spread(3), serde_json::json!({"lowest": 40.0, "highest": 50.0, "results": 4}));
    assert_eq!(spread(0), Value::Null);
}

#[test]
fn a_row_tells_its_conditions_its_source_and_what_is_among_the_training_data() {
    let row = rank(&["toy exam", "--json"]).exits(0).json()["results"][1].clone();
    for (key, value) in [
        ("rank", Value::from(2)),
        ("id", Value::from("toy-alpha")),
        ("metric", Value::from("accuracy")),
        ("group", Value::from("0-shot")),
        ("source", Value::from("https://huggingface.co/toy/toy-alpha")),
        ("contaminated", Value::from("test")),
        ("year", Value::from(2024)),
        ("parameters", Value::from(7_000_000_000_u64)),
    ] {
        assert_eq!(row[key], value, "{key}");
    }
    assert_eq!(row["setting"]["shots"], 0);
    assert_eq!(row["setting"]["prompting"], Value::Null);
}

#[test]
fn a_setting_is_asked_for_in_words_and_what_states_just_these_comes_first() {
    let asked = |words: &str| rows(&rank(&["toy-exam", "--json", "--setting", words]).exits(0));
    assert_eq!(asked("0-shot, cot"), ["1 toy-alpha-7b 75.0"]);
    assert_eq!(asked("cot"), ["1 toy-alpha-7b 75.0"], "more may be stated");
    assert_eq!(asked("not stated"), ["1 toy-beta-8b 95.0", "2 toy-alpha-7b 90.0"]);
    assert_eq!(asked("elo, not stated"), ["1 toy-alpha-7b 1100.0"]);
    assert_eq!(asked("5-shot, vote, 3 + 5 answers, test"), ["1 toy-alpha-7b 66.0"], "commas within");
    rank(&["toy-exam", "--setting", "10-shoot"]).exits(2).complains("no score on toy-exam states `10-shoot`");
}

#[test]
fn what_others_measured_is_ranked_apart_when_asked_for() {
    let by = |who: &str| rows(&rank(&["toy-exam", "--json", "--evaluator", who]).exits(0));
    assert_eq!(by("third-party"), ["1 toy-alpha-7b 50.0", "2 toy-gamma-1b 44.0"]);
    assert_eq!(by("authors"), ["1 toy-alpha-70b 80.0", "2 toy-alpha-7b 60.0", "2 toy-beta-8b 60.0"]);
}

#[test]
fn the_best_of_each_entry_over_all_settings_is_marked_as_mixed() {
    let ran = rank(&["toy-exam", "--best", "--json"]).exits(0).complains("mixes settings");
    assert_eq!(rows(&ran), ["1 toy-beta-8b 95.0", "2 toy-alpha-7b 90.0", "3 toy-gamma-1b 50.0"]);
    let page = rank(&["toy-exam", "--best"]).exits(0).stdout;
    assert!(page.contains("Mixed settings") && page.contains("SETTING") && page.contains("0-shot"), "{page}");
    let in_elo = rank(&["toy-exam", "--best", "--setting", "elo", "--json"]).exits(0);
    assert_eq!(rows(&in_elo), ["1 toy-alpha-7b 1100.0"], "metrics are never mixed");
}

#[test]
fn errors_are_ranked_upwards() {
    let ran = rank(&["toy-typing", "--json"]).exits(0);
    assert_eq!(rows(&ran), ["1 toy-beta-8b 3.0", "2 toy-alpha-7b 5.0"]);
    assert!(rank(&["toy-typing"]).exits(0).stdout.contains("the lowest is best"));
}

#[test]
fn a_mean_over_parts_needs_every_part_from_one_source_under_the_same_conditions() {
    let mean = rank(&["toy-suite", "--average", "--json"]).exits(0);
    assert_eq!(rows(&mean), ["1 toy-alpha-7b 55.0"]);
    assert_eq!(mean.json()["results"][0]["average_of"], serde_json::json!(["toy-part-a", "toy-part-b"]));
    let reported = rank(&["toy-suite", "--json"]).exits(0).complains("--average` ranks 1 mean");
    assert_eq!(rows(&reported), ["1 toy-beta-8b 58.0"], "what a source reports is another thing");
    let page = rank(&["toy-suite", "--average"]).exits(0).stdout;
    assert!(page.contains("unweighted over 2 parts"), "{page}");
}

#[test]
fn a_group_that_nobody_reports_is_ranked_by_its_means_and_a_benchmark_without_parts_has_none() {
    assert_eq!(rows(&rank(&["toy-pair", "--json"]).exits(0)), ["1 toy-alpha-7b 70.0"]);
    rank(&["toy-exam", "--average"]).exits(2).complains("`toy-exam` has no parts").complains("toy-suite");
}

#[test]
fn filters_choose_among_variants_and_unknown_passes_none() {
    let small = rank(&["toy-exam", "--setting", "0-shot", "--params", "<=8b", "--json"]).exits(0);
    assert_eq!(rows(&small), ["1 toy-alpha-7b 60.0", "1 toy-beta-8b 60.0"]);
    let said = "1 more entry is left out";
    assert!(small.stderr.contains(said), "gamma has no known size: {}", small.stderr);
    let licensed =
        rank(&["toy-exam", "--setting", "0-shot", "--license", "mit", "--where", "params < 8b", "--json"])
            .exits(0);
    assert_eq!(rows(&licensed), ["1 toy-alpha-7b 60.0"]);
    let allowed = medllm(&["list", "--allows", "commercial-product", "-q"]).exits(0).stdout;
    let ranked = medllm(&["rank", "medqa", "--best", "--allows", "commercial-product", "--json"]).exits(0);
    assert!(!ranked.ids().is_empty());
    assert!(ranked.ids().iter().all(|id| allowed.lines().any(|allowed| allowed == id)), "{:?}", ranked.ids());
}

#[test]
fn names_resolve_as_everywhere_and_an_unknown_one_names_the_nearest() {
    assert_eq!(rows(&rank(&["TOY_exam_4options", "--json"]).exits(0)).len(), 4);
    rank(&["toy-exma"]).exits(1).complains("no benchmark in the catalog is called").complains("`toy-exam`");
    let none = rank(&["toy-unused"]).exits(0).complains("the catalog has no result on toy-unused");
    assert_eq!(none.stdout, "");
    rank(&["toy-unused", "--exit-status"]).exits(1);
    rank(&["toy-exam", "--params", "1t", "--exit-status"]).exits(1).complains("nothing matched");
}

#[test]
fn settings_are_listed_with_their_sizes_and_named_below_the_ranking() {
    let listed = rank(&["toy-exam", "--settings", "--format", "csv"]).exits(0).stdout;
    assert_eq!(listed.lines().next(), Some("group,metric,variants,results,by_authors"));
    assert_eq!(listed.lines().nth(1), Some("0-shot,accuracy,4,9,3"));
    let page = rank(&["toy-exam"]).exits(0).stdout;
    for text in ["OTHER SETTINGS", "not stated", "--setting 'not stated'", "0 to 100, chance 25"] {
        assert!(page.contains(text), "{text}: {page}");
    }
}

#[test]
fn a_narrow_terminal_gets_blocks_and_a_limit_says_what_it_hides() {
    let narrow = rank(&["toy-exam", "--width", "40"]).exits(0).stdout;
    assert!(narrow.lines().all(|line| line.chars().count() <= 40 || line.contains("://")), "{narrow}");
    let limited = rank(&["toy-exam", "--limit", "1", "--json"]).exits(0).complains("1 of 4 rows shown");
    assert_eq!(rows(&limited), ["1 toy-alpha-70b 80.0"]);
    assert_eq!(rank(&["toy-exam", "-q"]).exits(0).stdout.lines().next(), Some("toy-alpha-70b"));
}

#[test]
fn no_row_of_a_ranked_group_differs_from_another_in_metric_or_setting_on_any_benchmark() {
    let catalog = medllm::paths::embedded().unwrap();
    let hits = select(&catalog, &[]).hits;
    let mut ranked = 0;
    for benchmark in &catalog.benchmarks {
        let id = benchmark.id.as_str();
        let main = ranking::main_metric(&catalog, &[id]).unwrap_or_default();
        let results = ranking::reported(&hits, id);
        for group in ranking::groups(results.clone(), &Asked::default(), main) {
            let first = Conditions::of(group.rows[0].result.score);
            for row in &group.rows {
                let score = row.result.score;
                assert_eq!(Conditions::of(score), first, "{id}");
                assert_eq!(score.metric, group.metric, "{id}");
                let (a, b) = (&score.setting, &group.rows[0].result.score.setting);
                let stated = |s: &medllm::catalog::score::Setting| {
                    (
                        s.shots,
                        s.task_tuned,
                        s.prompting.is_some(),
                        s.harness.is_some(),
                        s.task_variant.is_some(),
                    )
                };
                assert_eq!(stated(a), stated(b), "{id}");
                ranked += 1;
            }
            let asked = typing::setting(&catalog, &[id.to_owned()], &group.words).unwrap();
            let found = ranking::groups(results.clone(), &asked, main);
            assert_eq!(found[0].words, group.words, "{id}: its words ask for another group");
        }
    }
    assert!(ranked > 500, "{ranked}");
}

#[test]
fn means_of_the_catalog_hold_every_part_and_no_reported_average() {
    let catalog = medllm::paths::embedded().unwrap();
    let hits = select(&catalog, &[]).hits;
    let parts = ranking::parts(&catalog, "multimedqa");
    assert_eq!(parts.len(), 9, "the six MMLU subjects take the place of their group: {parts:?}");
    for (group, least) in [("mmlu-clinical", 10), ("multimedqa", 1)] {
        let parts = ranking::parts(&catalog, group);
        let means = ranking::averages(&hits, &parts);
        assert!(means.len() >= least, "{group}: {}", means.len());
        for mean in means {
            let of_variant = |part: &&str| {
                let mut scores = mean.entry.results.iter().filter(|score| score.benchmark == *part);
                scores.any(|score| {
                    score.variant == mean.variant.id
                        && score.source == mean.score.source
                        && Conditions::of(score) == Conditions::of(mean.score)
                })
            };
            assert!(parts.iter().all(of_variant), "{group}: {}", mean.variant.id);
        }
    }
}
