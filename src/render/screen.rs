//! Where the output goes: into a pipe or file as it comes; on a terminal whole, through a pager if it is longer than the
//! screen.
//!
//! Not here: which pager, and whether one is wanted at all.

use std::ffi::OsStr;
use std::io::{self, BufWriter, StdoutLock, Write};
use std::process::{Command, Stdio};

use unicode_width::UnicodeWidthStr;

use super::terminal::Size;

/// What less does where `LESS` says nothing: leave short output alone, keep color, and let the text stay afterwards.
const LESS: &str = "FRX";

/// A program that shows long output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// The program and its arguments.
    pub command: Vec<String>,
    /// Whether somebody asked for it; then it is said when it is not there.
    pub asked: bool,
}

/// The standard output, and the pager before it.
pub struct Screen {
    out: BufWriter<StdoutLock<'static>>,
    paged: Option<(Pager, Size)>,
    held: Vec<u8>,
}

impl Screen {
    /// The standard output; with a pager and the size of the terminal, what is written waits for `show`.
    pub fn new(pager: Option<Pager>, size: Option<Size>) -> Self {
        Self { out: BufWriter::new(io::stdout().lock()), paged: pager.zip(size), held: Vec::new() }
    }

    /// Shows what was written so far, and waits for the reader to leave the pager. Says so if the pager that was asked for
    /// cannot be run.
    pub fn show(&mut self) -> io::Result<Option<String>> {
        let mut notice = None;
        let held = std::mem::take(&mut self.held);
        if let Some((pager, size)) = &self.paged
            && lines_on(*size, &held) >= size.rows
        {
            match page(pager, &held) {
                Ok(()) => return Ok(None),
                Err(error) if pager.asked => {
                    let program = pager.command.join(" ");
                    notice = Some(format!(
                        "cannot run the pager `{program}`: {error}; MEDLLM_PAGER names another"
                    ));
                }
                Err(_) => {}
            }
        }
        self.out.write_all(&held)?;
        self.out.flush()?;
        Ok(notice)
    }
}

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.paged.is_some() { self.held.write(bytes) } else { self.out.write(bytes) }
    }

    /// Serializers write a few bytes at a time; the way through `write` would cost them a quarter more.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.paged.is_some() { self.held.write_all(bytes) } else { self.out.write_all(bytes) }
    }

    /// What waits for the pager goes on waiting: a part of it says nothing about its length.
    fn flush(&mut self) -> io::Result<()> {
        if self.paged.is_some() { Ok(()) } else { self.out.flush() }
    }
}

/// The lines that a text takes on a terminal that breaks what is too wide.
fn lines_on(size: Size, text: &[u8]) -> usize {
    let text = String::from_utf8_lossy(text);
    let plain = anstream::adapter::strip_str(&text).to_string();
    plain.lines().map(|line| line.width().div_ceil(size.columns.max(1)).max(1)).sum()
}

/// Hands a text to the pager. An error means that it was not started, and nothing was shown.
fn page(pager: &Pager, text: &[u8]) -> io::Result<()> {
    let mut words = pager.command.iter();
    let mut command = Command::new(words.next().map_or(OsStr::new(""), OsStr::new));
    command.args(words).stdin(Stdio::piped());
    for (name, value) in [("LESS", LESS), ("LV", "-c")] {
        if std::env::var_os(name).is_none() {
            command.env(name, value);
        }
    }
    let mut child = command.spawn()?;
    // An interrupt is for the pager, which goes on; without this it would be left behind without its parent.
    let _ = ctrlc::set_handler(|| {});
    if let Some(mut input) = child.stdin.take() {
        // Whoever has seen enough leaves before the end.
        let _ = input.write_all(text);
    }
    child.wait().map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_lines_take_several_and_escapes_none() {
        let size = Size { rows: 24, columns: 10 };
        assert_eq!(lines_on(size, b"one\n\ntwo\n"), 3);
        assert_eq!(lines_on(size, "01234567890\n华佗华佗华佗\n".as_bytes()), 4);
        let link = super::super::links::link("\u{1b}[1m0123456789\u{1b}[0m", "https://example.org/long/long");
        assert_eq!(lines_on(size, link.as_bytes()), 1);
    }
}
