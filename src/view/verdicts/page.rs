//! Verdicts as pages for people.

use super::steps;
use crate::catalog::Variant;
use crate::catalog::date::Date;
use crate::catalog::license::spoken;
use crate::catalog::vocabulary::Vocabulary;
use crate::license::{Answer, Duty, Step};
use crate::view::grid::{Cell, Column, Grid, Link};
use crate::view::page::{Block, Item, Page};

const NO_ADVICE: &str = "What the texts that were found say; no legal advice, no word on fitness for patients, nothing \
                         on contracts of your own.";

/// All uses of one variant, each with what decides it.
pub(super) fn overview(variant: &Variant, answers: &[Answer<'_>], as_of: Option<&Date>) -> Page {
    let columns = vec![
        Column::whole("USE", "profile"),
        Column::whole("VERDICT", "verdict"),
        Column::new("WHY", "because"),
    ];
    let row = |answer: &Answer<'_>| {
        let why = deciding(answer).map_or(String::new(), told);
        [answer.profile.name(), answer.verdict.name(), &why].map(Cell::same).to_vec()
    };
    let rows = answers.iter().map(row).collect();
    let mut page = begun(variant, "verdicts on the weights");
    page.section("", vec![Block::Table(Grid { columns, rows, ids: 0 })]);
    if let Some(answer) = answers.first() {
        page.section("SOURCES DISAGREE", vec![items("conflict", &answer.conflicts)]);
        page.section("KNOW ALSO", vec![items("caution", &answer.cautions)]);
    }
    page.section("TO GET THE WEIGHTS", vec![access(variant)]);
    page.section(
        "",
        vec![Block::Text(format!("{NO_ADVICE}{} --for PROFILE gives the chain.", dated(as_of)))],
    );
    page
}

/// One use with its chain.
pub(super) fn reasons(variant: &Variant, answer: &Answer<'_>, as_of: Option<&Date>) -> Page {
    let verdict = answer.verdict.name().to_uppercase();
    let mut page = begun(variant, &format!("{}: {verdict}", answer.profile.name()));
    page.section("", vec![Block::Text(answer.profile.meaning().to_owned()), chain(&answer.steps)]);
    page.section("SOURCES DISAGREE", vec![items("conflict", &answer.conflicts)]);
    page.section("DUTIES (none is marked as met)", vec![duties(&answer.duties)]);
    page.section("USES RULED OUT", vec![duties(&answer.use_limits)]);
    page.section("KNOW ALSO", vec![items("caution", &answer.cautions)]);
    page.section("TO GET THE WEIGHTS", vec![access(variant)]);
    let rests = match answer.confidence {
        Some(by) => format!(" The weakest link rests on: {}.", by.as_str().replace('-', " ")),
        None => " A link of the chain rests on no license claim.".to_owned(),
    };
    page.section("", vec![Block::Text(format!("{NO_ADVICE}{}{rests}", dated(as_of)))]);
    page
}

fn begun(variant: &Variant, about: &str) -> Page {
    Page {
        title: variant.name.to_string(),
        subtitle: format!("{} · {about}", variant.id),
        sections: Vec::new(),
    }
}

fn dated(as_of: Option<&Date>) -> String {
    as_of.map_or(String::new(), |date| format!(" As of {date}."))
}

/// The first of the steps that decide.
fn deciding<'a, 'b>(answer: &'b Answer<'a>) -> Option<&'b Step<'a>> {
    answer.steps.iter().find(|step| step.verdict == answer.verdict)
}

/// A step in a line: who, under which license, why.
fn told(step: &Step<'_>) -> String {
    let license = step.license.map_or(String::new(), |license| format!(", {}", spoken(license)));
    format!("{}{license}: {}", step.subject, step.because)
}

/// The steps in three columns, so that they are read well in eighty columns too.
fn chain(steps: &[Step<'_>]) -> Block {
    let columns = vec![
        Column::whole("LAYER", "layer"),
        Column::whole("VERDICT", "verdict"),
        Column::new("WHAT SAYS SO, AND WHERE IT WAS READ", "because"),
    ];
    let row = |step: &Step<'_>| {
        let by = step.by.map_or(String::new(), |by| format!(" ({})", by.as_str().replace('-', " ")));
        let license = step.license.map_or(String::new(), |license| format!(", {}{by}", spoken(license)));
        let place = step.source.map(|source| host(&source.url));
        let read_in = place.map_or(String::new(), |place| format!(" [{place}]"));
        let says = format!("{}{license}: {}{read_in}", step.subject, step.because);
        let link = step.source.zip(place).map(|(source, place)| Link::new(place, &source.url));
        let says = Cell::same(says).linked(link);
        vec![Cell::same(step.layer.name()), Cell::same(step.verdict.name()), says]
    };
    Block::Table(Grid { columns, rows: steps.iter().map(row).collect(), ids: 0 })
}

/// Owner and name on a host with accounts, or else the host.
fn host(address: &str) -> &str {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let accounts = ["github.com/", "huggingface.co/datasets/", "huggingface.co/spaces/", "huggingface.co/"];
    let path = accounts.iter().find_map(|host| bare.strip_prefix(host));
    let whole = path.unwrap_or(bare);
    let parts = if path.is_some() { 2 } else { 1 };
    let end = whole.match_indices('/').nth(parts - 1).map_or(whole.len(), |(end, _)| end);
    &whole[..end]
}

fn items(label: &str, texts: &[String]) -> Block {
    Block::Items(texts.iter().map(|text| Item { label: label.to_owned(), text: text.clone() }).collect())
}

fn duties(duties: &[Duty<'_>]) -> Block {
    let mut of_licenses: Vec<(&str, Vec<&str>)> = Vec::new();
    for duty in duties {
        match of_licenses.iter_mut().find(|(license, _)| *license == duty.license) {
            Some((_, texts)) => texts.push(&duty.text),
            None => of_licenses.push((duty.license, vec![&duty.text])),
        }
    }
    let item = |(license, texts): (&str, Vec<&str>)| Item {
        label: spoken(license).into_owned(),
        text: texts.join("; "),
    };
    Block::Items(of_licenses.into_iter().map(item).collect())
}

fn access(variant: &Variant) -> Block {
    let steps = steps(variant.access.as_ref());
    let kind = variant.access.as_ref().map_or("not known", |access| access.as_str());
    let text = if steps.is_empty() { kind.to_owned() } else { format!("{kind}: {}", steps.join(", ")) };
    Block::Text(text)
}
