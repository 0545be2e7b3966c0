//! Bars one below the other, each between its name and its value.

use plotters::backend::DrawingBackend;

use super::canvas::{
    Canvas, Drawn, FAINT, INK, Look, MARGIN, RULE, SMALL, Side, TEXT, WIDTH, cut, foot_height, head_height,
    width,
};
use super::ticks;
use crate::view::plot::{Bars, Plot};

/// The height of a bar with the gap to the next.
const ROW: i32 = 24;
const BAR: i32 = 15;
/// Axis values and title.
const AXIS: i32 = 56;
/// Room for the name of the marked value above the bars.
const MARKED: i32 = 20;
/// Longer names are cut.
const LONGEST: i32 = 420;

fn rows(bars: &Bars) -> i32 {
    i32::try_from(bars.marks.len()).unwrap_or(i32::MAX / 64)
}

fn marked(bars: &Bars) -> i32 {
    if bars.axis.mark.is_some() { MARKED } else { 0 }
}

/// The height of the picture.
pub(super) fn height(plot: &Plot, bars: &Bars) -> u32 {
    let height = head_height(plot) + marked(bars) + rows(bars) * ROW + AXIS + foot_height(plot);
    height.unsigned_abs()
}

/// Where an axis of values begins and ends: at its own range, or at nothing and the greatest value.
pub(super) fn range(bars: &Bars) -> (f64, f64) {
    let greatest = bars.marks.iter().map(|mark| mark.value).fold(0.0, f64::max);
    let least = bars.marks.iter().map(|mark| mark.value).fold(0.0, f64::min);
    let (low, high) = bars.axis.range.unwrap_or((least, greatest * 1.05));
    let (low, high) = (low.min(least), high.max(greatest));
    if high > low { (low, high) } else { (low, low + 1.0) }
}

/// A place between two others for a share of the way.
#[expect(clippy::cast_possible_truncation, reason = "places in a picture are small")]
pub(super) fn along(from: i32, to: i32, share: f64) -> i32 {
    from + (f64::from(to - from) * share.clamp(0.0, 1.0)).round() as i32
}

pub(super) fn draw<B: DrawingBackend>(canvas: &Canvas<'_, B>, plot: &Plot, bars: &Bars) -> Drawn<B> {
    let (names, values) = (Look::new(TEXT, INK), Look::new(SMALL, INK));
    let widest = bars.marks.iter().map(|mark| width(&mark.label, names)).max().unwrap_or(0);
    let left = MARGIN + widest.min(LONGEST) + 10;
    let numbers = bars.marks.iter().map(|mark| width(&mark.text, values)).max().unwrap_or(0);
    let right = i32::try_from(WIDTH).unwrap_or(0) - MARGIN - numbers - 8;
    let top = canvas.head(plot)? + marked(bars);
    let bottom = top + rows(bars) * ROW;
    let (low, high) = range(bars);
    let x = |value: f64| along(left, right, (value - low) / (high - low));
    for tick in ticks::ticks(low, high) {
        canvas.line(&[(x(tick), top), (x(tick), bottom)], RULE, 1)?;
        canvas.text(&ticks::label(tick), (x(tick), bottom + 14), Look::new(SMALL, FAINT), Side::Middle)?;
    }
    canvas.text(&bars.axis.title, (left, bottom + 36), Look::new(TEXT, INK), Side::Begins)?;
    for (mark, y) in bars.marks.iter().zip((top + ROW / 2..).step_by(24)) {
        let label = cut(&mark.label, names, LONGEST);
        canvas.text(&label, (left - 10, y), names, Side::Ends)?;
        let end = x(mark.value).max(left + 1);
        canvas.bar((left, y - BAR / 2), (end, y - BAR / 2 + BAR), mark.kind)?;
        canvas.text(&mark.text, (end + 6, y), values, Side::Begins)?;
    }
    if let Some((name, value)) = &bars.axis.mark {
        canvas.dashed((x(*value), top - 4), (x(*value), bottom), INK)?;
        canvas.text(name, (x(*value), top - 12), Look::new(SMALL, INK), Side::Middle)?;
    }
    canvas.line(&[(left, top), (left, bottom)], INK, 1)?;
    canvas.foot(plot, i32::try_from(height(plot, bars)).unwrap_or(0))
}
