//! Finding the operation of a request among the paths of the document.

use serde_json::Value;

/// Every operation: its method, the segments of its path, and what the document says of it.
pub struct Operations(Vec<Operation>);

struct Operation {
    place: String,
    method: String,
    segments: Vec<String>,
    said: Value,
}

impl Operations {
    /// Those of the document's `paths`.
    pub fn of(paths: &Value) -> Self {
        let mut found = Vec::new();
        for (path, item) in paths.as_object().into_iter().flatten() {
            for (method, said) in item.as_object().into_iter().flatten() {
                found.push(Operation {
                    place: format!("/paths/{}/{method}", pointed(path)),
                    segments: path.split('/').map(str::to_owned).collect(),
                    method: method.to_uppercase(),
                    said: said.clone(),
                });
            }
        }
        Self(found)
    }

    /// The operation that a request asked for, and its place in the document. A word goes before a parameter, as in the router.
    pub fn find(&self, method: &str, path: &str) -> Option<(&str, &Value)> {
        let asked: Vec<&str> = path.split('/').collect();
        let fitting = self.0.iter().filter(|operation| operation.method == method && operation.fits(&asked));
        fitting
            .max_by_key(|operation| operation.segments.iter().filter(|segment| !parameter(segment)).count())
            .map(|operation| (operation.place.as_str(), &operation.said))
    }
}

impl Operation {
    fn fits(&self, asked: &[&str]) -> bool {
        self.segments.len() == asked.len()
            && self.segments.iter().zip(asked).all(|(segment, asked)| parameter(segment) || segment == asked)
    }
}

/// A name as one step of a JSON pointer that stands in a URI (RFC 6901 §3 and §6).
pub fn pointed(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1").replace('{', "%7B").replace('}', "%7D")
}

fn parameter(segment: &str) -> bool {
    segment.starts_with('{')
}
