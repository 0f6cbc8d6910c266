//! Four organisations and one record of every kind in each, in states that nothing moves on from: whatever is asked,
//! everything stays where it is.

use api::{
    organisations::{self, entity::Model},
    vault::slots::REFERRAL_LETTER,
};
use openapi::{
    OrganisationId, UserId,
    applications::{Granting, Reception},
    attachments::AttachmentKind,
    auth::Role,
    organisations::OrganisationType,
    practitioners::BankAccount,
    rights::{NewRightsRequest, RightKind},
};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction,
    sea_query::{Expr, ExprTrait, Query},
};
use serde_json::json;
use tests::{TestApp, given};
use uuid::Uuid;

use super::{
    rows::{Columns, insert, jurisdiction, now, plain},
    table::Place,
};

/// The region of each organisation, and a village that lies in it and in no other, but for what lies above.
const REGIONS: [(Place, &str, &str); 4] = [
    (Place::Above, "140400", "140411001001"),
    (Place::Own, "140403", "140403002001"),
    (Place::Branch, "140421", "140421001001"),
    (Place::Below, "140403001", "140403001001"),
];

/// A record that a path or a list names.
pub struct Record {
    pub kind: &'static str,
    pub place: Place,
    pub id: Uuid,
}

pub struct World {
    pub app: TestApp,
    /// Where the caller holds the role.
    pub home: OrganisationId,
    /// Somebody who had a hand in nothing.
    pub caller: UserId,
    records: Vec<Record>,
}

impl World {
    /// Everything is there.
    pub async fn seeded() -> Self {
        let app = TestApp::start().await;
        let caller = app.account(app.centre, "somebody", &[Role::Intake]).await;
        let city = unit(&app, "市级中心", None, "140400").await;
        let home = unit(&app, "本级中心", Some(city), "140403").await;
        let branch = unit(&app, "邻县中心", Some(city), "140421").await;
        let below = unit(&app, "下级中心", Some(home), "140403001").await;
        let mut world = Self { app, home, caller, records: Vec::new() };
        for (place, _, village) in REGIONS {
            let at = match place {
                Place::Own => home,
                Place::Branch => branch,
                Place::Above => city,
                Place::Below => below,
            };
            world.fill(place, at, village).await;
        }
        world.end_everything().await;
        world
    }

    /// The first record of a kind at a place.
    pub fn record(&self, kind: &str, place: Place) -> Uuid {
        let found = self.records.iter().find(|record| record.kind == kind && record.place == place);
        found.unwrap_or_else(|| panic!("no {kind} {place:?}")).id
    }

    /// All records of a kind.
    pub fn records(&self, kind: &str) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(move |record| record.kind == kind)
    }

    /// One more line of the map of organs: for who takes one off it.
    pub async fn another_jurisdiction(&self, place: Place) -> Uuid {
        let at = self.record("organisations", place);
        let tx = self.app.system().begin().await.unwrap();
        let id = self.row(&tx, "jurisdictions", jurisdiction(at, self.app.state.clock.new_id())).await;
        tx.commit().await.unwrap();
        id
    }

    async fn fill(&mut self, place: Place, at: OrganisationId, village: &str) {
        let named = |what: &str| format!("{what}{}", place as u8);
        let owner = self.app.account(at, &named("target"), &[Role::Intake]).await;
        let (lawyer, practitioner) = self.app.lawyer(at, &named("lawyer")).await;
        lawyer.set_bank_account(practitioner, &account(&named("lawyer"))).await.unwrap();
        let mut found = vec![
            ("organisations", Uuid::from(at)),
            ("users", owner.into()),
            ("accounts", owner.into()),
            ("practitioners", practitioner.into()),
        ];
        found.extend(self.matter(place, at).await);
        let tx = self.app.system().begin().await.unwrap();
        for (kind, table, columns) in plain(at.into(), owner.into(), practitioner.into(), village) {
            found.push((kind, self.row(&tx, table, columns).await));
        }
        let intake = self.intake(&tx, place, at.into(), owner.into(), &found).await;
        found.extend(intake);
        found.push(("referrals", self.referral(&tx, at.into(), owner.into()).await));
        tx.commit().await.unwrap();
        self.records.extend(found.into_iter().map(|(kind, id)| Record { kind, place, id }));
    }

    /// An application with a file, granted; its case; what its applicant asks about their data.
    async fn matter(&self, place: Place, at: OrganisationId) -> Vec<(&'static str, Uuid)> {
        let app = &self.app;
        let lin = app.citizen(&format!("1380000123{}", place as u8)).await;
        let id = lin.create_application(&given::wage_claim(at)).await.unwrap().id;
        let photo = AttachmentKind::Identity;
        let file = lin.add_application_attachment(id, photo, "a.png", &given::photo()).await.unwrap();
        lin.submit_application(id).await.unwrap();
        let staff = async |role: Role, name: &str| {
            app.staff_at(at, &format!("{name}{}", place as u8), &[role]).await.0
        };
        staff(Role::Intake, "clerk").await.receive_application(id, &Reception::default()).await.unwrap();
        let examiner = staff(Role::Examiner, "examiner").await;
        examiner.accept_application(id).await.unwrap();
        examiner.give_opinion(id, &given::favourable()).await.unwrap();
        let director = staff(Role::CentreDirector, "director").await;
        let case = director.grant_application(id, &Granting::default()).await.unwrap().case_id.unwrap();
        let asked = NewRightsRequest {
            organisation_id: at,
            kind: RightKind::Access,
            application_id: Some(id),
            name: "林秀英".parse().unwrap(),
            phone: "13800001234".parse().unwrap(),
            deceased: None,
            text: "请提供我的全部信息。".parse().unwrap(),
        };
        let asked = lin.file_rights_request(&asked).await.unwrap().id;
        let session = lin.list_own_sessions().await.unwrap().items[0].id;
        let mut found = vec![
            ("applications", Uuid::from(id)),
            ("attachments", file.id.into()),
            ("cases", case.into()),
            ("rights-requests", asked.into()),
            ("auth/sessions", session.into()),
        ];
        for (kind, table, column, of) in [
            ("consents", "consents", "application_id", Uuid::from(id)),
            ("deliveries", "outbox", "organisation_id", at.into()),
        ] {
            found.extend(self.ids(table, column, of).await.into_iter().map(|id| (kind, id)));
        }
        found
    }

    async fn ids(&self, table: &'static str, column: &'static str, of: Uuid) -> Vec<Uuid> {
        let cx = self.app.system();
        let select = Query::select().column("id").from(table).and_where(Expr::col(column).eq(of)).to_owned();
        let rows = cx.db().query_all(&select).await.unwrap();
        rows.iter().map(|row| row.try_get("", "id").unwrap()).collect()
    }

    async fn referral(&self, tx: &DatabaseTransaction, at: Uuid, who: Uuid) -> Uuid {
        let id = self.app.state.clock.new_id();
        let person = json!({ "name": "林秀英", "phone": "13800001234", "consent": true });
        let letter = json!({ "person": person, "reason": "欠薪，请中心接谈。" });
        let letter = self.app.state.vault.seal(tx, &REFERRAL_LETTER.of(id), &letter).await.unwrap();
        let columns = vec![
            ("id", id.into()),
            ("revision", 1.into()),
            ("from_id", at.into()),
            ("to_id", at.into()),
            ("status", "CONCLUDED".into()),
            ("letter", letter.into()),
            ("created_by", who.into()),
            ("created_at", now()),
            ("updated_at", now()),
        ];
        insert(tx, "referrals", columns).await;
        id
    }

    pub(super) async fn row(&self, tx: &DatabaseTransaction, table: &'static str, columns: Columns) -> Uuid {
        let id = self.app.state.clock.new_id();
        insert(tx, table, std::iter::once(("id", id.into())).chain(columns).collect()).await;
        id
    }

    /// Where nothing may move, nothing does.
    async fn end_everything(&self) {
        let tx = self.app.system().begin().await.unwrap();
        for (table, status) in
            [("applications", "VOIDED"), ("cases", "ARCHIVED"), ("rights_requests", "WITHDRAWN")]
        {
            tx.execute_unprepared(&format!("UPDATE {table} SET status = '{status}'")).await.unwrap();
        }
        let targets = "UPDATE users SET status = 'DEACTIVATED' WHERE username LIKE 'target%'";
        tx.execute_unprepared(targets).await.unwrap();
        tx.commit().await.unwrap();
    }
}

fn account(username: &str) -> BankAccount {
    BankAccount {
        bank: "中国农业银行长治分行".parse().unwrap(),
        holder: format!("{username} 律师").parse().unwrap(),
        number: "6228480402564890018".parse().unwrap(),
    }
}

async fn unit(app: &TestApp, name: &str, below: Option<OrganisationId>, region: &str) -> OrganisationId {
    let cx = app.system();
    let short: String = name.chars().take(1).collect();
    let alone = Model::new(cx.new_id(), OrganisationType::Centre, name, &short, region);
    let row = Model { parent_id: below.map(Uuid::from), ..alone };
    let id = row.id;
    let tx = cx.begin().await.unwrap();
    organisations::establish(&tx, row).await.unwrap();
    tx.commit().await.unwrap();
    id.into()
}
