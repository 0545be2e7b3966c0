//! The four answers and their order.

use crate::catalog::rights::Permission;

/// What the texts found say, the strictest first. A chain takes the minimum; only [`Verdict::Yes`] is permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// A text rules it out.
    No,
    /// The texts found do not say.
    Unknown,
    /// A text allows it under a condition.
    Conditional,
    /// The texts found allow it.
    Yes,
}

impl Verdict {
    /// Every verdict, the strictest first.
    pub const ALL: [Self; 4] = [Self::No, Self::Unknown, Self::Conditional, Self::Yes];

    /// The word in output.
    pub fn name(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Unknown => "unknown",
            Self::Conditional => "conditional",
            Self::Yes => "yes",
        }
    }
}

impl From<&Permission> for Verdict {
    fn from(permission: &Permission) -> Self {
        match permission {
            Permission::Yes => Self::Yes,
            Permission::Conditional => Self::Conditional,
            Permission::No => Self::No,
            Permission::Unknown | Permission::Other(_) => Self::Unknown,
        }
    }
}

impl serde::Serialize for Verdict {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl schemars::JsonSchema for Verdict {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Verdict".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let words: Vec<&str> = Self::ALL.iter().map(|verdict| verdict.name()).collect();
        schemars::json_schema!({ "type": "string", "enum": words })
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict;

    #[test]
    fn no_decides_and_unknown_is_never_permission() {
        for verdict in Verdict::ALL {
            assert_eq!(verdict.min(Verdict::No), Verdict::No);
            assert_eq!(verdict.min(verdict), verdict);
            assert!(verdict.min(Verdict::Unknown) <= Verdict::Unknown);
            for other in Verdict::ALL {
                assert_eq!(verdict.min(other), other.min(verdict));
                assert!(verdict.min(other) <= verdict);
            }
        }
    }
}
