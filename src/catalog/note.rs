//! A remark on an entry: a correction, a conflict between sources, a twin.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::vocabulary::NoteKind;

/// A remark in our own words, with its source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Note {
    /// What the note is for.
    pub kind: NoteKind,
    /// What it says.
    pub text: String,
    /// Key of the source.
    pub source: String,
    /// Place within the source.
    #[serde(default)]
    pub locator: Option<String>,
}
