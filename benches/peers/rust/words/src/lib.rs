//! What every card in Rust is given: the payload that it reads, the words beside it, and how it tells that it is drawn. It draws nothing.

mod article;
mod drawn;

pub use article::{Article, Image, Named, Source, Story};
pub use drawn::Drawn;
use wasm_bindgen::prelude::*;

pub const LINK: &str = "noopener noreferrer";
pub const SIZES: &str = "auto, (max-width: 640px) 100vw, 640px";

#[wasm_bindgen(raw_module = "card-words")]
extern "C" {
    /// A time in words: the same formatter that every peer has.
    pub fn date(time: &str) -> String;
}

/// A payload on its way from the page to a card.
#[wasm_bindgen]
pub struct Payload(Article);

#[wasm_bindgen]
impl Payload {
    /// Reads the JSON text that a page has.
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

/// What stands before the name of an author who is not the first.
pub fn separator(index: usize, authors: usize) -> &'static str {
    if index + 1 == authors { " and " } else { ", " }
}
