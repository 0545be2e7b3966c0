//! `medllm stats`: counts, how much is known, and the evidence behind the facts.

mod question;

use super::filtering::{filtered, typed};
use crate::catalog::Catalog;
use crate::cli::StatsArgs;
use crate::error::Error;
use crate::query::coverage::{self, By};
use crate::query::cross;
use crate::query::field::Field;
use crate::query::select::Hit;
use crate::query::slot::Arrangement;
use crate::query::tally::{Tally, by_evidence, by_field, totals};
use crate::view::Answer;
use crate::view::stats::Tallies;
use crate::view::stats::coverage::Covered;
use crate::view::stats::cross::Crossed;
use question::Question;
pub(super) use question::{EVIDENCE, sort_keys};

/// Answers `medllm stats`.
pub(super) fn answer<'a>(catalog: &'a Catalog, args: &StatsArgs) -> Result<Answer<'a>, Error> {
    let question = Question::new(args)?;
    let bars = args.bars || args.plot.in_terminal();
    let (hits, mut notices) = filtered(catalog, &args.filters)?;
    if hits.is_empty() {
        notices.insert(0, "nothing matched".to_owned());
    }
    let answer = match question {
        Question::Totals => tallies(catalog, totals(catalog, &hits), None, args),
        Question::Evidence => tallies(catalog, by_evidence(&hits), None, args),
        Question::Field(field, arrangement) => {
            let counted = by_field(catalog, &hits, field, &arrangement);
            notices.extend(several(counted.overlap));
            notices.extend(left_out(counted.values, arrangement.limit, field.name()));
            tallies(catalog, counted.tallies, Some(field), args)
        }
        Question::Crossed(fields, arrangement) => {
            crossed(catalog, &hits, fields, &arrangement, bars, &mut notices)
        }
        Question::Coverage(order, limit) => {
            notices.extend(left_out(Field::ALL.len(), limit, "fields"));
            covered(catalog, &hits, &order, limit, bars)
        }
    };
    Ok(Answer { notices, ..answer })
}

fn tallies<'a>(
    catalog: &'a Catalog,
    tallies: Vec<Tally>,
    field: Option<Field>,
    args: &StatsArgs,
) -> Answer<'a> {
    let (filters, bars) = (typed(&args.filters), args.bars || args.plot.in_terminal());
    Answer::new("stats", catalog, Tallies { tallies, field, filters, bars })
}

fn crossed<'a>(
    catalog: &'a Catalog,
    hits: &[Hit<'a>],
    fields: [Field; 2],
    arrangement: &Arrangement,
    bars: bool,
    notices: &mut Vec<String>,
) -> Answer<'a> {
    let cross = cross::cross(catalog, hits, fields, arrangement);
    notices.extend(several(cross.overlap()));
    notices.extend(left_out(cross.row_values(), arrangement.limit, fields[0].name()));
    Answer::new("stats", catalog, Crossed { cross, bars })
}

fn covered<'a>(
    catalog: &'a Catalog,
    hits: &[Hit<'a>],
    order: &[(By, bool)],
    limit: Option<usize>,
    bars: bool,
) -> Answer<'a> {
    let mut fields = coverage::coverage(catalog, hits);
    fields.sort_by(|a, b| coverage::compare(a, b, order));
    fields.truncate(limit.unwrap_or(fields.len()));
    Answer::new("stats", catalog, Covered { fields, bars })
}

/// What to say when counts do not add up to the whole.
fn several(overlap: bool) -> Option<String> {
    let text = "entries with several values count once for each; counts may add up to more than the whole";
    overlap.then(|| text.to_owned())
}

/// What to say when a limit hides some.
fn left_out(all: usize, limit: Option<usize>, what: &str) -> Option<String> {
    let hidden = all.saturating_sub(limit.unwrap_or(all));
    let shown = all - hidden;
    (hidden > 0).then(|| format!("{what}: {shown} of {all} shown, {hidden} left out (--limit)"))
}
