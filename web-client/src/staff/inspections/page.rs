//! One inspection: the checklist, what was found, and by when it must be put right.

use openapi::{
    InspectionId,
    inspections::{CheckLine, Inspection, InspectionAction, InspectionResult},
};
use yew::prelude::*;

use super::{
    findings::{Cancel, DialogProps, Record},
    list::light,
    words::InspectionWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{Named, day_in_year, use_words},
    staff::{
        Route,
        parts::{Actions, Of, Open, UnitLink, use_record},
    },
    ui::{Card, Column, Definition, Definitions, Light, Link, PageHeader, Table, Tone},
};

#[component]
pub fn InspectionPage(props: &Of<InspectionId>) -> Html {
    let words = use_words::<InspectionWords>();
    let go = use_go();
    let open: Open<Inspection, (), InspectionAction> = use_record(props.id, |c, id| c.get_inspection(id));
    let Some(inspection) = open.data.clone() else { return open.waiting() };
    let todos = open.todos(&inspection.actions, words.lang, &go, |_| None);
    let (ondone, onclose) = (open.ondone.clone(), open.onclose.clone());
    html! {
        <>
            {open.failed()}
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::Inspections)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={inspection.organisation.name.clone()} note={day_in_year(words.lang, inspection.planned_on)}>
                {light(&inspection, words)}
                <Actions {todos} urgent={inspection.overdue} />
            </PageHeader>
            <div class="split">
                <div>
                    <h2 class="above">{words.checklist}</h2>
                    {checklist(&inspection, words)}
                    <h2 class="above">{words.findings}</h2>
                    <Card>
                        if let Some(findings) = &inspection.findings { <p class="prose">{&**findings}</p> }
                        else { <p class="soft">{words.no_findings}</p> }
                    </Card>
                </div>
                <aside>{facts(&inspection, words)}</aside>
            </div>
            {match open.moving(&inspection.actions) {
                Some(action @ InspectionAction::Cancel) => drawn::<Cancel>(DialogProps { inspection, action, ondone, onclose }),
                Some(action) => drawn::<Record>(DialogProps { inspection, action, ondone, onclose }),
                None => Html::default(),
            }}
        </>
    }
}

fn checklist(inspection: &Inspection, words: &InspectionWords) -> Html {
    let row = |line: &CheckLine| {
        let tone = match line.result {
            InspectionResult::Open => Tone::Plain,
            InspectionResult::Pass => Tone::Green,
            InspectionResult::Fail => Tone::Orange,
        };
        vec![
            html! { {line.item.name(words.lang)} },
            html! { {&*line.question} },
            html! { <Light {tone}>{line.result.name(words.lang)}</Light> },
            html! { {line.note.as_deref().unwrap_or_default()} },
        ]
    };
    let columns = [words.item, words.question, words.result, words.note].map(Column::new).to_vec();
    let rows: Vec<Vec<Html>> = inspection.checklist.iter().map(row).collect();
    html! { <Table caption={words.checklist} {columns} {rows} /> }
}

fn facts(inspection: &Inspection, words: &InspectionWords) -> Html {
    let day = |on| day_in_year(words.lang, on);
    html! {
        <Card title={words.facts}>
            <Definitions>
                <Definition term={words.office}>
                    <UnitLink unit={inspection.organisation.clone()} />
                </Definition>
                <Definition term={words.plan_short}><span class="prose">{&*inspection.plan}</span></Definition>
                <Definition term={words.planned_on}>{day(inspection.planned_on)}</Definition>
                if let Some(on) = inspection.inspected_on { <Definition term={words.inspected_on}>{day(on)}</Definition> }
                if let Some(by) = inspection.rectify_by { <Definition term={words.rectify_by}>{day(by)}</Definition> }
                if let Some(on) = inspection.rechecked_on { <Definition term={words.rechecked_on}>{day(on)}</Definition> }
                if inspection.rounds > 0 { <Definition term={words.rounds}>{inspection.rounds}</Definition> }
            </Definitions>
        </Card>
    }
}
