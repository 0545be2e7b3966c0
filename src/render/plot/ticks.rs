//! Round values along an axis.

/// About this many steps.
const STEPS: f64 = 6.0;

/// Round values within a range, and the step between them.
pub(super) fn ticks(low: f64, high: f64) -> Vec<f64> {
    let rough = (high - low) / STEPS;
    if !(rough.is_finite() && rough > 0.0) {
        return vec![low];
    }
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|round| round * power).find(|step| *step >= rough);
    let step = step.unwrap_or(10.0 * power);
    let first = (low / step).ceil();
    let values = (0..64_u8).map(|i| (first + f64::from(i)) * step);
    values.take_while(|value| *value <= high + step / 1e6).collect()
}

/// A range that holds these values with some room, ending at round values.
pub(super) fn around(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let low = values.clone().fold(f64::INFINITY, f64::min);
    let high = values.fold(f64::NEG_INFINITY, f64::max);
    if !(low.is_finite() && high.is_finite()) {
        return (0.0, 1.0);
    }
    let span = if high > low { high - low } else { high.abs().max(1.0) };
    let room = span / 10.0;
    (low - room, high + room)
}

/// A value at an axis.
pub(super) fn label(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Sizes at a logarithmic axis: 1, 3, 7 and 10 times each power, as models are sized; without 7 where there is no room.
pub(super) fn sizes(low: f64, high: f64) -> Vec<f64> {
    const ROOM: f64 = 1e4;
    let leads: &[f64] = if high / low <= ROOM { &[1.0, 3.0, 7.0] } else { &[1.0, 3.0] };
    let all = (3..15).flat_map(|power| leads.iter().map(move |lead| lead * 10f64.powi(power)));
    all.filter(|size| (low..=high).contains(size)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_lie_within_the_range() {
        assert_eq!(ticks(0.0, 100.0), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(0.0, 37.0), [0.0, 10.0, 20.0, 30.0]);
        assert_eq!(ticks(950.0, 1130.0).first(), Some(&950.0));
        assert_eq!(ticks(5.0, 5.0), [5.0]);
        assert_eq!(ticks(f64::NAN, 1.0).len(), 1);
    }

    #[test]
    fn a_range_has_room_around_its_values() {
        let (low, high) = around([10.0, 20.0].into_iter());
        assert!(low < 10.0 && high > 20.0);
        let (low, high) = around([7.0].into_iter());
        assert!(low < 7.0 && high > 7.0);
        assert_eq!(around(std::iter::empty()), (0.0, 1.0));
    }

    #[test]
    fn sizes_stand_where_models_do() {
        assert_eq!(sizes(8e8, 8e10), [1e9, 3e9, 7e9, 1e10, 3e10, 7e10]);
        assert_eq!(sizes(5e6, 4e11).len(), 10);
    }
}
