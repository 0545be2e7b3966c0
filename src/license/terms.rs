//! What one license expression says of one right.

use std::fmt;

use spdx::expression::{ExprNode, Operator};

use crate::catalog::Catalog;
use crate::catalog::license::{Condition, Grant, License};
use crate::catalog::rights::{Fact, LicenseKind, Reading, Right, Vocabulary};
use crate::license::given::{Given, Outcome};
use crate::license::verdict::Verdict;

/// What is asked of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// One of the rights.
    Right(Right),
    /// Use inside one's own organization, which no text names as such: it is what commercial use is, but where only
    /// commerce is ruled out, it is open whether such use is commercial.
    OwnUse,
}

impl Ask {
    /// The right that texts speak of.
    pub(super) fn right(&self) -> &Right {
        match self {
            Self::Right(right) => right,
            Self::OwnUse => &Right::UseCommercial,
        }
    }
}

/// What an expression says.
#[derive(Debug, Clone)]
pub(super) struct Said<'a> {
    pub(super) verdict: Verdict,
    /// The text that decides, if the registry has it.
    pub(super) license: Option<&'a License>,
    pub(super) because: Because<'a>,
}

/// Why a text gives its answer.
#[derive(Debug, Clone)]
pub(super) enum Because<'a> {
    /// The registry has no such text.
    NoText,
    /// The text was not read.
    NotRead,
    /// Nothing is recorded of this right.
    Silent,
    /// Commerce is ruled out by purpose, and the use may or may not be commercial.
    PurposeOpen,
    /// The words of the grant, with the tests that are open or failed.
    Granted { grant: &'a Grant, tests: Vec<(&'a Condition, Outcome)>, partly_read: bool },
}

/// What an expression says of what is asked. `OR` leaves the choice to the user, `AND` binds to both sides.
pub(super) fn of_expression<'a>(
    catalog: &'a Catalog,
    expression: &str,
    ask: &Ask,
    given: &Given,
    multimodal: Option<bool>,
) -> Said<'a> {
    let of = |id: &str| of_license(catalog.license(id), ask, given, multimodal);
    if !expression.contains([' ', '(']) {
        return of(expression);
    }
    let Ok(parsed) = spdx::Expression::parse(expression) else { return of(expression) };
    let mut stack: Vec<Said<'a>> = Vec::new();
    for node in parsed.iter() {
        match node {
            ExprNode::Req(requirement) => stack.push(of(&requirement.req.license.to_string())),
            ExprNode::Op(operator) => {
                let (Some(right), Some(left)) = (stack.pop(), stack.pop()) else { continue };
                let left_wins = match operator {
                    Operator::And => left.verdict <= right.verdict,
                    Operator::Or => left.verdict >= right.verdict,
                };
                stack.push(if left_wins { left } else { right });
            }
        }
    }
    stack.pop().unwrap_or_else(|| of(expression))
}

/// What one text says.
pub(super) fn of_license<'a>(
    license: Option<&'a License>,
    ask: &Ask,
    given: &Given,
    multimodal: Option<bool>,
) -> Said<'a> {
    let unknown = |license, because| Said { verdict: Verdict::Unknown, license, because };
    let Some(text) = license else { return unknown(None, Because::NoText) };
    if matches!(text.read, None | Some(Reading::NotRead | Reading::Other(_))) {
        return unknown(license, Because::NotRead);
    }
    let right = ask.right();
    let Some(grant) = text.rights.get(right.as_str()) else { return unknown(license, Because::Silent) };
    let said = granted(text, grant, right, given, multimodal);
    let by_purpose = text.kind == Some(LicenseKind::NonCommercial);
    if *ask == Ask::OwnUse && said.verdict == Verdict::No && by_purpose {
        return unknown(license, Because::PurposeOpen);
    }
    said
}

fn granted<'a>(
    text: &'a License,
    grant: &'a Grant,
    right: &Right,
    given: &Given,
    multimodal: Option<bool>,
) -> Said<'a> {
    let mut verdict = Verdict::from(&grant.permission);
    let mut tests: Vec<(&Condition, Outcome)> = Vec::new();
    if verdict == Verdict::Conditional {
        tests.extend(grant.tests.iter().map(|test| (test, given.meets(test, multimodal))));
        let ruled_out =
            |(test, outcome): &(&Condition, Outcome)| *outcome == Outcome::Failed && test.unless.is_none();
        let passed = !tests.is_empty() && tests.iter().all(|(_, outcome)| *outcome == Outcome::Passed);
        if tests.iter().any(ruled_out) {
            verdict = Verdict::No;
        } else if passed && grant.only_tests == Some(true) {
            verdict = Verdict::Yes;
        }
        tests.retain(|(_, outcome)| *outcome != Outcome::Passed);
    }
    let partly_read = text.read != Some(Reading::Full);
    if partly_read || *right == Right::Clinical {
        verdict = verdict.min(Verdict::Conditional);
    }
    Said { verdict, license: Some(text), because: Because::Granted { grant, tests, partly_read } }
}

impl fmt::Display for Because<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoText => f.write_str("the text is not in the registry"),
            Self::NotRead => f.write_str("the text was not read"),
            Self::Silent => f.write_str("nothing is recorded of what the text says"),
            Self::PurposeOpen => {
                f.write_str("commerce is ruled out; whether use inside a hospital is commercial is open")
            }
            Self::Granted { grant, tests, partly_read } => {
                let mut parts: Vec<String> = tests.iter().map(|(test, _)| in_words(test)).collect();
                parts.extend(grant.note.clone());
                let says_so = grant.note.as_ref().is_some_and(|note| note.contains("not read in full"));
                if *partly_read && !says_so {
                    parts.push("the text was not read in full".to_owned());
                }
                let words = match Verdict::from(&grant.permission) {
                    Verdict::Yes => "the text grants it",
                    Verdict::No => "the text rules it out",
                    Verdict::Conditional => "the text grants it under conditions",
                    Verdict::Unknown => "the text does not say",
                };
                if parts.is_empty() { f.write_str(words) } else { f.write_str(&sentences(&parts)) }
            }
        }
    }
}

/// Parts as sentences: each begins with a capital and ends with a period.
pub fn sentences(parts: &[String]) -> String {
    let sentence = |part: &String| {
        let part = part.trim_end_matches('.');
        let mut letters = part.chars();
        let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{}.", letters.as_str())
    };
    parts.iter().map(sentence).collect::<Vec<_>>().join(" ")
}

/// A test as people read it.
pub fn in_words(test: &Condition) -> String {
    let bar = match (&test.about, test.above) {
        (Fact::MonthlyUsers, Some(users)) => format!("not above {} monthly users", grouped(users)),
        (Fact::DailyUsers, Some(users)) => format!("not above {} daily users", grouped(users)),
        (Fact::Region, _) if test.only_multimodal == Some(true) => {
            format!("multimodal models not for those based in {}", test.not.join(", "))
        }
        (Fact::Region, _) => format!("not for those based in {}", test.not.join(", ")),
        (Fact::Party, _) => format!("not for: {}", test.not.join(", ")),
        (Fact::Purpose, _) => format!("not for {} purposes", test.not.join(", ")),
        (other, _) => format!("depends on {other}"),
    };
    test.unless.iter().fold(bar, |bar, way| format!("{bar}, unless by {way}"))
}

/// A number with a comma between thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
