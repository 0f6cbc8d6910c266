//! People: each is a client who is signed in.

use api::{auth::entity::grant, practitioners, users};
use client::Client;
use openapi::{
    OrganisationId, PractitionerId, UserId,
    auth::{CitizenLogin, CodeRequest, LoginRequest, Role},
    practitioners::{AnnualCheck, CheckResult, NewPractitioner, PractitionerKind},
};
use sea_orm::{EntityTrait, IntoActiveModel};

use crate::TestApp;

/// The password of everybody in the stories.
pub const PASSWORD: &str = "Correct-horse-1";

impl TestApp {
    /// A citizen who signed in with a code from the phone.
    pub async fn citizen(&self, phone: &str) -> Client {
        let client = self.anyone();
        client
            .send_code(&CodeRequest { phone: phone.parse().expect("a phone") })
            .await
            .expect("a code is sent");
        let text = self.messages_to(phone).into_iter().next().expect("a message");
        let code: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
        let login =
            CitizenLogin { phone: phone.parse().expect("a phone"), code: code.parse().expect("a code") };
        client.citizen_login(&login).await.expect("the code is right");
        client
    }

    /// The same citizen on another day or device.
    pub async fn citizen_again(&self, phone: &str) -> Client {
        self.state.clock.advance(chrono::TimeDelta::seconds(61));
        self.citizen(phone).await
    }

    /// Somebody at the centre with these roles.
    pub async fn staff(&self, username: &str, roles: &[Role]) -> Client {
        self.staff_at(self.centre, username, roles).await.0
    }

    /// Somebody at an organisation with these roles, and their account.
    pub async fn staff_at(&self, at: OrganisationId, username: &str, roles: &[Role]) -> (Client, UserId) {
        let id = self.account(at, username, roles).await;
        (self.sign_in(username).await, id)
    }

    /// A new account, not signed in.
    pub async fn account(&self, at: OrganisationId, username: &str, roles: &[Role]) -> UserId {
        let cx = self.system();
        let new = users::service::FirstAccount {
            username: username.parse().expect("a user name"),
            name: format!("{username} 某").parse().expect("a name"),
            organisation_id: at,
            roles: roles.to_vec(),
            password: PASSWORD.to_owned(),
        };
        let tx = cx.begin().await.expect("a transaction");
        let user = users::service::create(&tx, &cx, new).await.expect("an account");
        tx.commit().await.expect("a commit");
        user.id
    }

    /// Signs an account in.
    pub async fn sign_in(&self, username: &str) -> Client {
        let client = self.anyone();
        let login =
            LoginRequest { username: username.parse().expect("a user name"), password: PASSWORD.to_owned() };
        client.login(&login).await.expect("the password is right");
        client
    }

    /// A lawyer on the roster.
    pub async fn lawyer(&self, firm: OrganisationId, username: &str) -> (Client, PractitionerId) {
        let user = self.account(firm, username, &[Role::Lawyer]).await;
        let practitioner = self.practitioner(firm, username, user).await;
        (self.sign_in(username).await, practitioner)
    }

    /// A lawyer who holds another role at another organisation, too.
    pub async fn lawyer_with(
        &self,
        firm: OrganisationId,
        username: &str,
        (at, role): (OrganisationId, Role),
    ) -> (Client, PractitionerId) {
        let user = self.account(firm, username, &[Role::Lawyer]).await;
        let also = grant::Model::lasting(user.into(), at.into(), role);
        let tx = self.system().begin().await.expect("a transaction");
        grant::Entity::insert(also.into_active_model()).exec_without_returning(&tx).await.expect("a grant");
        tx.commit().await.expect("a commit");
        let practitioner = self.practitioner(firm, username, user).await;
        (self.sign_in(username).await, practitioner)
    }

    async fn practitioner(&self, firm: OrganisationId, username: &str, user_id: UserId) -> PractitionerId {
        let cx = self.system();
        let practitioner = NewPractitioner {
            user_id,
            firm_id: firm,
            name: format!("{username} 律师").parse().expect("a name"),
            phone: "13900001111".parse().expect("a phone"),
            kind: PractitionerKind::Lawyer,
            licence_no: "11404201510100001".parse().expect("a licence"),
            first_licensed_on: "2015-03-01".parse().ok(),
            licence_valid_to: self.today() + chrono::Days::new(300),
            criminal_years: 5,
            minors_qualified: false,
            specialties: Vec::new(),
            languages: Vec::new(),
            max_open_cases: None,
            annual_checks: vec![AnnualCheck { year: 2025, result: CheckResult::Competent }],
            introduction: None,
        };
        let tx = cx.begin().await.expect("a transaction");
        let id = practitioners::service::create(&tx, &cx, practitioner).await.expect("a practitioner");
        tx.commit().await.expect("a commit");
        id
    }
}
