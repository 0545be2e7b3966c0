//! What is known of the terms of the data that a variant was trained with, at this step of its lineage.
//!
//! Not here: what restricts a dataset, which is the same for verdicts (`license`).

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::license::LicenseClaim;
use crate::catalog::vocabulary::Vocabulary;
use crate::catalog::{Catalog, Entry, Variant};
use crate::license::{DataTerm, Exposed, Exposure};

/// The data that a variant was trained with on top of its base.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DataView<'a> {
    /// The datasets; empty where nothing is known of them.
    pub datasets: Vec<DatasetView<'a>>,
    /// Of how many of these the terms are not known.
    pub unknown_terms: usize,
}

/// A dataset that a variant was trained with.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DatasetView<'a> {
    /// Identifier of the dataset.
    pub dataset: &'a str,
    /// Where in training it was used.
    pub stages: Vec<&'a str>,
    /// What restricts it.
    pub terms: Vec<DataTerm<'a>>,
    /// Models that wrote its content.
    pub generated_by: &'a [String],
    /// The licenses that its makers or a license text name today.
    pub licenses: Vec<&'a str>,
    /// Whether its terms are known: a text is named, or it is given out under an agreement.
    pub terms_known: bool,
}

impl<'a> DataView<'a> {
    /// The variant's own data, each dataset once, in the order of the catalog. What is only looked up while answering is
    /// not among it.
    pub(super) fn new(catalog: &'a Catalog, entry: &'a Entry, variant: &'a Variant) -> Self {
        let mut datasets: Vec<DatasetView<'a>> = Vec::new();
        let exposed = Exposure::new(catalog, entry, variant).data;
        for own in exposed.into_iter().filter(|data| data.inherited_from.is_none()) {
            let stage = own.stage.as_str();
            match datasets.iter_mut().find(|known| known.dataset == own.dataset) {
                Some(known) => known.stages.push(stage),
                None => datasets.push(DatasetView::new(catalog, own)),
            }
        }
        let unknown_terms = datasets.iter().filter(|dataset| !dataset.terms_known).count();
        Self { datasets, unknown_terms }
    }
}

impl<'a> DatasetView<'a> {
    fn new(catalog: &'a Catalog, exposed: Exposed<'a>) -> Self {
        let Exposed { dataset: id, stage, terms, terms_known, .. } = exposed;
        let record = catalog.dataset(id);
        let claims = record.into_iter().flat_map(|record| &record.license);
        let mut licenses: Vec<&str> = Vec::new();
        for claim in claims.filter(|claim: &&LicenseClaim| claim.stands() && claim.names_license()) {
            if !licenses.contains(&claim.expression.as_str()) {
                licenses.push(&claim.expression);
            }
        }
        let generated_by = record.map_or(&[][..], |record| &record.generated_by);
        Self { dataset: id, stages: vec![stage.as_str()], terms, generated_by, licenses, terms_known }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load::parse;
    use crate::catalog::overlay::Layer;

    /// The kinds of the terms of a dataset, and whether they are known.
    fn terms(record: &str) -> (Vec<&'static str>, bool) {
        let text = format!(
            r#"{{"schema_version":1,
            "licenses":[{{"id":"CC-BY-NC-4.0","name":"NC","kind":"non-commercial"}},
                {{"id":"LicenseRef-tag","name":"A tag","kind":"unspecified-tag"}},
                {{"id":"LicenseRef-dua","name":"An agreement","kind":"dua"}}],
            "datasets":[{{"id":"d","name":"D",{record}}}],
            "entries":[{{"id":"e","name":"E","kind":"model","variants":[{{"id":"v","name":"V","source":"s"}}],
                "training":[{{"dataset":"d","stage":"pretraining","source":"s"}},{{"dataset":"d","stage":"rl","source":"s"}},
                    {{"dataset":"d","stage":"retrieval","source":"s"}},
                    {{"dataset":"x","stage":"rl","variants":["other"],"source":"s"}}]}}]}}"#
        );
        let catalog = Catalog::new(vec![Layer { origin: "x".into(), document: parse(&text, "x").unwrap() }]);
        let entry = catalog.entries().next().unwrap();
        let data = DataView::new(&catalog, entry, &entry.variants[0]);
        let [one] = data.datasets.as_slice() else { panic!("each dataset once: {data:?}") };
        assert_eq!(one.stages, ["pretraining", "rl"], "what is only looked up is left out");
        assert_eq!(data.unknown_terms, usize::from(!one.terms_known));
        (one.terms.iter().map(|term| term.kind).collect(), one.terms_known)
    }

    fn licensed(expression: &str) -> (Vec<&'static str>, bool) {
        terms(&format!(r#""license":[{{"expression":"{expression}","by":"card-tag","source":"s"}}]"#))
    }

    #[test]
    fn terms_are_known_where_a_text_is_named_or_credentials_are_asked_for() {
        assert_eq!(licensed("MIT"), (vec![], true));
        assert_eq!(licensed("CC-BY-NC-4.0"), (vec!["non-commercial"], true));
        assert_eq!(licensed("LicenseRef-dua"), (vec!["credentialed"], true));
        assert_eq!(terms(r#""access":"credentialed""#), (vec!["credentialed"], true));
    }

    #[test]
    fn what_names_no_text_is_unknown() {
        for expression in ["NONE", "NOASSERTION", "LicenseRef-tag"] {
            assert_eq!(licensed(expression), (vec![], false), "{expression}");
        }
        let replaced = r#""license":[{"expression":"MIT","by":"readme","source":"s","superseded":true}]"#;
        let heard = r#""license":[{"expression":"MIT","by":"third-party","source":"s"}]"#;
        for record in [r#""access":"open""#, replaced, heard] {
            assert_eq!(terms(record), (vec![], false), "{record}");
        }
        assert_eq!(terms(r#""origin":"clinical-notes""#), (vec!["clinical-notes"], false));
    }
}
