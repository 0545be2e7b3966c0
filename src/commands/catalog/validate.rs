//! `medllm catalog validate`: every rule, all findings at once.

use std::path::PathBuf;

use crate::catalog::Catalog;
use crate::catalog::lint::{self, Finding, Rule};
use crate::catalog::load::{EMBEDDED, EMBEDDED_NAME, Loaded, parse_strictly};
use crate::catalog::overlay::Layer;
use crate::commands::settings::Settings;
use crate::error::Error;
use crate::paths;
use crate::view::Answer;
use crate::view::findings::RuleView;

/// A catalog and what is wrong in the files that were checked.
pub(super) struct Checked {
    catalog: Catalog,
    findings: Vec<Finding>,
    files: Vec<String>,
}

/// Checks the files, each laid over the catalog in use, or else every layer of the catalog in use.
pub(super) fn check(settings: &Settings, files: &[PathBuf]) -> Result<Checked, Error> {
    let (mut layers, overlays) = paths::layers(&settings.places())?;
    let mut loaded: Vec<(String, Loaded)> = Vec::new();
    if files.is_empty() {
        loaded.push((EMBEDDED_NAME.to_owned(), parse_strictly(EMBEDDED, EMBEDDED_NAME)?));
        loaded.extend(overlays);
    }
    for file in files {
        let name = file.display().to_string();
        let one = parse_strictly(&paths::read(file)?, &name)?;
        layers.push(Layer { origin: name.clone(), document: one.document.clone() });
        loaded.push((name, one));
    }
    let catalog = Catalog::new(layers);
    let mut findings: Vec<Finding> = loaded.iter().flat_map(|(_, one)| lint::check(one, &catalog)).collect();
    findings.sort();
    findings.dedup();
    Ok(Checked { catalog, findings, files: loaded.into_iter().map(|(name, _)| name).collect() })
}

/// The answer: findings as results, and a failure if there are any.
pub(super) fn answer(checked: &Checked) -> Answer<'_> {
    let findings = checked.findings.clone();
    let failed = !findings.is_empty();
    let rules = Rule::ALL.len();
    let what = checked.files.join(", ");
    let notice = match findings.len() {
        0 => format!("{what}: meets all {rules} rules"),
        1 => format!("{what}: 1 finding"),
        n => format!("{what}: {n} findings"),
    };
    let answer = Answer::new("catalog validate", &checked.catalog, findings);
    Answer { notices: vec![notice], failed, ..answer }
}

/// The rules with their codes.
pub(super) fn rules(catalog: &Catalog) -> Answer<'_> {
    let rules: Vec<RuleView> =
        Rule::ALL.iter().map(|rule| RuleView { rule: rule.code(), meaning: rule.meaning() }).collect();
    Answer::new("catalog validate", catalog, rules)
}
