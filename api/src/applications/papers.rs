//! What is sealed of an application: its form and what was written about it. Opened where a record is shown or moved,
//! never for a list; beside each document the row keeps what the law and lists read of it.

use openapi::{
    Paragraph,
    applications::{Decision, Deferral, Form, KeptAssessment, Opinion, SupplementNotice},
};
use sea_orm::ConnectionTrait;

use super::{entity::Model, returning};
use crate::{
    assessments,
    auth::Context,
    db::{Doc, Sealed, Text},
    http::Result,
    vault::{
        Index,
        slots::{
            APPLICATION_DECISION, APPLICATION_DEFERRAL, APPLICATION_FORM, APPLICATION_OPINION,
            APPLICATION_SUPPLEMENT,
        },
    },
};

/// The documents of one application, opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Papers {
    pub form: Form,
    pub supplement: Option<SupplementNotice>,
    pub assessment: Option<KeptAssessment>,
    pub opinion: Option<Opinion>,
    pub decision: Option<Decision>,
    pub deferral: Option<Deferral>,
}

/// Opens the form alone.
pub async fn form(db: &impl ConnectionTrait, cx: &Context, row: &Model) -> Result<Form> {
    cx.state.vault.open(db, &APPLICATION_FORM.of(row.id), &row.form).await
}

/// A new application with its form put in.
pub async fn with_form(db: &impl ConnectionTrait, cx: &Context, row: Model, form: Form) -> Result<Model> {
    Papers::new(Form::default()).put_form(db, cx, row, form).await
}

/// Opens everything.
pub async fn open(db: &impl ConnectionTrait, cx: &Context, row: &Model) -> Result<Papers> {
    let vault = &cx.state.vault;
    let assessment = match row.assessment_id {
        Some(id) => Some(assessments::one(db, cx, id).await?),
        None => None,
    };
    Ok(Papers {
        assessment,
        form: form(db, cx, row).await?,
        supplement: vault.open_maybe(db, &APPLICATION_SUPPLEMENT.of(row.id), row.supplement.as_ref()).await?,
        opinion: vault.open_maybe(db, &APPLICATION_OPINION.of(row.id), row.opinion.as_ref()).await?,
        decision: vault.open_maybe(db, &APPLICATION_DECISION.of(row.id), row.decision.as_ref()).await?,
        deferral: vault.open_maybe(db, &APPLICATION_DEFERRAL.of(row.id), row.deferral.as_ref()).await?,
    })
}

impl Papers {
    /// A new application's.
    pub fn new(form: Form) -> Self {
        Self { form, supplement: None, assessment: None, opinion: None, decision: None, deferral: None }
    }

    /// Puts a form into the row: sealed, with the columns that lists, searches and comparisons read.
    pub async fn put_form(
        &mut self,
        db: &impl ConnectionTrait,
        cx: &Context,
        row: Model,
        form: Form,
    ) -> Result<Model> {
        let vault = &cx.state.vault;
        let sealed = vault.seal(db, &APPLICATION_FORM.of(row.id), &form).await?;
        let number = form.applicant.id_no.as_deref().map(str::to_uppercase);
        let row = Model {
            applicant_name: form.applicant.name.as_deref().map(str::to_owned),
            id_no: number.map(|number| vault.blind(Index::ApplicantNumber, &number)),
            born: returning::born_key(cx, &form),
            cause: form.matter.cause.map(Text),
            claim_amount_fen: form.matter.claim_amount_fen.map(openapi::Fen::get),
            form: sealed,
            ..row
        };
        self.form = form;
        Ok(row)
    }

    /// Puts the notice F6 into the row, with the days in which the centre's clock stands still.
    pub async fn put_supplement(
        &mut self,
        db: &impl ConnectionTrait,
        cx: &Context,
        row: Model,
        notice: SupplementNotice,
    ) -> Result<Model> {
        let sealed = cx.state.vault.seal(db, &APPLICATION_SUPPLEMENT.of(row.id), &notice).await?;
        let row = Model {
            supplement: Some(sealed),
            supplement_asked_on: Some(notice.asked_on),
            supplement_due_on: Some(notice.due_on),
            supplied_on: notice.supplied_on,
            ..row
        };
        self.supplement = Some(notice);
        Ok(row)
    }

    /// Puts the opinion F8 into the row, with its three findings; none takes it away.
    pub async fn put_opinion(
        &mut self,
        db: &impl ConnectionTrait,
        cx: &Context,
        row: Model,
        opinion: Option<Opinion>,
    ) -> Result<Model> {
        let findings = opinion.as_ref().map(|opinion| Doc([opinion.person, opinion.scope, opinion.means]));
        let sealed: Option<Sealed<Opinion>> = match &opinion {
            Some(opinion) => Some(cx.state.vault.seal(db, &APPLICATION_OPINION.of(row.id), opinion).await?),
            None => None,
        };
        self.opinion = opinion;
        Ok(Model { opinion: sealed, findings, ..row })
    }

    /// Puts the decision F9 or F10 into the row, with the last day to object.
    pub async fn put_decision(
        &mut self,
        db: &impl ConnectionTrait,
        cx: &Context,
        row: Model,
        decision: Decision,
    ) -> Result<Model> {
        let sealed = cx.state.vault.seal(db, &APPLICATION_DECISION.of(row.id), &decision).await?;
        let row = Model { decision: Some(sealed), objection_until: Some(decision.objection_until), ..row };
        self.decision = Some(decision);
        Ok(row)
    }

    /// Puts beside the decision why it departs from opinion and assessment, if it does.
    pub async fn put_deviation(
        &mut self,
        db: &impl ConnectionTrait,
        cx: &Context,
        row: Model,
        deviation: Option<Paragraph>,
    ) -> Result<Model> {
        match (&deviation, self.decision.clone()) {
            (Some(_), Some(decision)) => {
                self.put_decision(db, cx, row, Decision { deviation, ..decision }).await
            }
            _ => Ok(row),
        }
    }

    /// Puts into the row what was put off, with what the law and the clock read of it.
    pub async fn put_deferral(
        &mut self,
        db: &impl ConnectionTrait,
        cx: &Context,
        row: Model,
        deferral: Deferral,
    ) -> Result<Model> {
        let sealed = cx.state.vault.seal(db, &APPLICATION_DEFERRAL.of(row.id), &deferral).await?;
        let row = Model {
            deferral: Some(sealed),
            deferral_state: Some(Text(deferral.state)),
            deferred_on: Some(deferral.since),
            deferred_until: Some(deferral.due_on),
            ..row
        };
        self.deferral = Some(deferral);
        Ok(row)
    }
}
