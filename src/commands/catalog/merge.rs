//! `medllm catalog merge`: fragments taken into a catalog file. Conflicts are reported and nothing is written.

use super::read_strictly;
use crate::catalog::Document;
use crate::catalog::canonical::to_text;
use crate::catalog::load::{EMBEDDED, EMBEDDED_NAME, parse};
use crate::catalog::merge::merge;
use crate::cli::MergeArgs;
use crate::commands::settings::Settings;
use crate::commands::{Done, Stop, print, write};
use crate::error::Error;
use crate::paths;
use crate::render::Screen;
use crate::view::Answer;

pub(super) fn run(args: &MergeArgs, settings: &Settings, out: &mut Screen) -> Result<Done, Stop> {
    let document = match &args.into {
        Some(file) => read_strictly(file)?,
        None => parse(EMBEDDED, EMBEDDED_NAME)?,
    };
    let fragments = args.fragments.iter().map(|file| Ok((file.display().to_string(), read_strictly(file)?)));
    let fragments: Vec<(String, Document)> = fragments.collect::<Result<_, Error>>()?;
    let merged = merge(&document, &fragments);
    if !merged.conflicts.is_empty() {
        let catalog = settings.catalog()?;
        let count = merged.conflicts.len();
        let conflicts = if count == 1 { "conflict" } else { "conflicts" };
        let notice = format!(
            "{count} {conflicts}: nothing is merged; correct one side of each, or record both claims"
        );
        let answer = Answer::new("catalog merge", catalog, merged.conflicts);
        return write(Answer { notices: vec![notice], failed: true, ..answer }, settings, &args.output, out);
    }
    let text = to_text(&merged.document);
    let Some(file) = args.into.as_ref().filter(|_| args.write) else { return print(&text, out) };
    paths::replace(file, &text)?;
    let added = merged.document.entries.len().saturating_sub(document.entries.len());
    settings.note(&format!(
        "{}: {added} new, {} entries in all",
        file.display(),
        merged.document.entries.len()
    ))?;
    Ok(Done::Fine)
}
