//! A LaTeX `tabular` with the rules of booktabs, as papers set tables.

use std::io::{self, Write};

use super::sanitize::plain;
use crate::view::grid::Grid;

/// Writes a grid as a table for `\usepackage{booktabs}`, below comments that tell what must be known of it.
pub fn write(grid: &Grid, captions: &[String], header: bool, out: &mut impl Write) -> io::Result<()> {
    captions.iter().try_for_each(|line| writeln!(out, "% {}", plain(line)))?;
    let columns: String =
        (0..grid.columns.len()).map(|i| if grid.is_numeric(i) { 'r' } else { 'l' }).collect();
    writeln!(out, "% \\usepackage{{booktabs}}\n\\begin{{tabular}}{{{columns}}}\n\\toprule")?;
    if header {
        writeln!(out, "{}\n\\midrule", line(grid.columns.iter().map(|column| column.title.as_str())))?;
    }
    for row in &grid.rows {
        writeln!(out, "{}", line(row.iter().map(|cell| &*cell.human)))?;
    }
    writeln!(out, "\\bottomrule\n\\end{{tabular}}")
}

fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.map(|text| escaped(&plain(text))).collect();
    let line = cells.join(" & ");
    // A bracket after `\\` would be read as a distance, also on the next line.
    let open = if line.starts_with('[') { "{}" } else { "" };
    format!("{open}{line} \\\\")
}

/// Text in which no sign is a command.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => safe.push_str("\\textbackslash{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            '<' => safe.push_str("\\textless{}"),
            '>' => safe.push_str("\\textgreater{}"),
            '|' => safe.push_str("\\textbar{}"),
            // A shorthand in some languages, and a ligature before others.
            '"' => safe.push_str("\\char34{}"),
            '`' => safe.push_str("\\textasciigrave{}"),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => safe.extend(['\\', c]),
            // Two in a row would be set as one sign.
            '-' | '\'' | ',' if safe.ends_with(c) => safe.extend(['{', '}', c]),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_special_sign_is_text() {
        assert_eq!(
            escaped(r"\input{x} 50% $a_b^c$ #1 & ~ <|>"),
            "\\textbackslash{}input\\{x\\} 50\\% \\$a\\_b\\textasciicircum{}c\\$ \\#1 \\& \\textasciitilde{} \
             \\textless{}\\textbar{}\\textgreater{}"
        );
        assert_eq!(escaped("--flag"), "-{}-flag");
    }

    #[test]
    fn a_bracket_at_the_beginning_of_a_row_is_no_distance() {
        assert_eq!(line(["[1]", "x"].into_iter()), "{}[1] & x \\\\");
    }
}
