//! The two faces of 法援通 from one crate: `citizen` (phone first) and `staff` (keyboard first), both in Yew.
//!
//! | module | what it is |
//! |---|---|
//! | [`ui`] | the kit; pages are made of nothing else. `/kit` shows it |
//! | [`i18n`] | typed sentences ([`strings!`]), dates, money, what each problem code means |
//! | [`app`] | reading, changing, forms, session, addresses |
//! | [`citizen`], [`staff`] | routes, shell and pages of each face |
//!
//! A page is a component in `citizen/` or `staff/<noun>/`, one line in that face's `Route`, and one arm in its `page`
//! (of the citizens', in `first` or in `more`; then `api/src/http/faces.rs` knows the address too):
//!
//! ```ignore
//! #[component]
//! pub fn CasePage(props: &CasePageProps) -> Html {
//!     let (words, api) = (use_words::<CaseWords>(), use_api());
//!     let case = use_query(props.id, move |id| api.call(move |c| c.get_case(id)));
//!     let Some(case): Option<&Case> = case.data.as_deref() else {
//!         return html! { <><FailureBanner failure={case.error.clone()} retry={case.reload.clone()} /><Skeleton /></> };
//!     };
//!     html! { <><PageHeader title={words.title} note={case.number.clone()} /> … </> }
//! }
//! ```
//!
//! The pages run under `script-src 'self' 'wasm-unsafe-eval'; style-src 'self'`: no `style` attribute, no inline
//! script. Colours and sizes live in `styles/`; `build.sh` makes `dist/`.

// A page is one tree of elements; the macro recurses once an element.
#![recursion_limit = "256"]

pub mod app;
pub mod citizen;
pub mod i18n;
pub mod staff;
pub mod ui;
