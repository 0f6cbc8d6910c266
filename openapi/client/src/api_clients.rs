//! Programs: their access, and the token with which one calls.

use openapi::{
    ApiClientId, Page,
    api_clients::{
        ApiClient, ApiClientFilter, ApiClientStop, ApiClientTerms, ApiSecretRevocation, ApiSecretRotation,
        ApiUsage, ApiUsageFilter, IssuedApiSecret, NewApiClient,
    },
    auth::{AccessToken, TokenRequest},
};

use crate::{Asked, Client, Error, Result};

impl Client {
    /// Get a token as a program; it is used by all later calls of this client and its clones. There is nothing to
    /// refresh it with: ask again before it expires.
    pub async fn issue_token(&self, asked: &TokenRequest) -> Result<AccessToken> {
        self.set_token(None);
        let mut request = self.request("POST", "/auth/token");
        request.headers.push(("Content-Type", "application/x-www-form-urlencoded".to_owned()));
        let form =
            serde_urlencoded::to_string(asked).map_err(|error| Error::Unreadable(error.to_string()))?;
        request.body = Some(form.into_bytes());
        let token: AccessToken = self.send(request).await?.read()?;
        self.set_token(Some(token.access_token.clone()));
        Ok(token)
    }

    /// Programs of the organisations that the caller looks after.
    pub fn list_api_clients(&self, filter: &ApiClientFilter) -> Asked<Page<ApiClient>> {
        self.find("/api-clients", filter)
    }

    /// One program.
    pub fn get_api_client(&self, id: ApiClientId) -> Asked<ApiClient> {
        self.get(&format!("/api-clients/{id}"))
    }

    /// Give a program access.
    pub fn create_api_client(&self, new: &NewApiClient) -> Asked<IssuedApiSecret> {
        self.post("/api-clients", new)
    }

    /// Change the terms of a program.
    pub fn change_api_client(
        &self,
        id: ApiClientId,
        revision: i32,
        terms: &ApiClientTerms,
    ) -> Asked<ApiClient> {
        self.patch(&format!("/api-clients/{id}"), revision, terms)
    }

    /// Make a new secret while the one in use goes on for a while.
    pub fn rotate_api_secret(&self, id: ApiClientId, said: &ApiSecretRotation) -> Asked<IssuedApiSecret> {
        self.post(&format!("/api-clients/{id}/secrets"), said)
    }

    /// End a secret at once.
    pub fn revoke_api_secret(&self, id: ApiClientId, said: &ApiSecretRevocation) -> Asked<ApiClient> {
        self.post(&format!("/api-clients/{id}/secret-revocation"), said)
    }

    /// Stop a program for a time.
    pub fn suspend_api_client(&self, id: ApiClientId, said: &ApiClientStop) -> Asked<ApiClient> {
        self.post(&format!("/api-clients/{id}/suspension"), said)
    }

    /// Let a program go on.
    pub fn resume_api_client(&self, id: ApiClientId) -> Asked<ApiClient> {
        self.act(&format!("/api-clients/{id}/resumption"))
    }

    /// End a program's access for good.
    pub fn end_api_client(&self, id: ApiClientId, said: &ApiClientStop) -> Asked<ApiClient> {
        self.post(&format!("/api-clients/{id}/ending"), said)
    }

    /// How often a program called.
    pub fn get_api_usage(&self, id: ApiClientId, filter: &ApiUsageFilter) -> Asked<ApiUsage> {
        self.find(&format!("/api-clients/{id}/usage"), filter)
    }
}
