//! Dates in words, remembered for each language and day: the cards of a server are of few days. It makes none itself.

use crate::time::Timestamp;
use core::cell::RefCell;
use std::rc::Rc;

/// The days that are remembered of a language, by their place.
type Days = Vec<Option<((u16, u8, u8), Rc<str>)>>;

/// More days of one language than most cards are of; of two in one place the later stays.
const MOST_DAYS: usize = 256;

/// More languages than a server's cards are in; beyond that they are begun anew.
const MOST_LANGUAGES: usize = 64;

thread_local! {
    static LANGUAGES: RefCell<Vec<(String, Days)>> = const { RefCell::new(Vec::new()) };
}

/// The words for a day in a language, as they were last time, or else as `make` makes them of the day.
pub(crate) fn words(time: &Timestamp, language: &str, make: impl FnOnce() -> Option<String>) -> Option<Rc<str>> {
    let day = time.civil();
    LANGUAGES.with_borrow_mut(|languages| {
        let known = languages.iter().position(|(name, _)| name == language);
        let place = known.unwrap_or_else(|| {
            if languages.len() == MOST_LANGUAGES {
                languages.clear();
            }
            languages.push((language.to_owned(), vec![None; MOST_DAYS]));
            languages.len() - 1
        });
        let (_, days) = languages.get_mut(place)?;
        let slot = days.get_mut(place_of(day))?;
        match slot {
            Some((known, words)) if *known == day => Some(Rc::clone(words)),
            slot => {
                let words = Rc::from(make()?);
                *slot = Some((day, Rc::clone(&words)));
                Some(words)
            }
        }
    })
}

/// Days that follow each other have places of their own.
fn place_of((year, month, day): (u16, u8, u8)) -> usize {
    (usize::from(year) * 372 + usize::from(month) * 31 + usize::from(day)) % MOST_DAYS
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_put_in_words_once_and_never_in_those_of_another() {
        let mut made = 0;
        for round in 0..2 {
            for year in 1900..2100 {
                let time = Timestamp::parse(&format!("{year}-07-01T00:00:00Z")).unwrap().time;
                let said = words(&time, "x-test", || {
                    made += 1;
                    Some(year.to_string())
                });
                assert_eq!(said.as_deref(), Some(year.to_string().as_str()), "{round}");
            }
        }
        let again = Timestamp::parse("2099-07-01T23:00:00Z").unwrap().time;
        assert_eq!(words(&again, "x-test", || None).as_deref(), Some("2099"));
        assert_eq!(words(&again, "x-other", || None), None);
        assert!(made >= 200);
    }
}
