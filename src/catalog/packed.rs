//! The packed form of a document: what short commands need in one piece, the rest behind it by place.
//!
//! The build script shares this file: it packs `catalog.json` with the very types that read it back.

use super::document::Document;
use super::lazy::lies_in;

/// A packed document.
#[derive(Debug, Clone, Default)]
pub struct Pack {
    /// The document without its lazy parts.
    pub head: Vec<u8>,
    /// The lazy parts.
    pub tail: Vec<u8>,
}

impl Document {
    /// Packs the document.
    ///
    /// # Errors
    /// As the format; four gigabytes are its limit.
    #[allow(dead_code, reason = "used by the build script, which shares this file, and by tests")]
    pub fn pack(mut self) -> Result<Pack, postcard::Error> {
        let mut tail = Vec::new();
        // What lies within a lazy part is packed before it, because the part holds its place.
        for record in &mut *self.licenses {
            record.sources.pack(&mut tail)?;
        }
        for record in &mut *self.bases {
            record.aliases.pack(&mut tail)?;
            record.organizations.pack(&mut tail)?;
            record.license.pack(&mut tail)?;
            record.architecture.pack(&mut tail)?;
            record.note.pack(&mut tail)?;
            record.sources.pack(&mut tail)?;
        }
        for record in &mut *self.benchmarks {
            record.license.pack(&mut tail)?;
            record.sources.pack(&mut tail)?;
        }
        for record in &mut *self.datasets {
            record.license.pack(&mut tail)?;
            record.sources.pack(&mut tail)?;
        }
        self.licenses.pack(&mut tail)?;
        self.bases.pack(&mut tail)?;
        self.benchmarks.pack(&mut tail)?;
        self.datasets.pack(&mut tail)?;
        for entry in &mut self.entries {
            for variant in &mut *entry.variants {
                variant.architecture.pack(&mut tail)?;
                variant.weights_license.pack(&mut tail)?;
            }
            entry.variants.pack(&mut tail)?;
            entry.aliases.pack(&mut tail)?;
            entry.organizations.pack(&mut tail)?;
            entry.summary.pack(&mut tail)?;
            entry.specialties.pack(&mut tail)?;
            entry.languages.pack(&mut tail)?;
            entry.modalities.pack(&mut tail)?;
            entry.intended_use.pack(&mut tail)?;
            entry.not_intended_for.pack(&mut tail)?;
            entry.code_license.pack(&mut tail)?;
            entry.citation.pack(&mut tail)?;
            entry.statements.pack(&mut tail)?;
            entry.training.pack(&mut tail)?;
            entry.results.pack(&mut tail)?;
            entry.notes.pack(&mut tail)?;
            entry.listed_in.pack(&mut tail)?;
            entry.links.pack(&mut tail)?;
            entry.sources.pack(&mut tail)?;
        }
        Ok(Pack { head: postcard::to_stdvec(&self)?, tail })
    }

    /// Reads a packed document.
    ///
    /// # Errors
    /// When the head is not what [`Document::pack`] wrote.
    pub fn unpack(head: &[u8], tail: &'static [u8]) -> Result<Self, postcard::Error> {
        lies_in(tail);
        postcard::from_bytes(head)
    }
}
