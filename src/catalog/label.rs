//! Short texts of records, which stay where they lie packed: an answer looks at few of them and copies none.

use std::borrow::{Borrow, Cow};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::tail::{Pack, Part, Writer};

/// A text as it was read from a file, or where it lies in the embedded catalog.
#[derive(Clone)]
pub struct Label(Place);

#[derive(Clone)]
enum Place {
    Read(Box<str>),
    Packed(Part),
}

impl Label {
    /// The text, copied only if it was read from a file.
    pub fn to_cow(&self) -> Cow<'static, str> {
        match &self.0 {
            Place::Read(text) => Cow::Owned(text.to_string()),
            Place::Packed(part) => Cow::Borrowed(text_of(*part)),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Place::Read(text) => text,
            Place::Packed(part) => text_of(*part),
        }
    }

    /// The bytes of the text, which need not be looked at to be compared.
    pub fn as_bytes(&self) -> &[u8] {
        match &self.0 {
            Place::Read(text) => text.as_bytes(),
            Place::Packed(part) => part.bytes(),
        }
    }
}

/// The bytes were written from a text when the program was built, and a test reads all of them.
fn text_of(part: Part) -> &'static str {
    std::str::from_utf8(part.bytes()).unwrap_or_default()
}

impl Pack for Label {
    fn pack(&mut self, tail: &mut Writer) -> Result<(), postcard::Error> {
        if let Place::Read(text) = &self.0 {
            self.0 = Place::Packed(tail.put(text.as_bytes())?);
        }
        Ok(())
    }
}

impl Default for Label {
    fn default() -> Self {
        Self(Place::Packed(Part::default()))
    }
}

impl<T: Into<Box<str>>> From<T> for Label {
    fn from(text: T) -> Self {
        Self(Place::Read(text.into()))
    }
}

impl From<&Label> for String {
    fn from(label: &Label) -> Self {
        label.to_string()
    }
}

impl Deref for Label {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for Label {
    fn borrow(&self) -> &str {
        self
    }
}

impl AsRef<str> for Label {
    fn as_ref(&self) -> &str {
        self
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}

impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl PartialEq for Label {
    fn eq(&self, other: &Self) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl Eq for Label {}

impl PartialOrd for Label {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Label {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_bytes().cmp(other.as_bytes())
    }
}

impl Hash for Label {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl PartialEq<str> for Label {
    fn eq(&self, other: &str) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl PartialEq<&str> for Label {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<String> for Label {
    fn eq(&self, other: &String) -> bool {
        *self == **other
    }
}

impl PartialEq<Label> for &str {
    fn eq(&self, other: &Label) -> bool {
        *other == **self
    }
}

impl PartialEq<Label> for String {
    fn eq(&self, other: &Label) -> bool {
        *other == **self
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            _ if serializer.is_human_readable() => serializer.serialize_str(self),
            Place::Packed(part) => part.serialize(serializer),
            Place::Read(_) => Err(serde::ser::Error::custom("the text is not packed")),
        }
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return String::deserialize(deserializer).map(Self::from);
        }
        Part::deserialize(deserializer).map(|part| Self(Place::Packed(part)))
    }
}

impl JsonSchema for Label {
    fn inline_schema() -> bool {
        String::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::Label;

    #[test]
    fn a_label_takes_no_more_room_than_a_text_and_reads_as_one() {
        assert!(size_of::<Option<Label>>() <= size_of::<String>());
        let label: Label = serde_json::from_str("\"华佗GPT\"").unwrap();
        assert_eq!((label.as_str(), label.to_string()), ("华佗GPT", "华佗GPT".to_owned()));
        assert_eq!(serde_json::to_string(&label).unwrap(), "\"华佗GPT\"");
        assert_eq!(Label::default(), "");
    }
}
