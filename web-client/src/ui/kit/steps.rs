//! The citizens' own parts, and one whole question as a model for all others.

use openapi::{Code, Fen};
use yew::prelude::*;

use crate::{
    app::{Check, use_form},
    ui::{
        Banner, ButtonLink, Card, Door, ErrorSummary, MoneyField, NumberField, Receipt, Shape, StepPage, Tone,
    },
};

#[component]
pub fn CitizenParts() -> Html {
    html! {
        <Card title="公民端" side={html! { <ButtonLink href="/kit/step">{"一页一问"}</ButtonLink> }}>
            <Door href="/kit" shape={Shape::Paper} title="我要申请" hint="手机上办，大约 10 分钟" primary={true} />
            <Door href="/kit" shape={Shape::Talk} title="我要咨询" hint="写下来，律师三天内答复" />
            <Receipt title="已收到您的申请" label="申请编号" number="申〔2026〕1182">
                <p>{"援助中心 7 天内决定，会发短信告诉您。"}</p>
            </Receipt>
        </Card>
    }
}

#[derive(Clone, PartialEq, Default)]
struct Household {
    people: Option<u32>,
    income: Option<Fen>,
}

/// `/kit/step`: one question with its help, its live preview and its problems.
#[component]
pub fn SampleStep() -> Html {
    let form = use_form(|| Household { people: Some(3), income: Fen::new(390_000) });
    let &Household { people, income } = form.draft();
    let onnext = {
        let form = form.clone();
        Callback::from(move |()| {
            let mut check = Check::default();
            let people = check.required("people", people);
            if people == Some(0) {
                check.add("people", Code::OutOfRange);
            }
            let income = check.required("income", income);
            form.refuse(check.finish(|| people.zip(income)).err().unwrap_or_default());
        })
    };
    let label = |path: &str| if path == "people" { "几个人" } else { "每月收入" };
    html! {
        <StepPage title="您家里住在一起的人，每月一共收入多少？" step={4} of={8} back="/kit" saved_at="14:32" {onnext}
            hint="工资、养老金、种地、做小生意都算。被拖欠的工资不算。" onunsure={Some(Callback::noop())}>
            <ErrorSummary problems={form.summary(label)} />
            <NumberField id="people" label="住在一起的有几个人" unit="人" value={people}
                error={form.error("people")} onchange={form.edit("people", |d: &mut Household, v| d.people = v)} />
            <MoneyField id="income" label="每月收入加起来" value={income}
                error={form.error("income")} onchange={form.edit("income", |d: &mut Household, v| d.income = v)} />
            <details>
                <summary>{"收入不固定，怎么填？"}</summary>
                <p>{"把最近三个月的收入加起来，除以 3。记不清就填大概，工作人员会再问您。"}</p>
            </details>
            <Banner tone={Tone::Green} title="看起来符合条件" live={true}>
                <p>{"没有超过本地标准。最后由援助中心决定。"}</p>
            </Banner>
        </StepPage>
    }
}
