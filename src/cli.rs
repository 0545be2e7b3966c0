//! The arguments as typed. Types only: no files, no terminal, no decisions.

mod catalog_args;
mod compare_args;
mod fact_args;
mod filter_args;
mod fit_args;
mod global_args;
mod license_args;
mod lineage_args;
mod output_args;
mod plot_args;
mod rank_args;
mod stats_args;
mod taken;

use clap::{Parser, Subcommand};

pub use catalog_args::{
    AddArgs, CatalogCommand, DiffArgs, FmtArgs, MergeArgs, SchemaArgs, SchemaOf, ValidateArgs,
};
pub use compare_args::{CompareArgs, VariantsArg};
pub use fact_args::FactArgs;
pub use filter_args::FilterArgs;
pub use fit_args::FitArgs;
pub use global_args::{ColorWhen, GlobalArgs};
pub use license_args::LicenseArgs;
pub use lineage_args::LineageArgs;
pub use output_args::{Format, ListArgs, OutputArgs};
pub use plot_args::{PlotArgs, PlotKindArg};
pub use rank_args::{EvaluatorArg, RankArgs};
pub use stats_args::StatsArgs;
pub use taken::{Amount, Taken};

const AFTER_HELP: &str = "\
Examples:
  medllm search llama3
  medllm list --license mit --params '<=8b'
  medllm list --license weights:apache-2.0 --benchmark 'medqa>=60'
  medllm list --base llama-2 --format json | jq '.results[].id'
  medllm show meditron-7b --evidence
  medllm compare meditron-7b biomistral-7b
  medllm rank medqa --params '<=8b'
  medllm license meditron-70b --for commercial-product
  medllm lineage huatuogpt-o1-8b
  medllm fit --vram 24GB

In tables ? is unknown and - is not applicable. A listing is no advice to use a
model on patients.";

/// Ask an offline catalog of medical large language models: which exist, what each was built on and trained
/// with, what it scored and how, what its licenses say. Every fact has its source.
#[derive(Debug, Parser)]
#[command(
    name = "medllm",
    about = "Ask an offline catalog of medical large language models",
    disable_version_flag = true,
    disable_help_subcommand = true,
    arg_required_else_help = true,
    after_help = AFTER_HELP,
    max_term_width = 100,
    help_expected = true
)]
pub struct Cli {
    /// Flags that every command takes.
    #[command(flatten)]
    pub global: GlobalArgs,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find entries by words; typing errors are forgiven, the best match comes first
    Search(SearchArgs),
    /// List all entries that match the filters
    List(ListArgs),
    /// Show everything about an entry or a variant
    Show(ShowArgs),
    /// Set entries or variants side by side: facts, verdicts, and scores under the same conditions
    Compare(CompareArgs),
    /// Rank comparable results on a benchmark; other settings are named, never mixed in
    Rank(RankArgs),
    /// Say what the texts found allow, with the chain of reasons; or what a license says
    License(LicenseArgs),
    /// Show what a model or base was built on, up to the roots, and what was built on it
    Lineage(LineageArgs),
    /// Say which variants run on some hardware, in which precision and with what context
    Fit(FitArgs),
    /// Count entries, variants, results and sources, by one field or two, or by evidence; tell how much is known
    Stats(StatsArgs),
    /// Check, format, compare, merge and locate catalog files
    #[command(subcommand)]
    Catalog(CatalogCommand),
    /// Print a completion script for a shell
    Completions(CompletionsArgs),
    /// Print the manual page, or write all manual pages
    Man(ManArgs),
    /// Print the help of a command, or of filters and fields
    Help(HelpArgs),
}

/// `medllm help`
#[derive(Debug, clap::Args)]
pub struct HelpArgs {
    /// A command, `filters` (fields, operators and expressions) or `fields` (columns)
    #[arg(value_name = "TOPIC", value_hint = clap::ValueHint::Other)]
    pub topic: Vec<String>,
}

/// `medllm search`
#[derive(Debug, clap::Args)]
pub struct SearchArgs {
    /// Words to look for, in any order, case and spelling: names, bases, data, benchmarks, languages
    #[arg(required = true, value_name = "WORDS", value_hint = clap::ValueHint::Other)]
    pub words: Vec<String>,
    /// Filters and output.
    #[command(flatten)]
    pub list: ListArgs,
    /// Say why each result stands where it stands: each word, where and how it was found, and its points
    #[arg(long, help_heading = "Output")]
    pub explain: bool,
}

/// `medllm show`
#[derive(Debug, clap::Args)]
pub struct ShowArgs {
    /// Id, name, alias, Hub id, repository or arXiv id of an entry or a variant, in any case and punctuation
    #[arg(required = true, value_name = "MODEL", value_hint = clap::ValueHint::Other)]
    pub models: Vec<String>,
    /// Show the source behind each fact
    #[arg(long)]
    pub evidence: bool,
    /// Form of the output.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// `medllm completions`
#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub shell: Shell,
}

/// The shells that completion scripts are made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Shell {
    /// GNU Bash
    Bash,
    /// Z shell
    Zsh,
    /// fish
    Fish,
    /// `PowerShell`
    #[value(name = "powershell")]
    PowerShell,
    /// Elvish
    Elvish,
    /// Nushell
    Nushell,
}

/// `medllm man`
#[derive(Debug, clap::Args)]
pub struct ManArgs {
    /// Write the pages of all commands into this folder instead of printing the main one
    #[arg(long, value_name = "FOLDER")]
    pub dir: Option<std::path::PathBuf>,
}
