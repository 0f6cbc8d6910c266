//! A source asked over the network: one question, one answer in JSON, no longer and no deeper than agreed, about this
//! person and to this question. Anything else is a fault of the source, never a no.

use std::time::Duration;

use chrono::NaiveDate;
use domain::verification::is_answer;
use openapi::verifications::{SourceFault, SourceValue, StatutoryBasis, VerificationBasis};
use reqwest::{Client, Response, StatusCode, Url};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Answer, Connector, Heard, Question, token::Tokens};
use crate::{auth::Context, http::Result};

/// The longest answer that is read, in bytes.
const LONGEST: usize = 64 * 1024;

/// How one source is asked.
pub struct Pull {
    pub(super) client: Client,
    pub(super) url: Url,
    pub(super) timeout: Duration,
    /// Nothing where the certificate says who we are.
    pub(super) tokens: Option<Tokens>,
}

/// What goes over the wire.
#[derive(Serialize)]
struct Asking<'a> {
    question: Uuid,
    /// The application: each query has its purpose.
    purpose: Uuid,
    basis: VerificationBasis,
    #[serde(skip_serializing_if = "Option::is_none")]
    statute: Option<StatutoryBasis>,
    id_no: &'a str,
    name: &'a str,
}

/// What comes back. Nothing else may stand in it, so that it is no deeper than this either.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answering {
    question: Uuid,
    id_no: String,
    found: bool,
    as_of: NaiveDate,
    #[serde(default)]
    value: SourceValue,
}

#[async_trait::async_trait]
impl Connector for Pull {
    async fn hear(&self, cx: &Context, question: &Question) -> Result<Heard> {
        // The whole of it: the token, the way there, and every byte of the way back.
        let asked = tokio::time::timeout(self.timeout, self.ask(cx, question)).await;
        Ok(asked.unwrap_or(Err(SourceFault::Away)).map(Some))
    }
}

impl Pull {
    async fn ask(&self, cx: &Context, question: &Question) -> std::result::Result<Answer, SourceFault> {
        let asking = Asking {
            question: question.id,
            purpose: question.application,
            basis: question.basis,
            statute: question.statute,
            id_no: &question.number,
            name: &question.name,
        };
        let mut request = self.client.post(self.url.clone()).json(&asking);
        if let Some(tokens) = &self.tokens {
            request = request.bearer_auth(&*tokens.current(cx.now()).await?);
        }
        let response = request.send().await.map_err(|_| SourceFault::Away)?;
        let status = response.status();
        if let (StatusCode::UNAUTHORIZED, Some(tokens)) = (status, &self.tokens) {
            tokens.forget().await;
        }
        if status.is_server_error() {
            return Err(SourceFault::Away);
        }
        // That there is no such page does not say that there is no such person.
        if status != StatusCode::OK {
            return Err(SourceFault::Refused);
        }
        understood(&body(response).await?, question, cx.today())
    }
}

/// The bytes of an answer, no more of them than agreed.
pub(super) async fn body(mut response: Response) -> std::result::Result<Vec<u8>, SourceFault> {
    let mut body = Vec::new();
    while let Some(part) = response.chunk().await.map_err(|_| SourceFault::Away)? {
        if body.len() + part.len() > LONGEST {
            return Err(SourceFault::TooLarge);
        }
        body.extend_from_slice(&part);
    }
    Ok(body)
}

fn understood(
    body: &[u8],
    question: &Question,
    today: NaiveDate,
) -> std::result::Result<Answer, SourceFault> {
    let answering: Answering = serde_json::from_slice(body).map_err(|_| SourceFault::NotUnderstood)?;
    let Answering { question: to, id_no, found, as_of, value } = answering;
    if to != question.id {
        return Err(SourceFault::OtherQuestion);
    }
    if !id_no.eq_ignore_ascii_case(&question.number) {
        return Err(SourceFault::OtherPerson);
    }
    if !is_answer(found, &value, as_of, today) {
        return Err(SourceFault::NotUnderstood);
    }
    Ok(Answer { found, value, as_of, number: None })
}

#[cfg(test)]
mod tests {
    use openapi::eligibility::DataSource;
    use serde_json::{Value, json};

    use super::*;

    fn question() -> Question {
        Question {
            id: Uuid::from_u128(1),
            application: Uuid::from_u128(2),
            organisation: Uuid::from_u128(3),
            by: Uuid::from_u128(4),
            source: DataSource::HrSocial,
            basis: VerificationBasis::Consent,
            statute: None,
            number: "621102196203010025".to_owned().into(),
            name: "林秀英".to_owned().into(),
        }
    }

    fn read(answer: &Value) -> std::result::Result<Answer, SourceFault> {
        let today = "2026-11-02".parse().expect("a day");
        understood(answer.to_string().as_bytes(), &question(), today)
    }

    #[test]
    fn ver_02_only_an_answer_to_this_question_about_this_person_is_one() {
        let good = json!({
            "question": Uuid::from_u128(1), "id_no": "621102196203010025", "found": true, "as_of": "2026-10-31",
            "value": { "pension_fen": 320_000 },
        });
        assert!(read(&good).is_ok_and(|answer| answer.found));
        let with = |field: &str, value: Value| {
            let mut answer = good.clone();
            answer[field] = value;
            read(&answer).err()
        };
        assert_eq!(with("question", json!(Uuid::from_u128(9))), Some(SourceFault::OtherQuestion));
        assert_eq!(with("id_no", json!("410902194906150010")), Some(SourceFault::OtherPerson));
        for (field, value) in [
            ("as_of", json!("2027-01-01")),
            ("found", json!("no")),
            ("found", json!(false)),
            ("value", json!({ "pension": 1 })),
            ("value", json!({})),
            ("more", json!([[[[[]]]]])),
        ] {
            assert_eq!(with(field, value), Some(SourceFault::NotUnderstood), "{field}");
        }
        assert_eq!(read(&json!([good, good])).err(), Some(SourceFault::NotUnderstood), "two are none");
        let twice = good.to_string().replacen('{', "{\"found\":false,", 1);
        let today = "2026-11-02".parse().expect("a day");
        let fault = understood(twice.as_bytes(), &question(), today).err();
        assert_eq!(fault, Some(SourceFault::NotUnderstood), "yes and no");
    }
}
