//! Rows and columns, for tables, CSV and lists of ids.

/// One cell, as people read it and as programs read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// For people: `7B, 70B`, `?` for unknown, `-` for not applicable.
    pub human: String,
    /// For programs: `7000000000; 70000000000`, empty for unknown.
    pub machine: String,
}

impl Cell {
    /// A cell that reads the same for both.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { human: text.clone(), machine: text }
    }
}

/// A head and what it is called in CSV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// For people.
    pub title: String,
    /// For programs.
    pub name: String,
    /// Whether its cells must stay on one line where there is room (identifiers).
    pub keep_whole: bool,
}

impl Column {
    /// A column whose cells may wrap.
    pub fn new(title: impl Into<String>, name: impl Into<String>) -> Self {
        Self { title: title.into(), name: name.into(), keep_whole: false }
    }

    /// A column whose cells stay on one line where there is room.
    pub fn whole(title: impl Into<String>, name: impl Into<String>) -> Self {
        Self { keep_whole: true, ..Self::new(title, name) }
    }
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// The heads.
    pub columns: Vec<Column>,
    /// The cells, one list a row.
    pub rows: Vec<Vec<Cell>>,
    /// The column that names a row.
    pub ids: usize,
}
