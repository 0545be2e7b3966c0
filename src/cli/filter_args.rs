//! The filters, the same on every command that takes them.

use clap::{Args, ValueHint};

/// Conditions. Values of one flag are alternatives, different flags must hold together for one variant.
#[derive(Debug, Default, Args)]
#[command(
    next_help_heading = "Filters (a comma means or; a leading ! excludes; different flags must hold together)"
)]
pub struct FilterArgs {
    /// Built on this family, version or checkpoint: llama, llama-3, mistral-7b-v0.1, from-scratch
    #[arg(long, value_name = "BASE", value_delimiter = ',', value_hint = ValueHint::Other)]
    pub base: Vec<String>,
    /// License of code or weights: mit, weights:apache-2.0, code:mit, llama, none (searched, none found), unclear
    #[arg(long, value_name = "LICENSE", value_delimiter = ',', value_hint = ValueHint::Other)]
    pub license: Vec<String>,
    /// Has a result on this benchmark: medqa, 'medqa>=60'
    #[arg(long, value_name = "BENCHMARK", value_delimiter = ',', value_hint = ValueHint::Other)]
    pub benchmark: Vec<String>,
    /// What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_hint = ValueHint::Other)]
    pub kind: Vec<String>,
    /// An organization whose name holds these words
    #[arg(long, value_name = "NAME", value_delimiter = ',', value_hint = ValueHint::Other)]
    pub org: Vec<String>,
    /// Language: zh, arabic
    #[arg(long, value_name = "LANGUAGE", value_delimiter = ',', value_hint = ValueHint::Other)]
    pub language: Vec<String>,
    /// Parameters: 7b, '<=8b', 7b..13b; 8b means what rounds to it
    #[arg(long, value_name = "RANGE", value_delimiter = ',', value_hint = ValueHint::Other)]
    pub params: Vec<String>,
    /// Year of release: 2024, '>=2024', 2023..2025
    #[arg(long, value_name = "RANGE", value_delimiter = ',', value_hint = ValueHint::Other)]
    pub year: Vec<String>,
}
