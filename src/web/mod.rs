//! What JavaScript calls. Nothing here outlives a call but prototypes, so an instance that dies takes no card with it.

mod card;
mod dom;
#[cfg(feature = "faults")]
mod faults;
mod host;
mod json;
#[cfg(feature = "server")]
mod server;

pub use card::{Card, MountError};
pub use host::{draw, hold};
#[cfg(feature = "server")]
pub use server::{normalize, render_discovery, render_element, render_html, render_oembed, render_snippet};

use crate::article::Notice;
use crate::host::Host as _;
use crate::options::Options;
use crate::record::Field;
use crate::report::Report;
use crate::{Article, formats, view};
use host::Script;
use json::Js;
use wasm_bindgen::prelude::wasm_bindgen;

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
    /// Reads what is held under these numbers, and lets go of it: `options` was held after `payload`.
    fn of(payload: u32, options: u32) -> Self {
        let mut report = Report::default();
        let options = Options::read(&Js(options), &Script, &mut report);
        let article =
            formats::read_as(options.format.as_deref(), Js(payload), options.base.as_deref(), &Script, &mut report);
        host::release(payload);
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

/// Tells of a payload in texts, each with NUL behind it: the article's status, and for each issue its severity, code,
/// path and message. Behind U+0001 comes the strip that `draw` draws the card by; it is empty if there is no card.
///
/// `payload` and `options` are the numbers that [`hold`] gave, in this order; they are let go of.
#[wasm_bindgen]
pub fn render(payload: u32, options: u32) -> String {
    #[cfg(feature = "faults")]
    faults::strike();
    let reading = Reading::of(payload, options);
    let mut out = String::new();
    let mut tell = |text: &str| {
        out.push_str(text);
        out.push('\0');
    };
    tell(reading.article.as_ref().map_or("", status));
    for issue in reading.report.issues() {
        [issue.severity.name(), issue.code.name(), &issue.path, issue.code.message()].into_iter().for_each(&mut tell);
    }
    out.push('\u{1}');
    match &reading.article {
        Some(article) => dom::paint(&view::Card::new(article, &reading.options, &Script), out),
        None => out,
    }
}

/// Whether this build of the core reads a payload, by the number that [`hold`] gave: one built without `formats` leaves
/// HTML and other publishers' JSON to the one that has them.
#[wasm_bindgen]
pub fn reads(payload: u32) -> bool {
    let reads = formats::reads(&Js(payload));
    host::release(payload);
    reads
}

/// The card's style sheet.
#[wasm_bindgen]
pub fn styles() -> String {
    String::from(crate::STYLES)
}
