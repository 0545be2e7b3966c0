//! Columns side by side, each between its name and its value: counts by year.

use plotters::backend::DrawingBackend;

use super::bars::{along, range};
use super::canvas::{
    Canvas, Drawn, FAINT, INK, Look, MARGIN, RULE, SMALL, Side, TEXT, WIDTH, foot_height, lines, width,
};
use super::ticks;
use crate::view::plot::{Bars, Plot};

/// The height of the picture.
pub(super) const HEIGHT: u32 = 560;
/// A line of the names of columns.
const LINE: i32 = 16;

pub(super) fn draw<B: DrawingBackend>(canvas: &Canvas<'_, B>, plot: &Plot, bars: &Bars) -> Drawn<B> {
    let whole = i32::try_from(HEIGHT).unwrap_or(0);
    let look = Look::new(SMALL, FAINT);
    let (low, high) = range(bars);
    let ticks = ticks::ticks(low, high);
    let numbers = ticks.iter().map(|tick| width(&ticks::label(*tick), look)).max().unwrap_or(0);
    let left = MARGIN + 28 + numbers + 8;
    let right = i32::try_from(WIDTH).unwrap_or(0) - MARGIN;
    let count = i32::try_from(bars.marks.len()).unwrap_or(1).max(1);
    let step = (right - left) / count;
    let names: Vec<Vec<String>> =
        bars.marks.iter().map(|mark| lines(&mark.label, Look::new(SMALL, INK), step - 4)).collect();
    let deepest = names.iter().map(Vec::len).max().and_then(|lines| i32::try_from(lines).ok()).unwrap_or(1);
    let top = canvas.head(plot)? + LINE;
    let bottom = whole - foot_height(plot) - 34 - deepest * LINE;
    let y = |value: f64| along(bottom, top, (value - low) / (high - low));
    for tick in ticks {
        canvas.line(&[(left, y(tick)), (right, y(tick))], RULE, 1)?;
        canvas.text(&ticks::label(tick), (left - 8, y(tick)), look, Side::Ends)?;
    }
    canvas.upright(&bars.axis.title, (MARGIN + 8, i32::midpoint(top, bottom)), Look::new(TEXT, INK))?;
    for ((mark, names), start) in
        bars.marks.iter().zip(&names).zip((left..).step_by(step.unsigned_abs() as usize))
    {
        let (middle, half) = (start + step / 2, (step * 7 / 20).max(1));
        canvas.bar((middle - half, y(mark.value)), (middle + half, bottom), mark.kind)?;
        canvas.text(&mark.text, (middle, y(mark.value) - 10), Look::new(SMALL, INK), Side::Middle)?;
        for (name, at) in names.iter().zip((bottom + 12..).step_by(16)) {
            canvas.text(name, (middle, at), Look::new(SMALL, INK), Side::Middle)?;
        }
    }
    canvas.line(&[(left, bottom), (right, bottom)], INK, 1)?;
    let below = bottom + deepest * LINE + 18;
    canvas.text(&bars.things, (i32::midpoint(left, right), below), Look::new(TEXT, INK), Side::Middle)?;
    canvas.foot(plot, whole)
}
