//! What data sources found is known like what was said, and before it (ELG-03, ELG-08).

use openapi::eligibility::{Assessment, Eligibility};
use serde_json::{Value, json};

use super::{assess, seeded};

fn assessed(facts: Value) -> Assessment {
    assess(seeded(), &serde_json::from_value(facts).expect("facts"))
}

fn rules(found: &Assessment) -> Vec<&str> {
    found.path.iter().map(|step| step.rule.as_str()).collect()
}

#[test]
fn elg_08_a_register_found_by_data_exempts_like_a_certificate_and_the_sentence_says_whose_answer_it_was() {
    let registered = |category: &str| {
        assessed(json!({"region": "410902", "date": "2024-05-10", "matter": "M04", "members": 1, "queries": [
            {"source": "CIVIL_AFFAIRS", "field": "REGISTERED", "category": category}]}))
    };
    let found = registered("DIBAO");
    assert_eq!((found.outcome, rules(&found)), (Eligibility::Exempt, vec!["LAL42-E2"]));
    assert!(found.zh.ends_with("。已采用民政部门的查询结果。"), "{}", found.zh);
    assert_eq!(registered("WOMAN").outcome, Eligibility::NeedsSupplement);
}

#[test]
fn elg_03_no_fixed_income_is_what_data_find_before_what_is_said() {
    let disabled = |wage: i64, said: Option<bool>| {
        assessed(json!({"region": "410902", "date": "2024-05-10", "matter": "M04", "members": 1,
            "categories": ["DISABLED"], "own_right": true, "no_fixed_income": said, "queries": [
                {"source": "HR_SOCIAL", "field": "PENSION", "value_fen": 0},
                {"source": "TAX", "field": "WAGE", "value_fen": wage},
                {"source": "HR_SOCIAL", "field": "WAGE", "value_fen": wage}]}))
    };
    assert_eq!(disabled(0, None).outcome, Eligibility::Exempt, "neither pension nor wage was found");
    assert_eq!(disabled(0, Some(false)).outcome, Eligibility::NeedsSupplement, "something else is lived on");
    assert_eq!(disabled(100_000, Some(true)).outcome, Eligibility::NeedsSupplement, "a wage was found");
}
