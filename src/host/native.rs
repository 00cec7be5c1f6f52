//! The host of servers and tools: the `url` crate for addresses, ICU4X for dates, the system's clock.

use super::Host;
use crate::bounded_cache::BoundedCache;
use crate::date_cache;
use crate::tag_cache;
use crate::time::Timestamp;
use icu_calendar::Date;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_locale::{Locale, LocaleCanonicalizer};
use std::cell::RefCell;
use std::time::{SystemTime, UNIX_EPOCH};
use url::Url;

/// The host of servers and tools.
#[derive(Debug, Clone, Copy)]
pub struct NativeHost {
    now: i64,
}

impl NativeHost {
    /// A host with the system's clock, read once: everything that one host renders is of one moment.
    #[must_use]
    pub fn new() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        NativeHost::at(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    /// A host with the clock at `SOURCE_DATE_EPOCH`, seconds since 1970, for builds that give the same bytes again
    /// (<https://reproducible-builds.org/specs/source-date-epoch/>); without it at the system's time.
    #[must_use]
    pub fn from_env() -> Self {
        let seconds = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse::<i64>().ok());
        seconds.map_or_else(NativeHost::new, |seconds| NativeHost::at(seconds.saturating_mul(1000)))
    }

    /// A host for options: at their clock, or else at the system's.
    pub(crate) fn for_options(now: Option<i64>) -> Self {
        now.map_or_else(NativeHost::new, NativeHost::at)
    }

    /// A host with the clock at `now`, milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn at(now: i64) -> Self {
        NativeHost { now }
    }
}

impl Default for NativeHost {
    fn default() -> Self {
        NativeHost::new()
    }
}

impl Host for NativeHost {
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
        tag_cache::canonical(raw, canonical_tag)
    }

    fn now(&self) -> i64 {
        self.now
    }

    fn date(&self, time: &Timestamp, language: &str, _: i64) -> String {
        date_in_words(time, language).unwrap_or_else(|| time.rfc3339())
    }

    fn write_date(&self, time: &Timestamp, language: &str, write: &mut dyn FnMut(&str)) {
        match date_cache::words(time, language, || date_in_words(time, language)) {
            Some(words) => write(&words),
            None => write(&time.rfc3339()),
        }
    }

    /// A page from a server is read later than it is written, so it has no distances.
    fn distance(&self, _time: &Timestamp, _language: &str) -> Option<String> {
        None
    }
}

thread_local! {
    static CANONICAL: LocaleCanonicalizer = const { LocaleCanonicalizer::new_extended() };
}

fn canonical_tag(raw: &str) -> Option<String> {
    let mut locale = Locale::try_from_str(&raw.trim().replace('_', "-")).ok()?;
    CANONICAL.with(|canonical| canonical.canonicalize(&mut locale));
    (!locale.id.language.is_unknown()).then(|| locale.to_string())
}

/// A language and its formatter; `None` if ICU4X has none for it.
type LanguageFormatter = (String, Option<DateTimeFormatter<YMD>>);

/// Maximum number of cached formatters; the cache is cleared when it is full.
const MAX_LANGUAGES: usize = 64;

thread_local! {
    // Making a formatter takes longer than everything else of a card.
    static FORMATTERS: RefCell<BoundedCache<LanguageFormatter, MAX_LANGUAGES>> =
        const { RefCell::new(BoundedCache::new()) };
}

/// A date as the language's formatter writes it.
fn date_in_words(time: &Timestamp, language: &str) -> Option<String> {
    let (year, month, day) = time.civil();
    let date = Date::try_new_iso(i32::from(year), month, day).ok()?;
    FORMATTERS.with_borrow_mut(|formatters| {
        let known = formatters.position(|(known, _)| known == language);
        let index = known.unwrap_or_else(|| formatters.insert((language.to_owned(), formatter(language))));
        let (_, formatter) = formatters.get_mut(index)?;
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
        let server = NativeHost::at(0);
        assert_eq!(server.date(&time, "en", 0), "March 1, 2019");
        assert_eq!(server.date(&time, "en-GB", 0), "1 March 2019");
        assert_eq!(server.date(&time, "fr", 0), "1 mars 2019");
        assert_eq!(server.date(&time, "de", 0), "1. März 2019");
    }

    #[test]
    fn languages_without_end_do_not_fill_the_cache() {
        let time = Timestamp::parse("2026-03-01").unwrap().time;
        for number in 0..1000 {
            assert_eq!(NativeHost::at(0).date(&time, &format!("en-x-a{number}"), 0), "March 1, 2026");
            assert!(FORMATTERS.with_borrow(BoundedCache::len) <= MAX_LANGUAGES);
        }
    }
}
