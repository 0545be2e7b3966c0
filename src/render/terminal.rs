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
    /// Whether characters beyond ASCII can be drawn with.
    pub unicode: bool,
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
        let variable = |name: &str| std::env::var(name).ok();
        Self { width, color: wants_color(color, &stdout), unicode: draws_unicode(variable) }
    }
}

/// Whether the locale is one of UTF-8 and the terminal not a dumb one. Windows has no such variables and draws well.
fn draws_unicode(variable: impl Fn(&str) -> Option<String>) -> bool {
    let locale = || ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(&variable).find(|v| !v.is_empty());
    let spoken = locale().map(|locale| locale.to_lowercase().replace('-', ""));
    let utf8 = spoken.map_or(cfg!(windows), |locale| locale.contains("utf8"));
    utf8 && variable("TERM").is_none_or(|term| term != "dumb")
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

#[cfg(test)]
mod tests {
    use super::draws_unicode;

    fn draws(variables: &[(&str, &str)]) -> bool {
        draws_unicode(|name| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_first_locale_that_is_set_decides_and_a_dumb_terminal_gets_ascii() {
        assert!(draws(&[("LANG", "de_DE.UTF-8")]) && draws(&[("LC_ALL", ""), ("LC_CTYPE", "C.utf8")]));
        assert!(!draws(&[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")]));
        assert!(!draws(&[("LANG", "de_DE.ISO-8859-1")]));
        assert!(!draws(&[("LANG", "C.UTF-8"), ("TERM", "dumb")]));
        assert!(draws(&[("LANG", "C.UTF-8"), ("TERM", "xterm")]));
    }
}
