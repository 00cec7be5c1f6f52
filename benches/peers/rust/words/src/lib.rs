//! What every card in Rust shares: the payload, dates and separators, and promises of a render.

mod article;
mod drawn;

pub use article::{Article, Image, Named, Source, Story};
pub use drawn::Drawn;
use wasm_bindgen::prelude::*;

pub const LINK: &str = "noopener noreferrer";
pub const SIZES: &str = "auto, (max-width: 640px) 100vw, 640px";

#[wasm_bindgen(raw_module = "card-words")]
extern "C" {
    /// A formatted date, by the formatter that all peers use.
    pub fn date(time: &str) -> String;
}

/// A payload that a page passes to a card.
#[wasm_bindgen]
pub struct Payload(Article);

#[wasm_bindgen]
impl Payload {
    /// Parses JSON text.
    pub fn read(text: &str) -> Result<Payload, JsError> {
        Ok(Self(serde_json::from_str(text)?))
    }
}

impl From<Payload> for Article {
    fn from(payload: Payload) -> Self {
        payload.0
    }
}

/// The class of a card.
pub fn look(theme: &str) -> String {
    if theme.is_empty() { "card standard".into() } else { format!("card standard {theme}") }
}

/// The separator before an author other than the first.
pub fn separator(index: usize, authors: usize) -> &'static str {
    if index + 1 == authors { " and " } else { ", " }
}
