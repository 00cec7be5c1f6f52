//! The host that a server is: the `url` crate for addresses, ICU4X for dates, the system's clock. Never in the wasm.

use crate::days;
use crate::host::Host;
use crate::time::Timestamp;
use icu::calendar::Date;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::locale::{Locale, LocaleCanonicalizer};
use std::cell::RefCell;
use std::time::{SystemTime, UNIX_EPOCH};
use url::Url;

/// A machine without a reader before it.
#[derive(Debug, Clone, Copy)]
pub struct Server {
    now: i64,
}

impl Server {
    /// A server with the system's clock, read once: everything one `Server` renders is of one moment.
    #[must_use]
    pub fn new() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Server::at(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    /// A server whose clock stands at `SOURCE_DATE_EPOCH` (seconds since 1970), as builds that shall give the same bytes
    /// again are told; without it the system's clock.
    #[must_use]
    pub fn of_environment() -> Self {
        let told = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse::<i64>().ok());
        told.map_or_else(Server::new, |seconds| Server::at(seconds.saturating_mul(1000)))
    }

    /// A server whose clock stands at `now`, milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn at(now: i64) -> Self {
        Server { now }
    }
}

impl Default for Server {
    fn default() -> Self {
        Server::new()
    }
}

impl Host for Server {
    fn parse_url(&self, raw: &str, base: Option<&str>) -> Option<String> {
        let url = match base {
            Some(base) => Url::parse(base).ok()?.join(raw),
            None => Url::parse(raw),
        };
        url.ok().map(String::from)
    }

    fn on_loopback(&self) -> bool {
        false
    }

    fn language(&self, raw: &str) -> Option<String> {
        let mut locale = Locale::try_from_str(&raw.trim().replace('_', "-")).ok()?;
        CANONICAL.with(|canonical| canonical.canonicalize(&mut locale));
        (!locale.id.language.is_unknown()).then(|| locale.to_string())
    }

    fn now(&self) -> i64 {
        self.now
    }

    fn date(&self, time: &Timestamp, language: &str) -> String {
        in_words(time, language).unwrap_or_else(|| time.rfc3339())
    }

    fn say_date(&self, time: &Timestamp, language: &str, say: &mut dyn FnMut(&str)) {
        match days::words(time, language, || in_words(time, language)) {
            Some(words) => say(&words),
            None => say(&time.rfc3339()),
        }
    }

    /// A page from a server is read at another time than it was made at, so it tells no distances.
    fn distance(&self, _time: &Timestamp, _language: &str) -> Option<String> {
        None
    }
}

thread_local! {
    static CANONICAL: LocaleCanonicalizer = const { LocaleCanonicalizer::new_extended() };
}

/// A language and its formatter, if it has one.
type Spoken = (String, Option<DateTimeFormatter<YMD>>);

/// More languages than a server's cards are in; beyond that they are begun anew.
const MOST_LANGUAGES: usize = 64;

thread_local! {
    // To make a formatter takes longer than all else of a card.
    static FORMATTERS: RefCell<Vec<Spoken>> = const { RefCell::new(Vec::new()) };
}

/// A date as the language's formatter has it.
fn in_words(time: &Timestamp, language: &str) -> Option<String> {
    let (year, month, day) = time.civil();
    let date = Date::try_new_iso(i32::from(year), month, day).ok()?;
    FORMATTERS.with_borrow_mut(|formatters| {
        let known = formatters.iter().position(|(name, _)| name == language);
        let place = known.unwrap_or_else(|| {
            if formatters.len() == MOST_LANGUAGES {
                formatters.clear();
            }
            formatters.push((language.to_owned(), formatter(language)));
            formatters.len() - 1
        });
        let (_, formatter) = formatters.get(place)?;
        Some(formatter.as_ref()?.format(&date).to_string())
    })
}

fn formatter(language: &str) -> Option<DateTimeFormatter<YMD>> {
    let locale = Locale::try_from_str(language).ok()?;
    DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_in_words_of_the_language() {
        let time = Timestamp::parse("2019-03-01T23:30:00-05:00").unwrap().time;
        let server = Server::at(0);
        assert_eq!(server.date(&time, "en"), "March 1, 2019");
        assert_eq!(server.date(&time, "en-GB"), "1 March 2019");
        assert_eq!(server.date(&time, "fr"), "1 mars 2019");
        assert_eq!(server.date(&time, "de"), "1. März 2019");
    }
}
