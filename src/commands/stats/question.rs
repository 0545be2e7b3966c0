//! What `stats` was asked, checked: fields, order, limit, and what does not go together.

use crate::cli::{Format, StatsArgs};
use crate::commands::list::{direction, field};
use crate::error::{Error, ErrorKind, shortened};
use crate::query::coverage;
use crate::query::field::Field;
use crate::query::slot::{Arrangement, By, Key};
use crate::query::suggest::nearest;

/// What `--by` takes beside the fields.
pub(in crate::commands) const EVIDENCE: &str = "evidence";

const COUNT_KEYS: [(&str, By); 2] = [("value", By::Value), ("count", By::Count)];
const COVERAGE_KEYS: [(&str, coverage::By); 4] = [
    ("field", coverage::By::Field),
    ("applies", coverage::By::Applies),
    ("known", coverage::By::Known),
    ("percent", coverage::By::Percent),
];

/// What was asked.
pub(super) enum Question {
    /// What the catalog holds.
    Totals,
    /// On what the facts stand.
    Evidence,
    /// The values of a field.
    Field(Field, Arrangement),
    /// The values of two fields together.
    Crossed([Field; 2], Arrangement),
    /// How much is known of each field; in which order, and of how many fields.
    Coverage(Vec<(coverage::By, bool)>, Option<usize>),
}

impl Question {
    pub(super) fn new(args: &StatsArgs) -> Result<Self, Error> {
        let question = Self::asked(args)?;
        let whole = match question {
            Self::Totals => Some("the totals"),
            Self::Evidence => Some("the evidence"),
            _ => None,
        };
        if let Some(whole) = whole
            && let Some(flag) = flag_for_values(args)
        {
            let error = usage(format!("{flag}: {whole} have an order of their own and are shown whole"));
            return Err(error.hint(format!("{flag} goes with `--by FIELD` and `--coverage`")));
        }
        if args.bars && matches!(question, Self::Totals) {
            let error = usage("--bars: totals of different things cannot be compared".into());
            return Err(error.hint("name what to compare: `--by FIELD`, `--by evidence` or `--coverage`"));
        }
        if args.bars && args.output.chosen() != Format::Table {
            let error = usage("--bars: bars are for people, and no part of other forms of output".into());
            return Err(error.hint("leave out either `--bars` or `--format`, `--json`, `--quiet`"));
        }
        Ok(question)
    }

    fn asked(args: &StatsArgs) -> Result<Self, Error> {
        if args.coverage {
            let order = keys(&args.sort, &COVERAGE_KEYS)?;
            return Ok(Self::Coverage(order, args.limit));
        }
        let arrangement = || -> Result<Arrangement, Error> {
            let keys = keys(&args.sort, &COUNT_KEYS)?;
            let keys = keys.into_iter().map(|(by, descending)| Key { by, descending });
            Ok(Arrangement { keys: keys.collect(), limit: args.limit })
        };
        let names: Vec<&str> = args.by.iter().map(|name| name.trim()).collect();
        match names.as_slice() {
            [] => Ok(Self::Totals),
            [EVIDENCE] => Ok(Self::Evidence),
            [one] => Ok(Self::Field(counted(one)?, arrangement()?)),
            [_, _] if names.contains(&EVIDENCE) => {
                let error = usage(format!("--by: `{EVIDENCE}` is no field and cannot be crossed with one"));
                Err(error.hint(format!("ask for `--by {EVIDENCE}` by itself; filters narrow it")))
            }
            [first, second] => {
                let fields = [counted(first)?, counted(second)?];
                if fields[0] == fields[1] {
                    let name = fields[0].name();
                    let error = usage(format!("--by: `{name}` is given twice"));
                    return Err(
                        error.hint(format!("cross it with another field, or count it: `--by {name}`"))
                    );
                }
                Ok(Self::Crossed(fields, arrangement()?))
            }
            more => {
                let error =
                    usage(format!("--by: {} fields are given, and at most two can be crossed", more.len()));
                Err(error.hint("fix the third with a filter: `--by kind,access --year 2024`"))
            }
        }
    }
}

/// What counts are sorted by, or the coverage of fields.
pub(in crate::commands) fn sort_keys(coverage: bool) -> Vec<&'static str> {
    if coverage { names(&COVERAGE_KEYS) } else { names(&COUNT_KEYS) }
}

fn names<T>(keys: &[(&'static str, T)]) -> Vec<&'static str> {
    keys.iter().map(|(name, _)| *name).collect()
}

/// A flag that says something about single values.
fn flag_for_values(args: &StatsArgs) -> Option<&'static str> {
    let sort = (!args.sort.is_empty()).then_some("--sort");
    sort.or(args.limit.map(|_| "--limit"))
}

fn counted(name: &str) -> Result<Field, Error> {
    let near = nearest(name, std::iter::once((EVIDENCE, EVIDENCE)));
    field("--by", name).map_err(|error| error.suggest(&near).hint(format!("or `{EVIDENCE}`")))
}

fn keys<T: Copy>(texts: &[String], known: &[(&'static str, T)]) -> Result<Vec<(T, bool)>, Error> {
    let names = names(known);
    let key = |text: &String| {
        let (name, descending) = direction(text.trim(), names[0])?;
        let found = known.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, by)| (*by, descending)).ok_or_else(|| {
            let error = usage(format!("--sort: `{}` is nothing that this is sorted by", shortened(name)));
            let near = nearest(name, names.iter().map(|name| (*name, *name)));
            error.suggest(&near).hint(format!("keys are {}", names.join(", ")))
        })
    };
    texts.iter().map(key).collect()
}

fn usage(message: String) -> Error {
    Error::new(ErrorKind::Usage, message)
}
