//! What JavaScript calls on servers: the card and what is around it as strings, the article normalized. No DOM.

use super::host::{Script, hold, release};
use super::json::Js;
use super::{Reading, status};
use crate::article::Article;
use crate::html::{self, Delivery};
use crate::json::Json;
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

/// What is made of a payload, if it is an article.
fn outcome<T: Serialize>(
    payload: JsValue,
    options: JsValue,
    make: impl FnOnce(&Article, &Reading, &Delivery) -> T,
) -> JsValue {
    let mut reading = Reading::of(hold(&payload), hold(&options));
    let held = hold(&options);
    let delivery = Delivery::read(&Js(held), &Script, &mut reading.report);
    release(held);
    let result = reading.article.as_ref().map(|article| make(article, &reading, &delivery));
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

/// The card alone as an HTML string, in `result` of what it returns; without it there is no card.
#[wasm_bindgen(js_name = renderHtml)]
pub fn render_html(payload: JsValue, options: JsValue) -> JsValue {
    outcome(payload, options, |article, reading, _| html::card(article, &reading.options, &Script))
}

/// The element with the card in a declarative shadow root.
#[wasm_bindgen(js_name = renderElement)]
pub fn render_element(payload: JsValue, options: JsValue) -> JsValue {
    outcome(payload, options, |article, reading, delivery| html::element(article, &reading.options, delivery, &Script))
}

/// The element with its fallback, and the script tag.
#[wasm_bindgen(js_name = renderSnippet)]
pub fn render_snippet(payload: JsValue, options: JsValue) -> JsValue {
    outcome(payload, options, |article, reading, delivery| html::snippet(article, &reading.options, delivery, &Script))
}

/// The answer of an oEmbed endpoint.
#[wasm_bindgen(js_name = renderOembed)]
pub fn render_oembed(payload: JsValue, options: JsValue) -> JsValue {
    outcome(payload, options, |article, reading, delivery| html::oembed(article, &reading.options, delivery, &Script))
}

/// The link by which the endpoint at `options.endpoint` is found.
#[wasm_bindgen(js_name = renderDiscovery)]
pub fn render_discovery(payload: JsValue, options: JsValue) -> JsValue {
    let held = hold(&options);
    let endpoint = Js(held).get("endpoint").and_then(|endpoint| endpoint.text().map(|text| text.into_owned()));
    release(held);
    outcome(payload, options, |article, _, _| {
        html::discovery(article, endpoint.as_deref().unwrap_or("/oembed"), &Script)
    })
}

/// What a payload is and what is wrong with it; `result` is it in the project's own format.
#[wasm_bindgen]
pub fn normalize(payload: JsValue, options: JsValue) -> JsValue {
    outcome(payload, options, |article, _, _| article.clone())
}
