//! What is known of the terminal, asked once at the start.

use std::io::IsTerminal;

use anstream::ColorChoice;

/// What stands for a width that a terminal does not tell.
const USUAL_WIDTH: usize = 80;

/// How to write for the place where the output goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Columns to keep to; none when the output is piped.
    pub width: Option<usize>,
    /// Whether to use color.
    pub color: bool,
}

impl Terminal {
    /// Asks the terminal behind stdout. A given width wins over it; a terminal of no columns counts as 80.
    pub fn of_stdout(width: Option<u16>, color: ColorChoice) -> Self {
        let stdout = std::io::stdout();
        let told = terminal_size::terminal_size_of(&stdout).map(|(width, _)| usize::from(width.0));
        let width = match width {
            Some(width) => Some(usize::from(width)),
            None if stdout.is_terminal() => Some(told.filter(|width| *width > 0).unwrap_or(USUAL_WIDTH)),
            None => None,
        };
        Self { width, color: wants_color(color, &stdout) }
    }
}

/// Whether a stream gets color: the choice, else `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`, `TERM` and whether the
/// stream is a terminal.
pub fn wants_color(choice: ColorChoice, stream: &impl anstream::stream::RawStream) -> bool {
    match choice {
        ColorChoice::Always | ColorChoice::AlwaysAnsi => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => anstream::AutoStream::choice(stream) != ColorChoice::Never,
    }
}
