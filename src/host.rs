//! What the core asks of the machine it runs on. A browser and a server answer in their own ways.

use crate::time::Timestamp;

/// The few things the core cannot know by itself.
pub trait Host {
    /// The canonical form of `raw`, resolved against `base`, after the WHATWG URL Standard; `None` if it does not parse.
    fn parse_url(&self, raw: &str, base: Option<&str>) -> Option<String>;

    /// Whether the page is served from this very machine, where `https:` cannot be expected of images.
    fn on_loopback(&self) -> bool;

    /// The canonical spelling of a language tag (BCP 47 §4.5), with `_` for `-` mended; `None` if it is none.
    fn language(&self, raw: &str) -> Option<String>;

    /// Milliseconds since 1970-01-01T00:00:00Z.
    fn now(&self) -> i64;

    /// The date of `time` for readers of `language` (BCP 47): day, month in words, year, in the zone it was written in.
    fn date(&self, time: &Timestamp, language: &str) -> String;

    /// Hands the words of [`date`](Host::date) to `say`; a host that remembers them does not make them anew.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    fn say_date(&self, time: &Timestamp, language: &str, say: &mut dyn FnMut(&str)) {
        say(&self.date(time, language));
    }

    /// The distance from now to `time` for readers of `language`: "3 hours ago"; `None` where the host cannot say.
    fn distance(&self, time: &Timestamp, language: &str) -> Option<String>;
}
