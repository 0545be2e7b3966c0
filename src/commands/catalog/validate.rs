//! `medllm catalog validate`: every rule, all findings at once.

use std::path::PathBuf;

use crate::catalog::Catalog;
use crate::catalog::lint::{self, Finding, Rule};
use crate::catalog::load::{EMBEDDED, parse_strictly};
use crate::catalog::overlay::Layer;
use crate::commands::settings::Settings;
use crate::error::Error;
use crate::paths;
use crate::view::Answer;
use crate::view::answer::Results;
use crate::view::findings::{RuleView, grid, rules_grid};

/// A catalog and what is wrong in the files that were checked.
pub(super) struct Checked {
    catalog: Catalog,
    findings: Vec<Finding>,
    files: Vec<String>,
}

/// Checks the files, each laid over the catalog in use, or else every layer of the catalog in use.
pub(super) fn check(settings: &Settings, files: &[PathBuf]) -> Result<Checked, Error> {
    let places = settings.places();
    let (mut layers, _) = paths::layers(&places)?;
    let mut texts: Vec<(String, String)> = Vec::new();
    if files.is_empty() {
        for place in places.iter().filter(|place| place.used) {
            let text =
                place.path.as_ref().map_or_else(|| Ok(EMBEDDED.to_owned()), |path| paths::read(path))?;
            texts.push((place.origin(), text));
        }
    } else {
        for file in files {
            texts.push((file.display().to_string(), paths::read(file)?));
        }
    }
    let mut loaded = Vec::new();
    for (name, text) in &texts {
        let one = parse_strictly(text, name)?;
        if !files.is_empty() {
            layers.push(Layer { origin: name.clone(), document: one.document.clone() });
        }
        loaded.push(one);
    }
    let catalog = Catalog::new(layers);
    let mut findings: Vec<Finding> = loaded.iter().flat_map(|one| lint::check(one, &catalog)).collect();
    findings.sort();
    findings.dedup();
    Ok(Checked { catalog, findings, files: texts.into_iter().map(|(name, _)| name).collect() })
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
    let grid = grid(&findings);
    let answer = Answer::new("catalog validate", &checked.catalog, Results::Findings(findings), grid);
    Answer { notices: vec![notice], failed, ..answer }
}

/// The rules with their codes.
pub(super) fn rules(catalog: &Catalog) -> Answer<'_> {
    let rules: Vec<RuleView> =
        Rule::ALL.iter().map(|rule| RuleView { rule: rule.code(), meaning: rule.meaning() }).collect();
    let grid = rules_grid(&rules);
    Answer::new("catalog validate", catalog, Results::Rules(rules), grid)
}
