//! The bar of stages a case goes through: 申请, 给予, 指派, 承办, 结案, 归档.

use yew::prelude::*;

use crate::i18n::{Common, use_words};

/// Where a stage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageState {
    Done,
    Now,
    Ahead,
}

/// One stage with what is known of it: a day, who, by when.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    pub name: AttrValue,
    pub note: AttrValue,
    pub state: StageState,
}

#[derive(Properties, PartialEq)]
pub struct StepsProps {
    pub stages: Vec<Stage>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let words = use_words::<Common>();
    let stage = |stage: &Stage| {
        let (class, current) = match stage.state {
            StageState::Done => ("", None),
            StageState::Now => ("on", Some("step")),
            StageState::Ahead => ("ahead", None),
        };
        html! { <li {class} aria-current={current}><b>{&stage.name}</b><span>{&stage.note}</span></li> }
    };
    html! { <ol class="steps" aria-label={words.steps}>{for props.stages.iter().map(stage)}</ol> }
}
