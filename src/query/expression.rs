//! Filter expressions as written: `license in (mit, apache-2.0) and params <= 8b and not language = zh`.
//!
//! Only the form: which fields exist and what their values mean is decided in `typing`.

mod parse;

use std::fmt;
use std::ops::Range;

pub use parse::{DEEPEST, LONGEST, Malformed, parse};

/// An expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// One must hold.
    Any(Vec<Expression>),
    /// All must hold.
    All(Vec<Expression>),
    /// It must not hold.
    Not(Box<Expression>),
    /// A field compared with values.
    Is(Comparison),
}

/// A field compared with one value, or with several of which one must fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The field, or a benchmark with its setting: `license`, `medqa[0-shot]`.
    pub subject: Token,
    /// How it is compared.
    pub operator: Operator,
    /// At least one; more than one only with [`Operator::In`].
    pub values: Vec<Token>,
}

/// A name or value with its place in the text that was typed.
#[derive(Debug, Clone, Eq)]
pub struct Token {
    /// The text without quotes.
    pub text: String,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
}

impl Token {
    /// A token that was not read from an expression.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), at: 0..0 }
    }
}

/// Two tokens are the same wherever they stand.
impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// How a field is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `~`: holds these words
    Holds,
    /// `in`: one of
    In,
}

impl Operator {
    /// The operators that are signs, longer ones before those that begin them.
    pub const SIGNS: [Self; 7] = [
        Self::LessOrEqual,
        Self::GreaterOrEqual,
        Self::NotEqual,
        Self::Equal,
        Self::Less,
        Self::Greater,
        Self::Holds,
    ];

    /// The operator as written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Holds => "~",
            Self::In => "in",
        }
    }
}

impl Expression {
    /// The parts that must all hold: those of a conjunction, or the expression itself.
    pub fn conjuncts(self) -> Vec<Self> {
        match self {
            Self::All(parts) => parts.into_iter().flat_map(Self::conjuncts).collect(),
            other => vec![other],
        }
    }

    /// Writes a part of a larger expression, in parentheses where it is made of several.
    fn part(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any(_) | Self::All(_) => write!(f, "({self})"),
            Self::Not(_) | Self::Is(_) => write!(f, "{self}"),
        }
    }
}

/// The expression as it is read back.
impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined = |parts: &[Self], word: &str, f: &mut fmt::Formatter<'_>| {
            for (i, part) in parts.iter().enumerate() {
                if i > 0 {
                    write!(f, " {word} ")?;
                }
                part.part(f)?;
            }
            Ok(())
        };
        match self {
            Self::Any(parts) => joined(parts, "or", f),
            Self::All(parts) => joined(parts, "and", f),
            Self::Not(part) => {
                f.write_str("not ")?;
                part.part(f)
            }
            Self::Is(comparison) => comparison.fmt(f),
        }
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ", self.subject, self.operator.sign())?;
        if self.operator != Operator::In {
            return self.values.iter().try_for_each(|value| value.fmt(f));
        }
        f.write_str("(")?;
        for (i, value) in self.values.iter().enumerate() {
            if i > 0 {
                f.write_str(", ")?;
            }
            value.fmt(f)?;
        }
        f.write_str(")")
    }
}

/// The token as written, in quotes where it would not be read back without.
impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if parse::is_bare(&self.text) {
            return f.write_str(&self.text);
        }
        write!(f, "\"{}\"", self.text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}
