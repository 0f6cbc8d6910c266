//! What was done on the site of a group (现场办公), beside its members.

use std::rc::Rc;

use openapi::{
    Name,
    groups::{Group, NewSiteRecord, SiteRecord},
};
use yew::prelude::*;

use super::{site_record::WriteRecord, words::GroupWords};
use crate::{
    app::drawn,
    i18n::{Named, day, moment, use_words},
    staff::parts::{AskProps, use_doing},
    ui::{Button, ButtonKind, Card, Definition, Definitions},
};

#[derive(Properties, PartialEq)]
pub struct OnSiteProps {
    pub group: Rc<Group>,
    pub onchanged: Callback<()>,
}

#[component]
pub fn OnSite(props: &OnSiteProps) -> Html {
    let words = use_words::<GroupWords>();
    let group = &props.group;
    let doing = use_doing::<()>(props.onchanged.clone());
    if group.site_records.is_empty() && !group.may_record {
        return Html::default();
    }
    let side = html! {
        if group.may_record {
            <Button kind={ButtonKind::Quiet} onclick={doing.open(())}>{words.record}</Button>
        }
    };
    html! {
        <Card title={words.on_site} {side}>
            if group.site_records.is_empty() { <p class="soft">{words.not_on_site}</p> }
            {for group.site_records.iter().map(|record| written(record, words))}
            if doing.now.is_some() {
                {drawn::<WriteRecord>(AskProps { of: group.id, ondone: doing.ondone.clone(), onclose: doing.onclose.clone() })}
            }
        </Card>
    }
}

fn written(record: &SiteRecord, words: &GroupWords) -> Html {
    let (lang, said) = (words.lang, &record.said);
    let when = format!("{} · {}", day(lang, said.held_on), said.place);
    let by = record.recorded_by.as_ref().map(|who| words.written_by(who, &moment(lang, record.recorded_at)));
    html! {
        <section>
            <h3>{when}</h3>
            <Definitions>
                <Definition term={words.heads}>{words.heads_there(said.heads)}</Definition>
                {for team(said, words)}
                <Definition term={words.asked}><span class="prose">{&*said.asked}</span></Definition>
                <Definition term={words.answered}><span class="prose">{&*said.answered}</span></Definition>
                if !said.evidence.is_empty() {
                    <Definition term={words.evidence}>
                        {for said.evidence.iter().map(|one| html! { <div>{&**one}</div> })}
                    </Definition>
                }
                <Definition term={words.outcome}>{said.outcome.name(lang)}</Definition>
                if let Some(petition) = &said.petition {
                    <Definition term={words.office}>
                        {&*petition.office}{" · "}{day(lang, petition.received_on)}
                        if let Some(number) = &petition.number { <div class="num">{&**number}</div> }
                    </Definition>
                }
            </Definitions>
            <small>{by.unwrap_or_default()}</small>
        </section>
    }
}

fn team<'a>(said: &'a NewSiteRecord, words: &'a GroupWords) -> impl Iterator<Item = Html> + 'a {
    let of: [(&'static str, &[Name]); 3] = [
        (words.lawyers, &said.lawyers),
        (words.government_lawyers, &said.government_lawyers),
        (words.others, &said.others),
    ];
    of.into_iter().filter(|(_, names)| !names.is_empty()).map(|(term, names)| {
        let names: Vec<&str> = names.iter().map(|name| &**name).collect();
        html! { <Definition {term}>{names.join(words.lang.comma())}</Definition> }
    })
}
