//! A closed list of words as a type.
//!
//! Every such type reads any text: a word that this version does not know becomes `Other`, so that a newer catalog
//! still loads. The checks in [`super::lint`] refuse `Other`.

/// A closed list of words, for the code that parses filters and lists choices.
pub trait Vocabulary: From<String> {
    /// The words, in the order in which they are documented.
    const WORDS: &'static [&'static str];
    /// What each of [`Self::WORDS`] means, in the same order.
    const MEANINGS: &'static [&'static str];
    /// What the vocabulary describes, as used in messages (`kind`, `access`, …).
    const WHAT: &'static str;
    /// The word as it stands in the catalog.
    fn as_str(&self) -> &str;
    /// The same, copied only if it is not one of [`Self::WORDS`].
    fn to_cow(&self) -> std::borrow::Cow<'static, str>;
    /// Whether the word is one of [`Self::WORDS`].
    fn is_known(&self) -> bool {
        Self::WORDS.contains(&self.as_str())
    }
}

/// A word as it is read: where it stands, if that is possible.
#[derive(serde::Deserialize)]
#[serde(transparent)]
pub(super) struct Word<'a>(#[serde(borrow)] pub(super) std::borrow::Cow<'a, str>);

macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident, $what:literal { $($(#[doc = $meaning:literal])+ $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $meaning])+ $variant,)+
            /// A word that this version does not know.
            Other(Box<str>),
        }

        impl Vocabulary for $name {
            const WORDS: &'static [&'static str] = &[$($word),+];
            const MEANINGS: &'static [&'static str] = &[$(concat!($($meaning),+).trim_ascii()),+];
            const WHAT: &'static str = $what;

            fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Other(text) => text,
                }
            }

            fn to_cow(&self) -> std::borrow::Cow<'static, str> {
                match self {
                    $(Self::$variant => $word.into(),)+
                    Self::Other(text) => text.to_string().into(),
                }
            }
        }

        impl $name {
            /// Those that this version knows; the packed catalog has them by number.
            const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($word => Self::$variant,)+
                    _ => Self::Other(text.into()),
                }
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    return serializer.serialize_str(self.as_str());
                }
                let number = Self::ALL.iter().position(|known| known == self);
                let number = number.and_then(|number| u8::try_from(number).ok());
                let unknown = || serde::ser::Error::custom(format!("unknown {}: {self}", Self::WHAT));
                number.ok_or_else(unknown)?.serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                if deserializer.is_human_readable() {
                    return super::word::Word::deserialize(deserializer).map(|word| Self::from(&*word.0));
                }
                let number = u8::deserialize(deserializer)?;
                let known = Self::ALL.get(usize::from(number)).cloned();
                known.ok_or_else(|| serde::de::Error::custom(format!("no {} has this number", Self::WHAT)))
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": Self::WORDS })
            }
        }
    };
}

pub(super) use vocabulary;

#[cfg(test)]
mod tests {
    use crate::catalog::vocabulary::{Access, Kind, Vocabulary};

    #[test]
    fn a_known_word_reads_as_its_variant_and_writes_itself() {
        let kind: Kind = serde_json::from_str("\"training-code\"").unwrap();
        assert_eq!(kind, Kind::TrainingCode);
        assert_eq!(serde_json::to_string(&kind).unwrap(), "\"training-code\"");
    }

    #[test]
    fn an_unknown_word_loads_as_other_and_is_kept() {
        let access: Access = serde_json::from_str("\"by-carrier-pigeon\"").unwrap();
        assert_eq!(access, Access::Other("by-carrier-pigeon".into()));
        assert!(!access.is_known());
        assert_eq!(serde_json::to_string(&access).unwrap(), "\"by-carrier-pigeon\"");
    }
}
