//! Settings of the identity provider: all of them or none.

use clap::Args;
use domain::identities::Trust;
use zeroize::Zeroizing;

use crate::auth::oidc;

/// Where the provider sends the browser back to: a page of the staff's face.
const RETURN: &str = "/staff/provider";

/// Which OpenID Connect provider staff may sign in through, and as whom we ask it.
#[derive(Clone, Default, Args)]
pub struct Provider {
    /// Issuer of the OpenID Connect provider through which staff may sign in, as it stands in its tokens.
    #[arg(long, env = "FAYUAN_OIDC_ISSUER")]
    pub oidc_issuer: Option<String>,
    /// The name under which the provider knows this service.
    #[arg(long, env = "FAYUAN_OIDC_CLIENT_ID")]
    pub oidc_client_id: Option<String>,
    /// The secret that goes with it.
    #[arg(long, env = "FAYUAN_OIDC_CLIENT_SECRET", hide_env_values = true)]
    pub oidc_client_secret: Option<String>,
    /// What the button of the provider says.
    #[arg(long, env = "FAYUAN_OIDC_NAME", default_value = "统一身份认证")]
    pub oidc_name: String,
    /// What the provider is asked for, separated by commas.
    #[arg(long, env = "FAYUAN_OIDC_SCOPES", value_delimiter = ',', default_value = "openid")]
    pub oidc_scopes: Vec<String>,
    /// The provider asks everybody for a second factor: its word is enough.
    #[arg(long, env = "FAYUAN_OIDC_ALWAYS_SECOND_FACTOR")]
    pub oidc_always_second_factor: bool,
    /// Values of `acr` that stand for two factors, separated by commas, besides what `amr` says.
    #[arg(long, env = "FAYUAN_OIDC_SECOND_FACTOR_ACR", value_delimiter = ',')]
    pub oidc_second_factor_acr: Vec<String>,
    /// Where people reach this service, such as `https://fayuan.example.cn`; the provider sends them back there.
    #[arg(long, env = "FAYUAN_PUBLIC_URL")]
    pub public_url: Option<String>,
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("issuer", &self.oidc_issuer).finish_non_exhaustive()
    }
}

impl Provider {
    /// The provider, if one is set up; every mistake goes to the list.
    pub fn check(&self, mistakes: &mut Vec<String>) -> Option<oidc::Settings> {
        let named = [
            ("FAYUAN_OIDC_ISSUER", &self.oidc_issuer),
            ("FAYUAN_OIDC_CLIENT_ID", &self.oidc_client_id),
            ("FAYUAN_OIDC_CLIENT_SECRET", &self.oidc_client_secret),
        ];
        if named.iter().all(|(_, given)| given.is_none()) {
            return None;
        }
        let before = mistakes.len();
        let mut given = |name: &str, given: &Option<String>| {
            let given = given.clone().filter(|given| !given.is_empty());
            given.unwrap_or_else(|| {
                mistakes.push(format!("{name} must be given for signing in through a provider"));
                String::new()
            })
        };
        let [issuer, client_id, client_secret] = named.map(|(name, value)| given(name, value));
        let public = given("FAYUAN_PUBLIC_URL", &self.public_url);
        for (name, address) in [("FAYUAN_OIDC_ISSUER", &issuer), ("FAYUAN_PUBLIC_URL", &public)] {
            if !address.is_empty() && !trustworthy(address) {
                mistakes.push(format!("{name} must be an https:// address"));
            }
        }
        if !self.oidc_scopes.iter().any(|scope| scope == "openid") {
            mistakes.push("FAYUAN_OIDC_SCOPES must contain openid".to_owned());
        }
        if !(1..=30).contains(&self.oidc_name.chars().count()) {
            mistakes.push("FAYUAN_OIDC_NAME must have 1 to 30 characters".to_owned());
        }
        (mistakes.len() == before).then(|| oidc::Settings {
            issuer,
            client_id,
            client_secret: Zeroizing::new(client_secret),
            name: self.oidc_name.clone(),
            scopes: self.oidc_scopes.clone(),
            redirect: format!("{}{RETURN}", public.trim_end_matches('/')),
            trust: Trust {
                always: self.oidc_always_second_factor,
                classes: self.oidc_second_factor_acr.clone(),
            },
        })
    }
}

/// Over TLS, or on this very machine.
pub fn trustworthy(address: &str) -> bool {
    let Ok(url) = reqwest::Url::parse(address) else { return false };
    let here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    url.host_str().is_some() && (url.scheme() == "https" || (url.scheme() == "http" && here))
}
