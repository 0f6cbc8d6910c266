//! A network of four levels, opened by its supervisor: 长治市, 潞州区, a township, a village.

use api::organisations::{self, entity::Model};
use client::Client;
use openapi::{
    OrganisationId,
    auth::Role,
    organisations::{Contact, Naming, NewOrganisation, OrganisationType, Premises, StatusChange},
};
use uuid::Uuid;

use crate::TestApp;

/// The units of the stories and who looks after them.
pub struct Network {
    /// A supervisor of the city's bureau.
    pub supervisor: Client,
    pub bureau: OrganisationId,
    /// 140400.
    pub city: OrganisationId,
    /// 140403.
    pub county: OrganisationId,
    /// 140403001.
    pub station: OrganisationId,
    /// 140403001201.
    pub village: OrganisationId,
}

impl TestApp {
    /// Opens the four levels, each below the one before.
    pub async fn network(&self) -> Network {
        let bureau = self.root(OrganisationType::Bureau, "长治市司法局", "140400").await;
        let supervisor = self.staff_at(bureau, "supervisor", &[Role::BureauSupervisor]).await.0;
        let open = async |parent, kind, name, region| {
            supervisor.create_organisation(&unit(parent, kind, name, region)).await.expect("a unit").id
        };
        let city = open(bureau, OrganisationType::Centre, "长治市中心", "140400").await;
        let county = open(city, OrganisationType::Centre, "潞州区中心", "140403").await;
        let station = open(county, OrganisationType::StationTownship, "东街司法所", "140403001").await;
        let village = open(station, OrganisationType::LiaisonVillage, "东街社区", "140403001201").await;
        Network { supervisor, bureau, city, county, station, village }
    }

    /// A unit without a parent, as the command line opens it.
    pub async fn root(&self, kind: OrganisationType, name: &str, region: &str) -> OrganisationId {
        let cx = self.system();
        let row = Model::new(cx.new_id(), kind, name, "长", region);
        let id: Uuid = row.id;
        let tx = cx.begin().await.expect("a transaction");
        organisations::establish(&tx, row).await.expect("a unit");
        tx.commit().await.expect("a commit");
        id.into()
    }
}

/// A unit of which no more is said than what it is and where.
pub fn unit(parent: OrganisationId, kind: OrganisationType, name: &str, region: &str) -> NewOrganisation {
    NewOrganisation {
        parent_id: parent,
        kind,
        naming: naming(name, region),
        contact: Contact::default(),
        premises: Premises::default(),
        honours: Vec::new(),
    }
}

/// A name and a region.
pub fn naming(name: &str, region: &str) -> Naming {
    Naming {
        name: name.parse().expect("a name"),
        short_name: "援".parse().expect("a short name"),
        region_code: region.parse().expect("a code"),
        host: None,
        established_on: None,
    }
}

/// A reason.
pub fn why(reason: &str) -> StatusChange {
    StatusChange { reason: reason.parse().expect("a reason") }
}
