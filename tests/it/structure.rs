//! The house rules that a test can hold.

use std::path::{Path, PathBuf};

use crate::support::root;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The module that a file of `src` belongs to.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix(root("src")).unwrap();
    inside.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

#[test]
fn dependencies_point_one_way() {
    let allowed: [(&str, &[&str]); 8] = [
        // The filters and the words of the catalog are declared once, and their flags are made from that.
        ("cli", &["cli", "query", "catalog"]),
        ("catalog", &["catalog", "error"]),
        ("license", &["license", "catalog"]),
        ("hardware", &["hardware", "catalog"]),
        ("query", &["query", "license", "catalog", "error"]),
        ("view", &["view", "query", "license", "hardware", "catalog"]),
        ("render", &["render", "view", "error"]),
        ("paths", &["paths", "catalog", "error"]),
    ];
    for path in sources(&root("src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let Some((_, allowed)) = allowed.iter().find(|(name, _)| *name == module(&path)) else { continue };
        for used in text.split("crate::").skip(1) {
            let name: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            assert!(allowed.contains(&name.as_str()), "{} uses {name}", path.display());
        }
    }
}

#[test]
fn only_cli_and_commands_know_clap() {
    for path in
        sources(&root("src")).iter().filter(|path| !["cli", "commands"].contains(&module(path).as_str()))
    {
        assert!(!std::fs::read_to_string(path).unwrap().contains("clap"), "{}", path.display());
    }
}

#[test]
fn no_source_file_is_over_400_lines() {
    for path in sources(&root("src")).into_iter().chain(sources(&root("tests"))) {
        let lines = std::fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= 400, "{}: {lines}", path.display());
    }
}

#[test]
fn no_package_in_the_program_talks_to_a_network() {
    let lock = std::fs::read_to_string(root("Cargo.lock")).unwrap();
    let network =
        ["reqwest", "hyper", "ureq", "curl", "tokio", "rustls", "native-tls", "openssl", "socket2", "mio"];
    for name in network {
        assert!(!lock.contains(&format!("name = \"{name}\"\n")), "{name} is among the packages");
    }
    for path in sources(&root("src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(!text.contains("std::net") && !text.contains("TcpStream"), "{}", path.display());
    }
}
