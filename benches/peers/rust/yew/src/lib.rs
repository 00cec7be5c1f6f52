//! The card with Yew: the payload and the theme are properties, and updates are found by diffing.

mod view;

use std::rc::Rc;

use card_words::{Drawn, Payload};
use js_sys::Promise;
use view::{Card as Drawing, Props};
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;
use yew::{AppHandle, Renderer};

/// A card in a page.
#[wasm_bindgen]
pub struct Card {
    app: AppHandle<Drawing>,
    props: Props,
}

#[wasm_bindgen]
impl Card {
    #[wasm_bindgen(constructor)]
    pub fn new(home: ShadowRoot, payload: Payload) -> Self {
        let props = Props { article: Rc::new(payload.into()), theme: String::new(), drawn: Drawn::default() };
        // A shadow root is not an element by type, but Yew needs only a parent node.
        let app = Renderer::<Drawing>::with_root_and_props(home.unchecked_into(), props.clone()).render();
        Self { app, props }
    }

    /// Resolves with the next render, which Yew does after the script.
    pub fn drawn(&self) -> Promise {
        self.props.drawn.promise()
    }

    pub fn update(&mut self, payload: Payload) {
        self.props.article = Rc::new(payload.into());
        self.app.update(self.props.clone());
    }

    pub fn theme(&mut self, theme: String) {
        self.props.theme = theme;
        self.app.update(self.props.clone());
    }

    pub fn unmount(self) {
        self.app.destroy();
    }
}
