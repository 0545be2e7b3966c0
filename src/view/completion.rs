//! The words that may stand where the cursor of a shell is.

/// What can stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Completion {
    /// One of these words.
    Words(Vec<Candidate>),
    /// A file; the shell knows them best.
    Files,
    /// A folder.
    Folders,
}

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What takes the place of the word under the cursor.
    pub insert: String,
    /// What is shown in a list: the part that is new.
    pub shown: String,
    /// What it means; may be empty.
    pub about: String,
    /// Whether more must follow in the same word.
    pub open: bool,
}
