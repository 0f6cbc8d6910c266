//! An identity provider in a process of its own, from the package that `make setup` installs.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use api::auth::oidc;
use domain::identities::Trust;
use openapi::auth::ProviderReturn;
use reqwest::{Client, Url, header, redirect};

const CLIENT: &str = "fayuan";
/// Not one that can be written into a head as it stands.
const SECRET: &str = "s3cr3t: of/the+house%";
const RETURN: &str = "https://fayuan.example.cn/staff/provider";
/// Steps between our door and the provider's: more are a circle.
const STEPS: usize = 10;

/// A provider that signs in whomever it is told to.
pub struct IdentityProvider {
    issuer: String,
    child: Child,
    #[expect(dead_code, reason = "with nobody to talk to it would end")]
    words: BufReader<ChildStdout>,
}

impl IdentityProvider {
    /// Starts it; without it there is no story.
    pub fn start() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
        let package = folder.join("node_modules/oidc-provider");
        assert!(package.exists(), "the identity provider is not installed; run: make setup");
        let mut child = Command::new("node")
            .args(["provider.mjs", CLIENT, SECRET, RETURN])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node; run: make setup");
        let mut line = String::new();
        let mut words = BufReader::new(child.stdout.take().expect("its words"));
        words.read_line(&mut line).expect("a line");
        let said: serde_json::Value = serde_json::from_str(&line).expect("the provider starts");
        Self { issuer: said["issuer"].as_str().expect("an issuer").to_owned(), child, words }
    }

    /// How the house is set up with it.
    pub fn settings(&self) -> oidc::Settings {
        oidc::Settings {
            issuer: self.issuer.clone(),
            client_id: CLIENT.to_owned(),
            client_secret: SECRET.to_owned().into(),
            name: "定西市统一身份认证".to_owned(),
            scopes: vec!["openid".to_owned()],
            redirect: RETURN.to_owned(),
            trust: Trust::default(),
        }
    }

    /// Ends it.
    pub fn go_away(&mut self) {
        self.child.kill().expect("it was there");
        self.child.wait().expect("it is gone");
    }

    /// From now on it hands out tokens that are spoiled in this way; an unknown way is none.
    pub async fn spoil(&self, how: &str) {
        let url = format!("{}/spoil?how={how}", self.issuer);
        assert!(browser().post(url).send().await.expect("the provider").status().is_success());
    }

    /// Goes where our door sends the browser, signs in there, such as `as=zhang&amr=pwd,otp`, and comes back.
    pub async fn walk(&self, url: &str, who: &str) -> ProviderReturn {
        assert!(url.starts_with(&self.issuer), "{url}");
        let browser = browser();
        let mut at = url.to_owned();
        for _ in 0..STEPS {
            if at.contains("/sign-in/") {
                at = format!("{at}?{who}");
            }
            let answer = browser.get(&at).send().await.expect("the provider");
            let onward =
                answer.headers().get(header::LOCATION).expect("it leads on").to_str().expect("a place");
            at = Url::parse(&self.issuer).expect("its place").join(onward).expect("a place").into();
            if at.starts_with(RETURN) {
                return brought(&at);
            }
        }
        panic!("the provider leads in circles");
    }
}

impl Drop for IdentityProvider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn browser() -> Client {
    let plain = Client::builder().cookie_store(true).redirect(redirect::Policy::none()).no_proxy();
    plain.build().expect("a client")
}

/// What stands in the address at which the browser comes back.
fn brought(at: &str) -> ProviderReturn {
    let url = Url::parse(at).expect("an address");
    let said = |name: &str| {
        let found = url.query_pairs().find(|(key, _)| key == name);
        found.map(|(_, value)| value.into_owned()).expect(name)
    };
    ProviderReturn {
        code: said("code").parse().expect("a code"),
        state: said("state").parse().expect("a state"),
    }
}
