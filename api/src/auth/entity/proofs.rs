//! Rows of what an account proves itself with: invitations, former passwords, recovery codes, pending sign-ins.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select};
use uuid::Uuid;

/// The newest invitation of an account; its code is stored as a hash.
pub mod invitation {
    use chrono::{DateTime, Utc};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitations")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: Uuid,
        pub code_hash: String,
        pub created_by: Uuid,
        pub created_at: DateTime<Utc>,
        pub expires_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A password that was used before.
pub mod former_password {
    use chrono::{DateTime, Utc};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "former_passwords")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub changed_at: DateTime<Utc>,
        pub password_hash: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Somebody whose password, or whose identity provider, was right and whose second factor is awaited.
pub mod challenge {
    use chrono::{DateTime, Utc};
    use sea_orm::entity::prelude::*;

    use crate::{auth::entity::session::Proof, db::Text};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_challenges")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub secret_hash: String,
        pub user_id: Uuid,
        pub expires_at: DateTime<Utc>,
        /// What the first step was.
        pub proof: Text<Proof>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A recovery code that was not used yet.
pub mod recovery_code {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "recovery_codes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub code_hash: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An attempt to sign in.
pub mod sign_in {
    use chrono::{DateTime, Utc};
    use openapi::auth::SignInOutcome;
    use sea_orm::entity::prelude::*;

    use crate::db::Text;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_ins")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub user_id: Uuid,
        pub at: DateTime<Utc>,
        pub outcome: Text<SignInOutcome>,
        pub device: Option<String>,
        pub address: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

#[expect(clippy::disallowed_methods, reason = "the holder of the code is the only one who can name it")]
impl invitation::Entity {
    /// The invitation with this code.
    pub fn with_code(hash: &str) -> Select<Self> {
        Self::find().filter(invitation::Column::CodeHash.eq(hash))
    }
}

#[expect(clippy::disallowed_methods, reason = "scoped to one account")]
impl former_password::Entity {
    /// The former passwords of an account.
    pub fn of_user(user: Uuid) -> Select<Self> {
        Self::find().filter(former_password::Column::UserId.eq(user))
    }
}

#[expect(clippy::disallowed_methods, reason = "scoped to one account")]
impl sign_in::Entity {
    /// The attempts to sign in to an account.
    pub fn of_user(user: Uuid) -> Select<Self> {
        Self::find().filter(sign_in::Column::UserId.eq(user))
    }
}
