//! The smallest body that each operation takes, made from its schema: a body that is refused would hide who is.

use serde_json::{Map, Value, json};
use tests::given;

/// A content type, and what is sent as it.
pub type Body = (String, Vec<u8>);

/// What the schema does not say.
const SPECIAL: &[(&str, &str)] = &[
    (
        "ApiClientTerms",
        r#"{"name": "工会系统", "contact_name": "王芳", "contact_reach": "0355-2000000", "scopes": ["cases.read"],
            "networks": ["203.0.113.0/24"], "valid_from": "2026-11-02", "valid_to": "2027-10-31",
            "requests_per_minute": 60}"#,
    ),
    (
        "NewDelegation",
        r#"{"station_id": null, "instrument_no": "授〔2026〕2号", "valid_from": "2026-11-02",
            "valid_to": "2027-10-31"}"#,
    ),
    (
        "NewJurisdiction",
        r#"{"organ_kind": "COURT", "level": "COUNTY", "name": "演示区人民法院", "region_code": "140403",
            "centre_id": null}"#,
    ),
    ("Facts", r#"{"region": "140403", "date": "2026-11-02"}"#),
    (
        "NewCertificate",
        r#"{"source": "CIVIL_AFFAIRS", "number": "证字1号", "as_of": "2026-10-09", "found": false,
            "value": {"registered": []}}"#,
    ),
    (
        "Pack",
        r#"{"pack": "POSITIONS", "version": 1, "region": "140403", "title": "试拟", "valid_from": "2026-01-01",
            "valid_to": null, "priority": 1, "legal_basis": "试拟", "confidence": "DEMO"}"#,
    ),
    ("Naming", r#"{"name": "演示街道工作站", "short_name": "援", "region_code": "140403"}"#),
];

/// Makes bodies for the operations of a document.
pub struct Bodies<'a>(pub &'a Value);

impl Bodies<'_> {
    /// The body of an operation; nothing when it takes none.
    pub fn of(&self, operation: &Value) -> Option<Body> {
        let content = operation["requestBody"]["content"].as_object()?;
        let (kind, media) = content.iter().next()?;
        if kind.starts_with("multipart") {
            let kept = self.sample(&media["schema"]).get("kind").is_some();
            return Some(if kept { upload() } else { sheet() });
        }
        Some((kind.clone(), self.sample(&media["schema"]).to_string().into_bytes()))
    }

    fn sample(&self, schema: &Value) -> Value {
        if let Some(name) = schema["$ref"].as_str().and_then(|at| at.rsplit('/').next()) {
            return match SPECIAL.iter().find(|(special, _)| *special == name) {
                Some((_, body)) => serde_json::from_str(body).unwrap(),
                None => self.sample(&self.0["components"]["schemas"][name]),
            };
        }
        if let Some(example) = schema.get("example").or_else(|| schema["examples"].get(0)) {
            return example.clone();
        }
        if let Some(first) = schema["enum"].get(0) {
            return first.clone();
        }
        for several in ["oneOf", "anyOf"] {
            let kinds = schema[several].as_array().into_iter().flatten();
            if let Some(one) = kinds.into_iter().find(|one| one["type"] != "null") {
                return self.sample(one);
            }
        }
        if let Some(parts) = schema["allOf"].as_array() {
            let mut whole = Map::new();
            for part in parts {
                match self.sample(part) {
                    Value::Object(fields) => whole.extend(fields),
                    plain => return plain,
                }
            }
            return whole.into();
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) => kinds.iter().find_map(Value::as_str).unwrap_or_default(),
            kind => kind.as_str().unwrap_or_default(),
        };
        match kind {
            "string" => text(schema).into(),
            "integer" | "number" => schema.get("minimum").cloned().unwrap_or(json!(1)),
            "boolean" => json!(true),
            "array" => {
                let least = schema["minItems"].as_u64().unwrap_or_default();
                (0..least).map(|_| self.sample(&schema["items"])).collect()
            }
            _ => {
                let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
                required.map(|name| (name.to_owned(), self.sample(&schema["properties"][name]))).collect()
            }
        }
    }
}

fn text(schema: &Value) -> String {
    match schema["format"].as_str() {
        Some("uuid") => "00000000-0000-7000-8000-000000000007".to_owned(),
        Some("date") => "2026-11-02".to_owned(),
        Some("date-time") => "2026-11-02T01:00:00Z".to_owned(),
        _ => {
            let least = schema["minLength"].as_u64().unwrap_or(1).max(4);
            let most = schema["maxLength"].as_u64().unwrap_or(least);
            "试试看吧".chars().cycle().take(usize::try_from(least.min(most)).unwrap()).collect()
        }
    }
}

/// A file and nothing said of it.
fn sheet() -> Body {
    let body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
        Content-Type: text/csv\r\n\r\n姓名\r\n林秀英\r\n--part--\r\n";
    ("multipart/form-data; boundary=part".to_owned(), body.as_bytes().to_vec())
}

fn upload() -> Body {
    let mut body = b"--part\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nIDENTITY\r\n\
        --part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\
        Content-Type: application/octet-stream\r\n\r\n"
        .to_vec();
    body.extend(given::photo());
    body.extend(b"\r\n--part--\r\n");
    ("multipart/form-data; boundary=part".to_owned(), body)
}
