//! What was typed, resolved: terminal, color, catalogs, output form.

use std::ffi::OsString;
use std::path::PathBuf;

use anstream::ColorChoice;

use crate::catalog::{Catalog, lint};
use crate::cli::{ColorWhen, GlobalArgs};
use crate::error::Error;
use crate::paths::{self, Place, Wanted};
use crate::render::{Pager, Screen, Terminal, errors, terminal};

/// Names catalog files, separated as in `PATH`; used when the flag is not given.
const VARIABLE: &str = "MEDLLM_CATALOG";

/// Names the pager of this program alone, and of all programs.
const PAGERS: [&str; 2] = ["MEDLLM_PAGER", "PAGER"];
/// The pager where none is named.
const USUAL_PAGER: [&str; 2] = ["less", "-FRX"];

/// What holds for the whole run.
pub(super) struct Settings {
    pub(super) terminal: Terminal,
    pub(super) error_color: bool,
    pager: bool,
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
            pager: !args.no_pager,
            wanted,
        }
    }

    /// The standard output, with a pager on a terminal that can show one.
    pub(super) fn screen(&self) -> Screen {
        let dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb");
        let wanted = self.pager && self.terminal.size.is_some() && !dumb;
        Screen::new(if wanted { self.pager() } else { None }, self.terminal.size)
    }

    /// The pager that the environment names; none where it says that none is wanted.
    fn pager(&self) -> Option<Pager> {
        let named = PAGERS.into_iter().find_map(|name| Some((name, std::env::var_os(name)?)));
        let Some((variable, line)) = named else {
            return Some(Pager { command: USUAL_PAGER.map(str::to_owned).to_vec(), asked: false });
        };
        let line = line.to_string_lossy();
        let command = shell_words::split(&line).unwrap_or_else(|error| {
            // Nobody is left to tell when stderr is closed.
            let _ = self.note(&format!("{variable}: {error} in `{line}`; no pager is used"));
            Vec::new()
        });
        let none = command.is_empty() || command == ["cat"];
        (!none).then_some(Pager { command, asked: true })
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
