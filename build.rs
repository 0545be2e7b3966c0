//! Packs `catalog.json` for the program, with the very types that read it back: reading the packed form takes a small part
//! of the time that the JSON text takes.

#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "the record types are shared with the program, which uses all of them"
)]

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/catalog/base.rs"]
mod base;
#[path = "src/catalog/benchmark.rs"]
mod benchmark;
#[path = "src/catalog/citation.rs"]
mod citation;
#[path = "src/catalog/dataset.rs"]
mod dataset;
#[path = "src/catalog/date.rs"]
mod date;
#[path = "src/catalog/document.rs"]
mod document;
#[path = "src/catalog/entry.rs"]
mod entry;
#[path = "src/catalog/folded.rs"]
mod folded;
#[path = "src/catalog/index.rs"]
mod index;
#[path = "src/catalog/label.rs"]
mod label;
#[path = "src/catalog/lazy.rs"]
mod lazy;
#[path = "src/catalog/license.rs"]
mod license;
#[path = "src/catalog/name.rs"]
mod name;
#[path = "src/catalog/note.rs"]
mod note;
#[path = "src/catalog/numbers.rs"]
mod numbers;
#[path = "src/catalog/overlay.rs"]
mod overlay;
#[path = "src/catalog/packed.rs"]
mod packed;
#[path = "src/catalog/rights.rs"]
mod rights;
#[path = "src/catalog/score.rs"]
mod score;
#[path = "src/catalog/source.rs"]
mod source;
#[path = "src/catalog/tail.rs"]
mod tail;
#[path = "src/catalog/texts.rs"]
mod texts;
#[path = "src/catalog/training.rs"]
mod training;
#[path = "src/catalog/variant.rs"]
mod variant;
#[path = "src/catalog/vocabulary.rs"]
mod vocabulary;
#[path = "src/catalog/word.rs"]
mod word;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=catalog.json");
    println!("cargo::rerun-if-changed=src/catalog");
    println!("cargo::rerun-if-changed=build.rs");
    let document: document::Document = serde_json::from_str(&fs::read_to_string("catalog.json")?)?;
    let layer = overlay::Layer { origin: String::new(), document: document.clone() };
    let catalog = index::Catalog::new(vec![layer]);
    let texts = postcard::to_stdvec(&texts::Texts::new(&catalog))?;
    let pack = document.pack()?;
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    fs::write(Path::new(&folder).join("catalog.head"), pack.head)?;
    fs::write(Path::new(&folder).join("catalog.tail"), pack.tail)?;
    fs::write(Path::new(&folder).join("catalog.texts"), texts)?;
    Ok(())
}
