//! A GitHub pipe table. What the catalog says is shown letter for letter: nothing in it becomes markup.

use std::io::{self, Write};

use super::links::address;
use super::sanitize::plain;
use crate::view::grid::{Cell, Column, Grid};

/// Writes a grid as a pipe table, below what must be known of it. Without heads its rows can be put under a table that is
/// there.
pub fn write(grid: &Grid, captions: &[String], header: bool, out: &mut impl Write) -> io::Result<()> {
    // Each is a paragraph of its own.
    captions.iter().try_for_each(|line| writeln!(out, "{}\n", paragraph(&plain(line))))?;
    if header {
        let heads: Vec<String> = grid.columns.iter().map(head).collect();
        writeln!(out, "| {} |", heads.join(" | "))?;
        let rules = (0..grid.columns.len()).map(|i| if grid.is_numeric(i) { "---:" } else { "---" });
        writeln!(out, "| {} |", rules.collect::<Vec<_>>().join(" | "))?;
    }
    grid.rows.iter().try_for_each(|row| {
        let cells: Vec<String> = row.iter().map(cell).collect();
        writeln!(out, "| {} |", cells.join(" | "))
    })
}

fn head(column: &Column) -> String {
    escaped(&plain(&column.title))
}

/// A cell whose parts that lead somewhere are links.
fn cell(cell: &Cell) -> String {
    let text = plain(&cell.human);
    let mut rest = &*text;
    let mut written = String::new();
    for link in &cell.links {
        let part = plain(&link.text);
        let (Some(start), Some(url)) = (rest.find(&*part), address(&link.url)) else { continue };
        let (before, from) = rest.split_at(start);
        // An address says more without its scheme.
        let shown = part.trim_start_matches("https://").trim_start_matches("http://");
        let target = url.replace('(', "%28").replace(')', "%29");
        written.extend([&escaped(before), "[", &escaped(shown), "](", &target, ")"]);
        rest = &from[part.len()..];
    }
    written + &escaped(rest)
}

/// A line of text that no sign at its beginning makes a heading, a list or a quotation.
fn paragraph(text: &str) -> String {
    let text = escaped(text.trim_start());
    let open = if text.starts_with(['#', '-', '+', '=']) { "\\" } else { "" };
    format!("{open}{text}")
}

/// Text without markup: signs of Markdown are escaped, those of HTML are entities.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' | '$' => safe.extend(['\\', c]),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::grid::Link;

    #[test]
    fn nothing_in_a_text_becomes_markup() {
        let text = "a|b \\ <img src=x> [x](javascript:y) *z* `q` ~~s~~ $m$\nnext &amp;";
        assert_eq!(
            cell(&Cell::same(text)),
            "a\\|b \\\\ &lt;img src=x&gt; \\[x\\](javascript:y) \\*z\\* \\`q\\` \\~\\~s\\~\\~ \\$m\\$ next &amp;amp;"
        );
    }

    #[test]
    fn captions_are_paragraphs_above_the_table_and_no_markup() {
        let grid = Grid { columns: vec![Column::new("A", "a")], ..Grid::default() };
        let mut out = Vec::new();
        write(&grid, &["# x".to_owned(), "[a] y".to_owned()], true, &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "\\# x\n\n\\[a\\] y\n\n| A |\n| --- |\n");
    }

    #[test]
    fn parts_that_lead_somewhere_are_links_and_bad_addresses_are_text() {
        let links = [Link::new("a/b", "https://x.example/a(b)"), Link::new("c", "javascript:c")];
        assert_eq!(cell(&Cell::same("a/b, c").linked(links)), "[a/b](https://x.example/a%28b%29), c");
        let url = "https://x.example/y";
        assert_eq!(cell(&Cell::same(url).linked([Link::new(url, url)])), format!("[x.example/y]({url})"));
    }
}
