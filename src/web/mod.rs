//! What JavaScript calls. Nothing here outlives a call but prototypes, so an instance that dies takes no card with it.

mod card;
mod dom;
mod host;
mod json;
#[cfg(feature = "server")]
mod server;

pub use card::{Card, MountError};
#[cfg(feature = "server")]
pub use server::{normalize, render_html};

use crate::article::Notice;
use crate::host::Host as _;
use crate::options::Options;
use crate::record::Field;
use crate::report::Report;
use crate::{Article, formats, view};
use host::Script;
use json::Js;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Document, DocumentFragment};

/// The default allocator takes four times the bytes; this one too answers in constant time.
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

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
        let article =
            formats::read_as(options.format.as_deref(), Js(payload), options.base.as_deref(), &Script, &mut report);
        Reading { options, article, report }
    }
}

/// What a host should know of an article; empty where there is nothing to know.
fn status(article: &Article) -> &'static str {
    match article.notice(Script.now()) {
        Some(Notice::Withheld) => "withheld",
        Some(Notice::Canceled) => "canceled",
        Some(Notice::Embargoed) => "embargoed",
        Some(Notice::Expired) => "expired",
        None if article.fields().has(Field::Corrections) => "corrected",
        None => "",
    }
}

/// Draws a payload into `root`, in place of all that is there, and tells of it in texts: the article's status, and
/// for each issue its severity, code, path and message. `root` stays as it is if there is no card.
/// `document` is one that is not shown, always the same.
#[wasm_bindgen]
pub fn render(document: Document, root: &DocumentFragment, payload: JsValue, options: JsValue) -> JsValue {
    let reading = Reading::of(payload, options);
    let mut told = Vec::from([""]);
    if let Some(article) = &reading.article {
        let card = view::Card::new(article, &reading.options, &Script);
        root.replace_children_with_node_1(&dom::paint(document, &card));
        told = Vec::from([status(article)]);
    }
    for issue in reading.report.issues() {
        for text in [issue.severity.name(), issue.code.name(), &issue.path, issue.code.message()] {
            told.push(text);
        }
    }
    serde_wasm_bindgen::to_value(&told).unwrap_or_default()
}

/// Whether this build of the core reads a payload: one built without `formats` leaves HTML and other publishers'
/// JSON to the one that has them.
#[wasm_bindgen]
pub fn reads(payload: JsValue) -> bool {
    formats::reads(&Js(payload))
}

/// The card's style sheet.
#[wasm_bindgen]
pub fn styles() -> String {
    String::from(crate::STYLES)
}
