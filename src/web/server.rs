//! What JavaScript calls on servers: the card as a string, the article normalized. No DOM.

use super::{Reading, Script, hold, status};
use crate::html;
use crate::report::Issue;
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// What came of a payload.
#[derive(Serialize)]
struct Outcome<'a, T> {
    ok: bool,
    format: &'a str,
    status: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<T>,
    issues: &'a [Issue],
}

fn outcome<T: Serialize>(reading: &Reading, result: Option<T>) -> JsValue {
    let outcome = Outcome {
        ok: reading.article.is_some(),
        format: reading.report.format(),
        status: reading.article.as_ref().map_or("", status),
        result,
        issues: reading.report.issues(),
    };
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    outcome.serialize(&serializer).unwrap_or(JsValue::UNDEFINED)
}

/// The card as an HTML string, in `result` of what it returns; without it there is no card.
#[wasm_bindgen(js_name = renderHtml)]
pub fn render_html(payload: JsValue, options: JsValue) -> JsValue {
    let reading = Reading::of(hold(&payload), hold(&options));
    let html = reading.article.as_ref().map(|article| html::card(article, &reading.options, &Script));
    outcome(&reading, html)
}

/// What a payload is and what is wrong with it; `result` is it in the project's own format.
#[wasm_bindgen]
pub fn normalize(payload: JsValue, options: JsValue) -> JsValue {
    let reading = Reading::of(hold(&payload), hold(&options));
    outcome(&reading, reading.article.as_ref())
}
