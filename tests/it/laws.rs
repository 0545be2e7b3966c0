//! The laws of verdicts, over made-up chains of licenses.

use medllm::catalog::Catalog;
use medllm::catalog::index::Node;
use medllm::catalog::load::parse;
use medllm::catalog::overlay::Layer;
use medllm::catalog::rights::{Right, Vocabulary};
use medllm::license::{Chain, Given, Profile, Verdict, answer, of_right, verdict_of};
use proptest::prelude::*;
use serde_json::{Value, json};

const PERMISSIONS: [&str; 4] = ["yes", "conditional", "no", "unknown"];
const READINGS: [&str; 4] = ["full", "summary", "second-hand", "not-read"];
const KINDS: [&str; 5] = ["permissive", "non-commercial", "research", "community", "rail"];

/// A license as numbers: what it says of each right, how much of it was read, its kind.
type Text = (Vec<usize>, usize, usize);

fn texts() -> impl Strategy<Value = Text> {
    // Most texts are read in full, so that a yes comes about.
    let reading = prop_oneof![6 => Just(0_usize), 1 => 1..READINGS.len()];
    let permission = prop_oneof![4 => Just(0_usize), 1 => Just(1_usize), 1 => 2..PERMISSIONS.len()];
    (prop::collection::vec(permission, Right::WORDS.len()), reading, 0..KINDS.len())
}

fn license(number: usize, (permissions, reading, kind): &Text) -> Value {
    let rights: serde_json::Map<String, Value> = Right::WORDS
        .iter()
        .zip(permissions)
        .map(|(right, permission)| ((*right).to_owned(), json!({"permission": PERMISSIONS[*permission]})))
        .collect();
    json!({"id": format!("LicenseRef-{number}"), "name": format!("Text {number}"), "kind": KINDS[*kind],
        "read": READINGS[*reading], "rights": rights, "sources": {}})
}

/// A catalog in which a model under the first text was built on a row of bases under the others.
fn catalog(texts: &[Text], statements: &Value) -> Catalog {
    let licenses: Vec<Value> = texts.iter().enumerate().map(|(number, text)| license(number, text)).collect();
    let step = |number: usize| {
        if number < texts.len() {
            json!([{"base": format!("base-{number}"), "relation": "finetune"}])
        } else {
            json!([])
        }
    };
    let base = |number: usize| {
        json!({"id": format!("base-{number}"), "name": format!("Base {number}"), "level": "checkpoint", "bases": step(number + 1),
            "license": [{"expression": format!("LicenseRef-{number}"), "by": "license-text", "source": "s"}]})
    };
    let bases: Vec<Value> = (1..texts.len()).map(base).collect();
    let own = if texts.len() > 1 { step(1) } else { json!([{"relation": "from-scratch"}]) };
    let document = json!({"schema_version": 1, "licenses": licenses, "bases": bases, "entries": [
        {"id": "model", "name": "Model", "kind": "model", "modalities": ["text"], "statements": statements, "variants": [
            {"id": "weights", "name": "Weights", "bases": own, "source": "s",
             "weights_license": [{"expression": "LicenseRef-0", "by": "card-tag", "source": "s"}]}],
         "sources": {"s": {"kind": "card", "url": "https://example.org"}}}]});
    let document = parse(&document.to_string(), "made up").unwrap();
    Catalog::new(vec![Layer { origin: "made up".into(), document }])
}

fn verdict(catalog: &Catalog, profile: Profile) -> Verdict {
    let Some(Node::Variant(entry, variant)) = catalog.node("weights") else { unreachable!() };
    verdict_of(catalog, entry, variant, profile, &Given::default())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_further_base_never_loosens_a_verdict(texts in prop::collection::vec(texts(), 2..5)) {
        let (shorter, longer) = (catalog(&texts[..texts.len() - 1], &json!([])), catalog(&texts, &json!([])));
        for profile in Profile::ALL {
            prop_assert!(verdict(&longer, *profile) <= verdict(&shorter, *profile), "{}", profile.name());
        }
    }

    #[test]
    fn a_statement_never_loosens_a_verdict(
        texts in prop::collection::vec(texts(), 1..4),
        effect in prop::sample::select(vec!["forbids", "limits", "advises-against"]),
        about in prop::sample::select(vec!["commercial", "clinical", "redistribution", "research-only", "output-training", "outputs", "other"]),
    ) {
        let statement = json!([{"effect": effect, "about": about, "text": "Said.", "source": "s"}]);
        let (free, bound) = (catalog(&texts, &json!([])), catalog(&texts, &statement));
        for profile in Profile::ALL {
            prop_assert!(verdict(&bound, *profile) <= verdict(&free, *profile), "{}", profile.name());
            if effect == "advises-against" {
                prop_assert_eq!(verdict(&bound, *profile), verdict(&free, *profile), "advice changes nothing");
            }
        }
    }

    #[test]
    fn the_order_of_bases_does_not_matter(texts in prop::collection::vec(texts(), 3..5)) {
        let mut turned = texts.clone();
        turned[1..].reverse();
        let (one, other) = (catalog(&texts, &json!([])), catalog(&turned, &json!([])));
        for profile in Profile::ALL {
            prop_assert_eq!(verdict(&one, *profile), verdict(&other, *profile), "{}", profile.name());
        }
    }

    #[test]
    fn a_verdict_is_the_minimum_of_its_chain(texts in prop::collection::vec(texts(), 1..5)) {
        let catalog = catalog(&texts, &json!([]));
        let Some(Node::Variant(entry, variant)) = catalog.node("weights") else { unreachable!() };
        let chain = Chain::new(&catalog, entry, variant, &Given::default());
        for profile in Profile::ALL {
            let answer = answer(&chain, *profile, &Given::default());
            prop_assert_eq!(Some(answer.verdict), answer.steps.iter().map(|step| step.verdict).min());
            prop_assert_eq!(answer.steps.len(), texts.len(), "each text has its say");
        }
        for (right, word) in Right::WORDS.iter().enumerate() {
            let (verdict, _) = of_right(&chain, &Right::from((*word).to_owned()), &Given::default());
            let barred = texts.iter().any(|text| PERMISSIONS[text.0[right]] == "no" && READINGS[text.1] != "not-read");
            prop_assert_eq!(verdict == Verdict::No, barred, "a no decides, and nothing else is one: {}", word);
            let silent = texts.iter().any(|text| PERMISSIONS[text.0[right]] == "unknown" || READINGS[text.1] == "not-read");
            prop_assert!(!silent || verdict <= Verdict::Unknown, "unknown is never permission: {}", word);
            let partly = texts.iter().any(|text| READINGS[text.1] != "full");
            prop_assert!(!partly || verdict < Verdict::Yes, "a text not read in full gives no yes: {}", word);
        }
        let (clinical, _) = of_right(&chain, &Right::Clinical, &Given::default());
        prop_assert!(clinical <= Verdict::Conditional);
        prop_assert!(verdict(&catalog, Profile::InternalHospital) <= Verdict::Conditional);
    }
}

/// The verdict on a commercial product of a model under a free text that was trained on data under these terms.
fn trained_on(terms: &str) -> Verdict {
    let free = license(0, &(vec![0; Right::WORDS.len()], 0, 0));
    let research = license(1, &(vec![0; Right::WORDS.len()], 0, 1));
    let document = json!({"schema_version": 1, "licenses": [free, research],
        "datasets": [{"id": "data", "name": "Data", "license": [{"expression": terms, "by": "license-text", "source": "s"}],
            "sources": {"s": {"kind": "card", "url": "https://example.org"}}}],
        "entries": [{"id": "model", "name": "Model", "kind": "model", "modalities": ["text"],
            "training": [{"dataset": "data", "stage": "instruction-tuning", "source": "s"}],
            "variants": [{"id": "weights", "name": "Weights", "bases": [{"relation": "from-scratch"}], "source": "s",
                "weights_license": [{"expression": "LicenseRef-0", "by": "card-tag", "source": "s"}]}],
            "sources": {"s": {"kind": "card", "url": "https://example.org"}}}]});
    let document = parse(&document.to_string(), "made up").unwrap();
    let catalog = Catalog::new(vec![Layer { origin: "made up".into(), document }]);
    verdict(&catalog, Profile::CommercialProduct)
}

#[test]
fn data_under_several_texts_binds_unless_there_is_a_choice() {
    let (free, bound) = (trained_on("LicenseRef-0"), trained_on("LicenseRef-1"));
    assert!(bound < free, "{bound:?} {free:?}");
    assert_eq!(trained_on("LicenseRef-0 AND LicenseRef-1"), bound);
    assert_eq!(trained_on("LicenseRef-0 OR LicenseRef-1"), free);
    assert_eq!(trained_on("(LicenseRef-1 OR LicenseRef-0) AND LicenseRef-1"), bound);
}
