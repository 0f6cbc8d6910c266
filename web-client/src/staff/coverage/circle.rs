//! Within how many minutes an office shall be reached in a region (ORG-03), and the dialog that sets it.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    auth::Permission,
    coverage::{Circle, CircleQuestion, CircleTarget, NewCircle},
};
use yew::prelude::*;

use super::words::CoverageWords;
use crate::{
    app::{Check, drawn, use_api, use_form, use_query, use_session},
    i18n::use_words,
    staff::parts::{FormDialog, use_sending},
    ui::{Button, Card, Definition, Definitions, FailureBanner, NumberField, Skeleton, use_toast},
};

#[derive(Properties, PartialEq)]
pub struct CircleProps {
    /// The region's code.
    pub code: String,
}

#[component]
pub fn CircleCard(props: &CircleProps) -> Html {
    let words = use_words::<CoverageWords>();
    let (api, session, toast) = (use_api(), use_session(), use_toast());
    let setting = use_state_eq(|| false);
    let found = use_query(props.code.clone(), move |region| {
        let question = CircleQuestion { region };
        api.call(move |c| c.get_circle(&question))
    });
    let set = |open: bool| {
        let setting = setting.setter();
        Callback::from(move |()| setting.set(open))
    };
    let may = session.me().is_some_and(|me| me.permissions.contains(&Permission::ManageNetwork));
    let ondone = {
        let (close, reload) = (set(false), found.reload.clone());
        Callback::from(move |()| {
            close.emit(());
            reload.emit(());
            toast.emit(words.saved.into());
        })
    };
    let Some(circle) = found.data.clone() else {
        return html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={2} /> }
            </>
        };
    };
    let side = html! {
        if may { <Button onclick={set(true)} aria_label={format!("{} {}", words.set, words.circle)}>{words.set}</Button> }
    };
    html! {
        <Card title={words.circle} {side}>
            <Definitions>
                <Definition term={words.urban}>{words.mins(circle.target.urban_minutes)}</Definition>
                <Definition term={words.rural}>{words.mins(circle.target.rural_minutes)}</Definition>
            </Definitions>
            <p class="soft">{match &circle.set_for {
                Some(code) => words.set_for(code),
                None => words.built_in.to_owned(),
            }}</p>
            if *setting { {drawn::<SetCircle>(SetProps { circle, ondone, onclose: set(false) })} }
        </Card>
    }
}

#[derive(Properties, PartialEq)]
struct SetProps {
    circle: Rc<Circle>,
    ondone: Callback<()>,
    onclose: Callback<()>,
}

/// The six numbers as they are typed.
type Draft = [Option<u32>; 6];

const PATHS: [&str; 6] = [
    "target.urban_minutes",
    "target.rural_minutes",
    "target.urban_kmh",
    "target.rural_kmh",
    "target.urban_factor",
    "target.rural_factor",
];

fn label(words: &'static CoverageWords, path: &str) -> &'static str {
    match path {
        "target.urban_minutes" => words.urban_minutes,
        "target.rural_minutes" => words.rural_minutes,
        "target.urban_kmh" => words.urban_kmh,
        "target.rural_kmh" => words.rural_kmh,
        "target.urban_factor" => words.urban_factor,
        "target.rural_factor" => words.rural_factor,
        _ => words.circle,
    }
}

#[component]
fn SetCircle(props: &SetProps) -> Html {
    let words = use_words::<CoverageWords>();
    let form = use_form(|| typed(props.circle.target));
    let (code, done) = (props.circle.region_code.clone(), props.ondone.clone());
    let sending = use_sending(
        &form,
        move |draft: &Draft| read(&code, draft),
        |c, new: Rc<NewCircle>| c.set_circle(&new),
        move |_| done.emit(()),
    );
    let problems = form.summary(|path| label(words, path));
    let field = |(at, path): (usize, &'static str)| {
        html! {
            <NumberField id={path} label={label(words, path)} value={form.draft()[at]} error={form.error(path)}
                onchange={form.edit_with(path, move |draft: &mut Draft, typed| draft[at] = typed)} />
        }
    };
    html! {
        <FormDialog title={words.circle} note={words.set_lead} submit={words.set} {sending} {problems} wide={true}
            onclose={props.onclose.clone()}>
            <div class="fields">{for PATHS.into_iter().enumerate().map(field)}</div>
        </FormDialog>
    }
}

fn typed(target: CircleTarget) -> Draft {
    let CircleTarget { urban_minutes, rural_minutes, urban_kmh, rural_kmh, urban_factor, rural_factor } =
        target;
    [urban_minutes, rural_minutes, urban_kmh, rural_kmh, urban_factor, rural_factor]
        .map(|one| Some(one.into()))
}

fn read(code: &str, draft: &Draft) -> Result<NewCircle, Vec<FieldProblem>> {
    let mut check = Check::default();
    let region_code = check.text("region_code", code);
    let mut at = 0;
    let all = draft.map(|one| {
        at += 1;
        // A number too large for the type is out of range in any case.
        check.required(PATHS[at - 1], one).map(|one| u16::try_from(one).unwrap_or(u16::MAX))
    });
    check.done(|| {
        let [urban_minutes, rural_minutes, urban_kmh, rural_kmh, urban_factor, rural_factor] = all;
        let target = CircleTarget {
            urban_minutes: urban_minutes?,
            rural_minutes: rural_minutes?,
            urban_kmh: urban_kmh?,
            rural_kmh: rural_kmh?,
            urban_factor: urban_factor?,
            rural_factor: rural_factor?,
        };
        Some(NewCircle { region_code: region_code?, target })
    })
}
