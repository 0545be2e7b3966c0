//! `medllm catalog path`: which catalogs are in use, and why. A broken file is shown, not stumbled over.

use crate::catalog::Catalog;
use crate::paths::{self, Place};
use crate::view::Answer;
use crate::view::layers::LayerView;

pub(super) fn answer<'a>(embedded: &'a Catalog, places: &[Place]) -> Answer<'a> {
    let layers: Vec<LayerView> = places.iter().map(view).collect();
    let broken = layers.iter().filter(|layer| layer.used && layer.entries.is_none()).count();
    let notice = (broken > 0)
        .then(|| "every other command fails until the broken file is mended or left out".to_owned());
    let answer = Answer::new("catalog path", embedded, layers);
    Answer { notices: notice.into_iter().collect(), failed: broken > 0, ..answer }
}

fn view(place: &Place) -> LayerView {
    let mut view = LayerView {
        origin: place.origin(),
        used: place.used,
        reason: place.reason.clone(),
        revision: None,
        entries: None,
    };
    if place.used {
        match paths::document(place) {
            Ok(document) => {
                view.revision = document.revision.as_ref().map(ToString::to_string);
                view.entries = Some(document.entries.len());
            }
            Err(error) => view.reason = format!("{}, but broken: {error}", place.reason),
        }
    }
    view
}
