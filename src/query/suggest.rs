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

/// The candidates nearest to a name, best first: those that begin with it or hold it, then those a few letters
/// away. Candidates are compared by their key and returned as given.
pub fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let wanted = key(name);
    if wanted.is_empty() {
        return Vec::new();
    }
    let letters = wanted.chars().count();
    let mut ranked: Vec<(usize, usize, &str)> = candidates
        .filter_map(|candidate| {
            let other = key(candidate);
            let distance = strsim::osa_distance(&wanted, &other);
            let holds = letters >= 3
                && (other.contains(&wanted) || wanted.contains(&other) && other.chars().count() >= 3);
            let near = distance <= (typo_budget(letters) + 1).min(letters / 2);
            (near || holds).then_some((
                if near { distance } else { distance + letters },
                candidate.len(),
                candidate,
            ))
        })
        .collect();
    ranked.sort_unstable();
    ranked.dedup_by_key(|ranked| ranked.2);
    ranked.into_iter().take(MOST).map(|ranked| ranked.2).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_names_come_first() {
        let names = ["meditron", "med42", "medgemma", "biomistral"];
        assert_eq!(nearest("medtron", names.into_iter()), ["meditron"]);
        assert_eq!(nearest("gemma", names.into_iter()), ["medgemma"]);
        assert!(nearest("zzz", names.into_iter()).is_empty());
        assert!(nearest("", names.into_iter()).is_empty());
    }
}
