//! Into the green channel (绿色通道), or out of it: on grounds that hold everywhere, and on those of the region on the
//! day of the application.

use std::rc::Rc;

use chrono::NaiveDate;
use domain::applications::green::{Here, choices};
use openapi::{
    FieldProblem, OrganisationId,
    applications::{Action, Application, GreenGround, GreenMark},
    eligibility::{LocalGround, PackFilter},
};
use yew::prelude::*;

use super::{DialogProps, MoveWords};
use crate::{
    app::{Api, Check, Failure, use_api, use_form, use_query},
    i18n::{Lang, Named, china_day, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Choice, FailureBanner, Radios, Skeleton, TextArea},
};

/// No ground: it is taken out of the channel.
const NONE: &str = "NONE";

#[derive(Clone, PartialEq, Default)]
struct Draft {
    /// `GC2`, `LOCAL:ZJ-1`, or [`NONE`].
    ground: String,
    reason: String,
}

impl Draft {
    fn of(application: &Application) -> Self {
        let local = application.green_local.as_ref();
        let ground = application.green.map_or(NONE.to_owned(), |ground| key(ground, local));
        Self { ground, ..Self::default() }
    }

    fn read(&self) -> Result<GreenMark, Vec<FieldProblem>> {
        let mut check = Check::default();
        let (ground, local) = match self.ground.split_once(':') {
            Some((ground, local)) => (ground, local.parse().ok()),
            None => (self.ground.as_str(), None),
        };
        let ground: Option<GreenGround> = ground.parse().ok();
        let reason = check.text("reason", &self.reason);
        check.done(|| Some(GreenMark { ground, local, reason: reason? }))
    }
}

fn key(ground: GreenGround, local: Option<&LocalGround>) -> String {
    match local {
        Some(local) => format!("{}:{}", ground.code(), &*local.code),
        None => ground.code().to_owned(),
    }
}

/// A ground as people call it: the region's own by the name that it gave it.
pub fn ground_name(ground: GreenGround, local: Option<&LocalGround>, lang: Lang) -> String {
    match (local, lang) {
        (Some(local), Lang::Zh) => local.zh.to_string(),
        (Some(local), Lang::En) => local.en.to_string(),
        (None, _) => ground.name(lang).to_owned(),
    }
}

#[component]
pub fn MarkGreen(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let application = &props.application;
    let id = application.id;
    let title = Action::MarkGreen.name(words.lang);
    let form = use_form(|| Draft::of(application));
    let api = use_api();
    let asked_on = application.submitted_at.map(china_day);
    let found = use_query((application.organisation_id, asked_on), move |(at, on)| here(api, at, on));
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        Draft::read,
        move |c, said: Rc<GreenMark>| c.mark_green(id, &said),
        move |_: Application| done.emit(words.done(title).into()),
    );
    let label = |path: &str| if path == "reason" { words.green_reason } else { words.green_ground };
    let draft = form.draft();
    let offered = |here: &Here| -> Vec<Choice> {
        let grounds = choices(here).into_iter().map(|(ground, local)| {
            let choice = Choice::new(key(ground, local), ground_name(ground, local, words.lang));
            let basis = match ground {
                GreenGround::Gc1 => here.groups.last().map(|groups| groups.basis.to_string()),
                _ => local.map(|local| local.basis.to_string()),
            };
            match basis {
                Some(basis) => choice.hint(basis),
                None => choice,
            }
        });
        grounds.chain([Choice::new(NONE, words.not_green)]).collect()
    };
    html! {
        <FormDialog {title} note={words.green} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(here) = found.data.as_deref() {
                <Radios id="ground" label={words.green_ground} choices={offered(here)} value={draft.ground.clone()}
                    error={form.error("ground").or(form.error("local"))}
                    onchange={form.edit("ground", |d: &mut Draft, v| d.ground = v)} />
            } else if found.loading {
                <Skeleton lines={3} />
            }
            <TextArea id="reason" label={words.green_reason} rows={2} value={draft.reason.clone()}
                error={form.error("reason")} onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
        </FormDialog>
    }
}

/// What the packs say that held where the centre lies on the day of the application.
async fn here(api: Api, centre: OrganisationId, on: Option<NaiveDate>) -> Result<Here, Failure> {
    let office = api.call(move |c| c.get_organisation(centre)).await?;
    let Ok(region) = office.region_code.parse() else { return Ok(Here::default()) };
    let filter = PackFilter { region, date: on };
    let packs = api.call(move |c| c.list_packs(&filter)).await?;
    Ok(Here::together(packs.items.iter().filter_map(|pack| pack.green.as_ref())))
}
