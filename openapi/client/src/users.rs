//! Accounts and deliveries: what administrators and auditors look after.

use openapi::{
    Page, UserId,
    outbox::{Delivery, DeliveryFilter},
    users::{NewUser, User, UserFilter},
};

use crate::{Client, Result};

impl Client {
    /// Accounts of the organisations whose accounts the caller manages.
    pub async fn list_users(&self, filter: &UserFilter) -> Result<Page<User>> {
        self.find("/users", filter).await
    }

    /// One account.
    pub async fn get_user(&self, id: UserId) -> Result<User> {
        self.get(&format!("/users/{id}")).await
    }

    /// Open an account for a named person.
    pub async fn create_user(&self, new: &NewUser) -> Result<User> {
        self.post("/users", new).await
    }

    /// What left or waits to leave, without text or address.
    pub async fn list_deliveries(&self, filter: &DeliveryFilter) -> Result<Page<Delivery>> {
        self.find("/deliveries", filter).await
    }
}
