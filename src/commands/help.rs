//! `medllm help`: of a command, or of what all commands share.

use clap::CommandFactory;

use super::generate;
use crate::cli::{Cli, HelpArgs};
use crate::error::{Error, ErrorKind, shortened};
use crate::query::expression::Operator;
use crate::query::filter::Filter;
use crate::query::suggest::nearest;

const FILTERS: &str = "filters";
const FIELDS: &str = "fields";

/// Topics beside the commands, with what they are about.
pub(super) const TOPICS: [(&str, &str); 2] =
    [(FILTERS, "fields, operators and expressions"), (FIELDS, "columns of tables and files")];

/// The command line as a whole, with what the commands inherit.
pub(super) fn root() -> clap::Command {
    let mut command = Cli::command();
    command.build();
    command
}

/// The help text that was asked for.
pub(super) fn text(args: &HelpArgs) -> Result<String, Error> {
    match args.topic.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [FILTERS] => return Ok(filters()),
        [FIELDS] => return Ok(generate::fields()),
        _ => {}
    }
    let mut command = root();
    let mut found = &mut command;
    for name in &args.topic {
        let names: Vec<String> =
            found.get_subcommands().map(|command| command.get_name().to_owned()).collect();
        found = match names.iter().position(|known| known == name) {
            Some(i) => found.get_subcommands_mut().nth(i).ok_or_else(|| unknown(name, &names))?,
            None => return Err(unknown(name, &names)),
        };
    }
    Ok(found.render_long_help().to_string())
}

fn unknown(name: &str, commands: &[String]) -> Error {
    let topics = TOPICS.iter().map(|(topic, _)| *topic).chain(commands.iter().map(String::as_str));
    Error::new(ErrorKind::Usage, format!("`{}` is no command and no topic", shortened(name)))
        .suggest(&nearest(name, topics.map(|topic| (topic, topic))))
        .hint("`medllm help` lists the commands; topics are filters and fields")
}

/// The fields of filters with their operators and examples, and how they are put together.
fn filters() -> String {
    let mut text = String::from(
        "Each filter is a flag (--license mit) or part of an expression\n(--where 'license = mit').\n\n",
    );
    for filter in Filter::ALL {
        let signs: Vec<&str> = filter.takes().operators().iter().map(|operator| operator.sign()).collect();
        let place =
            if filter.flag().is_some() { format!("--{}", filter.name()) } else { "--where only".into() };
        text.extend([
            format!("{:<10} {place:<13} {}\n", filter.name(), signs.join(" ")),
            format!(
                "{}\n    {}\n",
                generate::wrapped("    ", filter.meaning()),
                filter.examples().join("  ")
            ),
        ]);
    }
    let signs: Vec<&str> =
        Operator::SIGNS.iter().filter(|sign| **sign != Operator::Holds).map(|sign| sign.sign()).collect();
    text.extend([format!("BENCHMARK  --where only  {} in\n", signs.join(" "))]);
    text.push_str(BENCHMARKS);
    text.push_str(RULES);
    text
}

const BENCHMARKS: &str = "    \
A score on this benchmark, in its own unit; in brackets the conditions
    of the measurement
    medqa >= 60  medqa[0-shot] >= 60  medqa[0-shot, cot, authors] >= 60
";

const RULES: &str = "
Flags
    A comma, or the flag given twice, means or:  --license mit,apache-2.0
    A leading ! excludes:                        --license '!gpl-3.0-only'
    Ranges:                                      7b..13b  2023..  '<=8b'
    Different flags must hold together for one variant of an entry.

Expressions
    and, or, not, ( ); not binds closest, then and, then or
    license in (mit, apache-2.0) and params <= 8b and not language = zh
    medqa >= 60 or org = \"Hong Kong\"        quotes around spaces and signs
    name ~ 华佗                              ~ means: has these words
    --where given twice, or beside flags: all must hold

Conditions in brackets
    0-shot, 5-shot; tuned, untuned; authors, third-party; a metric; or a word
    that the scores state, such as cot, 4-options, lm-evaluation-harness

Unknown passes nothing, neither x nor not x.
";
