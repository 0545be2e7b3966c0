//! What `fit` was asked, checked: hardware, load, precision, columns and order.

use crate::cli::FitArgs;
use crate::commands::list::direction;
use crate::error::{Error, ErrorKind, shortened};
use crate::hardware::{CARDS, Card, Load, Machine, NoSize, PRECISIONS, Precision, Setup, bytes, tokens};
use crate::query::suggest::nearest;
use crate::view::fit::column::Column;

/// The context that is counted with where none is asked for, as far as a model takes it.
const USUAL_CONTEXT: u64 = 8192;

/// What was asked.
pub(super) struct Question {
    pub(super) setup: Setup,
    pub(super) columns: Option<Vec<Column>>,
    pub(super) order: Vec<(Column, bool)>,
}

impl Question {
    pub(super) fn new(args: &FitArgs) -> Result<Self, Error> {
        let columns: Vec<Column> =
            args.fields.iter().map(|name| column("--fields", name)).collect::<Result<_, _>>()?;
        let key = |text: &String| -> Result<(Column, bool), Error> {
            let (name, descending) = direction(text.trim(), "total_bytes")?;
            Ok((column("--sort", name)?, descending))
        };
        let order = args.sort.iter().map(key).collect::<Result<_, _>>()?;
        let context = args.context.as_deref().map(context).transpose()?;
        let setup = Setup {
            machine: machine(args)?,
            load: Load { context: context.unwrap_or(USUAL_CONTEXT), batch: args.batch.into() },
            shorter_will_do: context.is_none(),
            precision: args.quant.as_deref().map(precision).transpose()?,
        };
        Ok(Self { setup, columns: (!columns.is_empty()).then_some(columns), order })
    }
}

/// The names of all cards and computers.
pub(in crate::commands) fn card_names() -> Vec<String> {
    CARDS.iter().flat_map(Card::names).map(|(name, _)| name).collect()
}

fn machine(args: &FitArgs) -> Result<Machine, Error> {
    let cards = args.gpus.into();
    match (&args.vram, &args.gpu) {
        (Some(size), _) => match bytes(size) {
            Ok(bytes) => Ok(Machine::of_bytes(called(size), bytes, cards)),
            Err(why) => Err(no_size(size, why)),
        },
        (None, Some(name)) => Machine::named(name, cards).ok_or_else(|| unknown_card(name)),
        (None, None) => Err(usage("fit: no hardware is given".to_owned())
            .hint("give the memory of a card, `--vram 24GB`, or its name, `--gpu rtx-4090`")),
    }
}

fn no_size(size: &str, why: NoSize) -> Error {
    let size = shortened(size);
    match why {
        NoSize::Malformed => usage(format!("--vram: `{size}` is no size of memory"))
            .hint("write `24GB` (10^9 bytes each), `24GiB` (2^30) or `24576MiB`"),
        NoSize::Exponent => usage(format!("--vram: `{size}` has an exponent"))
            .hint("write it without an exponent: `1000GB` or `1TB`"),
        NoSize::TooLarge => usage(format!("--vram: `{size}` is too large"))
            .hint("write the memory of one card: `24GB`, `141GB`, `1TB`"),
    }
}

/// A size as people write it: `24 GB`.
fn called(size: &str) -> String {
    let size = size.trim();
    let number = size.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = match size[number.len()..].to_ascii_lowercase().chars().next() {
        Some('m') => "M",
        Some('t') => "T",
        _ => "G",
    };
    let binary = if size.to_ascii_lowercase().contains('i') { "iB" } else { "B" };
    format!("{} {unit}{binary}", number.trim())
}

fn unknown_card(name: &str) -> Error {
    let names = card_names();
    let near = nearest(name, names.iter().map(|name| (name.as_str(), name.as_str())));
    let own = |card: &&Card| !matches!(card, Card::Unified(..));
    let cards: Vec<String> = CARDS.iter().filter(own).flat_map(Card::names).map(|(name, _)| name).collect();
    usage(format!("--gpu: no card or computer is called `{}` here", shortened(name)))
        .suggest(&near)
        .hint(format!("cards are {}; Apple computers are written `m2-max-64g`", cards.join(", ")))
        .hint("of others give the memory: `--vram 24GB`")
}

fn precision(name: &str) -> Result<&'static Precision, Error> {
    Precision::named(name).ok_or_else(|| {
        let names = PRECISIONS.iter().flat_map(|of| {
            std::iter::once(of.name).chain(of.aliases.iter().copied()).map(|name| (name, of.name))
        });
        let known: Vec<&str> = PRECISIONS.iter().map(|precision| precision.name).collect();
        usage(format!("--quant: `{}` is no precision", shortened(name)))
            .suggest(&nearest(name, names))
            .hint(format!("precisions are {}", known.join(", ")))
    })
}

fn context(text: &str) -> Result<u64, Error> {
    tokens(text).ok_or_else(|| {
        usage(format!("--context: `{}` is no number of tokens", shortened(text)))
            .hint("write `8k`, `32768` or `128k`, at most 16m")
    })
}

fn column(flag: &str, name: &str) -> Result<Column, Error> {
    Column::from_name(name.trim()).ok_or_else(|| {
        let names: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
        usage(format!("{flag}: `{}` is no column of fit", shortened(name)))
            .suggest(&nearest(name, names.iter().map(|name| (*name, *name))))
            .hint(format!("columns are {}", names.join(", ")))
    })
}

fn usage(message: String) -> Error {
    Error::new(ErrorKind::Usage, message)
}
