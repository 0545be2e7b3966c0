//! From what was typed to conditions: values of flags become expressions, expressions become rules. Names are looked up
//! once, and a name that nothing has is an error with the nearest names.

mod list;
mod names;
mod scores;

use crate::catalog::Catalog;
use crate::catalog::name::{key, words};
use crate::error::{Error, ErrorKind, Excerpt, shortened};
use crate::query::condition::{Asker, Count, Rule, Test, Text, UseWanted};
use crate::query::expression::{self, Comparison, Expression, Operator, Token};
use crate::query::filter::{Filter, Takes};
use crate::query::period;
use crate::query::quantity::{self, Units};
use crate::query::suggest::nearest;
use list::split_list;

pub use list::{Unfinished, unfinished};
pub use names::{kind, license_names, licenses, profile};
pub use scores::{benchmark, setting};

/// The expression that the values of a flag stand for. A comma means or, a leading `!` excludes.
///
/// # Errors
/// `Usage` for an empty value.
pub fn of_flag(filter: Filter, values: &[String]) -> Result<Expression, Error> {
    let (mut equal, mut any, mut none) = (Vec::new(), Vec::new(), Vec::new());
    for value in values.iter().flat_map(|value| split_list(value)) {
        let value = value.trim();
        let (excluded, wanted) = value.strip_prefix('!').map_or((false, value), |rest| (true, rest.trim()));
        if wanted.is_empty() {
            let message = format!("--{}: a value is empty", filter.name());
            return Err(
                Error::new(ErrorKind::Usage, message).hint("take out the comma or the `!` that stands alone")
            );
        }
        let comparison = of_value(filter, wanted);
        match (excluded, comparison.operator) {
            (true, _) => none.push(Expression::Not(Box::new(Expression::Is(comparison)))),
            (false, Operator::Equal) => equal.extend(comparison.values),
            (false, _) => any.push(Expression::Is(comparison)),
        }
    }
    if !equal.is_empty() {
        let operator = if equal.len() == 1 { Operator::Equal } else { Operator::In };
        let subject = Token::new(filter.name());
        any.insert(0, Expression::Is(Comparison { subject, operator, values: equal }));
    }
    let mut all = none;
    match any.len() {
        0 => {}
        1 => all.insert(0, any.swap_remove(0)),
        _ => all.insert(0, Expression::Any(any)),
    }
    Ok(if all.len() == 1 { all.swap_remove(0) } else { Expression::All(all) })
}

/// One value of a flag: a name, or a comparison such as `<=8b` and `medqa>=60`.
fn of_value(filter: Filter, value: &str) -> Comparison {
    let found = match filter.takes() {
        takes if takes.is_ordered() => leading_sign(value).map(|(sign, rest)| (filter.name(), sign, rest)),
        Takes::Scores => value.find(['<', '>', '=', '!']).and_then(|at| {
            let (sign, rest) = leading_sign(&value[at..])?;
            let subject = value[..at].trim();
            // The flag asks about scores only: `license=mit` is no question of its.
            Filter::from_name(subject).is_none().then_some((subject, sign, rest))
        }),
        _ => None,
    };
    let (subject, operator, value) = found.unwrap_or((filter.name(), Operator::Equal, value));
    Comparison { subject: Token::new(subject), operator, values: vec![Token::new(value.trim())] }
}

fn leading_sign(text: &str) -> Option<(Operator, &str)> {
    let ordered = Operator::SIGNS.into_iter().filter(|operator| *operator != Operator::Holds);
    ordered.into_iter().find_map(|operator| Some((operator, text.strip_prefix(operator.sign())?)))
}

/// The rule that the values of a flag stand for.
///
/// # Errors
/// `Usage` for the first value that is malformed or that nothing in the catalog has.
pub fn flag_rule(catalog: &Catalog, filter: Filter, values: &[String], asker: &Asker) -> Result<Rule, Error> {
    let expression = of_flag(filter, values)?;
    rule(catalog, &expression, asker).map_err(|problem| problem.error.within(&format!("--{}", filter.name())))
}

/// The rules of an expression, one for each part that must hold.
///
/// # Errors
/// `Usage` with the place in the text for whatever is malformed, has the wrong type, or that nothing in the catalog has.
pub fn expression_rules(catalog: &Catalog, text: &str, asker: &Asker) -> Result<Vec<(String, Rule)>, Error> {
    let expression = expression::parse(text).map_err(|malformed| {
        let error = Error::new(ErrorKind::Usage, format!("--where: {}", malformed.reason));
        let excerpt = Excerpt::new(text, malformed.at);
        error.at(excerpt).hint("`medllm help filters` shows the fields, the operators and examples")
    })?;
    let typed = |part: Expression| {
        let rule = rule(catalog, &part, asker).map_err(|problem| {
            let place =
                problem.field.map_or_else(|| "--where".to_owned(), |field| format!("--where: {field}"));
            problem.error.within(&place).at(Excerpt::new(text, problem.at))
        })?;
        Ok((part.to_string(), rule))
    };
    expression.conjuncts().into_iter().map(typed).collect()
}

/// What is wrong with an expression, and where.
struct Problem {
    error: Error,
    at: std::ops::Range<usize>,
    /// The field whose value is wrong; none if the field itself is.
    field: Option<&'static str>,
}

fn rule(catalog: &Catalog, expression: &Expression, asker: &Asker) -> Result<Rule, Box<Problem>> {
    let rules = |parts: &[Expression]| -> Result<Vec<Rule>, Box<Problem>> {
        parts.iter().map(|part| rule(catalog, part, asker)).collect()
    };
    Ok(match expression {
        Expression::Any(parts) => Rule::Any(rules(parts)?),
        Expression::All(parts) => Rule::All(rules(parts)?),
        Expression::Not(part) => Rule::Not(Box::new(rule(catalog, part, asker)?)),
        Expression::Is(comparison) => compared(catalog, comparison, asker)?,
    })
}

fn compared(catalog: &Catalog, comparison: &Comparison, asker: &Asker) -> Result<Rule, Box<Problem>> {
    let Comparison { subject, operator, values } = comparison;
    let Some(filter) = Filter::from_name(&subject.text) else {
        return scores::compared(catalog, comparison);
    };
    if !filter.takes().operators().contains(operator) {
        let signs: Vec<&str> = filter.takes().operators().iter().map(|operator| operator.sign()).collect();
        let message =
            format!("`{}` is compared with {}, not with {}", filter.name(), signs.join(" "), operator.sign());
        let error = Error::new(ErrorKind::Usage, message);
        let hint = match filter.takes() {
            Takes::Scores => Some("name the benchmark: `medqa >= 60`"),
            _ => None,
        };
        let error = hint.into_iter().fold(error, Error::hint);
        return Err(Box::new(Problem { error, at: subject.at.clone(), field: None }));
    }
    let tests = values.iter().map(|value| {
        let problem = |error| Box::new(Problem { error, at: value.at.clone(), field: Some(filter.name()) });
        test(catalog, filter, *operator, &value.text, asker).map(Rule::Test).map_err(problem)
    });
    let tests: Vec<Rule> = tests.collect::<Result<_, _>>()?;
    Ok(joined(tests, *operator))
}

/// One of the tests must hold; for `!=`, none.
fn joined(mut tests: Vec<Rule>, operator: Operator) -> Rule {
    let any = if tests.len() == 1 { tests.swap_remove(0) } else { Rule::Any(tests) };
    if operator == Operator::NotEqual { Rule::Not(Box::new(any)) } else { any }
}

fn test(
    catalog: &Catalog,
    filter: Filter,
    operator: Operator,
    value: &str,
    asker: &Asker,
) -> Result<Test, Error> {
    let holds = operator == Operator::Holds;
    Ok(match filter {
        Filter::Base => Test::Base(names::base(catalog, value)?),
        Filter::Allows => Test::Allows(UseWanted { profile: profile(value)?, asker: asker.clone() }),
        Filter::License => names::license(catalog, value)?,
        Filter::Benchmark => Test::Score(scores::wanted(catalog, value, None)?),
        Filter::Kind => Test::Kind(kind(value)?),
        Filter::Org => Test::Organization(names::organization(catalog, value)?),
        Filter::Language => Test::Language(names::language(catalog, value)?),
        Filter::Modality => Test::Modality(names::listed(catalog, value, "modality", |e| &e.modalities)?),
        Filter::Specialty => Test::Specialty(names::listed(catalog, value, "specialty", |e| &e.specialties)?),
        Filter::Dataset => Test::Dataset(names::dataset(catalog, value)?),
        Filter::Access => Test::Access(names::word(value)?),
        Filter::Status => Test::Status(names::word(value)?),
        Filter::Params => count(Count::Parameters, Units::Count, operator, value)?,
        Filter::Active => count(Count::ActiveParameters, Units::Count, operator, value)?,
        Filter::Context => count(Count::Context, Units::Tokens, operator, value)?,
        Filter::Year => {
            let period = period::parse(&with_sign(operator, value)).map_err(|malformed| {
                usage(malformed.to_string()).hint("write `2024`, `'>=2024-06'`, `2023..2025`")
            })?;
            Test::Released(period)
        }
        Filter::Id => text(Text::Id, holds, value),
        Filter::Name => text(Text::Name, holds, value),
        Filter::Summary => text(Text::Summary, holds, value),
    })
}

fn text(text: Text, holds: bool, value: &str) -> Test {
    if holds { Test::Holds(text, words(value)) } else { Test::Is(text, key(value)) }
}

fn count(count: Count, units: Units, operator: Operator, value: &str) -> Result<Test, Error> {
    let span = quantity::parse(&with_sign(operator, value), units).map_err(|malformed| {
        let example = if units == Units::Tokens { "`8k`, `'>=128k'`" } else { "`7b`, `'<=8b'`, `7b..13b`" };
        usage(malformed.to_string()).hint(format!("write {example}"))
    })?;
    Ok(Test::Count(count, span))
}

/// The value as a range is written, with the sign of its comparison.
fn with_sign(operator: Operator, value: &str) -> String {
    match operator {
        Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual => {
            format!("{}{value}", operator.sign())
        }
        _ => value.to_owned(),
    }
}

fn usage(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Usage, message)
}

/// A name that nothing has, with the nearest ones.
fn unknown<'a>(value: &str, what: &str, known: impl Iterator<Item = (&'a str, &'a str)>) -> Error {
    usage(format!("`{}` is no {what} in the catalog", shortened(value))).suggest(&nearest(value, known))
}
