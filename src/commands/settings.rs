//! What was typed, resolved: terminal, color, catalogs, output form.

use std::ffi::OsString;
use std::path::PathBuf;

use anstream::ColorChoice;

use crate::catalog::{Catalog, lint};
use crate::cli::{self, ColorWhen, GlobalArgs};
use crate::error::Error;
use crate::paths::{self, Place, Wanted};
use crate::render::{Format, Terminal, errors, terminal};

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
        let wanted = wanted(args.catalog.clone(), args.no_user_catalog);
        Self {
            terminal: Terminal::of_stdout(args.width, choice),
            error_color: terminal::wants_color(choice, &std::io::stderr()),
            wanted,
        }
    }

    /// The catalog in use. It lives until the program ends: taking it apart piece by piece would cost a fifth of
    /// the time of a short command.
    ///
    /// What is wrong in an overlay, short of making it unreadable, is said on stderr.
    pub(super) fn catalog(&self) -> Result<&'static Catalog, Error> {
        let (layers, loose) = paths::layers(&self.places())?;
        let catalog: &'static Catalog = Box::leak(Box::new(Catalog::new(layers)));
        for (origin, loaded) in loose {
            let findings = lint::check(&loaded, catalog).len();
            if findings > 0 {
                // Nobody is left to tell when stderr is closed.
                let things = if findings == 1 { "finding" } else { "findings" };
                let _ = self
                    .note(&format!("{origin}: {findings} {things}; `medllm catalog validate` lists them"));
            }
        }
        Ok(catalog)
    }

    /// Says something on stderr.
    pub(super) fn note(&self, text: &str) -> std::io::Result<()> {
        errors::notice(text, self.error_color, &mut std::io::stderr().lock())
    }

    pub(super) fn places(&self) -> Vec<Place> {
        paths::places(&self.wanted)
    }
}

/// What decides which catalogs are used: these flags, and the environment.
pub(super) fn wanted(given: Vec<PathBuf>, no_user_catalog: bool) -> Wanted {
    let environment = std::env::var_os(VARIABLE).unwrap_or_default();
    let named = std::env::split_paths(&environment).filter(|path| !path.as_os_str().is_empty());
    Wanted { given, environment: named.collect(), no_user_catalog }
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

/// The color that was asked for, told before the arguments are known to be right.
pub(super) fn typed_color(arguments: &[OsString]) -> clap::ColorChoice {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let spaced = texts.windows(2).find(|pair| pair[0] == "--color").map(|pair| pair[1]);
    match spaced.or_else(|| texts.iter().find_map(|text| text.strip_prefix("--color="))) {
        Some("never") => clap::ColorChoice::Never,
        Some("always") => clap::ColorChoice::Always,
        _ => clap::ColorChoice::Auto,
    }
}
