//! Lists: what a source handed over batch by batch, asked in the beneficiary database.

use domain::beneficiaries::number;
use openapi::verifications::{Registration, SourceFault, SourceValue};

use super::{Answer, Connector, Heard, Question};
use crate::{
    auth::Context,
    beneficiaries::{Asked, Found, ask},
    http::Result,
};

/// Looks into the lists of a source.
pub struct Lists;

#[async_trait::async_trait]
impl Connector for Lists {
    async fn hear(&self, cx: &Context, question: &Question) -> Result<Heard> {
        // Lists hold numbers of residents; somebody with another paper may stand in one all the same.
        let Ok(number) = number(&question.number, cx.today()) else { return Ok(Err(SourceFault::NoList)) };
        let asked = Asked {
            application: question.application,
            organisation: question.organisation,
            by: question.by,
            source: question.source,
            number: &number,
            name: &question.name,
        };
        let tx = cx.begin().await?;
        let found = ask(&tx, cx, asked).await?;
        tx.commit().await?;
        Ok(answer(found))
    }
}

fn answer(found: Found) -> Heard {
    match found {
        Found::Unknown => Err(SourceFault::NoList),
        Found::NotNamed { as_of, categories } => {
            let of = |category| Registration { category, valid_from: None, valid_to: None };
            let registered = categories.into_iter().map(of).collect();
            let value = SourceValue { registered, ..SourceValue::default() };
            Ok(Some(Answer { found: false, value, as_of, number: None }))
        }
        Found::Named(named) => {
            // As old as the oldest list that is needed for it.
            let Some(as_of) = named.iter().map(|one| one.as_of).min() else {
                return Err(SourceFault::NoList);
            };
            let value = SourceValue {
                name_matches: Some(named.iter().all(|one| one.same_name)),
                registered: named
                    .into_iter()
                    .map(|one| Registration {
                        category: one.category,
                        valid_from: one.valid_from,
                        valid_to: one.valid_to,
                    })
                    .collect(),
                ..SourceValue::default()
            };
            Ok(Some(Answer { found: true, value, as_of, number: None }))
        }
    }
}
