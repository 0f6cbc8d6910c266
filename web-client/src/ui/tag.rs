//! A small mark beside a name: 绿色通道, 群体 9, 安全联系.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TagProps {
    pub children: Html,
}

#[component]
pub fn Tag(props: &TagProps) -> Html {
    html! { <span class="tag">{props.children.clone()}</span> }
}
