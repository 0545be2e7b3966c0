//! An offline catalog of medical large language models, and the questions that people ask of it.
//!
//! `catalog` holds the records, `license` and `hardware` reason over them, `query` asks, `view` answers as plain values, `render` writes them, and
//! `commands` ties them together for the arguments in `cli`. Dependencies point one way, in that order.

pub mod catalog;
pub mod cli;
pub mod commands;
pub mod error;
pub mod hardware;
pub mod license;
pub mod paths;
pub mod query;
pub mod render;
pub mod view;
