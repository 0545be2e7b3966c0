//! Horizontal bars beside counts and shares, in eighths of a character where the terminal can draw them.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::sanitize::plain;
use super::style::{FAINT, HEAD, NAME, paint};
use super::terminal::Terminal;
use crate::view::chart::{Bar, Chart, Group};

/// On narrower terminals a label stands above its bar instead of beside it.
const NARROWEST_BESIDE: usize = 60;
/// The room for labels, bars and numbers when the output is piped.
const USUAL_WIDTH: usize = 80;
/// A bar is given this much before labels are.
const SHORTEST: usize = 20;
/// Longer bars tell no more.
const LONGEST: usize = 60;
/// Lines are not made narrower than this, even where the terminal is.
const NARROWEST: usize = 8;
const GAP: &str = "  ";
/// Seven eighths of a character down to one.
const EIGHTHS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const FULL: char = '█';
const ASCII: char = '#';

/// How wide the parts of a line are.
struct Layout {
    label: usize,
    bar: usize,
    /// The count, up to its point and from there on.
    count: (usize, usize),
    /// What stands behind it.
    beside: Vec<usize>,
}

impl Layout {
    fn new(chart: &Chart, width: Option<usize>) -> Self {
        let bars = || chart.groups.iter().flat_map(|group| &group.bars);
        let widest = |width: fn(&Bar) -> usize| bars().map(width).max().unwrap_or_default();
        let label = widest(|bar| plain(&bar.label).width());
        let count = (widest(|bar| parts(&plain(&bar.value)).0), widest(|bar| parts(&plain(&bar.value)).1));
        let columns = bars().map(|bar| bar.beside.len()).max().unwrap_or_default();
        let text = |bar: &Bar, column: usize| bar.beside.get(column).map_or(0, |text| plain(text).width());
        let beside: Vec<usize> = (0..columns)
            .map(|column| bars().map(|bar| text(bar, column)).max().unwrap_or_default())
            .collect();
        let gaps = GAP.len() * (1 + beside.len().max(1));
        let numbers = gaps + count.0 + count.1 + beside.iter().sum::<usize>();
        let room = width.unwrap_or(USUAL_WIDTH).saturating_sub(numbers);
        // Piped labels are whole; on a terminal they wrap before bars get too short to be told apart.
        let left = |room: usize| room.saturating_sub(GAP.len());
        let label = match width {
            None => label,
            Some(width) if width < NARROWEST_BESIDE => 0,
            Some(_) => label.min(left(room).saturating_sub(SHORTEST)),
        };
        let shortest = if width.is_none() { SHORTEST } else { 0 };
        let bar = left(room).saturating_sub(label).clamp(shortest, LONGEST);
        Self { label, bar, count, beside }
    }
}

/// Writes bars, group by group.
pub fn write(chart: &Chart, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    let layout = Layout::new(chart, terminal.width);
    for (number, group) in chart.groups.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        write_group(group, &layout, terminal, out)?;
    }
    for text in &chart.legend {
        writeln!(out)?;
        for line in wrapped(&plain(text), terminal.width) {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

/// How wide a number is up to its point, and from there on with the marks behind it.
fn parts(value: &str) -> (usize, usize) {
    let point = value.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(value.len());
    (value[..point].width(), value[point..].width())
}

/// The number with what stands behind it, each in its column.
fn numbers(bar: &Bar, layout: &Layout) -> String {
    let value = plain(&bar.value);
    let (before, from) = parts(&value);
    let pad = |places: usize| " ".repeat(places);
    let mut text = format!(
        "{}{value}{}",
        pad(layout.count.0.saturating_sub(before)),
        pad(layout.count.1.saturating_sub(from))
    );
    for (detail, width) in bar.beside.iter().zip(&layout.beside) {
        let detail = plain(detail);
        text.extend([GAP, &pad(width.saturating_sub(detail.width())), &*detail]);
    }
    text.trim_end().to_owned()
}

fn write_group(group: &Group, layout: &Layout, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    for line in wrapped(&plain(&group.title), terminal.width) {
        writeln!(out, "{}", paint(&line, HEAD, terminal.color))?;
    }
    group.bars.iter().try_for_each(|bar| write_bar(bar, layout, terminal, out))
}

fn write_bar(bar: &Bar, layout: &Layout, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    let style = if bar.faint { FAINT } else { NAME };
    let beside = layout.label > 0;
    let lines = wrapped(
        &plain(&bar.label),
        if beside { terminal.width.map(|_| layout.label) } else { terminal.width },
    );
    let drawn = draw(bar.count, bar.full, layout.bar, terminal.unicode);
    let painted = if bar.faint { paint(&drawn, FAINT, terminal.color) } else { drawn.clone() };
    let after = " ".repeat(layout.bar.saturating_sub(drawn.width()));
    let numbers = numbers(bar, layout);
    let bar_and_numbers = format!("{painted}{after}{GAP}{numbers}");
    for (number, line) in lines.iter().enumerate() {
        let label = paint(line, style, terminal.color);
        let pad = " ".repeat(layout.label.saturating_sub(line.width()));
        match (beside, number) {
            (true, 0) => writeln!(out, "{label}{pad}{GAP}{bar_and_numbers}")?,
            _ => writeln!(out, "{label}")?,
        }
    }
    if beside {
        return Ok(());
    }
    if layout.bar >= NARROWEST {
        return writeln!(out, "{GAP}{bar_and_numbers}");
    }
    // There is not even room for a bar beside its numbers.
    let room = terminal.width.unwrap_or(USUAL_WIDTH).max(NARROWEST);
    let options = textwrap::Options::new(room).initial_indent(GAP).subsequent_indent(GAP);
    let lines = textwrap::wrap(numbers.trim(), options);
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))
}

fn wrapped(text: &str, width: Option<usize>) -> Vec<String> {
    let Some(width) = width else { return vec![text.to_owned()] };
    let lines = textwrap::wrap(text, textwrap::Options::new(width.max(NARROWEST)));
    lines.into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// A bar for a part of what a full bar stands for. What there is at all is seen.
fn draw(part: usize, full: Option<usize>, width: usize, unicode: bool) -> String {
    let Some(full) = full.filter(|full| *full > 0 && part > 0) else { return String::new() };
    let steps = if unicode { EIGHTHS.len() + 1 } else { 1 };
    let length = (part.min(full) * width * steps + full / 2) / full;
    let length = length.max(usize::from(width > 0));
    let whole = if unicode { FULL } else { ASCII };
    let rest = (length % steps).checked_sub(1).and_then(|eighths| EIGHTHS.get(eighths));
    std::iter::repeat_n(whole, length / steps).chain(rest.copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn bars_are_drawn_to_the_eighth_or_in_ascii() {
        assert_eq!(draw(10, Some(10), 4, true), "████");
        assert_eq!(draw(5, Some(10), 5, true), "██▌");
        assert_eq!(draw(5, Some(10), 5, false), "###");
        assert_eq!(draw(9, Some(8), 3, true), "███", "never longer than full");
    }

    #[test]
    fn the_rarest_value_is_seen_and_none_is_not() {
        assert_eq!(draw(1, Some(100_000), 10, true), "▏");
        assert_eq!(draw(1, Some(100_000), 10, false), "#");
        assert_eq!(draw(0, Some(10), 10, true), "");
        assert_eq!(draw(3, None, 10, true), "");
        assert_eq!(draw(0, Some(0), 10, true), "");
        assert_eq!(draw(3, Some(3), 0, true), "");
    }
}
