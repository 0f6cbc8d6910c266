//! A7: one notice that lists everything missing.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    applications::{Action, Cause, SupplementRequest},
};
use yew::prelude::*;

use super::{
    DialogProps, MoveWords,
    owed::{Asked, Items, Owed, fields},
};
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
};

/// What is asked for most (Appendix D). The notice is a Chinese document in every language of the page.
const COMMON: &[&str] = &[
    "申请人身份证明（居民身份证或者户口簿）",
    "代理申请的，代理权证明和代理人身份证明",
    "经济困难状况说明表和核查授权",
    "法律援助申请表签名",
];

/// What belongs to the cause (Appendix D5).
fn of_cause(cause: Option<Cause>) -> &'static [&'static str] {
    use Cause::*;
    match cause {
        Some(UnpaidWages | LabourRelation) => {
            &["劳动合同、工牌、考勤、工资条、转账记录或者欠条", "用人单位登记信息"]
        }
        Some(WorkInjury) => &["工伤认定书、诊断证明、劳动关系证据", "医疗费用票据"],
        Some(TrafficAccident) => &["道路交通事故责任认定书", "病历和费用票据", "车辆保险单"],
        Some(ParentSupport | ChildSupport | SpousalSupport | Custody) => {
            &["亲属关系证明", "收入支出情况，以往的协议或者判决"]
        }
        Some(Divorce | DomesticViolence) => &["结婚证", "报警回执、伤情照片或者诊断证明、告诫书"],
        Some(PersonalInjury | MedicalInjury | ProductLiability | Consumer) => {
            &["病历、票据、鉴定意见或者购买凭证"]
        }
        Some(Land) => &["承包经营权证、合同、公告或者补偿清单"],
        Some(Pollution) => &["检测报告、处罚决定或者现场照片"],
        Some(SocialInsurance | Pension) => &["有关部门的决定或者不作为的证据", "缴费和身份材料"],
        Some(StateCompensation) => &["判决书、释放证明或者侵权的文书"],
        Some(Criminal) => &["拘留、逮捕通知书，起诉意见书、起诉书或者判决书", "亲属代为申请的，亲属关系证明"],
        Some(Inheritance | PrivateLending | Neighbours | Other) | None => &["与申请事项有关的案件材料"],
    }
}

#[component]
pub fn Supplement(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let id = props.application.id;
    let title = Action::AskSupplement.name(words.lang);
    let form = use_form(Owed::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<SupplementRequest>| c.ask_supplement(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| if path == "days" { words.days } else { words.items };
    let presets = of_cause(props.application.form.matter.cause).iter().chain(COMMON);
    let asked = Asked {
        presets: presets.map(|text| AttrValue::Static(text)).collect(),
        presets_label: words.presets,
        items: words.items,
        items_hint: Some(words.items_hint.into()),
        days_hint: words.days_hint,
    };
    html! {
        <FormDialog {title} note={words.supplement} submit={title} {sending} problems={form.summary(label)}
            wide={true} onclose={props.onclose.clone()}>
            {fields(&form, |d| d, form.draft(), asked, words)}
        </FormDialog>
    }
}

/// Nothing named: everything that the checklist misses.
fn read(draft: &Owed) -> Result<SupplementRequest, Vec<FieldProblem>> {
    let mut check = Check::default();
    let (items, days) = draft.read(&mut check, Items::Listed);
    check.done(|| Some(SupplementRequest { items: items?, days }))
}
