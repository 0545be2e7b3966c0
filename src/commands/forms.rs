//! The form of the output as typed, resolved.

use clap::ValueEnum;

use crate::cli::{Format, OutputArgs};
use crate::error::{Error, ErrorKind};
use crate::render::{Form, Heads, Terminal};
use crate::view::Answer;
use crate::view::answer::Figure;

/// The form that was asked for, for this answer.
pub(super) fn form(args: &OutputArgs, answer: &Answer<'_>) -> Result<Form, Error> {
    let form = typed(args)?;
    if matches!(form, Form::Dot | Form::Mermaid) && answer.content.graph().is_none() {
        let message =
            format!("--format {}: `medllm {}` answers no graph", name(args.chosen()), answer.command);
        return Err(Error::new(ErrorKind::Usage, message).hint("it is for `medllm lineage MODEL|BASE`"));
    }
    let figure = if form == Form::Table(Heads::Hidden) { answer.content.figure() } else { None };
    match figure {
        Some(Figure::Pages(_)) => Err(without_header("a page")),
        Some(Figure::Chart(_)) => Err(without_header("a chart")),
        Some(Figure::Cross(_) | Figure::Beside(_)) | None => Ok(form),
    }
}

fn without_header(what: &str) -> Error {
    Error::new(ErrorKind::Usage, format!("--no-header: {what} has no header to leave out"))
        .hint("it is for tables, csv, tsv, markdown and latex")
}

/// Whether the output shows where cells lead.
pub(super) fn shows_links(args: &OutputArgs, terminal: &Terminal) -> bool {
    match args.chosen() {
        Format::Table => terminal.links,
        Format::Markdown => true,
        _ => false,
    }
}

/// The form as it was typed.
fn typed(args: &OutputArgs) -> Result<Form, Error> {
    let form = match (&args.template, &args.jq) {
        (Some(source), _) => Form::Template(source.clone()),
        (None, Some(code)) => {
            only_json(args)?;
            Form::Filter(code.clone())
        }
        (None, None) => formatted(args.chosen(), if args.no_header { Heads::Hidden } else { Heads::Shown }),
    };
    let has_heads =
        matches!(form, Form::Table(_) | Form::Csv(_) | Form::Tsv(_) | Form::Markdown(_) | Form::Latex(_));
    if args.no_header && !has_heads {
        let what = match form {
            Form::Template(_) => "--template".to_owned(),
            Form::Filter(_) => "--jq".to_owned(),
            _ => format!("--format {}", name(args.chosen())),
        };
        return Err(without_header(&what));
    }
    Ok(form)
}

fn formatted(format: Format, heads: Heads) -> Form {
    match format {
        Format::Table => Form::Table(heads),
        Format::Json => Form::Json,
        Format::Jsonl => Form::Jsonl,
        Format::Csv => Form::Csv(heads),
        Format::Tsv => Form::Tsv(heads),
        Format::Yaml => Form::Yaml,
        Format::Markdown => Form::Markdown(heads),
        Format::Latex => Form::Latex(heads),
        Format::Ids => Form::Ids,
        Format::Dot => Form::Dot,
        Format::Mermaid => Form::Mermaid,
    }
}

/// A filter works on the JSON document and on nothing else.
fn only_json(args: &OutputArgs) -> Result<(), Error> {
    match args.format {
        None | Some(Format::Json) => Ok(()),
        Some(other) => {
            let message = format!("--jq filters the JSON document, and --format {} is not it", name(other));
            Err(Error::new(ErrorKind::Usage, message).hint("leave out one of the two"))
        }
    }
}

/// The name of a format as it is typed.
fn name(format: Format) -> String {
    format.to_possible_value().map_or(String::new(), |value| value.get_name().to_owned())
}
