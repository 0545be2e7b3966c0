//! One file a subcommand: arguments, then query, then view, then render. Nothing here prints.

mod catalog;
mod compare;
mod complete;
mod facts;
mod filtering;
mod fit;
mod forms;
mod help;
mod license;
mod lineage;
mod list;
mod plotting;
mod rank;
mod refusal;
mod search;
mod settings;
mod show;
mod stats;

pub mod generate;

use std::ffi::OsString;
use std::io::{self, Write};
use std::mem::ManuallyDrop;

use clap::{CommandFactory, FromArgMatches};

use crate::cli::{Cli, Command, OutputArgs, SearchArgs};
use crate::error::{Error, ErrorKind};
use crate::paths;
use crate::render::{self, Failed, Screen};
use crate::view::Answer;
use crate::view::plot::Kind;
use settings::Settings;

/// What a command leaves behind when it went well.
enum Done {
    /// Nothing to complain about.
    Fine,
    /// A check failed, or nothing matched and `--exit-status` asked for that.
    Negative,
}

/// What can end a command early.
enum Stop {
    Error(Error),
    /// Writing failed; a closed pipe among it.
    Write(io::Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

impl From<Failed> for Stop {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Error(error) => Self::Error(error),
            Failed::Write(error) => Self::Write(error),
        }
    }
}

/// Runs the program with these arguments, the first being its name, and returns the exit code: 0 done, 1 the
/// thing asked for is not there or a check failed, 2 wrong usage or unreadable input.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if arguments.get(1).is_some_and(|argument| argument == complete::REQUEST) {
        return complete(&arguments[2..]);
    }
    let wants_json = settings::wants_json(&arguments);
    let command = Cli::command().color(settings::typed_color(&arguments));
    let parsed = command.try_get_matches_from(&arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return refusal::refuse(error, wants_json, &arguments),
    };
    let settings = Settings::new(&cli.global);
    let mut out = settings.screen();
    let outcome = execute(cli, &settings, &mut out);
    // What was written before an error is shown before it is told.
    let outcome = show(&settings, &mut out).and(outcome);
    match outcome {
        Ok(Done::Fine) => 0,
        Ok(Done::Negative) => 1,
        Err(Stop::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => 0,
        Err(Stop::Write(error)) => report(
            &Error::new(ErrorKind::Output, format!("cannot write the output: {error}")),
            wants_json,
            &settings,
        ),
        Err(Stop::Error(error)) => report(&error, wants_json, &settings),
    }
}

/// Answers a completion script, which has no use for complaints.
fn complete(request: &[OsString]) -> u8 {
    if let Some((reader, completion)) = complete::answer(request) {
        let mut out = io::BufWriter::new(io::stdout().lock());
        let _ = render::completion::write(&completion, reader, &mut out).and_then(|()| out.flush());
    }
    0
}

/// Shows what was written, through the pager where there is one.
fn show(settings: &Settings, out: &mut Screen) -> Result<(), Stop> {
    match out.show()? {
        Some(notice) => Ok(settings.note(&notice)?),
        None => Ok(()),
    }
}

fn execute(cli: Cli, settings: &Settings, out: &mut Screen) -> Result<Done, Stop> {
    if cli.global.version {
        // What the program brings along, whatever is laid over it.
        return print(&generate::version(&paths::embedded()?), out);
    }
    let Some(command) = cli.command else {
        let error = Error::new(ErrorKind::Usage, "no command given");
        return Err(error.hint("`medllm --help` lists the commands").into());
    };
    match command {
        Command::Search(SearchArgs { list: args, .. }) | Command::List(args) if args.fields == ["help"] => {
            print(&generate::fields(), out)
        }
        Command::Search(args) => {
            let catalog = settings.catalog()?;
            write(search::answer(catalog, &args, &settings.terminal)?, settings, &args.list.output, out)
        }
        Command::List(args) => {
            let catalog = settings.catalog()?;
            write(list::answer(catalog, &args, &settings.terminal)?, settings, &args.output, out)
        }
        Command::Show(args) => {
            let catalog = settings.catalog()?;
            write(show::answer(catalog, &args)?, settings, &args.output, out)
        }
        Command::Compare(args) => {
            let catalog = settings.catalog()?;
            write(compare::answer(catalog, &args)?, settings, &args.output, out)
        }
        Command::Rank(args) => {
            let catalog = settings.catalog()?;
            let answer = rank::answer(catalog, &args)?;
            match args.plot.file() {
                Some(file) => plotting::write(&answer, rank::kind(&args), file, settings),
                None => write(answer, settings, &args.output, out),
            }
        }
        Command::License(args) => {
            let catalog = settings.catalog()?;
            write(license::answer(catalog, &args)?, settings, &args.output, out)
        }
        Command::Lineage(args) => {
            let catalog = settings.catalog()?;
            write(lineage::answer(catalog, &args)?, settings, &args.output, out)
        }
        Command::Fit(args) => {
            let catalog = settings.catalog()?;
            write(fit::answer(catalog, &args)?, settings, &args.output, out)
        }
        Command::Stats(args) => {
            let catalog = settings.catalog()?;
            let answer = stats::answer(catalog, &args)?;
            match args.plot.file() {
                Some(file) => plotting::write(&answer, Kind::Usual, file, settings),
                None => write(answer, settings, &args.output, out),
            }
        }
        Command::Catalog(command) => catalog::execute(&command, settings, out),
        Command::Help(args) => print(&help::text(&args)?, out),
        Command::Completions(args) => print(&generate::completion(args.shell), out),
        Command::Man(args) => match args.dir {
            Some(folder) => {
                generate::write_manual(&folder)?;
                Ok(Done::Fine)
            }
            None => print(&generate::main_page()?, out),
        },
    }
}

fn print(text: &str, out: &mut Screen) -> Result<Done, Stop> {
    render::text(text, out)?;
    Ok(Done::Fine)
}

fn write(
    answer: Answer<'_>,
    settings: &Settings,
    output: &OutputArgs,
    out: &mut Screen,
) -> Result<Done, Stop> {
    // The program ends after its answer; taking that apart piece by piece would cost a tenth of a short command.
    let answer = ManuallyDrop::new(answer);
    render::write(&answer, &forms::form(output, &answer)?, &settings.terminal, out)?;
    show(settings, out)?;
    for notice in &answer.notices {
        settings.note(notice)?;
    }
    Ok(if answer.failed { Done::Negative } else { Done::Fine })
}

fn report(error: &Error, as_json: bool, settings: &Settings) -> u8 {
    // When even stderr is closed there is nobody left to tell; the exit code still does.
    let _ = render::errors::write(error, as_json, settings.error_color, &mut io::stderr().lock());
    error.kind.exit_code()
}
