//! Laws that hold for any input.

use medllm::catalog::canonical::to_text;
use medllm::catalog::load::parse;
use medllm::catalog::name::{key, words};
use medllm::query::expression::{self, Comparison, Expression, Operator, Token};
use medllm::query::period;
use medllm::query::quantity::{self, Units};
use medllm::query::suggest::nearest;
use medllm::render::sanitize::{is_dangerous, plain};
use proptest::prelude::*;

/// Any expression, made of any texts.
fn expressions() -> impl Strategy<Value = Expression> {
    let token = prop_oneof![
        "[a-z0-9.-]{1,8}",
        "[a-z]{1,5}\\[[a-z0-9, -]{0,8}\\]",
        Just("and".to_owned()),
        any::<String>(),
    ];
    let token = token.prop_map(Token::new);
    let signs = prop::sample::select(&Operator::SIGNS[..]);
    let one = (token.clone(), signs, token.clone());
    let one =
        one.prop_map(|(subject, operator, value)| Comparison { subject, operator, values: vec![value] });
    let several = (token.clone(), prop::collection::vec(token, 1..4));
    let several =
        several.prop_map(|(subject, values)| Comparison { subject, operator: Operator::In, values });
    let leaf = prop_oneof![one, several].prop_map(Expression::Is);
    leaf.prop_recursive(5, 32, 4, |inner| {
        let parts = || prop::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            parts().prop_map(Expression::Any),
            parts().prop_map(Expression::All),
            inner.prop_map(|inner| Expression::Not(Box::new(inner))),
        ]
    })
}

proptest! {
    #[test]
    fn a_printed_expression_is_read_back_as_itself(expression in expressions()) {
        prop_assert_eq!(expression::parse(&expression.to_string()), Ok(expression));
    }

    #[test]
    fn any_text_is_an_expression_or_a_clear_error(text in "[a-z()\\[\\]<>=!~, \"'\\\\\\PC]{0,40}") {
        if let Err(malformed) = expression::parse(&text) {
            prop_assert!(!malformed.reason.is_empty() && text.get(malformed.at.clone()).is_some(), "{:?}", malformed);
        }
    }

    #[test]
    fn any_text_is_a_period_or_a_clear_error(text in any::<String>()) {
        if let Err(malformed) = period::parse(&text) {
            prop_assert!(!malformed.reason.is_empty());
        }
    }

    #[test]
    fn a_key_is_its_own_key_and_spacing_and_case_do_not_change_it(text in any::<String>()) {
        let once = key(&text);
        prop_assert_eq!(key(&once), once.clone());
        let spaced: String = once.chars().flat_map(|c| [c, ' ']).collect();
        prop_assert_eq!(key(&spaced), once);
    }

    #[test]
    fn words_hold_nothing_but_letters_and_digits(text in any::<String>()) {
        for word in words(&text) {
            prop_assert!(!word.is_empty() && word.chars().all(char::is_alphanumeric), "{:?}", word);
        }
    }

    #[test]
    fn any_text_is_a_range_or_a_clear_error(text in any::<String>()) {
        for units in [Units::Plain, Units::Count] {
            if let Err(malformed) = quantity::parse(&text, units) {
                prop_assert!(!malformed.reason.is_empty());
            }
        }
    }

    #[test]
    fn a_count_with_its_own_unit_passes_its_own_range(billions in 1_u32..999, rest in -499_999_999_i64..499_999_999) {
        let count = i64::from(billions) * 1_000_000_000 + rest;
        for range in [format!("{billions}b"), format!("<={billions}b"), format!(">={billions}b")] {
            #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
            let value = count as f64;
            prop_assert!(quantity::parse(&range, Units::Count).unwrap().contains(value), "{} {}", range, count);
        }
    }

    #[test]
    fn what_is_written_to_a_terminal_holds_nothing_dangerous(text in any::<String>()) {
        prop_assert!(!plain(&text).contains(is_dangerous));
    }

    #[test]
    fn suggestions_are_few_and_from_the_candidates(name in any::<String>(), others in prop::collection::vec("[a-z0-9-]{1,12}", 0..20)) {
        let found = nearest(&name, others.iter().map(|other| (other.as_str(), other.as_str())));
        prop_assert!(found.len() <= 3);
        for one in found {
            prop_assert!(others.iter().any(|other| other == one));
        }
    }

    #[test]
    fn canonical_form_is_a_fixed_point(name in "\\PC{1,20}", summary in any::<String>(), count in any::<Option<u64>>()) {
        let entry = serde_json::json!({"id": "x", "name": name, "kind": "model", "summary": summary,
            "variants": [{"id": "v", "name": name, "parameters": count, "source": "s"}]});
        let text = serde_json::json!({"schema_version": 1, "entries": [entry]}).to_string();
        let once = to_text(&parse(&text, "x").unwrap());
        prop_assert_eq!(to_text(&parse(&once, "x").unwrap()), once);
    }
}
