//! Several values in the text of one flag: where one ends, and which one is still being typed.

use crate::query::condition::Artifact;
use crate::query::field::artifact_name;
use crate::query::filter::{Filter, Takes};

/// Splits at commas that stand in no brackets.
pub(super) fn split_list(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0_u32, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// A list whose last value is not complete.
#[derive(Debug, PartialEq, Eq)]
pub struct Unfinished<'a> {
    /// What stands before the last value and is kept: earlier values, the comma, `!`, `weights:`.
    pub head: &'a str,
    /// The beginning of the last value.
    pub typed: &'a str,
    /// The values before it, without what leads them.
    pub earlier: Vec<&'a str>,
    /// Whether the last value may still begin with what says of which artifact it is.
    pub takes_artifact: bool,
}

/// Takes apart what was typed for a flag so far; none where no name can follow, as after `medqa>=`.
pub fn unfinished(filter: Filter, text: &str) -> Option<Unfinished<'_>> {
    let mut parts = split_list(text);
    let last = parts.pop()?;
    let value = last.trim_start();
    let value = value.strip_prefix('!').map_or(value, str::trim_start);
    let named = |value| if filter == Filter::License { of_artifact(value) } else { value };
    let typed = named(value);
    if filter.takes() == Takes::Scores && typed.contains(['<', '>', '=', '!', '[']) {
        return None;
    }
    let earlier = parts.into_iter().map(|part| named(part.trim().trim_start_matches('!').trim())).collect();
    let head = &text[..text.len() - typed.len()];
    Some(Unfinished { head, typed, earlier, takes_artifact: filter == Filter::License && typed == value })
}

/// What follows `code:` or `weights:`; without them, all of it.
fn of_artifact(value: &str) -> &str {
    match value.split_once(':') {
        Some((artifact, rest)) if Artifact::ALL.iter().any(|known| artifact_name(*known) == artifact) => rest,
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(filter: Filter, text: &str) -> Option<(&str, &str)> {
        unfinished(filter, text).map(|list| (list.head, list.typed))
    }

    #[test]
    fn earlier_values_the_exclamation_mark_and_the_artifact_are_kept() {
        assert_eq!(head(Filter::Base, "lla"), Some(("", "lla")));
        assert_eq!(head(Filter::Base, "llama-2,!qw"), Some(("llama-2,!", "qw")));
        assert_eq!(head(Filter::Org, "stanford, hong k"), Some(("stanford, ", "hong k")));
        assert_eq!(head(Filter::License, "mit,!weights:ap"), Some(("mit,!weights:", "ap")));
        assert_eq!(head(Filter::Base, "weights:ap"), Some(("", "weights:ap")));
    }

    #[test]
    fn the_values_before_are_told_without_what_leads_them() {
        let list = unfinished(Filter::License, "!mit,code:apache-2.0,we").unwrap();
        assert_eq!(list.earlier, ["mit", "apache-2.0"]);
        assert!(list.takes_artifact);
        assert!(!unfinished(Filter::License, "code:").unwrap().takes_artifact);
    }

    #[test]
    fn after_a_comparison_or_a_bracket_there_is_no_name_to_complete() {
        assert_eq!(head(Filter::Benchmark, "medqa>=6"), None);
        assert_eq!(head(Filter::Benchmark, "medqa[0-shot, c"), None);
        assert_eq!(
            head(Filter::Benchmark, "medqa[0-shot,cot]>=60,pub"),
            Some(("medqa[0-shot,cot]>=60,", "pub"))
        );
    }
}
