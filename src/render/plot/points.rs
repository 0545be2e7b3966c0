//! Points over a logarithmic axis of sizes, with the line of the best up to each size.

use plotters::backend::DrawingBackend;

use super::bars::along;
use super::canvas::{
    Canvas, Drawn, FAINT, INK, Look, MARGIN, RULE, SMALL, Side, TEXT, VERMILION, WIDTH, foot_height, width,
};
use super::labels::{Area, Place, place};
use super::ticks;
use crate::view::plot::{Mark, Plot, Points};

/// The height of the picture for a few points, and what each beyond them adds: names need room.
const HEIGHT: i32 = 760;
const FEW: usize = 24;
const MORE: i32 = 14;
const RADIUS: i32 = 5;
/// The height of a label.
const LABEL: i32 = 16;

/// The height of the picture.
pub(super) fn height(points: &Points) -> u32 {
    let more = i32::try_from(points.points.len().saturating_sub(FEW)).unwrap_or(0);
    (HEIGHT + more.min(100) * MORE).unsigned_abs()
}

#[expect(clippy::cast_precision_loss, reason = "a place on a logarithmic axis needs few digits")]
fn logarithm(size: u64) -> f64 {
    (size.max(1) as f64).log10()
}

pub(super) fn draw<B: DrawingBackend>(canvas: &Canvas<'_, B>, plot: &Plot, points: &Points) -> Drawn<B> {
    let whole = i32::try_from(height(points)).unwrap_or(HEIGHT);
    let top = canvas.head(plot)? + 6;
    let bottom = whole - foot_height(plot) - 62;
    let (left, right) = (MARGIN + 72, i32::try_from(WIDTH).unwrap_or(0) - MARGIN);
    let (low, high) = ticks::around(points.points.iter().map(|(_, mark)| mark.value));
    let sizes = points.points.iter().map(|(size, _)| logarithm(*size));
    let (least, greatest) = ticks::around(sizes);
    let x = |log: f64| along(left, right, (log - least) / (greatest - least));
    let y = |value: f64| along(bottom, top, (value - low) / (high - low));
    let look = Look::new(SMALL, FAINT);
    for tick in ticks::ticks(low, high) {
        canvas.line(&[(left, y(tick)), (right, y(tick))], RULE, 1)?;
        canvas.text(&ticks::label(tick), (left - 8, y(tick)), look, Side::Ends)?;
    }
    for size in ticks::sizes(10f64.powf(least), 10f64.powf(greatest)) {
        let at = x(size.log10());
        canvas.line(&[(at, top), (at, bottom)], RULE, 1)?;
        canvas.text(&short(size), (at, bottom + 14), look, Side::Middle)?;
    }
    canvas.line(&[(left, top), (left, bottom), (right, bottom)], INK, 1)?;
    canvas.text(
        &points.below,
        (i32::midpoint(left, right), bottom + 40),
        Look::new(TEXT, INK),
        Side::Middle,
    )?;
    if !points.frontier.is_empty() {
        canvas.line(&[(left, bottom + 40), (left + 24, bottom + 40)], VERMILION, 2)?;
        canvas.text(&points.frontier_name, (left + 32, bottom + 40), Look::new(SMALL, INK), Side::Begins)?;
    }
    canvas.upright(&points.axis.title, (MARGIN + 8, i32::midpoint(top, bottom)), Look::new(TEXT, INK))?;
    if let Some((name, value)) = points.axis.mark.as_ref().filter(|(_, value)| (low..=high).contains(value)) {
        canvas.dashed((left, y(*value)), (right, y(*value)), INK)?;
        canvas.text(name, (right, y(*value) - 9), Look::new(SMALL, INK), Side::Ends)?;
    }
    let steps = steps(points, x, y, right);
    if !steps.is_empty() {
        canvas.line(&steps, VERMILION, 2)?;
    }
    let outer = Area { left: left + 2, top, right, bottom };
    labeled(canvas, points, &steps, |size, value| (x(logarithm(size)), y(value)), outer)?;
    canvas.foot(plot, whole)
}

/// The frontier as steps up to the edge.
fn steps(points: &Points, x: impl Fn(f64) -> i32, y: impl Fn(f64) -> i32, right: i32) -> Vec<(i32, i32)> {
    let mut line: Vec<(i32, i32)> = Vec::new();
    for (size, value) in &points.frontier {
        let at = (x(logarithm(*size)), y(*value));
        line.extend(line.last().map(|(_, before)| (at.0, *before)));
        line.push(at);
    }
    line.extend(line.last().map(|(_, last)| (right, *last)));
    line
}

fn labeled<B: DrawingBackend>(
    canvas: &Canvas<'_, B>,
    points: &Points,
    steps: &[(i32, i32)],
    at: impl Fn(u64, f64) -> (i32, i32),
    outer: Area,
) -> Drawn<B> {
    let look = Look::new(SMALL, INK);
    // Those on the frontier get their places first.
    let mut ordered: Vec<&(u64, Mark)> = points.points.iter().collect();
    ordered.sort_by_key(|(size, mark)| !points.frontier.contains(&(*size, mark.value)));
    let places: Vec<(i32, i32)> = ordered.iter().map(|(size, mark)| at(*size, mark.value)).collect();
    let widths: Vec<i32> = ordered.iter().map(|(_, mark)| width(&mark.label, look)).collect();
    let line: Vec<Area> = steps.windows(2).map(|ends| around(ends[0], ends[1])).collect();
    let found = place(&places, &widths, LABEL, RADIUS, outer, &line);
    let nameless = found.iter().filter(|place| place.is_none()).count();
    if nameless > 0 {
        let text = format!("{nameless} without room for a name");
        canvas.text(&text, (outer.right, outer.top - 10), Look::new(SMALL, FAINT), Side::Ends)?;
    }
    for (((_, mark), point), found) in ordered.iter().zip(&places).zip(&found) {
        let Some(Place { area, end }) = found else { continue };
        let middle = i32::midpoint(area.top, area.bottom);
        if let Some(end) = end {
            canvas.line(&[*point, *end], FAINT, 1)?;
        }
        canvas.text(&mark.label, (area.left, middle), look, Side::Begins)?;
    }
    ordered.iter().zip(&places).try_for_each(|((_, mark), point)| canvas.dot(*point, RADIUS, mark.kind))
}

/// What a piece of the frontier takes.
fn around(from: (i32, i32), to: (i32, i32)) -> Area {
    Area {
        left: from.0.min(to.0) - 2,
        top: from.1.min(to.1) - 2,
        right: from.0.max(to.0) + 2,
        bottom: from.1.max(to.1) + 2,
    }
}

/// `30B`
fn short(size: f64) -> String {
    let units = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")];
    let unit = units.into_iter().find(|(unit, _)| size >= *unit);
    unit.map_or_else(|| ticks::label(size), |(unit, letter)| format!("{}{letter}", ticks::label(size / unit)))
}
