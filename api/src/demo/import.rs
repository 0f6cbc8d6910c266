//! A whole city for demonstration: its bureau, somebody who looks after it, and the network, imported like any other.

use std::sync::Arc;

use openapi::{
    auth::Role,
    imports::{ImportMode, ImportStatus},
    organisations::OrganisationType,
};
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};

use super::{accounts::PASSWORD, networks::Network};
use crate::{
    auth::{Caller, Context},
    db::Pools,
    imports::{self, Upload},
    organisations::{self, entity::Model},
    state::State,
    users,
};

/// Fills a database with a city; one that has offices there is left as it is.
pub async fn fill_network(state: &Arc<State>, pools: &Pools, network: Network) -> anyhow::Result<()> {
    let system = Context::system(state.clone(), pools.worker(0));
    let city = network.city();
    let there = organisations::entity::Entity::public()
        .filter(organisations::entity::Column::RegionCode.eq(city.region))
        .count(system.db());
    if there.await? > 0 {
        return Ok(());
    }
    let short: String = city.bureau.chars().take(2).collect();
    let bureau = Model::new(system.new_id(), OrganisationType::Bureau, city.bureau, &short, city.region);
    let root = bureau.id;
    let tx = system.begin().await?;
    organisations::establish(&tx, bureau).await?;
    let new = users::service::FirstAccount {
        username: city.supervisor.parse()?,
        name: "孙丽萍".parse()?,
        organisation_id: root.into(),
        roles: vec![Role::BureauSupervisor],
        password: PASSWORD.to_owned(),
    };
    let supervisor = users::service::create(&tx, &system, new).await?.id;
    tx.commit().await?;

    let mut cx = system.clone();
    cx.caller = Caller::staff(supervisor, vec![(Role::BureauSupervisor, root)]);
    let upload = Upload {
        organisation_id: root.into(),
        mode: ImportMode::AllOrNothing,
        area_code: None,
        file_name: "network.xlsx".to_owned(),
        bytes: network.workbook()?,
    };
    let id = imports::start(&cx, upload).await?.id;
    imports::work(&system).await?;
    let done = imports::one(&cx, id.into()).await?;
    anyhow::ensure!(
        done.status == ImportStatus::Done,
        "the network was not imported: {:?}",
        done.problems.first()
    );
    Ok(())
}
