//! The form of the output.

use clap::{Args, ValueEnum, ValueHint};

use super::filter_args::FilterArgs;

/// The form of the output.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// Form of the output
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Table)]
    pub format: Format,
    /// Same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    /// Same as --format ids
    #[arg(short, long, conflicts_with_all = ["format", "json"])]
    pub quiet: bool,
}

impl OutputArgs {
    /// The form that was asked for.
    pub fn chosen(&self) -> Format {
        match (self.json, self.quiet) {
            (true, _) => Format::Json,
            (_, true) => Format::Ids,
            _ => self.format,
        }
    }
}

/// Forms of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Table,
    /// One JSON document
    Json,
    /// One JSON result a line
    Jsonl,
    /// Comma-separated values with a header
    Csv,
    /// One identifier a line
    Ids,
}

/// `medllm list`, and the rest of `medllm search`
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Conditions.
    #[command(flatten)]
    pub filters: FilterArgs,
    /// Form of the output.
    #[command(flatten)]
    pub output: OutputArgs,
    /// Show these fields; `--fields help` lists them
    #[arg(long, value_name = "FIELD,…", value_delimiter = ',', value_hint = ValueHint::Other, help_heading = "Output")]
    pub fields: Vec<String>,
    /// Sort by these fields; `field:desc` turns the order round
    #[arg(long, value_name = "FIELD,…", value_delimiter = ',', value_hint = ValueHint::Other, help_heading = "Output")]
    pub sort: Vec<String>,
    /// Show at most this many results
    #[arg(long, value_name = "N", help_heading = "Output", allow_negative_numbers = true)]
    pub limit: Option<usize>,
    /// Exit with 1 when nothing matched
    #[arg(long, help_heading = "Output")]
    pub exit_status: bool,
}
