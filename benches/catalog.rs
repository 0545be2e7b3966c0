//! How long it takes to load the catalog, to list it, to filter it and to search it.
//!
//! `cargo bench` prints the times on this machine; no document states them.

use medllm::catalog::Catalog;
use medllm::catalog::load::{EMBEDDED, EMBEDDED_NAME, parse};
use medllm::catalog::overlay::Layer;
use medllm::query::parse::Flag;
use medllm::query::search::search;
use medllm::query::select::select;

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
    let values = |value: &str| vec![value.to_owned()];
    bencher.bench_local(|| {
        let conditions = [
            Flag::Base.condition(&catalog, &values("llama")).expect("a known base"),
            Flag::License.condition(&catalog, &values("mit")).expect("a known license"),
            Flag::Params.condition(&catalog, &values("<=8b")).expect("a range"),
        ];
        select(&catalog, &conditions).hits.len()
    });
}

#[divan::bench(args = ["meditron", "medtron", "llama3 medqa", "arabic dialogue", "zzzzqqqq"])]
fn search_for(bencher: divan::Bencher<'_, '_>, query: &str) {
    let catalog = catalog();
    bencher.bench_local(|| search(&catalog, query, select(&catalog, &[]).hits).len());
}
