//! Ranges of dates as people write them: `2024`, `>=2024-06`, `2023..2025`, `..2024-03`.

use crate::catalog::date::Date;
use crate::query::quantity::Malformed;
use crate::query::truth::Truth;

/// A range of days with optional ends, both inclusive, as numbers `YYYYMMDD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    first: Option<u32>,
    last: Option<u32>,
}

impl Period {
    /// Whether a date lies in the range. A date that is known to the year only may lie in or out of a range of months.
    pub fn holds(&self, date: &Date) -> Truth {
        let Some((from, to)) = date.days() else { return Truth::Unknown };
        let after = |day: u32| self.first.is_none_or(|first| day >= first);
        let before = |day: u32| self.last.is_none_or(|last| day <= last);
        if after(from) && before(to) {
            Truth::Yes
        } else if !after(to) || !before(from) {
            Truth::No
        } else {
            Truth::Unknown
        }
    }
}

/// Reads a range: a comparison, a span (open at either end), or a single year, month or day.
///
/// # Errors
/// [`Malformed`] names the part that is no date, or a span whose ends are the wrong way round.
pub fn parse(text: &str) -> Result<Period, Malformed> {
    let text = text.trim();
    for (sign, build) in COMPARISONS {
        if let Some(rest) = text.strip_prefix(sign) {
            return days(rest).map(build);
        }
    }
    let Some((from, to)) = text.split_once("..") else {
        return days(text).map(|(first, last)| Period { first: Some(first), last: Some(last) });
    };
    let end = |part: &str| if part.trim().is_empty() { Ok(None) } else { days(part).map(Some) };
    let (from, to) = (end(from)?, end(to.strip_prefix('=').unwrap_or(to))?);
    let period = Period { first: from.map(|(first, _)| first), last: to.map(|(_, last)| last) };
    match (period.first, period.last) {
        (None, None) => Err(Malformed { part: text.into(), reason: "has no ends" }),
        (Some(first), Some(last)) if first > last => {
            Err(Malformed { part: text.into(), reason: "runs backwards" })
        }
        _ => Ok(period),
    }
}

type Build = fn((u32, u32)) -> Period;

const COMPARISONS: [(&str, Build); 5] = [
    ("<=", |(_, last)| Period { first: None, last: Some(last) }),
    (">=", |(first, _)| Period { first: Some(first), last: None }),
    ("<", |(first, _)| Period { first: None, last: Some(first - 1) }),
    (">", |(_, last)| Period { first: Some(last + 1), last: None }),
    ("=", |(first, last)| Period { first: Some(first), last: Some(last) }),
];

fn days(text: &str) -> Result<(u32, u32), Malformed> {
    let text = text.trim();
    Date::new(text).days().ok_or_else(|| Malformed { part: text.into(), reason: "is no date" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Truth::{No, Unknown, Yes};

    #[track_caller]
    fn is(range: &str, date: &str, truth: Truth) {
        assert_eq!(parse(range).unwrap().holds(&Date::new(date)), truth, "{date} in {range}");
    }

    #[test]
    fn a_year_holds_its_months_and_days() {
        is("2024", "2024-06-30", Yes);
        is("2023..2025", "2025-12-31", Yes);
        is("2023..2025", "2026", No);
        is(">2023", "2024", Yes);
        is(">2023", "2023-12-31", No);
        is("..2024", "2024", Yes);
        is("<2024-06", "2024-05-31", Yes);
    }

    #[test]
    fn a_year_may_lie_in_a_range_of_months_or_not() {
        is(">=2024-06", "2024", Unknown);
        is("2024-06..", "2024-06", Yes);
        is("2024-06..", "2023", No);
        is("2024-06", "2024", Unknown);
        is("2024", "no date", Unknown);
    }

    #[test]
    fn what_is_no_range_of_dates_is_refused() {
        for text in ["", "..", "2025..2023", "24", "2024-13", "2024-06-31", ">=", "last year"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
