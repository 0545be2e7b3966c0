//! Sizes as people type them, and counts of which only a round figure is known.

/// Why a typed text is no size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSize {
    /// It is no number with a unit, or nothing.
    Malformed,
    /// Its number has an exponent.
    Exponent,
    /// It is beyond all measure.
    TooLarge,
}

/// Bytes in a typed size: `24GB`, `22.5GiB`, `81559MiB`; a number without unit is in GB.
///
/// GB is 10⁹ bytes and GiB is 2³⁰. A card that is sold as one of 24 GB has at least 24 × 10⁹ bytes, whatever its maker means by
/// the letters, so that nothing is promised that it cannot hold.
///
/// # Errors
/// [`NoSize`] says why it is none.
pub fn bytes(text: &str) -> Result<u64, NoSize> {
    let text = text.trim().to_ascii_lowercase();
    let number = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit: u64 = match text[number.len()..].trim() {
        "" | "gb" | "g" => 1_000_000_000,
        "gib" | "gi" => 1 << 30,
        "mb" | "m" => 1_000_000,
        "mib" | "mi" => 1 << 20,
        "tb" | "t" => 1_000_000_000_000,
        "tib" | "ti" => 1 << 40,
        _ => return Err(NoSize::Malformed),
    };
    match scaled(number.trim(), unit) {
        Ok(0) => Err(NoSize::Malformed),
        Err(NoSize::Malformed) if has_exponent(number) => Err(NoSize::Exponent),
        other => other,
    }
}

/// Whether a number is written with an exponent: `1e3`, `2.4E+10`.
fn has_exponent(number: &str) -> bool {
    number.split_once('e').is_some_and(|(mantissa, exponent)| {
        let digits = exponent.trim().trim_start_matches(['+', '-']);
        scaled(mantissa.trim(), 1).is_ok() && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

/// Tokens in a typed context: `8k` is 8,192 of them.
pub fn tokens(text: &str) -> Option<u64> {
    let text = text.trim().to_ascii_lowercase();
    let number = text.trim_end_matches(['k', 'm']);
    let unit = match &text[number.len()..] {
        "" => 1,
        "k" => 1024,
        "m" => 1024 * 1024,
        _ => return None,
    };
    let tokens = scaled(number, unit).ok()?;
    (1..=MOST_TOKENS).contains(&tokens).then_some(tokens)
}

/// The longest context that is counted with.
pub(super) const MOST_TOKENS: u64 = 1 << 24;

/// A decimal number times a unit, exactly; at most six decimals.
fn scaled(number: &str, unit: u64) -> Result<u64, NoSize> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) || fraction.len() > 6 {
        return Err(NoSize::Malformed);
    }
    let in_units = || -> Option<u64> {
        let thousandths: u64 = format!("{fraction:0<6}").parse().ok()?;
        let whole: u64 = whole.parse().ok()?;
        let part = u128::from(thousandths) * u128::from(unit) / 1_000_000;
        whole.checked_mul(unit)?.checked_add(u64::try_from(part).ok()?)
    };
    in_units().ok_or(NoSize::TooLarge)
}

/// A count with the range in which it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The smallest that it may be.
    pub least: u64,
    /// As it is stated.
    pub stated: u64,
    /// The greatest that it may be.
    pub most: u64,
}

impl Count {
    /// A stated parameter count. One that ends in five zeros is a round figure: a name more than a count.
    ///
    /// Makers round freely (`70B` has 68.98 billion parameters, a `7B` up to 7.7, `345M` from 332 to 357 million). A figure of one
    /// or two digits is taken to lie between 5 % below and 10 % above, one of three within 4 %, and one of more within half a
    /// step of its last digit.
    pub fn of_parameters(stated: u64) -> Self {
        let (below, above) = match digits(stated) {
            _ if !Self::is_round(stated) => (0, 0),
            (0..=2, _) => (stated / 20, stated / 10),
            (3, _) => (stated / 25, stated / 25),
            (_, step) => (step / 2, step / 2),
        };
        Self { least: stated - below, stated, most: stated.saturating_add(above) }
    }

    /// Whether a count is so round that a better one is wanted: it has one or two digits.
    pub(super) fn is_vague(stated: u64) -> bool {
        Self::is_round(stated) && digits(stated).0 <= 2
    }

    /// Whether a count is a round figure.
    pub fn is_round(stated: u64) -> bool {
        stated > 0 && stated.is_multiple_of(100_000)
    }

    /// The sum of two counts.
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            least: self.least.saturating_add(other.least),
            stated: self.stated.saturating_add(other.stated),
            most: self.most.saturating_add(other.most),
        }
    }
}

/// How many digits of a number come before its final zeros, and the step of the last of them.
fn digits(number: u64) -> (u32, u64) {
    let mut step = 1;
    while number > 0 && number.is_multiple_of(step * 10) {
        step *= 10;
    }
    ((number / step).checked_ilog10().map_or(0, |log| log + 1), step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gb_is_decimal_and_gib_is_binary() {
        assert_eq!(bytes("24GB"), Ok(24_000_000_000));
        assert_eq!(
            (bytes("24"), bytes("24 gb"), bytes("24g")),
            (bytes("24GB"), bytes("24GB"), bytes("24GB"))
        );
        assert_eq!(bytes("24GiB"), Ok(25_769_803_776));
        assert_eq!(bytes("22.5GiB"), Ok(24_159_191_040));
        assert_eq!(bytes("81559MiB"), Ok(85_520_809_984));
    }

    #[test]
    fn what_is_no_size_says_why() {
        for text in ["", "GB", "-1GB", "0", "24XB", "2.4.1GB", ".5GB", "nan", "２４GB"] {
            assert_eq!(bytes(text), Err(NoSize::Malformed), "{text}");
        }
        for text in ["1e9", "1e3GB", "2.4E+10 MiB", "1e-3tb"] {
            assert_eq!(bytes(text), Err(NoSize::Exponent), "{text}");
        }
        for text in ["99999999999999999999GB", "99999999TB", "18446744073.8GB"] {
            assert_eq!(bytes(text), Err(NoSize::TooLarge), "{text}");
        }
        for text in ["", "k", "0", "-8k", "8kk", "8g", "64m"] {
            assert_eq!(tokens(text), None, "{text}");
        }
    }

    #[test]
    fn a_context_of_8k_is_counted_as_8192_tokens() {
        assert_eq!((tokens("8k"), tokens("8192"), tokens("1M")), (Some(8192), Some(8192), Some(1_048_576)));
        assert_eq!(tokens("1.5k"), Some(1536));
    }

    #[test]
    fn a_round_count_is_a_range_and_an_exact_one_is_not() {
        let exact = Count::of_parameters(8_030_261_248);
        assert_eq!((exact.least, exact.most), (exact.stated, exact.stated));
        for (stated, true_count) in [
            (7_000_000_000, 6_738_415_616),
            (70_000_000_000, 68_976_648_192),
            (13_000_000_000, 13_015_864_320),
            (345_000_000, 356_500_000),
            (7_610_000_000, 7_615_000_000_u64),
        ] {
            let count = Count::of_parameters(stated);
            assert!((count.least..=count.most).contains(&true_count), "{count:?}");
        }
    }

    #[test]
    fn no_count_overflows() {
        let count = Count::of_parameters(18_446_744_073_700_000_000);
        assert!(count.least <= count.stated && count.stated <= count.most);
        assert_eq!(count.plus(count).most, u64::MAX);
    }
}
