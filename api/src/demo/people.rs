//! Invented applicants; their numbers are synthetic with a valid check digit.

use openapi::{
    Fen,
    applications::*,
    people::{IdType, PersonCategory},
};

/// What an applicant of the demonstration brings.
pub struct Story {
    pub name: &'static str,
    pub id_no: &'static str,
    pub phone: &'static str,
    pub residence: &'static str,
    pub cause: Cause,
    pub scope: Scope,
    pub facts: &'static str,
    pub claims: &'static str,
    pub amount_yuan: i64,
    pub opponent: &'static str,
    pub category: PersonCategory,
    pub means: (MeansMode, Option<MeansGround>),
}

/// The people of the demonstration.
pub const STORIES: [Story; 6] = [
    Story {
        name: "林秀英",
        id_no: "410902194906150010",
        phone: "13800001234",
        residence: "长治市潞州区演示街道 1 号",
        cause: Cause::ParentSupport,
        scope: Scope::M04,
        facts: "我今年七十多岁，独自生活，没有固定收入。儿子有工作，两年来没有给过生活费，多次请村里调解没有结果。",
        claims: "请求儿子每月支付赡养费八百元，并承担医药费的一半。",
        amount_yuan: 9_600,
        opponent: "林某某",
        category: PersonCategory::Elderly,
        means: (MeansMode::Commitment, None),
    },
    Story {
        name: "张桂芬",
        id_no: "621102196203010025",
        phone: "13800002345",
        residence: "长治市沁县演示镇演示村",
        cause: Cause::UnpaidWages,
        scope: Scope::M05,
        facts: "今年三月至八月在工地绑钢筋，说好每天二百四十元，只付了第一个月，以后说没有钱，现在电话也不接。",
        claims: "请求支付五个月的工资三万六千元。",
        amount_yuan: 36_000,
        opponent: "莱源建筑有限公司（虚构）",
        category: PersonCategory::MigrantWorker,
        means: (MeansMode::Exempt, Some(MeansGround::E3)),
    },
    Story {
        name: "赵建国",
        id_no: "140403198808080030",
        phone: "13800003456",
        residence: "长治市潞州区演示路 12 号",
        cause: Cause::TrafficAccident,
        scope: Scope::M07,
        facts: "骑电动车上班途中被货车撞倒，左腿骨折，住院四十天。对方负主要责任，保险公司只肯赔医药费的一部分。",
        claims: "请求赔偿医疗费、误工费、护理费和残疾赔偿金。",
        amount_yuan: 86_500,
        opponent: "演示运输公司（虚构）",
        category: PersonCategory::Disabled,
        means: (MeansMode::Commitment, None),
    },
    Story {
        name: "孙玉梅",
        id_no: "32110219481231004X",
        phone: "13800004567",
        residence: "长治市上党区演示村 5 组",
        cause: Cause::DomesticViolence,
        scope: Scope::M09,
        facts: "长期被殴打，上月报警三次，派出所有回执，医院有诊断。现在住在亲戚家，不敢回去。",
        claims: "请求申请人身安全保护令并离婚。",
        amount_yuan: 0,
        opponent: "王某某",
        category: PersonCategory::FamilyViolenceVictim,
        means: (MeansMode::NoLimit, Some(MeansGround::L4)),
    },
    Story {
        name: "周根生",
        id_no: "410928199001011231",
        phone: "13800005678",
        residence: "长治市长子县演示乡演示村",
        cause: Cause::Land,
        scope: Scope::M09,
        facts: "承包地三亩六分被流转给公司种药材，头一年给了租金，后两年没有给，公司说亏损。",
        claims: "请求支付两年的土地流转费并解除合同。",
        amount_yuan: 7_200,
        opponent: "演示农业公司（虚构）",
        category: PersonCategory::Farmer,
        means: (MeansMode::Commitment, None),
    },
    Story {
        name: "陈小军",
        id_no: "370285201105300050",
        phone: "13800006789",
        residence: "长治市屯留区演示社区",
        cause: Cause::ChildSupport,
        scope: Scope::M04,
        facts: "父母离婚后跟母亲生活，父亲按判决每月应付抚养费六百元，已有十个月没有付。由母亲代为申请。",
        claims: "请求支付拖欠的抚养费六千元，以后按月支付。",
        amount_yuan: 6_000,
        opponent: "陈某",
        category: PersonCategory::Minor,
        means: (MeansMode::Exempt, Some(MeansGround::E1)),
    },
];

impl Story {
    /// The filled form F2, with everything declared.
    pub fn form(&self) -> anyhow::Result<Form> {
        let labour = self.cause == Cause::UnpaidWages;
        Ok(Form {
            applicant: Person {
                name: Some(self.name.parse()?),
                id_type: Some(IdType::ResidentId),
                id_no: Some(self.id_no.parse()?),
                phone: Some(self.phone.parse()?),
                residence: Some(self.residence.parse()?),
                categories: vec![self.category],
                ..Person::default()
            },
            agent: None,
            matter: Matter {
                matter_type: Some(if labour { MatterType::Labour } else { MatterType::Civil }),
                aid_form: Some(AidForm::CivilRepresentation),
                scope: Some(self.scope),
                cause: Some(self.cause),
                facts: Some(self.facts.parse()?),
                claims: Some(self.claims.parse()?),
                claim_amount_fen: Fen::new(self.amount_yuan * 100),
                ..Matter::default()
            },
            opponents: vec![Opponent {
                kind: OpponentKind::Other,
                name: self.opponent.parse()?,
                id_no: None,
                phone: None,
                address: None,
            }],
            means: Means {
                mode: Some(self.means.0),
                ground: self.means.1,
                household_members: Some(3),
                monthly_income_fen: Fen::new(390_000),
                statement: None,
            },
            service: Service::default(),
            forwarding: None,
            helper: None,
            declaration: Declaration { truthful: true, consent_to_check: true, privacy_notice: true },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_story_of_the_demonstration_is_complete() {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
        for story in &STORIES {
            let form = story.form().expect("a form");
            assert_eq!(domain::applications::complete::problems(&form, today), [], "{}", story.name);
        }
    }
}
