//! Which terms training data carries, as far as they are recorded.

use crate::catalog::Catalog;
use crate::catalog::dataset::Dataset;
use crate::catalog::index::Node;
use crate::catalog::license::LicenseClaim;
use crate::catalog::rights::{LicenseKind, Right};
use crate::catalog::vocabulary::Access;
use crate::license::given::Given;
use crate::license::terms::{Ask, of_expression};
use crate::license::verdict::Verdict;

/// What restricts a body of training data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term<'a> {
    /// Handed out after proof of identity and a signed agreement.
    Credentialed,
    /// Its license rules commerce out.
    NonCommercial(&'a str),
    /// Written by a model whose provider or license limits what outputs may be used for, or of which that is not known.
    MadeBy(&'a str),
}

/// What restricts a body of training data, as far as its terms are recorded.
pub(super) fn terms<'a>(catalog: &'a Catalog, dataset: &'a Dataset) -> Vec<Term<'a>> {
    let mut terms = Vec::new();
    let of_kind = |kinds: &[LicenseKind]| {
        let mut claims = dataset.license.iter().filter(|claim| claim.stands());
        claims.find_map(|claim| unavoidable(catalog, claim, kinds))
    };
    if dataset.access == Some(Access::Credentialed) || of_kind(&[LicenseKind::Dua]).is_some() {
        terms.push(Term::Credentialed);
    }
    let barred = of_kind(&[LicenseKind::NonCommercial, LicenseKind::Research]);
    terms.extend(barred.map(Term::NonCommercial));
    let limited = dataset.generated_by.iter().find(|maker| !outputs_are_free(catalog, maker));
    terms.extend(limited.map(|maker| Term::MadeBy(maker)));
    terms
}

/// A text of one of these kinds that a claim names and leaves no choice about.
fn unavoidable<'a>(catalog: &Catalog, claim: &'a LicenseClaim, kinds: &[LicenseKind]) -> Option<&'a str> {
    let is_one = |name: &str| {
        let kind = catalog.license(name).and_then(|license| license.kind.as_ref());
        kind.is_some_and(|kind| kinds.contains(kind))
    };
    let found = claim.names().find(|name| is_one(name))?;
    let avoided = spdx::Expression::parse(&claim.expression)
        .is_ok_and(|parsed| parsed.evaluate(|option| !is_one(&option.license.to_string())));
    (!avoided).then_some(found)
}

/// Whether what a model writes may train others, by the license that the catalog has of it. What it has no record of
/// is somebody's service under terms of its own.
fn outputs_are_free(catalog: &Catalog, maker: &str) -> bool {
    let claims = match catalog.node(maker) {
        Some(Node::Base(base)) => &base.license,
        Some(Node::Variant(_, variant)) => &variant.weights_license,
        _ => return false,
    };
    let ask = Ask::Right(Right::TrainOnOutputs);
    let mut said = claims
        .iter()
        .filter(|claim| claim.stands_for_weights())
        .map(|claim| of_expression(catalog, &claim.expression, &ask, &Given::default(), None).verdict);
    said.next().is_some_and(|first| said.fold(first, Verdict::min) == Verdict::Yes)
}
