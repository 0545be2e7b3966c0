//! Everything that has a say about one variant: its own claims, those of its bases up to the root, statements, data.
//!
//! The links are collected once; what they say is asked of them right by right.

use crate::catalog::base::Base;
use crate::catalog::index::Node;
use crate::catalog::license::{License, LicenseClaim};
use crate::catalog::rights::LicenseKind;
use crate::catalog::source::{Source, Sources};
use crate::catalog::training::{Statement, Training};
use crate::catalog::vocabulary::{Access, ClaimBasis, Level, Relation, Stage};
use crate::catalog::{Catalog, Entry, Variant};
use crate::license::data::{Term, terms};
use crate::license::given::Given;

/// What a link of the chain is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// The weights that were asked about.
    Own,
    /// A model that they were built on.
    Base,
    /// One that was built on nothing else.
    Root,
    /// What the authors say beside a license.
    Statement,
    /// Training data.
    Data,
}

impl Layer {
    /// The word in output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Base => "base",
            Self::Root => "root",
            Self::Statement => "statement",
            Self::Data => "data",
        }
    }
}

/// One thing that has a say.
#[derive(Debug, Clone)]
pub(super) struct Link<'a> {
    pub(super) layer: Layer,
    /// Name of the model, author or dataset that it is about.
    pub(super) subject: &'a str,
    pub(super) says: Says<'a>,
    pub(super) source: Option<&'a Source>,
    pub(super) locator: Option<&'a str>,
}

/// What it is.
#[derive(Debug, Clone)]
pub(super) enum Says<'a> {
    /// A license claim.
    Claim { claim: &'a LicenseClaim, weight: Weight },
    /// A license claim that is not made on the day that is asked about. It decides nothing.
    Replaced(&'a LicenseClaim),
    /// No claim is recorded.
    NoClaim,
    /// Only a group of models is named, not the one that it was built on.
    NoCheckpoint,
    /// What it was built on is not recorded.
    NoBase,
    /// The catalog has no record of the base.
    NoRecord,
    /// No weights are handed out.
    NoWeights(&'a Access),
    /// A restriction by the authors.
    Statement(&'a Statement),
    /// A term of the training data.
    Data(Term<'a>),
}

/// How much a license claim can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// It is its makers' word for these weights.
    Grants,
    /// It may not reach the weights, or is somebody else's word, and nothing surer is said: it can take away only.
    Alone,
    /// It may not reach the weights, and something surer is said beside it: the stricter of the two counts.
    Beside,
}

/// All links of one variant or base.
#[derive(Debug, Clone)]
pub struct Chain<'a> {
    pub(super) catalog: &'a Catalog,
    /// The variant that it begins at; none where it begins at a base.
    pub(super) of: Option<(&'a Entry, &'a Variant)>,
    pub(super) links: Vec<Link<'a>>,
    /// Whether the model takes or gives more than text, if that is known.
    pub(super) multimodal: Option<bool>,
}

impl<'a> Chain<'a> {
    /// Collects the links of a variant, for the claims that are made on the day that is asked about.
    pub fn new(catalog: &'a Catalog, entry: &'a Entry, variant: &'a Variant, given: &Given) -> Self {
        let modalities = &entry.modalities;
        let multimodal =
            (!modalities.is_empty()).then(|| modalities.iter().any(|modality| modality != "text"));
        let mut chain = Self { catalog, of: Some((entry, variant)), links: Vec::new(), multimodal };
        chain.add_variant(entry, variant, Layer::Own, given, &mut Vec::new());
        chain
    }

    /// Collects the links of a base.
    pub fn of_base(catalog: &'a Catalog, base: &'a Base, given: &Given) -> Self {
        let mut chain = Self { catalog, of: None, links: Vec::new(), multimodal: None };
        chain.add_base(&base.id, given, &mut Vec::new());
        chain
    }

    fn add_variant(
        &mut self,
        entry: &'a Entry,
        variant: &'a Variant,
        layer: Layer,
        given: &Given,
        seen: &mut Vec<&'a str>,
    ) {
        if seen.contains(&variant.id.as_str()) {
            return;
        }
        seen.push(&variant.id);
        if let Some(access @ (Access::ApiOnly | Access::Unreleased)) = &variant.access {
            self.add(layer, &variant.name, Says::NoWeights(access), None, None);
        }
        self.add_claims(layer, &variant.name, &variant.weights_license, &entry.sources, given);
        for statement in entry.statements.iter().filter(|statement| statement.is_about(&variant.id)) {
            let source = entry.sources.get(&statement.source);
            let told = |link: &Link<'_>| matches!(&link.says, Says::Statement(known) if std::ptr::eq(*known, statement));
            if self.links.iter().any(told) {
                continue;
            }
            self.add(
                Layer::Statement,
                &entry.name,
                Says::Statement(statement),
                source,
                statement.locator.as_deref(),
            );
        }
        let used = |item: &&Training| item.is_for(&variant.id) && item.stage != Stage::Retrieval;
        for item in entry.training.iter().filter(used) {
            self.add_data(item, &entry.sources);
        }
        if variant.bases.is_empty() {
            self.add(layer, &variant.name, Says::NoBase, entry.sources.get(&variant.source), None);
        }
        for step in &variant.bases {
            match &step.base {
                Some(base) => self.add_base(base, given, seen),
                None if step.relation == Relation::FromScratch => {}
                None => self.add(layer, &variant.name, Says::NoBase, None, None),
            }
        }
    }

    fn add_base(&mut self, id: &'a str, given: &Given, seen: &mut Vec<&'a str>) {
        match self.catalog.node(id) {
            None => self.add(Layer::Base, id, Says::NoRecord, None, None),
            Some(Node::Entry(entry)) => self.add(Layer::Base, &entry.name, Says::NoCheckpoint, None, None),
            Some(Node::Variant(entry, variant)) => {
                self.add_variant(entry, variant, Layer::Base, given, seen);
            }
            Some(Node::Base(base)) if !seen.contains(&base.id.as_str()) => {
                seen.push(&base.id);
                self.add_general(base, given, seen);
            }
            Some(Node::Base(_)) => {}
        }
    }

    fn add_general(&mut self, base: &'a Base, given: &Given, seen: &mut Vec<&'a str>) {
        let above: Vec<&str> = base.bases.iter().filter_map(|step| step.base.as_deref()).collect();
        let layer = if above.is_empty() { Layer::Root } else { Layer::Base };
        if base.license.is_empty() && base.level != Level::Checkpoint {
            self.add(layer, &base.name, Says::NoCheckpoint, None, None);
        } else {
            self.add_claims(layer, &base.name, &base.license, &base.sources, given);
        }
        for id in above {
            self.add_base(id, given, seen);
        }
    }

    /// The claims that are made on that day. What a third party says counts only where nothing surer is said, and so does
    /// a tag that names no text beside a text of the same family.
    fn add_claims(
        &mut self,
        layer: Layer,
        subject: &'a str,
        claims: &'a [LicenseClaim],
        sources: &'a Sources,
        given: &Given,
    ) {
        let made = |claim: &&LicenseClaim| given.covers(claim);
        let any_grants = claims.iter().filter(made).any(LicenseClaim::reaches_weights);
        let mut known: Vec<(&str, Weight)> = Vec::new();
        for claim in claims.iter().filter(made) {
            let weight = match (claim.reaches_weights(), any_grants) {
                (true, _) => Weight::Grants,
                (false, true) => Weight::Beside,
                (false, false) => Weight::Alone,
            };
            let passed_over = weight == Weight::Beside && claim.by == ClaimBasis::ThirdParty
                || self.is_vaguer(claim, claims.iter().filter(made));
            if !passed_over && !known.contains(&(&claim.expression, weight)) {
                known.push((&claim.expression, weight));
                let source = sources.get(&claim.source);
                self.add(layer, subject, Says::Claim { claim, weight }, source, claim.locator.as_deref());
            }
        }
        if known.is_empty() {
            self.add(layer, subject, Says::NoClaim, None, None);
        }
        for claim in claims.iter().filter(|claim| !made(claim)) {
            let source = sources.get(&claim.source);
            self.add(layer, subject, Says::Replaced(claim), source, claim.locator.as_deref());
        }
    }

    /// Whether a claim is a tag that names no text, beside one that names a text of the same family.
    fn is_vaguer(&self, claim: &LicenseClaim, mut others: impl Iterator<Item = &'a LicenseClaim>) -> bool {
        let text = |claim: &LicenseClaim| self.catalog.license(&claim.expression);
        text(claim).filter(|tag| tag.kind == Some(LicenseKind::UnspecifiedTag)).is_some_and(|tag| {
            others.any(|other| {
                let same_family = |text: &&License| text.family == tag.family && text.id != tag.id;
                other.reaches_weights() && text(other).as_ref().is_some_and(same_family)
            })
        })
    }

    fn add_data(&mut self, item: &'a Training, sources: &'a Sources) {
        let Some(dataset) = self.catalog.dataset(&item.dataset) else { return };
        for term in terms(self.catalog, dataset) {
            let known = self.links.iter().any(|link| {
                link.subject == dataset.name && matches!(&link.says, Says::Data(other) if *other == term)
            });
            if !known {
                let source = sources.get(&item.source);
                self.add(Layer::Data, &dataset.name, Says::Data(term), source, item.locator.as_deref());
            }
        }
    }

    fn add(
        &mut self,
        layer: Layer,
        subject: &'a str,
        says: Says<'a>,
        source: Option<&'a Source>,
        locator: Option<&'a str>,
    ) {
        self.links.push(Link { layer, subject, says, source, locator });
    }
}
