//! What the pages of this face read of the server's answers: the rest is staff's, and reading it would be downloaded by
//! every citizen.

use chrono::NaiveDate;
use openapi::{
    ApplicationId, AttachmentId, OrganisationId, UserId, applications::Form, attachments::Scan,
    deadlines::Light,
};
use serde::{Deserialize, Serialize};

use crate::app::Who;

/// Of an [`Application`](openapi::applications::Application), while it is a draft.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Application {
    pub id: ApplicationId,
    pub revision: i32,
    /// From submission on: who has one was asked to put it right.
    #[serde(default)]
    pub number: Option<String>,
    pub organisation_id: OrganisationId,
    pub form: Form,
    pub attachments: Vec<Attachment>,
    pub actions: Vec<Action>,
}

/// Of an application that is about to be read anew.
#[derive(Deserialize)]
pub struct Moved {
    pub id: ApplicationId,
}

/// Of a [`Due`](openapi::work::Due).
#[derive(PartialEq, Deserialize)]
pub struct Due {
    pub on: NaiveDate,
    pub light: Light,
    pub days_left: i32,
}

/// Of an [`Attachment`](openapi::attachments::Attachment).
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    pub id: AttachmentId,
    /// The code; it is only compared.
    pub kind: String,
    pub file_name: String,
    pub size: u32,
    pub scan: Scan,
}

/// The [actions](openapi::applications::Action) that have a button here.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    Edit,
    Attach,
    Supply,
    Withdraw,
    #[serde(other)]
    Other,
}

/// Of an [`Organisation`](openapi::organisations::Organisation) or an entry of the directory.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: String,
    pub region_code: String,
    pub address: Option<String>,
    pub phones: Vec<String>,
    pub open_hours: Option<String>,
}

/// Of [`Me`](openapi::auth::Me): who is signed in; a citizen has neither roles nor duties.
#[derive(Clone, Copy, Default, PartialEq, Deserialize)]
pub struct SignedIn {
    /// Nothing while there is no network to ask: somebody signed in here and did not sign out.
    pub id: Option<UserId>,
}

impl Who for SignedIn {
    fn away() -> Option<Self> {
        Some(Self::default())
    }
}

impl Application {
    /// May its answers be changed?
    pub fn may_edit(&self) -> bool {
        self.actions.contains(&Action::Edit)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{from_value, json};

    use super::*;

    #[test]
    fn words_of_this_face_are_words_of_the_contract() {
        for (theirs, ours) in [
            (openapi::applications::Action::Edit, Action::Edit),
            (openapi::applications::Action::Attach, Action::Attach),
            (openapi::applications::Action::Supply, Action::Supply),
            (openapi::applications::Action::Withdraw, Action::Withdraw),
            (openapi::applications::Action::Grant, Action::Other),
        ] {
            assert!(from_value::<Action>(json!(theirs)).is_ok_and(|read| read == ours), "{theirs}");
        }
    }
}
