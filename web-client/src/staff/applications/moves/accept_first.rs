//! 先受理后补办: accepted before everything is in, where a local rule with an instrument lets it be (§6.4).

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, OrganisationId,
    applications::{AcceptanceFirst, Action, Application},
    eligibility::{Pack, PackFilter},
};
use yew::prelude::*;

use super::{
    DialogProps, MoveWords,
    owed::{self, Asked, Items, Owed},
};
use crate::{
    app::{Api, Check, Failure, use_api, use_form, use_query},
    i18n::{Named, china_day, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Choice, FailureBanner, Radios, Skeleton},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    rule: String,
    owed: Owed,
}

#[component]
pub fn AcceptFirst(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let application = &props.application;
    let id = application.id;
    let title = Action::AcceptFirst.name(words.lang);
    let form = use_form(Draft::default);
    let api = use_api();
    let asked_on = application.submitted_at.map(china_day);
    let rules = use_query((application.organisation_id, asked_on), move |(at, on)| rules(api, at, on));
    let list = owed::use_checklist(id);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<AcceptanceFirst>| c.accept_first(id, &said),
        move |accepted: Application| done.emit(owed::news(words, title, &accepted)),
    );
    let label = |path: &str| match path {
        "rule" => words.rule,
        "days" => words.days,
        _ => words.later,
    };
    let draft = form.draft();
    let asked = Asked {
        presets: owed::missing(&list),
        presets_label: words.presets_missing,
        items: words.later,
        items_hint: None,
        days_hint: words.later_days_hint,
    };
    html! {
        <FormDialog {title} note={words.accept_first} submit={title} {sending} problems={form.summary(label)}
            wide={true} onclose={props.onclose.clone()}>
            <FailureBanner failure={rules.error.clone()} retry={rules.reload.clone()} />
            if let Some(choices) = rules.data.as_deref() {
                <Radios id="rule" label={words.rule} choices={choices.clone()} value={draft.rule.clone()}
                    hint={choices.is_empty().then_some(words.no_rule)} error={form.error("rule")}
                    onchange={form.edit("rule", |d: &mut Draft, v| d.rule = v)} />
            } else if rules.loading {
                <Skeleton lines={2} />
            }
            {owed::fields(&form, |d: &mut Draft| &mut d.owed, &draft.owed, asked, words)}
        </FormDialog>
    }
}

/// The rules that let somebody be accepted first where the centre lies, as they held on the day of the application.
async fn rules(api: Api, centre: OrganisationId, on: Option<NaiveDate>) -> Result<Vec<Choice>, Failure> {
    let office = api.call(move |c| c.get_organisation(centre)).await?;
    let Ok(region) = office.region_code.parse() else { return Ok(Vec::new()) };
    let filter = PackFilter { region, date: on };
    let packs = api.call(move |c| c.list_packs(&filter)).await?;
    Ok(packs.items.iter().flat_map(of_pack).collect())
}

fn of_pack(pack: &Pack) -> impl Iterator<Item = Choice> + '_ {
    let rules = pack.rules.iter().filter(|rule| rule.accept_first);
    rules.filter_map(|rule| {
        let basis = rule.basis.as_deref()?;
        let choice = Choice::new(rule.id.to_string(), format!("{} · {basis}", &*rule.id));
        Some(choice.hint(format!("{} · {}", &*pack.title, &*pack.legal_basis)))
    })
}

fn read(draft: &Draft) -> Result<AcceptanceFirst, Vec<FieldProblem>> {
    let mut check = Check::default();
    let rule = check.text("rule", &draft.rule);
    let (items, days) = draft.owed.read(&mut check, Items::Named);
    check.done(|| Some(AcceptanceFirst { rule: rule?, items: items?, days }))
}
