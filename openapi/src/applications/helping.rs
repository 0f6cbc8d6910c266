//! Filing for somebody of the own village (村居联络员, 法律明白人: ORG-01, ORG-10, S0-20): what stands in the form, for which
//! villages somebody may, and what is told of it after it was handed over.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{HelperId, Line, Name, OrganisationId, Short, VillageCode, helpers::HelperKind};

/// Somebody of the roster fills the form in for the applicant. That they stand there, the service finds out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct VillageHelp {
    /// The entry of the roster with the phone from which the helper signed in.
    pub helper_id: HelperId,
    /// The whole form was read out to the applicant, who said that it is right and agrees to what is declared (DOC-05).
    #[serde(default)]
    pub read_out: bool,
}

/// A village for whose people the caller may file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OwnVillage {
    pub helper_id: HelperId,
    pub kind: HelperKind,
    pub village_code: Option<VillageCode>,
    /// Absent where the code is not entered.
    pub village_name: Option<String>,
}

/// The villages for whose people the caller may file; none for whoever is not in the roster today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OwnVillages {
    pub items: Vec<OwnVillage>,
}

/// Who of the village brought an application: the office asks them where the applicant can not be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BroughtBy {
    pub kind: HelperKind,
    pub name: Name,
    pub phone: Short,
    pub village_name: Option<String>,
}

/// An application that the caller handed over. More of it is not theirs to read (§2.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HandedOver {
    /// `（2026）长援申字第0012号`
    pub number: String,
    pub on: NaiveDate,
    /// The office that has it now.
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
}

/// An application that others entered is picked up by whom it is about: from the phone that stands in it, by its
/// number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PickUp {
    #[schema(example = "（2026）长援申字第0012号")]
    pub number: Line,
}
