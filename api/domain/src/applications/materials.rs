//! The checklist of materials (Appendix D), derived from matter, ground and answers: a paper or a data hit, never both
//! (ELG-08), and everything that is missing in one notice (A7).

use openapi::{
    Code, FieldProblem, Line,
    applications::{
        Cause, ChecklistItem, Form, MaterialItem, MaterialState, MaterialsEntry, MaterialsFile, MatterType,
        MeansGround, MeansMode, Source,
    },
    attachments::AttachmentKind,
    people::PersonCategory,
};

use crate::refusal::field;

/// Chinese and English.
type Words = (&'static str, &'static str);

/// D5 by cause (Appendix D); what belongs to no line is asked for in general.
#[rustfmt::skip]
const MATTERS: &[(&[Cause], Words)] = {
    use Cause::*;
    &[
        (&[UnpaidWages, LabourRelation], ("劳动关系和欠薪材料（劳动合同、工牌、考勤、工资条、转账或聊天记录、欠条、同事证言、用人单位登记信息、仲裁材料中的一项或几项）",
            "Evidence of employment and wages: contract, pass, attendance, payslips, transfers or chats, IOU, colleagues' statements, the employer's registration, arbitration papers")),
        (&[WorkInjury], ("工伤材料（认定书、诊断证明、劳动关系证据、鉴定、费用票据）",
            "Work injury: recognition, diagnosis, employment, appraisal, bills")),
        (&[TrafficAccident], ("交通事故材料（责任认定书、病历、费用票据、保险单、收入证明）",
            "Traffic accident: finding of responsibility, medical records, bills, insurance, income")),
        (&[ParentSupport, ChildSupport, SpousalSupport, Custody, Inheritance], ("亲属关系证明、收入支出情况、以前的协议或者判决",
            "Proof of kinship, income and expenses, earlier agreements or judgments")),
        (&[Divorce, DomesticViolence], ("结婚证、报警回执、伤情照片或诊断、告诫书或保护令、证人（任一项）",
            "Marriage certificate, police receipt, photos or diagnosis, warning or protection order, witnesses")),
        (&[PersonalInjury, MedicalInjury, ProductLiability, Consumer], ("病历、票据、鉴定、购买凭证",
            "Medical records, bills, appraisal, proof of purchase")),
        (&[Pollution], ("检测报告、处罚决定、照片", "Tests, penalties, photos")),
        (&[SocialInsurance, Pension], ("决定书或者不作为的证据、缴费或者身份材料", "Decision or proof of inaction, contributions")),
        (&[StateCompensation], ("判决、释放证明、侵权文书", "Judgment, release, the infringing document")),
        (&[Land], ("承包证、合同、公告、补偿单", "Land certificate, contract, notice, compensation sheet")),
        (&[Criminal], ("拘留或逮捕通知书、起诉意见书、起诉书或判决书；亲属申请的附亲属关系证明",
            "Notice of detention or arrest, indictment or judgment; of relatives, proof of kinship")),
    ]
};

/// D5 where the kind of matter says more than the cause.
#[rustfmt::skip]
const KINDS: &[(MatterType, Words)] = &[
    (MatterType::CriminalRep, ("立案告知书、损失证据", "Notice that the case was filed, evidence of the loss")),
    (MatterType::AppealPetition, ("原裁判文书、再审决定书或者抗诉书", "The judgment, the decision to retry or the protest")),
];

const GENERAL: Words = ("与申请事项有关的案件材料", "Papers of the matter");

/// What proves the ground of an exemption (LAL 42) or that no limit holds (LAL 32), by category.
#[rustfmt::skip]
const EVIDENCE: &[(MeansGround, PersonCategory, Words)] = {
    use {MeansGround::*, PersonCategory::*};
    &[
        (E1, Minor,                 ("户口簿", "household register")),
        (E1, Elderly,               ("身份证", "ID card")),
        (E1, Disabled,              ("残疾证", "disability certificate")),
        (E2, Dibao,                 ("低保证", "subsistence allowance certificate")),
        (E2, DibaoMargin,           ("低保边缘家庭证明", "marginal household certificate")),
        (E2, ExtremePoverty,        ("特困证", "extreme poverty certificate")),
        (E2, Entitled,              ("优抚证", "entitlement certificate")),
        (E2, MartyrFamily,          ("烈属证", "martyr's family certificate")),
        (E2, Conscript,             ("义务兵证明", "proof of conscription")),
        (E3, MigrantWorker,         ("户籍和务工证明，或者书面说明", "register and proof of work, or a statement")),
        (L1, MartyrFamily,          ("烈属证", "martyr's family certificate")),
        (L2, Rescuer,               ("见义勇为证书", "certificate of a brave act")),
        (L4, FamilyViolenceVictim,  ("报警回执、伤情照片、诊断、告诫书或者保护令（任一项）",
                                     "police receipt, photos, diagnosis, warning or protection order")),
    ]
};

/// What is at hand of an application.
#[derive(Debug, Clone, Copy)]
pub struct AtHand<'a> {
    pub source: Source,
    pub form: &'a Form,
    pub files: &'a [AttachmentKind],
    pub kept: &'a MaterialsFile,
}

/// Everything that is asked for, and how it stands.
pub fn checklist(at_hand: AtHand<'_>) -> Vec<ChecklistItem> {
    let form = at_hand.form;
    let asked = [
        Some((MaterialItem::Form, "法律援助申请表".to_owned(), "Application form".to_owned())),
        Some((
            MaterialItem::Identity,
            "身份证明（身份证复印件或者其他有效身份证明）".to_owned(),
            "Proof of identity".to_owned(),
        )),
        form.agent.is_some().then(|| {
            (
                MaterialItem::Agency,
                "代理权证明和代理人身份证明（户口簿、出生证明、监护判决或者委托书）".to_owned(),
                "Proof of agency and the agent's identity".to_owned(),
            )
        }),
        checked(form)
            .then(|| (MaterialItem::Means, "经济困难状况说明表".to_owned(), "Statement of means".to_owned())),
        ground(form).map(|(zh, en)| (MaterialItem::Ground, zh, en)),
        {
            let (zh, en) = matter(form);
            Some((MaterialItem::Matter, zh.to_owned(), en.to_owned()))
        },
    ];
    asked.into_iter().flatten().map(|(item, zh, en)| line(at_hand, item, zh, en)).collect()
}

/// Are the means checked at all (D4)? Not where no limit holds, nor where the check is waived.
fn checked(form: &Form) -> bool {
    !matches!(form.means.mode, Some(MeansMode::NoLimit | MeansMode::Exempt))
}

/// The evidence of the ground on which the means question rests: one of those that the applicant's categories give.
fn ground(form: &Form) -> Option<(String, String)> {
    if checked(form) {
        return None;
    }
    let ground = form.means.ground?;
    let fitting: Vec<Words> = EVIDENCE
        .iter()
        .filter(|(of, category, _)| *of == ground && form.applicant.categories.contains(category))
        .map(|(.., words)| *words)
        .collect();
    if fitting.is_empty() {
        return Some(("免予核查或者不受限制情形的证明".to_owned(), "Proof of the ground".to_owned()));
    }
    let zh: Vec<&str> = fitting.iter().map(|(zh, _)| *zh).collect();
    let en: Vec<&str> = fitting.iter().map(|(_, en)| *en).collect();
    Some((format!("{}（任一项，能查询到的不用交）", zh.join("、")), format!("One of: {}", en.join("; "))))
}

/// The categories of which one opens the ground that the form names; none where no paper of a ground is asked for.
pub fn by_ground(form: &Form) -> Vec<PersonCategory> {
    let ground = form.means.ground.filter(|_| !checked(form));
    let fitting = EVIDENCE.iter().filter(|(of, ..)| Some(*of) == ground);
    fitting.map(|(_, category, _)| *category).collect()
}

fn matter(form: &Form) -> Words {
    let by_kind = KINDS.iter().find(|(kind, _)| Some(*kind) == form.matter.matter_type);
    let by_cause = MATTERS.iter().find(|(causes, _)| form.matter.cause.is_some_and(|c| causes.contains(&c)));
    by_kind.map(|(_, words)| *words).or(by_cause.map(|(_, words)| *words)).unwrap_or(GENERAL)
}

fn line(at_hand: AtHand<'_>, item: MaterialItem, zh: String, en: String) -> ChecklistItem {
    let proof = at_hand.kept.proofs.iter().find(|proof| proof.item == item);
    let explained = at_hand.kept.explanations.iter().any(|said| said.item == item)
        || (item == MaterialItem::Identity && at_hand.form.applicant.id_unverified_reason.is_some());
    // What data prove is asked of nobody on paper (MAT-01), whatever else is there.
    let state = match (proof, provided(at_hand, item), explained) {
        (Some(_), ..) => MaterialState::Proven,
        (None, true, _) => MaterialState::Provided,
        (None, false, true) => MaterialState::Explained,
        (None, false, false) => MaterialState::Missing,
    };
    let required = item != MaterialItem::Matter;
    ChecklistItem { item, zh, en, required, state, source: proof.map(|proof| proof.source) }
}

/// Is it in, as a file or on paper? A form that the person sent themselves is signed by sending it.
fn provided(at_hand: AtHand<'_>, item: MaterialItem) -> bool {
    let sent = item == MaterialItem::Form && at_hand.source == Source::SelfOnline;
    // The face asks for one kind of paper about the means: where the check is waived, that is the ground's.
    let ground = |kind| item == MaterialItem::Ground && kind == AttachmentKind::Means;
    let file = at_hand.files.iter().any(|kind| of_file(*kind) == item || ground(*kind));
    let paper =
        at_hand.kept.receipts.iter().flat_map(|receipt| &receipt.items).any(|paper| paper.item == item);
    sent || file || paper
}

/// Which item a file is for.
pub fn of_file(kind: AttachmentKind) -> MaterialItem {
    match kind {
        AttachmentKind::ApplicationForm => MaterialItem::Form,
        AttachmentKind::Identity => MaterialItem::Identity,
        AttachmentKind::AgentAuthority => MaterialItem::Agency,
        AttachmentKind::Means => MaterialItem::Means,
        _ => MaterialItem::Matter,
    }
}

/// What one notice asks for: everything that is missing, at once (A7).
pub fn missing(items: &[ChecklistItem]) -> Vec<Line> {
    let open = items.iter().filter(|item| item.state == MaterialState::Missing);
    open.filter_map(|item| item.zh.parse().ok()).collect()
}

/// A paper and a data hit for the same item are not asked for, and not written down, both (ELG-08).
pub fn problems(kept: &MaterialsFile, said: &MaterialsEntry) -> Vec<FieldProblem> {
    let proven = |item| kept.proofs.iter().chain(&said.proofs).any(|proof| proof.item == item);
    let twice = said
        .received
        .iter()
        .enumerate()
        .filter(|(_, paper)| paper.item == MaterialItem::Ground && proven(paper.item));
    twice.map(|(at, _)| field(format!("received[{at}].item"), Code::Duplicate)).collect()
}

#[cfg(test)]
#[path = "materials_tests.rs"]
mod tests;
