//! Completions as the scripts in `completions/` read them. Both sides change together; a script of an older version
//! completes nothing where it does not understand the answer.
//!
//! The first line says what can stand at the cursor: `files`, `folders` or `words`, which then follow.
//! Bash reads one a line, ready to be inserted; its first line is `open` if no space is to follow. Fish reads a word, a
//! tab and what it means. Zsh reads blocks, each headed by `open` or `closed` and the number of its words: first what is
//! shown of each, with what it means behind a colon, then the words themselves, both in the manner of `_describe`.

use std::io::{self, Write};

use super::sanitize::{is_dangerous, plain};
use crate::view::completion::{Candidate, Completion};

/// A shell that words are written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// GNU Bash.
    Bash,
    /// Z shell.
    Zsh,
    /// fish.
    Fish,
}

/// Writes what can stand at the cursor.
pub fn write(completion: &Completion, reader: Reader, out: &mut impl Write) -> io::Result<()> {
    let candidates = match completion {
        Completion::Files => return writeln!(out, "files"),
        Completion::Folders => return writeln!(out, "folders"),
        Completion::Words(candidates) => candidates,
    };
    // A word that cannot be shown as it is cannot be typed either, and a line break would tear the answer apart.
    let safe =
        |candidate: &&Candidate| !candidate.insert.chars().chain(candidate.shown.chars()).any(is_dangerous);
    let candidates: Vec<&Candidate> = candidates.iter().filter(safe).collect();
    match reader {
        Reader::Bash => {
            writeln!(out, "{}", if matches!(candidates[..], [one] if one.open) { "open" } else { "words" })?;
            candidates.iter().try_for_each(|candidate| writeln!(out, "{}", candidate.insert))
        }
        Reader::Fish => {
            writeln!(out, "words")?;
            candidates
                .iter()
                .try_for_each(|candidate| writeln!(out, "{}\t{}", candidate.insert, plain(&candidate.about)))
        }
        Reader::Zsh => {
            writeln!(out, "words")?;
            let (open, closed): (Vec<&Candidate>, Vec<&Candidate>) =
                candidates.iter().partition(|candidate| candidate.open);
            block("open", &open, out)?;
            block("closed", &closed, out)
        }
    }
}

fn block(head: &str, candidates: &[&Candidate], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{head} {}", candidates.len())?;
    for Candidate { shown, about, .. } in candidates {
        let about = plain(about).replace('\\', "\\\\");
        writeln!(out, "{}{}{about}", described(shown), if about.is_empty() { "" } else { ":" })?;
    }
    candidates.iter().try_for_each(|candidate| writeln!(out, "{}", described(&candidate.insert)))
}

/// A word as `_describe` reads it.
fn described(word: &str) -> String {
    word.replace('\\', "\\\\").replace(':', "\\:")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(reader: Reader, words: &[(&str, &str, bool)]) -> String {
        let candidate = |(word, about, open): &(&str, &str, bool)| Candidate {
            insert: format!("x,{word}"),
            shown: (*word).to_owned(),
            about: (*about).to_owned(),
            open: *open,
        };
        let mut out = Vec::new();
        write(&Completion::Words(words.iter().map(candidate).collect()), reader, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn each_shell_gets_what_its_script_reads() {
        let words = [("code:", "a: b", true), ("mit", "", false)];
        assert_eq!(written(Reader::Bash, &words), "words\nx,code:\nx,mit\n");
        assert_eq!(written(Reader::Bash, &words[..1]), "open\nx,code:\n");
        assert_eq!(written(Reader::Fish, &words), "words\nx,code:\ta: b\nx,mit\t\n");
        assert_eq!(
            written(Reader::Zsh, &words),
            "words\nopen 1\ncode\\::a: b\nx,code\\:\nclosed 1\nmit\nx,mit\n"
        );
    }

    #[test]
    fn words_that_could_do_harm_are_left_out_and_what_they_mean_is_made_plain() {
        let words = [("a\nb", "", false), ("a\u{1b}[2J", "", false), ("ok", "tab\there \u{202e}", false)];
        assert_eq!(written(Reader::Fish, &words), "words\nx,ok\ttab here \\u{202e}\n");
    }
}
