//! What is asked only when the answer depends on it, each in the words of the rules for what is missing.

use crate::citizen::say::Said;

/// How an answer is given.
pub enum Ask {
    /// Yuan.
    Money,
    Number,
    Of(&'static [(&'static str, Said)]),
}

pub struct Question {
    /// The code of what is missing; also where the answer stands.
    pub code: &'static str,
    pub said: Said,
    pub hint: Option<Said>,
    pub ask: Ask,
}

/// Asked before a no: whoever could still be helped is asked for it, also where the rules would not.
pub const BEFORE_A_NO: &[&str] = &["opponent", "medical"];

#[rustfmt::skip]
pub const QUESTIONS: &[Question] = &[
    Question { code: "claim", said: ("您想要的，是下面哪一种？", "What do you ask for?"), hint: None, ask: Ask::Of(&[
        ("LABOUR_PAY", ("要工资", "Wages")),
        ("WORK_INJURY", ("干活受伤，要赔偿", "Compensation for an injury at work")),
        ("SUPPORT_BY_CHILDREN", ("要子女给老人养老", "Support of an old parent by the children")),
        ("HOME_VIOLENCE", ("被打骂、虐待、丢下不管，要讨公道", "My rights after violence, abuse or abandonment")),
        ("RESCUE_RIGHTS", ("帮人、救人时受了害", "I was harmed while helping others in danger")),
        ("HERO_HONOUR", ("维护烈士、英雄的名誉", "The honour of a martyr or hero")),
        ("ACQUITTAL_COMPENSATION", ("以前判错了，改判无罪，要赔偿", "Compensation after an acquittal on retrial")),
        ("OTHER", ("都不是", "None of these")),
    ]) },
    Question { code: "opponent", said: ("对方是您的什么人？", "Who is the other side to you?"), hint: None, ask: Ask::Of(&[
        ("CO_LIVING_FAMILY", ("和我住在一起的家里人", "Family I live with")),
        ("FAMILY", ("不住在一起的家里人", "Family I do not live with")),
        ("EMPLOYER", ("老板、单位", "An employer")),
        ("AUTHORITY", ("政府部门", "A public office")),
        ("OTHER", ("别的人，或者没有对方", "Somebody else, or nobody")),
    ]) },
    Question { code: "own_right", said: ("这是您自己的事吗？", "Is it your own matter?"), hint: None, ask: Ask::Of(&[
        ("true", ("是我自己的事", "Yes, my own")), ("false", ("是家里别人的事", "No, a relative's")),
    ]) },
    Question { code: "no_fixed_income", said: ("您每月有固定的收入吗？", "Do you have a steady income?"),
        hint: Some(("工资、养老金、每月的补助，都算", "Wages, a pension, a monthly allowance")), ask: Ask::Of(&[
        ("false", ("有", "Yes")), ("true", ("没有", "No")),
    ]) },
    Question { code: "area", said: ("您家住在城里还是村里？", "Do you live in town or in the country?"), hint: None, ask: Ask::Of(&[
        ("URBAN", ("城里", "In town")), ("RURAL", ("村里", "In the country")),
    ]) },
    Question { code: "own_income", said: ("您自己每月收入多少？", "Your own income in a month"),
        hint: Some(("没有就写 0", "Write 0 if there is none")), ask: Ask::Money },
    Question { code: "birth_date", said: ("您今年几岁？", "How old are you?"), hint: Some(("周岁，写数字", "Full years, a number")), ask: Ask::Number },
    Question { code: "medical", said: ("家里有人看大病，每月要花多少？", "What does your family pay a month for a serious illness?"),
        hint: Some(("没有就写 0", "Write 0 if there is none")), ask: Ask::Money },
    Question { code: "homes", said: ("家里有几套房？", "How many homes does your family own?"), hint: None, ask: Ask::Number },
    Question { code: "deposit", said: ("家里存款一共多少？", "Savings of the family"), hint: None, ask: Ask::Money },
    Question { code: "vehicle_value", said: ("家里的车值多少？", "What are the family's cars worth?"), hint: None, ask: Ask::Money },
    Question { code: "group_size", said: ("遇到同一件事的有几个人？", "How many people have the same claim?"), hint: None, ask: Ask::Number },
];

/// Who one may be, where a rule asks for it: code and plain words.
pub type People = &'static [(&'static str, Said)];

/// The many; asked of everybody.
#[rustfmt::skip]
pub const PEOPLE: People = &[
    ("MIGRANT_WORKER", ("进城打工的（农民工）", "A migrant worker")),
    ("ELDERLY", ("60 岁以上的老人", "Aged 60 or over")),
    ("MINOR", ("不满 18 岁", "Under 18")),
    ("DISABLED", ("残疾人", "A person with a disability")),
    ("DIBAO", ("家里吃低保", "On the minimum living allowance")),
    ("EXTREME_POVERTY", ("特困人员", "On extreme-poverty relief")),
    ("LAID_OFF", ("下岗、失业", "Laid off, out of work")),
    ("FAMILY_VIOLENCE_VICTIM", ("被家里人打骂、虐待", "Abused at home")),
    (NONE, ("都不是", "None of these")),
];

/// The few; asked before a no.
#[rustfmt::skip]
pub const OTHERS: People = &[
    ("WOMAN", ("妇女", "A woman")),
    ("DIBAO_MARGIN", ("低保边缘家庭", "Just above the minimum living allowance")),
    ("RIGID_EXPENSE", ("看病、上学花费太大，日子难过", "In need because of high costs of illness or schooling")),
    ("DISASTER", ("家里受了灾", "Hit by a disaster")),
    ("RURAL_FAMILY_PLANNING", ("农村独生子女户、双女户", "A rural family-planning household")),
    ("CONSCRIPT", ("正在当兵（义务兵）", "A conscript")),
    ("SOLDIER", ("军人", "A soldier")),
    ("SOLDIER_FAMILY", ("军人的家人", "A soldier's family")),
    ("MARTYR_FAMILY", ("烈士的家人", "A martyr's family")),
    ("ENTITLED", ("领抚恤金的人（优抚对象）", "Entitled to preferential treatment")),
    ("RESCUER", ("见义勇为的人", "Somebody who helped others in danger")),
    (NONE, ("也都不是", "None of these either")),
];

/// Says that one is none of them.
pub const NONE: &str = "NONE";

#[cfg(test)]
mod tests {
    use openapi::{
        eligibility::{Area, ClaimKind, Missing, OpponentRelation},
        people::PersonCategory,
    };
    use serde_json::{from_value, json};

    use super::*;

    fn answers(code: &str) -> impl Iterator<Item = &'static str> {
        let question = QUESTIONS.iter().find(|question| question.code == code).expect("a question");
        let Ask::Of(answers) = question.ask else { panic!("{code} is chosen") };
        answers.iter().map(|(answer, _)| *answer)
    }

    #[test]
    fn elg_01_questions_and_answers_are_words_of_the_contract() {
        assert!(answers("claim").all(|code| code.parse::<ClaimKind>().is_ok()));
        assert!(answers("opponent").all(|code| code.parse::<OpponentRelation>().is_ok()));
        assert!(answers("area").all(|code| code.parse::<Area>().is_ok()));
        let mut people = PEOPLE.iter().chain(OTHERS);
        assert!(people.all(|(code, _)| *code == NONE || code.parse::<PersonCategory>().is_ok()));
        let own = |code: &str| code == "medical";
        assert!(QUESTIONS.iter().all(|q| own(q.code) || from_value::<Missing>(json!(q.code)).is_ok()));
    }

    #[test]
    fn elg_01_whatever_the_rules_may_miss_is_asked_or_said() {
        use Missing::*;
        // On the page already, the bureau's to know, or checked at the window.
        let elsewhere = [Matter, Income, Members, Standard, Identity];
        for missing in <Missing as strum::VariantArray>::VARIANTS {
            let code = serde_json::to_value(missing).expect("a word");
            let asked = QUESTIONS.iter().any(|question| code == question.code);
            assert!(asked != elsewhere.contains(missing), "{code}");
        }
    }
}
