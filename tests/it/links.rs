//! Links on terminals that show them. `script` gives a terminal.

use crate::support::{World, fixture, has, in_terminal, medllm, without_escapes};

const LINK: &str = "\u{1b}]8;;https://";
const KNOWN: (&str, &str) = ("TERM_PROGRAM", "WezTerm");

#[cfg(target_os = "linux")]
#[test]
fn links_are_for_terminals_that_show_them_and_for_no_other() {
    if !has("script") {
        return;
    }
    for arguments in
        ["list --fields id,huggingface,repository,paper", "show meditron", "show meditron --evidence"]
    {
        let linked = in_terminal(80, &[KNOWN], arguments);
        assert!(linked.contains(LINK), "{arguments}");
        let plain = in_terminal(80, &[], arguments);
        assert!(!plain.contains(LINK), "{arguments}");
        assert_eq!(without_escapes(&linked), without_escapes(&plain), "{arguments}");
    }
    for variable in [("NO_COLOR", "1"), ("TERM", "dumb"), ("FORCE_HYPERLINK", "0")] {
        assert!(!in_terminal(80, &[KNOWN, variable], "list").contains(LINK), "{variable:?}");
    }
    assert!(!in_terminal(80, &[KNOWN], "list --color never").contains('\u{1b}'));
}

#[test]
fn piped_output_has_links_only_by_force() {
    assert!(
        !World::new()
            .set("TERM_PROGRAM", "WezTerm")
            .run(&["list", "--color", "always"])
            .stdout
            .contains(LINK)
    );
    let forced = World::new().set("FORCE_HYPERLINK", "1");
    for width in [&[][..], &["--width", "80"], &["--width", "40"]] {
        let arguments = [&["list", "--fields", "id,huggingface,repository"][..], width].concat();
        let plain = medllm(&arguments).stdout;
        let linked = forced.run(&arguments).stdout;
        assert!(linked.contains(LINK));
        assert_eq!(without_escapes(&linked), plain);
    }
    for format in ["csv", "json", "ids", "markdown"] {
        assert!(!forced.run(&["list", "--format", format]).stdout.contains('\u{1b}'), "{format}");
    }
}

#[test]
fn each_part_of_a_cell_leads_to_its_own_place() {
    let overlay = fixture("overlay.json");
    let arguments = ["list", "--org", "fixture", "--catalog", &overlay, "--fields", "id,huggingface"];
    let linked = World::new().set("FORCE_HYPERLINK", "1").run(&arguments).exits(0).stdout;
    let id = "\u{1b}]8;;https://example.org/fixture\u{1b}\\fixture-open\u{1b}]8;;\u{1b}\\";
    let hub = "\u{1b}]8;;https://huggingface.co/fixture/open-7b\u{1b}\\fixture/open-7b\u{1b}]8;;\u{1b}\\";
    assert!(linked.contains(id) && linked.contains(hub), "{linked:?}");
}

#[test]
fn nothing_in_an_address_breaks_out_of_its_link() {
    let world = World::new().set("FORCE_HYPERLINK", "1");
    let text = r#"{"schema_version":1,"entries":[
        {"id":"bad-1","name":"x","kind":"tutorial","links":{
            "repository":"https://x.example/\u001b\\\u001b[31m","paper":"javascript:alert(1)","homepage":"https://x.example/\u009c"}},
        {"id":"bad-2","name":"x","kind":"tutorial","links":{"repository":"https://x.example/\u202e;a|b c","paper":"file:///etc/passwd"}},
        {"id":"bad-3","name":"x","kind":"tutorial","links":{"repository":"https://x.example/ok\u200b"}}]}"#;
    world.file("bad.json", text);
    for arguments in [
        &["list", "--kind", "tutorial", "--fields", "id,repository,paper", "--catalog", "bad.json"][..],
        &["show", "bad-1", "bad-2", "bad-3", "--catalog", "bad.json"],
    ] {
        let shown = world.run(arguments).exits(0).stdout;
        let targets: Vec<&str> =
            shown.split("\u{1b}]8;;").skip(1).map(|rest| rest.split('\u{1b}').next().unwrap()).collect();
        for target in targets.iter().filter(|target| !target.is_empty()) {
            assert!(target.bytes().all(|byte| byte.is_ascii_graphic()), "{target:?}");
            assert!(target.starts_with("https://"), "{target:?}");
        }
        assert!(
            !targets.iter().any(|target| target.contains("%1B") || target.contains("%C2%9C")),
            "{targets:?}"
        );
        let rest = without_escapes(&shown);
        assert!(!rest.contains(|c| c != '\n' && medllm::render::sanitize::is_dangerous(c)), "{rest:?}");
    }
    let markdown = [
        "list",
        "--kind",
        "tutorial",
        "--fields",
        "id,paper",
        "--catalog",
        "bad.json",
        "--format",
        "markdown",
    ];
    let markdown = world.run(&markdown).exits(0).stdout;
    assert!(!markdown.contains("](javascript") && !markdown.contains("](file"), "{markdown}");
}
