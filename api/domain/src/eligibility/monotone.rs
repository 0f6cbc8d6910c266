//! What stands in a condition, and whether more income can only make it fail.

use openapi::eligibility::{Comparison, Fact, Op, Test, Value};

use super::validate::parts;

/// What was met on the way through a condition.
#[derive(Default)]
pub(super) struct Seen<'a> {
    pub params: Vec<&'a str>,
    pub size: usize,
    pub depth: usize,
    /// A sum of nothing, a list without entries.
    pub empty: bool,
    pub income: bool,
}

pub(super) fn walk_test<'a>(test: &'a Test, depth: usize, seen: &mut Seen<'a>) {
    seen.size += 1;
    seen.depth = seen.depth.max(depth);
    match test {
        Test::All(parts) | Test::Any(parts) => {
            seen.empty |= parts.is_empty();
            parts.iter().for_each(|part| walk_test(part, depth + 1, seen));
        }
        Test::Not(part) => walk_test(part, depth + 1, seen),
        Test::Cmp(Comparison { op, left, right }) => {
            // A list of numbers stands at the right of `in` and nowhere else.
            seen.empty |=
                matches!(left, Value::AnyOf(_)) || (*op == Op::In) != matches!(right, Value::AnyOf(_));
            walk_value(left, depth + 1, seen);
            walk_value(right, depth + 1, seen);
        }
        Test::MatterIn(matters) => seen.empty |= matters.is_empty(),
        Test::OpponentRelationIn(relations) => seen.empty |= relations.is_empty(),
        Test::ClaimKindIn(claims) => seen.empty |= claims.is_empty(),
        // Whether income is known is nothing to build a right on.
        Test::Exists(fact) => seen.income |= *fact == Fact::IncomePc,
        Test::HasCategory(_) | Test::QueryHit(_) => {}
    }
}

fn walk_value<'a>(value: &'a Value, depth: usize, seen: &mut Seen<'a>) {
    seen.size += 1;
    seen.depth = seen.depth.max(depth);
    match value {
        Value::Param(name) => seen.params.push(name),
        Value::Fact(fact) => seen.income |= *fact == Fact::IncomePc,
        Value::AnyOf(these) => {
            seen.empty |= these.is_empty();
            seen.size += these.len();
        }
        Value::Add(_) | Value::Mul(_) | Value::Sub(_) | Value::Min(_) | Value::Max(_) => {
            seen.empty |= parts(value).is_empty();
            parts(value).iter().for_each(|part| walk_value(part, depth + 1, seen));
        }
        Value::Const(_) | Value::AgeAt(_) => {}
    }
}

/// Can the condition only go from yes to no as the income grows? Asks more than needed, so that a yes is certain:
/// the income stands alone at one side of a comparison, in a condition without `not` around it.
pub(super) fn falls_with_income(test: &Test) -> bool {
    match test {
        Test::All(parts) | Test::Any(parts) => parts.iter().all(falls_with_income),
        Test::Not(part) => !reads_income(part),
        Test::Cmp(Comparison { op, left, right }) => {
            match (op, value_reads_income(left), value_reads_income(right)) {
                (_, false, false) => true,
                (Op::Less | Op::AtMost, true, false) => matches!(left, Value::Fact(_)),
                (Op::More | Op::AtLeast, false, true) => matches!(right, Value::Fact(_)),
                _ => false,
            }
        }
        Test::Exists(fact) => *fact != Fact::IncomePc,
        _ => true,
    }
}

fn reads_income(test: &Test) -> bool {
    let mut seen = Seen::default();
    walk_test(test, 1, &mut seen);
    seen.income
}

fn value_reads_income(value: &Value) -> bool {
    matches!(value, Value::Fact(Fact::IncomePc)) || parts(value).iter().any(value_reads_income)
}
