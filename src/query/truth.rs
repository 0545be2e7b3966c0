//! Four answers to a condition. Only `Yes` passes.

/// Whether a condition holds for a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// The catalog does not know; passes neither the condition nor its negation.
    Unknown,
    /// The record has no such thing; passes neither, and is not counted as unknown.
    NotApplicable,
}

impl Truth {
    /// `Yes` for true.
    pub fn known(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    /// The negation; what is unknown stays unknown.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            other => other,
        }
    }

    /// Both must hold. A `No` decides, then what is not applicable, then what is unknown.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::strongest(self, other, [Self::No, Self::NotApplicable, Self::Unknown])
    }

    /// One must hold. A `Yes` decides, then what is unknown, then a plain `No`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match Self::strongest(self, other, [Self::Yes, Self::Unknown, Self::No]) {
            Self::Yes if self != Self::Yes && other != Self::Yes => Self::NotApplicable,
            truth => truth,
        }
    }

    fn strongest(a: Self, b: Self, order: [Self; 3]) -> Self {
        order.into_iter().find(|truth| a == *truth || b == *truth).unwrap_or(Self::Yes)
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, NotApplicable, Unknown, Yes};

    const ALL: [Truth; 4] = [Yes, No, Unknown, NotApplicable];

    #[test]
    fn unknown_and_not_applicable_survive_negation() {
        assert_eq!(Unknown.negated(), Unknown);
        assert_eq!(NotApplicable.negated(), NotApplicable);
        for truth in ALL {
            assert_eq!(truth.negated().negated(), truth);
        }
    }

    #[test]
    fn and_is_yes_only_when_both_are() {
        for a in ALL {
            for b in ALL {
                assert_eq!(a.and(b) == Yes, a == Yes && b == Yes, "{a:?} and {b:?}");
                assert_eq!(a.and(b), b.and(a));
            }
        }
        assert_eq!(Unknown.and(No), No);
    }

    #[test]
    fn or_is_yes_when_one_is() {
        for a in ALL {
            for b in ALL {
                assert_eq!(a.or(b) == Yes, a == Yes || b == Yes, "{a:?} or {b:?}");
                assert_eq!(a.or(b), b.or(a));
            }
        }
        assert_eq!(Unknown.or(No), Unknown);
        assert_eq!(NotApplicable.or(NotApplicable), NotApplicable);
        assert_eq!(NotApplicable.or(Unknown), Unknown);
    }
}
