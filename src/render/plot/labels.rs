//! Where labels stand beside points, so that none lies on another, on a point or outside the picture.

/// A rectangle: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

impl Area {
    /// Whether two rectangles have a place in common.
    pub(super) fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn within(self, outer: Self) -> bool {
        self.left >= outer.left
            && self.right <= outer.right
            && self.top >= outer.top
            && self.bottom <= outer.bottom
    }
}

/// The room between a point and its label.
const GAP: i32 = 9;
/// How far a label may stand above or below its point, in lines.
const FARTHEST: i32 = 9;

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) area: Area,
    /// Where a line from the point ends, if it stands so far away that one is needed.
    pub(super) end: Option<(i32, i32)>,
}

impl Place {
    fn new(area: Area, far: bool, (x, _): (i32, i32)) -> Self {
        let beside = if area.left > x { area.left - 2 } else { area.right + 2 };
        Self { area, end: far.then_some((beside, i32::midpoint(area.top, area.bottom))) }
    }

    /// The places that the line from the point takes, beyond the point itself.
    fn line(&self, (x, y): (i32, i32), radius: i32) -> Vec<Area> {
        let Some((to_x, to_y)) = self.end else { return Vec::new() };
        let (wide, high) = (to_x - x, to_y - y);
        let steps = (wide.abs().max(high.abs()) / 3).max(1);
        let on_line = (0..=steps).map(|step| (x + wide * step / steps, y + high * step / steps));
        let beyond = on_line.filter(|(at_x, at_y)| (at_x - x).abs().max((at_y - y).abs()) > radius + 2);
        beyond.map(|(x, y)| Area { left: x - 1, top: y - 1, right: x + 1, bottom: y + 1 }).collect()
    }
}

/// A place for the label of each point, in the order in which they were given; none where there is no room. Near places are
/// tried first, those to the right before those to the left. None lies on what is taken already, nor does a line to it.
pub(super) fn place(
    points: &[(i32, i32)],
    widths: &[i32],
    height: i32,
    radius: i32,
    outer: Area,
    taken: &[Area],
) -> Vec<Option<Place>> {
    let dot = |(x, y): (i32, i32)| Area {
        left: x - radius - 1,
        top: y - radius - 1,
        right: x + radius + 1,
        bottom: y + radius + 1,
    };
    let mut taken: Vec<Area> = points.iter().map(|point| dot(*point)).chain(taken.iter().copied()).collect();
    let mut places = Vec::new();
    for ((x, y), width) in points.iter().zip(widths) {
        let point = (*x, *y);
        let candidates = candidates(*x, *y, *width, height).into_iter().enumerate();
        let mut candidates = candidates.map(|(number, area)| Place::new(area, number >= NEAR, point));
        let is_free = |area: &Area| !taken.iter().any(|taken| taken.meets(*area));
        // A line may leave its point over others that lie on that.
        let away = |taken: &&Area| !taken.meets(dot(point));
        let can_pass = |area: &Area| !taken.iter().filter(away).any(|taken| taken.meets(*area));
        let place = candidates.find(|place| {
            place.area.within(outer) && is_free(&place.area) && place.line(point, radius).iter().all(can_pass)
        });
        if let Some(place) = place {
            taken.extend(place.line(point, radius));
            taken.push(place.area);
        }
        places.push(place);
    }
    places
}

/// How many of the candidates touch their point.
const NEAR: usize = 4;

fn candidates(x: i32, y: i32, width: i32, height: i32) -> Vec<Area> {
    let beside = |left: i32, middle: i32| Area {
        left,
        top: middle - height / 2,
        right: left + width,
        bottom: middle - height / 2 + height,
    };
    let mut all = vec![beside(x + GAP, y), beside(x - GAP - width, y)];
    all.extend([beside(x - width / 2, y - height), beside(x - width / 2, y + height)]);
    for lines in 1..=FARTHEST {
        for middle in [y - lines * height, y + lines * height] {
            let away = GAP + 3 * lines;
            all.extend([beside(x + away, middle), beside(x - away - width, middle)]);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTER: Area = Area { left: 0, top: 0, right: 1000, bottom: 600 };

    #[test]
    fn labels_of_a_crowd_lie_on_no_other_and_on_no_point() {
        // Thirty points in three narrow stacks.
        let points: Vec<(i32, i32)> = (0..30).map(|i| (300 + (i % 3) * 170, 60 + (i / 3) * 40 + i)).collect();
        let widths = vec![120; points.len()];
        let line = Area { left: 0, top: 200, right: 1000, bottom: 204 };
        let found = place(&points, &widths, 16, 5, OUTER, &[line]);
        let placed: Vec<Area> = found.iter().flatten().map(|place| place.area).collect();
        assert!(placed.len() >= 28, "{}", placed.len());
        for (number, place) in found.iter().enumerate() {
            let crossed = place.iter().flat_map(|place| place.line(points[number], 5));
            assert!(crossed.into_iter().all(|part| !placed.iter().any(|area| area.meets(part))));
        }
        for (i, area) in placed.iter().enumerate() {
            assert!(placed[i + 1..].iter().all(|other| !other.meets(*area)));
            assert!(area.within(OUTER) && !area.meets(line));
            let on =
                |(x, y): &(i32, i32)| area.left < *x && *x < area.right && area.top < *y && *y < area.bottom;
            assert!(!points.iter().any(on));
        }
    }

    #[test]
    fn a_label_without_room_is_left_out() {
        let tiny = Area { left: 0, top: 0, right: 20, bottom: 20 };
        assert_eq!(place(&[(10, 10)], &[100], 16, 5, tiny, &[]), [None]);
    }
}
