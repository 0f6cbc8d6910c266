//! Who is counted as whom, and what is told.

use actix_web::test::TestRequest;

use super::*;

fn address(limiter: &Limiter, peer: &str, forwarded: &str) -> IpAddr {
    let request =
        TestRequest::get().peer_addr(peer.parse().unwrap()).insert_header(("X-Forwarded-For", forwarded));
    limiter.address(&request.to_http_request())
}

#[test]
fn only_a_balancer_is_believed_about_the_address() {
    let balancer: IpAddr = "10.0.0.5".parse().unwrap();
    let limiter = Limiter::new(&Limits { proxies: vec![balancer], ..Limits::default() });
    let client: IpAddr = "203.0.113.7".parse().unwrap();
    assert_eq!(address(&limiter, "127.0.0.1:5", "1.1.1.1, 203.0.113.7"), client);
    assert_eq!(address(&limiter, "10.0.0.5:5", "203.0.113.7"), client);
    assert_eq!(address(&limiter, "198.51.100.1:5", "203.0.113.7"), "198.51.100.1".parse::<IpAddr>().unwrap());
    assert_eq!(address(&limiter, "10.0.0.5:5", "nonsense"), balancer);
}

#[test]
fn a_household_of_ipv6_is_one_address() {
    let limiter = Limiter::new(&Limits::default());
    let one = address(&limiter, "[2001:db8:0:ab01::1]:5", "");
    assert_eq!(one, address(&limiter, "[2001:db8:0:ab02:1::2]:5", ""));
    assert_ne!(one, address(&limiter, "[2001:db8:0:cc01::1]:5", ""));
}

#[test]
fn a_body_that_announces_too_much_is_known_before_it_is_read() {
    let length = |said: &'static str| {
        announced(TestRequest::post().insert_header(("Content-Length", said)).to_http_request().headers())
    };
    assert_eq!(length("1073741824"), 1_073_741_824);
    assert_eq!(length("99999999999999999999999"), usize::MAX);
    assert_eq!(announced(TestRequest::post().to_http_request().headers()), 0);
}

#[test]
fn waiting_is_told_in_whole_seconds() {
    assert_eq!(seconds(Duration::from_millis(1)), 1);
    assert_eq!(seconds(Duration::from_millis(2000)), 2);
}
