//! `medllm stats` of fields: by one, by two crossed, coverage, bars, and what is refused.

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::support::{Ran, World, fixture, golden, medllm};

/// The four entries of a fixture and nothing else.
fn counts(arguments: &[&str]) -> Ran {
    counts_in(&World::new(), arguments)
}

fn counts_in(world: &World, arguments: &[&str]) -> Ran {
    let only = "id in (count-a, count-b, count-c, count-d)";
    let fixture = fixture("counts.json");
    world.run(&[&["stats", "--catalog", &fixture, "--where", only], arguments].concat())
}

/// Each result as its value, state, count and what it is a part of.
fn rows(ran: &Ran) -> Vec<(String, String, u64, u64)> {
    let text = |row: &Value, key: &str| row[key].as_str().unwrap_or("null").to_owned();
    let number = |row: &Value, key: &str| row[key].as_u64().unwrap();
    let row = |row: &Value| (text(row, "value"), text(row, "state"), number(row, "count"), number(row, "of"));
    ran.json()["results"].as_array().unwrap().iter().map(row).collect()
}

#[track_caller]
fn is(ran: &Ran, expected: &[(&str, &str, u64, u64)]) {
    let found = rows(ran);
    let found: Vec<_> = found.iter().map(|(a, b, n, of)| (a.as_str(), b.as_str(), *n, *of)).collect();
    assert_eq!(found, expected);
}

fn widest(text: &str) -> usize {
    text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
}

#[test]
fn unknown_and_not_applicable_are_counted_apart_and_have_their_own_share() {
    let ran = counts(&["--by", "access", "--json"]).exits(0);
    is(
        &ran,
        &[
            ("open", "known", 2, 3),
            ("gated", "known", 1, 3),
            ("null", "unknown", 1, 3),
            ("null", "not-applicable", 1, 4),
        ],
    );
    let table = counts(&["--by", "access"]).exits(0).stdout;
    assert!(table.contains("? (unknown)") && table.contains("- (not applicable)"), "{table}");
}

#[test]
fn entries_with_several_values_are_said_to_add_up_to_more() {
    counts(&["--by", "languages"]).exits(0).complains("counts may add up to more than the whole");
    let single = counts(&["--by", "kind"]).exits(0);
    assert!(!single.stderr.contains("add up"), "{}", single.stderr);
}

#[test]
fn years_stand_in_their_order_and_sort_turns_it_round() {
    let years = |sort: &[&str]| -> Vec<String> {
        let ran = counts(&[&["--by", "year", "--json"], sort].concat()).exits(0);
        rows(&ran).into_iter().map(|(value, ..)| value).collect()
    };
    assert_eq!(years(&[]), ["2023", "2024", "null"]);
    assert_eq!(years(&["--sort", "value:desc"]), ["2024", "2023", "null"]);
    assert_eq!(years(&["--sort", "count"]), ["2024", "2023", "null"]);
}

#[test]
fn sizes_and_lengths_are_counted_in_ranges_that_filters_take() {
    for (field, filter) in [("parameters", "params"), ("context_length", "context")] {
        let ran = medllm(&["stats", "--by", field, "--json"]).exits(0);
        let ranges: Vec<_> = rows(&ran).into_iter().filter(|(_, state, ..)| state == "known").collect();
        assert!(ranges.len() > 4, "{ranges:?}");
        for (range, _, count, _) in ranges {
            let listed = medllm(&["list", "-q", "--where", &format!("{filter} = {range}")]).exits(0).stdout;
            assert_eq!(listed.lines().count() as u64, count, "{field} {range}");
        }
    }
    let table = counts(&["--by", "parameters"]).exits(0).stdout;
    assert!(table.contains(" 6-10B ") && !table.contains("6738415616"), "{table}");
}

#[test]
fn two_fields_crossed_count_what_one_variant_has_together() {
    let csv = counts(&["--by", "parameters,access", "--format", "csv"]).exits(0).stdout;
    let expected = "group,value,group2,value2,count,percent,state,state2
parameters,6.0b..9b,access,open,2,100.00,known,known
parameters,40b..99b,access,gated,1,100.00,known,known
parameters,,access,,1,100.00,unknown,unknown
parameters,,access,,1,100.00,not-applicable,not-applicable
";
    assert_eq!(csv, expected);
    let json = counts(&["--by", "kind,access", "--json"]).exits(0).json();
    let first = serde_json::json!({"group": "kind", "value": "model", "group2": "access", "value2": "open",
        "count": 2, "of": 3, "state": "known", "state2": "known"});
    assert_eq!(json["results"][0], first);
}

#[test]
fn a_cross_table_and_its_json_tell_the_same() {
    let json = medllm(&["stats", "--by", "kind,year", "--json"]).exits(0).json();
    let of_kind = |kind: &str| -> Vec<String> {
        let pairs = json["results"].as_array().unwrap().iter().filter(|pair| pair["value"] == kind);
        pairs.map(|pair| pair["count"].to_string()).collect()
    };
    let table = medllm(&["stats", "--by", "kind,year"]).exits(0).stdout;
    for kind in ["model", "benchmark", "application"] {
        let line = table.lines().find(|line| line.starts_with(kind)).unwrap();
        let mut cells: Vec<&str> = line.split_whitespace().skip(1).filter(|cell| *cell != "0").collect();
        let all: u64 = cells.pop().unwrap().parse().unwrap();
        assert_eq!(cells, of_kind(kind), "{table}");
        assert_eq!(all, cells.iter().map(|cell| cell.parse::<u64>().unwrap()).sum::<u64>());
    }
}

#[test]
fn columns_without_room_are_folded_and_counted_in_the_head() {
    let columns = |ran: &Ran| ran.stdout.lines().next().unwrap().split_whitespace().count();
    let arguments = ["stats", "--by", "kind,languages"];
    let piped = medllm(&arguments).exits(0);
    assert!(!piped.stdout.contains("other"), "nothing is folded when piped: {}", piped.stdout);
    let mut last = columns(&piped);
    for width in ["100", "80", "60", "40"] {
        let ran = medllm(&[&arguments[..], &["--width", width]].concat()).exits(0);
        assert!(ran.stdout.contains("other"), "{width}: {}", ran.stdout);
        assert!(widest(&ran.stdout) <= width.parse().unwrap(), "{width}: {}", ran.stdout);
        assert!(columns(&ran) < last, "{width}: {}", ran.stdout);
        last = columns(&ran);
    }
}

#[test]
fn coverage_tells_of_every_field_what_applies_and_what_is_known() {
    let json = counts(&["--coverage", "--json"]).exits(0).json();
    let results = json["results"].as_array().unwrap();
    let names: Vec<&str> = results.iter().map(|result| result["field"].as_str().unwrap()).collect();
    let fields: Vec<&str> = medllm::query::field::Field::ALL.iter().map(|field| field.name()).collect();
    assert_eq!(names, fields);
    let of = |field: &str| results.iter().find(|result| result["field"] == field).unwrap();
    let access = serde_json::json!({"field": "access", "entries": 4, "applies": 3, "known": 2, "unknown": 1,
        "percent": 66.67});
    assert_eq!(*of("access"), access);
    assert!(of("scores")["percent"].is_null(), "without a benchmark filter there are no matching scores");
    let models = counts(&["--coverage", "--kind", "benchmark", "--json"]).exits(0).json();
    assert!(models["results"].as_array().unwrap().iter().all(|result| result["entries"] == 1));
}

#[test]
fn coverage_agrees_with_the_counts_of_each_field() {
    let json = medllm(&["stats", "--coverage", "--json"]).exits(0).json();
    for result in json["results"].as_array().unwrap() {
        let field = result["field"].as_str().unwrap();
        let ran = medllm(&["stats", "--by", field, "--json"]).exits(0);
        let counted = |wanted: &str| {
            rows(&ran)
                .iter()
                .filter(|(_, state, ..)| state == wanted)
                .map(|(_, _, count, _)| *count)
                .sum::<u64>()
        };
        let number = |key: &str| result[key].as_u64().unwrap();
        assert_eq!(counted("unknown"), number("unknown"), "{field}");
        assert_eq!(counted("not-applicable"), number("entries") - number("applies"), "{field}");
        assert!(counted("known") >= number("known"), "{field}");
    }
}

#[test]
fn sort_and_limit_work_on_coverage_and_counts_and_say_what_is_left_out() {
    let ran = counts(&["--coverage", "--sort", "percent,field:desc", "--limit", "2", "-q"]).exits(0);
    assert_eq!(ran.stdout, "weights_license\nsummary\n");
    let all = medllm::query::field::Field::ALL.len();
    ran.complains(&format!("fields: 2 of {all} shown, {} left out (--limit)", all - 2));
    let ran = counts(&["--by", "organizations", "--limit", "1", "--json"]).exits(0);
    is(&ran, &[("Count House", "known", 2, 4)]);
    ran.complains("organizations: 1 of 3 shown, 2 left out (--limit)");
    let ran = counts(&["--by", "access,kind", "--limit", "1", "--width", "80"]).exits(0);
    assert!(!ran.stdout.contains("gated") && ran.stdout.contains("? (unknown)"), "{}", ran.stdout);
    ran.complains("access: 1 of 2 shown, 1 left out (--limit)");
}

#[test]
fn bars_are_eighths_of_blocks_or_ascii_as_the_locale_allows() {
    let bars = ["--by", "parameters", "--bars", "--width", "80"];
    let drawn = |variables: &[(&str, &str)]| {
        let world = variables.iter().fold(World::new(), |world, (name, value)| world.set(name, *value));
        counts_in(&world, &bars).exits(0).stdout
    };
    let blocks = drawn(&[("LANG", "en_US.UTF-8")]);
    assert!(blocks.contains('█') && !blocks.contains('#'), "{blocks}");
    for ascii in [&[("LANG", "C")][..], &[], &[("LANG", "C.UTF-8"), ("TERM", "dumb")]] {
        let text = drawn(ascii);
        assert!(text.is_ascii() && text.contains('#'), "{ascii:?}: {text}");
    }
}

#[test]
fn tables_and_bars_are_as_checked_in() {
    let world = || World::new().set("LC_ALL", "C.UTF-8");
    let questions: [(&str, &[&str]); 6] = [
        ("field", &["--by", "organizations"]),
        ("cross", &["--by", "organizations,year"]),
        ("coverage", &["--coverage"]),
        ("bars", &["--by", "organizations", "--bars"]),
        ("cross-bars", &["--by", "organizations,access", "--bars"]),
        ("coverage-bars", &["--coverage", "--bars"]),
    ];
    for (name, question) in questions {
        for (place, width) in [
            ("piped", &[][..]),
            ("80", &["--width", "80"]),
            ("40", &["--width", "40"]),
            ("20", &["--width", "20"]),
        ] {
            let ran = counts_in(&world(), &[question, width].concat()).exits(0);
            golden(&format!("tests/snapshots/stats-{name}-{place}.txt"), &ran.stdout);
            if let Ok(columns) = place.parse() {
                assert!(widest(&ran.stdout) <= columns, "{name} {place}: {}", ran.stdout);
            }
        }
    }
}

#[test]
fn wide_characters_align_beside_bars_and_numbers() {
    for arguments in [&["--by", "organizations", "--bars"][..], &["--by", "organizations,year"]] {
        let world = World::new().set("LC_ALL", "C.UTF-8");
        let shown = counts_in(&world, &[arguments, &["--width", "100"]].concat()).exits(0).stdout;
        let line = |label: &str| shown.lines().find(|line| line.starts_with(label)).unwrap();
        let (wide, plain) = (line("计数医院"), line("Count House "));
        assert_eq!(wide.width(), plain.width(), "{shown}");
        assert!(wide.chars().count() < plain.chars().count(), "{shown}");
    }
}

#[test]
fn color_adds_nothing_but_color() {
    for arguments in [&["--by", "access", "--bars"][..], &["--by", "access,kind"], &["--coverage"]] {
        let plain = counts(arguments).exits(0).stdout;
        assert!(!plain.contains('\u{1b}'));
        let colored = counts(&[arguments, &["--color", "always"]].concat()).exits(0).stdout;
        assert!(colored.contains('\u{1b}'));
        assert_eq!(anstream::adapter::strip_str(&colored).to_string(), plain);
        let world = World::new().set("NO_COLOR", "1").set("CLICOLOR_FORCE", "1");
        assert_eq!(counts_in(&world, arguments).stdout, plain);
    }
}

#[test]
fn what_does_not_go_together_is_refused_with_what_to_do() {
    let refused: [(&[&str], &str, &str); 15] = [
        (&["--by", "licence"], "`licence` is no field", "did you mean"),
        (&["--by", "evidnce"], "`evidnce` is no field", "did you mean `evidence`?"),
        (&["--by", "kind,yeer"], "`yeer` is no field", "`year`"),
        (&["--by", "kind,"], "`` is no field", "fields are"),
        (&["--by", "kind,year,access"], "3 fields are given", "at most two"),
        (&["--by", "kind,year", "--by", "access"], "3 fields are given", "filter"),
        (&["--by", "kind,KIND"], "`kind` is given twice", "--by kind"),
        (&["--by", "parameters,size"], "`parameters` is given twice", "--by parameters"),
        (&["--by", "kind,evidence"], "`evidence` is no field and cannot be crossed", "by itself"),
        (&["--by", "kind", "--bars", "--json"], "--bars: bars are for people", "leave out"),
        (&["--by", "kind", "--bars", "-q"], "--bars: bars are for people", "leave out"),
        (&["--bars"], "--bars: totals", "--coverage"),
        (&["--by", "kind", "--sort", "cuont"], "`cuont` is nothing", "did you mean `count`?"),
        (&["--by", "kind", "--sort", "count:up"], "`up` is no direction", "`value:desc`"),
        (&["--limit", "3"], "--limit: the totals", "--by FIELD"),
    ];
    for (arguments, complaint, hint) in refused {
        let ran = counts(arguments).exits(2).complains(complaint).complains(hint);
        assert_eq!(ran.stdout, "", "{arguments:?}");
    }
    counts(&["--by", "evidence", "--sort", "count"]).exits(2).complains("the evidence");
    counts(&["--coverage", "--sort", "count"]).exits(2).complains("keys are field, applies, known, percent");
    counts(&["--coverage", "--by", "kind"]).exits(2).complains("cannot be used with");
}

#[test]
fn nothing_matched_is_said_and_no_error() {
    for question in [&["--by", "kind"][..], &["--by", "kind,access"], &["--by", "kind", "--bars"]] {
        let ran = medllm(&[&["stats", "--params", "<1k"], question].concat()).exits(0);
        assert_eq!(ran.stdout, "", "{question:?}");
        ran.complains("nothing matched");
    }
}

#[test]
fn hostile_text_never_steers_a_terminal() {
    let hostile = fixture("hostile.json");
    for question in
        [&["--by", "name,organizations"][..], &["--by", "organizations", "--bars"], &["--by", "name"]]
    {
        for width in [&[][..], &["--width", "80"], &["--width", "30"]] {
            let filter = ["stats", "--catalog", &hostile, "--where", "id = fixture-hostile"];
            let ran = medllm(&[&filter[..], question, width].concat()).exits(0);
            let bad = |c: char| c != '\n' && medllm::render::sanitize::is_dangerous(c);
            assert!(!ran.stdout.contains(bad), "{question:?}: {:?}", ran.stdout);
        }
    }
}
