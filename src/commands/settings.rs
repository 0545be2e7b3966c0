//! What was typed, resolved: terminal, color, catalogs, output form.

use std::ffi::OsString;

use anstream::ColorChoice;

use crate::catalog::Catalog;
use crate::cli::{self, ColorWhen, GlobalArgs};
use crate::error::Error;
use crate::paths::{self, Place, Wanted};
use crate::render::{Format, Terminal, terminal};

/// Names catalog files, separated as in `PATH`; used when the flag is not given.
const VARIABLE: &str = "MEDLLM_CATALOG";

/// What holds for the whole run.
pub(super) struct Settings {
    pub(super) terminal: Terminal,
    pub(super) error_color: bool,
    wanted: Wanted,
}

impl Settings {
    pub(super) fn new(args: &GlobalArgs) -> Self {
        let choice = match args.color {
            ColorWhen::Auto => ColorChoice::Auto,
            ColorWhen::Always => ColorChoice::Always,
            ColorWhen::Never => ColorChoice::Never,
        };
        let environment = std::env::var_os(VARIABLE).unwrap_or_default();
        let wanted = Wanted {
            given: args.catalog.clone(),
            environment: std::env::split_paths(&environment)
                .filter(|path| !path.as_os_str().is_empty())
                .collect(),
            no_user_catalog: args.no_user_catalog,
        };
        Self {
            terminal: Terminal::of_stdout(args.width, choice),
            error_color: terminal::wants_color(choice, &std::io::stderr()),
            wanted,
        }
    }

    pub(super) fn catalog(&self) -> Result<Catalog, Error> {
        Ok(Catalog::new(paths::layers(&self.places())?))
    }

    pub(super) fn places(&self) -> Vec<Place> {
        paths::places(&self.wanted)
    }
}

impl From<cli::Format> for Format {
    fn from(format: cli::Format) -> Self {
        match format {
            cli::Format::Table => Self::Table,
            cli::Format::Json => Self::Json,
            cli::Format::Jsonl => Self::Jsonl,
            cli::Format::Csv => Self::Csv,
            cli::Format::Ids => Self::Ids,
        }
    }
}

/// Whether errors are wanted as JSON, told before the arguments are known to be right.
pub(super) fn wants_json(arguments: &[OsString]) -> bool {
    let is = |argument: &OsString, text: &str| argument.to_str() == Some(text);
    let spaced = arguments.windows(2).any(|pair| is(&pair[0], "--format") && is(&pair[1], "json"));
    spaced || arguments.iter().any(|argument| is(argument, "--json") || is(argument, "--format=json"))
}
