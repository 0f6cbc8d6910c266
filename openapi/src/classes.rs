//! How sensitive a datum is stands in its type (§4): `S1` ordinary personal, `S2` sensitive (PIPL 28), `S3` sealed
//! (CPL 286); what has no class is public (`S0`). On the wire nothing changes; no log shows such a value by accident.

use std::{fmt, marker::PhantomData, ops::Deref, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema, extensions::ExtensionsBuilder},
};

/// A class of §4.
pub trait Class {
    /// Its code, `x-class` in the document.
    const CODE: &'static str;
    /// What a schema of this class is called.
    const NAME: &'static str;
}

macro_rules! classes {
    ($($(#[$meta:meta])* $name:ident $word:ident),* $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name;

        impl Class for $name {
            const CODE: &'static str = stringify!($name);
            const NAME: &'static str = stringify!($word);
        }
    )*};
}

classes! {
    /// Ordinary personal data: a name, a phone, an address.
    S1 Personal,
    /// Sensitive personal data (PIPL 28): an ID number, health, a bank account. Stored sealed.
    S2 Sensitive,
    /// What is sealed by law (CPL 286): records of minors.
    S3 SealedByLaw,
}

/// A value of class `C`. It reads like the value itself; only `Debug` keeps it to itself, and there is no `Display`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Classed<T, C> {
    value: T,
    class: PhantomData<fn() -> C>,
}

/// An ordinary personal datum (S1).
pub type Personal<T> = Classed<T, S1>;
/// A sensitive personal datum (S2).
pub type Sensitive<T> = Classed<T, S2>;
/// A datum that is sealed by law (S3).
pub type SealedByLaw<T> = Classed<T, S3>;

impl<T, C> Classed<T, C> {
    /// The value, aloud.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The value, aloud.
    pub fn get(&self) -> &T {
        &self.value
    }
}

impl<T, C> From<T> for Classed<T, C> {
    fn from(value: T) -> Self {
        Self { value, class: PhantomData }
    }
}

impl<T: Into<String>, C> From<Classed<T, C>> for String {
    fn from(classed: Classed<T, C>) -> Self {
        classed.value.into()
    }
}

/// A text reads as a text.
impl<T: Deref, C> Deref for Classed<T, C> {
    type Target = T::Target;
    fn deref(&self) -> &T::Target {
        &self.value
    }
}

impl<T: FromStr, C> FromStr for Classed<T, C> {
    type Err = T::Err;
    fn from_str(raw: &str) -> Result<Self, T::Err> {
        raw.parse::<T>().map(Self::from)
    }
}

impl<T, C: Class> fmt::Debug for Classed<T, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", C::CODE)
    }
}

impl<T: Serialize, C> Serialize for Classed<T, C> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(to)
    }
}

impl<'de, T: Deserialize<'de>, C> Deserialize<'de> for Classed<T, C> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::deserialize(from).map(Self::from)
    }
}

/// The schema of the value, with its class.
impl<T: PartialSchema, C: Class> utoipa::__dev::ComposeSchema for Classed<T, C> {
    fn compose(_: Vec<RefOr<Schema>>) -> RefOr<Schema> {
        let class = ExtensionsBuilder::new().add("x-class", C::CODE).build();
        match T::schema() {
            RefOr::T(Schema::Object(mut object)) => {
                object.extensions.get_or_insert_default().merge(class);
                object.into()
            }
            other => other,
        }
    }
}

impl<T: ToSchema, C: Class> ToSchema for Classed<T, C> {
    fn name() -> std::borrow::Cow<'static, str> {
        C::NAME.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Name, Short};

    #[test]
    fn sec_18_a_classed_value_is_not_shown_by_accident() {
        let name: Personal<Name> = "林秀英".parse().unwrap();
        let number: Sensitive<Short> = "621102196203010025".parse().unwrap();
        assert_eq!(format!("{:?} {:?}", Some(&name), vec![&number]), "Some(<S1>) [<S2>]");
        assert_eq!((&*name, number.len()), ("林秀英", 18), "and reads like the value itself");
    }

    #[test]
    fn on_the_wire_a_class_changes_nothing() {
        let name: Personal<Name> = serde_json::from_str("\" 林秀英 \"").unwrap();
        assert_eq!(serde_json::to_string(&name).unwrap(), "\"林秀英\"");
        assert!(serde_json::from_str::<Personal<Name>>("\"\"").is_err());
    }
}
