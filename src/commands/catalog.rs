//! `medllm catalog …`: the files behind the answers.

mod add;
mod diff;
mod fmt;
mod merge;
mod path;
mod validate;

use std::path::Path;

use super::settings::Settings;
use super::{Done, Stop, generate, print, write};
use crate::catalog::Document;
use crate::catalog::load::parse_strictly;
use crate::cli::CatalogCommand;
use crate::error::{Error, ErrorKind};
use crate::paths;
use crate::render::Screen;

/// Runs one of the commands.
pub(super) fn execute(command: &CatalogCommand, settings: &Settings, out: &mut Screen) -> Result<Done, Stop> {
    match command {
        CatalogCommand::Validate(args) if args.rules => {
            let embedded = paths::embedded()?;
            write(validate::rules(&embedded), settings, &args.output, out)
        }
        CatalogCommand::Validate(args) => {
            let checked = validate::check(settings, &args.files)?;
            write(validate::answer(&checked), settings, &args.output, out)
        }
        CatalogCommand::Fmt(args) => fmt::run(args, out),
        CatalogCommand::Add(args) => print(&add::scaffold(settings.catalog()?, args)?, out),
        CatalogCommand::Merge(args) => merge::run(args, settings, out),
        CatalogCommand::Diff(args) => {
            let catalog = settings.catalog()?;
            write(diff::answer(catalog, args)?, settings, &args.output, out)
        }
        CatalogCommand::Path(output) => {
            let embedded = paths::embedded()?;
            write(path::answer(&embedded, &settings.places()), settings, output, out)
        }
        CatalogCommand::Schema(args) => print(&generate::schema(args.of), out),
    }
}

/// Reads a file that will be written again or compared.
fn read_strictly(file: &Path) -> Result<Document, Error> {
    strictly(&paths::read(file)?, file)
}

/// The document of a text; a key that would be lost is an error.
fn strictly(text: &str, file: &Path) -> Result<Document, Error> {
    let name = file.display().to_string();
    let loaded = parse_strictly(text, &name)?;
    match loaded.unknown_keys.first() {
        None => Ok(loaded.document),
        Some(key) => {
            let others = match loaded.unknown_keys.len() - 1 {
                0 => String::new(),
                count => format!(" and {count} more"),
            };
            let message = format!("{name}: the unknown key `{key}`{others} would be lost");
            Err(Error::new(ErrorKind::Input, message).hint("take them out or correct them, then try again"))
        }
    }
}
