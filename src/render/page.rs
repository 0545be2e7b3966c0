//! Pages for people: a title, sections, facts in two columns, tables, items.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::links::link;
use super::sanitize::plain;
use super::style::{FAINT, HEAD, NAME, WARN, paint};
use super::table;
use super::terminal::Terminal;
use super::tree;
use crate::view::page::{Block, Item, Page, Section};

const INDENT: usize = 2;
/// Running text gets no longer lines than this, however wide the terminal.
const LONGEST_LINE: usize = 110;
/// On narrower terminals a label stands above its value instead of beside it.
const NARROWEST_COLUMNS: usize = 46;

/// Writes pages one after the other.
pub fn write_all(pages: &[Page], terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    for (number, page) in pages.iter().enumerate() {
        if number > 0 {
            writeln!(out, "\n")?;
        }
        write(page, terminal, out)?;
    }
    Ok(())
}

fn write(page: &Page, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    let (title, subtitle) = (plain(&page.title), plain(&page.subtitle));
    let together = title.width() + subtitle.width() + INDENT;
    let (title_text, subtitle_text) =
        (paint(&title, NAME, terminal.color), paint(&subtitle, FAINT, terminal.color));
    if terminal.width.is_none_or(|width| together <= width) {
        writeln!(out, "{title_text}  {subtitle_text}")?;
    } else {
        for line in wrapped(&title, 0, terminal) {
            writeln!(out, "{}", paint(&line, NAME, terminal.color))?;
        }
        for line in wrapped(&subtitle, 0, terminal) {
            writeln!(out, "{}", paint(&line, FAINT, terminal.color))?;
        }
    }
    page.sections.iter().try_for_each(|section| write_section(section, terminal, out))
}

fn write_section(section: &Section, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    writeln!(out)?;
    if !section.title.is_empty() {
        writeln!(out, "{}", paint(&plain(&section.title), HEAD, terminal.color))?;
    }
    for (number, block) in section.blocks.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        match block {
            Block::Text(text) => paragraph(&plain(text), terminal, out)?,
            Block::Facts(facts) => write_facts(facts, terminal, out)?,
            Block::Table(grid) => table::write_indented(grid, true, INDENT, terminal, out)?,
            Block::Tree(twigs) => tree::write(twigs, INDENT, terminal, out)?,
            Block::Items(items) => items.iter().try_for_each(|item| write_item(item, terminal, out))?,
        }
    }
    Ok(())
}

fn paragraph(text: &str, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    wrapped(text, INDENT, terminal).into_iter().try_for_each(|line| writeln!(out, "{:INDENT$}{line}", ""))
}

fn write_facts(facts: &[(String, String)], terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    let label_width = facts.iter().map(|(label, _)| plain(label).width()).max().unwrap_or(0) + 2;
    let beside = terminal.width.is_none_or(|width| width >= NARROWEST_COLUMNS);
    for (label, value) in facts {
        let label = plain(label);
        let faint = paint(&label, FAINT, terminal.color);
        if beside {
            let gap = label_width - label.width();
            let lines = followed(value, wrapped(&plain(value), INDENT + label_width, terminal), terminal);
            for (number, line) in lines.iter().enumerate() {
                match number {
                    0 => writeln!(out, "{:INDENT$}{faint}{:gap$}{line}", "", "")?,
                    _ => writeln!(out, "{:width$}{line}", "", width = INDENT + label_width)?,
                }
            }
        } else {
            writeln!(out, "{faint}")?;
            let lines = followed(value, wrapped(&plain(value), INDENT, terminal), terminal);
            lines.into_iter().try_for_each(|line| writeln!(out, "{:INDENT$}{line}", ""))?;
        }
    }
    Ok(())
}

/// A value that is an address leads there.
fn followed(value: &str, lines: Vec<String>, terminal: &Terminal) -> Vec<String> {
    if terminal.links { lines.iter().map(|line| link(line, value)).collect() } else { lines }
}

fn write_item(item: &Item, terminal: &Terminal, out: &mut impl Write) -> io::Result<()> {
    let label = plain(&item.label);
    let lines = wrapped(&format!("{label}: {}", plain(&item.text)), INDENT * 2, terminal);
    for (number, line) in lines.iter().enumerate() {
        match line.strip_prefix(&*label) {
            Some(rest) if number == 0 => {
                writeln!(out, "{:INDENT$}{}{rest}", "", paint(&label, WARN, terminal.color))?;
            }
            _ => writeln!(out, "{:width$}{line}", "", width = if number == 0 { INDENT } else { INDENT * 2 })?,
        }
    }
    Ok(())
}

/// Lines of a text beside an indent; whole when piped.
fn wrapped(text: &str, indent: usize, terminal: &Terminal) -> Vec<String> {
    let Some(width) = terminal.width else { return vec![text.to_owned()] };
    let room = width.min(LONGEST_LINE).saturating_sub(indent).max(8);
    // An address is left whole: the terminal breaks it without a gap, so that it can be followed and copied.
    let options = textwrap::Options::new(room)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(!text.contains("://"));
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}
