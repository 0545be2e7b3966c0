//! What hardware is asked about.

use clap::{Args, ValueHint};

use super::filter_args::FilterArgs;
use super::output_args::{OutputArgs, row_count};

const AFTER_HELP: &str = "\
GB is 10^9 bytes and GiB 2^30. A figure is an estimate where the size of a model is round or its
architecture not known; then TOTAL is a range, and a variant fits only if the most does. docs/fit.md
has the formulas, what they assume and how far they are off.

Examples:
  medllm fit --vram 24GB
  medllm fit meditron-70b --vram 48GB
  medllm fit --gpu l40s --quant q8 --context 32k --allows commercial-product
  medllm fit --gpu a100-80g --gpus 2 --quant fp16 --params '>=30b'
  medllm fit meditron med42 --gpu m2-max-64g";

/// `medllm fit`
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub struct FitArgs {
    /// Only these entries or variants, in any case and punctuation; of an entry, all variants
    #[arg(value_name = "MODEL", value_hint = ValueHint::Other)]
    pub models: Vec<String>,
    /// Memory of one card: 24GB, 22.5GiB, 81559MiB
    #[arg(long, value_name = "SIZE", allow_hyphen_values = true, value_hint = ValueHint::Other, help_heading = "Hardware and load")]
    pub vram: Option<String>,
    /// A card or computer by name: a100-80g, h100, l4, t4, rtx-4090, m2-max-64g; its memory is known
    #[arg(long, value_name = "NAME", conflicts_with = "vram", value_hint = ValueHint::Other, help_heading = "Hardware and load")]
    pub gpu: Option<String>,
    /// Number of such cards
    #[arg(long, value_name = "N", default_value_t = 1, allow_negative_numbers = true, value_parser = up_to(1024), help_heading = "Hardware and load")]
    pub gpus: u16,
    /// Tokens of prompt and answer together: 8k, 32768; without it 8k, or as many as the model takes
    #[arg(long, value_name = "TOKENS", allow_hyphen_values = true, value_hint = ValueHint::Other, help_heading = "Hardware and load")]
    pub context: Option<String>,
    /// Sequences at the same time
    #[arg(long, value_name = "N", default_value_t = 1, allow_negative_numbers = true, value_parser = up_to(u16::MAX), help_heading = "Hardware and load")]
    pub batch: u16,
    /// Precision of the weights: fp16, q8, q6, q5, q4, q3, q2, fp8, int8, int4; without it, the best that fits
    #[arg(long, value_name = "PRECISION", value_hint = ValueHint::Other, help_heading = "Hardware and load")]
    pub quant: Option<String>,
    /// Show what may fit too, where not enough is known to be sure; the answer marks it
    #[arg(long, help_heading = "Hardware and load")]
    pub include_uncertain: bool,
    /// Conditions.
    #[command(flatten)]
    pub filters: FilterArgs,
    /// Form of the output.
    #[command(flatten)]
    pub output: OutputArgs,
    /// Show these columns instead of the usual ones: `--fields variant,quant,total_bytes`
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',', value_hint = ValueHint::Other, help_heading = "Output")]
    pub fields: Vec<String>,
    /// Sort by these columns; `column:desc` turns the order round. Otherwise the largest model comes first, and what fits below 4 bits last
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',', value_hint = ValueHint::Other, help_heading = "Output")]
    pub sort: Vec<String>,
    /// Show at most this many results
    #[arg(long, value_name = "N", help_heading = "Output", allow_negative_numbers = true, value_parser = row_count)]
    pub limit: Option<usize>,
    /// Exit with 1 when nothing fits
    #[arg(long, help_heading = "Output")]
    pub exit_status: bool,
}

/// Reads a number from one on.
fn up_to(most: u16) -> impl Fn(&str) -> Result<u16, String> + Clone + Send + Sync + 'static {
    move |text| {
        let number = text.trim().parse().ok().filter(|number| (1..=most).contains(number));
        number.ok_or_else(|| format!("write a whole number from 1 to {most}"))
    }
}
