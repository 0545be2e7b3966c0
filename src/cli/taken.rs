//! What the value of an argument is, beyond the words and paths that clap itself knows of.

use clap::{Arg, ArgAction, ValueHint};

use crate::query::filter::Filter;

/// The placeholder of a path to a folder. clap has a hint for them, with which a script for Nushell takes any text.
const FOLDER: &str = "FOLDER";

/// What an argument takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Values of a filter: a list of them, or just one.
    Filter(Filter, Amount),
    /// Names of entries and variants.
    Models,
    /// Names of entries, variants and licenses.
    Licensed,
    /// Uses that verdicts are given for.
    Uses,
    /// Names of entries, variants and bases.
    Nodes,
    /// One benchmark or group of them.
    Benchmark,
    /// Conditions of measurements.
    Setting,
    /// A list of fields.
    Fields,
    /// A list of fields, each with a direction.
    Order,
    /// One or two fields to count, or the word for the evidence.
    Counted,
    /// A list of keys that counts are sorted by, each with a direction.
    CountOrder,
    /// Cards and computers.
    Cards,
    /// Precisions of weights.
    Precisions,
    /// A list of columns of `fit`.
    FitColumns,
    /// A list of columns of `fit`, each with a direction.
    FitOrder,
    /// Commands, and topics beside them.
    Topics,
    /// Words that clap lists.
    Listed,
    /// A file.
    File,
    /// A folder.
    Folder,
    /// Nothing that could be known beforehand.
    Free,
}

/// How many values one word of the command line may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// One.
    One,
    /// Several between commas, each with a `!` or not.
    List,
}

impl Taken {
    /// What this argument takes; none for one that nobody thought of here.
    pub fn by(argument: &Arg) -> Option<Self> {
        let id = argument.get_id().as_str();
        let names = argument.get_value_names().unwrap_or_default();
        let amount =
            if matches!(argument.get_action(), ArgAction::Append) { Amount::List } else { Amount::One };
        Some(match argument.get_value_hint() {
            ValueHint::AnyPath if names == [FOLDER] => Self::Folder,
            ValueHint::AnyPath => Self::File,
            _ if !argument.get_possible_values().is_empty() => Self::Listed,
            _ => match id {
                "models" => Self::Models,
                "names" => Self::Licensed,
                "judged" | "profile" => Self::Uses,
                "nodes" => Self::Nodes,
                "setting" => Self::Setting,
                "ranked" => Self::Benchmark,
                "fields" if names == ["COLUMN,…"] => Self::FitColumns,
                "fields" => Self::Fields,
                "sort" if names == ["COLUMN,…"] => Self::FitOrder,
                "gpu" => Self::Cards,
                "quant" => Self::Precisions,
                "sort" if names == ["KEY,…"] => Self::CountOrder,
                "sort" => Self::Order,
                "by" => Self::Counted,
                "topic" => Self::Topics,
                "as_of" | "batch" | "context" | "depth" | "gpus" | "id" | "jq" | "limit" | "name"
                | "region" | "repository" | "template" | "users" | "vram" | "where" | "width" | "words" => {
                    Self::Free
                }
                _ => Filter::flags().find(|filter| filter.name() == id).map(|f| Self::Filter(f, amount))?,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory};

    use super::*;
    use crate::cli::Cli;

    fn check(command: &Command) {
        let of_values = |argument: &&Arg| argument.get_action().takes_values();
        for argument in command.get_arguments().filter(of_values) {
            assert!(Taken::by(argument).is_some(), "{} {}", command.get_name(), argument.get_id());
        }
        command.get_subcommands().for_each(check);
    }

    #[test]
    fn what_every_argument_takes_is_known() {
        let mut command = Cli::command();
        command.build();
        check(&command);
    }
}
