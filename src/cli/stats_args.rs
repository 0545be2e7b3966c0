//! What to count and how to show it.

use clap::{Args, ValueHint};

use super::filter_args::FilterArgs;
use super::output_args::{OutputArgs, row_count};
use super::plot_args::PlotArgs;

const AFTER_HELP: &str = "\
An entry with several values counts once for each of them, so that shares may add up to more than
100 %. A share is of the entries that the field applies to; ? is unknown, - is not applicable.
Sizes and context lengths are counted in ranges (<1B, 1-3B, ...), where 1B is what rounds to it; in
JSON and CSV a range is written as filters take it.

Two fields crossed count what one variant has together: a 7B that is open beside a 70B that is gated
makes no open 70B. ? stands where no variant has a known value beside the other. Columns that have
no room are counted together under `other (n)`, n being how many values that are; in JSON, in CSV
and when piped nothing is put together. ALL counts each entry once.

Examples:
  medllm stats --by year --bars
  medllm stats --by kind,access
  medllm stats --coverage --kind model
  medllm stats --by parameters,weights_license --format csv
  medllm stats --by year --kind model --plot releases.svg";

/// `medllm stats`
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub struct StatsArgs {
    /// Count the values of this field (`medllm help fields` lists them), of two fields crossed, or
    /// `evidence`: on what kind of source the facts stand. Sizes and context lengths are counted in ranges
    #[arg(long, value_name = "FIELD[,FIELD]", value_delimiter = ',', value_hint = ValueHint::Other)]
    pub by: Vec<String>,
    /// Tell of each field to how many entries it applies, and in how many it is known
    #[arg(long, conflicts_with = "by")]
    pub coverage: bool,
    /// Draw the counts as bars
    #[arg(long)]
    pub bars: bool,
    /// Pictures.
    #[command(flatten)]
    pub plot: PlotArgs,
    /// Sort counts by `value` or `count`, coverage by `field`, `applies`, `known` or `percent`; `count:desc` turns the
    /// order round. Otherwise the most frequent comes first, and years, dates, sizes and lengths stand in their order
    #[arg(long, value_name = "KEY,…", value_delimiter = ',', value_hint = ValueHint::Other, help_heading = "Output")]
    pub sort: Vec<String>,
    /// Show at most this many values; what is unknown or not applicable stays
    #[arg(long, value_name = "N", help_heading = "Output", allow_negative_numbers = true, value_parser = row_count)]
    pub limit: Option<usize>,
    /// Conditions.
    #[command(flatten)]
    pub filters: FilterArgs,
    /// Form of the output.
    #[command(flatten)]
    pub output: OutputArgs,
}
