//! All integration tests in one binary, one module a feature.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::print_stdout, reason = "a test that is skipped says why")]

mod bad_input;
mod catalog_command;
mod comparing;
#[cfg(target_os = "linux")] // other systems have another `script`, which gives the shells their terminal
mod completion;
mod counting;
mod data;
mod expressions;
mod filters;
mod fit;
mod formats;
mod generated;
mod jq;
mod judged;
mod keeping;
mod laws;
mod license;
mod lineage;
mod links;
mod list;
mod noted;
mod overlay;
mod pager;
mod plots;
mod properties;
mod ranking;
mod readme;
mod rules;
mod schema;
mod search;
#[cfg(target_os = "linux")]
mod shells;
mod show;
mod stats;
mod structure;
mod support;
mod templates;
mod terminal;
mod verdicts;
mod weights;
