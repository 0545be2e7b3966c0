use super::*;
use crate::catalog::Catalog;
use crate::catalog::load::parse;
use crate::catalog::overlay::Layer;
use crate::query::select::select;
use crate::query::tally::by_field;

const ENTRIES: &str = r#"{"schema_version": 1, "entries": [
    {"id": "a", "name": "A", "kind": "model", "languages": ["en", "zh"], "variants": [
        {"id": "a-7b", "name": "A", "parameters": 7000000000, "access": "open", "source": "s"},
        {"id": "a-70b", "name": "A", "parameters": 70000000000, "access": "gated", "source": "s"},
        {"id": "a-7b-x", "name": "A", "parameters": 7000000000, "source": "s"}]},
    {"id": "b", "name": "B", "kind": "model", "languages": ["en"], "variants": [
        {"id": "b-7b", "name": "B", "parameters": 8000000000, "source": "s"}]},
    {"id": "c", "name": "C", "kind": "tutorial", "languages": ["ja"]},
    {"id": "d", "name": "D", "kind": "tutorial"}]}"#;

fn with<T>(answer: impl FnOnce(&Catalog, &[Hit<'_>]) -> T) -> T {
    let catalog = Catalog::new(vec![Layer { origin: "x".into(), document: parse(ENTRIES, "x").unwrap() }]);
    let selection = select(&catalog, &[]);
    answer(&catalog, &selection.hits)
}

fn counts(fields: [Field; 2]) -> Vec<(String, String, usize, usize)> {
    let shown = |value: Option<String>, state: State| value.unwrap_or_else(|| format!("{state:?}"));
    let pairs = with(|catalog, hits| cross(catalog, hits, fields, &Arrangement::default()).pairs());
    let row =
        |pair: Pair| (shown(pair.value, pair.state), shown(pair.value2, pair.state2), pair.count, pair.of);
    pairs.into_iter().map(row).collect()
}

#[test]
fn values_stand_together_only_where_one_variant_has_both() {
    let na = "NotApplicable";
    let expected = [
        ("6.0b..9b", "open", 1, 2),
        ("6.0b..9b", "Unknown", 1, 2),
        ("40b..99b", "gated", 1, 1),
        (na, na, 2, 2),
    ];
    let found = counts([Field::Parameters, Field::Access]);
    let found: Vec<_> = found.iter().map(|(a, b, n, of)| (a.as_str(), b.as_str(), *n, *of)).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_is_not_known_and_what_does_not_apply_are_counted_apart() {
    let found = counts([Field::Kind, Field::Languages]);
    assert!(found.contains(&("tutorial".into(), "Unknown".into(), 1, 2)), "{found:?}");
    let found = counts([Field::Kind, Field::Access]);
    assert!(found.contains(&("tutorial".into(), "NotApplicable".into(), 2, 2)), "{found:?}");
}

#[test]
fn rare_columns_are_folded_and_an_entry_with_two_of_them_counts_once() {
    let matrix = with(|catalog, hits| {
        cross(catalog, hits, [Field::Kind, Field::Languages], &Arrangement::default()).matrix(0)
    });
    assert_eq!(matrix.heads, [Head::Others(3), Head::One(Slot::Unknown)]);
    let rows: Vec<(Vec<usize>, usize)> =
        matrix.rows.into_iter().map(|(_, counts, all)| (counts, all)).collect();
    assert_eq!(rows, [(vec![2, 0], 2), (vec![1, 1], 2)]);
    assert_eq!((matrix.columns, matrix.entries), (vec![3, 1], 4));
}

#[test]
fn a_limit_leaves_rows_out_and_keeps_the_whole() {
    let arrangement = Arrangement { limit: Some(1), ..Arrangement::default() };
    let (cross, matrix) = with(|catalog, hits| {
        let cross = cross(catalog, hits, [Field::Languages, Field::Kind], &arrangement);
        (cross.clone(), cross.matrix(9))
    });
    assert_eq!((cross.row_values(), matrix.rows.len(), matrix.entries), (3, 2, 4), "one value, and unknown");
}

#[test]
fn known_rows_count_as_many_entries_as_the_field_by_itself() {
    with(|catalog, hits| {
        for field in Field::ALL {
            for other in [Field::Access, Field::Parameters, Field::Languages, Field::Year] {
                let alone = by_field(catalog, hits, *field, &Arrangement::default()).tallies;
                let crossed = cross(catalog, hits, [*field, other], &Arrangement::default()).matrix(9);
                for tally in alone.iter().filter(|tally| tally.state == State::Known) {
                    let row = crossed.rows.iter().find(|(slot, ..)| slot.value() == tally.value.as_deref());
                    assert_eq!(row.map(|(_, _, all)| *all), Some(tally.count), "{tally:?} by {other:?}");
                }
            }
        }
    });
}
