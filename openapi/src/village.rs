//! A village by its code: twelve digits, the first nine those of its township, the first six those of its county
//! (统计用区划代码, ORG-01).

use std::{fmt, ops::Deref, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

/// Twelve digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct VillageCode(String);

/// A text that is no village's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoVillage;

impl fmt::Display for NoVillage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not twelve digits")
    }
}

impl std::error::Error for NoVillage {}

impl VillageCode {
    /// The township in which it lies: nine digits.
    pub fn township(&self) -> &str {
        self.0.get(..9).unwrap_or_default()
    }
}

impl FromStr for VillageCode {
    type Err = NoVillage;
    fn from_str(text: &str) -> Result<Self, NoVillage> {
        let fits = text.len() == 12 && text.bytes().all(|c| c.is_ascii_digit());
        if fits { Ok(Self(text.to_owned())) } else { Err(NoVillage) }
    }
}

impl Deref for VillageCode {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<VillageCode> for String {
    fn from(code: VillageCode) -> Self {
        code.0
    }
}

impl<'de> Deserialize<'de> for VillageCode {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

impl utoipa::PartialSchema for VillageCode {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{ObjectBuilder, Type};
        ObjectBuilder::new()
            .schema_type(Type::String)
            .pattern(Some("^[0-9]{12}$"))
            .examples([serde_json::json!("140403002001")])
            .into()
    }
}

impl utoipa::ToSchema for VillageCode {}
