//! Rows of accounts, grants, sessions and one-time codes.

/// Accounts of staff, practitioners (user name) and citizens (phone).
pub mod user {
    use chrono::{DateTime, Utc};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "users")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub username: Option<String>,
        pub phone: Option<String>,
        pub name: Option<String>,
        pub password_hash: Option<String>,
        pub failures: i32,
        pub locked_until: Option<DateTime<Utc>>,
        pub created_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Role × organisation.
pub mod grant {
    use openapi::auth::Role;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "role_grants")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub role: String,
    }

    impl Model {
        /// The role as a word; nothing for a role that this version no longer knows.
        pub fn role(&self) -> Option<Role> {
            self.role.parse().ok()
        }
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Refresh tokens, one row a rotation; a family is one sign-in.
pub mod session {
    use chrono::{DateTime, Utc};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sessions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub user_id: Uuid,
        pub family: Uuid,
        pub token_hash: String,
        pub used_at: Option<DateTime<Utc>>,
        pub expires_at: DateTime<Utc>,
        pub created_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The newest one-time code of each phone.
pub mod code {
    use chrono::{DateTime, Utc};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "one_time_codes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub phone: String,
        pub code_hash: String,
        pub tries: i32,
        pub created_at: DateTime<Utc>,
        pub expires_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

mod lookups {
    use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select};
    use uuid::Uuid;

    use super::{grant, session, user};

    #[expect(clippy::disallowed_methods, reason = "sign-in looks accounts up before anybody is a caller")]
    impl user::Entity {
        /// The account with this user name.
        pub fn by_username(username: &str) -> Select<Self> {
            Self::find().filter(user::Column::Username.eq(username.to_lowercase()))
        }

        /// The account with this phone.
        pub fn by_phone(phone: &str) -> Select<Self> {
            Self::find().filter(user::Column::Phone.eq(phone))
        }
    }

    #[expect(clippy::disallowed_methods, reason = "the holder of the secret is the only one who can name it")]
    impl session::Entity {
        /// The session with this secret.
        pub fn find_by_hash(hash: &str) -> Select<Self> {
            Self::find().filter(session::Column::TokenHash.eq(hash))
        }
    }

    #[expect(clippy::disallowed_methods, reason = "scoped to one account")]
    impl grant::Entity {
        /// The grants of an account.
        pub fn of_user(user: Uuid) -> Select<Self> {
            Self::find().filter(grant::Column::UserId.eq(user))
        }
    }
}
