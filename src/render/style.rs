//! The few styles of the output. Meaning never depends on them: the same words stand there without color.

use anstyle::{AnsiColor, Style};

/// Heads of columns and sections.
pub const HEAD: Style = Style::new().bold().underline();
/// Identifiers and titles. Bold alone reads well on dark and on light grounds.
pub const NAME: Style = Style::new().bold();
/// What stands beside the point.
pub const FAINT: Style = Style::new().dimmed();
/// Labels that ask for attention.
pub const WARN: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Magenta)));
/// Errors.
pub const ERROR: Style = Style::new().bold().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Red)));

/// The text in a style, or as it is without color.
pub fn paint(text: &str, style: Style, color: bool) -> String {
    if color && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
}
