//! What JavaScript calls. Nothing here outlives a call but prototypes, so an instance that dies takes no card with it.

mod card;
mod dom;
mod host;
mod json;

pub use card::{Card, MountError};

use crate::article::Notice;
use crate::host::Host as _;
use crate::options::Options;
use crate::record::Field;
use crate::report::{Issue, Report};
use crate::{Article, formats, view};
use core::cell::RefCell;
use dom::Painter;
use host::Script;
use json::Js;
use serde::ser::{Serialize, SerializeMap, Serializer};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Document, DocumentFragment};

/// The default allocator takes four times the bytes; this one too answers in constant time.
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    static PAINTER: RefCell<Option<Painter>> = const { RefCell::new(None) };
}

/// What came of a payload.
struct Outcome<'a, T> {
    ok: bool,
    format: &'a str,
    status: Option<&'a str>,
    result: Option<T>,
    issues: &'a [Issue],
}

impl<T: Serialize> Serialize for Outcome<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("ok", &self.ok)?;
        map.serialize_entry("format", self.format)?;
        if let Some(status) = self.status {
            map.serialize_entry("status", status)?;
        }
        if let Some(result) = &self.result {
            map.serialize_entry("result", result)?;
        }
        map.serialize_entry("issues", self.issues)?;
        map.end()
    }
}

/// One payload read as its options ask.
struct Reading {
    options: Options,
    article: Option<Article>,
    report: Report,
}

impl Reading {
    fn of(payload: JsValue, options: JsValue) -> Self {
        let mut report = Report::default();
        let options = Options::read(&Js(options), &Script, &mut report);
        let article = formats::read(Js(payload), options.base.as_deref(), &Script, &mut report);
        Reading { options, article, report }
    }

    fn outcome<T>(&self, result: Option<T>) -> Outcome<'_, T> {
        Outcome {
            ok: self.article.is_some(),
            format: self.report.format(),
            status: self.article.as_ref().and_then(status),
            result,
            issues: self.report.issues(),
        }
    }
}

fn status(article: &Article) -> Option<&'static str> {
    match article.notice(Script.now()) {
        Some(Notice::Withheld) => Some("withheld"),
        Some(Notice::Canceled) => Some("canceled"),
        Some(Notice::Embargoed) => Some("embargoed"),
        Some(Notice::Expired) => Some("expired"),
        None => article.fields().has(Field::Corrections).then_some("corrected"),
    }
}

fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}

/// Draws a payload into `root`, in place of all that is there, and tells what was wrong with it:
/// `undefined` if nothing was and there is nothing else to say. `root` stays as it is if there is no card.
/// `document` is one that is not shown, always the same.
///
/// # Errors
/// What the DOM throws; it does not under any payload.
#[wasm_bindgen]
pub fn render(
    document: Document,
    root: &DocumentFragment,
    payload: JsValue,
    options: JsValue,
) -> Result<JsValue, JsValue> {
    let reading = Reading::of(payload, options);
    if let Some(article) = &reading.article {
        let card = view::Card::new(article, &reading.options, &Script);
        let drawn =
            PAINTER.with_borrow_mut(|painter| painter.get_or_insert_with(|| Painter::new(document)).paint(&card))?;
        root.replace_children_with_node_1(&drawn);
    }
    let outcome = reading.outcome::<()>(None);
    let silent = outcome.ok && outcome.issues.is_empty() && outcome.status.is_none();
    Ok(if silent { JsValue::UNDEFINED } else { to_js(&outcome) })
}

/// The card as an HTML string, in `result` of what it returns; without it there is no card.
#[cfg(feature = "server")]
#[wasm_bindgen(js_name = renderHtml)]
pub fn render_html(payload: JsValue, options: JsValue) -> JsValue {
    let reading = Reading::of(payload, options);
    let html = reading.article.as_ref().map(|article| crate::html::card(article, &reading.options, &Script));
    to_js(&reading.outcome(html))
}

/// What a payload is and what is wrong with it; `result` is it in the project's own format.
#[cfg(feature = "server")]
#[wasm_bindgen]
pub fn normalize(payload: JsValue, options: JsValue) -> JsValue {
    let reading = Reading::of(payload, options);
    to_js(&reading.outcome(reading.article.as_ref()))
}

/// The card's style sheet.
#[wasm_bindgen]
pub fn styles() -> String {
    String::from(include_str!("../card.css"))
}
