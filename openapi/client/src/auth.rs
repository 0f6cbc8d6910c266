//! Signing in and out. A successful sign-in is used by all later calls of this client and its clones.

use openapi::{
    Page, Paging, SessionId,
    auth::{
        Activated, Activation, CitizenLogin, CodeRequest, CodeSent, Enrolment, FactorRemoval, IdentityProof,
        LinkedIdentity, LoginRequest, Me, NewEnrolment, OpenSession, PasswordChange, ProviderRedirect,
        ProviderReturn, RecoveryCodes, SecondFactor, Session, SignIn, SignInProvider,
    },
};

use serde::{Deserialize, de::DeserializeOwned};

use crate::{Asked, Client, Result, with_json};

/// A [`Session`] of which the caller reads no more than `W` of who is signed in.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Opened<W> {
    access_token: String,
    pub me: W,
}

impl Client {
    /// Sign in as staff or practitioner.
    pub async fn login(&self, who: &LoginRequest) -> Result<Session> {
        self.post("/auth/login", who).await.inspect(|session: &Session| self.keep(&session.access_token))
    }

    /// The second step, after `login` was answered `second_factor_required`; the cookie of the first is kept by the
    /// browser or cookie store.
    pub async fn second_factor(&self, said: &SecondFactor) -> Result<Session> {
        self.post("/auth/second-factor", said)
            .await
            .inspect(|session: &Session| self.keep(&session.access_token))
    }

    /// Is there an identity provider to sign in through?
    pub fn get_sign_in_provider(&self) -> Asked<SignInProvider> {
        self.get("/auth/provider")
    }

    /// Begin to sign in through the identity provider.
    pub fn begin_provider_sign_in(&self) -> Asked<ProviderRedirect> {
        self.act("/auth/provider/redirect")
    }

    /// Sign in with what the identity provider sent the browser back with.
    pub async fn provider_sign_in(&self, said: &ProviderReturn) -> Result<Session> {
        self.post("/auth/provider/session", said)
            .await
            .inspect(|session: &Session| self.keep(&session.access_token))
    }

    /// Is one's identity at the provider linked?
    pub fn get_own_identity(&self) -> Asked<LinkedIdentity> {
        self.get("/auth/identity")
    }

    /// Begin to link one's identity at the provider.
    pub fn begin_identity_link(&self, said: &IdentityProof) -> Asked<ProviderRedirect> {
        self.post("/auth/identity/redirect", said)
    }

    /// Link one's account with whom the provider recognised.
    pub fn link_own_identity(&self, said: &ProviderReturn) -> Asked<LinkedIdentity> {
        self.post("/auth/identity", said)
    }

    /// End the link.
    pub fn end_own_identity(&self, said: &IdentityProof) -> Asked<()> {
        self.done(with_json(self.request("POST", "/auth/identity/end"), said))
    }

    /// Set the password of an account with the code of its invitation.
    pub fn activate(&self, said: &Activation) -> Asked<Activated> {
        self.post("/auth/activation", said)
    }

    /// Change one's own password.
    pub fn change_password(&self, said: &PasswordChange) -> Asked<()> {
        self.done(with_json(self.request("POST", "/auth/password"), said))
    }

    /// One's own sessions that are open.
    pub fn list_own_sessions(&self) -> Asked<Page<OpenSession>> {
        self.get("/auth/sessions")
    }

    /// End one of one's own sessions.
    pub fn end_own_session(&self, id: SessionId) -> Asked<()> {
        self.done(self.bare("POST", &format!("/auth/sessions/{id}/end")))
    }

    /// Attempts to sign in to one's own account.
    pub fn list_own_sign_ins(&self, paging: &Paging) -> Asked<Page<SignIn>> {
        self.find("/auth/sign-ins", paging)
    }

    /// Begin to set up a second factor.
    pub fn enrol_second_factor(&self, said: &NewEnrolment) -> Asked<Enrolment> {
        self.post("/auth/second-factor/enrolment", said)
    }

    /// Make the second factor count with its first right code.
    pub fn confirm_second_factor(&self, said: &SecondFactor) -> Asked<RecoveryCodes> {
        self.post("/auth/second-factor/confirmation", said)
    }

    /// Remove one's own second factor.
    pub fn remove_second_factor(&self, said: &FactorRemoval) -> Asked<()> {
        self.done(with_json(self.request("POST", "/auth/second-factor/removal"), said))
    }

    /// Ask for a one-time code.
    pub fn send_code(&self, to: &CodeRequest) -> Asked<CodeSent> {
        self.post("/auth/codes", to)
    }

    /// Sign in as a citizen.
    pub async fn citizen_login(&self, who: &CitizenLogin) -> Result<Session> {
        self.post("/auth/citizen", who).await.inspect(|session: &Session| self.keep(&session.access_token))
    }

    /// [`citizen_login`](Self::citizen_login) for a caller that reads less of the answer.
    pub async fn citizen_login_as<W: DeserializeOwned>(&self, who: &CitizenLogin) -> Result<Opened<W>> {
        self.post("/auth/citizen", who).await.inspect(|opened: &Opened<W>| self.keep(&opened.access_token))
    }

    /// Exchange the refresh cookie, which the browser or cookie store holds, for a new session.
    pub async fn refresh(&self) -> Result<Session> {
        self.set_token(None);
        self.act("/auth/refresh").await.inspect(|session: &Session| self.keep(&session.access_token))
    }

    /// [`refresh`](Self::refresh) for a caller that reads less of the answer.
    pub async fn refresh_as<W: DeserializeOwned>(&self) -> Result<Opened<W>> {
        self.set_token(None);
        self.act("/auth/refresh").await.inspect(|opened: &Opened<W>| self.keep(&opened.access_token))
    }

    /// End the session.
    pub async fn logout(&self) -> Result<()> {
        self.succeed(self.bare("POST", "/auth/logout")).await?;
        self.set_token(None);
        Ok(())
    }

    /// Who is signed in.
    pub fn me(&self) -> Asked<Me> {
        self.get("/auth/me")
    }

    fn keep(&self, access_token: &str) {
        self.set_token(Some(access_token.to_owned()));
    }
}
