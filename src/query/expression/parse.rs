//! From text to an expression.
//!
//! ```text
//! expression = term *("or" term)
//! term       = factor *("and" factor)
//! factor     = "not" factor / "(" expression ")" / comparison
//! comparison = token sign token / token ["not"] "in" ( token / "(" token *("," token) ")" )
//! token      = bare ["[" setting "]"] / '"' text '"' / "'" text "'"
//! ```

use std::ops::Range;

use winnow::ascii::multispace0;
use winnow::combinator::{
    alt, cut_err, delimited, dispatch, fail, not, opt, peek, preceded, repeat, separated,
};
use winnow::error::{ContextError, ErrMode, StrContext, StrContextValue};
use winnow::prelude::*;
use winnow::stream::{LocatingSlice, Location, Stateful};
use winnow::token::{any, one_of, take_till, take_while};

use super::{Comparison, Expression, Operator, Token};

/// How many parentheses and negations may stand inside each other.
pub const DEEPEST: usize = 64;

/// How long an expression may be, in bytes.
pub const LONGEST: usize = 65_536;

/// Why a text is no expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// What is wrong.
    pub reason: String,
    /// Where, in bytes.
    pub at: Range<usize>,
}

/// The text with the depth at which the parser stands.
type Input<'a> = Stateful<LocatingSlice<&'a str>, usize>;

/// Reads an expression.
///
/// # Errors
/// [`Malformed`] says what was expected and where; longer than [`LONGEST`] and deeper than [`DEEPEST`] is refused.
pub fn parse(text: &str) -> Result<Expression, Malformed> {
    if text.len() > LONGEST {
        let reason = format!("the expression has {} bytes; {LONGEST} is the most that is read", text.len());
        return Err(Malformed { reason, at: 0..0 });
    }
    let input = Stateful { input: LocatingSlice::new(text), state: 0 };
    delimited(multispace0, expression, (multispace0, end)).parse(input).map_err(|error| {
        let start = error.offset();
        let reason = match error.inner().context().next() {
            Some(StrContext::Label(label)) => (*label).to_owned(),
            Some(StrContext::Expected(expected)) => format!("expected {expected}"),
            _ => "this is no filter expression".to_owned(),
        };
        let length = text[start..].chars().next().map_or(0, char::len_utf8);
        Malformed { reason, at: start..start + length }
    })
}

fn expected(what: &'static str) -> StrContext {
    StrContext::Expected(StrContextValue::Description(what))
}

fn end(input: &mut Input<'_>) -> ModalResult<()> {
    cut_err(not(any)).context(expected("`and`, `or` or the end here")).parse_next(input)
}

fn expression(input: &mut Input<'_>) -> ModalResult<Expression> {
    let parts: Vec<Expression> = separated(1.., term, keyword("or")).parse_next(input)?;
    Ok(single_or(parts, Expression::Any))
}

fn term(input: &mut Input<'_>) -> ModalResult<Expression> {
    let parts: Vec<Expression> = separated(1.., factor, keyword("and")).parse_next(input)?;
    Ok(single_or(parts, Expression::All))
}

fn single_or(mut parts: Vec<Expression>, join: fn(Vec<Expression>) -> Expression) -> Expression {
    if parts.len() == 1 { parts.swap_remove(0) } else { join(parts) }
}

fn factor(input: &mut Input<'_>) -> ModalResult<Expression> {
    multispace0.parse_next(input)?;
    if opt(keyword("not")).parse_next(input)?.is_some() {
        return deeper(input, factor).map(|inner| Expression::Not(Box::new(inner)));
    }
    if opt('(').parse_next(input)?.is_some() {
        let inner = deeper(input, expression)?;
        let close = expected("`)`, `and` or `or` here");
        preceded(multispace0, cut_err(')')).context(close).parse_next(input)?;
        return Ok(inner);
    }
    comparison(input)
}

/// Parses one level further down; what is too deep ends the reading there.
fn deeper<'a>(
    input: &mut Input<'a>,
    parser: fn(&mut Input<'a>) -> ModalResult<Expression>,
) -> ModalResult<Expression> {
    if input.state >= DEEPEST {
        let label = StrContext::Label("more than 64 parentheses and negations stand inside each other");
        return cut_err(fail).context(label).parse_next(input);
    }
    input.state += 1;
    let parsed = parser(input);
    input.state -= 1;
    parsed
}

fn comparison(input: &mut Input<'_>) -> ModalResult<Expression> {
    let field = expected("a field or a benchmark here, such as `license` or `medqa`");
    let subject = cut_err(token).context(field).parse_next(input)?;
    multispace0.parse_next(input)?;
    let comparison = |operator, values| Expression::Is(Comparison { subject, operator, values });
    if opt(peek((keyword("not"), keyword("in")))).parse_next(input)?.is_some() {
        (keyword("not"), keyword("in")).parse_next(input)?;
        let values = list(input)?;
        return Ok(Expression::Not(Box::new(comparison(Operator::In, values))));
    }
    if opt(keyword("in")).parse_next(input)?.is_some() {
        let values = list(input)?;
        return Ok(comparison(Operator::In, values));
    }
    let compare = expected("an operator here: `=`, `!=`, `<`, `<=`, `>`, `>=`, `~` or `in`");
    let operator = cut_err(sign).context(compare).parse_next(input)?;
    let value = expected("a value here; put it in quotes if it has spaces or signs");
    let value = preceded(multispace0, cut_err(token)).context(value).parse_next(input)?;
    Ok(comparison(operator, vec![value]))
}

fn sign(input: &mut Input<'_>) -> ModalResult<Operator> {
    let sign = opt("==").parse_next(input)?.map(|_| Operator::Equal);
    let found = sign.or_else(|| {
        Operator::SIGNS.into_iter().find(|operator| {
            opt::<_, _, ErrMode<ContextError>, _>(operator.sign())
                .parse_next(input)
                .is_ok_and(|o| o.is_some())
        })
    });
    found.ok_or_else(|| ErrMode::Backtrack(ContextError::new()))
}

fn list(input: &mut Input<'_>) -> ModalResult<Vec<Token>> {
    multispace0.parse_next(input)?;
    let what = || expected("a value here; put it in quotes if it has spaces or signs");
    if opt('(').parse_next(input)?.is_none() {
        return Ok(vec![cut_err(token).context(what()).parse_next(input)?]);
    }
    let value = delimited(multispace0, cut_err(token).context(what()), multispace0);
    let values = separated(1.., value, ',').parse_next(input)?;
    cut_err(')').context(expected("`,` or `)` here")).parse_next(input)?;
    Ok(values)
}

/// A word of the language, in any case, with the space around it; not the beginning of a longer name.
fn keyword<'a>(word: &'static str) -> impl FnMut(&mut Input<'a>) -> ModalResult<()> {
    move |input| {
        let letters = take_while(1.., is_name);
        let found = letters.verify(|found: &str| found.eq_ignore_ascii_case(word));
        delimited(multispace0, found, multispace0).void().parse_next(input)
    }
}

fn token(input: &mut Input<'_>) -> ModalResult<Token> {
    let start = input.current_token_start();
    let text = dispatch! {peek(any);
        '"' => quoted('"'),
        '\'' => quoted('\''),
        _ => bare,
    }
    .parse_next(input)?;
    Ok(Token { text, at: start..input.previous_token_end() })
}

fn bare(input: &mut Input<'_>) -> ModalResult<String> {
    let name = take_while(1.., is_name).verify(|name: &str| !is_keyword(name));
    let setting = ('[', take_till(0.., [']', '[', '"', '\\']), ']');
    (name, opt(setting)).take().map(str::to_owned).parse_next(input)
}

fn quoted<'a>(quote: char) -> impl FnMut(&mut Input<'a>) -> ModalResult<String> {
    move |input| {
        let escaped = preceded('\\', one_of(['\\', '"', '\'']));
        let inside = repeat(0.., alt((escaped, one_of(move |c| c != quote && c != '\\'))));
        let close = cut_err(quote).context(expected("a closing quote here"));
        delimited(quote, inside, close).parse_next(input)
    }
}

/// Whether a letter may stand in a name without quotes.
fn is_name(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !"()[],<>=!~\"'\\".contains(c)
}

fn is_keyword(name: &str) -> bool {
    ["and", "or", "not", "in"].iter().any(|word| name.eq_ignore_ascii_case(word))
}

/// Whether a text is read back as itself without quotes.
pub(super) fn is_bare(text: &str) -> bool {
    let mut input = Stateful { input: LocatingSlice::new(text), state: 0 };
    bare(&mut input).is_ok_and(|read| read.len() == text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, printed: &str) {
        let expression = parse(text).unwrap();
        assert_eq!(expression.to_string(), printed);
        assert_eq!(parse(printed).unwrap(), expression);
    }

    #[track_caller]
    fn refuses(text: &str, reason: &str, at: Range<usize>) {
        let malformed = parse(text).unwrap_err();
        assert!(malformed.reason.contains(reason), "{}", malformed.reason);
        assert_eq!(malformed.at, at, "{}", malformed.reason);
    }

    #[test]
    fn and_binds_closer_than_or_and_not_closest() {
        reads("a=1 or b=2 and not c=3", "a = 1 or (b = 2 and not c = 3)");
        reads("(a=1 or b=2) AND c=3", "(a = 1 or b = 2) and c = 3");
        reads("not not a=1", "not not a = 1");
        reads("not (a=1 and b=2)", "not (a = 1 and b = 2)");
    }

    #[test]
    fn values_may_be_lists_ranges_and_quoted() {
        reads("license in (mit,apache-2.0)", "license in (mit, apache-2.0)");
        reads("license not in (mit)", "not license in (mit)");
        reads("year in 2023..2025", "year in (2023..2025)");
        reads("org = \"Hong Kong\"", "org = \"Hong Kong\"");
        reads("org = 'say \"a\"'", "org = \"say \\\"a\\\"\"");
        reads("name='and'", "name = \"and\"");
        reads("medqa[0-shot, cot]>=60", "medqa[0-shot, cot] >= 60");
        reads("name ~ 华佗", "name ~ 华佗");
        reads("a == 1", "a = 1");
        reads(
            "android=1 and order=2 and notable=3 and inside=4",
            "android = 1 and order = 2 and notable = 3 and inside = 4",
        );
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        refuses("", "a field", 0..0);
        refuses("license", "an operator", 7..7);
        refuses("license = ", "a value", 10..10);
        refuses("license mit", "an operator", 8..9);
        refuses("license = mit mit", "`and`, `or`", 14..15);
        refuses("(license = mit", "`)`", 14..14);
        refuses("license = mit)", "`and`, `or`", 13..14);
        refuses("license = mit and", "a field", 17..17);
        refuses("license in (mit", "`,` or `)`", 15..15);
        refuses("license in ()", "a value", 12..13);
        refuses("name = \"x", "a closing quote", 9..9);
        refuses("and", "a field", 0..1);
    }

    #[test]
    fn hostile_texts_are_refused() {
        let deep = "(".repeat(10_000) + "a = 1" + &")".repeat(10_000);
        refuses(&deep, "more than 64", 65..66);
        refuses(&"not ".repeat(10_000), "more than 64", 260..261);
        refuses(&"a".repeat(1 << 20), "1048576 bytes", 0..0);
        assert!(parse(&("(".repeat(64) + "a = 1" + &")".repeat(64))).is_ok());
    }
}
