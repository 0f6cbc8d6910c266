//! What people bring: complete forms with invented names and synthetic numbers.

use openapi::{
    Fen, OrganisationId,
    applications::*,
    cases::{ContactMode, DiaryKind, NewDiaryEntry},
    closings::{CaseResult, ClosingReport, ClosingType, Summary},
    groups::{NewSiteRecord, SiteOutcome},
    people::{IdType, PersonCategory},
};

fn text<T: std::str::FromStr<Err = openapi::TextProblem>>(plain: &str) -> T {
    plain.parse().expect("a text")
}

/// A daughter of migrant workers asks for three months' wages: complete in every part.
pub fn wage_claim(at: OrganisationId) -> NewApplication {
    NewApplication { organisation_id: at, source: None, form: wage_form() }
}

/// The form of [`wage_claim`].
pub fn wage_form() -> Form {
    Form {
        applicant: Person {
            name: Some(text("林秀英")),
            id_type: Some(IdType::ResidentId),
            id_no: Some(text("621102196203010025")),
            phone: Some(text("13800001234")),
            residence: Some(text("长治市潞州区演示街道 1 号")),
            categories: vec![PersonCategory::MigrantWorker],
            ..Person::default()
        },
        agent: None,
        matter: Matter {
            matter_type: Some(MatterType::Labour),
            aid_form: Some(AidForm::CivilRepresentation),
            scope: Some(Scope::M05),
            cause: Some(Cause::UnpaidWages),
            facts: Some(text("三月至五月在工地做饭，工资没有付。")),
            claims: Some(text("请求支付三个月的工资。")),
            claim_amount_fen: Fen::new(1_350_000),
            ..Matter::default()
        },
        opponents: vec![Opponent {
            kind: OpponentKind::Organisation,
            name: text("莱源建筑有限公司"),
            id_no: Some(text("91140400MA0BCDE23L")),
            phone: None,
            address: None,
        }],
        means: Means { mode: Some(MeansMode::Exempt), ground: Some(MeansGround::E3), ..Means::default() },
        service: Service::default(),
        forwarding: None,
        helper: None,
        declaration: Declaration { truthful: true, consent_to_check: true, privacy_notice: true },
    }
}

/// An opinion in favour.
pub fn favourable() -> Opinion {
    Opinion {
        person: Finding::Met,
        scope: Finding::Met,
        means: Finding::Met,
        means_mode: MeansMode::Exempt,
        means_ground: Some(MeansGround::E3),
        reasons: text("进城务工人员申请支付劳动报酬，免予核查经济困难状况（法律援助法第四十二条第三项）。"),
        deviation: None,
    }
}

/// A refusal with a statutory reason.
pub fn refusal() -> Refusal {
    Refusal {
        reasons: vec![RefuseReason::R1],
        facts: text("所请求的事项不属于法律援助的范围。"),
        deviation: None,
    }
}

/// A reason in words.
pub fn because(reason: &str) -> Reasoned {
    Reasoned { reason: text(reason) }
}

/// A diary entry of a day.
pub fn diary(kind: DiaryKind, on: chrono::NaiveDate, informed_recipient: bool) -> NewDiaryEntry {
    NewDiaryEntry {
        kind,
        on,
        mode: ContactMode::Direct,
        content: text("约见受援人，核对工资欠条，说明下一步。"),
        place: None,
        informed_recipient,
    }
}

/// What an adviser wrote down at a site, of nine people.
pub fn on_site(held_on: chrono::NaiveDate) -> NewSiteRecord {
    NewSiteRecord {
        held_on,
        place: text("城南工地门口"),
        heads: 9,
        lawyers: vec![text("王律")],
        government_lawyers: vec![],
        others: vec![],
        asked: text("三个月的工资没有付，老板联系不上。"),
        answered: text("可以免费申请法律援助，先申请财产保全；保管好欠条。"),
        told_of_aid: true,
        evidence: vec![text("欠条 9 张"), text("考勤表（班组长保管）")],
        outcome: SiteOutcome::GuidedToAid,
        petition: None,
    }
}

/// A closing report about a mediation that brought everything.
pub fn closing(on: chrono::NaiveDate) -> ClosingReport {
    ClosingReport {
        closing_type: ClosingType::Trial,
        closed_on: on,
        result: CaseResult::Med,
        recovered_fen: Fen::new(1_350_000).expect("an amount"),
        collected_fen: Fen::new(0).expect("an amount"),
        court_doc_no: Some(text("（2026）晋0403民初123号")),
        court_doc_date: Some(on),
        summary: Summary {
            work: text("会见、调查、调解。"),
            facts: text("拖欠三个月工资。"),
            opinion: text("应当全额支付。"),
            outcome: text("调解成功，分两期支付。"),
            reflection: None,
        },
        result_told_on: Some(on),
    }
}

/// The smallest photo: one grey pixel.
pub fn photo() -> Vec<u8> {
    // PNG signature, IHDR (1 × 1, 8-bit grey), IDAT, IEND.
    const PNG: &str = concat!(
        "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6368000000",
        "82008177cd72b60000000049454e44ae426082",
    );
    (0..PNG.len()).step_by(2).map(|at| u8::from_str_radix(&PNG[at..at + 2], 16).expect("hex")).collect()
}

/// The number of an invented person, another for each `n` up to some twenty million; all are valid.
pub fn resident(n: u32) -> String {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let born =
        chrono::NaiveDate::from_ymd_opt(1950, 1, 1).expect("a day") + chrono::Days::new((n / 999).into());
    let digits = format!("410902{}{:03}", born.format("%Y%m%d"), n % 999 + 1);
    let sum: u32 = digits.bytes().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    format!("{digits}{}", ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][(sum % 11) as usize])
}
