//! How to cite an entry, and its links.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The publication that the makers ask to be cited.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Citation {
    /// Title as published.
    #[serde(default)]
    pub title: Option<String>,
    /// Authors as `First Last`, in published order.
    #[serde(default)]
    pub authors: Vec<String>,
    /// Year of publication.
    #[serde(default)]
    pub year: Option<u16>,
    /// arXiv identifier without version.
    #[serde(default)]
    pub arxiv: Option<String>,
    /// Digital object identifier, without a resolver's address.
    #[serde(default)]
    pub doi: Option<String>,
    /// Journal, conference or preprint server.
    #[serde(default)]
    pub venue: Option<String>,
}

/// Addresses of a record.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Links {
    /// Source code.
    #[serde(default)]
    pub repository: Option<String>,
    /// Project page.
    #[serde(default)]
    pub homepage: Option<String>,
    /// Paper.
    #[serde(default)]
    pub paper: Option<String>,
    /// A place to try it.
    #[serde(default)]
    pub demo: Option<String>,
    /// Further repositories, papers and pages of its makers that are about it.
    #[serde(default)]
    pub more: Vec<String>,
}

impl Links {
    /// The links that are known, with their names.
    pub fn known(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("repository", &self.repository),
            ("homepage", &self.homepage),
            ("paper", &self.paper),
            ("demo", &self.demo),
        ]
        .into_iter()
        .filter_map(|(name, link)| link.as_deref().map(|link| (name, link)))
        .chain(self.more.iter().map(|link| ("more", link.as_str())))
    }
}
