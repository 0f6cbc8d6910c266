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

use crate::{Asked, Client, with_json};

impl Client {
    /// Accounts of the organisations whose accounts the caller manages.
    pub fn list_users(&self, filter: &UserFilter) -> Asked<Page<User>> {
        self.find("/users", filter)
    }

    /// One account.
    pub fn get_user(&self, id: UserId) -> Asked<User> {
        self.get(&format!("/users/{id}"))
    }

    /// Open an account whose owner sets the password with a code.
    pub fn invite_user(&self, new: &NewInvitation) -> Asked<Invitation> {
        self.post("/invitations", new)
    }

    /// Take the password off an account and get a code with which its owner sets another.
    pub fn reset_password(&self, id: UserId) -> Asked<Invitation> {
        self.act(&format!("/users/{id}/password-reset"))
    }

    /// Grant a role, or change the days of one.
    pub fn grant_role(&self, id: UserId, new: &NewGrant) -> Asked<User> {
        self.post(&format!("/users/{id}/grants"), new)
    }

    /// End a grant at once.
    pub fn end_role(&self, id: UserId, said: &GrantEnd) -> Asked<User> {
        self.post(&format!("/users/{id}/grant-ends"), said)
    }

    /// Change the name of the person.
    pub fn rename_user(&self, id: UserId, said: &Renaming) -> Asked<User> {
        self.post(&format!("/users/{id}/renaming"), said)
    }

    /// Wake an account that was put to rest.
    pub fn revive_user(&self, id: UserId) -> Asked<User> {
        self.act(&format!("/users/{id}/revival"))
    }

    /// What waits for the owner of an account.
    pub fn get_open_work(&self, id: UserId) -> Asked<OpenWork> {
        self.get(&format!("/users/{id}/open-work"))
    }

    /// Close an account for good.
    pub fn deactivate_user(&self, id: UserId, said: &Deactivation) -> Asked<User> {
        self.post(&format!("/users/{id}/deactivation"), said)
    }

    /// Accounts whose security the caller answers for.
    pub fn list_accounts(&self, filter: &UserFilter) -> Asked<Page<User>> {
        self.find("/accounts", filter)
    }

    /// One of them.
    pub fn get_account(&self, id: UserId) -> Asked<User> {
        self.get(&format!("/accounts/{id}"))
    }

    /// What the house asks of accounts.
    pub fn get_security_policy(&self) -> Asked<SecurityPolicy> {
        self.get("/security-policy")
    }

    /// Attempts to sign in to an account, the newest first.
    pub fn list_sign_ins_of(&self, id: UserId, page: &Paging) -> Asked<Page<SignIn>> {
        self.find(&format!("/users/{id}/sign-ins"), page)
    }

    /// The sessions of an account that are open.
    pub fn list_sessions_of(&self, id: UserId) -> Asked<Page<OpenSession>> {
        self.get(&format!("/users/{id}/sessions"))
    }

    /// End one session of an account; the others go on.
    pub fn end_session_of(&self, id: UserId, said: &SessionEnd) -> Asked<()> {
        self.done(with_json(self.request("POST", &format!("/users/{id}/session-ends")), said))
    }

    /// End every session of an account.
    pub fn sign_user_out(&self, id: UserId) -> Asked<()> {
        self.done(self.bare("POST", &format!("/users/{id}/sign-out")))
    }

    /// Link an account with a person at the identity provider.
    pub fn link_identity_of(&self, id: UserId, said: &NewIdentity) -> Asked<()> {
        self.done(with_json(self.request("POST", &format!("/users/{id}/identity")), said))
    }

    /// End the link of an account with a person at the identity provider.
    pub fn end_identity_of(&self, id: UserId, said: &IdentityEnd) -> Asked<()> {
        let request = self.request("POST", &format!("/users/{id}/identity-end"));
        self.done(with_json(request, said))
    }

    /// Take the second factor off an account whose owner lost it.
    pub fn remove_factor_of(&self, id: UserId) -> Asked<()> {
        self.done(self.bare("POST", &format!("/users/{id}/second-factor-removal")))
    }

    /// What left or waits to leave, without text or address.
    pub fn list_deliveries(&self, filter: &DeliveryFilter) -> Asked<Page<Delivery>> {
        self.find("/deliveries", filter)
    }

    /// Send a dead delivery again.
    pub fn retry_delivery(&self, id: DeliveryId) -> Asked<Delivery> {
        self.act(&format!("/deliveries/{id}/retries"))
    }
}
