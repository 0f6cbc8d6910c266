//! The caller of a request: who they are and which roles they hold where.

use domain::{
    api_clients,
    permissions::{self, Actor, Stance},
};
use openapi::{
    UserId,
    api_clients::ApiScope,
    auth::{Permission, Role},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Who calls. Travels in the access token, so that a permission check costs no query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Caller {
    /// Nobody is signed in.
    Nobody,
    /// The service itself: a job or a command.
    System,
    /// A person who signed in by phone.
    Citizen { id: UserId },
    /// Somebody with roles at organisations.
    Staff {
        id: UserId,
        grants: Vec<(Role, Uuid)>,
        /// The organisations at which they decide in another's name today, and in whose (ROLE-05).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        mandates: Vec<(UserId, Uuid)>,
        /// What the rule for small centres gives besides, and where (SOD-01).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        eased: Vec<(Permission, Uuid)>,
    },
    /// A program of another system, as far as the scopes of its token reach. It is an actor of its own, known by its
    /// `client_id`.
    Client {
        id: UserId,
        organisation: Uuid,
        /// With which secret the token was got: it ends with it.
        secret: Uuid,
        scopes: Vec<ApiScope>,
    },
}

/// What stands in the place of a role when a program acted.
pub const API_CLIENT: &str = "API_CLIENT";

impl Caller {
    /// Somebody with these roles and nobody's mandate.
    pub fn staff(id: UserId, grants: Vec<(Role, Uuid)>) -> Self {
        Self::Staff { id, grants, mandates: Vec::new(), eased: Vec::new() }
    }

    /// The account, or the id under which a program acts; nothing for nobody and for the service itself.
    pub fn id(&self) -> Option<UserId> {
        match self {
            Self::Nobody | Self::System => None,
            Self::Citizen { id } | Self::Staff { id, .. } | Self::Client { id, .. } => Some(*id),
        }
    }

    /// Does any role or mandate allow this, at whichever organisation?
    pub fn may(&self, permission: Permission) -> bool {
        match self {
            Self::System => true,
            Self::Nobody => permission == Permission::Anyone,
            Self::Citizen { .. } => permissions::allows(Role::Applicant, permission),
            Self::Staff { grants, mandates, eased, .. } => {
                grants.iter().any(|(role, _)| permissions::allows(*role, permission))
                    || (permission == Permission::Decide && !mandates.is_empty())
                    || eased.iter().any(|(held, _)| *held == permission)
                    || matches!(permission, Permission::Anyone | Permission::SignedIn)
            }
            Self::Client { scopes, .. } => permission == Permission::Anyone || covers(scopes, permission),
        }
    }

    /// The organisations at which a role allows this. What lies below them is a matter of [`super::within`].
    pub fn organisations(&self, permission: Permission) -> Vec<Uuid> {
        match self {
            Self::Staff { grants, .. } => grants
                .iter()
                .filter(|(role, _)| permissions::allows(*role, permission))
                .map(|(_, at)| *at)
                .collect(),
            Self::Client { organisation, scopes, .. } if covers(scopes, permission) => vec![*organisation],
            _ => Vec::new(),
        }
    }

    /// Where the caller acts on a record of `organisation` that came in at `station`: those who hold roles at the
    /// station alone act there.
    pub fn seat(&self, organisation: Uuid, station: Option<Uuid>) -> Uuid {
        let Self::Staff { grants, .. } = self else { return organisation };
        let at = |place: Uuid| grants.iter().any(|(_, held)| *held == place);
        station.filter(|station| at(*station) && !at(organisation)).unwrap_or(organisation)
    }

    /// Everything the roles and mandates allow, for the layout of menus.
    pub fn permissions(&self) -> Vec<Permission> {
        match self {
            Self::Staff { grants, mandates, eased, .. } => {
                let mut held = permissions::of(&grants.iter().map(|(role, _)| *role).collect::<Vec<_>>());
                if !mandates.is_empty() && !held.contains(&Permission::Decide) {
                    held.push(Permission::Decide);
                }
                for (permission, _) in eased {
                    if !held.contains(permission) {
                        held.push(*permission);
                    }
                }
                held
            }
            Self::Citizen { .. } => permissions::of(&[Role::Applicant]),
            Self::Client { scopes, .. } => {
                scopes.iter().filter_map(|scope| api_clients::permission(*scope)).collect()
            }
            Self::Nobody | Self::System => Vec::new(),
        }
    }

    /// The caller as the law sees them at an organisation. A stance closer than staff (handler, firm) brings
    /// all permissions the caller holds anywhere, for a lawyer's roles are held at the firm.
    pub fn actor(&self, organisation: Uuid, stance: Stance) -> Actor {
        let id = self.id().unwrap_or(UserId(Uuid::nil()));
        match self {
            Self::Staff { grants, mandates, eased, .. } => {
                let here = |at: &Uuid| stance != Stance::Staff || *at == organisation;
                let roles: Vec<Role> =
                    grants.iter().filter(|(_, at)| here(at)).map(|(role, _)| *role).collect();
                let mut permissions = permissions::of(&roles);
                let mandate = mandates.iter().find(|(_, at)| *at == organisation).map(|(from, _)| *from);
                let delegated_by = mandate.filter(|_| !permissions.contains(&Permission::Decide));
                permissions.extend(delegated_by.map(|_| Permission::Decide));
                let eased =
                    eased.iter().filter(|(_, at)| *at == organisation).map(|(held, _)| *held).collect();
                Actor { id, permissions, stance, delegated_by, eased }
            }
            Self::Client { organisation: at, .. } => {
                let permissions = if *at == organisation { self.permissions() } else { Vec::new() };
                Actor { id, permissions, stance, delegated_by: None, eased: Vec::new() }
            }
            _ => Actor {
                id,
                permissions: self.permissions(),
                stance: Stance::Own,
                delegated_by: None,
                eased: Vec::new(),
            },
        }
    }

    /// The role that stands in the journal: the first that allows what was done.
    pub fn role_for(&self, permission: Permission) -> Option<Role> {
        match self {
            Self::Citizen { .. } => Some(Role::Applicant),
            Self::Staff { grants, .. } => {
                let allowing = grants.iter().find(|(role, _)| permissions::allows(*role, permission));
                allowing.or(grants.first()).map(|(role, _)| *role)
            }
            Self::Client { .. } | Self::Nobody | Self::System => None,
        }
    }

    /// The same as it is written down: a program holds no role and is told as what it is.
    pub fn acting_as(&self, permission: Permission) -> Option<String> {
        match self {
            Self::Client { .. } => Some(API_CLIENT.to_owned()),
            _ => self.role_for(permission).map(|role| role.to_string()),
        }
    }
}

fn covers(scopes: &[ApiScope], permission: Permission) -> bool {
    scopes.iter().any(|scope| api_clients::permission(*scope) == Some(permission))
}
