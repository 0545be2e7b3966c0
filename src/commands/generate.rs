//! What the program makes of itself: completions, manual pages, schemas, the version text. All of it is checked
//! in and compared by a test.

use std::fs;
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell as ClapShell;

use crate::catalog::{Catalog, Document};
use crate::cli::{Cli, SchemaOf, Shell};
use crate::error::{Error, ErrorKind};
use crate::paths;
use crate::view::answer::Document as Output;

const NAME: &str = "medllm";

/// `medllm 0.1.0 (catalog 2026-11-22, 60 entries)`
pub fn version(catalog: &Catalog) -> String {
    let revision = catalog.revision().map_or("without date", crate::catalog::date::Date::as_str);
    format!("{NAME} {} (catalog {revision}, {} entries)\n", env!("CARGO_PKG_VERSION"), catalog.entries.len())
}

/// The completion script for a shell.
pub fn completion(shell: Shell) -> String {
    let mut script = Vec::new();
    let mut command = Cli::command();
    match shell {
        Shell::Bash => clap_complete::generate(ClapShell::Bash, &mut command, NAME, &mut script),
        Shell::Zsh => clap_complete::generate(ClapShell::Zsh, &mut command, NAME, &mut script),
        Shell::Fish => clap_complete::generate(ClapShell::Fish, &mut command, NAME, &mut script),
        Shell::PowerShell => clap_complete::generate(ClapShell::PowerShell, &mut command, NAME, &mut script),
        Shell::Elvish => clap_complete::generate(ClapShell::Elvish, &mut command, NAME, &mut script),
        Shell::Nushell => {
            clap_complete::generate(clap_complete_nushell::Nushell, &mut command, NAME, &mut script);
        }
    }
    String::from_utf8_lossy(&script).into_owned()
}

/// The name under which a shell looks for the completion script.
pub fn completion_file(shell: Shell) -> &'static str {
    match shell {
        Shell::Bash => "medllm.bash",
        Shell::Zsh => "_medllm",
        Shell::Fish => "medllm.fish",
        Shell::PowerShell => "_medllm.ps1",
        Shell::Elvish => "medllm.elv",
        Shell::Nushell => "medllm.nu",
    }
}

/// The JSON Schema of catalog files or of the JSON output.
pub fn schema(of: SchemaOf) -> String {
    let schema = match of {
        SchemaOf::Catalog => schemars::schema_for!(Document),
        SchemaOf::Output => schemars::generate::SchemaSettings::draft2020_12()
            .for_serialize()
            .into_generator()
            .into_root_schema_for::<Output<'_>>(),
    };
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// The manual page of the program itself.
///
/// # Errors
/// `Output` if the page cannot be made.
pub fn main_page() -> Result<String, Error> {
    page(Cli::command().name(NAME))
}

/// All manual pages with their file names.
///
/// # Errors
/// `Output` if a page cannot be made.
pub fn manual() -> Result<Vec<(String, String)>, Error> {
    let mut command = Cli::command();
    command.build();
    let mut pages = Vec::new();
    collect(&command, NAME, &mut pages)?;
    Ok(pages)
}

fn collect(command: &clap::Command, name: &str, pages: &mut Vec<(String, String)>) -> Result<(), Error> {
    pages.push((format!("{name}.1"), page(command.clone().name(name.to_owned()))?));
    for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
        collect(sub, &format!("{name}-{}", sub.get_name()), pages)?;
    }
    Ok(())
}

fn page(command: clap::Command) -> Result<String, Error> {
    let mut text = Vec::new();
    let failed = |error| Error::new(ErrorKind::Output, format!("cannot make the manual page: {error}"));
    clap_mangen::Man::new(command).render(&mut text).map_err(failed)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// Writes all manual pages into a folder, which is made if it is not there.
///
/// # Errors
/// `Output` when the folder cannot be written.
pub fn write_manual(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|error| {
        Error::new(ErrorKind::Output, format!("cannot make the folder {}: {error}", folder.display()))
    })?;
    manual()?.iter().try_for_each(|(name, text)| paths::replace(&folder.join(name), text))
}
