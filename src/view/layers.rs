//! The answer of `catalog path`: which catalogs are in use, and why.

use schemars::JsonSchema;
use serde::Serialize;

use crate::view::answer::{Content, Results};
use crate::view::grid::{Cell, Column, Grid};

/// One place where a catalog may come from.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LayerView {
    /// `embedded`, or the path of a file.
    pub origin: String,
    /// Whether it is in use.
    pub used: bool,
    /// Why it is in use, or why not.
    pub reason: String,
    /// Date of its content, if it is in use.
    pub revision: Option<String>,
    /// Number of its entries, if it is in use.
    pub entries: Option<usize>,
}

impl Content for Vec<LayerView> {
    fn results(&self) -> Results<'_> {
        Results::Layers(self)
    }

    fn grid(&self) -> Grid {
        let columns = vec![
            Column::new("CATALOG", "origin"),
            Column::whole("USED", "used"),
            Column::whole("REVISION", "revision"),
            Column::whole("ENTRIES", "entries"),
            Column::new("WHY", "reason"),
        ];
        let row = |layer: &LayerView| {
            let dash = |text: Option<String>| {
                Cell::new(text.clone().unwrap_or("-".into()), text.unwrap_or_default())
            };
            vec![
                Cell::same(&layer.origin),
                Cell::new(if layer.used { "yes" } else { "no" }, layer.used.to_string()),
                dash(layer.revision.clone()),
                dash(layer.entries.map(|entries| entries.to_string())),
                Cell::same(&layer.reason),
            ]
        };
        Grid { columns, rows: self.iter().map(row).collect(), ids: 0 }
    }
}
