//! Which entries pass a filter, with the variants that make them pass.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::catalog::overlay::Placed;
use crate::catalog::score::Score;
use crate::catalog::{Catalog, Entry, Variant};
use crate::license::{Given, Profile};
use crate::query::condition::{Artifact, Rule, Test, licensed_artifacts, matching_scores};
use crate::query::truth::Truth;

/// An entry that passed.
#[derive(Debug, Clone)]
pub struct Hit<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The name of the layer that it came from.
    pub origin: &'a str,
    /// The variants that meet all conditions together; not set where all do because nothing was asked.
    variants: OnceCell<Vec<&'a Variant>>,
    /// What a license condition was met by.
    pub licensed: Vec<Artifact>,
    /// The results that met a benchmark condition.
    pub scores: Vec<&'a Score>,
    /// The uses that a condition asked for.
    pub uses: Vec<Profile>,
    /// What the user told of himself, for verdicts.
    pub given: Rc<Given>,
}

impl<'a> Hit<'a> {
    /// An entry with all its variants, of which nothing was asked. They stay packed until somebody looks at them.
    pub fn whole(entry: &'a Entry, origin: &'a str, given: Rc<Given>) -> Self {
        let (licensed, scores, uses) = (Vec::new(), Vec::new(), Vec::new());
        Self { entry, origin, variants: OnceCell::new(), licensed, scores, uses, given }
    }

    /// The entry with some of its variants.
    #[must_use]
    pub fn with(self, variants: Vec<&'a Variant>) -> Self {
        Self { variants: OnceCell::from(variants), ..self }
    }

    /// The variants that meet all conditions together.
    pub fn variants(&self) -> &[&'a Variant] {
        self.variants.get_or_init(|| self.entry.variants.iter().collect())
    }

    /// Whether these are all variants of the entry.
    pub fn has_all_variants(&self) -> bool {
        self.variants.get().is_none_or(|variants| variants.len() == self.entry.variants.len())
    }
}

/// The entries that passed, and how many could not be judged.
#[derive(Debug)]
pub struct Selection<'a> {
    /// What passed, by id.
    pub hits: Vec<Hit<'a>>,
    /// Entries of which the catalog does not know enough to tell.
    pub unknown: usize,
}

/// A condition as it was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// How it was typed: `--params '<=8b'`, `medqa >= 60`.
    pub label: String,
    /// What must hold.
    pub rule: Rule,
}

impl Asked {
    /// The uses that it asks for.
    fn uses(&self) -> impl Iterator<Item = Profile> {
        self.rule.wanted().into_iter().filter_map(|test| match test {
            Test::Allows(wanted) => Some(wanted.profile),
            _ => None,
        })
    }
}

/// Selects entries: one of an entry's variants must meet all conditions together.
pub fn select<'a>(catalog: &'a Catalog, asked: &[Asked]) -> Selection<'a> {
    let mut uses: Vec<Profile> = asked.iter().flat_map(Asked::uses).collect();
    uses.sort_unstable();
    uses.dedup();
    let mut selection = Selection { hits: Vec::with_capacity(catalog.entries.len()), unknown: 0 };
    let given = Rc::default();
    for placed in &catalog.entries {
        match judge(catalog, placed, asked, &given) {
            Ok(hit) => selection.hits.push(Hit { uses: uses.clone(), ..hit }),
            Err(Truth::Unknown) => selection.unknown += 1,
            Err(_) => {}
        }
    }
    selection
}

fn judge<'a>(
    catalog: &'a Catalog,
    placed: &'a Placed<Box<Entry>>,
    asked: &[Asked],
    given: &Rc<Given>,
) -> Result<Hit<'a>, Truth> {
    let entry = &placed.record;
    let whole = Hit::whole(entry, catalog.origin(placed), Rc::clone(given));
    if asked.is_empty() {
        return Ok(whole);
    }
    let meets = |variant: Option<&Variant>| {
        asked.iter().map(|asked| asked.rule.holds(catalog, entry, variant)).fold(Truth::Yes, Truth::and)
    };
    let (variants, truth): (Vec<&Variant>, Truth) = if entry.variants.is_empty() {
        (Vec::new(), meets(None))
    } else {
        let judged: Vec<(&Variant, Truth)> = entry.variants.iter().map(|v| (v, meets(Some(v)))).collect();
        let truth = judged.iter().map(|(_, truth)| *truth).reduce(Truth::or).unwrap_or(Truth::No);
        (
            judged
                .into_iter()
                .filter(|(_, truth)| *truth == Truth::Yes)
                .map(|(variant, _)| variant)
                .collect(),
            truth,
        )
    };
    if truth != Truth::Yes {
        return Err(truth);
    }
    let rules = || asked.iter().map(|asked| &asked.rule);
    let licensed = licensed_artifacts(rules(), entry, &variants);
    let scores = matching_scores(catalog, rules(), entry, &variants);
    Ok(Hit { licensed, scores, ..whole.with(variants) })
}
