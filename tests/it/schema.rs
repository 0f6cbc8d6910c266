//! The schema goes up, down and up again on both engines.

use migrations::Migrator;
use sea_orm::{ConnectionTrait, Database as Connection};
use sea_orm_migration::MigratorTrait;
use tests::Database;

#[actix_web::test]
async fn the_schema_goes_up_down_and_up_again() {
    let database = Database::create().await.unwrap();
    let create = if database.is_postgres() { "" } else { "?mode=rwc" };
    let db = Connection::connect(format!("{}{create}", database.url)).await.unwrap();
    Migrator::up(&db, None).await.unwrap();
    Migrator::down(&db, None).await.unwrap();
    assert!(db.execute_unprepared("SELECT 1 FROM applications").await.is_err());
    Migrator::up(&db, None).await.unwrap();
    db.execute_unprepared("SELECT 1 FROM applications").await.unwrap();
}
