//! What the completion key does in the real shells, with a catalog laid over the embedded one.

use crate::shells::{Session, fish, run};
use crate::support::{World, fixture};

/// A world in which the words that begin with `house` are those of one small catalog.
fn world() -> World {
    World::new().set("MEDLLM_CATALOG", fixture("completion.json"))
}

/// Lines with what Bash and Zsh make of them at one press.
const PRESSES: &[(&str, &str)] = &[
    ("medllm comple", "medllm completions "),
    ("medllm list --lice", "medllm list --license "),
    ("medllm list --base house", "medllm list --base house-base "),
    ("medllm list --license house-t", "medllm list --license house-terms "),
    ("medllm list --license houses", "medllm list --license houses "),
    ("medllm list --benchmark house-e", "medllm list --benchmark house-exam "),
    ("medllm list --language tlh", "medllm list --language tlh "),
    ("medllm list --language kling", "medllm list --language klingon "),
    ("medllm list --modality house", "medllm list --modality house-signal "),
    ("medllm list --specialty house", "medllm list --specialty house-medicine "),
    ("medllm stats --dataset house", "medllm stats --dataset house-notes "),
    ("medllm search x --access cred", "medllm search x --access credentialed "),
    ("medllm list --kind train", "medllm list --kind training-code "),
    ("medllm list --format jsonl", "medllm list --format jsonl "),
    ("medllm list --fields id,context", "medllm list --fields id,context_length "),
    ("medllm list --sort year:d", "medllm list --sort year:desc "),
    ("medllm stats --by evi", "medllm stats --by evidence "),
    ("medllm stats --by evidence,k", "medllm stats --by evidence,k"),
    ("medllm stats --by kind,acc", "medllm stats --by kind,access "),
    ("medllm stats --by kind --sort co", "medllm stats --by kind --sort count "),
    ("medllm stats --coverage --sort percent:d", "medllm stats --coverage --sort percent:desc "),
    ("medllm help filt", "medllm help filters "),
    ("medllm help catalog valid", "medllm help catalog validate "),
    ("medllm show house-model-", "medllm show house-model-7b "),
    ("medllm fit house-model-", "medllm fit house-model-7b "),
    ("medllm compare meditron house-model-", "medllm compare meditron house-model-7b "),
    ("medllm rank house-e", "medllm rank house-exam "),
    ("medllm rank medqa --evaluator th", "medllm rank medqa --evaluator third-party "),
    ("medllm rank medqa --setting cot,lm-", "medllm rank medqa --setting cot,lm-evaluation-harness "),
    ("medllm show meditron HOUSE-MODEL-", "medllm show meditron house-model-7b "),
    ("medllm lineage house-b", "medllm lineage house-base "),
    ("medllm lineage house-base house-model-", "medllm lineage house-base house-model-7b "),
    ("medllm lineage x --format me", "medllm lineage x --format mermaid "),
    // A list, and what leads a value.
    ("medllm list --base llama,house", "medllm list --base llama,house-base "),
    ("medllm list --base=llama,house", "medllm list --base=llama,house-base "),
    ("medllm list --license wei", "medllm list --license weights:"),
    ("medllm list --license weights:house-t", "medllm list --license weights:house-terms "),
    ("medllm list --license=mit,code:house-t", "medllm list --license=mit,code:house-terms "),
    ("medllm list --license '!house-t", "medllm list --license '!house-terms' "),
    ("medllm list --license \\!house-t", "medllm list --license \\!house-terms "),
    // A bare `!` calls up history in both shells.
    ("medllm list --license !house-t", "medllm list --license \\!house-terms "),
    // What begins as nothing, or where nothing can be known, stays.
    ("medllm list --license zzz", "medllm list --license zzz"),
    ("medllm list --params 7", "medllm list --params 7"),
    ("medllm list --benchmark 'house-exam>=6", "medllm list --benchmark 'house-exam>=6"),
    ("medllm nonsense --li", "medllm nonsense --li"),
];

/// The same for a quote in the middle of a word, which Zsh takes off.
const QUOTED: &str = "medllm list --license mit,'!weights:house-t";

/// What a press makes of the lines, where that is not what is expected.
fn wrong(session: &mut Session<'_>) -> Vec<String> {
    let made = |(typed, expected): &(&str, &str)| {
        let now = session.press(typed);
        (now != *expected).then(|| format!("`{now}` instead of `{expected}`"))
    };
    PRESSES.iter().filter_map(made).collect()
}

#[test]
fn a_press_completes_every_kind_of_value_in_bash() {
    let world = world();
    let mut bash = Session::bash(&world);
    assert_eq!(wrong(&mut bash), [""; 0]);
    assert_eq!(bash.press(QUOTED), "medllm list --license mit,'!weights:house-terms' ");
}

#[test]
fn a_press_completes_every_kind_of_value_in_zsh() {
    let world = world();
    let mut zsh = Session::zsh(&world);
    assert_eq!(wrong(&mut zsh), [""; 0]);
    assert_eq!(zsh.press(QUOTED), "medllm list --license mit,\\!weights:house-terms ");
}

#[test]
fn fish_offers_every_kind_of_value_with_what_it_means() {
    let world = world();
    for (line, word, about) in [
        ("medllm comple", "completions", "Print a completion script for a shell"),
        ("medllm list --exit", "--exit-status", "Exit with 1 when nothing matched"),
        ("medllm list --base house", "house-base", "House Base, family"),
        ("medllm list --license house-t", "house-terms", "House Terms: 1.0"),
        ("medllm list --license wei", "weights:", "the license of the weights"),
        (
            "medllm list --license=mit,!weights:house-t",
            "--license=mit,!weights:house-terms",
            "House Terms: 1.0",
        ),
        ("medllm list --benchmark house-g", "house-group", "all parts of this benchmark"),
        ("medllm list --language klin", "klingon", "tlh"),
        ("medllm list --modality house", "house-signal", "1 entry"),
        ("medllm list --specialty house", "house-medicine", "1 entry"),
        ("medllm stats --dataset house", "house-notes", "House Notes"),
        (
            "medllm list --access 'cred",
            "'credentialed'",
            "Download after proving identity and training, as PhysioNet asks",
        ),
        ("medllm list --kind train", "training-code", "Code to train or fine-tune models"),
        (
            "medllm list --fields id,context",
            "id,context_length",
            "Context lengths of the matching variants, in tokens",
        ),
        ("medllm list --sort year:d", "year:desc", "greatest first"),
        ("medllm stats --by evi", "evidence", "on what kind of source the facts stand"),
        ("medllm help filt", "filters", "fields, operators and expressions"),
        ("medllm show house-model-", "house-model-7b", "House Model 7B"),
        ("medllm show 屋", "屋舍医生\\ 一号", "house-model"),
    ] {
        assert_eq!(fish(&world, line), [(word.to_owned(), about.to_owned())], "{line}");
    }
    for line in ["medllm list --license zzz", "medllm list --params 7", "medllm nonsense --li"] {
        assert_eq!(fish(&world, line), [], "{line}");
    }
}

#[test]
fn zsh_shows_what_each_value_means() {
    let world = world();
    let mut zsh = Session::zsh(&world);
    zsh.press("medllm list --access open,");
    let screen = zsh.screen("unreleased ");
    let line =
        |word: &str| screen.lines().find(|line| line.trim_start().starts_with(word)).unwrap_or_default();
    assert!(line("gated ").contains("-- Download after accepting terms"), "{screen}");
    assert_eq!(line("open "), "", "what was given is not offered again: {screen}");
    assert_eq!(zsh.press("medllm list --modality house\t,ima"), "medllm list --modality house-signal,image ");
}

#[test]
fn bash_offers_all_values_that_begin_like_the_word() {
    let world = world();
    let mut bash = Session::bash(&world);
    let all = "medllm list --access api-only credentialed gated on-request open unreleased ";
    assert_eq!(bash.press_for_all("medllm list --access "), all);
    assert_eq!(bash.press_for_all("medllm list --access open,o"), "medllm list --access open,on-request ");
    assert_eq!(
        bash.press_for_all("medllm list --license=house"),
        "medllm list --license=house-terms houses "
    );
}

/// The beginnings of words that must be quoted, and what is found by the whole of them.
const TORN: [(&str, &str); 3] = [
    ("list -q --org haus", "house-model\n"),
    ("list -q --org \\$", "house-model\n"),
    ("show -q 屋", "house-model\n"),
];

#[test]
fn a_completed_word_is_one_word_whatever_is_in_it() {
    let world = world();
    let (mut bash, mut zsh) = (Session::bash(&world), Session::zsh(&world));
    for (typed, found) in TORN {
        let typed = format!("medllm {typed}");
        let (line, begun) = typed.rsplit_once(' ').unwrap();
        let bare = begun.trim_start_matches('\\');
        for typed in [typed.clone(), format!("{line} '{bare}"), format!("{line} \"{begun}")] {
            let completed = bash.press(&typed);
            assert_eq!(run(&world, "bash", &completed), found, "{completed}");
            let completed = zsh.press(&typed);
            assert_eq!(run(&world, "zsh", &completed), found, "{completed}");
        }
        let offered = fish(&world, &typed);
        assert_eq!(offered.len(), 1, "{offered:?}");
        assert_eq!(run(&world, "fish", &format!("{line} {}", offered[0].0)), found, "{offered:?}");
    }
    assert!(!world.home().join("pwned").exists());
}

#[test]
fn what_a_terminal_must_not_receive_is_not_offered() {
    let world = world();
    for shell in ["zsh", "fish"] {
        let answer = world.run(&["__complete", shell, "medllm", "show", ""]).exits(0).stdout;
        assert!(answer.contains("house-model") && !answer.contains("torn"), "{answer}");
    }
    assert_eq!(fish(&world, "medllm show torn"), []);
}

#[test]
fn a_catalog_given_earlier_on_the_line_is_the_one_that_is_used() {
    let world = World::new().set("MEDLLM_CATALOG", fixture("overlay.json"));
    world.file("my catalog.json", std::fs::read(fixture("completion.json")).unwrap());
    let (mut bash, mut zsh) = (Session::bash(&world), Session::zsh(&world));
    let given =
        ["--catalog 'my catalog.json'", "--catalog ~/my\\ catalog.json", "--catalog=my\\ catalog.json"];
    for line in [
        format!("medllm {} show", given[0]),
        format!("medllm show {}", given[1]),
        format!("medllm show {}", given[2]),
    ] {
        let completed = format!("{line} house-model-7b ");
        assert_eq!(bash.press(&format!("{line} house-model-")), completed);
        assert_eq!(zsh.press(&format!("{line} house-model-")), completed);
        assert_eq!(fish(&world, &format!("{line} house-model-")).len(), 1, "{line}");
        assert_eq!(fish(&world, &format!("{line} fixture-")), [], "the variable names another: {line}");
    }
    assert_eq!(bash.press("medllm show fixture-unknown-"), "medllm show fixture-unknown-x ");
    assert_eq!(zsh.press("medllm show fixture-unknown-"), "medllm show fixture-unknown-x ");
}

#[test]
fn a_catalog_that_cannot_be_read_is_passed_over_in_silence() {
    let world = World::new();
    world.file("broken.json", "{");
    world.file("mine.json", std::fs::read(fixture("completion.json")).unwrap());
    world.file("data/medllm/catalog.json", [0xff, 0xfe]);
    let (mut bash, mut zsh) = (Session::bash(&world), Session::zsh(&world));
    for given in ["--catalog broken.json", "--catalog missing.json", "--catalog .", "--catalog -"] {
        let line = format!("medllm show {given} --catalog mine.json");
        for (shown, name) in [
            (bash.press(&format!("{line} house-model-")), "bash"),
            (zsh.press(&format!("{line} house-model-")), "zsh"),
        ] {
            assert_eq!(shown, format!("{line} house-model-7b "), "{name}");
        }
        assert_eq!(fish(&world, &format!("{line} house-model-")).len(), 1);
    }
    for screen in [bash.screen("house-model-7b"), zsh.screen("house-model-7b")] {
        assert!(!screen.contains("error") && !screen.contains("note"), "{screen}");
    }
}

#[test]
fn files_and_folders_are_left_to_the_shell() {
    let world = world();
    world.file("some file.json", "{}");
    world.file("some-folder/x", "");
    let (mut bash, mut zsh) = (Session::bash(&world), Session::zsh(&world));
    for (typed, expected, of_fish) in [
        ("medllm catalog validate some\\ ", "medllm catalog validate some\\ file.json ", "some\\ file.json"),
        ("medllm list --catalog some\\ ", "medllm list --catalog some\\ file.json ", "some\\ file.json"),
        (
            "medllm list --catalog=some\\ ",
            "medllm list --catalog=some\\ file.json ",
            "--catalog=some\\ file.json",
        ),
        ("medllm man --dir some", "medllm man --dir some-folder/", "some-folder/"),
    ] {
        assert_eq!(bash.press(typed), expected);
        assert_eq!(zsh.press(typed), expected);
        let offered: Vec<String> = fish(&world, typed).into_iter().map(|(offered, _)| offered).collect();
        assert_eq!(offered, [of_fish]);
    }
}

#[test]
fn a_request_that_is_not_understood_is_answered_by_nothing() {
    for request in [&["__complete"][..], &["__complete", "tcsh", "medllm", ""]] {
        let ran = World::new().run(request).exits(0);
        assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("", ""), "{request:?}");
    }
    for request in [&["__complete", "bash"][..], &["__complete", "zsh"], &["__complete", "fish"]] {
        assert_eq!(World::new().run(request).exits(0).stderr, "", "{request:?}");
    }
}
