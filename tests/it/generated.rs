//! Completions, manual pages and schemas are checked in and equal what the program makes now.

use medllm::cli::{SchemaOf, Shell};
use medllm::commands::generate;

use crate::support::{World, golden, medllm, root};

const SHELLS: [(Shell, &str); 6] = [
    (Shell::Bash, "bash"),
    (Shell::Zsh, "zsh"),
    (Shell::Fish, "fish"),
    (Shell::PowerShell, "powershell"),
    (Shell::Elvish, "elvish"),
    (Shell::Nushell, "nushell"),
];

#[test]
fn completions_are_current_and_printed_by_the_command() {
    for (shell, name) in SHELLS {
        let script = generate::completion(shell);
        golden(&format!("completions/{}", generate::completion_file(shell)), &script);
        assert_eq!(medllm(&["completions", name]).exits(0).stdout, script, "{name}");
    }
}

#[test]
fn scripts_that_do_not_ask_the_program_list_its_commands_and_options() {
    for shell in [Shell::PowerShell, Shell::Elvish, Shell::Nushell] {
        let script = generate::completion(shell);
        for word in ["search", "list", "show", "catalog", "license", "benchmark"] {
            assert!(script.contains(word), "{shell:?} lacks {word}");
        }
        assert!(!script.contains("__complete"), "{shell:?}");
    }
}

#[test]
fn manual_pages_are_current_and_none_is_left_over() {
    let pages = generate::manual().unwrap();
    for (name, text) in &pages {
        golden(&format!("man/{name}"), text);
    }
    let mut checked_in: Vec<String> = std::fs::read_dir(root("man"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    checked_in.sort();
    let mut made: Vec<String> = pages.into_iter().map(|(name, _)| name).collect();
    made.sort();
    assert_eq!(checked_in, made);
}

#[test]
fn man_prints_the_main_page_and_writes_all_pages_into_a_folder() {
    assert!(medllm(&["man"]).exits(0).stdout.contains(".TH medllm"));
    let world = World::new();
    world.run(&["man", "--dir", "pages"]).exits(0);
    let written = std::fs::read_to_string(world.home().join("pages/medllm-list.1")).unwrap();
    assert_eq!(written, std::fs::read_to_string(root("man/medllm-list.1")).unwrap());
}

#[test]
fn schemas_are_current_and_printed_by_the_command() {
    golden("schema/catalog.schema.json", &generate::schema(SchemaOf::Catalog));
    golden("schema/output.schema.json", &generate::schema(SchemaOf::Output));
    let printed = medllm(&["catalog", "schema", "output"]).exits(0).stdout;
    assert_eq!(printed, std::fs::read_to_string(root("schema/output.schema.json")).unwrap());
    assert_eq!(medllm(&["catalog", "schema"]).exits(0).stdout, generate::schema(SchemaOf::Catalog));
}
