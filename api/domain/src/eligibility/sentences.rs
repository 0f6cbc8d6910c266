//! Why, in words: the sentences of the rules that led there, filled in, in Chinese and in English.

use std::{borrow::Cow, collections::BTreeSet};

use openapi::eligibility::{DataSource, Eligibility, Facts, Flag, Missing};

use super::{
    income, names,
    steps::Finding,
    terms::Applicant,
    verdict::Match,
    wording::{capital, matched_categories, parameter, place, yuan},
};

/// Everything a sentence may speak of.
pub(super) struct Said<'a> {
    pub finding: &'a Finding<'a>,
    pub facts: &'a Facts,
    pub applicant: &'a Applicant<'a>,
    pub emergency: Option<Match<'a>>,
}

/// A language: the words that differ between rules and engine.
struct Language {
    zh: bool,
    stop: &'static str,
    semicolon: &'static str,
}

const ZH: Language = Language { zh: true, stop: "。", semicolon: "；" };
const EN: Language = Language { zh: false, stop: ".", semicolon: "; " };

/// The placeholders that a sentence of a rule may hold besides the names of parameters.
pub(super) const PLACEHOLDERS: &[&str] = &[
    "income_pc",
    "threshold",
    "rel",
    "verdict",
    "within",
    "members",
    "age",
    "days_left",
    "group_size",
    "matched",
    "Matched",
    "organ",
    "right_region",
    "basis",
    "queried",
    "queried_kind",
];

/// The explanation in both languages.
pub(super) fn both(said: &Said<'_>) -> (String, String) {
    (said.sentence(&ZH), said.sentence(&EN))
}

/// A rule as it stands in the path.
pub(super) fn step(Match { asked, rule }: &Match<'_>) -> openapi::eligibility::Step {
    let pack = asked.pack;
    let article = rule.basis.as_deref().unwrap_or_default();
    openapi::eligibility::Step {
        rule: rule.id.to_string(),
        kind: rule.kind,
        pack: pack.pack.to_string(),
        version: pack.version,
        basis: format!("{}{article}", &*pack.legal_basis),
    }
}

impl Said<'_> {
    fn sentence(&self, language: &Language) -> String {
        let mut text = match self.engines_own(language) {
            Some(text) => text,
            None => self.of_the_rules(language),
        };
        text.push_str(&self.advice(language));
        text.push_str(language.stop);
        text.push_str(&self.by_data(language));
        if let Some(emergency) = &self.emergency
            && self.finding.outcome != Eligibility::EmergencyFirst
        {
            if !language.zh {
                text.push(' ');
            }
            text.push_str(&self.of_rule(emergency, language));
            text.push_str(language.stop);
        }
        text
    }

    /// What no pack says otherwise.
    fn engines_own(&self, language: &Language) -> Option<String> {
        let pick = |zh: &str, en: &str| Some(if language.zh { zh } else { en }.to_owned());
        let finding = self.finding;
        let fill = |zh: &str, en: &str| {
            let template = if language.zh { zh } else { en };
            finding.path.first().map(|matched| self.filled(template, matched, language))
        };
        match finding.outcome {
            Eligibility::NeedsSupplement => {
                let missing: Vec<&str> =
                    finding.gaps.list().into_iter().map(|gap| word(gap, language)).collect();
                match language.zh {
                    true => Some(format!("目前还不能判断，请补充：{}", missing.join("、"))),
                    false => Some(format!("Not decided yet; please provide {}", missing.join(" and "))),
                }
            }
            Eligibility::Uncertain if finding.gaps.has(Missing::Standard) => pick(
                "当地在该日期的经济困难标准尚未维护，由工作人员判断",
                "The hardship standard of this place and day is not on record: a person decides",
            ),
            Eligibility::Uncertain => pick(
                "同一事项已有法律援助申请或案件，由工作人员核对",
                "The same matter is before a centre already: a person looks at both",
            ),
            Eligibility::OutOfScope => fill(
                "该事项不属于法律援助事项范围[（{basis}）]，可通过人民调解或12348咨询解决",
                "Not within the statutory matters; refer to mediation or hotline",
            ),
            Eligibility::HardshipNotMet if finding.flags.contains(&Flag::FalsePovertySuspect) => fill(
                "查询显示申请人每月{queried_kind}{queried}元，与其申报不一致，须先作出说明；说明不成立的，不符合经济困难标准",
                "Data shows a {queried_kind} of {queried~}/month contradicting the statement; explanation required before deciding",
            ),
            Eligibility::HardshipMet | Eligibility::HardshipNotMet
                if finding.flags.contains(&Flag::ApplicantOnly) =>
            {
                fill(
                    "对方当事人为共同生活的家庭成员，仅核查申请人本人收入{income_pc}元，{rel}标准{threshold}元",
                    "The opponent is a co-living family member, so only the applicant's own income is tested",
                )
            }
            _ => None,
        }
    }

    /// Whose answers it rests on, unless the sentence tells already what they are. Who gets an explanation is told
    /// that data were asked (PIPL 24).
    fn by_data(&self, language: &Language) -> String {
        use Eligibility::{Exempt, HardshipMet, HardshipNotMet, NoMeansLimit};
        let finding = self.finding;
        let tested = matches!(finding.outcome, Exempt | HardshipMet | HardshipNotMet | NoMeansLimit);
        let told = finding.outcome == HardshipNotMet && finding.flags.contains(&Flag::FalsePovertySuspect);
        let sources: BTreeSet<DataSource> = self.facts.queries.iter().map(|hit| hit.source).collect();
        if !tested || told || sources.is_empty() {
            return String::new();
        }
        let names = sources.into_iter().map(names::source);
        match language.zh {
            true => format!("已采用{}的查询结果。", names.map(|(zh, _)| zh).collect::<Vec<_>>().join("、")),
            false => {
                format!(" Answers of {} were used.", names.map(|(_, en)| en).collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn of_the_rules(&self, language: &Language) -> String {
        use openapi::eligibility::RuleKind;
        // A project speaks for itself and for the standard that was missed.
        let project = self.finding.path.iter().position(|matched| matched.rule.kind == RuleKind::Project);
        let path = &self.finding.path[project.unwrap_or(0)..];
        let said: Vec<String> = path.iter().map(|matched| self.of_rule(matched, language)).collect();
        said.join(language.semicolon)
    }

    /// What the centre might do, where it belongs to the sentence.
    fn advice(&self, language: &Language) -> String {
        use openapi::eligibility::Suggestion::{CrossRegion, GroupCase};
        let advice: Vec<&str> = [
            (GroupCase, "并入群体案件", "join the group case"),
            (CrossRegion, "启动异地协作", "start cross-region collaboration"),
        ]
        .into_iter()
        .filter(|(suggestion, ..)| self.finding.suggestions.contains(suggestion))
        .map(|(_, zh, en)| if language.zh { zh } else { en })
        .collect();
        match (advice.is_empty(), language.zh) {
            (true, _) => String::new(),
            (false, true) => format!("，建议{}", advice.join("并")),
            (false, false) => format!("; {}", advice.join(" and ")),
        }
    }

    fn of_rule(&self, matched: &Match<'_>, language: &Language) -> String {
        let template = if language.zh { &matched.rule.zh } else { &matched.rule.en };
        self.filled(template, matched, language)
    }

    /// A template with its placeholders filled in; `{name~}` is money without `.00`.
    fn filled(&self, template: &str, matched: &Match<'_>, language: &Language) -> String {
        let mut text = String::with_capacity(template.len() + 32);
        let (mut kept, mut whole) = (None, true);
        let mut rest = template;
        while let Some(at) = rest.find(['{', '[', ']']) {
            text.push_str(&rest[..at]);
            let mark = rest.as_bytes()[at];
            rest = &rest[at + 1..];
            match mark {
                b'[' => (kept, whole) = (Some(text.len()), true),
                b']' => {
                    if let Some(from) = kept.take().filter(|_| !whole) {
                        text.truncate(from);
                    }
                }
                _ => {
                    let (name, after) = rest.split_once('}').unwrap_or((rest, ""));
                    rest = after;
                    match self.word(name, matched, language) {
                        Some(word) => text.push_str(&word),
                        None => {
                            whole = false;
                            text.push('—');
                        }
                    }
                }
            }
        }
        text.push_str(rest);
        text
    }

    fn word(&self, name: &str, matched: &Match<'_>, language: &Language) -> Option<Cow<'static, str>> {
        let (name, short) = name.strip_suffix('~').map_or((name, false), |name| (name, true));
        let pick =
            |zh: &'static str, en: &'static str| Some(Cow::Borrowed(if language.zh { zh } else { en }));
        let finding = self.finding;
        let met = finding.outcome == Eligibility::HardshipMet;
        match name {
            "income_pc" => finding.income.map(|income| yuan(income.per_head, short).into()),
            "threshold" => finding.limit.map(|limit| yuan(limit.floor(), short).into()),
            "rel" => {
                if met {
                    pick("未超过", "does not exceed")
                } else {
                    pick("超过", "exceeds")
                }
            }
            "verdict" => {
                if met {
                    pick("符合", "met")
                } else {
                    pick("不符合", "not met")
                }
            }
            "within" => {
                if met {
                    pick("未超过", "within")
                } else {
                    pick("超过", "above")
                }
            }
            "members" => {
                let listed =
                    self.facts.incomes_fen.as_ref().and_then(|incomes| u16::try_from(incomes.len()).ok());
                self.facts.members.or(listed).map(|members| members.to_string().into())
            }
            "age" => self.applicant.age.map(|age| age.to_string().into()),
            "days_left" => {
                self.facts.limitation_date.map(|day| (day - self.facts.date).num_days().to_string().into())
            }
            "group_size" => self.facts.group_size.map(|size| size.to_string().into()),
            "organ" => self.facts.organ.map(names::organ).and_then(|(zh, en)| pick(zh, en)),
            "right_region" => self.facts.organ_region.as_deref().map(|code| place(code).into()),
            "basis" => matched.rule.basis.as_deref().map(|basis| basis.to_owned().into()),
            "matched" => matched_categories(matched.asked, matched.rule, language.zh).map(Cow::Owned),
            "Matched" => {
                matched_categories(matched.asked, matched.rule, language.zh).map(|word| capital(&word).into())
            }
            "queried" => income::queried(self.facts).map(|fen| yuan(fen, short).into()),
            "queried_kind" => {
                if income::pension_found(self.facts) {
                    pick("领取养老金", "pension")
                } else {
                    pick("工资收入", "wage")
                }
            }
            _ => parameter(matched.asked, name, short).map(Cow::Owned),
        }
    }
}

fn word(missing: Missing, language: &Language) -> &'static str {
    let (zh, en) = names::missing(missing);
    if language.zh { zh } else { en }
}
