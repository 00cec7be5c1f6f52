//! The host of the wasm builds: the `URL`, `Intl` and clock of a browser, Node or an edge worker.

use super::protocol::text_before_fault;
use crate::host::Host;
use crate::text::nth_split;
#[cfg(not(feature = "server"))]
use crate::text::push_number;
use crate::time::Timestamp;
use crate::url::MAX_URL_LENGTH;
use core::cell::Cell;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

// Each writes its answer into `room` and returns the answer's length, 0 if there is none. Bytes need less glue than texts
// and no memory is allocated for an answer.
#[wasm_bindgen(module = "/src/web/host.js")]
extern "C" {
    fn resolve(room: &mut [u8], raw: &[u8], base: Option<&[u8]>) -> usize;
    fn language(room: &mut [u8], raw: &[u8]) -> usize;
    #[wasm_bindgen(js_name = isOnLoopback)]
    fn is_on_loopback() -> bool;
    fn date(room: &mut [u8], value: f64, language: &[u8], unit: &[u8]) -> usize;
}

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[wasm_bindgen(js_namespace = Date)]
    fn now() -> f64;
}

/// The types of what is exported to js/.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r"
export type Issue = { severity: 'error' | 'warning', code: string, path: string };
export function encodeRequest(payload: string, options: string): Uint8Array;
export function textOf(bytes: Uint8Array): string;
export function decode(result: Uint8Array): [status: string, issues: Issue[], instructions: string, until: number, missing: string];
export function patch(instructions: string, home: Document, root?: ParentNode | null): boolean | DocumentFragment;
";

#[wasm_bindgen(module = "/src/web/host.js")]
extern "C" {
    #[wasm_bindgen(reexport, skip_typescript, js_name = textOf)]
    fn text_of(bytes: &[u8]) -> JsValue;
}

#[wasm_bindgen(module = "/src/web/decode.js")]
extern "C" {
    #[wasm_bindgen(reexport, skip_typescript, js_name = encodeRequest)]
    fn encode_request(payload: &str, options: &str) -> JsValue;
    #[wasm_bindgen(reexport, skip_typescript)]
    fn decode(result: &[u8]) -> JsValue;
    /// Draws a card into `root`, a `DocumentFragment`, by the instructions that [`render`](super::render) returns.
    ///
    /// `home` is a `Document` that is not shown, always the same: templates built in it load nothing.
    #[wasm_bindgen(skip_typescript)]
    pub fn draw(instructions: &str, home: &JsValue, root: &JsValue);
}

#[wasm_bindgen(module = "/src/web/patch.js")]
extern "C" {
    #[wasm_bindgen(reexport, skip_typescript)]
    fn patch(instructions: &str, home: &JsValue, root: &JsValue) -> JsValue;
}

/// Seconds in a year, a month, a week, a day, an hour and a minute.
const UNITS: [i32; 6] = [31_557_600, 2_629_800, 604_800, 86_400, 3600, 60];

/// Minutes in a day: what is added to the offset of a zone, so that it is not negative.
#[cfg(not(feature = "server"))]
const DAY: i16 = 1440;

thread_local! {
    /// When the payload was read, in milliseconds since 1970: one time for the whole card.
    static NOW: Cell<i64> = const { Cell::new(0) };
    /// When its card changes next, in seconds since 1970.
    static NEXT_CHANGE: Cell<i64> = const { Cell::new(i64::MAX) };
}

/// The JavaScript engine that runs the wasm.
pub(super) struct JsHost;

impl JsHost {
    /// Begins a payload: reads the clock.
    pub(super) fn begin() {
        NOW.set(now() as i64);
        NEXT_CHANGE.set(i64::MAX);
    }

    /// Notes a second since 1970 in which the card changes, unless it is past.
    fn changes_in(second: i64) {
        if second > NOW.get() / 1000 {
            NEXT_CHANGE.set(NEXT_CHANGE.get().min(second));
        }
    }

    /// When the card of the payload changes without a new one, in seconds since 1970; `i64::MAX` for never.
    pub(super) fn next_change() -> i64 {
        NEXT_CHANGE.get()
    }
}

/// The answer to a question; `None` if there is none.
fn answer(ask: &mut dyn FnMut(&mut [u8]) -> usize) -> Option<String> {
    let mut room = [0; MAX_URL_LENGTH];
    let length = ask(&mut room);
    (length > 0).then(|| String::from(text_before_fault(room.get(..length).unwrap_or_default())))
}

fn canonical_tag(raw: &str) -> Option<String> {
    answer(&mut |room| language(room, raw.as_bytes()))
}

fn in_words(value: f64, language: &str, unit: &str) -> Option<String> {
    answer(&mut |room| date(room, value, language.as_bytes(), unit.as_bytes()))
}

impl Host for JsHost {
    fn parse_url(&self, raw: &str, base: Option<&str>) -> Option<String> {
        answer(&mut |room| resolve(room, raw.as_bytes(), base.map(str::as_bytes)))
    }

    fn on_loopback(&self) -> bool {
        is_on_loopback()
    }

    #[cfg(not(feature = "server"))]
    fn language(&self, raw: &str) -> Option<String> {
        canonical_tag(raw)
    }

    #[cfg(feature = "server")]
    fn language(&self, raw: &str) -> Option<String> {
        crate::tag_cache::canonical(raw, canonical_tag)
    }

    fn now(&self) -> i64 {
        NOW.get()
    }

    fn changes_at(&self, time: &Timestamp) {
        JsHost::changes_in(time.epoch());
    }

    /// A page from a server is read later than it is written.
    fn date(&self, time: &Timestamp, language: &str, _now: i64) -> String {
        #[cfg_attr(feature = "server", allow(unused_mut, reason = "stays empty on servers"))]
        let mut offset = String::new();
        #[cfg(not(feature = "server"))]
        if let Some(minutes) = time.recent_offset(_now) {
            push_number(&mut offset, u64::from(minutes.saturating_add(DAY).unsigned_abs()));
            // From then on it has no time of day.
            JsHost::changes_in((time.day() + 2) * 86_400 - i64::from(minutes) * 60);
        }
        in_words(time.local() as f64, language, &offset).unwrap_or_else(|| time.rfc3339())
    }

    #[cfg(feature = "server")]
    fn write_date(&self, time: &Timestamp, language: &str, say: &mut dyn FnMut(&str)) {
        match crate::date_cache::words(time, language, || in_words(time.local() as f64, language, "")) {
            Some(words) => say(&words),
            None => say(&time.rfc3339()),
        }
    }

    fn distance(&self, time: &Timestamp, language: &str) -> Option<String> {
        let seconds = (time.epoch() - self.now() / 1000) as f64;
        let unit = UNITS.iter().position(|unit| seconds.abs() >= f64::from(*unit)).unwrap_or(UNITS.len() - 1);
        let value = seconds / f64::from(*UNITS.get(unit)?);
        in_words(value.trunc(), language, nth_split("year month week day hour minute", b' ', unit))
    }
}
