//! Every operation × every role × {own organisation, one beside it, the one above, one below}, against a table that is
//! declared apart from the service (§2.2, ROLE-03). What is not seen is not found; what is seen and not allowed is
//! forbidden; whatever else is answered is past the door.

mod bodies;
mod intake;
mod rows;
mod table;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use api::{auth::Caller, document::document};
use domain::permissions::allows;
use futures::{StreamExt, stream};
use openapi::auth::{Permission, Role};
use serde_json::Value;
use strum::VariantArray;
use uuid::Uuid;

use bodies::{Bodies, Body};
use table::{HIDDEN_MORE, KINDS, LISTS, NARROWER, OPENS, Place, Reach, WITHOUT_A_RECORD};
use tests::TestApp;
use world::World;

/// Requests on their way at once.
const AT_ONCE: usize = 16;

/// An operation that asks for a sign-in.
struct Operation {
    method: reqwest::Method,
    /// Without `/api/v1`.
    path: String,
    permission: Permission,
    body: Option<Body>,
    /// What has to be asked for in the address: `?month=2026-11`.
    query: String,
}

impl Operation {
    fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// The kind of the record that the path names.
    fn kind(&self) -> Option<&str> {
        self.path.split_once("/{id}").map(|(kind, _)| kind.trim_start_matches('/'))
    }

    /// What a role is answered about a record at a place.
    fn answers(&self, role: Role, place: Place) -> Answer {
        let covers = |reach: Reach| reach.covers(role, self.permission, place);
        let name = self.name();
        let special = |table: &[(&str, Reach)]| {
            table.iter().find(|(operation, _)| *operation == name).map(|(_, reach)| covers(*reach))
        };
        let kind = self.kind().and_then(|kind| KINDS.iter().find(|(named, _)| *named == kind));
        let seen = kind.is_some_and(|(_, reach)| covers(*reach)) && special(HIDDEN_MORE).unwrap_or(true);
        match (allows(role, self.permission), seen, special(NARROWER).unwrap_or(true)) {
            (false, ..) | (true, true, false) => Answer::Forbidden,
            (true, false, _) => Answer::Hidden,
            (true, true, true) => Answer::PastTheDoor,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Forbidden,
    Hidden,
    PastTheDoor,
}

impl Answer {
    fn of(status: u16) -> Option<Self> {
        match status {
            403 => Some(Self::Forbidden),
            404 => Some(Self::Hidden),
            401 | 500.. => None,
            _ => Some(Self::PastTheDoor),
        }
    }
}

fn operations() -> Vec<Operation> {
    let document = serde_json::to_value(document()).unwrap();
    let bodies = Bodies(&document);
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, said) in item.as_object().unwrap() {
            let Some(scope) = said["security"][0]["bearer"][0].as_str() else { continue };
            found.push(Operation {
                method: method.to_uppercase().parse().unwrap(),
                path: path.trim_start_matches("/api/v1").to_owned(),
                permission: scope.parse().unwrap(),
                body: bodies.of(said),
                query: required(said),
            });
        }
    }
    found
}

/// The parameters without which nothing is answered, by their examples.
fn required(operation: &Value) -> String {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let asked = parameters.filter(|one| one["in"] == "query" && one["required"] == true).map(|one| {
        let example = one.get("example").unwrap_or(&one["schema"]["example"]);
        format!("{}={}", one["name"].as_str().unwrap(), example.as_str().unwrap_or_default())
    });
    asked.collect::<Vec<_>>().join("&")
}

/// A role held at the one organisation, or a citizen.
fn token(world: &World, role: Role) -> String {
    let id = world.caller;
    let caller = match role {
        Role::Applicant => Caller::Citizen { id },
        _ => Caller::staff(id, vec![(role, world.home.into())]),
    };
    world.app.state.keys.issue(caller, world.app.state.clock.now()).unwrap()
}

fn tokens(world: &World) -> BTreeMap<Role, String> {
    Role::VARIANTS.iter().map(|role| (*role, token(world, *role))).collect()
}

/// Asks the service itself: that answers keep to the contract is proven elsewhere.
async fn ask(
    app: &TestApp,
    http: &reqwest::Client,
    operation: &Operation,
    path: &str,
    token: &str,
) -> reqwest::Response {
    let url = format!("http://{}/api/v1{path}", app.listens);
    // A revision that no record has: what could be changed is stale.
    let mut request =
        http.request(operation.method.clone(), url).bearer_auth(token).header("if-match", "\"999\"");
    if let Some((kind, body)) = &operation.body {
        request = request.header("content-type", kind).body(body.clone());
    }
    request.send().await.unwrap()
}

/// What each operation that a citizen may call is answered about one application.
pub async fn about_an_application(app: &TestApp, id: Uuid, token: &str) -> BTreeMap<String, u16> {
    let http = reqwest::Client::builder().build().unwrap();
    let mut answers = BTreeMap::new();
    for operation in operations() {
        if operation.kind() != Some("applications") || !allows(Role::Applicant, operation.permission) {
            continue;
        }
        let path = format!("{}?{}", operation.path.replace("{id}", &id.to_string()), operation.query);
        let answer = ask(app, &http, &operation, &path, token).await;
        answers.insert(operation.name(), answer.status().as_u16());
    }
    answers
}

#[test]
fn every_operation_names_a_record_shows_a_list_or_says_why_it_does_neither() {
    let kinds: BTreeSet<&str> = KINDS.iter().map(|(kind, _)| *kind).collect();
    let mut without: BTreeSet<String> = BTreeSet::new();
    let mut opening_or_list: BTreeSet<String> = BTreeSet::new();
    let opens = OPENS.iter().map(|(name, ..)| *name);
    let tabled: BTreeSet<&str> = LISTS.iter().map(|(name, _)| *name).chain(opens).collect();
    for operation in operations() {
        match operation.kind() {
            Some(kind) => assert!(kinds.contains(kind), "how far is {kind} seen? {}", operation.name()),
            None if tabled.contains(&*operation.name()) => {
                opening_or_list.insert(operation.name());
            }
            None => {
                without.insert(operation.name());
            }
        }
    }
    let listed = WITHOUT_A_RECORD.iter().flat_map(|(_, names)| *names).map(|name| (*name).to_owned());
    assert_eq!(without, listed.collect(), "of which records are they?");
    assert_eq!(opening_or_list.len(), tabled.len(), "one of them is no longer there");
    let known = operations().iter().map(Operation::name).collect::<BTreeSet<_>>();
    for (name, _) in NARROWER.iter().chain(HIDDEN_MORE) {
        assert!(known.contains(*name), "{name} is no longer there");
    }
}

#[actix_web::test]
async fn role_03_every_operation_answers_every_role_by_where_the_record_lies() {
    let world = World::seeded().await;
    let http = reqwest::Client::builder().build().unwrap();
    let (tokens, operations) = (tokens(&world), operations());
    let mut tries = Vec::new();
    for operation in operations.iter().filter(|operation| operation.kind().is_some()) {
        for role in Role::VARIANTS {
            tries.extend(Place::VARIANTS.iter().map(|place| (operation, *role, *place)));
        }
    }
    let tried = tries.len();
    let answers = stream::iter(tries).map(|(operation, role, place)| {
        let (world, http, token) = (&world, &http, &tokens[&role]);
        async move {
            let expected = operation.answers(role, place);
            let id = named(world, operation, place, expected).await;
            let path = format!("{}?{}", operation.path.replace("{id}", &id.to_string()), operation.query);
            let status = ask(&world.app, http, operation, &path, token).await.status().as_u16();
            let right = Answer::of(status) == Some(expected);
            (!right)
                .then(|| format!("{} {role} {place:?}: {status} instead of {expected:?}", operation.name()))
        }
    });
    let mut wrong: Vec<String> =
        answers.buffer_unordered(AT_ONCE).filter_map(async |wrong| wrong).collect().await;
    wrong.sort();
    assert!(wrong.is_empty(), "{} of {tried}: {wrong:#?}", wrong.len());
    assert!(tried > 120 * 30 * 4, "{tried} tries");
}

/// The record that a request names. What is taken away is a record of its own.
async fn named(world: &World, operation: &Operation, place: Place, expected: Answer) -> Uuid {
    match operation.kind().unwrap_or_default() {
        "jurisdictions" if operation.method == "DELETE" && expected == Answer::PastTheDoor => {
            world.another_jurisdiction(place).await
        }
        kind => world.record(kind, place),
    }
}

#[actix_web::test]
async fn role_03_a_list_shows_the_records_that_its_role_reaches_and_no_other() {
    let world = World::seeded().await;
    let http = reqwest::Client::builder().build().unwrap();
    let (tokens, operations) = (tokens(&world), operations());
    let mut tries = Vec::new();
    for (name, kind) in LISTS {
        let list = operations.iter().find(|operation| operation.name() == *name).unwrap();
        let roles = Role::VARIANTS.iter().filter(|role| allows(**role, list.permission));
        tries.extend(roles.map(|role| (list, *kind, *role)));
    }
    let shown = stream::iter(tries).map(|(list, kind, role)| {
        let (world, http, token) = (&world, &http, &tokens[&role]);
        async move {
            let path = match list.method == "GET" {
                true => format!("{}?limit=100", list.path),
                false => list.path.clone(),
            };
            let answer: Value = ask(&world.app, http, list, &path, token).await.json().await.unwrap();
            let items = answer["items"].as_array().map(Vec::as_slice).unwrap_or_default();
            let shown: BTreeSet<Uuid> =
                items.iter().map(|item| item["id"].as_str().unwrap().parse().unwrap()).collect();
            let reach = KINDS.iter().find(|(named, _)| *named == kind).unwrap().1;
            let wrong = world.records(kind).filter(|record| {
                shown.contains(&record.id) != reach.covers(role, list.permission, record.place)
            });
            let told = |place| format!("{} {role}: {place:?} is shown or missing", list.name());
            wrong.map(|record| told(record.place)).collect::<BTreeSet<_>>()
        }
    });
    let wrong: Vec<_> = shown.buffer_unordered(AT_ONCE).collect().await;
    let wrong: BTreeSet<String> = wrong.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[actix_web::test]
async fn role_03_a_record_is_opened_where_its_role_reaches_and_nowhere_else() {
    let world = World::seeded().await;
    let http = reqwest::Client::builder().build().unwrap();
    let tokens = tokens(&world);
    let mut wrong = Vec::new();
    for mut opening in operations() {
        let name = opening.name();
        let Some((_, field, reach)) = OPENS.iter().find(|(tabled, ..)| *tabled == name) else { continue };
        let (kind, sample) = opening.body.take().unwrap();
        let mut body: Value = serde_json::from_slice(&sample).unwrap();
        for place in Place::VARIANTS {
            body[*field] = world.record("organisations", *place).to_string().into();
            opening.body = Some((kind.clone(), body.to_string().into_bytes()));
            for role in Role::VARIANTS.iter().filter(|role| allows(**role, opening.permission)) {
                let answer = ask(&world.app, &http, &opening, &opening.path, &tokens[role]).await;
                let status = answer.status().as_u16();
                let said: Value = answer.json().await.unwrap();
                let fields = said["fields"].as_array().map(Vec::as_slice).unwrap_or_default();
                let elsewhere = status == 403
                    || fields.iter().any(|one| one["path"] == *field && one["code"] == "not_in_list");
                if elsewhere == reach.covers(*role, opening.permission, *place) || status >= 500 {
                    wrong.push(format!("{name} {role} {place:?}: {status} {said}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
