//! From where somebody signs in, as coarse as it is still of use: the program's name for itself and the network.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header, web::Data};
use futures::future::{Ready, ready};

use crate::http::{Error, limits::Limiter};

/// Characters of the program's name that are kept.
const DEVICE: usize = 200;

/// Where a request came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// What the program says of itself.
    pub device: Option<String>,
    /// The network of the caller, never the whole address.
    pub address: Option<String>,
}

impl FromRequest for Origin {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let said = request.headers().get(header::USER_AGENT).and_then(|said| said.to_str().ok());
        let address = request.app_data::<Data<Limiter>>().map(|limiter| network(limiter.address(request)));
        ready(Ok(Self { device: said.map(|said| said.chars().take(DEVICE).collect()), address }))
    }
}

/// The network of an address: a street rather than a house.
fn network(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => format!("{}/24", Ipv4Addr::from_bits(v4.to_bits() & (u32::MAX << 8))),
        // The limiter already left away what lies below the household.
        IpAddr::V6(v6) => format!("{v6}/56"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_as_its_network() {
        assert_eq!(network(IpAddr::from([203, 0, 113, 77])), "203.0.113.0/24");
        assert_eq!(network("2001:db8:1:200::".parse().unwrap()), "2001:db8:1:200::/56");
    }
}
