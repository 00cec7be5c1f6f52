//! What the core asks of the machine it runs on: URL parsing, language tags, the clock and dates in words.

#[cfg(not(target_arch = "wasm32"))]
mod native;

use crate::time::Timestamp;
#[cfg(not(target_arch = "wasm32"))]
pub use native::NativeHost;

/// The machine that the core runs on: a browser, Node, or a native program.
pub trait Host {
    /// The canonical form of `raw`, resolved against `base`, by <https://url.spec.whatwg.org/>; `None` if it does not
    /// parse.
    fn parse_url(&self, raw: &str, base: Option<&str>) -> Option<String>;

    /// Whether the page is on loopback, where images may be `http:`.
    fn on_loopback(&self) -> bool;

    /// The canonical spelling of a language tag (<https://www.rfc-editor.org/rfc/rfc5646#section-4.5>), also of one
    /// with `_` for `-`; `None` if it is not a tag.
    fn language(&self, raw: &str) -> Option<String>;

    /// Milliseconds since 1970-01-01T00:00:00Z.
    fn now(&self) -> i64;

    /// Takes note that the card changes at `time`: an embargo or a label ends then, or the article expires.
    fn changes_at(&self, _time: &Timestamp) {}

    /// The date of `time` for readers of `language`, in its own zone: "1 March 2019". In a browser it has the time of day
    /// if it is of the day of `now` or of the day before; `now` is in milliseconds since 1970-01-01T00:00:00Z.
    fn date(&self, time: &Timestamp, language: &str, now: i64) -> String;

    /// Passes the text of [`date`](Host::date) to `write`, without copying it if the host has it cached.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    fn write_date(&self, time: &Timestamp, language: &str, write: &mut dyn FnMut(&str)) {
        write(&self.date(time, language, self.now()));
    }

    /// The distance from now to `time` for readers of `language`: "3 hours ago"; `None` if the host does not know.
    fn distance(&self, time: &Timestamp, language: &str) -> Option<String>;
}
