//! Bars beside counts, for people.
//!
//! Not here: how long a bar is on a terminal, and of which characters.

/// Bars in groups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chart {
    /// The groups, one below the other.
    pub groups: Vec<Group>,
    /// What the marks mean, each a paragraph below the bars.
    pub legend: Vec<String>,
}

/// Bars under a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What is counted.
    pub title: String,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// One count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// How many; the length of the bar.
    pub count: usize,
    /// The count as it is written.
    pub value: String,
    /// What stands behind it, each in a column of its own: the share with what it is a share of, or size and measurer.
    pub beside: Vec<String>,
    /// What a full bar stands for; a count without it has no bar.
    pub full: Option<usize>,
    /// Whether it is beside the point: not known, not applicable.
    pub faint: bool,
}
