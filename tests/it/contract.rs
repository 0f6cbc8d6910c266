//! The document is whole, says what the service does, and only grows.

use std::collections::BTreeSet;

use api::document::document;
use serde_json::Value;

fn whole() -> Value {
    serde_json::to_value(document()).unwrap()
}

fn walk<'a>(value: &'a Value, visit: &mut dyn FnMut(&'a str, &'a Value)) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                visit(key, value);
                walk(value, visit);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, visit)),
        _ => {}
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = whole();
    let mut dangling = BTreeSet::new();
    walk(&document, &mut |key, value| {
        if key == "$ref"
            && let Some(path) = value.as_str().and_then(|path| path.strip_prefix('#'))
            && document.pointer(path).is_none()
        {
            dangling.insert(path.to_owned());
        }
    });
    assert!(dangling.is_empty(), "{dangling:#?}");
}

#[test]
fn the_committed_document_is_the_one_the_types_make() {
    let committed: Value = serde_json::from_str(include_str!("../../openapi/openapi.json")).unwrap();
    assert!(committed == whole(), "openapi/openapi.json is not what the types make; run: make openapi");
}

#[test]
fn codes_are_documented_as_they_are_spoken() {
    let document = whole();
    for (schema, code) in
        [("Status", "DECIDED_GRANT"), ("Action", "ask_supplement"), ("Code", "not_now"), ("AidForm", "41")]
    {
        let spoken = document["components"]["schemas"][schema]["enum"].as_array().unwrap();
        assert!(spoken.iter().any(|word| word == code), "{schema}: {spoken:?}");
    }
}

#[test]
fn every_operation_has_a_summary_a_tag_and_an_id_of_its_own() {
    let document = whole();
    let mut ids = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let name = format!("{method} {path}");
            assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty()), "{name}: summary");
            assert!(operation["tags"][0].is_string(), "{name}: tag");
            assert!(ids.insert(operation["operationId"].as_str().unwrap().to_owned()), "{name}: id");
        }
    }
    assert!(ids.len() >= 30, "{} operations", ids.len());
}

#[test]
fn every_text_that_is_taken_has_a_maximum() {
    let document = whole();
    let mut asked = BTreeSet::new();
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values() {
            walk(&operation["requestBody"], &mut |key, value| {
                if key == "$ref" {
                    asked.insert(value.as_str().unwrap().trim_start_matches('#').to_owned());
                }
            });
        }
    }
    let mut unbounded = BTreeSet::new();
    let mut queue: Vec<String> = asked.iter().cloned().collect();
    while let Some(path) = queue.pop() {
        let schema = document.pointer(&path).unwrap();
        let free = schema["type"] == "string"
            && schema["maxLength"].is_null()
            && schema["format"].is_null()
            && schema["enum"].is_null()
            && schema["pattern"].is_null();
        if free {
            unbounded.insert(path.clone());
        }
        walk(schema, &mut |key, value| {
            if key == "$ref" {
                let path = value.as_str().unwrap().trim_start_matches('#').to_owned();
                if asked.insert(path.clone()) {
                    queue.push(path);
                }
            }
        });
    }
    assert!(unbounded.is_empty(), "{unbounded:#?}");
}
