//! Conditions that no word of a setting tells, and what must be known of scores, in every form of output.

use crate::support::{Ran, World, fixture, medllm};

/// Runs with the made-up catalog whose scores have notes.
fn run(arguments: &[&str]) -> Ran {
    let catalog = fixture("noted.json");
    medllm(&[arguments, &["--catalog", &catalog]].concat())
}

fn holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}: {text}");
    }
}

const REWARD: &str = "A reward model chose among the answers.";
const SCALED: &str = "Test-time scaling used.";

#[test]
fn a_ranking_marks_rows_with_conditions_of_their_own_and_tells_each_once() {
    let page = run(&["rank", "noted-exam"]).exits(0).stdout;
    holds(
        &page,
        &["NOTE", "[a]   others", "[b]   authors", "NOTES\n", "[a]  Test-time", "NOTE marks conditions"],
    );
    assert_eq!((page.matches(REWARD).count(), page.matches(SCALED).count()), (1, 1), "{page}");
    let none = run(&["rank", "noted-exam", "--setting", "cot"]).exits(0).stdout;
    assert!(!none.contains("NOTE"), "{none}");
    let csv = run(&["rank", "noted-exam", "--format", "csv"]).exits(0).stdout;
    assert_eq!(csv.matches(REWARD).count(), 2);
    let json = run(&["rank", "noted-exam", "--json"]).exits(0).json();
    assert_eq!(json["results"][0]["notes"], serde_json::json!([SCALED]));
    assert_eq!(json["results"][3]["notes"], serde_json::json!([]));
}

#[test]
fn a_comparison_marks_scores_with_conditions_of_their_own() {
    let models = ["compare", "noted-one", "noted-two", "noted-three"];
    let wide = run(&models).exits(0).stdout;
    holds(&wide, &["81.5* [a]", "82* [a]", "83.25* [b]", "Scores with a letter"]);
    assert_eq!((wide.matches(REWARD).count(), wide.matches(SCALED).count()), (1, 1), "{wide}");
    let narrow = run(&[&models[..], &["--width", "40"]].concat()).exits(0).stdout;
    holds(&narrow, &["NOTES", "83.25* [b]", SCALED]);
}

#[test]
fn pictures_mark_scores_with_conditions_of_their_own_and_tell_which_part_was_seen() {
    let bars = run(&["rank", "noted-exam", "--plot"]).exits(0).stdout;
    holds(&bars, &["81.5*†", "\n† has conditions", "an unknown part (2), the training part (1)"]);
    let world = World::new();
    let catalog = fixture("noted.json");
    for kind in ["bars", "size"] {
        world
            .run(&["rank", "noted-exam", "--plot", "x.svg", "--plot-kind", kind, "--catalog", &catalog])
            .exits(0);
        let svg = std::fs::read_to_string(world.home().join("x.svg")).unwrap();
        holds(&svg, &["*†", "† has conditions", "an unknown part (2), the training part (1)", REWARD]);
    }
}

#[test]
fn numbers_of_bars_are_aligned_at_their_points_and_sizes_stand_in_a_column() {
    let bars = run(&["rank", "noted-exam", "--plot"]).exits(0).stdout;
    let lines: Vec<&str> = bars.lines().filter(|line| line.starts_with("noted-")).collect();
    let column = |line: &str, text: &str| line[..line.find(text).unwrap()].chars().count();
    assert_eq!(column(lines[0], ".25"), column(lines[2], ".5"), "{bars}");
    assert_eq!(column(lines[0], "70B") + 1, column(lines[2], " 7B") + 1, "{bars}");
}

#[test]
fn tuned_scores_are_explained_wherever_they_are_shown() {
    let tuned = "the weights that are released may be others";
    let page = run(&["rank", "noted-exam", "--setting", "tuned"]).exits(0).stdout;
    holds(&page, &[tuned]);
    holds(&run(&["rank", "noted-exam"]).exits(0).stdout, &[tuned]);
    holds(&run(&["compare", "noted-one", "noted-two"]).exits(0).stdout, &[tuned]);
    run(&["rank", "noted-exam", "--settings"]).exits(0).complains(tuned);
    assert!(!run(&["rank", "noted-clean"]).exits(0).stdout.contains(tuned));
}

#[test]
fn a_ranking_without_anything_seen_says_that_this_is_not_clean() {
    let page = run(&["rank", "noted-clean"]).exits(0).stdout;
    holds(&page, &["no part of noted-clean is recorded among their training data, which is not clean"]);
}

#[test]
fn markdown_and_latex_tell_what_must_be_known_of_a_ranking_and_a_comparison() {
    let best = ["rank", "noted-exam", "--best", "--limit", "3", "--params", "<=70b"];
    let told =
        ["Noted exam (noted-exam)", "3 of 4 entries", "accuracy, 0 to 100", "The values are not comparable."];
    let markdown = run(&[&best[..], &["--format", "markdown"]].concat()).exits(0).stdout;
    holds(&markdown, &told);
    holds(&markdown, &["--params", "\n\\[a\\] Test-time scaling used.\n\n", "\n\n| RANK |"]);
    let latex = run(&[&best[..], &["--format", "latex"]].concat()).exits(0).stdout;
    holds(&latex, &told);
    assert!(latex.lines().take_while(|line| !line.contains("tabular")).all(|line| line.starts_with("% ")));
    let bare = run(&[&best[..], &["--format", "markdown", "--no-header"]].concat()).exits(0).stdout;
    assert!(bare.starts_with("| 1 |"), "{bare}");
    let compared = run(&["compare", "noted-one", "noted-two", "--format", "markdown"]).exits(0).stdout;
    holds(&compared, &["Scores with a letter", "\\[a\\] A reward model", "\n\n| VARIANT |"]);
}

#[test]
fn a_comparison_says_where_no_base_is_known() {
    let page = run(&["compare", "noted-one", "noted-two"]).exits(0).stdout;
    holds(&page, &["its base (?)"]);
    let json = run(&["compare", "noted-one", "noted-two", "noted-three", "--json"]).exits(0).json();
    let open = |i: usize| json["results"][i]["base_unknown_of"].clone();
    assert_eq!(open(0), serde_json::json!([]));
    assert_eq!(open(1), serde_json::json!(["noted-two-8b"]));
    assert_eq!(open(2), serde_json::json!(["noted-two-8b"]), "what it was built on");
}

#[test]
fn a_comparison_counts_sizes_as_fit_does() {
    let page = run(&["compare", "noted-one", "noted-two", "--diff"]).exits(0).stdout;
    holds(&page, &["6.74B", "~8B", "13.48 GB", "15.20\u{2013}17.60 GB", "4096"]);
    let json = run(&["compare", "noted-one", "noted-two", "--json"]).exits(0).json();
    let fit =
        medllm(&["fit", "--vram", "1000GB", "--catalog", &fixture("noted.json"), "--json"]).exits(0).json();
    for compared in json["results"].as_array().unwrap() {
        let same = |row: &&serde_json::Value| row["variant"] == compared["variant"];
        let fitted = fit["results"].as_array().unwrap().iter().find(same).unwrap();
        assert_eq!(compared["counted"]["parameters"], fitted["parameters"]);
        assert_eq!(compared["context_length"], fitted["context_length"]);
    }
}

#[test]
fn a_comparison_names_the_benchmarks_that_it_cannot_compare() {
    let page = run(&["compare", "noted-one", "noted-three"]).exits(0).stdout;
    holds(&page, &["Not comparable, for want of the same metric and setting", "noted-clean", "noted-other"]);
}

#[test]
fn other_settings_are_counted_as_they_are_listed() {
    let asked = run(&["rank", "noted-exam", "--setting", "0-shot"]).exits(0).stdout;
    holds(
        &asked,
        &["OTHER SETTINGS with '0-shot' (not comparable)", "Without --setting there are 3 settings"],
    );
    let listed = run(&["rank", "noted-exam", "--settings", "--no-header"]).exits(0).stdout;
    assert_eq!(listed.lines().count(), 3, "{listed}");
    run(&["rank", "noted-exam", "--setting", "99-shot"])
        .exits(0)
        .complains("nothing matched in this setting; 3 other settings have results")
        .complains("--settings");
}

#[test]
fn what_a_ranking_cannot_do_is_refused_with_what_helps() {
    run(&["rank", "noted-exam", "--settings", "--plot"]).exits(2).complains("cannot be used with");
    let sorted = run(&["rank", "noted-exam", "--sort", "score"]).exits(2);
    assert!(!sorted.stderr.contains("--format"), "{}", sorted.stderr);
    sorted.complains("sorted by score, the best first");
    for command in
        [&["rank", "noted-exam"][..], &["list"], &["stats", "--by", "year"], &["fit", "--vram", "24GB"]]
    {
        for limit in ["-1", "abc"] {
            run(&[command, &["--limit", limit]].concat()).exits(2).complains("a number of rows is wanted");
        }
    }
}
