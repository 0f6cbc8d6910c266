//! Every field: empty, filled, wrong.

use openapi::{Code, Fen};
use yew::prelude::*;

use crate::{
    app::{Check, browser, use_form},
    ui::{
        Button, Card, Checkbox, Checkboxes, Choice, DateField, ErrorSummary, FileDrop, MoneyField,
        NumberField, Radios, Select, TextArea, TextField, Upload,
    },
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    name: String,
    facts: String,
    people: Option<u32>,
    income: Option<Fen>,
    born: Option<chrono::NaiveDate>,
    matter: String,
    channel: String,
    groups: Vec<AttrValue>,
    agreed: bool,
}

#[component]
pub fn Fields() -> Html {
    let form = use_form(|| Draft { people: Some(3), income: Fen::new(390_000), ..Draft::default() });
    let draft = form.draft().clone();
    let refuse = {
        let form = form.clone();
        Callback::from(move |()| {
            let mut check = Check::default();
            for path in
                ["kit.name", "kit.facts", "kit.born", "kit.matter", "kit.channel", "kit.groups", "kit.files"]
            {
                check.add(path, Code::Required);
            }
            check.add("kit.people", Code::OutOfRange);
            check.add("kit.income", Code::BadFormat);
            check.add("kit.agreed", Code::NotConfirmed);
            form.refuse(check.finish(|| Some(())).err().unwrap_or_default());
        })
    };
    let channels = vec![Choice::new("phone", "手机"), Choice::new("window", "窗口").hint("由工作人员代录")];
    let groups = vec![
        Choice::new("elder", "老年人"),
        Choice::new("minor", "未成年人"),
        Choice::new("army", "军人军属"),
    ];
    let uploads = vec![
        upload("工资欠条.jpg", 3_600_000, 100, None),
        upload("考勤.pdf", 812_000, 40, None),
        upload("录像.mov", 99_000_000, 0, Some("请用照片（JPG、PNG）或 PDF")),
    ];
    html! {
        <Card title="填写">
            <ErrorSummary problems={form.summary(|_| "这一项")} />
            <TextField id="kit.name" label="姓名" hint="与身份证一致" autocomplete="name" value={draft.name}
                error={form.error("kit.name")} onchange={form.edit("kit.name", |d: &mut Draft, v| d.name = v)} />
            <TextArea id="kit.facts" label="发生了什么" max={8000} value={draft.facts}
                error={form.error("kit.facts")} onchange={form.edit("kit.facts", |d: &mut Draft, v| d.facts = v)} />
            <NumberField id="kit.people" label="住在一起的有几个人" unit="人" value={draft.people}
                error={form.error("kit.people")} onchange={form.edit("kit.people", |d: &mut Draft, v| d.people = v)} />
            <MoneyField id="kit.income" label="每月收入加起来" value={draft.income}
                error={form.error("kit.income")} onchange={form.edit("kit.income", |d: &mut Draft, v| d.income = v)} />
            <DateField id="kit.born" label="出生日期" max={browser::today()} value={draft.born}
                error={form.error("kit.born")} onchange={form.edit("kit.born", |d: &mut Draft, v| d.born = v)} />
            <Select id="kit.matter" label="事项" value={draft.matter} optional={true}
                options={vec![("wage".into(), "追索劳动报酬".into()), ("support".into(), "赡养费".into())]}
                error={form.error("kit.matter")} onchange={form.edit("kit.matter", |d: &mut Draft, v| d.matter = v)} />
            <Radios id="kit.channel" label="怎么来的" choices={channels} value={draft.channel}
                error={form.error("kit.channel")} onchange={form.edit("kit.channel", |d: &mut Draft, v| d.channel = v)} />
            <Checkboxes id="kit.groups" label="属于哪些人群" choices={groups} values={draft.groups} hint="可以多选"
                error={form.error("kit.groups")} onchange={form.edit("kit.groups", |d: &mut Draft, v| d.groups = v)} />
            <Checkbox id="kit.agreed" label="以上都是真实的。" value={draft.agreed}
                error={form.error("kit.agreed")} onchange={form.edit("kit.agreed", |d: &mut Draft, v| d.agreed = v)} />
            <FileDrop id="kit.files" label="证据材料" hint="照片拍清楚四个角" {uploads} onfiles={Callback::noop()}
                onremove={Some(Callback::noop())} error={form.error("kit.files")} />
            <Button onclick={refuse}>{"看看出错的样子"}</Button>
        </Card>
    }
}

fn upload(name: &'static str, bytes: u64, percent: u32, error: Option<&'static str>) -> Upload {
    Upload { name: name.into(), bytes, percent, error: error.map(AttrValue::from) }
}
