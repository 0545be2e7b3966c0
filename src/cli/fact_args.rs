//! Facts about the user that conditions of licenses ask for.

use clap::{Args, ValueHint};

use crate::catalog::rights::{Party, Vocabulary};

/// Who asks. What is not told decides nothing: the condition stays open.
#[derive(Debug, Default, Args)]
#[command(
    next_help_heading = "Facts about you, for verdicts on licenses (what is not told stays a condition)"
)]
pub struct FactArgs {
    /// Users of all your products and services in a month: 5000, 2m
    #[arg(long, value_name = "N", value_hint = ValueHint::Other)]
    pub users: Option<String>,
    /// Where you are based: EU, or a country code of two letters
    #[arg(long, value_name = "REGION", value_hint = ValueHint::Other)]
    pub region: Option<String>,
    /// What you are
    #[arg(long, value_name = "PARTY", value_parser = clap::builder::PossibleValuesParser::new(Party::WORDS))]
    pub party: Option<String>,
    /// Ask for the license claims of this day: 2024-03-01
    #[arg(long, value_name = "DATE", value_hint = ValueHint::Other)]
    pub as_of: Option<String>,
}
