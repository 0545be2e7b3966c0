//! `--plot FILE`: an answer as a picture in a file.

use std::path::Path;

use super::settings::Settings;
use super::{Done, Stop};
use crate::catalog::date::Date;
use crate::error::{Error, ErrorKind, shortened};
use crate::paths;
use crate::render::plot::{Picture, draw};
use crate::view::Answer;
use crate::view::plot::Kind;

/// Draws an answer into a file, and says so. Nothing is written when anything is wrong.
pub(super) fn write(answer: &Answer<'_>, kind: Kind, file: &Path, settings: &Settings) -> Result<Done, Stop> {
    let picture = picture(file)?;
    let revision = answer.catalog.revision.map_or("without date", Date::as_str);
    let plot = answer.content.plot(kind, &format!("catalog {revision}")).ok_or_else(nothing)?;
    let there = file.exists();
    paths::replace(file, draw(&plot, picture)?)?;
    let verb = if there { "replaced" } else { "wrote" };
    settings.note(&format!("{verb} {}", file.display()))?;
    for notice in &answer.notices {
        settings.note(notice)?;
    }
    Ok(if answer.failed { Done::Negative } else { Done::Fine })
}

/// The form of a picture, told by the end of its name.
fn picture(file: &Path) -> Result<Picture, Error> {
    let extension = file.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
    match extension.as_str() {
        "svg" => Ok(Picture::Svg),
        "png" => Ok(Picture::Png),
        _ => {
            let name = shortened(&file.display().to_string());
            let error =
                Error::new(ErrorKind::Usage, format!("--plot: `{name}` ends in neither .svg nor .png"));
            Err(error.hint("to draw bars in the terminal, give --plot as the last argument, without a file"))
        }
    }
}

fn nothing() -> Error {
    Error::new(ErrorKind::NotFound, "--plot: there is nothing to draw, and no file was written")
        .hint("of stats, the counts of one field can be drawn (--by year); of a ranking, rows, and against size those with known parameters")
}
