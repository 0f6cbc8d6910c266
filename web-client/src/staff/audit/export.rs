//! What is filtered leaves the service as a spreadsheet, for a reason.

use std::rc::Rc;

use openapi::{
    Line,
    readings::{AuditExport, AuditFilter},
};
use yew::prelude::*;

use super::words::AuditWords;
use crate::{
    app::{Check, browser, files, use_form},
    i18n::use_words,
    staff::parts::{FormDialog, use_sending},
    ui::{TextField, use_toast},
};

#[derive(Properties, PartialEq)]
pub struct ExportProps {
    pub filter: AuditFilter,
    pub onclose: Callback<()>,
}

#[component]
pub fn Export(props: &ExportProps) -> Html {
    let words = use_words::<AuditWords>();
    let toast = use_toast();
    let form = use_form(String::new);
    let (filter, onclose) = (props.filter.clone(), props.onclose.clone());
    let sending = use_sending(
        &form,
        move |typed: &String| {
            let mut check = Check::default();
            let reason = check.text("reason", typed);
            check.done(|| Some(asked(filter.clone(), reason?)))
        },
        |c, asked: Rc<AuditExport>| c.export_audit(&asked),
        move |bytes: Vec<u8>| {
            files::save(&format!("audit-{}.xlsx", browser::today()), &bytes);
            onclose.emit(());
            toast.emit(words.exported.into());
        },
    );
    html! {
        <FormDialog title={words.export} note={words.export_lead} submit={words.export} {sending}
            problems={form.summary(|_| words.reason)} onclose={props.onclose.clone()}>
            <TextField id="reason" label={words.reason} value={form.draft().clone()} error={form.error("reason")}
                maxlength="200" onchange={form.edit("reason", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}

fn asked(filter: AuditFilter, reason: Line) -> AuditExport {
    let AuditFilter { actor, subject, event, reading, from, to, limit: _, cursor: _ } = filter;
    AuditExport { actor, subject, event, reading, from, to, reason }
}
