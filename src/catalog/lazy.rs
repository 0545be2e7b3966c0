//! Parts of a record that are read only when somebody asks for them.
//!
//! In a catalog file they stand where they belong and are read with the rest. In the packed form of the embedded
//! catalog (see `build.rs`) a record holds only the place of each such part, because a short command needs few of them.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value, or the packed bytes that it can be read from.
#[derive(Debug, Clone)]
pub struct Lazy<T> {
    value: OnceLock<T>,
    packed: Packed,
}

#[derive(Debug, Clone, Copy)]
enum Packed {
    /// The value is there.
    No,
    /// Position and length in the bytes that belong to the record.
    At(u32, u32),
    /// The bytes.
    Bytes(&'static [u8]),
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self { value: OnceLock::from(value), packed: Packed::No }
    }
}

impl<T: Default> Default for Lazy<T> {
    fn default() -> Self {
        Self::from(T::default())
    }
}

impl<T: DeserializeOwned + Default> Lazy<T> {
    /// Says in which bytes the place of a packed value lies. Does nothing to a value that is there.
    pub fn bind(&mut self, bytes: &'static [u8]) {
        if let Packed::At(start, length) = self.packed {
            let part = usize::try_from(start).ok().zip(usize::try_from(length).ok());
            let part = part.and_then(|(start, length)| bytes.get(start..start.checked_add(length)?));
            self.packed = Packed::Bytes(part.unwrap_or_default());
        }
    }

    /// The value itself.
    pub fn into_inner(self) -> T {
        let Self { value, packed } = self;
        value.into_inner().unwrap_or_else(|| read(packed))
    }
}

impl<T: Serialize> Lazy<T> {
    /// Moves the value behind these bytes and keeps its place.
    ///
    /// # Errors
    /// As the format: lengths that are not known, numbers out of range.
    #[allow(dead_code, reason = "used by the build script, which shares this file, and by tests")]
    pub fn pack(&mut self, bytes: &mut Vec<u8>) -> Result<(), postcard::Error> {
        if let Some(value) = self.value.take() {
            let start = bytes.len();
            bytes.extend(postcard::to_stdvec(&value)?);
            let place = |n: usize| u32::try_from(n).map_err(|_| postcard::Error::SerializeBufferFull);
            self.packed = Packed::At(place(start)?, place(bytes.len() - start)?);
        }
        Ok(())
    }
}

/// The bytes were written by the same types when the program was built, and a test reads all of them.
fn read<T: DeserializeOwned + Default>(packed: Packed) -> T {
    match packed {
        Packed::Bytes(bytes) => postcard::from_bytes(bytes).unwrap_or_default(),
        Packed::No | Packed::At(..) => T::default(),
    }
}

impl<T: DeserializeOwned + Default> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| read(self.packed))
    }
}

impl<T: DeserializeOwned + Default> DerefMut for Lazy<T> {
    fn deref_mut(&mut self) -> &mut T {
        let value = self.value.take().unwrap_or_else(|| read(self.packed));
        *self = Self::from(value);
        self.value.get_mut().expect("the value was put there just now")
    }
}

impl<T: DeserializeOwned + Default + PartialEq> PartialEq for Lazy<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

#[allow(clippy::into_iter_without_iter, reason = "`iter` is that of the value, by `Deref`")]
impl<'a, T: DeserializeOwned + Default> IntoIterator for &'a Lazy<T>
where
    &'a T: IntoIterator,
{
    type Item = <&'a T as IntoIterator>::Item;
    type IntoIter = <&'a T as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        (**self).into_iter()
    }
}

impl<T: Serialize + DeserializeOwned + Default> Serialize for Lazy<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return (**self).serialize(serializer);
        }
        match self.packed {
            Packed::At(start, length) => (start, length).serialize(serializer),
            Packed::No | Packed::Bytes(_) => Err(serde::ser::Error::custom("the value is not packed")),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Lazy<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return T::deserialize(deserializer).map(Self::from);
        }
        let (start, length) = Deserialize::deserialize(deserializer)?;
        Ok(Self { value: OnceLock::new(), packed: Packed::At(start, length) })
    }
}

impl<T: JsonSchema> JsonSchema for Lazy<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
