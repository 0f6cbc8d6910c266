//! Accounts and deliveries: what administrators and auditors look after.

use openapi::{
    DeliveryId, Page, Paging, UserId,
    auth::{OpenSession, SignIn},
    outbox::{Delivery, DeliveryFilter},
    users::{
        Deactivation, GrantEnd, IdentityEnd, Invitation, NewGrant, NewIdentity, NewInvitation, OpenWork,
        Renaming, SecurityPolicy, SessionEnd, User, UserFilter,
    },
};

use crate::{Client, Result, with_json};

impl Client {
    /// Accounts of the organisations whose accounts the caller manages.
    pub async fn list_users(&self, filter: &UserFilter) -> Result<Page<User>> {
        self.find("/users", filter).await
    }

    /// One account.
    pub async fn get_user(&self, id: UserId) -> Result<User> {
        self.get(&format!("/users/{id}")).await
    }

    /// Open an account whose owner sets the password with a code.
    pub async fn invite_user(&self, new: &NewInvitation) -> Result<Invitation> {
        self.post("/invitations", new).await
    }

    /// Take the password off an account and get a code with which its owner sets another.
    pub async fn reset_password(&self, id: UserId) -> Result<Invitation> {
        self.act(&format!("/users/{id}/password-reset")).await
    }

    /// Grant a role, or change the days of one.
    pub async fn grant_role(&self, id: UserId, new: &NewGrant) -> Result<User> {
        self.post(&format!("/users/{id}/grants"), new).await
    }

    /// End a grant at once.
    pub async fn end_role(&self, id: UserId, said: &GrantEnd) -> Result<User> {
        self.post(&format!("/users/{id}/grant-ends"), said).await
    }

    /// Change the name of the person.
    pub async fn rename_user(&self, id: UserId, said: &Renaming) -> Result<User> {
        self.post(&format!("/users/{id}/renaming"), said).await
    }

    /// Wake an account that was put to rest.
    pub async fn revive_user(&self, id: UserId) -> Result<User> {
        self.act(&format!("/users/{id}/revival")).await
    }

    /// What waits for the owner of an account.
    pub async fn get_open_work(&self, id: UserId) -> Result<OpenWork> {
        self.get(&format!("/users/{id}/open-work")).await
    }

    /// Close an account for good.
    pub async fn deactivate_user(&self, id: UserId, said: &Deactivation) -> Result<User> {
        self.post(&format!("/users/{id}/deactivation"), said).await
    }

    /// Accounts whose security the caller answers for.
    pub async fn list_accounts(&self, filter: &UserFilter) -> Result<Page<User>> {
        self.find("/accounts", filter).await
    }

    /// One of them.
    pub async fn get_account(&self, id: UserId) -> Result<User> {
        self.get(&format!("/accounts/{id}")).await
    }

    /// What the house asks of accounts.
    pub async fn get_security_policy(&self) -> Result<SecurityPolicy> {
        self.get("/security-policy").await
    }

    /// Attempts to sign in to an account, the newest first.
    pub async fn list_sign_ins_of(&self, id: UserId, page: &Paging) -> Result<Page<SignIn>> {
        self.find(&format!("/users/{id}/sign-ins"), page).await
    }

    /// The sessions of an account that are open.
    pub async fn list_sessions_of(&self, id: UserId) -> Result<Page<OpenSession>> {
        self.get(&format!("/users/{id}/sessions")).await
    }

    /// End one session of an account; the others go on.
    pub async fn end_session_of(&self, id: UserId, said: &SessionEnd) -> Result<()> {
        let asked = with_json(self.request("POST", &format!("/users/{id}/session-ends")), said)?;
        self.succeed(asked).await.map(drop)
    }

    /// End every session of an account.
    pub async fn sign_user_out(&self, id: UserId) -> Result<()> {
        self.succeed(self.request("POST", &format!("/users/{id}/sign-out"))).await.map(drop)
    }

    /// Link an account with a person at the identity provider.
    pub async fn link_identity_of(&self, id: UserId, said: &NewIdentity) -> Result<()> {
        self.succeed(with_json(self.request("POST", &format!("/users/{id}/identity")), said)?).await.map(drop)
    }

    /// End the link of an account with a person at the identity provider.
    pub async fn end_identity_of(&self, id: UserId, said: &IdentityEnd) -> Result<()> {
        let request = self.request("POST", &format!("/users/{id}/identity-end"));
        self.succeed(with_json(request, said)?).await.map(drop)
    }

    /// Take the second factor off an account whose owner lost it.
    pub async fn remove_factor_of(&self, id: UserId) -> Result<()> {
        self.succeed(self.request("POST", &format!("/users/{id}/second-factor-removal"))).await.map(drop)
    }

    /// What left or waits to leave, without text or address.
    pub async fn list_deliveries(&self, filter: &DeliveryFilter) -> Result<Page<Delivery>> {
        self.find("/deliveries", filter).await
    }

    /// Send a dead delivery again.
    pub async fn retry_delivery(&self, id: DeliveryId) -> Result<Delivery> {
        self.act(&format!("/deliveries/{id}/retries")).await
    }
}
