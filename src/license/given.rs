//! What the user told about himself, and what that decides.

use crate::catalog::date::Date;
use crate::catalog::license::{Condition, LicenseClaim};
use crate::catalog::rights::{Fact, Party, Purpose};

/// Facts about the user; what was not told decides nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given {
    /// Users of all products and services in a month.
    pub users: Option<u64>,
    /// Where the user is based.
    pub region: Option<Region>,
    /// What the user is.
    pub party: Option<Party>,
    /// What the use is for.
    pub purpose: Option<Purpose>,
    /// The day for which the question is asked; today's claims otherwise.
    pub as_of: Option<Date>,
    /// Whether what is made by fine-tuning is to be published.
    pub publish: bool,
}

/// A country, or the European Union.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region(String);

/// The Union itself, as license texts speak of it.
const UNION: &str = "EU";

/// The members of the European Union, ISO 3166-1.
const MEMBERS: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

impl Region {
    /// `EU`, or a country code of two letters, in any case.
    pub fn new(code: &str) -> Option<Self> {
        let letters = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic());
        letters.then(|| Self(code.to_ascii_uppercase()))
    }

    fn is_in(&self, place: &str) -> bool {
        self.0 == place || place == UNION && MEMBERS.contains(&self.0.as_str())
    }
}

/// What a test says of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The user is not ruled out.
    Passed,
    /// The fact was not told.
    Open,
    /// The user is ruled out.
    Failed,
}

impl Given {
    /// Holds a test against what was told. `multimodal` is whether the model takes or gives more than text, if that is
    /// known.
    pub(super) fn meets(&self, test: &Condition, multimodal: Option<bool>) -> Outcome {
        if test.only_multimodal == Some(true) && multimodal == Some(false) {
            return Outcome::Passed;
        }
        if test.only_commercial == Some(true)
            && self.purpose.as_ref().is_some_and(|purpose| *purpose != Purpose::Commercial)
        {
            return Outcome::Passed;
        }
        let users = |above: u64| self.users.map(|users| users > above);
        let named = |word: &str| test.not.iter().any(|ruled_out| ruled_out == word);
        let ruled_out = match &test.about {
            // Who has few users in a month has no more in a day.
            Fact::MonthlyUsers => test.above.and_then(users),
            Fact::DailyUsers => test.above.and_then(users).filter(|over| !over),
            Fact::Region => {
                self.region.as_ref().map(|region| test.not.iter().any(|place| region.is_in(place)))
            }
            Fact::Party => self.party.as_ref().map(|party| named(&party.to_string())),
            Fact::Purpose => self.purpose.as_ref().map(|purpose| named(&purpose.to_string())),
            Fact::Other(_) => None,
        };
        match ruled_out {
            Some(true) if multimodal.is_none() && test.only_multimodal == Some(true) => Outcome::Open,
            Some(true) => Outcome::Failed,
            Some(false) => Outcome::Passed,
            None => Outcome::Open,
        }
    }

    /// Whether the maker of a claim makes it on the day that is asked about.
    pub(super) fn covers(&self, claim: &LicenseClaim) -> bool {
        let day = |date: &Date| date.days().map(|(first, _)| first);
        let Some(as_of) = self.as_of.as_ref().and_then(Date::days).map(|(_, last)| last) else {
            return claim.superseded != Some(true);
        };
        let begun = claim.since.as_ref().and_then(day).is_none_or(|since| since <= as_of);
        let ended = match claim.until.as_ref().and_then(day) {
            Some(until) => until <= as_of,
            None => claim.superseded == Some(true),
        };
        begun && !ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::vocabulary::ClaimBasis;

    fn test(about: Fact, above: Option<u64>, not: &[&str]) -> Condition {
        let not = not.iter().map(|word| (*word).to_owned()).collect();
        Condition { about, above, not, only_multimodal: None, only_commercial: None, unless: None }
    }

    #[test]
    fn only_told_facts_decide() {
        let users = test(Fact::MonthlyUsers, Some(700), &[]);
        let with = |users| Given { users, ..Given::default() };
        assert_eq!(with(None).meets(&users, None), Outcome::Open);
        assert_eq!(with(Some(700)).meets(&users, None), Outcome::Passed);
        assert_eq!(with(Some(701)).meets(&users, None), Outcome::Failed);
        let daily = test(Fact::DailyUsers, Some(700), &[]);
        assert_eq!(with(Some(701)).meets(&daily, None), Outcome::Open, "they may come on different days");
    }

    #[test]
    fn members_of_the_union_are_in_it_and_text_models_are_not_asked() {
        let mut clause = test(Fact::Region, None, &["EU"]);
        clause.only_multimodal = Some(true);
        let from = |code| Given { region: Region::new(code), ..Given::default() };
        for (code, multimodal, outcome) in [
            ("de", Some(true), Outcome::Failed),
            ("EU", Some(true), Outcome::Failed),
            ("EU", Some(false), Outcome::Passed),
            ("EU", None, Outcome::Open),
            ("CH", Some(true), Outcome::Passed),
        ] {
            assert_eq!(from(code).meets(&clause, multimodal), outcome, "{code}");
        }
        assert_eq!(Given::default().meets(&clause, Some(true)), Outcome::Open);
        assert!(Region::new("Europe").is_none());
    }

    #[test]
    fn a_claim_holds_between_its_days() {
        let claim = |superseded, since: Option<&str>, until: Option<&str>| LicenseClaim {
            expression: "MIT".into(),
            by: ClaimBasis::CardTag,
            scope: None,
            superseded,
            since: since.map(Date::new),
            until: until.map(Date::new),
            source: "s".into(),
            locator: None,
            note: None,
        };
        let on = |day: &str| Given { as_of: Some(Date::new(day)), ..Given::default() };
        let old = claim(Some(true), None, Some("2024-05-30"));
        let new = claim(None, Some("2024-05-30"), None);
        assert!(on("2024-05-29").covers(&old) && !on("2024-05-30").covers(&old));
        assert!(!on("2024-05-29").covers(&new) && on("2024-05-30").covers(&new));
        assert!(Given::default().covers(&new) && !Given::default().covers(&old));
        let undated = claim(Some(true), None, None);
        assert!(!on("2020-01-01").covers(&undated), "when it was replaced is not known");
    }
}
