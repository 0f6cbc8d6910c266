//! The form F2 with the official names of its fields (§12): what is known stands in it, the rest is to be written.

use openapi::applications::{AgentKind, Form, MeansMode, Opponent, OpponentKind};
use yew::prelude::*;

use crate::{
    citizen::answers::Attachment,
    i18n::{Lang, Named, day_in_year, ethnicity, yuan},
};

const ZH: Lang = Lang::Zh;

/// Lines for so many opponents are left open.
const OPPONENTS: usize = 2;

/// `files` are those that came with the application.
pub fn view(form: &Form, files: &[Attachment]) -> Html {
    let files: Vec<&str> = files.iter().map(|file| file.file_name.as_str()).collect();
    html! {
        <article class="paper" lang="zh-CN">
            <h2>{"法律援助申请表"}</h2>
            <dl>
                {applicant(form)}
                {agent(form)}
                {matter(form)}
                {opponents(&form.opponents)}
                {means(form)}
                {wide("申请材料清单", &files.join("、"), true)}
            </dl>
            <section>
                <h3>{"申请人声明"}</h3>
                <p>{"本人保证以上内容和所交材料真实。有虚假的，愿意承担法律责任。"}</p>
                <p>{"本人同意法律援助机构向有关部门核查本人的经济状况。"}</p>
                <p class="sign"><span>{"申请人（代理人）签名或者捺印："}</span><span>{"年　　月　　日"}</span></p>
                <small>{"法律援助不收取任何费用。有问题请拨打 12348。"}</small>
            </section>
        </article>
    }
}

fn name<C: Named>(code: Option<C>) -> &'static str {
    code.map(|code| code.name(ZH)).unwrap_or_default()
}

fn line(term: &'static str, value: &str) -> Html {
    html! { <div><dt>{term}</dt><dd>{value.to_owned()}</dd></div> }
}

/// Over the whole width; `tall` leaves room to write a story.
fn wide(term: &'static str, value: &str, tall: bool) -> Html {
    html! { <div class={classes!("wide", tall.then_some("tall"))}><dt>{term}</dt><dd>{value.to_owned()}</dd></div> }
}

fn part(title: &'static str) -> Html {
    html! { <div class="wide part"><dt>{title}</dt><dd></dd></div> }
}

/// One of a few, with a box before each.
fn boxes<C: Named>(term: &'static str, all: &[C], chosen: Option<C>) -> Html {
    let one = |code: &C| {
        let mark = if chosen == Some(*code) { "☑ " } else { "□ " };
        html! { <span>{mark}{code.name(ZH)}</span> }
    };
    html! { <div class="wide"><dt>{term}</dt><dd>{for all.iter().map(one)}</dd></div> }
}

fn applicant(form: &Form) -> Html {
    let person = &form.applicant;
    let groups: Vec<&str> = person.categories.iter().map(|group| group.name(ZH)).collect();
    let birth = person.birth_date.map(|day| day_in_year(ZH, day.into_inner())).unwrap_or_default();
    html! {
        <>
            {part("申请人")}
            {line("姓名", person.name.as_deref().unwrap_or_default())}
            {line("性别", name(person.sex))}
            {line("出生日期", &birth)}
            {line("民族", &person.ethnicity.map(ethnicity).unwrap_or_default())}
            {line("证件类型", name(person.id_type))}
            {line("证件号码", person.id_no.as_deref().or(person.id_unverified_reason.as_deref()).unwrap_or_default())}
            {line("联系电话", person.phone.as_deref().unwrap_or_default())}
            {line("职业", person.occupation.as_deref().unwrap_or_default())}
            {line("文化程度", "")}
            {line("身体状况", "")}
            {wide("工作单位", person.employer.as_deref().unwrap_or_default(), false)}
            {wide("户籍地", person.household_register.as_deref().unwrap_or_default(), false)}
            {wide("住所地（经常居住地）", person.residence.as_deref().unwrap_or_default(), false)}
            {wide("通讯地址、邮编", form.service.address.as_deref().unwrap_or_default(), false)}
            {wide("人群类别", &groups.join("、"), false)}
        </>
    }
}

fn agent(form: &Form) -> Html {
    let agent = form.agent.as_ref();
    html! {
        <>
            {part("代理人（没有就不填）")}
            {line("姓名", agent.map(|agent| &*agent.name).unwrap_or_default())}
            {line("与申请人关系", agent.and_then(|agent| agent.relation.as_deref()).unwrap_or_default())}
            {line("证件号码", agent.and_then(|agent| agent.id_no.as_deref()).unwrap_or_default())}
            {line("联系电话", agent.and_then(|agent| agent.phone.as_deref()).unwrap_or_default())}
            {boxes("代理类型", AgentKind::ALL, agent.map(|agent| agent.kind))}
        </>
    }
}

fn matter(form: &Form) -> Html {
    let matter = &form.matter;
    html! {
        <>
            {part("申请事项")}
            {line("案由", name(matter.cause))}
            {line("援助方式", name(matter.aid_form))}
            {line("法律地位", name(matter.position))}
            {line("办到哪一步", name(matter.stage))}
            {line("办案机关", matter.organ_name.as_deref().unwrap_or_default())}
            {line("案号", matter.organ_case_no.as_deref().unwrap_or_default())}
            {line("标的额", &matter.claim_amount_fen.map(|amount| yuan(ZH, amount)).unwrap_or_default())}
            {line("以前申请过法律援助吗", "")}
            {wide("案情及申请理由", matter.facts.as_deref().unwrap_or_default(), true)}
            {wide("请求事项", matter.claims.as_deref().unwrap_or_default(), true)}
        </>
    }
}

fn opponents(all: &[Opponent]) -> Html {
    let one = |at: usize| {
        let one = all.get(at);
        html! {
            <>
                {line("名称", one.map(|one| &*one.name).unwrap_or_default())}
                {line("联系电话", one.and_then(|one| one.phone.as_deref()).unwrap_or_default())}
                {wide("地址", one.and_then(|one| one.address.as_deref()).unwrap_or_default(), false)}
                {boxes("对方是", OpponentKind::ALL, one.map(|one| one.kind))}
            </>
        }
    };
    html! { <>{part("对方当事人")}{for (0..all.len().max(OPPONENTS)).map(one)}</> }
}

fn means(form: &Form) -> Html {
    let means = &form.means;
    let people = means.household_members.map(|people| format!("{people} 人")).unwrap_or_default();
    html! {
        <>
            {part("经济状况")}
            {boxes("说明方式", MeansMode::ALL, means.mode)}
            {wide("不受限制或者免予核查的情形", name(means.ground), false)}
            {line("共同生活的人数", &people)}
            {line("家庭月收入合计", &means.monthly_income_fen.map(|sum| yuan(ZH, sum)).unwrap_or_default())}
            {wide("家庭困难情况", means.statement.as_deref().unwrap_or_default(), true)}
        </>
    }
}
