//! `medllm catalog diff`: what changed between two catalogs, for a release note.

use std::path::Path;

use super::read_strictly;
use crate::catalog::diff::diff;
use crate::catalog::load::{EMBEDDED, EMBEDDED_NAME, parse};
use crate::catalog::{Catalog, Document};
use crate::cli::DiffArgs;
use crate::error::Error;
use crate::view::Answer;

pub(super) fn answer<'a>(catalog: &'a Catalog, args: &DiffArgs) -> Result<Answer<'a>, Error> {
    let differences = diff(&read(&args.old)?, &read(&args.new)?);
    let notice = match differences.len() {
        0 => "no difference".to_owned(),
        1 => "1 difference".to_owned(),
        count => format!("{count} differences"),
    };
    Ok(Answer { notices: vec![notice], ..Answer::new("catalog diff", catalog, differences) })
}

fn read(file: &Path) -> Result<Document, Error> {
    if file == Path::new(EMBEDDED_NAME) { parse(EMBEDDED, EMBEDDED_NAME) } else { read_strictly(file) }
}
