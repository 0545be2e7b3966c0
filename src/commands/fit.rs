//! `medllm fit`: what runs on some hardware.

mod chosen;
mod question;

use std::collections::BTreeMap;

use crate::catalog::{Catalog, Entry, Variant};
use crate::cli::FitArgs;
use crate::error::Error;
use crate::hardware::{Fits, LeftOut, Precision, Setup, least, place};
use crate::query::field::allowed_uses;
use crate::view::Answer;
use crate::view::fit::column::in_gb;
use crate::view::fit::{Fit, Row};
use chosen::chosen;
use question::Question;
pub(super) use question::card_names;

/// Answers `medllm fit`.
pub(super) fn answer<'a>(catalog: &'a Catalog, args: &FitArgs) -> Result<Answer<'a>, Error> {
    let Question { setup, columns, order } = Question::new(args)?;
    let (hits, mut notices) = chosen(catalog, args)?;
    if hits.is_empty() {
        notices.insert(0, "nothing matched".to_owned());
    }
    let (mut rows, mut left_out, mut uncertain) = (Vec::new(), BTreeMap::new(), 0_usize);
    let mut too_large = Vec::new();
    for (hit, variant) in
        hits.iter().flat_map(|hit| hit.variants().iter().map(move |variant| (hit, *variant)))
    {
        match place(catalog, hit.entry, variant, &setup) {
            Ok(placed) if placed.fits == Fits::Perhaps && !args.include_uncertain => uncertain += 1,
            Ok(placed) => {
                let allowed = allowed_uses(catalog, hit, &[variant]);
                rows.push(Row { entry: hit.entry, variant, placed, allowed });
            }
            Err(why) => {
                *left_out.entry(why).or_insert(0_usize) += 1;
                too_large.extend((why == LeftOut::TooLarge).then_some((hit.entry, variant)));
            }
        }
    }
    // Who names models wants to hear of those that are too large.
    if rows.is_empty() || !args.models.is_empty() {
        notices.splice(0..0, needs(catalog, &too_large, &setup));
    }
    if rows.is_empty() && !hits.is_empty() {
        notices.insert(0, "nothing fits".to_owned());
    }
    notices.extend(left_out.into_iter().map(|(why, count)| told(why, count, &setup)));
    if uncertain > 0 {
        notices.push(format!(
            "{uncertain} left out: they may fit, which is not sure (--include-uncertain shows them)"
        ));
    }
    rows.sort_by(|a, b| {
        let asked = order.iter().map(|(column, descending)| column.compare(a, b, *descending));
        let size = |row: &Row<'_>| row.placed.shape.parameters.stated;
        let coarse = |row: &Row<'_>| row.placed.precision.is_coarse();
        let usual = coarse(a).cmp(&coarse(b)).then(size(b).cmp(&size(a)));
        let usual = usual.then_with(|| a.variant.id.cmp(&b.variant.id));
        asked.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then).then(usual)
    });
    let all = rows.len();
    rows.truncate(args.limit.unwrap_or(all));
    if rows.len() < all {
        notices.push(format!("{} of {all} results shown (--limit)", rows.len()));
    }
    let failed = args.exit_status && all == 0;
    let uses = hits.iter().any(|hit| !hit.uses.is_empty());
    let fit = Fit { machine: setup.machine, rows, columns, uses };
    Ok(Answer { notices, failed, ..Answer::new("fit", catalog, fit) })
}

/// What the smallest of those that are too large need at least.
fn needs(catalog: &Catalog, too_large: &[(&Entry, &Variant)], setup: &Setup) -> Vec<String> {
    const NAMED: usize = 3;
    let mut needs: Vec<(u64, &str, &Precision)> = too_large
        .iter()
        .filter_map(|(entry, variant)| {
            let (precision, need) = least(catalog, entry, variant, setup)?;
            Some((need.card_least, variant.id.as_str(), precision))
        })
        .collect();
    needs.sort_by_key(|(bytes, id, _)| (*bytes, *id));
    let cards = match setup.machine.cards {
        1 => String::new(),
        cards => format!(" on each of {cards} cards"),
    };
    let told = |(bytes, id, precision): &(u64, &str, &Precision)| {
        format!("{id} needs at least {} GB{cards} ({})", in_gb(*bytes), precision.name)
    };
    needs.iter().take(NAMED).map(told).collect()
}

/// What to say of those that were left out.
fn told(why: LeftOut, count: usize, setup: &Setup) -> String {
    let why = match why {
        LeftOut::NoWeights => "their weights are not to be had".to_owned(),
        LeftOut::UnknownSize => "size not known".to_owned(),
        LeftOut::ShortContext => format!("their context is shorter than {} tokens", setup.load.context),
        LeftOut::OtherPrecision => {
            let asked = setup.precision.map_or("that", |precision| precision.name);
            format!("released quantized, with 4 to 8.5 bits per weight, which {asked} has not")
        }
        LeftOut::TooLarge => "they need more memory".to_owned(),
    };
    format!("{count} left out: {why}")
}
