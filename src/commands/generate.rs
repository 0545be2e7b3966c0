//! What the program makes of itself: completions, manual pages, schemas, the version text. All of it is checked
//! in and compared by a test.
//!
//! Not here: the scripts for Bash, Zsh and fish, which stand in `completions/` as they are written, and what they ask
//! at each press, which `complete` answers.

use std::fs;
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell as ClapShell;

use crate::catalog::{Catalog, Document};
use crate::cli::{Cli, SchemaOf, Shell};
use crate::error::{Error, ErrorKind};
use crate::paths;
use crate::query::field::Field;
use crate::view::answer::Document as Output;

const NAME: &str = "medllm";

/// `medllm 0.1.0 (catalog 2026-11-22, 60 entries)`
pub fn version(catalog: &Catalog) -> String {
    let revision = catalog.revision().map_or("without date", crate::catalog::date::Date::as_str);
    format!("{NAME} {} (catalog {revision}, {} entries)\n", env!("CARGO_PKG_VERSION"), catalog.entries.len())
}

/// The fields of an entry with what they hold, one a line.
pub fn fields() -> String {
    let widest = Field::ALL.iter().map(|field| field.name().len()).max().unwrap_or(0);
    let indent = " ".repeat(widest + 2);
    let line = |field: &Field| {
        let meaning = wrapped(&indent, field.meaning());
        format!("{:widest$}  {}", field.name(), meaning.trim_start())
    };
    Field::ALL.iter().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

/// Text in lines of 80 columns at most, each indented; help is printed as it is on every terminal.
pub(super) fn wrapped(indent: &str, text: &str) -> String {
    textwrap::fill(text, textwrap::Options::new(80).initial_indent(indent).subsequent_indent(indent))
}

/// The completion script for a shell. Three are written by hand, as they ask the program itself; the others list its
/// commands and options.
pub fn completion(shell: Shell) -> String {
    let mut script = Vec::new();
    let mut command = Cli::command();
    match shell {
        Shell::Bash => return include_str!("../../completions/medllm.bash").to_owned(),
        Shell::Zsh => return include_str!("../../completions/_medllm").to_owned(),
        Shell::Fish => return include_str!("../../completions/medllm.fish").to_owned(),
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
    let own = |sub: &&clap::Command| name == NAME || sub.get_name() != "help";
    for sub in command.get_subcommands().filter(own) {
        collect(sub, &format!("{name}-{}", sub.get_name()), pages)?;
    }
    Ok(())
}

/// What the main page says beyond the arguments, as it is to be shown.
const EXIT_STATUS: &str = "\
.SH \"EXIT STATUS\"
.TP
.B 0
Done, also when nothing matched.
.TP
.B 1
The thing asked for does not exist or is ambiguous, or a check failed.
.TP
.B 2
Wrong usage, or a file that cannot be read or written.
.SH ENVIRONMENT
.TP
.B MEDLLM_CATALOG
Catalog files to lay over the embedded one, separated as in PATH.
.TP
.BR NO_COLOR \", \" CLICOLOR \", \" CLICOLOR_FORCE
Whether to use color.
.TP
.B FORCE_HYPERLINK
1 writes links although the terminal is not known for them, 0 never.
.TP
.BR MEDLLM_PAGER \", \" PAGER
The pager for output that is longer than the screen; empty for none. Without them it is less.
.SH FILES
.TP
.I catalog.json
in the user's data folder is laid over the embedded catalog; \\fBmedllm catalog path\\fR says where that is.
";

fn page(command: clap::Command) -> Result<String, Error> {
    let examples = command.get_after_help().map(ToString::to_string);
    let title = command.get_name().to_owned();
    let man = clap_mangen::Man::new(command.disable_help_subcommand(true).after_help(""));
    let mut text = Vec::new();
    let failed = |error| Error::new(ErrorKind::Output, format!("cannot make the manual page: {error}"));
    man.render_title(&mut text).map_err(failed)?;
    man.render_name_section(&mut text).map_err(failed)?;
    man.render_synopsis_section(&mut text).map_err(failed)?;
    man.render_description_section(&mut text).map_err(failed)?;
    man.render_options_section(&mut text).map_err(failed)?;
    if title == NAME {
        man.render_subcommands_section(&mut text).map_err(failed)?;
    }
    let mut text = once(&String::from_utf8_lossy(&text));
    if title == NAME {
        text.push_str(EXIT_STATUS);
        let examples = examples.unwrap_or_default();
        let shown = examples.trim_start_matches("Examples:\n").replace('-', "\\-").replace('\'', "\\(aq");
        text = format!("{text}.SH EXAMPLES\n.nf\n{shown}\n.fi\n");
    }
    Ok(text)
}

/// Each section begins with the same definitions; they are needed once.
fn once(text: &str) -> String {
    let mut seen: Vec<&str> = Vec::new();
    let mut kept = String::new();
    for line in text.lines() {
        if line.contains("ds Aq") {
            if seen.contains(&line) {
                continue;
            }
            seen.push(line);
        }
        kept.push_str(line);
        kept.push('\n');
    }
    kept
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
