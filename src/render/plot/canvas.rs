//! A sheet to draw on: texts that are measured, shapes, and what every picture has around its drawing.

use plotters::backend::DrawingBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, FontTransform, IntoFont, RGBColor, ShapeStyle, TextStyle};

use super::letters;
use crate::view::plot::Plot;

/// The width of every picture, in units of the layout.
pub(super) const WIDTH: u32 = 1000;
/// The room around the picture.
pub(super) const MARGIN: i32 = 24;
/// The sizes of texts.
pub(super) const TITLE: f64 = 19.0;
pub(super) const TEXT: f64 = 13.0;
pub(super) const SMALL: f64 = 12.0;

pub(super) const INK: RGBColor = RGBColor(0x22, 0x22, 0x22);
pub(super) const FAINT: RGBColor = RGBColor(0x66, 0x66, 0x66);
pub(super) const RULE: RGBColor = RGBColor(0xDD, 0xDD, 0xDD);
/// Things of no kind: not known, not applicable.
const GRAY: RGBColor = RGBColor(0xBB, 0xBB, 0xBB);
/// The frontier.
pub(super) const VERMILION: RGBColor = RGBColor(0xD5, 0x5E, 0x00);
const BLUE: RGBColor = RGBColor(0x00, 0x72, 0xB2);
const ORANGE: RGBColor = RGBColor(0xE6, 0x9F, 0x00);

/// The font by which texts are measured, and what a viewer of SVG takes in its place: Verdana is as wide.
const FAMILY: &str = "DejaVu Sans, Verdana, sans-serif";
/// What the plotting library calls the size of a text, to what everybody else does.
const LIBRARY: f64 = 1.24;

/// What can go wrong while drawing.
pub(super) type Drawn<B> = Result<(), DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

/// Where a text stands to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// It begins there.
    Begins,
    /// Its middle is there.
    Middle,
    /// It ends there.
    Ends,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) color: RGBColor,
}

impl Look {
    pub(super) fn new(size: f64, color: RGBColor) -> Self {
        Self { size, bold: false, color }
    }

    fn style(self) -> TextStyle<'static> {
        let weight = if self.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = (FAMILY, self.size * LIBRARY).into_font().style(weight);
        TextStyle { color: self.color.to_backend_color(), ..TextStyle::from(font) }
    }
}

/// The width of a text in units of the layout.
#[expect(clippy::cast_possible_truncation, reason = "places in a picture are small")]
pub(super) fn width(text: &str, look: Look) -> i32 {
    letters::of(look.bold).map_or(0, |letters| letters.width(text, look.size as f32).ceil() as i32)
}

/// A text in lines of this width.
pub(super) fn lines(text: &str, look: Look, room: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), look) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text cut to a width.
pub(super) fn cut(text: &str, look: Look, room: i32) -> String {
    if width(text, look) <= room {
        return text.to_owned();
    }
    let mut kept: String = text.to_owned();
    while kept.pop().is_some() && width(&format!("{kept}…"), look) > room {}
    format!("{kept}…")
}

/// The filled and the hollow form of the marks of a kind: kinds differ in color and in form.
pub(super) fn color(kind: Option<usize>) -> (RGBColor, bool) {
    match kind {
        None => (GRAY, true),
        Some(0) => (BLUE, true),
        Some(_) => (ORANGE, false),
    }
}

/// How texts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// As texts, which a viewer draws.
    Texts,
    /// As pixels.
    Pixels,
}

/// A drawing area with a scale.
pub(super) struct Canvas<'a, B: DrawingBackend> {
    area: &'a DrawingArea<B, Shift>,
    scale: i32,
    writing: Writing,
}

impl<'a, B: DrawingBackend> Canvas<'a, B> {
    pub(super) fn new(area: &'a DrawingArea<B, Shift>, scale: u32, writing: Writing) -> Self {
        Self { area, scale: i32::try_from(scale).unwrap_or(1), writing }
    }

    fn at(&self, (x, y): (i32, i32)) -> (i32, i32) {
        (x * self.scale, y * self.scale)
    }

    pub(super) fn clear(&self) -> Drawn<B> {
        self.area.fill(&RGBColor(255, 255, 255))
    }

    /// A text whose middle line is at the height of the point.
    pub(super) fn text(&self, text: &str, point: (i32, i32), look: Look, side: Side) -> Drawn<B> {
        let (x, y) = self.at(point);
        if self.writing == Writing::Pixels {
            let begin = x - self.before(text, look, side);
            return self.pixels(text, look, |(along, down)| (begin + along, y + down));
        }
        let beside = match side {
            Side::Begins => HPos::Left,
            Side::Middle => HPos::Center,
            Side::Ends => HPos::Right,
        };
        self.area.draw_text(text, &look.style().pos(Pos::new(beside, VPos::Center)), (x, y))
    }

    /// A text that runs upwards, with its middle at the point.
    pub(super) fn upright(&self, text: &str, point: (i32, i32), look: Look) -> Drawn<B> {
        let (x, y) = self.at(point);
        if self.writing == Writing::Pixels {
            let begin = y + self.before(text, look, Side::Middle);
            return self.pixels(text, look, |(along, down)| (x + down, begin - along));
        }
        let style = look.style().transform(FontTransform::Rotate270);
        self.area.draw_text(text, &style.pos(Pos::new(HPos::Center, VPos::Center)), (x, y))
    }

    /// How much of a text stands before its point, in pixels.
    fn before(&self, text: &str, look: Look, side: Side) -> i32 {
        let width = width(text, Look { size: look.size * f64::from(self.scale), ..look });
        match side {
            Side::Begins => 0,
            Side::Middle => width / 2,
            Side::Ends => width,
        }
    }

    /// Draws the pixels of a text where they belong.
    #[expect(clippy::cast_possible_truncation, reason = "sizes of letters are small")]
    fn pixels(&self, text: &str, look: Look, place: impl Fn((i32, i32)) -> (i32, i32)) -> Drawn<B> {
        let size = (look.size * f64::from(self.scale)) as f32;
        let pixels = letters::of(look.bold).map(|letters| letters.pixels(text, size)).unwrap_or_default();
        let mut pixels = pixels.into_iter();
        pixels.try_for_each(|(at, covered)| {
            self.area.draw_pixel(place(at), &look.color.mix(f64::from(covered)))
        })
    }

    pub(super) fn line(&self, points: &[(i32, i32)], color: RGBColor, thick: u32) -> Drawn<B> {
        let points: Vec<(i32, i32)> = points.iter().map(|point| self.at(*point)).collect();
        let thick = thick * self.scale.unsigned_abs();
        self.area.draw(&PathElement::new(points, color.stroke_width(thick)))
    }

    /// A dashed line straight down or across.
    pub(super) fn dashed(&self, from: (i32, i32), to: (i32, i32), color: RGBColor) -> Drawn<B> {
        const DASH: i32 = 6;
        let length = (to.0 - from.0).abs().max((to.1 - from.1).abs());
        let step = ((to.0 - from.0).signum(), (to.1 - from.1).signum());
        let along = |distance: i32| (from.0 + step.0 * distance, from.1 + step.1 * distance);
        (0..length)
            .step_by(2 * usize::try_from(DASH).unwrap_or(1))
            .try_for_each(|start| self.line(&[along(start), along((start + DASH).min(length))], color, 1))
    }

    /// A rectangle of a kind.
    pub(super) fn bar(&self, from: (i32, i32), to: (i32, i32), kind: Option<usize>) -> Drawn<B> {
        let (color, filled) = color(kind);
        let (from, to) = (self.at(from), self.at(to));
        if filled {
            return self.area.draw(&Rectangle::new([from, to], color.filled()));
        }
        let edge = 2 * self.scale;
        self.area.draw(&Rectangle::new([from, to], color.filled()))?;
        let inner = [(from.0 + edge, from.1 + edge), (to.0 - edge, to.1 - edge)];
        if inner[0].0 >= inner[1].0 {
            return Ok(());
        }
        self.area.draw(&Rectangle::new(inner, RGBColor(255, 255, 255).filled()))
    }

    /// A dot of a kind.
    pub(super) fn dot(&self, point: (i32, i32), radius: i32, kind: Option<usize>) -> Drawn<B> {
        let (color, filled) = color(kind);
        let at = self.at(point);
        let outer = radius * self.scale;
        self.area.draw(&Circle::new(at, outer, ShapeStyle::from(color).filled()))?;
        if filled {
            return Ok(());
        }
        let inner = outer - 2 * self.scale;
        self.area.draw(&Circle::new(at, inner, ShapeStyle::from(RGBColor(255, 255, 255)).filled()))
    }

    /// Title, subtitle and kinds; returns where the drawing may begin.
    pub(super) fn head(&self, plot: &Plot) -> Result<i32, DrawingAreaErrorKind<B::ErrorType>> {
        let mut y = MARGIN;
        for (text, look, step) in head_lines(plot) {
            y += step / 2;
            self.text(&text, (MARGIN, y), look, Side::Begins)?;
            y += step - step / 2;
        }
        if plot.kinds.len() > 1 {
            let look = Look::new(SMALL, INK);
            let mut x = MARGIN;
            for (kind, name) in plot.kinds.iter().enumerate() {
                self.bar((x, y + 4), (x + 18, y + 16), Some(kind))?;
                self.text(name, (x + 24, y + 10), look, Side::Begins)?;
                x += 24 + width(name, look) + 24;
            }
        }
        Ok(head_height(plot))
    }

    /// The notes below everything.
    pub(super) fn foot(&self, plot: &Plot, bottom: i32) -> Drawn<B> {
        let lines = foot_lines(plot);
        let first = bottom - MARGIN - FOOT_LINE * i32::try_from(lines.len()).unwrap_or(0) + FOOT_LINE / 2;
        lines
            .iter()
            .zip((first..).step_by(18))
            .try_for_each(|(line, y)| self.text(line, (MARGIN, y), Look::new(SMALL, FAINT), Side::Begins))
    }
}

/// The height of a line of the notes.
const FOOT_LINE: i32 = 18;

fn room() -> i32 {
    i32::try_from(WIDTH).unwrap_or(0) - 2 * MARGIN
}

fn head_lines(plot: &Plot) -> Vec<(String, Look, i32)> {
    let title = Look { bold: true, ..Look::new(TITLE, INK) };
    let subtitle = Look::new(TEXT, FAINT);
    let titles = lines(&plot.title, title, room()).into_iter().map(|line| (line, title, 30));
    let subtitles = lines(&plot.subtitle, subtitle, room()).into_iter().map(|line| (line, subtitle, 20));
    titles.chain(subtitles).collect()
}

/// The height of title, subtitle and kinds, with the margin above and a gap below.
pub(super) fn head_height(plot: &Plot) -> i32 {
    let lines: i32 = head_lines(plot).iter().map(|(_, _, step)| step).sum();
    MARGIN + lines + if plot.kinds.len() > 1 { 22 } else { 0 } + 14
}

fn foot_lines(plot: &Plot) -> Vec<String> {
    let look = Look::new(SMALL, FAINT);
    plot.notes.iter().flat_map(|note| lines(note, look, room())).collect()
}

/// The height of the notes with the margin below.
pub(super) fn foot_height(plot: &Plot) -> i32 {
    MARGIN + FOOT_LINE * i32::try_from(foot_lines(plot).len()).unwrap_or(0)
}
