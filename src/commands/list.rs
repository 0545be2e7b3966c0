//! `medllm list`: all entries that match, sorted.

use super::filtering::filtered;
use super::forms::shows_links;
use crate::catalog::Catalog;
use crate::cli::ListArgs;
use crate::error::{Error, ErrorKind, shortened};
use crate::query::field::Field;
use crate::query::sort::{Key, compare_hits};
use crate::query::suggest::nearest;
use crate::render::Terminal;
use crate::view::Answer;
use crate::view::listing::{Listing, Row};

/// Answers `medllm list`.
pub(super) fn answer<'a>(
    catalog: &'a Catalog,
    args: &ListArgs,
    terminal: &Terminal,
) -> Result<Answer<'a>, Error> {
    let shape = Shape::new(args, terminal)?;
    let (mut hits, notices) = filtered(catalog, &args.filters)?;
    hits.sort_by(|a, b| compare_hits(catalog, a, b, &shape.order));
    let rows = hits.into_iter().map(Row::from).collect();
    Ok(listed("list", catalog, rows, shape, notices))
}

/// What a listing shows, in which order and how much of it.
pub(super) struct Shape {
    pub(super) fields: Option<Vec<Field>>,
    pub(super) order: Vec<Key>,
    pub(super) limit: Option<usize>,
    must_match: bool,
    linked: bool,
}

impl Shape {
    pub(super) fn new(args: &ListArgs, terminal: &Terminal) -> Result<Self, Error> {
        let fields: Vec<Field> =
            args.fields.iter().map(|name| field("--fields", name)).collect::<Result<_, _>>()?;
        let order = args.sort.iter().map(|text| key(text)).collect::<Result<_, _>>()?;
        Ok(Self {
            fields: (!fields.is_empty()).then_some(fields),
            order,
            limit: args.limit,
            must_match: args.exit_status,
            linked: shows_links(&args.output, terminal),
        })
    }
}

/// The field of this name, given for this flag.
pub(super) fn field(flag: &str, name: &str) -> Result<Field, Error> {
    Field::from_name(name.trim()).ok_or_else(|| {
        let names: Vec<&str> = Field::ALL.iter().map(|field| field.name()).collect();
        let error = Error::new(ErrorKind::Usage, format!("{flag}: `{}` is no field", shortened(name)));
        let near = nearest(name, names.iter().map(|name| (*name, *name)));
        error.suggest(&near).hint(format!("fields are {}", names.join(", ")))
    })
}

fn key(text: &str) -> Result<Key, Error> {
    let (name, descending) = direction(text, "year")?;
    Ok(Key { field: field("--sort", name)?, descending })
}

/// What to sort by, and whether the greatest comes first.
pub(super) fn direction<'a>(text: &'a str, example: &str) -> Result<(&'a str, bool), Error> {
    match text.split_once(':') {
        None => Ok((text, false)),
        Some((name, "asc")) => Ok((name, false)),
        Some((name, "desc")) => Ok((name, true)),
        Some((_, other)) => {
            let message = format!("--sort: `{}` is no direction", shortened(other));
            let hint = format!("write `{example}`, `{example}:asc` or `{example}:desc`");
            Err(Error::new(ErrorKind::Usage, message).hint(hint))
        }
    }
}

/// The answer with these rows, for `list` and `search` alike.
pub(super) fn listed<'a>(
    command: &'static str,
    catalog: &'a Catalog,
    mut rows: Vec<Row<'a>>,
    shape: Shape,
    mut notices: Vec<String>,
) -> Answer<'a> {
    let all = rows.len();
    rows.truncate(shape.limit.unwrap_or(all));
    if rows.len() < all {
        notices.push(format!("{} of {all} results shown (--limit)", rows.len()));
    }
    if all == 0 {
        notices.insert(0, "nothing matched".to_owned());
    }
    let failed = shape.must_match && all == 0;
    let listing = Listing { catalog, rows, fields: shape.fields, linked: shape.linked };
    Answer { notices, failed, ..Answer::new(command, catalog, listing) }
}
