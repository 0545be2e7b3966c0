//! The packed form of a document: what short commands need in one piece, the rest behind it by place.
//!
//! The build script shares this file: it packs `catalog.json` with the very types that read it back. What lies within a
//! packed part is packed before it, because the part holds its place.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::base::Base;
use super::document::Document;
use super::entry::Entry;
use super::lazy::Lazy;
use super::license::LicenseClaim;
use super::tail::{Pack, Writer, lies_in};
use super::variant::{Derivation, Variant};

/// A packed document.
#[derive(Debug, Clone, Default)]
pub struct Packed {
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
    pub fn pack(mut self) -> Result<Packed, postcard::Error> {
        let mut writer = Writer::default();
        let tail = &mut writer;
        // A plain list touches what all entries have of one kind, so that lies together.
        for entry in &mut self.entries {
            entry.variants.iter_mut().try_for_each(|variant| seldom_read(variant, tail))?;
        }
        for entry in &mut self.entries {
            entry.id.pack(tail)?;
            list(&mut entry.variants, tail)?;
            list(&mut entry.code_license, tail)?;
        }
        self.entries.iter_mut().try_for_each(|entry| entry.pack(tail))?;
        self.licenses.iter_mut().try_for_each(|record| record.sources.pack(tail))?;
        for record in &mut *self.benchmarks {
            list(&mut record.license, tail)?;
            record.sources.pack(tail)?;
        }
        for record in &mut *self.datasets {
            list(&mut record.license, tail)?;
            record.sources.pack(tail)?;
        }
        self.licenses.pack(tail)?;
        list(&mut self.bases, tail)?;
        self.benchmarks.pack(tail)?;
        self.datasets.pack(tail)?;
        Ok(Packed { head: postcard::to_stdvec(&self)?, tail: writer.into_bytes() })
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

/// Packs a list after its items, unless that was done before.
fn list<T>(list: &mut Lazy<Vec<T>>, tail: &mut Writer) -> Result<(), postcard::Error>
where
    T: Pack + Serialize + DeserializeOwned + PartialEq,
{
    if list.is_packed() {
        return Ok(());
    }
    list.as_mut_slice().pack(tail)?;
    list.pack(tail)
}

/// Packs what a plain list shows of no variant.
fn seldom_read(variant: &mut Variant, tail: &mut Writer) -> Result<(), postcard::Error> {
    variant.id.pack(tail)?;
    variant.name.pack(tail)?;
    variant.aliases.pack(tail)?;
    variant.huggingface.pack(tail)?;
    variant.architecture.pack(tail)?;
    variant.source.pack(tail)?;
    variant.locator.pack(tail)?;
    variant.weights_license.iter_mut().try_for_each(|claim| background(claim, tail))
}

/// Packs what a claim rests on.
fn background(claim: &mut LicenseClaim, tail: &mut Writer) -> Result<(), postcard::Error> {
    claim.source.pack(tail)?;
    claim.locator.pack(tail)?;
    claim.note.pack(tail)
}

impl Pack for Entry {
    fn pack(&mut self, tail: &mut Writer) -> Result<(), postcard::Error> {
        self.id.pack(tail)?;
        self.name.pack(tail)?;
        self.superseded_by.pack(tail)?;
        self.aliases.pack(tail)?;
        self.organizations.pack(tail)?;
        self.summary.pack(tail)?;
        self.specialties.pack(tail)?;
        self.languages.pack(tail)?;
        self.modalities.pack(tail)?;
        self.intended_use.pack(tail)?;
        self.not_intended_for.pack(tail)?;
        self.citation.pack(tail)?;
        self.statements.pack(tail)?;
        self.training.pack(tail)?;
        self.results.pack(tail)?;
        self.notes.pack(tail)?;
        self.listed_in.pack(tail)?;
        self.links.pack(tail)?;
        self.sources.pack(tail)
    }
}

impl Pack for Variant {
    fn pack(&mut self, tail: &mut Writer) -> Result<(), postcard::Error> {
        seldom_read(self, tail)?;
        self.bases.pack(tail)?;
        list(&mut self.weights_license, tail)
    }
}

impl Pack for Derivation {
    fn pack(&mut self, tail: &mut Writer) -> Result<(), postcard::Error> {
        self.base.pack(tail)
    }
}

impl Pack for LicenseClaim {
    fn pack(&mut self, tail: &mut Writer) -> Result<(), postcard::Error> {
        self.expression.pack(tail)?;
        background(self, tail)
    }
}

impl Pack for Base {
    fn pack(&mut self, tail: &mut Writer) -> Result<(), postcard::Error> {
        self.id.pack(tail)?;
        self.name.pack(tail)?;
        self.aliases.pack(tail)?;
        self.part_of.pack(tail)?;
        self.organizations.pack(tail)?;
        self.bases.pack(tail)?;
        list(&mut self.license, tail)?;
        self.huggingface.pack(tail)?;
        self.architecture.pack(tail)?;
        self.note.pack(tail)?;
        self.sources.pack(tail)
    }
}
