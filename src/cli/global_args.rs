//! Flags that every command takes.

use std::path::PathBuf;

use clap::{ArgAction, Args, ValueEnum};

/// Which catalogs to use, and how to print.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub struct GlobalArgs {
    /// Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is
    /// what `MEDLLM_CATALOG` names)
    #[arg(long, global = true, value_name = "FILE")]
    pub catalog: Vec<PathBuf>,
    /// Leave out the catalog in the user's data folder
    #[arg(long, global = true)]
    pub no_user_catalog: bool,
    /// When to use color
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = ColorWhen::Auto)]
    pub color: ColorWhen,
    /// Wrap tables at this many columns, on a terminal or not
    #[arg(long, global = true, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(1..))]
    pub width: Option<u16>,
    /// Print long output at once instead of through a pager
    #[arg(long, global = true)]
    pub no_pager: bool,
    /// Print the version of the program and the date of the catalog
    #[arg(short = 'V', long, action = ArgAction::SetTrue)]
    pub version: bool,
}

/// When to use color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    /// On a terminal, unless `NO_COLOR` or its like says otherwise
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
