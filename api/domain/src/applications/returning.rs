//! Is it the same person (VAL-13)? Numbers decide; a birthday and a name that is written or sounds alike ask somebody.

use openapi::{Code, FieldProblem};

use crate::{refusal::field, search};

/// Are two names of one birthday alike: the same, the same sound in one of the ways to read them, or one letter apart?
pub fn alike(one: (&str, &[String]), two: (&str, &[String])) -> bool {
    let (name, initials) = (search::normal(one.0), one.1);
    let (other, others) = (search::normal(two.0), two.1);
    let sounds = initials.iter().any(|read| !read.is_empty() && others.contains(read));
    name == other || sounds || one_apart(&name, &other)
}

/// Is one text made of the other by one letter more, less or other?
fn one_apart(one: &str, two: &str) -> bool {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    // With two letters, one other makes another name.
    if long.len() - short.len() > 1 || short.len() < 2 || (short.len() == long.len() && short.len() < 3) {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    let rest = if short.len() == long.len() { &short[(same + 1).min(short.len())..] } else { &short[same..] };
    rest == &long[(same + 1).min(long.len())..]
}

/// Why two applications are not joined: two different numbers are two people.
pub fn problems(one: Option<&str>, two: Option<&str>) -> Vec<FieldProblem> {
    match (one, two) {
        (Some(one), Some(two)) if one != two => vec![field("as", Code::Mismatch)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn val_13_names_of_one_birthday_are_alike_when_written_or_spoken_so() {
        let like = |(one, read): (&str, &str), (two, other): (&str, &str)| {
            alike((one, &[read.to_owned()]), (two, &[other.to_owned()]))
        };
        assert!(like(("林秀英", "lxy"), (" 林 秀英", "lxy")));
        assert!(like(("林秀英", "lxy"), ("林秀莹", "lxy")), "it sounds the same");
        assert!(like(("阿依古丽·买买提", "aygl"), ("阿依古丽买买提", "agl")), "the dot is no letter");
        assert!(like(("欧阳秀英", "oyxy"), ("欧阳秀婷", "oyxt")), "one letter apart");
        assert!(like(("林秀英", "lxy"), ("林秀", "lx")), "one letter less");
        assert!(!like(("林秀英", "lxy"), ("王建国", "wjg")));
        assert!(!like(("林英", "ly"), ("林芳", "lf")), "of two letters one is too much");
    }

    #[test]
    fn val_13_two_numbers_are_two_people() {
        assert_eq!(problems(Some("a"), Some("b")).len(), 1);
        assert_eq!(problems(Some("a"), Some("a")), []);
        assert_eq!(problems(Some("a"), None), []);
    }
}
