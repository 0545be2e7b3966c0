//! The closed vocabularies of the catalog, each declared once.

pub use super::word::Vocabulary;
use super::word::vocabulary;

vocabulary! {
    /// What an entry is.
    Kind, "kind" {
        /// Weights, or a service in front of weights.
        Model = "model",
        /// Code to train or fine-tune models.
        TrainingCode = "training-code",
        /// A program built on models.
        Application = "application",
        /// A named test.
        Benchmark = "benchmark",
        /// Software that evaluates models.
        EvaluationTool = "evaluation-tool",
        /// A list of other projects.
        Directory = "directory",
        /// Teaching material.
        Tutorial = "tutorial",
    }
}

vocabulary! {
    /// How a variant derives from a base.
    Relation, "relation" {
        /// Supervised or preference training on top of the base.
        Finetune = "finetune",
        /// More pretraining on domain text.
        ContinuedPretraining = "continued-pretraining",
        /// Small added weights; the base is needed to run it.
        Adapter = "adapter",
        /// Weights combined from several models.
        Merge = "merge",
        /// The same weights at lower precision.
        Quantized = "quantized",
        /// Trained on the outputs of the base.
        Distilled = "distilled",
        /// Built on the base; the source does not say how.
        Derived = "derived",
        /// No base: trained from random weights.
        FromScratch = "from-scratch",
    }
}

vocabulary! {
    /// Where in training a dataset was used.
    Stage, "stage" {
        /// First training of the weights.
        Pretraining = "pretraining",
        /// More pretraining on top of a base.
        ContinuedPretraining = "continued-pretraining",
        /// Supervised training on instructions or conversations.
        InstructionTuning = "instruction-tuning",
        /// Training on preferences (DPO and its like).
        Preference = "preference",
        /// Reinforcement learning.
        Rl = "rl",
        /// Not trained on: looked up while answering.
        Retrieval = "retrieval",
    }
}

vocabulary! {
    /// How one gets the weights.
    Access, "access" {
        /// Download without asking.
        Open = "open",
        /// Download after accepting terms or filling in a form.
        Gated = "gated",
        /// Download after proving identity and training, as `PhysioNet` asks.
        Credentialed = "credentialed",
        /// The authors send them when asked.
        OnRequest = "on-request",
        /// Used over a network service; the weights stay with the maker.
        ApiOnly = "api-only",
        /// Not to be had.
        Unreleased = "unreleased",
    }
}

vocabulary! {
    /// Who measured a score.
    Evaluator, "evaluator" {
        /// The people who made the model.
        Authors = "authors",
        /// Anyone else.
        ThirdParty = "third-party",
    }
}

vocabulary! {
    /// The life of an entry.
    Status, "status" {
        /// Current.
        Active = "active",
        /// Its makers point to a successor.
        Superseded = "superseded",
        /// Taken back by its makers.
        Withdrawn = "withdrawn",
    }
}

vocabulary! {
    /// How near a source stands to the fact.
    SourceKind, "source kind" {
        /// The project's own code repository.
        Repository = "repository",
        /// The model card on a hub.
        Card = "card",
        /// A paper by the makers or by an evaluator.
        Paper = "paper",
        /// The text of a license.
        LicenseText = "license-text",
        /// The project's or the maker's web site.
        Website = "website",
        /// The page of a dataset.
        DatasetPage = "dataset-page",
        /// A list of projects.
        List = "list",
        /// Somebody else's page.
        ThirdParty = "third-party",
    }
}

vocabulary! {
    /// What a license claim rests on.
    ClaimBasis, "basis of a license claim" {
        /// The license text itself.
        LicenseText = "license-text",
        /// A license file in the artifact's repository.
        LicenseFile = "license-file",
        /// The license field of a model card.
        CardTag = "card-tag",
        /// The prose of a model card.
        CardText = "card-text",
        /// The prose of a README.
        Readme = "readme",
        /// A badge in a README.
        Badge = "badge",
        /// A paper.
        Paper = "paper",
        /// A web site.
        Website = "website",
        /// Somebody else's word.
        ThirdParty = "third-party",
    }
}

vocabulary! {
    /// What a license claim covers.
    ClaimScope, "scope of a license claim" {
        /// Said of just this artifact.
        ThisArtifact = "this-artifact",
        /// Said of the project as a whole.
        Project = "project",
        /// Not clear from the source.
        Unclear = "unclear",
    }
}

vocabulary! {
    /// What an author's statement does.
    Effect, "effect of a statement" {
        /// Rules the use out.
        Forbids = "forbids",
        /// Allows it under a condition.
        Limits = "limits",
        /// Advises against it without ruling it out.
        AdvisesAgainst = "advises-against",
    }
}

vocabulary! {
    /// What an author's statement is about.
    Subject, "subject of a statement" {
        /// Commercial use.
        Commercial = "commercial",
        /// Use on patients or in care.
        Clinical = "clinical",
        /// Passing the artifact on.
        Redistribution = "redistribution",
        /// Anything but research.
        ResearchOnly = "research-only",
        /// Training other models on outputs.
        OutputTraining = "output-training",
        /// Passing outputs on.
        Outputs = "outputs",
        /// Something else, said in the text.
        Other_ = "other",
    }
}

vocabulary! {
    /// What a note is for.
    NoteKind, "kind of note" {
        /// Sets a list or a widespread belief right.
        Correction = "correction",
        /// Two sources disagree.
        Conflict = "conflict",
        /// Another project has nearly the same name.
        Twin = "twin",
        /// Anything else worth knowing.
        Remark = "remark",
    }
}

vocabulary! {
    /// The level of a base in its family tree.
    Level, "level of a base" {
        /// All versions of a name (`llama`).
        Family = "family",
        /// One version (`llama-3`).
        Version = "version",
        /// One set of weights (`llama-3-8b`).
        Checkpoint = "checkpoint",
    }
}

vocabulary! {
    /// Where the content of a dataset comes from.
    Origin, "origin of a dataset" {
        /// Papers and abstracts.
        Literature = "literature",
        /// Examination questions.
        Exam = "exam",
        /// Notes and records from care.
        ClinicalNotes = "clinical-notes",
        /// Conversations between people.
        Dialogue = "dialogue",
        /// Written by a model.
        Synthetic = "synthetic",
        /// Clinical practice guidelines.
        Guidelines = "guidelines",
        /// Structured knowledge.
        KnowledgeBase = "knowledge-base",
        /// Web pages.
        Web = "web",
        /// Medical images.
        Images = "images",
        /// Several of these.
        Mixed = "mixed",
        /// Not medical.
        General = "general",
    }
}

vocabulary! {
    /// Which part of a benchmark a dataset holds.
    Part, "part of a benchmark" {
        /// The training questions.
        Train = "train",
        /// The validation questions.
        Validation = "validation",
        /// The test questions.
        Test = "test",
        /// Not said.
        Unknown = "unknown",
    }
}
