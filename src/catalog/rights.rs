//! The words of license texts: what one may do, under which condition, who asks.

pub use super::word::Vocabulary;
use super::word::vocabulary;

vocabulary! {
    /// What kind of text a license is.
    LicenseKind, "kind of license" {
        /// Few conditions.
        Permissive = "permissive",
        /// No rights kept.
        PublicDomain = "public-domain",
        /// Derivatives under the same license.
        Copyleft = "copyleft",
        /// No commercial use.
        NonCommercial = "non-commercial",
        /// A model maker's own terms that allow commerce under conditions.
        Community = "community",
        /// Research only.
        Research = "research",
        /// Responsible-AI license with use limits.
        Rail = "rail",
        /// Data use agreement.
        Dua = "dua",
        /// Terms of a network service.
        ServiceTerms = "service-terms",
        /// A policy that another license points to.
        UsePolicy = "use-policy",
        /// A hub tag that names no text.
        UnspecifiedTag = "unspecified-tag",
    }
}

vocabulary! {
    /// How much of a license text was read.
    Reading, "extent of reading" {
        /// All of it.
        Full = "full",
        /// A summary by its maker.
        Summary = "summary",
        /// Somebody else's account.
        SecondHand = "second-hand",
        /// None of it.
        NotRead = "not-read",
    }
}

vocabulary! {
    /// The answer to "does the text allow it".
    Permission, "permission" {
        /// The text allows it.
        Yes = "yes",
        /// Under a condition.
        Conditional = "conditional",
        /// The text rules it out.
        No = "no",
        /// The text does not say, or was not read.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// A fact about the user that a license asks for.
    Fact, "fact about the user" {
        /// Users of the user's products and services in a month.
        MonthlyUsers = "monthly-users",
        /// Users in a day.
        DailyUsers = "daily-users",
        /// Where the user is based.
        Region = "region",
        /// What the user is.
        Party = "party",
        /// What the use is for.
        Purpose = "purpose",
    }
}

vocabulary! {
    /// What one may want to do with a model.
    Right, "right" {
        /// Study it, experiment with it, evaluate it.
        UseResearch = "use_research",
        /// Use it for commercial ends.
        UseCommercial = "use_commercial",
        /// Change its weights by training.
        FineTune = "fine_tune",
        /// Pass its weights on.
        Redistribute = "redistribute",
        /// Publish weights that were made from it.
        PublishFineTune = "publish_fine_tune",
        /// Let others use it over a network.
        HostAsService = "host_as_service",
        /// Train other models on what it writes.
        TrainOnOutputs = "train_on_outputs",
        /// Use it on patients or in care.
        Clinical = "clinical",
        /// Show others what it writes.
        ShareOutputs = "share_outputs",
    }
}

vocabulary! {
    /// What a user is, as license texts tell users apart.
    Party, "party" {
        /// A university or another academic body.
        University = "university",
        /// A hospital or another body that gives care.
        Hospital = "hospital",
        /// A firm that sells software.
        Software = "software",
        /// A firm that sells computing as a service.
        Cloud = "cloud",
        /// Any other firm.
        Company = "company",
        /// A person alone.
        Individual = "individual",
    }
}

vocabulary! {
    /// What a use is for, as license texts tell uses apart.
    Purpose, "purpose" {
        /// Research without commercial ends.
        NonCommercialResearch = "non-commercial-research",
        /// Commercial ends.
        Commercial = "commercial",
    }
}
