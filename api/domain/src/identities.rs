//! When the word of an identity provider counts for the second factor (SEC-10). By default it has to say so.

/// What the house was told about its provider.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trust {
    /// The provider asks everybody for a second factor, whether or not its tokens say so.
    pub always: bool,
    /// Context classes (`acr`) that stand for two factors at this provider.
    pub classes: Vec<String>,
}

/// Kinds of proof behind the methods of RFC 8176: what one knows, what one has, what one is. A method that stands in
/// no row proves nothing here.
const KINDS: [&[&str]; 3] = [
    &["pwd", "pin", "kba"],
    &["otp", "hwk", "swk", "sc", "sms", "tel", "pop"],
    &["face", "fpt", "iris", "retina", "vbm"],
];

/// Did the provider see a second factor? It says `mfa`, or methods of two kinds, or a class that stands for it.
pub fn second_factor(trust: &Trust, methods: &[String], class: Option<&str>) -> bool {
    let of_kind = |kind: &&&[&str]| methods.iter().any(|method| kind.contains(&method.as_str()));
    trust.always
        || class.is_some_and(|class| trust.classes.iter().any(|known| known == class))
        || methods.iter().any(|method| method == "mfa")
        || KINDS.iter().filter(of_kind).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(methods: &[&str], class: Option<&str>) -> bool {
        let methods: Vec<String> = methods.iter().map(|method| (*method).to_owned()).collect();
        let trust = Trust { always: false, classes: vec!["urn:house:two".to_owned()] };
        second_factor(&trust, &methods, class)
    }

    #[test]
    fn sec_10_a_second_factor_counts_when_the_provider_says_so() {
        assert!(by(&["mfa"], None));
        assert!(by(&["pwd", "otp"], None) && by(&["pin", "hwk"], None) && by(&["fpt", "hwk"], None));
        assert!(by(&[], Some("urn:house:two")));
    }

    #[test]
    fn sec_10_a_password_alone_or_twice_is_one_factor() {
        assert!(!by(&[], None) && !by(&["pwd"], None) && !by(&["pwd", "pin"], None));
        assert!(!by(&["pwd", "geo"], None), "where somebody is proves nothing");
        assert!(!by(&["pwd"], Some("urn:house:one")));
    }

    #[test]
    fn sec_10_a_house_may_know_that_its_provider_always_asks() {
        assert!(second_factor(&Trust { always: true, classes: Vec::new() }, &[], None));
    }
}
