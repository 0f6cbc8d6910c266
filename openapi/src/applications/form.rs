//! The application form F2, section by section. A draft may leave anything open; submission may not.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{
    contact::{ContactRule, Need},
    helping::VillageHelp,
    tables::*,
};
use crate::{
    Fen, Line, Name, OrganisationId, Paragraph, Personal, Prose, Sensitive, Short,
    people::{Ethnicity, IdType, PersonCategory, Sex},
};

/// A new application. Everything may still be open except where it goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewApplication {
    /// The centre that shall decide.
    pub organisation_id: OrganisationId,
    /// Where it came in; the usual one of who enters it when not said (§4.3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    #[serde(default)]
    #[validate(nested)]
    pub form: Form,
}

/// The sections of F2.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Form {
    #[validate(nested)]
    pub applicant: Person,
    #[validate(nested)]
    pub agent: Option<Agent>,
    #[validate(nested)]
    pub matter: Matter,
    #[schema(max_items = 20)]
    #[validate(length(max = 20), nested)]
    pub opponents: Vec<Opponent>,
    #[validate(nested)]
    pub means: Means,
    #[validate(nested)]
    pub service: Service,
    /// Who passed it on, where somebody did (§5.4).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub forwarding: Option<Forwarding>,
    /// Which helper of the village fills it in, where one does (ORG-01, ORG-10).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub helper: Option<VillageHelp>,
    pub declaration: Declaration,
}

/// Sections to replace; what is absent stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct FormPatch {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub applicant: Option<Person>,
    /// `null` takes the agent away.
    #[serde(deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Agent>)]
    #[validate(nested)]
    pub agent: Option<Option<Agent>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub matter: Option<Matter>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(max_items = 20)]
    #[validate(length(max = 20), nested)]
    pub opponents: Option<Vec<Opponent>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub means: Option<Means>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub service: Option<Service>,
    /// `null` takes it away.
    #[serde(deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Forwarding>)]
    #[validate(nested)]
    pub forwarding: Option<Option<Forwarding>>,
    /// `null` takes it away.
    #[serde(deserialize_with = "said", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<VillageHelp>)]
    #[validate(nested)]
    pub helper: Option<Option<VillageHelp>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declaration: Option<Declaration>,
}

impl FormPatch {
    /// The form with these sections in place of its own.
    pub fn onto(self, form: Form) -> Form {
        let Self { applicant, agent, matter, opponents, means, service, forwarding, helper, declaration } =
            self;
        Form {
            applicant: applicant.unwrap_or(form.applicant),
            agent: agent.unwrap_or(form.agent),
            matter: matter.unwrap_or(form.matter),
            opponents: opponents.unwrap_or(form.opponents),
            means: means.unwrap_or(form.means),
            service: service.unwrap_or(form.service),
            forwarding: forwarding.unwrap_or(form.forwarding),
            helper: helper.unwrap_or(form.helper),
            declaration: declaration.unwrap_or(form.declaration),
        }
    }
}

/// Tells `null` from nothing said.
fn said<'de, D: serde::Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// The applicant (申请人).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Person {
    #[schema(example = "林秀英")]
    pub name: Option<Personal<Name>>,
    pub id_type: Option<IdType>,
    #[schema(example = "410902194906150010")]
    pub id_no: Option<Sensitive<Short>>,
    /// Why the number can not be checked: a newborn, an undocumented person (VAL-01).
    pub id_unverified_reason: Option<Line>,
    pub sex: Option<Sex>,
    #[schema(inline)]
    pub birth_date: Option<Personal<NaiveDate>>,
    pub ethnicity: Option<Ethnicity>,
    #[schema(example = "13800001234")]
    pub phone: Option<Personal<Short>>,
    pub household_register: Option<Personal<Line>>,
    pub residence: Option<Personal<Line>>,
    pub employer: Option<Personal<Line>>,
    pub occupation: Option<Personal<Line>>,
    #[schema(max_items = 12)]
    #[validate(length(max = 12))]
    pub categories: Vec<PersonCategory>,
}

/// Who applies for the applicant (代理申请人, LAL 40).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Agent {
    pub name: Personal<Name>,
    pub kind: AgentKind,
    pub relation: Option<Line>,
    pub id_no: Option<Sensitive<Short>>,
    pub phone: Option<Personal<Short>>,
    /// Why not the guardian, where a near relative or somebody else by law applies for a child: a conflict of
    /// interest (LAL 40).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Line>,
}

/// An organ, a place of custody, a duty lawyer or another unit that passed the application on (§5.4, LAL 39).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Forwarding {
    /// 转交单位
    pub unit: Line,
    pub contact: Option<Personal<Line>>,
    /// 转交函文号
    pub letter_no: Option<Short>,
    /// When the person asked (t0).
    pub asked_at: Option<DateTime<Utc>>,
    /// When the unit received it (t1).
    pub received_at: Option<DateTime<Utc>>,
    /// When it was passed on (t2): 24 hours at the latest (DL-01).
    pub forwarded_at: Option<DateTime<Utc>>,
}

/// What it is about.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Matter {
    pub matter_type: Option<MatterType>,
    pub aid_form: Option<AidForm>,
    pub scope: Option<Scope>,
    pub cause: Option<Cause>,
    /// 案情及申请理由
    pub facts: Option<Prose>,
    /// 请求事项
    pub claims: Option<Paragraph>,
    pub claim_amount_fen: Option<Fen>,
    pub stage: Option<Stage>,
    pub position: Option<Position>,
    pub organ_name: Option<Line>,
    pub organ_case_no: Option<Line>,
    /// 时效/期限届满日
    pub limitation_date: Option<NaiveDate>,
}

/// The other side (对方当事人).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Opponent {
    pub kind: OpponentKind,
    pub name: Personal<Line>,
    /// ID number or unified social credit code.
    pub id_no: Option<Sensitive<Short>>,
    pub phone: Option<Personal<Short>>,
    pub address: Option<Personal<Line>>,
}

/// The means question as the applicant answers it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Means {
    pub mode: Option<MeansMode>,
    pub ground: Option<MeansGround>,
    /// People living together, the applicant included.
    #[schema(minimum = 1, maximum = 50)]
    #[validate(range(min = 1, max = 50))]
    pub household_members: Option<u16>,
    /// Of all of them together, in a month.
    pub monthly_income_fen: Option<Fen>,
    pub statement: Option<Paragraph>,
}

/// How decisions reach the applicant.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Service {
    pub mode: Option<DeliveryMode>,
    pub address: Option<Personal<Line>>,
    /// When and how it is safe to call (SEC-19); nothing means: no restriction.
    pub safe_contact: Option<Personal<Line>>,
    #[schema(max_items = 7)]
    #[validate(length(max = 7))]
    pub needs: Vec<Need>,
    /// How the person may be reached; every message about the matter obeys it (SEC-19).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub contact: Option<ContactRule>,
}

/// 申请人声明: without each of them nothing is submitted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Declaration {
    /// What I state is true.
    pub truthful: bool,
    /// My data may be checked with the authorities concerned (核查授权).
    pub consent_to_check: bool,
    /// I have read how my data are used (SEC-02).
    pub privacy_notice: bool,
}
