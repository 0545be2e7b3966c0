//! `medllm catalog …`: the files behind the answers.

mod fmt;
mod path;
mod validate;

use std::io::Write;

use super::settings::Settings;
use super::{Done, Stop, generate, print, write};
use crate::cli::CatalogCommand;

/// Runs one of the commands.
pub(super) fn execute(
    command: &CatalogCommand,
    settings: &Settings,
    out: &mut impl Write,
) -> Result<Done, Stop> {
    match command {
        CatalogCommand::Validate(args) if args.rules => print(&validate::rules(), out),
        CatalogCommand::Validate(args) => {
            let checked = validate::check(settings, &args.files)?;
            write(&validate::answer(&checked), settings, &args.output, out)
        }
        CatalogCommand::Fmt(args) => fmt::run(args, out),
        CatalogCommand::Path(output) => {
            let places = settings.places();
            let catalog = settings.catalog()?;
            write(&path::answer(&catalog, &places), settings, output, out)
        }
        CatalogCommand::Schema(args) => print(&generate::schema(args.of), out),
    }
}
