//! Precisions of weights, each with its true bits per weight.
//!
//! A block of GGUF holds scales beside the weights, so that `q8_0` takes 8.5 bits. The layouts of the blocks stand in
//! `ggml/src/ggml-common.h` of llama.cpp. Its `_m` types and `q2_k` are mixes, in which some tensors, embeddings and output layer
//! among them, stay at a higher precision; their figure is the mean over whole files. `docs/fit.md` gives the sources.

/// A precision of weights.
#[derive(Debug, PartialEq, Eq)]
pub struct Precision {
    /// The name in tables and JSON.
    pub name: &'static str,
    /// Other names that are understood.
    pub aliases: &'static [&'static str],
    /// Bits per weight, in ten-thousandths.
    pub ten_thousandths: u64,
    /// Whether embeddings and output layer stay in 16 bits beside these.
    pub keeps_embeddings: bool,
    /// Whether it is tried where none is asked for.
    pub usual: bool,
    /// What is to be known about it.
    pub meaning: &'static str,
}

const fn plain(
    name: &'static str,
    aliases: &'static [&'static str],
    ten_thousandths: u64,
    usual: bool,
    meaning: &'static str,
) -> Precision {
    Precision { name, aliases, ten_thousandths, keeps_embeddings: false, usual, meaning }
}

const fn with_16_bit_embeddings(
    name: &'static str,
    aliases: &'static [&'static str],
    ten_thousandths: u64,
    meaning: &'static str,
) -> Precision {
    Precision { name, aliases, ten_thousandths, keeps_embeddings: true, usual: false, meaning }
}

/// What is to be known of a mix.
const MIX: &str =
    "GGUF mix: the mean over whole files, whose embeddings and output layer stay at a higher precision";

/// All of them, the most precise first.
pub static PRECISIONS: &[Precision] = &[
    plain("fp32", &["f32", "float32", "32"], 320_000, false, "32 bits"),
    plain(
        "fp16",
        &["bf16", "f16", "float16", "bfloat16", "half", "16"],
        160_000,
        true,
        "16 bits, fp16 or bf16",
    ),
    plain("q8_0", &["q8", "gguf"], 85_000, true, "GGUF: 32 weights of 8 bits and a scale of 16 in a block"),
    with_16_bit_embeddings("fp8", &["f8", "float8", "w8a8"], 80_000, "8 bits, scales not counted"),
    with_16_bit_embeddings("int8", &["8bit", "8"], 80_000, "8 bits, scales not counted"),
    plain("q6_k", &["q6"], 65_625, true, "GGUF: 256 weights in 210 bytes"),
    plain("q5_k_m", &["q5", "q5_k"], 56_900, true, MIX),
    plain("q5_k_s", &[], 55_700, false, MIX),
    plain("q5_0", &[], 55_000, false, "GGUF: 32 weights in 22 bytes"),
    plain("q4_k_m", &["q4", "q4_k"], 48_500, true, MIX),
    plain("q4_k_s", &[], 46_700, false, MIX),
    plain("q4_0", &[], 45_000, false, "GGUF: 32 weights in 18 bytes"),
    with_16_bit_embeddings(
        "int4",
        &["gptq", "awq", "4bit", "w4a16", "4"],
        41_563,
        "4 bits, with a scale and a zero point for each 128 weights",
    ),
    plain("q3_k_m", &["q3", "q3_k"], 39_500, true, MIX),
    plain("q2_k", &["q2"], 32_000, true, MIX),
];

impl Precision {
    /// The precision of this name, in any case; `4-bit` is `4`.
    pub fn named(name: &str) -> Option<&'static Self> {
        let typed = name.trim().to_ascii_lowercase().replace(['-', ' '], "_");
        let number = typed
            .strip_suffix("bits")
            .or_else(|| typed.strip_suffix("bit"))
            .map(|bits| bits.trim_end_matches('_'));
        let wanted = number.unwrap_or(&typed);
        PRECISIONS.iter().find(|precision| precision.name == wanted || precision.aliases.contains(&wanted))
    }

    /// Bits per weight.
    pub fn bits(&self) -> f64 {
        // Six digits at most.
        f64::from(u32::try_from(self.ten_thousandths).unwrap_or(u32::MAX)) / 10_000.0
    }

    /// Whether it costs so much quality that it has to be said.
    pub fn is_coarse(&self) -> bool {
        self.ten_thousandths < 40_000
    }

    /// The bytes of so many weights, of which some are embeddings.
    pub fn bytes(&self, parameters: u64, embeddings: u64) -> u64 {
        let kept = if self.keeps_embeddings { embeddings.min(parameters) } else { 0 };
        let tenths =
            u128::from(parameters - kept) * u128::from(self.ten_thousandths) + u128::from(kept) * 160_000;
        u64::try_from(tenths.div_ceil(80_000)).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_means_one_precision() {
        let names: Vec<&str> = PRECISIONS
            .iter()
            .flat_map(|p| std::iter::once(p.name).chain(p.aliases.iter().copied()))
            .collect();
        let mut sorted = names.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(names.len(), sorted.len());
        for precision in PRECISIONS {
            assert_eq!(Precision::named(&precision.name.to_uppercase()), Some(precision));
        }
        assert_eq!(Precision::named("Q4-K-M").map(|p| p.name), Some("q4_k_m"));
        for name in ["4-bit", "4bit", "4 bits", "4_BIT"] {
            assert_eq!(Precision::named(name).map(|p| p.name), Some("int4"), "{name}");
        }
        assert_eq!(Precision::named("16-bit").map(|p| p.name), Some("fp16"));
        assert_eq!(Precision::named("q9"), None);
        assert_eq!(Precision::named("bit"), None);
    }

    #[test]
    fn they_stand_from_the_most_precise_to_the_least() {
        assert!(PRECISIONS.windows(2).all(|pair| pair[0].ten_thousandths >= pair[1].ten_thousandths));
    }

    #[test]
    fn bits_per_weight_follow_from_the_layout_of_the_blocks() {
        // Bytes and weights of a block in ggml-common.h.
        for (name, bytes, weights) in
            [("q8_0", 34, 32), ("q6_k", 210, 256), ("q5_0", 22, 32), ("q4_0", 18, 32)]
        {
            let precision = Precision::named(name).unwrap();
            assert_eq!(precision.ten_thousandths * weights, bytes * 80_000, "{name}");
            assert_eq!(precision.bytes(weights, 0), bytes, "{name}");
        }
    }

    #[test]
    fn embeddings_that_stay_in_16_bits_are_counted_so() {
        let int8 = Precision::named("int8").unwrap();
        assert_eq!(int8.bytes(1000, 100), 900 + 200);
        assert_eq!(int8.bytes(10, 100), 20, "no more than there are");
        assert_eq!(Precision::named("q8_0").unwrap().bytes(3200, 100), 3400);
    }
}
