//! Estimates of weights, compared with the sizes of published files.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use medllm::catalog::Catalog;
use medllm::catalog::index::Node;
use medllm::catalog::load::{EMBEDDED, parse};
use medllm::catalog::overlay::Layer;
use medllm::hardware::{Cache, Count, ENCODERS, Precision, Shape};

use crate::support::root;

/// A published file or set of files, from `tests/judged/weight-sizes.tsv`.
struct Published {
    id: String,
    precision: String,
    bytes: u64,
    off_because: String,
}

fn published() -> Vec<Published> {
    let text = std::fs::read_to_string(root("tests/judged/weight-sizes.tsv")).unwrap();
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let column = |name: &str| head.iter().position(|title| *title == name).unwrap();
    let (id, precision, bytes, because) =
        (column("id"), column("precision"), column("bytes"), column("off_because"));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), head.len(), "{line}");
            assert!(cells[column("address")].starts_with("https://"), "{line}");
            Published {
                id: cells[id].to_owned(),
                precision: cells[precision].to_owned(),
                bytes: cells[bytes].parse().unwrap(),
                off_because: cells[because].to_owned(),
            }
        })
        .collect()
}

fn catalog() -> Catalog {
    Catalog::new(vec![Layer { origin: "x".into(), document: parse(EMBEDDED, "x").unwrap() }])
}

/// The parameters of a variant or base that `fit` counts with, where they are known.
fn parameters(catalog: &Catalog, id: &str) -> Option<u64> {
    match catalog.node(id)? {
        Node::Variant(entry, variant) => Some(Shape::of(catalog, entry, variant)?.parameters.stated),
        Node::Base(base) => base.parameters,
        Node::Entry(_) => None,
    }
}

/// How far an estimate lies from the published size, in percent.
#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn off(estimate: u64, bytes: u64) -> f64 {
    (estimate as f64 / bytes as f64 - 1.0) * 100.0
}

#[test]
fn weights_are_at_most_5_percent_off_or_it_is_said_why() {
    let catalog = catalog();
    let (mut near, mut unknown) = (BTreeSet::new(), 0);
    let mut table = String::from(
        "| model | precision | published bytes | estimate | off |\n| --- | --- | ---: | ---: | ---: |\n",
    );
    let mut reasons = String::new();
    for row in published() {
        let Some(parameters) = parameters(&catalog, &row.id) else {
            unknown += 1;
            continue;
        };
        let precision = Precision::named(&row.precision).unwrap();
        let estimate = precision.bytes(parameters, 0);
        let off = off(estimate, row.bytes);
        if off.abs() <= 5.0 {
            near.insert(row.id.clone());
        } else {
            assert!(!row.off_because.is_empty(), "{} {}: {off:.1} % off", row.id, row.precision);
            writeln!(reasons, "- `{}` {}, {off:+.1} %: {}", row.id, precision.name, row.off_because).unwrap();
        }
        writeln!(table, "| `{}` | {} | {} | {estimate} | {off:+.1} % |", row.id, precision.name, row.bytes)
            .unwrap();
    }
    assert!(near.len() >= 30, "{} models", near.len());
    let mut left = format!("\nFurther off than 5 %:\n\n{reasons}");
    if unknown > 0 {
        writeln!(left, "\nOf {unknown} more files the catalog does not know the size of the model.").unwrap();
    }
    section("docs/fit.md", "weights", &(table + &left));
}

/// Compares the part of a document between two marks with what it is now; `MEDLLM_BLESS=1` rewrites it.
#[track_caller]
fn section(path: &str, name: &str, now: &str) {
    let text = std::fs::read_to_string(root(path)).unwrap();
    let (begin, end) = (format!("<!-- {name}: generated -->\n"), format!("<!-- {name}: end -->"));
    let (before, rest) = text.split_once(&begin).unwrap();
    let (shown, after) = rest.split_once(&end).unwrap();
    if std::env::var_os("MEDLLM_BLESS").is_some() && shown != now {
        std::fs::write(root(path), format!("{before}{begin}{now}{end}{after}")).unwrap();
        return;
    }
    assert!(shown == now, "{path}: the table is not what the estimates are now\n{now}");
}

#[test]
fn the_range_for_an_unknown_architecture_holds_every_known_one() {
    let catalog = catalog();
    let mut checked = 0;
    for base in &catalog.bases {
        let Some((parameters, architecture)) = base.parameters.zip(base.architecture.as_ref()) else {
            continue;
        };
        let (Some(layers), Some(kv_heads), Some(head)) =
            (architecture.layers, architecture.kv_heads, architecture.head_dim)
        else {
            continue;
        };
        let known = 2 * u64::from(layers) * u64::from(kv_heads) * u64::from(head);
        let Cache { least, most, .. } = Cache::of_parameters(Count::of_parameters(parameters));
        assert!((least..=most).contains(&known), "{}: {known} in {least}..{most}", base.id);
        checked += 1;
    }
    assert!(checked > 50, "{checked}");
}

#[test]
fn the_families_of_encoders_are_in_the_catalog() {
    let catalog = catalog();
    for family in ENCODERS {
        assert!(matches!(catalog.node(family), Some(Node::Base(_))), "{family}");
    }
}

#[test]
fn the_range_of_a_round_count_mostly_holds_the_exact_one() {
    // Makers put a round figure into the name: `llama-2-7b`.
    let catalog = catalog();
    let round = |id: &str| {
        id.split('-').find_map(|part| {
            let (number, unit) =
                part.strip_suffix('b').map(|n| (n, 1_000)).or(part.strip_suffix('m').map(|n| (n, 1)))?;
            let (whole, tenths) = number.split_once('.').unwrap_or((number, "0"));
            let tenths: u64 = (tenths.len() == 1).then(|| tenths.parse().ok()).flatten()?;
            Some((whole.parse::<u64>().ok()? * 10 + tenths) * unit * 100_000)
        })
    };
    let (mut held, mut all) = (0, 0);
    for base in &catalog.bases {
        let exact = base.parameters.filter(|count| !Count::is_round(*count));
        let Some((exact, named)) = exact.zip(round(&base.id)) else { continue };
        let count = Count::of_parameters(named);
        all += 1;
        held += usize::from((count.least..=count.most).contains(&exact));
    }
    assert!(all > 80 && held * 10 >= all * 8, "{held} of {all}");
}
