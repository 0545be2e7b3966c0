//! What to ask of licenses.

use clap::{Args, ValueHint};

use super::fact_args::FactArgs;
use super::output_args::OutputArgs;

const AFTER_HELP: &str = "\
Profiles: research, commercial-product, internal-hospital, redistribute-weights, fine-tune,
train-on-outputs. A verdict is yes, conditional, no or unknown: what the texts that were found say of the
weights, every base up to the root, the authors' statements and the training data. It is no legal advice,
and no statement about fitness for patients.

Examples:
  medllm license meditron-70b
  medllm license huatuogpt-o1-8b --for commercial-product
  medllm license biomistral-7b --for commercial-product --check
  medllm license llama-3.1";

/// `medllm license`
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub struct LicenseArgs {
    /// Entries or variants, for verdicts; or a license, for what its text says
    #[arg(required = true, value_name = "MODEL|LICENSE", value_hint = ValueHint::Other)]
    pub names: Vec<String>,
    /// Give the chain of reasons for this use
    #[arg(long = "for", value_name = "PROFILE", value_hint = ValueHint::Other)]
    pub profile: Option<String>,
    /// Exit with 0 only if the verdict for the use is yes for every variant asked about
    #[arg(long, requires = "profile")]
    pub check: bool,
    /// With fine-tune: publish the result too
    #[arg(long)]
    pub publish: bool,
    /// Facts about the user.
    #[command(flatten)]
    pub facts: FactArgs,
    /// Form of the output.
    #[command(flatten)]
    pub output: OutputArgs,
}
