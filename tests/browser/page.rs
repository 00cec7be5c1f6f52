//! The page that the tests run in, and a payload drawn or written in it. It asserts nothing.

use article_embed::web;
use js_sys::{JSON, Promise};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Document, DocumentFragment, Element};

#[wasm_bindgen(module = "/tests/browser/page.js")]
extern "C" {
    fn inert() -> Document;
    fn fragment() -> DocumentFragment;
    fn tree(root: &DocumentFragment) -> String;
    fn told(outcome: &JsValue) -> Vec<String>;
    fn html(outcome: &JsValue) -> String;
    pub fn odd(name: &str) -> JsValue;
    #[wasm_bindgen(js_name = withGetter)]
    pub fn with_getter(payload: &JsValue, key: &str, getter: &JsValue) -> JsValue;
    #[wasm_bindgen(js_name = withoutEach)]
    pub fn without_each(payload: &JsValue) -> Vec<JsValue>;
    pub fn host(name: &str, inside: &str) -> Element;
    #[wasm_bindgen(js_name = clickOn)]
    pub fn click_on(element: &Element, selector: &str);
    #[wasm_bindgen(js_name = clickRoot)]
    pub fn click_root(element: &Element);
    pub fn pause(milliseconds: u32) -> Promise;
}

/// What came of a payload: the card, empty if there is none, and the texts of [`web::render`].
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub tree: String,
    pub told: Vec<String>,
}

impl Outcome {
    /// The severity, code and path of each issue.
    pub fn issues(&self) -> Vec<String> {
        self.told[1..].chunks(4).map(|issue| issue[..3].join(" ")).collect()
    }
}

/// JSON as the page has it.
pub fn json(text: &str) -> JsValue {
    JSON::parse(text).unwrap()
}

/// The payload as DOM.
pub fn drawn(payload: &JsValue, options: &JsValue) -> Outcome {
    let root = fragment();
    let rendered = web::render(web::hold(payload), web::hold(options));
    let (told, strip) = rendered.split_once('\u{1}').unwrap();
    web::draw(strip, &inert(), &root);
    Outcome { tree: tree(&root), told: told.split_terminator('\0').map(String::from).collect() }
}

/// The payload as a string.
pub fn written(payload: &JsValue, options: &JsValue) -> Outcome {
    let outcome = web::render_html(payload.clone(), options.clone());
    Outcome { tree: html(&outcome), told: told(&outcome) }
}
