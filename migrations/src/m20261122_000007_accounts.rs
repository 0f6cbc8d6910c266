//! Accounts that live: validity of grants, passwords that age, second factor, invitations, sessions with a place.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Columns that accounts, grants and sessions get besides what they had.
fn added() -> [(&'static str, Vec<ColumnDef>); 3] {
    [
        (
            "users",
            vec![
                text("status").default("ACTIVE").take(),
                maybe_instant("password_changed_at"),
                maybe_instant("last_sign_in_at"),
                maybe_text("totp_secret"),
                maybe_instant("totp_confirmed_at"),
                maybe_big("totp_last_step"),
            ],
        ),
        (
            "role_grants",
            vec![
                maybe_day("valid_from"),
                maybe_day("valid_to"),
                maybe_id("granted_by"),
                maybe_instant("granted_at"),
            ],
        ),
        ("sessions", vec![maybe_instant("opened_at"), maybe_text("device"), maybe_text("address")]),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for (table, columns) in added() {
            for mut column in columns {
                let alter = Table::alter().table(Alias::new(table)).add_column(&mut column).to_owned();
                m.alter_table(alter).await?;
            }
        }
        create_index(m, "users", &["status", "last_sign_in_at"], Many).await?;
        create_index(m, "sessions", &["user_id", "used_at"], Many).await?;
        create_index(m, "sessions", &["expires_at"], Many).await?;

        create_table(
            m,
            "former_passwords",
            &["user_id", "changed_at"],
            vec![id("user_id"), instant("changed_at"), text("password_hash")],
        )
        .await?;

        create_table(
            m,
            "invitations",
            &["user_id"],
            vec![
                id("user_id"),
                text("code_hash"),
                id("created_by"),
                instant("created_at"),
                instant("expires_at"),
            ],
        )
        .await?;
        create_index(m, "invitations", &["code_hash"], Unique).await?;
        create_index(m, "invitations", &["expires_at"], Many).await?;

        create_table(
            m,
            "sign_in_challenges",
            &["secret_hash"],
            vec![text("secret_hash"), id("user_id"), instant("expires_at")],
        )
        .await?;
        create_index(m, "sign_in_challenges", &["expires_at"], Many).await?;

        create_table(m, "recovery_codes", &["user_id", "code_hash"], vec![id("user_id"), text("code_hash")])
            .await?;

        create_table(
            m,
            "sign_ins",
            &["id"],
            vec![
                id("id"),
                id("user_id"),
                instant("at"),
                text("outcome"),
                maybe_text("device"),
                maybe_text("address"),
            ],
        )
        .await?;
        create_index(m, "sign_ins", &["user_id", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            m,
            &["sign_ins", "recovery_codes", "sign_in_challenges", "invitations", "former_passwords"],
        )
        .await?;
        for (table, index) in [
            ("sessions", "ix_sessions_expires_at"),
            ("sessions", "ix_sessions_user_id_used_at"),
            ("users", "ix_users_status_last_sign_in_at"),
        ] {
            m.drop_index(Index::drop().name(index).table(Alias::new(table)).to_owned()).await?;
        }
        for (table, columns) in added() {
            for column in columns {
                let name = column.get_column_name();
                let alter = Table::alter().table(Alias::new(table)).drop_column(Alias::new(name)).to_owned();
                m.alter_table(alter).await?;
            }
        }
        Ok(())
    }
}
