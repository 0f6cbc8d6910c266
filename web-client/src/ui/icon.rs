//! The few drawings of the product, in the colour of the text around them. Always beside words.

use yew::prelude::*;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Paper,
    Talk,
    Clock,
    Phone,
    Camera,
}

impl Shape {
    fn path(self) -> &'static str {
        match self {
            Self::Paper => "M6 3h12l5 5v17H6zM18 3v5h5M10 14h9M10 19h6",
            Self::Talk => "M4 5h20v14H13l-5 4v-4H4zM9 10h10M9 14h6",
            Self::Clock => "M14 4a10 10 0 1 0 0 20a10 10 0 1 0 0-20M14 8v6l4 3",
            Self::Phone => "M6 4h5l2 6-3 2c1 3 3 5 6 6l2-3 6 2v5c-10 2-20-8-18-18",
            Self::Camera => "M4 9h5l2-3h6l2 3h5v14H4zM14 11.500a4.500 4.500 0 1 0 0 9a4.500 4.500 0 1 0 0-9",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct IconProps {
    pub shape: Shape,
}

#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! {
        <svg width="28" height="28" viewBox="0 0 28 28" fill="none" stroke="currentColor" stroke-width="2"
            stroke-linejoin="round" aria-hidden="true"><path d={props.shape.path()} /></svg>
    }
}
