//! Buttons, lights, banners, dialog, waiting.

use yew::prelude::*;

use crate::ui::{
    Banner, Button, ButtonKind, ButtonLink, Card, Dialog, EmptyState, Light, Progress, Skeleton, Tag, Tone,
    use_toast,
};

#[component]
pub fn Messages() -> Html {
    let open = use_state_eq(|| false);
    let toast = use_toast();
    let set = |value: bool| {
        let open = open.setter();
        Callback::from(move |()| open.set(value))
    };
    html! {
        <>
            <Card title="按钮">
                <p class="buttons">
                    <Button kind={ButtonKind::Primary} hotkey="N">{"登记新申请"}</Button>
                    <Button>{"联系受援人"}</Button>
                    <Button kind={ButtonKind::Danger} onclick={set(true)}>{"撤回申请"}</Button>
                    <Button kind={ButtonKind::Quiet}>{"移除"}</Button>
                    <Button disabled={true}>{"不能办"}</Button>
                    <Button busy={true}>{"提交"}</Button>
                    <ButtonLink href="/kit">{"链接"}</ButtonLink>
                    <Button onclick={toast.reform(|()| "已保存".into())}>{"说一声"}</Button>
                </p>
                <Dialog id="sample" title="撤回这份申请？" open={*open} onclose={set(false)}
                    buttons={html! { <Button kind={ButtonKind::Danger} onclick={set(false)}>{"撤回"}</Button> }}>
                    <p>{"撤回后，援助中心不再审查。以后可以重新申请。"}</p>
                </Dialog>
            </Card>
            <Card title="期限">
                <p class="buttons">
                    <Light tone={Tone::Green}>{"剩 5 天"}</Light>
                    <Light tone={Tone::Yellow}>{"剩 3 天"}</Light>
                    <Light tone={Tone::Orange}>{"今天 18:00"}</Light>
                    <Light tone={Tone::Red}>{"逾期 1 天"}</Light>
                    <Light tone={Tone::Paused}>{"已暂停"}</Light>
                    <Tag>{"绿色通道"}</Tag><Tag>{"群体 9"}</Tag>
                </p>
            </Card>
            <Card title="提示">
                <Banner tone={Tone::Green} title="看起来符合条件">
                    <p>{"3 个人，平均每人每月 1300 元，没有超过本地标准 1900 元。最后由援助中心决定。"}</p>
                </Banner>
                <Banner tone={Tone::Yellow}><p>{"节假日表还没有录入，期限按工作日推算。"}</p></Banner>
                <Banner tone={Tone::Orange}><p>{"网络不通。填写的内容没有丢，连上网络后请再试。"}</p></Banner>
                <Banner tone={Tone::Red}><p>{"已逾期 1 天，请立即指派。"}</p></Banner>
                <Banner><p>{"申请次日即可查进度。"}</p></Banner>
            </Card>
            <Card title="等待">
                <Progress label="正在上传" value={40} />
                <Skeleton lines={3} />
                <EmptyState title="今天没有要办的">
                    <ButtonLink href="/kit">{"领下一件"}</ButtonLink>
                </EmptyState>
            </Card>
        </>
    }
}
