//! How urgent something is: colour, dot and words together, so that colour alone never says it.

use yew::prelude::*;

/// A colour with a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// On time, done, fits.
    Green,
    /// Soon.
    Yellow,
    /// Today, or a problem to solve.
    Orange,
    /// Late. Nothing else is red.
    Red,
    /// The clock is stopped.
    Paused,
    /// Information without urgency.
    #[default]
    Plain,
}

impl Tone {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Green => "g",
            Self::Yellow => "y",
            Self::Orange => "o",
            Self::Red => "r",
            Self::Paused => "z",
            Self::Plain => "i",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct LightProps {
    pub tone: Tone,
    /// Always words: 逾期 1 天, 今天 18:00, 剩 3 天, 已暂停.
    pub children: Html,
}

#[component]
pub fn Light(props: &LightProps) -> Html {
    html! { <span class={classes!("light", props.tone.class())}>{props.children.clone()}</span> }
}
