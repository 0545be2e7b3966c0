//! What to rank, under which conditions.

use clap::{Args, ValueEnum, ValueHint};

use super::filter_args::FilterArgs;
use super::output_args::{OutputArgs, row_count};
use super::plot_args::{PlotArgs, PlotKindArg};

const AFTER_HELP: &str = "\
Only results of the same metric and setting stand in one ranking: shots, prompting, ensemble, form of
the task, tuning, harness and split. What a source does not state is a condition of its own. The
largest such group comes first; the other settings are named below it.

A variant with several results stands with its authors' own, of several with the one in the middle;
SPREAD shows the others. SEEN tells which part of the benchmark is among the training data, as far as
that is recorded. Metrics that count errors are ranked upwards.

Examples:
  medllm rank medqa
  medllm rank medqa --setting '0-shot, lm-evaluation-harness, 4-options'
  medllm rank pubmedqa --best --params '<=8b' --allows commercial-product
  medllm rank mmlu-clinical --average
  medllm rank medqa --settings
  medllm rank medqa --plot medqa.svg --plot-kind size";

/// `medllm rank`
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct RankArgs {
    /// Id, name or alias of a benchmark or of a group of them, task names of evaluation harnesses among them
    #[arg(value_name = "BENCHMARK", value_hint = ValueHint::Other)]
    pub ranked: String,
    /// Rank the results of this setting: words as in `--benchmark 'medqa[0-shot, cot]'`, or `not stated`. The group
    /// that states just these comes first, or else the largest that states these and more
    #[arg(long, value_name = "WORDS", value_hint = ValueHint::Other)]
    pub setting: Option<String>,
    /// Rank what these measured
    #[arg(long, value_name = "WHO", value_enum)]
    pub evaluator: Option<EvaluatorArg>,
    /// One row an entry, by its best result over all settings. Such results are not comparable
    #[arg(long)]
    pub best: bool,
    /// Of a group of benchmarks: rank the mean over its parts, of variants that have every part from one source under
    /// the same conditions, instead of averages that sources report
    #[arg(long)]
    pub average: bool,
    /// List the settings with how many variants each has, instead of a ranking
    #[arg(long, conflicts_with_all = ["best", "plot"])]
    pub settings: bool,
    /// Show at most this many rows
    #[arg(long, value_name = "N", help_heading = "Output", allow_negative_numbers = true, value_parser = row_count)]
    pub limit: Option<usize>,
    /// Exit with 1 when nothing matched
    #[arg(long, help_heading = "Output")]
    pub exit_status: bool,
    /// Pictures.
    #[command(flatten)]
    pub plot: PlotArgs,
    /// What the picture shows
    #[arg(
        long,
        value_name = "KIND",
        value_enum,
        default_value = "bars",
        hide_default_value = true,
        requires = "plot",
        help_heading = "Output"
    )]
    pub plot_kind: PlotKindArg,
    /// Conditions.
    #[command(flatten)]
    pub filters: FilterArgs,
    /// Form of the output.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Who measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EvaluatorArg {
    /// The makers of the model
    Authors,
    /// Somebody else
    ThirdParty,
}
