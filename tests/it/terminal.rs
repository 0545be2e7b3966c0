//! What a real terminal sees: color, width, and terminals that tell nonsense. `script` gives a terminal.

use crate::support::{World, has, in_terminal, medllm, without_escapes as without_color};

#[cfg(target_os = "linux")]
#[test]
fn a_table_fits_the_terminal_that_shows_it() {
    if !has("script") {
        return;
    }
    for columns in [160, 80, 60, 40, 20] {
        let shown = without_color(&in_terminal(columns, &[], "list --kind model"));
        let longest = shown.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap();
        assert!(longest <= usize::from(columns), "{longest} in {columns}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn bars_and_cross_tables_take_their_width_from_the_terminal() {
    if !has("script") {
        return;
    }
    for question in ["stats --by year --bars", "stats --by kind,languages"] {
        let widest = |columns: u16| {
            let shown = in_terminal(columns, &[("LANG", "C.UTF-8")], &format!("{question} 2>/dev/null"));
            without_color(&shown).lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap()
        };
        let (narrow, wide) = (widest(40), widest(90));
        assert!(narrow <= 40 && wide <= 90 && wide > 80, "{question}: {narrow} in 40, {wide} in 90");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_of_no_columns_counts_as_80() {
    if !has("script") {
        return;
    }
    let none = without_color(&in_terminal(0, &[], "list --kind model"));
    assert_eq!(none, without_color(&in_terminal(80, &[], "list --kind model")));
}

#[cfg(target_os = "linux")]
#[test]
fn color_is_for_terminals_that_want_it() {
    if !has("script") {
        return;
    }
    assert!(in_terminal(80, &[], "list").contains('\u{1b}'));
    for variables in [[("NO_COLOR", "1")], [("TERM", "dumb")], [("CLICOLOR", "0")]] {
        assert!(!in_terminal(80, &variables, "list").contains('\u{1b}'), "{variables:?}");
    }
    assert!(!in_terminal(80, &[], "list --color never").contains('\u{1b}'));
}

#[test]
fn piped_output_is_plain_and_uncut_unless_forced() {
    let plain = medllm(&["list"]).exits(0).stdout;
    assert!(!plain.contains('\u{1b}'));
    assert!(plain.lines().any(|line| line.chars().count() > 100), "nothing is cut");
    let forced = medllm(&["list", "--color", "always"]).exits(0).stdout;
    assert_eq!(without_color(&forced), plain);
    assert!(World::new().set("CLICOLOR_FORCE", "1").run(&["list"]).stdout.contains('\u{1b}'));
}

#[test]
fn wide_characters_align() {
    let world = World::new();
    let text = r#"{"schema_version":1,"entries":[{"id":"wide-1","name":"\u534e\u4f57","kind":"tutorial"},
        {"id":"wide-2","name":"plain name","kind":"tutorial"}]}"#;
    world.file("wide.json", text);
    for width in [&["--width", "80"][..], &[]] {
        let arguments =
            [&["list", "--kind", "tutorial", "--fields", "name,id", "--catalog", "wide.json"][..], width]
                .concat();
        let shown = world.run(&arguments).exits(0).stdout;
        let starts: Vec<usize> = shown
            .lines()
            .filter_map(|line| line.split_once("wide-"))
            .map(|(before, _)| unicode_width::UnicodeWidthStr::width(before))
            .collect();
        assert!(starts.len() == 2 && starts[0] == starts[1], "{shown}");
    }
}
