//! Short news that need no answer: seen for a while, and read out by screen readers.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

#[derive(Clone, PartialEq)]
struct Toasts(Callback<AttrValue>);

#[derive(Properties, PartialEq)]
pub struct ToasterProps {
    pub children: Html,
}

const SEEN_FOR_MS: u32 = 6_000;

/// Stands around the application; holds its one live region.
#[component]
pub fn Toaster(props: &ToasterProps) -> Html {
    let text = use_state(AttrValue::default);
    let say = {
        let text = text.setter();
        use_callback((), move |said: AttrValue, ()| text.set(said))
    };
    {
        let text = text.clone();
        use_effect_with((*text).clone(), move |said| {
            let later =
                (!said.is_empty()).then(|| Timeout::new(SEEN_FOR_MS, move || text.set(AttrValue::default())));
            move || drop(later)
        });
    }
    html! {
        <ContextProvider<Toasts> context={Toasts(say)}>
            {props.children.clone()}
            <div class="toast" role="status" aria-live="polite">
                if !text.is_empty() { <p>{&*text}</p> }
            </div>
        </ContextProvider<Toasts>>
    }
}

/// Says something in passing: `toast.emit(words.saved.into())`.
#[hook]
pub fn use_toast() -> Callback<AttrValue> {
    use_context::<Toasts>().map(|t| t.0).unwrap_or_default()
}
