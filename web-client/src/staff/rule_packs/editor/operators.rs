//! The operators of §6.5, in words, and what becomes of a condition when another one is chosen. There are no others.

use openapi::eligibility::Op;
use yew::AttrValue;

use super::node::Node;
use crate::i18n::Lang;

/// Code, Chinese, English.
type Word = (&'static str, &'static str, &'static str);

/// Conditions.
pub const TESTS: &[Word] = &[
    ("all", "以下全部成立", "All of these hold"),
    ("any", "以下任何一项成立", "Any of these holds"),
    ("not", "以下不成立", "This does not hold"),
    ("cmp", "比较两个数", "Two numbers compared"),
    ("has_category", "属于某类人员", "Belongs to a category"),
    ("matter_in", "事项是其中之一", "The matter is one of"),
    ("opponent_relation_in", "对方是其中之一", "The other side is one of"),
    ("claim_kind_in", "请求是其中之一", "The claim is one of"),
    ("query_hit", "数据查询到", "A query finds"),
    ("exists", "已知某项情况", "A fact is known"),
];

/// Numbers.
pub const NUMBERS: &[Word] = &[
    ("fact", "情况", "A fact"),
    ("param", "参数", "A parameter"),
    ("const", "数", "A number"),
    ("age_at", "申请当天的年龄", "Age on the day of the application"),
    ("add", "相加", "Sum"),
    ("sub", "第一个减去其余", "The first less the others"),
    ("mul", "相乘", "Product"),
    ("min", "最小的一个", "The least"),
    ("max", "最大的一个", "The largest"),
];

/// What stands at the right of `in`.
pub const LIST: &str = "any_of";

/// How two numbers are compared.
pub const SIGNS: &[Word] = &[
    ("<", "低于", "is below"),
    ("<=", "不超过", "is at most"),
    ("=", "等于", "equals"),
    (">=", "不低于", "is at least"),
    (">", "超过", "is above"),
    ("in", "是其中之一", "is one of"),
];

const OPS: [Op; 6] = [Op::Less, Op::AtMost, Op::Equal, Op::AtLeast, Op::More, Op::In];

/// What can be chosen from a table.
pub fn options(lang: Lang, table: &[Word]) -> Vec<(AttrValue, AttrValue)> {
    let named = |(code, zh, en): &Word| {
        let name = match lang {
            Lang::Zh => *zh,
            Lang::En => *en,
        };
        (AttrValue::from(*code), AttrValue::from(name))
    };
    table.iter().map(named).collect()
}

/// The sign of a comparison.
pub fn sign(op: Op) -> &'static str {
    let at = OPS.iter().position(|one| *one == op);
    at.and_then(|at| SIGNS.get(at)).map_or("=", |(sign, ..)| sign)
}

/// The comparison of a sign.
pub fn compares(sign: &str) -> Option<Op> {
    let at = SIGNS.iter().position(|(one, ..)| *one == sign)?;
    OPS.get(at).copied()
}

/// Does it hold any number of others?
pub fn holds_many(op: &str) -> bool {
    matches!(op, "all" | "any" | "add" | "sub" | "mul" | "min" | "max")
}

/// The condition that a new line begins with: nothing is chosen yet.
pub fn new_test() -> Node {
    Node::leaf("has_category", "")
}

/// The number that a new line begins with.
pub fn new_number() -> Node {
    Node::leaf("const", "")
}

impl Node {
    /// Another operator: what it can keep of the old one stays as its parts.
    pub fn turn(&mut self, op: &str) {
        let old = std::mem::take(self);
        let test = TESTS.iter().any(|(code, ..)| *code == op);
        let parts = match op {
            "cmp" => vec![Node::leaf("fact", ""), new_number()],
            "not" => vec![old],
            _ if !holds_many(op) => Vec::new(),
            // One group becomes another; what was single becomes its first part.
            _ if holds_many(&old.op) || old.op == "not" => old.parts,
            _ if test => vec![old],
            _ => vec![old, new_number()],
        };
        let is = if op == "cmp" { "<=" } else { "" };
        *self = Self { parts, ..Node::leaf(op, is) };
    }

    /// Another sign: several numbers stand at the right of `in`, and nowhere else.
    pub fn compare(&mut self, sign: &str) {
        self.is = sign.to_owned();
        if let Some(right) = self.parts.get_mut(1)
            && (sign == "in") != (right.op == LIST)
        {
            *right = if sign == "in" { Node::leaf(LIST, "") } else { new_number() };
        }
    }

    /// One more part.
    pub fn grow(&mut self) {
        let test = matches!(self.op.as_str(), "all" | "any");
        self.parts.push(if test { new_test() } else { new_number() });
    }
}
