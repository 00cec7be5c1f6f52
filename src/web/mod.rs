//! The functions that JavaScript calls.
//!
//! A payload crosses the boundary once, as JSON text; what comes back is one string, in the grammar of [`protocol`].
//! Only the list of templates outlives a call, so a card that is drawn does not depend on the instance that drew it.

#[cfg(feature = "card")]
mod card;
mod encode;
#[cfg(feature = "faults")]
mod faults;
mod host;
mod protocol;
#[cfg(feature = "server")]
mod server;

#[cfg(feature = "card")]
pub use card::{Card, MountError};
pub use host::draw;
#[cfg(feature = "server")]
pub use server::{normalize, render_discovery, render_element, render_html, render_oembed, render_snippet};

use crate::article::Notice;
use crate::host::Host as _;
use crate::json::{Document, Json};
use crate::options::Options;
#[cfg(feature = "formats")]
use crate::payload_text;
use crate::record::Field;
use crate::report::Report;
#[cfg(not(feature = "formats"))]
use crate::report::{Code, Path};
use crate::text::{nth_split, push_number};
use crate::{Article, formats, view};
use encode::encode;
use host::JsHost;
use protocol::{END, REPORT_END, text_before_fault};
use wasm_bindgen::prelude::wasm_bindgen;

/// A quarter of the default allocator's bytes, and constant-time as well.
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A payload, parsed as its options ask.
struct ParseOutcome {
    options: Options,
    article: Option<Article>,
    report: Report,
}

impl ParseOutcome {
    /// Parses a payload; `None` if only the build with all formats reads it. Without options, the defaults apply.
    fn of(payload: &str, options: Option<&Document>) -> Option<Self> {
        JsHost::begin();
        let mut report = Report::default();
        let options = match options {
            Some(options) => Options::read(&options.root(), &JsHost, &mut report),
            None => Options::default(),
        };
        let mut room = String::new();
        let article = match parse(payload, &mut room, &mut report) {
            Some(payload) => {
                let (root, format) = (payload.root(), options.format.as_deref());
                // Lists are read by the build with all formats alone: most of them are in other formats.
                if !formats::reads(&root, format) || !formats::FORMATS && options.layout.is_list() {
                    return None;
                }
                read(root, &options, &mut report)
            }
            // XML, or JSON in a comment or CDATA.
            None if !formats::FORMATS && payload.trim_ascii_start().starts_with('<') => return None,
            None => None,
        };
        Some(ParseOutcome { options, article, report })
    }
}

/// Reads the article of a payload, or, for a layout of lists, all of them, as a record with the articles in it.
fn read(root: impl Json + Copy, options: &Options, report: &mut Report) -> Option<Article> {
    let (format, base) = (options.format.as_deref(), options.base.as_deref());
    #[cfg(feature = "formats")]
    if options.layout.is_list() {
        let list = formats::read_list_as(format, root, base, &JsHost, report, options.most_items());
        return list.map(|list| Article(list.0));
    }
    formats::read_as(format, root, base, &JsHost, report)
}

/// Parses the text of a payload, and mends its mistakes where the build does; `None`, with an error, if that fails.
#[cfg(feature = "formats")]
fn parse<'t>(payload: &'t str, room: &'t mut String, report: &mut Report) -> Option<Document<'t>> {
    payload_text::parse(payload, room, report).map_err(|error| payload_text::report_not_json(&error, report)).ok()
}

#[cfg(not(feature = "formats"))]
fn parse<'t>(payload: &'t str, _room: &'t mut String, report: &mut Report) -> Option<Document<'t>> {
    let document = Document::parse_unlocated(payload);
    if document.is_none() {
        report.error(Code::NotJson, &Path::ROOT);
    }
    document
}

/// The status that `article-status` reports; empty if there is none.
fn status(article: &Article) -> &'static str {
    match article.notice_at(JsHost.now()) {
        Some(Notice::Withheld) => "withheld",
        Some(Notice::Canceled) => "canceled",
        Some(Notice::Embargoed) => "embargoed",
        Some(Notice::Expired) => "expired",
        None if article.fields().has(Field::Corrections) => "corrected",
        None => "",
    }
}

/// Reads a payload and returns a report and the instructions that draw its card.
///
/// Request and result are UTF-8 in the grammar of `protocol.rs`. The result is empty if this build was made without
/// `formats` and the payload has HTML in it or is in another publisher's format.
#[wasm_bindgen]
#[must_use]
pub fn render(request: &[u8]) -> Vec<u8> {
    #[cfg(feature = "faults")]
    faults::crash_if_injected();
    let request = text_before_fault(request);
    let options = nth_split(request, END as u8, 0);
    let payload = request.get(options.len() + END.len_utf8()..).unwrap_or_default();
    result(payload, options).into_bytes()
}

fn result(payload: &str, options: &str) -> String {
    let mut out = String::new();
    let Some(outcome) = ParseOutcome::of(payload, Document::parse_unlocated(options).as_ref()) else { return out };
    let mut field = |text: &str| {
        out.push_str(text);
        out.push(END);
    };
    field(outcome.article.as_ref().map_or("", status));
    let card = outcome.article.as_ref().map(|article| view::CardModel::new(article, &outcome.options, &JsHost));
    field(card.as_ref().map_or("", view::CardModel::missing_language));
    for issue in outcome.report.issues() {
        [issue.severity.name(), issue.code.name(), &issue.path].into_iter().for_each(&mut field);
    }
    out.push(REPORT_END);
    if let Some(card) = &card {
        out = encode(card, out);
    }
    // Dates in the card may change too.
    out.push(REPORT_END);
    push_number(&mut out, JsHost::next_change() as u64);
    out
}

/// Adds a language of the card's own texts, by its file in UTF-8: a line `language=fr`, then a line `name=text` for each.
/// The instance keeps it.
#[cfg(not(any(feature = "server", feature = "card")))]
#[wasm_bindgen(js_name = addMessages)]
pub fn add_messages(file: &[u8]) {
    crate::messages::add(text_before_fault(file));
}

/// The style sheet, in UTF-8: of cards, and in the build with all formats also of lists.
#[wasm_bindgen]
#[must_use]
pub fn styles() -> Vec<u8> {
    #[cfg(feature = "formats")]
    return (String::from(crate::STYLES) + crate::LIST_STYLES).into();
    #[cfg(not(feature = "formats"))]
    crate::STYLES.into()
}
