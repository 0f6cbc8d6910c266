//! Lists and what stands on a case page.

use yew::prelude::*;

use crate::ui::{
    Button, ButtonKind, Card, Column, Definition, Definitions, Event, Figure, Figures, KeyHints, Light, Link,
    Pager, Sort, Stage, StageState, Steps, Tab, TabKind, Table, Tabs, Tag, Timeline, Tone,
};

#[component]
pub fn Records() -> Html {
    html! {
        <>
            <Figures>
                <Figure value="1" label="已逾期" tone={Tone::Red} href="/kit" />
                <Figure value="2" label="今天到期" tone={Tone::Orange} />
                <Figure value="4" label="三日内到期" />
                <Figure value="5" label="等待补正" />
                <Figure value="98.6%" label="本月按时办结" />
            </Figures>
            <Tabs label="我的工作" kind={TabKind::Pills} tabs={tabs(["全部", "审查", "待补正"])} />
            <Table caption="我的工作" columns={columns()} rows={vec![first_row(), second_row()]} selected={Some(1)} />
            <Pager total={10_000} capped={true} first="/kit" next="/kit" />
            <KeyHints keys={keys()} />
            <Steps stages={stages()} />
            <Tabs label="案件" tabs={tabs(["经过", "材料", "文书"])} />
            <Card><Timeline events={events()} /></Card>
            <Card title="钱" side={html! { <Link href="/kit">{"怎么算"}</Link> }}>
                <Definitions>
                    <Definition term="挽回"><span class="num">{"163,500.00 元"}</span></Definition>
                    <Definition term="已到账"><span class="num">{"0.00 元"}</span></Definition>
                </Definitions>
            </Card>
        </>
    }
}

fn tabs(labels: [&'static str; 3]) -> Vec<Tab> {
    let tab = |(at, label): (usize, &'static str)| Tab {
        label: label.into(),
        href: "/kit".into(),
        count: Some(12 - at as u32 * 4),
        current: at == 0,
    };
    labels.into_iter().enumerate().map(tab).collect()
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("期限").sortable("/kit", Some(Sort::Up)),
        Column::new("申请人 · 事项"),
        Column::new("编号").sortable("/kit", None),
        Column::new("现在"),
        Column::actions("办理"),
    ]
}

fn first_row() -> Vec<Html> {
    vec![
        html! { <Light tone={Tone::Red}>{"逾期 1 天"}</Light> },
        html! { <>{"未成年嫌疑人 李*"}<small>{"通知辩护 · 侦查 · 3日内指派"}</small></> },
        html! { <span class="num">{"通〔2026〕0087"}</span> },
        html! { <>{"待指派"}<small>{"须熟悉未成年人"}</small></> },
        html! { <Button kind={ButtonKind::Primary}>{"指派"}</Button> },
    ]
}

fn second_row() -> Vec<Html> {
    vec![
        html! { <Light tone={Tone::Orange}>{"今天 18:00"}</Light> },
        html! { <>{"张*芬 等 9 人"}<Tag>{"绿色通道"}</Tag><Tag>{"群体 9"}</Tag><small>{"追索劳动报酬 163,500.00 元"}</small></> },
        html! { <span class="num">{"申〔2026〕1182"}</span> },
        html! { <>{"待审批"}<small>{"免予核查 · 法42条"}</small></> },
        html! { <Button>{"看意见"}</Button> },
    ]
}

fn keys() -> Vec<(AttrValue, AttrValue)> {
    [("J K", "上下"), ("回车", "打开"), ("A", "办理"), ("?", "全部快捷键")]
        .map(|(k, d)| (k.into(), d.into()))
        .to_vec()
}

fn stages() -> Vec<Stage> {
    use StageState::*;
    [
        ("申请", "10月08日 手机", Done),
        ("给予", "10月08日 当天", Done),
        ("指派", "10月08日 2 人", Done),
        ("承办", "第 43 天", Now),
        ("结案", "调解书 11月20日", Ahead),
        ("归档", "12月20日前", Ahead),
    ]
    .map(|(name, note, state)| Stage { name: name.into(), note: note.into(), state })
    .to_vec()
}

fn events() -> Vec<Event> {
    vec![
        Event {
            title: "调解成功，收到调解书".into(),
            meta: "11月20日 16:10 · 承办律师".into(),
            body: html! { {"9 人共 163,500.00 元，对方 12 月 5 日前付清。"} },
        },
        Event {
            title: "首次会见，签委托协议".into(),
            meta: "10月08日 15:40 · 工地 · 照片 4".into(),
            body: Html::default(),
        },
    ]
}
