//! Where a fact was read.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::date::Date;
use super::vocabulary::SourceKind;

/// The sources of one record, by the short key that its facts name, in the order of the keys.
///
/// A list and no tree: most records have a handful of sources, and a tree would give each record room for eleven.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sources(Vec<(String, Source)>);

impl Sources {
    /// The source with this key.
    pub fn get(&self, key: &str) -> Option<&Source> {
        self.iter().find(|(known, _)| *known == key).map(|(_, source)| source)
    }

    /// Whether there is a source with this key.
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The sources with their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Source)> + Clone {
        self.0.iter().map(|(key, source)| (key.as_str(), source))
    }

    /// The sources without their keys.
    pub fn values(&self) -> impl Iterator<Item = &Source> + Clone {
        self.0.iter().map(|(_, source)| source)
    }

    /// The number of sources.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Sources {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Sources {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(SourcesVisitor)
    }
}

struct SourcesVisitor;

impl<'de> Visitor<'de> for SourcesVisitor {
    type Value = Sources;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of sources by key")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Sources, A::Error> {
        let mut sources: Vec<(String, Source)> = Vec::new();
        while let Some((key, source)) = map.next_entry::<String, Source>()? {
            match sources.binary_search_by(|(known, _)| known.cmp(&key)) {
                Ok(_) => return Err(serde::de::Error::custom(format_args!("source `{key}` stands twice"))),
                Err(place) => sources.insert(place, (key, source)),
            }
        }
        Ok(Sources(sources))
    }
}

impl JsonSchema for Sources {
    fn schema_name() -> Cow<'static, str> {
        "Sources".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, Source>::json_schema(generator)
    }
}

/// One place that was read, pinned to a revision where there is one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// How near the source stands to the fact.
    pub kind: SourceKind,
    /// Address, with the commit in it where the place has commits.
    pub url: String,
    /// Address of the copy that was read, when it is not `url`.
    #[serde(default)]
    pub copy: Option<String>,
    /// Commit, or version of a paper.
    #[serde(default)]
    pub revision: Option<String>,
    /// Section, table or line within the source.
    #[serde(default)]
    pub locator: Option<String>,
    /// The day on which it was read.
    #[serde(default)]
    pub seen: Option<Date>,
    /// Fields of the record that this source backs and that name no source themselves.
    #[serde(default)]
    pub supports: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::Sources;

    const TWO: &str =
        r#"{"repo":{"kind":"repository","url":"https://b"},"card":{"kind":"card","url":"https://a"}}"#;

    #[test]
    fn sources_are_found_by_key_and_kept_in_order() {
        let sources: Sources = serde_json::from_str(TWO).unwrap();
        let keys: Vec<&str> = sources.iter().map(|(key, _)| key).collect();
        assert_eq!((keys, sources.len()), (vec!["card", "repo"], 2));
        assert_eq!(sources.get("repo").unwrap().url, "https://b");
        assert!(!sources.contains_key("paper") && !sources.is_empty());
    }

    #[test]
    fn a_key_that_stands_twice_is_refused_and_not_lost() {
        let twice = TWO.replace("card\":{", "repo\":{");
        assert!(
            serde_json::from_str::<Sources>(&twice).unwrap_err().to_string().contains("`repo` stands twice")
        );
    }
}
