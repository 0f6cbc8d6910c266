//! Staff and their training, rewards and penalties; meetings, their tasks, pilots (STF, JNT, LEAD, PLT).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        staff(m).await?;
        trainings(m).await?;
        meetings(m).await?;
        pilots(m).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            "pilots",
            "tasks",
            "meetings",
            "attendances",
            "trainings",
            "merits",
            "establishments",
            "staff_members",
        ];
        drop_tables(m, &tables).await
    }
}

async fn staff(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        id("id"),
        number("revision"),
        id("organisation_id"),
        maybe_id("user_id"),
        text("name"),
        text("sex"),
        day("born_on"),
        text("post"),
        flag("qualified"),
        text("licence"),
        flag("law_degree"),
        day("entered_on"),
        maybe_day("left_on"),
        instant("created_at"),
    ];
    create_table(m, "staff_members", &["id"], columns).await?;
    create_index(m, "staff_members", &["organisation_id", "id"], Many).await?;
    let columns = vec![id("organisation_id"), number("posts"), instant("updated_at")];
    create_table(m, "establishments", &["organisation_id"], columns).await?;

    let columns = vec![
        id("id"),
        id("organisation_id"),
        text("subject"),
        id("subject_id"),
        text("kind"),
        text("title"),
        text("basis"),
        day("awarded_on"),
        instant("created_at"),
    ];
    create_table(m, "merits", &["id"], columns).await?;
    create_index(m, "merits", &["organisation_id", "kind", "id"], Many).await?;
    create_index(m, "merits", &["subject_id", "id"], Many).await
}

async fn trainings(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        id("id"),
        id("organisation_id"),
        text("kind"),
        text("title"),
        day("starts_on"),
        day("ends_on"),
        number("hours"),
        instant("created_at"),
    ];
    create_table(m, "trainings", &["id"], columns).await?;
    create_index(m, "trainings", &["organisation_id", "kind", "id"], Many).await?;

    let columns = vec![id("training_id"), id("attendee_id"), text("kind"), number("hours"), day("ended_on")];
    create_table(m, "attendances", &["training_id", "attendee_id"], columns).await?;
    create_index(m, "attendances", &["attendee_id", "ended_on"], Many).await
}

async fn meetings(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        id("id"),
        number("revision"),
        id("organisation_id"),
        text("kind"),
        day("planned_on"),
        json("topics"),
        maybe_json("minutes"),
        instant("created_at"),
    ];
    create_table(m, "meetings", &["id"], columns).await?;
    create_index(m, "meetings", &["organisation_id", "kind", "id"], Many).await?;
    create_index(m, "meetings", &["organisation_id", "planned_on"], Many).await?;

    let columns = vec![
        id("id"),
        number("revision"),
        id("organisation_id"),
        id("meeting_id"),
        text("title"),
        text("owner"),
        day("given_on"),
        day("due_on"),
        text("status"),
        maybe_text("note"),
        instant("created_at"),
    ];
    create_table(m, "tasks", &["id"], columns).await?;
    create_index(m, "tasks", &["organisation_id", "status", "id"], Many).await?;
    create_index(m, "tasks", &["meeting_id", "id"], Many).await
}

async fn pilots(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        id("id"),
        number("revision"),
        id("organisation_id"),
        text("name"),
        maybe_text("stage"),
        day("starts_on"),
        day("ends_on"),
        json("indicators"),
        maybe_json("evaluation"),
        instant("created_at"),
    ];
    create_table(m, "pilots", &["id"], columns).await?;
    create_index(m, "pilots", &["organisation_id", "id"], Many).await?;
    create_index(m, "pilots", &["organisation_id", "ends_on"], Many).await
}
