//! From operators as they are edited to a condition of the language.

use std::str::FromStr;

use openapi::{
    Code,
    eligibility::{AgeDay, Comparison, Decimal, QueryTest, Test, Value},
};

use super::{
    draft::chosen,
    node::{Node, number},
    operators::{LIST, compares},
};
use crate::app::Check;

/// Reads conditions; what is wrong goes to `check`.
pub struct Conditions<'a> {
    /// The parameters there are.
    pub names: &'a [&'a str],
    pub check: &'a mut Check,
}

impl Conditions<'_> {
    /// The condition at this pointer.
    pub fn test(&mut self, node: &Node, at: &str) -> Option<Test> {
        Some(match node.op.as_str() {
            "all" => Test::All(self.tests(node, at)?),
            "any" => Test::Any(self.tests(node, at)?),
            "not" => Test::Not(Box::new(self.tests(node, at)?.into_iter().next()?)),
            "cmp" => Test::Cmp(self.comparison(node, at)?),
            "has_category" => Test::HasCategory(self.code(&node.is, at, "is")?),
            "matter_in" => Test::MatterIn(self.codes(node, at)?),
            "opponent_relation_in" => Test::OpponentRelationIn(self.codes(node, at)?),
            "claim_kind_in" => Test::ClaimKindIn(self.codes(node, at)?),
            "query_hit" => {
                let (source, field) = (self.code(&node.is, at, "is"), self.code(&node.field, at, "field"));
                Test::QueryHit(QueryTest { source: source?, field: field? })
            }
            "exists" => Test::Exists(self.code(&node.is, at, "is")?),
            _ => return self.wrong(at.to_owned(), Code::Required),
        })
    }

    fn wrong<T>(&mut self, at: String, code: Code) -> Option<T> {
        self.check.add(&at, code);
        None
    }

    /// All parts are read, so that everything that is wrong is told.
    fn tests(&mut self, node: &Node, at: &str) -> Option<Vec<Test>> {
        let parts = node.parts.iter().enumerate();
        let read: Vec<Option<Test>> =
            parts.map(|(number, part)| self.test(part, &format!("{at}/{number}"))).collect();
        match read.is_empty() {
            true => self.wrong(at.to_owned(), Code::TooFew),
            false => read.into_iter().collect(),
        }
    }

    fn comparison(&mut self, node: &Node, at: &str) -> Option<Comparison> {
        let money = node.has_money();
        let op = compares(&node.is);
        if op.is_none() {
            self.check.add(&format!("{at}/is"), Code::Required);
        }
        let [left, right] = node.parts.as_slice() else { return self.wrong(at.to_owned(), Code::TooFew) };
        let left = self.value(left, &format!("{at}/0"), money);
        let right = self.value(right, &format!("{at}/1"), money);
        Some(Comparison { op: op?, left: left?, right: right? })
    }

    fn value(&mut self, node: &Node, at: &str, money: bool) -> Option<Value> {
        Some(match node.op.as_str() {
            "fact" => Value::Fact(self.code(&node.is, at, "is")?),
            "param" => {
                if !self.names.contains(&node.is.as_str()) {
                    let code = if node.is.is_empty() { Code::Required } else { Code::NotInList };
                    self.check.add(&format!("{at}/is"), code);
                }
                Value::Param(node.is.clone())
            }
            "const" => Value::Const(self.number(&node.is, at, money)?),
            "age_at" => Value::AgeAt(AgeDay::Date),
            "add" => Value::Add(self.values(node, at, money)?),
            "sub" => Value::Sub(self.values(node, at, money)?),
            // A factor is no amount.
            "mul" => Value::Mul(self.values(node, at, false)?),
            "min" => Value::Min(self.values(node, at, money)?),
            "max" => Value::Max(self.values(node, at, money)?),
            LIST => {
                let typed = node.is.split([' ', '、', '，', '；', ';']).filter(|one| !one.is_empty());
                let read: Vec<Option<Decimal>> = typed.map(|one| self.number(one, at, money)).collect();
                if read.is_empty() {
                    return self.wrong(format!("{at}/is"), Code::Required);
                }
                Value::AnyOf(read.into_iter().collect::<Option<_>>()?)
            }
            _ => return self.wrong(at.to_owned(), Code::Required),
        })
    }

    fn values(&mut self, node: &Node, at: &str, money: bool) -> Option<Vec<Value>> {
        let parts = node.parts.iter().enumerate();
        let read: Vec<Option<Value>> =
            parts.map(|(number, part)| self.value(part, &format!("{at}/{number}"), money)).collect();
        match read.is_empty() {
            true => self.wrong(at.to_owned(), Code::TooFew),
            false => read.into_iter().collect(),
        }
    }

    fn number(&mut self, typed: &str, at: &str, money: bool) -> Option<Decimal> {
        let code = if typed.trim().is_empty() { Code::Required } else { Code::BadFormat };
        number(typed, money).or_else(|| self.wrong(format!("{at}/is"), code))
    }

    fn code<C: FromStr>(&mut self, code: &str, at: &str, field: &str) -> Option<C> {
        code.parse().ok().or_else(|| self.wrong(format!("{at}/{field}"), Code::Required))
    }

    fn codes<C: FromStr>(&mut self, node: &Node, at: &str) -> Option<Vec<C>> {
        let read: Option<Vec<C>> = chosen(&node.is).map(|code| code.parse().ok()).collect();
        let read = read.filter(|read| !read.is_empty());
        read.or_else(|| self.wrong(format!("{at}/is"), Code::Required))
    }
}
