//! How the person may be reached without danger (SEC-19), in sentences.

use openapi::applications::Service;

use super::entry::FieldWords;

/// What holds, the strictest first; nothing where nothing was said.
pub fn rules(service: &Service, words: &FieldWords) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(rule) = &service.contact {
        let forbidden = [
            (rule.no_messages, words.no_messages),
            (rule.no_calls, words.no_calls),
            (rule.no_letters, words.no_letters),
        ];
        said.extend(forbidden.into_iter().filter(|(held, _)| *held).map(|(_, said)| said.to_owned()));
        if let Some(phone) = &rule.phone {
            said.push(words.only_phone(phone));
        }
        if rule.from_hour.is_some() || rule.to_hour.is_some() {
            said.push(words.only_hours(rule.from_hour.unwrap_or(0), rule.to_hour.unwrap_or(24)));
        }
    }
    said.extend(service.safe_contact.as_deref().map(str::to_owned));
    said
}

#[cfg(test)]
mod tests {
    use openapi::applications::{ContactRule, Service};

    use super::{FieldWords, rules};

    #[test]
    fn sec_19_what_is_forbidden_comes_first_and_no_rule_says_nothing() {
        assert!(rules(&Service::default(), &FieldWords::ZH).is_empty());
        let rule = ContactRule {
            no_messages: true,
            phone: "13811112222".parse().ok(),
            from_hour: Some(20),
            ..ContactRule::default()
        };
        let service = Service { contact: Some(rule), ..Service::default() };
        let said = rules(&service, &FieldWords::ZH);
        assert_eq!(said, ["不发短信", "只用这个号码联系：13811112222", "只在 20 点到 24 点联系"]);
    }
}
