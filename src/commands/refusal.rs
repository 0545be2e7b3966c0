//! What is said of arguments that do not fit.

use std::ffi::OsString;
use std::io;

use clap::error::{ContextKind, ContextValue, ErrorKind as ClapErrorKind};

use crate::error::{Error, ErrorKind};
use crate::render;

/// What clap has to say: help on stdout, wrong usage on stderr.
pub(super) fn refuse(error: clap::Error, wants_json: bool, arguments: &[OsString]) -> u8 {
    let error = explained(error, arguments);
    let usage = !matches!(error.kind(), ClapErrorKind::DisplayHelp | ClapErrorKind::DisplayVersion);
    if usage && wants_json {
        let text = error.render().to_string();
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let message = lines.next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        let error =
            Error { hints: lines.map(str::to_owned).collect(), ..Error::new(ErrorKind::Usage, message) };
        let _ = render::errors::write(&error, true, false, &mut io::stderr().lock());
    } else {
        let _ = error.print();
    }
    if usage { ErrorKind::Usage.exit_code() } else { 0 }
}

/// Why an argument that other commands have does not fit this one; the nearest by name would help nobody.
fn explained(mut error: clap::Error, arguments: &[OsString]) -> clap::Error {
    let sort = error.get(ContextKind::InvalidArg) == Some(&ContextValue::String("--sort".to_owned()));
    let rank = arguments.iter().any(|argument| argument == "rank");
    if sort && rank && error.kind() == ClapErrorKind::UnknownArgument {
        let text = "rankings are sorted by score, the best first; `--limit`, `--setting` and filters choose among them";
        error.remove(ContextKind::SuggestedArg);
        error.remove(ContextKind::Usage);
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![text.into()]));
    }
    error
}
