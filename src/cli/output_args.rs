//! The form of the output.

use clap::{Args, ValueEnum, ValueHint};

use super::filter_args::FilterArgs;

/// The form of the output.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// Form of the output; without it, a table
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub format: Option<Format>,
    /// Same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    /// Same as --format ids
    #[arg(short, long, conflicts_with_all = ["format", "json"])]
    pub quiet: bool,
    /// Put the JSON document through this jq filter; texts are printed raw
    #[arg(long, value_name = "FILTER", conflicts_with = "quiet", value_hint = ValueHint::Other)]
    pub jq: Option<String>,
    /// Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    #[arg(long, value_name = "TEMPLATE", conflicts_with_all = ["format", "json", "quiet", "jq"], value_hint = ValueHint::Other)]
    pub template: Option<String>,
    /// Leave out the heads of the columns
    #[arg(long)]
    pub no_header: bool,
}

impl OutputArgs {
    /// Whether a page or a table for people was asked for.
    pub fn is_for_people(&self) -> bool {
        self.chosen() == Format::Table && self.jq.is_none() && self.template.is_none()
    }

    /// The form that was asked for.
    pub fn chosen(&self) -> Format {
        match (self.json, self.quiet) {
            (true, _) => Format::Json,
            (_, true) => Format::Ids,
            _ => self.format.unwrap_or(Format::Table),
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
    /// Comma-separated values
    Csv,
    /// Tab-separated values
    Tsv,
    /// One YAML document, the same as JSON
    Yaml,
    /// A Markdown table
    Markdown,
    /// A LaTeX table
    Latex,
    /// One identifier a line
    Ids,
    /// A graph for Graphviz; only of `lineage`
    Dot,
    /// A flowchart for Mermaid; only of `lineage`
    Mermaid,
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
    #[arg(long, value_name = "N", help_heading = "Output", allow_negative_numbers = true, value_parser = row_count)]
    pub limit: Option<usize>,
    /// Exit with 1 when nothing matched
    #[arg(long, help_heading = "Output")]
    pub exit_status: bool,
}

/// How many rows are wanted.
pub(super) fn row_count(text: &str) -> Result<usize, String> {
    text.trim().parse().map_err(|_| "a number of rows is wanted, 0 or more, like `--limit 10`".to_owned())
}
