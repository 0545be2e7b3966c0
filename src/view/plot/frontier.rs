//! The best value that is reached up to each size.

/// The points that no smaller or equal one surpasses, by size.
pub fn frontier(points: &[(u64, f64)], lower_is_better: bool) -> Vec<(u64, f64)> {
    let better = |a: f64, b: f64| if lower_is_better { a < b } else { a > b };
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| {
        let by_value = if lower_is_better { a.1.total_cmp(&b.1) } else { b.1.total_cmp(&a.1) };
        a.0.cmp(&b.0).then(by_value)
    });
    let mut best: Vec<(u64, f64)> = Vec::new();
    for (size, value) in sorted {
        if best.last().is_none_or(|(_, known)| better(value, *known)) {
            best.push((size, value));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_on_the_frontier_is_better_than_all_that_are_as_small() {
        let points = [(7, 50.0), (1, 30.0), (7, 60.0), (13, 55.0), (70, 80.0)];
        assert_eq!(frontier(&points, false), [(1, 30.0), (7, 60.0), (70, 80.0)]);
        assert_eq!(frontier(&points, true), [(1, 30.0)]);
        assert_eq!(frontier(&[(1, 5.0), (2, 3.0), (3, 4.0)], true), [(1, 5.0), (2, 3.0)]);
    }
}
