//! The answer of `catalog validate`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::lint::Finding;
use crate::view::answer::{Content, Results};
use crate::view::grid::{Cell, Column, Grid};

impl Content for Vec<Finding> {
    fn results(&self) -> Results<'_> {
        Results::Findings(self)
    }

    fn grid(&self) -> Grid {
        let columns = vec![
            Column::whole("RECORD", "record"),
            Column::new("PLACE", "place"),
            Column::whole("RULE", "rule"),
            Column::new("FINDING", "message"),
        ];
        let row = |finding: &Finding| {
            let cells = [finding.record.as_str(), &finding.place, finding.rule, &finding.message];
            cells.into_iter().map(Cell::same).collect()
        };
        Grid { columns, rows: self.iter().map(row).collect(), ids: 0 }
    }
}

/// A rule of the catalog.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RuleView {
    /// Code of the rule.
    pub rule: &'static str,
    /// What it asks for.
    pub meaning: &'static str,
}

impl Content for Vec<RuleView> {
    fn results(&self) -> Results<'_> {
        Results::Rules(self)
    }

    fn grid(&self) -> Grid {
        let columns = vec![Column::whole("RULE", "rule"), Column::new("MEANING", "meaning")];
        let row = |rule: &RuleView| vec![Cell::same(rule.rule), Cell::same(rule.meaning)];
        Grid { columns, rows: self.iter().map(row).collect(), ..Grid::default() }
    }
}
