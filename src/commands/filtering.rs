//! The filters as typed, applied; and what to say about what they left out.

use std::rc::Rc;

use super::facts;
use crate::catalog::Catalog;
use crate::cli::FilterArgs;
use crate::error::Error;
use crate::query::blame::{blame, matching};
use crate::query::caution::mixed_settings;
use crate::query::condition::Asker;
use crate::query::filter::Filter;
use crate::query::select::{Asked, Hit, select};
use crate::query::typing::{expression_rules, flag_rule};

/// The entries that pass the filters, and what to say about those that could not be judged, or when none passed.
pub(super) fn filtered<'a>(
    catalog: &'a Catalog,
    args: &FilterArgs,
) -> Result<(Vec<Hit<'a>>, Vec<String>), Error> {
    filtered_among(catalog, Vec::new(), args)
}

/// The same, of entries that meet what the command itself asks for.
pub(super) fn filtered_among<'a>(
    catalog: &'a Catalog,
    mut asked: Vec<Asked>,
    args: &FilterArgs,
) -> Result<(Vec<Hit<'a>>, Vec<String>), Error> {
    let by = facts::asker(args)?;
    let own = asked.len();
    asked.extend(rules(catalog, args, &by)?);
    let mut selection = select(catalog, &asked);
    let mut notices = if selection.hits.is_empty() {
        let looser = Asker { with_conditions: true, ..by.clone() };
        let others = [&asked[..own], &rules(catalog, args, &looser)?].concat();
        let conditional = if others == asked { Vec::new() } else { select(catalog, &others).hits };
        let offer = (!conditional.is_empty()).then(|| matching(&conditional, "with `--include-conditional`"));
        offer.into_iter().chain(blame(catalog, &asked)).collect()
    } else {
        mixed_settings(&asked, &selection.hits)
    };
    let given = Rc::new(by.given);
    selection.hits.iter_mut().for_each(|hit| hit.given = Rc::clone(&given));
    notices.extend(match selection.unknown {
        0 => None,
        1 => {
            Some("1 more entry is left out: too little is known of it to tell whether it matches".to_owned())
        }
        n => Some(format!(
            "{n} more entries are left out: too little is known of them to tell whether they match"
        )),
    });
    Ok((selection.hits, notices))
}

/// The filters as they were typed.
pub(super) fn typed(args: &FilterArgs) -> String {
    let flags = args.flags.iter().map(|(filter, values)| label(*filter, values));
    let expressions = args.expressions.iter().map(|text| format!("--where {}", quoted(text)));
    flags.chain(expressions).collect::<Vec<_>>().join(" ")
}

fn label(filter: Filter, values: &[String]) -> String {
    format!("--{} {}", filter.name(), quoted(&values.join(",")))
}

fn rules(catalog: &Catalog, args: &FilterArgs, by: &Asker) -> Result<Vec<Asked>, Error> {
    let mut asked = Vec::new();
    for (filter, values) in &args.flags {
        let label = label(*filter, values);
        asked.push(Asked { label, rule: flag_rule(catalog, *filter, values, by)? });
    }
    for text in &args.expressions {
        let parts = expression_rules(catalog, text, by)?;
        asked.extend(parts.into_iter().map(|(label, rule)| Asked { label, rule }));
    }
    Ok(asked)
}

/// A value as a shell takes it.
fn quoted(value: &str) -> String {
    let plain = value.chars().all(|c| c.is_alphanumeric() || "-_.,:/+@".contains(c));
    if plain && !value.is_empty() { value.to_owned() } else { format!("'{}'", value.replace('\'', "'\\''")) }
}
