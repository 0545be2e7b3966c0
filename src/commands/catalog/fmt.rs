//! `medllm catalog fmt`: the canonical form of a file. Nothing is written that would lose something.

use std::path::Path;

use super::strictly;
use crate::catalog::canonical::to_text;
use crate::cli::FmtArgs;
use crate::commands::{Done, Stop, print};
use crate::error::{Error, ErrorKind};
use crate::paths;
use crate::render::Screen;

pub(super) fn run(args: &FmtArgs, out: &mut Screen) -> Result<Done, Stop> {
    let text = paths::read(&args.file)?;
    let canonical = to_text(&strictly(&text, &args.file)?);
    if args.check {
        return Ok(if canonical == text { Done::Fine } else { Done::Negative });
    }
    if !args.write {
        return print(&canonical, out);
    }
    if args.file == Path::new("-") {
        return Err(Error::new(ErrorKind::Usage, "--write needs a file, not standard input").into());
    }
    if canonical != text {
        paths::replace(&args.file, &canonical)?;
    }
    Ok(Done::Fine)
}
