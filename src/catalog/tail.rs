//! The bytes in which those parts of the embedded catalog lie that are read only when somebody asks for them.
//!
//! The build script writes them; a record holds the place of each part.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

/// The bytes. A program has one such piece.
static TAIL: OnceLock<&'static [u8]> = OnceLock::new();

/// Says where the parts lie, before any of them is read. The first call counts.
pub fn lies_in(bytes: &'static [u8]) {
    TAIL.get_or_init(|| bytes);
}

/// Where a part lies; nowhere if it has no bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    start: u32,
    length: u32,
}

impl Part {
    /// Whether it lies nowhere.
    pub fn is_nowhere(self) -> bool {
        self.length == 0
    }

    /// Its bytes; none if it lies nowhere.
    pub fn bytes(self) -> &'static [u8] {
        let bytes = || {
            let (start, length) = (usize::try_from(self.start).ok()?, usize::try_from(self.length).ok()?);
            TAIL.get()?.get(start..start.checked_add(length)?)
        };
        bytes().unwrap_or_default()
    }
}

/// Writes parts, equal ones once.
#[derive(Debug, Default)]
#[allow(dead_code, reason = "used by the build script, which shares this file, and by tests")]
pub struct Writer {
    bytes: Vec<u8>,
    known: HashMap<Vec<u8>, Part>,
}

#[allow(dead_code, reason = "used by the build script, which shares this file, and by tests")]
impl Writer {
    /// Writes a part.
    ///
    /// # Errors
    /// Four gigabytes are the limit.
    pub fn put(&mut self, bytes: &[u8]) -> Result<Part, postcard::Error> {
        if let Some(part) = self.known.get(bytes) {
            return Ok(*part);
        }
        let number = |length: usize| u32::try_from(length).map_err(|_| postcard::Error::SerializeBufferFull);
        let part = Part { start: number(self.bytes.len())?, length: number(bytes.len())? };
        self.bytes.extend(bytes);
        self.known.insert(bytes.to_vec(), part);
        Ok(part)
    }

    /// All that was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Something that holds parts which can be packed.
#[allow(dead_code, reason = "used by the build script, which shares this file, and by tests")]
pub trait Pack {
    /// Moves the parts behind the others and keeps their places.
    ///
    /// # Errors
    /// As the format: lengths that are not known, numbers out of range.
    fn pack(&mut self, tail: &mut Writer) -> Result<(), postcard::Error>;
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&mut self, tail: &mut Writer) -> Result<(), postcard::Error> {
        self.iter_mut().try_for_each(|part| part.pack(tail))
    }
}

impl<T: Pack> Pack for [T] {
    fn pack(&mut self, tail: &mut Writer) -> Result<(), postcard::Error> {
        self.iter_mut().try_for_each(|part| part.pack(tail))
    }
}
