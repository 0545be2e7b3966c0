//! Links in terminals (OSC 8), and the addresses that may be written into them.
//!
//! Not here: which cells lead where.

use super::sanitize::plain;
use crate::view::grid::Link;

/// The address as it may stand in a link: of the web, printable ASCII, everything else as `%XX`. Other schemes could
/// start programs, and control characters could end the link and steer the terminal.
pub fn address(url: &str) -> Option<String> {
    let web = ["https://", "http://"]
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let whole = web && !url.chars().any(|c| c.is_control() || c.is_whitespace());
    whole.then(|| {
        url.bytes().fold(String::with_capacity(url.len()), |mut address, byte| {
            match byte {
                b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => encode(byte, &mut address),
                b'!'..=b'~' => address.push(char::from(byte)),
                _ => encode(byte, &mut address),
            }
            address
        })
    })
}

/// A byte of an address as `%XX`.
fn encode(byte: u8, address: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    address.extend([
        '%',
        char::from(DIGITS[usize::from(byte >> 4)]),
        char::from(DIGITS[usize::from(byte & 15)]),
    ]);
}

/// A text that leads to an address on terminals that know links; the text alone where the address is none.
pub fn link(text: &str, url: &str) -> String {
    match address(url) {
        Some(address) => format!("\u{1b}]8;;{address}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\"),
        None => text.to_owned(),
    }
}

/// The lines of a wrapped text with the links among them. Wrapping breaks at any place and takes spaces away, so parts
/// are found by their letters alone.
pub fn in_lines(lines: &[String], parts: &[Link]) -> Vec<String> {
    let letters: Vec<char> = lines.iter().flat_map(|line| line.chars()).filter(|c| *c != ' ').collect();
    let mut urls: Vec<Option<&str>> = vec![None; letters.len()];
    let mut from = 0;
    for link in parts {
        let part: Vec<char> = plain(&link.text).chars().filter(|c| *c != ' ').collect();
        if let Some(start) = find(&letters, &part, from) {
            from = start + part.len();
            urls[start..from].fill(Some(&link.url));
        }
    }
    let mut urls = urls.into_iter();
    lines.iter().map(|line| linked_line(line, &mut urls)).collect()
}

/// Where a part stands whole: between separators, not inside a longer name.
fn find(letters: &[char], part: &[char], from: usize) -> Option<usize> {
    let apart = |c: Option<&char>| c.is_none_or(|c| matches!(c, ',' | ';' | ':'));
    let whole = |start: &usize| {
        letters[*start..].starts_with(part)
            && apart(start.checked_sub(1).map(|before| &letters[before]))
            && apart(letters.get(start + part.len()))
    };
    if part.is_empty() { None } else { (from..letters.len()).find(whole) }
}

/// A line in which each run of letters with one address is a link.
fn linked_line<'a>(line: &str, urls: &mut impl Iterator<Item = Option<&'a str>>) -> String {
    let mut written = String::new();
    let (mut run, mut run_url) = (String::new(), None);
    for c in line.chars() {
        let url = if c == ' ' { run_url } else { urls.next().flatten() };
        if url != run_url {
            written.push_str(&finished(&run, run_url));
            run.clear();
            run_url = url;
        }
        run.push(c);
    }
    written + &finished(&run, run_url)
}

fn finished(run: &str, url: Option<&str>) -> String {
    url.map_or_else(|| run.to_owned(), |url| link(run, url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_links_and_none_ends_the_sequence() {
        assert_eq!(address("https://example.org/a_(b)").unwrap(), "https://example.org/a_(b)");
        assert_eq!(address("HTTP://example.org/华|\"").unwrap(), "HTTP://example.org/%E5%8D%8E%7C%22");
        for bad in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://x\u{1b}\\y",
            "https://x\u{7}",
            "https://a b",
            "https:/x",
            "é",
        ] {
            assert_eq!(address(bad), None, "{bad:?}");
            assert_eq!(link("text", bad), "text");
        }
        assert!(!link("text", "https://x/\u{9c}\u{202e}").contains(['\u{9c}', '\u{202e}']));
    }

    #[test]
    fn a_part_that_is_wrapped_is_linked_on_each_line() {
        let lines = ["m1, org/".to_owned(), "m1-7b".to_owned()];
        let parts = [Link::new("m1", "https://a.example"), Link::new("org/m1-7b", "https://b.example")];
        let expected = [
            format!("{}, {}", link("m1", "https://a.example"), link("org/", "https://b.example")),
            link("m1-7b", "https://b.example"),
        ];
        assert_eq!(in_lines(&lines, &parts), expected);
    }

    #[test]
    fn a_name_inside_a_longer_one_is_not_linked() {
        let lines = ["xm1, m1".to_owned()];
        let linked = in_lines(&lines, &[Link::new("m1", "https://a.example")]);
        assert_eq!(linked, [format!("xm1, {}", link("m1", "https://a.example"))]);
    }
}
