//! A condition in plain words: every operator of §6.5, in Chinese and in English.

use openapi::{
    Fen,
    eligibility::{Comparison, Decimal, Fact, Op, QueryTest, Test, Value},
};

use crate::i18n::{Lang, Named, listed, yuan};

/// Chinese, English.
type Both = (&'static str, &'static str);

fn pick(lang: Lang, (zh, en): Both) -> &'static str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// The condition as a sentence, without its full stop.
pub fn sentence(lang: Lang, test: &Test) -> String {
    condition(lang, test, false)
}

/// `inner` stands within another one: what has parts is bracketed there.
fn condition(lang: Lang, test: &Test, inner: bool) -> String {
    let named = |before: Both, rest: &str| format!("{}{rest}", pick(lang, before));
    match test {
        Test::All(parts) => joined(lang, parts, ("，并且", " and "), inner),
        Test::Any(parts) => joined(lang, parts, ("，或者", " or "), inner),
        Test::Not(part) => {
            let said = condition(lang, part, false);
            match lang {
                Lang::Zh => format!("并非（{said}）"),
                Lang::En => format!("not ({said})"),
            }
        }
        Test::Cmp(comparison) => compared(lang, comparison),
        Test::HasCategory(category) => named(("属于", "is: "), category.name(lang)),
        Test::MatterIn(matters) => named(("事项是：", "the matter is one of: "), &listed(matters, lang)),
        Test::OpponentRelationIn(all) => {
            named(("对方是：", "the other side is one of: "), &listed(all, lang))
        }
        Test::ClaimKindIn(claims) => named(("请求是：", "the claim is one of: "), &listed(claims, lang)),
        Test::QueryHit(QueryTest { source, field }) => {
            format!(
                "{}{}{}",
                source.name(lang),
                pick(lang, ("查询到：", ": a query finds ")),
                field.name(lang)
            )
        }
        Test::Exists(fact) => match lang {
            Lang::Zh => format!("已知{}", fact.name(lang)),
            Lang::En => format!("known: {}", fact.name(lang)),
        },
    }
}

fn joined(lang: Lang, parts: &[Test], word: Both, inner: bool) -> String {
    let nested = parts.len() > 1;
    let said: Vec<String> = parts.iter().map(|part| condition(lang, part, nested || inner)).collect();
    let said = said.join(pick(lang, word));
    match (nested && inner, lang) {
        (true, Lang::Zh) => format!("（{said}）"),
        (true, Lang::En) => format!("({said})"),
        (false, _) => said,
    }
}

fn compared(lang: Lang, Comparison { op, left, right }: &Comparison) -> String {
    // A fact that is or is not so needs no number.
    if let (Op::Equal, Value::Fact(fact), Value::Const(number)) = (op, left, right)
        && yes_or_no(*fact)
    {
        if *number == Decimal::whole(1) {
            return fact.name(lang).to_owned();
        }
        if *number == Decimal::whole(0) {
            return format!("{}{}", pick(lang, ("并非", "not: ")), fact.name(lang));
        }
    }
    let sign = match op {
        Op::Less => ("低于", " is below "),
        Op::AtMost => ("不超过", " is at most "),
        Op::Equal => ("等于", " equals "),
        Op::AtLeast => ("不低于", " is at least "),
        Op::More => ("超过", " is above "),
        Op::In => ("是其中之一：", " is one of: "),
    };
    let money = is_money(left) || is_money(right);
    format!("{}{}{}", number(lang, left, money), pick(lang, sign), number(lang, right, money))
}

fn yes_or_no(fact: Fact) -> bool {
    matches!(fact, Fact::OwnRight | Fact::NoFixedIncome | Fact::Rural | Fact::Notified | Fact::OrganElsewhere)
}

/// Is something in it an amount of money? Then a plain number beside it is one, too: in fen.
pub fn is_money(value: &Value) -> bool {
    match value {
        Value::Fact(fact) => matches!(fact, Fact::IncomePc | Fact::Deposit | Fact::VehicleValue),
        Value::Add(parts) | Value::Mul(parts) | Value::Sub(parts) | Value::Min(parts) | Value::Max(parts) => {
            parts.iter().any(is_money)
        }
        Value::Param(_) | Value::Const(_) | Value::AgeAt(_) | Value::AnyOf(_) => false,
    }
}

fn number(lang: Lang, value: &Value, money: bool) -> String {
    let part = |part: &Value, money| match part {
        Value::Add(_) | Value::Mul(_) | Value::Sub(_) => format!("({})", number(lang, part, money)),
        _ => number(lang, part, money),
    };
    let parts = |parts: &[Value], sign: &str, money: bool| {
        parts.iter().map(|one| part(one, money)).collect::<Vec<_>>().join(sign)
    };
    match value {
        Value::Fact(fact) => fact.name(lang).to_owned(),
        Value::Param(name) => match lang {
            Lang::Zh => format!("“{name}”"),
            Lang::En => format!("\"{name}\""),
        },
        Value::Const(constant) => amount(lang, *constant, money),
        Value::AgeAt(_) => pick(lang, ("申请当天的年龄", "age on the day of the application")).to_owned(),
        Value::Add(all) => parts(all, " + ", money),
        Value::Sub(all) => parts(all, " − ", money),
        // A factor is no amount.
        Value::Mul(all) => parts(all, " × ", false),
        Value::Min(all) => match lang {
            Lang::Zh => format!("{}中最小的", parts(all, lang.comma(), money)),
            Lang::En => format!("the least of {}", parts(all, lang.comma(), money)),
        },
        Value::Max(all) => match lang {
            Lang::Zh => format!("{}中最大的", parts(all, lang.comma(), money)),
            Lang::En => format!("the largest of {}", parts(all, lang.comma(), money)),
        },
        Value::AnyOf(all) => {
            all.iter().map(|one| amount(lang, *one, money)).collect::<Vec<_>>().join(lang.comma())
        }
    }
}

fn amount(lang: Lang, number: Decimal, money: bool) -> String {
    let fen = money.then(|| Fen::new(number.floor())).flatten();
    fen.map_or_else(|| number.to_string(), |fen| yuan(lang, fen))
}

#[cfg(test)]
mod tests {
    use domain::eligibility::seeded;

    use super::*;

    fn said(pack: &str, rule: &str) -> (String, String) {
        let pack = seeded().packs().iter().find(|one| &*one.pack == pack).unwrap();
        let when = &pack.rules.iter().find(|one| &*one.id == rule).unwrap().when;
        (sentence(Lang::Zh, when), sentence(Lang::En, when))
    }

    #[test]
    fn a_condition_reads_as_a_sentence_in_both_languages() {
        let (zh, en) = said("CZ-2013", "CZ-STD");
        assert_eq!(zh, "人均月收入不超过“cz_standard”");
        assert_eq!(en, "monthly income a head is at most \"cz_standard\"");
        let (zh, en) = said("PY-2019", "PY-EX1");
        assert_eq!(zh, "属于老年人（60 岁以上），并且维护本人权益");
        assert_eq!(en, "is: Aged 60 or over and own right at stake");
    }

    #[test]
    fn amounts_stand_in_yuan_and_factors_as_they_are() {
        let fen = |fen| Value::Const(Decimal::whole(fen));
        let half = Value::Mul(vec![Value::Const(Decimal::of_parts(15_000)), Value::Param("min".to_owned())]);
        let right = Value::Add(vec![half, fen(20_000)]);
        let test = Test::Not(Box::new(Test::Cmp(Comparison {
            op: Op::More,
            left: Value::Fact(Fact::IncomePc),
            right,
        })));
        assert_eq!(sentence(Lang::Zh, &test), "并非（人均月收入超过(1.5 × “min”) + 200.00 元）");
        let age = Test::Cmp(Comparison { op: Op::AtLeast, left: Value::Fact(Fact::Age), right: fen(75) });
        assert_eq!(sentence(Lang::En, &age), "age is at least 75");
    }
}
