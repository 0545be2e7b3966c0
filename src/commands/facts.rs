//! Facts about the user as typed, read.

use crate::catalog::date::Date;
use crate::catalog::rights::Party;
use crate::cli::{FactArgs, FilterArgs};
use crate::error::{Error, ErrorKind, shortened};
use crate::license::{Given, Region};
use crate::query::condition::Asker;
use crate::query::quantity::{self, Units};

/// What was told.
///
/// # Errors
/// `Usage` for what is no number, region or date.
pub(super) fn given(args: &FactArgs) -> Result<Given, Error> {
    let wrong = |flag: &str, text: &str, what: &str, hint: &str| {
        let message = format!("{flag}: `{}` is no {what}", shortened(text));
        Error::new(ErrorKind::Usage, message).hint(hint)
    };
    let users = |text: &String| {
        quantity::whole(text, Units::Count)
            .ok_or_else(|| wrong("--users", text, "number of users", "write `5000`, `80k` or `2m`"))
    };
    let region = |text: &String| {
        let hint = "write `EU`, or a country code of two letters such as `US`";
        Region::new(text.trim()).ok_or_else(|| wrong("--region", text, "region", hint))
    };
    let day = |text: &String| {
        let date = Date::new(text.trim());
        let possible = date.is_possible();
        possible
            .then_some(date)
            .ok_or_else(|| wrong("--as-of", text, "date", "write `2024-03-01`, `2024-03` or `2024`"))
    };
    Ok(Given {
        users: args.users.as_ref().map(users).transpose()?,
        region: args.region.as_ref().map(region).transpose()?,
        party: args.party.clone().map(Party::from),
        as_of: args.as_of.as_ref().map(day).transpose()?,
        ..Given::default()
    })
}

/// Who asks what is allowed.
///
/// # Errors
/// As [`given`].
pub(super) fn asker(args: &FilterArgs) -> Result<Asker, Error> {
    Ok(Asker { given: given(&args.facts)?, with_conditions: args.include_conditional })
}
