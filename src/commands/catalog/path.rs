//! `medllm catalog path`: which catalogs are in use, and why.

use crate::catalog::Catalog;
use crate::paths::Place;
use crate::view::Answer;
use crate::view::answer::Results;
use crate::view::layers::{LayerView, grid};

pub(super) fn answer<'a>(catalog: &'a Catalog, places: &[Place]) -> Answer<'a> {
    let mut loaded = catalog.layers.iter();
    let view = |place: &Place| {
        let info = if place.used { loaded.next() } else { None };
        LayerView {
            origin: place.origin(),
            used: place.used,
            reason: place.reason.clone(),
            revision: info.and_then(|info| info.revision.as_ref()).map(ToString::to_string),
            entries: info.map(|info| info.entries),
        }
    };
    let layers: Vec<LayerView> = places.iter().map(view).collect();
    let grid = grid(&layers);
    Answer::new("catalog path", catalog, Results::Layers(layers), grid)
}
