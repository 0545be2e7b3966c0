//! "Did you mean": the nearest names to one that nothing has.

use crate::catalog::name::key;

/// How many names are suggested at most.
const MOST: usize = 3;

/// The typing errors that are forgiven in a word: none under five letters, one from five, two from nine.
pub fn typo_budget(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

/// The names nearest to one, best first: those that begin with it, those that hold it, then those a few letters
/// away. A candidate is a name and what to show for it; what is shown twice counts once.
pub fn nearest<'a>(name: &str, candidates: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<&'a str> {
    let wanted = key(name);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut ranked: Vec<(usize, usize, &str)> = candidates
        .filter_map(|(name, shown)| Some((distance(&wanted, &key(name))?, shown.len(), shown)))
        .collect();
    ranked.sort_unstable();
    let mut best: Vec<&str> = Vec::new();
    for (_, _, shown) in ranked {
        if best.len() < MOST && !best.iter().any(|other| key(other) == key(shown)) {
            best.push(shown);
        }
    }
    best
}

/// How far a name is from the one that was typed; none if too far to mean it.
fn distance(wanted: &str, other: &str) -> Option<usize> {
    let letters = wanted.chars().count();
    let long_enough = |text: &str| text.chars().count() >= 3 || !text.is_ascii();
    if long_enough(wanted) && other.starts_with(wanted) {
        return Some(0);
    }
    if long_enough(wanted) && other.contains(wanted) || long_enough(other) && wanted.contains(other) {
        return Some(1);
    }
    let distance = strsim::osa_distance(wanted, other);
    (letters >= 4 && distance <= (typo_budget(letters) + 1).min(letters / 2)).then_some(distance + 1)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn one_thing_under_several_names_is_suggested_once() {
        let names =
            [("CC BY-NC 4.0", "CC-BY-NC-4.0"), ("cc-by-nc-4.0", "CC-BY-NC-4.0"), ("cc-by-4.0", "CC-BY-4.0")];
        assert_eq!(nearest("cc-by-nc", names.into_iter()), ["CC-BY-NC-4.0", "CC-BY-4.0"]);
    }

    #[test]
    fn the_nearest_names_come_first() {
        let names = ["meditron", "med42", "medgemma", "biomistral", "华佗GPT", "华驼"];
        let near = |name: &str| nearest(name, names.into_iter().map(|name| (name, name)));
        assert_eq!(near("medtron"), ["meditron"]);
        assert_eq!(near("gemma"), ["medgemma"]);
        assert_eq!(near("华佗"), ["华佗GPT"]);
        assert!(near("zzz").is_empty());
        assert!(near("").is_empty());
    }
}
