//! The language a person reads: kept in the browser, told to assistive technology through `<html lang>`.

use yew::prelude::*;

use crate::app::browser;

/// A language of the product. Simplified Chinese is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    #[default]
    Zh,
    En,
}

const KEPT: &str = "lang";

impl Lang {
    /// The BCP 47 tag, as `<html lang>` wants it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// What stands between the things that a sentence lists.
    pub fn comma(self) -> &'static str {
        match self {
            Self::Zh => "、",
            Self::En => ", ",
        }
    }

    /// The language a switch would lead to.
    pub fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    fn kept() -> Self {
        match browser::kept(KEPT).as_deref() {
            Some("en") => Self::En,
            _ => Self::Zh,
        }
    }
}

/// Sentences that exist in every language; made by [`strings!`](crate::strings).
pub trait Words: 'static {
    /// The sentences in one language.
    fn of(lang: Lang) -> &'static Self;
}

#[derive(Clone, PartialEq)]
struct Choice {
    lang: Lang,
    choose: Callback<Lang>,
}

#[derive(Properties, PartialEq)]
pub struct LanguageProviderProps {
    pub children: Html,
}

/// Stands around the whole application; everything below may ask for words.
#[component]
pub fn LanguageProvider(props: &LanguageProviderProps) -> Html {
    let lang = use_state(Lang::kept);
    use_effect_with(*lang, |lang| browser::mark_root("lang", Some(lang.tag())));
    let choose = {
        let lang = lang.clone();
        use_callback((), move |chosen: Lang, ()| {
            browser::keep(KEPT, Some(chosen.tag()));
            lang.set(chosen);
        })
    };
    html! {
        <ContextProvider<Choice> context={Choice { lang: *lang, choose }}>
            {props.children.clone()}
        </ContextProvider<Choice>>
    }
}

/// The language being read.
#[hook]
pub fn use_lang() -> Lang {
    use_context::<Choice>().map(|c| c.lang).unwrap_or_default()
}

/// Switches the language everywhere, and keeps the choice.
#[hook]
pub fn use_choose_lang() -> Callback<Lang> {
    use_context::<Choice>().map(|c| c.choose).unwrap_or_default()
}

/// The sentences `W` in the language being read: `let words = use_words::<Common>();`.
#[hook]
pub fn use_words<W: Words>() -> &'static W {
    W::of(use_lang())
}
