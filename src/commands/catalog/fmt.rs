//! `medllm catalog fmt`: the canonical form of a file. Nothing is written that would lose something.

use std::io::Write;
use std::path::Path;

use crate::catalog::canonical::to_text;
use crate::catalog::load::parse_strictly;
use crate::cli::FmtArgs;
use crate::commands::{Done, Stop, print};
use crate::error::{Error, ErrorKind};
use crate::paths;

pub(super) fn run(args: &FmtArgs, out: &mut impl Write) -> Result<Done, Stop> {
    let name = args.file.display().to_string();
    let text = paths::read(&args.file)?;
    let loaded = parse_strictly(&text, &name)?;
    if let Some(key) = loaded.unknown_keys.first() {
        let count = loaded.unknown_keys.len();
        let message = format!("{name}: {count} unknown key(s) would be lost, the first is `{key}`");
        return Err(Error::new(ErrorKind::Input, message)
            .hint("take them out or correct them, then format again")
            .into());
    }
    let canonical = to_text(&loaded.document);
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
