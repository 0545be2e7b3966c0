//! Rows and columns, for tables, CSV and lists of ids.

use std::borrow::Cow;

/// One cell, as people read it and as programs read it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// For people: `7B, 70B`, `?` for unknown, `-` for not applicable.
    pub human: Cow<'static, str>,
    /// For programs, where it is not the same.
    machine: Option<Cow<'static, str>>,
    /// Parts of the text for people that lead somewhere, in their order.
    pub links: Vec<Link>,
}

/// A part of a text that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The part of the text.
    pub text: String,
    /// The address, as the catalog has it.
    pub url: String,
}

impl Link {
    /// A text that leads to an address.
    pub fn new(text: impl Into<String>, url: impl Into<String>) -> Self {
        Self { text: text.into(), url: url.into() }
    }
}

impl Cell {
    /// A cell that reads differently for people and programs.
    pub fn new(human: impl Into<String>, machine: impl Into<String>) -> Self {
        Self::of(human.into().into(), machine.into().into())
    }

    /// A cell of texts that need not be copied.
    pub fn of(human: Cow<'static, str>, machine: Cow<'static, str>) -> Self {
        let machine = (machine != human).then_some(machine);
        Self { human, machine, links: Vec::new() }
    }

    /// A cell that reads the same for both.
    pub fn same(text: impl Into<String>) -> Self {
        Self { human: Cow::Owned(text.into()), machine: None, links: Vec::new() }
    }

    /// For programs: `7000000000; 70000000000`, empty for unknown.
    pub fn machine(&self) -> &str {
        self.machine.as_deref().unwrap_or(&self.human)
    }

    /// The cell with parts that lead somewhere.
    #[must_use]
    pub fn linked(self, links: impl IntoIterator<Item = Link>) -> Self {
        Self { links: links.into_iter().collect(), ..self }
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
    /// The table without the columns that only programs need; itself where there are none.
    #[must_use]
    pub fn for_people(&self) -> Cow<'_, Self> {
        let kept: Vec<usize> = (0..self.columns.len()).filter(|i| !self.columns[*i].for_programs).collect();
        if kept.len() == self.columns.len() {
            return Cow::Borrowed(self);
        }
        Cow::Owned(Self {
            columns: kept.iter().map(|i| self.columns[*i].clone()).collect(),
            rows: self.rows.iter().map(|row| kept.iter().map(|i| row[*i].clone()).collect()).collect(),
            ids: kept.iter().filter(|i| **i < self.ids).count(),
        })
    }

    /// Whether a column holds numbers: it is one of numbers, or has at least one, and beside them only what is unknown or
    /// not applicable.
    pub fn is_numeric(&self, column: usize) -> bool {
        let mut cells =
            self.rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.machine().is_empty());
        let number = |cell: &Cell| cell.machine().parse::<f64>().is_ok_and(f64::is_finite);
        self.columns.get(column).is_some_and(|column| column.contents == Contents::Numbers)
            || cells.next().is_some_and(number) && cells.all(number)
    }
}
