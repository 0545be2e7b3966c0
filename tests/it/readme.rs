//! Every example of the documents is run, and its output compared. `…` on a line of its own stands for any lines;
//! `MEDLLM_BLESS=1` rewrites the outputs. Examples run as on a terminal of 88 columns.

use std::path::Path;
use std::process::Command;

use crate::support::{World, has, root};

const WIDTH: &str = "88";
const DOCUMENTS: [&str; 12] = [
    "README.md",
    "CONTRIBUTING.md",
    "docs/compare.md",
    "docs/filters.md",
    "docs/fit.md",
    "docs/json-output.md",
    "docs/license-verdicts.md",
    "docs/lineage.md",
    "docs/output.md",
    "docs/plots.md",
    "docs/rank.md",
    "docs/search.md",
];

/// Runs a line of an example.
fn run(world: &World, line: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_medllm")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let piped =
        line.contains('|') || line.contains("--json") || line.contains("--format") || line.contains('>');
    let line = if piped || line.contains("completions") {
        line.to_owned()
    } else {
        let end = [" && ", "; "].iter().filter_map(|then| line.find(then)).min().unwrap_or(line.len());
        format!("{} --width {WIDTH}{}", &line[..end], &line[end..])
    };
    let output = Command::new("bash")
        .args(["-c", &format!("set -o pipefail; {line}")])
        .env_clear()
        .env("PATH", path)
        .env("HOME", world.home())
        .env("LC_ALL", "C.UTF-8")
        .current_dir(world.home())
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(!stderr.contains("error:"), "`{line}` fails: {stderr}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// Whether the output is what the document shows, `…` standing for any lines.
fn fits(shown: &[&str], now: &[&str]) -> bool {
    match shown.split_first() {
        None => now.is_empty(),
        Some((&"…", rest)) => (0..=now.len()).any(|skipped| fits(rest, &now[skipped..])),
        Some((line, rest)) => now.first() == Some(line) && fits(rest, &now[1..]),
    }
}

/// The lines of a document, with the output below each `$` of a console block handed to `check`.
fn examples(text: &str, mut check: impl FnMut(&str, Vec<&str>) -> Vec<String>) -> String {
    let mut written: Vec<String> = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        written.push(line.to_owned());
        if line != "```console" {
            continue;
        }
        while let Some(command) = lines.next_if(|line| *line != "```") {
            written.push(command.to_owned());
            let Some(command) = command.strip_prefix("$ ") else { continue };
            let mut shown = Vec::new();
            while let Some(line) = lines.next_if(|line| !line.starts_with("$ ") && *line != "```") {
                shown.push(line);
            }
            written.extend(check(command, shown));
        }
    }
    written.join("\n") + "\n"
}

#[test]
fn every_example_does_what_the_document_shows() {
    let world = World::new();
    let bless = std::env::var_os("MEDLLM_BLESS").is_some();
    for name in DOCUMENTS {
        let text = std::fs::read_to_string(root(name)).unwrap();
        let mut seen = 0;
        let mut wrong: Vec<String> = Vec::new();
        let now = examples(&text, |command, shown| {
            seen += 1;
            if !has("bash") || command.contains("jq") && !has("jq") {
                return shown.into_iter().map(str::to_owned).collect();
            }
            let output = run(&world, command);
            let lines: Vec<&str> = output.lines().collect();
            if !fits(&shown, &lines) {
                wrong.push(format!("$ {command}\n{output}"));
            }
            match shown.iter().position(|line| *line == "…") {
                // What is cut stays cut after as many lines.
                Some(kept) => {
                    lines.iter().take(kept).map(|line| (*line).to_owned()).chain(["…".to_owned()]).collect()
                }
                None => lines.iter().map(|line| (*line).to_owned()).collect(),
            }
        });
        if bless {
            std::fs::write(root(name), now).unwrap();
        } else {
            assert!(wrong.is_empty(), "{name} is not what the program prints:\n{}", wrong.join("\n"));
        }
        assert!(seen > 0, "{name} has no example");
    }
}

#[test]
fn links_to_files_of_the_project_lead_somewhere() {
    for name in DOCUMENTS.into_iter().chain(["docs/data-model.md", "CHANGELOG.md"]) {
        let text = std::fs::read_to_string(root(name)).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.starts_with("http") || link.starts_with('#') {
                continue;
            }
            let file = root(name).parent().unwrap().join(link.split('#').next().unwrap());
            assert!(file.exists(), "{name}: {link}");
        }
    }
}

#[test]
fn documents_hold_no_count_of_the_catalog_in_prose() {
    // Counts rot; `medllm --version` tells them. Sizes, years and versions are no counts of the catalog.
    let text = std::fs::read_to_string(root("README.md")).unwrap();
    let mut in_block = false;
    for line in text.lines() {
        in_block ^= line.starts_with("```");
        for word in ["entries", "models", "results", "sources", "variants"] {
            let counted = line.split_whitespace().collect::<Vec<_>>().windows(2).any(|pair| {
                pair[1].starts_with(word) && pair[0].chars().all(|c| c.is_ascii_digit() || c == ',')
            });
            assert!(in_block || !counted, "{line}");
        }
    }
}
