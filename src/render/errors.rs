//! Errors and notices on stderr, for people or as a JSON object.

use std::io::{self, Write};

use super::json;
use super::sanitize::plain;
use super::style::{ERROR, FAINT, paint};
use crate::error::{Error, ErrorDocument};

/// Writes an error.
pub fn write(error: &Error, as_json: bool, color: bool, out: &mut impl Write) -> io::Result<()> {
    if as_json {
        return json::line(&ErrorDocument::from(error), out);
    }
    writeln!(out, "{} {}", paint("error:", ERROR, color), plain(&error.message))?;
    error.hints.iter().try_for_each(|hint| writeln!(out, "{} {}", paint(" hint:", FAINT, color), plain(hint)))
}

/// Writes a notice.
pub fn notice(text: &str, color: bool, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} {}", paint("note:", FAINT, color), plain(text))
}
