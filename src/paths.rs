//! Where catalog files lie and why each is used or not; reading them; replacing a file without losing it.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};

use crate::catalog::load::{self, EMBEDDED_NAME, Loaded};
use crate::catalog::overlay::Layer;
use crate::catalog::{Catalog, Document};
use crate::error::{Error, ErrorKind};

/// The name of the user's own catalog in the data folder.
const USER_FILE: &str = "catalog.json";
/// Why the user's own catalog is used.
const USERS_OWN: &str = "your own catalog in the data folder";
/// How standard input is written where a file is expected.
const STDIN: &str = "-";

/// What decides which catalogs are used.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Files given by flag, lowest first.
    pub given: Vec<PathBuf>,
    /// Files named by the environment, lowest first; not used when there are given ones.
    pub environment: Vec<PathBuf>,
    /// Leave out the user's own catalog.
    pub no_user_catalog: bool,
}

/// A place where a catalog may come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file; none for the embedded catalog or a folder that cannot be told.
    pub path: Option<PathBuf>,
    /// Whether it is used.
    pub used: bool,
    /// Why, or why not.
    pub reason: String,
}

impl Place {
    fn advise(&self, error: Error) -> Error {
        if self.reason == USERS_OWN { error.hint("--no-user-catalog leaves this file out") } else { error }
    }

    /// The name under which its records are shown.
    pub fn origin(&self) -> String {
        self.path.as_ref().map_or_else(|| EMBEDDED_NAME.to_owned(), |path| path.display().to_string())
    }
}

/// All places, lowest first: the embedded catalog, the user's own, then the files that were given.
pub fn places(wanted: &Wanted) -> Vec<Place> {
    let mut places = vec![Place { path: None, used: true, reason: "built into the program".into() }];
    places.extend(user_place(wanted.no_user_catalog));
    let flag_wins = !wanted.given.is_empty();
    places.extend(wanted.environment.iter().map(|path| Place {
        path: Some(path.clone()),
        used: !flag_wins,
        reason: if flag_wins { "MEDLLM_CATALOG, but --catalog is given" } else { "MEDLLM_CATALOG" }.into(),
    }));
    let given = wanted.given.iter().cloned();
    places.extend(given.map(|path| Place { path: Some(path), used: true, reason: "--catalog".into() }));
    places
}

fn user_place(left_out: bool) -> Option<Place> {
    let folders = ProjectDirs::from("", "", "medllm")?;
    let path = folders.data_dir().join(USER_FILE);
    let (used, reason) = match (left_out, path.exists()) {
        (true, _) => (false, "left out by --no-user-catalog"),
        (false, true) => (true, USERS_OWN),
        (false, false) => (false, "no such file; your own entries can go here"),
    };
    Some(Place { path: Some(path), used, reason: reason.into() })
}

/// The embedded catalog alone.
///
/// # Errors
/// Never for a program as it was built and tested; `Input` if its catalog were broken.
pub fn embedded() -> Result<Catalog, Error> {
    let document = load::embedded()?;
    Ok(Catalog::new(vec![Layer { origin: EMBEDDED_NAME.into(), document }]))
}

/// The layers that are used, and each overlay among them as it was read, with the keys that were passed over.
pub type Layers = (Vec<Layer>, Vec<(String, Loaded)>);

/// Reads the catalogs of the places that are used.
///
/// # Errors
/// `Input` for the first file that is unreadable or malformed; nothing is used in part.
pub fn layers(places: &[Place]) -> Result<Layers, Error> {
    let (mut layers, mut overlays) = (Vec::new(), Vec::new());
    for place in places.iter().filter(|place| place.used) {
        let origin = place.origin();
        let document = match &place.path {
            None => load::embedded()?,
            Some(path) => {
                let loaded = strictly(place, path)?;
                let document = loaded.document.clone();
                overlays.push((origin.clone(), loaded));
                document
            }
        };
        layers.push(Layer { origin, document });
    }
    Ok((layers, overlays))
}

/// Reads the catalog of one place.
///
/// # Errors
/// `Input` when the file is unreadable or malformed.
pub fn document(place: &Place) -> Result<Document, Error> {
    match &place.path {
        None => load::embedded(),
        Some(path) => strictly(place, path).map(|loaded| loaded.document),
    }
}

fn strictly(place: &Place, path: &Path) -> Result<Loaded, Error> {
    let loaded = read(path).and_then(|text| load::parse_strictly(&text, &place.origin()));
    loaded.map_err(|error| place.advise(error))
}

/// Reads a file, or standard input for `-`.
///
/// # Errors
/// `Input` when it cannot be read or is not UTF-8.
pub fn read(path: &Path) -> Result<String, Error> {
    if path != Path::new(STDIN) {
        return load::read(path);
    }
    io::read_to_string(io::stdin())
        .map_err(|error| Error::new(ErrorKind::Input, format!("cannot read standard input: {error}")))
}

/// A path with the user's folder put in for `~`, as a shell does before a program sees it.
pub fn expanded(path: &OsStr) -> PathBuf {
    let inside = path.to_str().and_then(|path| path.strip_prefix("~/"));
    let home = inside.and_then(|inside| Some(BaseDirs::new()?.home_dir().join(inside)));
    home.unwrap_or_else(|| path.into())
}

/// Replaces a file in one step: the old content stays until the new one is complete.
///
/// # Errors
/// `Output` when the folder cannot be written.
pub fn replace(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Error> {
    let failed = |error: io::Error| {
        // The error's own text would name the temporary file.
        Error::new(ErrorKind::Output, format!("cannot write {}: {}", path.display(), error.kind()))
            .hint("nothing was changed; check that the folder exists and is writable")
    };
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(content.as_ref()).map_err(failed)?;
    match std::fs::metadata(&target) {
        Ok(metadata) => file.as_file().set_permissions(metadata.permissions()).map_err(failed)?,
        Err(_) => make_readable(file.as_file()).map_err(failed)?,
    }
    file.persist(&target).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Gives a new file the usual permissions; temporary files are private.
#[cfg(unix)]
fn make_readable(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_readable(_: &std::fs::File) -> io::Result<()> {
    Ok(())
}
