//! Numbers and ranges as people write them: `7b`, `<=8b`, `1.5B..13b`, `2023..`, `>=60`.

use std::fmt;

/// A range with optional ends, both inclusive.
///
/// A number with a unit means everything that rounds to it: `8b` is 7.5 to 8.5 billion, so that a model of
/// 8,030,261,248 parameters is an `8b` and passes `<=8b`. `<8b` is what lies below the written number, `>8b` what
/// lies above all that rounds to it. A number without a unit means itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    low: Option<f64>,
    high: Option<f64>,
    low_open: bool,
    high_open: bool,
}

impl Span {
    /// The range that holds every number.
    pub fn any() -> Self {
        Self { low: None, high: None, low_open: false, high_open: false }
    }

    /// Whether the value lies in the range.
    pub fn contains(&self, value: f64) -> bool {
        let above = self.low.is_none_or(|low| if self.low_open { value > low } else { value >= low });
        let below = self.high.is_none_or(|high| if self.high_open { value < high } else { value <= high });
        above && below
    }
}

/// What units a quantity may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Units {
    /// None: years, scores.
    Plain,
    /// `k`, `m`, `b`, `t`: counts.
    Count,
    /// `k`, `m`: tokens of a context, where `128k` is anything from 128,000 to 131,072.
    Tokens,
}

/// Why a text is no range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// The part that was not understood.
    pub part: String,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.part, self.reason)
    }
}

/// A number with the range of what is called by it.
#[derive(Debug, Clone, Copy)]
struct Quantity {
    low: f64,
    value: f64,
    high: f64,
    /// Whether the upper end itself is called by the next number already.
    open: bool,
}

impl Quantity {
    fn exact(value: f64) -> Self {
        Self { low: value, value, high: value, open: false }
    }
}

/// Reads a range: a comparison (`<=8b`), a span (`7b..13b`, open at either end), or a single value.
///
/// # Errors
/// [`Malformed`] names the part that is no number, or a span whose ends are the wrong way round.
pub fn parse(text: &str, units: Units) -> Result<Span, Malformed> {
    let text = text.trim();
    for (sign, build) in COMPARISONS {
        if let Some(rest) = text.strip_prefix(sign) {
            return quantity(rest, units).map(build);
        }
    }
    let Some((from, to)) = text.split_once("..") else {
        return quantity(text, units).map(single);
    };
    let end = |part: &str| if part.trim().is_empty() { Ok(None) } else { quantity(part, units).map(Some) };
    let (low, high) = (end(from)?, end(to.strip_prefix('=').unwrap_or(to))?);
    if low.is_none() && high.is_none() {
        return Err(Malformed { part: text.into(), reason: "has no ends" });
    }
    if let (Some(low), Some(high)) = (low, high)
        && low.value > high.value
    {
        return Err(Malformed { part: text.into(), reason: "runs backwards" });
    }
    let high_open = high.is_some_and(|high| high.open);
    Ok(Span { low: low.map(|low| low.low), high: high.map(|high| high.high), low_open: false, high_open })
}

/// Reads one whole number with a unit, as it is written: `2m` is 2,000,000.
pub fn whole(text: &str, units: Units) -> Option<u64> {
    let value = quantity(text, units).ok()?.value;
    // Beyond 2^53 a written number has no exact form any more.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range was looked at")]
    (value.fract() == 0.0 && (0.0..9.0e15).contains(&value)).then_some(value as u64)
}

type Build = fn(Quantity) -> Span;

const COMPARISONS: [(&str, Build); 5] = [
    ("<=", |q| Span { low: None, high: Some(q.high), low_open: false, high_open: q.open }),
    (">=", |q| Span { low: Some(q.low), high: None, low_open: false, high_open: false }),
    ("<", |q| Span { low: None, high: Some(q.value), low_open: false, high_open: true }),
    (">", |q| Span { low: Some(q.high), high: None, low_open: !q.open, high_open: false }),
    ("=", single),
];

fn single(q: Quantity) -> Span {
    Span { low: Some(q.low), high: Some(q.high), low_open: false, high_open: q.open }
}

fn quantity(text: &str, units: Units) -> Result<Quantity, Malformed> {
    let text = text.trim();
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let malformed = |reason| Malformed { part: text.into(), reason };
    let scale = match (text[digits.len()..].to_ascii_lowercase().as_str(), units) {
        ("", _) => None,
        ("k", Units::Count) => Some(1e3),
        ("m", Units::Count) => Some(1e6),
        ("b", Units::Count) => Some(1e9),
        ("t", Units::Count) => Some(1e12),
        ("k", Units::Tokens) => Some(1024.0),
        ("m", Units::Tokens) => Some(1_048_576.0),
        (_, Units::Count) => return Err(malformed("has no unit that is known; known: k, m, b, t")),
        (_, Units::Tokens) => return Err(malformed("has no unit that is known; known: k, m")),
        (_, Units::Plain) => return Err(malformed("is no number")),
    };
    let plain = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '_');
    let number: f64 = digits.replace('_', "").parse().map_err(|_| malformed("is no number"))?;
    if !plain || !number.is_finite() {
        return Err(malformed("is no number"));
    }
    let Some(scale) = scale else {
        return Ok(Quantity::exact(number));
    };
    if units == Units::Tokens {
        let decimal = if scale < 1e6 { 1e3 } else { 1e6 };
        let (low, high) = (number * decimal, number * scale);
        return Ok(Quantity { low, value: low, high, open: false });
    }
    let decimals = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len().min(12));
    let step = 10f64.powi(-i32::try_from(decimals).unwrap_or(12));
    let (value, half) = (number * scale, step * scale / 2.0);
    Ok(Quantity { low: value - half, value, high: value + half, open: true })
}

/// A count as people write it, of three digits: `8.03B`, `13B`, `345M`, `1.5T`.
pub fn short_count(count: u64) -> String {
    let units = [(1_000_000_000_000, "T"), (1_000_000_000, "B"), (1_000_000, "M"), (1_000, "K")];
    let Some((unit, letter)) = units.into_iter().find(|(unit, _)| count >= *unit) else {
        return count.to_string();
    };
    // Two digits behind the point below ten, one below a hundred, none from there on.
    let part =
        unit / [100, 10, 1][usize::from(count >= unit * 10) + usize::from(count >= unit.saturating_mul(100))];
    let rounded = (count / part + u64::from(count % part >= part.div_ceil(2))).saturating_mul(part);
    let (whole, fraction) = (rounded / unit, rounded % unit * 100 / unit);
    match (fraction, fraction % 10) {
        _ if whole >= 1000 && rounded > count => short_count(rounded),
        (0, _) => format!("{whole}{letter}"),
        (_, 0) => format!("{whole}.{}{letter}", fraction / 10),
        _ => format!("{whole}.{fraction:02}{letter}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(range: &str, value: f64) -> bool {
        parse(range, Units::Count).unwrap().contains(value)
    }

    #[test]
    fn a_size_with_a_unit_means_what_rounds_to_it() {
        assert!(passes("8b", 8_030_261_248.0) && passes("<=8b", 8_030_261_248.0));
        assert!(passes("7b", 6_738_415_616.0) && passes("7b..13b", 13_015_864_320.0));
        assert!(!passes("7b", 7_500_000_000.0) && passes("8b", 7_500_000_000.0));
        assert!(
            !passes("<8b", 8_030_261_248.0) && passes("<8b", 7_600_000_000.0) && passes("<1b", 930_000_000.0)
        );
        assert!(passes("1.5B", 1_540_000_000.0) && !passes("1.5b", 1_560_000_000.0));
        assert!(passes(">8b", 8_500_000_000.0) && !passes(">8b", 8_030_261_248.0));
    }

    #[test]
    fn a_context_of_128k_is_128_000_or_131_072_tokens() {
        let context = |range: &str, value| parse(range, Units::Tokens).unwrap().contains(value);
        assert!(context("128k", 128_000.0) && context("128k", 131_072.0) && context("<=128k", 131_072.0));
        assert!(context(">=128k", 128_000.0) && context(">8k", 8_193.0) && !context(">8k", 8_192.0));
        assert!(!context("<8k", 8_192.0) && context("1m", 1_048_576.0) && context("2048", 2_048.0));
    }

    #[test]
    fn a_number_without_unit_means_itself() {
        let year = |range: &str, value| parse(range, Units::Plain).unwrap().contains(value);
        assert!(year("2023..2025", 2025.0) && !year("2023..2025", 2026.0));
        assert!(year("2024..", 2030.0) && year("..2024", 2024.0));
        assert!(year(">2023", 2024.0) && !year(">2023", 2023.0));
        assert!(passes("8030261248", 8_030_261_248.0) && !passes("8030261248", 8_030_261_249.0));
    }

    #[test]
    fn what_is_no_range_is_refused_with_the_part_that_is_wrong() {
        for (text, part) in [
            ("7q", "7q"),
            ("", ""),
            ("<=", ""),
            ("..", ".."),
            ("13b..7b", "13b..7b"),
            ("1e9", "1e9"),
            ("-3b", "-3b"),
            ("nan", "nan"),
            ("1.2.3b", "1.2.3b"),
            ("７b", "７b"),
        ] {
            assert_eq!(parse(text, Units::Count).unwrap_err().part, part, "{text}");
        }
        assert!(parse("2023b", Units::Plain).is_err());
    }

    #[test]
    fn counts_are_shortened_to_two_decimals() {
        assert_eq!(short_count(8_030_261_248), "8.03B");
        assert_eq!(short_count(7_000_000_000), "7B");
        assert_eq!(short_count(345_000_000), "345M");
        assert_eq!(short_count(512), "512");
        assert_eq!((short_count(13_015_864_320), short_count(68_976_648_192)), ("13B".into(), "69B".into()));
        assert_eq!((short_count(46_702_792_704), short_count(108_310_272)), ("46.7B".into(), "108M".into()));
        assert_eq!((short_count(999_999_999), short_count(9_999_000_000)), ("1B".into(), "10B".into()));
        assert_eq!(short_count(u64::MAX), "18446744T");
    }
}
