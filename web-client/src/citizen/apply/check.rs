//! Question 10: everything once more, each with its way back, and the three declarations.

use openapi::{
    ApplicationId,
    applications::{Declaration, DeliveryMode, Form, Opponent, OpponentKind, VillageHelp},
    people::Sex,
};
use yew::prelude::*;

use super::{
    super::{Route, answers::Application, say},
    Step,
    fields::Page,
    labels::label,
    uploads::Files,
    words::ApplyWords,
};
use crate::{
    app::{Check, address},
    i18n::{day_in_year, ethnicity, yuan},
    ui::{Checkbox, Link},
};

pub fn patch(said: [bool; 4], helper: Option<VillageHelp>, check: &mut Check) -> Declaration {
    let [truthful, consent_to_check, privacy_notice, _] = said;
    for (path, said) in asked(helper).iter().zip(said) {
        if !said {
            check.add(path, openapi::Code::NotConfirmed);
        }
    }
    Declaration { truthful, consent_to_check, privacy_notice }
}

const PATHS: [&str; 4] = [
    "declaration.truthful",
    "declaration.consent_to_check",
    "declaration.privacy_notice",
    // A helper of the village's own word (DOC-05).
    "helper.read_out",
];

/// What has to be confirmed.
fn asked(helper: Option<VillageHelp>) -> &'static [&'static str] {
    if helper.is_some() { &PATHS } else { &PATHS[..3] }
}

/// Without `files` there is no network to send a signature over.
pub fn view(page: &Page<'_>, name: ApplicationId, application: &Application, files: Option<&Files>) -> Html {
    let words = page.words;
    let said = [words.truthful, words.consent, words.privacy, words.read_out];
    let confirm = |at: usize| {
        html! {
            <Checkbox id={PATHS[at]} label={said[at]} value={page.draft().declared[at]} error={page.form.error(PATHS[at])}
                onchange={page.form.edit_with(PATHS[at], move |d: &mut super::Draft, v| d.declared[at] = v)} />
        }
    };
    html! {
        <>
            {for Step::all().filter(|step| *step != Step::Check).map(|step| part(page, name, step, application))}
            <h2 class="declare">{words.declare}</h2>
            {for (0..asked(application.form.helper).len()).map(confirm)}
            <h2 class="declare">{words.sign}</h2>
            <p class="lead">{words.sign_help}</p>
            if let Some(files) = files { {files.signature(words, &application.attachments)} } else { <p>{words.sign_away}</p> }
        </>
    }
}

/// Fields by their paths, and what was answered.
pub type Lines = Vec<(&'static str, String)>;

fn part(page: &Page<'_>, id: ApplicationId, step: Step, application: &Application) -> Html {
    let words = page.words;
    let lines = match step {
        Step::Files => {
            vec![("attachments", format!("{} {}", application.attachments.len(), words.files_count))]
        }
        _ => lines(words, step, &application.form),
    };
    let line = |(path, text): (&str, String)| {
        html! { <div><dt>{label(page.lang, path)}</dt><dd>{or_nothing(words, text)}</dd></div> }
    };
    let question = words.question(step);
    html! {
        <section class="part">
            <div class="card-head">
                <h2>{question}</h2>
                <Link href={address(&Route::Apply { id, step })} aria_label={format!("{} {question}", words.change)}>
                    {words.change}
                </Link>
            </div>
            <dl class="defs">{for lines.into_iter().map(line)}</dl>
        </section>
    }
}

/// An answer, or that there is none.
pub fn or_nothing(words: &ApplyWords, answer: String) -> String {
    if answer.is_empty() { words.nothing.to_owned() } else { answer }
}

/// What was answered to a question, in words.
pub fn lines(words: &ApplyWords, step: Step, form: &Form) -> Lines {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let lang = words.lang;
    let matter = &form.matter;
    match step {
        Step::Who => who(words, form),
        Step::Person => person(words, form),
        Step::Contact => vec![
            ("applicant.phone", text(form.applicant.phone.as_deref())),
            ("applicant.residence", text(form.applicant.residence.as_deref())),
            ("applicant.household_register", text(form.applicant.household_register.as_deref())),
        ],
        Step::Matter => {
            vec![("matter.cause", matter.cause.map(|c| say::cause(lang, c).to_owned()).unwrap_or_default())]
        }
        Step::Story => vec![
            ("matter.facts", text(matter.facts.as_deref())),
            ("matter.claims", text(matter.claims.as_deref())),
            ("matter.stage", matter.stage.map(|s| say::stage(lang, s).to_owned()).unwrap_or_default()),
            (
                "matter.claim_amount_fen",
                matter.claim_amount_fen.map(|fen| yuan(lang, fen)).unwrap_or_default(),
            ),
        ],
        Step::Other => opponents(words, form),
        Step::Means => means(words, form),
        Step::Service => service(words, form),
        Step::Files | Step::Check => Vec::new(),
    }
}

fn who(words: &ApplyWords, form: &Form) -> Lines {
    match &form.agent {
        None if form.helper.is_some() => vec![("agent", words.villager.to_owned())],
        None => vec![("agent", words.myself.to_owned())],
        Some(agent) => vec![
            ("agent", words.somebody.to_owned()),
            ("agent.name", agent.name.to_string()),
            ("agent.phone", agent.phone.as_deref().unwrap_or_default().to_owned()),
        ],
    }
}

fn person(words: &ApplyWords, form: &Form) -> Lines {
    let person = &form.applicant;
    let sex = match person.sex {
        Some(Sex::Male) => words.male,
        Some(Sex::Female) => words.female,
        _ => "",
    };
    let birth = person.birth_date.map(|day| day_in_year(words.lang, day.into_inner())).unwrap_or_default();
    let groups: Vec<&str> = person.categories.iter().filter_map(|g| say::category(words.lang, *g)).collect();
    let number = person.id_no.as_deref().or(person.id_unverified_reason.as_deref()).unwrap_or_default();
    vec![
        ("applicant.name", person.name.as_deref().unwrap_or_default().to_owned()),
        ("applicant.id_no", number.to_owned()),
        ("applicant.sex", sex.to_owned()),
        ("applicant.birth_date", birth),
        ("applicant.ethnicity", person.ethnicity.map(ethnicity).unwrap_or_default()),
        ("applicant.categories", groups.join(words.list_mark)),
    ]
}

fn opponents(words: &ApplyWords, form: &Form) -> Lines {
    const NAME: &str = "opponents[0].name";
    let one = |one: &Opponent| match one.kind {
        OpponentKind::Organisation => format!("{}（{}）", &*one.name, words.other_org),
        OpponentKind::Person | OpponentKind::Other => one.name.to_string(),
    };
    match form.opponents.is_empty() {
        true => vec![(NAME, String::new())],
        false => form.opponents.iter().map(|party| (NAME, one(party))).collect(),
    }
}

fn means(words: &ApplyWords, form: &Form) -> Lines {
    let means = &form.means;
    if let Some(ground) = means.ground {
        return vec![("means.ground", say::ground(words.lang, ground).to_owned())];
    }
    vec![
        ("means.household_members", means.household_members.map(|n| n.to_string()).unwrap_or_default()),
        (
            "means.monthly_income_fen",
            means.monthly_income_fen.map(|fen| yuan(words.lang, fen)).unwrap_or_default(),
        ),
    ]
}

fn service(words: &ApplyWords, form: &Form) -> Lines {
    let mode = form.service.mode.map(|mode| match mode {
        DeliveryMode::Electronic => words.by_message,
        DeliveryMode::Post => words.by_post,
        DeliveryMode::Direct => words.by_hand,
    });
    vec![
        ("service.mode", mode.unwrap_or_default().to_owned()),
        ("service.safe_contact", form.service.safe_contact.as_deref().unwrap_or_default().to_owned()),
    ]
}
