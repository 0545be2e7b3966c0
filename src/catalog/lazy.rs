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

use super::tail::{Pack, Part, Writer};

/// A value, or the place where it lies packed.
#[derive(Debug, Clone)]
pub struct Lazy<T> {
    /// In a box, because most parts of most records are never looked at.
    value: OnceLock<Box<T>>,
    /// Where it lies; nowhere if the value is there, or is the default.
    place: Part,
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self { value: OnceLock::from(Box::new(value)), place: Part::default() }
    }
}

impl<T: Default> Default for Lazy<T> {
    fn default() -> Self {
        Self::from(T::default())
    }
}

impl<T: DeserializeOwned + Default> Lazy<T> {
    /// Whether the value was packed with the program.
    pub fn is_packed(&self) -> bool {
        !self.place.is_nowhere()
    }

    /// The value itself.
    pub fn into_inner(self) -> T {
        let Self { value, place } = self;
        value.into_inner().map_or_else(|| read(place), |value| *value)
    }
}

impl<T: Serialize + Default + PartialEq> Pack for Lazy<T> {
    fn pack(&mut self, tail: &mut Writer) -> Result<(), postcard::Error> {
        if let Some(value) = self.value.take().filter(|value| **value != T::default()) {
            self.place = tail.put(&postcard::to_stdvec(&value)?)?;
        }
        Ok(())
    }
}

/// The bytes were written by the same types when the program was built, and a test reads all of them.
fn read<T: DeserializeOwned + Default>(place: Part) -> T {
    if place.is_nowhere() {
        return T::default();
    }
    postcard::from_bytes(place.bytes()).unwrap_or_default()
}

impl<T: DeserializeOwned + Default> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| Box::new(read(self.place)))
    }
}

impl<T: DeserializeOwned + Default> DerefMut for Lazy<T> {
    fn deref_mut(&mut self) -> &mut T {
        let value = self.value.take().map_or_else(|| read(self.place), |value| *value);
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
        if self.value.get().is_some() {
            return Err(serde::ser::Error::custom("the value is not packed"));
        }
        self.place.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Lazy<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return T::deserialize(deserializer).map(Self::from);
        }
        Ok(Self { value: OnceLock::new(), place: Part::deserialize(deserializer)? })
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
