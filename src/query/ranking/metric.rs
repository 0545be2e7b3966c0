//! Which way a metric points, told from its name.

/// Words in the name of a metric of which less is better. Everything else is a score of which more is better.
const LOWER: [&str; 22] = [
    "brier",
    "cer",
    "distance",
    "ece",
    "eer",
    "error",
    "errors",
    "fnr",
    "fpr",
    "hallucination",
    "hallucinations",
    "hamming",
    "latency",
    "loss",
    "mae",
    "mse",
    "nll",
    "perplexity",
    "rmse",
    "ter",
    "toxicity",
    "wer",
];

/// Whether less is better: a word of the metric's name says so (`error-rate`, `wer`, `perplexity`).
pub fn lower_is_better(metric: &str) -> bool {
    crate::catalog::name::words(metric).iter().any(|word| LOWER.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_better_when_they_are_few_and_scores_when_they_are_high() {
        for metric in ["error-rate", "WER", "perplexity", "hallucination-rate", "RMSE"] {
            assert!(lower_is_better(metric), "{metric}");
        }
        for metric in ["accuracy", "f1", "elo", "rouge-l", "micro-f1", "score", "mrr", "win-rate"] {
            assert!(!lower_is_better(metric), "{metric}");
        }
    }
}
