//! How long it takes to load the catalog, to list it, to filter it and to search it.
//!
//! `cargo bench` prints the times on this machine; no document states them.

use medllm::catalog::Catalog;
use medllm::catalog::load::{EMBEDDED, EMBEDDED_NAME, parse};
use medllm::catalog::overlay::Layer;
use medllm::query::condition::Asker;
use medllm::query::filter::Filter;
use medllm::query::search::search;
use medllm::query::select::{Asked, select};
use medllm::query::typing::{expression_rules, flag_rule};

fn main() {
    divan::main();
}

fn catalog() -> Catalog {
    let document = parse(EMBEDDED, EMBEDDED_NAME).expect("the embedded catalog is valid");
    Catalog::new(vec![Layer { origin: EMBEDDED_NAME.into(), document }])
}

#[divan::bench]
fn load() -> Catalog {
    catalog()
}

#[divan::bench]
fn list_all(bencher: divan::Bencher<'_, '_>) {
    let catalog = catalog();
    bencher.bench_local(|| select(&catalog, &[]).hits.len());
}

#[divan::bench]
fn list_filtered(bencher: divan::Bencher<'_, '_>) {
    let catalog = catalog();
    let flag = |filter, value: &str| {
        let rule =
            flag_rule(&catalog, filter, &[value.to_owned()], &Asker::default()).expect("a proper value");
        Asked { label: String::new(), rule }
    };
    bencher.bench_local(|| {
        let asked = [flag(Filter::Base, "llama"), flag(Filter::License, "mit"), flag(Filter::Params, "<=8b")];
        select(&catalog, &asked).hits.len()
    });
}

#[divan::bench]
fn list_by_expression(bencher: divan::Bencher<'_, '_>) {
    let catalog = catalog();
    let text = "(base = llama or base = qwen) and license in (mit, apache-2.0) and not medqa[0-shot] < 60";
    bencher.bench_local(|| {
        let rules = expression_rules(&catalog, text, &Asker::default()).expect("a proper expression");
        let asked: Vec<Asked> = rules.into_iter().map(|(label, rule)| Asked { label, rule }).collect();
        select(&catalog, &asked).hits.len()
    });
}

#[divan::bench(args = ["meditron", "medtron", "llama3 medqa", "arabic dialogue", "zzzzqqqq"])]
fn search_for(bencher: divan::Bencher<'_, '_>, query: &str) {
    let catalog = medllm::paths::embedded().expect("the embedded catalog is valid");
    bencher.bench_local(|| search(&catalog, query, select(&catalog, &[]).hits).found.len());
}
