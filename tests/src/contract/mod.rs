//! The contract: whether an answer is one that the OpenAPI document promises.

mod operations;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use api::document::document;
use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use self::operations::{Operations, pointed};

/// What was answered to a request.
pub struct Answer<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<String>,
    /// Without its parameters.
    pub content_type: Option<&'a str>,
    pub body: &'a [u8],
}

/// The address that the document has among schemas; nothing is fetched from it.
const DOCUMENT: &str = "https://contract.invalid/";

/// The document, ready to be held against answers.
pub struct Contract {
    operations: Operations,
    registry: Registry<'static>,
    validators: Mutex<HashMap<String, Arc<Validator>>>,
}

impl Contract {
    /// The contract of this build. Its schemas are read once: every test is a process of its own.
    pub fn whole() -> &'static Self {
        static WHOLE: OnceLock<Contract> = OnceLock::new();
        WHOLE.get_or_init(|| {
            let mut document = serde_json::to_value(document()).expect("the document");
            close(&mut document);
            let operations = Operations::of(&document["paths"]);
            let registry = Registry::new().add(DOCUMENT, document).and_then(|registry| registry.prepare());
            Self {
                operations,
                registry: registry.expect("schemas that can be read"),
                validators: Mutex::default(),
            }
        })
    }

    /// What in the answer was not promised; nothing when all of it was.
    pub fn broken_by(&self, answer: &Answer<'_>) -> Option<String> {
        let found = match self.operations.find(answer.method, answer.path) {
            Some((place, operation)) => self.operation(place, operation, answer),
            None => self.unrouted(answer),
        };
        // The path may hold an id; what was answered may hold a person, who is invented here.
        found.err().map(|why| format!("{} {} answers {}: {why}", answer.method, answer.path, answer.status))
    }

    fn operation(&self, place: &str, operation: &Value, answer: &Answer<'_>) -> Result<(), String> {
        let status = answer.status.to_string();
        let promised = operation["responses"].get(&status).ok_or("the status is not documented")?;
        for header in promised["headers"].as_object().into_iter().flat_map(|headers| headers.keys()) {
            if !answer.headers.contains(&header.to_lowercase()) {
                return Err(format!("the header {header} is documented and missing"));
            }
        }
        let Some(content) = promised["content"].as_object() else {
            return if answer.body.is_empty() { Ok(()) } else { Err("a body is not documented".to_owned()) };
        };
        let kind = answer.content_type.unwrap_or_default();
        if !content.contains_key(kind) {
            return Err(format!("{kind} is not documented"));
        }
        if !kind.ends_with("json") {
            return Ok(());
        }
        self.conforms(format!("{place}/responses/{status}/content/{}/schema", pointed(kind)), answer.body)
    }

    /// What no operation takes is still answered with a problem.
    fn unrouted(&self, answer: &Answer<'_>) -> Result<(), String> {
        if !matches!(answer.status, 400..=499) {
            return Err("the operation is not documented".to_owned());
        }
        if answer.content_type != Some("application/problem+json") {
            return Err("not a problem".to_owned());
        }
        if answer.method == "HEAD" {
            return Ok(());
        }
        self.conforms("/components/schemas/Problem".to_owned(), answer.body)
    }

    fn conforms(&self, schema: String, body: &[u8]) -> Result<(), String> {
        let body: Value = serde_json::from_slice(body).map_err(|error| format!("not JSON: {error}"))?;
        let errors: Vec<String> = self
            .validator(schema)
            .iter_errors(&body)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        if errors.is_empty() { Ok(()) } else { Err(errors.join("; ")) }
    }

    /// That of the schema at this place of the document, built once for each.
    fn validator(&self, schema: String) -> Arc<Validator> {
        let mut built = self.validators.lock().unwrap_or_else(PoisonError::into_inner);
        let validator = built.entry(schema).or_insert_with_key(|schema| {
            let options = jsonschema::options().with_registry(&self.registry).should_validate_formats(true);
            let validator = options.build(&json!({ "$ref": format!("{DOCUMENT}#{schema}") }));
            Arc::new(validator.unwrap_or_else(|error| panic!("the schema at {schema}: {error}")))
        });
        validator.clone()
    }
}

/// Closes every object: an answer has no field that is not documented.
fn close(value: &mut Value) {
    match value {
        Value::Object(map) => {
            let open = map.get("type").is_some_and(|kind| kind == "object")
                && map.contains_key("properties")
                && !map.contains_key("additionalProperties")
                && !map.contains_key("allOf");
            if open {
                map.insert("additionalProperties".to_owned(), json!(false));
            }
            map.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer<'a>(status: u16, kind: &'a str, body: &'a str) -> Answer<'a> {
        Answer {
            method: "GET",
            path: "/api/v1/auth/me",
            status,
            headers: Vec::new(),
            content_type: Some(kind),
            body: body.as_bytes(),
        }
    }

    fn broken(answer: &Answer<'_>) -> String {
        Contract::whole().broken_by(answer).unwrap_or_default()
    }

    const ME: &str = r#"{"id":"01a20084-ca38-7739-b2bb-da897066ce42","name":null,"grants":[],"permissions":[],"duties":[],"second_factor":"off"}"#;

    #[test]
    fn an_answer_that_is_not_the_documented_one_is_found() {
        let json = "application/json";
        assert_eq!(broken(&answer(200, json, ME)), "");
        assert!(broken(&answer(418, json, ME)).contains("not documented"));
        assert!(broken(&answer(200, "text/plain", ME)).contains("not documented"));
        assert!(broken(&answer(200, json, "{}")).contains("required"));
        assert!(broken(&answer(200, json, &ME.replace("01a2", "x"))).contains("/id"));
        assert!(broken(&answer(200, json, &ME.replace("{", r#"{"more":1,"#))).contains("more"));
        assert!(broken(&answer(401, "application/problem+json", ME)).contains("required"));
        let nowhere = Answer { path: "/api/v1/nothing", ..answer(200, json, ME) };
        assert!(broken(&nowhere).contains("not documented"));
    }
}
