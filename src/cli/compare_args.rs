//! What to compare.

use clap::{Args, ValueEnum, ValueHint};

use super::fact_args::FactArgs;
use super::output_args::OutputArgs;

const AFTER_HELP: &str = "\
All variants of an entry stand side by side, unless a variant is named. Scores are shown where at
least two of the compared have one on the same benchmark in the same metric and setting; the others
are counted. The memory is that of the weights alone: two bytes for each parameter.

Examples:
  medllm compare meditron-7b biomistral-7b
  medllm compare meditron biomistral med42
  medllm compare meditron-7b medalpaca-7b --diff
  medllm compare huatuogpt-o1 --variants all --format csv";

/// `medllm compare`
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub struct CompareArgs {
    /// Entries or variants, in any case and punctuation; of an entry, all variants
    #[arg(required = true, value_name = "MODEL", value_hint = ValueHint::Other)]
    pub models: Vec<String>,
    /// Show only what differs
    #[arg(long)]
    pub diff: bool,
    /// Compare all variants of the entries, however many they are
    #[arg(long, value_name = "WHICH", value_enum)]
    pub variants: Option<VariantsArg>,
    /// Facts about the user.
    #[command(flatten)]
    pub facts: FactArgs,
    /// Form of the output.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Which variants to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum VariantsArg {
    /// All of each entry
    All,
}
