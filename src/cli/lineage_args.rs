//! Whose lineage, and which part of it.

use clap::{Args, ValueHint};

use super::output_args::OutputArgs;

const AFTER_HELP: &str = "\
What was built on what: a variant on its bases, a checkpoint on another, and each checkpoint as part of its
version and family. What is reached twice is told once, then marked `see above`.

At each node stand its size, the license claims that its makers or a license text make today (`vs` between
claims that name different texts) and what is known of the terms of its training data. ? is unknown.

Examples:
  medllm lineage huatuogpt-o1-8b
  medllm lineage llama-2 --down --depth 3
  medllm lineage meerkat-7b --license=redistribute-weights
  medllm lineage meditron --format dot | dot -Tsvg > meditron.svg
  medllm lineage llama-2-7b --down -q";

/// `medllm lineage`
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub struct LineageArgs {
    /// Id, name, alias or Hub id of an entry, a variant or a base (a family, version or checkpoint), in any case and
    /// punctuation
    #[arg(id = "nodes", required = true, value_name = "MODEL|BASE", value_hint = ValueHint::Other)]
    pub names: Vec<String>,
    /// Show what it was built on, up to the roots; without --down, only that
    #[arg(long)]
    pub up: bool,
    /// Show what was built on it, directly or further; without --up, only that
    #[arg(long)]
    pub down: bool,
    /// Go so many steps at most in each direction
    #[arg(long, value_name = "N", value_hint = ValueHint::Other)]
    pub depth: Option<usize>,
    /// Judge each node for this use (without one, commercial-product), and mark where the verdict changes
    #[arg(id = "judged", long = "license", value_name = "PROFILE", num_args = 0..=1, require_equals = true,
        default_missing_value = "commercial-product", value_hint = ValueHint::Other)]
    pub license: Option<String>,
    /// Form of the output.
    #[command(flatten)]
    pub output: OutputArgs,
}
