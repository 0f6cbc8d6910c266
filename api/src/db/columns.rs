//! Column types: an enum of the words as text, a document as JSON, the same on both engines.

use std::{fmt, marker::PhantomData, str::FromStr};

use sea_orm::{
    ColIdx, DbErr, QueryResult, TryGetError, TryGetable, TryGetableFromJson, Value,
    sea_query::{ArrayType, ColumnType, Nullable, ValueType, ValueTypeErr},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A code of the words, stored as its stable text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text<T>(pub T);

impl<T: Into<&'static str>> From<Text<T>> for Value {
    fn from(text: Text<T>) -> Self {
        let code: &'static str = text.0.into();
        Value::String(Some(code.to_owned()))
    }
}

impl<T: FromStr> TryGetable for Text<T> {
    fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
        let code = String::try_get_by(row, index)?;
        let unknown = |_| TryGetError::DbErr(DbErr::Type(format!("unknown code {code}")));
        code.parse().map(Self).map_err(unknown)
    }
}

impl<T: FromStr> ValueType for Text<T> {
    fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
        match value {
            Value::String(Some(code)) => code.parse().map(Self).map_err(|_| ValueTypeErr),
            _ => Err(ValueTypeErr),
        }
    }

    fn type_name() -> String {
        "Text".to_owned()
    }

    fn array_type() -> ArrayType {
        ArrayType::String
    }

    fn column_type() -> ColumnType {
        ColumnType::Text
    }
}

impl<T> Nullable for Text<T> {
    fn null() -> Value {
        Value::String(None)
    }
}

/// A document of the words, stored as JSON.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Doc<T>(pub T);

impl<T: Serialize> From<Doc<T>> for Value {
    fn from(doc: Doc<T>) -> Self {
        // Words serialise to plain JSON; only a map with keys that are no strings could fail.
        Value::Json(serde_json::to_value(doc.0).ok().map(Box::new))
    }
}

/// Read from the text of the column at once, without a tree of values in between.
impl<T: DeserializeOwned> TryGetableFromJson for Doc<T> {}

impl<T: DeserializeOwned> ValueType for Doc<T> {
    fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
        match value {
            Value::Json(Some(json)) => serde_json::from_value(*json).map(Self).map_err(|_| ValueTypeErr),
            _ => Err(ValueTypeErr),
        }
    }

    fn type_name() -> String {
        "Doc".to_owned()
    }

    fn array_type() -> ArrayType {
        ArrayType::Json
    }

    fn column_type() -> ColumnType {
        ColumnType::JsonBinary
    }
}

impl<T> Nullable for Doc<T> {
    fn null() -> Value {
        Value::Json(None)
    }
}

/// A value that was sealed (`crate::vault`): `k<key>.<base64>`. Opaque here; whoever may read it opens it aloud.
pub struct Sealed<T> {
    text: String,
    holds: PhantomData<fn() -> T>,
}

impl<T> Sealed<T> {
    pub(crate) fn from_text(text: String) -> Self {
        Self { text, holds: PhantomData }
    }

    pub(crate) fn as_text(&self) -> &str {
        &self.text
    }
}

impl<T> fmt::Debug for Sealed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed")
    }
}

impl<T> Clone for Sealed<T> {
    fn clone(&self) -> Self {
        Self::from_text(self.text.clone())
    }
}

impl<T> PartialEq for Sealed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> From<Sealed<T>> for Value {
    fn from(sealed: Sealed<T>) -> Self {
        Value::String(Some(sealed.text))
    }
}

impl<T> TryGetable for Sealed<T> {
    fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
        String::try_get_by(row, index).map(Self::from_text)
    }
}

impl<T> ValueType for Sealed<T> {
    fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
        match value {
            Value::String(Some(text)) => Ok(Self::from_text(text)),
            _ => Err(ValueTypeErr),
        }
    }

    fn type_name() -> String {
        "Sealed".to_owned()
    }

    fn array_type() -> ArrayType {
        ArrayType::String
    }

    fn column_type() -> ColumnType {
        ColumnType::Text
    }
}

impl<T> Nullable for Sealed<T> {
    fn null() -> Value {
        Value::String(None)
    }
}
