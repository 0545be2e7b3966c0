//! Letters: how wide a text is, and how it looks in pixels, by a font that is part of the program.
//!
//! The plotting library rounds each letter to whole pixels, which tears words apart; here they keep their places.

use std::sync::OnceLock;

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};

use crate::error::{Error, ErrorKind};

const REGULAR: &[u8] = include_bytes!("../../../fonts/DejaVuSans.ttf");
const BOLD: &[u8] = include_bytes!("../../../fonts/DejaVuSans-Bold.ttf");
/// The height of an `x`, a share of the size: the middle of a text lies at half of it.
const EX: f32 = 0.547;

/// Letters of one weight.
#[derive(Debug)]
pub(super) struct Letters(FontRef<'static>);

/// The regular and the bold letters.
struct Weights {
    regular: Letters,
    bold: Letters,
}

fn weights() -> Option<&'static Weights> {
    static WEIGHTS: OnceLock<Option<Weights>> = OnceLock::new();
    let read = |file| FontRef::try_from_slice(file).ok().map(Letters);
    WEIGHTS.get_or_init(|| Some(Weights { regular: read(REGULAR)?, bold: read(BOLD)? })).as_ref()
}

/// Whether the font can be read; without it nothing can be measured.
pub(super) fn check() -> Result<(), Error> {
    let unreadable = || Error::new(ErrorKind::Output, "the built-in font cannot be read");
    weights().map(|_| ()).ok_or_else(unreadable)
}

/// The letters of a weight.
pub(super) fn of(bold: bool) -> Option<&'static Letters> {
    weights().map(|weights| if bold { &weights.bold } else { &weights.regular })
}

impl Letters {
    fn scale(&self, size: f32) -> PxScale {
        let units = self.0.units_per_em().unwrap_or(1.0);
        PxScale::from(size * self.0.height_unscaled() / units)
    }

    /// The width of a text of this size.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let font = self.0.as_scaled(self.scale(size));
        let mut before = None;
        let mut width = 0.0;
        for id in text.chars().map(|letter| font.glyph_id(letter)) {
            width += before.map_or(0.0, |before| font.kern(before, id)) + font.h_advance(id);
            before = Some(id);
        }
        width
    }

    /// The pixels of a text that begins at nothing and has its middle line there, each with how much of it is covered.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_possible_wrap,
        reason = "places in a picture are small"
    )]
    pub(super) fn pixels(&self, text: &str, size: f32) -> Vec<((i32, i32), f32)> {
        let scale = self.scale(size);
        let font = self.0.as_scaled(scale);
        let mut pixels = Vec::new();
        let (mut before, mut caret) = (None, 0.0);
        for id in text.chars().map(|letter| font.glyph_id(letter)) {
            caret += before.map_or(0.0, |before| font.kern(before, id));
            let glyph = id.with_scale_and_position(scale, point(caret, size * EX / 2.0));
            if let Some(outline) = self.0.outline_glyph(glyph) {
                let corner = outline.px_bounds().min;
                let (left, top) = (corner.x as i32, corner.y as i32);
                outline.draw(|x, y, covered| pixels.push(((left + x as i32, top + y as i32), covered)));
            }
            caret += font.h_advance(id);
            before = Some(id);
        }
        pixels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_and_bolder_texts_are_wider_and_widths_grow_with_the_size() {
        let (regular, bold) = (of(false).unwrap(), of(true).unwrap());
        assert!(regular.width("meditron-70b", 12.0) > regular.width("meditron-7b", 12.0));
        assert!(bold.width("meditron", 12.0) > regular.width("meditron", 12.0));
        let (small, large) = (regular.width("meditron", 12.0), regular.width("meditron", 24.0));
        assert!((large - 2.0 * small).abs() < 0.5, "{small} {large}");
    }

    #[test]
    fn letters_lie_around_their_middle_line_within_their_width() {
        let letters = of(false).unwrap();
        let pixels = letters.pixels("xox", 40.0);
        let covered: Vec<(i32, i32)> =
            pixels.iter().filter(|(_, covered)| *covered > 0.5).map(|(at, _)| *at).collect();
        let width = letters.width("xox", 40.0);
        assert!(covered.iter().all(|(x, y)| *x >= 0 && f64::from(*x) < f64::from(width) && y.abs() < 16));
        assert!(covered.iter().any(|(_, y)| *y > 4) && covered.iter().any(|(_, y)| *y < -4));
    }
}
