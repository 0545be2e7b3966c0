//! What can go wrong, as values: a kind, a message and hints. Rendering and exit codes are decided from the kind.

use std::fmt;
use std::ops::Range;

use serde::Serialize;

/// The kind of an error, which decides the exit code and the `code` in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// The thing asked for does not exist.
    NotFound,
    /// The name fits several things.
    Ambiguous,
    /// The arguments are wrong.
    Usage,
    /// A file is unreadable or malformed.
    Input,
    /// A file or stream cannot be written.
    Output,
}

impl ErrorKind {
    /// The stable code in JSON errors.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Ambiguous => "ambiguous",
            Self::Usage => "usage",
            Self::Input => "input",
            Self::Output => "output",
        }
    }

    /// The exit code: 1 when the thing asked for is not there, 2 for wrong usage or files.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::NotFound | Self::Ambiguous => 1,
            Self::Usage | Self::Input | Self::Output => 2,
        }
    }
}

/// An error with what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What kind of error it is.
    pub kind: ErrorKind,
    /// What went wrong and where, without a final period.
    pub message: String,
    /// What was typed, and which part of it is meant.
    pub excerpt: Option<Excerpt>,
    /// What to do, one sentence each.
    pub hints: Vec<String>,
}

/// A text with a part of it marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Excerpt {
    /// The text, or what surrounds the part in a long one.
    pub text: String,
    /// Where the part begins, in characters of the text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Excerpt {
    /// A text with the part at these bytes marked. Of a long text what lies within 40 characters of the part is kept.
    pub fn new(text: &str, at: Range<usize>) -> Self {
        const AROUND: usize = 40;
        let count = |part: Option<&str>| part.map_or(0, |part| part.chars().count());
        let (before, marked) = (count(text.get(..at.start)), count(text.get(at)));
        let (first, marked) = (before.saturating_sub(AROUND), marked.min(AROUND));
        let kept = text.chars().skip(first).take(before - first + marked + AROUND).collect();
        Self { text: kept, start: before - first, end: before - first + marked }
    }
}

impl Error {
    /// An error without hints.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), excerpt: None, hints: Vec::new() }
    }

    /// Says before the message where it belongs: a flag, a file.
    #[must_use]
    pub fn within(mut self, place: &str) -> Self {
        self.message = format!("{place}: {}", self.message);
        self
    }

    /// Adds what was typed.
    #[must_use]
    pub fn at(mut self, excerpt: Excerpt) -> Self {
        self.excerpt = Some(excerpt);
        self
    }

    /// Adds a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds a "did you mean" hint if there is anything to suggest.
    #[must_use]
    pub fn suggest<S: AsRef<str>>(self, candidates: &[S]) -> Self {
        if candidates.is_empty() {
            return self;
        }
        let names: Vec<String> = candidates.iter().map(|name| format!("`{}`", name.as_ref())).collect();
        self.hint(format!("did you mean {}?", names.join(" or ")))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// Text from outside as messages repeat it: cut where it is long.
pub fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        text.to_owned()
    } else {
        text.chars().take(LONGEST).chain(['…']).collect()
    }
}

/// The error as a JSON object on stderr.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct ErrorDocument<'a> {
    error: ErrorBody<'a>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct ErrorBody<'a> {
    /// Stable code: `not-found`, `ambiguous`, `usage`, `input`, `output`.
    code: &'a str,
    /// What went wrong and where.
    message: &'a str,
    /// Only of expressions: what was typed, and which part of it is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    excerpt: Option<&'a Excerpt>,
    /// What to do.
    hints: &'a [String],
}

impl<'a> From<&'a Error> for ErrorDocument<'a> {
    fn from(error: &'a Error) -> Self {
        let (message, hints) = (&error.message, &error.hints);
        Self { error: ErrorBody { code: error.kind.code(), message, excerpt: error.excerpt.as_ref(), hints } }
    }
}
