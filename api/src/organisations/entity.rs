//! Rows of organisations.

use chrono::NaiveDate;
use domain::organisations::places::Parent;
use openapi::organisations::{
    AuthorityException, Contact, Honour, HostCategory, Level, Naming, OpenInterval, Organisation,
    OrganisationRef, OrganisationStatus, OrganisationType, Point, Premises,
};
use sea_orm::entity::prelude::*;

use crate::db::{Doc, Text};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "organisations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub parent_id: Option<Uuid>,
    pub kind: Text<OrganisationType>,
    pub level: Text<Level>,
    pub status: Text<OrganisationStatus>,
    pub name: String,
    pub short_name: String,
    pub region_code: String,
    pub host: Option<Text<HostCategory>>,
    pub address: Option<String>,
    pub floor_note: Option<String>,
    pub longitude: Option<f64>,
    pub latitude: Option<f64>,
    pub phones: Doc<Vec<String>>,
    pub hours: Doc<Vec<OpenInterval>>,
    /// The opening hours in words.
    pub open_hours: Option<String>,
    pub premises: Doc<Premises>,
    pub honours: Doc<Vec<Honour>>,
    /// Exceptions from what its type may do by itself (ORG-05).
    pub authority: Doc<Vec<AuthorityException>>,
    /// `same_county_accept_any` (ELG-J5).
    pub accept_any: bool,
    pub established_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "the directory is public (ORG-04)")]
impl Entity {
    /// Every organisation: the directory is public.
    pub fn public() -> Select<Self> {
        Self::find()
    }
}

impl Model {
    /// A unit of which no more is known than what it is called and where it lies.
    pub fn new(id: Uuid, kind: OrganisationType, name: &str, short_name: &str, region_code: &str) -> Self {
        Self {
            id,
            revision: 1,
            parent_id: None,
            kind: Text(kind),
            level: Text(domain::regions::level(region_code).unwrap_or(Level::County)),
            status: Text(OrganisationStatus::Active),
            name: name.to_owned(),
            short_name: short_name.to_owned(),
            region_code: region_code.to_owned(),
            host: None,
            address: None,
            floor_note: None,
            longitude: None,
            latitude: None,
            phones: Doc(Vec::new()),
            hours: Doc(Vec::new()),
            open_hours: None,
            premises: Doc(Premises::default()),
            honours: Doc(Vec::new()),
            authority: Doc(Vec::new()),
            accept_any: false,
            established_on: None,
            closed_on: None,
        }
    }

    /// With another naming; the level is that of the region.
    pub fn named(self, naming: Naming) -> Self {
        let Naming { name, short_name, region_code, host, established_on } = naming;
        Self {
            level: Text(domain::regions::level(&region_code).unwrap_or(self.level.0)),
            name: name.into(),
            short_name: short_name.into(),
            region_code: region_code.into(),
            host: host.map(Text),
            established_on,
            ..self
        }
    }

    /// With another place, other phones and hours.
    pub fn reached_at(self, contact: Contact) -> Self {
        let Contact { address, floor_note, point, phones, hours, hours_note } = contact;
        Self {
            address: address.map(Into::into),
            floor_note: floor_note.map(Into::into),
            longitude: point.map(|point| point.longitude),
            latitude: point.map(|point| point.latitude),
            phones: Doc(phones.into_iter().map(Into::into).collect()),
            hours: Doc(hours),
            open_hours: hours_note.map(Into::into),
            ..self
        }
    }

    /// What it is called, as it is edited.
    pub fn naming(&self) -> Result<Naming, openapi::TextProblem> {
        Ok(Naming {
            name: self.name.parse()?,
            short_name: self.short_name.parse()?,
            region_code: self.region_code.parse()?,
            host: self.host.map(|host| host.0),
            established_on: self.established_on,
        })
    }

    /// Where it is found, as it is edited.
    pub fn contact(&self) -> Result<Contact, openapi::TextProblem> {
        let point = self.longitude.zip(self.latitude);
        Ok(Contact {
            address: self.address.as_deref().map(str::parse).transpose()?,
            floor_note: self.floor_note.as_deref().map(str::parse).transpose()?,
            point: point.map(|(longitude, latitude)| Point { longitude, latitude }),
            phones: self.phones.0.iter().map(|phone| phone.parse()).collect::<Result<_, _>>()?,
            hours: self.hours.0.clone(),
            hours_note: self.open_hours.as_deref().map(str::parse).transpose()?,
        })
    }

    /// Its name and type.
    pub fn reference(&self) -> OrganisationRef {
        OrganisationRef { id: self.id.into(), kind: self.kind.0, name: self.name.clone() }
    }

    /// As its children see it.
    pub fn as_parent(&self) -> Parent<'_> {
        Parent { kind: self.kind.0, region: &self.region_code }
    }
}

/// A row as far as the directory lists it.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "Entity")]
pub struct Listed {
    pub id: Uuid,
    pub kind: Text<OrganisationType>,
    pub name: String,
    pub short_name: String,
    pub region_code: String,
    pub address: Option<String>,
    pub phones: Doc<Vec<String>>,
    pub open_hours: Option<String>,
}

impl TryFrom<Listed> for Organisation {
    type Error = openapi::TextProblem;

    fn try_from(row: Listed) -> Result<Self, Self::Error> {
        let Listed { id, kind, name, short_name, region_code, address, phones, open_hours } = row;
        Ok(Self {
            id: id.into(),
            kind: kind.0,
            name: name.parse()?,
            short_name,
            region_code,
            address: address.map(|text| text.parse()).transpose()?,
            phones: phones.0,
            open_hours: open_hours.map(|text| text.parse()).transpose()?,
        })
    }
}
