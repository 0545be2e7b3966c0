//! What people want to do with a model, in terms of rights.

use crate::catalog::rights::{Purpose, Right};
use crate::license::terms::Ask;

macro_rules! profiles {
    ($($variant:ident = $name:literal, $title:literal: $meaning:literal),+ $(,)?) => {
        /// A use that people ask about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Profile {
            $(#[doc = $meaning] $variant),+
        }

        impl Profile {
            /// Every profile, in documented order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name on the command line and in JSON.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The head of its column.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),+ }
            }

            /// What the use is, in one sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning),+ }
            }
        }
    };
}

profiles! {
    Research = "research", "RESEARCH":
        "Study, evaluate and fine-tune it in research without commercial ends.",
    CommercialProduct = "commercial-product", "COMMERCIAL":
        "Sell a product or a service that it is part of.",
    InternalHospital = "internal-hospital", "HOSPITAL":
        "Use it inside a hospital, on patients or their records.",
    RedistributeWeights = "redistribute-weights", "REDISTRIBUTE":
        "Pass its weights on: a mirror, a bundle, a quantized copy.",
    FineTune = "fine-tune", "FINE-TUNE":
        "Fine-tune it; with --publish, publish the result too.",
    TrainOnOutputs = "train-on-outputs", "OUTPUTS":
        "Train other models on what it writes.",
}

impl Profile {
    /// The profile of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|profile| profile.name() == name)
    }

    /// What must be allowed: of each group, the best of its members counts, and every group counts.
    pub(super) fn asks(self, publish: bool) -> Vec<Vec<Ask>> {
        let right = |right| vec![Ask::Right(right)];
        match self {
            Self::Research => vec![right(Right::UseResearch), right(Right::FineTune)],
            Self::CommercialProduct => vec![
                right(Right::UseCommercial),
                vec![Ask::Right(Right::HostAsService), Ask::Right(Right::Redistribute)],
            ],
            Self::InternalHospital => vec![vec![Ask::OwnUse], right(Right::Clinical)],
            Self::RedistributeWeights => vec![right(Right::Redistribute)],
            Self::FineTune if publish => vec![right(Right::FineTune), right(Right::PublishFineTune)],
            Self::FineTune => vec![right(Right::FineTune)],
            Self::TrainOnOutputs => vec![right(Right::TrainOnOutputs)],
        }
    }

    /// The purpose that the profile itself tells.
    pub(super) fn purpose(self) -> Option<Purpose> {
        match self {
            Self::Research => Some(Purpose::NonCommercialResearch),
            Self::CommercialProduct => Some(Purpose::Commercial),
            _ => None,
        }
    }
}
