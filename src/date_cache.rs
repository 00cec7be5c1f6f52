//! Dates in words, cached by language and day: on a server, many cards share a few days.

use crate::bounded_cache::BoundedCache;
use crate::time::Timestamp;
use core::cell::RefCell;
use std::rc::Rc;

/// A year, a month and a day.
type Day = (u16, u8, u8);

/// The cached days of a language, by [`index`].
type Days = Vec<Option<(Day, Rc<str>)>>;

/// Cached days of one language. Days that are this many days apart replace each other.
const MAX_DAYS: usize = 256;

const MAX_LANGUAGES: usize = 64;

thread_local! {
    static LANGUAGES: RefCell<BoundedCache<(String, Days), MAX_LANGUAGES>> =
        const { RefCell::new(BoundedCache::new()) };
}

/// The date of `time` in the words of `language`: from the cache, or from `format`, whose result is cached.
pub(crate) fn words(time: &Timestamp, language: &str, format: impl FnOnce() -> Option<String>) -> Option<Rc<str>> {
    let day = time.civil();
    LANGUAGES.with_borrow_mut(|languages| {
        let known = languages.position(|(known, _)| known == language);
        let language = known.unwrap_or_else(|| languages.insert((language.to_owned(), vec![None; MAX_DAYS])));
        let (_, days) = languages.get_mut(language)?;
        match days.get_mut(index(day))? {
            Some((known, words)) if *known == day => Some(Rc::clone(words)),
            entry => {
                let words = Rc::from(format()?);
                *entry = Some((day, Rc::clone(&words)));
                Some(words)
            }
        }
    })
}

/// The place of a day in the cache. Consecutive days have different places: 372 is twelve months of 31 days.
fn index((year, month, day): Day) -> usize {
    (usize::from(year) * 372 + usize::from(month) * 31 + usize::from(day)) % MAX_DAYS
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_formatted_once_and_never_gets_the_words_of_another_day() {
        let mut made = 0;
        for round in 0..2 {
            for year in 1900..2100 {
                let time = Timestamp::parse(&format!("{year}-07-01T00:00:00Z")).unwrap().time;
                let date = words(&time, "x-test", || {
                    made += 1;
                    Some(year.to_string())
                });
                assert_eq!(date.as_deref(), Some(year.to_string().as_str()), "{round}");
            }
        }
        let again = Timestamp::parse("2099-07-01T23:00:00Z").unwrap().time;
        assert_eq!(words(&again, "x-test", || None).as_deref(), Some("2099"));
        assert_eq!(words(&again, "x-other", || None), None);
        assert!(made >= 200);
    }

    #[test]
    fn languages_without_end_do_not_fill_the_cache() {
        let time = Timestamp::parse("2026-03-01").unwrap().time;
        for number in 0..1000 {
            assert!(words(&time, &format!("en-x-a{number}"), || Some(number.to_string())).is_some());
            assert!(LANGUAGES.with_borrow(BoundedCache::len) <= MAX_LANGUAGES);
        }
    }
}
