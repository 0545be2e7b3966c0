//! Pictures as files. Shapes and files are made by a plotting library; where everything stands is decided here, so that
//! labels never lie on each other.
//!
//! Letters are measured, and in PNG drawn, with a font that is part of the program: no system font is needed. The colors
//! are those of Okabe and Ito, which people with any color vision tell apart; what they tell, a shape tells too.

mod bars;
mod canvas;
mod columns;
mod labels;
mod letters;
mod points;
mod ticks;

use plotters::backend::{BitMapBackend, DrawingBackend, SVGBackend};
use plotters::drawing::IntoDrawingArea;

use super::sanitize::plain;
use crate::error::{Error, ErrorKind};
use crate::view::plot::{Drawing, Plot};
use canvas::{Canvas, Writing};

/// The form of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Scalable Vector Graphics.
    Svg,
    /// Portable Network Graphics.
    Png,
}

/// How much finer PNG pixels are than the units of the layout.
const PNG_SCALE: u32 = 2;

/// Draws a picture and returns the bytes of its file.
///
/// # Errors
/// `Output` when the picture cannot be made.
pub fn draw(plot: &Plot, picture: Picture) -> Result<Vec<u8>, Error> {
    letters::check()?;
    let plot = cleaned(plot);
    let (width, height) = size(&plot);
    match picture {
        Picture::Svg => {
            let mut text = String::new();
            on(SVGBackend::with_string(&mut text, (width, height)), 1, Writing::Texts, &plot)?;
            Ok(described(&text, &plot).into_bytes())
        }
        Picture::Png => {
            let (width, height) = (width * PNG_SCALE, height * PNG_SCALE);
            let mut pixels = vec![255; width as usize * height as usize * 3];
            on(BitMapBackend::with_buffer(&mut pixels, (width, height)), PNG_SCALE, Writing::Pixels, &plot)?;
            encoded(&pixels, width, height, &plot).map_err(|error| failed(&error))
        }
    }
}

fn failed(error: &impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::Output, format!("cannot draw the picture: {error}"))
}

/// The picture with texts that are safe to write.
fn cleaned(plot: &Plot) -> Plot {
    let mut plot = plot.clone();
    let texts = [&mut plot.title, &mut plot.subtitle].into_iter().chain(&mut plot.notes);
    texts.chain(&mut plot.description).for_each(|text| *text = plain(text).into_owned());
    let marks: Vec<&mut String> = match &mut plot.drawing {
        Drawing::Bars(bars) | Drawing::Columns(bars) => {
            bars.marks.iter_mut().map(|mark| &mut mark.label).collect()
        }
        Drawing::Points(points) => points.points.iter_mut().map(|(_, mark)| &mut mark.label).collect(),
    };
    for label in marks {
        *label = plain(label).into_owned();
    }
    plot
}

/// Width and height in units of the layout.
fn size(plot: &Plot) -> (u32, u32) {
    let height = match &plot.drawing {
        Drawing::Bars(bars) => bars::height(plot, bars),
        Drawing::Columns(_) => columns::HEIGHT,
        Drawing::Points(points) => points::height(points),
    };
    (canvas::WIDTH, height)
}

fn on<B: DrawingBackend>(backend: B, scale: u32, writing: Writing, plot: &Plot) -> Result<(), Error> {
    let area = backend.into_drawing_area();
    let canvas = Canvas::new(&area, scale, writing);
    let drawn = canvas.clear().and_then(|()| match &plot.drawing {
        Drawing::Bars(bars) => bars::draw(&canvas, plot, bars),
        Drawing::Columns(bars) => columns::draw(&canvas, plot, bars),
        Drawing::Points(points) => points::draw(&canvas, plot, points),
    });
    drawn.and_then(|()| area.present()).map_err(|error| failed(&error))
}

/// The picture with its title and what it shows in words, for who listens to it.
fn described(svg: &str, plot: &Plot) -> String {
    let Some((head, rest)) = svg.split_once("<svg ").and_then(|(before, rest)| {
        let (attributes, rest) = rest.split_once('>')?;
        Some((format!("{before}<svg role=\"img\" aria-labelledby=\"title desc\" {attributes}>"), rest))
    }) else {
        return svg.to_owned();
    };
    let words = std::iter::once(&plot.subtitle).chain(&plot.notes).chain(&plot.description);
    let words = words.map(|line| escaped(line)).collect::<Vec<_>>().join("\n");
    format!(
        "{head}\n<title id=\"title\">{}</title>\n<desc id=\"desc\">{words}</desc>{rest}",
        escaped(&plot.title)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn encoded(pixels: &[u8], width: u32, height: u32, plot: &Plot) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.add_itxt_chunk("Title".to_owned(), plot.title.clone())?;
    encoder.add_itxt_chunk("Description".to_owned(), plot.description.join("\n"))?;
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(file)
}
