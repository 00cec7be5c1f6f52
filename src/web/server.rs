//! The functions that JavaScript calls on servers: cards as HTML strings, and articles normalized. There is no DOM.
//!
//! Each takes a payload and options as JSON texts and returns an [`Outcome`] as an object.

use super::host::JsHost;
use super::{ParseOutcome, status};
use crate::article::Article;
use crate::html::{self, Delivery};
use crate::json::{Document, Json};
use crate::report::Issue;
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// What a server function returns.
#[derive(Serialize)]
struct Outcome<'a, T> {
    ok: bool,
    format: &'a str,
    status: &'a str,
    /// Missing unless `ok`.
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<T>,
    issues: &'a [Issue],
}

/// Parses a payload and, if it is an article, calls `make` on it.
fn outcome<T: Serialize>(
    payload: &str,
    options: &str,
    make: impl FnOnce(&Article, &ParseOutcome, &Delivery) -> T,
) -> JsValue {
    let options = Document::parse_unlocated(options);
    let Some(mut parsed) = ParseOutcome::of(payload, options.as_ref()) else { return JsValue::UNDEFINED };
    let delivery = match &options {
        Some(options) => Delivery::read(&options.root(), &JsHost, &mut parsed.report),
        None => Delivery::default(),
    };
    let result = parsed.article.as_ref().map(|article| make(article, &parsed, &delivery));
    let outcome = Outcome {
        ok: parsed.article.is_some(),
        format: parsed.report.format(),
        status: parsed.article.as_ref().map_or("", status),
        result,
        issues: parsed.report.issues(),
    };
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    outcome.serialize(&serializer).unwrap_or(JsValue::UNDEFINED)
}

/// The card alone, as an HTML string.
#[wasm_bindgen(js_name = renderHtml)]
pub fn render_html(payload: &str, options: &str) -> JsValue {
    outcome(payload, options, |article, parsed, _| html::render::card(article, &parsed.options, &JsHost))
}

/// The element with the card in a declarative shadow root.
#[wasm_bindgen(js_name = renderElement)]
pub fn render_element(payload: &str, options: &str) -> JsValue {
    outcome(payload, options, |article, parsed, delivery| {
        html::render::element(article, &parsed.options, delivery, &JsHost)
    })
}

/// The quotation that becomes the card, and the script tag.
#[wasm_bindgen(js_name = renderSnippet)]
pub fn render_snippet(payload: &str, options: &str) -> JsValue {
    outcome(payload, options, |article, parsed, delivery| {
        html::render::snippet(article, &parsed.options, delivery, &JsHost)
    })
}

/// The response of an oEmbed endpoint, as an object.
#[wasm_bindgen(js_name = renderOembed)]
pub fn render_oembed(payload: &str, options: &str) -> JsValue {
    outcome(payload, options, |article, parsed, delivery| {
        html::render::oembed(article, &parsed.options, delivery, &JsHost)
    })
}

/// The `<link>` by which a page announces the oEmbed endpoint at `options.endpoint`.
#[wasm_bindgen(js_name = renderDiscovery)]
pub fn render_discovery(payload: &str, options: &str) -> JsValue {
    let document = Document::parse_unlocated(options);
    let endpoint = document.as_ref().and_then(|document| document.root().get("endpoint"));
    let endpoint = endpoint.as_ref().and_then(Json::text);
    outcome(payload, options, |article, _, _| {
        html::render::discovery(article, endpoint.as_deref().unwrap_or("/oembed"), &JsHost)
    })
}

/// The article in the project's own format.
#[wasm_bindgen]
pub fn normalize(payload: &str, options: &str) -> JsValue {
    outcome(payload, options, |article, _, _| article.clone())
}
