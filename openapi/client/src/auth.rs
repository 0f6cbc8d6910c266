//! Signing in and out. A successful sign-in is used by all later calls of this client and its clones.

use openapi::auth::{CitizenLogin, CodeRequest, CodeSent, LoginRequest, Me, Session};

use crate::{Client, Result};

impl Client {
    /// Sign in as staff or practitioner.
    pub async fn login(&self, who: &LoginRequest) -> Result<Session> {
        self.post("/auth/login", who).await.inspect(|session| self.keep(session))
    }

    /// Ask for a one-time code.
    pub async fn send_code(&self, to: &CodeRequest) -> Result<CodeSent> {
        self.post("/auth/codes", to).await
    }

    /// Sign in as a citizen.
    pub async fn citizen_login(&self, who: &CitizenLogin) -> Result<Session> {
        self.post("/auth/citizen", who).await.inspect(|session| self.keep(session))
    }

    /// Exchange the refresh cookie, which the browser or cookie store holds, for a new session.
    pub async fn refresh(&self) -> Result<Session> {
        self.set_token(None);
        self.act("/auth/refresh").await.inspect(|session| self.keep(session))
    }

    /// End the session.
    pub async fn logout(&self) -> Result<()> {
        self.succeed(self.request("POST", "/auth/logout")).await?;
        self.set_token(None);
        Ok(())
    }

    /// Who is signed in.
    pub async fn me(&self) -> Result<Me> {
        self.get("/auth/me").await
    }

    fn keep(&self, session: &Session) {
        self.set_token(Some(session.access_token.clone()));
    }
}
