//! The answer of `list` and `search`.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::catalog::score::Score;
use crate::catalog::{Catalog, Entry};
use crate::query::condition::Artifact;
use crate::query::field::Field;
use crate::query::search::Found;
use crate::query::select::Hit;
use crate::view::answer::{Content, Figure, Results};
use crate::view::found::FoundView;
use crate::view::grid::{Cell, Column, Grid};
use crate::view::links;
use crate::view::page::Page;
use crate::view::wording::cell;

/// One result: the whole record, or the fields that were asked for.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Record<'a> {
    /// The whole record.
    Whole(Box<WholeRecord<'a>>),
    /// Only some fields.
    Fields(Map<String, Json>),
}

/// An entry with what the filters and the search found in it.
#[derive(Serialize, JsonSchema)]
pub struct WholeRecord<'a> {
    /// The entry as the catalog has it.
    #[serde(flatten)]
    entry: &'a Entry,
    /// The catalog that it comes from.
    origin: &'a str,
    /// Identifiers of the variants that meet all filters together.
    matching_variants: Vec<&'a str>,
    /// What a license filter was met by.
    licensed: &'a [Artifact],
    /// The results that met a benchmark filter.
    matching_results: &'a [&'a Score],
    /// Only of `search`.
    #[serde(flatten)]
    found: Option<&'a FoundView>,
}

/// One row of a listing before it is written.
#[derive(Debug)]
pub struct Row<'a> {
    /// The entry.
    pub hit: Hit<'a>,
    /// Score and matches, of a search.
    pub found: Option<Box<FoundView>>,
}

impl<'a> From<Hit<'a>> for Row<'a> {
    fn from(hit: Hit<'a>) -> Self {
        Self { hit, found: None }
    }
}

impl<'a> Row<'a> {
    /// A result of a search; with the parts of its score where these are asked for.
    pub fn found(found: Found<'a>, explain: bool) -> Self {
        let (hit, found) = FoundView::new(found, explain);
        Self { hit, found: Some(Box::new(found)) }
    }
}

/// The rows of `list` or `search`.
pub struct Listing<'a> {
    /// The catalog that was asked.
    pub catalog: &'a Catalog,
    /// What was found, in order.
    pub rows: Vec<Row<'a>>,
    /// Only these fields; without them records are whole, and a table has the usual columns.
    pub fields: Option<Vec<Field>>,
    /// Whether cells say where they lead, for output that shows it; the addresses are packed apart.
    pub linked: bool,
}

impl Content for Listing<'_> {
    fn results(&self) -> Results<'_> {
        let record = |row| match &self.fields {
            None => Record::Whole(Box::new(whole(row))),
            Some(fields) => Record::Fields(only(self.catalog, row, fields)),
        };
        Results::Records(self.rows.iter().map(record).collect())
    }

    fn grid(&self) -> Grid {
        if self.fields.is_some() || !one_kind(&self.rows) {
            return self.sheet();
        }
        let mut fields = usual_fields(&self.rows);
        fields.retain(|field| *field != Field::Kind);
        grid(self.catalog, &self.rows, &fields, self.linked)
    }

    fn sheet(&self) -> Grid {
        match &self.fields {
            Some(fields) => grid(self.catalog, &self.rows, fields, self.linked),
            None => grid(self.catalog, &self.rows, &usual_fields(&self.rows), self.linked),
        }
    }

    fn figure(&self) -> Option<Figure> {
        let pages: Vec<Page> =
            self.rows.iter().filter_map(|row| row.found.as_ref()?.page(&row.hit)).collect();
        (!pages.is_empty()).then_some(Figure::Pages(pages))
    }

    fn ids(&self) -> Vec<String> {
        self.rows.iter().map(|row| row.hit.entry.id.to_string()).collect()
    }
}

/// The columns where none were asked for: scores and verdicts only after a condition on them.
fn usual_fields(rows: &[Row<'_>]) -> Vec<Field> {
    let scores = rows.iter().any(|row| !row.hit.scores.is_empty());
    let mut fields: Vec<Field> = Field::DEFAULT.to_vec();
    let uses = rows.iter().any(|row| !row.hit.uses.is_empty());
    fields.extend(uses.then_some(Field::AllowedUses));
    fields.extend(scores.then_some(Field::Scores));
    fields
}

/// Whether all rows are of one kind, which people then need not read in each.
fn one_kind(rows: &[Row<'_>]) -> bool {
    rows.len() > 1 && rows.windows(2).all(|pair| pair[0].hit.entry.kind == pair[1].hit.entry.kind)
}

fn whole<'a>(row: &'a Row<'_>) -> WholeRecord<'a> {
    WholeRecord {
        entry: row.hit.entry,
        origin: row.hit.origin,
        matching_variants: row.hit.variants().iter().map(|variant| variant.id.as_str()).collect(),
        licensed: &row.hit.licensed,
        matching_results: &row.hit.scores,
        found: row.found.as_deref(),
    }
}

fn only(catalog: &Catalog, row: &Row<'_>, fields: &[Field]) -> Map<String, Json> {
    let id = std::iter::once(&Field::Id).filter(|id| !fields.contains(id));
    let mut map: Map<String, Json> = id
        .chain(fields)
        .map(|field| (field.name().to_owned(), json(&field.value(catalog, &row.hit))))
        .collect();
    if let Some(Json::Object(found)) = row.found.as_ref().map(json) {
        map.extend(found);
    }
    map
}

fn json(value: &impl Serialize) -> Json {
    serde_json::to_value(value).unwrap_or(Json::Null)
}

/// The rows as a table of these fields, with where they lead or not; of a search, with where each was found.
pub fn grid(catalog: &Catalog, rows: &[Row<'_>], fields: &[Field], linked: bool) -> Grid {
    let column = |field: &Field| match field {
        Field::Id | Field::Year | Field::Released => Column::whole(field.title(), field.name()),
        _ => Column::new(field.title(), field.name()),
    };
    let mut columns: Vec<Column> = fields.iter().map(column).collect();
    if rows.iter().any(|row| row.found.is_some()) {
        columns.push(Column::new("FOUND IN", "found_in"));
    }
    let explained =
        rows.iter().any(|row| row.found.as_ref().is_some_and(|found| found.explanation.is_some()));
    if explained {
        columns.extend([Column::for_programs("score"), Column::for_programs("explanation")]);
    }
    let width = columns.len();
    let cells = |row: &Row<'_>| {
        let of_fields = fields.iter().map(|field| {
            let links = if linked { links::of_field(*field, &row.hit) } else { Vec::new() };
            cell(*field, field.value(catalog, &row.hit)).linked(links)
        });
        let found = row.found.iter().flat_map(|found| {
            let explanation = || [found.score.to_string(), found.line()];
            std::iter::once(found.places()).chain(explained.then(explanation).into_iter().flatten())
        });
        let mut cells = Vec::with_capacity(width);
        cells.extend(of_fields.chain(found.map(Cell::same)));
        cells
    };
    let ids = fields.iter().position(|field| *field == Field::Id).unwrap_or_default();
    Grid { columns, rows: rows.iter().map(cells).collect(), ids }
}
