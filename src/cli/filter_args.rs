//! The filters, the same on every command that takes them, made from their one declaration.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, ValueHint};

use super::fact_args::FactArgs;
use crate::query::filter::{Filter, Takes};

const HEADING: &str = "Filters (a comma means or; a leading ! excludes; different flags must hold together)";
const WHERE: &str = "where";
const CONDITIONAL: &str = "include-conditional";

/// Conditions. Values of one flag are alternatives, different flags must hold together for one variant.
#[derive(Debug, Default)]
pub struct FilterArgs {
    /// The flags that were given, with their values as typed.
    pub flags: Vec<(Filter, Vec<String>)>,
    /// Expressions, all of which must hold.
    pub expressions: Vec<String>,
    /// Facts about the user, for verdicts.
    pub facts: FactArgs,
    /// Whether what is allowed under a condition passes too.
    pub include_conditional: bool,
}

impl FromArgMatches for FilterArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let values = |id: &str| -> Vec<String> {
            matches.get_many::<String>(id).into_iter().flatten().cloned().collect()
        };
        let flags = Filter::flags().map(|filter| (filter, values(filter.name())));
        Ok(Self {
            flags: flags.filter(|(_, values)| !values.is_empty()).collect(),
            expressions: values(WHERE),
            facts: FactArgs::from_arg_matches(matches)?,
            include_conditional: matches.get_flag(CONDITIONAL),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for FilterArgs {
    fn augment_args(command: Command) -> Command {
        let flag = |filter: Filter| {
            let examples = filter.examples().join(", ");
            let help = match filter.takes() {
                // Its meaning lists the values already.
                Takes::Names if matches!(filter, Filter::Kind | Filter::Access | Filter::Allows) => {
                    filter.meaning().to_owned()
                }
                _ => format!("{}: {examples}", filter.meaning()),
            };
            argument(filter.name(), filter.flag().unwrap_or_default()).help(help)
        };
        let expression = argument(WHERE, "EXPRESSION")
            .help("An expression over the same fields: 'license = mit and (medqa >= 60 or params < 3b)'; see `medllm help filters`");
        let conditional = Arg::new(CONDITIONAL)
            .long(CONDITIONAL)
            .action(ArgAction::SetTrue)
            .help("Let --allows pass what is allowed under conditions too; the answer marks it")
            .help_heading(HEADING);
        let command = command.args(Filter::flags().map(flag)).arg(expression).arg(conditional);
        FactArgs::augment_args(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

fn argument(name: &'static str, placeholder: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(placeholder)
        .value_hint(ValueHint::Other)
        .action(ArgAction::Append)
        .help_heading(HEADING)
}
