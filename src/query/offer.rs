//! What may be typed where a value is wanted: the names of the catalog for each filter, models, fields.
//!
//! Not here: what was typed so far, and how a shell is told.

mod names;

use std::collections::BTreeMap;

use crate::catalog::vocabulary::{Access, Kind, Status, Vocabulary};
use crate::catalog::{Catalog, Entry};
use crate::license::Profile;
use crate::query::field::Field;
use crate::query::filter::Filter;
use crate::query::ranking;

pub use names::{entries, license_texts, models, nodes};

/// A value with what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The value as it is typed.
    pub value: String,
    /// What it means, in a few words.
    pub about: String,
}

/// The values for one place.
#[derive(Debug, Default)]
pub struct Offers {
    /// What is offered first: one value for each thing.
    pub values: Vec<Offer>,
    /// Other names of the same things, for who began to type one of those.
    pub names: Vec<Offer>,
}

impl Offer {
    /// A value with what it means, told without a final period.
    pub fn new(value: impl Into<String>, about: &str) -> Self {
        Self { value: value.into(), about: about.trim_end_matches('.').replace('`', "") }
    }
}

impl Offers {
    fn of(values: impl IntoIterator<Item = Offer>) -> Self {
        Self { values: values.into_iter().collect(), names: Vec::new() }
    }

    /// Leaves out what could not be given: a list ends at a comma, and what leads a value or a flag is no part of it.
    fn typeable(mut self) -> Self {
        let typeable = |offer: &Offer| {
            !offer.value.is_empty() && !offer.value.contains(',') && !offer.value.starts_with(['!', '-'])
        };
        self.values.retain(typeable);
        self.names.retain(typeable);
        self
    }
}

/// The values that a filter takes; of what takes ranges or any text, none.
pub fn of_filter(catalog: &Catalog, filter: Filter) -> Offers {
    let offers = match filter {
        Filter::Base => names::bases(catalog),
        Filter::License => names::licenses(catalog),
        Filter::Allows => uses(),
        Filter::Benchmark => names::benchmarks(catalog),
        Filter::Dataset => names::datasets(catalog),
        Filter::Language => names::languages(catalog),
        Filter::Org => organizations(catalog),
        Filter::Modality => Offers::of(listed(catalog, |entry| &entry.modalities)),
        Filter::Specialty => Offers::of(listed(catalog, |entry| &entry.specialties)),
        Filter::Kind => words::<Kind>(),
        Filter::Access => words::<Access>(),
        Filter::Status => words::<Status>(),
        Filter::Id => models(catalog),
        Filter::Params | Filter::Active | Filter::Context | Filter::Year | Filter::Name | Filter::Summary => {
            Offers::default()
        }
    };
    offers.typeable()
}

/// The fields of an entry.
pub fn fields() -> Offers {
    Offers::of(Field::ALL.iter().map(|field| Offer::new(field.name(), field.meaning())))
}

/// The uses that verdicts are given for.
pub fn uses() -> Offers {
    Offers::of(Profile::ALL.iter().map(|profile| Offer::new(profile.name(), profile.meaning())))
}

/// The conditions that scores on a benchmark state, each as `--setting` takes it.
pub fn settings(catalog: &Catalog, benchmark: &str) -> Offers {
    let scores = catalog.entries().flat_map(|entry| &entry.results);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for score in scores.filter(|score| score.benchmark == benchmark) {
        for word in ranking::conditions(score) {
            *counts.entry(word).or_default() += 1;
        }
    }
    let about = |count| if count == 1 { "1 result".to_owned() } else { format!("{count} results") };
    Offers::of(counts.into_iter().map(|(word, count)| Offer::new(word, &about(count)))).typeable()
}

fn words<V: Vocabulary>() -> Offers {
    Offers::of(V::WORDS.iter().zip(V::MEANINGS).map(|(word, meaning)| Offer::new(*word, meaning)))
}

/// The words that entries list, with the number of entries that do.
fn listed(catalog: &Catalog, list: fn(&Entry) -> &Vec<String>) -> Vec<Offer> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in catalog.entries().flat_map(list) {
        *counts.entry(word).or_default() += 1;
    }
    let entries = |count| if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") };
    counts.into_iter().map(|(word, count)| Offer::new(word, &entries(count))).collect()
}

/// Organizations by their full names. A comma would end the value, and without it the same words are found.
fn organizations(catalog: &Catalog) -> Offers {
    let mut offers = listed(catalog, |entry| &entry.organizations);
    for offer in offers.iter_mut().filter(|offer| offer.value.contains(',')) {
        let words: Vec<&str> = offer.value.split([',', ' ']).filter(|word| !word.is_empty()).collect();
        offer.value = words.join(" ");
    }
    Offers::of(offers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load::{EMBEDDED, EMBEDDED_NAME, parse};
    use crate::catalog::overlay::Layer;
    use crate::query::condition::Asker;
    use crate::query::typing::flag_rule;

    fn catalog(text: &str) -> Catalog {
        Catalog::new(vec![Layer { origin: "x".into(), document: parse(text, EMBEDDED_NAME).unwrap() }])
    }

    fn values(offers: &Offers) -> Vec<&str> {
        offers.values.iter().map(|offer| offer.value.as_str()).collect()
    }

    #[test]
    fn every_value_and_every_name_that_is_offered_is_one_that_the_filter_takes() {
        let catalog = catalog(EMBEDDED);
        for filter in Filter::flags() {
            let offers = of_filter(&catalog, filter);
            let ranges = matches!(filter, Filter::Params | Filter::Year);
            assert_eq!(offers.values.is_empty(), ranges, "{filter:?}");
            for offer in offers.values.iter().chain(&offers.names) {
                let rule = flag_rule(&catalog, filter, std::slice::from_ref(&offer.value), &Asker::default());
                assert!(rule.is_ok(), "{filter:?} {offer:?}: {rule:?}");
            }
        }
    }

    #[test]
    fn a_name_with_a_comma_stays_one_value_and_what_cannot_be_typed_is_left_out() {
        let catalog = catalog(
            r#"{"schema_version":1,"entries":[
                {"id":"a","name":"A","kind":"model","organizations":["Lab, Hong Kong","!Bang","-x",""]},
                {"id":"b","name":"B","kind":"model","organizations":["Lab, Hong Kong"]}]}"#,
        );
        let offers = of_filter(&catalog, Filter::Org);
        assert_eq!(values(&offers), ["Lab Hong Kong"]);
        assert_eq!(offers.values[0].about, "2 entries");
        let asked = flag_rule(&catalog, Filter::Org, &["Lab Hong Kong".into()], &Asker::default()).unwrap();
        assert_eq!(
            asked,
            flag_rule(&catalog, Filter::Org, &["lab hong kong".into()], &Asker::default()).unwrap()
        );
    }

    #[test]
    fn a_tag_offers_the_wider_one_and_its_english_name() {
        let catalog = catalog(
            r#"{"schema_version":1,"entries":[{"id":"a","name":"A","kind":"model","languages":["zh-Hant"]}]}"#,
        );
        let offers = of_filter(&catalog, Filter::Language);
        assert_eq!(values(&offers), ["zh", "zh-Hant"]);
        assert_eq!(offers.names, [Offer::new("chinese", "zh")]);
    }

    #[test]
    fn models_that_others_were_built_on_are_bases_too() {
        let catalog = catalog(
            r#"{"schema_version":1,"bases":[{"id":"llama","name":"Llama","level":"family"}],
                "entries":[{"id":"demo","name":"Demo","kind":"model","variants":[
                {"id":"demo-7b","name":"Demo 7B","source":"s","bases":[{"base":"llama","relation":"finetune"}]},
                {"id":"demo-chat","name":"Chat","source":"s","bases":[{"base":"demo-7b","relation":"finetune"}]}]}]}"#,
        );
        assert_eq!(values(&of_filter(&catalog, Filter::Base)), ["llama", "demo-7b", "from-scratch"]);
        assert_eq!(values(&models(&catalog)), ["demo", "demo-7b", "demo-chat"]);
    }
}
