//! Long output on a terminal goes through a pager, and nothing else does. `script` gives a terminal.

#![cfg(target_os = "linux")]

use crate::support::{World, has, in_terminal, without_escapes};

const MARKING: &str = "sed -e s/^/PAGED:/";

/// Whether what a terminal received went through the pager that marks its lines.
fn is_paged(shown: &str) -> bool {
    let marked = shown.lines().filter(|line| line.starts_with("PAGED:")).count();
    assert!(marked == 0 || marked > 20, "{shown}");
    marked > 0
}

#[test]
fn only_what_is_longer_than_the_screen_is_paged() {
    if !has("script") {
        return;
    }
    let pager = [("MEDLLM_PAGER", MARKING)];
    assert!(is_paged(&in_terminal(80, &pager, "list")));
    assert!(is_paged(&in_terminal(80, &pager, "list --json")));
    assert!(is_paged(&in_terminal(80, &pager, "help filters")));
    assert!(!is_paged(&in_terminal(80, &pager, "list -q --limit 22")));
    assert!(is_paged(&in_terminal(80, &pager, "list -q --limit 24")));
    assert!(!is_paged(&in_terminal(80, &pager, "list --no-pager")));
    let dumb = [("MEDLLM_PAGER", MARKING), ("TERM", "dumb")];
    assert!(!is_paged(&in_terminal(80, &dumb, "list")));
}

#[test]
fn piped_output_is_never_paged() {
    for arguments in [&["list"][..], &["list", "--json"], &["list", "--color", "always"]] {
        let piped = World::new().set("MEDLLM_PAGER", MARKING).set("TERM", "xterm").run(arguments).exits(0);
        assert!(!piped.stdout.contains("PAGED:"), "{arguments:?}");
    }
}

#[test]
fn the_pager_of_this_program_wins_and_an_empty_one_is_none() {
    if !has("script") {
        return;
    }
    for (own, all, paged) in [
        (None, Some(MARKING), true),
        (Some(MARKING), Some("false"), true),
        (Some(""), Some(MARKING), false),
        (Some("cat"), Some(MARKING), false),
        (None, Some(""), false),
    ] {
        let variables = [("MEDLLM_PAGER", own), ("PAGER", all)];
        let variables: Vec<(&str, &str)> =
            variables.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        assert_eq!(is_paged(&in_terminal(80, &variables, "list")), paged, "{variables:?}");
    }
}

#[test]
fn a_pager_gets_the_same_text_with_its_colors_and_is_told_to_keep_them() {
    if !has("script") {
        return;
    }
    let plain = in_terminal(80, &[], "list");
    let paged = in_terminal(80, &[("PAGER", MARKING)], "list").replace("PAGED:", "");
    assert!(paged == plain && plain.contains('\u{1b}'));
    let told = in_terminal(80, &[("PAGER", "sh -c 'cat >/dev/null; echo \"LESS is $LESS\"'")], "list");
    assert!(told.contains("LESS is FRX\n"), "{told}");
}

#[test]
fn a_pager_that_quits_early_ends_quietly() {
    if !has("script") {
        return;
    }
    for quitter in ["head -n 1", "true", "false"] {
        let shown = without_escapes(&in_terminal(80, &[("PAGER", quitter)], "list --json"));
        assert!(shown.lines().count() <= 1, "{quitter}: {shown}");
    }
}

#[test]
fn without_the_named_pager_the_output_is_printed_with_a_note() {
    if !has("script") {
        return;
    }
    let plain = in_terminal(80, &[], "list");
    let shown = in_terminal(80, &[("PAGER", "no-such-pager -x")], "list");
    let note = shown.strip_prefix(&plain).unwrap();
    assert!(without_escapes(note).starts_with("note: cannot run the pager `no-such-pager -x`: "), "{note}");
    let unbalanced = without_escapes(&in_terminal(80, &[("PAGER", "less 'x")], "list"));
    assert!(unbalanced.starts_with("note: PAGER: ") && unbalanced.lines().count() > 100, "{unbalanced}");
}

#[test]
fn what_is_said_beside_the_output_stands_below_it() {
    if !has("script") {
        return;
    }
    let shown = without_escapes(&in_terminal(80, &[("PAGER", MARKING)], "list -q --limit 30"));
    assert!(shown.lines().last().unwrap().starts_with("note: 30 of "), "{shown}");
}
