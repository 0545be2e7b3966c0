//! The registry of licenses: what a text is said to grant, and the conditions that facts about the user decide.

use super::{Findings, Rule};
use crate::catalog::document::Document;
use crate::catalog::license::{Condition, License};
use crate::catalog::rights::{Fact, Party, Permission, Purpose, Reading, Right, Vocabulary};

pub(super) fn check(document: &Document, findings: &mut Findings) {
    for license in &document.licenses {
        rights(license, findings);
    }
}

fn rights(license: &License, findings: &mut Findings) {
    let mut add = |rule, place: &str, message: String| findings.add(rule, &license.id, place, message);
    for (right, grant) in &license.rights {
        let place = format!("rights.{right}");
        if !Right::from(right.clone()).is_known() {
            let known = Right::WORDS.join(", ");
            add(Rule::UnknownWord, &place, format!("`{right}` is no {}; known: {known}", Right::WHAT));
        }
        if grant.permission == Permission::Yes {
            if license.read != Some(Reading::Full) {
                add(Rule::LicenseRights, &place, "a text that was not read in full gives no yes".to_owned());
            }
            if right == Right::Clinical.as_str() {
                add(Rule::LicenseRights, &place, "clinical use is never granted outright".to_owned());
            }
        }
        if !grant.tests.is_empty() && grant.permission != Permission::Conditional {
            add(Rule::LicenseRights, &place, "only a condition has tests".to_owned());
        }
        for test in &grant.tests {
            if let Some(message) = malformed(test) {
                add(Rule::LicenseRights, &format!("{place}.tests"), message);
            }
        }
    }
}

/// What is wrong with a condition: it must say what it rules out, in the words of the fact that it is about.
fn malformed(test: &Condition) -> Option<String> {
    let words: &[&str] = match test.about {
        Fact::MonthlyUsers | Fact::DailyUsers => {
            return test.above.is_none().then(|| format!("{} needs `above`", test.about));
        }
        Fact::Party => Party::WORDS,
        Fact::Purpose => Purpose::WORDS,
        Fact::Region | Fact::Other(_) => &[],
    };
    if test.not.is_empty() {
        return Some(format!("{} needs `not`", test.about));
    }
    let stranger = test.not.iter().find(|word| !words.is_empty() && !words.contains(&word.as_str()))?;
    Some(format!("`{stranger}` is no {}; known: {}", test.about, words.join(", ")))
}
