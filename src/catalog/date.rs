//! A date that may be known to the year, the month or the day only.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Any text loads; [`Date::is_possible`] tells whether it is a date.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(String);

impl Date {
    /// Wraps the text as it is.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text as it stands in the catalog.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The year, if the text is a possible date.
    pub fn year(&self) -> Option<u16> {
        self.parts().map(|(year, _, _)| year)
    }

    /// Whether the text is a date that the calendar has.
    pub fn is_possible(&self) -> bool {
        self.parts().is_some()
    }

    /// The first and the last day that the date can mean, each as the number `YYYYMMDD`, if it is a possible date.
    pub fn days(&self) -> Option<(u32, u32)> {
        let (year, month, day) = self.parts()?;
        let number = |month: u8, day: u8| u32::from(year) * 10_000 + u32::from(month) * 100 + u32::from(day);
        let last_month = month.unwrap_or(12);
        let last = number(last_month, day.unwrap_or_else(|| days(year, last_month)));
        Some((number(month.unwrap_or(1), day.unwrap_or(1)), last))
    }

    fn parts(&self) -> Option<(u16, Option<u8>, Option<u8>)> {
        let mut parts = self.0.split('-');
        let year: u16 = number(parts.next()?, 4)?;
        let month = parts.next().map(|text| number(text, 2)).map_or(Some(None), |m| m.map(Some))?;
        let day = parts.next().map(|text| number(text, 2)).map_or(Some(None), |d| d.map(Some))?;
        let fits = parts.next().is_none()
            && month.is_none_or(|m| (1..=12).contains(&m))
            && day.is_none_or(|d| d >= 1 && d <= days(year, month.unwrap_or(1)));
        fits.then_some((year, month, day))
    }
}

fn number<N: std::str::FromStr>(text: &str, digits: usize) -> Option<N> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn days(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A date known to the year, the month or the day.",
            "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn years_months_and_days_are_possible_dates() {
        for text in ["2023", "2023-11", "2024-02-29", "2000-02-29"] {
            assert!(Date::new(text).is_possible(), "{text}");
        }
        assert_eq!(Date::new("2023-11").year(), Some(2023));
        assert_eq!(Date::new("2024-02").days(), Some((20_240_201, 20_240_229)));
        assert_eq!(Date::new("2024").days(), Some((20_240_101, 20_241_231)));
    }

    #[test]
    fn what_the_calendar_does_not_have_is_no_date() {
        for text in [
            "",
            "23",
            "2023-13",
            "2023-02-29",
            "1900-02-29",
            "2023-1-1",
            "2023-11-27x",
            "2023-11-27-01",
            "+202",
        ] {
            assert!(!Date::new(text).is_possible(), "{text}");
        }
    }
}
