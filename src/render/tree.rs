//! Trees with lines between their nodes, wrapped beside the lines.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::links::link;
use super::sanitize::plain;
use super::style::{FAINT, NAME, WARN, paint};
use super::terminal::Terminal;
use crate::view::tree::{Part, Tone, Twig};

/// The text of a node gets at least this room, however deep it stands.
const NARROWEST_TEXT: usize = 20;
/// Of the lines before a node no more than this is drawn where the output is as wide as it likes.
const WIDEST_LINES: usize = 120;
/// Longer words are broken only where there is no more room than this.
const NARROWEST_WORD: usize = 8;
/// What sets the pieces of a text apart.
const APART: &str = " · ";
/// A piece that is no longer than this is not broken.
const SHORT_PIECE: usize = 20;
/// A space at which no line ends.
const GLUE: char = '\u{a0}';
/// The last steps to a node are always drawn.
const FEWEST_STEPS: usize = 2;
/// How wide each of [`Lines`] is.
const STEP: usize = 3;

/// What the lines are drawn with.
struct Lines {
    /// Before a child after which others follow.
    child: &'static str,
    /// Before the last child.
    last: &'static str,
    /// Beside what stands between a node and its next sibling.
    beside: &'static str,
    /// Beside what stands below the last child.
    none: &'static str,
    /// In the place of lines that have no room.
    cut: &'static str,
}

const UNICODE: Lines =
    Lines { child: "├─ ", last: "└─ ", beside: "│  ", none: "   ", cut: "…  " };
const ASCII: Lines = Lines { child: "|- ", last: "`- ", beside: "|  ", none: "   ", cut: ".. " };

/// Writes trees, one below the other, each line behind so many spaces.
pub fn write(twigs: &[Twig], indent: usize, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    let lines = if terminal.unicode { &UNICODE } else { &ASCII };
    let room = terminal.width.map(|width| width.saturating_sub(indent));
    let most = room.map_or(WIDEST_LINES, |room| room.saturating_sub(NARROWEST_TEXT)) / STEP;
    let most = most.max(FEWEST_STEPS);
    // For each step down to the present node, whether it was to a last child.
    let mut path: Vec<bool> = Vec::new();
    for (number, twig) in twigs.iter().enumerate() {
        path.truncate(twig.depth.saturating_sub(1));
        let has_children = twigs.get(number + 1).is_some_and(|next| next.depth > twig.depth);
        let own = (twig.depth > 0).then_some(twig.last);
        let (first, first_width) =
            drawn(&path, own.map(|last| if last { lines.last } else { lines.child }), most, lines);
        path.extend(own);
        let (next, next_width) =
            drawn(&path, Some(if has_children { lines.beside } else { lines.none }), most + 1, lines);
        let wrapped = wrap(&twig.parts, room, first_width, next_width);
        for (row, line) in wrapped.into_iter().enumerate() {
            let drawn = paint(if row == 0 { &first } else { &next }, FAINT, terminal.color);
            let text: String = line.iter().map(|run| run.written(terminal)).collect();
            writeln!(out, "{:indent$}{drawn}{text}", "")?;
        }
    }
    Ok(())
}

/// The lines before a text with the place that they take: those of the steps down to it, then its own. The outermost
/// are left out where there is no room for them.
fn drawn(path: &[bool], own: Option<&'static str>, most: usize, lines: &Lines) -> (String, usize) {
    let over = (path.len() + own.iter().len()).saturating_sub(most);
    let cut = (over > 0).then_some(lines.cut);
    // One more gives its place to the mark for what is left out.
    let kept = path.get(if over > 0 { over + 1 } else { 0 }..).unwrap_or_default();
    let kept = kept.iter().map(|last| if *last { lines.none } else { lines.beside });
    let steps: Vec<&str> = cut.into_iter().chain(kept).chain(own).collect();
    (steps.concat(), steps.len() * STEP)
}

/// A run of letters of one part.
struct Run<'a> {
    text: String,
    part: &'a Part,
}

impl Run<'_> {
    fn written(&self, terminal: &Terminal) -> String {
        let styled = match self.part.tone {
            Tone::Plain => self.text.clone(),
            Tone::Name => paint(&self.text, NAME, terminal.color),
            Tone::Faint => paint(&self.text, FAINT, terminal.color),
            Tone::Warn => paint(&self.text, WARN, terminal.color),
        };
        match &self.part.url {
            Some(url) if terminal.links => link(&styled, url),
            _ => styled,
        }
    }
}

/// The lines of a text, each in runs. Wrapping takes only spaces away, so that the letters tell to which part they
/// belong.
fn wrap(parts: &[Part], room: Option<usize>, first: usize, next: usize) -> Vec<Vec<Run<'_>>> {
    let texts: Vec<std::borrow::Cow<'_, str>> = parts.iter().map(|part| plain(&part.text)).collect();
    let text = texts.concat();
    let lines: Vec<String> = match room {
        None => vec![text],
        Some(room) => {
            let (first, next) = (" ".repeat(first), " ".repeat(next));
            let room = room.max(next.len() + NARROWEST_WORD);
            let options = textwrap::Options::new(room)
                .word_separator(textwrap::WordSeparator::AsciiSpace)
                .word_splitter(textwrap::WordSplitter::NoHyphenation)
                .initial_indent(&first)
                .subsequent_indent(&next);
            // With room for the sign at its end.
            let short = SHORT_PIECE.min(room - next.len() - APART.trim_end().width());
            let glued = glued(&text, short);
            let lines = textwrap::wrap(&glued, options);
            lines.iter().map(|line| line.trim_start_matches(' ').replace(GLUE, " ")).collect()
        }
    };
    let mut owners = parts
        .iter()
        .zip(&texts)
        .flat_map(|(part, text)| text.chars().filter(|c| !is_space(*c)).map(move |_| part));
    lines.iter().map(|line| runs(line, &mut owners)).collect()
}

fn is_space(c: char) -> bool {
    c == ' ' || c == GLUE
}

/// A text whose short pieces are wrapped as a whole, with what sets them apart at the end of a line.
fn glued(text: &str, short: usize) -> String {
    let glue = GLUE.to_string();
    let pieces = text
        .split(APART)
        .map(|piece| if piece.width() <= short { piece.replace(' ', &glue) } else { piece.to_owned() });
    pieces.collect::<Vec<_>>().join(&format!("{glue}{} ", APART.trim()))
}

fn runs<'a>(line: &str, owners: &mut impl Iterator<Item = &'a Part>) -> Vec<Run<'a>> {
    let mut runs: Vec<Run<'a>> = Vec::new();
    let mut spaces = String::new();
    for c in line.chars() {
        if is_space(c) {
            spaces.push(' ');
            continue;
        }
        let Some(part) = owners.next() else { break };
        match runs.last_mut() {
            Some(run) if std::ptr::eq(run.part, part) => {
                run.text.extend([spaces.as_str(), c.encode_utf8(&mut [0; 4])]);
            }
            _ => runs.push(Run { text: format!("{spaces}{c}"), part }),
        }
        spaces.clear();
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn twig(depth: usize, last: bool, text: &str) -> Twig {
        Twig {
            depth,
            last,
            parts: vec![Part::new(text, Tone::Name), Part::new(" · more of it", Tone::Faint)],
        }
    }

    fn drawn(twigs: &[Twig], width: Option<usize>, color: bool, unicode: bool) -> String {
        let terminal = Terminal { width, color, unicode, links: false, size: None };
        let mut out = Vec::new();
        write(twigs, 2, &terminal, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn small() -> Vec<Twig> {
        vec![twig(0, true, "root"), twig(1, false, "one"), twig(2, true, "below"), twig(1, true, "two")]
    }

    #[test]
    fn lines_lead_from_each_node_to_its_children() {
        assert_eq!(
            drawn(&small(), None, false, true),
            "  root · more of it\n  ├─ one · more of it\n  │  └─ below · more of it\n  └─ two · more of it\n"
        );
        assert_eq!(
            drawn(&small(), None, false, false),
            "  root · more of it\n  |- one · more of it\n  |  `- below · more of it\n  `- two · more of it\n"
        );
    }

    #[test]
    fn a_wrapped_text_stays_beside_its_lines() {
        assert_eq!(
            drawn(&small(), Some(20), false, true),
            "  root · more of it\n  ├─ one ·\n  │  │  more of it\n  │  └─ below · more\n  │        of it\n  \
             └─ two ·\n        more of it\n"
        );
    }

    #[test]
    fn no_line_is_wider_than_the_terminal_however_deep_the_tree() {
        let deep: Vec<Twig> = (0..200)
            .map(|depth| twig(depth, depth % 2 == 0, "a-rather-long-identifier-of-a-model"))
            .collect();
        for width in [40, 80, 160] {
            let shown = drawn(&deep, Some(width), false, true);
            assert!(shown.lines().all(|line| line.width() <= width), "{shown}");
            assert!(shown.contains("\n  …  ") && shown.contains("└─ a-rather-long-"), "{shown}");
        }
        let piped = drawn(&deep, None, false, true);
        assert!(piped.lines().all(|line| line.width() < 200) && piped.lines().count() == 200);
    }

    #[test]
    fn color_and_links_add_escapes_and_no_letters() {
        let mut twigs = small();
        twigs[1].parts[0].url = Some("https://example.org/one".into());
        let terminal = Terminal { width: Some(24), color: true, unicode: true, links: true, size: None };
        let mut out = Vec::new();
        write(&twigs, 2, &terminal, &mut out).unwrap();
        let shown = String::from_utf8(out).unwrap();
        assert!(shown.contains("]8;;https://example.org/one"), "{shown:?}");
        assert_eq!(anstream::adapter::strip_str(&shown).to_string(), drawn(&twigs, Some(24), false, true));
    }
}
