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

/// What the cells of a column are, which says how they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// Texts, at the left under a head that stays whole.
    Text,
    /// The names of rows, at the left under a head that may wrap.
    Labels,
    /// Numbers, at the right under a head that may wrap.
    Numbers,
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
    /// What its cells are.
    pub contents: Contents,
    /// Whether people read the same in another column already.
    pub for_programs: bool,
}

impl Column {
    /// A column whose cells may wrap.
    pub fn new(title: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            name: name.into(),
            keep_whole: false,
            contents: Contents::Text,
            for_programs: false,
        }
    }

    /// A column whose cells stay on one line where there is room.
    pub fn whole(title: impl Into<String>, name: impl Into<String>) -> Self {
        Self { keep_whole: true, ..Self::new(title, name) }
    }

    /// A column of numbers, which is not made wide for the sake of its head.
    pub fn number(title: impl Into<String>, name: impl Into<String>) -> Self {
        Self { contents: Contents::Numbers, ..Self::whole(title, name) }
    }

    /// A column that only programs need.
    pub fn for_programs(name: impl Into<String>) -> Self {
        Self { for_programs: true, ..Self::new("", name) }
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

impl Grid {
    /// The table without the columns that only programs need.
    #[must_use]
    pub fn for_people(&self) -> Self {
        let kept: Vec<usize> = (0..self.columns.len()).filter(|i| !self.columns[*i].for_programs).collect();
        Self {
            columns: kept.iter().map(|i| self.columns[*i].clone()).collect(),
            rows: self.rows.iter().map(|row| kept.iter().map(|i| row[*i].clone()).collect()).collect(),
            ids: kept.iter().filter(|i| **i < self.ids).count(),
        }
    }
}
