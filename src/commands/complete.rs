//! `medllm __complete SHELL …`: what the scripts in `completions/` ask at each press of the completion key. Hidden: it is
//! for the scripts, and no part of the command line that people and their scripts use.
//!
//! After the shell come the words up to the cursor, the program first and the one being typed last (`zsh`, `fish`), or
//! the raw line up to the cursor and the end of it that is replaced (`bash`). The answer is described in
//! [`crate::render::completion`].
//!
//! Nothing here fails or complains: who presses a key wants to go on typing. A catalog that cannot be read is passed over.

mod bash;
mod choices;
mod position;

use std::ffi::OsString;

use crate::catalog::Catalog;
use crate::catalog::overlay::Layer;
use crate::cli::Taken;
use crate::paths::{self, Place as Source};
use crate::query::offer::Offer;
use crate::render::completion::Reader;
use crate::view::completion::{Candidate, Completion};
use bash::Line;
use choices::Choices;
use position::{Place, Position};

/// The word that asks for a completion.
pub(super) const REQUEST: &str = "__complete";

/// What completes the line that is described after [`REQUEST`]; none if that is not understood.
pub(super) fn answer(request: &[OsString]) -> Option<(Reader, Completion)> {
    let (shell, rest) = request.split_first()?;
    let (reader, words, line) = match shell.to_str()? {
        "bash" => {
            let text = |at: usize| rest.get(at).map(|text| text.to_string_lossy()).unwrap_or_default();
            let line = Line::new(&text(0), &text(1));
            (Reader::Bash, line.words.clone(), Some(line))
        }
        "zsh" => (Reader::Zsh, rest.to_vec(), None),
        "fish" => (Reader::Fish, rest.to_vec(), None),
        _ => return None,
    };
    let root = super::help::root();
    let position = Position::new(&root, &words);
    Some((reader, completion(&position, line.as_ref())))
}

fn completion(position: &Position<'_>, line: Option<&Line>) -> Completion {
    let choices = match position.place {
        Place::Option => Choices::options(position),
        Place::Value(option) => match Taken::by(option) {
            Some(Taken::File) => return Completion::Files,
            Some(Taken::Folder) => return Completion::Folders,
            taken => Choices::of(taken.unwrap_or(Taken::Free), option, position, || catalog(position)),
        },
        Place::Word(positional) => match positional.map(|arg| (arg, Taken::by(arg).unwrap_or(Taken::Free))) {
            Some((_, Taken::File)) => return Completion::Files,
            Some((arg, taken)) if taken != Taken::Free => {
                Choices::of(taken, arg, position, || catalog(position))
            }
            _ => Choices::words(position),
        },
    };
    // Bash takes what it is given; the others choose for themselves, each in its own and the user's way.
    let offers = choices.offers(line.is_some());
    let candidates = offers.into_iter().filter_map(|(Offer { value, about }, open)| {
        let head = format!("{}{}", position.head, choices.head);
        let insert = match line {
            Some(line) => line.insertion(&head, &value)?,
            None => format!("{head}{value}"),
        };
        Some(Candidate { insert, shown: value, about, open })
    });
    Completion::Words(candidates.collect())
}

/// The catalog that the command would use, as far as it can be read. Only files are opened: reading a pipe or standard
/// input would take away what the command itself is to read.
fn catalog(position: &Position<'_>) -> &'static Catalog {
    let given = position.values("catalog").map(|path| paths::expanded(path)).collect();
    let wanted = super::settings::wanted(given, position.has("no_user_catalog"));
    let readable = |place: &Source| place.used && place.path.as_ref().is_none_or(|path| path.is_file());
    let places = paths::places(&wanted).into_iter().filter(readable);
    let layer =
        |place: Source| Some(Layer { origin: place.origin(), document: paths::document(&place).ok()? });
    // As everywhere, it is not taken apart at the end, which would cost time.
    Box::leak(Box::new(Catalog::new(places.filter_map(layer).collect())))
}
