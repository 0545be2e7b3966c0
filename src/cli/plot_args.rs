//! Pictures.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

/// What `--plot` means without a file; the usual sign for the place where the output goes.
const TERMINAL: &str = "-";

/// Whether to draw, and where.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub struct PlotArgs {
    /// Draw bars in the terminal; or draw a picture into FILE, which ends in .svg or .png and is replaced if it is there
    #[arg(
        long,
        value_name = "FILE",
        num_args = 0..=1,
        default_missing_value = TERMINAL,
        value_hint = ValueHint::AnyPath,
        conflicts_with_all = ["format", "json", "quiet", "jq", "template"]
    )]
    pub plot: Option<PathBuf>,
}

impl PlotArgs {
    /// Whether bars in the terminal were asked for.
    pub fn in_terminal(&self) -> bool {
        self.plot.as_ref().is_some_and(|file| file.as_os_str() == TERMINAL)
    }

    /// The file that a picture was asked for in.
    pub fn file(&self) -> Option<&PathBuf> {
        self.plot.as_ref().filter(|file| file.as_os_str() != TERMINAL)
    }
}

/// What a picture of a ranking shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PlotKindArg {
    /// A bar for each row
    Bars,
    /// The score against the number of parameters, with the best up to each size
    Size,
}
