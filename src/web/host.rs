//! The host that a browser, Node or an edge worker is: its own `URL`, its `Intl`, its clock.

use crate::host::Host;
use crate::text::piece;
use crate::time::Timestamp;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Document, DocumentFragment};

#[wasm_bindgen(module = "/src/web/host.js")]
extern "C" {
    /// Holds a value; its number.
    pub fn hold(value: &JsValue) -> u32;
    pub(super) fn release(from: u32);
    // A key is static: the glue of the builds for pages keeps it by its address.
    pub(super) fn own(value: u32, key: &str) -> u32;
    pub(super) fn item(value: u32, index: u32) -> u32;
    pub(super) fn text(value: u32) -> Option<String>;
    pub(super) fn number(value: u32) -> f64;
    fn resolve(raw: &str, base: Option<&str>) -> Option<String>;
    fn language(raw: &str) -> Option<String>;
    #[wasm_bindgen(js_name = onLoopback)]
    fn on_loopback() -> bool;
    fn date(value: f64, language: &str, unit: &str) -> Option<String>;
    fn now() -> f64;
    /// Does in `root` what a strip says, with elements of `home`, a document that is not shown and is always the same.
    pub fn draw(strip: &str, home: &Document, root: &DocumentFragment);
}

/// Longer tags are not remembered, and more of them neither.
#[cfg(feature = "server")]
const LONGEST_TAG: usize = 35;
#[cfg(feature = "server")]
const MOST_TAGS: usize = 64;

#[cfg(feature = "server")]
thread_local! {
    static TAGS: core::cell::RefCell<Vec<(String, Option<String>)>> = const { core::cell::RefCell::new(Vec::new()) };
}

/// Seconds of a year, a month, a week, a day, an hour, a minute.
const UNITS: [i32; 6] = [31_557_600, 2_629_800, 604_800, 86_400, 3600, 60];

/// Whatever runs the wasm.
pub(super) struct Script;

impl Host for Script {
    fn parse_url(&self, raw: &str, base: Option<&str>) -> Option<String> {
        resolve(raw, base)
    }

    fn on_loopback(&self) -> bool {
        on_loopback()
    }

    #[cfg(not(feature = "server"))]
    fn language(&self, raw: &str) -> Option<String> {
        language(raw)
    }

    /// A server's articles are in few languages, and to ask for one takes longer than to read ten fields.
    #[cfg(feature = "server")]
    fn language(&self, raw: &str) -> Option<String> {
        if raw.len() > LONGEST_TAG {
            return language(raw);
        }
        TAGS.with_borrow_mut(|tags| {
            if let Some((_, tag)) = tags.iter().find(|(known, _)| known == raw) {
                return tag.clone();
            }
            if tags.len() == MOST_TAGS {
                tags.clear();
            }
            let tag = language(raw);
            tags.push((raw.to_owned(), tag.clone()));
            tag
        })
    }

    fn now(&self) -> i64 {
        now() as i64
    }

    fn date(&self, time: &Timestamp, language: &str) -> String {
        date(time.local() as f64, language, "").unwrap_or_else(|| time.rfc3339())
    }

    #[cfg(feature = "server")]
    fn say_date(&self, time: &Timestamp, language: &str, say: &mut dyn FnMut(&str)) {
        match crate::days::words(time, language, || date(time.local() as f64, language, "")) {
            Some(words) => say(&words),
            None => say(&time.rfc3339()),
        }
    }

    fn distance(&self, time: &Timestamp, language: &str) -> Option<String> {
        let seconds = (time.epoch() - self.now() / 1000) as f64;
        let unit = UNITS.iter().position(|unit| seconds.abs() >= f64::from(*unit)).unwrap_or(UNITS.len() - 1);
        let value = seconds / f64::from(*UNITS.get(unit)?);
        date(value.trunc(), language, piece("year month week day hour minute", b' ', unit))
    }
}
