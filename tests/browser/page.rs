//! The page that the tests run in, and payloads drawn or written in it.

use article_embed::internal::escape::INERT;
use article_embed::web;
use js_sys::Promise;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Document, DocumentFragment, Element};

#[wasm_bindgen(module = "/tests/browser/page.js")]
extern "C" {
    fn inert() -> Document;
    fn fragment() -> DocumentFragment;
    fn tree(root: &DocumentFragment) -> String;
    fn report(outcome: &JsValue) -> Vec<String>;
    fn html(outcome: &JsValue) -> String;
    pub fn odd(name: &str) -> String;
    #[wasm_bindgen(js_name = duringUrl)]
    pub fn during_url(call: &JsValue);
    #[wasm_bindgen(js_name = withoutEach)]
    pub fn without_each(payload: &str) -> Vec<String>;
    pub fn host(name: &str, inside: &str) -> Element;
    #[wasm_bindgen(js_name = clickOn)]
    pub fn click_on(element: &Element, selector: &str);
    #[wasm_bindgen(js_name = clickRoot)]
    pub fn click_root(element: &Element);
    pub fn pause(milliseconds: u32) -> Promise;
}

/// The outcome for a payload: the card, empty if there is none, and the report of [`web::render`].
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub tree: String,
    /// The status, then the severity, code and path of each issue.
    pub report: Vec<String>,
}

impl Outcome {
    /// The severity, code and path of each issue.
    pub fn issues(&self) -> Vec<String> {
        self.report[1..].chunks(3).map(|issue| issue.join(" ")).collect()
    }
}

/// The payload as DOM.
pub fn drawn(payload: &str, options: &str) -> Outcome {
    let root = fragment();
    let result = String::from_utf8(web::render(format!("{options}\0{payload}").as_bytes())).unwrap();
    let mut parts = result.split('\u{b}');
    let (report, instructions) = (parts.next().unwrap(), parts.next().unwrap());
    if !instructions.is_empty() {
        web::draw(instructions, &inert(), &root);
    }
    // Without the language that its texts are missing in.
    let fields = report.split_terminator('\0').enumerate().filter(|(place, _)| *place != 1);
    Outcome { tree: tree(&root), report: fields.map(|(_, field)| field.to_owned()).collect() }
}

/// The payload as an HTML string.
pub fn written(payload: &str, options: &str) -> Outcome {
    let outcome = web::render_html(payload, options);
    Outcome { tree: html(&outcome), report: report(&outcome) }
}

/// The payload as an HTML string, as a browser would write it again: without the attributes and references that keep
/// frameworks and template languages out. These read no shadow root.
pub fn written_plainly(payload: &str, options: &str) -> Outcome {
    let Outcome { tree, report } = written(payload, options);
    let mut plain = String::new();
    let tree = tree.replacen(INERT, "", 1);
    let mut parts = tree.split("&#");
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (code, rest) = part.split_once(';').unwrap();
        plain.push(char::from_u32(code.parse().unwrap()).unwrap());
        plain.push_str(rest);
    }
    Outcome { tree: plain, report }
}
