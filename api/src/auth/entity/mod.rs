//! Rows of accounts, grants, sessions and one-time codes; what an account proves itself with stands in `proofs`.

mod proofs;

pub use proofs::{challenge, former_password, invitation, recovery_code, sign_in};

/// Accounts of staff, practitioners (user name) and citizens (phone).
pub mod user {
    use chrono::{DateTime, Utc};
    use openapi::users::UserStatus;
    use sea_orm::entity::prelude::*;

    use crate::db::{Sealed, Text};

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
        pub status: Text<UserStatus>,
        /// Nothing for passwords that are older than the record of it.
        pub password_changed_at: Option<DateTime<Utc>>,
        pub last_sign_in_at: Option<DateTime<Utc>>,
        /// The shared secret of the second factor in base 32.
        pub totp_secret: Option<Sealed<String>>,
        /// Since when the second factor counts.
        pub totp_confirmed_at: Option<DateTime<Utc>>,
        /// The newest step of which a code was taken: none before it is taken again.
        pub totp_last_step: Option<i64>,
    }

    impl Model {
        /// An account that can not sign in yet.
        pub fn new(id: Uuid, created_at: DateTime<Utc>) -> Self {
            Self {
                id,
                username: None,
                phone: None,
                name: None,
                password_hash: None,
                failures: 0,
                locked_until: None,
                created_at,
                status: Text(UserStatus::Active),
                password_changed_at: None,
                last_sign_in_at: None,
                totp_secret: None,
                totp_confirmed_at: None,
                totp_last_step: None,
            }
        }
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Role × organisation × validity.
pub mod grant {
    use chrono::{DateTime, NaiveDate, Utc};
    use domain::users::Validity;
    use openapi::auth::{Grant, Role};
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
        pub valid_from: Option<NaiveDate>,
        pub valid_to: Option<NaiveDate>,
        /// Nothing for what the service itself granted.
        pub granted_by: Option<Uuid>,
        pub granted_at: Option<DateTime<Utc>>,
    }

    impl Model {
        /// A grant without an end, given by the service itself.
        pub fn lasting(user_id: Uuid, organisation_id: Uuid, role: Role) -> Self {
            let role = role.to_string();
            Self {
                user_id,
                organisation_id,
                role,
                valid_from: None,
                valid_to: None,
                granted_by: None,
                granted_at: None,
            }
        }

        /// The days on which it gives something.
        pub fn validity(&self) -> Validity {
            Validity { from: self.valid_from, to: self.valid_to }
        }

        /// As it is answered; nothing for a role that this version no longer knows.
        pub fn answer(&self, organisation_name: String) -> Option<Grant> {
            Some(Grant {
                role: self.role()?,
                organisation_id: self.organisation_id.into(),
                organisation_name,
                valid_from: self.valid_from,
                valid_to: self.valid_to,
            })
        }

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

    use crate::db::Text;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sessions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub user_id: Uuid,
        pub family: Uuid,
        /// The one for which this one was given; nothing for the first of a family.
        pub follows: Option<Uuid>,
        pub token_hash: String,
        pub used_at: Option<DateTime<Utc>>,
        pub expires_at: DateTime<Utc>,
        pub created_at: DateTime<Utc>,
        /// When the first of the family was issued.
        pub opened_at: Option<DateTime<Utc>>,
        pub device: Option<String>,
        pub address: Option<String>,
        /// How whoever opened it proved who they are.
        pub proof: Text<Proof>,
    }

    openapi::codes! {
        /// What a session was opened with.
        Proof {
            /// A password or one-time code of ours, with our second factor where there is one.
            Own,
            /// The identity provider's word.
            Provider,
            /// The same, and it saw a second factor.
            ProviderTwice,
        }
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
    use chrono::{DateTime, Utc};
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

    #[expect(clippy::disallowed_methods, reason = "scoped to one session")]
    impl session::Entity {
        /// What was given for a refresh token.
        pub fn given_for(token: &session::Model) -> Select<Self> {
            let family = session::Column::Family.eq(token.family);
            Self::find().filter(family).filter(session::Column::Follows.eq(token.id))
        }
    }

    #[expect(clippy::disallowed_methods, reason = "scoped to one account")]
    impl session::Entity {
        /// The sessions of an account that are open: the newest row of each family.
        pub fn open_of(user: Uuid, now: DateTime<Utc>) -> Select<Self> {
            Self::find()
                .filter(session::Column::UserId.eq(user))
                .filter(session::Column::UsedAt.is_null())
                .filter(session::Column::ExpiresAt.gt(now))
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
