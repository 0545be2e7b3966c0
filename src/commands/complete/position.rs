//! Where in a command line the cursor is: which command was begun, and whose value is being typed.

use std::ffi::{OsStr, OsString};

use clap::{Arg, ArgAction, Command};

/// A place in a command line.
pub(super) struct Position<'c> {
    /// The command that the words before name.
    pub(super) command: &'c Command,
    /// What can stand there.
    pub(super) place: Place<'c>,
    /// What stands before the value in the same word, as in `--license=`.
    pub(super) head: String,
    /// What was typed of the value so far.
    pub(super) typed: String,
    /// The arguments before, with the values of those that take some.
    pub(super) given: Vec<(&'c Arg, Option<OsString>)>,
}

/// What can stand somewhere.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'c> {
    /// The value of this option.
    Value(&'c Arg),
    /// An option.
    Option,
    /// A command, or this argument; an option, when there is nothing to say about either.
    Word(Option<&'c Arg>),
}

impl<'c> Position<'c> {
    /// Walks over the words, of which the first is the program and the last is being typed. The command must be
    /// built.
    pub(super) fn new(root: &'c Command, words: &[OsString]) -> Self {
        let (last, before) =
            words.split_last().map_or((OsStr::new(""), &[][..]), |(l, b)| (l.as_os_str(), b));
        let mut walk = Walk { command: root, given: Vec::new(), awaiting: None, escaped: false };
        for word in before.iter().skip(1) {
            walk.pass(word);
        }
        let last = last.to_string_lossy();
        let split = last.split_once('=').filter(|(flag, _)| flag.starts_with("--") && !walk.escaped);
        let (place, head, typed) = match (walk.awaiting, split) {
            (Some(option), _) => (Place::Value(option), "", last.as_ref()),
            (None, Some((flag, value))) => match walk.long(&flag[2..]) {
                Some(option) if option.get_action().takes_values() => {
                    (Place::Value(option), &last[..=flag.len()], value)
                }
                _ => (Place::Option, "", last.as_ref()),
            },
            (None, None) if last.starts_with('-') && !walk.escaped => (Place::Option, "", last.as_ref()),
            (None, None) => (Place::Word(walk.positional()), "", last.as_ref()),
        };
        let (head, typed) = (head.to_owned(), typed.to_owned());
        Self { command: walk.command, place, head, typed, given: walk.given }
    }

    /// The values that were given for an argument.
    pub(super) fn values<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a OsString> {
        self.given.iter().filter(move |(arg, _)| arg.get_id() == id).filter_map(|(_, value)| value.as_ref())
    }

    /// Whether an argument was given.
    pub(super) fn has(&self, id: &str) -> bool {
        self.given.iter().any(|(arg, _)| arg.get_id() == id)
    }

    /// The options that can still be given.
    pub(super) fn options(&self) -> impl Iterator<Item = &'c Arg> {
        let again = |arg: &Arg| matches!(arg.get_action(), ArgAction::Append | ArgAction::Count);
        let options = self.command.get_arguments().filter(|arg| !arg.is_positional() && !arg.is_hide_set());
        options.filter(move |arg| again(arg) || !self.has(arg.get_id().as_str()))
    }
}

struct Walk<'c> {
    command: &'c Command,
    given: Vec<(&'c Arg, Option<OsString>)>,
    /// The option whose value comes next.
    awaiting: Option<&'c Arg>,
    /// Whether `--` has ended the options.
    escaped: bool,
}

impl<'c> Walk<'c> {
    fn pass(&mut self, word: &OsString) {
        let text = word.to_string_lossy();
        if let Some(option) = self.awaiting.take() {
            self.given.push((option, Some(word.clone())));
        } else if self.escaped || !text.starts_with('-') || text == "-" {
            self.pass_word(word, &text);
        } else if text == "--" {
            self.escaped = true;
        } else if let Some(long) = text.strip_prefix("--") {
            let (name, value) =
                long.split_once('=').map_or((long, None), |(name, value)| (name, Some(value)));
            if let Some(option) = self.long(name) {
                self.take(option, value.map(OsString::from));
            }
        } else {
            self.pass_shorts(&text[1..]);
        }
    }

    fn pass_word(&mut self, word: &OsString, text: &str) {
        let command = if self.escaped { None } else { self.command.find_subcommand(text) };
        if let Some(command) = command {
            self.command = command;
        } else if let Some(positional) = self.positional() {
            self.given.push((positional, Some(word.clone())));
        }
    }

    /// Letters behind one dash; the first that takes a value takes the rest.
    fn pass_shorts(&mut self, letters: &str) {
        for (at, letter) in letters.char_indices() {
            let Some(option) = self.command.get_arguments().find(|arg| arg.get_short() == Some(letter))
            else {
                continue;
            };
            let rest = &letters[at + letter.len_utf8()..];
            let takes = option.get_action().takes_values();
            self.take(option, (takes && !rest.is_empty()).then(|| rest.trim_start_matches('=').into()));
            if takes {
                return;
            }
        }
    }

    fn take(&mut self, option: &'c Arg, value: Option<OsString>) {
        if value.is_none() && option.get_action().takes_values() {
            self.awaiting = Some(option);
        } else {
            self.given.push((option, value));
        }
    }

    fn long(&self, name: &str) -> Option<&'c Arg> {
        self.command.get_arguments().find(|arg| arg.get_long() == Some(name))
    }

    /// The argument that a word without a dash goes to.
    fn positional(&self) -> Option<&'c Arg> {
        let taken = |arg: &Arg| self.given.iter().any(|(given, _)| given.get_id() == arg.get_id());
        let repeats = |arg: &Arg| matches!(arg.get_action(), ArgAction::Append);
        self.command.get_positionals().find(|arg| repeats(arg) || !taken(arg))
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    /// The command, what is completed, what is kept and what was typed.
    fn told(line: &[&str]) -> (String, String, String, String) {
        let mut root = Cli::command();
        root.build();
        let words: Vec<OsString> = line.iter().map(OsString::from).collect();
        let position = Position::new(&root, &words);
        let place = match position.place {
            Place::Value(arg) => format!("value of {}", arg.get_id()),
            Place::Option => "option".to_owned(),
            Place::Word(arg) => format!("word {}", arg.map_or("-", |arg| arg.get_id().as_str())),
        };
        (position.command.get_name().to_owned(), place, position.head, position.typed)
    }

    fn tuple(command: &str, place: &str, head: &str, typed: &str) -> (String, String, String, String) {
        (command.into(), place.into(), head.into(), typed.into())
    }

    #[test]
    fn an_option_is_followed_by_its_value_in_the_next_word_or_in_the_same() {
        assert_eq!(told(&["m", "list", "--license", "mi"]), tuple("list", "value of license", "", "mi"));
        assert_eq!(told(&["m", "list", "--license="]), tuple("list", "value of license", "--license=", ""));
        assert_eq!(
            told(&["m", "list", "--base", "x", "--org=a=b"]),
            tuple("list", "value of org", "--org=", "a=b")
        );
        assert_eq!(told(&["m", "list", "--json=x"]), tuple("list", "option", "", "--json=x"));
    }

    #[test]
    fn what_is_a_value_is_no_command() {
        assert_eq!(told(&["m", "--catalog", "list", ""]), tuple("medllm", "word -", "", ""));
        assert_eq!(told(&["m", "catalog", "diff", "a", "b"]), tuple("diff", "word new", "", "b"));
        assert_eq!(told(&["m", "search", "list", "-"]), tuple("search", "option", "", "-"));
        assert_eq!(told(&["m", "show", "-q", "a", "b"]), tuple("show", "word models", "", "b"));
    }

    #[test]
    fn after_two_dashes_there_are_no_options() {
        assert_eq!(told(&["m", "show", "--", "--x"]), tuple("show", "word models", "", "--x"));
        assert_eq!(told(&["m"]), tuple("medllm", "word -", "", "m"));
        assert_eq!(told(&[]), tuple("medllm", "word -", "", ""));
    }

    #[test]
    fn an_option_that_was_given_is_not_offered_again_unless_it_may_be_repeated() {
        let mut root = Cli::command();
        root.build();
        let words: Vec<OsString> =
            ["m", "list", "-q", "--base", "x", "--limit=3", "-"].map(OsString::from).into();
        let position = Position::new(&root, &words);
        let left: Vec<&str> = position.options().filter_map(Arg::get_long).collect();
        assert!(left.contains(&"base") && left.contains(&"catalog") && left.contains(&"json"), "{left:?}");
        assert!(!left.contains(&"quiet") && !left.contains(&"limit"), "{left:?}");
        assert_eq!(position.values("base").collect::<Vec<_>>(), ["x"]);
    }
}
