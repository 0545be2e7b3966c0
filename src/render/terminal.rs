//! What is known of the terminal, asked once at the start.

use std::io::IsTerminal;

use anstream::ColorChoice;

/// What stands for a width that a terminal does not tell.
const USUAL_WIDTH: usize = 80;

/// What stands for a height that a terminal does not tell.
const USUAL_HEIGHT: usize = 24;

/// How to write for the place where the output goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Columns to keep to; none when the output is piped.
    pub width: Option<usize>,
    /// Whether to use color.
    pub color: bool,
    /// Whether characters beyond ASCII can be drawn with.
    pub unicode: bool,
    /// Whether to write links.
    pub links: bool,
    /// The size of the screen; none when the output is piped.
    pub size: Option<Size>,
}

/// The size of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Lines.
    pub rows: usize,
    /// Places in a line.
    pub columns: usize,
}

impl Terminal {
    /// Asks the terminal behind stdout. A given width wins over it; a terminal of no columns counts as 80.
    pub fn of_stdout(width: Option<u16>, color: ColorChoice) -> Self {
        let stdout = std::io::stdout();
        let told = terminal_size::terminal_size_of(&stdout);
        let told = told.map_or((0, 0), |(width, height)| (usize::from(width.0), usize::from(height.0)));
        let or_usual = |told: usize, usual: usize| if told > 0 { told } else { usual };
        let size = stdout
            .is_terminal()
            .then(|| Size { rows: or_usual(told.1, USUAL_HEIGHT), columns: or_usual(told.0, USUAL_WIDTH) });
        let colored = wants_color(color, &stdout);
        Self {
            width: width.map(usize::from).or(size.map(|size| size.columns)),
            color: colored,
            unicode: draws_unicode(|name: &str| std::env::var(name).ok()),
            links: wants_links(color, colored),
            size,
        }
    }
}

/// Whether the locale is one of UTF-8 and the terminal not a dumb one. Windows has no such variables and draws well.
fn draws_unicode(variable: impl Fn(&str) -> Option<String>) -> bool {
    let locale = || ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(&variable).find(|v| !v.is_empty());
    let spoken = locale().map(|locale| locale.to_lowercase().replace('-', ""));
    let utf8 = spoken.map_or(cfg!(windows), |locale| locale.contains("utf8"));
    utf8 && variable("TERM").is_none_or(|term| term != "dumb")
}

/// Whether stdout gets links: where the terminal is known for them and escapes are welcome, or where `FORCE_HYPERLINK`
/// says so. `--color never` asks for text without any escape.
fn wants_links(choice: ColorChoice, colored: bool) -> bool {
    let forced = std::env::var_os("FORCE_HYPERLINK").is_some();
    choice != ColorChoice::Never
        && (colored || forced)
        && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout)
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
