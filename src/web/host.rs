//! The host that a browser, Node or an edge worker is: its own `URL`, its `Intl`, its clock.

use crate::host::Host;
use crate::time::Timestamp;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Document, Element, Node};

#[wasm_bindgen(module = "/src/web/host.js")]
extern "C" {
    pub(super) fn own(value: &JsValue, key: &JsValue) -> Option<JsValue>;
    pub(super) fn item(value: &JsValue, index: u32) -> Option<JsValue>;
    pub(super) fn kind(value: &JsValue) -> u8;
    fn resolve(raw: &str, base: Option<&str>) -> Option<String>;
    fn language(raw: &str) -> Option<String>;
    #[wasm_bindgen(js_name = onLoopback)]
    fn on_loopback() -> bool;
    fn date(local: f64, language: &str) -> Option<String>;
    fn distance(seconds: f64, language: &str) -> Option<String>;
    pub(super) fn create(document: &Document, name: &str) -> Element;
    pub(super) fn copy(element: &Element) -> Element;
    pub(super) fn attribute(element: &Element, name: &str, value: &str);
    pub(super) fn append(element: &Element, node: &Node);
}

/// Whatever runs the wasm.
pub(super) struct Script;

impl Host for Script {
    fn parse_url(&self, raw: &str, base: Option<&str>) -> Option<String> {
        resolve(raw, base)
    }

    fn on_loopback(&self) -> bool {
        on_loopback()
    }

    fn language(&self, raw: &str) -> Option<String> {
        language(raw)
    }

    fn now(&self) -> i64 {
        js_sys::Date::now() as i64
    }

    fn date(&self, time: &Timestamp, language: &str) -> String {
        date(time.local() as f64 * 1000.0, language).unwrap_or_else(|| time.rfc3339())
    }

    fn distance(&self, time: &Timestamp, language: &str) -> Option<String> {
        distance((time.epoch() - self.now() / 1000) as f64, language)
    }
}
