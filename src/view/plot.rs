//! Pictures as plain values: what is drawn, with titles, axes and a description in words.
//!
//! Not here: where anything stands in the picture, and how it is written to a file.

mod frontier;

pub use frontier::frontier;

/// Which picture of an answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The usual one: bars or columns.
    Usual,
    /// Against the number of parameters.
    Size,
}

/// A picture.
#[derive(Debug, Clone)]
pub struct Plot {
    /// What it shows.
    pub title: String,
    /// Under which conditions, of how many, from which catalog.
    pub subtitle: String,
    /// What must be known to read it.
    pub notes: Vec<String>,
    /// What it shows in words, one line a thing; for who cannot see it.
    pub description: Vec<String>,
    /// The marks that tell kinds of things apart, in the order of [`Mark::kind`]; none where all are of one.
    pub kinds: Vec<String>,
    /// What is drawn.
    pub drawing: Drawing,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub enum Drawing {
    /// A bar for each thing, one below the other.
    Bars(Bars),
    /// A column for each thing, side by side.
    Columns(Bars),
    /// Points over two axes, the lower one logarithmic.
    Points(Points),
}

/// Values of things.
#[derive(Debug, Clone)]
pub struct Bars {
    /// The things, in order.
    pub marks: Vec<Mark>,
    /// The axis of the values.
    pub axis: Axis,
    /// What the things are; only beside columns.
    pub things: String,
}

/// One thing.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Its name.
    pub label: String,
    /// Its value.
    pub value: f64,
    /// The value as it is written.
    pub text: String,
    /// Its kind; faint things are of none.
    pub kind: Option<usize>,
}

/// An axis.
#[derive(Debug, Clone)]
pub struct Axis {
    /// What stands along it, with its unit.
    pub title: String,
    /// Where it begins and ends, where that is known beforehand.
    pub range: Option<(f64, f64)>,
    /// A value that is marked, with its name.
    pub mark: Option<(String, f64)>,
}

/// Things with two values.
#[derive(Debug, Clone)]
pub struct Points {
    /// The things: where they stand along the lower axis, and the rest.
    pub points: Vec<(u64, Mark)>,
    /// What stands along the lower axis.
    pub below: String,
    /// The axis of the values.
    pub axis: Axis,
    /// The best values up to each place on the lower axis.
    pub frontier: Vec<(u64, f64)>,
    /// What the line through them is called.
    pub frontier_name: String,
}
